/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Backups of the book of the window, and the way back from one. */

#include "scb-config.h"

#include "scb-window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-autosave.h"
#include "scb-backup-keeper.h"
#include "scb-backups-window.h"
#include "scb-book-backup.h"
#include "scb-date.h"
#include "scb-file-dialog.h"
#include "scb-portal-path.h"
#include "scb-progress.h"

/* The first look waits until the window is there; then a copy is due only once a day. */
#define SECONDS_TO_FIRST_LOOK 5
#define SECONDS_BETWEEN_LOOKS (15 * 60)

/* What a worker brings back to a window that may be gone. */
static gpointer
weak_new (ScbWindow *self)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, self);
  return weak;
}

/* (transfer full) (nullable): takes @weak. */
static ScbWindow *
weak_take (gpointer weak)
{
  ScbWindow *self = g_weak_ref_get (weak);

  g_weak_ref_clear (weak);
  g_free (weak);
  return self;
}

/* ---- what nobody needs to think of ---- */

static void
offer_backups_cb (ScbWindow *self, const char *response)
{
  if (g_str_equal (response, "backups"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.backups", NULL);
}

/* A damaged book has to be seen at once: with each day one more backup of a good one goes. */
static void
show_damage (ScbWindow *self, const char *heading, const char *text)
{
  AdwMessageDialog *dialog
      = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), heading, text));

  adw_message_dialog_add_responses (dialog, "close", _("_Close"), "backups", _("_Backups…"),
                                    NULL);
  adw_message_dialog_set_default_response (dialog, "backups");
  adw_message_dialog_set_close_response (dialog, "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (offer_backups_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
daily_made_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ScbWindow) self = weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (g_application_get_default () != NULL)
    g_application_release (g_application_get_default ());
  if (scb_backups_make_daily_finish (result, &error) || self == NULL || self->has_told_of_backup)
    return;
  self->has_told_of_backup = TRUE;
  text = g_strdup_printf (_("No backup could be made today. %s"), error->message);
  if (g_error_matches (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_DAMAGED))
    show_damage (self, _("This Book Is Damaged"), text);
  else
    scb_window_show_toast (self, text);
}

static gboolean
look_cb (gpointer user_data)
{
  ScbWindow *self = user_data;

  self->backup_id = g_timeout_add_seconds (SECONDS_BETWEEN_LOOKS, look_cb, self);
  if (self->book == NULL || !g_settings_get_boolean (self->settings, "daily-backups"))
    return G_SOURCE_REMOVE;
  /* A copy that has begun is finished even when the last window closes. */
  if (g_application_get_default () != NULL)
    g_application_hold (g_application_get_default ());
  scb_backups_make_daily_async (self->book, NULL, daily_made_cb, weak_new (self));
  return G_SOURCE_REMOVE;
}

/* ---- after the power failed ---- */

static void
checked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ScbWindow) self = weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) findings = scb_book_check_finish (result, &error);
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;

  if (self == NULL)
    return;
  if (findings != NULL && *findings == NULL)
    {
      scb_window_show_toast (self, _("Last time the book was not closed: the power failed, or the "
                                      "application was stopped. It has been checked: it is whole, "
                                      "and nothing that was kept is lost."));
      return;
    }
  list = findings != NULL ? g_strjoinv ("\n", findings) : g_strdup (error->message);
  text = g_strdup_printf (_("Last time the book was not closed: the power failed, or the "
                             "application was stopped. It has been checked, and this was found:"
                             "\n\n%s\n\nYou can go back to a backup; the book as it is now is kept "
                             "first."),
                          list);
  show_damage (self, _("The Book Has Been Checked"), text);
}

void
scb_window_watch_backups (ScbWindow *self)
{
  g_clear_handle_id (&self->backup_id, g_source_remove);
  self->has_told_of_backup = FALSE;
  if (self->book == NULL || scb_book_is_read_only (self->book))
    return;
  self->backup_id = g_timeout_add_seconds (SECONDS_TO_FIRST_LOOK, look_cb, self);
  if (scb_book_was_cut_short (self->book))
    scb_book_check_async (self->book, NULL, checked_cb, weak_new (self));
}

/* ---- going back ---- */

