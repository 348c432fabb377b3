/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-rule-set.h"

G_BEGIN_DECLS

/* The rule sets of an office, which take the place of the shipped ones from a day on.  What a
 * session was scored by never changes: a set that scored one is kept as it is and gets a successor,
 * and a new set begins after the last session that is scored. */

/** scb_book_find_rule_set: (transfer full) (nullable): the book's own set that is valid on @day;
 * NULL without error: the shipped one is. */
ScbRuleSet *scb_book_find_rule_set (ScbBook *self, const char *day, GError **error);

/** scb_rule_set_choose: (transfer none) (nullable): of @sets (element-type ScbRuleSet) the one that
 * is valid on @day: of several the youngest. */
ScbRuleSet *scb_rule_set_choose (GPtrArray *sets, const char *day);

/** scb_book_rule_set_is_used: whether a session was scored by it or names it. */
gboolean scb_book_rule_set_is_used (ScbBook *self, ScbRuleSet *set);

/** scb_book_get_last_scored_day: (transfer full) (nullable): of the latest session with a score. */
char *scb_book_get_last_scored_day (ScbBook *self);

/**
 * scb_book_save_rule_set:
 * @set: new, or one that is not used; its body is a good one (scb_rules_new_from_json())
 *
 * Errors: SCB_BOOK_ERROR_LOCKED: the set is used, or would hold for sessions that are scored
 * already; SCB_BOOK_ERROR_INVALID: another set begins on that day.
 */
gboolean scb_book_save_rule_set (ScbBook *self, ScbRuleSet *set, GError **error);

/** scb_book_delete_rule_set: SCB_BOOK_ERROR_LOCKED where it is used. */
gboolean scb_book_delete_rule_set (ScbBook *self, ScbRuleSet *set, GError **error);

G_END_DECLS
