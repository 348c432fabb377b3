/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-banner.h"
#include "scb-desk.h"
#include "scb-file-dialog.h"
#include "scb-import-table.h"
#include "scb-member-list-dialog.h"
#include "scb-package.h"
#include "scb-page-list.h"
#include "scb-pdf-pages.h"
#include "scb-press.h"
#include "scb-progress.h"
#include "scb-view-state.h"
#include "scb-window.h"

G_BEGIN_DECLS

/* A page of the window. It is made when it is first shown: the window is there at once, and a book
 * of one branch never pays for the rest. */
typedef struct
{
  const char *name;
  const char *title; /* msgid */
  gboolean is_of_office;
  GtkWidget *(*make) (ScbWindow *self);
  void (*show_book) (GtkWidget *page, ScbBook *book); /* (nullable) */
  const char *icon;
  const char *group; /* msgid: pages of one group follow each other */
} ScbWindowPage;

/* In the order of the list beside them; Alt and a digit goes to one of the first ten. */
extern const ScbWindowPage scb_window_pages[];
extern const guint scb_window_n_pages;

struct _ScbWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  char *path;            /* (nullable) */
  ScbBook *book;         /* (nullable) */
  ScbViewState *state;   /* the month and the branch that all pages look at */
  AdwToast *undo_toast;  /* (nullable): goes with the next change */
  gboolean is_painted;   /* the first frame is on the screen: now the pages */
  gboolean is_restoring; /* what is looked at now was kept already */
  guint first_page_id;
  guint notice_id;             /* the next look whether something is due */
  guint backup_id;             /* the next look whether a backup is due */
  gboolean has_told_of_backup; /* that none could be made: once is enough */

  /* template children */
  AdwWindowTitle *title;
  GMenu *recent_menu;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *navigation_button;
  GtkWidget *print_button;
  GtkWidget *export_button;
  ScbBanner *banner;
  AdwToastOverlay *toast_overlay;
  GtkStack *stack;
  AdwFlap *flap;
  ScbPageList *page_list;
  GtkStack *pages;
  AdwBin *welcome_slot;
  AdwStatusPage *refusal;
  GtkWidget *retry_button;
  GtkWidget *read_only_button;
  GtkWidget *restore_button;
};

/** scb_window_install_actions: the actions of the class, "win.…". */
void scb_window_install_actions (GtkWidgetClass *widget_class);
/** scb_window_update_actions: which of them can be done now. */
void scb_window_update_actions (ScbWindow *self);
/** scb_window_install_editor_actions: "win.prepare", "win.edit". */
void scb_window_install_editor_actions (GtkWidgetClass *widget_class);
/** scb_window_install_page_actions: "win.page", "win.open-official", "win.search",
 * "win.search-sessions", and the
 * template's part of the pages. */
void scb_window_install_page_actions (GtkWidgetClass *widget_class);

/** scb_window_install_import_actions: "win.import". */
void scb_window_install_import_actions (GtkWidgetClass *widget_class);

/* Something on its way into the book. */
typedef struct
{
  ScbWindow *window;
  ScbProgress *progress;
  GCancellable *cancellable;
} ScbWindowImport;

/** scb_window_import_start: (transfer full): what is being typed is kept before the import has the
 * book for itself; @text says what is being done. */
ScbWindowImport *scb_window_import_start (ScbWindow *self, const char *text);
/** scb_window_import_progress_cb: a ScbPackageProgress; the data is the import. */
void scb_window_import_progress_cb (double fraction, gpointer user_data);
/** scb_window_import_end: takes @import; tells what it brought, or, under @heading, why not. */
void scb_window_import_end (ScbWindowImport *import,
                            const char *heading,
                            const ScbPackageReport *report,
                            const GError *error);

/** scb_window_install_table_actions: "win.import-members", "win.import-branches",
 * "win.paste-members", "win.paste-branches", "win.export-list" (s: its name),
 * "win.export-visits-summary". */
void scb_window_install_table_actions (GtkWidgetClass *widget_class);
/** scb_window_update_table_actions: which of them can be done now. */
void scb_window_update_table_actions (ScbWindow *self);
/** scb_window_read_table: shows what it would bring, and keeps it if the user agrees. */
void scb_window_read_table (ScbWindow *self, ScbImportTableKind kind, GFile *file);
/** scb_window_install_batch_actions: "win.month-papers". */
void scb_window_install_batch_actions (GtkWidgetClass *widget_class);
/** scb_window_get_help_page: (transfer none): what is in sight, as the help names it: "welcome",
 * "refused", a page of the window, a step of the editor. */
const char *scb_window_get_help_page (ScbWindow *self);
/** scb_window_watch_dues: a word on the desktop about what is due in the book, once a day. */
void scb_window_watch_dues (ScbWindow *self);
/** scb_window_install_backup_actions: "win.backups", "win.back-up", "win.restore". */
void scb_window_install_backup_actions (GtkWidgetClass *widget_class);
void scb_window_update_backup_actions (ScbWindow *self);
/** scb_window_watch_backups: a backup of the book on each day on which it changes; a check of one
 * that was not closed. */
