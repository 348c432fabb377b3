/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-branch-history.h"
#include "scb-document.h"
#include "scb-rules.h"

G_BEGIN_DECLS

/**
 * scb_branch_paper_new:
 * @history: whole
 * @rules: of its day, whose layout applies
 *
 * Lý lịch chi bộ: names, formation, decisions, family tree, terms with their committees, members by
 * kind and sessions so far, on one page where the branch's life fits it. No ruled form is known.
 *
 * Returns: (transfer full): the document; NULL with SCB_PAPER_ERROR
 */
ScbDocument *
scb_branch_paper_new (ScbBranchHistory *history, const ScbRules *rules, GError **error);

/** scb_branch_history_to_dossier: (transfer full): heading and settings, as the parts of all papers
 * want them. */
ScbDossier *scb_branch_history_to_dossier (ScbBranchHistory *history);

G_END_DECLS
