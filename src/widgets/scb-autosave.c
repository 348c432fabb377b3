/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running text that saves itself. */

#include "scb-autosave.h"

#include "scb-glib.h"
#include "scb-text.h"

/* The first letter after a pause is saved at once, so that the paper follows it; whoever goes on
 * typing is saved this often, and loses no more than that to a power cut. */
#define INTERVAL_MILLISECONDS 500

struct _ScbAutosave
{
  GObject parent_instance;

  GtkWidget *widget; /* not owned */
  char *saved;       /* what the book holds; never NULL */
  char *preedit;     /* (nullable): what the input method shows */
  gint64 saved_at;   /* monotonic */
  guint save_id;
  guint measure_id;
  gboolean is_setting; /* the text comes from the book, not from the user */
};

G_DEFINE_FINAL_TYPE (ScbAutosave, scb_autosave, G_TYPE_OBJECT)

enum
{
  SAVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
get_buffer_text (GtkTextView *view, const char *preedit)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end, cursor;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  before = gtk_text_buffer_get_text (buffer, &start, &cursor, FALSE);
  after = gtk_text_buffer_get_text (buffer, &cursor, &end, FALSE);
  return g_strconcat (before, preedit != NULL ? preedit : "", after, NULL);
}

static char *
get_editable_text (GtkEditable *editable, const char *preedit)
{
  const char *text = gtk_editable_get_text (editable);
  const char *cursor = g_utf8_offset_to_pointer (text, gtk_editable_get_position (editable));
  g_autofree char *before = g_strndup (text, cursor - text);

  return g_strconcat (before, preedit != NULL ? preedit : "", cursor, NULL);
}

static char *
get_shown_text (ScbAutosave *self, const char *preedit)
{
  if (GTK_IS_TEXT_VIEW (self->widget))
    return get_buffer_text (GTK_TEXT_VIEW (self->widget), preedit);
  return get_editable_text (GTK_EDITABLE (self->widget), preedit);
}

static gboolean
save_cb (gpointer user_data)
{
  ScbAutosave *self = user_data;

  self->save_id = 0;
  scb_autosave_flush (self);
  return G_SOURCE_REMOVE;
}

static void
save_soon (ScbAutosave *self)
{
  gint64 passed = (g_get_monotonic_time () - self->saved_at) / G_TIME_SPAN_MILLISECOND;

  if (self->save_id != 0)
    return;
  /* The letter itself comes first. */
  self->save_id = g_timeout_add_full (
      G_PRIORITY_DEFAULT_IDLE, (guint)MAX (INTERVAL_MILLISECONDS - passed, 0), save_cb, self, NULL);
}

static void
changed_cb (ScbAutosave *self)
{
  if (!self->is_setting)
    save_soon (self);
}

static void
preedit_changed_cb (ScbAutosave *self, const char *preedit)
{
  scb_set_string (&self->preedit, scb_string_is_empty (preedit) ? NULL : preedit);
  save_soon (self);
}

static void
focus_left_cb (ScbAutosave *self)
{
  scb_autosave_flush (self);
}

static void
widget_gone_cb (gpointer user_data, GObject *widget)
{
  ScbAutosave *self = user_data;

  self->widget = NULL;
  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_handle_id (&self->measure_id, g_source_remove);
}

