/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The backups of a book. */

#include "scb-config.h"

#include "scb-backups-window.h"

#include <glib/gi18n-lib.h>

#include "scb-backup-keeper.h"
#include "scb-date-text.h"

struct _ScbBackupsWindow
{
  AdwWindow parent_instance;

  GCancellable *reading;
  char *chosen; /* (nullable): path of the backup that is asked about */

  /* template children */
  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *copy_button;
};

G_DEFINE_FINAL_TYPE (ScbBackupsWindow, scb_backups_window, ADW_TYPE_WINDOW)

enum
{
  RESTORE,
  COPY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- in words ---- */

char *
scb_backup_describe (ScbBackup *backup)
{
  g_autofree char *size = NULL, *branches = NULL, *members = NULL, *sessions = NULL;

  if (backup->problem != NULL)
    return g_strdup_printf (_("Cannot be read: %s"), backup->problem);
  size = g_format_size (backup->size);
  branches = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u branch", "%u branches", (guint)backup->n_branches),
      (guint)backup->n_branches);
  members = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u member", "%u members", (guint)backup->n_members),
      (guint)backup->n_members);
  sessions = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u session", "%u sessions", (guint)backup->n_sessions),
      (guint)backup->n_sessions);
  return g_strjoin (" · ", size, branches, members, sessions, NULL);
}

/* "Thứ Năm, 03/9/2020". */
static char *
day_in_words (const char *day)
{
  g_autofree char *text = scb_date_text_short (day);
  const char *weekday = scb_date_text_weekday (day);

  if (text == NULL)
    return g_strdup (_("Day unknown"));
  return weekday != NULL ? g_strdup_printf ("%s, %s", weekday, text) : g_steal_pointer (&text);
}

static const char *
kind_in_words (ScbBackupKind kind)
{
  switch (kind)
    {
    case SCB_BACKUP_BEFORE_RESTORE:
      return _("Kept before a restore");
    case SCB_BACKUP_BEFORE_UPGRADE:
      return _("Kept before an upgrade");
    case SCB_BACKUP_DAILY:
    default:
      return NULL;
    }
}

/* ---- going back ---- */

static gboolean
restore_idle_cb (gpointer user_data)
{
  ScbBackupsWindow *self = user_data;
  g_autofree char *path = g_steal_pointer (&self->chosen);

  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[RESTORE], 0, path);
  return G_SOURCE_REMOVE;
}

/* The question goes first: it stands in front of this window, which goes then. */
static void
answered_cb (ScbBackupsWindow *self, const char *response)
{
  if (g_str_equal (response, "restore"))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, restore_idle_cb, g_object_ref (self), g_object_unref);
}

static void
restore_cb (GtkWidget *button)
{
  ScbBackupsWindow *self = SCB_BACKUPS_WINDOW (gtk_widget_get_root (button));
  ScbBackup *backup = g_object_get_data (G_OBJECT (button), "scb-backup");
  g_autofree char *day = day_in_words (backup->day);
  g_autofree char *heading = g_strdup_printf (_("Go Back to the Book of %s?"), day);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      GTK_WINDOW (self), heading,
      _("The book as it is now is kept first, beside it; nothing is lost. What was written after "
         "that day is then no longer in the book that is shown.")));

  g_free (self->chosen);
  self->chosen = g_strdup (backup->path);
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "restore", _("_Restore"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "restore", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
copy_cb (ScbBackupsWindow *self)
{
  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[COPY], 0);
  g_object_unref (self);
}

/* ---- the list ---- */

static GtkWidget *
row_new (ScbBackup *backup)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *day = day_in_words (backup->day);
  g_autofree char *holds = scb_backup_describe (backup);
  const char *kind = kind_in_words (backup->kind);
  g_autofree char *subtitle = kind != NULL ? g_strdup_printf ("%s\n%s", kind, holds) : NULL;
  g_autofree char *escaped = g_markup_escape_text (subtitle != NULL ? subtitle : holds, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), day);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (backup->problem == NULL)
    {
      GtkWidget *button = gtk_button_new_with_label (_("Restore…"));
      g_autofree char *name = g_strdup_printf (_("Restore the book of %s"), day);

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      g_object_set_data_full (G_OBJECT (button), "scb-backup", g_object_ref (backup),
                              g_object_unref);
      g_signal_connect (button, "clicked", G_CALLBACK (restore_cb), NULL);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  return row;
}

static void
listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GPtrArray) backups = scb_backups_list_finish (result, NULL);
  ScbBackupsWindow *self = user_data;

  /* Called off with the window. */
  if (backups == NULL)
    return;
  for (guint i = 0; i < backups->len; i++)
    gtk_list_box_append (self->list, row_new (backups->pdata[i]));
  gtk_stack_set_visible_child_name (self->stack, backups->len > 0 ? "list" : "none");
}

/* ---- the window ---- */

static void
scb_backups_window_dispose (GObject *object)
{
  ScbBackupsWindow *self = SCB_BACKUPS_WINDOW (object);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_BACKUPS_WINDOW);

  G_OBJECT_CLASS (scb_backups_window_parent_class)->dispose (object);
}

static void
scb_backups_window_finalize (GObject *object)
{
  g_free (SCB_BACKUPS_WINDOW (object)->chosen);

  G_OBJECT_CLASS (scb_backups_window_parent_class)->finalize (object);
}

static void
scb_backups_window_class_init (ScbBackupsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_backups_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = scb_backups_window_finalize;
  signals[RESTORE] = g_signal_new ("restore", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[COPY]
      = g_signal_new ("copy", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/backups/scb-backups-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbBackupsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, ScbBackupsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, ScbBackupsWindow, copy_button);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
scb_backups_window_init (ScbBackupsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->reading = g_cancellable_new ();
}

ScbBackupsWindow *
scb_backups_window_new (GtkWindow *parent, const char *path, gboolean can_copy)
{
  ScbBackupsWindow *self = g_object_new (SCB_TYPE_BACKUPS_WINDOW, "transient-for", parent, NULL);

  gtk_widget_set_sensitive (self->copy_button, can_copy);
  scb_backups_list_async (path, self->reading, listed_cb, self);
  return self;
}
