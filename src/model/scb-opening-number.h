/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* The next number of a document type. */
#define SCB_TYPE_OPENING_NUMBER (scb_opening_number_get_type ())
G_DECLARE_FINAL_TYPE (ScbOpeningNumber, scb_opening_number, SCB, OPENING_NUMBER, ScbRecord)

struct _ScbOpeningNumber
{
  ScbRecord parent_instance;

  gint64 opening_balance; /* id of a ScbOpeningBalance */
  ScbDocumentType document_type;
  gint64 term; /* id of a ScbTerm */
  gint64 next_number;
};

G_END_DECLS
