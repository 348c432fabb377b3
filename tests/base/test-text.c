/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may never reach a record: broken bytes, invisible characters, two spellings of one letter.
 */

#include "scb-text.h"

#include <string.h>

static void
assert_clean (const char *text, const char *expected)
{
  g_autofree char *cleaned = scb_text_clean (text);
  g_autofree char *again = scb_text_clean (cleaned);

  g_assert_cmpstr (cleaned, ==, expected);
  g_assert_cmpstr (again, ==, expected);
  g_assert_true (scb_text_is_clean (cleaned));
  g_assert_cmpint (scb_text_is_clean (text), ==, g_strcmp0 (text, expected) == 0);
}

static void
assert_clean_line (const char *text, const char *expected)
{
  g_autofree char *cleaned = scb_text_clean_line (text);

  g_assert_cmpstr (cleaned, ==, expected);
  g_assert_true (scb_text_is_clean (cleaned));
}

static void
test_nothing_is_unknown (void)
{
  assert_clean (NULL, NULL);
  assert_clean ("", NULL);
  assert_clean (" ", NULL);
  assert_clean ("\r\n \t\n", NULL);
  assert_clean ("\xE2\x80\x8B\xEF\xBB\xBF", NULL); /* zero-width space, byte order mark */
  assert_clean_line ("\n\n", NULL);
}

static void
test_clean_stays (void)
{
  assert_clean ("Chi bộ thôn Đồn Đạc", "Chi bộ thôn Đồn Đạc");
  assert_clean ("Một\nHai\n\nBa", "Một\nHai\n\nBa");
  assert_clean ("90,5 % – “đạt” … 100 ₫ →", "90,5 % – “đạt” … 100 ₫ →");
  assert_clean ("×÷ª°²", "×÷ª°²");
}

static void
test_bad_bytes (void)
{
  assert_clean ("a\xFFz", "a\uFFFDz");
  assert_clean ("\xC0\xAF", "\uFFFD\uFFFD");                     /* overlong slash */
  assert_clean ("\xE0\x80\x80", "\uFFFD\uFFFD\uFFFD");           /* overlong NUL */
  assert_clean ("\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD");           /* half of a surrogate pair */
  assert_clean ("\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"); /* beyond U+10FFFF */
  assert_clean ("B\xE1\xBA", "B\uFFFD\uFFFD");                   /* cut in the middle of a letter */
  assert_clean ("\xD0 Minh", "\uFFFD Minh");                     /* Latin-1 */
}

static void
test_composed (void)
{
  assert_clean ("Lu\u031Bo\u031Bng Mo\u0302ng", "Lương Mông");
  assert_clean ("a\u0302\u0323", "ậ");
  assert_clean ("a\u0323\u0302", "ậ");
  assert_clean ("\u1EA1\u0302", "ậ");
  assert_clean ("ê\u0301", "ế");
  assert_clean ("\u212B", "Å");
  assert_clean ("e\u200B\u0301", "é"); /* a mark that only an invisible character kept apart */
  assert_clean ("\u0301a", "\u0301a"); /* a mark with nothing before it is kept */
}

static void
test_breaks (void)
{
  assert_clean ("a\r\nb\rc\nd", "a\nb\nc\nd");
  assert_clean ("a\r\n\r\nb", "a\n\nb");
  assert_clean ("a\vb\fc", "a\nb\nc");
  assert_clean ("a\xC2\x85"
                "b\u2028c\u2029d",
                "a\nb\nc\nd");
  assert_clean ("\n\n a \n\n", "a");
  assert_clean ("a  \n  b", "a\nb");
  assert_clean ("a\n \nb", "a\n\nb");
  assert_clean_line ("a\r\nb\n\n c\n", "a b c");
}

static void
test_spaces (void)
{
  assert_clean ("  Nguyễn   Văn\tAn ", "Nguyễn Văn An");
  assert_clean ("Nguyễn\u00A0Văn\u2003An", "Nguyễn Văn An");
  assert_clean ("a\u3000b\u202Fc", "a b c");
  assert_clean_line (" Lê \n Lợi ", "Lê Lợi");
}

