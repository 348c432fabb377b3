/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * Packages that arrived, from files, a folder or a stick: each says what it brings before it is
 * taken, wholly or not at all; a bad one stops no other. The window lives while they are taken;
 * closed meanwhile, it gives back the one in hand.
 *
 * Signals: "open-files", "open-folder": the user asks for more of them.
 */
#define SCB_TYPE_INBOX (scb_inbox_get_type ())
G_DECLARE_FINAL_TYPE (ScbInbox, scb_inbox, SCB, INBOX, AdwWindow)

ScbInbox *scb_inbox_new (GtkWindow *parent, ScbBook *book);

/** scb_inbox_add: a file to look at, soon. */
void scb_inbox_add (ScbInbox *self, const char *path);
/** scb_inbox_add_folder: all packages in it; FALSE where it cannot be read. */
gboolean scb_inbox_add_folder (ScbInbox *self, const char *path, GError **error);

G_END_DECLS
