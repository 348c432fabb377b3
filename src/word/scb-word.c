/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text for word processors: ECMA-376, a zip archive of XML parts. */

#include "scb-config.h"

#include "scb-word-private.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-glib.h"

#define FACE    "Times New Roman"
#define XML     "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define MAIN    "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define OFFICE  "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define WORD    "application/vnd.openxmlformats-officedocument.wordprocessingml."
/* From the edge to the mark. */
#define HEADER_MM 8

G_DEFINE_QUARK (scb - word - error - quark, scb_word_error)

/* ---- the parts ---- */

static const char content_types[]
    = XML "<Types xmlns=\"" PACKAGE "content-types\">"
          "<Default Extension=\"rels\" "
          "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          "<Override PartName=\"/word/document.xml\" ContentType=\"" WORD "document.main+xml\"/>"
          "<Override PartName=\"/word/styles.xml\" ContentType=\"" WORD "styles+xml\"/>"
          "<Override PartName=\"/word/header1.xml\" ContentType=\"" WORD "header+xml\"/>"
          "<Override PartName=\"/word/header2.xml\" ContentType=\"" WORD "header+xml\"/>"
          "<Override PartName=\"/docProps/core.xml\" "
          "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
          "</Types>";

static const char package_relations[] = XML
    "<Relationships xmlns=\"" PACKAGE "relationships\">"
    "<Relationship Id=\"rId1\" Type=\"" OFFICE "/officeDocument\" Target=\"word/document.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"" PACKAGE
    "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
    "</Relationships>";

static const char document_relations[]
    = XML "<Relationships xmlns=\"" PACKAGE "relationships\">"
          "<Relationship Id=\"rId1\" Type=\"" OFFICE "/styles\" Target=\"styles.xml\"/>"
          "<Relationship Id=\"rId2\" Type=\"" OFFICE "/header\" Target=\"header1.xml\"/>"
          "<Relationship Id=\"rId3\" Type=\"" OFFICE "/header\" Target=\"header2.xml\"/>"
          "</Relationships>";

static const char styles[]
    = XML "<w:styles xmlns:w=\"" MAIN "\"><w:docDefaults><w:rPrDefault><w:rPr>"
          "<w:rFonts w:ascii=\"" FACE "\" w:hAnsi=\"" FACE "\" w:eastAsia=\"" FACE "\" w:cs=\"" FACE
          "\"/>"
          "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"vi-VN\"/>"
          "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
          "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name "
          "w:val=\"Normal\"/></w:style>"
          "</w:styles>";

/* The mark on the right; from the second page on, the number in the middle. */
static char *
make_header (const ScbSheet *sheet, const char *mark, gboolean numbered)
{
  int width = scb_word_twips (sheet->width - sheet->margin_left - sheet->margin_right);
  g_autoptr (GString) xml = g_string_new (XML "<w:hdr xmlns:w=\"" MAIN "\"><w:p><w:pPr><w:tabs>");

  g_string_append_printf (xml,
                          "<w:tab w:val=\"center\" w:pos=\"%d\"/><w:tab w:val=\"right\" "
                          "w:pos=\"%d\"/></w:tabs></w:pPr><w:r><w:tab/></w:r>",
                          width / 2, width);
  if (numbered)
    g_string_append (xml, "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>2</w:t></w:r></w:fldSimple>");
  g_string_append (xml, "<w:r><w:rPr><w:b/></w:rPr><w:tab/><w:t>");
  scb_word_append_escaped (xml, mark, -1);
  g_string_append (xml, "</w:t></w:r></w:p></w:hdr>");
  return scb_string_free (g_steal_pointer (&xml));
}

static void
append_page (GString *xml, const ScbSheet *sheet)
{
  g_string_append_printf (
      xml,
      "<w:sectPr><w:headerReference w:type=\"first\" r:id=\"rId2\"/><w:headerReference "
      "w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"%d\" w:h=\"%d\"%s/>",
      scb_word_twips (sheet->width), scb_word_twips (sheet->height),
      sheet->width > sheet->height ? " w:orient=\"landscape\"" : "");
  g_string_append_printf (
      xml,
      "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:header=\"%d\" "
      "w:footer=\"%d\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>",
      scb_word_twips (sheet->margin_top), scb_word_twips (sheet->margin_right),
      scb_word_twips (sheet->margin_bottom), scb_word_twips (sheet->margin_left),
      scb_word_twips (SCB_MM (HEADER_MM)), scb_word_twips (SCB_MM (HEADER_MM)));
}

