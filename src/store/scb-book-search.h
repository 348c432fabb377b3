/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

typedef struct
{
  GType type; /* of the record found */
  gint64 id;
  gint64 session; /* it is part of; 0 */
  char *title;    /* what to show first: a name, "Chi bộ thôn Xóm Mới, tháng 9 năm 2020" */
  char *excerpt;  /* text around the first hit, the words found between U+0002 and U+0003 */
} ScbSearchHit;

void scb_search_hit_free (ScbSearchHit *hit);

/**
 * scb_book_search:
 * @words: accents and case not needed; the last word may be unfinished
 * @limit: at most so many
 *
 * Returns: (transfer full) (element-type ScbSearchHit): best first
 */
GPtrArray *scb_book_search (ScbBook *self, const char *words, guint limit, GError **error);

G_END_DECLS
