/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scb-book.h"

G_BEGIN_DECLS

/* Scans of the paper a session was keyed in from. */

/** scb_entry_scan_keep: puts the file into the book. Refused, with a sentence, where it is empty or
 * larger than 20 MB. */
gboolean scb_entry_scan_keep (ScbBook *book, gint64 session, GFile *file, GError **error);

/** scb_entry_scan_show: opens copies of the scans with the programs of the desktop. */
gboolean scb_entry_scan_show (ScbBook *book, gint64 session, GtkWindow *parent, GError **error);

G_END_DECLS
