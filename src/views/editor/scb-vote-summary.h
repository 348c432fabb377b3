/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-editor-context.h"

G_BEGIN_DECLS

/* Below a vote: how its base comes about, whether it passed, what is doubtful, in words; and a
 * button that takes the roll's base. */
#define SCB_TYPE_VOTE_SUMMARY (scb_vote_summary_get_type ())
G_DECLARE_FINAL_TYPE (ScbVoteSummary, scb_vote_summary, SCB, VOTE_SUMMARY, GtkWidget)

GtkWidget *scb_vote_summary_new (ScbEditorContext *context);

void scb_vote_summary_show (ScbVoteSummary *self, ScbVote *vote, ScbDossier *dossier);

/** scb_vote_summary_text: (transfer full): "19 of 21 in favour (90,5 %): passed"; what is not known
 * is said. */
char *scb_vote_summary_text (ScbVote *vote);

G_END_DECLS
