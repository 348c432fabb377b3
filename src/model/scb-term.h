/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A nhiệm kỳ: documents are numbered within it. */
#define SCB_TYPE_TERM (scb_term_get_type ())
G_DECLARE_FINAL_TYPE (ScbTerm, scb_term, SCB, TERM, ScbRecord)

struct _ScbTerm
{
  ScbRecord parent_instance;

  gint64 branch; /* id of a ScbBranch */
  char *name;    /* "2020-2022" */
  char *since;
  char *until;
  char *congress_on;
};

G_END_DECLS
