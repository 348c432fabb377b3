/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-package-private.h"

G_BEGIN_DECLS

/* A package on its way into the book: first read, then checked, then written, within a transaction.
 * One step at a time, so that a window can live between two of them. */
typedef struct
{
  ScbBook *book;
  ScbPackageTree *tree;
  ScbPackageReport *report;
  GHashTable *by_collection; /* name → ScbPackageCount in the report */
  GHashTable *next_ids;      /* GType → gint64 *: ids handed out to new records */
  GPtrArray *records;        /* ScbRecord of each entry */
  guint phase, next;         /* where it stands: the phase, and the entry that is next in it */
} ScbPackageImport;

/** scb_package_import_new: (transfer full): takes @tree. */
ScbPackageImport *scb_package_import_new (ScbBook *book, ScbPackageTree *tree);
void scb_package_import_free (ScbPackageImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbPackageImport, scb_package_import_free)

/** scb_package_import_is_done: whether all steps were taken: the transaction can be committed. */
gboolean scb_package_import_is_done (ScbPackageImport *self);
/** scb_package_import_step: the next step, a matter of microseconds. */
gboolean scb_package_import_step (ScbPackageImport *self, GError **error);
/** scb_package_import_fraction: of the steps that were taken, 0 to 1. */
double scb_package_import_fraction (ScbPackageImport *self);

/* ---- the phases, in their order; @i is the entry ---- */

/* Before any field is read, so that records may name each other in any order. */
gboolean scb_package_import_give_id (ScbPackageImport *import, guint i, GError **error);
/* The record, all references resolved. */
gboolean scb_package_import_read_record (ScbPackageImport *import, guint i, GError **error);
/* Once for all: whether no record comes before itself. */
gboolean scb_package_import_check_chains (ScbPackageImport *import, guint i, GError **error);
/* Once for all. */
gboolean scb_package_import_write_settings (ScbPackageImport *import, guint i, GError **error);
gboolean scb_package_import_write_record (ScbPackageImport *import, guint i, GError **error);
/* What the book has and the package's lists have not; @i counts from the end. */
gboolean scb_package_import_remove_unlisted (ScbPackageImport *import, guint i, GError **error);
gboolean scb_package_import_sign_record (ScbPackageImport *import, guint i, GError **error);

G_END_DECLS
