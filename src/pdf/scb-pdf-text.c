/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One item of text is one TJ: the word spaces of a justified line are exact, and the line stays one
 * text for who copies it. */
#include "scb-pdf-private.h"

#include <math.h>

static const char hex_digits[] = "0123456789ABCDEF";

void
scb_pdf_append_number (GString *buffer, double value)
{
  char digits[24];
  gint64 thousandths = llround (fabs (value) * 1000);
  gsize length = g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT ".%03d", thousandths / 1000,
                             (int)(thousandths % 1000));

  if (value < 0 && thousandths > 0)
    g_string_append_c (buffer, '-');
  while (digits[length - 1] == '0')
    length--;
  if (digits[length - 1] == '.')
    length--;
  g_string_append_len (buffer, digits, length);
  g_string_append_c (buffer, ' ');
}

static void
append_code (GString *buffer, gunichar character)
{
  char code[4] = { hex_digits[character >> 12 & 15], hex_digits[character >> 8 & 15],
                   hex_digits[character >> 4 & 15], hex_digits[character & 15] };

  g_string_append_len (buffer, code, sizeof code);
}

/* The layout has put U+25A1 for all that the faces lack, so each character is one code of two
 * bytes. */
static void
append_shown (GString *buffer, const ScbItem *item)
{
  /* TJ counts in thousandths of the size, to the left. */
  double adjustment = -item->gap * 1000 / item->size;

  g_string_append (buffer, "[<");
  for (const char *c = item->text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      append_code (buffer, character);
      if (character != ' ' || item->gap <= 0)
        continue;
      g_string_append_c (buffer, '>');
      scb_pdf_append_number (buffer, adjustment);
      g_string_append_c (buffer, '<');
    }
  g_string_append (buffer, ">]TJ\n");
}

void
scb_pdf_append_text (GString *buffer, const ScbItem *item, double x, double y)
{
  g_string_append (buffer, "1 0 0 1 ");
  scb_pdf_append_number (buffer, x);
  scb_pdf_append_number (buffer, y);
  g_string_append (buffer, "Tm\n");
  if (item->spread > 0)
    {
      scb_pdf_append_number (buffer, item->spread);
      g_string_append (buffer, "Tc\n");
    }
  append_shown (buffer, item);
  if (item->spread > 0)
    g_string_append (buffer, "0 Tc\n");
}
