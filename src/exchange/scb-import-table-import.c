/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a table into the book: all of them or none. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-import-slices-private.h"
#include "scb-package-private.h"
#include "scb-import-table-private.h"

/* More are counted, not told: the sentence has to be read. */
#define MOST_FAULTS_TOLD 10

typedef struct
{
  ScbImportTable *table;
  GPtrArray *lines;
  gboolean leave_out;
} Contents;

typedef struct
{
  ScbBook *book;
  Contents *contents;
  guint next;
  ScbPackageReport *report;
  ScbPackageCount *records, *parts;
} Import;

static void
contents_free (gpointer data)
{
  Contents *contents = data;

  scb_import_table_free (contents->table);
  g_ptr_array_unref (contents->lines);
  g_free (contents);
}

/* ---- faults ---- */

static gboolean
refuse_faults (GPtrArray *lines, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      ScbImportTableLine *line = lines->pdata[i];

      for (guint j = 0; j < line->faults->len; j++)
        if (n++ < MOST_FAULTS_TOLD)
          g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "",
                                  (char *)line->faults->pdata[j]);
    }
  if (n > MOST_FAULTS_TOLD)
    {
      g_string_append_printf (text, "; ");
      g_string_append_printf (text,
                              g_dngettext (GETTEXT_PACKAGE, "and %u more fault",
                                           "and %u more faults", n - MOST_FAULTS_TOLD),
                              n - MOST_FAULTS_TOLD);
    }
  if (n == 0)
    return TRUE;
  g_set_error_literal (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID, text->str);
  return FALSE;
}

/* ---- step by step ---- */

static const char *
label_of (const Contents *contents)
{
  return contents->table->kind == SCB_IMPORT_TABLE_MEMBERS ? N_("Import members")
                                                           : N_("Import branches");
}

static gpointer
begin (ScbBook *book, gpointer data, GError **error)
{
  Contents *contents = data;
  gboolean members = contents->table->kind == SCB_IMPORT_TABLE_MEMBERS;
  Import *import;

  if (!contents->leave_out && !refuse_faults (contents->lines, error))
    {
      contents_free (contents);
      return NULL;
    }
  import = g_new0 (Import, 1);
  import->book = g_object_ref (book);
  import->contents = contents;
  import->report = scb_package_report_new ();
  import->records = scb_package_report_add (import->report, members ? "members" : "branches");
  import->parts = scb_package_report_add (import->report,
                                          members ? "members.memberships" : "branches.spells");
  return import;
}

static gboolean
is_done (gpointer data)
{
  const Import *import = data;

  /* One step more than there are rows: what the columns held. */
  return import->next > import->contents->lines->len;
}

static gboolean
keep_part (Import *import, ScbImportTableLine *line, GError **error)
{
  const ScbField *owner = scb_record_class_find_field (
      SCB_RECORD_GET_CLASS (line->part),
      import->contents->table->kind == SCB_IMPORT_TABLE_MEMBERS ? "member" : "branch");

  scb_record_set_int (line->part, owner, scb_record_get_id (line->record));
  import->parts->added++;
  return scb_book_insert (import->book, line->part, error);
}

static gboolean
keep_line (Import *import, ScbImportTableLine *line, GError **error)
{
  switch (scb_import_table_line_get_state (line))
    {
    case SCB_IMPORT_TABLE_LINE_FAULTY:
      return TRUE;
    case SCB_IMPORT_TABLE_LINE_NEW:
      import->records->added++;
      break;
    case SCB_IMPORT_TABLE_LINE_CHANGED:
      import->records->changed += !line->is_repeated && line->news->len > (line->part != NULL);
      import->records->unchanged += !line->is_repeated && line->news->len <= (line->part != NULL);
      break;
    default:
      import->records->unchanged++;
      import->parts->unchanged++;
      return TRUE;
    }
  if (!scb_book_save (import->book, line->record, label_of (import->contents), error))
    {
      g_prefix_error (error, _("row %u: "), line->line);
      return FALSE;
    }
  import->parts->unchanged += line->part == NULL;
  return line->part == NULL || keep_part (import, line, error);
}

