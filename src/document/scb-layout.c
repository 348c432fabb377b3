/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strips on pages: where pages break, and everything at its place. */
#include "scb-layout-private.h"

#include "scb-config.h"

#include <glib/gi18n-lib.h>

/* Sums of line pitches must not push a line that fits exactly off its page. */
#define ROUNDING              1e-6
#define DEFAULT_NUMBER_TOP_MM 10

struct _ScbLayout
{
  ScbSheet sheet;
  char *title, *author, *subject, *date, *missing;
  GStringChunk *texts;
  GArray *items;     /* ScbItem, page after page */
  GArray *pages;     /* ScbPage */
  GArray *bookmarks; /* ScbBookmark */
};

static void
clear_bookmark (gpointer data)
{
  ScbBookmark *bookmark = data;

  g_free (bookmark->title);
}

/* How far down the page the strip @index reaches if it is set at @y, with what a table puts above
 * and below it. */
static double
reach (const ScbFlow *flow, guint index, guint first, double y, double *next)
{
  const ScbStrip *strip = &g_array_index (flow->strips, ScbStrip, index);
  const ScbStrip *above = index > first ? strip - 1 : NULL;

  if (above != NULL)
    y += strip->gap;
  if (strip->table != NULL && (above == NULL || above->table != strip->table))
    y += strip->table->head_height;
  if (strip->table != NULL && above == NULL && !strip->row_start)
    y += strip->table->pad_y;
  *next = y + strip->height;
  return *next + (strip->table != NULL && !strip->row_end ? strip->table->pad_y : 0);
}

/* The best place for a break at or before @overflow, which does not fit on the page that starts
 * with @first. */
static guint
choose_break (const ScbFlow *flow, guint first, guint overflow)
{
  for (ScbBreakCost cost = SCB_BREAK_FREE; cost < SCB_BREAK_SPLIT; cost++)
    for (guint i = overflow; i > first; i--)
      if (g_array_index (flow->strips, ScbStrip, i).cost <= cost)
        return i;
  return overflow;
}

/* Returns the first strip of the next page. */
static guint
fill_page (const ScbFlow *flow, guint first)
{
  double y = 0;

  for (guint i = first; i < flow->strips->len; i++)
    {
      double bottom = reach (flow, i, first, y, &y);

      if (i > first && g_array_index (flow->strips, ScbStrip, i).page_break)
        return i;
      if (i > first && bottom > flow->height + ROUNDING)
        return choose_break (flow, first, i);
    }
  return flow->strips->len;
}

/* Those of @source from @first on. */
static void
append_items (GArray *target, const GArray *source, guint first, guint n_items, double x, double y)
{
  for (guint i = 0; i < n_items; i++)
    {
      ScbItem item = g_array_index (source, ScbItem, first + i);

      item.x += x;
      item.x2 += x;
      item.y += y;
      item.y2 += y;
      g_array_append_val (target, item);
    }
}

static void
add_bookmarks (ScbLayout *self, const ScbFlow *flow, guint first, guint end, const double *tops)
{
  const ScbDocument *document = flow->document;

  for (guint i = self->bookmarks->len; i < document->sections->len; i++)
    {
      const ScbSection *section = &g_array_index (document->sections, ScbSection, i);
      guint strip = flow->block_strips[section->block];
      ScbBookmark bookmark = { section->level, NULL, self->pages->len };

      /* One that nothing follows goes to the end of the last page. */
      if (strip > end || (strip == end && end < flow->strips->len))
        break;
      bookmark.title = g_strdup (section->title);
      bookmark.y = self->sheet.margin_top + tops[strip - first];
      g_array_append_val (self->bookmarks, bookmark);
    }
}

/* Top centre of the text. */
static void
add_page_number (ScbLayout *self, ScbFlow *flow, guint number)
{
  const ScbSheet *sheet = &self->sheet;
  g_autofree char *text = g_strdup_printf ("%u", number);
  double top = sheet->page_number_top > 0 ? sheet->page_number_top : SCB_MM (DEFAULT_NUMBER_TOP_MM);
  double height
      = scb_fonts_get_digit_height (flow->fonts, SCB_FACE_REGULAR) * sheet->page_number_size;

  if (sheet->page_number_size <= 0 || (number == 1 && !sheet->page_number_on_first))
    return;
  scb_line_breaker_break (&flow->breaker, text, SCB_FACE_REGULAR, sheet->page_number_size,
                          flow->width, flow->width);
  scb_flow_set_line (flow, self->items, 0, SCB_ALIGN_CENTER, sheet->page_number_size,
                     sheet->margin_left, flow->width, top + height);
}

