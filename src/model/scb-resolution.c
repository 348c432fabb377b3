/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-resolution.h"

#include "scb-session.h"
#include "scb-vote.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbResolution, session, REF, SCB_FIELD_REQUIRED, scb_session_get_type),
  SCB_FIELD_TYPED (ScbResolution, kind, ENUM, SCB_FIELD_REQUIRED, scb_resolution_kind_get_type),
  SCB_FIELD_TYPED (ScbResolution, predecessor, REF, SCB_FIELD_OPTIONAL, scb_resolution_get_type),
  SCB_FIELD_TYPED (ScbResolution, vote, REF, SCB_FIELD_OPTIONAL, scb_vote_get_type),
  SCB_FIELD (ScbResolution, title, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbResolution, ideology, TEXT, SCB_FIELD_SEARCHED),
  SCB_FIELD (ScbResolution, political_tasks, TEXT, SCB_FIELD_SEARCHED),
  SCB_FIELD (ScbResolution, recognitions, TEXT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbResolution, limits, TEXT, SCB_FIELD_SEARCHED),
  SCB_FIELD (ScbResolution, directions, TEXT, SCB_FIELD_SEARCHED),
  SCB_FIELD (ScbResolution, adopted_on, DATE, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbResolution, scb_resolution, "resolution", "resolutions", "session")
