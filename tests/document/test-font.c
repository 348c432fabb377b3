/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bundled faces: they hold every letter of Vietnamese, and are as wide as Times. */
#include "document-fixture.h"

#include "scb-font.h"

static const ScbFonts *
get_fonts (void)
{
  g_autoptr (GError) error = NULL;
  const ScbFonts *fonts = scb_fonts_get (&error);

  g_assert_no_error (error);
  return fonts;
}

static void
assert_letter (const ScbFonts *fonts, gunichar letter)
{
  for (ScbFace face = 0; face < SCB_N_FACES; face++)
    g_assert_cmpint (scb_fonts_get_advance (fonts, face, letter), >, 0);
}

static void
test_letters (void)
{
  static const char *const vowels[]
      = { "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y" };
  static const char *const tones[] = { "", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323" };
  const ScbFonts *fonts = get_fonts ();

  assert_letter (fonts, 0x0110);
  assert_letter (fonts, 0x0111);
  for (guint i = 0; i < G_N_ELEMENTS (vowels); i++)
    for (guint j = 0; j < G_N_ELEMENTS (tones); j++)
      {
        g_autofree char *parts = g_strconcat (vowels[i], tones[j], NULL);
        g_autofree char *letter = g_utf8_normalize (parts, -1, G_NORMALIZE_NFC);

        g_assert_cmpint (g_utf8_strlen (letter, -1), ==, 1);
        assert_letter (fonts, g_utf8_get_char (letter));
        assert_letter (fonts, g_unichar_toupper (g_utf8_get_char (letter)));
      }
}

static void
test_signs (void)
{
  static const char signs[] = "–—‘’“”„•…†‰′″₫€×÷±≤≥≠−½²³°№□■▪\u00a0";

  for (const char *c = signs; *c != '\0'; c = g_utf8_next_char (c))
    assert_letter (get_fonts (), g_utf8_get_char (c));
}

/* The widths of Times New Roman, cut to thousandths. */
static void
test_widths (void)
{
  const ScbFonts *fonts = get_fonts ();

  g_assert_cmpint (scb_fonts_get_advance (fonts, SCB_FACE_REGULAR, ' '), ==, 250);
  g_assert_cmpint (scb_fonts_get_advance (fonts, SCB_FACE_REGULAR, 'M'), ==, 889);
  g_assert_cmpint (scb_fonts_get_advance (fonts, SCB_FACE_BOLD, 'M'), ==, 943);
  g_assert_cmpint (scb_fonts_get_advance (fonts, SCB_FACE_ITALIC, 'M'), ==, 833);
  g_assert_cmpint (scb_fonts_get_advance (fonts, SCB_FACE_BOLD_ITALIC, 'M'), ==, 889);
  g_assert_cmpfloat_with_epsilon (scb_fonts_get_ascent (fonts, SCB_FACE_REGULAR), ASCENT, 0.001);
  g_assert_cmpfloat_with_epsilon (scb_fonts_get_descent (fonts, SCB_FACE_REGULAR), DESCENT, 0.001);
  g_assert_cmpfloat_with_epsilon (scb_fonts_get_digit_height (fonts, SCB_FACE_REGULAR),
                                  DIGIT_HEIGHT, 0.001);
}

static void
test_absent (void)
{
  const ScbFonts *fonts = get_fonts ();

  g_assert_cmpint (scb_fonts_get_advance (fonts, SCB_FACE_REGULAR, 0x2611), ==, -1);
  g_assert_cmpint (scb_fonts_get_advance (fonts, SCB_FACE_REGULAR, 0x1F600), ==, -1);
  g_assert_cmpint (scb_fonts_get_advance (fonts, SCB_FACE_REGULAR, 0x416), ==, -1);
}

/* A folder without faces is an error in words, not a crash. */
static void
test_no_folder (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (ScbDocument) document = scb_document_new (&a4);
      g_autoptr (GError) error = NULL;

      g_setenv ("SCB_FONT_DIR", "/nonexistent", TRUE);
      g_assert_null (scb_layout_new (document, &error));
      g_assert_error (error, SCB_DOCUMENT_ERROR, SCB_DOCUMENT_ERROR_FONT);
      g_assert_nonnull (strstr (error->message, "/nonexistent/SoChiBoSerif-Regular.ttf"));
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/font/every-vietnamese-letter", test_letters);
  g_test_add_func ("/font/signs-of-papers", test_signs);
  g_test_add_func ("/font/widths-of-times", test_widths);
  g_test_add_func ("/font/absent-characters", test_absent);
  g_test_add_func ("/font/no-folder-is-an-error", test_no_folder);
  return g_test_run ();
}
