/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-branch-year.h"

G_BEGIN_DECLS

/** scb_book_load_branch_year: (transfer full): what the sessions of @year ("2020") of a branch
 * decided, read in one snapshot. Later reports count too: they tell what became of it. */
ScbBranchYear *
scb_book_load_branch_year (ScbBook *self, gint64 branch, const char *year, GError **error);

G_END_DECLS
