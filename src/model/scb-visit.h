/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A filled phiếu dự. */
#define SCB_TYPE_VISIT (scb_visit_get_type ())
G_DECLARE_FINAL_TYPE (ScbVisit, scb_visit, SCB, VISIT, ScbRecord)

struct _ScbVisit
{
  ScbRecord parent_instance;

  gint64 official;   /* id of a ScbOfficial */
  gint64 branch;     /* id of a ScbBranch */
  gint64 session;    /* id of a ScbSession */
  gint64 assignment; /* id of a ScbAssignment */
  char *visited_on;
  char *arrived_at;
  char *left_at;
  char *preparation;
  char *procedure;
  char *content;
  char *conduct;
  char *results;
  char *strengths;
  char *limits;
  char *guidance;
  char *issues;
  char *addressee;
  double points;
  ScbLevel level;
  char *follow_up;
};

G_END_DECLS
