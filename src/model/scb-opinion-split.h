/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Text copied from a note book, split where a speaker is announced: "Đồng chí Được:", "- Đ/c Được
 * (Bí thư) phát biểu:", "2. Ông Lý Văn A - nhất trí".  No word is lost: the pieces in their order,
 * field by field, give back every word of the text.
 */

typedef struct
{
  char *opening; /* (nullable) what announced the speaker: "1. Đồng chí" */
  char *speaker; /* (nullable) as written: "Nông Văn Được"; NULL where only the post was given */
  char *post;    /* (nullable) "Bí thư Chi bộ" */
  char *saying;        /* (nullable) mere words of speaking, not needed on paper: "phát biểu" */
  char *body;          /* (nullable) what was said */
  gboolean post_first; /* whether the post stood before the name */
} ScbOpinionPiece;

typedef struct
{
  char *presented;   /* (nullable) what stands before the first speaker */
  GPtrArray *pieces; /* (element-type ScbOpinionPiece) */
} ScbOpinionSplit;

/** scb_opinion_split: (transfer full): @text (nullable) may come from anywhere; it goes through
 * scb_text_clean() first. */
ScbOpinionSplit *scb_opinion_split (const char *text);

/** scb_opinion_split_join: (transfer full): all words of all pieces in their order, one space
 * between the fields. */
char *scb_opinion_split_join (const ScbOpinionSplit *self);

void scb_opinion_split_free (ScbOpinionSplit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbOpinionSplit, scb_opinion_split_free)

G_END_DECLS
