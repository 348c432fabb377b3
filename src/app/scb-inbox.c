/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packages that arrived. */

#include "scb-config.h"

#include "scb-inbox.h"

#include <glib/gi18n-lib.h>

#include "scb-package-notice.h"

struct _ScbInbox
{
  AdwWindow parent_instance;

  ScbBook *book;
  GQueue waiting;     /* char *: files that were not looked at yet */
  guint waiting_id;   /* the next one of them */
  GPtrArray *notices; /* ScbPackageNotice */
  GPtrArray *rows;    /* AdwExpanderRow of each, unowned */

  /* template children */
  GtkLabel *sentence;
  AdwPreferencesGroup *group;
  GtkWidget *take_all_button;
};

G_DEFINE_FINAL_TYPE (ScbInbox, scb_inbox, ADW_TYPE_WINDOW)

enum
{
  OPEN_FILES,
  OPEN_FOLDER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- what all of it comes to ---- */

static guint
count (ScbInbox *self, ScbPackageNoticeState state)
{
  guint n = 0;

  for (guint i = 0; i < self->notices->len; i++)
    n += SCB_PACKAGE_NOTICE (self->notices->pdata[i])->state == state;
  return n;
}

static void
update (ScbInbox *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int state = SCB_PACKAGE_NOTICE_CONFLICT; state <= SCB_PACKAGE_NOTICE_TAKEN; state++)
    {
      guint n = count (self, state);

      if (n > 0)
        g_string_append_printf (text, "%s%s: %u", text->len > 0 ? " · " : "",
                                scb_package_notice_state_label (state), n);
    }
  gtk_label_set_label (
      self->sentence,
      self->notices->len > 0
          ? text->str
          : _ (
              "Choose the packages that branches sent, or the folder or stick they lie on. Nothing "
              "is taken in before you say so."));
  gtk_widget_set_sensitive (self->take_all_button,
                            count (self, SCB_PACKAGE_NOTICE_NEW) > 0
                                || count (self, SCB_PACKAGE_NOTICE_CHANGED) > 0);
}

/* ---- taking ---- */

static void fill_row (ScbInbox *self, guint i);

/* What is taken changes what the others bring. */
static void
look_again (ScbInbox *self)
{
  for (guint i = 0; i < self->notices->len; i++)
    {
      scb_package_notice_look_again (self->notices->pdata[i], self->book);
      fill_row (self, i);
    }
  update (self);
}

static void
tell_failure (ScbInbox *self, const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _("The Package Was Not Taken In"),
                                              error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
take (ScbInbox *self, guint i, ScbPackageFlags flags)
{
  g_autoptr (GError) error = NULL;

  if (!scb_package_notice_take (self->notices->pdata[i], self->book, flags, &error))
    tell_failure (self, error);
  look_again (self);
}

static void
take_all_cb (ScbInbox *self)
{
  g_autoptr (GError) first = NULL;

  for (guint i = 0; i < self->notices->len; i++)
    {
      ScbPackageNotice *notice = self->notices->pdata[i];

      if (notice->state == SCB_PACKAGE_NOTICE_NEW || notice->state == SCB_PACKAGE_NOTICE_CHANGED)
        scb_package_notice_take (notice, self->book, SCB_PACKAGE_NO_FLAGS,
                                 first == NULL ? &first : NULL);
    }
  if (first != NULL)
    tell_failure (self, first);
  look_again (self);
}

static void
take_cb (ScbInbox *self, GtkWidget *button)
{
  take (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "notice")),
        GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "flags")));
}

/* ---- rows ---- */

static void
add_button (ScbInbox *self, GtkWidget *box, guint i, const char *label, ScbPackageFlags flags)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_object_set_data (G_OBJECT (button), "notice", GUINT_TO_POINTER (i));
  g_object_set_data (G_OBJECT (button), "flags", GUINT_TO_POINTER (flags));
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
make_details (ScbInbox *self, guint i)
{
  ScbPackageNotice *notice = self->notices->pdata[i];
  GtkWidget *line = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = gtk_label_new (notice->text);

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), buttons);
  if (notice->state == SCB_PACKAGE_NOTICE_CONFLICT)
    {
      add_button (self, buttons, i, _("_Keep This Book’s"), SCB_PACKAGE_KEEP_OURS);
      add_button (self, buttons, i, _("_Take the Sender’s"), SCB_PACKAGE_TAKE_THEIRS);
    }
  else if (scb_package_notice_can_be_taken (notice))
    add_button (self, buttons, i, _("Take _In"), SCB_PACKAGE_NO_FLAGS);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (line), box);
  return line;
}

