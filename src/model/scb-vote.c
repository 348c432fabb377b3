/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-vote.h"

#include "scb-agenda-item.h"
#include "scb-member.h"
#include "scb-session.h"

static const ScbField fields[] = {
  { "session", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbVote, session), scb_session_get_type, NULL },
  { "position", SCB_FIELD_INT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbVote, position), NULL, NULL },
  { "agenda_item", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVote, agenda_item), scb_agenda_item_get_type, NULL },
  { "kind", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbVote, kind), scb_vote_kind_get_type, NULL },
  { "subject", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVote, subject), NULL, NULL },
  { "method", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbVote, method), scb_vote_method_get_type, NULL },
  { "threshold", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbVote, threshold), scb_vote_threshold_get_type, NULL },
  { "base", SCB_FIELD_COUNT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVote, base), NULL, NULL },
  { "in_favour", SCB_FIELD_COUNT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVote, in_favour), NULL, NULL },
  { "against", SCB_FIELD_COUNT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVote, against), NULL, NULL },
  { "other", SCB_FIELD_COUNT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVote, other), NULL, NULL },
  { "ballots_issued", SCB_FIELD_COUNT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVote, ballots_issued), NULL, NULL },
  { "ballots_collected", SCB_FIELD_COUNT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVote, ballots_collected), NULL, NULL },
  { "ballots_invalid", SCB_FIELD_COUNT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVote, ballots_invalid), NULL, NULL },
  { "tellers", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVote, tellers), NULL, NULL },
  { "matter", SCB_FIELD_ENUM, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVote, matter), scb_matter_kind_get_type, NULL },
  { "member", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVote, member), scb_member_get_type, NULL },
  { "candidate", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVote, candidate), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbVote, scb_vote, "vote", "votes", "session")
