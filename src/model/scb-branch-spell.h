/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* How a branch was called and to whom it belonged in a span of time. */
#define SCB_TYPE_BRANCH_SPELL (scb_branch_spell_get_type ())
G_DECLARE_FINAL_TYPE (ScbBranchSpell, scb_branch_spell, SCB, BRANCH_SPELL, ScbRecord)

struct _ScbBranchSpell
{
  ScbRecord parent_instance;

  gint64 branch; /* id of a ScbBranch */
  char *since;
  char *until;
  char *name;          /* "Chi bộ thôn Xóm Mới" */
  char *sort_key;      /* order of lists */
  gint64 organization; /* id of a ScbOrganization */
  gint64 decision;     /* id of a ScbDecision */
};

G_END_DECLS
