/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of libharu 2.3: what its functions get wrong or do not offer. */
#include "scb-pdf-private.h"

#define ZOOM_PLACE 4
/* The letters of the faces lie in the code pages 00 … 25. */
#define N_CODE_PAGES 0x26

static const char cmap_start[]
    = "/CIDInit /ProcSet findresource begin\n"
      "12 dict begin\n"
      "begincmap\n"
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
      "/CMapName /Adobe-Identity-UCS def\n"
      "/CMapType 2 def\n"
      "1 begincodespacerange\n"
      "<0000> <FFFF>\n"
      "endcodespacerange\n";

static const char cmap_end[] = "endcmap\n"
                               "CMapName currentdict /CMap defineresource pop\n"
                               "end\n"
                               "end\n";

void
scb_pdf_fix_version (HPDF_Doc document)
{
  document->pdf_version = HPDF_VER_17;
  HPDF_Dict_Add (document->catalog, "Lang", HPDF_String_New (document->mmgr, "vi-VN", NULL));
}

static void
replace (HPDF_Stream stream, const void *data, gsize length)
{
  HPDF_MemStream_FreeData (stream);
  HPDF_Stream_Write (stream, data, length);
}

static void
fix_to_unicode (HPDF_FontAttr attributes)
{
  g_autoptr (GString) cmap = g_string_new (cmap_start);

  /* The codes are the characters themselves; a range must not cross its high byte, a block holds
   * 100 at most. */
  g_string_append_printf (cmap, "%d beginbfrange\n", N_CODE_PAGES);
  for (guint page = 0; page < N_CODE_PAGES; page++)
    g_string_append_printf (cmap, "<%02X00> <%02XFF> <%02X00>\n", page, page, page);
  g_string_append (cmap, "endbfrange\n");
  g_string_append (cmap, cmap_end);
  replace (attributes->cmap_stream->stream, cmap->str, cmap->len);
}

/* libharu maps all 65,536 codes to glyphs, and packing the zeros takes longer than packing the
 * face. */
static void
shorten_glyph_map (HPDF_FontAttr attributes)
{
  const gsize wanted = 2 * 256 * N_CODE_PAGES;
  HPDF_Stream stream = attributes->map_stream->stream;
  g_autoptr (GByteArray) map = g_byte_array_sized_new (wanted);
  HPDF_UINT length;

  for (HPDF_UINT i = 0; map->len < wanted && i < HPDF_MemStream_GetBufCount (stream); i++)
    {
      const guint8 *data = HPDF_MemStream_GetBufPtr (stream, i, &length);

      g_byte_array_append (map, data, MIN (length, wanted - map->len));
    }
  replace (stream, map->data, map->len);
}

void
scb_pdf_fix_font (HPDF_Font font)
{
  HPDF_FontAttr attributes = font->attr;

  fix_to_unicode (attributes);
  shorten_glyph_map (attributes);
}

void
scb_pdf_fix_zoom (HPDF_Destination destination)
{
  HPDF_Real zoom = HPDF_Array_GetItem (destination, ZOOM_PLACE, HPDF_OCLASS_REAL);

  /* 0 keeps the zoom; the public function refuses it. */
  if (zoom != NULL)
    zoom->value = 0;
}

void
scb_pdf_write (HPDF_Page page, const char *operators, gsize length)
{
  HPDF_PageAttr attributes = page->attr;

  HPDF_Stream_Write (attributes->stream, (const HPDF_BYTE *)operators, length);
}
