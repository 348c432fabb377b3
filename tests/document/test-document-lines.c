/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines: where they break, how wide they are, what stands on them. */
#include "document-fixture.h"

static const char sentence[]
    = "Đồng chí chủ trì tuyên bố lý do, giới thiệu đại biểu; phân công đồng chí theo dõi, chấm "
      "điểm; Chi bộ "
      "nhất trí nội dung, chương trình và giao các đồng chí chuẩn bị cho buổi sinh hoạt tháng sau.";

static ScbLayout *
lay_out_text (const ScbParagraphStyle *style, const char *text)
{
  g_autoptr (ScbDocument) document = scb_document_new (&a4);

  scb_document_add_text (document, style, text);
  return lay_out (document);
}

static const ScbItem *
item_at (const ScbLayout *layout, guint index)
{
  const ScbPage *page = scb_layout_get_page (layout, 0);

  g_assert_cmpuint (index, <, page->n_items);
  return &page->items[index];
}

static void
test_justify (void)
{
  g_autoptr (ScbLayout) layout = lay_out_text (&body, sentence);
  const ScbPage *page = scb_layout_get_page (layout, 0);
  double right = a4.width - a4.margin_right;

  g_assert_cmpuint (page->n_items, ==, 3);
  g_assert_cmpfloat_with_epsilon (page->items[0].x, a4.margin_left + SCB_MM (10), 1e-6);
  g_assert_cmpfloat_with_epsilon (page->items[1].x, a4.margin_left, 1e-6);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpfloat_with_epsilon (page->items[i].x2, right, 0.01);
      g_assert_cmpfloat (page->items[i].gap, >, 0);
    }
  g_assert_cmpfloat (page->items[2].x2, <, right - 10);
  g_assert_cmpfloat (page->items[2].gap, ==, 0);
}

/* Bold words in the middle must not keep a line from ending at the margin. */
static void
test_justify_runs (void)
{
  g_autofree char *text = g_strconcat (
      "Chủ trì: " SCB_MARK_BOLD "đồng chí Nông Văn Được" SCB_MARK_REGULAR ", ", sentence, NULL);
  g_autoptr (ScbLayout) layout = lay_out_text (&body, text);
  const ScbItem *bold = find_text (layout, 0, "đồng chí Nông Văn Được");
  const ScbItem *end = bold + 1;

  g_assert_nonnull (bold);
  g_assert_cmpint (bold->face, ==, SCB_FACE_BOLD);
  g_assert_cmpint (end->face, ==, SCB_FACE_REGULAR);
  g_assert_cmpfloat_with_epsilon (end->x, bold->x2, 1e-6);
  g_assert_cmpfloat_with_epsilon (end->x2, a4.width - a4.margin_right, 0.01);
  g_assert_cmpfloat_with_epsilon (end->gap, bold->gap, 1e-9);
}

static void
test_alignment (void)
{
  ScbParagraphStyle style = plain;
  double middle = (a4.margin_left + a4.width - a4.margin_right) / 2;

  style.align = SCB_ALIGN_CENTER;
  {
    g_autoptr (ScbLayout) layout = lay_out_text (&style, "BIÊN BẢN");

    g_assert_cmpfloat_with_epsilon ((item_at (layout, 0)->x + item_at (layout, 0)->x2) / 2, middle,
                                    1e-6);
  }
  style.align = SCB_ALIGN_RIGHT;
  {
    g_autoptr (ScbLayout) layout = lay_out_text (&style, "BIÊN BẢN");

    g_assert_cmpfloat_with_epsilon (item_at (layout, 0)->x2, a4.width - a4.margin_right, 1e-6);
  }
}

/* The baseline stands where the header says, and lines are one pitch apart. */
static void
test_baseline (void)
{
  g_autoptr (ScbLayout) layout = lay_out_text (&plain, sentence);
  double first = a4.margin_top + (PITCH - (ASCENT + DESCENT) * SIZE) / 2 + ASCENT * SIZE;

  g_assert_cmpfloat_with_epsilon (item_at (layout, 0)->y, first, 0.01);
  g_assert_cmpfloat_with_epsilon (item_at (layout, 1)->y, first + PITCH, 0.01);
}

static void
test_glue (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  /* One of these lengths brings the number to the end of a line. */
  for (guint length = 60; length < 90; length++)
    {
      g_autoptr (ScbLayout) layout = NULL;
      g_autofree char *lines = NULL;

      g_string_truncate (text, 0);
      for (guint i = 0; i < length; i++)
        g_string_append (text, i % 6 == 5 ? " " : "a");
      g_string_append (text, " ngày\u00a003 05-BC/CB và đ/c khác");
      layout = lay_out_text (&plain, text->str);
      lines = page_text (layout, 0);
      /* On one line, and set with a plain space. */
      g_assert_nonnull (strstr (lines, "ngày 03"));
      g_assert_nonnull (strstr (lines, "05-BC/CB"));
      g_assert_nonnull (strstr (lines, "đ/c"));
    }
}

