/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-data-kind.h"

G_BEGIN_DECLS

/* How a branch's data are shown and edited. */

/** scb_branch_data_kind: what belongs to the branch for all its time. */
const ScbDataKind *scb_branch_data_kind (void);
/** scb_branch_spell_data_kind: its name and its organization in a span of time. */
const ScbDataKind *scb_branch_spell_data_kind (void);

/** scb_term_data_kind: the terms of a branch, to be corrected; a new one is opened with its
 * committee (scb-term-window.h). */
const ScbDataKind *scb_term_data_kind (void);

/** scb_branch_find_spell: (transfer full) (nullable): the spell that holds @day, else the last one
 * before it; NULL without @error where the branch has none. */
ScbBranchSpell *
scb_branch_find_spell (ScbBook *book, gint64 branch, const char *day, GError **error);

G_END_DECLS
