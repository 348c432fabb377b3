/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scans of paper, kept in the book. */

#include "scb-config.h"

#include "scb-entry-scan.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define LARGEST_MB 20

static GBytes *
load (GFile *file, GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, error);
  g_autofree char *name = g_file_get_basename (file);
  goffset size = info != NULL ? g_file_info_get_size (info) : 0;

  if (info == NULL)
    return NULL;
  /* Before it is read: it may be a film. */
  if (size == 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("“%s” is empty."), name);
  else if (size > LARGEST_MB * 1000 * 1000)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _("“%s” is larger than %d MB. Scan it with fewer dots per inch."), name,
                 LARGEST_MB);
  else
    return g_file_load_bytes (file, NULL, NULL, error);
  return NULL;
}

static gboolean
insert (ScbBook *book, gint64 session, GFile *file, GBytes *bytes, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *display = g_filename_display_name (name);
  g_autofree char *type = g_content_type_guess (name, g_bytes_get_data (bytes, NULL),
                                                MIN (g_bytes_get_size (bytes), 4096), NULL);
  g_autofree char *media_type = g_content_type_get_mime_type (type);
  g_autofree char *sha256 = NULL;
  g_autoptr (ScbAttachment) attachment = NULL;

  if (!scb_book_add_content (book, bytes, &sha256, error))
    return FALSE;
  attachment
      = g_object_new (SCB_TYPE_ATTACHMENT, "session", session, "name", display, "media-type",
                      media_type, "size", (gint64)g_bytes_get_size (bytes), "sha256", sha256, NULL);
  return scb_book_insert (book, attachment, error);
}

gboolean
scb_entry_scan_keep (ScbBook *book, gint64 session, GFile *file, GError **error)
{
  g_autoptr (GBytes) bytes = load (file, error);

  if (bytes == NULL || !scb_book_begin (book, N_("Attach a scan"), error))
    return FALSE;
  if (insert (book, session, file, bytes, error))
    return scb_book_commit (book, error);
  scb_book_rollback (book);
  return FALSE;
}

/* (transfer full) (nullable): a copy that lives until the desktop cleans its temporary files; its
 * name says what it is. */
static char *
write_copy (ScbBook *book, ScbAttachment *attachment, GError **error)
{
  g_autoptr (GBytes) bytes = scb_book_get_content (book, attachment->sha256, error);
  g_autofree char *folder
      = g_build_filename (g_get_user_cache_dir (), "so-chi-bo", attachment->sha256, NULL);
  g_autofree char *name = g_path_get_basename (attachment->name);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  gsize size;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  if (bytes == NULL)
    return NULL;
  if (g_mkdir_with_parents (folder, 0700) < 0
      || !g_file_set_contents_full (path, data, (gssize)size, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                                    error))
    {
      if (error != NULL && *error == NULL)
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("“%s” cannot be written."), folder);
      return NULL;
    }
  return g_steal_pointer (&path);
}

gboolean
scb_entry_scan_show (ScbBook *book, gint64 session, GtkWindow *parent, GError **error)
{
  g_autoptr (GPtrArray) scans
      = scb_book_list (book, SCB_TYPE_ATTACHMENT, "session", session, error);

  if (scans == NULL)
    return FALSE;
  for (guint i = 0; i < scans->len; i++)
    {
      g_autofree char *path = write_copy (book, scans->pdata[i], error);
      g_autofree char *uri = path != NULL ? g_filename_to_uri (path, NULL, error) : NULL;

      if (uri == NULL)
        return FALSE;
      gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
    }
  return TRUE;
}
