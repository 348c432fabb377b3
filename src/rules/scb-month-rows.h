/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-month.h"

G_BEGIN_DECLS

/*
 * The lines of a month as they were when its report was closed: kept with the report as JSON, so
 * that the paper that was handed in can be printed again whatever happens to the sessions.
 */

/** scb_month_freeze: (transfer full): the lines and numbers of @month, of this month and of the one
 * before, with the @texts (char * → char *) of all its parts. */
char *scb_month_freeze (ScbMonth *month, GHashTable *texts);

/** scb_month_thaw: puts the lines and numbers of a closed report in the place of those that the
 * book has now; of an open month nothing changes. Fails where the report's rows cannot be read. */
gboolean scb_month_thaw (ScbMonth *month, GError **error);

/** scb_month_differences: (transfer full) (element-type utf8): what has changed since the report
 * was closed, a sentence each in the user's language; empty for an open month, and where nothing
 * has. @month: as the book has it now. */
GPtrArray *scb_month_differences (ScbMonth *month);

G_END_DECLS
