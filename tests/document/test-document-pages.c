/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where pages break: no single lines, no heading left behind, no signature on an empty page. */
#include "document-fixture.h"

/* Exactly five lines of plain text, each a known word. */
#define FIVE_LINES "một\nhai\nba\nbốn\nnăm"

static void
add_signature (ScbDocument *document)
{
  ScbParagraphStyle style = plain;
  const ScbColumnLine left[] = { { "THƯ KÝ", style }, { "\n\n\n\n", style }, { "Ánh", style } };
  const ScbColumnLine right[] = { { "CHỦ TRÌ", style }, { "\n\n\n\n", style }, { "Được", style } };
  const ScbColumnLine *const columns[] = { left, right };
  const guint n_lines[] = { 3, 3 };
  const double widths[] = { SCB_MM (75), SCB_MM (75) };

  scb_document_add_columns (document, 2, widths, columns, n_lines, TRUE);
}

static void
test_exact_fit (void)
{
  g_autoptr (ScbDocument) document = scb_document_new (&a4);
  g_autoptr (ScbLayout) full = NULL, over = NULL;

  add_lines (document, lines_of_page ());
  full = lay_out (document);
  g_assert_cmpuint (scb_layout_get_n_pages (full), ==, 1);
  add_lines (document, 1);
  over = lay_out (document);
  g_assert_cmpuint (scb_layout_get_n_pages (over), ==, 2);
}

/* One line of five would fit: none stays. Four would fit: three stay, two go. */
static void
test_no_single_lines (void)
{
  static const struct
  {
    guint room;
    const char *last;
  } cases[] = {
    { 1, "dòng" }, { 2, "hai" }, { 3, "ba" }, { 4, "ba" }, { 5, "năm" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ScbDocument) document = scb_document_new (&a4);
      g_autoptr (ScbLayout) layout = NULL;
      g_autofree char *text = NULL;

      add_lines (document, lines_of_page () - cases[i].room);
      scb_document_add_text (document, &plain, FIVE_LINES);
      layout = lay_out (document);
      text = page_text (layout, 0);
      g_assert_true (g_str_has_suffix (text, cases[i].last));
    }
}

static void
test_heading_keeps (void)
{
  ScbParagraphStyle heading = plain;

  heading.keep_with_next = TRUE;
  for (guint room = 1; room <= 3; room++)
    {
      g_autoptr (ScbDocument) document = scb_document_new (&a4);
      g_autoptr (ScbLayout) layout = NULL;

      add_lines (document, lines_of_page () - room);
      scb_document_add_text (document, &heading, "I- MỞ ĐẦU");
      scb_document_add_text (document, &plain, FIVE_LINES);
      layout = lay_out (document);
      /* With room for it and two lines of its text it stays. */
      g_assert_cmpuint (count_text (layout, room < 3 ? 1 : 0, "I- MỞ ĐẦU"), ==, 1);
    }
}

/* However many lines come before, two of them stand above the signature, and it is whole. */
/* What is to be written on the dots is said on the same page. */
static void
test_dots_keep (void)
{
  for (guint room = 1; room <= 2; room++)
    {
      g_autoptr (ScbDocument) document = scb_document_new (&a4);
      g_autoptr (ScbLayout) layout = NULL;

      add_lines (document, lines_of_page () - room);
      scb_document_add_text (document, &plain, "1. Công tác chuẩn bị");
      scb_document_add_dots (document, &plain, 3);
      layout = lay_out (document);
      g_assert_cmpuint (count_text (layout, room < 2 ? 1 : 0, "1. Công tác chuẩn bị"), ==, 1);
    }
}

static void
test_signature_is_never_alone (void)
{
  for (guint n_lines = 1; n_lines < 2 * lines_of_page (); n_lines++)
    {
      g_autoptr (ScbDocument) document = scb_document_new (&a4);
      g_autoptr (ScbLayout) layout = NULL;
      guint last;

      add_lines (document, n_lines);
      scb_document_add_space (document, 10);
      add_signature (document);
      layout = lay_out (document);
      last = scb_layout_get_n_pages (layout) - 1;
      g_assert_nonnull (find_text (layout, last, "THƯ KÝ"));
      g_assert_nonnull (find_text (layout, last, "Được"));
      g_assert_cmpuint (count_text (layout, last, "dòng"), >=, MIN (n_lines, 2));
      assert_inside (layout);
    }
}

static void
test_signature_after_table (void)
{
  const ScbTableColumn column = { 100, SCB_ALIGN_LEFT };
  const ScbTableStyle style = { 12, 15, 3, 2, 0.5, SCB_FACE_BOLD, FALSE };
  const char *const cells[] = { "việc" };

  for (guint n_rows = 2; n_rows < 80; n_rows++)
    {
      g_autoptr (ScbDocument) document = scb_document_new (&a4);
      g_autoptr (ScbLayout) layout = NULL;
      ScbTable *table = scb_document_add_table (document, &style, &column, 1);

      for (guint i = 0; i < n_rows; i++)
        scb_table_add_row (table, SCB_FACE_REGULAR, cells);
      add_signature (document);
      layout = lay_out (document);
      g_assert_cmpuint (count_text (layout, scb_layout_get_n_pages (layout) - 1, "việc"), >=, 2);
    }
}

