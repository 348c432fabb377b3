/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people type, and what the record then holds. */

#include <locale.h>

#include "scb-records.h"
#include "scb-typed-value.h"

typedef struct
{
  const char *field;
  const char *typed;
  const char *shown; /* NULL: refused */
} Case;

static void
check (GType type, const Case *one)
{
  g_autoptr (ScbRecord) record = scb_record_new (type);
  const ScbField *field = scb_record_class_find_field (SCB_RECORD_GET_CLASS (record), one->field);
  g_autoptr (GError) error = NULL;
  gboolean read = scb_typed_value_read (record, field, one->typed, &error);
  g_autofree char *shown = scb_typed_value_show (record, field);

  if (one->shown == NULL)
    {
      g_assert_error (error, SCB_MODEL_ERROR, SCB_MODEL_ERROR_INVALID);
      g_assert_false (read);
      g_assert_nonnull (strstr (error->message, one->typed));
      g_assert_false (scb_record_is_known (record, field));
      return;
    }
  g_assert_no_error (error);
  g_assert_true (read);
  g_assert_cmpstr (shown, ==, one->shown);
}

static void
test_dates (void)
{
  const Case cases[] = {
    { "due_on", "3/9/2020", "03/9/2020" },
    { "due_on", " 03-9-2020 ", "03/9/2020" },
    { "due_on", "", "" },
    { "due_on", "29/2/2023", NULL },
    { "due_on", "9/2020", NULL },
    { "due_on", "mai", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (SCB_TYPE_TASK, &cases[i]);
}

static void
test_times_and_months (void)
{
  const Case cases[] = {
    { "starts_at", "19h30", "19:30" }, { "starts_at", "7:05", "07:05" },
    { "starts_at", "25:00", NULL },    { "period", "9/2020", "9/2020" },
    { "period", "2020", NULL },        { "period", "3/9/2020", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (SCB_TYPE_SESSION, &cases[i]);
}

static void
test_counts (void)
{
  const Case cases[] = {
    { "in_favour", "18", "18" },    { "in_favour", " 0 ", "0" },
    { "in_favour", "", "" },        { "in_favour", "-1", NULL },
    { "in_favour", "18/19", NULL }, { "in_favour", "1e3", NULL },
    { "in_favour", "18,5", NULL },  { "in_favour", "99999999999999999999", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (SCB_TYPE_VOTE, &cases[i]);
}

static void
test_numbers (void)
{
  const Case cases[] = {
    { "target", "90,5", "90,5" },
    { "target", "90.5", "90,5" },
    { "target", "1.200", "1200" },
    { "target", "12.000", "12.000" },
    { "target", "1.200.000,25", "1.200.000,25" },
    { "target", "12 000", "12.000" },
    { "target", "0", "0" },
    { "target", "", "" },
    { "target", "inf", NULL },
    { "target", "0x10", NULL },
    { "target", "1,2,3", NULL },
    { "target", "200 cây", NULL },
    { "target", "-5", NULL },
    { "target", ".", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (SCB_TYPE_TASK, &cases[i]);
}

static void
test_texts (void)
{
  const Case cases[] = { { "title", "Trồng cây\ndọc đường", "Trồng cây\ndọc đường" },
                         { "unit", "cây", "cây" },
                         { "unit", "  ", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (SCB_TYPE_TASK, &cases[i]);
}

/* Whatever is shown is read back as the same value. */
static void
test_shown_numbers_are_read_back (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      double value = g_test_rand_int_range (0, 2000000000) / 1000.0;
      g_autoptr (ScbTask) task = g_object_new (SCB_TYPE_TASK, "target", value, NULL);
      const ScbField *field = scb_record_class_find_field (SCB_RECORD_GET_CLASS (task), "target");
      g_autofree char *shown = scb_typed_value_show (SCB_RECORD (task), field);
      double read;

      g_assert_true (scb_typed_value_read_number (shown, &read));
      g_assert_cmpfloat_with_epsilon (read, value, 1e-9 * MAX (1, value));
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typed-value/dates", test_dates);
  g_test_add_func ("/typed-value/times-and-months", test_times_and_months);
  g_test_add_func ("/typed-value/counts", test_counts);
  g_test_add_func ("/typed-value/numbers", test_numbers);
  g_test_add_func ("/typed-value/texts", test_texts);
  g_test_add_func ("/typed-value/shown-numbers-are-read-back", test_shown_numbers_are_read_back);
  return g_test_run ();
}
