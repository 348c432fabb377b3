/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * What was done in a book: who, when, what, newest first; the changes of the chosen entry; and the
 * steps back and forward by name. The list is read in pieces as it is scrolled.
 *
 * Signal: "failed" (const GError *): the history cannot be read, or a step cannot be taken.
 * Actions: history.undo, history.redo.
 */
#define SCB_TYPE_HISTORY_PAGE (scb_history_page_get_type ())
G_DECLARE_FINAL_TYPE (ScbHistoryPage, scb_history_page, SCB, HISTORY_PAGE, AdwBin)

GtkWidget *scb_history_page_new (void);

/** scb_history_page_set_book: (nullable) */
void scb_history_page_set_book (ScbHistoryPage *self, ScbBook *book);

G_END_DECLS
