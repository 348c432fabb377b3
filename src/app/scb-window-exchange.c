/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between a branch and its office: starter packages, months sent, months received. */

#include "scb-config.h"

#include "scb-window-private.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-book-month.h"
#include "scb-book-sessions.h"
#include "scb-date-text.h"
#include "scb-inbox.h"
#include "scb-starter-window.h"

/* ---- out ---- */

/* Of the branch that is looked at, or the only one. */
static gint64
find_branch (ScbWindow *self)
{
  gint64 branch = scb_view_state_get_branch (self->state);
  g_autoptr (GPtrArray) branches = NULL;

  if (branch != 0)
    return branch;
  branches = scb_book_list (self->book, SCB_TYPE_BRANCH, NULL, 0, NULL);
  return branches != NULL && branches->len == 1 ? scb_record_get_id (branches->pdata[0]) : 0;
}

static void
save_package (ScbWindow *self, GBytes *bytes, const char *name)
{
  g_autofree char *file_name = g_strconcat (name, ".json", NULL);

  g_strdelimit (file_name, "/\\:", '-');
  scb_window_save (self, bytes, file_name, SCB_FILE_KIND_PACKAGE);
}

static void
ask_for_branch (ScbWindow *self)
{
  scb_window_show_toast (self, _("Choose the branch on the page of members first."));
}

static void
receiver_chosen_cb (ScbWindow *self, gint64 id, gboolean is_office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = is_office ? scb_package_export_office_starter (self->book, id, &error)
                                       : scb_package_export_starter (self->book, id, &error);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  if (bytes == NULL)
    {
      scb_window_show_error (self, _("The Starter Package Was Not Made"), error);
      return;
    }
  name = is_office ? scb_book_get_organization_name (self->book, id, NULL)
                   : scb_book_get_branch_name (self->book, id, NULL);
  title = g_strdup_printf (_("Starter package - %s"), name);
  save_package (self, bytes, title);
}

static void
branches_failed_cb (ScbWindow *self, const GError *error)
{
  scb_window_show_error (self, _("The Starter Package Was Not Made"), error);
}

static void
make_starter_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  ScbStarterWindow *window;

  scb_autosave_commit_focus (widget);
  window = scb_starter_window_new (GTK_WINDOW (self), self->book, find_branch (self));
  g_signal_connect_object (window, "make", G_CALLBACK (receiver_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "failed", G_CALLBACK (branches_failed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

/* A branch sends its own month, an office that of all its branches. */
static void
send_month_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  const char *period = scb_view_state_get_period (self->state);
  gboolean is_office = scb_view_state_get_is_office (self->state);
  gint64 sender = is_office ? scb_book_get_own_organization (self->book) : find_branch (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  scb_autosave_commit_focus (widget);
  if (sender == 0)
    {
      ask_for_branch (self);
      return;
    }
  bytes = is_office ? scb_package_export_office (self->book, sender, period, &error)
                    : scb_package_export_month (self->book, sender, period, &error);
  if (bytes == NULL)
    {
      scb_window_show_error (self, _("The Month Was Not Sent"), error);
      return;
    }
  name = is_office ? scb_book_get_organization_name (self->book, sender, NULL)
                   : scb_book_get_branch_name (self->book, sender, NULL);
  title = g_strdup_printf ("%s %s", period, name);
  save_package (self, bytes, title);
}

/* ---- in ---- */

static void
files_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ScbInbox) inbox = user_data;
  g_autoptr (GListModel) files = scb_file_dialog_finish_many (result, NULL);

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (g_file_peek_path (file) != NULL)
        scb_inbox_add (inbox, g_file_peek_path (file));
    }
}

static void
open_files_cb (ScbInbox *inbox)
{
  scb_file_dialog_open_many_async (GTK_WINDOW (inbox), _("Choose Packages"), SCB_FILE_KIND_PACKAGE,
                                   NULL, files_chosen_cb, g_object_ref (inbox));
}

static void
folder_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ScbInbox) inbox = user_data;
  g_autoptr (GFile) folder = scb_file_dialog_finish (result, NULL);
  g_autoptr (GError) error = NULL;
  GtkWindow *window;

  if (folder == NULL || scb_inbox_add_folder (inbox, g_file_peek_path (folder), &error))
    return;
  window = gtk_window_get_transient_for (GTK_WINDOW (inbox));
  if (SCB_IS_WINDOW (window))
    scb_window_show_error (SCB_WINDOW (window), _("The Folder Cannot Be Read"), error);
}

static void
open_folder_cb (ScbInbox *inbox)
{
  scb_file_dialog_folder_async (GTK_WINDOW (inbox), _("The Folder or Stick With Packages"), NULL,
                                folder_chosen_cb, g_object_ref (inbox));
}

static void
receive_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  ScbInbox *inbox;

  scb_autosave_commit_focus (widget);
  inbox = scb_inbox_new (GTK_WINDOW (self), self->book);
  g_signal_connect (inbox, "open-files", G_CALLBACK (open_files_cb), NULL);
  g_signal_connect (inbox, "open-folder", G_CALLBACK (open_folder_cb), NULL);
  gtk_window_present (GTK_WINDOW (inbox));
}

void
scb_window_install_exchange_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.make-starter", NULL, make_starter_cb);
  gtk_widget_class_install_action (widget_class, "win.send-month", NULL, send_month_cb);
  gtk_widget_class_install_action (widget_class, "win.receive", NULL, receive_cb);
}

void
scb_window_update_exchange_actions (ScbWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_open = self->book != NULL;
  gboolean is_office = scb_view_state_get_is_office (self->state);

  gtk_widget_action_set_enabled (widget, "win.make-starter", is_open && is_office);
  gtk_widget_action_set_enabled (widget, "win.send-month", is_open);
  gtk_widget_action_set_enabled (widget, "win.receive",
                                 is_open && is_office && !scb_book_is_read_only (self->book));
}
