/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long papers take: one minutes, a thousand, a long table; and the same text set with Pango and
 * cairo. */

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <sys/resource.h>

#include "press-fixture.h"
#include "scb-book-sessions.h"
#include "scb-document.h"
#include "scb-paper.h"
#include "scb-pdf.h"

#define N_RUNS 1000
#define N_ROWS 200

static double
milliseconds_since (gint64 start)
{
  return (double)(g_get_monotonic_time () - start) / 1000;
}

static long
peak_kilobytes (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

static void
measure_minutes (ScbBook *book, gint64 session)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (ScbPrint) first = print_paper (book, "minutes", session, FALSE);
  double first_time = milliseconds_since (start);
  long before = peak_kilobytes ();

  start = g_get_monotonic_time ();
  for (guint i = 0; i < N_RUNS; i++)
    scb_print_free (print_paper (book, "minutes", session, FALSE));
  g_print ("minutes of %u pages: first %.1f ms, each of %d: %.2f ms, %zu bytes, peak %ld kB (%ld "
           "kB after the first)\n",
           first->n_pages, first_time, N_RUNS, milliseconds_since (start) / N_RUNS,
           g_bytes_get_size (first->pdf), peak_kilobytes (), before);
}

static cairo_status_t
count_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  *(gsize *)closure += length;
  return CAIRO_STATUS_SUCCESS;
}

static ScbDocument *
make_table (void)
{
  const ScbSheet sheet = { .width = SCB_MM (210),
                           .height = SCB_MM (297),
                           .margin_top = SCB_MM (20),
                           .margin_bottom = SCB_MM (20),
                           .margin_left = SCB_MM (30),
                           .margin_right = SCB_MM (15),
                           .page_number_size = 14,
                           .page_number_top = SCB_MM (10) };
  const ScbTableStyle style = {
    .size = 12, .pitch = 15, .pad_x = 3, .pad_y = 2, .line_width = 0.5, .head_face = SCB_FACE_BOLD
  };
  const ScbTableColumn columns[]
      = { { 30, SCB_ALIGN_CENTER }, { 110, SCB_ALIGN_LEFT },  { 60, SCB_ALIGN_CENTER },
          { 60, SCB_ALIGN_CENTER }, { 50, SCB_ALIGN_CENTER }, { 50, SCB_ALIGN_CENTER },
          { 50, SCB_ALIGN_CENTER }, { 90, SCB_ALIGN_LEFT } };
  static const char *const cells[]
      = { "12", "Chi bộ thôn Đồng Giảng A",         "18/18", "03/9/2020", "92", "x",
          NULL, "Trừ 2 điểm: một đồng chí đến muộn" };
  ScbDocument *document = scb_document_new (&sheet);
  ScbTable *table = scb_document_add_table (document, &style, columns, G_N_ELEMENTS (columns));

  scb_table_add_head (table, cells, NULL, NULL);
  for (guint i = 0; i < N_ROWS; i++)
    scb_table_add_row (table, SCB_FACE_REGULAR, cells);
  return document;
}

/* The minutes as a layout: what both sides set. */
static ScbDocument *
make_minutes (ScbBook *book, gint64 session)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbDossier) dossier = scb_book_load_dossier (book, session, &error);
  g_autoptr (ScbRules) rules = scb_rules_new_for_dossier (dossier, &error);
  ScbDocument *document = scb_minutes_paper_new (dossier, rules, SCB_PAPER_RECORD, &error);

  g_assert_no_error (error);
  return document;
}

static const char *const faces[] = { "", "Bold", "Italic", "Bold Italic" };

/* An item as Pango shapes and cairo paints it; the spaces of a justified line get their extra width
 * as letter spacing. */
static void
paint_with_pango (cairo_t *cr,
                  PangoLayout *layout,
                  PangoFontDescription *fonts[],
                  const ScbItem *item)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (fonts[item->face], item->size * PANGO_SCALE);
  pango_layout_set_font_description (layout, fonts[item->face]);
  pango_layout_set_text (layout, item->text, -1);
  for (const char *space = item->text; item->gap > 0 && (space = strchr (space, ' ')) != NULL;
       space++)
    {
      PangoAttribute *wider = pango_attr_letter_spacing_new ((int)(item->gap * PANGO_SCALE));

      wider->start_index = (guint)(space - item->text);
      wider->end_index = wider->start_index + 1;
      pango_attr_list_insert (attributes, wider);
    }
  pango_layout_set_attributes (layout, attributes);
  cairo_move_to (cr, item->x, item->y);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
  pango_attr_list_unref (attributes);
}

/* The same lines in the same faces at the same places.  They come broken already: Pango has less to
 * do. */
static gsize
set_with_pango (const ScbLayout *lines)
{
  gsize n_bytes = 0;
  cairo_surface_t *surface
      = cairo_pdf_surface_create_for_stream (count_bytes, &n_bytes, 595.276, 841.89);
  cairo_t *cr = cairo_create (surface);
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *fonts[G_N_ELEMENTS (faces)];

  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    {
      g_autofree char *name = g_strdup_printf ("Liberation Serif %s", faces[i]);

      fonts[i] = pango_font_description_from_string (name);
    }
  for (guint i = 0; i < scb_layout_get_n_pages (lines); i++)
    {
      const ScbPage *page = scb_layout_get_page (lines, i);

      for (guint j = 0; j < page->n_items; j++)
        if (page->items[j].kind == SCB_ITEM_TEXT)
          paint_with_pango (cr, layout, fonts, &page->items[j]);
      cairo_show_page (cr);
    }
  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    pango_font_description_free (fonts[i]);
  g_object_unref (layout);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return n_bytes;
}

static gsize
set_with_libharu (const ScbDocument *document)
{
  g_autoptr (ScbLayout) layout = scb_layout_new (document, NULL);
  g_autoptr (GBytes) pdf = scb_pdf_render (layout, NULL);

  return g_bytes_get_size (pdf);
}

static void
compare_with_pango (const char *name, const ScbDocument *document)
{
  g_autoptr (ScbLayout) layout = scb_layout_new (document, NULL);
  double ours, theirs;
  gsize n_ours = set_with_libharu (document), n_theirs = set_with_pango (layout);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < N_RUNS / 5; i++)
    set_with_libharu (document);
  ours = milliseconds_since (start) / (N_RUNS / 5);
  start = g_get_monotonic_time ();
  for (guint i = 0; i < N_RUNS / 5; i++)
    set_with_pango (layout);
  theirs = milliseconds_since (start) / (N_RUNS / 5);
  g_print ("%s, text alone: broken, set and packed in %.2f ms, %zu bytes\n", name, ours, n_ours);
  g_print ("%s, the same lines with Pango and cairo: %.2f ms, %zu bytes: %.2f times as long\n",
           name, theirs, n_theirs, theirs / ours);
}

int
main (void)
{
  Fixture fixture;
  g_autoptr (ScbDocument) minutes = NULL;
  g_autoptr (ScbDocument) table = NULL;
  gint64 session;

  set_up (&fixture, NULL);
  session = find_session (fixture.book, "Xóm Mới", "2020-08-03");
  measure_minutes (fixture.book, session);
  minutes = make_minutes (fixture.book, session);
  table = make_table ();
  compare_with_pango ("minutes", minutes);
  compare_with_pango ("table of 200 rows", table);
  g_print ("peak of all of it: %ld kB\n", peak_kilobytes ());
  tear_down (&fixture, NULL);
  return 0;
}
