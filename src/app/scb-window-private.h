/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-banner.h"
#include "scb-history-page.h"
#include "scb-preview.h"
#include "scb-search-page.h"
#include "scb-session-editor.h"
#include "scb-sessions-page.h"
#include "scb-window.h"

G_BEGIN_DECLS

struct _ScbWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  char *path;           /* (nullable) */
  ScbBook *book;        /* (nullable) */
  AdwToast *undo_toast; /* (nullable): goes with the next change */

  /* template children */
  AdwWindowTitle *title;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  ScbBanner *banner;
  AdwToastOverlay *toast_overlay;
  GtkStack *stack;
  AdwFlap *flap;
  GtkStack *pages;
  GtkWidget *navigation_button;
  GtkWidget *print_button;
  GtkWidget *export_button;
  GtkPaned *paned;
  GtkStack *side;
  ScbSessionsPage *sessions_page;
  AdwBin *editor_slot;
  ScbSearchPage *search_page;
  ScbHistoryPage *history_page;
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
/** scb_window_open_editor: shows the session, at @place where one is given. Returns: whether it
 * could be read. */
gboolean scb_window_open_editor (ScbWindow *self, gint64 session, const ScbPlace *place);
/** scb_window_close_editor: keeps what is being typed and shows the list again. */
void scb_window_close_editor (ScbWindow *self);
/** scb_window_offer_undo: a sentence with a button that takes the last step back. */
void scb_window_offer_undo (ScbWindow *self, const char *text);
/** scb_window_withdraw_undo: the last step is another one now. */
void scb_window_withdraw_undo (ScbWindow *self);

/** scb_window_bind_pages: children and handlers of the pages in the template. */
void scb_window_bind_pages (GtkWidgetClass *widget_class);
/** scb_window_install_page_actions: "win.page", "win.search". */
void scb_window_install_page_actions (GtkWidgetClass *widget_class);
/** scb_window_fill_pages: shows the window's book (or none) on all pages. */
void scb_window_fill_pages (ScbWindow *self);
/** scb_window_restore_page: the page that was shown last time. */
void scb_window_restore_page (ScbWindow *self);

/** scb_window_update_actions: which of them can be done now. */
void scb_window_update_actions (ScbWindow *self);

/** scb_window_show_book: shows @book in place of what was shown. */
void scb_window_show_book (ScbWindow *self, ScbBook *book);
/** scb_window_show_refusal: says why the book at the window's path is not open. */
void scb_window_show_refusal (ScbWindow *self, const GError *error);

G_END_DECLS
