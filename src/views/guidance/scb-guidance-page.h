/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * What the level above gives the branches, and what they give each other: directives and which
 * sessions covered them, courses and who has not been to one, experience.
 *
 * Signals: "open-session" (gint64), "open-branch" (gint64), "open-member" (gint64): a row was
 * chosen; "deleted" (const char *label): a record was taken away, for a toast with Undo; "failed"
 * (const GError *).
 */
#define SCB_TYPE_GUIDANCE_PAGE (scb_guidance_page_get_type ())
G_DECLARE_FINAL_TYPE (ScbGuidancePage, scb_guidance_page, SCB, GUIDANCE_PAGE, AdwBin)

GtkWidget *scb_guidance_page_new (void);

/** scb_guidance_page_set_book: (nullable) */
void scb_guidance_page_set_book (ScbGuidancePage *self, ScbBook *book);

/** scb_guidance_page_show: a directive, course or experience of the book; of another type nothing
 * happens and FALSE is returned. */
gboolean scb_guidance_page_show (ScbGuidancePage *self, GType type, gint64 id);

G_END_DECLS
