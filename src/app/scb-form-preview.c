/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A form that came back, before it is kept. */

#include "scb-config.h"

#include "scb-form-preview.h"

#include <glib/gi18n-lib.h>

#include "scb-date-text.h"
#include "scb-list-row.h"

struct _ScbFormPreview
{
  AdwWindow parent_instance;

  /* template children */
  AdwWindowTitle *title;
  GtkLabel *sentence;
  GtkListView *list;
  GtkWidget *cancel_button;
  GtkWidget *keep_button;
};

G_DEFINE_FINAL_TYPE (ScbFormPreview, scb_form_preview, ADW_TYPE_WINDOW)

enum
{
  KEEP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- lines ---- */

static int
rank_of (const ScbFormRow *row)
{
  if (row->faults->len > 0)
    return 0;
  return *row->news != '\0' ? 1 : 2;
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  return rank_of (*(ScbFormRow *const *)a) - rank_of (*(ScbFormRow *const *)b);
}

static char *
details_of (ScbFormRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->faults->len; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", (char *)row->faults->pdata[i]);
  if (text->len == 0)
    g_string_append (text, row->news);
  if (row->remark != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", row->remark);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_row (ScbListRow *widget, gpointer item)
{
  static const char *const notes[]
      = { N_("Not taken over"), N_("Taken over"), N_("The book has it already") };
  ScbFormRow *row = item;
  g_autofree char *details = details_of (row);

  scb_list_row_set_texts (widget, row->branch_name, details, _(notes[rank_of (row)]));
}

/* ---- callbacks ---- */

static void
keep_cb (ScbFormPreview *self)
{
  g_object_ref (self);
  g_signal_emit (self, signals[KEEP], 0);
  gtk_window_destroy (GTK_WINDOW (self));
  g_object_unref (self);
}

/* ---- the window ---- */

static void
scb_form_preview_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SCB_TYPE_FORM_PREVIEW);

  G_OBJECT_CLASS (scb_form_preview_parent_class)->dispose (object);
}

static void
scb_form_preview_class_init (ScbFormPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_form_preview_dispose;
  signals[KEEP] = g_signal_new ("keep", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/app/scb-form-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbFormPreview, title);
  gtk_widget_class_bind_template_child (widget_class, ScbFormPreview, sentence);
  gtk_widget_class_bind_template_child (widget_class, ScbFormPreview, list);
  gtk_widget_class_bind_template_child (widget_class, ScbFormPreview, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, ScbFormPreview, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
}

static void
scb_form_preview_init (ScbFormPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_sentence (ScbFormPreview *self, const ScbForm *form)
{
  g_autofree char *news
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u line would be taken over.",
                                      "%u lines would be taken over.", form->n_news),
                         form->n_news);
  g_autofree char *faults
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                      "%u line has faults and is left out: correct it in the "
                                      "form and read the form again.",
                                      "%u lines have faults and are left out: correct them in "
                                      "the form and read the form again.",
                                      form->n_faults),
                         form->n_faults);
  g_autofree char *sentence
      = form->n_faults > 0 ? g_strconcat (news, " ", faults, NULL) : g_strdup (news);

  gtk_label_set_label (self->sentence,
                       form->rows->len > 0 ? sentence : _("Nothing is written in this form."));
}

ScbFormPreview *
scb_form_preview_new (GtkWindow *parent, const ScbForm *form)
{
  ScbFormPreview *self
      = g_object_new (SCB_TYPE_FORM_PREVIEW, "transient-for", parent, "modal", TRUE, NULL);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autoptr (GListStore) store = g_list_store_new (SCB_TYPE_FORM_ROW);
  g_autoptr (GtkNoSelection) selection = NULL;
  g_autoptr (GtkListItemFactory) factory = scb_list_row_factory_new (show_row);
  g_autofree char *month = scb_date_text_period (form->period);

  for (guint i = 0; i < form->rows->len; i++)
    g_ptr_array_add (rows, form->rows->pdata[i]);
  g_ptr_array_sort (rows, compare_cb);
  g_list_store_splice (store, 0, 0, rows->pdata, rows->len);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&store)));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  adw_window_title_set_subtitle (self->title, month);
  show_sentence (self, form);
  gtk_widget_set_sensitive (self->keep_button, form->n_news > 0);
  gtk_window_set_focus (GTK_WINDOW (self),
                        form->n_news > 0 ? self->keep_button : self->cancel_button);
  return self;
}
