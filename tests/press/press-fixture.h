/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A book with the sample, and its papers as PDF read back by poppler. */
#pragma once

#include <glib/gstdio.h>
#include <poppler.h>

/* poppler-glib of Debian 12 has none of its own. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

#include "scb-book-sessions.h"
#include "scb-package.h"
#include "scb-press.h"
#include "scb-resource.h"

typedef struct
{
  char *folder;
  ScbBook *book;
} Fixture;

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GBytes) sample = scb_resource_load ("sample/ba-che.json", &error);
  g_autoptr (ScbPackageReport) report = NULL;

  fixture->folder = g_dir_make_tmp ("press-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "book.scb", NULL);
  fixture->book = scb_book_create (path, &error);
  g_assert_no_error (error);
  report = scb_package_import (fixture->book, sample, SCB_PACKAGE_NO_FLAGS, NULL, &error);
  g_assert_no_error (error);
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_clear_object (&fixture->book);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static inline gint64
find_session (ScbBook *book, const char *branch, const char *held_on)
{
  g_autoptr (GPtrArray) branches = scb_book_find_branches (book, branch, NULL);
  g_autoptr (GPtrArray) sessions = scb_book_list (
      book, SCB_TYPE_SESSION, "branch", scb_record_get_id (branches->pdata[0]), NULL);

  for (guint i = 0; i < sessions->len; i++)
    if (g_strcmp0 (SCB_SESSION (sessions->pdata[i])->held_on, held_on) == 0)
      return scb_record_get_id (sessions->pdata[i]);
  g_assert_not_reached ();
}

static inline ScbPrint *
print_paper (ScbBook *book, const char *paper, gint64 session, gboolean blank)
{
  ScbPressJob job = { .paper = paper, .session = session, .blank = blank };
  g_autoptr (GError) error = NULL;
  ScbPrint *print = scb_press_print (book, &job, &error);

  g_assert_no_error (error);
  return print;
}

static inline PopplerDocument *
open_print (ScbPrint *print)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (print->pdf, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, print->n_pages);
  return document;
}

static inline char *
all_text (PopplerDocument *document)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (document, i);
      g_autofree char *part = poppler_page_get_text (page);

      g_string_append (text, part);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}
