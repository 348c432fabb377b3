/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A roll in the wrong order is sent back by the office above. */

#include "scb-name-key.h"

#include <string.h>

typedef char *(*KeyFunc) (const char *text);

/* Each text of the list must come before all that follow, in NFC and in NFD. */
static void
assert_order (KeyFunc key_of, const char *const *texts)
{
  for (gsize i = 0; texts[i] != NULL; i++)
    for (gsize j = i + 1; texts[j] != NULL; j++)
      {
        g_autofree char *decomposed = g_utf8_normalize (texts[j], -1, G_NORMALIZE_NFD);
        g_autofree char *first = key_of (texts[i]);
        g_autofree char *second = key_of (texts[j]);
        g_autofree char *same = key_of (decomposed);

        if (strcmp (first, second) >= 0)
          g_error ("“%s” must come before “%s”: %s, %s", texts[i], texts[j], first, second);
        g_assert_cmpstr (same, ==, second);
      }
}

static void
assert_same (KeyFunc key_of, const char *a, const char *b)
{
  g_autofree char *first = key_of (a);
  g_autofree char *second = key_of (b);

  g_assert_cmpstr (first, ==, second);
}

static void
test_alphabet (void)
{
  static const char *const letters[]
      = { "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m", "n",
          "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z", "я", NULL };

  assert_order (scb_text_key, letters);
  assert_order (scb_name_key, letters);
}

static void
test_tones (void)
{
  static const char *const a[] = { "a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ẳ", "ẵ",
                                   "ắ", "ặ", "â", "ầ", "ẩ", "ẫ", "ấ", "ậ", "b", NULL };
  static const char *const o[] = { "o", "ò", "ỏ", "õ", "ó", "ọ", "ô", "ồ", "ổ", "ỗ",
                                   "ố", "ộ", "ơ", "ờ", "ở", "ỡ", "ớ", "ợ", "p", NULL };
  static const char *const u[] = { "u", "ù", "ủ", "ũ", "ú", "ụ", "ư", "ừ", "ử", "ữ",
                                   "ứ", "ự", "v", "y", "ỳ", "ỷ", "ỹ", "ý", "ỵ", NULL };
  static const char *const syllables[]
      = { "ma", "mà", "má", "mai", "mái", "mă", "mắ", "mầ", "mấ", NULL };

  assert_order (scb_text_key, a);
  assert_order (scb_text_key, o);
  assert_order (scb_text_key, u);
  assert_order (scb_text_key, syllables);
}

static void
test_given_name_first (void)
{
  static const char *const names[] = { "Nguyễn Văn An",
                                       "Trần An",
                                       "Trần Văn An",
                                       "Bùi Anh",
                                       "Lê Thị Anh",
                                       "Lê Ánh",
                                       "Lê Ân",
                                       "Hà Ấn",
                                       "Chu Văn Dũng",
                                       "Bế Đào",
                                       "Bế Đặng",
                                       "Đỗ Thị Hoa",
                                       "Nguyễn Hoa",
                                       "Nguyễn Thị Hoa",
                                       "Nguyễn Văn Hoa",
                                       "Hoà",
                                       "Vũ Hòa",
                                       "Bàn Nguyên",
                                       "Bàn Nguyễn",
                                       "Y",
                                       NULL };

  assert_order (scb_name_key, names);
}

static void
test_family_names (void)
{
  static const char *const names[]
      = { "Dương Nam",  "Đào Nam",       "Đặng Nam",      "Hoàng Nam",     "Nguyên Nam",
          "Nguyễn Nam", "Nguyễn An Nam", "Nguyễn Ân Nam", "Nguyễn Ấn Nam", "Nông Nam",
          NULL };

  assert_order (scb_name_key, names);
}

static void
test_texts (void)
{
  static const char *const texts[] = { "10 Tháng Hai",
                                       "Khu",
                                       "Khu 2",
                                       "Khu 2A",
                                       "Khu 10",
                                       "Khu 10 mới",
                                       "Khu 100",
                                       "Khu 999999999",
                                       "Khu 1000000000",
                                       "Khu 99999999999999999999",
                                       "Khu 100000000000000000000",
                                       "Khu phố",
                                       "Thôn Đồn Đạc",
                                       "Thôn Đồn Tèn",
                                       "Thôn Lương Mông",
                                       NULL };

  assert_order (scb_text_key, texts);
}

static void
test_same (void)
{
  assert_same (scb_name_key, "NGUYỄN VĂN AN", "nguyễn văn an");
  assert_same (scb_name_key, "  Nguyễn   Văn An ", "Nguyễn Văn An");
  assert_same (scb_name_key, "K'Brếu", "K’Brếu");
  assert_same (scb_text_key, "Khu 02", "Khu 2");
  assert_same (scb_text_key, "Thôn 1 (Đồn Đạc)", "thôn 1, đồn đạc");
}

static void
test_old_and_new_spelling_stay_together (void)
{
  static const char *const names[] = { "Lê Thuý", "Lê Thúy", "Lê Thuỵ", "Lê Thụy", NULL };

  assert_order (scb_name_key, names);
}

static void
test_nothing (void)
{
  g_autofree char *key = scb_name_key (NULL);

  assert_same (scb_name_key, NULL, "");
  assert_same (scb_text_key, NULL, " - ");
  g_assert_cmpstr (key, ==, "");
}

/* Whatever comes in, the column holds plain ASCII. */
static void
test_ascii (void)
{
  for (gunichar c = 1; c < 0x30000; c++)
    {
      char text[16];
      g_autofree char *key = NULL;

      text[g_unichar_to_utf8 (c, text)] = '\0';
      key = scb_name_key (text);
      for (const char *p = key; *p != '\0'; p++)
        g_assert_true (*p >= ' ' && *p < 0x7F);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/name-key/alphabet", test_alphabet);
  g_test_add_func ("/name-key/tones", test_tones);
  g_test_add_func ("/name-key/given-name-first", test_given_name_first);
  g_test_add_func ("/name-key/family-names", test_family_names);
  g_test_add_func ("/name-key/texts", test_texts);
  g_test_add_func ("/name-key/same", test_same);
  g_test_add_func ("/name-key/old-and-new-spelling", test_old_and_new_spelling_stay_together);
  g_test_add_func ("/name-key/nothing", test_nothing);
  g_test_add_func ("/name-key/ascii", test_ascii);

  return g_test_run ();
}
