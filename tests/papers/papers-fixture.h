/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session in memory, its papers as PDF, and what stands in them. */
#pragma once

#include <poppler.h>
#include <string.h>

#include "../rules/rules-fixture.h"
#include "scb-paper.h"
#include "scb-pdf.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

#define MM(points) ((points)*25.4 / 72)

/* The session of rules-fixture.h with a heading. */
static inline ScbDossier *
new_paper_session (void)
{
  ScbDossier *dossier = new_session ();

  dossier->branch_name = g_strdup ("Chi bộ thôn Xóm Mới");
  dossier->organization_name = g_strdup ("Đảng bộ xã Lương Mông");
  dossier->place = g_strdup ("Lương Mông");
  dossier->branch = g_object_new (SCB_TYPE_BRANCH, "formed-on", "2020-02-04", NULL);
  dossier->ordinal = 7;
  return dossier;
}

/* From a document to its pages as poppler reads them. */
static inline PopplerDocument *
paint (ScbDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbLayout) layout = scb_layout_new (document, &error);
  g_autoptr (GBytes) pdf = NULL;
  PopplerDocument *pages;

  g_assert_no_error (error);
  pdf = scb_pdf_render (layout, &error);
  g_assert_no_error (error);
  pages = poppler_document_new_from_bytes (pdf, NULL, &error);
  g_assert_no_error (error);
  return pages;
}

/* The words of all pages but their numbers, one space between two of them: lines may break
 * anywhere. */
static inline char *
words_of (PopplerDocument *pages)
{
  GString *words = g_string_new (NULL);

  for (int i = 0; i < poppler_document_get_n_pages (pages); i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (pages, i);
      g_autofree char *text = poppler_page_get_text (page);

      for (const char *p = text + (i > 0 ? strcspn (text, "\n") : 0); *p != '\0'; p = g_utf8_next_char (p))
        if (!g_unichar_isspace (g_utf8_get_char (p)))
          g_string_append_unichar (words, g_utf8_get_char (p));
        else if (words->len > 0 && words->str[words->len - 1] != ' ')
          g_string_append_c (words, ' ');
      g_string_append_c (words, ' ');
    }
  return g_string_free (words, FALSE);
}

typedef ScbDocument *(*MakePaper) (ScbDossier *dossier,
                                   const ScbRules *rules,
                                   ScbPaperForm form,
                                   GError **error);

static inline PopplerDocument *
print_as (ScbDossier *dossier, MakePaper make, ScbPaperForm form)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbRules) rules = scb_rules_new_for_dossier (dossier, &error);
  g_autoptr (ScbDocument) document = NULL;

  g_assert_no_error (error);
  document = make (dossier, rules, form, &error);
  g_assert_no_error (error);
  return paint (document);
}

static inline char *
words_as (ScbDossier *dossier, MakePaper make, ScbPaperForm form)
{
  g_autoptr (PopplerDocument) pages = print_as (dossier, make, form);

  return words_of (pages);
}

static inline void
assert_has (const char *words, const char *line)
{
  if (strstr (words, line) == NULL)
    g_error ("“%s” is not on paper: %s", line, words);
}

static inline void
assert_lacks (const char *words, const char *line)
{
  if (strstr (words, line) != NULL)
    g_error ("“%s” is on paper: %s", line, words);
}

/* Where @words begin on a page, from the top left in points; the size and the face of their type.
 */
typedef struct
{
  double x, y, size;
  gboolean bold, italic;
} Spot;

static inline Spot
find_spot (PopplerPage *page, const char *words)
{
  g_autofree char *text = poppler_page_get_text (page);
  const char *found = strstr (text, words);
  g_autofree PopplerRectangle *rectangles = NULL;
  guint n_rectangles;
  Spot spot = { 0 };
  glong offset;
  GList *runs;

  if (found == NULL)
    g_error ("“%s” is not on the page: %s", words, text);
  offset = g_utf8_pointer_to_offset (text, found);
  g_assert_true (poppler_page_get_text_layout (page, &rectangles, &n_rectangles));
  g_assert_cmpint (offset, <, n_rectangles);
  spot.x = rectangles[offset].x1;
  spot.y = rectangles[offset].y1;
  runs = poppler_page_get_text_attributes (page);
  for (GList *link = runs; link != NULL; link = link->next)
    {
      PopplerTextAttributes *run = link->data;

      if (offset < run->start_index || offset > run->end_index)
        continue;
      spot.size = run->font_size;
      spot.bold = strstr (run->font_name, "Bold") != NULL;
      spot.italic = strstr (run->font_name, "Italic") != NULL;
    }
  poppler_page_free_text_attributes (runs);
  return spot;
}
