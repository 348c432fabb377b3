/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members from a table: at once, or while a window lives. */

#include "scb-config.h"

#include "scb-csv-members.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-csv-members-private.h"
#include "scb-import-slices-private.h"
#include "scb-sheet.h"

/* ---- step by step ---- */

static void
import_free (gpointer data)
{
  ScbCsvMembers *import = data;

  g_clear_pointer (&import->known, g_ptr_array_unref);
  g_clear_pointer (&import->report, scb_package_report_free);
  g_hash_table_unref (import->branches);
  g_ptr_array_unref (import->rows);
  g_object_unref (import->book);
  g_free (import);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbCsvMembers, import_free)

/* Takes @rows. */
static ScbCsvMembers *
import_new (
    ScbBook *book, GPtrArray *rows, gint64 branch, const char *const *columns, GError **error)
{
  g_autoptr (ScbCsvMembers) import = g_new0 (ScbCsvMembers, 1);

  import->book = g_object_ref (book);
  import->rows = rows;
  import->branch = branch;
  import->branches = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  import->report = scb_package_report_new ();
  import->members = scb_package_report_add (import->report, "members");
  import->memberships = scb_package_report_add (import->report, "members.memberships");
  if (!scb_csv_columns_find (&import->columns, rows, columns, error))
    return NULL;
  import->next = import->columns.head + 1;
  return g_steal_pointer (&import);
}

static gboolean
is_done (gpointer data)
{
  const ScbCsvMembers *import = data;

  return import->next >= import->rows->len;
}

static gboolean
step (gpointer data, GError **error)
{
  ScbCsvMembers *import = data;

  if (import->known == NULL)
    import->known = scb_book_list (import->book, SCB_TYPE_MEMBER, NULL, 0, error);
  return import->known != NULL
         && scb_csv_members_import_row (import, import->rows->pdata[import->next++], error);
}

static double
fraction (gpointer data)
{
  const ScbCsvMembers *import = data;

  return (double)import->next / MAX (import->rows->len, 1);
}

static ScbPackageReport *
end (gpointer data)
{
  ScbCsvMembers *import = data;

  scb_package_report_sum_up (import->report);
  return g_steal_pointer (&import->report);
}

/* ---- at once ---- */

static gboolean
take_all_steps (ScbCsvMembers *import, GError **error)
{
  while (!is_done (import))
    if (!step (import, error))
      return FALSE;
  return TRUE;
}

static gboolean
run (ScbCsvMembers *import, ScbPackageFlags flags, GError **error)
{
  gboolean own = !scb_book_in_transaction (import->book);

  if (own && !scb_book_begin (import->book, N_("Import members"), error))
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

/* A workbook, by its first bytes, or a text. */
static GPtrArray *
read_rows (GBytes *bytes, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (ScbSheet) sheet = NULL;

  if (size < 4 || (memcmp (data, "PK\3\4", 4) != 0 && memcmp (data, "\xD0\xCF\x11\xE0", 4) != 0))
    return scb_csv_read (bytes, error);
  sheet = scb_sheet_read (bytes, error);
  return sheet != NULL ? scb_sheet_list_rows (sheet, error) : NULL;
}

ScbPackageReport *
scb_csv_import_members (ScbBook *book,
                        GBytes *bytes,
                        gint64 branch,
                        const char *const *columns,
                        ScbPackageFlags flags,
                        GError **error)
{
  GPtrArray *rows = read_rows (bytes, error);
  g_autoptr (ScbCsvMembers) import = NULL;

  if (rows == NULL)
    return NULL;
  import = import_new (book, rows, branch, columns, error);
  return import != NULL && run (import, flags, error) ? end (import) : NULL;
}

/* ---- a file, while a window lives ---- */

static gpointer
read_table (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = scb_package_load (path, error);

  return bytes != NULL ? read_rows (bytes, error) : NULL;
}

static gpointer
begin (ScbBook *book, gpointer rows, gint64 branch, GError **error)
{
  return import_new (book, rows, branch, NULL, error);
}

static const ScbImportKind members_kind = {
  .name = N_("Import members"),
  .read = read_table,
  .free_contents = (GDestroyNotify)g_ptr_array_unref,
  .begin = begin,
  .is_done = is_done,
  .step = step,
  .fraction = fraction,
  .end = end,
  .free_import = import_free,
};

void
scb_csv_import_members_async (ScbBook *book,
                              const char *path,
                              gint64 branch,
                              ScbPackageProgress progress,
                              gpointer progress_data,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  scb_import_run_async (book, &members_kind, path, branch, progress, progress_data, cancellable,
                        callback, user_data);
}

ScbPackageReport *
scb_csv_import_members_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
