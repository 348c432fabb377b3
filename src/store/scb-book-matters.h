/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/** scb_book_list_pending_matters: (transfer full) (element-type ScbVote): what sessions that were
 * held decided about persons with as many votes as it needs, and no event carries out yet:
 * admission, recognition as official, exemption, striking off. @member: 0 for all, of members and
 * of who is to become one. */
GPtrArray *scb_book_list_pending_matters (ScbBook *self, gint64 member, GError **error);

/** scb_book_is_matter_pending: the same of one vote, by its id. */
gboolean scb_book_is_matter_pending (ScbBook *self, gint64 vote);

G_END_DECLS
