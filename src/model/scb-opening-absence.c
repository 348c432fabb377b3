/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-opening-absence.h"

#include "scb-member.h"
#include "scb-opening-balance.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (
      ScbOpeningAbsence, opening_balance, REF, SCB_FIELD_REQUIRED, scb_opening_balance_get_type),
  SCB_FIELD_TYPED (ScbOpeningAbsence, member, REF, SCB_FIELD_REQUIRED, scb_member_get_type),
  SCB_FIELD (ScbOpeningAbsence, excused, INT, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbOpeningAbsence, months_away, INT, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (
    ScbOpeningAbsence, scb_opening_absence, "opening_absence", "absences", "opening_balance")
