/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-month-paper.h"
#include "scb-paper-private.h"

G_BEGIN_DECLS

/* What the papers of a month have in common. */

/* Type of the cells (domain.md 5). */
#define SCB_MONTH_CELL_SIZE  11.0
#define SCB_MONTH_CELL_PITCH 13.5

/** scb_month_sheet: the sheet of the rule set, upright or on its side. */
ScbSheet scb_month_sheet (const ScbRules *rules, gboolean landscape);

/** scb_month_form_sheet: the same with the narrow margins of the form of ten columns. */
ScbSheet scb_month_form_sheet (const ScbRules *rules, gboolean landscape);

/** scb_month_day: (transfer full): when list and report are dated: the 10th of their month, unless
 * it was closed on another day. */
char *scb_month_day (ScbMonth *month);

/** scb_month_add_head: both columns, and the title. @day (nullable): dots for the pen; @number
 * (nullable): the line with the number; @type, @subject: phrases, the latter with a place for the
 * month. */
void scb_month_add_head (ScbPaper *self,
                         ScbMonth *month,
                         const char *day,
                         const char *number,
                         const char *type,
                         const char *subject);

/* A column of a notice's table. */
typedef struct
{
  const char *head; /* phrase */
  double width;     /* in parts of the whole */
  ScbAlign align;
} ScbMonthColumn;

/** scb_month_add_table: (transfer none): a table in the type of the month's list. */
ScbTable *scb_month_add_table (ScbPaper *self, const ScbMonthColumn *columns, guint n_columns);

/** scb_month_add_opening: a phrase with places for the committee and the month. */
void scb_month_add_opening (ScbPaper *self, ScbMonth *month, const char *phrase);

/** scb_month_on_behalf: (transfer full): "T/M ĐẢNG ỦY", or the standing committee where the setting
 * "month-tm-line" is "standing". */
char *scb_month_on_behalf (ScbPaper *self, ScbMonth *month);
/** scb_month_signature: of the secretary, or the deputy where the setting "month-signer" is
 * "deputy". @on_behalf is not copied. */
ScbPaperSignature scb_month_signature (ScbPaper *self, const char *on_behalf);

/** scb_month_add_foot: recipients left, the signature right. @recipients (nullable): a line each.
 */
void scb_month_add_foot (ScbPaper *self, ScbMonth *month, const char *recipients);
/** scb_month_add_maker: who made the form signs on the left, the office on the right. */
void scb_month_add_maker (ScbPaper *self, ScbMonth *month);

G_END_DECLS
