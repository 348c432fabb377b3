/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pasted text becomes opinions, and not a word of it is lost. */

#include <string.h>

#include "scb-opinion-split.h"
#include "scb-text.h"

static const ScbOpinionPiece *
piece (const ScbOpinionSplit *split, guint number)
{
  g_assert_cmpuint (number, <, split->pieces->len);
  return split->pieces->pdata[number];
}

#define assert_piece(split, number, expected_speaker, expected_post, expected_body)                \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_assert_cmpstr (piece (split, number)->speaker, ==, expected_speaker);                        \
    g_assert_cmpstr (piece (split, number)->post, ==, expected_post);                              \
    g_assert_cmpstr (piece (split, number)->body, ==, expected_body);                              \
  }                                                                                                \
  G_STMT_END

static void
test_lines_of_a_note_book (void)
{
  g_autoptr (ScbOpinionSplit) split
      = scb_opinion_split ("Đồng chí Bí thư trình bày dự thảo.\nCác ý kiến:\n"
                           "Đồng chí Nông Văn Được: nhất trí với dự thảo,\nđề nghị làm ngay.\n"
                           "- Đ/c Lý Thị Hoa (Chi hội trưởng Phụ nữ): chị em ủng hộ 200 cây.\n"
                           "đ/c Sáng - đồng ý\n"
                           "+ Ông/Bà Triệu A Tài: hỏi kinh phí\n");

  g_assert_cmpstr (split->presented, ==, "Đồng chí Bí thư trình bày dự thảo.\nCác ý kiến:");
  g_assert_cmpuint (split->pieces->len, ==, 4);
  assert_piece (split, 0, "Nông Văn Được", NULL, "nhất trí với dự thảo,\nđề nghị làm ngay.");
  assert_piece (split, 1, "Lý Thị Hoa", "Chi hội trưởng Phụ nữ", "chị em ủng hộ 200 cây.");
  assert_piece (split, 2, "Sáng", NULL, "đồng ý");
  assert_piece (split, 3, "Triệu A Tài", NULL, "hỏi kinh phí");
  g_assert_cmpstr (piece (split, 1)->opening, ==, "- Đ/c");
}

/* Each line announces Được, and says "nhất trí". */
static void
test_every_way_to_announce (void)
{
  static const char *const lines[] = {
    "Đồng chí Được: nhất trí",
    "Đồng chíĐược:nhất trí",
    "ĐỒNG CHÍ Được : nhất trí",
    "Đ/c Được – nhất trí",
    "đ/cĐược: nhất trí",
    "Đ.c Được: nhất trí",
    "đc Được: nhất trí",
    "Ông Được: nhất trí",
    "Bà Được: nhất trí",
    "Ông (bà) Được: nhất trí",
    "1. Đồng chí Được: nhất trí",
    "2) Đ/c Được - nhất trí",
    "(3) Đồng chí Được: nhất trí",
    "4/ Đ/c Được: nhất trí",
    "a) Đồng chí Được: nhất trí",
    "IV- Đồng chí Được: nhất trí",
    "1.Đồng chí Được: nhất trí",
    "* Đồng chí Được: nhất trí",
    "• Đ/ c Được: nhất trí",
    "Dong chi Được: nhất trí",
    "Ý kiến đồng chí Được: nhất trí",
    "Ý kiến của đ/c Được: nhất trí",
    "Đồng chí Được phát biểu: nhất trí",
    "Đồng chí Được có ý kiến: nhất trí",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *decomposed = g_utf8_normalize (lines[i], -1, G_NORMALIZE_NFD);
      g_autoptr (ScbOpinionSplit) composed = scb_opinion_split (lines[i]);
      g_autoptr (ScbOpinionSplit) split = scb_opinion_split (decomposed);

      g_test_message ("%s", lines[i]);
      g_assert_null (composed->presented);
      g_assert_cmpuint (composed->pieces->len, ==, 1);
      assert_piece (composed, 0, "Được", NULL, "nhất trí");
      g_assert_cmpuint (split->pieces->len, ==, 1);
      assert_piece (split, 0, "Được", NULL, "nhất trí");
    }
}

static void
test_posts (void)
{
  static const struct
  {
    const char *line, *speaker, *post, *body;
  } cases[] = {
    { "Đồng chí Được, Bí thư Chi bộ: mời thảo luận", "Được", "Bí thư Chi bộ", "mời thảo luận" },
    { "Đ/c Được - Trưởng thôn: mời thảo luận", "Được", "Trưởng thôn", "mời thảo luận" },
    { "Đồng chí Bí thư Chi bộ: mời thảo luận", NULL, "Bí thư Chi bộ", "mời thảo luận" },
    { "Đồng chí chủ trì kết luận: làm ngay", NULL, "chủ trì", "kết luận: làm ngay" },
    { "Đồng chí Trưởng thôn Nông Văn Được phát biểu: mời thảo luận", "Nông Văn Được", "Trưởng thôn",
      "mời thảo luận" },
    { "Đồng chí Được (BT) - mời thảo luận", "Được", "BT", "mời thảo luận" },
    { "Đồng chí Nguyễn Văn Hội hỏi: bao giờ xong", "Nguyễn Văn Hội", NULL, "hỏi: bao giờ xong" },
    { "Đồng chí N. V. Được: nhất trí", "N. V. Được", NULL, "nhất trí" },
    { "đồng chí được: nhất trí", "được", NULL, "nhất trí" },
    { "1. Nông Văn Được: nhất trí", "Nông Văn Được", NULL, "nhất trí" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ScbOpinionSplit) split = scb_opinion_split (cases[i].line);

      g_test_message ("%s", cases[i].line);
      g_assert_cmpuint (split->pieces->len, ==, 1);
      assert_piece (split, 0, cases[i].speaker, cases[i].post, cases[i].body);
    }
}

