/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates and numbers as Vietnamese papers write them. */

#include "scb-date-text.h"

#include "scb-date.h"
#include "scb-period.h"

#include <float.h>
#include <math.h>

/* Only January and February take a leading zero. */
static const char *
month_text (int month)
{
  static const char *const texts[]
      = { "01", "02", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12" };

  return texts[month - 1];
}

char *
scb_date_text_long (const char *iso)
{
  g_autofree char *month = scb_date_text_period (iso);

  switch (scb_date_precision (iso))
    {
    case SCB_DATE_DAY:
      return g_strdup_printf ("ngày %s %s", iso + 8, month);
    case SCB_DATE_MONTH:
      return g_steal_pointer (&month);
    case SCB_DATE_YEAR:
      return g_strdup_printf ("năm %s", iso);
    case SCB_DATE_INVALID:
    default:
      return NULL;
    }
}

char *
scb_date_text_short (const char *iso)
{
  g_autofree char *month = scb_date_text_period_short (iso);

  switch (scb_date_precision (iso))
    {
    case SCB_DATE_DAY:
      return g_strdup_printf ("%s/%s", iso + 8, month);
    case SCB_DATE_MONTH:
      return g_steal_pointer (&month);
    case SCB_DATE_YEAR:
      return g_strdup (iso);
    case SCB_DATE_INVALID:
    default:
      return NULL;
    }
}

char *
scb_date_text_period (const char *period)
{
  g_autofree char *month = scb_period_of (period);

  if (month == NULL)
    return NULL;
  return g_strdup_printf ("tháng %s năm %.4s", month_text (scb_period_month (month)), month);
}

char *
scb_date_text_period_short (const char *period)
{
  g_autofree char *month = scb_period_of (period);

  if (month == NULL)
    return NULL;
  return g_strdup_printf ("%s/%.4s", month_text (scb_period_month (month)), month);
}

char *
scb_date_text_time (const char *time)
{
  if (!scb_time_is_valid (time))
    return NULL;
  return g_strdup_printf ("%.2s giờ %.2s phút", time, time + 3);
}

const char *
scb_date_text_weekday (const char *iso)
{
  static const char *const names[] = {
    "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật",
  };
  int days = scb_date_days_between ("2001-01-01", iso); /* a Monday */

  if (days == G_MININT)
    return NULL;
  return names[(days % 7 + 7) % 7];
}

char *
scb_number_text (double value, int decimals)
{
  char format[8];
  char digits[DBL_MAX_10_EXP + 16];
  char *end;

  if (!isfinite (value))
    return NULL;

  decimals = CLAMP (decimals, 0, 9);
  /* Halves go away from zero, as people round: 2.675 is stored as a little less than it says. */
  if (fabs (value) < 1e6)
    {
      double unit = pow (10, decimals);

      value = round (value * unit * (1 + 4 * DBL_EPSILON)) / unit;
    }

  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (digits, sizeof digits, format, value);

  end = strchr (digits, '.');
  if (end != NULL)
    {
      char *last = end + strlen (end) - 1;

      *end = ',';
      while (*last == '0')
        *last-- = '\0';
      if (*last == ',')
        *last = '\0';
    }

  return g_strdup (g_str_equal (digits, "-0") ? "0" : digits);
}

char *
scb_number_text_count (gint64 value)
{
  return g_strdup_printf ("%02" G_GINT64_FORMAT, value);
}
