/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book-due.h"

G_BEGIN_DECLS

/* What needs doing, in the user's language. */

/** scb_due_title: (transfer full): "Chi bộ A: prepare the session" */
char *scb_due_title (ScbDue *due);
/** scb_due_details: (transfer full) (nullable): what is to be known about it. @limit: of absences
 * in a row, from which they are too many. */
char *scb_due_details (ScbDue *due, gint64 limit);
/** scb_due_day: (transfer full) (nullable): "05/10/2020, 3 days late" */
char *scb_due_day (ScbDue *due, const char *today);

G_END_DECLS
