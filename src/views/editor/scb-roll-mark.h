/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-attendance.h"
#include "scb-guest.h"

G_BEGIN_DECLS

/* What one keystroke or one click of the roll-call does to a member or a guest. No widgets. */
typedef enum
{
  SCB_ROLL_MARK_NONE,    /* 0: not called after all */
  SCB_ROLL_MARK_PRESENT, /* 1 or Space: from the beginning to the end */
  SCB_ROLL_MARK_EXCUSED, /* 2 */
  SCB_ROLL_MARK_ABSENT,  /* 3: without reason */
  SCB_ROLL_MARK_EXEMPT,  /* 4: not expected, or expected again */
  SCB_ROLL_MARK_LATE,    /* L: present, with the time of coming */
  SCB_ROLL_MARK_EARLY,   /* E: present, with the time of leaving */
  SCB_ROLL_MARK_PAID,    /* 5: dues; once more takes it away */
  SCB_ROLL_MARK_UNPAID,  /* 6: the same */
  SCB_ROLL_MARK_DUES,    /* the button: not recorded, paid, not paid, in turn */
} ScbRollMark;

/** scb_roll_mark_from_key: @mark (out): what the key means; FALSE where it means nothing. */
gboolean scb_roll_mark_from_key (guint keyval, ScbRollMark *mark);

/** scb_roll_mark_field: (nullable): the field that is to be filled in after the mark, "reason". */
const char *scb_roll_mark_field (ScbRollMark mark);

/** scb_roll_mark_fits: whether the mark makes sense for a record of this type: a guest is there or
 * not. */
gboolean scb_roll_mark_fits (ScbRollMark mark, GType type);

/** scb_roll_mark_is_set: whether @record stands as the mark says. */
gboolean scb_roll_mark_is_set (ScbRollMark mark, ScbRecord *record);

/**
 * scb_roll_mark_apply:
 * @record: (inout): a ScbAttendance or a ScbGuest
 * @usual: as the branch's roll has the member on the day; only for a ScbAttendance
 * @now: (nullable): the time to stamp, "19:45"
 *
 * A time that is there already stays. What contradicts the mark goes: the reason of one who is
 * present, the times of one who is not.
 */
void scb_roll_mark_apply (ScbRollMark mark, ScbRecord *record, ScbDuty usual, const char *now);

G_END_DECLS
