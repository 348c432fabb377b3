/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* Why signed minutes were opened again. */
#define SCB_TYPE_REOPENING (scb_reopening_get_type ())
G_DECLARE_FINAL_TYPE (ScbReopening, scb_reopening, SCB, REOPENING, ScbRecord)

struct _ScbReopening
{
  ScbRecord parent_instance;

  gint64 session; /* id of a ScbSession */
  char *reason;
  char *author_name;
  char *reopened_at;
};

G_END_DECLS
