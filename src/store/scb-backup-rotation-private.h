/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many backups are kept. */
#define SCB_BACKUP_N_DAILY   7
#define SCB_BACKUP_N_WEEKLY  5
#define SCB_BACKUP_N_MONTHLY 12

/**
 * scb_backup_rotation_choose:
 * @days: (array length=n_days): when each backup was made, the newest first
 * @keep: (out caller-allocates) (array length=n_days): whether it stays
 *
 * The seven newest stay, the newest of each of the last five weeks that have one, and the newest of
 * each of the last twelve months that have one. Weeks and months are counted, not looked up in the
 * calendar: a clock that is wrong for a day costs one backup at most. What is dated after @today
 * was made by a wrong clock, now or then: it stays and takes nobody's place.
 */
void scb_backup_rotation_choose (const char *const *days,
                                 guint n_days,
                                 const char *today,
                                 gboolean *keep);

G_END_DECLS
