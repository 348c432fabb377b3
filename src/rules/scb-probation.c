/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is due to become an official member. */

#include "scb-config.h"

#include "scb-probation.h"

#include <string.h>

#include "scb-date.h"

#define SOON_DAYS 30

char *
scb_probation_end (const char *since)
{
  switch (scb_date_precision (since))
    {
    case SCB_DATE_DAY:
      return scb_date_add_months (since, SCB_PROBATION_MONTHS);
    case SCB_DATE_MONTH:
    case SCB_DATE_YEAR:
      return g_strdup_printf ("%04d%s", (int)g_ascii_strtoll (since, NULL, 10) + 1, since + 4);
    default:
      return NULL;
    }
}

ScbProbation
scb_probation_judge (const char *end, const char *today)
{
  g_autofree char *soon = scb_date_add_days (today, SOON_DAYS);
  gsize length = end != NULL ? strlen (end) : 0;

  if (scb_date_precision (end) == SCB_DATE_INVALID || soon == NULL)
    return SCB_PROBATION_UNKNOWN;
  if (length == strlen (today) ? strcmp (end, today) <= 0 : strncmp (end, today, length) < 0)
    return SCB_PROBATION_OVER;
  return strncmp (end, soon, length) <= 0 ? SCB_PROBATION_SOON : SCB_PROBATION_RUNNING;
}