static void
test_invisible (void)
{
  assert_clean ("\uFEFFAn", "An");
  assert_clean ("A\u200Bn", "An");
  assert_clean ("A\u200C\u200Dn", "An");
  assert_clean ("\u202EnA\u202C", "nA");
  assert_clean ("A\u2066n\u2069", "An");
  assert_clean ("A\u200E\u200F\u061Cn", "An");
  assert_clean ("hội\u00ADnghị", "hộinghị");
  assert_clean ("a\x01\x1B[0m\x7F", "a[0m");
  assert_clean ("a\xC2\x9Fz", "az");
  assert_clean ("a\xEF\xBF\xBF\xEF\xBF\xBEz", "az"); /* noncharacters break XML files */
  assert_clean ("a\xF4\x8F\xBF\xBF\xEF\xB7\x90z", "az");
}

static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) decomposed = g_string_new (NULL);
  g_autofree char *cleaned = NULL;
  g_autofree char *composed = NULL;

  while (text->len < 1024 * 1024)
    {
      g_string_append (text, "Nghị quyết của chi bộ\n");
      g_string_append (decomposed,
                       "Nghi\u0323 quye\u0302\u0301t cu\u0309a  chi bo\u0323\u0302\r\n");
    }

  cleaned = scb_text_clean (text->str);
  g_assert_cmpuint (strlen (cleaned), ==, text->len - 1);
  composed = scb_text_clean (decomposed->str);
  g_assert_cmpstr (composed, ==, cleaned);
}

/* Without a limit these marks take minutes to put in order. */
static void
test_million_marks (void)
{
  g_autoptr (GString) text = g_string_new ("a");
  g_autofree char *cleaned = NULL;

  while (text->len < 1024 * 1024)
    g_string_append (text, "\u0301\u0323");
  g_string_append (text, " b");

  cleaned = scb_text_clean (text->str);
  g_assert_true (g_str_has_prefix (cleaned, "ạ\u0323\u0323"));
  g_assert_cmpuint (scb_text_length (cleaned), ==, 1 + 15 + 2);
  assert_clean (text->str, cleaned);
}

static void
assert_clean_again (const char *text)
{
  g_autofree char *cleaned = scb_text_clean (text);
  g_autofree char *line = scb_text_clean_line (text);
  g_autofree char *again = scb_text_clean (cleaned);
  g_autofree char *normal = NULL;

  g_assert_cmpstr (again, ==, cleaned);
  g_assert_true (scb_text_is_clean (cleaned));
  g_assert_cmpint (scb_text_is_clean (text), ==, g_strcmp0 (cleaned, text) == 0);
  if (cleaned == NULL)
    {
      g_assert_null (line);
      return;
    }
  normal = g_utf8_normalize (cleaned, -1, G_NORMALIZE_NFC);
  g_assert_cmpstr (normal, ==, cleaned);
  g_assert_null (strchr (line, '\n'));
  g_assert_null (strstr (line, "  "));
}

static void
test_every_character (void)
{
  for (gunichar c = 1; c < 0x30000; c++)
    {
      char text[16] = "a";
      int length = g_unichar_to_utf8 (c, text + 1);

      text[1 + length] = 'b';
      text[2 + length] = '\0';
      assert_clean_again (text);
    }
}

static void
test_random_bytes (void)
{
  static const char *const pieces[]
      = { "a", "Đ", " ", "\n",     "\r",     "\t",     "\xE1",   "\xBA",   "\x80",   "\xC0",
          "ậ", "e", "o", "\u0302", "\u0323", "\u031B", "\u00A0", "\u200B", "\u2028", "\xFF" };

  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      int length = g_test_rand_int_range (0, 12);

      for (int j = 0; j < length; j++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      assert_clean_again (text->str);
    }
}

static void
test_length (void)
{
  g_assert_cmpuint (scb_text_length (NULL), ==, 0);
  g_assert_cmpuint (scb_text_length (""), ==, 0);
  g_assert_cmpuint (scb_text_length ("Đảng"), ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/nothing-is-unknown", test_nothing_is_unknown);
  g_test_add_func ("/text/clean-stays", test_clean_stays);
  g_test_add_func ("/text/bad-bytes", test_bad_bytes);
  g_test_add_func ("/text/composed", test_composed);
  g_test_add_func ("/text/breaks", test_breaks);
  g_test_add_func ("/text/spaces", test_spaces);
  g_test_add_func ("/text/invisible", test_invisible);
  g_test_add_func ("/text/long", test_long);
  g_test_add_func ("/text/million-marks", test_million_marks);
  g_test_add_func ("/text/every-character", test_every_character);
  g_test_add_func ("/text/random-bytes", test_random_bytes);
  g_test_add_func ("/text/length", test_length);

  return g_test_run ();
}
