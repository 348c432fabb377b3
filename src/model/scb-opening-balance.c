/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-opening-balance.h"

#include "scb-branch.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbOpeningBalance, branch, REF, SCB_FIELD_REQUIRED, scb_branch_get_type),
  SCB_FIELD (ScbOpeningBalance, as_of, DATE, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbOpeningBalance, sessions_held, COUNT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbOpeningBalance, note, TEXT, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (
    ScbOpeningBalance, scb_opening_balance, "opening_balance", "opening_balances", "branch")
