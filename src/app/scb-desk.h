/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"
#include "scb-editor-page.h"
#include "scb-preview.h"

G_BEGIN_DECLS

/*
 * Where the work is done: the sessions of a book, or the one that is edited, and beside them the
 * paper of that session as it will be printed.
 *
 * Properties (read only): "editing": a session is edited; "ready": its paper is shown.
 * Signals: "failed" (const char *heading, const GError *): something was not done, heading says
 * what; "deleted" (const char *label): the user took something away, for a way back.
 */
#define SCB_TYPE_DESK (scb_desk_get_type ())
G_DECLARE_FINAL_TYPE (ScbDesk, scb_desk, SCB, DESK, AdwBin)

GtkWidget *scb_desk_new (void);

/** scb_desk_set_book: (nullable) */
void scb_desk_set_book (ScbDesk *self, ScbBook *book);

/** scb_desk_edit: opens a session, at @place (nullable). Returns: whether it could be read. */
gboolean scb_desk_edit (ScbDesk *self, gint64 session, const ScbPlace *place);
/** scb_desk_close_editor: keeps what is being typed and shows the list again. */
void scb_desk_close_editor (ScbDesk *self);
gboolean scb_desk_get_editing (ScbDesk *self);

/** scb_desk_get_step: (transfer none) (nullable): the step of the session that is edited:
 * "prepare". */
const char *scb_desk_get_step (ScbDesk *self);
/** scb_desk_get_session: the one that is chosen in the list; 0 for none. */
gint64 scb_desk_get_session (ScbDesk *self);
/** scb_desk_start_search: closes the editor and puts the cursor into the search of the list. */
void scb_desk_start_search (ScbDesk *self);

/** scb_desk_find: puts the cursor where the page that is edited finds something of its own; FALSE
 * where it has no such place. */
gboolean scb_desk_find (ScbDesk *self);

/** scb_desk_get_preview: (transfer none) */
ScbPreview *scb_desk_get_preview (ScbDesk *self);

/* The width of the list, in pixels. */
int scb_desk_get_position (ScbDesk *self);
void scb_desk_set_position (ScbDesk *self, int position);

G_END_DECLS
