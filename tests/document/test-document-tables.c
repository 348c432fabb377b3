/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables: heads on every page, rows that split and rows that move, lines that close. */
#include "document-fixture.h"

#define ROW_PITCH 15.0
#define PAD       2.0

static const ScbTableStyle style = { 12, ROW_PITCH, 3, PAD, 0.5, SCB_FACE_BOLD, TRUE };
static const ScbTableColumn columns[] = {
  { 30, SCB_ALIGN_CENTER },
  { 200, SCB_ALIGN_LEFT },
  { 60, SCB_ALIGN_CENTER },
  { 60, SCB_ALIGN_CENTER },
};

/* A head of two rows: the last two columns stand under one title. */
static ScbTable *
add_table (ScbDocument *document)
{
  ScbTable *table = scb_document_add_table (document, &style, columns, G_N_ELEMENTS (columns));
  const char *const upper[] = { "TT", "Nhiệm vụ", "Mức", NULL };
  const char *const lower[] = { NULL, NULL, "Tốt", "Khá" };
  const guint spans[] = { 1, 1, 2, 1 }, row_spans[] = { 2, 2, 1, 1 };

  scb_table_add_head (table, upper, spans, row_spans);
  scb_table_add_head (table, lower, NULL, NULL);
  return table;
}

static void
add_rows (ScbTable *table, guint n_rows, const char *task)
{
  const char *const cells[] = { "1", task, "x", NULL };

  for (guint i = 0; i < n_rows; i++)
    scb_table_add_row (table, SCB_FACE_REGULAR, cells);
}

/* All horizontal (or vertical) length of rules at @x or @y on the page. */
static double
ruled_length (const ScbLayout *layout, guint page, gboolean vertical, double place)
{
  const ScbPage *items = scb_layout_get_page (layout, page);
  double length = 0;

  for (guint i = 0; i < items->n_items; i++)
    {
      const ScbItem *item = &items->items[i];

      if (item->kind != SCB_ITEM_RULE)
        continue;
      if (vertical && item->x == item->x2 && fabs (item->x - place) < 0.01)
        length += item->y2 - item->y;
      if (!vertical && item->y == item->y2 && fabs (item->y - place) < 0.01)
        length += item->x2 - item->x;
    }
  return length;
}

static void
test_head_repeats (void)
{
  g_autoptr (ScbDocument) document = scb_document_new (&a4);
  g_autoptr (ScbLayout) layout = NULL;

  add_rows (add_table (document), 100, "Trồng cây");
  layout = lay_out (document);
  g_assert_cmpuint (scb_layout_get_n_pages (layout), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpuint (count_text (layout, i, "Nhiệm vụ"), ==, 1);
      g_assert_cmpuint (count_text (layout, i, "Tốt"), ==, 1);
      g_assert_cmpuint (count_text (layout, i, "(4)"), ==, 1);
      g_assert_cmpint (find_text (layout, i, "Tốt")->face, ==, SCB_FACE_BOLD);
    }
  assert_inside (layout);
}

/* Outer and inner lines have no gap from the top of the head to the last row. */
static void
test_lines_close (void)
{
  g_autoptr (ScbDocument) document = scb_document_new (&a4);
  g_autoptr (ScbLayout) layout = NULL;
  double height = 3 * (ROW_PITCH + 2 * PAD) + 4 * (ROW_PITCH + 2 * PAD);
  double right = a4.width - a4.margin_right;
  double last_column = right - 60 * (right - a4.margin_left) / 350;

  add_rows (add_table (document), 4, "Trồng cây");
  layout = lay_out (document);
  g_assert_cmpfloat_with_epsilon (ruled_length (layout, 0, TRUE, a4.margin_left), height, 0.01);
  g_assert_cmpfloat_with_epsilon (ruled_length (layout, 0, TRUE, right), height, 0.01);
  /* Not through the title above the last two columns. */
  g_assert_cmpfloat_with_epsilon (ruled_length (layout, 0, TRUE, last_column),
                                  height - ROW_PITCH - 2 * PAD, 0.01);
  g_assert_cmpfloat_with_epsilon (ruled_length (layout, 0, FALSE, a4.margin_top),
                                  right - a4.margin_left, 0.01);
  g_assert_cmpfloat_with_epsilon (ruled_length (layout, 0, FALSE, a4.margin_top + height),
                                  right - a4.margin_left, 0.01);
}

static void
test_spanning_row (void)
{
  g_autoptr (ScbDocument) document = scb_document_new (&a4);
  g_autoptr (ScbLayout) layout = NULL;
  ScbTable *table = scb_document_add_table (document, &style, columns, G_N_ELEMENTS (columns));
  const char *const rest[] = { "12", "3" };
  double number_row = ROW_PITCH + 2 * PAD;
  double second = a4.margin_left + 30 * (a4.width - a4.margin_left - a4.margin_right) / 350;

  scb_table_add_spanning_row (table, SCB_FACE_BOLD, "Tổng cộng", 2, rest);
  add_rows (table, 1, "Trồng cây");
  layout = lay_out (document);
  g_assert_cmpfloat (find_text (layout, 0, "Tổng cộng")->x, <, second);
  g_assert_cmpfloat (find_text (layout, 0, "12")->x, >, second);
  g_assert_cmpfloat_with_epsilon (ruled_length (layout, 0, TRUE, second),
                                  number_row + ROW_PITCH + 2 * PAD, 0.01);
}

