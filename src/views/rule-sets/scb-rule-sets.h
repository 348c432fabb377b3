/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * The rule sets by which sessions are judged: those that are shipped, and the office's own, which
 * begin as copies. One that scored sessions is only read.
 *
 * Actions: rules.copy, rules.save (Ctrl+S), rules.discard, rules.delete.
 */
#define SCB_TYPE_RULE_SETS (scb_rule_sets_get_type ())
G_DECLARE_FINAL_TYPE (ScbRuleSets, scb_rule_sets, SCB, RULE_SETS, AdwWindow)

ScbRuleSets *scb_rule_sets_new (GtkWindow *parent, ScbBook *book);

G_END_DECLS
