/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A document sent before a session or briefed in it. */
#define SCB_TYPE_SESSION_DOCUMENT (scb_session_document_get_type ())
G_DECLARE_FINAL_TYPE (ScbSessionDocument, scb_session_document, SCB, SESSION_DOCUMENT, ScbRecord)

struct _ScbSessionDocument
{
  ScbRecord parent_instance;

  gint64 session; /* id of a ScbSession */
  gint64 position;
  char *title;
  char *number;
  char *issued_on;
  char *issuer;
  char *sent_on;
  gboolean briefed;
};

G_END_DECLS
