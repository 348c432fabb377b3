/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where a command's results go. */

/** scb_command_put: @text to standard output, to the last byte. */
gboolean scb_command_put (const char *text, GError **error);

/**
 * scb_command_write:
 * @path: a file, or "-" for standard output
 *
 * The file comes into being whole or not at all: an older one stays until the new one is safe on
 * the disk. A book is never overwritten. Devices and pipes are written into.
 */
gboolean scb_command_write (const char *path, GBytes *bytes, GError **error);

G_END_DECLS
