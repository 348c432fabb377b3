/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-branch-list.h"
#include "scb-connection-private.h"

G_BEGIN_DECLS

/** scb_branch_row_sql: the SELECT of one row; ?1 is the branch's id, ?2 the day. */
const char *scb_branch_row_sql (void);
/** scb_branch_row_read: (transfer full): from a row of that SELECT. */
ScbBranchRow *scb_branch_row_read (ScbStatement *statement);

G_END_DECLS
