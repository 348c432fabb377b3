/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the painter writes, read back by another program: text, places, faces, properties, outline.
 */
#include "pdf-fixture.h"

#define HALF_MILLIMETRE SCB_MM (0.5)

static const char sentence[]
    = "Đồng chí chủ trì tuyên bố lý do, giới thiệu đại biểu; phân công đồng chí theo dõi, chấm "
      "điểm; Chi bộ "
      "nhất trí nội dung, chương trình và giao các đồng chí chuẩn bị cho buổi sinh hoạt tháng sau.";

static void
add_signature (ScbDocument *document)
{
  ScbParagraphStyle style = plain;
  ScbColumnLine left = { "THƯ KÝ", plain }, right;
  const ScbColumnLine *const columns[] = { &left, &right };
  const guint n_lines[] = { 1, 1 };
  const double widths[] = { SCB_MM (75), SCB_MM (75) };

  style.face = SCB_FACE_BOLD;
  left.style = style;
  right = (ScbColumnLine){ "CHỦ TRÌ", style };
  scb_document_add_columns (document, 2, widths, columns, n_lines, TRUE);
}

/* Minutes in little: a title, justified text, a table, a signature. */
static ScbDocument *
make_minutes (void)
{
  const ScbTableColumn columns[] = { { 30, SCB_ALIGN_CENTER }, { 200, SCB_ALIGN_LEFT } };
  const ScbTableStyle table_style = { 12, 15, 3, 2, 0.5, SCB_FACE_BOLD, TRUE };
  const char *const head[] = { "TT", "Nhiệm vụ" }, *const row[] = { "1", "Trồng 200 cây xanh" };
  ScbDocument *document = scb_document_new (&a4);
  ScbTable *table;

  scb_document_set_title (document, "Biên bản sinh hoạt chi bộ tháng 9 năm 2020");
  scb_document_set_author (document, "Chi bộ thôn Xóm Mới");
  scb_document_set_subject (document, "Đảng bộ xã Lương Mông");
  scb_document_set_date (document, "2020-09-03");
  scb_document_add_section (document, 0, "Biên bản số 05");
  scb_document_add_text (document, &body, sentence);
  scb_document_add_section (document, 1, "I- Mở đầu");
  scb_document_add_text (document, &body,
                         "Có mặt: " SCB_MARK_ITALIC "18/18" SCB_MARK_REGULAR " đồng chí.");
  scb_document_add_page_break (document, FALSE);
  scb_document_add_section (document, 1, "II- Phân công");
  table = scb_document_add_table (document, &table_style, columns, 2);
  scb_table_add_head (table, head, NULL, NULL);
  scb_table_add_row (table, SCB_FACE_REGULAR, row);
  add_signature (document);
  return document;
}

static void
test_text (void)
{
  g_autoptr (ScbDocument) document = make_minutes ();
  g_autoptr (GBytes) bytes = render (document);
  g_autoptr (PdfDocument) pdf = open_bytes (bytes);
  g_autofree char *text = read_text (pdf);
  /* In which order cells are read is the reader's choice; test_places() finds each. */
  g_autofree char *running = g_strconcat (sentence, " Có mặt: 18/18 đồng chí. 2 ", NULL);

  g_assert_true (g_str_has_prefix (text, running));
}

/* Where the reader finds the first letter of each text, and where its last letter ends. */
static void
assert_place (PopplerPage *page, const ScbItem *item)
{
  GList *found = poppler_page_find_text (page, item->text);
  const PopplerRectangle *box;
  double width, height, ascent = ASCENT * item->size;

  g_assert_nonnull (found);
  box = found->data;
  poppler_page_get_size (page, &width, &height);
  g_assert_cmpfloat_with_epsilon (box->x1, item->x, HALF_MILLIMETRE);
  g_assert_cmpfloat_with_epsilon (box->x2, item->x2, HALF_MILLIMETRE);
  /* From the bottom of the page; the box is as high as the face. */
  g_assert_cmpfloat_with_epsilon (height - box->y2, item->y - ascent, HALF_MILLIMETRE);
  g_list_free_full (found, (GDestroyNotify)poppler_rectangle_free);
}