/* A block of columns that no page holds goes on, instead of running off the sheet. */
static void
test_tall_columns (void)
{
  g_autoptr (ScbDocument) document = scb_document_new (&a4);
  g_autoptr (ScbLayout) layout = NULL;
  ScbColumnLine lines[100];
  const ScbColumnLine *const columns[] = { lines };
  const guint n_lines = G_N_ELEMENTS (lines);
  const double width = 200;
  guint n_found = 0;

  for (guint i = 0; i < n_lines; i++)
    lines[i] = (ScbColumnLine){ "- Đảng ủy xã,", plain };
  scb_document_add_columns (document, 1, &width, columns, &n_lines, TRUE);
  layout = lay_out (document);
  assert_inside (layout);
  for (guint i = 0; i < scb_layout_get_n_pages (layout); i++)
    n_found += count_text (layout, i, "- Đảng ủy xã,");
  g_assert_cmpuint (n_found, ==, n_lines);
  g_assert_cmpuint (scb_layout_get_n_pages (layout), ==, 3);
}

static void
test_columns (void)
{
  g_autoptr (ScbDocument) document = scb_document_new (&a4);
  g_autoptr (ScbLayout) layout = NULL;
  ScbParagraphStyle centred = plain;
  const ScbItem *title, *rule, *date;
  double middle = a4.width - a4.margin_right - SCB_MM (90) / 2;

  centred.align = SCB_ALIGN_CENTER;
  {
    const ScbColumnLine left[] = { { "ĐẢNG BỘ XÃ LƯƠNG MÔNG", centred } };
    const ScbColumnLine right[]
        = { { "ĐẢNG CỘNG SẢN VIỆT NAM", centred, .rule_below = TRUE }, { "ngày 03", centred } };
    const ScbColumnLine *const columns[] = { left, right };
    const guint n_lines[] = { 1, 2 };
    const double widths[] = { SCB_MM (70), SCB_MM (90) };

    scb_document_add_columns (document, 2, widths, columns, n_lines, FALSE);
  }
  layout = lay_out (document);
  title = find_text (layout, 0, "ĐẢNG CỘNG SẢN VIỆT NAM");
  date = find_text (layout, 0, "ngày 03");
  rule = title + 1;
  g_assert_cmpint (rule->kind, ==, SCB_ITEM_RULE);
  g_assert_cmpfloat_with_epsilon ((title->x + title->x2) / 2, middle, 0.01);
  g_assert_cmpfloat_with_epsilon (rule->x, title->x, 0.01);
  g_assert_cmpfloat_with_epsilon (rule->x2, title->x2, 0.01);
  g_assert_cmpfloat (rule->y, >, title->y + DESCENT * SIZE);
  g_assert_cmpfloat (rule->y, <, date->y - ASCENT * SIZE);
  g_assert_cmpfloat_with_epsilon (find_text (layout, 0, "ĐẢNG BỘ XÃ LƯƠNG MÔNG")->y, title->y,
                                  1e-6);
}

static void
test_page_numbers (void)
{
  g_autoptr (ScbDocument) document = scb_document_new (&a4);
  g_autoptr (ScbLayout) layout = NULL;
  const ScbItem *number;

  add_lines (document, 2 * lines_of_page () + 1);
  scb_document_add_page_break (document, TRUE);
  add_lines (document, lines_of_page () + 1);
  layout = lay_out (document);
  g_assert_cmpuint (scb_layout_get_n_pages (layout), ==, 5);
  g_assert_null (find_text (layout, 0, "1"));
  g_assert_nonnull (find_text (layout, 2, "3"));
  g_assert_null (find_text (layout, 3, "1"));
  g_assert_null (find_text (layout, 3, "4"));
  number = find_text (layout, 4, "2");
  g_assert_nonnull (number);
  g_assert_cmpfloat_with_epsilon (number->y - DIGIT_HEIGHT * 14, SCB_MM (10), 0.1);
  g_assert_cmpfloat_with_epsilon ((number->x + number->x2) / 2,
                                  (a4.margin_left + a4.width - a4.margin_right) / 2, 0.01);
}

static void
test_page_breaks (void)
{
  g_autoptr (ScbDocument) document = scb_document_new (&a4);
  g_autoptr (ScbLayout) layout = NULL;

  scb_document_add_page_break (document, FALSE);
  add_lines (document, 1);
  scb_document_add_page_break (document, FALSE);
  scb_document_add_page_break (document, FALSE);
  add_lines (document, 1);
  scb_document_add_page_break (document, FALSE);
  layout = lay_out (document);
  g_assert_cmpuint (scb_layout_get_n_pages (layout), ==, 2);
}

static void
test_empty (void)
{
  g_autoptr (ScbDocument) document = scb_document_new (&a4);
  g_autoptr (ScbLayout) layout = lay_out (document);

  g_assert_cmpuint (scb_layout_get_n_pages (layout), ==, 1);
  g_assert_cmpuint (scb_layout_get_page (layout, 0)->n_items, ==, 0);
}

