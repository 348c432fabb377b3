/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-opening-absence.h"

#include "scb-member.h"
#include "scb-opening-balance.h"

static const ScbField fields[] = {
  { "opening_balance", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbOpeningAbsence, opening_balance), scb_opening_balance_get_type, NULL },
  { "member", SCB_FIELD_REF, SCB_FIELD_REQUIRED, G_STRUCT_OFFSET (ScbOpeningAbsence, member), scb_member_get_type, NULL },
  { "excused", SCB_FIELD_INT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOpeningAbsence, excused), NULL, NULL },
  { "months_away", SCB_FIELD_INT, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET (ScbOpeningAbsence, months_away), NULL, NULL },
};

SCB_DEFINE_RECORD (ScbOpeningAbsence, scb_opening_absence, "opening_absence", "absences", "opening_balance")