static void
add_page (ScbLayout *self, ScbFlow *flow, guint first, guint end, guint number)
{
  const ScbSheet *sheet = &self->sheet;
  g_autofree double *tops = g_new0 (double, end - first + 1);
  guint first_item = self->items->len;
  ScbPage page = { 0 };
  ScbTableRules *rules = scb_table_rules_new (self->items, sheet->margin_left);
  double y = 0;

  add_page_number (self, flow, number);
  for (guint i = first; i < end; i++)
    {
      const ScbStrip *strip = &g_array_index (flow->strips, ScbStrip, i);
      double top = y + (i > first ? strip->gap : 0);

      tops[i - first] = top;
      scb_table_rules_next (rules, i > first ? strip - 1 : NULL, strip, sheet->margin_top + top);
      reach (flow, i, first, y, &y);
      append_items (self->items, flow->items, strip->first_item, strip->n_items, sheet->margin_left,
                    sheet->margin_top + y - strip->height);
    }
  tops[end - first] = y;
  scb_table_rules_finish (rules,
                          end > first ? &g_array_index (flow->strips, ScbStrip, end - 1) : NULL);
  add_bookmarks (self, flow, first, end, tops);
  page.n_items = self->items->len - first_item;
  g_array_append_val (self->pages, page);
}

/* A document without any text is one empty page. */
static void
break_pages (ScbLayout *self, ScbFlow *flow)
{
  guint first = 0, number = 0;

  do
    {
      guint end = fill_page (flow, first);
      gboolean restart
          = first < end && g_array_index (flow->strips, ScbStrip, first).restart_numbers;

      number = restart ? 1 : number + 1;
      add_page (self, flow, first, end, number);
      first = end;
    }
  while (first < flow->strips->len);
}

/* The items lie still only now. */
static void
link_pages (ScbLayout *self)
{
  const ScbItem *items = (const ScbItem *)self->items->data;

  for (guint i = 0; i < self->pages->len; i++)
    {
      ScbPage *page = &g_array_index (self->pages, ScbPage, i);

      page->items = items;
      /* Where no page has any there is no place to count from. */
      if (page->n_items > 0)
        items += page->n_items;
    }
}

ScbLayout *
scb_layout_new (const ScbDocument *document, GError **error)
{
  const ScbFonts *fonts = scb_fonts_get (error);
  ScbLayout *self;
  ScbFlow flow;
  gboolean too_tall;

  if (fonts == NULL || !scb_document_check (document, error))
    return NULL;
  self = g_new0 (ScbLayout, 1);
  self->sheet = document->sheet;
  self->title = g_strdup (document->title);
  self->author = g_strdup (document->author);
  self->subject = g_strdup (document->subject);
  self->date = g_strdup (document->date);
  self->items = g_array_new (FALSE, FALSE, sizeof (ScbItem));
  self->pages = g_array_new (FALSE, FALSE, sizeof (ScbPage));
  self->bookmarks = g_array_new (FALSE, FALSE, sizeof (ScbBookmark));
  g_array_set_clear_func (self->bookmarks, clear_bookmark);
  scb_flow_init (&flow, document, fonts);
  scb_flow_run (&flow);
  break_pages (self, &flow);
  link_pages (self);
  too_tall = flow.head_too_tall;
  self->texts = g_steal_pointer (&flow.texts);
  self->missing = g_strdup (flow.breaker.missing->str);
  scb_flow_clear (&flow);
  if (!too_tall)
    return self;
  scb_layout_free (self);
  g_set_error (error, SCB_DOCUMENT_ERROR, SCB_DOCUMENT_ERROR_INVALID,
               _("The head of a table is taller than a page. Shorten its words."));
  return NULL;
}

void
scb_layout_free (ScbLayout *self)
{
  g_free (self->title);
  g_free (self->author);
  g_free (self->subject);
  g_free (self->date);
  g_free (self->missing);
  g_string_chunk_free (self->texts);
  g_array_unref (self->items);
  g_array_unref (self->pages);
  g_array_unref (self->bookmarks);
  g_free (self);
}

const ScbSheet *
scb_layout_get_sheet (const ScbLayout *self)
{
  return &self->sheet;
}

guint
scb_layout_get_n_pages (const ScbLayout *self)
{
  return self->pages->len;
}

const ScbPage *
scb_layout_get_page (const ScbLayout *self, guint page)
{
  g_return_val_if_fail (page < self->pages->len, NULL);
  return &g_array_index (self->pages, ScbPage, page);
}

const ScbBookmark *
scb_layout_get_bookmarks (const ScbLayout *self, guint *n_bookmarks)
{
  *n_bookmarks = self->bookmarks->len;
  return (const ScbBookmark *)self->bookmarks->data;
}

const char *
scb_layout_get_title (const ScbLayout *self)
{
  return self->title;
}

const char *
scb_layout_get_author (const ScbLayout *self)
{
  return self->author;
}

const char *
scb_layout_get_subject (const ScbLayout *self)
{
  return self->subject;
}

const char *
scb_layout_get_date (const ScbLayout *self)
{
  return self->date;
}

const char *
scb_layout_get_missing (const ScbLayout *self)
{
  return self->missing;
}
