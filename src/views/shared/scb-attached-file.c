/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are kept in the book. */

#include "scb-config.h"

#include "scb-attached-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define LARGEST_MB 20

GBytes *
scb_attached_file_load (GFile *file, GError **error)
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

void
scb_attached_file_describe (GFile *file, GBytes *bytes, char **name, char **media_type)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *type = g_content_type_guess (base, g_bytes_get_data (bytes, NULL),
                                                MIN (g_bytes_get_size (bytes), 4096), NULL);

  *name = g_filename_display_name (base);
  *media_type = g_content_type_get_mime_type (type);
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
scb_attached_file_show (
    ScbBook *book, const char *field, gint64 id, GtkWindow *parent, GError **error)
{
  g_autoptr (GPtrArray) files = scb_book_list (book, SCB_TYPE_ATTACHMENT, field, id, error);

  if (files == NULL)
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *path = write_copy (book, files->pdata[i], error);
      g_autofree char *uri = path != NULL ? g_filename_to_uri (path, NULL, error) : NULL;

      if (uri == NULL)
        return FALSE;
      gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
    }
  return TRUE;
}

guint
scb_attached_file_count (ScbBook *book, const char *field, gint64 id)
{
  g_autoptr (GPtrArray) files = scb_book_list (book, SCB_TYPE_ATTACHMENT, field, id, NULL);

  return files != NULL ? files->len : 0;
}
