/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders in which a book is not safe. */

#include "scb-config.h"

#include <gio/gunixmounts.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book.h"

/* Kinds of file systems, as the system's list of mounts names them. */
static const char *const network_kinds[] = {
  "nfs",         "nfs4", "cifs",  "smb3",       "smbfs",           "afs",
  "ceph",        "9p",   "davfs", "fuse.sshfs", "fuse.gvfsd-fuse", "fuse.rclone",
  "fuse.davfs2", NULL,
};

/* Folders that a program copies to a server behind our back, in the middle of a write. */
static const char *const cloud_folders[] = {
  "Dropbox", "OneDrive", "Google Drive", "GoogleDrive", "Nextcloud", "ownCloud",
  "iCloud",  "MEGA",     "pCloud",       "Syncthing",   "Sync",
};

static char *
file_system_kind (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  GUnixMountEntry *mount = g_unix_mount_for (folder, NULL);
  char *kind = mount != NULL ? g_strdup (g_unix_mount_get_fs_type (mount)) : NULL;

  g_clear_pointer (&mount, g_unix_mount_free);
  return kind;
}

/* "Dropbox", and also "OneDrive - Company". */
static gboolean
is_cloud_folder (const char *name, const char *cloud)
{
  gsize length = strlen (cloud);

  return g_ascii_strncasecmp (name, cloud, length) == 0
         && (name[length] == '\0' || g_str_has_prefix (name + length, " - "));
}

static const char *
find_cloud_folder (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, G_DIR_SEPARATOR_S, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (cloud_folders); j++)
      if (is_cloud_folder (parts[i], cloud_folders[j]))
        return cloud_folders[j];
  return NULL;
}

char *
scb_book_warn_about_folder (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *kind = file_system_kind (absolute);
  const char *cloud = find_cloud_folder (absolute);

  if (cloud != NULL)
    return g_strdup_printf (_("This book lies in a folder that “%s” copies to a server. Two "
                               "computers that write it can damage it: keep the book in a folder "
                               "of this computer and put backups there instead."),
                            cloud);
  if (kind != NULL && g_strv_contains (network_kinds, kind))
    return g_strdup (
        _("This book lies on a network drive. If the network fails in the middle of a write, it "
           "can be damaged: keep the book on this computer and put backups there instead."));
  return NULL;
}
