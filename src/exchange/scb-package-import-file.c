/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file of a package, step by step. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-import-slices-private.h"
#include "scb-package-import-private.h"

static gpointer
read_package (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = scb_package_load (path, error);

  return bytes != NULL ? scb_package_tree_new (bytes, error) : NULL;
}

static gpointer
begin (ScbBook *book, gpointer tree, GError **error)
{
  return scb_package_import_new (book, tree);
}

static gboolean
is_done (gpointer import)
{
  return scb_package_import_is_done (import);
}

static gboolean
step (gpointer import, GError **error)
{
  return scb_package_import_step (import, error);
}

static double
fraction (gpointer import)
{
  return scb_package_import_fraction (import);
}

static ScbPackageReport *
end (gpointer data)
{
  ScbPackageImport *import = data;

  scb_package_report_sum_up (import->report);
  return g_steal_pointer (&import->report);
}

static const ScbImportKind package_kind = {
  .name = N_("Import package"),
  .read = read_package,
  .free_contents = (GDestroyNotify)scb_package_tree_free,
  .begin = begin,
  .is_done = is_done,
  .step = step,
  .fraction = fraction,
  .end = end,
  .free_import = (GDestroyNotify)scb_package_import_free,
};

/* The same step as the user sees it where a package arrived from somewhere. */
static const ScbImportKind received_kind = {
  .name = N_("Receive package"),
  .read = read_package,
  .free_contents = (GDestroyNotify)scb_package_tree_free,
  .begin = begin,
  .is_done = is_done,
  .step = step,
  .fraction = fraction,
  .end = end,
  .free_import = (GDestroyNotify)scb_package_import_free,
};

void
scb_package_receive_file_async (ScbBook *book,
                                const char *path,
                                ScbPackageProgress progress,
                                gpointer progress_data,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  scb_import_run_async (book, &received_kind, path, progress, progress_data, cancellable, callback,
                        user_data);
}

void
scb_package_import_file_async (ScbBook *book,
                               const char *path,
                               ScbPackageProgress progress,
                               gpointer progress_data,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  scb_import_run_async (book, &package_kind, path, progress, progress_data, cancellable, callback,
                        user_data);
}

ScbPackageReport *
scb_package_import_file_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
