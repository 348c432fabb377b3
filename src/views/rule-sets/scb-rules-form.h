/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-rules-draft.h"

G_BEGIN_DECLS

/*
 * A rule set as people read it: lengths, deadlines, levels, the sheet with its criteria, the
 * measures of papers.
 *
 * Signal: "changed": something was typed into the draft.
 */
#define SCB_TYPE_RULES_FORM (scb_rules_form_get_type ())
G_DECLARE_FINAL_TYPE (ScbRulesForm, scb_rules_form, SCB, RULES_FORM, AdwBin)

/** scb_rules_form_show: @editable: what is typed goes into @draft at once. */
void scb_rules_form_show (ScbRulesForm *self, ScbRulesDraft *draft, gboolean editable);

G_END_DECLS
