/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-opening-number.h"

#include "scb-opening-balance.h"
#include "scb-term.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (
      ScbOpeningNumber, opening_balance, REF, SCB_FIELD_REQUIRED, scb_opening_balance_get_type),
  SCB_FIELD_TYPED (
      ScbOpeningNumber, document_type, ENUM, SCB_FIELD_REQUIRED, scb_document_type_get_type),
  SCB_FIELD_TYPED (ScbOpeningNumber, term, REF, SCB_FIELD_OPTIONAL, scb_term_get_type),
  SCB_FIELD (ScbOpeningNumber, next_number, INT, SCB_FIELD_REQUIRED),
};

SCB_DEFINE_RECORD (
    ScbOpeningNumber, scb_opening_number, "opening_number", "numbers", "opening_balance")
