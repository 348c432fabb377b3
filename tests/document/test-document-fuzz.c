/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random documents: whatever is in them, no text leaves the margins and none gets lost; and lengths
 * that cannot be set. */
#include "document-fixture.h"

#define N_DOCUMENTS 300

static const char *const words[] = {
  "a",
  "đồng",
  "chí",
  "05-BC/CB",
  "Chi\u00a0bộ",
  "nghiêng",
  "\u0301",
  "☑",
  "…",
  "…………",
  "W",
  "\n",
  "200",
  SCB_MARK_BOLD,
  SCB_MARK_ITALIC,
  SCB_MARK_REGULAR,
  SCB_MARK_UNDERLINE,
  SCB_MARK_LEADER,
  "-",
  "/",
  "mộttừrấtdàikhôngcókhoảngtrắngnàoởgiữacảvẫncứdàimãi-và/còn/dài/nữa-chođếnkhihếtdòng",
};

static char *
random_text (GRand *random, guint most)
{
  GString *text = g_string_new (NULL);
  guint n_words = g_rand_int_range (random, 0, most);

  for (guint i = 0; i < n_words; i++)
    {
      g_string_append (text, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
      if (g_rand_int_range (random, 0, 4) > 0)
        g_string_append_c (text, ' ');
    }
  return g_string_free (text, FALSE);
}

static ScbParagraphStyle
random_style (GRand *random)
{
  ScbParagraphStyle style = { 0 };

  style.face = g_rand_int_range (random, 0, SCB_N_FACES);
  style.size = g_rand_double_range (random, 8, 20);
  style.pitch = style.size * g_rand_double_range (random, 1.1, 1.6);
  style.left = g_rand_double_range (random, 0, 40);
  style.right = g_rand_double_range (random, 0, 40);
  style.indent = g_rand_double_range (random, -style.left, 40);
  style.before = g_rand_double_range (random, 0, 20);
  style.after = g_rand_double_range (random, 0, 20);
  style.align = g_rand_int_range (random, 0, 4);
  style.keep_with_next = g_rand_boolean (random);
  return style;
}

static void
add_random_table (ScbDocument *document, GRand *random)
{
  const ScbTableStyle style = { 11, 14, 3, 2, 0.5, SCB_FACE_BOLD, g_rand_boolean (random) };
  ScbTableColumn columns[6];
  const char *cells[6];
  char *texts[6];
  guint n_columns = g_rand_int_range (random, 1, 7), n_rows = g_rand_int_range (random, 0, 30);
  ScbTable *table;

  for (guint i = 0; i < n_columns; i++)
    columns[i]
        = (ScbTableColumn){ g_rand_double_range (random, 20, 80), g_rand_int_range (random, 0, 4) };
  table = scb_document_add_table (document, &style, columns, n_columns);
  for (guint row = 0; row < n_rows; row++)
    {
      for (guint i = 0; i < n_columns; i++)
        cells[i] = texts[i] = random_text (random, row == 0 ? 4 : 40);
      if (row == 0)
        scb_table_add_head (table, cells, NULL, NULL);
      else if (row % 5 == 0)
        scb_table_add_spanning_row (table, SCB_FACE_BOLD, cells[0], g_rand_int_range (random, 1, 9),
                                    cells + 1);
      else
        scb_table_add_row (table, SCB_FACE_REGULAR, cells);
      for (guint i = 0; i < n_columns; i++)
        g_free (texts[i]);
    }
}

static void
add_random_columns (ScbDocument *document, GRand *random)
{
  g_autofree char *left = random_text (random, 30), *right = random_text (random, 30);
  const ScbColumnLine first[] = { { left, plain }, { "Số 05", plain, .rule_below = TRUE } };
  const ScbColumnLine second[] = { { right, plain, .rule_below = TRUE, .rule_length = 80 } };
  const ScbColumnLine *const lines[] = { first, second };
  const guint n_lines[] = { 2, 1 };
  const double widths[] = { 200, 250 };

  scb_document_add_columns (document, 2, widths, lines, n_lines, g_rand_boolean (random));
}

static void
add_random_block (ScbDocument *document, GRand *random)
{
  ScbParagraphStyle style = random_style (random);
  g_autofree char *text = random_text (random, 200);

  switch (g_rand_int_range (random, 0, 10))
    {
    case 0:
      add_random_table (document, random);
      break;
    case 1:
      add_random_columns (document, random);
      break;
    case 2:
      scb_document_add_space (document, g_rand_double_range (random, 0, 900));
      break;
    case 3:
      scb_document_add_rule (document, 100, 0.5, 5, 5);
      break;
    case 4:
      scb_document_add_dots (document, &style, g_rand_int_range (random, 0, 60));
      break;
    case 5:
      scb_document_add_page_break (document, g_rand_boolean (random));
      break;
    default:
      scb_document_add_section (document, g_rand_int_range (random, 0, 4), text);
      scb_document_add_text (document, &style, text);
    }
}

static void
test_fuzz (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20200903);
  guint n_pages = 0;

  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (ScbDocument) document = scb_document_new (&a4);
      g_autoptr (ScbLayout) layout = NULL;
      guint n_blocks = g_rand_int_range (random, 0, 40);

      for (guint j = 0; j < n_blocks; j++)
        add_random_block (document, random);
      layout = lay_out (document);
      assert_inside (layout);
      n_pages += scb_layout_get_n_pages (layout);
    }
  g_assert_cmpuint (n_pages, >, N_DOCUMENTS);
}

