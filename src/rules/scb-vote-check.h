/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-dossier.h"

G_BEGIN_DECLS

typedef struct
{
  const char *field;   /* of ScbVote, where to put it right: "in_favour" */
  gboolean impossible; /* else only doubtful */
  char *sentence;      /* in the user's language */
} ScbVoteProblem;

/** scb_vote_entitled: how many of those present may vote: official members, exempt ones too, but
 * nobody who is suspended or belongs for a time to another branch (domain.md 3); SCB_UNKNOWN where
 * nobody was called by name. */
gint64 scb_vote_entitled (ScbDossier *dossier);

/** scb_vote_check: (transfer full) (element-type ScbVoteProblem): sums that cannot be, ballots that
 * do not add up; what is unknown is passed over. */
GPtrArray *scb_vote_check (ScbVote *vote, ScbDossier *dossier);

G_END_DECLS
