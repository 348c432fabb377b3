/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-dossier.h"

G_BEGIN_DECLS

/** scb_resolution_find_vote: (transfer none) (nullable): the vote that the resolution names; where
 * it names none and is the session's only one, the session's only vote on a resolution. */
ScbVote *scb_resolution_find_vote (ScbDossier *dossier, ScbResolution *resolution);

/** scb_resolution_vote_base: of how many official members the vote was counted: its own base, else
 * that of the roll-call; SCB_UNKNOWN. @vote: (nullable) */
gint64 scb_resolution_vote_base (ScbDossier *dossier, ScbVote *vote);

/** scb_resolution_passed: NO where it was voted down, UNKNOWN where nobody counted. */
ScbAnswer scb_resolution_passed (ScbDossier *dossier, ScbResolution *resolution);

/** scb_resolution_is_final: whether the book holds it locked: its minutes are signed, and it has
 * its number or the vote that it names went against it. */
gboolean scb_resolution_is_final (ScbDossier *dossier, ScbResolution *resolution);

/** scb_resolution_may_be_numbered: whether it waits for its number: its minutes are adopted or
 * signed, it has none yet and was not voted down. */
gboolean scb_resolution_may_be_numbered (ScbDossier *dossier, ScbResolution *resolution);

/** scb_corrected_task_text: (transfer full): that the minutes which decided a task were corrected
 * after or before this session reported on it: @amendment is one of its task_amendments. */
char *scb_corrected_task_text (ScbDossier *dossier, ScbAmendment *amendment);

G_END_DECLS
