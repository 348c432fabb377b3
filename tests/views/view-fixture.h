/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of windows share. They run under tests/with-display. */
#pragma once

#include <adwaita.h>

#include "scb-book.h"
#include "scb-preview-source.h"

/* Runs the main loop until @condition holds; fails after ten seconds. */
#define view_wait_until(condition)                                                                 \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 view_end = g_get_monotonic_time () + 30 * G_TIME_SPAN_SECOND;                           \
    while (!(condition) && g_get_monotonic_time () < view_end)                                     \
      view_iterate ();                                                                             \
    g_assert_true (condition);                                                                     \
  }                                                                                                \
  G_STMT_END

/** view_init: GTK, libadwaita, our templates; for main(). */
void view_init (int *argc, char ***argv);

/** view_iterate: one turn of the main loop, with a short rest where nothing is to be done. */
void view_iterate (void);
/** view_settle: all that is due now. */
void view_settle (void);

/** view_open_sample: (transfer full): a book of its own in a new folder, filled with the sample;
 * view_close_book() takes both away. */
ScbBook *view_open_sample (void);
/** view_open_empty: (transfer full): the same without contents. */
ScbBook *view_open_empty (void);
void view_close_book (ScbBook *book);
/** view_find_session: the id of the session of the branch with this name held on that day. */
gint64 view_find_session (ScbBook *book, const char *branch, const char *held_on);

/** view_present: (transfer none): a window around @content (or @content itself, if it is a window),
 * drawn. */
GtkWindow *view_present (GtkWidget *content, int width, int height);
/** view_destroy: destroys @window and fails if it or @content stays alive. */
void view_destroy (GtkWindow *window);

/** view_child: (transfer none): a child of a template by its id. */
#define view_child(widget, id)                                                                     \
  (gtk_widget_get_template_child (GTK_WIDGET (widget), G_OBJECT_TYPE (widget), id))

/** view_find: (transfer none): the widget below @root that has this id in its template, bound or
 * not. */
GtkWidget *view_find (GtkWidget *root, const char *id);

/** view_find_button: (transfer none) (nullable): the button below @root that has this label or
 * accessible name. */
GtkWidget *view_find_button (GtkWidget *root, const char *label);

/** view_check_names: fails where a control that can be focused has no accessible name. */
void view_check_names (GtkWidget *root);
/** view_check_labels: fails where a label of @root that is in sight is cut. */
void view_check_labels (GtkWidget *root);
/** view_count_tab_stops: walks once around with the Tab key; fails where the way has no end;
 * returns the number of stops. @visited (nullable) hears each. */
guint view_count_tab_stops (GtkWindow *window, GPtrArray *visited);
/** view_set_text_scale: the size of all text, 1.0 for 100 %. */
void view_set_text_scale (double scale);
/** view_take_picture: keeps what @window shows as NAME.png, where SCB_TEST_PICTURES names a folder.
 */
void view_take_picture (GtkWindow *window, const char *name);

/* A source of previews that needs no press: pages that say what was asked for. "broken" fails. */
#define VIEW_TYPE_SOURCE (view_source_get_type ())
G_DECLARE_FINAL_TYPE (ViewSource, view_source, VIEW, SOURCE, GObject)
ViewSource *view_source_new (void);
/** view_source_get_asked: how many papers were asked for. */
guint view_source_get_asked (ViewSource *self);
