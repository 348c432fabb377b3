/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A backup as it lies on the disk. */

#include "scb-config.h"

#include "scb-backup.h"

#include <glib/gstdio.h>

#include "scb-copy-private.h"
#include "scb-record.h"

G_DEFINE_FINAL_TYPE (ScbBackup, scb_backup, G_TYPE_OBJECT)

static void
scb_backup_finalize (GObject *object)
{
  ScbBackup *self = SCB_BACKUP (object);

  g_free (self->path);
  g_free (self->day);
  g_free (self->head);
  g_free (self->problem);

  G_OBJECT_CLASS (scb_backup_parent_class)->finalize (object);
}

static void
scb_backup_class_init (ScbBackupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_backup_finalize;
}

static void
scb_backup_init (ScbBackup *self)
{
  self->n_branches = self->n_members = self->n_sessions = SCB_UNKNOWN;
}

ScbBackup *
scb_backup_read (const char *path, const char *day, ScbBackupKind kind)
{
  ScbBackup *self = g_object_new (SCB_TYPE_BACKUP, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbConnection) connection
      = scb_connection_open (path, SCB_CONNECTION_READ_ONLY, &error);
  ScbCopyContents contents = { 0 };
  GStatBuf status;

  self->path = g_strdup (path);
  self->day = g_strdup (day);
  self->kind = kind;
  if (g_stat (path, &status) == 0)
    self->size = status.st_size;
  if (connection != NULL && scb_copy_read_contents (connection, &contents, &error))
    {
      self->n_branches = contents.n_branches;
      self->n_members = contents.n_members;
      self->n_sessions = contents.n_sessions;
      self->head = contents.head;
    }
  else
    self->problem = g_strdup (error->message);
  return self;
}
