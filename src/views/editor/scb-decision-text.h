/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-dossier.h"
#include "scb-record-kind.h"

G_BEGIN_DECLS

/* What the closed rows of decisions say, and what their forms share. */

/** scb_decision_first_line: (transfer full) (nullable) */
char *scb_decision_first_line (const char *text);

/** scb_decision_join: (transfer full) (nullable): the texts that are there, with a dot between;
 * NULL-terminated, takes them. */
char *scb_decision_join (char *first, ...) G_GNUC_NULL_TERMINATED;

/** scb_decision_person: (transfer full): a member's name, else @name, else "". */
char *scb_decision_person (ScbDossier *dossier, gint64 member, const char *name);

/** scb_decision_amount: (transfer full): "200 cây", "200"; "" where unknown. */
char *scb_decision_amount (double amount, const char *unit);

/** scb_decision_date: (transfer full): a date as people write it; @words where there is none; "".
 */
char *scb_decision_date (const char *date, const char *words);

/** scb_decision_list_items: the session's agenda as choices. */
void scb_decision_list_items (ScbDossier *dossier, ScbAddChoice add, gpointer choices);

/** scb_decision_begin: sets session, branch and the last position on a new record, as far as it has
 * them. */
void scb_decision_begin (ScbRecord *record, ScbDossier *dossier, GPtrArray *others);

G_END_DECLS
