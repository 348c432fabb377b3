/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-resolution.h"

#include "scb-session.h"
#include "scb-vote.h"

static const ScbField fields[] = {
  { "session", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbResolution, session), scb_session_get_type, NULL },
  { "kind", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbResolution, kind), scb_resolution_kind_get_type, NULL },
  { "predecessor", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbResolution, predecessor), scb_resolution_get_type, NULL },
  { "vote", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbResolution, vote), scb_vote_get_type, NULL },
  { "title", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbResolution, title), NULL, NULL },
  { "ideology", SCB_FIELD_TEXT, SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbResolution, ideology), NULL, NULL },
  { "political_tasks", SCB_FIELD_TEXT, SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbResolution, political_tasks), NULL, NULL },
  { "recognitions", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbResolution, recognitions), NULL, NULL },
  { "limits", SCB_FIELD_TEXT, SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbResolution, limits), NULL, NULL },
  { "directions", SCB_FIELD_TEXT, SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbResolution, directions), NULL, NULL },
  { "adopted_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbResolution, adopted_on), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbResolution, scb_resolution, "resolution", "resolutions", "session")
