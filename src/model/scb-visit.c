/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-visit.h"

#include "scb-assignment.h"
#include "scb-branch.h"
#include "scb-official.h"
#include "scb-session.h"

static const ScbField fields[] = {
  { "official", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbVisit, official), scb_official_get_type, NULL },
  { "branch", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbVisit, branch), scb_branch_get_type, NULL },
  { "session", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVisit, session), scb_session_get_type, NULL },
  { "assignment", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVisit, assignment), scb_assignment_get_type, NULL },
  { "visited_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVisit, visited_on), NULL, NULL },
  { "arrived_at", SCB_FIELD_TIME, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVisit, arrived_at), NULL, NULL },
  { "left_at", SCB_FIELD_TIME, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVisit, left_at), NULL, NULL },
  { "preparation", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVisit, preparation), NULL, NULL },
  { "procedure", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVisit, procedure), NULL, NULL },
  { "content", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVisit, content), NULL, NULL },
  { "conduct", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVisit, conduct), NULL, NULL },
  { "results", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVisit, results), NULL, NULL },
  { "strengths", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVisit, strengths), NULL, NULL },
  { "limits", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVisit, limits), NULL, NULL },
  { "guidance", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVisit, guidance), NULL, NULL },
  { "issues", SCB_FIELD_TEXT, SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbVisit, issues), NULL, NULL },
  { "addressee", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVisit, addressee), NULL, NULL },
  { "points", SCB_FIELD_REAL, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVisit, points), NULL, NULL },
  { "level", SCB_FIELD_ENUM, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVisit, level), scb_level_get_type, NULL },
  { "follow_up", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbVisit, follow_up), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbVisit, scb_visit, "visit", "visits", "official")
