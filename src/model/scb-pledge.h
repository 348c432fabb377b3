/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* What somebody promised to give or do. */
#define SCB_TYPE_PLEDGE (scb_pledge_get_type ())
G_DECLARE_FINAL_TYPE (ScbPledge, scb_pledge, SCB, PLEDGE, ScbRecord)

struct _ScbPledge
{
  ScbRecord parent_instance;

  gint64 session; /* id of a ScbSession */
  gint64 position;
  gint64 agenda_item; /* id of a ScbAgendaItem */
  gint64 member;      /* id of a ScbMember */
  char *name;
  char *campaign;
  char *text; /* as printed: "ủng hộ 200 cây xanh" */
  double amount;
  char *unit;
  double given;
  char *given_on;
  char *thanked_on;
};

G_END_DECLS
