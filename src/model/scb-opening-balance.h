/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* Where a branch stood when its book began. */
#define SCB_TYPE_OPENING_BALANCE (scb_opening_balance_get_type ())
G_DECLARE_FINAL_TYPE (ScbOpeningBalance, scb_opening_balance, SCB, OPENING_BALANCE, ScbRecord)

struct _ScbOpeningBalance
{
  ScbRecord parent_instance;

  gint64 branch; /* id of a ScbBranch */
  char *as_of;
  gint64 sessions_held; /* since the branch was formed */
  char *note;
};

G_END_DECLS
