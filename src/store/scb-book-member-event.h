/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/* What an event of a member comes to, all of it or nothing. */
typedef struct
{
  ScbMember *member;     /* (nullable): new (without an id), or changed */
  ScbDecision *decision; /* (nullable): new; one that the book has already with the same number, day
                            and issuer is taken instead */
  GPtrArray *records;    /* memberships, exemptions, posts: new ones, and changed ones that end */
} ScbMemberEventRecords;

/**
 * scb_book_keep_member_event: in one transaction.
 * @label: an English msgid that names the user's action
 *
 * New records rest on the decision, those that end were ended by it; those without a member belong
 * to the new one.
 */
gboolean scb_book_keep_member_event (ScbBook *self,
                                     const char *label,
                                     const ScbMemberEventRecords *event,
                                     GError **error);

G_END_DECLS
