/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making PDFs and reading them back, for the tests of this folder. */
#pragma once

#include <poppler.h>

#include "document-fixture.h"
#include "scb-pdf.h"

/* Poppler has its own cleanups only since later. */
typedef PopplerDocument PdfDocument;
typedef PopplerPage PdfPage;
typedef PopplerFontInfo PdfFontInfo;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfPage, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PdfFontInfo, g_object_unref)

static inline GBytes *
render (const ScbDocument *document)
{
  g_autoptr (ScbLayout) layout = lay_out (document);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = scb_pdf_render (layout, &error);

  g_assert_no_error (error);
  return bytes;
}

static inline PopplerDocument *
open_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *pdf = poppler_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return pdf;
}

/* All words of the document with single spaces between them. */
static inline char *
read_text (PopplerDocument *pdf)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < poppler_document_get_n_pages (pdf); i++)
    {
      g_autoptr (PdfPage) page = poppler_document_get_page (pdf, i);
      g_autofree char *page_words = poppler_page_get_text (page);
      g_auto (GStrv) words = g_strsplit_set (page_words, " \n", -1);

      for (guint j = 0; words[j] != NULL; j++)
        if (*words[j] != '\0')
          g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words[j]);
    }
  return g_string_free (text, FALSE);
}
