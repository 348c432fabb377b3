/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A change of branches by decision, and what it would do. */

#include "scb-config.h"

#include "scb-reform.h"

/* ---- the decision ---- */

void
scb_reform_decision_clear (ScbReformDecision *self)
{
  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->issued_on, g_free);
  g_clear_pointer (&self->issuer, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_clear_pointer (&self->file_name, g_free);
  g_clear_pointer (&self->media_type, g_free);
}

void
scb_reform_decision_copy (ScbReformDecision *target, const ScbReformDecision *source)
{
  *target = (ScbReformDecision){
    .number = g_strdup (source->number),
    .issued_on = g_strdup (source->issued_on),
    .issuer = g_strdup (source->issuer),
    .subject = g_strdup (source->subject),
    .file = source->file != NULL ? g_bytes_ref (source->file) : NULL,
    .file_name = g_strdup (source->file_name),
    .media_type = g_strdup (source->media_type),
  };
}

gboolean
scb_reform_decision_is_known (const ScbReformDecision *self)
{
  return self->number != NULL || self->issued_on != NULL || self->issuer != NULL
         || self->subject != NULL || self->file != NULL;
}

/* ---- what is asked for ---- */

static void
part_free (gpointer data)
{
  ScbReformPart *part = data;

  g_free (part->name);
  g_free (part->term_name);
  g_array_unref (part->members);
  g_free (part);
}

ScbReform *
scb_reform_new (ScbReformKind kind)
{
  ScbReform *self = g_new0 (ScbReform, 1);

  self->kind = kind;
  self->others = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->members = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->parts = g_ptr_array_new_with_free_func (part_free);
  return self;
}

void
scb_reform_free (ScbReform *self)
{
  g_free (self->day);
  scb_reform_decision_clear (&self->decision);
  g_free (self->note);
  g_array_unref (self->others);
  g_free (self->name);
  g_free (self->term_name);
  g_array_unref (self->members);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

void
scb_reform_add_part (ScbReform *self,
                     const char *name,
                     ScbBranchKind kind,
                     const char *term_name,
                     const GArray *members)
{
  ScbReformPart *part = g_new (ScbReformPart, 1);

  *part = (ScbReformPart){ g_strdup (name), kind, g_strdup (term_name),
                           g_array_copy ((GArray *)members) };
  g_ptr_array_add (self->parts, part);
}

gboolean
scb_reform_forms_branch (const ScbReform *self)
{
  return self->kind == SCB_REFORM_FOUND || self->kind == SCB_REFORM_SPLIT
         || (self->kind == SCB_REFORM_MERGE && self->branch == 0);
}

/* ---- what it would do ---- */

static void
line_free (gpointer data)
{
  ScbReformLine *line = data;

  g_free (line->subject);
  g_free (line->from);
  g_free (line->to);
  g_free (line->detail);
  g_free (line);
}

static void
branch_free (gpointer data)
{
  ScbReformBranch *branch = data;

  g_free (branch->name);
  g_free (branch);
}

ScbReformPreview *
scb_reform_preview_new (const char *day)
{
  ScbReformPreview *self = g_new0 (ScbReformPreview, 1);

  self->day = g_strdup (day);
  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->branches = g_ptr_array_new_with_free_func (branch_free);
  return self;
}

void
scb_reform_preview_free (ScbReformPreview *self)
{
  g_free (self->day);
  g_free (self->closed_period);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->branches);
  g_free (self);
}

void
scb_reform_preview_add (ScbReformPreview *self,
                        ScbReformLineKind kind,
                        const char *subject,
                        const char *from,
                        const char *to,
                        const char *detail)
{
  ScbReformLine *line = g_new (ScbReformLine, 1);

  *line = (ScbReformLine){ kind, g_strdup (subject), g_strdup (from), g_strdup (to),
                           g_strdup (detail) };
  g_ptr_array_add (self->lines, line);
}

guint
scb_reform_preview_count (const ScbReformPreview *self, ScbReformLineKind kind)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n += ((ScbReformLine *)self->lines->pdata[i])->kind == kind;
  return n;
}

ScbReformBranch *
scb_reform_preview_find_branch (const ScbReformPreview *self, gint64 branch)
{
  for (guint i = 0; i < self->branches->len; i++)
    {
      ScbReformBranch *found = self->branches->pdata[i];

      if (found->branch == branch)
        return found;
    }
  return NULL;
}
