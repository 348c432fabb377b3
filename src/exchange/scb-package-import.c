/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A package into the book: all or nothing. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-package-import-private.h"

G_DEFINE_QUARK (scb-package-error-quark, scb_package_error)

static gboolean
run (ScbPackageImport *import, ScbPackageFlags flags, GError **error)
{
  /* Within a caller's transaction it is the caller who ends it. */
  const gboolean own = !scb_book_in_transaction (import->book);
  gboolean written;

  if (own && !scb_book_begin (import->book, N_("Import package"), error))
    return FALSE;
  written = scb_package_import_read (import, error)
            && scb_package_import_check_chains (import, error)
            && scb_package_import_write (import, error);
  if (written)
    scb_package_report_sum_up (import->report);
  if (!own)
    return written;
  if (written && (flags & SCB_PACKAGE_DRY_RUN) == 0)
    return scb_book_commit (import->book, error);
  scb_book_rollback (import->book);
  return written;
}

ScbPackageReport *
scb_package_import (
    ScbBook *book, GBytes *bytes, ScbPackageFlags flags, GCancellable *cancellable, GError **error)
{
  g_autoptr (ScbPackageTree) tree = scb_package_tree_new (bytes, error);
  g_autoptr (ScbPackageReport) report = NULL;
  ScbPackageImport import = { .book = book, .tree = tree, .cancellable = cancellable };
  gboolean done;

  if (tree == NULL)
    return NULL;
  report = scb_package_report_new ();
  import.report = report;
  import.by_collection = g_hash_table_new (g_str_hash, g_str_equal);
  import.next_ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  import.records = g_ptr_array_new_with_free_func (g_object_unref);
  done = run (&import, flags, error);
  g_hash_table_unref (import.by_collection);
  g_hash_table_unref (import.next_ids);
  g_ptr_array_unref (import.records);
  return done ? g_steal_pointer (&report) : NULL;
}
