/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates and times of day as ISO texts: checking, reading, counting. */

#include "scb-date.h"

#include "scb-text-fold.h"

#include <string.h>

#define FIRST_YEAR 1800
#define LAST_YEAR  2199

/* The number that the @length digits at @text write, or -1 if they are not all digits. */
static int
read_digits (const char *text, gsize length)
{
  int value = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + g_ascii_digit_value (text[i]);
    }

  return value;
}

/* Reads @iso as far as it goes; the parts it does not have are 0. */
static ScbDatePrecision
read_iso (const char *iso, int *year, int *month, int *day)
{
  gsize length = iso != NULL ? strlen (iso) : 0;

  *year = *month = *day = 0;

  if (length != 4 && length != 7 && length != 10)
    return SCB_DATE_INVALID;

  *year = read_digits (iso, 4);
  if (*year < FIRST_YEAR || *year > LAST_YEAR)
    return SCB_DATE_INVALID;
  if (length == 4)
    return SCB_DATE_YEAR;

  *month = iso[4] == '-' ? read_digits (iso + 5, 2) : -1;
  if (*month < 1 || *month > 12)
    return SCB_DATE_INVALID;
  if (length == 7)
    return SCB_DATE_MONTH;

  *day = iso[7] == '-' ? read_digits (iso + 8, 2) : -1;
  if (*day < 1 || *day > g_date_get_days_in_month ((GDateMonth)*month, (GDateYear)*year))
    return SCB_DATE_INVALID;
  return SCB_DATE_DAY;
}

