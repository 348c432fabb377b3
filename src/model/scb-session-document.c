/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-session-document.h"

#include "scb-session.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbSessionDocument, session, REF, SCB_FIELD_REQUIRED, scb_session_get_type),
  SCB_FIELD (ScbSessionDocument, position, INT, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbSessionDocument, title, LINE, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED),
  SCB_FIELD (ScbSessionDocument, number, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbSessionDocument, issued_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbSessionDocument, issuer, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbSessionDocument, sent_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbSessionDocument, briefed, BOOL, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (
    ScbSessionDocument, scb_session_document, "session_document", "documents", "session")
