/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-term.h"

#include "scb-branch.h"

static const ScbField fields[] = {
  { "branch", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbTerm, branch), scb_branch_get_type, NULL },
  { "name", SCB_FIELD_LINE, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbTerm, name), NULL, NULL },
  { "since", SCB_FIELD_DATE, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbTerm, since), NULL, NULL },
  { "until", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTerm, until), NULL, NULL },
  { "congress_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbTerm, congress_on), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbTerm, scb_term, "term", "terms", "branch")
