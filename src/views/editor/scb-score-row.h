/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scb-score-sheet.h"

G_BEGIN_DECLS

/*
 * A criterion of a scorer's sheet: what the record proves, the points, and why they are not what
 * the record supports.  F8 takes the suggestion over and goes on.
 *
 * Signals: "given" (double points, const char *reason) → gboolean: what was typed and is to be
 * kept, NaN and NULL for nothing; returns whether it was.  "next": on to the next criterion.
 */
#define SCB_TYPE_SCORE_ROW (scb_score_row_get_type ())
G_DECLARE_FINAL_TYPE (ScbScoreRow, scb_score_row, SCB, SCORE_ROW, GtkWidget)

GtkWidget *scb_score_row_new (void);

/** scb_score_row_show: line @i of @sheet; nothing of it is kept. */
void scb_score_row_show (ScbScoreRow *self, const ScbScoreSheet *sheet, guint i, gboolean editable);

/** scb_score_row_flush: keeps what is being typed. */
void scb_score_row_flush (ScbScoreRow *self);

G_END_DECLS
