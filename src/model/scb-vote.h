/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A count of hands or ballots. */
#define SCB_TYPE_VOTE (scb_vote_get_type ())
G_DECLARE_FINAL_TYPE (ScbVote, scb_vote, SCB, VOTE, ScbRecord)

struct _ScbVote
{
  ScbRecord parent_instance;

  gint64 session; /* id of a ScbSession */
  gint64 position;
  gint64 agenda_item; /* id of a ScbAgendaItem */
  ScbVoteKind kind;
  char *subject;
  ScbVoteMethod method;
  ScbVoteThreshold threshold;
  gint64 base; /* official members the count is taken of */
  gint64 in_favour;
  gint64 against;
  gint64 other;
  gint64 ballots_issued;
  gint64 ballots_collected;
  gint64 ballots_invalid;
  char *tellers;
  ScbMatterKind matter;
  gint64 member;   /* id of a ScbMember */
  char *candidate; /* where not yet a member */
};

G_END_DECLS
