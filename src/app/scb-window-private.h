/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-banner.h"
#include "scb-preview.h"
#include "scb-sessions-page.h"
#include "scb-window.h"

G_BEGIN_DECLS

struct _ScbWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  char *path;    /* (nullable) */
  ScbBook *book; /* (nullable) */

  /* template children */
  AdwWindowTitle *title;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  ScbBanner *banner;
  AdwToastOverlay *toast_overlay;
  GtkStack *stack;
  GtkPaned *paned;
  GtkStack *side;
  ScbSessionsPage *sessions_page;
  AdwBin *editor_slot;
  ScbPreview *preview;
  AdwStatusPage *refusal;
  GtkWidget *retry_button;
  GtkWidget *read_only_button;
  GtkWidget *restore_button;
};

/** scb_window_install_actions: the actions of the class, "win.…". */
void scb_window_install_actions (GtkWidgetClass *widget_class);
/** scb_window_install_editor_actions: "win.prepare", "win.edit". */
void scb_window_install_editor_actions (GtkWidgetClass *widget_class);
/** scb_window_close_editor: keeps what is being typed and shows the list again. */
void scb_window_close_editor (ScbWindow *self);
/** scb_window_update_actions: which of them can be done now. */
void scb_window_update_actions (ScbWindow *self);

/** scb_window_show_book: shows @book in place of what was shown. */
void scb_window_show_book (ScbWindow *self, ScbBook *book);
/** scb_window_show_refusal: says why the book at the window's path is not open. */
void scb_window_show_refusal (ScbWindow *self, const GError *error);

G_END_DECLS
