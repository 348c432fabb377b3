/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dates are ISO texts: "2020-09-03"; a date known only in part is "2020-09" or "2020". Text order is time order. */

typedef enum
{
  SCB_DATE_INVALID,
  SCB_DATE_YEAR,
  SCB_DATE_MONTH,
  SCB_DATE_DAY,
} ScbDatePrecision;

/** scb_date_precision: how much of a date @iso is; SCB_DATE_INVALID for NULL, other texts and days that do not
 *  exist (2023-02-29). Years 1800 to 2199. */
ScbDatePrecision scb_date_precision (const char *iso);

/** scb_date_is_day: whether @iso is a whole, existing date. */
gboolean scb_date_is_day (const char *iso);

/** scb_date_parse: reads what people write: "03/9/2020", "3-9-2020", "3.9.2020", "2020-09-03", "9/2020", "2020".
 *  Returns: (transfer full) (nullable): ISO text as precise as the input, NULL if it is no date. */
char *scb_date_parse (const char *text);

/** scb_date_today: the local day. SCB_TODAY=YYYY-MM-DD in the environment overrides it (tests, pictures). */
char *scb_date_today (void);

/** scb_date_stamp_now: the moment in UTC, "2020-09-03T12:34:56Z"; follows SCB_TODAY's day too. */
char *scb_date_stamp_now (void);

/** scb_date_days_between: days from @from to @to (negative if before); both whole days.
 *  Returns: G_MININT if either is no whole day. */
int scb_date_days_between (const char *from, const char *to);

/** scb_date_add_days: (transfer full) (nullable): @iso moved by @days; NULL if @iso is no whole day or
 *  the result is beyond the known years. */
char *scb_date_add_days (const char *iso, int days);

/** scb_date_add_months: (transfer full) (nullable): same day of a later month, or its last day
 *  (31/01 + 1 = 28/02); NULL as for scb_date_add_days(). */
char *scb_date_add_months (const char *iso, int months);

/** scb_date_in_span: whether the day lies in the half-open span; a NULL end is open. A text that is no whole day
 *  lies in no span. */
gboolean scb_date_in_span (const char *day, const char *since, const char *until);

/* Times of day are "HH:MM", 24 hours. */

/** scb_time_is_valid: "00:00" to "23:59". */
gboolean scb_time_is_valid (const char *time);

/** scb_time_parse: reads "7:30", "7h30", "19 giờ 30", "19 giờ 30 phút", "19g30", "1930", "19h"; a bare "19" is no time.
 *  Returns: (transfer full) (nullable): "HH:MM". */
char *scb_time_parse (const char *text);

/** scb_time_minutes_between: minutes from @start to @end; an end before the start is on the next day.
 *  Returns: -1 if either is unknown or invalid. */
int scb_time_minutes_between (const char *start, const char *end);

G_END_DECLS
