/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-document-number.h"

#include "scb-branch.h"
#include "scb-month-report.h"
#include "scb-organization.h"
#include "scb-resolution.h"
#include "scb-session.h"
#include "scb-term.h"

static const ScbField fields[] = {
  { "branch", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDocumentNumber, branch), scb_branch_get_type, NULL },
  { "organization", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDocumentNumber, organization), scb_organization_get_type, NULL },
  { "document_type", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbDocumentNumber, document_type), scb_document_type_get_type, NULL },
  { "term", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDocumentNumber, term), scb_term_get_type, NULL },
  { "number", SCB_FIELD_INT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbDocumentNumber, number), NULL, NULL },
  { "issued_on", SCB_FIELD_DATE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDocumentNumber, issued_on), NULL, NULL },
  { "subject", SCB_FIELD_LINE, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDocumentNumber, subject), NULL, NULL },
  { "session", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDocumentNumber, session), scb_session_get_type, NULL },
  { "resolution", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDocumentNumber, resolution), scb_resolution_get_type, NULL },
  { "month_report", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbDocumentNumber, month_report), scb_month_report_get_type, NULL },
};

SCB_DEFINE_RECORD (ScbDocumentNumber, scb_document_number, "document_number", "document_numbers", NULL)
