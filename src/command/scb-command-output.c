/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Results that arrive whole or not at all. */
#include "scb-command-output-private.h"

#include "scb-config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "scb-command-private.h"

/* What every SQLite file begins with. */
#define BOOK_MAGIC "SQLite format 3"

static gboolean
fail (GError **error, const char *path, int code)
{
  g_set_error (error, SCB_COMMAND_ERROR, SCB_COMMAND_ERROR_FAILED,
               _("“%s” cannot be written: %s."), path, g_strerror (code));
  return FALSE;
}

static gboolean
write_all (int fd, const char *data, gsize length, const char *name, GError **error)
{
  while (length > 0)
    {
      gssize written = write (fd, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return fail (error, name, errno);
      data += written;
      length -= (gsize)written;
    }
  return TRUE;
}

static gboolean
is_book (const char *path)
{
  char magic[sizeof BOOK_MAGIC];
  FILE *file;
  gboolean found;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || (file = g_fopen (path, "rb")) == NULL)
    return FALSE;
  found = fread (magic, 1, sizeof magic, file) == sizeof magic
          && memcmp (magic, BOOK_MAGIC, sizeof magic) == 0;
  fclose (file);
  return found;
}

/* A device or a pipe: there is nothing to replace. */
static gboolean
write_into (const char *path, GBytes *bytes, GError **error)
{
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  gboolean written;

  if (fd < 0)
    return fail (error, path, errno);
  written = write_all (fd, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), path, error);
  if (close (fd) != 0 && written)
    return fail (error, path, errno);
  return written;
}

static gboolean
replace (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (GError) reason = NULL;
  /* A link stays a link; what it points to is replaced. */
  char *resolved = realpath (path, NULL);
  gboolean written;

  written = g_file_set_contents_full (
      resolved != NULL ? resolved : path, g_bytes_get_data (bytes, NULL),
      (gssize)g_bytes_get_size (bytes),
      G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, &reason);
  free (resolved);
  if (!written)
    g_set_error (error, SCB_COMMAND_ERROR, SCB_COMMAND_ERROR_FAILED,
                 _("“%s” cannot be written: %s."), path, reason->message);
  return written;
}

static gboolean
put (const char *data, gsize length, GError **error)
{
  fflush (stdout);
  return write_all (STDOUT_FILENO, data, length, _("standard output"), error);
}

gboolean
scb_command_put (const char *text, GError **error)
{
  return put (text, strlen (text), error);
}

gboolean
scb_command_write (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  if (strcmp (path, "-") == 0)
    return put (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
  if (g_str_has_suffix (lower, ".scb") || is_book (path))
    {
      g_set_error (error, SCB_COMMAND_ERROR, SCB_COMMAND_ERROR_FAILED,
                   _("“%s” is the name of a book, which is never overwritten: give another name."),
                   path);
      return FALSE;
    }
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return fail (error, path, EISDIR);
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return write_into (path, bytes, error);
  return replace (path, bytes, error);
}
