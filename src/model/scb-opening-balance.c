/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-opening-balance.h"

#include "scb-branch.h"

static const ScbField fields[] = {
  { "branch", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbOpeningBalance, branch), scb_branch_get_type, NULL },
  { "as_of", SCB_FIELD_DATE, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbOpeningBalance, as_of), NULL, NULL },
  { "sessions_held", SCB_FIELD_COUNT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOpeningBalance, sessions_held), NULL, NULL },
  { "note", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOpeningBalance, note), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbOpeningBalance, scb_opening_balance, "opening_balance", "opening_balances", "branch")
