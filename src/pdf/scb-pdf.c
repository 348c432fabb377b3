/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paints a layout with libharu. */
#include "scb-pdf-private.h"

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "scb-font.h"

/* libharu refuses a property of more than 65,535 bytes; readers show a line of it. */
#define PROPERTY_MAX_CHARACTERS 1000
/* Of nested bookmarks; deeper ones hang on the last. */
#define LEVELS 8

/* The first thing that went wrong. libharu refuses all that comes after it, so one look at the end
 * is enough. */
typedef struct
{
  HPDF_STATUS code, detail;
} Failure;

G_DEFINE_QUARK (scb - pdf - error - quark, scb_pdf_error)

static void
failed_cb (HPDF_STATUS code, HPDF_STATUS detail, void *data)
{
  Failure *failure = data;

  if (failure->code == 0)
    *failure = (Failure){ code, detail };
}

static char *
shorten (const char *text)
{
  if (g_utf8_strlen (text, -1) <= PROPERTY_MAX_CHARACTERS)
    return g_strdup (text);
  return g_utf8_substring (text, 0, PROPERTY_MAX_CHARACTERS);
}

static void
set_property (HPDF_Doc document, HPDF_InfoType type, const char *text)
{
  g_autofree char *shown = text != NULL ? shorten (text) : NULL;

  if (shown != NULL)
    HPDF_SetInfoAttr (document, type, shown);
}

/* A day stays that day wherever it is read, so it has no time zone; a stamp is in UTC. A date known
 * in part is none. */
static void
set_date (HPDF_Doc document, const char *date)
{
  HPDF_Date value = { .ind = ' ' };
  int n_fields;

  if (date == NULL)
    return;
  n_fields = sscanf (date, "%4d-%2d-%2dT%2d:%2d:%2d", &value.year, &value.month, &value.day,
                     &value.hour, &value.minutes, &value.seconds);
  if (n_fields < 3)
    return;
  if (n_fields == 6)
    value.ind = 'Z';
  HPDF_SetInfoDateAttr (document, HPDF_INFO_CREATION_DATE, value);
  HPDF_SetInfoDateAttr (document, HPDF_INFO_MOD_DATE, value);
}

static void
set_properties (HPDF_Doc document, const ScbLayout *layout)
{
  scb_pdf_fix_version (document);
  HPDF_SetCompressionMode (document, HPDF_COMP_ALL);
  HPDF_UseUTFEncodings (document);
  /* Without it the properties would be written as if they were Latin-1. */
  HPDF_SetCurrentEncoder (document, "UTF-8");
  set_property (document, HPDF_INFO_TITLE, scb_layout_get_title (layout));
  set_property (document, HPDF_INFO_AUTHOR, scb_layout_get_author (layout));
  set_property (document, HPDF_INFO_SUBJECT, scb_layout_get_subject (layout));
  set_date (document, scb_layout_get_date (layout));
}

/* A face costs time and bytes even if no text uses it. */
static void
find_faces (const ScbLayout *layout, gboolean *used)
{
  for (guint i = 0; i < scb_layout_get_n_pages (layout); i++)
    {
      const ScbPage *page = scb_layout_get_page (layout, i);

      for (guint j = 0; j < page->n_items; j++)
        if (page->items[j].kind == SCB_ITEM_TEXT)
          used[page->items[j].face] = TRUE;
    }
}

static gboolean
load_faces (ScbPdfPainter *painter,
            const ScbLayout *const *layouts,
            guint n_layouts,
            GError **error)
{
  gboolean used[SCB_N_FACES] = { FALSE };

  for (guint i = 0; i < n_layouts; i++)
    find_faces (layouts[i], used);
  for (ScbFace face = 0; face < SCB_N_FACES; face++)
    {
      g_autofree char *path = used[face] ? scb_font_path (face) : NULL;
      const char *name
          = path != NULL ? HPDF_LoadTTFontFromFile (painter->document, path, HPDF_TRUE) : NULL;

      if (!used[face])
        continue;
      painter->fonts[face] = name != NULL ? HPDF_GetFont (painter->document, name, "UTF-8") : NULL;
      if (painter->fonts[face] == NULL)
        {
          g_set_error (error, SCB_PDF_ERROR, SCB_PDF_ERROR_FONT,
                       _("The typeface file “%s” cannot be read. Install the program again."),
                       path);
          return FALSE;
        }
      scb_pdf_fix_font (painter->fonts[face]);
    }
  return TRUE;
}