static void
test_running_text (void)
{
  g_autoptr (ScbOpinionSplit) split
      = scb_opinion_split ("Đồng chí Được: nhất trí. Đồng chí Hoa: theo ý đồng chí Được: làm "
                           "ngay.Đ/c Sáng (Phó Bí thư): đồng ý");

  g_assert_cmpuint (split->pieces->len, ==, 3);
  assert_piece (split, 0, "Được", NULL, "nhất trí.");
  assert_piece (split, 1, "Hoa", NULL, "theo ý đồng chí Được: làm ngay.");
  assert_piece (split, 2, "Sáng", "Phó Bí thư", "đồng ý");
}

static void
test_sentences_are_no_speakers (void)
{
  static const char *const texts[] = {
    "Ba Chẽ: huyện miền núi",
    "Đồng chí nào có ý kiến: giơ tay",
    "- Kết luận: nhất trí",
    "Thời gian: 19 giờ 30",
    "Các đồng chí dự họp đã thảo luận: nhất trí",
    "I. MỞ ĐẦU: chào cờ",
    "- Ban Chấp hành: họp",
    "Đồng chí Được, đồng chí Hoa: nhất trí",
    "Đồng chí:",
    "Đ/c",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (ScbOpinionSplit) split = scb_opinion_split (texts[i]);

      g_test_message ("%s", texts[i]);
      g_assert_cmpuint (split->pieces->len, ==, 0);
      g_assert_cmpstr (split->presented, ==, texts[i]);
    }
}

static void
test_nothing_gives_nothing (void)
{
  static const char *const texts[] = { NULL, "", " \n\t " };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (ScbOpinionSplit) split = scb_opinion_split (texts[i]);
      g_autofree char *joined = scb_opinion_split_join (split);

      g_assert_null (split->presented);
      g_assert_cmpuint (split->pieces->len, ==, 0);
      g_assert_cmpstr (joined, ==, "");
    }
}

/* Letters and digits only: the words, whatever stands between them. */
static char *
words_of (const char *text)
{
  GString *words = g_string_new (NULL);

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (words, g_utf8_get_char (p));
  return g_string_free (words, FALSE);
}

static void
test_no_word_is_lost (void)
{
  static const char *const parts[] = {
    "Đồng chí ",
    "đ/c ",
    "Đ/c",
    "Ông ",
    "Bà ",
    "Ông/Bà ",
    "Nông Văn Được",
    "Hoa",
    "được ",
    "N. V. ",
    "Bí thư",
    "Trưởng thôn ",
    "(",
    ")",
    ":",
    ": ",
    " - ",
    "-",
    ", ",
    ".",
    ". ",
    "\n",
    "\n\n",
    "1. ",
    "2)",
    "IV- ",
    "+ ",
    "nhất trí",
    "phát biểu",
    "kết luận",
    "ý kiến của ",
    "200 cây xanh",
    " ",
    "\t",
    "…",
    "\"",
    "a) ",
    "Đo\xcc\x82\xcc\x80ng chi\xcc\x81 ",
    "\xff",
    "𝄞",
    "Ý kiến ",
    "chủ trì ",
  };

  for (guint round = 0; round < 20000; round++)
    {
      GString *text = g_string_new (NULL);
      g_autofree char *clean = NULL, *before = NULL, *after = NULL, *joined = NULL;
      ScbOpinionSplit *split;

      for (int n = g_test_rand_int_range (1, 24); n > 0; n--)
        g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
      split = scb_opinion_split (text->str);
      joined = scb_opinion_split_join (split);
      clean = scb_text_clean (text->str);
      before = words_of (clean);
      after = words_of (joined);
      if (strcmp (before, after) != 0)
        g_error ("“%s” became “%s”", text->str, joined);
      scb_opinion_split_free (split);
      g_string_free (text, TRUE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/opinion-split/lines-of-a-note-book", test_lines_of_a_note_book);
  g_test_add_func ("/opinion-split/every-way-to-announce", test_every_way_to_announce);
  g_test_add_func ("/opinion-split/posts", test_posts);
  g_test_add_func ("/opinion-split/running-text", test_running_text);
  g_test_add_func ("/opinion-split/sentences-are-no-speakers", test_sentences_are_no_speakers);
  g_test_add_func ("/opinion-split/nothing-gives-nothing", test_nothing_gives_nothing);
  g_test_add_func ("/opinion-split/no-word-is-lost", test_no_word_is_lost);

  return g_test_run ();
}
