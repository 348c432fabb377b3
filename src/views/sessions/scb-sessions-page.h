/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book-sessions.h"

G_BEGIN_DECLS

/*
 * The sessions of a book: search, filter, a table that is sorted by its heads.
 *
 * Properties: "book" (nullable); "session", the id of the selected session, 0 for none.
 * Signal: "failed" (const GError *): the book cannot be read.
 *
 * Its empty pages activate the actions "app.open-sample" and "win.import"; its buttons and rows "win.prepare" and "win.edit".
 */
#define SCB_TYPE_SESSIONS_PAGE (scb_sessions_page_get_type ())
G_DECLARE_FINAL_TYPE (ScbSessionsPage, scb_sessions_page, SCB, SESSIONS_PAGE, AdwBin)

GtkWidget *scb_sessions_page_new (void);

/** scb_sessions_page_set_book: shows @book (nullable) from its newest session on, nothing searched
 * for, nothing left out. */
void scb_sessions_page_set_book (ScbSessionsPage *self, ScbBook *book);

gint64 scb_sessions_page_get_session (ScbSessionsPage *self);
/** scb_sessions_page_set_session: selects a session where the list shows it. */
void scb_sessions_page_set_session (ScbSessionsPage *self, gint64 session);

/** scb_sessions_page_start_search: puts the cursor into the search entry. */
void scb_sessions_page_start_search (ScbSessionsPage *self);

G_END_DECLS
