/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters and words of a paper: what keeps together, what letters come out as, what the file says
 * of itself. */

#include "bare-session.h"
#include "scb-phrases.h"

#define NBSP "\302\240"

/* ---- what keeps together ---- */

static void
test_glue (void)
{
  static const struct
  {
    const char *text, *glued;
  } cases[] = {
    { "ngày 03 tháng 9 năm 2020", "ngày~03 tháng~9 năm~2020" },
    { "lúc 19 giờ 30 phút", "lúc~19~giờ 30~phút" },
    { "Số 07-BB/CB", "Số~07-BB/CB" },
    { "lần thứ 7 kể từ", "lần thứ~7 kể từ" },
    { "đồng chí Nông Văn Được", "đồng~chí~Nông Văn Được" },
    { "Đồng chí Được phát biểu", "Đồng~chí~Được phát biểu" },
    { "đồng chí chủ trì", "đồng chí chủ trì" },
    { "các đồng chí dự", "các đồng chí dự" },
    { "dài 500 m, rộng 3 m.", "dài 500~m, rộng 3~m." },
    { "trồng 200 cây xanh", "trồng 200~cây xanh" },
    { "đạt 90,5 %.", "đạt 90,5~%." },
    { "(……… %)", "(………~%)" },
    { "góp 5 triệu đồng", "góp 5~triệu đồng" },
    { "Số 12 hộ hiến 300 m2 đất", "Số~12~hộ hiến 300~m2 đất" },
    { "500 mét", "500 mét" },
    { "18 đồng chí", "18~đồng chí" },
    { "hằng tháng 2 lần", "hằng tháng~2~lần" },
    { "", "" },
    { " a ", " a " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *glued = scb_phrases_glue (cases[i].text);
      g_auto (GStrv) parts = g_strsplit (glued, NBSP, -1);
      g_autofree char *shown = g_strjoinv ("~", parts);

      g_assert_cmpstr (shown, ==, cases[i].glued);
    }
}

/* Whatever the length of what stands before them, number and unit share a line. */
static void
test_glue_on_paper (void)
{
  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
      g_autoptr (ScbLayout) layout = NULL;
      g_autofree char *before = g_strnfill (40 + i, 'a');
      g_autofree char *text = g_strdup_printf ("%s đường 500 m do đồng chí Lan lo", before);
      gboolean with_unit = FALSE, with_name = FALSE;

      g_object_set (dossier->session, "conclusion", text, NULL);
      layout = lay_out (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
      for (guint page = 0; page < scb_layout_get_n_pages (layout); page++)
        for (guint j = 0; j < scb_layout_get_page (layout, page)->n_items; j++)
          {
            const char *line = scb_layout_get_page (layout, page)->items[j].text;

            with_unit |= line != NULL && strstr (line, "500 m") != NULL;
            with_name |= line != NULL && strstr (line, "đồng chí Lan") != NULL;
          }
      g_assert_true (with_unit);
      g_assert_true (with_name);
    }
}

/* ---- letters ---- */

/* A text typed with loose accents is the same file as one typed with composed letters. */
static void
test_loose_accents (void)
{
  const char *composed = "Chị Hường ở thôn Khe Lầm: nhất trí";
  g_autofree char *loose = g_utf8_normalize (composed, -1, G_NORMALIZE_NFD);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);

  g_assert_cmpstr (composed, !=, loose);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
      g_autofree char *text = NULL;

      g_object_set (dossier->session, "place", i == 0 ? composed : loose, NULL);
      /* Past the cleaning of records too. */
      g_free (dossier->place);
      dossier->place = g_strdup (i == 0 ? composed : loose);
      g_ptr_array_add (files, print_bytes (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD));
      text = minutes_text (dossier);
      assert_has (text, "Địa điểm: Chị Hường ở thôn Khe Lầm: nhất trí.");
    }
  g_assert_true (g_bytes_equal (files->pdata[0], files->pdata[1]));
}

static void
test_missing_letters (void)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autoptr (ScbLayout) layout = NULL;
  g_autofree char *text = NULL;

  g_object_set (dossier->session, "place", "Nhà 漢 và 字 漢", NULL);
  layout = lay_out (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
  g_assert_nonnull (strstr (scb_layout_get_missing (layout), "漢"));
  g_assert_nonnull (strstr (scb_layout_get_missing (layout), "字"));
  g_assert_cmpint (g_utf8_strlen (scb_layout_get_missing (layout), -1), ==, 2);
  text = minutes_text (dossier);
  assert_has (text, "Nhà □ và □ □.");
}

