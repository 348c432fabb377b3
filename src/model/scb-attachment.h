/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A file kept with a record; its bytes lie in the book once for each SHA-256. */
#define SCB_TYPE_ATTACHMENT (scb_attachment_get_type ())
G_DECLARE_FINAL_TYPE (ScbAttachment, scb_attachment, SCB, ATTACHMENT, ScbRecord)

struct _ScbAttachment
{
  ScbRecord parent_instance;

  gint64 session;  /* id of a ScbSession */
  gint64 branch;   /* id of a ScbBranch */
  gint64 decision; /* id of a ScbDecision */
  gint64 visit;    /* id of a ScbVisit */
  char *name;
  char *media_type;
  gint64 size;
  char *sha256;
};

G_END_DECLS
