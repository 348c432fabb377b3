/* SPDX-License-Identifier: GPL-3.0-or-later */
/* so-chi-bo new BOOK */
#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "scb-command-private.h"
#include "scb-package.h"
#include "scb-resource.h"

#define SAMPLE "sample/ba-che.json"

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

/* A book that could not be filled is not left behind. */
static void
remove_book (const char *path)
{
  const char *const suffixes[] = { "", "-wal", "-shm" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *file = g_strconcat (path, suffixes[i], NULL);

      g_unlink (file);
    }
}

static gboolean
run (const char *path, gboolean sample, GError **error)
{
  g_autoptr (ScbBook) book = scb_book_create (path, error);

  if (book == NULL)
    return FALSE;
  if (!sample || fill_with_sample (book, error))
    return TRUE;
  g_clear_object (&book);
  remove_book (path);
  return FALSE;
}

gboolean
scb_command_new (char **argv, GError **error)
{
  gboolean sample = FALSE;
  const GOptionEntry entries[] = {
    { "sample", 0, 0, G_OPTION_ARG_NONE, &sample, N_("Fill it with the sample data"), NULL },
    { NULL },
  };
  g_auto (ScbCommandLine) line = { .name = "new",
                                   .usage = "BOOK",
                                   .summary = N_("Makes a new book."),
                                   .entries = entries,
                                   .least = 1,
                                   .most = 1 };

  if (!scb_command_line_parse (&line, argv, error))
    return line.helped;
  return run (line.words[0], sample, error);
}
