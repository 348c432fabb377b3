/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-member-event.h"

G_BEGIN_DECLS

/** scb_member_history_load: (transfer full): everything dated of a member of @book, which must live
 * as long; @member: 0 for a person who is not in the book yet, called @name. */
ScbMemberHistory *
scb_member_history_load (ScbBook *book, gint64 member, const char *name, GError **error);
void scb_member_history_free (ScbMemberHistory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbMemberHistory, scb_member_history_free)

G_END_DECLS