static void
test_places (void)
{
  g_autoptr (ScbDocument) document = make_minutes ();
  g_autoptr (ScbLayout) layout = lay_out (document);
  g_autoptr (GBytes) bytes = render (document);
  g_autoptr (PdfDocument) pdf = open_bytes (bytes);
  guint n_texts = 0;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PdfPage) page = poppler_document_get_page (pdf, i);
      const ScbPage *items = scb_layout_get_page (layout, i);

      for (guint j = 0; j < items->n_items; j++)
        /* Words that stand once only: the search finds the first. */
        if (items->items[j].kind == SCB_ITEM_TEXT && strlen (items->items[j].text) > 4)
          {
            assert_place (page, &items->items[j]);
            n_texts++;
          }
    }
  g_assert_cmpuint (n_texts, ==, 10);
}

/* A justified line ends at the margin for the reader too, whose widths are the file's. */
static void
test_right_edge (void)
{
  g_autoptr (ScbDocument) document = make_minutes ();
  g_autoptr (GBytes) bytes = render (document);
  g_autoptr (PdfDocument) pdf = open_bytes (bytes);
  g_autoptr (PdfPage) page = poppler_document_get_page (pdf, 0);
  g_autofree PopplerRectangle *boxes = NULL;
  double furthest = 0;
  guint n_boxes, n_at_edge = 0;

  g_assert_true (poppler_page_get_text_layout (page, &boxes, &n_boxes));
  for (guint i = 0; i < n_boxes; i++)
    {
      furthest = MAX (furthest, boxes[i].x2);
      n_at_edge += fabs (boxes[i].x2 - (a4.width - a4.margin_right)) < 0.1;
    }
  g_assert_cmpfloat_with_epsilon (furthest, a4.width - a4.margin_right, 0.1);
  g_assert_cmpuint (n_at_edge, >=, 2);
}

static void
test_faces (void)
{
  g_autoptr (ScbDocument) document = make_minutes ();
  g_autoptr (GBytes) bytes = render (document);
  g_autoptr (PdfDocument) pdf = open_bytes (bytes);
  g_autoptr (PdfFontInfo) info = poppler_font_info_new (pdf);
  g_autoptr (GString) names = g_string_new (NULL);
  PopplerFontsIter *fonts = NULL;

  g_assert_true (poppler_font_info_scan (info, 10, &fonts));
  do
    {
      g_assert_true (poppler_fonts_iter_is_embedded (fonts));
      g_assert_true (poppler_fonts_iter_is_subset (fonts));
      g_string_append_printf (names, "%s ", poppler_fonts_iter_get_name (fonts));
    }
  while (poppler_fonts_iter_next (fonts));
  poppler_fonts_iter_free (fonts);
  /* Three are used; the fourth is not in the file. */
  g_assert_nonnull (strstr (names->str, "SoChiBoSerif-Regular"));
  g_assert_nonnull (strstr (names->str, "SoChiBoSerif-Bold"));
  g_assert_nonnull (strstr (names->str, "SoChiBoSerif-Italic"));
  g_assert_null (strstr (names->str, "BoldItalic"));
}

static void
test_properties (void)
{
  g_autoptr (ScbDocument) document = make_minutes ();
  g_autoptr (GBytes) bytes = render (document);
  g_autoptr (PdfDocument) pdf = open_bytes (bytes);
  g_autofree char *title = poppler_document_get_title (pdf);
  g_autofree char *author = poppler_document_get_author (pdf);
  g_autofree char *subject = poppler_document_get_subject (pdf);
  g_autofree char *version = poppler_document_get_pdf_version_string (pdf);
  g_autofree char *day = NULL;
  g_autoptr (GDateTime) date = poppler_document_get_creation_date_time (pdf);

  g_assert_cmpstr (title, ==, "Biên bản sinh hoạt chi bộ tháng 9 năm 2020");
  g_assert_cmpstr (author, ==, "Chi bộ thôn Xóm Mới");
  g_assert_cmpstr (subject, ==, "Đảng bộ xã Lương Mông");
  g_assert_cmpstr (version, ==, "PDF-1.7");
  day = g_date_time_format (date, "%Y-%m-%d");
  g_assert_cmpstr (day, ==, "2020-09-03");
}

