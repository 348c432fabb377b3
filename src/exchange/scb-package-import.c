/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A package into the book: all or nothing. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-package-import-private.h"

G_DEFINE_QUARK (scb - package - error - quark, scb_package_error)

/* ---- steps ---- */

static const struct
{
  gboolean (*run) (ScbPackageImport *import, guint i, GError **error);
  gboolean is_once; /* not for each entry */
} phases[] = {
  { scb_package_import_give_id },
  { scb_package_import_read_record },
  { scb_package_import_check_sender, TRUE },
  { scb_package_import_apply_ownership },
  { scb_package_import_close_ownership, TRUE },
  { scb_package_import_compare_before },
  { scb_package_import_check_chains, TRUE },
  { scb_package_import_write_settings, TRUE },
  { scb_package_import_write_record },
  { scb_package_import_remove_unlisted },
  { scb_package_import_sign_record },
  { scb_package_import_compare_after },
};

static guint
count_steps (ScbPackageImport *self, guint phase)
{
  return phases[phase].is_once ? 1 : self->tree->entries->len;
}

ScbPackageImport *
scb_package_import_new (ScbBook *book, ScbPackageTree *tree)
{
  ScbPackageImport *self = g_new0 (ScbPackageImport, 1);

  self->book = g_object_ref (book);
  self->tree = tree;
  self->report = scb_package_report_new ();
  self->by_collection = g_hash_table_new (g_str_hash, g_str_equal);
  self->next_ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->branches = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->organizations = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->digests = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->keep = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->conflicting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
scb_package_import_free (ScbPackageImport *self)
{
  g_hash_table_unref (self->by_collection);
  g_hash_table_unref (self->next_ids);
  g_ptr_array_unref (self->records);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->branches);
  g_hash_table_unref (self->organizations);
  g_hash_table_unref (self->digests);
  g_hash_table_unref (self->keep);
  g_hash_table_unref (self->conflicting);
  g_clear_pointer (&self->report, scb_package_report_free);
  scb_package_tree_free (self->tree);
  g_object_unref (self->book);
  g_free (self);
}

gboolean
scb_package_import_is_done (ScbPackageImport *self)
{
  while (self->phase < G_N_ELEMENTS (phases) && self->next == count_steps (self, self->phase))
    {
      self->phase++;
      self->next = 0;
    }
  return self->phase == G_N_ELEMENTS (phases);
}

gboolean
scb_package_import_step (ScbPackageImport *self, GError **error)
{
  if (scb_package_import_is_done (self))
    return TRUE;
  return phases[self->phase].run (self, self->next++, error);
}

double
scb_package_import_fraction (ScbPackageImport *self)
{
  guint all = 0, taken = 0;

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    {
      all += count_steps (self, i);
      taken += i < self->phase ? count_steps (self, i) : i == self->phase ? self->next : 0;
    }
  return (double)taken / all;
}

/* ---- all at once ---- */

static gboolean
take_all_steps (ScbPackageImport *self, GCancellable *cancellable, GError **error)
{
  while (!scb_package_import_is_done (self))
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !scb_package_import_step (self, error))
      return FALSE;
  scb_package_report_sum_up (self->report);
  return TRUE;
}

static const char *
label_of (const ScbPackageImport *self)
{
  return self->tree->header->purpose == SCB_PACKAGE_FROM_BRANCH
                 || self->tree->header->purpose == SCB_PACKAGE_FROM_OFFICE
             ? N_("Receive package")
             : N_("Import package");
}

static gboolean
run (ScbPackageImport *self, GCancellable *cancellable, GError **error)
{
  /* Within a caller's transaction it is the caller who ends it. */
  const gboolean own = !scb_book_in_transaction (self->book);
  gboolean written;

  if (own && !scb_book_begin (self->book, label_of (self), error))
    return FALSE;
  written = take_all_steps (self, cancellable, error);
  if (!own)
    return written;
  if (written && (self->flags & SCB_PACKAGE_DRY_RUN) == 0)
    return scb_book_commit (self->book, error);
  scb_book_rollback (self->book);
  return written;
}

static ScbPackageImport *
begin (ScbBook *book, GBytes *bytes, ScbPackageFlags flags, GError **error)
{
  ScbPackageTree *tree = scb_package_tree_new (bytes, error);
  ScbPackageImport *self = tree != NULL ? scb_package_import_new (book, tree) : NULL;

  if (self != NULL)
    self->flags = flags;
  return self;
}

/* The sessions that stay are known only after all was tried once. */
static gboolean
find_kept (ScbPackageImport *self, ScbBook *book, GBytes *bytes, GError **error)
{
  g_autoptr (ScbPackageImport) trial
      = begin (book, bytes, SCB_PACKAGE_DRY_RUN | SCB_PACKAGE_TELL_CONFLICTS, error);
  GHashTableIter iter;
  gpointer uuid;

  g_return_val_if_fail (!scb_book_in_transaction (book), FALSE);

  if (trial == NULL || !run (trial, NULL, error))
    return FALSE;
  g_hash_table_iter_init (&iter, trial->conflicting);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    g_hash_table_add (self->keep, g_strdup (uuid));
  return TRUE;
}

ScbPackageReport *
scb_package_import (
    ScbBook *book, GBytes *bytes, ScbPackageFlags flags, GCancellable *cancellable, GError **error)
{
  g_autoptr (ScbPackageImport) import = begin (book, bytes, flags, error);

  if (import == NULL)
    return NULL;
  if ((flags & SCB_PACKAGE_KEEP_OURS) != 0 && !find_kept (import, book, bytes, error))
    return NULL;
  return run (import, cancellable, error) ? g_steal_pointer (&import->report) : NULL;
}
