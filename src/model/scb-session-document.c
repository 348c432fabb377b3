/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-session-document.h"

#include "scb-session.h"

static const ScbField fields[] = {
  { "session", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbSessionDocument, session), scb_session_get_type, NULL },
  { "position", SCB_FIELD_INT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbSessionDocument, position), NULL, NULL },
  { "title", SCB_FIELD_LINE, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED, G_STRUCT_OFFSET (ScbSessionDocument, title), NULL, NULL },
  { "number", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbSessionDocument, number), NULL, NULL },
  { "issued_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbSessionDocument, issued_on), NULL, NULL },
  { "issuer", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbSessionDocument, issuer), NULL, NULL },
  { "sent_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbSessionDocument, sent_on), NULL, NULL },
  { "briefed", SCB_FIELD_BOOL, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbSessionDocument, briefed), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbSessionDocument, scb_session_document, "session_document", "documents", "session")
