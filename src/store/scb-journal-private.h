/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-migration-private.h"

G_BEGIN_DECLS

/* What a transaction changed, recorded by SQLite's session extension; and such changes put in
 * again, or taken back. */

typedef struct _ScbJournal ScbJournal;

ScbJournal *scb_journal_new (ScbConnection *connection);
void scb_journal_free (ScbJournal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbJournal, scb_journal_free)

/** scb_journal_begin: records from here on. To be called inside the transaction. */
gboolean scb_journal_begin (ScbJournal *self, GError **error);
/** scb_journal_discard: forgets what was recorded. */
void scb_journal_discard (ScbJournal *self);
/**
 * scb_journal_write:
 * @changes: (out): (element-type ScbChange): what was changed
 *
 * Writes the entry of the running transaction, before its commit. A transaction that changed
 * nothing gets none; one that goes on typing a text joins the last entry.
 */
gboolean scb_journal_write (
    ScbJournal *self, const char *author, const char *label, GArray **changes, GError **error);

/** scb_journal_digest: (transfer full): of an entry and of the digest of the one before it. */
GBytes *scb_journal_digest (GBytes *previous,
                            const char *made_at,
                            const char *author,
                            const char *label,
                            const char *kind,
                            gint64 target,
                            GBytes *changeset);

typedef enum
{
  SCB_JOURNAL_TYPING_FAILED,
  SCB_JOURNAL_TYPING_NEW,    /* @changeset needs an entry of its own */
  SCB_JOURNAL_TYPING_JOINED, /* it is part of the last entry now */
} ScbJournalTyping;

/** scb_journal_go_on: what is typed into one text within a minute is one step: joins @changeset to
 * the last entry where both change the same field of the same record under the same @label. */
ScbJournalTyping scb_journal_go_on (ScbConnection *connection,
                                    const char *author,
                                    const char *label,
                                    GBytes *changeset,
                                    GError **error);

typedef enum
{
  SCB_JOURNAL_UNDO,
  SCB_JOURNAL_REDO,
} ScbJournalStep;

/** scb_journal_find: id of the entry that the next undo or redo is about; 0 if there is none. */
gint64 scb_journal_find (ScbJournal *self, ScbJournalStep step);
/** scb_journal_apply: takes the entry back, or puts it in again, in the running transaction, and
 * writes an entry about that. */
gboolean scb_journal_apply (ScbJournal *self,
                            ScbJournalStep step,
                            gint64 entry,
                            const char *author,
                            GArray **changes,
                            GError **error);

/** scb_journal_get_changeset: the bytes of an entry. */
GBytes *scb_journal_get_changeset (ScbConnection *connection, gint64 entry, GError **error);
/** scb_journal_list_changes: (element-type ScbChange) */
GArray *scb_journal_list_changes (GBytes *changeset);
/** scb_journal_describe: (transfer full) (array zero-terminated=1): a line for each changed record,
 * in the user's language. */
char **scb_journal_describe (GBytes *changeset);

/** scb_journal_check: appends a sentence to @findings for every break of the chain of digests. */
gboolean scb_journal_check (ScbConnection *connection, GPtrArray *findings, GError **error);
/** scb_journal_replay: rebuilds the tables from the journal of the present epoch, in a scratch book
 * of the schema @steps, and appends a sentence to
 *  @findings for each that differs. In one snapshot of the book. */
gboolean scb_journal_replay (ScbConnection *connection,
                             const ScbMigrationStep *steps,
                             guint n_steps,
                             GPtrArray *findings,
                             GCancellable *cancellable,
                             GError **error);

G_END_DECLS
