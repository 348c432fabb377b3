/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-member-event.h"

G_BEGIN_DECLS

/* What a session decided about a person, on its way to the person's records. */

/** scb_member_matter_propose: the event that carries it out, with the session as its source; the
 * day on which it holds is that of the session until it is known better, for a decision of the
 * level above may say another. FALSE where none does. */
gboolean scb_member_matter_propose (ScbBook *book, ScbVote *vote, ScbMemberEvent *event);

/** scb_member_matter_text: (transfer full): "The session of 03/8/2020 agreed to …". */
char *scb_member_matter_text (ScbBook *book, ScbVote *vote);

G_END_DECLS
