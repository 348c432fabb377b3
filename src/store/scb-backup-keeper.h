/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-backup.h"
#include "scb-book.h"

G_BEGIN_DECLS

/*
 * Backups that nobody needs to think of: one on each day on which the book is another than in its
 * last backup, in the user's data folder; seven daily ones, five weekly and twelve monthly stay.
 */

/** scb_backups_get_folder: (transfer full): where the backups of the book at @path are kept:
 * "so-chi-bo/sao-luu/NAME-…" in the user's data folder, so that two books of one name have two. */
char *scb_backups_get_folder (const char *path);

/**
 * scb_backups_make_daily:
 * @book: also a reader in a worker
 * @today: the day of the clock
 * @made: (out) (nullable): the new backup; NULL where none was due
 *
 * Makes today's backup where it is due: nothing is due where a backup has the very same state, or
 * where today has one. A clock that went back cannot be trusted with days: then each state that is
 * not kept yet is due. The copy is written under a temporary name, opened, checked, counted, then
 * renamed; only after that older ones are taken away. A damaged book is refused and everything
 * stays.
 */
gboolean scb_backups_make_daily (
    ScbBook *book, const char *today, char **made, GCancellable *cancellable, GError **error);

/** scb_backups_make_daily_async: in a worker with a connection of its own. */
void scb_backups_make_daily_async (ScbBook *book,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean scb_backups_make_daily_finish (GAsyncResult *result, GError **error);

/** scb_backups_list: (transfer full) (element-type ScbBackup): all backups of the book at @path,
 * the newest first, also those that were made beside it before a restore and before an upgrade. */
GPtrArray *scb_backups_list (const char *path);

/** scb_backups_list_async: in a worker: the counts of many files are read. */
void scb_backups_list_async (const char *path,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
GPtrArray *scb_backups_list_finish (GAsyncResult *result, GError **error);

/** scb_backups_copy_async: a checked copy at @path of @book, as it is when the worker begins. */
void scb_backups_copy_async (ScbBook *book,
                             const char *path,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
/** scb_backups_copy_finish: (transfer full): the copy, opened once more from where it lies. */
ScbBackup *scb_backups_copy_finish (GAsyncResult *result, GError **error);

G_END_DECLS
