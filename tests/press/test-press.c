/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every paper of every session of the sample, and what is refused. */

#include "press-fixture.h"

static void
test_everything_prints (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) sessions = scb_book_list (fixture->book, SCB_TYPE_SESSION, NULL, 0, NULL);
  guint n_papers;
  const ScbPaperInfo *papers = scb_press_papers (&n_papers);

  for (guint i = 0; i < sessions->len; i++)
    for (guint j = 0; j < n_papers * 2; j++)
      {
        g_autoptr (ScbPrint) print = NULL;
        g_autoptr (PopplerDocument) document = NULL;
        g_autofree char *text = NULL;

        if (papers[j / 2].source != SCB_PAPER_OF_SESSION)
          continue;
        print = print_paper (fixture->book, papers[j / 2].id,
                             scb_record_get_id (sessions->pdata[i]), j % 2 == 1);
        document = open_print (print);
        text = all_text (document);

        g_assert_cmpuint (g_strv_length (print->warnings), ==, 0);
        g_assert_null (strstr (text, " -1 "));
        g_assert_null (strstr (text, "{"));
        g_assert_nonnull (strstr (text, "ĐẢNG CỘNG SẢN VIỆT NAM"));
      }
}

/* ---- the list of a month ---- */

static ScbPrint *
print_month (ScbBook *book, const char *period, gboolean landscape)
{
  const ScbPressJob job = { .paper = "monthly-list", .period = period, .landscape = landscape };
  g_autoptr (GError) error = NULL;
  ScbPrint *print = scb_press_print (book, &job, &error);

  g_assert_no_error (error);
  return print;
}

static void
decide (ScbBook *book, gint64 session, double points, ScbLevel level)
{
  g_autoptr (ScbScore) score
      = g_object_new (SCB_TYPE_SCORE, "session", session, "scorer", SCB_SCORER_COMMITTEE, "points",
                      points, "level", level, "reason", "Phát biểu còn ít.", NULL);

  g_assert_true (scb_book_save (book, score, "Decide", NULL));
}

static void
test_month_list (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[] = {
    "ĐẢNG BỘ HUYỆN BA CHẼ", "ĐẢNG ỦY XÃ LƯƠNG MÔNG", "Lương Mông, ngày 10 tháng 9 năm 2020", "DANH SÁCH",
    "tổng hợp đánh giá, xếp loại chất lượng sinh hoạt chi bộ tháng 9 năm 2020", "(10)", "Chưa duyệt", "19/23", "03/9/2020", "93,5",
    "Phát biểu còn ít", "Tổng cộng: ", "* Ghi chú: Tổng số: ", "NGƯỜI LẬP BIỂU", "T/M ĐẢNG ỦY", "BÍ THƯ",
  };
  g_autoptr (ScbPrint) print = NULL;
  g_autoptr (PopplerDocument) document = NULL;
  g_autoptr (PopplerPage) page = NULL;
  g_autofree char *text = NULL;
  double width, height;

  decide (fixture->book, find_session (fixture->book, "Xóm Mới", "2020-09-03"), 93.5, SCB_LEVEL_GOOD);
  print = print_month (fixture->book, "2020-09", TRUE);
  document = open_print (print);
  text = all_text (document);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (strstr (text, lines[i]) == NULL)
      g_error ("“%s” is not on paper: %s", lines[i], text);
  g_assert_null (strstr (text, "Tầu Tiên")); /* of another commune */
  g_assert_cmpstr (print->file_name, ==, "tong-hop-thang-2020-09.pdf");
  page = poppler_document_get_page (document, 0);
  poppler_page_get_size (page, &width, &height);
  g_assert_cmpfloat (width, >, height);
}

/* A month that nobody has begun prints no number and no level. */
static void
test_month_list_of_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbPrint) print = print_month (fixture->book, "2031-02", FALSE);
  g_autoptr (PopplerDocument) document = open_print (print);
  g_autofree char *text = all_text (document);

  g_assert_nonnull (strstr (text, "Chưa báo cáo"));
  g_assert_null (strstr (text, "-1"));
  g_assert_null (strstr (text, "0/0"));
}