static void
test_stamp_and_no_date (void)
{
  g_autoptr (ScbDocument) stamped = scb_document_new (&a4), undated = scb_document_new (&a4);
  g_autoptr (GBytes) stamped_bytes = NULL, undated_bytes = NULL;
  g_autoptr (PdfDocument) stamped_pdf = NULL, undated_pdf = NULL;
  g_autoptr (GDateTime) date = NULL, utc = NULL;
  g_autofree char *moment = NULL;

  scb_document_set_date (stamped, "2020-09-03T12:34:56Z");
  stamped_bytes = render (stamped);
  stamped_pdf = open_bytes (stamped_bytes);
  date = poppler_document_get_creation_date_time (stamped_pdf);
  utc = g_date_time_to_utc (date);
  moment = g_date_time_format (utc, "%Y-%m-%d %H:%M:%S");
  g_assert_cmpstr (moment, ==, "2020-09-03 12:34:56");
  scb_document_set_date (undated, "2020-09");
  undated_bytes = render (undated);
  undated_pdf = open_bytes (undated_bytes);
  g_assert_null (poppler_document_get_creation_date_time (undated_pdf));
}

static void
assert_bookmark (PopplerIndexIter *iter, const char *title, int page, double y)
{
  PopplerAction *action = poppler_index_iter_get_action (iter);

  g_assert_cmpint (action->type, ==, POPPLER_ACTION_GOTO_DEST);
  g_assert_cmpstr (action->any.title, ==, title);
  g_assert_cmpint (action->goto_dest.dest->type, ==, POPPLER_DEST_XYZ);
  g_assert_cmpint (action->goto_dest.dest->page_num, ==, page);
  g_assert_cmpfloat_with_epsilon (action->goto_dest.dest->top, a4.height - y, 0.1);
  g_assert_cmpfloat (action->goto_dest.dest->zoom, ==, 0);
  poppler_action_free (action);
}

static void
test_outline (void)
{
  g_autoptr (ScbDocument) document = make_minutes ();
  g_autoptr (GBytes) bytes = render (document);
  g_autoptr (PdfDocument) pdf = open_bytes (bytes);
  PopplerIndexIter *iter = poppler_index_iter_new (pdf), *child;

  g_assert_nonnull (iter);
  assert_bookmark (iter, "Biên bản số 05", 1, a4.margin_top);
  child = poppler_index_iter_get_child (iter);
  g_assert_nonnull (child);
  assert_bookmark (child, "I- Mở đầu", 1, a4.margin_top + 3 * PITCH + 6);
  g_assert_true (poppler_index_iter_next (child));
  assert_bookmark (child, "II- Phân công", 2, a4.margin_top);
  g_assert_false (poppler_index_iter_next (child));
  g_assert_false (poppler_index_iter_next (iter));
  poppler_index_iter_free (child);
  poppler_index_iter_free (iter);
}

/* A point without a part above it, and levels that are skipped or without end. */
static void
test_outline_levels (void)
{
  static const int levels[] = { 2, 1, 7, 30, 0, 5 };
  g_autoptr (ScbDocument) document = scb_document_new (&a4);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PdfDocument) pdf = NULL;
  PopplerIndexIter *iter;
  guint n_top = 0;

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    scb_document_add_section (document, levels[i], "Mục");
  bytes = render (document);
  pdf = open_bytes (bytes);
  iter = poppler_index_iter_new (pdf);
  do
    n_top++;
  while (poppler_index_iter_next (iter));
  poppler_index_iter_free (iter);
  /* 2, 1 and 0 have nothing above them. */
  g_assert_cmpuint (n_top, ==, 3);
}

static void
test_same_bytes (void)
{
  g_autoptr (ScbDocument) document = make_minutes ();
  g_autoptr (GBytes) first = render (document);
  g_autoptr (GBytes) second = NULL;

  /* Past the second, should a clock take part. */
  g_usleep (1100 * 1000);
  second = render (document);
  g_assert_true (g_bytes_equal (first, second));
}

static gpointer
render_thread (gpointer document)
{
  GBytes *last = NULL;

  for (guint i = 0; i < 20; i++)
    {
      g_clear_pointer (&last, g_bytes_unref);
      last = render (document);
    }
  return last;
}

