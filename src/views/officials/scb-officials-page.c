/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Officials and their visits. */

#include "scb-config.h"

#include "scb-officials-page.h"

#include <glib/gi18n-lib.h>

#include "scb-data-form.h"
#include "scb-data-list.h"
#include "scb-list-row.h"
#include "scb-official-kinds.h"
#include "scb-tab-stop.h"
#include "scb-text-fold.h"
#include "scb-text.h"

#define N_LISTS 2

struct _ScbOfficialsPage
{
  AdwBin parent_instance;

  ScbBook *book;         /* (nullable) */
  GListStore *officials; /* ScbOfficial, in the order of names */
  GtkFilterListModel *shown;
  char *words;        /* (nullable): folded */
  gint64 official;    /* 0 for none */
  gboolean is_stale;  /* the book changed while nobody looked */
  gboolean is_moving; /* the list is changing under the selection */

  /* children of parts */
  GtkWidget *form;
  ScbDataList *lists[N_LISTS];

  /* template children */
  GtkStack *stack;
  GtkSearchEntry *words_entry;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkWidget *details;
  GtkLabel *name_label;
  GtkBox *parts;
};

G_DEFINE_FINAL_TYPE (ScbOfficialsPage, scb_officials_page, ADW_TYPE_BIN)

enum
{
  DELETED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
failed_cb (ScbOfficialsPage *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
deleted_cb (ScbOfficialsPage *self, const char *label)
{
  g_signal_emit (self, signals[DELETED], 0, label);
}

/* ---- one of them ---- */

static void
show_official (ScbOfficialsPage *self, ScbOfficial *official)
{
  gint64 id = official != NULL ? scb_record_get_id (SCB_RECORD (official)) : 0;

  scb_data_form_set_record (SCB_DATA_FORM (self->form), self->book, official);
  if (self->official != id)
    for (guint i = 0; i < N_LISTS; i++)
      scb_data_list_set_owner (self->lists[i], self->book, id);
  self->official = id;
  gtk_label_set_label (self->name_label, official != NULL ? official->name : "");
  gtk_widget_set_visible (self->details, official != NULL);
}

static void
selected_cb (ScbOfficialsPage *self)
{
  if (!self->is_moving)
    show_official (self, gtk_single_selection_get_selected_item (self->selection));
}

/* ---- all of them ---- */

static guint
find_shown (ScbOfficialsPage *self, gint64 id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ScbRecord) official = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (scb_record_get_id (official) == id)
        return i;
    }
  return 0;
}

static void
load (ScbOfficialsPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) officials = NULL;

  self->is_stale = FALSE;
  if (self->book != NULL)
    officials = scb_book_list (self->book, SCB_TYPE_OFFICIAL, NULL, 0, &error);
  if (error != NULL)
    failed_cb (self, error);
  self->is_moving = TRUE;
  g_list_store_splice (
      self->officials, 0, g_list_model_get_n_items (G_LIST_MODEL (self->officials)),
      officials != NULL ? officials->pdata : NULL, officials != NULL ? officials->len : 0);
  gtk_single_selection_set_selected (self->selection, find_shown (self, self->official));
  self->is_moving = FALSE;
  selected_cb (self);
  gtk_stack_set_visible_child_name (
      self->stack, officials != NULL && officials->len > 0 ? "officials" : "empty");
}

/* The lists follow the book by themselves. */
static gboolean
touches_officials (const ScbChange *changes, guint n_changes)
{
  for (guint i = 0; i < n_changes; i++)
    if (changes[i].type == SCB_TYPE_OFFICIAL)
      return TRUE;
  return n_changes == 0;
}

static void
book_changed_cb (ScbOfficialsPage *self, const ScbChange *changes, guint n_changes)
{
  if (!touches_officials (changes, n_changes))
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
  else
    self->is_stale = TRUE;
}

static void
show_row (ScbListRow *row, gpointer item)
{
  ScbOfficial *official = item;
  g_autofree char *details
      = scb_list_row_join ((const char *const[]){ official->post, official->agency }, 2);

  scb_list_row_set_texts (row, official->name, details, NULL);
}

/* ---- finding ---- */

static gboolean
is_searched (gpointer item, gpointer user_data)
{
  ScbOfficialsPage *self = user_data;
  ScbOfficial *official = item;
  g_autofree char *text
      = g_strjoin (" ", official->name, official->post != NULL ? official->post : "",
                   official->agency != NULL ? official->agency : "", NULL);
  g_autofree char *folded = scb_text_fold (text);

  return scb_text_fold_matches (folded, self->words);
}

static void
search_changed_cb (ScbOfficialsPage *self)
{
  g_free (self->words);
  self->words = scb_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->words_entry)));
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->shown), GTK_FILTER_CHANGE_DIFFERENT);
  selected_cb (self);
}

/* ---- adding ---- */

gboolean
scb_officials_page_add (ScbOfficialsPage *self, const char *name)
{
  g_autoptr (ScbOfficial) official = g_object_new (SCB_TYPE_OFFICIAL, "name", name, NULL);
  g_autoptr (GError) error = NULL;

  if (!scb_book_save (self->book, official, N_("Add official"), &error))
    {
      failed_cb (self, error);
      return FALSE;
    }
  scb_officials_page_set_official (self, scb_record_get_id (SCB_RECORD (official)));
  gtk_widget_child_focus (self->details, GTK_DIR_TAB_FORWARD);
  return TRUE;
}

