/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The operators of one page. */
#include "scb-pdf-private.h"

#include <string.h>

typedef struct
{
  double weight, grey;
} LineState;

static void
append_rule (GString *buffer, const ScbItem *item, double height, LineState *state)
{
  if (item->weight != state->weight)
    {
      scb_pdf_append_number (buffer, item->weight);
      g_string_append (buffer, "w\n");
    }
  if (item->grey != state->grey)
    {
      scb_pdf_append_number (buffer, item->grey);
      g_string_append (buffer, "G\n");
    }
  *state = (LineState){ item->weight, item->grey };
  scb_pdf_append_number (buffer, item->x);
  scb_pdf_append_number (buffer, height - item->y);
  g_string_append (buffer, "m ");
  scb_pdf_append_number (buffer, item->x2);
  scb_pdf_append_number (buffer, height - item->y2);
  g_string_append (buffer, "l S\n");
}

static void
append_fill (GString *buffer, const ScbItem *item, double height)
{
  scb_pdf_append_number (buffer, item->grey);
  g_string_append (buffer, "g ");
  scb_pdf_append_number (buffer, item->x);
  scb_pdf_append_number (buffer, height - item->y2);
  scb_pdf_append_number (buffer, item->x2 - item->x);
  scb_pdf_append_number (buffer, item->y2 - item->y);
  g_string_append (buffer, "re f 0 g\n");
}

static void
flush (ScbPdfPainter *self, HPDF_Page page)
{
  scb_pdf_write (page, self->buffer->str, self->buffer->len);
  g_string_truncate (self->buffer, 0);
}

static void
paint_graphics (ScbPdfPainter *self, const ScbPage *items, double height)
{
  /* What a page starts with. */
  LineState state = { 1, 0 };

  /* Square ends, so that the corners of tables close. */
  g_string_append (self->buffer, "2 J\n");
  for (guint i = 0; i < items->n_items; i++)
    if (items->items[i].kind == SCB_ITEM_FILL)
      append_fill (self->buffer, &items->items[i], height);
  for (guint i = 0; i < items->n_items; i++)
    if (items->items[i].kind == SCB_ITEM_RULE)
      append_rule (self->buffer, &items->items[i], height, &state);
}

static void
paint_texts (ScbPdfPainter *self, HPDF_Page page, const ScbPage *items, double height)
{
  HPDF_Font font = NULL;
  double size = 0;

  g_string_append (self->buffer, "BT\n");
  for (guint i = 0; i < items->n_items; i++)
    {
      const ScbItem *item = &items->items[i];

      if (item->kind != SCB_ITEM_TEXT || *item->text == '\0')
        continue;
      if (self->fonts[item->face] != font || item->size != size)
        {
          font = self->fonts[item->face];
          size = item->size;
          /* Through libharu, which so learns that the page uses the face. */
          flush (self, page);
          HPDF_Page_SetFontAndSize (page, font, size);
        }
      /* Measuring marks the glyphs that go into the file. */
      HPDF_Font_TextWidth (font, (const HPDF_BYTE *)item->text, strlen (item->text));
      scb_pdf_append_text (self->buffer, item, item->x, height - item->y);
    }
  g_string_append (self->buffer, "ET\n");
  flush (self, page);
}

void
scb_pdf_paint_page (ScbPdfPainter *self,
                    HPDF_Page page,
                    const ScbSheet *sheet,
                    const ScbPage *items)
{
  paint_graphics (self, items, sheet->height);
  paint_texts (self, page, items, sheet->height);
}
