/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The choice of a file, as GtkFileDialog of GTK 4.10 has it, over the native chooser of 4.8. */

/* What is offered. */
typedef enum
{
  SCB_FILE_KIND_BOOK,    /* *.scb */
  SCB_FILE_KIND_PACKAGE, /* *.json */
  SCB_FILE_KIND_PDF,     /* *.pdf */
  SCB_FILE_KIND_TABLE,   /* *.csv, *.xlsx */
  SCB_FILE_KIND_SHEET,   /* *.xlsx */
  SCB_FILE_KIND_DRAFT,   /* *.docx */
  SCB_FILE_KIND_TEXT,    /* *.txt */
  SCB_FILE_KIND_SCAN,    /* *.pdf and pictures */
} ScbFileKind;

/** scb_file_dialog_open_async: asks for a file that exists. @title is the dialog's. */
void scb_file_dialog_open_async (GtkWindow *parent,
                                 const char *title,
                                 ScbFileKind kind,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/** scb_file_dialog_open_many_async: the same for several of them. */
void scb_file_dialog_open_many_async (GtkWindow *parent,
                                      const char *title,
                                      ScbFileKind kind,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
/** scb_file_dialog_finish_many: (transfer full) (nullable): a list of GFile; NULL with
 * G_IO_ERROR_CANCELLED where the user chose none. */
GListModel *scb_file_dialog_finish_many (GAsyncResult *result, GError **error);

/** scb_file_dialog_save_async: asks for a name to write to; @name is suggested. The kind's ending
 * is added where it is missing. */
void scb_file_dialog_save_async (GtkWindow *parent,
                                 const char *title,
                                 const char *name,
                                 ScbFileKind kind,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);

/** scb_file_dialog_folder_async: asks for a folder. */
void scb_file_dialog_folder_async (GtkWindow *parent,
                                   const char *title,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);

/** scb_file_dialog_finish: (transfer full) (nullable): NULL with G_IO_ERROR_CANCELLED where the
 * user chose none. */
GFile *scb_file_dialog_finish (GAsyncResult *result, GError **error);

G_END_DECLS
