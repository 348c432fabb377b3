/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-member.h"

G_BEGIN_DECLS

/* A member on the roll of a branch on a day, with what a list may say of it. */
typedef struct
{
  ScbMember *member;
  ScbStanding standing;
  ScbDuty duty;
  char *posts; /* (nullable): on the day: "Bí thư Chi bộ, Trưởng thôn" */
  char *since; /* (nullable): on this roll */
} ScbRollLine;

void scb_roll_line_free (ScbRollLine *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbRollLine, scb_roll_line_free)

/* What a list of members can say of each, beside the name. */
typedef enum
{
  SCB_MEMBER_COLUMN_GENDER,
  SCB_MEMBER_COLUMN_BORN,
  SCB_MEMBER_COLUMN_ETHNICITY,
  SCB_MEMBER_COLUMN_CARD,
  SCB_MEMBER_COLUMN_ADMITTED,
  SCB_MEMBER_COLUMN_OFFICIAL,
  SCB_MEMBER_COLUMN_STANDING,
  SCB_MEMBER_COLUMN_POSTS,
  SCB_MEMBER_COLUMN_SINCE,
  SCB_MEMBER_COLUMN_OCCUPATION,
  SCB_MEMBER_COLUMN_ADDRESS,
  SCB_MEMBER_COLUMN_PHONE,
} ScbMemberColumn;
#define SCB_N_MEMBER_COLUMNS (SCB_MEMBER_COLUMN_PHONE + 1)

/** scb_member_column_nick: the word of the command line: "born". */
const char *scb_member_column_nick (ScbMemberColumn column);
/** scb_member_column_label: what the screen calls it, in the user's language. */
const char *scb_member_column_label (ScbMemberColumn column);
/** scb_member_column_is_usual: whether a list has it unless it is asked for otherwise. */
gboolean scb_member_column_is_usual (ScbMemberColumn column);
gboolean scb_member_column_from_nick (const char *nick, ScbMemberColumn *column);

/** scb_roll_line_get_text: (nullable): as it is kept: dates are ISO texts; gender and standing
 * have words of their own and no text. */
const char *scb_roll_line_get_text (const ScbRollLine *self, ScbMemberColumn column);

G_END_DECLS
