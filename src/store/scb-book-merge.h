/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/* Two records of what seems to be one person. */
typedef struct
{
  gint64 one;
  gint64 other;
  gboolean same_card; /* else the same name, accents or not, and the same year of birth */
} ScbDuplicate;

/** scb_book_list_duplicates: (transfer full) (element-type ScbDuplicate): pairs with the same
 * number of the party card, or with the same name and year of birth whose numbers do not say
 * otherwise. */
GArray *scb_book_list_duplicates (ScbBook *self, GError **error);

/** scb_book_find_signed_mention: (transfer full) (nullable): signed minutes that name a member:
 * "03/9/2020, Chi bộ thôn Xóm Mới"; NULL where there are none. */
char *scb_book_find_signed_mention (ScbBook *self, gint64 member);

/**
 * scb_book_merge_members:
 * @keep: who stays
 * @gone: whose memberships, posts, words and tasks become those of @keep
 *
 * In one transaction; what @keep does not say of itself is taken over. SCB_BOOK_ERROR_IN_THE_WAY
 * where both belonged to different branches at once, or were called differently in one session;
 * SCB_BOOK_ERROR_LOCKED where signed minutes name @gone.
 */
gboolean scb_book_merge_members (ScbBook *self, gint64 keep, gint64 gone, GError **error);

G_END_DECLS
