/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-editor-context.h"

G_BEGIN_DECLS

/* The sheet of one of the three scorers of a session, with what the others gave beside it. */
#define SCB_TYPE_SCORE_BOARD (scb_score_board_get_type ())
G_DECLARE_FINAL_TYPE (ScbScoreBoard, scb_score_board, SCB, SCORE_BOARD, GtkWidget)

GtkWidget *scb_score_board_new (ScbEditorContext *context);

G_END_DECLS
