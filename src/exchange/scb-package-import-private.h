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
  ScbPackageFlags flags;

  /* of packages with a sender */
  GHashTable *by_key;        /* "table:id" → ScbRecord */
  GHashTable *branches;      /* gint64 *: those the sender speaks for, */
  GHashTable *organizations; /* and organizations */
  gboolean is_home;          /* a branch's package, in the branch's own book */
  GHashTable *digests;       /* UUID of a session → what it was before */
  GHashTable *keep;          /* UUIDs of sessions that stay as the book has them */
  GHashTable *conflicting;   /* UUIDs of sessions that were changed on both sides */
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

/** scb_package_receive_file_async: as scb_package_import_file_async(), and ended by its finish. */
void scb_package_receive_file_async (ScbBook *book,
                                     const char *path,
                                     ScbPackageProgress progress,
                                     gpointer progress_data,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);

/* ---- the phases, in their order; @i is the entry ---- */

/* Before any field is read, so that records may name each other in any order. */
gboolean scb_package_import_give_id (ScbPackageImport *import, guint i, GError **error);
/* The record, all references resolved. */
gboolean scb_package_import_read_record (ScbPackageImport *import, guint i, GError **error);
/* Once for all: whether the book knows who sends it. */
gboolean scb_package_import_check_sender (ScbPackageImport *import, guint i, GError **error);
/* What becomes of the entry, by who owns it. */
gboolean scb_package_import_apply_ownership (ScbPackageImport *import, guint i, GError **error);
/* Once for all: what is taken names only what is there. */
gboolean scb_package_import_close_ownership (ScbPackageImport *import, guint i, GError **error);
/* How a session is before anything is written. */
gboolean scb_package_import_compare_before (ScbPackageImport *import, guint i, GError **error);
/* Once for all: whether no record comes before itself. */
gboolean scb_package_import_check_chains (ScbPackageImport *import, guint i, GError **error);
/* Once for all. */
gboolean scb_package_import_write_settings (ScbPackageImport *import, guint i, GError **error);
gboolean scb_package_import_write_record (ScbPackageImport *import, guint i, GError **error);
/* What the book has and the package's lists have not; @i counts from the end. */
gboolean scb_package_import_remove_unlisted (ScbPackageImport *import, guint i, GError **error);
gboolean scb_package_import_sign_record (ScbPackageImport *import, guint i, GError **error);
/* Whether both sides changed a session. */
gboolean scb_package_import_compare_after (ScbPackageImport *import, guint i, GError **error);

/* ---- who owns what ---- */

/** scb_package_import_is_restricted: whether the sender may not change everything. */
gboolean scb_package_import_is_restricted (ScbPackageImport *import);
/** scb_package_import_settle: whether @record is to be written; then as its sender may have it.
 * @kept (nullable): how the book has it. */
gboolean scb_package_import_settle (ScbPackageImport *import,
                                    ScbPackageEntry *entry,
                                    ScbRecord *record,
                                    ScbRecord *kept);
/** scb_package_import_may_remove: whether the sender may take away @kept, by not listing it. */
gboolean
scb_package_import_may_remove (ScbPackageImport *import, ScbPackageEntry *owner, ScbRecord *kept);
/** scb_package_is_addition_of_office: whether the office fills in the field of a branch's record.
 */
gboolean scb_package_is_addition_of_office (GType type, const char *field);

G_END_DECLS
