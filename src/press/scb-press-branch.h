/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/** scb_press_make_year_tasks_workbook: (transfer full): what @branch decided in the year of
 * @period, as a table for spreadsheet programs (.xlsx). */
GBytes *scb_press_make_year_tasks_workbook (ScbBook *book,
                                            gint64 branch,
                                            const char *period,
                                            GError **error);

G_END_DECLS
