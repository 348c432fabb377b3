/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-backup.h"

G_BEGIN_DECLS

/*
 * The backups of a book: when each was made and what it holds.
 *
 * Signals: "restore" (const char *path): the user has agreed to go back to that backup, and the
 * window is gone; "copy": a copy is wanted on a USB stick.
 */
#define SCB_TYPE_BACKUPS_WINDOW (scb_backups_window_get_type ())
G_DECLARE_FINAL_TYPE (ScbBackupsWindow, scb_backups_window, SCB, BACKUPS_WINDOW, AdwWindow)

/** scb_backups_window_new: @path: of the book; @can_copy: whether a book is open that can be
 * copied. */
ScbBackupsWindow *scb_backups_window_new (GtkWindow *parent, const char *path, gboolean can_copy);

/** scb_backup_describe: (transfer full): "1,2 MB · 12 branches · 340 members · 96 sessions", or why
 * it cannot be read. */
char *scb_backup_describe (ScbBackup *backup);

G_END_DECLS
