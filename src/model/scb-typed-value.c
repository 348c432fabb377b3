/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values as people write them. */

#include "scb-config.h"

#include "scb-typed-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-glib.h"
#include "scb-text.h"

/* No count of people or of ballots is longer. */
#define MAXIMUM_DIGITS 9

static gboolean
is_number_of_digits (const char *text)
{
  return *text != '\0' && strspn (text, "0123456789") == strlen (text);
}

/* Whether dots stand between groups of three: "1.200", "12.000.000". */
static gboolean
has_groups (const char *text)
{
  gsize whole = strcspn (text, ",");
  gsize first = strcspn (text, ".");

  if (first >= whole || first == 0 || first > 3)
    return FALSE;
  for (gsize i = first; i < whole; i += 4)
    if (text[i] != '.' || strspn (text + i + 1, "0123456789") != 3)
      return FALSE;
  return TRUE;
}

gboolean
scb_typed_value_read_number (const char *text, double *value)
{
  GString *plain = g_string_new (NULL);
  gboolean groups = has_groups (text);
  gboolean read;
  char *end;

  for (const char *c = text; *c != '\0'; c++)
    if (*c == ',')
      g_string_append_c (plain, '.');
    else if (!g_ascii_isspace (*c) && !(groups && *c == '.'))
      g_string_append_c (plain, *c);
  /* strtod would take "1e5", "inf" and "0x1f". */
  read = plain->len > 0 && strspn (plain->str, "0123456789.") == plain->len
         && g_ascii_isdigit (plain->str[0]);
  if (read)
    {
      *value = g_ascii_strtod (plain->str, &end);
      read = *end == '\0';
    }
  g_string_free (plain, TRUE);
  return read;
}

static char *
show_number (double value)
{
  g_autofree char *plain = scb_number_text (value, 3);
  GString *grouped = g_string_new (plain);
  gsize whole = strcspn (grouped->str, ",");

  /* A year is not written 2.020: four digits stand as they are. */
  if (whole > 4)
    for (gssize i = (gssize)whole - 3; i > 0; i -= 3)
      g_string_insert_c (grouped, i, '.');
  return scb_string_free (grouped);
}

char *
scb_typed_value_show (ScbRecord *record, const ScbField *field)
{
  char *text = NULL;

  if (!scb_record_is_known (record, field))
    return g_strdup ("");
  switch (field->kind)
    {
    case SCB_FIELD_DATE:
    case SCB_FIELD_PARTIAL:
      text = scb_date_text_short (scb_record_get_text (record, field));
      break;
    case SCB_FIELD_PERIOD:
      text = scb_date_text_period_short (scb_record_get_text (record, field));
      break;
    case SCB_FIELD_INT:
    case SCB_FIELD_COUNT:
      text = g_strdup_printf ("%" G_GINT64_FORMAT, scb_record_get_int (record, field));
      break;
    case SCB_FIELD_REAL:
      text = show_number (scb_record_get_real (record, field));
      break;
    default:
      text = g_strdup (scb_record_get_text (record, field));
      break;
    }
  return text != NULL ? text : g_strdup ("");
}

static gboolean
read_date (ScbRecord *record, const ScbField *field, const char *text, GError **error)
{
  g_autofree char *date = scb_date_parse (text);
  ScbDatePrecision precision = scb_date_precision (date);
  ScbDatePrecision needed = field->kind == SCB_FIELD_DATE     ? SCB_DATE_DAY
                            : field->kind == SCB_FIELD_PERIOD ? SCB_DATE_MONTH
                                                              : SCB_DATE_YEAR;

  if (precision < needed || (field->kind == SCB_FIELD_PERIOD && precision != SCB_DATE_MONTH))
    {
      g_set_error (error, SCB_MODEL_ERROR, SCB_MODEL_ERROR_INVALID,
                   needed == SCB_DATE_MONTH ? _("“%s” is no month. Write it like 9/2020.")
                                            : _("“%s” is no date. Write it like 03/9/2020."),
                   text);
      return FALSE;
    }
  scb_record_set_text (record, field, date);
  return TRUE;
}

static gboolean
read_time (ScbRecord *record, const ScbField *field, const char *text, GError **error)
{
  g_autofree char *time = scb_time_parse (text);

  if (time == NULL)
    {
      g_set_error (error, SCB_MODEL_ERROR, SCB_MODEL_ERROR_INVALID,
                   _("“%s” is no time of day. Write it like 19:30."), text);
      return FALSE;
    }
  scb_record_set_text (record, field, time);
  return TRUE;
}

static gboolean
read_count (ScbRecord *record, const ScbField *field, const char *text, GError **error)
{
  if (!is_number_of_digits (text) || strlen (text) > MAXIMUM_DIGITS)
    {
      g_set_error (error, SCB_MODEL_ERROR, SCB_MODEL_ERROR_INVALID,
                   _("“%s” is no count. Write it in digits, like 18."), text);
      return FALSE;
    }
  scb_record_set_int (record, field, g_ascii_strtoll (text, NULL, 10));
  return TRUE;
}

static gboolean
read_real (ScbRecord *record, const ScbField *field, const char *text, GError **error)
{
  double value;

  if (!scb_typed_value_read_number (text, &value))
    {
      g_set_error (error, SCB_MODEL_ERROR, SCB_MODEL_ERROR_INVALID,
                   _("“%s” is no number. Write it in digits, like 90,5."), text);
      return FALSE;
    }
  scb_record_set_real (record, field, value);
  return TRUE;
}

static void
forget (ScbRecord *record, const ScbField *field)
{
  if (scb_field_holds_text (field))
    scb_record_set_text (record, field, NULL);
  else if (field->kind == SCB_FIELD_REAL)
    scb_record_set_real (record, field, NAN);
  else
    scb_record_set_int (record, field, field->kind == SCB_FIELD_COUNT ? SCB_UNKNOWN : 0);
}

gboolean
scb_typed_value_read (ScbRecord *record, const ScbField *field, const char *text, GError **error)
{
  g_autofree char *typed = g_strstrip (g_strdup (text));

  if (*typed == '\0')
    {
      forget (record, field);
      return TRUE;
    }
  switch (field->kind)
    {
    case SCB_FIELD_DATE:
    case SCB_FIELD_PARTIAL:
    case SCB_FIELD_PERIOD:
      return read_date (record, field, typed, error);
    case SCB_FIELD_TIME:
      return read_time (record, field, typed, error);
    case SCB_FIELD_INT:
    case SCB_FIELD_COUNT:
      return read_count (record, field, typed, error);
    case SCB_FIELD_REAL:
      return read_real (record, field, typed, error);
    default:
      scb_record_set_text (record, field, text);
      return TRUE;
    }
}
