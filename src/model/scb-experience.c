/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-experience.h"

#include "scb-branch.h"
#include "scb-session.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbExperience, session, REF, SCB_FIELD_OPTIONAL, scb_session_get_type),
  SCB_FIELD_TYPED (ScbExperience, branch, REF, SCB_FIELD_REQUIRED, scb_branch_get_type),
  SCB_FIELD (ScbExperience, text, TEXT, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED),
  SCB_FIELD (ScbExperience, good_practice, BOOL, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbExperience, shared_with, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbExperience, noted_on, DATE, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbExperience, scb_experience, "experience", "experiences", "session")
