/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Why a backup was made. */
typedef enum
{
  SCB_BACKUP_DAILY,
  SCB_BACKUP_BEFORE_RESTORE,
  SCB_BACKUP_BEFORE_UPGRADE,
} ScbBackupKind;

#define SCB_TYPE_BACKUP (scb_backup_get_type ())
G_DECLARE_FINAL_TYPE (ScbBackup, scb_backup, SCB, BACKUP, GObject)

/* A backup as it lies on the disk. Only read by its users. */
struct _ScbBackup
{
  GObject parent_instance;

  char *path;
  char *day; /* on which it was made, by the clock of that day */
  ScbBackupKind kind;
  gint64 size;       /* bytes */
  gint64 n_branches; /* what it holds; SCB_UNKNOWN where it cannot be read */
  gint64 n_members;
  gint64 n_sessions;
  char *head;    /* (nullable): the last step of its history, the same in two books of one state */
  char *problem; /* (nullable): a sentence: why it cannot be read */
};

/** scb_backup_read: (transfer full): what the book at @path holds; reads the counts, checks nothing
 * else. @day is taken over. */
ScbBackup *scb_backup_read (const char *path, const char *day, ScbBackupKind kind);

G_END_DECLS
