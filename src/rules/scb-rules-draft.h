/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-rules.h"

G_BEGIN_DECLS

/* The body of a rule set while it is edited. A place in it is named by members and numbers with
 * points between them: "levels.good", "sheet.criteria.3.children.0.points". */

#define SCB_TYPE_RULES_DRAFT (scb_rules_draft_get_type ())
G_DECLARE_FINAL_TYPE (ScbRulesDraft, scb_rules_draft, SCB, RULES_DRAFT, GObject)

/** scb_rules_draft_new: (transfer full): @body as rule sets keep it; a sheet that it only names
 * stands in the draft as a whole, so that it can be edited. SCB_RULES_ERROR_INVALID. */
ScbRulesDraft *scb_rules_draft_new (const char *body, GError **error);

/** scb_rules_draft_get_text: (nullable) (transfer none) */
const char *scb_rules_draft_get_text (ScbRulesDraft *self, const char *place);
/** scb_rules_draft_get_number: NaN where there is none. */
double scb_rules_draft_get_number (ScbRulesDraft *self, const char *place);
/** scb_rules_draft_count: elements of the list at @place; 0 where there is none. */
guint scb_rules_draft_count (ScbRulesDraft *self, const char *place);

/** scb_rules_draft_set_text: @text (nullable): NULL takes it away. The object that holds the place
 * must be there. */
void scb_rules_draft_set_text (ScbRulesDraft *self, const char *place, const char *text);
/** scb_rules_draft_set_number: whole numbers stay such. */
void scb_rules_draft_set_number (ScbRulesDraft *self, const char *place, double number);

/** scb_rules_draft_take_sheet: a shipped sheet ("mau-b") in the place of the sheet. */
gboolean scb_rules_draft_take_sheet (ScbRulesDraft *self, const char *code, GError **error);

/** scb_rules_draft_finish: (transfer full): the body; groups of criteria get the sum of their
 * children. SCB_RULES_ERROR_INVALID where it is no good rule set: the sentence names the place. */
char *scb_rules_draft_finish (ScbRulesDraft *self, GError **error);

/** scb_rules_list_shipped: (transfer full) (element-type ScbRuleSet): the sets that come with the
 * application, by validity; records of no book. */
GPtrArray *scb_rules_list_shipped (GError **error);

/** scb_rules_list_sheets: (transfer full): codes of the shipped sheets: "mau-a". */
char **scb_rules_list_sheets (GError **error);

G_END_DECLS
