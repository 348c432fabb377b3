/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book-reminders.h"

G_BEGIN_DECLS

/** scb_due_notice_text: (transfer full) (nullable): "2 sessions to prepare · 1 task overdue"; NULL
 * where nothing is due. */
char *scb_due_notice_text (const ScbReminders *reminders);

G_END_DECLS