static void
test_month_list_needs_a_month (Fixture *fixture, gconstpointer data)
{
  const ScbPressJob job = { .paper = "monthly-list" };
  g_autoptr (GError) error = NULL;

  g_assert_null (scb_press_print (fixture->book, &job, &error));
  g_assert_error (error, SCB_PRESS_ERROR, SCB_PRESS_ERROR_NO_SUBJECT);
}

static void
test_minutes_of_september (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[] = {
    "ĐẢNG BỘ XÃ LƯƠNG MÔNG", "CHI BỘ THÔN XÓM MỚI", "Số 07-BB/CB", "Lương Mông, ngày 03 tháng 9 năm 2020", "BIÊN BẢN",
    "sinh hoạt chi bộ thường kỳ tháng 9 năm 2020", "Buổi sinh hoạt lần thứ 7 kể từ khi thành lập Chi bộ (tháng 02/2020).",
    "Chủ trì: đồng chí Nông Văn Được, Bí thư Chi bộ, Trưởng thôn.", "I- MỞ ĐẦU", "II- NỘI DUNG", "III- DIỄN BIẾN", "200 cây",
    "IV- KẾT LUẬN, PHÂN CÔNG NHIỆM VỤ", "V- BIỂU QUYẾT", "VI- TỰ ĐÁNH GIÁ CHẤT LƯỢNG BUỔI SINH HOẠT",
    "Buổi sinh hoạt kết thúc lúc 21 giờ 50 phút cùng ngày.", "THƯ KÝ", "CHỦ TRÌ",
  };
  gint64 session = find_session (fixture->book, "Xóm Mới", "2020-09-03");
  g_autoptr (ScbPrint) print = print_paper (fixture->book, "minutes", session, FALSE);
  g_autoptr (ScbPrint) again = print_paper (fixture->book, "minutes", session, FALSE);
  g_autoptr (PopplerDocument) document = open_print (print);
  g_autofree char *text = all_text (document);
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *author = poppler_document_get_author (document);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (strstr (text, lines[i]) == NULL)
      g_error ("“%s” is not on paper", lines[i]);
  g_assert_cmpstr (title, ==, "BIÊN BẢN sinh hoạt chi bộ thường kỳ tháng 9 năm 2020");
  g_assert_cmpstr (author, ==, "Chi bộ thôn Xóm Mới");
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true (g_bytes_equal (print->pdf, again->pdf));
  g_assert_cmpstr (print->file_name, ==, "bien-ban-chi-bo-thon-xom-moi-2020-09-03.pdf");
}

/* ---- positions ---- */

#define MM(points) ((points) * 25.4 / 72)

/* Where @words begin on a page: the rectangle of their first letter, from the top left in mm; and their type. */
static void
find_words (PopplerPage *page, const char *words, PopplerRectangle *place, double *size, gboolean *bold)
{
  g_autofree char *text = poppler_page_get_text (page);
  const char *found = strstr (text, words);
  g_autofree PopplerRectangle *rectangles = NULL;
  guint n_rectangles;
  glong offset;
  GList *attributes;

  g_assert_nonnull (found);
  offset = g_utf8_pointer_to_offset (text, found);
  g_assert_true (poppler_page_get_text_layout (page, &rectangles, &n_rectangles));
  g_assert_cmpint (offset, <, n_rectangles);
  *place = rectangles[offset];
  attributes = poppler_page_get_text_attributes (page);
  for (GList *l = attributes; l != NULL; l = l->next)
    {
      PopplerTextAttributes *run = l->data;

      if (offset >= run->start_index && offset <= run->end_index)
        {
          *size = run->font_size;
          *bold = strstr (run->font_name, "Bold") != NULL;
        }
    }
  poppler_page_free_text_attributes (attributes);
}

