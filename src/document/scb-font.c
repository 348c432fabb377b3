/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bundled faces as tables of widths, read through HarfBuzz: nominal glyph and its advance, no
 * shaping. */
#include "scb-font.h"

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <hb.h>

#include "scb-resource.h"

/* All characters of the faces but U+FFFD lie below; that one is shown as any other missing one. */
#define TABLE_SIZE 0x2600
#define ABSENT     (-1)

typedef struct
{
  gint16 advances[TABLE_SIZE];
  double ascent, descent, digit_height;
} FaceMetrics;

struct _ScbFonts
{
  FaceMetrics faces[SCB_N_FACES];
};

static const char *const face_files[SCB_N_FACES] = {
  [SCB_FACE_REGULAR] = "SoChiBoSerif-Regular.ttf",
  [SCB_FACE_BOLD] = "SoChiBoSerif-Bold.ttf",
  [SCB_FACE_ITALIC] = "SoChiBoSerif-Italic.ttf",
  [SCB_FACE_BOLD_ITALIC] = "SoChiBoSerif-BoldItalic.ttf",
};

G_DEFINE_QUARK (scb - document - error - quark, scb_document_error)

static void
read_advances (FaceMetrics *metrics, hb_font_t *font, unsigned int units_per_em)
{
  for (hb_codepoint_t code = 0; code < TABLE_SIZE; code++)
    {
      hb_codepoint_t glyph;

      metrics->advances[code] = ABSENT;
      if (code >= ' ' && hb_font_get_nominal_glyph (font, code, &glyph))
        metrics->advances[code]
            = hb_font_get_glyph_h_advance (font, glyph) * 1000 / (int)units_per_em;
    }
}

static void
read_heights (FaceMetrics *metrics, hb_font_t *font, double units_per_em)
{
  hb_font_extents_t line = { 0 };
  hb_glyph_extents_t digit = { 0 };
  hb_codepoint_t glyph = 0;

  hb_font_get_h_extents (font, &line);
  hb_font_get_nominal_glyph (font, '0', &glyph);
  hb_font_get_glyph_extents (font, glyph, &digit);
  metrics->ascent = line.ascender / units_per_em;
  metrics->descent = -line.descender / units_per_em;
  metrics->digit_height = digit.y_bearing / units_per_em;
}

static gboolean
read_face (FaceMetrics *metrics, ScbFace face, GError **error)
{
  g_autofree char *path = scb_font_path (face);
  hb_blob_t *blob = hb_blob_create_from_file_or_fail (path);
  hb_face_t *hb_face = hb_face_create (blob, 0);
  hb_font_t *font = hb_font_create (hb_face);
  unsigned int units_per_em = hb_face_get_upem (hb_face);
  gboolean found;

  hb_font_set_scale (font, units_per_em, units_per_em);
  read_advances (metrics, font, units_per_em);
  read_heights (metrics, font, units_per_em);
  found = metrics->advances[' '] != ABSENT && metrics->advances[0x25A1] != ABSENT;
  if (!found)
    g_set_error (error, SCB_DOCUMENT_ERROR, SCB_DOCUMENT_ERROR_FONT,
                 _("The typeface file “%s” is missing or damaged. Install the program again."),
                 path);
  hb_font_destroy (font);
  hb_face_destroy (hb_face);
  hb_blob_destroy (blob);
  return found;
}

static ScbFonts *
load_fonts (GError **error)
{
  g_autofree ScbFonts *fonts = g_new0 (ScbFonts, 1);

  for (ScbFace face = 0; face < SCB_N_FACES; face++)
    if (!read_face (&fonts->faces[face], face, error))
      return NULL;
  return g_steal_pointer (&fonts);
}

const ScbFonts *
scb_fonts_get (GError **error)
{
  static GMutex mutex;
  static ScbFonts *fonts;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  /* Kept for good once read; a failure is tried again, as the folder may be there by then. */
  if (fonts == NULL)
    fonts = load_fonts (error);
  return fonts;
}

int
scb_fonts_get_advance (const ScbFonts *self, ScbFace face, gunichar character)
{
  return character < TABLE_SIZE ? self->faces[face].advances[character] : ABSENT;
}

double
scb_fonts_get_ascent (const ScbFonts *self, ScbFace face)
{
  return self->faces[face].ascent;
}

double
scb_fonts_get_descent (const ScbFonts *self, ScbFace face)
{
  return self->faces[face].descent;
}

double
scb_fonts_get_digit_height (const ScbFonts *self, ScbFace face)
{
  return self->faces[face].digit_height;
}

char *
scb_font_path (ScbFace face)
{
  return g_build_filename (scb_font_dir (), face_files[face], NULL);
}
