/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A setting of the book in a row of the preferences. */

#include "scb-config.h"

#include "scb-book-choice.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const ScbBookChoice *choice;
  ScbBook *book;
  AdwComboRow *row; /* owns this */
  void (*failed) (const GError *error, gpointer user_data);
  gpointer user_data;
  gboolean is_showing;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *self = data;

  g_signal_handlers_disconnect_by_data (self->book, self);
  g_object_unref (self->book);
  g_free (self);
}

static guint
count_values (const ScbBookChoice *choice)
{
  guint n = 0;

  while (n < G_N_ELEMENTS (choice->values) && choice->values[n].value != NULL)
    n++;
  return n;
}

static void
show (Choice *self)
{
  g_autofree char *kept = scb_book_get_setting (self->book, self->choice->key);
  guint n = count_values (self->choice), found = 0;

  for (guint i = 0; i < n; i++)
    if (g_str_equal (self->choice->values[i].value, kept != NULL ? kept : ""))
      found = i;
  self->is_showing = TRUE;
  adw_combo_row_set_selected (self->row, found);
  self->is_showing = FALSE;
}

static void
selected_cb (Choice *self)
{
  guint chosen = adw_combo_row_get_selected (self->row);
  g_autoptr (GError) error = NULL;
  const char *value;

  if (self->is_showing || chosen >= count_values (self->choice))
    return;
  value = self->choice->values[chosen].value;
  if (!scb_book_set_setting (self->book, self->choice->key, *value != '\0' ? value : NULL, &error))
    {
      show (self);
      self->failed (error, self->user_data);
    }
}

GtkWidget *
scb_book_choice_row_new (const ScbBookChoice *choice,
                         ScbBook *book,
                         void (*failed) (const GError *error, gpointer user_data),
                         gpointer user_data)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  Choice *self = g_new0 (Choice, 1);
  guint n = count_values (choice);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (labels, _(choice->values[i].label));
  self->choice = choice;
  self->book = g_object_ref (book);
  self->failed = failed;
  self->user_data = user_data;
  self->row = g_object_new (ADW_TYPE_COMBO_ROW, "title", _(choice->title), "model", labels,
                            "sensitive", !scb_book_is_read_only (book), NULL);
  if (choice->subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row), _(choice->subtitle));
  show (self);
  g_signal_connect_swapped (self->row, "notify::selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (book, "changed", G_CALLBACK (show), self);
  g_object_set_data_full (G_OBJECT (self->row), "scb-book-choice", self, choice_free);
  return GTK_WIDGET (self->row);
}
