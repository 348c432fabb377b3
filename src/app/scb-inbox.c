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
  guint again;        /* the next one to look at again */

  GCancellable *cancellable; /* while packages are taken, one after the other: */
  GQueue taking;             /* their numbers; those that wait */
  guint n_taking;            /* how many they were */
  GError *failure;           /* (nullable): the first one */

  /* template children */
  GtkLabel *sentence;
  GtkProgressBar *progress;
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
  gboolean is_taking = self->cancellable != NULL;

  if (is_taking)
    g_string_append_printf (text, _("Taking in: %u of %u"),
                            self->n_taking - g_queue_get_length (&self->taking), self->n_taking);
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
  gtk_widget_set_visible (GTK_WIDGET (self->progress), is_taking);
  gtk_widget_set_sensitive (GTK_WIDGET (self->group), !is_taking);
  gtk_widget_set_sensitive (self->take_all_button,
                            !is_taking
                                && (count (self, SCB_PACKAGE_NOTICE_NEW) > 0
                                    || count (self, SCB_PACKAGE_NOTICE_CHANGED) > 0));
}

/* ---- taking ---- */

static void fill_row (ScbInbox *self, guint i);

static void start_looking (ScbInbox *self);

/* What is taken changes what the others bring. */
static void
look_again (ScbInbox *self)
{
  self->again = 0;
  start_looking (self);
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

/* Both sides changed it, and the user has said whose counts. */
static void
settle_conflict (ScbInbox *self, guint i, ScbPackageFlags flags)
{
  g_autoptr (GError) error = NULL;

  if (!scb_package_notice_take (self->notices->pdata[i], self->book, flags, &error))
    tell_failure (self, error);
  fill_row (self, i);
  look_again (self);
}

/* ---- one after the other, while the window lives ---- */

static void take_next (ScbInbox *self);

static void
end_taking (ScbInbox *self)
{
  g_autoptr (GError) failure = g_steal_pointer (&self->failure);

  g_queue_clear (&self->taking);
  g_clear_object (&self->cancellable);
  if (failure != NULL)
    tell_failure (self, failure);
  look_again (self);
}

/* The one in hand. The window may be closed meanwhile. */
typedef struct
{
  GWeakRef inbox;
  ScbPackageNotice *notice;
} Hand;

static Hand *
hand_new (ScbInbox *inbox, ScbPackageNotice *notice)
{
  Hand *hand = g_new0 (Hand, 1);

  g_weak_ref_init (&hand->inbox, inbox);
  hand->notice = g_object_ref (notice);
  return hand;
}

static void
hand_free (Hand *hand)
{
  g_weak_ref_clear (&hand->inbox);
  g_object_unref (hand->notice);
  g_free (hand);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Hand, hand_free)

static void
progress_cb (double fraction, gpointer user_data)
{
  Hand *hand = user_data;
  g_autoptr (ScbInbox) self = g_weak_ref_get (&hand->inbox);
  guint n_taken;

  if (self == NULL)
    return;
  n_taken = self->n_taking - g_queue_get_length (&self->taking) - 1;
  gtk_progress_bar_set_fraction (self->progress, (n_taken + fraction) / self->n_taking);
}

static void
taken_cb (GObject *book, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Hand) hand = user_data;
  g_autoptr (ScbInbox) self = g_weak_ref_get (&hand->inbox);
  g_autoptr (GError) error = NULL;
  gboolean taken = scb_package_notice_take_finish (hand->notice, result, &error);

  /* Closed: the package in hand was given back, the others were not touched. */
  if (self == NULL)
    return;
  if (!taken && self->failure == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    self->failure = g_steal_pointer (&error);
  take_next (self);
}

static void
take_next (ScbInbox *self)
{
  Hand *hand;
  guint i;

  if (g_queue_is_empty (&self->taking))
    {
      end_taking (self);
      return;
    }
  i = GPOINTER_TO_UINT (g_queue_pop_head (&self->taking));
  hand = hand_new (self, self->notices->pdata[i]);
  update (self);
  scb_package_notice_take_async (hand->notice, self->book, progress_cb, hand, self->cancellable,
                                 taken_cb, hand);
}

/* What is queued in self->taking. */
static void
start_taking (ScbInbox *self)
{
  self->n_taking = g_queue_get_length (&self->taking);
  self->cancellable = g_cancellable_new ();
  /* Looking tries a package in the book, which now belongs to the one that is taken. */
  g_clear_handle_id (&self->waiting_id, g_source_remove);
  gtk_progress_bar_set_fraction (self->progress, 0);
  take_next (self);
}

static void
take_all_cb (ScbInbox *self)
{
  for (guint i = 0; i < self->notices->len; i++)
    {
      ScbPackageNotice *notice = self->notices->pdata[i];

      if (notice->state == SCB_PACKAGE_NOTICE_NEW || notice->state == SCB_PACKAGE_NOTICE_CHANGED)
        g_queue_push_tail (&self->taking, GUINT_TO_POINTER (i));
    }
  start_taking (self);
}

static void
take_cb (ScbInbox *self, GtkWidget *button)
{
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "notice"));
  ScbPackageFlags flags = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "flags"));

  if (flags != SCB_PACKAGE_NO_FLAGS)
    {
      settle_conflict (self, i, flags);
      return;
    }
  g_queue_push_tail (&self->taking, GUINT_TO_POINTER (i));
  start_taking (self);
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
    {
      /* Those before it are looked at again first, or not at all. */
      gboolean is_last = self->again == self->notices->len;

      add_notice (self, scb_package_notice_new (self->book, path));
      self->again += is_last;
    }
  else if (self->again < self->notices->len)
    {
      scb_package_notice_look_again (self->notices->pdata[self->again], self->book);
      fill_row (self, self->again++);
      update (self);
    }
  if (!g_queue_is_empty (&self->waiting) || self->again < self->notices->len)
    return G_SOURCE_CONTINUE;
  self->waiting_id = 0;
  return G_SOURCE_REMOVE;
}

static void
start_looking (ScbInbox *self)
{
  if (self->waiting_id == 0 && self->cancellable == NULL)
    self->waiting_id = g_idle_add_full (G_PRIORITY_LOW, look_cb, self, NULL);
}

void
scb_inbox_add (ScbInbox *self, const char *path)
{
  for (guint i = 0; i < self->notices->len; i++)
    if (g_strcmp0 (SCB_PACKAGE_NOTICE (self->notices->pdata[i])->path, path) == 0)
      return;
  g_queue_push_tail (&self->waiting, g_strdup (path));
  start_looking (self);
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
  g_queue_clear (&self->taking);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->failure);
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
  gtk_widget_class_bind_template_child (widget_class, ScbInbox, progress);
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
  g_queue_init (&self->taking);
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