static void
scb_autosave_dispose (GObject *object)
{
  ScbAutosave *self = SCB_AUTOSAVE (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_handle_id (&self->measure_id, g_source_remove);
  if (self->widget != NULL)
    g_object_weak_unref (G_OBJECT (self->widget), widget_gone_cb, self);
  self->widget = NULL;

  G_OBJECT_CLASS (scb_autosave_parent_class)->dispose (object);
}

static void
scb_autosave_finalize (GObject *object)
{
  ScbAutosave *self = SCB_AUTOSAVE (object);

  g_free (self->saved);
  g_free (self->preedit);

  G_OBJECT_CLASS (scb_autosave_parent_class)->finalize (object);
}

static void
scb_autosave_class_init (ScbAutosaveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = scb_autosave_dispose;
  object_class->finalize = scb_autosave_finalize;

  signals[SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1,
                                G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
scb_autosave_init (ScbAutosave *self)
{
  self->saved = g_strdup ("");
}

/* GTK 4.8 measures a text view before it has broken the lines of a new text, and not again: a long
 * text would be cut where nothing scrolls. */
#define MEASURE_MILLISECONDS 60

static gboolean
measure_cb (gpointer user_data)
{
  ScbAutosave *self = user_data;

  self->measure_id = 0;
  gtk_widget_queue_resize (self->widget);
  return G_SOURCE_REMOVE;
}

static void
measure_again (ScbAutosave *self)
{
  if (self->measure_id == 0)
    self->measure_id = g_timeout_add (MEASURE_MILLISECONDS, measure_cb, self);
}

ScbAutosave *
scb_autosave_new (GtkWidget *widget)
{
  ScbAutosave *self = g_object_new (SCB_TYPE_AUTOSAVE, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *typed_into = widget;

  self->widget = widget;
  g_object_weak_ref (G_OBJECT (widget), widget_gone_cb, self);

  if (GTK_IS_TEXT_VIEW (widget))
    {
      g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "changed",
                               G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (widget, "map", G_CALLBACK (measure_again), self, G_CONNECT_SWAPPED);
    }
  else
    {
      GtkEditable *delegate = gtk_editable_get_delegate (GTK_EDITABLE (widget));

      g_signal_connect_object (widget, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      if (delegate != NULL)
        typed_into = GTK_WIDGET (delegate);
    }
  g_signal_connect_object (typed_into, "preedit-changed", G_CALLBACK (preedit_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (typed_into, focus);
  return self;
}

/* The book keeps texts clean: without the space that waits for the next word. */
static gboolean
is_shown_already (ScbAutosave *self, const char *text)
{
  g_autofree char *shown = scb_autosave_get_text (self);
  g_autofree char *clean = scb_text_clean (shown);

  return g_strcmp0 (clean != NULL ? clean : "", text) == 0;
}

void
scb_autosave_set_text (ScbAutosave *self, const char *text)
{
  if (self->widget == NULL)
    return;
  if (text == NULL)
    text = "";
  if (is_shown_already (self, text))
    {
      g_autofree char *shown = scb_autosave_get_text (self);

      scb_set_string (&self->saved, shown);
      return;
    }
  if (scb_autosave_is_dirty (self)
      && (gtk_widget_get_state_flags (self->widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    return;
  scb_set_string (&self->saved, text);
  if (!scb_autosave_is_dirty (self))
    return;

  self->is_setting = TRUE;
  if (GTK_IS_TEXT_VIEW (self->widget))
    {
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->widget)), text, -1);
      measure_again (self);
    }
  else
    gtk_editable_set_text (GTK_EDITABLE (self->widget), text);
  self->is_setting = FALSE;
  g_clear_handle_id (&self->save_id, g_source_remove);
}

char *
scb_autosave_get_text (ScbAutosave *self)
{
  return self->widget != NULL ? get_shown_text (self, self->preedit) : g_strdup (self->saved);
}

gboolean
scb_autosave_is_dirty (ScbAutosave *self)
{
  g_autofree char *shown = scb_autosave_get_text (self);

  return g_strcmp0 (shown, self->saved) != 0;
}

void
scb_autosave_flush (ScbAutosave *self)
{
  g_autofree char *shown = scb_autosave_get_text (self);
  gboolean kept = FALSE;

  g_clear_handle_id (&self->save_id, g_source_remove);
  if (g_strcmp0 (shown, self->saved) == 0)
    return;
  g_signal_emit (self, signals[SAVE], 0, shown, &kept);
  self->saved_at = g_get_monotonic_time ();
  /* What could not be kept (a full disk) stays on the screen, and the next letter tries again. */
  if (kept)
    scb_set_string (&self->saved, shown);
}

void
scb_autosave_commit_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL)
    return;
  g_object_ref (focus);
  gtk_root_set_focus (root, NULL); /* the input method commits here, synchronously */
  if (gtk_widget_get_root (focus) == root)
    gtk_widget_grab_focus (focus);
  g_object_unref (focus);
}