static gboolean
read_day (const char *iso, GDate *date)
{
  int year, month, day;

  if (read_iso (iso, &year, &month, &day) != SCB_DATE_DAY)
    return FALSE;

  g_date_clear (date, 1);
  g_date_set_dmy (date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return TRUE;
}

static char *
format_day (int year, int month, int day)
{
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

ScbDatePrecision
scb_date_precision (const char *iso)
{
  int year, month, day;

  return read_iso (iso, &year, &month, &day);
}

gboolean
scb_date_is_day (const char *iso)
{
  return scb_date_precision (iso) == SCB_DATE_DAY;
}

static const char *
skip_spaces (const char *p)
{
  while (g_ascii_isspace (*p))
    p++;
  return p;
}

/* Reads a run of digits at *@p, and the spaces after it. Returns: the number of digits; 0 if there
 * are none or too many. */
static int
read_number (const char **p, int max_digits, int *value)
{
  int length = 0;

  while (length <= max_digits && g_ascii_isdigit ((*p)[length]))
    length++;
  if (length == 0 || length > max_digits)
    return 0;

  *value = read_digits (*p, (gsize)length);
  *p = skip_spaces (*p + length);
  return length;
}

/* Reads up to three numbers with the same separator. Returns: how many, 0 if the text is anything
 * else. */
static int
read_numbers (const char *text, int values[3], int lengths[3])
{
  const char *p = skip_spaces (text);
  char separator = '\0';
  int count = 0;

  for (;;)
    {
      lengths[count] = read_number (&p, 4, &values[count]);
      if (lengths[count] == 0)
        return 0;
      count++;
      if (*p == '\0')
        return count;
      if (count == 3 || strchr ("/-.", *p) == NULL || (separator != '\0' && separator != *p))
        return 0;
      separator = *p;
      p = skip_spaces (p + 1);
    }
}

char *
scb_date_parse (const char *text)
{
  g_autofree char *iso = NULL;
  int values[3] = { 0, 0, 0 };
  int lengths[3] = { 0, 0, 0 };
  int count = text != NULL ? read_numbers (text, values, lengths) : 0;
  gboolean year_first = lengths[0] == 4;

  /* The year has four digits, the others one or two. */
  for (int i = 0; i < count; i++)
    if ((lengths[i] == 4) != (i == (year_first ? 0 : count - 1)) || lengths[i] == 3)
      return NULL;

  if (count == 1)
    iso = g_strdup_printf ("%04d", values[0]);
  else if (count == 2)
    iso = g_strdup_printf ("%04d-%02d", values[year_first ? 0 : 1], values[year_first ? 1 : 0]);
  else if (count == 3)
    iso = g_strdup_printf ("%04d-%02d-%02d", values[year_first ? 0 : 2], values[1],
                           values[year_first ? 2 : 0]);

  return scb_date_precision (iso) != SCB_DATE_INVALID ? g_steal_pointer (&iso) : NULL;
}

/* The day that the environment sets for tests and pictures; NULL if it sets none. */
static const char *
fixed_today (void)
{
  const char *today = g_getenv ("SCB_TODAY");

  return scb_date_is_day (today) ? today : NULL;
}

char *
scb_date_today (void)
{
  g_autoptr (GDateTime) now = NULL;
  const char *fixed = fixed_today ();
  int year, month, day;

  if (fixed != NULL)
    return g_strdup (fixed);

  now = g_date_time_new_now_local ();
  g_date_time_get_ymd (now, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

char *
scb_date_stamp_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *day = NULL;
  int year, month, day_of_month;

  g_date_time_get_ymd (now, &year, &month, &day_of_month);
  day = fixed_today () != NULL ? g_strdup (fixed_today ())
                               : g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);

  return g_strdup_printf ("%sT%02d:%02d:%02dZ", day, g_date_time_get_hour (now),
                          g_date_time_get_minute (now), g_date_time_get_second (now));
}

int
scb_date_days_between (const char *from, const char *to)
{
  GDate first, last;

  if (!read_day (from, &first) || !read_day (to, &last))
    return G_MININT;
  return g_date_days_between (&first, &last);
}

char *
scb_date_add_days (const char *iso, int days)
{
  GDate date;

  /* No move between two known years is longer than this; it also keeps GDate from overflowing. */
  if (!read_day (iso, &date) || days > 366 * 400 || days < -366 * 400)
    return NULL;

  g_date_set_julian (&date, (guint32)((gint64)g_date_get_julian (&date) + days));
  return format_day (g_date_get_year (&date), (int)g_date_get_month (&date),
                     g_date_get_day (&date));
}

char *
scb_date_add_months (const char *iso, int months)
{
  int year, month, day, last_day;
  gint64 count;

  if (read_iso (iso, &year, &month, &day) != SCB_DATE_DAY)
    return NULL;

  count = (gint64)year * 12 + month - 1 + months;
  if (count < FIRST_YEAR * 12 || count >= (LAST_YEAR + 1) * 12)
    return NULL;

  year = (int)(count / 12);
  month = (int)(count % 12) + 1;
  last_day = g_date_get_days_in_month ((GDateMonth)month, (GDateYear)year);
  return format_day (year, month, MIN (day, last_day));
}

gboolean
scb_date_in_span (const char *day, const char *since, const char *until)
{
  return scb_date_is_day (day) && (since == NULL || strcmp (day, since) >= 0)
         && (until == NULL || strcmp (day, until) < 0);
}

/* Minutes since midnight; -1 if @time is no time of day. */
static int
read_time (const char *time)
{
  int hour, minute;

  if (time == NULL || strlen (time) != 5 || time[2] != ':')
    return -1;

  hour = read_digits (time, 2);
  minute = read_digits (time + 3, 2);
  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 ? hour * 60 + minute : -1;
}

gboolean
scb_time_is_valid (const char *time)
{
  return read_time (time) >= 0;
}

/* Passes one of the NULL-terminated @marks at *@p, and the spaces after it. Returns: whether there
 * was one. */
static gboolean
skip_mark (const char **p, const char *const *marks)
{
  for (; *marks != NULL; marks++)
    if (g_str_has_prefix (*p, *marks))
      {
        *p = skip_spaces (*p + strlen (*marks));
        return TRUE;
      }

  return FALSE;
}

char *
scb_time_parse (const char *text)
{
  static const char *const hour_words[] = { "gio", "g", "h", NULL };
  static const char *const colons[] = { ":", NULL };
  static const char *const minute_words[] = { "phut", "ph", "p", "'", NULL };
  g_autofree char *folded = scb_text_fold (text);
  const char *p = skip_spaces (folded);
  g_autofree char *time = NULL;
  int hour = -1, minute = 0;
  int digits = read_number (&p, 4, &hour);

  if (digits >= 3)
    {
      minute = hour % 100;
      hour /= 100;
    }
  else if (digits > 0 && skip_mark (&p, hour_words))
    {
      if (*p != '\0' && read_number (&p, 2, &minute) > 0)
        skip_mark (&p, minute_words);
    }
  else if (digits == 0 || !skip_mark (&p, colons) || read_number (&p, 2, &minute) != 2)
    return NULL;

  if (*p != '\0' || hour > 23)
    return NULL;

  time = g_strdup_printf ("%02d:%02d", hour, minute);
  return scb_time_is_valid (time) ? g_steal_pointer (&time) : NULL;
}

int
scb_time_minutes_between (const char *start, const char *end)
{
  int first = read_time (start);
  int last = read_time (end);

  if (first < 0 || last < 0)
    return -1;
  return last >= first ? last - first : last + 24 * 60 - first;
}