/* Fills the page until @n_lines lines of a row would still fit with the padding of a split row, and
 * adds a row of @n_row lines. */
static ScbLayout *
lay_out_row_at_end (guint n_lines, guint n_row)
{
  g_autoptr (ScbDocument) document = scb_document_new (&a4);
  ScbTable *table;
  g_autoptr (GString) task = g_string_new ("dòng");
  double head = 3 * (ROW_PITCH + 2 * PAD);
  double room = a4.height - a4.margin_top - a4.margin_bottom;

  scb_document_add_text (document, &plain, "trên");
  scb_document_add_space (document, room - PITCH - head - n_lines * ROW_PITCH - 2 * PAD - 1);
  table = add_table (document);
  for (guint i = 1; i < n_row; i++)
    g_string_append (task, "\ndòng");
  add_rows (table, 1, task->str);
  return lay_out (document);
}

static void
test_row_splits (void)
{
  g_autoptr (ScbLayout) split = lay_out_row_at_end (3, 8);
  g_autoptr (ScbLayout) kept_two = lay_out_row_at_end (7, 8);
  g_autoptr (ScbLayout) whole = lay_out_row_at_end (8, 8);

  g_assert_cmpuint (count_text (split, 0, "dòng"), ==, 3);
  g_assert_cmpuint (count_text (split, 1, "dòng"), ==, 5);
  g_assert_cmpuint (count_text (split, 1, "Nhiệm vụ"), ==, 1);
  /* The number stands with the first line only. */
  g_assert_cmpuint (count_text (split, 1, "1"), ==, 0);
  g_assert_cmpuint (count_text (kept_two, 0, "dòng"), ==, 6);
  g_assert_cmpuint (count_text (kept_two, 1, "dòng"), ==, 2);
  g_assert_cmpuint (scb_layout_get_n_pages (whole), ==, 1);
  assert_inside (split);
  assert_inside (kept_two);
}

static void
test_row_moves (void)
{
  g_autoptr (ScbLayout) one_line = lay_out_row_at_end (1, 8);
  g_autoptr (ScbLayout) three_lines = lay_out_row_at_end (2, 3);

  g_assert_cmpuint (count_text (one_line, 0, "dòng"), ==, 0);
  g_assert_cmpuint (count_text (one_line, 1, "dòng"), ==, 8);
  g_assert_cmpuint (count_text (three_lines, 1, "dòng"), ==, 3);
  /* The head does not stay behind alone. */
  g_assert_cmpuint (count_text (one_line, 0, "Nhiệm vụ"), ==, 0);
}

static void
test_row_taller_than_pages (void)
{
  g_autoptr (ScbLayout) layout = lay_out_row_at_end (5, 150);
  guint n_lines = 0;

  g_assert_cmpuint (scb_layout_get_n_pages (layout), ==, 5);
  for (guint i = 0; i < 5; i++)
    n_lines += count_text (layout, i, "dòng");
  g_assert_cmpuint (n_lines, ==, 150);
  assert_inside (layout);
}

static void
test_many_rows (void)
{
  g_autoptr (ScbDocument) document = scb_document_new (&a4);
  g_autoptr (ScbLayout) layout = NULL;
  guint n_rows = 0;

  add_rows (add_table (document), 2000, "Trồng 200 cây xanh");
  layout = lay_out (document);
  for (guint i = 0; i < scb_layout_get_n_pages (layout); i++)
    n_rows += count_text (layout, i, "Trồng 200 cây xanh");
  g_assert_cmpuint (n_rows, ==, 2000);
  assert_inside (layout);
}

static void
test_no_rows (void)
{
  g_autoptr (ScbDocument) document = scb_document_new (&a4);
  g_autoptr (ScbLayout) layout = NULL;

  add_table (document);
  layout = lay_out (document);
  g_assert_nonnull (find_text (layout, 0, "Nhiệm vụ"));
  g_assert_cmpfloat (ruled_length (layout, 0, FALSE, a4.margin_top + 3 * (ROW_PITCH + 2 * PAD)), >,
                     400);
}

static void
test_head_too_tall (void)
{
  g_autoptr (ScbDocument) document = scb_document_new (&a4);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  const char *cells[] = { NULL, NULL, NULL, NULL };
  ScbTable *table = scb_document_add_table (document, &style, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < 50; i++)
    g_string_append (words, "đầu\n");
  cells[1] = words->str;
  scb_table_add_head (table, cells, NULL, NULL);
  g_assert_null (scb_layout_new (document, &error));
  g_assert_error (error, SCB_DOCUMENT_ERROR, SCB_DOCUMENT_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/tables/head-repeats", test_head_repeats);
  g_test_add_func ("/document/tables/lines-close", test_lines_close);
  g_test_add_func ("/document/tables/spanning-row", test_spanning_row);
  g_test_add_func ("/document/tables/row-splits-by-lines", test_row_splits);
  g_test_add_func ("/document/tables/row-moves-whole", test_row_moves);
  g_test_add_func ("/document/tables/row-taller-than-pages", test_row_taller_than_pages);
  g_test_add_func ("/document/tables/2000-rows", test_many_rows);
  g_test_add_func ("/document/tables/head-without-rows", test_no_rows);
  g_test_add_func ("/document/tables/head-too-tall-is-an-error", test_head_too_tall);
  return g_test_run ();
}
