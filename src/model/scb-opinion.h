/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* What one person said to one point. */
#define SCB_TYPE_OPINION (scb_opinion_get_type ())
G_DECLARE_FINAL_TYPE (ScbOpinion, scb_opinion, SCB, OPINION, ScbRecord)

struct _ScbOpinion
{
  ScbRecord parent_instance;

  gint64 agenda_item; /* id of a ScbAgendaItem */
  gint64 position;
  gint64 speaker;     /* id of a ScbMember */
  gint64 guest;       /* id of a ScbGuest */
  char *speaker_name; /* where neither */
  char *spoken_at;
  char *text;
};

G_END_DECLS
