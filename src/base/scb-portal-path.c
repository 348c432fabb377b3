/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that the document portal hands into a sandbox. */

#include "scb-config.h"

#include "scb-portal-path.h"

#include <limits.h>
#include <sys/xattr.h>

/* Up to and with the number under which the portal keeps the file. */
#define FOLDER "/run/(?:user/[0-9]+|flatpak)/doc/[0-9a-zA-Z]+/"

/* Newer portals tell where the file really lies. */
#define HOST_PATH "user.document-portal.host-path"

gboolean
scb_portal_path_is (const char *path)
{
  return path != NULL && g_regex_match_simple ("^" FOLDER, path, 0, 0);
}

/* NULL where the portal does not say. */
static char *
ask_host_path (const char *path)
{
  char buffer[PATH_MAX];
  ssize_t length = getxattr (path, HOST_PATH, buffer, sizeof buffer - 1);

  if (length <= 0)
    return NULL;
  buffer[length] = '\0';
  return g_filename_display_name (buffer);
}

char *
scb_portal_path_show (const char *path)
{
  char *host_path = scb_portal_path_is (path) ? ask_host_path (path) : NULL;
  g_autofree char *shown = host_path == NULL ? g_filename_display_name (path) : NULL;

  return host_path != NULL ? host_path : scb_portal_path_tidy (shown);
}

char *
scb_portal_path_tidy (const char *text)
{
  static GRegex *folder;

  if (g_once_init_enter (&folder))
    g_once_init_leave (&folder, g_regex_new (FOLDER, G_REGEX_OPTIMIZE, 0, NULL));
  return g_regex_replace_literal (folder, text, -1, 0, "", 0, NULL);
}

gboolean
scb_portal_is_sandboxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}
