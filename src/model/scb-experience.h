/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* What was shared after a session; a good way of working. */
#define SCB_TYPE_EXPERIENCE (scb_experience_get_type ())
G_DECLARE_FINAL_TYPE (ScbExperience, scb_experience, SCB, EXPERIENCE, ScbRecord)

struct _ScbExperience
{
  ScbRecord parent_instance;

  gint64 session; /* id of a ScbSession */
  gint64 branch;  /* id of a ScbBranch */
  char *text;
  gboolean good_practice;
  char *shared_with;
  char *noted_on; /* where it came from no session */
};

G_END_DECLS
