/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A point of the agenda and what became of it. */
#define SCB_TYPE_AGENDA_ITEM (scb_agenda_item_get_type ())
G_DECLARE_FINAL_TYPE (ScbAgendaItem, scb_agenda_item, SCB, AGENDA_ITEM, ScbRecord)

struct _ScbAgendaItem
{
  ScbRecord parent_instance;

  gint64 session; /* id of a ScbSession */
  gint64 position;
  ScbAgendaKind kind;
  char *title;
  gint64 presenter;     /* id of a ScbMember */
  char *presenter_name; /* where no member */
  gint64 planned_minutes;
  char *started_at;
  char *ended_at;
  char *presented;
  char *conclusion;
  gint64 directive; /* id of a ScbDirective */
};

G_END_DECLS
