/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Content that ships with the application. */

#include "scb-config.h"

#include "scb-resource.h"

#include "scb-content.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* A resource in a static library registers itself only if something asks for it. */
static gpointer
register_content_once (gpointer unused)
{
  scb_content_register_resource ();
  return NULL;
}

static char *
full_path (const char *path)
{
  static GOnce once = G_ONCE_INIT;

  g_once (&once, register_content_once, NULL);
  return g_strconcat (SCB_RESOURCE_BASE "/", path, NULL);
}

static void
set_missing_error (GError **error, const char *path)
{
  g_set_error (error, G_RESOURCE_ERROR, G_RESOURCE_ERROR_NOT_FOUND,
               _("This installation has no content named “%s”. Install the application again."),
               path);
}

GBytes *
scb_resource_load (const char *path, GError **error)
{
  g_autofree char *full = full_path (path);
  GBytes *bytes = g_resources_lookup_data (full, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    set_missing_error (error, path);
  return bytes;
}

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

char **
scb_resource_list (const char *path, GError **error)
{
  g_autofree char *full = full_path (path);
  char **names = g_resources_enumerate_children (full, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (names == NULL)
    {
      set_missing_error (error, path);
      return NULL;
    }

  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  return names;
}

const char *
scb_font_dir (void)
{
  const char *dir = g_getenv ("SCB_FONT_DIR");

  return dir != NULL && *dir != '\0' ? dir : SCB_FONT_DIR;
}
