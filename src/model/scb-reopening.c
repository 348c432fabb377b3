/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-reopening.h"

#include "scb-session.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbReopening, session, REF, SCB_FIELD_REQUIRED, scb_session_get_type),
  SCB_FIELD (ScbReopening, reason, TEXT, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbReopening, author_name, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbReopening, reopened_at, STAMP, SCB_FIELD_REQUIRED),
};

SCB_DEFINE_RECORD (ScbReopening, scb_reopening, "reopening", "reopenings", "session")
