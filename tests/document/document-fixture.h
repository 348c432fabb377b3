/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets, styles and questions to a layout that the tests of documents and of PDFs share. */
#pragma once

#include <math.h>
#include <string.h>

#include "scb-document.h"

#define SIZE         14.0
#define PITCH        18.0
#define ASCENT       0.891
#define DESCENT      0.216
#define DIGIT_HEIGHT 0.665

static const ScbSheet a4 = {
  .width = 595.276,
  .height = 841.890,
  .margin_top = SCB_MM (20),
  .margin_bottom = SCB_MM (20),
  .margin_left = SCB_MM (30),
  .margin_right = SCB_MM (15),
  .page_number_size = 14,
  .page_number_top = SCB_MM (10),
};

static const ScbParagraphStyle body = {
  .face = SCB_FACE_REGULAR,
  .size = SIZE,
  .pitch = PITCH,
  .indent = SCB_MM (10),
  .after = 6,
  .align = SCB_ALIGN_JUSTIFY,
};

/* No indent, no space: lines can be counted. */
static const ScbParagraphStyle plain = { .face = SCB_FACE_REGULAR, .size = SIZE, .pitch = PITCH };

static inline ScbLayout *
lay_out (const ScbDocument *document)
{
  g_autoptr (GError) error = NULL;
  ScbLayout *layout = scb_layout_new (document, &error);

  g_assert_no_error (error);
  return layout;
}

/* How many lines of @style fit on a page. */
static inline guint
lines_of_page (void)
{
  return floor ((a4.height - a4.margin_top - a4.margin_bottom) / PITCH);
}

static inline void
add_lines (ScbDocument *document, guint n_lines)
{
  for (guint i = 0; i < n_lines; i++)
    scb_document_add_text (document, &plain, "dòng");
}

/* All texts of a page in the order they are set, with line feeds between lines; runs of one line
 * are joined. */
static inline char *
page_text (const ScbLayout *layout, guint page)
{
  const ScbPage *items = scb_layout_get_page (layout, page);
  GString *text = g_string_new (NULL);
  double y = NAN;

  for (guint i = 0; i < items->n_items; i++)
    {
      const ScbItem *item = &items->items[i];

      if (item->kind != SCB_ITEM_TEXT)
        continue;
      if (!isnan (y) && item->y != y)
        g_string_append_c (text, '\n');
      g_string_append (text, item->text);
      y = item->y;
    }
  return g_string_free (text, FALSE);
}

/* The first item of this text on the page, or NULL. */
static inline const ScbItem *
find_text (const ScbLayout *layout, guint page, const char *text)
{
  const ScbPage *items = scb_layout_get_page (layout, page);

  for (guint i = 0; i < items->n_items; i++)
    if (items->items[i].kind == SCB_ITEM_TEXT && strcmp (items->items[i].text, text) == 0)
      return &items->items[i];
  return NULL;
}

static inline guint
count_text (const ScbLayout *layout, guint page, const char *text)
{
  const ScbPage *items = scb_layout_get_page (layout, page);
  guint n = 0;

  for (guint i = 0; i < items->n_items; i++)
    n += items->items[i].kind == SCB_ITEM_TEXT && strcmp (items->items[i].text, text) == 0;
  return n;
}

/* No text outside the margins but the page number, which is the first text of its page. */
static inline void
assert_inside (const ScbLayout *layout)
{
  const ScbSheet *sheet = scb_layout_get_sheet (layout);

  for (guint i = 0; i < scb_layout_get_n_pages (layout); i++)
    {
      const ScbPage *page = scb_layout_get_page (layout, i);

      for (guint j = 0; j < page->n_items; j++)
        {
          const ScbItem *item = &page->items[j];

          g_assert_true (isfinite (item->x) && isfinite (item->y) && isfinite (item->x2)
                         && isfinite (item->y2) && isfinite (item->gap));
          if (item->kind == SCB_ITEM_TEXT && item->y < sheet->margin_top)
            continue;
          g_assert_cmpfloat (item->x, >=, sheet->margin_left - 0.01);
          g_assert_cmpfloat (item->x2, <=, sheet->width - sheet->margin_right + 0.01);
          g_assert_cmpfloat (item->y, >=, sheet->margin_top - 0.01);
          g_assert_cmpfloat (item->y2, <=, sheet->height - sheet->margin_bottom + 0.01);
        }
    }
}