/* ---- the file ---- */

static const struct
{
  MakePaper function;
  const char *title, *subject;
} papers[] = {
  { scb_minutes_paper_new, "BIÊN BẢN sinh hoạt chi bộ thường kỳ tháng 9 năm 2020",
    "sinh hoạt chi bộ thường kỳ tháng 9 năm 2020" },
  { scb_roll_call_paper_new, "DANH SÁCH ĐIỂM DANH", "sinh hoạt chi bộ thường kỳ tháng 9 năm 2020" },
  { scb_invitation_paper_new, "GIẤY MỜI", "dự sinh hoạt chi bộ thường kỳ tháng 9 năm 2020" },
  { scb_notice_paper_new, "THÔNG BÁO", "sinh hoạt chi bộ thường kỳ tháng 9 năm 2020" },
};

static void
test_properties (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
      g_autoptr (PopplerDocument) document
          = print_as (dossier, papers[i].function, SCB_PAPER_RECORD);
      g_autofree char *title = poppler_document_get_title (document);
      g_autofree char *author = poppler_document_get_author (document);
      g_autofree char *subject = poppler_document_get_subject (document);

      g_assert_cmpstr (title, ==, papers[i].title);
      g_assert_cmpstr (author, ==, "Chi bộ thôn Xóm Mới");
      g_assert_cmpstr (subject, ==, papers[i].subject);
    }
}

static void
test_same_bytes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers) * 2; i++)
    {
      ScbPaperForm form = i % 2 == 0 ? SCB_PAPER_RECORD : SCB_PAPER_BLANK;
      g_autoptr (ScbDossier) one = bare_session (SCB_SESSION_KIND_REGULAR);
      g_autoptr (ScbDossier) other = bare_session (SCB_SESSION_KIND_REGULAR);
      g_autoptr (GBytes) first = print_bytes (one, papers[i / 2].function, form);
      g_autoptr (GBytes) again = print_bytes (one, papers[i / 2].function, form);
      g_autoptr (GBytes) second = print_bytes (other, papers[i / 2].function, form);

      g_assert_true (g_bytes_equal (first, again));
      g_assert_true (g_bytes_equal (first, second));
    }
}

/* Titles of all bookmarks in their order, one a line, deeper ones further in. */
static void
list_bookmarks (PopplerIndexIter *iter, int depth, GString *list)
{
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *child = poppler_index_iter_get_child (iter);

      g_string_append_printf (list, "%*s%s\n", depth, "", action->any.title);
      poppler_action_free (action);
      if (child != NULL)
        list_bookmarks (child, depth + 1, list);
      g_clear_pointer (&child, poppler_index_iter_free);
    }
  while (poppler_index_iter_next (iter));
}

static void
test_bookmarks (void)
{
  g_autoptr (ScbDossier) dossier = bare_session (SCB_SESSION_KIND_REGULAR);
  g_autoptr (PopplerDocument) document = NULL;
  g_autoptr (GString) list = g_string_new (NULL);
  PopplerIndexIter *iter;

  add_item (dossier, "Làm đường hoa 500 m");
  document = print_as (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
  iter = poppler_index_iter_new (document);
  g_assert_nonnull (iter);
  list_bookmarks (iter, 0, list);
  poppler_index_iter_free (iter);
  g_assert_cmpstr (list->str, ==,
                   "BIÊN BẢN\n"
                   " I- MỞ ĐẦU\n"
                   " II- NỘI DUNG\n"
                   " III- DIỄN BIẾN\n"
                   "  1. Làm đường hoa 500 m.\n"
                   " IV- KẾT LUẬN, PHÂN CÔNG NHIỆM VỤ\n"
                   " V- BIỂU QUYẾT\n"
                   " VI- TỰ ĐÁNH GIÁ CHẤT LƯỢNG BUỔI SINH HOẠT\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/papers/words/glue", test_glue);
  g_test_add_func ("/papers/words/glue-on-paper", test_glue_on_paper);
  g_test_add_func ("/papers/words/loose-accents", test_loose_accents);
  g_test_add_func ("/papers/words/missing-letters", test_missing_letters);
  g_test_add_func ("/papers/words/properties", test_properties);
  g_test_add_func ("/papers/words/same-bytes", test_same_bytes);
  g_test_add_func ("/papers/words/bookmarks", test_bookmarks);
  return g_test_run ();
}