static void
test_threads (void)
{
  g_autoptr (ScbDocument) document = make_minutes ();
  g_autoptr (GBytes) alone = render (document);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("render", render_thread, document);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GBytes) bytes = g_thread_join (threads[i]);

      g_assert_true (g_bytes_equal (bytes, alone));
    }
}

static void
complained_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  g_string_append (data, message);
}

/* Text, faces and pixels: the reader looks at all that the file holds. */
static void
read_everything (GBytes *bytes)
{
  g_autoptr (PdfDocument) pdf = open_bytes (bytes);
  g_autofree char *text = read_text (pdf);

  g_assert_cmpstr (text, !=, "");
  for (int i = 0; i < poppler_document_get_n_pages (pdf); i++)
    {
      g_autoptr (PdfPage) page = poppler_document_get_page (pdf, i);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 600, 850);
      cairo_t *cr = cairo_create (surface);

      poppler_page_render (page, cr);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

/* Poppler only informs of what is wrong in a file, where others may refuse it or copy nonsense. */
static void
test_no_complaint (void)
{
  g_autoptr (ScbDocument) document = make_minutes ();
  g_autoptr (GBytes) bytes = render (document);
  g_autoptr (GString) complaints = g_string_new (NULL);
  guint handler = g_log_set_handler ("Poppler", G_LOG_LEVEL_MASK, complained_cb, complaints);

  read_everything (bytes);
  g_log_remove_handler ("Poppler", handler);
  g_assert_cmpstr (complaints->str, ==, "");
}

static void
test_hostile_texts (void)
{
  g_autoptr (GString) paragraph = g_string_new (NULL), word = g_string_new (NULL);
  g_autofree char *bytes_text = g_strnfill (3000, '\xfe');
  const char *texts[]
      = { NULL,       "",   " ",  "\n\n\n", "\x80\xff\xc3", "\u0301\u0301", "\xf0\x9f\x98\x80",
          "()\\<>[]", NULL, NULL, NULL };

  while (paragraph->len < 1 << 20)
    g_string_append (paragraph, "Đồng chí ");
  while (word->len < 90000)
    g_string_append (word, "đ");
  texts[8] = paragraph->str;
  texts[9] = word->str;
  texts[10] = bytes_text;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (ScbDocument) document = scb_document_new (&a4);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (PdfDocument) pdf = NULL;

      scb_document_set_title (document, texts[i]);
      scb_document_add_section (document, 0, texts[i]);
      scb_document_add_text (document, &body, texts[i]);
      bytes = render (document);
      pdf = open_bytes (bytes);
      g_assert_cmpint (poppler_document_get_n_pages (pdf), >, 0);
    }
}

static void
test_long_word_is_whole (void)
{
  g_autoptr (ScbDocument) document = scb_document_new (&a4);
  g_autoptr (GString) word = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (PdfDocument) pdf = NULL;
  g_autofree char *text = NULL;
  guint n_letters = 0;

  for (guint i = 0; i < 5000; i++)
    g_string_append (word, "đ");
  scb_document_add_text (document, &plain, word->str);
  bytes = render (document);
  pdf = open_bytes (bytes);
  text = read_text (pdf);
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    n_letters += g_utf8_get_char (c) == 0x0111;
  g_assert_cmpuint (n_letters, ==, 5000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/text-reads-back", test_text);
  g_test_add_func ("/pdf/places", test_places);
  g_test_add_func ("/pdf/right-edge", test_right_edge);
  g_test_add_func ("/pdf/only-faces-used", test_faces);
  g_test_add_func ("/pdf/properties", test_properties);
  g_test_add_func ("/pdf/stamp-and-no-date", test_stamp_and_no_date);
  g_test_add_func ("/pdf/outline", test_outline);
  g_test_add_func ("/pdf/outline-levels", test_outline_levels);
  g_test_add_func ("/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf/threads", test_threads);
  g_test_add_func ("/pdf/reader-has-no-complaint", test_no_complaint);
  g_test_add_func ("/pdf/hostile-texts", test_hostile_texts);
  g_test_add_func ("/pdf/long-word-is-whole", test_long_word_is_whole);
  return g_test_run ();
}
