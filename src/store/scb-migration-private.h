/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-connection-private.h"

G_BEGIN_DECLS

#define SCB_BOOK_APPLICATION_ID 0x53434231 /* "SCB1" */

/* One step of the schema: brings a book from version - 1 to version. */
typedef struct
{
  int version;
  const char *sql;
} ScbMigrationStep;

/** scb_migration_steps: (transfer none): all released steps, in order. */
const ScbMigrationStep *scb_migration_steps (guint *n_steps);

typedef enum
{
  SCB_MIGRATION_NEW,  /* a file that was just made */
  SCB_MIGRATION_BOOK, /* a book: if it is older, a copy "NAME.before-vN.scb" is made, from which its
                         journal's next epoch begins */
  SCB_MIGRATION_SCRATCH, /* a copy of a book that is thrown away */
} ScbMigrationKind;

/**
 * scb_migration_run:
 *
 * Refuses other files (NOT_A_BOOK) and newer books (TOO_NEW); then runs what is missing, each step
 * with its version in one transaction.
 */
gboolean scb_migration_run (ScbConnection *connection,
                            const ScbMigrationStep *steps,
                            guint n_steps,
                            ScbMigrationKind kind,
                            GError **error);

/** scb_migration_check: for a connection that only reads: whether it is a book of exactly this
 * version. */
gboolean scb_migration_check (ScbConnection *connection,
                              const ScbMigrationStep *steps,
                              guint n_steps,
                              GError **error);

/** scb_migration_read_pragma: an integer pragma; -1 with @error. */
gint64 scb_migration_read_pragma (ScbConnection *connection, const char *pragma, GError **error);

G_END_DECLS
