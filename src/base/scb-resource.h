/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * scb_resource_load:
 * @path: below the application's resource base, e.g. "rules/hd42.json"
 *
 * Content that ships with the application (rule sets, phrases, the sample book).
 *
 * Returns: (transfer full): the bytes, or NULL with @error set
 */
GBytes *scb_resource_load (const char *path, GError **error);

/** scb_resource_list: (transfer full): names below the folder @path, sorted. */
char **scb_resource_list (const char *path, GError **error);

/** scb_font_dir: the folder of the bundled faces: SCB_FONT_DIR in the environment, else the installed one. */
const char *scb_font_dir (void);

G_END_DECLS
