/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of a paper and its title (domain.md 6: two columns, rule below the party's name, short
 * rule below the title). */

#include "scb-config.h"

#include "scb-paper-private.h"

#include "scb-date-text.h"

/* The short rule below the title: as wide as five hyphens. */
#define TITLE_RULE 24.0

static char *
upper (const char *text)
{
  return text != NULL ? g_utf8_strup (text, -1) : g_strdup (SCB_MARK_LEADER);
}

void
scb_paper_add_head (ScbPaper *self, const char *number, const char *place_date)
{
  const ScbRulesLayout *layout = &self->rules->layout;
  g_autofree char *body_above = upper (self->dossier->organization_name);
  g_autofree char *issuer = upper (self->dossier->branch_name);
  ScbParagraphStyle plain = self->column, bold = self->column, italic = self->column,
                    party = self->column;
  ScbColumnLine left[4], right[2];
  const ScbColumnLine *lines[] = { left, right };
  const double widths[] = { SCB_MM (layout->head_left_width), SCB_MM (layout->head_right_width) };
  guint n_lines[] = { 3, 1 };

  bold.face = SCB_FACE_BOLD;
  italic.face = SCB_FACE_ITALIC;
  /* The date stands clear of the rule above it. */
  italic.before = 8;
  party.face = SCB_FACE_BOLD;
  party.size = layout->party_size;

  left[0] = (ScbColumnLine){ body_above, plain, FALSE, 0 };
  left[1] = (ScbColumnLine){ issuer, bold, FALSE, 0 };
  left[2] = (ScbColumnLine){ "*", plain, FALSE, 0 };
  if (number != NULL)
    left[n_lines[0]++] = (ScbColumnLine){ number, plain, FALSE, 0 };
  right[0] = (ScbColumnLine){ scb_phrases_get (self->phrases, "head.party"), party, TRUE, 0 };
  if (place_date != NULL)
    right[n_lines[1]++] = (ScbColumnLine){ place_date, italic, FALSE, 0 };
  scb_document_add_columns (self->document, 2, widths, lines, n_lines, FALSE);
}

char *
scb_paper_place_date (ScbPaper *self, const char *day)
{
  g_autofree char *date
      = day != NULL ? scb_date_text_long (day) : g_strdup ("ngày ..... tháng ..... năm 20.....");

  return scb_phrases_format (self->phrases, "head.place-date", "place", self->dossier->place,
                             "date", date, NULL);
}

void
scb_paper_add_title (ScbPaper *self, const char *type, const char *subject)
{
  scb_document_add_space (self->document, self->rules->layout.line_pitch);
  scb_document_add_section (self->document, 0, type);
  scb_document_add_text (self->document, &self->title, type);
  if (subject != NULL)
    scb_document_add_text (self->document, &self->subject, subject);
  scb_document_add_rule (self->document, TITLE_RULE, 0.75, 4, 12);
}