static void
named_cb (ScbOfficialsPage *self, const char *response, AdwMessageDialog *dialog)
{
  GtkWidget *entry = adw_message_dialog_get_extra_child (dialog);
  g_autofree char *name = scb_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (entry)));

  if (g_str_equal (response, "add") && name != NULL && self->book != NULL)
    scb_officials_page_add (self, name);
}

static void
name_changed_cb (AdwMessageDialog *dialog, GtkEditable *entry)
{
  g_autofree char *name = scb_text_clean_line (gtk_editable_get_text (entry));

  adw_message_dialog_set_response_enabled (dialog, "add", name != NULL);
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      GTK_WINDOW (gtk_widget_get_root (widget)), _("Add an Official"),
      _("The full name. What else is known can be written down afterwards.")));
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Full name"), -1);
  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "add", _("_Add"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "add", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, "add", FALSE);
  adw_message_dialog_set_default_response (dialog, "add");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (entry, "changed", G_CALLBACK (name_changed_cb), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "response", G_CALLBACK (named_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

/* ---- the widget ---- */

static void
scb_officials_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (scb_officials_page_parent_class)->map (widget);

  if (SCB_OFFICIALS_PAGE (widget)->is_stale)
    load (SCB_OFFICIALS_PAGE (widget));
}

static void
scb_officials_page_dispose (GObject *object)
{
  ScbOfficialsPage *self = SCB_OFFICIALS_PAGE (object);

  self->is_moving = TRUE;
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  /* Bound and the bin's own child: it would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_OFFICIALS_PAGE);
  g_clear_object (&self->shown);
  g_clear_object (&self->officials);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_officials_page_parent_class)->dispose (object);
}

static void
scb_officials_page_finalize (GObject *object)
{
  g_free (SCB_OFFICIALS_PAGE (object)->words);

  G_OBJECT_CLASS (scb_officials_page_parent_class)->finalize (object);
}

static void
scb_officials_page_class_init (ScbOfficialsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_officials_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = scb_officials_page_finalize;
  widget_class->map = scb_officials_page_map;

  signals[DELETED] = g_signal_new ("deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_install_action (widget_class, "officials.add", NULL, add_cb);
  gtk_widget_class_set_template_from_resource (widget_class, SCB_RESOURCE_BASE
                                               "/officials/scb-officials-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbOfficialsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ScbOfficialsPage, words_entry);
  gtk_widget_class_bind_template_child (widget_class, ScbOfficialsPage, list);
  gtk_widget_class_bind_template_child (widget_class, ScbOfficialsPage, selection);
  gtk_widget_class_bind_template_child (widget_class, ScbOfficialsPage, details);
  gtk_widget_class_bind_template_child (widget_class, ScbOfficialsPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, ScbOfficialsPage, parts);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
add_parts (ScbOfficialsPage *self)
{
  const ScbDataKind *kinds[N_LISTS] = { scb_assignment_data_kind (), scb_visit_data_kind () };

  self->form = scb_data_form_new (scb_official_data_kind ());
  g_signal_connect_object (self->form, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->parts, self->form);
  for (guint i = 0; i < N_LISTS; i++)
    {
      GtkWidget *list = scb_data_list_new (kinds[i]);

      self->lists[i] = SCB_DATA_LIST (list);
      gtk_widget_set_margin_top (list, 12);
      g_signal_connect_object (list, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (list, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->parts, list);
    }
}

static void
scb_officials_page_init (ScbOfficialsPage *self)
{
  g_autoptr (GtkListItemFactory) factory = scb_list_row_factory_new (show_row);

  gtk_widget_init_template (GTK_WIDGET (self));
  add_parts (self);
  self->officials = g_list_store_new (SCB_TYPE_OFFICIAL);
  self->shown
      = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->officials)),
                                   GTK_FILTER (gtk_custom_filter_new (is_searched, self, NULL)));
  gtk_list_view_set_factory (self->list, factory);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->shown));
}

GtkWidget *
scb_officials_page_new (void)
{
  return g_object_new (SCB_TYPE_OFFICIALS_PAGE, NULL);
}

void
scb_officials_page_set_book (ScbOfficialsPage *self, ScbBook *book)
{
  gboolean editable = book != NULL && !scb_book_is_read_only (book);

  if (self->book == book)
    return;
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  /* Before the book is let go of: what is typed is kept in it. */
  show_official (self, NULL);
  g_set_object (&self->book, book);
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_object_set (self->form, "editable", editable, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "officials.add", editable);
  load (self);
}

void
scb_officials_page_set_official (ScbOfficialsPage *self, gint64 official)
{
  gtk_editable_set_text (GTK_EDITABLE (self->words_entry), "");
  g_clear_pointer (&self->words, g_free);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->shown), GTK_FILTER_CHANGE_DIFFERENT);
  load (self);
  gtk_single_selection_set_selected (self->selection, find_shown (self, official));
}
