/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-draft-comment.h"

#include "scb-official.h"
#include "scb-session.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbDraftComment, session, REF, SCB_FIELD_REQUIRED, scb_session_get_type),
  SCB_FIELD_TYPED (ScbDraftComment, official, REF, SCB_FIELD_OPTIONAL, scb_official_get_type),
  SCB_FIELD (ScbDraftComment, author_name, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbDraftComment, made_at, STAMP, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbDraftComment, text, TEXT, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbDraftComment, answer, TEXT, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbDraftComment, scb_draft_comment, "draft_comment", "comments", "session")