static void
fill_row (ScbInbox *self, guint i)
{
  ScbPackageNotice *notice = self->notices->pdata[i];
  AdwExpanderRow *row = self->rows->pdata[i];
  g_autofree char *title = g_markup_escape_text (notice->title, -1);
  g_autofree char *file = g_path_get_basename (notice->path);
  g_autofree char *plain
      = g_strdup_printf ("%s · %s", scb_package_notice_state_label (notice->state), file);
  g_autofree char *subtitle = g_markup_escape_text (plain, -1);
  GtkWidget *old = g_object_get_data (G_OBJECT (row), "details");
  GtkWidget *details = make_details (self, i);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_set_subtitle (row, subtitle);
  if (old != NULL)
    adw_expander_row_remove (row, old);
  adw_expander_row_add_row (row, details);
  g_object_set_data (G_OBJECT (row), "details", details);
}

static void
add_notice (ScbInbox *self, ScbPackageNotice *notice)
{
  GtkWidget *row = adw_expander_row_new ();

  g_ptr_array_add (self->notices, notice);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (self->group, row);
  fill_row (self, self->notices->len - 1);
  update (self);
}

/* ---- looking, one file at a time ---- */

static gboolean
look_cb (gpointer user_data)
{
  ScbInbox *self = user_data;
  g_autofree char *path = g_queue_pop_head (&self->waiting);

  if (path != NULL)
    add_notice (self, scb_package_notice_new (self->book, path));
  if (!g_queue_is_empty (&self->waiting))
    return G_SOURCE_CONTINUE;
  self->waiting_id = 0;
  return G_SOURCE_REMOVE;
}

void
scb_inbox_add (ScbInbox *self, const char *path)
{
  for (guint i = 0; i < self->notices->len; i++)
    if (g_strcmp0 (SCB_PACKAGE_NOTICE (self->notices->pdata[i])->path, path) == 0)
      return;
  g_queue_push_tail (&self->waiting, g_strdup (path));
  if (self->waiting_id == 0)
    self->waiting_id = g_idle_add_full (G_PRIORITY_LOW, look_cb, self, NULL);
}

gboolean
scb_inbox_add_folder (ScbInbox *self, const char *path, GError **error)
{
  g_autoptr (GPtrArray) paths = scb_package_list_files (path, error);

  if (paths == NULL)
    return FALSE;
  for (guint i = 0; i < paths->len; i++)
    scb_inbox_add (self, paths->pdata[i]);
  if (paths->len == 0)
    gtk_label_set_label (self->sentence, _("There is no package in this folder."));
  return TRUE;
}

/* ---- the window ---- */

static void
open_files_cb (ScbInbox *self)
{
  g_signal_emit (self, signals[OPEN_FILES], 0);
}

static void
open_folder_cb (ScbInbox *self)
{
  g_signal_emit (self, signals[OPEN_FOLDER], 0);
}

static void
scb_inbox_dispose (GObject *object)
{
  ScbInbox *self = SCB_INBOX (object);

  g_clear_handle_id (&self->waiting_id, g_source_remove);
  g_queue_clear_full (&self->waiting, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), SCB_TYPE_INBOX);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->notices, g_ptr_array_unref);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_inbox_parent_class)->dispose (object);
}

static void
scb_inbox_class_init (ScbInboxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_inbox_dispose;
  signals[OPEN_FILES]
      = g_signal_new ("open-files", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPEN_FOLDER]
      = g_signal_new ("open-folder", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, SCB_RESOURCE_BASE "/app/scb-inbox.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbInbox, sentence);
  gtk_widget_class_bind_template_child (widget_class, ScbInbox, group);
  gtk_widget_class_bind_template_child (widget_class, ScbInbox, take_all_button);
  gtk_widget_class_bind_template_callback (widget_class, open_files_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_all_cb);
}

static void
scb_inbox_init (ScbInbox *self)
{
  g_queue_init (&self->waiting);
  self->notices = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

ScbInbox *
scb_inbox_new (GtkWindow *parent, ScbBook *book)
{
  ScbInbox *self = g_object_new (SCB_TYPE_INBOX, "transient-for", parent, "modal", TRUE, NULL);

  self->book = g_object_ref (book);
  return self;
}
