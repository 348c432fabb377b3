/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-dossier.h"
#include "scb-opinion-split.h"

G_BEGIN_DECLS

/* What becomes of what was said: a decision made of an opinion, opinions made of a copied text. */

typedef enum
{
  SCB_TURN_TASK,
  SCB_TURN_PLEDGE,
  SCB_TURN_PROPOSAL,
  SCB_TURN_COMMENDATION,
  SCB_N_TURNS,
} ScbTurn;

/** scb_turn_label: msgid of the user's action, for the history. */
const char *scb_turn_label (ScbTurn turn);

/**
 * scb_opinion_turn:
 * @opinion: of the dossier's session
 *
 * A new record with the words, the speaker and the point of the agenda; the opinion stays as it is.
 * Who is commended is whoever of the roll is named in the words, never the speaker; nobody where
 * nobody is.
 *
 * Returns: (transfer full): not in the book yet
 */
ScbRecord *scb_opinion_turn (ScbOpinion *opinion, ScbDossier *dossier, ScbTurn turn);

/** scb_opinion_set_speaker: sets member, guest or free name of @opinion: who of the session has the
 * name @name (nullable), or is the @member (0: by name). */
void
scb_opinion_set_speaker (ScbOpinion *opinion, ScbDossier *dossier, gint64 member, const char *name);

/** scb_opinion_new_from_piece: (transfer full) (nullable): what one speaker said; NULL for one who
 * said nothing. Not in the book yet. */
ScbOpinion *scb_opinion_new_from_piece (const ScbOpinionPiece *piece,
                                        ScbDossier *dossier,
                                        gint64 item,
                                        gint64 position);

G_END_DECLS
