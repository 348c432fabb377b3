/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A đại biểu: invited, assigned, or simply there. */
#define SCB_TYPE_GUEST (scb_guest_get_type ())
G_DECLARE_FINAL_TYPE (ScbGuest, scb_guest, SCB, GUEST, ScbRecord)

struct _ScbGuest
{
  ScbRecord parent_instance;

  gint64 session; /* id of a ScbSession */
  gint64 position;
  gint64 official; /* id of a ScbOfficial */
  char *name;
  char *post;
  char *agency;
  gboolean assigned;
  char *invited_on;
  ScbAnswer present;
  char *remark; /* what the guest said */
  char *reply;  /* what the branch took note of */
};

G_END_DECLS