static char *
make_document (const ScbDocument *document)
{
  GString *xml
      = g_string_new (XML "<w:document xmlns:w=\"" MAIN "\" xmlns:r=\"" OFFICE "\"><w:body>");

  scb_word_add_body (xml, document);
  append_page (xml, scb_document_get_sheet (document));
  g_string_append (xml, "</w:body></w:document>");
  return scb_string_free (xml);
}

static void
append_property (GString *xml, const char *element, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (xml, "<%s>", element);
  scb_word_append_escaped (xml, text, -1);
  g_string_append_printf (xml, "</%s>", element);
}

static char *
make_properties (const ScbDocument *document)
{
  GString *xml
      = g_string_new (XML "<cp:coreProperties xmlns:cp=\"" PACKAGE "metadata/core-properties\" "
                          "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">");

  append_property (xml, "dc:title", scb_document_get_title (document));
  append_property (xml, "dc:subject", scb_document_get_subject (document));
  append_property (xml, "dc:creator", scb_document_get_author (document));
  g_string_append (xml, "</cp:coreProperties>");
  return scb_string_free (xml);
}

/* ---- the archive ---- */

static int
open_cb (struct archive *archive, void *data)
{
  return ARCHIVE_OK;
}

static la_ssize_t
write_cb (struct archive *archive, void *data, const void *bytes, size_t length)
{
  g_byte_array_append (data, bytes, (guint)length);
  return (la_ssize_t)length;
}

static gboolean
add_part (struct archive *archive, const char *name, const char *content)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize length = strlen (content);
  gboolean done;

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (la_int64_t)length);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  /* The first day that a zip archive knows: the same document gives the same bytes. */
  archive_entry_set_mtime (entry, 315532800, 0);
  done = archive_write_header (archive, entry) == ARCHIVE_OK
         && archive_write_data (archive, content, length) == (la_ssize_t)length;
  archive_entry_free (entry);
  return done;
}

static gboolean
write_parts (struct archive *archive, const ScbDocument *document, const char *mark)
{
  const ScbSheet *sheet = scb_document_get_sheet (document);
  g_autofree char *text = make_document (document);
  g_autofree char *first = make_header (sheet, mark, FALSE);
  g_autofree char *further = make_header (sheet, mark, TRUE);
  g_autofree char *properties = make_properties (document);
  const struct
  {
    const char *name, *content;
  } parts[] = {
    { "[Content_Types].xml", content_types },
    { "_rels/.rels", package_relations },
    { "word/document.xml", text },
    { "word/_rels/document.xml.rels", document_relations },
    { "word/styles.xml", styles },
    { "word/header1.xml", first },
    { "word/header2.xml", further },
    { "docProps/core.xml", properties },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!add_part (archive, parts[i].name, parts[i].content))
      return FALSE;
  return TRUE;
}

GBytes *
scb_word_render (const ScbDocument *document, const char *mark, GError **error)
{
  struct archive *archive = archive_write_new ();
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gboolean done = archive_write_set_format_zip (archive) == ARCHIVE_OK
                  && archive_write_set_bytes_in_last_block (archive, 1) == ARCHIVE_OK
                  && archive_write_open (archive, bytes, open_cb, write_cb, NULL) == ARCHIVE_OK
                  && write_parts (archive, document, mark)
                  && archive_write_close (archive) == ARCHIVE_OK;

  if (!done)
    {
      const char *reason = archive_error_string (archive);

      g_set_error (error, SCB_WORD_ERROR, SCB_WORD_ERROR_FAILED,
                   _("The draft could not be made (%s)."), reason != NULL ? reason : "zip");
    }
  archive_write_free (archive);
  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
