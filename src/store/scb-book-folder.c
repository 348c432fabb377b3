/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folders in which a book is not safe. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book.h"

/* Kinds of file systems as GIO names them. */
static const char *const network_kinds[] = { "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "ceph", "fuse.sshfs", "fuse.gvfsd-fuse", "9p", "davfs", "fuse.rclone", NULL };

/* Folders that a program copies to a server behind our back, in the middle of a write. */
static const char *const cloud_folders[] = { "Dropbox", "OneDrive", "Google Drive", "GoogleDrive", "My Drive", "Nextcloud", "ownCloud", "iCloud", "MEGA", "pCloud", "Zalo Cloud", "Syncthing", "Sync" };

static char *
file_system_kind (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GFileInfo) info = g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_TYPE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_FILESYSTEM_TYPE)) : NULL;
}

static const char *
find_cloud_folder (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, G_DIR_SEPARATOR_S, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (cloud_folders); j++)
      if (g_ascii_strcasecmp (parts[i], cloud_folders[j]) == 0 || (g_str_has_prefix (parts[i], cloud_folders[j]) && strstr (parts[i], " - ") != NULL))
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
    return g_strdup_printf (_("This book lies in a folder that “%s” copies to a server. Two computers that write it can damage it: keep the book in a folder of this computer and put backups there instead."), cloud);
  if (kind != NULL && g_strv_contains (network_kinds, kind))
    return g_strdup (_("This book lies on a network drive. If the network fails in the middle of a write, it can be damaged: keep the book on this computer and put backups there instead."));
  return NULL;
}
