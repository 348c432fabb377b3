/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one row of a table brings, or what is wrong with it. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-date-text.h"
#include "scb-import-table-private.h"
#include "scb-type-labels.h"

G_DEFINE_FINAL_TYPE (ScbImportTableLine, scb_import_table_line, G_TYPE_OBJECT)

static void
scb_import_table_line_finalize (GObject *object)
{
  ScbImportTableLine *self = SCB_IMPORT_TABLE_LINE (object);

  g_free (self->name);
  g_ptr_array_unref (self->faults);
  g_ptr_array_unref (self->remarks);
  g_ptr_array_unref (self->news);
  g_clear_object (&self->record);
  g_clear_object (&self->part);

  G_OBJECT_CLASS (scb_import_table_line_parent_class)->finalize (object);
}

static void
scb_import_table_line_class_init (ScbImportTableLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_import_table_line_finalize;
}

static void
scb_import_table_line_init (ScbImportTableLine *self)
{
  self->name = g_strdup ("");
  self->faults = g_ptr_array_new_with_free_func (g_free);
  self->remarks = g_ptr_array_new_with_free_func (g_free);
  self->news = g_ptr_array_new_with_free_func (g_free);
}

void
scb_import_table_line_tell (GPtrArray *list, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (list, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

ScbImportTableLineState
scb_import_table_line_get_state (ScbImportTableLine *self)
{
  if (self->faults->len > 0)
    return SCB_IMPORT_TABLE_LINE_FAULTY;
  if (self->is_new && !self->is_repeated)
    return SCB_IMPORT_TABLE_LINE_NEW;
  return self->news->len > 0 ? SCB_IMPORT_TABLE_LINE_CHANGED : SCB_IMPORT_TABLE_LINE_SAME;
}

/* ---- in words ---- */

/* Values as people write them. */
static char *
value_text (ScbRecord *record, const ScbField *field)
{
  if (!scb_record_is_known (record, field))
    return g_strdup ("…");
  if (field->kind == SCB_FIELD_PARTIAL || field->kind == SCB_FIELD_DATE)
    return scb_date_text_short (scb_record_get_text (record, field));
  if (field->kind == SCB_FIELD_ENUM)
    return g_strdup (scb_enum_label (field->get_type (), (int)scb_record_get_int (record, field)));
  if (scb_field_holds_text (field))
    return g_strdup (scb_record_get_text (record, field));
  return g_strdup_printf ("%" G_GINT64_FORMAT, scb_record_get_int (record, field));
}

void
scb_import_table_line_tell_changes (ScbImportTableLine *line,
                                    ScbImportTableKind kind,
                                    ScbRecord *before)
{
  const ScbImportTableField *fields = scb_import_table_kind_get_fields (kind);

  for (guint i = 0; i < scb_import_table_kind_n_fields (kind); i++)
    {
      const ScbField *field
          = scb_record_class_find_field (SCB_RECORD_GET_CLASS (line->record), fields[i].name);
      g_autofree char *old = NULL;
      g_autofree char *new = NULL;

      if (field == NULL || field->kind == SCB_FIELD_REF)
        continue;
      old = value_text (before, field);
      new = value_text (line->record, field);
      if (g_strcmp0 (old, new) != 0)
        scb_import_table_line_tell (line->news, _("%s: %s → %s"),
                                    scb_import_table_kind_get_label (kind, i), old, new);
    }
}

/* A row with faults changes nothing, even where another row names the same person. */
void
scb_import_table_line_take_back (ScbImportTableLine *line, ScbRecord *before)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (before);

  if (line->faults->len == 0)
    return;
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const ScbField *field = &klass->fields[i];

      if (scb_field_is_derived (field))
        continue;
      if (scb_field_holds_text (field))
        scb_record_set_text (line->record, field, scb_record_get_text (before, field));
      else if (field->kind == SCB_FIELD_REAL)
        scb_record_set_real (line->record, field, scb_record_get_real (before, field));
      else
        scb_record_set_int (line->record, field, scb_record_get_int (before, field));
    }
}
