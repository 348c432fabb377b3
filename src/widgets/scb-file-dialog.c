/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choice of a file. */

#include "scb-config.h"

#include "scb-file-dialog.h"

#include <glib/gi18n-lib.h>

#include "scb-portal-path.h"

typedef struct
{
  const char *name; /* msgid */
  const char *ending;
  gboolean has_pictures; /* and these, too */
  const char *other;     /* (nullable): another ending that is taken */
} Kind;

static const Kind kinds[] = {
  [SCB_FILE_KIND_BOOK] = { N_("Books"), ".scb" },
  [SCB_FILE_KIND_PACKAGE] = { N_("Packages"), ".json" },
  [SCB_FILE_KIND_PDF] = { N_("PDF documents"), ".pdf" },
  [SCB_FILE_KIND_TABLE] = { N_("Tables (CSV, Excel)"), ".csv", FALSE, "xlsx" },
  [SCB_FILE_KIND_SHEET] = { N_("Spreadsheets"), ".xlsx" },
  [SCB_FILE_KIND_DRAFT] = { N_("Texts to edit (Word)"), ".docx" },
  [SCB_FILE_KIND_TEXT] = { N_("Texts"), ".txt" },
  [SCB_FILE_KIND_SCAN] = { N_("Scans and pictures"), ".pdf", TRUE },
};

typedef struct
{
  GtkFileChooserNative *chooser;
  const Kind *kind;
  gboolean many;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (choice->chooser));
  g_object_unref (choice->chooser);
  g_free (choice);
}

static GFile *
with_ending (GFile *file, const char *ending)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFile) folder = NULL;
  g_autofree char *longer = NULL;

  /* The portal grants the name that was typed, and no other. */
  if (g_str_has_suffix (name, ending) || scb_portal_path_is (g_file_peek_path (file)))
    return g_object_ref (file);
  folder = g_file_get_parent (file);
  longer = g_strconcat (name, ending, NULL);
  return g_file_get_child (folder, longer);
}

static void
response_cb (GtkNativeDialog *dialog, int response, GTask *task)
{
  g_autoptr (GTask) ended = task;
  Choice *choice = g_task_get_task_data (task);
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT && choice->many)
    {
      gtk_native_dialog_hide (dialog);
      g_task_return_pointer (task, gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog)),
                             g_object_unref);
      return;
    }
  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  gtk_native_dialog_hide (dialog);
  if (file == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                             _("No file was chosen."));
  else if (gtk_file_chooser_get_action (GTK_FILE_CHOOSER (dialog)) == GTK_FILE_CHOOSER_ACTION_SAVE)
    g_task_return_pointer (task, with_ending (file, choice->kind->ending), g_object_unref);
  else
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
}

static void
add_filters (GtkFileChooser *chooser, const Kind *kind)
{
  g_autoptr (GtkFileFilter) own = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (own, _(kind->name));
  gtk_file_filter_add_suffix (own, kind->ending + 1);
  if (kind->other != NULL)
    gtk_file_filter_add_suffix (own, kind->other);
  if (kind->has_pictures)
    gtk_file_filter_add_pixbuf_formats (own);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, own);
  gtk_file_chooser_add_filter (chooser, all);
}

static void
ask (GtkWindow *parent,
     const char *title,
     const char *name,
     ScbFileKind kind,
     GtkFileChooserAction action,
     gboolean many,
     GCancellable *cancellable,
     GAsyncReadyCallback callback,
     gpointer user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);
  Choice *choice = g_new0 (Choice, 1);

  choice->kind = &kinds[kind];
  choice->many = many;
  choice->chooser = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (choice->chooser), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (choice->chooser), many);
  if (action != GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER)
    add_filters (GTK_FILE_CHOOSER (choice->chooser), choice->kind);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (choice->chooser), name);
  g_task_set_source_tag (task, ask);
  g_task_set_task_data (task, choice, choice_free);
  /* The task lives until the answer. */
  g_signal_connect (choice->chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (choice->chooser));
}

void
scb_file_dialog_open_async (GtkWindow *parent,
                            const char *title,
                            ScbFileKind kind,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  ask (parent, title, NULL, kind, GTK_FILE_CHOOSER_ACTION_OPEN, FALSE, cancellable, callback, user_data);
}

void
scb_file_dialog_open_many_async (GtkWindow *parent,
                                 const char *title,
                                 ScbFileKind kind,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  ask (parent, title, NULL, kind, GTK_FILE_CHOOSER_ACTION_OPEN, TRUE, cancellable, callback,
       user_data);
}

GListModel *
scb_file_dialog_finish_many (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
scb_file_dialog_save_async (GtkWindow *parent,
                            const char *title,
                            const char *name,
                            ScbFileKind kind,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  ask (parent, title, name, kind, GTK_FILE_CHOOSER_ACTION_SAVE, FALSE, cancellable, callback, user_data);
}

void
scb_file_dialog_folder_async (GtkWindow *parent,
                              const char *title,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  ask (parent, title, NULL, SCB_FILE_KIND_BOOK, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, FALSE, cancellable,
       callback, user_data);
}

GFile *
scb_file_dialog_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
