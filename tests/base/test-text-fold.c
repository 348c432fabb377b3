/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Search must find what was written with accents by what is typed without, and mark it at the right
 * place. */

#include "scb-text-fold.h"
#include "scb-text.h"

#include <string.h>

static void
assert_fold (const char *text, const char *expected)
{
  g_autofree char *folded = scb_text_fold (text);

  g_assert_cmpstr (folded, ==, expected);
}

typedef struct
{
  const char *base;
  const char *letters;
} Letters;

/* The 134 letters that are not in ASCII. */
static const Letters vietnamese[] = {
  { "a", "àáảãạăằắẳẵặâầấẩẫậÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ" },
  { "d", "đĐ" },
  { "e", "èéẻẽẹêềếểễệÈÉẺẼẸÊỀẾỂỄỆ" },
  { "i", "ìíỉĩịÌÍỈĨỊ" },
  { "o", "òóỏõọôồốổỗộơờớởỡợÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ" },
  { "u", "ùúủũụưừứửữựÙÚỦŨỤƯỪỨỬỮỰ" },
  { "y", "ỳýỷỹỵỲÝỶỸỴ" },
};

static void
test_all_letters (void)
{
  int count = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (vietnamese); i++)
    for (const char *p = vietnamese[i].letters; *p != '\0'; p = g_utf8_next_char (p))
      {
        g_autofree char *letter = g_strndup (p, (gsize)(g_utf8_next_char (p) - p));
        g_autofree char *composed = g_utf8_normalize (letter, -1, G_NORMALIZE_NFC);
        g_autofree char *decomposed = g_utf8_normalize (letter, -1, G_NORMALIZE_NFD);

        assert_fold (composed, vietnamese[i].base);
        assert_fold (decomposed, vietnamese[i].base);
        count++;
      }

  g_assert_cmpint (count, ==, 134);
}

static void
test_texts (void)
{
  assert_fold (NULL, "");
  assert_fold ("", "");
  assert_fold ("Lương Mông", "luong mong");
  assert_fold ("ĐẢNG BỘ XÃ ĐỒN ĐẠC", "dang bo xa don dac");
  assert_fold ("05-BB/CB\n90,5 %", "05-bb/cb\n90,5 %");
  assert_fold ("Ðỗ", "do"); /* eth, typed for Đ */
  assert_fold ("Łódź Straße", "łodz straße");
  assert_fold ("ΆΛΦΑ Ёлка", "αλφα елка");
  assert_fold ("한글 漢字", "한글 漢字");
  assert_fold ("Ⱥ", "ⱥ"); /* longer than its capital */
}

static void
test_bad_bytes (void)
{
  assert_fold ("\xFF\xC0\xAF", "\uFFFD\uFFFD\uFFFD");
  assert_fold ("Đ\xE1", "d\uFFFD");
}

/* A place in the folded text is the place in the original. */
static void
test_same_length (void)
{
  for (gunichar c = 1; c < 0x30000; c++)
    {
      char text[16] = "Đ";
      g_autofree char *folded = NULL;
      g_autofree char *normal = NULL;
      gsize length = strlen (text);

      if (!g_unichar_validate (c))
        continue;
      length += (gsize)g_unichar_to_utf8 (c, text + length);
      g_strlcpy (text + length, "z", sizeof text - length);

      normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
      folded = scb_text_fold (text);
      g_assert_cmpuint (scb_text_length (folded), ==, scb_text_length (normal));
      g_assert_true (g_str_has_prefix (folded, "d"));
      g_assert_true (g_str_has_suffix (folded, "z"));
    }
}

static void
test_mark_without_letter (void)
{
  assert_fold ("Q\u0303x", "q\u0303x");
}

static void
test_matches (void)
{
  g_assert_true (scb_text_fold_matches ("luong mong", "lu mo"));
  g_assert_true (scb_text_fold_matches ("luong mong", "mo lu"));
  g_assert_true (scb_text_fold_matches ("luong mong", "luong mong"));
  g_assert_true (scb_text_fold_matches ("luong mong", "  mong  "));
  g_assert_true (scb_text_fold_matches ("luong mong", ""));
  g_assert_true (scb_text_fold_matches ("luong mong", NULL));
  g_assert_true (scb_text_fold_matches ("so 05-bb/cb (luong)", "cb luong 05"));
  g_assert_true (scb_text_fold_matches ("xong\nluong", "luong"));
  g_assert_true (scb_text_fold_matches ("an man anh", "anh"));
}

static void
test_does_not_match (void)
{
  g_assert_false (scb_text_fold_matches ("luong mong", "ong"));
  g_assert_false (scb_text_fold_matches ("luong mong", "lu xa"));
  g_assert_false (scb_text_fold_matches ("luong mong", "luongm"));
  g_assert_false (scb_text_fold_matches ("", "a"));
  g_assert_false (scb_text_fold_matches (NULL, "a"));
  g_assert_false (scb_text_fold_matches ("\u0142odz", "odz")); /* ł is a letter, no gap */
}

static gpointer
fold_in_thread (gpointer data)
{
  return scb_text_fold (data);
}

/* The search function runs in workers too; the tables are filled once. */
static void
test_threads (void)
{
  char text[] = "Đảng uỷ Ấp Ưu Ỷ";
  GThread *threads[8];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("fold", fold_in_thread, text);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *folded = g_thread_join (threads[i]);

      g_assert_cmpstr (folded, ==, "dang uy ap uu y");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-fold/threads", test_threads);
  g_test_add_func ("/text-fold/all-letters", test_all_letters);
  g_test_add_func ("/text-fold/texts", test_texts);
  g_test_add_func ("/text-fold/bad-bytes", test_bad_bytes);
  g_test_add_func ("/text-fold/same-length", test_same_length);
  g_test_add_func ("/text-fold/mark-without-letter", test_mark_without_letter);
  g_test_add_func ("/text-fold/matches", test_matches);
  g_test_add_func ("/text-fold/does-not-match", test_does_not_match);

  return g_test_run ();
}
