/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"

G_BEGIN_DECLS

/* What the screen calls the closed lists of decisions, in the user's language; NULL for unknown and
 * beyond the last value. The values are taken as integers, so that one kind of drop-down serves all
 * of them. */

const char *scb_vote_kind_label (int value);
const char *scb_vote_method_label (int value);
const char *scb_vote_threshold_label (int value);
const char *scb_matter_kind_label (int value);
const char *scb_resolution_kind_label (int value);
const char *scb_task_outcome_label (int value);
const char *scb_recognition_kind_label (int value);

G_END_DECLS
