/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choice of a list for a file. */

#include "scb-config.h"

#include "scb-list-export.h"

#include <glib/gi18n-lib.h>

#include "scb-branch-choice.h"
#include "scb-date-text.h"
#include "scb-list-file.h"

struct _ScbListExport
{
  AdwWindow parent_instance;

  ScbBook *book;
  char *month;

  /* template children */
  AdwComboRow *list_row;
  AdwActionRow *branch_row;
  ScbBranchChoice *branch_choice;
  AdwActionRow *month_row;
  GtkSwitch *month_switch;
  AdwComboRow *form_row;
  GtkWidget *save_button;
};

G_DEFINE_FINAL_TYPE (ScbListExport, scb_list_export, ADW_TYPE_WINDOW)

enum
{
  SAVE,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the order of the choice. */
enum
{
  FORM_WORKBOOK,
  FORM_CSV,
};

static void
list_chosen_cb (ScbListExport *self)
{
  guint i = adw_combo_row_get_selected (self->list_row);
  ScbListFile list;

  if (i == GTK_INVALID_LIST_POSITION)
    return;
  list = scb_list_file_get_kind (i);
  gtk_widget_set_visible (GTK_WIDGET (self->branch_row), list.by_branch);
  gtk_widget_set_visible (GTK_WIDGET (self->month_row), list.by_month);
}

static void
save_cb (ScbListExport *self)
{
  guint i = adw_combo_row_get_selected (self->list_row);
  gboolean as_csv = adw_combo_row_get_selected (self->form_row) == FORM_CSV;
  gboolean of_month = gtk_switch_get_active (self->month_switch);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file
      = scb_list_file_make (self->book, i, scb_branch_choice_get_branch (self->branch_choice),
                            of_month ? self->month : NULL, as_csv, &error);
  g_autofree char *name
      = g_strdup_printf ("%s%s", scb_list_file_get_kind (i).title, as_csv ? ".csv" : ".xlsx");

  g_object_ref (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (file != NULL)
    g_signal_emit (self, signals[SAVE], 0, file, name, as_csv);
  else
    g_signal_emit (self, signals[FAILED], 0, error);
  gtk_window_destroy (GTK_WINDOW (self));
  g_object_unref (self);
}

static void
scb_list_export_dispose (GObject *object)
{
  ScbListExport *self = SCB_LIST_EXPORT (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), SCB_TYPE_LIST_EXPORT);
  g_clear_object (&self->book);
  g_clear_pointer (&self->month, g_free);

  G_OBJECT_CLASS (scb_list_export_parent_class)->dispose (object);
}

static void
scb_list_export_class_init (ScbListExportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_list_export_dispose;
  signals[SAVE] = g_signal_new ("save", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                3, G_TYPE_BYTES, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (SCB_TYPE_BRANCH_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/app/scb-list-export.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbListExport, list_row);
  gtk_widget_class_bind_template_child (widget_class, ScbListExport, branch_row);
  gtk_widget_class_bind_template_child (widget_class, ScbListExport, branch_choice);
  gtk_widget_class_bind_template_child (widget_class, ScbListExport, month_row);
  gtk_widget_class_bind_template_child (widget_class, ScbListExport, month_switch);
  gtk_widget_class_bind_template_child (widget_class, ScbListExport, form_row);
  gtk_widget_class_bind_template_child (widget_class, ScbListExport, save_button);
  gtk_widget_class_bind_template_callback (widget_class, list_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
scb_list_export_init (ScbListExport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_lists (ScbListExport *self, const char *name)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < scb_list_file_n_kinds (); i++)
    {
      ScbListFile list = scb_list_file_get_kind (i);

      gtk_string_list_append (titles, list.title);
      if (g_strcmp0 (list.name, name) == 0)
        chosen = i;
    }
  adw_combo_row_set_model (self->list_row, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->list_row, chosen);
}

ScbListExport *
scb_list_export_new (
    GtkWindow *parent, ScbBook *book, const char *name, gint64 branch, const char *month)
{
  ScbListExport *self
      = g_object_new (SCB_TYPE_LIST_EXPORT, "transient-for", parent, "modal", TRUE, NULL);
  g_autofree char *month_text = scb_date_text_period (month);
  g_autofree char *month_title = g_strdup_printf (_("Only of %s"), month_text);

  self->book = g_object_ref (book);
  self->month = g_strdup (month);
  scb_branch_choice_set_texts (self->branch_choice, _("Of the branch"), _("All branches"), TRUE);
  scb_branch_choice_set_book (self->branch_choice, book);
  scb_branch_choice_set_branch (self->branch_choice, branch);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->month_row), month_title);
  add_lists (self, name);
  list_chosen_cb (self);
  gtk_window_set_focus (GTK_WINDOW (self), self->save_button);
  return self;
}
