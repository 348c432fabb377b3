/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-editor-context.h"

G_BEGIN_DECLS

/**
 * scb_score_edit_give:
 * @code: of a criterion
 * @points: NaN: none
 * @suggested: what the record supported when they were given; NaN: nothing
 * @reason: (nullable)
 *
 * Keeps the points of one criterion as one action, and with the last one the scorer's total and
 * level, which follow from them. A failure goes to the context. Returns whether it was kept.
 */
gboolean scb_score_edit_give (ScbEditorContext *context,
                              ScbScorer scorer,
                              const char *code,
                              double points,
                              double suggested,
                              const char *reason);

/** scb_score_edit_is_open: whether @scorer may still give points: the branch until it has signed,
 * the others always, unless the book is read only. */
gboolean scb_score_edit_is_open (ScbEditorContext *context, ScbScorer scorer);

G_END_DECLS
