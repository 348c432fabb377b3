/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* The register: one number of one type in one term of one issuer. */
#define SCB_TYPE_DOCUMENT_NUMBER (scb_document_number_get_type ())
G_DECLARE_FINAL_TYPE (ScbDocumentNumber, scb_document_number, SCB, DOCUMENT_NUMBER, ScbRecord)

struct _ScbDocumentNumber
{
  ScbRecord parent_instance;

  gint64 branch;       /* id of a ScbBranch */
  gint64 organization; /* id of a ScbOrganization */
  ScbDocumentType document_type;
  gint64 term; /* id of a ScbTerm */
  gint64 number;
  char *issued_on;
  char *subject;
  gint64 session;      /* id of a ScbSession */
  gint64 resolution;   /* id of a ScbResolution */
  gint64 month_report; /* id of a ScbMonthReport */
};

G_END_DECLS
