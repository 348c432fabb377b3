/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of minutes (domain.md 6): kinds, switches, spelling, and where everything lies. */

#include <math.h>

#include "papers-fixture.h"

/* ---- kinds ---- */

static void
test_kinds (void)
{
  static const struct
  {
    ScbSessionKind kind;
    const char *subject;
  } kinds[] = {
    { SCB_SESSION_KIND_REGULAR, "BIÊN BẢN sinh hoạt chi bộ thường kỳ tháng 9 năm 2020" },
    { SCB_SESSION_KIND_THEMATIC,
      "BIÊN BẢN sinh hoạt chi bộ chuyên đề “Dân vận khéo” tháng 9 năm 2020" },
    { SCB_SESSION_KIND_COMBINED,
      "BIÊN BẢN sinh hoạt chi bộ thường kỳ và chuyên đề “Dân vận khéo” tháng 9 năm 2020" },
    { SCB_SESSION_KIND_EXTRAORDINARY, "BIÊN BẢN sinh hoạt chi bộ bất thường tháng 9 năm 2020" },
    { SCB_SESSION_KIND_COMMITTEE, "BIÊN BẢN họp chi ủy tháng 9 năm 2020" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (ScbDossier) dossier = new_paper_session ();
      g_autofree char *words = NULL;

      g_object_set (dossier->session, "kind", kinds[i].kind, "theme", "Dân vận khéo", NULL);
      words = words_as (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
      assert_has (words, kinds[i].subject);
    }
}

/* Họp chi ủy has no roll of the branch, no part for votes and no score; what it decided stands. */
static void
test_committee (void)
{
  g_autoptr (ScbDossier) dossier = new_paper_session ();
  g_autofree char *words = NULL;

  g_object_set (dossier->session, "kind", SCB_SESSION_KIND_COMMITTEE, NULL);
  words = words_as (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
  assert_has (words, "Chi ủy viên có mặt:");
  assert_has (words, "I- NỘI DUNG 1. Đường hoa. II- DIỄN BIẾN");
  assert_has (words, "III- KẾT LUẬN Nhất trí. 1. Phân công:");
  assert_has (words, "Tán thành: 07/07 (100 %); không tán thành: 0; ý kiến khác: 0. Cuộc họp kết "
                     "thúc lúc 21 giờ 30 phút cùng ngày.");
  assert_lacks (words, "Tổng số đảng viên");
  assert_lacks (words, "MỞ ĐẦU");
  assert_lacks (words, "BIỂU QUYẾT");
  assert_lacks (words, "TỰ ĐÁNH GIÁ");
  assert_lacks (words, "Thư ký đã đọc lại");
}

/* ---- switches ---- */

static char *
words_with (ScbLineSwitch number_line, ScbLineSwitch place_date_line)
{
  g_autoptr (ScbDossier) dossier = new_paper_session ();

  dossier->number = g_object_new (SCB_TYPE_DOCUMENT_NUMBER, "number", (gint64)7, NULL);
  g_object_set (dossier->session, "number-line", number_line, "place-date-line", place_date_line,
                NULL);
  return words_as (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
}

static void
test_switches (void)
{
  g_autofree char *printed = words_with (SCB_LINE_SWITCH_PRINTED, SCB_LINE_SWITCH_PRINTED);
  g_autofree char *dots = words_with (SCB_LINE_SWITCH_DOTS, SCB_LINE_SWITCH_DOTS);
  g_autofree char *off = words_with (SCB_LINE_SWITCH_OFF, SCB_LINE_SWITCH_OFF);

  assert_has (printed, "Số 07-BB/CB");
  assert_has (printed, "Lương Mông, ngày 03 tháng 9 năm 2020 BIÊN BẢN");
  assert_lacks (dots, "Số 07");
  assert_has (dots, "-BB/CB");
  assert_has (dots, "Lương Mông, ngày ..... tháng ..... năm 20.....");
  assert_lacks (off, "-BB/CB");
  assert_lacks (off, "Lương Mông, ngày");
}

/* A setting of the book holds for sessions that say nothing of their own. */
static void
test_switch_of_the_book (void)
{
  g_autoptr (ScbDossier) dossier = new_paper_session ();
  g_autofree char *words = NULL;

  g_hash_table_insert (dossier->settings, g_strdup ("minutes.number-line"), g_strdup ("off"));
  words = words_as (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
  assert_lacks (words, "-BB/CB");
}

static void
test_spelling (void)
{
  g_autoptr (ScbDossier) dossier = new_paper_session ();
  g_autofree char *words = NULL;

  g_object_set (dossier->session, "kind", SCB_SESSION_KIND_COMMITTEE, NULL);
  g_hash_table_insert (dossier->settings, g_strdup ("spelling"), g_strdup ("uỷ"));
  words = words_as (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
  assert_has (words, "họp chi uỷ");
  assert_has (words, "Chi uỷ viên có mặt");
  assert_lacks (words, "chi ủy");
}

/* ---- letters ---- */

static void
test_letters (void)
{
  g_autoptr (ScbDossier) dossier = new_paper_session ();
  g_autofree char *decomposed
      = g_utf8_normalize ("Nhà văn hóa thôn Đồng Giảng", -1, G_NORMALIZE_NFD);
  g_autofree char *words = NULL;

  g_object_set (dossier->session, "place", decomposed, NULL);
  words = words_as (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
  assert_has (words, "Địa điểm: Nhà văn hóa thôn Đồng Giảng.");
}

/* ---- positions ---- */

static void
assert_spot (PopplerPage *page, const char *words, double size, gboolean bold, gboolean italic)
{
  Spot spot = find_spot (page, words);

  if (fabs (spot.size - size) > 0.01 || spot.bold != bold || spot.italic != italic)
    g_error ("“%s” is set in %.2f pt%s%s", words, spot.size, spot.bold ? " bold" : "",
             spot.italic ? " italic" : "");
}

static void
test_type (void)
{
  g_autoptr (ScbDossier) dossier = new_paper_session ();
  g_autoptr (PopplerDocument) pages = print_as (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
  g_autoptr (PopplerPage) first = poppler_document_get_page (pages, 0);
  double width, height;

  poppler_page_get_size (first, &width, &height);
  g_assert_cmpfloat_with_epsilon (MM (width), 210, 0.05);
  g_assert_cmpfloat_with_epsilon (MM (height), 297, 0.05);
  assert_spot (first, "ĐẢNG CỘNG SẢN VIỆT NAM", 15, TRUE, FALSE);
  assert_spot (first, "Lương Mông, ngày", 14, FALSE, TRUE);
  assert_spot (first, "ĐẢNG BỘ XÃ LƯƠNG MÔNG", 14, FALSE, FALSE);
  assert_spot (first, "CHI BỘ THÔN XÓM MỚI", 14, TRUE, FALSE);
  assert_spot (first, "BIÊN BẢN", 16, TRUE, FALSE);
  assert_spot (first, "sinh hoạt chi bộ thường kỳ", 14, TRUE, FALSE);
  assert_spot (first, "Thời gian:", 14, FALSE, FALSE);
  assert_spot (first, "I- MỞ ĐẦU", 14, TRUE, FALSE);
  assert_spot (first, "1. Đồng chí chủ trì", 14, FALSE, FALSE);
}

static void
test_places (void)
{
  g_autoptr (ScbDossier) dossier = new_paper_session ();
  g_autoptr (PopplerDocument) pages = print_as (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
  g_autoptr (PopplerPage) first = poppler_document_get_page (pages, 0);
  g_autoptr (PopplerPage) last
      = poppler_document_get_page (pages, poppler_document_get_n_pages (pages) - 1);
  g_autoptr (PopplerPage) second = poppler_document_get_page (pages, 1);
  Spot time = find_spot (first, "Thời gian:"), place = find_spot (first, "Địa điểm:");
  Spot heading = find_spot (first, "I- MỞ ĐẦU"), number = find_spot (second, "2");
  Spot secretary = find_spot (last, "THƯ KÝ"), chair = find_spot (last, "CHỦ TRÌ");
  g_autofree char *text = NULL;

  /* First lines stand 10 mm inside the left margin of 30 mm. */
  g_assert_cmpfloat_with_epsilon (MM (time.x), 40, 0.5);
  g_assert_cmpfloat_with_epsilon (MM (heading.x), 40, 0.5);
  /* One line of 18 points and 6 between paragraphs. */
  g_assert_cmpfloat_with_epsilon (place.y - time.y, 24, 0.5);
  g_assert_cmpfloat_with_epsilon (MM (number.x), 30 + 165 / 2.0, 2);
  g_assert_cmpfloat_with_epsilon (MM (number.y), 10, 1.5);
  /* Signatures side by side, five lines for the pen, then the names. */
  g_assert_cmpfloat_with_epsilon (secretary.y, chair.y, 0.5);
  g_assert_cmpfloat (secretary.x, <, chair.x);
  text = poppler_page_get_text (last);
  g_assert_nonnull (strstr (strstr (text, "CHỦ TRÌ"), "Đảng viên A"));
}

static void
test_line_pitch (void)
{
  g_autoptr (ScbDossier) dossier = new_paper_session ();
  g_autoptr (PopplerDocument) pages = NULL;
  g_autoptr (PopplerPage) first = NULL;

  g_hash_table_insert (dossier->settings, g_strdup ("line-pitch"), g_strdup ("20"));
  pages = print_as (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
  first = poppler_document_get_page (pages, 0);
  g_assert_cmpfloat_with_epsilon (
      find_spot (first, "Địa điểm:").y - find_spot (first, "Thời gian:").y, 26, 0.5);
}

/* ---- the file ---- */

static guint
count_bookmarks (PopplerIndexIter *iter)
{
  guint n = 0;

  do
    {
      PopplerIndexIter *child = poppler_index_iter_get_child (iter);

      n += 1 + (child != NULL ? count_bookmarks (child) : 0);
      poppler_index_iter_free (child);
    }
  while (poppler_index_iter_next (iter));
  return n;
}

static void
test_file (void)
{
  g_autoptr (ScbDossier) dossier = new_paper_session ();
  g_autoptr (PopplerDocument) pages = print_as (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
  g_autofree char *title = poppler_document_get_title (pages);
  g_autofree char *author = poppler_document_get_author (pages);
  g_autofree char *subject = poppler_document_get_subject (pages);
  PopplerIndexIter *bookmarks = poppler_index_iter_new (pages);

  g_assert_cmpstr (title, ==, "BIÊN BẢN sinh hoạt chi bộ thường kỳ tháng 9 năm 2020");
  g_assert_cmpstr (author, ==, "Chi bộ thôn Xóm Mới");
  g_assert_cmpstr (subject, ==, "sinh hoạt chi bộ thường kỳ tháng 9 năm 2020");
  g_assert_nonnull (bookmarks);
  /* The title, six parts, one point of the agenda. */
  g_assert_cmpuint (count_bookmarks (bookmarks), ==, 8);
  poppler_index_iter_free (bookmarks);
}

/* ---- blank ---- */

/* Nothing but the heading is filled: no name, no number, no day. */
static void
test_blank (void)
{
  g_autoptr (ScbDossier) dossier = new_paper_session ();
  g_autofree char *words = words_as (dossier, scb_minutes_paper_new, SCB_PAPER_BLANK);

  assert_has (words, "CHI BỘ THÔN XÓM MỚI");
  assert_has (words, "I- MỞ ĐẦU");
  assert_has (words, "VI- TỰ ĐÁNH GIÁ CHẤT LƯỢNG BUỔI SINH HOẠT");
  assert_lacks (words, "Đảng viên A");
  assert_lacks (words, "2020");
  assert_lacks (words, "Đường hoa");
  assert_lacks (words, "19 giờ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/minutes/kinds", test_kinds);
  g_test_add_func ("/minutes/committee", test_committee);
  g_test_add_func ("/minutes/switches", test_switches);
  g_test_add_func ("/minutes/switch-of-the-book", test_switch_of_the_book);
  g_test_add_func ("/minutes/spelling", test_spelling);
  g_test_add_func ("/minutes/letters", test_letters);
  g_test_add_func ("/minutes/type", test_type);
  g_test_add_func ("/minutes/places", test_places);
  g_test_add_func ("/minutes/line-pitch", test_line_pitch);
  g_test_add_func ("/minutes/file", test_file);
  g_test_add_func ("/minutes/blank", test_blank);
  return g_test_run ();
}