static void
test_spaces (void)
{
  g_autoptr (ScbLayout) layout = lay_out_text (&body, "  một   " SCB_MARK_BOLD " hai  \n  ba ");
  const ScbItem *last;

  g_assert_cmpstr (item_at (layout, 0)->text, ==, "một   ");
  g_assert_cmpstr (item_at (layout, 1)->text, ==, " hai");
  last = item_at (layout, 2);
  g_assert_cmpstr (last->text, ==, "ba");
  g_assert_cmpfloat_with_epsilon (last->x, a4.margin_left, 1e-6);
}

static void
test_long_word (void)
{
  g_autoptr (GString) word = g_string_new (NULL);
  g_autoptr (ScbLayout) layout = NULL;
  g_autofree char *lines = NULL, *joined = NULL;
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < 400; i++)
    g_string_append (word, "ệ");
  layout = lay_out_text (&plain, word->str);
  assert_inside (layout);
  g_assert_cmpuint (scb_layout_get_page (layout, 0)->n_items, >, 4);
  lines = page_text (layout, 0);
  parts = g_strsplit (lines, "\n", -1);
  joined = g_strjoinv ("", parts);
  g_assert_cmpstr (joined, ==, word->str);
}

/* It starts behind the words before it, and cuts fall between whole characters. */
static void
test_long_word_behind_others (void)
{
  g_autofree char *word = g_strnfill (400, 'n');
  g_autofree char *text = g_strdup_printf ("Đề nghị: %s", word);
  g_autoptr (ScbLayout) layout = lay_out_text (&body, text);

  assert_inside (layout);
  g_assert_true (g_str_has_prefix (item_at (layout, 0)->text, "Đề nghị: nnnn"));
  g_assert_cmpfloat (item_at (layout, 0)->x2, >, a4.width - a4.margin_right - SIZE);
}

/* A word that fits a line of its own moves there whole; the line before it is not torn apart. */
static void
test_loose_line (void)
{
  g_autofree char *word = g_strnfill (60, 'n');
  g_autofree char *text = g_strdup_printf ("Đề nghị %s", word);
  g_autoptr (ScbLayout) layout = lay_out_text (&body, text);

  g_assert_cmpstr (item_at (layout, 0)->text, ==, "Đề nghị");
  g_assert_cmpfloat (item_at (layout, 0)->gap, ==, 0);
  g_assert_cmpstr (item_at (layout, 1)->text, ==, word);
}

/* A word that no line holds is cut behind its strokes and hyphens first. */
static void
test_long_word_with_strokes (void)
{
  ScbParagraphStyle style = plain;
  g_autoptr (ScbLayout) layout = NULL;
  g_autofree char *lines = NULL;

  style.right = a4.width - a4.margin_left - a4.margin_right - 60;
  layout = lay_out_text (&style, "1234/QĐ-UBND-TTHC");
  lines = page_text (layout, 0);
  g_assert_cmpstr (lines, ==, "1234/QĐ-\nUBND-\nTTHC");
}

static void
test_missing (void)
{
  g_autoptr (ScbLayout) layout = lay_out_text (&plain, "đúng ☑ và 😀 và ☑ и");

  g_assert_cmpstr (item_at (layout, 0)->text, ==, "đúng □ và □ và □ □");
  g_assert_cmpstr (scb_layout_get_missing (layout), ==, "☑😀и");
}

static void
test_nothing_missing (void)
{
  g_autoptr (ScbLayout) layout = lay_out_text (&plain, sentence);

  g_assert_cmpstr (scb_layout_get_missing (layout), ==, "");
}

/* What is stored or typed elsewhere as letter and mark is set as one letter; what draws nothing is
 * not set. */
static void
test_cleaning (void)
{
  g_autofree char *decomposed = g_utf8_normalize ("quyết định được", -1, G_NORMALIZE_NFD);
  g_autofree char *text = g_strconcat (decomposed, "\t\u200b\u202ex\u00ad\u2011y\a\xff", NULL);
  g_autoptr (ScbLayout) layout = lay_out_text (&plain, text);

  g_assert_cmpstr (item_at (layout, 0)->text, ==, "quyết định được x-y□");
}

static void
test_underline (void)
{
  g_autoptr (ScbLayout) layout
      = lay_out_text (&plain, SCB_MARK_UNDERLINE "Nơi nhận" SCB_MARK_REGULAR ": như trên");
  const ScbItem *text = item_at (layout, 0), *rule = item_at (layout, 1);

  g_assert_cmpstr (text->text, ==, "Nơi nhận");
  g_assert_cmpint (rule->kind, ==, SCB_ITEM_RULE);
  g_assert_cmpfloat_with_epsilon (rule->x, text->x, 1e-6);
  g_assert_cmpfloat_with_epsilon (rule->x2, text->x2, 1e-6);
  g_assert_cmpfloat (rule->y, >, text->y);
  g_assert_cmpfloat (rule->y, <, text->y + DESCENT * SIZE);
  g_assert_cmpuint (scb_layout_get_page (layout, 0)->n_items, ==, 3);
}

