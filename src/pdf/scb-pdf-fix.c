/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of libharu 2.3: what its functions get wrong or do not offer. */
#include "scb-pdf-private.h"

#define ZOOM_PLACE      4
#define RANGES_IN_BLOCK 64

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

void
scb_pdf_fix_to_unicode (HPDF_Font font)
{
  HPDF_Stream stream = ((HPDF_FontAttr)font->attr)->cmap_stream->stream;
  g_autoptr (GString) cmap = g_string_new (cmap_start);

  /* The codes are the characters themselves; a range must not cross its high byte, a block holds
   * 100 at most. */
  for (guint high = 0; high < 256; high++)
    {
      if (high % RANGES_IN_BLOCK == 0)
        g_string_append_printf (cmap, "%d beginbfrange\n", RANGES_IN_BLOCK);
      g_string_append_printf (cmap, "<%02X00> <%02XFF> <%02X00>\n", high, high, high);
      if (high % RANGES_IN_BLOCK == RANGES_IN_BLOCK - 1)
        g_string_append (cmap, "endbfrange\n");
    }
  g_string_append (cmap, cmap_end);
  HPDF_MemStream_FreeData (stream);
  HPDF_Stream_Write (stream, (const HPDF_BYTE *)cmap->str, cmap->len);
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