static void
test_positions (Fixture *fixture, gconstpointer data)
{
  gint64 session = find_session (fixture->book, "Xóm Mới", "2020-09-03");
  g_autoptr (ScbPrint) print = print_paper (fixture->book, "minutes", session, FALSE);
  g_autoptr (PopplerDocument) document = open_print (print);
  g_autoptr (PopplerPage) first = poppler_document_get_page (document, 0);
  g_autoptr (PopplerPage) second = poppler_document_get_page (document, 1);
  PopplerRectangle place;
  double size = 0, width, height;
  gboolean bold = FALSE;

  poppler_page_get_size (first, &width, &height);
  g_assert_cmpfloat_with_epsilon (MM (width), 210, 0.5);
  g_assert_cmpfloat_with_epsilon (MM (height), 297, 0.5);
  find_words (first, "ĐẢNG CỘNG SẢN", &place, &size, &bold);
  g_assert_cmpfloat_with_epsilon (size, 15, 0.01);
  g_assert_true (bold);
  g_assert_cmpfloat (MM (place.x1), >, 30 + 75);
  find_words (first, "ĐẢNG BỘ XÃ", &place, &size, &bold);
  g_assert_cmpfloat_with_epsilon (size, 14, 0.01);
  g_assert_false (bold);
  g_assert_cmpfloat (MM (place.y1), >, 19.5);
  g_assert_cmpfloat (MM (place.y1), <, 22);
  find_words (first, "CHI BỘ THÔN", &place, &size, &bold);
  g_assert_true (bold);
  find_words (first, "BIÊN BẢN", &place, &size, &bold);
  g_assert_cmpfloat_with_epsilon (size, 16, 0.01);
  /* The first line of a paragraph stands 10 mm inside the left margin of 30 mm. */
  find_words (first, "Thời gian", &place, &size, &bold);
  g_assert_cmpfloat_with_epsilon (MM (place.x1), 40, 0.5);
  g_assert_cmpfloat_with_epsilon (size, 14, 0.01);
  /* The page number stands top centre from page 2 on, about 10 mm below the edge. */
  find_words (second, "2", &place, &size, &bold);
  g_assert_cmpfloat (MM (place.y1), <, 12);
  g_assert_cmpfloat_with_epsilon (MM (place.x1), 30 + 165 / 2.0, 2.5);
}

/* ---- the largest and the least ---- */

static void
add_opinions (ScbBook *book, gint64 session, guint n_opinions)
{
  g_autoptr (GPtrArray) items = scb_book_list (book, SCB_TYPE_AGENDA_ITEM, "session", session, NULL);
  GString *word = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (word, i % 3 == 0 ? "đ" : "ường");
  text = g_strdup_printf ("Nhất trí với báo cáo. %s. Đề nghị làm ngay trong tháng.", word->str);
  for (guint i = 0; i < n_opinions; i++)
    {
      g_autoptr (ScbOpinion) opinion = g_object_new (
          SCB_TYPE_OPINION, "agenda-item", scb_record_get_id (items->pdata[0]), "position",
          (gint64)i + 100, "speaker-name",
          "Nguyễn Thị Trường Giang Hoàng Phủ Ngọc Tường Vi Thanh Nhàn Hạnh", "text", text, NULL);

      g_assert_true (scb_book_save (book, opinion, "Keep", NULL));
    }
  g_string_free (word, TRUE);
}

static void
assert_inside_margins (PopplerDocument *document)
{
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (document, i);
      g_autofree PopplerRectangle *rectangles = NULL;
      g_autofree char *text = poppler_page_get_text (page);
      const char *p = text;
      guint n_rectangles = 0;

      poppler_page_get_text_layout (page, &rectangles, &n_rectangles);
      for (guint j = 0; j < n_rectangles && *p != '\0'; j++, p = g_utf8_next_char (p))
        if (!g_ascii_isspace (*p))
          {
            g_assert_cmpfloat (MM (rectangles[j].x1), >, 29.5);
            g_assert_cmpfloat (MM (rectangles[j].x2), <, 210 - 14.5);
            g_assert_cmpfloat (MM (rectangles[j].y2), <, 297 - 19);
          }
    }
}

