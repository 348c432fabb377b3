/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scb-book-sessions.h"
#include "scb-editor-page.h"

G_BEGIN_DECLS

/*
 * What the pages of the session editor share: the book, the session that is edited, and its
 * dossier, read again after every change. A page binds to it, writes through it, and never knows
 * its window.
 *
 * Properties: "book", "session-id" (construct only); "dossier" (read only, notified after every
 * reload); "read-only" (signed, or the book cannot be written); "live" (times are stamped; FALSE
 * while copying from a note book). Signals: "failed" (const GError *): something could not be kept,
 * for a toast; "go-to" (const ScbPlace *): a page asks for a place on another one; "deleted" (const
 * char *label): a record was taken away by the user's action of that name, for a toast with Undo.
 */

#define SCB_TYPE_EDITOR_CONTEXT (scb_editor_context_get_type ())
G_DECLARE_FINAL_TYPE (ScbEditorContext, scb_editor_context, SCB, EDITOR_CONTEXT, GObject)

/** scb_editor_context_new: (transfer full) (nullable): reads the session; NULL with @error where it
 * cannot be read. */
ScbEditorContext *scb_editor_context_new (ScbBook *book, gint64 session, GError **error);

ScbBook *scb_editor_context_get_book (ScbEditorContext *self);
/** scb_editor_context_get_dossier: (transfer none): valid until the next change; do not keep
 * records of it. */
ScbDossier *scb_editor_context_get_dossier (ScbEditorContext *self);
ScbSession *scb_editor_context_get_session (ScbEditorContext *self);
gboolean scb_editor_context_get_read_only (ScbEditorContext *self);
gboolean scb_editor_context_get_live (ScbEditorContext *self);

/** scb_editor_context_save: inserts or updates @record as one user action; a failure goes to
 * "failed". The first who is marked as present, and the first opinion, begin a session that is in
 * preparation: it becomes a draft in the same action. Returns whether it was kept. */
gboolean scb_editor_context_save (ScbEditorContext *self, gpointer record, const char *label);

/** scb_editor_context_delete: the same for taking a record away. */
gboolean scb_editor_context_delete (ScbEditorContext *self, gpointer record, const char *label);

/* A user action of several writes; returns FALSE with @error to undo all of it. */
typedef gboolean (*ScbEditorAction) (ScbBook *book, gpointer user_data, GError **error);
gboolean scb_editor_context_run (ScbEditorContext *self,
                                 const char *label,
                                 ScbEditorAction action,
                                 gpointer user_data);

/** scb_editor_context_set_text: sets a text field of a record to @text and saves it where it
 * changed: what an autosave calls. @record is copied, not changed. */
gboolean scb_editor_context_set_text (ScbEditorContext *self,
                                      gpointer record,
                                      const char *field,
                                      const char *text,
                                      const char *label);

/** scb_editor_context_report: passes a failure to whoever shows it. */
void scb_editor_context_report (ScbEditorContext *self, const GError *error);
/** scb_editor_context_go_to: asks for @place; its page "sessions" is the list of sessions. */
void scb_editor_context_go_to (ScbEditorContext *self, const ScbPlace *place);

/** scb_editor_context_now: (transfer full) (nullable): the time of day to stamp, "19:42"; NULL
 * while copying from a note book. */
char *scb_editor_context_now (ScbEditorContext *self);

G_END_DECLS
