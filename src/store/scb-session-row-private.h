/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book-sessions.h"
#include "scb-connection-private.h"

G_BEGIN_DECLS

/** scb_session_row_sql: the SELECT of one row; ?1 is the session's id. */
const char *scb_session_row_sql (void);
/** scb_session_row_read: (transfer full): from a row of that SELECT. */
ScbSessionRow *scb_session_row_read (ScbStatement *statement);

G_END_DECLS
