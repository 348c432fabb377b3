/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-document-number.h"

#include "scb-branch.h"
#include "scb-month-report.h"
#include "scb-organization.h"
#include "scb-resolution.h"
#include "scb-session.h"
#include "scb-term.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (ScbDocumentNumber, branch, REF, SCB_FIELD_OPTIONAL, scb_branch_get_type),
  SCB_FIELD_TYPED (
      ScbDocumentNumber, organization, REF, SCB_FIELD_OPTIONAL, scb_organization_get_type),
  SCB_FIELD_TYPED (
      ScbDocumentNumber, document_type, ENUM, SCB_FIELD_REQUIRED, scb_document_type_get_type),
  SCB_FIELD_TYPED (ScbDocumentNumber, term, REF, SCB_FIELD_OPTIONAL, scb_term_get_type),
  SCB_FIELD (ScbDocumentNumber, number, INT, SCB_FIELD_REQUIRED),
  SCB_FIELD (ScbDocumentNumber, issued_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbDocumentNumber, subject, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbDocumentNumber, session, REF, SCB_FIELD_OPTIONAL, scb_session_get_type),
  SCB_FIELD_TYPED (ScbDocumentNumber, resolution, REF, SCB_FIELD_OPTIONAL, scb_resolution_get_type),
  SCB_FIELD_TYPED (
      ScbDocumentNumber, month_report, REF, SCB_FIELD_OPTIONAL, scb_month_report_get_type),
};

SCB_DEFINE_RECORD (
    ScbDocumentNumber, scb_document_number, "document_number", "document_numbers", NULL)
