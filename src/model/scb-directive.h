/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A theme of the year or an orientation of a month from the level above. */
#define SCB_TYPE_DIRECTIVE (scb_directive_get_type ())
G_DECLARE_FINAL_TYPE (ScbDirective, scb_directive, SCB, DIRECTIVE, ScbRecord)

struct _ScbDirective
{
  ScbRecord parent_instance;

  gint64 organization; /* id of a ScbOrganization */
  ScbDirectiveKind kind;
  char *number;
  char *issued_on;
  char *since;
  char *until;
  char *title;
  char *text;
};

G_END_DECLS
