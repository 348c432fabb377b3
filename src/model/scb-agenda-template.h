/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* An agenda to begin from, for one kind of session. */
#define SCB_TYPE_AGENDA_TEMPLATE (scb_agenda_template_get_type ())
G_DECLARE_FINAL_TYPE (ScbAgendaTemplate, scb_agenda_template, SCB, AGENDA_TEMPLATE, ScbRecord)

struct _ScbAgendaTemplate
{
  ScbRecord parent_instance;

  char *name;
  ScbSessionKind session_kind;
};

G_END_DECLS