static void
test_leader (void)
{
  g_autoptr (ScbLayout) layout = lay_out_text (&body, "Địa điểm: " SCB_MARK_LEADER);
  const ScbItem *label = item_at (layout, 0), *dots = item_at (layout, 1);
  double width = strlen (dots->text) * (0.25 * SIZE + dots->spread);

  g_assert_cmpuint (strspn (dots->text, "."), ==, strlen (dots->text));
  g_assert_cmpfloat_with_epsilon (dots->x, label->x2, 1e-6);
  g_assert_cmpfloat_with_epsilon (dots->x2, a4.width - a4.margin_right, 1e-6);
  g_assert_cmpfloat_with_epsilon (dots->x + width, dots->x2, 0.01);
}

static void
test_leaders_share_a_line (void)
{
  g_autoptr (ScbLayout) layout
      = lay_out_text (&body, "Họ tên: " SCB_MARK_LEADER " chức vụ: " SCB_MARK_LEADER "\nNgày ……");
  const ScbItem *first = item_at (layout, 1), *second = item_at (layout, 3);

  g_assert_cmpfloat_with_epsilon (first->x2 - first->x, second->x2 - second->x, 1e-6);
  g_assert_cmpfloat_with_epsilon (second->x2, a4.width - a4.margin_right, 1e-6);
  g_assert_cmpstr (item_at (layout, 4)->text, ==, "Ngày ……");
}

/* With no room for a pen behind the text the dots take a line of their own. */
static void
test_leader_without_room (void)
{
  g_autoptr (GString) text = g_string_new ("a");
  g_autoptr (ScbLayout) layout = NULL;

  while (text->len < 72)
    g_string_append (text, "a");
  g_string_append (text, SCB_MARK_LEADER);
  layout = lay_out_text (&plain, text->str);
  g_assert_cmpuint (scb_layout_get_page (layout, 0)->n_items, ==, 2);
  g_assert_cmpfloat (item_at (layout, 1)->y, >, item_at (layout, 0)->y);
  g_assert_cmpfloat_with_epsilon (item_at (layout, 1)->x, a4.margin_left, 1e-6);
}

static void
test_dots (void)
{
  g_autoptr (ScbDocument) document = scb_document_new (&a4);
  g_autoptr (ScbLayout) layout = NULL;

  scb_document_add_dots (document, &plain, 3);
  layout = lay_out (document);
  g_assert_cmpuint (scb_layout_get_page (layout, 0)->n_items, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpfloat_with_epsilon (item_at (layout, i)->x, a4.margin_left, 1e-6);
      g_assert_cmpfloat_with_epsilon (item_at (layout, i)->x2, a4.width - a4.margin_right, 1e-6);
    }
}

static void
test_hanging (void)
{
  ScbParagraphStyle style = plain;
  g_autoptr (ScbLayout) layout = NULL;

  style.left = 20;
  style.indent = -20;
  layout = lay_out_text (&style, sentence);
  g_assert_cmpfloat_with_epsilon (item_at (layout, 0)->x, a4.margin_left, 1e-6);
  g_assert_cmpfloat_with_epsilon (item_at (layout, 1)->x, a4.margin_left + 20, 1e-6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/lines/justified-end-at-the-margin", test_justify);
  g_test_add_func ("/document/lines/justified-across-faces", test_justify_runs);
  g_test_add_func ("/document/lines/alignment", test_alignment);
  g_test_add_func ("/document/lines/baseline", test_baseline);
  g_test_add_func ("/document/lines/glue-and-numbers-hold", test_glue);
  g_test_add_func ("/document/lines/spaces-at-the-ends", test_spaces);
  g_test_add_func ("/document/lines/long-word-is-cut", test_long_word);
  g_test_add_func ("/document/lines/long-word-behind-others", test_long_word_behind_others);
  g_test_add_func ("/document/lines/loose-line-is-not-torn", test_loose_line);
  g_test_add_func ("/document/lines/long-word-is-cut-at-strokes", test_long_word_with_strokes);
  g_test_add_func ("/document/lines/missing-shown-and-told", test_missing);
  g_test_add_func ("/document/lines/vietnamese-misses-nothing", test_nothing_missing);
  g_test_add_func ("/document/lines/composed-and-clean", test_cleaning);
  g_test_add_func ("/document/lines/underline", test_underline);
  g_test_add_func ("/document/lines/leader-fills-the-line", test_leader);
  g_test_add_func ("/document/lines/leaders-share-a-line", test_leaders_share_a_line);
  g_test_add_func ("/document/lines/leader-without-room", test_leader_without_room);
  g_test_add_func ("/document/lines/dots", test_dots);
  g_test_add_func ("/document/lines/hanging", test_hanging);
  return g_test_run ();
}
