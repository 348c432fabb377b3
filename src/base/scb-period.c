/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Months as ISO texts. */

#include "scb-period.h"

#include "scb-date.h"

gboolean
scb_period_is_valid (const char *period)
{
  return scb_date_precision (period) == SCB_DATE_MONTH;
}

char *
scb_period_of (const char *date)
{
  return scb_date_precision (date) >= SCB_DATE_MONTH ? g_strndup (date, 7) : NULL;
}

char *
scb_period_add (const char *period, int months)
{
  g_autofree char *first = scb_period_first_day (period);
  g_autofree char *moved = scb_date_add_months (first, months);

  return scb_period_of (moved);
}

char *
scb_period_first_day (const char *period)
{
  return scb_period_is_valid (period) ? g_strconcat (period, "-01", NULL) : NULL;
}

char *
scb_period_next_first_day (const char *period)
{
  g_autofree char *first = scb_period_first_day (period);

  return scb_date_add_months (first, 1);
}

int
scb_period_months_between (const char *from, const char *to)
{
  if (!scb_period_is_valid (from) || !scb_period_is_valid (to))
    return G_MININT;
  return (scb_period_year (to) - scb_period_year (from)) * 12 + scb_period_month (to)
         - scb_period_month (from);
}

int
scb_period_year (const char *period)
{
  return scb_period_is_valid (period) ? (int)g_ascii_strtoll (period, NULL, 10) : 0;
}

int
scb_period_month (const char *period)
{
  return scb_period_is_valid (period) ? (int)g_ascii_strtoll (period + 5, NULL, 10) : 0;
}

int
scb_period_quarter (const char *period)
{
  return (scb_period_month (period) + 2) / 3;
}
