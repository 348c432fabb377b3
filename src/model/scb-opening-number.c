/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-opening-number.h"

#include "scb-opening-balance.h"
#include "scb-term.h"

static const ScbField fields[] = {
  { "opening_balance", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbOpeningNumber, opening_balance), scb_opening_balance_get_type, NULL },
  { "document_type", SCB_FIELD_ENUM, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbOpeningNumber, document_type), scb_document_type_get_type, NULL },
  { "term", SCB_FIELD_REF, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOpeningNumber, term), scb_term_get_type, NULL },
  { "next_number", SCB_FIELD_INT, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbOpeningNumber, next_number), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbOpeningNumber, scb_opening_number, "opening_number", "numbers", "opening_balance")