static GPtrArray *
paint_pages (ScbPdfPainter *painter, const ScbLayout *layout)
{
  const ScbSheet *sheet = scb_layout_get_sheet (layout);
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();

  for (guint i = 0; i < scb_layout_get_n_pages (layout); i++)
    {
      HPDF_Page page = HPDF_AddPage (painter->document);

      if (page == NULL)
        return NULL;
      HPDF_Page_SetWidth (page, sheet->width);
      HPDF_Page_SetHeight (page, sheet->height);
      scb_pdf_paint_page (painter, page, sheet, scb_layout_get_page (layout, i));
      g_ptr_array_add (pages, page);
    }
  return g_steal_pointer (&pages);
}

static void
add_outline (HPDF_Doc document, const ScbLayout *layout, const GPtrArray *pages)
{
  HPDF_Encoder encoder = HPDF_GetEncoder (document, "UTF-8");
  double height = scb_layout_get_sheet (layout)->height;
  HPDF_Outline last[LEVELS + 1] = { NULL };
  const ScbBookmark *bookmarks;
  guint n_bookmarks;

  bookmarks = scb_layout_get_bookmarks (layout, &n_bookmarks);
  for (guint i = 0; i < n_bookmarks; i++)
    {
      guint level = MIN (bookmarks[i].level, LEVELS - 1);
      g_autofree char *title = shorten (bookmarks[i].title);
      HPDF_Destination destination
          = HPDF_Page_CreateDestination (g_ptr_array_index (pages, bookmarks[i].page));
      HPDF_Outline parent = NULL;

      /* last[n + 1] is the last bookmark of level n; one whose own parent is missing hangs on the
       * next higher. */
      for (guint j = 0; j <= level; j++)
        parent = last[j] != NULL ? last[j] : parent;
      last[level + 1] = HPDF_CreateOutline (document, parent, title, encoder);
      for (guint j = level + 2; j <= LEVELS; j++)
        last[j] = NULL;
      HPDF_Destination_SetXYZ (destination, 0, height - bookmarks[i].y, 1);
      scb_pdf_fix_zoom (destination);
      HPDF_Outline_SetDestination (last[level + 1], destination);
    }
}

/* Into memory: the caller replaces the file whole, and libharu does not notice a full disk. */
static GBytes *
save (HPDF_Doc document)
{
  HPDF_UINT32 size;
  g_autofree guint8 *data = NULL;

  if (HPDF_SaveToStream (document) != HPDF_OK)
    return NULL;
  size = HPDF_GetStreamSize (document);
  data = g_malloc (size);
  if (HPDF_ReadFromStream (document, data, &size) != HPDF_OK)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&data), size);
}

static GBytes *
render (ScbPdfPainter *painter,
        const ScbLayout *const *layouts,
        guint n_layouts,
        const Failure *failure,
        GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  set_properties (painter->document, layouts[0]);
  if (!load_faces (painter, layouts, n_layouts, error))
    return NULL;
  for (guint i = 0; i < n_layouts; i++)
    {
      g_autoptr (GPtrArray) pages = paint_pages (painter, layouts[i]);

      if (pages != NULL)
        add_outline (painter->document, layouts[i], pages);
    }
  if (failure->code == 0)
    bytes = save (painter->document);
  if (failure->code == 0 && bytes != NULL)
    return g_steal_pointer (&bytes);
  g_set_error (
      error, SCB_PDF_ERROR, SCB_PDF_ERROR_FAILED,
      _("The PDF could not be made (libharu 0x%04lX, %lu). Try again; if it stays so, report it."),
      (gulong)failure->code, (gulong)failure->detail);
  return NULL;
}

GBytes *
scb_pdf_render (const ScbLayout *layout, GError **error)
{
  return scb_pdf_render_all (&layout, 1, error);
}

GBytes *
scb_pdf_render_all (const ScbLayout *const *layouts, guint n_layouts, GError **error)
{
  Failure failure = { 0, 0 };
  ScbPdfPainter painter = { HPDF_New (failed_cb, &failure) };
  GBytes *bytes;

  if (painter.document == NULL)
    {
      g_set_error (error, SCB_PDF_ERROR, SCB_PDF_ERROR_FAILED,
                   _("The PDF could not be started (libharu 0x%04lX)."), (gulong)failure.code);
      return NULL;
    }
  painter.buffer = g_string_sized_new (1 << 12);
  bytes = render (&painter, layouts, n_layouts, &failure, error);
  g_string_free (painter.buffer, TRUE);
  HPDF_Free (painter.document);
  return bytes;
}