void
scb_window_restore (ScbWindow *self, const char *backup)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *path = g_strdup (self->path);
  g_autofree char *text = NULL;
  gboolean is_restored;

  scb_autosave_commit_focus (GTK_WIDGET (self));
  scb_window_forget_book (self);
  is_restored = scb_book_restore (backup, path, &kept, &error);
  if (!is_restored && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      scb_window_show_error (self, _("The Book Was Not Restored"), error);
      return;
    }
  /* Restored or not, the window shows what lies there now. */
  if (!scb_window_open (self, path) && is_restored)
    return;
  if (!is_restored)
    {
      scb_window_show_error (self, _("The Book Was Not Restored"), error);
      return;
    }
  text = kept != NULL
             ? g_strdup_printf (_("Restored. What was there before is kept as “%s”."), kept)
             : g_strdup (_("Restored."));
  scb_window_show_toast (self, text);
}

static void
backup_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = scb_file_dialog_finish (result, NULL);

  if (file != NULL)
    scb_window_restore (SCB_WINDOW (object), g_file_peek_path (file));
}

static void
restore_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_file_dialog_open_async (GTK_WINDOW (widget), _("Restore from a Backup"), SCB_FILE_KIND_BOOK,
                              NULL, backup_chosen_cb, NULL);
}

/* ---- to a stick ---- */

typedef struct
{
  ScbWindow *window;
  ScbProgress *progress;
  GCancellable *cancellable;
  char *path;
} Copy;

static void
say_copied (ScbWindow *self, const char *path, ScbBackup *copy)
{
  g_autofree char *holds = scb_backup_describe (copy);
  g_autofree char *text
      = g_strdup_printf (_("Written: “%s”.\n\nIt was opened again from there, checked and read: "
                            "%s.\n\nBefore you pull "
                            "out the stick, choose “Eject” in the list of files."),
                         path, holds);
  GtkWidget *dialog
      = adw_message_dialog_new (GTK_WINDOW (self), _("The Backup Can Be Read Again"), text);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
copied_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Copy *copy = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBackup) backup = scb_backups_copy_finish (result, &error);
  g_autofree char *shown = scb_portal_path_show (copy->path);

  scb_progress_end (copy->progress);
  if (backup != NULL)
    say_copied (copy->window, shown, backup);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    scb_window_show_toast (copy->window, _("Called off: no backup was written."));
  else
    scb_window_show_error (copy->window, _("The Backup Was Not Written"), error);
  g_object_unref (copy->cancellable);
  g_object_unref (copy->window);
  g_free (copy->path);
  g_free (copy);
}

static void
place_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ScbWindow *self = SCB_WINDOW (object);
  g_autoptr (GFile) file = scb_file_dialog_finish (result, NULL);
  Copy *copy;

  if (file == NULL || self->book == NULL)
    return;
  scb_autosave_commit_focus (GTK_WIDGET (self));
  copy = g_new0 (Copy, 1);
  copy->window = g_object_ref (self);
  copy->cancellable = g_cancellable_new ();
  copy->path = g_file_get_path (file);
  copy->progress = scb_progress_start (
      GTK_WINDOW (self), _("The backup is being written and checked…"), copy->cancellable);
  scb_backups_copy_async (self->book, copy->path, copy->cancellable, copied_cb, copy);
}

static void
back_up_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  g_autofree char *base = g_path_get_basename (self->path);
  g_autofree char *today = scb_date_today ();
  g_autofree char *stem
      = g_str_has_suffix (base, ".scb") ? g_strndup (base, strlen (base) - 4) : g_strdup (base);
  g_autofree char *name = g_strdup_printf ("%s %s.scb", stem, today);

  scb_file_dialog_save_async (GTK_WINDOW (self), _("Back Up to a USB Stick"), name,
                              SCB_FILE_KIND_BOOK, NULL, place_chosen_cb, NULL);
}

/* ---- the list ---- */

static void
restore_chosen_cb (ScbWindow *self, const char *path)
{
  scb_window_restore (self, path);
}

static void
copy_wanted_cb (ScbWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back-up", NULL);
}

static void
backups_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  ScbBackupsWindow *window
      = scb_backups_window_new (GTK_WINDOW (self), self->path, self->book != NULL);

  g_signal_connect_object (window, "restore", G_CALLBACK (restore_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "copy", G_CALLBACK (copy_wanted_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

void
scb_window_install_backup_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.backups", NULL, backups_cb);
  gtk_widget_class_install_action (widget_class, "win.back-up", NULL, back_up_cb);
  gtk_widget_class_install_action (widget_class, "win.restore", NULL, restore_cb);
}

void
scb_window_update_backup_actions (ScbWindow *self)
{
  gboolean can_restore
      = self->path != NULL && (self->book == NULL || !scb_book_is_read_only (self->book));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.backups", can_restore);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.restore", can_restore);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back-up", self->book != NULL);
}
