/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which backups stay. */

#include "scb-config.h"

#include "scb-backup-rotation-private.h"

#include <stdio.h>

/* Numbers of the week and of the month that hold @day: greater is later. */
static gboolean
read_day (const char *day, gint64 *week, gint64 *month)
{
  int year, month_of_year, day_of_month;
  GDate date;

  if (sscanf (day, "%4d-%2d-%2d", &year, &month_of_year, &day_of_month) != 3
      || !g_date_valid_dmy (day_of_month, month_of_year, year))
    return FALSE;
  g_date_set_dmy (&date, day_of_month, month_of_year, year);
  /* The first day of GDate's count was a Monday. */
  *week = (g_date_get_julian (&date) - 1) / 7;
  *month = year * 12 + month_of_year;
  return TRUE;
}

void
scb_backup_rotation_choose (const char *const *days,
                            guint n_days,
                            const char *today,
                            gboolean *keep)
{
  guint n_daily = 0, n_weekly = 0, n_monthly = 0;
  gint64 last_week = G_MAXINT64, last_month = G_MAXINT64;

  for (guint i = 0; i < n_days; i++)
    {
      gint64 week, month;

      keep[i] = TRUE;
      if (g_strcmp0 (days[i], today) > 0 || !read_day (days[i], &week, &month))
        continue;
      keep[i] = n_daily++ < SCB_BACKUP_N_DAILY;
      if (week < last_week && n_weekly++ < SCB_BACKUP_N_WEEKLY)
        keep[i] = TRUE;
      if (month < last_month && n_monthly++ < SCB_BACKUP_N_MONTHLY)
        keep[i] = TRUE;
      last_week = week;
      last_month = month;
    }
}