/* Between two paragraphs the larger space counts, and none at the top of a page. */
static void
test_spaces (void)
{
  g_autoptr (ScbDocument) document = scb_document_new (&a4);
  g_autoptr (ScbLayout) layout = NULL;
  ScbParagraphStyle style = plain;

  style.before = 10;
  style.after = 6;
  scb_document_add_text (document, &style, "một");
  scb_document_add_text (document, &style, "hai");
  scb_document_add_space (document, 5);
  scb_document_add_text (document, &style, "ba");
  scb_document_add_page_break (document, FALSE);
  scb_document_add_space (document, 50);
  scb_document_add_text (document, &style, "bốn");
  layout = lay_out (document);
  g_assert_cmpfloat_with_epsilon (find_text (layout, 0, "hai")->y - find_text (layout, 0, "một")->y,
                                  PITCH + 10, 1e-6);
  g_assert_cmpfloat_with_epsilon (find_text (layout, 0, "ba")->y - find_text (layout, 0, "hai")->y,
                                  PITCH + 15, 1e-6);
  g_assert_cmpfloat_with_epsilon (find_text (layout, 1, "bốn")->y, find_text (layout, 0, "một")->y,
                                  1e-6);
}

static void
test_bookmarks (void)
{
  g_autoptr (ScbDocument) document = scb_document_new (&a4);
  g_autoptr (ScbLayout) layout = NULL;
  const ScbBookmark *bookmarks;
  guint n_bookmarks;

  scb_document_add_section (document, 0, "Biên bản");
  add_lines (document, lines_of_page () + 2);
  scb_document_add_section (document, 1, "I- Mở đầu");
  add_lines (document, 1);
  scb_document_add_section (document, 1, "Cuối");
  layout = lay_out (document);
  bookmarks = scb_layout_get_bookmarks (layout, &n_bookmarks);
  g_assert_cmpuint (n_bookmarks, ==, 3);
  g_assert_cmpuint (bookmarks[0].page, ==, 0);
  g_assert_cmpfloat_with_epsilon (bookmarks[0].y, a4.margin_top, 1e-6);
  g_assert_cmpstr (bookmarks[1].title, ==, "I- Mở đầu");
  g_assert_cmpuint (bookmarks[1].page, ==, 1);
  g_assert_cmpfloat_with_epsilon (bookmarks[1].y, a4.margin_top + 2 * PITCH, 1e-6);
  g_assert_cmpint (bookmarks[2].level, ==, 1);
  g_assert_cmpfloat_with_epsilon (bookmarks[2].y, a4.margin_top + 3 * PITCH, 1e-6);
}

static void
test_bars (void)
{
  g_autoptr (ScbDocument) document = scb_document_new (&a4);
  g_autoptr (ScbLayout) layout = NULL;
  const char *const labels[] = { "Tốt", "Khá", "Kém", "Chưa" };
  const char *const notes[] = { "10", "5", "0", "…" };
  const double values[] = { 10, 5, 0, NAN };
  const ScbPage *page;
  double widths[4];
  guint n_fills = 0;

  scb_document_add_bars (document, &plain, 4, labels, values, notes);
  layout = lay_out (document);
  page = scb_layout_get_page (layout, 0);
  for (guint i = 0; i < page->n_items; i++)
    if (page->items[i].kind == SCB_ITEM_FILL)
      widths[n_fills++] = page->items[i].x2 - page->items[i].x;
  g_assert_cmpuint (n_fills, ==, 2);
  g_assert_cmpfloat_with_epsilon (widths[0], 2 * widths[1], 1e-6);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpuint (count_text (layout, 0, labels[i]), ==, 1);
      g_assert_cmpuint (count_text (layout, 0, notes[i]), ==, 1);
    }
  assert_inside (layout);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/pages/exact-fit", test_exact_fit);
  g_test_add_func ("/document/pages/no-single-lines", test_no_single_lines);
  g_test_add_func ("/document/pages/heading-keeps-with-text", test_heading_keeps);
  g_test_add_func ("/document/pages/dots-keep-with-text", test_dots_keep);
  g_test_add_func ("/document/pages/signature-is-never-alone", test_signature_is_never_alone);
  g_test_add_func ("/document/pages/signature-after-table", test_signature_after_table);
  g_test_add_func ("/document/pages/tall-columns-go-on", test_tall_columns);
  g_test_add_func ("/document/pages/columns", test_columns);
  g_test_add_func ("/document/pages/numbers", test_page_numbers);
  g_test_add_func ("/document/pages/breaks-make-no-empty-page", test_page_breaks);
  g_test_add_func ("/document/pages/empty-document", test_empty);
  g_test_add_func ("/document/pages/spaces", test_spaces);
  g_test_add_func ("/document/pages/bookmarks", test_bookmarks);
  g_test_add_func ("/document/pages/bars", test_bars);
  return g_test_run ();
}
