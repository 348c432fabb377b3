/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * Search over everything a book keeps, while one types, accents not needed; the words found are in
 * bold, results of one kind stand together.
 *
 * Signals: "open-session" (gint64 session, GType type, gint64 id): Enter or a double click on
 * something of a session; @type and @id are of the record itself, the session's own for a session;
 * "open-record" (GType type, gint64 id): on something that is part of no session; "failed" (const
 * GError *): the book cannot be read.
 */
#define SCB_TYPE_SEARCH_PAGE (scb_search_page_get_type ())
G_DECLARE_FINAL_TYPE (ScbSearchPage, scb_search_page, SCB, SEARCH_PAGE, AdwBin)

GtkWidget *scb_search_page_new (void);

/** scb_search_page_set_book: (nullable): what was typed stays, and is looked for in the new one. */
void scb_search_page_set_book (ScbSearchPage *self, ScbBook *book);

/** scb_search_page_start: puts the cursor into the entry, what stands there selected. */
void scb_search_page_start (ScbSearchPage *self);

G_END_DECLS
