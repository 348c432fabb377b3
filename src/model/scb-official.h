/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A cán bộ of the level above who is assigned to branches. */
#define SCB_TYPE_OFFICIAL (scb_official_get_type ())
G_DECLARE_FINAL_TYPE (ScbOfficial, scb_official, SCB, OFFICIAL, ScbRecord)

struct _ScbOfficial
{
  ScbRecord parent_instance;

  char *name;
  char *sort_key;
  char *post;
  char *agency;
  gint64 organization; /* id of a ScbOrganization */
  gint64 member;       /* id of a ScbMember */
  char *phone;
  char *since;
  char *until;
  char *note;
};

G_END_DECLS
