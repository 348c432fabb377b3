/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A book in a temporary folder, and packages as texts. */
#pragma once

#include <glib/gstdio.h>

#include "scb-book-history.h"
#include "scb-package.h"
#include "scb-resource.h"

typedef struct
{
  char *folder;
  ScbBook *book;
} Fixture;

static inline ScbBook *
make_book (Fixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  ScbBook *book = scb_book_create (path, &error);

  g_assert_no_error (error);
  return book;
}

static inline void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->folder = g_dir_make_tmp ("exchange-XXXXXX", NULL);
  fixture->book = make_book (fixture, "book.scb");
}

static inline void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_clear_object (&fixture->book);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static inline GBytes *
load_sample (void)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = scb_resource_load ("sample/ba-che.json", &error);

  g_assert_no_error (error);
  return bytes;
}

/* A file of tests/exchange/corpus. */
static inline GBytes *
load_corpus (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "exchange", "corpus", name, NULL);
  GBytes *bytes = scb_package_load (path, &error);

  g_assert_no_error (error);
  return bytes;
}

static inline ScbPackageReport *
import_bytes (ScbBook *book, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  ScbPackageReport *report = scb_package_import (book, bytes, SCB_PACKAGE_NO_FLAGS, NULL, &error);

  g_assert_no_error (error);
  return report;
}

static inline ScbPackageReport *
import_corpus (ScbBook *book, const char *name)
{
  g_autoptr (GBytes) bytes = load_corpus (name);

  return import_bytes (book, bytes);
}

static inline GBytes *
export_all (ScbBook *book)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = scb_package_export (book, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* Number of entries in the journal: whether anything was written. */
static inline guint
count_history (ScbBook *book)
{
  g_autoptr (GPtrArray) entries = scb_book_list_history (book, 0, 10000, NULL);

  return entries->len;
}
