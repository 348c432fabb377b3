/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-package-private.h"

G_BEGIN_DECLS

/* A package on its way into the book: first read, then checked, then written. */
typedef struct
{
  ScbBook *book;
  ScbPackageTree *tree;
  ScbPackageReport *report;
  GHashTable *by_collection; /* name → ScbPackageCount in the report */
  GHashTable *next_ids;      /* GType → gint64 *: ids handed out to new records */
  GPtrArray *records;        /* ScbRecord of each entry */
  GCancellable *cancellable;
} ScbPackageImport;

/** scb_package_import_read: gives every entry its id and its record, all references resolved. */
gboolean scb_package_import_read (ScbPackageImport *import, GError **error);
/** scb_package_import_check_chains: whether no record comes before itself. */
gboolean scb_package_import_check_chains (ScbPackageImport *import, GError **error);
/** scb_package_import_write: within the running transaction. */
gboolean scb_package_import_write (ScbPackageImport *import, GError **error);

G_END_DECLS
