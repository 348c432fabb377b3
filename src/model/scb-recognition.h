/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* Commended, reminded or helped. */
#define SCB_TYPE_RECOGNITION (scb_recognition_get_type ())
G_DECLARE_FINAL_TYPE (ScbRecognition, scb_recognition, SCB, RECOGNITION, ScbRecord)

struct _ScbRecognition
{
  ScbRecord parent_instance;

  gint64 session; /* id of a ScbSession */
  gint64 position;
  gint64 agenda_item; /* id of a ScbAgendaItem */
  ScbRecognitionKind kind;
  gint64 member; /* id of a ScbMember */
  char *name;
  char *reason;
  char *agreed;
  gboolean confidential; /* left off printed minutes */
  char *outcome;
  char *done_on;
};

G_END_DECLS
