/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-vote.h"

#include "scb-agenda-item.h"
#include "scb-member.h"
#include "scb-session.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbVote, session, REF, SCB_FIELD_REQUIRED, scb_session_get_type),
  SCB_FIELD (ScbVote, position, INT, SCB_FIELD_REQUIRED),
  SCB_FIELD_TYPED (ScbVote, agenda_item, REF, SCB_FIELD_OPTIONAL, scb_agenda_item_get_type),
  SCB_FIELD_TYPED (ScbVote, kind, ENUM, SCB_FIELD_REQUIRED, scb_vote_kind_get_type),
  SCB_FIELD (ScbVote, subject, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbVote, method, ENUM, SCB_FIELD_REQUIRED, scb_vote_method_get_type),
  SCB_FIELD_TYPED (ScbVote, threshold, ENUM, SCB_FIELD_REQUIRED, scb_vote_threshold_get_type),
  SCB_FIELD (ScbVote, base, COUNT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbVote, in_favour, COUNT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbVote, against, COUNT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbVote, other, COUNT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbVote, ballots_issued, COUNT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbVote, ballots_collected, COUNT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbVote, ballots_invalid, COUNT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbVote, tellers, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbVote, matter, ENUM, SCB_FIELD_OPTIONAL, scb_matter_kind_get_type),
  SCB_FIELD_TYPED (ScbVote, member, REF, SCB_FIELD_OPTIONAL, scb_member_get_type),
  SCB_FIELD (ScbVote, candidate, LINE, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbVote, scb_vote, "vote", "votes", "session")
