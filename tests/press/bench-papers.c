/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long papers take: one minutes, a thousand, a long table; and the same text set with Pango and cairo. */

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <sys/resource.h>

#include "press-fixture.h"
#include "scb-document.h"
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
  g_print ("minutes of %u pages: first %.1f ms, each of %d: %.2f ms, %zu bytes, peak %ld kB (%ld kB after the first)\n",
           first->n_pages, first_time, N_RUNS, milliseconds_since (start) / N_RUNS,
           g_bytes_get_size (first->pdf), peak_kilobytes (), before);
}

static void
measure_table (void)
{
  const ScbSheet sheet = { .width = SCB_MM (210), .height = SCB_MM (297), .margin_top = SCB_MM (20), .margin_bottom = SCB_MM (20),
                           .margin_left = SCB_MM (30), .margin_right = SCB_MM (15), .page_number_size = 14, .page_number_top = SCB_MM (10) };
  const ScbTableStyle style = { .size = 12, .pitch = 15, .pad_x = 3, .pad_y = 2, .line_width = 0.5, .head_face = SCB_FACE_BOLD };
  const ScbTableColumn columns[] = { { 30, SCB_ALIGN_CENTER }, { 110, SCB_ALIGN_LEFT }, { 60, SCB_ALIGN_CENTER }, { 60, SCB_ALIGN_CENTER },
                                     { 50, SCB_ALIGN_CENTER }, { 50, SCB_ALIGN_CENTER }, { 50, SCB_ALIGN_CENTER }, { 90, SCB_ALIGN_LEFT } };
  static const char *const cells[] = { "12", "Chi bộ thôn Đồng Giảng A", "18/18", "03/9/2020", "92", "x", NULL, "Trừ 2 điểm: một đồng chí đến muộn" };
  gint64 start = g_get_monotonic_time ();
  g_autoptr (ScbDocument) document = scb_document_new (&sheet);
  ScbTable *table = scb_document_add_table (document, &style, columns, G_N_ELEMENTS (columns));
  g_autoptr (ScbLayout) layout = NULL;
  g_autoptr (GBytes) pdf = NULL;

  scb_table_add_head (table, cells, NULL, NULL);
  for (guint i = 0; i < N_ROWS; i++)
    scb_table_add_row (table, SCB_FACE_REGULAR, cells);
  layout = scb_layout_new (document, NULL);
  pdf = scb_pdf_render (layout, NULL);
  g_print ("table of %d rows: %.1f ms, %zu bytes\n", N_ROWS, milliseconds_since (start), g_bytes_get_size (pdf));
}

static cairo_status_t
count_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  *(gsize *)closure += length;
  return CAIRO_STATUS_SUCCESS;
}

/* The pages' own text, a paragraph a line, as Pango breaks and cairo paints it. */
static gsize
set_with_pango (char **pages)
{
  gsize n_bytes = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_bytes, &n_bytes, 595.276, 841.89);
  cairo_t *cr = cairo_create (surface);
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Liberation Serif 14px");

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int)(SCB_MM (165) * PANGO_SCALE));
  pango_layout_set_justify (layout, TRUE);
  for (guint i = 0; pages[i] != NULL; i++)
    {
      cairo_move_to (cr, SCB_MM (30), SCB_MM (20));
      pango_layout_set_text (layout, pages[i], -1);
      pango_cairo_show_layout (cr, layout);
      cairo_show_page (cr);
    }
  pango_font_description_free (font);
  g_object_unref (layout);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return n_bytes;
}

static void
measure_pango (ScbBook *book, gint64 session)
{
  g_autoptr (ScbPrint) print = print_paper (book, "minutes", session, FALSE);
  g_autoptr (PopplerDocument) document = open_print (print);
  g_auto (GStrv) pages = g_new0 (char *, print->n_pages + 1);
  gint64 start;
  gsize n_bytes;

  for (guint i = 0; i < print->n_pages; i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (document, (int)i);

      pages[i] = poppler_page_get_text (page);
    }
  n_bytes = set_with_pango (pages);
  start = g_get_monotonic_time ();
  for (guint i = 0; i < N_RUNS / 10; i++)
    set_with_pango (pages);
  g_print ("the same text with Pango and cairo: %.2f ms, %zu bytes\n", milliseconds_since (start) / (N_RUNS / 10), n_bytes);
}

int
main (void)
{
  Fixture fixture;
  gint64 session;

  set_up (&fixture, NULL);
  session = find_session (fixture.book, "Xóm Mới", "2020-08-03");
  measure_minutes (fixture.book, session);
  measure_pango (fixture.book, session);
  measure_table ();
  tear_down (&fixture, NULL);
  return 0;
}