static gboolean
step (gpointer data, GError **error)
{
  Import *import = data;
  guint i = import->next++;

  if (i == import->contents->lines->len)
    return scb_import_table_remember (import->contents->table, import->book, error);
  return keep_line (import, import->contents->lines->pdata[i], error);
}

static double
fraction (gpointer data)
{
  const Import *import = data;

  return (double)import->next / (import->contents->lines->len + 1);
}

static ScbPackageReport *
end (gpointer data)
{
  Import *import = data;

  scb_package_report_sum_up (import->report);
  return g_steal_pointer (&import->report);
}

static void
import_free (gpointer data)
{
  Import *import = data;

  contents_free (import->contents);
  g_clear_pointer (&import->report, scb_package_report_free);
  g_object_unref (import->book);
  g_free (import);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

/* ---- at once ---- */

static gboolean
take_all_steps (Import *import, GError **error)
{
  while (!is_done (import))
    if (!step (import, error))
      return FALSE;
  return TRUE;
}

static gboolean
run (Import *import, ScbPackageFlags flags, GError **error)
{
  gboolean own = !scb_book_in_transaction (import->book);

  if (own && !scb_book_begin (import->book, label_of (import->contents), error))
    return FALSE;
  if (take_all_steps (import, error))
    {
      if (!own)
        return TRUE;
      if ((flags & SCB_PACKAGE_DRY_RUN) == 0)
        return scb_book_commit (import->book, error);
      scb_book_rollback (import->book);
      return TRUE;
    }
  if (own)
    scb_book_rollback (import->book);
  return FALSE;
}

static ScbImportTable *
copy_table (const ScbImportTable *table)
{
  ScbImportTable *copy = g_new0 (ScbImportTable, 1);

  *copy = *table;
  copy->rows = g_ptr_array_ref (table->rows);
  copy->fields = g_memdup2 (table->fields, table->n_columns * sizeof *table->fields);
  return copy;
}

static Contents *
contents_new (ScbImportTable *table, GPtrArray *lines, gboolean leave_out)
{
  Contents *contents = g_new0 (Contents, 1);

  contents->table = table;
  contents->lines = lines;
  contents->leave_out = leave_out;
  return contents;
}

ScbPackageReport *
scb_import_table_import (ScbImportTable *self,
                         ScbBook *book,
                         GPtrArray *lines,
                         gboolean leave_out,
                         ScbPackageFlags flags,
                         GError **error)
{
  Contents *contents = contents_new (copy_table (self), g_ptr_array_ref (lines), leave_out);
  g_autoptr (Import) import = begin (book, contents, error);

  return import != NULL && run (import, flags, error) ? end (import) : NULL;
}

/* ---- while a window lives ---- */

static const ScbImportKind members_kind = {
  .name = N_("Import members"),
  .free_contents = contents_free,
  .begin = begin,
  .is_done = is_done,
  .step = step,
  .fraction = fraction,
  .end = end,
  .free_import = import_free,
};

static const ScbImportKind branches_kind = {
  .name = N_("Import branches"),
  .free_contents = contents_free,
  .begin = begin,
  .is_done = is_done,
  .step = step,
  .fraction = fraction,
  .end = end,
  .free_import = import_free,
};

void
scb_import_table_import_async (ScbImportTable *self,
                               ScbBook *book,
                               GPtrArray *lines,
                               gboolean leave_out,
                               ScbPackageProgress progress,
                               gpointer progress_data,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  scb_import_write_async (book,
                          self->kind == SCB_IMPORT_TABLE_MEMBERS ? &members_kind : &branches_kind,
                          contents_new (self, lines, leave_out), progress, progress_data,
                          cancellable, callback, user_data);
}

ScbPackageReport *
scb_import_table_import_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
