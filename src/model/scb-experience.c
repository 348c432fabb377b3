/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-experience.h"

#include "scb-branch.h"
#include "scb-session.h"

static const ScbField fields[] = {
  { "session", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbExperience, session), scb_session_get_type, NULL },
  { "branch", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbExperience, branch), scb_branch_get_type, NULL },
  { "text", SCB_FIELD_TEXT, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbExperience, text), NULL, NULL },
  { "good_practice", SCB_FIELD_BOOL, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbExperience, good_practice), NULL, NULL },
  { "shared_with", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbExperience, shared_with), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbExperience, scb_experience, "experience", "experiences", "session")
