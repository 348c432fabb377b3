/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What needs doing, in words. */

#include "scb-config.h"

#include "scb-due-text.h"

#include <glib/gi18n-lib.h>

#include "scb-date-text.h"
#include "scb-date.h"

static const char *
what (ScbDue *due)
{
  switch (due->kind)
    {
    case SCB_DUE_SESSION:
      return due->session != 0 ? _("hold the session") : _("prepare the session");
    case SCB_DUE_DOCUMENTS:
      return _("send the documents");
    case SCB_DUE_ADOPTION:
      return _("adopt the minutes");
    case SCB_DUE_DECISION:
      return _("decide the level");
    case SCB_DUE_ABSENCES:
      return _("excused several times in a row");
    case SCB_DUE_FEES:
      return _("dues not paid");
    case SCB_DUE_PROBATION:
      return _("recognise as an official member");
    case SCB_DUE_MATTER:
      return _("write down what the session decided");
    case SCB_DUE_MEMBERS:
    default:
      return _("too few official members");
    }
}

char *
scb_due_title (ScbDue *due)
{
  return g_strdup_printf ("%s: %s", due->member_name != NULL ? due->member_name : due->branch_name,
                          what (due));
}

char *
scb_due_details (ScbDue *due, gint64 limit)
{
  int count = (int)due->count;

  switch (due->kind)
    {
    case SCB_DUE_ABSENCES:
      return g_strdup_printf (count >= limit ? ngettext ("%s: %d time; the limit is passed",
                                                         "%s: %d times; the limit is passed", count)
                                             : ngettext ("%s: %d time", "%s: %d times", count),
                              due->branch_name, count);
    case SCB_DUE_FEES:
      return g_strdup_printf (ngettext ("%s: %d month", "%s: %d months", count), due->branch_name,
                              count);
    case SCB_DUE_PROBATION:
      return g_strdup_printf (due->count != 0 ? _("%s: the probation is over")
                                              : _("%s: the probation ends soon"),
                              due->branch_name);
    case SCB_DUE_MEMBERS:
      return g_strdup_printf (ngettext ("%d official member", "%d official members", count), count);
    default:
      return NULL;
    }
}

static int
days_between (const char *from, const char *to)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *from_stamp = g_strconcat (from, "T00:00:00", NULL);
  g_autofree char *to_stamp = g_strconcat (to, "T00:00:00", NULL);
  g_autoptr (GDateTime) start = g_date_time_new_from_iso8601 (from_stamp, utc);
  g_autoptr (GDateTime) end = g_date_time_new_from_iso8601 (to_stamp, utc);

  return start != NULL && end != NULL ? (int)(g_date_time_difference (end, start) / G_TIME_SPAN_DAY)
                                      : 0;
}

char *
scb_due_day (ScbDue *due, const char *today)
{
  g_autofree char *day = due->day != NULL ? scb_date_text_short (due->day) : NULL;
  int late;

  if (day == NULL || !scb_date_is_day (due->day))
    return g_steal_pointer (&day);
  late = days_between (due->day, today);
  if (late > 0)
    return g_strdup_printf (ngettext ("%s, %d day ago", "%s, %d days ago", late), day, late);
  if (late == 0)
    return g_strdup_printf (_("%s, today"), day);
  return g_strdup_printf (ngettext ("%s, in %d day", "%s, in %d days", -late), day, -late);
}
