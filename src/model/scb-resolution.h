/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* The nghị quyết or kết luận a session ends in. */
#define SCB_TYPE_RESOLUTION (scb_resolution_get_type ())
G_DECLARE_FINAL_TYPE (ScbResolution, scb_resolution, SCB, RESOLUTION, ScbRecord)

struct _ScbResolution
{
  ScbRecord parent_instance;

  gint64 session; /* id of a ScbSession */
  ScbResolutionKind kind;
  gint64 predecessor; /* id of a ScbResolution */
  gint64 vote;        /* id of a ScbVote */
  char *title;
  char *ideology;
  char *political_tasks;
  char *recognitions;
  char *limits;
  char *directions;
  char *adopted_on;
};

G_END_DECLS
