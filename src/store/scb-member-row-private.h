/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-connection-private.h"
#include "scb-member-list.h"

G_BEGIN_DECLS

/** scb_member_row_sql: the SELECT of one row; ?1 is the member's id, ?2 the day, ?3 the branch (0:
 * any). */
const char *scb_member_row_sql (void);
/** scb_member_row_read: (transfer full): from a row of that SELECT. */
ScbMemberRow *scb_member_row_read (ScbStatement *statement);

G_END_DECLS
