/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as spreadsheets write them. */

#include "exchange-fixture.h"

#include "scb-csv.h"

static GPtrArray *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = scb_csv_read (bytes, &error);

  g_assert_no_error (error);
  return rows;
}

static void
assert_cell (GPtrArray *rows, guint row, guint cell, const char *text)
{
  const ScbCsvRow *found = rows->pdata[row];

  g_assert_cmpuint (cell, <, found->n_cells);
  g_assert_cmpstr (found->cells[cell], ==, text);
}

static void
test_separators (void)
{
  static const char *const texts[]
      = { "\357\273\277Họ tên;Ghi chú\r\nA;\"b;c\"\r\n", "Họ tên,Ghi chú\nA,\"b;c\"\n",
          "Họ tên\tGhi chú\nA\tb;c", "Họ tên;Ghi chú\rA;\"b;c\"\r" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) rows = read_text (texts[i]);

      g_assert_cmpuint (rows->len, ==, 2);
      assert_cell (rows, 0, 0, "Họ tên");
      assert_cell (rows, 1, 1, "b;c");
    }
}

static void
test_quoted_cells (void)
{
  g_autoptr (GPtrArray) rows = read_text ("a,b\n\"hai\ndòng\",\"nói \"\"được\"\"\"\n\n,\nx,y\n");

  g_assert_cmpuint (rows->len, ==, 3);
  assert_cell (rows, 1, 0, "hai\ndòng");
  assert_cell (rows, 1, 1, "nói \"được\"");
  g_assert_cmpuint (((ScbCsvRow *)rows->pdata[1])->line, ==, 2);
  g_assert_cmpuint (((ScbCsvRow *)rows->pdata[2])->line, ==, 6);
}

static void
test_open_quote (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a,b\n\"never", 10);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = scb_csv_read (bytes, &error);

  g_assert_null (rows);
  g_assert_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_UNREADABLE);
  g_assert_true (g_str_has_prefix (error->message, "line 2"));
}

static void
test_written_is_read (void)
{
  const char *const cells[]
      = { "Nông Văn \"Được\"", "a;b,c", "", "hai\ndòng", "-5", "+84 912", "=1+1",
          "'trong ngoặc'",     NULL };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) rows = NULL;

  scb_csv_append_row (text, cells);
  rows = read_text (text->str);
  for (guint i = 0; cells[i] != NULL; i++)
    assert_cell (rows, 0, i, cells[i]);
}

static void
test_formulas_are_disarmed (void)
{
  const char *const cells[] = { "=1+1", "@SUM", "-2", "+84912", "-cmd", NULL };
  g_autoptr (GString) text = g_string_new (NULL);

  scb_csv_append_row (text, cells);
  g_assert_cmpstr (text->str, ==, "'=1+1,'@SUM,-2,'+84912,'-cmd\n");
}

/* A comma within a name parts nothing that was copied from a sheet. */
static void
test_pasted (void)
{
  const char *text = "A, B, C\t\"hai\ndòng\"\r\nD\t2\r\n";
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = scb_csv_read_pasted (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 2);
  assert_cell (rows, 0, 0, "A, B, C");
  assert_cell (rows, 0, 1, "hai\ndòng");
  assert_cell (rows, 1, 1, "2");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/separators", test_separators);
  g_test_add_func ("/csv/quoted-cells", test_quoted_cells);
  g_test_add_func ("/csv/open-quote", test_open_quote);
  g_test_add_func ("/csv/written-is-read", test_written_is_read);
  g_test_add_func ("/csv/formulas-are-disarmed", test_formulas_are_disarmed);
  g_test_add_func ("/csv/pasted", test_pasted);
  return g_test_run ();
}
