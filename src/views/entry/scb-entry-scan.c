/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scans of paper, kept in the book. */

#include "scb-config.h"

#include "scb-entry-scan.h"

#include <glib/gi18n-lib.h>

#include "scb-attached-file.h"

static gboolean
insert (ScbBook *book, gint64 session, GFile *file, GBytes *bytes, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *media_type = NULL;
  g_autofree char *sha256 = NULL;
  g_autoptr (ScbAttachment) attachment = NULL;

  scb_attached_file_describe (file, bytes, &name, &media_type);
  if (!scb_book_add_content (book, bytes, &sha256, error))
    return FALSE;
  attachment
      = g_object_new (SCB_TYPE_ATTACHMENT, "session", session, "name", name, "media-type",
                      media_type, "size", (gint64)g_bytes_get_size (bytes), "sha256", sha256, NULL);
  return scb_book_insert (book, attachment, error);
}

gboolean
scb_entry_scan_keep (ScbBook *book, gint64 session, GFile *file, GError **error)
{
  g_autoptr (GBytes) bytes = scb_attached_file_load (file, error);

  if (bytes == NULL || !scb_book_begin (book, N_("Attach a scan"), error))
    return FALSE;
  if (insert (book, session, file, bytes, error))
    return scb_book_commit (book, error);
  scb_book_rollback (book);
  return FALSE;
}

gboolean
scb_entry_scan_show (ScbBook *book, gint64 session, GtkWindow *parent, GError **error)
{
  return scb_attached_file_show (book, "session", session, parent, error);
}
