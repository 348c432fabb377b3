/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-reopening.h"

#include "scb-session.h"

static const ScbField fields[] = {
  { "session", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbReopening, session), scb_session_get_type, NULL },
  { "reason", SCB_FIELD_TEXT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbReopening, reason), NULL, NULL },
  { "author_name", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbReopening, author_name), NULL, NULL },
  { "reopened_at", SCB_FIELD_STAMP, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbReopening, reopened_at), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbReopening, scb_reopening, "reopening", "reopenings", "session")
