/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-visit.h"

#include "scb-assignment.h"
#include "scb-branch.h"
#include "scb-official.h"
#include "scb-session.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbVisit, official, REF, SCB_FIELD_REQUIRED, scb_official_get_type),
  SCB_FIELD_TYPED (ScbVisit, branch, REF, SCB_FIELD_REQUIRED, scb_branch_get_type),
  SCB_FIELD_TYPED (ScbVisit, session, REF, SCB_FIELD_OPTIONAL, scb_session_get_type),
  SCB_FIELD_TYPED (ScbVisit, assignment, REF, SCB_FIELD_OPTIONAL, scb_assignment_get_type),
  SCB_FIELD (ScbVisit, visited_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbVisit, arrived_at, TIME, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbVisit, left_at, TIME, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbVisit, preparation, TEXT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbVisit, procedure, TEXT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbVisit, content, TEXT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbVisit, conduct, TEXT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbVisit, results, TEXT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbVisit, strengths, TEXT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbVisit, limits, TEXT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbVisit, guidance, TEXT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbVisit, issues, TEXT, SCB_FIELD_SEARCHED),
  SCB_FIELD (ScbVisit, addressee, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbVisit, points, REAL, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbVisit, level, ENUM, SCB_FIELD_OPTIONAL, scb_level_get_type),
  SCB_FIELD (ScbVisit, follow_up, TEXT, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbVisit, scb_visit, "visit", "visits", "official")
