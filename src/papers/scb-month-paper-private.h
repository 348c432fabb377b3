/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-month-paper.h"
#include "scb-paper-private.h"

G_BEGIN_DECLS

/* What the papers of a month have in common. */

/** scb_month_sheet: the sheet of the rule set, upright or on its side. */
ScbSheet scb_month_sheet (const ScbRules *rules, gboolean landscape);

/** scb_month_add_head: both columns, and the title. @number (nullable): the line with the number;
 * @type, @subject: phrases, the latter with a place for the month. */
void scb_month_add_head (
    ScbPaper *self, ScbMonth *month, const char *number, const char *type, const char *subject);

/** scb_month_on_behalf: (transfer full): "T/M ĐẢNG ỦY", or the standing committee where the setting
 * "month-tm-line" is "standing". */
char *scb_month_on_behalf (ScbPaper *self, ScbMonth *month);
/** scb_month_signature: of the secretary, or the deputy where the setting "month-signer" is
 * "deputy". @on_behalf is not copied. */
ScbPaperSignature scb_month_signature (ScbPaper *self, const char *on_behalf);

/** scb_month_add_foot: recipients left, the signature right. @recipients (nullable): a line each.
 */
void scb_month_add_foot (ScbPaper *self, ScbMonth *month, const char *recipients);

G_END_DECLS
