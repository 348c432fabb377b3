/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a search entry with the syllable that the input method holds. */

#include "scb-search-text.h"

#include "scb-glib.h"

#define PAUSE_MILLISECONDS 120

struct _ScbSearchText
{
  GObject parent_instance;

  GtkEditable *entry; /* (nullable), weak */
  char *preedit;      /* (nullable) */
  char *text;         /* that was told last; never NULL */
  guint pause_id;
};

G_DEFINE_FINAL_TYPE (ScbSearchText, scb_search_text, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
get_shown_text (ScbSearchText *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  const char *cursor = g_utf8_offset_to_pointer (text, gtk_editable_get_position (self->entry));
  g_autofree char *before = g_strndup (text, cursor - text);

  return g_strconcat (before, self->preedit != NULL ? self->preedit : "", cursor, NULL);
}

static gboolean
pause_cb (gpointer user_data)
{
  ScbSearchText *self = user_data;
  g_autofree char *shown = NULL;

  self->pause_id = 0;
  if (self->entry == NULL)
    return G_SOURCE_REMOVE;
  shown = get_shown_text (self);
  if (scb_set_string (&self->text, shown))
    g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
wait_for_pause (ScbSearchText *self)
{
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add (PAUSE_MILLISECONDS, pause_cb, self);
}

static void
preedit_changed_cb (ScbSearchText *self, const char *preedit)
{
  scb_set_string (&self->preedit, scb_string_is_empty (preedit) ? NULL : preedit);
  wait_for_pause (self);
}

static void
scb_search_text_finalize (GObject *object)
{
  ScbSearchText *self = SCB_SEARCH_TEXT (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_weak_pointer (&self->entry);
  g_free (self->preedit);
  g_free (self->text);

  G_OBJECT_CLASS (scb_search_text_parent_class)->finalize (object);
}

static void
scb_search_text_class_init (ScbSearchTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_search_text_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
scb_search_text_init (ScbSearchText *self)
{
  self->text = g_strdup ("");
}

ScbSearchText *
scb_search_text_new (GtkSearchEntry *entry)
{
  ScbSearchText *self = g_object_new (SCB_TYPE_SEARCH_TEXT, NULL);

  g_set_weak_pointer (&self->entry, GTK_EDITABLE (entry));
  g_signal_connect_object (entry, "changed", G_CALLBACK (wait_for_pause), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "preedit-changed",
                           G_CALLBACK (preedit_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

const char *
scb_search_text_get (ScbSearchText *self)
{
  return self->text;
}
