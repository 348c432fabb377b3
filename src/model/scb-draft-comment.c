/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-draft-comment.h"

#include "scb-official.h"
#include "scb-session.h"

static const ScbField fields[] = {
  { "session", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbDraftComment, session), scb_session_get_type, NULL },
  { "official", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDraftComment, official), scb_official_get_type, NULL },
  { "author_name", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDraftComment, author_name), NULL, NULL },
  { "made_at", SCB_FIELD_STAMP, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDraftComment, made_at), NULL, NULL },
  { "text", SCB_FIELD_TEXT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbDraftComment, text), NULL, NULL },
  { "answer", SCB_FIELD_TEXT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDraftComment, answer), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbDraftComment, scb_draft_comment, "draft_comment", "comments", "session")
