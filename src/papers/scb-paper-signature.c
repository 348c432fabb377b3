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

void
scb_paper_add_recipients (ScbPaper *self, const char *recipients, const ScbPaperSignature *right)
{
  const ScbRulesLayout *layout = &self->rules->layout;
  double width = scb_document_text_width (self->document) / 2;
  const double widths[] = { width, width };
  g_auto (GStrv) items = g_strsplit (recipients != NULL ? recipients : "", "\n", -1);
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (ScbColumnLine));
  ScbColumnLine right_lines[MAXIMUM_LINES];
  g_autofree char *title
      = g_strconcat (SCB_MARK_UNDERLINE, scb_phrases_get (self->phrases, "recipients"), NULL);
  ScbColumnLine head = { .text = title, .style = self->column };
  guint n_lines[] = { 0, fill_column (self, right, right_lines) };
  const ScbColumnLine *lines[] = { NULL, right_lines };

  head.style.align = SCB_ALIGN_LEFT;
  head.style.face = SCB_FACE_REGULAR;
  for (guint i = 0; recipients != NULL && items[i] != NULL; i++)
    {
      ScbColumnLine line = { .text = items[i], .style = self->column };

      if (i == 0)
        g_array_append_val (left, head);
      line.style.align = SCB_ALIGN_LEFT;
      line.style.face = SCB_FACE_REGULAR;
      line.style.size = layout->recipients_size;
      line.style.pitch = layout->recipients_size * 1.2;
      g_array_append_val (left, line);
    }
  lines[0] = (const ScbColumnLine *)(gpointer)left->data;
  n_lines[0] = left->len;
  scb_document_add_space (self->document, layout->paragraph_gap);
  scb_document_add_columns (self->document, 2, widths, lines, n_lines, TRUE);
}

/* Whether the posts of a person, "Trưởng thôn, Bí thư Chi bộ", hold the branch's secretary's: a
 * Phó Bí thư is none. */
static gboolean
is_branch_secretary (const char *posts)
{
  static const char *const names[] = { "Bí thư Chi bộ", "Bí thư chi bộ" };
  g_auto (GStrv) parts = g_strsplit (posts, ", ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (names); j++)
      if (g_str_has_prefix (parts[i], names[j]))
        return TRUE;
  return FALSE;
}

const char *
scb_paper_branch_secretary (ScbPaper *self)
{
  GHashTableIter iter;
  gpointer id, posts;

  if (scb_paper_is_blank (self))
    return NULL;
  g_hash_table_iter_init (&iter, self->dossier->titles);
  while (g_hash_table_iter_next (&iter, &id, &posts))
    if (is_branch_secretary (posts))
      return scb_dossier_get_name (self->dossier, *(gint64 *)id);
  return NULL;
}

static ScbPaperSignature
branch_signature (ScbPaper *self)
{
  const char *line = scb_dossier_get_setting (self->dossier, "tm-line");

  return (ScbPaperSignature){
    .on_behalf = scb_phrases_get (self->phrases, g_strcmp0 (line, "committee") == 0
                                                     ? "sign.on-behalf.committee"
                                                     : "sign.on-behalf.branch"),
    .office = scb_phrases_get (self->phrases, "sign.branch-secretary"),
    .office_bold = self->rules->layout.office_bold,
    .name = scb_paper_branch_secretary (self),
  };
}

void
scb_paper_add_branch_signature (ScbPaper *self)
{
  const ScbPaperSignature secretary = branch_signature (self);

  scb_paper_add_signatures (self, NULL, &secretary);
}

void
scb_paper_add_branch_foot (ScbPaper *self, const char *recipients)
{
  const ScbPaperSignature secretary = branch_signature (self);

  scb_paper_add_recipients (self, recipients, &secretary);
}