void scb_window_watch_backups (ScbWindow *self);
/** scb_window_restore: puts @backup in the place of the window's book, which is kept first. */
void scb_window_restore (ScbWindow *self, const char *backup);
/** scb_window_forget_book: closes the book; the window shows none. */
void scb_window_forget_book (ScbWindow *self);
/** scb_window_print_branch: a paper of a branch as it is today, in a window of its own. */
void scb_window_print_branch (ScbWindow *self, const char *paper, gint64 branch);
/** scb_window_install_branch_year_actions: "win.branch-year". */
void scb_window_install_branch_year_actions (GtkWidgetClass *widget_class);
/** scb_window_make_row: a label above @widget, which it names. */
GtkWidget *scb_window_make_row (const char *label, GtkWidget *widget);
/** scb_window_fill_branches: names and ids of the branches, dissolved ones where @all. */
void
scb_window_fill_branches (ScbWindow *self, gboolean all, GtkStringList *names, GArray *branches);

/** scb_window_import_package: takes a package into the window's book, and tells what it brought. */
void scb_window_import_package (ScbWindow *self, GFile *file);

/** scb_window_accept_drops: from now on files can be dropped onto the window. */
void scb_window_accept_drops (ScbWindow *self);
/** scb_window_take_files: opens or imports what was dropped, by its kind; says in words what is not
 * taken. @files: (element-type GFile) */
void scb_window_take_files (ScbWindow *self, GSList *files);

/** scb_window_follow_session: keeps month and branch in the settings, and the menu of recent books
 * after them. */
void scb_window_follow_session (ScbWindow *self);
/** scb_window_restore_session: month and branch of the window's book as they were last. */
void scb_window_restore_session (ScbWindow *self);

/** scb_window_install_exchange_actions: "win.make-starter", "win.send-month", "win.receive". */
void scb_window_install_exchange_actions (GtkWidgetClass *widget_class);
/** scb_window_update_exchange_actions: which of them can be done now. */
void scb_window_update_exchange_actions (ScbWindow *self);

/** scb_window_install_form_actions: "win.export-form", "win.export-forms", "win.read-form". */
void scb_window_install_form_actions (GtkWidgetClass *widget_class);
/** scb_window_read_form: shows what it would bring, and keeps it if the user agrees. */
void scb_window_read_form (ScbWindow *self, GFile *file);

/** scb_window_print_pages: asks for a printer; a failure is shown. */
void scb_window_print_pages (ScbWindow *self, ScbPdfPages *pages, const char *title);
/** scb_window_print_job: makes a paper in a worker, then asks for a printer; a failure is shown. */
void scb_window_print_job (ScbWindow *self, const ScbPressJob *job);
/** scb_window_save: asks for a name, beginning with @file_name, and says where it was saved. */
void scb_window_save (ScbWindow *self, GBytes *bytes, const char *file_name, ScbFileKind kind);

/** scb_window_list_members: makes the list and asks where to save it. */
void scb_window_list_members (ScbWindow *self, const ScbMemberListRequest *request);

/** scb_window_add_pages: their names. */
void scb_window_add_pages (ScbWindow *self);
/** scb_window_fill_pages: shows the window's book (or none) on all pages; of a new one the page
 * that was shown last time, or first of all the question whom it serves. */
void scb_window_fill_pages (ScbWindow *self);
/** scb_window_follow_mode: shows the pages of an office only where the book serves one. */
void scb_window_follow_mode (ScbWindow *self);
/** scb_window_open_official: on the page of officials. */
void scb_window_open_official (ScbWindow *self, gint64 official);
/** scb_window_show_page: (transfer none) */
GtkWidget *scb_window_show_page (ScbWindow *self, const char *name);
/** scb_window_edit: opens a session, at @place (nullable). */
void scb_window_edit (ScbWindow *self, gint64 session, const ScbPlace *place);
/** scb_window_peek_desk: (transfer none) (nullable): NULL where it was never shown. */
ScbDesk *scb_window_peek_desk (ScbWindow *self);
/** scb_window_get_desk: (transfer none): made where it was not there. */
ScbDesk *scb_window_get_desk (ScbWindow *self);
/** scb_window_get_paper: (transfer none) (nullable): the preview, while it is in sight. */
ScbPreview *scb_window_get_paper (ScbWindow *self);

/** scb_window_offer_undo: a sentence with a button that takes the last step back. */
void scb_window_offer_undo (ScbWindow *self, const char *text);
/** scb_window_withdraw_undo: the last step is another one now. */
void scb_window_withdraw_undo (ScbWindow *self);

/** scb_window_show_book: shows @book in place of what was shown. */
void scb_window_show_book (ScbWindow *self, ScbBook *book);
/** scb_window_show_refusal: says why the book at the window's path is not open. */
void scb_window_show_refusal (ScbWindow *self, const GError *error);

G_END_DECLS
