/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a PDF as pictures and drawings. */

#include "scb-config.h"

#include "scb-pdf-pages.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <poppler.h>

/* About eight pages of A4 at 200 %: what a tall screen shows, and the neighbours. */
#define MAXIMUM_BYTES          ((gsize)96 * 1024 * 1024)
#define MAXIMUM_PIXELS_OF_PAGE (16.0 * 1024 * 1024)

typedef struct
{
  PopplerPage *page;
  double width, height;
  GdkTexture *texture; /* (nullable) */
  double scale;        /* that was asked for when the texture was made */
  guint64 used;        /* greater is later */
} Page;

struct _ScbPdfPages
{
  GObject parent_instance;

  PopplerDocument *document;
  GArray *pages; /* Page */
  gsize n_bytes; /* of all textures */
  guint64 clock;
};

G_DEFINE_FINAL_TYPE (ScbPdfPages, scb_pdf_pages, G_TYPE_OBJECT)

static Page *
page_at (ScbPdfPages *self, guint page)
{
  return &g_array_index (self->pages, Page, page);
}

static gboolean
is_at_scale (const Page *page, double scale)
{
  return page->texture != NULL && fabs (page->scale - scale) < 1e-6;
}

static gsize
bytes_of (GdkTexture *texture)
{
  return (gsize)4 * gdk_texture_get_width (texture) * gdk_texture_get_height (texture);
}

static void
forget_texture (ScbPdfPages *self, Page *page)
{
  if (page->texture == NULL)
    return;
  self->n_bytes -= bytes_of (page->texture);
  g_clear_object (&page->texture);
}

static void
make_room (ScbPdfPages *self, const Page *keep)
{
  while (self->n_bytes > MAXIMUM_BYTES)
    {
      Page *oldest = NULL;

      for (guint i = 0; i < self->pages->len; i++)
        {
          Page *page = page_at (self, i);

          if (page != keep && page->texture != NULL
              && (oldest == NULL || page->used < oldest->used))
            oldest = page;
        }
      if (oldest == NULL)
        return;
      forget_texture (self, oldest);
    }
}

static GdkTexture *
paint (Page *page, double scale)
{
  double bounded = MIN (scale, sqrt (MAXIMUM_PIXELS_OF_PAGE / (page->width * page->height)));
  int width = MAX (1, (int)ceil (page->width * bounded));
  int height = MAX (1, (int)ceil (page->height * bounded));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cairo = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, width / page->width, height / page->height);
  poppler_page_render (page->page, cairo);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize)height * cairo_image_surface_get_stride (surface),
                                      (GDestroyNotify)cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes,
                                 cairo_image_surface_get_stride (surface));
}

static void
scb_pdf_pages_finalize (GObject *object)
{
  ScbPdfPages *self = SCB_PDF_PAGES (object);

  for (guint i = 0; i < self->pages->len; i++)
    {
      g_clear_object (&page_at (self, i)->texture);
      g_clear_object (&page_at (self, i)->page);
    }
  g_array_unref (self->pages);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (scb_pdf_pages_parent_class)->finalize (object);
}

static void
scb_pdf_pages_class_init (ScbPdfPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_pdf_pages_finalize;
}

static void
scb_pdf_pages_init (ScbPdfPages *self)
{
  self->pages = g_array_new (FALSE, TRUE, sizeof (Page));
}

ScbPdfPages *
scb_pdf_pages_new (GBytes *pdf, GError **error)
{
  g_autoptr (ScbPdfPages) self = g_object_new (SCB_TYPE_PDF_PAGES, NULL);
  int n_pages;

  self->document = poppler_document_new_from_bytes (pdf, NULL, error);
  if (self->document == NULL)
    return NULL;
  n_pages = poppler_document_get_n_pages (self->document);
  for (int i = 0; i < n_pages; i++)
    {
      Page page = { .page = poppler_document_get_page (self->document, i) };

      if (page.page == NULL)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("Page %d of the PDF cannot be read."), i + 1);
          return NULL;
        }
      poppler_page_get_size (page.page, &page.width, &page.height);
      g_array_append_val (self->pages, page);
    }
  return g_steal_pointer (&self);
}

guint
scb_pdf_pages_get_n_pages (ScbPdfPages *self)
{
  return self->pages->len;
}

void
scb_pdf_pages_get_size (ScbPdfPages *self, guint page, double *width, double *height)
{
  g_return_if_fail (page < self->pages->len);

  *width = page_at (self, page)->width;
  *height = page_at (self, page)->height;
}

GdkTexture *
scb_pdf_pages_get_texture (ScbPdfPages *self, guint page, double scale)
{
  Page *wanted;

  g_return_val_if_fail (page < self->pages->len, NULL);

  wanted = page_at (self, page);
  wanted->used = ++self->clock;
  if (is_at_scale (wanted, scale))
    return wanted->texture;

  forget_texture (self, wanted);
  wanted->texture = paint (wanted, scale);
  wanted->scale = scale;
  self->n_bytes += bytes_of (wanted->texture);
  make_room (self, wanted);
  return wanted->texture;
}

GdkTexture *
scb_pdf_pages_peek_texture (ScbPdfPages *self, guint page, double scale, gboolean *is_sharp)
{
  Page *wanted;

  g_return_val_if_fail (page < self->pages->len, NULL);

  wanted = page_at (self, page);
  wanted->used = ++self->clock;
  *is_sharp = is_at_scale (wanted, scale);
  return wanted->texture;
}

void
scb_pdf_pages_draw (ScbPdfPages *self, guint page, cairo_t *cairo)
{
  g_return_if_fail (page < self->pages->len);

  poppler_page_render_for_printing (page_at (self, page)->page, cairo);
}
