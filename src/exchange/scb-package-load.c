/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a package's file. */

#include "scb-config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "scb-package.h"

GBytes *
scb_package_load (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileInfo) info
      = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                           G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_UNREADABLE,
                   _("“%s” is no file that can be read."), path);
      return NULL;
    }
  if (g_file_info_get_size (info) > (goffset)SCB_PACKAGE_MAXIMUM_SIZE)
    {
      g_set_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_UNREADABLE,
                   _("“%s” is too large to be a package (over %u MiB)."), path,
                   (guint)(SCB_PACKAGE_MAXIMUM_SIZE / 1024 / 1024));
      return NULL;
    }
  return g_file_load_bytes (file, NULL, NULL, error);
}
