/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-package.h"

G_BEGIN_DECLS

/* A kind of file that is taken into the book step by step. */
typedef struct
{
  const char *name; /* msgid: of the step that can be undone */
  /* In a thread, without the book; freed with @free_contents. */
  gpointer (*read) (const char *path, GError **error);
  GDestroyNotify free_contents;
  /* The import, which takes @contents. */
  gpointer (*begin) (ScbBook *book, gpointer contents, GError **error);
  gboolean (*is_done) (gpointer import);
  /* The next step, a matter of microseconds. */
  gboolean (*step) (gpointer import, GError **error);
  double (*fraction) (gpointer import);
  /* (transfer full): the counts, once it is done. */
  ScbPackageReport *(*end) (gpointer import);
  GDestroyNotify free_import;
} ScbImportKind;

/** scb_import_run_async: reads the file at @path in a thread and writes it in short slices within
 * one transaction. @kind lives as long as the program. */
void scb_import_run_async (ScbBook *book,
                           const ScbImportKind *kind,
                           const char *path,
                           ScbPackageProgress progress,
                           gpointer progress_data,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);

/** scb_import_write_async: the same where @contents was read already; takes them. */
void scb_import_write_async (ScbBook *book,
                             const ScbImportKind *kind,
                             gpointer contents,
                             ScbPackageProgress progress,
                             gpointer progress_data,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);

G_END_DECLS