/* Each letter that goes in comes out, in order, however it is broken. */
static void
test_no_text_lost (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (42);

  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (ScbDocument) document = scb_document_new (&a4);
      g_autoptr (ScbLayout) layout = NULL;
      ScbParagraphStyle style = random_style (random);
      g_autofree char *raw = random_text (random, 1500);
      g_autofree char *text = g_utf8_normalize (raw, -1, G_NORMALIZE_NFC);
      g_autoptr (GString) wanted = g_string_new (NULL), found = g_string_new (NULL);

      scb_document_add_text (document, &style, raw);
      layout = lay_out (document);
      for (const char *c = text; *c != '\0'; c++)
        if (g_ascii_isalnum (*c))
          g_string_append_c (wanted, *c);
      for (guint page = 0; page < scb_layout_get_n_pages (layout); page++)
        {
          const ScbPage *items = scb_layout_get_page (layout, page);

          for (guint j = 0; j < items->n_items; j++)
            for (const char *c = items->items[j].text; c != NULL && *c != '\0'; c++)
              if (g_ascii_isalnum (*c) && items->items[j].y > a4.margin_top)
                g_string_append_c (found, *c);
        }
      g_assert_cmpstr (found->str, ==, wanted->str);
    }
}

static void
assert_refused (const ScbDocument *document)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (scb_layout_new (document, &error));
  g_assert_error (error, SCB_DOCUMENT_ERROR, SCB_DOCUMENT_ERROR_INVALID);
}

static void
test_lengths_refused (void)
{
  const double bad[] = { NAN, INFINITY, -INFINITY, -1, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (ScbDocument) size = scb_document_new (&a4), pitch = scb_document_new (&a4);
      g_autoptr (ScbDocument) table = scb_document_new (&a4), page = NULL;
      const ScbTableColumn column = { bad[i], SCB_ALIGN_LEFT };
      const ScbTableStyle table_style = { 11, 14, 3, 2, 0.5, SCB_FACE_BOLD, FALSE };
      ScbParagraphStyle style = plain;
      ScbSheet sheet = a4;

      style.size = bad[i];
      scb_document_add_text (size, &style, "a");
      assert_refused (size);
      style = plain;
      style.pitch = bad[i];
      scb_document_add_dots (pitch, &style, 1);
      assert_refused (pitch);
      scb_document_add_table (table, &table_style, &column, 1);
      assert_refused (table);
      sheet.width = bad[i];
      page = scb_document_new (&sheet);
      assert_refused (page);
    }
}

static void
test_no_room_refused (void)
{
  g_autoptr (ScbDocument) narrow = scb_document_new (&a4), high = scb_document_new (&a4);
  g_autoptr (ScbDocument) wide = scb_document_new (&a4);
  ScbParagraphStyle style = plain;
  const ScbColumnLine line = { "a", plain };
  const ScbColumnLine *const lines[] = { &line, &line };
  const guint n_lines[] = { 1, 1 };
  const double widths[] = { 300, 300 };

  style.left = scb_document_text_width (narrow) - 5;
  scb_document_add_text (narrow, &style, "a");
  assert_refused (narrow);
  style = plain;
  style.pitch = a4.height;
  scb_document_add_text (high, &style, "a");
  assert_refused (high);
  scb_document_add_columns (wide, 2, widths, lines, n_lines, FALSE);
  assert_refused (wide);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/fuzz/no-text-outside-the-margins", test_fuzz);
  g_test_add_func ("/document/fuzz/no-text-lost", test_no_text_lost);
  g_test_add_func ("/document/fuzz/impossible-lengths-refused", test_lengths_refused);
  g_test_add_func ("/document/fuzz/no-room-refused", test_no_room_refused);
  return g_test_run ();
}
