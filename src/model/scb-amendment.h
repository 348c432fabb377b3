/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A đính chính to signed minutes. */
#define SCB_TYPE_AMENDMENT (scb_amendment_get_type ())
G_DECLARE_FINAL_TYPE (ScbAmendment, scb_amendment, SCB, AMENDMENT, ScbRecord)

struct _ScbAmendment
{
  ScbRecord parent_instance;

  gint64 session; /* id of a ScbSession */
  gint64 position;
  char *made_on;
  char *place; /* where in the minutes: "mục III, điểm 2" */
  char *old_text;
  char *new_text;
  char *reason;
  gint64 author; /* id of a ScbMember */
  char *author_name;
  gint64 task;    /* id of a ScbTask of the session, where it changes what was decided */
  gint64 opinion; /* id of a ScbOpinion of a later session, whose remark it follows */
};

G_END_DECLS
