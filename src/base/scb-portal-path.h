/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * In a sandbox a file that the user chose is handed in through a folder of the document portal,
 * "/run/user/1000/doc/3fa9c2/minutes.pdf". That is no name for people, and no place for a book:
 * SQLite needs its log beside it, which the portal takes away when the program ends.
 */

/** scb_portal_path_is: whether @path (nullable) leads through the document portal. */
gboolean scb_portal_path_is (const char *path);

/** scb_portal_path_show: (transfer full): @path as people know it, in UTF-8: where the file really
 * lies, if the portal says so, else its name alone; any other path as it is. */
char *scb_portal_path_show (const char *path);

/** scb_portal_path_tidy: (transfer full): @text with all paths in it as people know them. */
char *scb_portal_path_tidy (const char *text);

/** scb_portal_is_sandboxed: whether this program runs in a sandbox, with no folder but its own. */
gboolean scb_portal_is_sandboxed (void);

G_END_DECLS
