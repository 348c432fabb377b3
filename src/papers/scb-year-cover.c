/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cover and table of contents of a branch's book of a year. */

#include "scb-config.h"

#include "scb-branch-year-paper.h"
#include "scb-paper-private.h"

#include "scb-glib.h"

/* From the head to the title, in lines; and from there to the place. */
#define LINES_ABOVE 12
#define LINES_BELOW 14
#define TITLE_SIZE  22.0

static void
add_cover (ScbPaper *self, ScbBranchYear *year)
{
  double pitch = self->rules->layout.line_pitch;
  ScbParagraphStyle title = self->title, line = self->subject;
  g_autofree char *subject
      = scb_phrases_format (self->phrases, "year-book.subject", "year", year->year, NULL);
  const char *type = scb_phrases_get (self->phrases, "year-book.type");

  title.size = TITLE_SIZE;
  title.pitch = TITLE_SIZE * 1.4;
  line.keep_with_next = FALSE;
  scb_document_set_title (self->document, type);
  scb_document_set_author (self->document, self->dossier->branch_name);
  scb_document_set_subject (self->document, subject);
  scb_paper_add_head (self, NULL, NULL);
  scb_document_add_section (self->document, 0, type);
  scb_document_add_space (self->document, LINES_ABOVE * pitch);
  scb_document_add_text (self->document, &title, type);
  scb_document_add_text (self->document, &line, subject);
  scb_document_add_space (self->document, LINES_BELOW * pitch);
  if (self->dossier->place != NULL)
    scb_document_add_text (self->document, &line, self->dossier->place);
}

static void
add_entry (ScbPaper *self, const char *title, guint page)
{
  ScbParagraphStyle style = self->body;
  g_autofree char *glued = scb_phrases_glue (title);
  g_autofree char *entry = g_strdup_printf ("%s " SCB_MARK_LEADER " %u", glued, page);

  style.align = SCB_ALIGN_LEFT;
  /* What wraps stands in from the left. */
  style.left = style.indent;
  style.indent = -style.indent;
  scb_document_add_text (self->document, &style, entry);
}

ScbDocument *
scb_year_cover_new (ScbBranchYear *year,
                    ScbDossier *head,
                    const ScbRules *rules,
                    guint n_parts,
                    const char *const *titles,
                    const guint *pages,
                    GError **error)
{
  ScbSheet sheet = scb_paper_sheet (rules);
  g_autoptr (ScbDocument) document = scb_document_new (&sheet);
  g_auto (ScbPaper) paper = { 0 };
  const char *contents;

  if (!scb_paper_init (&paper, document, head, rules, SCB_PAPER_RECORD, error))
    return NULL;
  add_cover (&paper, year);
  contents = scb_phrases_get (paper.phrases, "year-book.contents");
  scb_document_add_page_break (document, FALSE);
  scb_document_add_section (document, 0, contents);
  scb_document_add_text (document, &paper.title, contents);
  scb_document_add_space (document, rules->layout.line_pitch);
  for (guint i = 0; i < n_parts; i++)
    add_entry (&paper, titles[i], pages[i]);
  return g_steal_pointer (&document);
}