static void
test_ninety_opinions (Fixture *fixture, gconstpointer data)
{
  gint64 session = find_session (fixture->book, "Khe Giấy", "2020-09-06");
  g_autoptr (ScbPrint) print = NULL;
  g_autoptr (PopplerDocument) document = NULL;

  add_opinions (fixture->book, session, 90);
  print = print_paper (fixture->book, "minutes", session, FALSE);
  document = open_print (print);
  g_assert_cmpuint (print->n_pages, >, 20);
  assert_inside_margins (document);
}

static void
test_what_the_face_lacks_is_reported (Fixture *fixture, gconstpointer data)
{
  gint64 id = find_session (fixture->book, "Khe Giấy", "2020-09-06");
  g_autoptr (ScbSession) session = scb_book_get (fixture->book, SCB_TYPE_SESSION, id, NULL);
  g_autoptr (ScbPrint) print = NULL;

  g_object_set (session, "place", "Nhà văn hóa 漢", NULL);
  g_assert_true (scb_book_save (fixture->book, session, "Keep", NULL));
  print = print_paper (fixture->book, "minutes", id, FALSE);
  g_assert_cmpuint (g_strv_length (print->warnings), ==, 1);
  g_assert_nonnull (strstr (print->warnings[0], "漢"));
}

/* What was said in confidence is not on paper. */
static void
test_confidence (Fixture *fixture, gconstpointer data)
{
  gint64 id = find_session (fixture->book, "Khe Giấy", "2020-09-06");
  g_autoptr (ScbRecognition) secret = g_object_new (
      SCB_TYPE_RECOGNITION, "session", id, "position", (gint64)1, "kind", SCB_RECOGNITION_KIND_HELPED,
      "name", "Người Kín Đáo", "agreed", "giúp làm nhà", "confidential", TRUE, NULL);
  g_autoptr (ScbPrint) print = NULL;
  g_autoptr (PopplerDocument) document = NULL;
  g_autofree char *text = NULL;

  g_assert_true (scb_book_save (fixture->book, secret, "Keep", NULL));
  print = print_paper (fixture->book, "minutes", id, FALSE);
  document = open_print (print);
  text = all_text (document);
  g_assert_null (strstr (text, "Người Kín Đáo"));
}

/* ---- refusals, and the worker ---- */

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  ScbPressJob unknown = { .paper = "novel" };
  ScbPressJob nothing = { .paper = "minutes" };
  ScbPressJob form = { .paper = "minutes", .blank = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPrint) blank = NULL;

  g_assert_null (scb_press_print (fixture->book, &unknown, &error));
  g_assert_error (error, SCB_PRESS_ERROR, SCB_PRESS_ERROR_UNKNOWN_PAPER);
  g_clear_error (&error);
  g_assert_null (scb_press_print (fixture->book, &nothing, &error));
  g_assert_error (error, SCB_PRESS_ERROR, SCB_PRESS_ERROR_NO_SUBJECT);
  g_clear_error (&error);
  blank = scb_press_print (fixture->book, &form, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (blank->n_pages, >, 1);
}

static void
printed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static void
test_worker (Fixture *fixture, gconstpointer data)
{
  gint64 session = find_session (fixture->book, "Xóm Mới", "2020-09-03");
  ScbPressJob job = { .paper = "minutes", .session = session };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPrint) here = print_paper (fixture->book, "minutes", session, FALSE);
  g_autoptr (ScbPrint) there = NULL;

  scb_press_print_async (fixture->book, &job, NULL, printed_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  there = scb_press_print_finish (result, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (here->pdf, there->pdf));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define add(name, function) g_test_add ("/press/" name, Fixture, NULL, set_up, function, tear_down)
  add ("everything-prints", test_everything_prints);
  add ("minutes-of-september", test_minutes_of_september);
  add ("positions", test_positions);
  add ("ninety-opinions", test_ninety_opinions);
  add ("what-the-face-lacks-is-reported", test_what_the_face_lacks_is_reported);
  add ("confidence", test_confidence);
  add ("refusals", test_refusals);
  add ("worker", test_worker);
  add ("month-list", test_month_list);
  add ("month-list-of-nothing", test_month_list_of_nothing);
  add ("month-list-needs-a-month", test_month_list_needs_a_month);
#undef add
  return g_test_run ();
}
