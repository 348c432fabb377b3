/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signatures at the foot of a paper. */

#include "scb-config.h"

#include "scb-paper-private.h"

#define MAXIMUM_LINES 4

/* The column of one signature: office, room for the pen, name. */
static guint
fill_column (ScbPaper *self, const ScbPaperSignature *signature, ScbColumnLine *lines)
{
  const ScbRulesLayout *layout = &self->rules->layout;
  ScbParagraphStyle bold = self->column, office = self->column;
  guint n = 0;

  bold.face = SCB_FACE_BOLD;
  office.face = signature->office_bold ? SCB_FACE_BOLD : SCB_FACE_REGULAR;
  if (signature->on_behalf != NULL)
    lines[n++] = (ScbColumnLine){ signature->on_behalf, bold, FALSE, 0 };
  lines[n++] = (ScbColumnLine){ signature->office, office, FALSE, 0 };
  /* The name stands below as many empty lines as the signature needs. */
  bold.before = layout->signature_lines * layout->line_pitch;
  lines[n++] = (ScbColumnLine){ signature->name != NULL ? signature->name : SCB_MARK_LEADER, bold,
                                FALSE, 0 };
  if (signature->name == NULL)
    {
      lines[n - 1].style.face = SCB_FACE_REGULAR;
      lines[n - 1].style.left = lines[n - 1].style.right = SCB_MM (10);
    }
  return n;
}

void
scb_paper_add_signatures (ScbPaper *self,
                          const ScbPaperSignature *left,
                          const ScbPaperSignature *right)
{
  double width = scb_document_text_width (self->document) / 2;
  const double widths[] = { width, width };
  ScbColumnLine left_lines[MAXIMUM_LINES], right_lines[MAXIMUM_LINES];
  const ScbColumnLine *lines[] = { left_lines, right_lines };
  guint n_lines[] = { 0, 0 };

  if (left != NULL)
    n_lines[0] = fill_column (self, left, left_lines);
  n_lines[1] = fill_column (self, right, right_lines);
  scb_document_add_space (self->document, self->rules->layout.paragraph_gap);
  scb_document_add_columns (self->document, 2, widths, lines, n_lines, TRUE);
}

const char *
scb_paper_branch_secretary (ScbPaper *self)
{
  GHashTableIter iter;
  gpointer id, title;

  g_hash_table_iter_init (&iter, self->dossier->titles);
  while (g_hash_table_iter_next (&iter, &id, &title))
    if (g_str_has_prefix (title, "Bí thư Chi bộ") || g_str_has_prefix (title, "Bí thư chi bộ"))
      return scb_dossier_get_name (self->dossier, *(gint64 *)id);
  return NULL;
}
