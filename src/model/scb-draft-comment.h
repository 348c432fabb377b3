/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* A comment on a draft from the official who guides the branch. */
#define SCB_TYPE_DRAFT_COMMENT (scb_draft_comment_get_type ())
G_DECLARE_FINAL_TYPE (ScbDraftComment, scb_draft_comment, SCB, DRAFT_COMMENT, ScbRecord)

struct _ScbDraftComment
{
  ScbRecord parent_instance;

  gint64 session;  /* id of a ScbSession */
  gint64 official; /* id of a ScbOfficial */
  char *author_name;
  char *made_at;
  char *text;
  char *answer;
};

G_END_DECLS
