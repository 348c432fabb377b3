/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The user's own book and the sample. */

#include "scb-config.h"

#include "scb-known-books.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "scb-book-backup.h"
#include "scb-book-history.h"
#include "scb-package.h"
#include "scb-resource.h"

#define SAMPLE "sample/ba-che.json"

static gboolean
make_folder_of (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               _("The folder “%s” cannot be made: %s."), folder, g_strerror (errno));
  return FALSE;
}

static gboolean
fill_with_sample (ScbBook *book, GError **error)
{
  g_autoptr (GBytes) bytes = scb_resource_load (SAMPLE, error);
  g_autoptr (ScbPackageReport) report = NULL;

  if (bytes == NULL)
    return FALSE;
  report = scb_package_import (book, bytes, SCB_PACKAGE_NO_FLAGS, NULL, error);
  return report != NULL;
}

/* Under another name first, so that a half-filled book never takes the place of the sample. */
static gboolean
make_sample (const char *path, GError **error)
{
  g_autofree char *temporary = g_strconcat (path, ".new", NULL);
  g_autoptr (ScbBook) book = NULL;
  gboolean is_filled;

  g_unlink (temporary);
  book = scb_book_create (temporary, error);
  if (book == NULL)
    return FALSE;
  is_filled = fill_with_sample (book, error);
  g_clear_object (&book);
  if (is_filled && g_rename (temporary, path) == 0)
    return TRUE;
  if (is_filled)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                 _("The sample book cannot be kept as “%s”: %s."), path, g_strerror (errno));
  g_unlink (temporary);
  return FALSE;
}

static char *
own_folder (void)
{
  g_autofree char *own = scb_book_default_path ();

  return g_path_get_dirname (own);
}

char *
scb_known_books_ensure_default (GError **error)
{
  g_autofree char *path = scb_book_default_path ();
  g_autoptr (ScbBook) book = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);
  if (!make_folder_of (path, error))
    return NULL;
  book = scb_book_create (path, error);
  return book != NULL ? g_steal_pointer (&path) : NULL;
}

char *
scb_known_books_ensure_sample (GError **error)
{
  g_autofree char *folder = own_folder ();
  g_autofree char *path = g_build_filename (folder, "mau.scb", NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS)
      && (!make_folder_of (path, error) || !make_sample (path, error)))
    return NULL;
  return g_steal_pointer (&path);
}

/* ---- books that came from elsewhere ---- */

char *
scb_known_books_name_free (const char *name)
{
  g_autofree char *folder = own_folder ();
  g_autofree char *stem
      = g_strndup (name, strlen (name) - (g_str_has_suffix (name, ".scb") ? strlen (".scb") : 0));
  char *path = g_strdup_printf ("%s/%s.scb", folder, stem);

  for (guint number = 2; g_file_test (path, G_FILE_TEST_EXISTS); number++)
    {
      g_free (path);
      path = g_strdup_printf ("%s/%s %u.scb", folder, stem, number);
    }
  return path;
}

static gboolean
was_born (const char *path, const char *birth)
{
  g_autoptr (ScbBook) book = scb_book_open_read_only (path, NULL);
  g_autofree char *own = book != NULL ? scb_book_get_birth (book) : NULL;

  return own != NULL && g_str_equal (own, birth);
}

char *
scb_known_books_find_copy (ScbBook *book)
{
  g_autofree char *folder = own_folder ();
  g_autofree char *birth = scb_book_get_birth (book);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (birth != NULL && dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      /* What is kept of a book before it is restored or migrated is no book to work on. */
      if (g_str_has_suffix (name, ".scb") && strstr (name, ".before-") == NULL
          && was_born (path, birth))
        return g_steal_pointer (&path);
    }
  return NULL;
}

char *
scb_known_books_take_over (ScbBook *book, GError **error)
{
  g_autofree char *name = g_path_get_basename (scb_book_get_path (book));
  g_autofree char *path = scb_known_books_name_free (name);

  if (!make_folder_of (path, error) || !scb_book_back_up (book, path, NULL, error))
    return NULL;
  return g_steal_pointer (&path);
}
