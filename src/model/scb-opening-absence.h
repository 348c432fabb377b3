/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* Absences in a row that a member brings along. */
#define SCB_TYPE_OPENING_ABSENCE (scb_opening_absence_get_type ())
G_DECLARE_FINAL_TYPE (ScbOpeningAbsence, scb_opening_absence, SCB, OPENING_ABSENCE, ScbRecord)

struct _ScbOpeningAbsence
{
  ScbRecord parent_instance;

  gint64 opening_balance; /* id of a ScbOpeningBalance */
  gint64 member;          /* id of a ScbMember */
  gint64 excused;         /* excused sessions in a row */
  gint64 months_away; /* months in a row without attending or paying dues, without good reason */
};

G_END_DECLS
