/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * The first start: whom the book serves, one branch or the office of a committee, and what else one
 * can begin with.
 *
 * The size of the text is changed with app.text-smaller and app.text-larger.
 *
 * Properties: "book" (nullable), in which the answer is kept, setting "mode".
 * Signals: "chosen" (gboolean is_office): the answer is kept; "open-sample"; "open-file";
 * "import-package"; "restore"; "failed" (const GError *): the answer cannot be kept.
 */
#define SCB_TYPE_WELCOME (scb_welcome_get_type ())
G_DECLARE_FINAL_TYPE (ScbWelcome, scb_welcome, SCB, WELCOME, AdwBin)

GtkWidget *scb_welcome_new (void);

/** scb_welcome_set_book: (nullable) */
void scb_welcome_set_book (ScbWelcome *self, ScbBook *book);

/** scb_welcome_is_needed: whether nobody has answered yet whom @book serves. A book that cannot be
 * written asks nothing. */
gboolean scb_welcome_is_needed (ScbBook *book);

/** scb_welcome_is_office: whether @book serves the office of a committee; a book without an answer
 * does where it has more than one branch. */
gboolean scb_welcome_is_office (ScbBook *book);

G_END_DECLS
