/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scb-book.h"

G_BEGIN_DECLS

/* Files that are kept in the book, on their way in and out. */

/** scb_attached_file_load: (transfer full): its bytes. Refused, with a sentence, where it is empty
 * or larger than 20 MB. */
GBytes *scb_attached_file_load (GFile *file, GError **error);

/** scb_attached_file_describe: @name, @media_type (out): as an attachment has them. */
void scb_attached_file_describe (GFile *file, GBytes *bytes, char **name, char **media_type);

/** scb_attached_file_show: opens copies of the attachments whose reference @field is @id with the
 * programs of the desktop. */
gboolean scb_attached_file_show (
    ScbBook *book, const char *field, gint64 id, GtkWindow *parent, GError **error);

/** scb_attached_file_count: how many there are. */
guint scb_attached_file_count (ScbBook *book, const char *field, gint64 id);

G_END_DECLS
