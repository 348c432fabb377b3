/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records of one kind, and the one that is looked at. */

#include "scb-config.h"

#include "scb-data-browser.h"

#include <glib/gi18n-lib.h>

#include "scb-data-form.h"
#include "scb-list-row.h"
#include "scb-tab-stop.h"
#include "scb-text-fold.h"

struct _ScbDataBrowser
{
  AdwBin parent_instance;

  const ScbDataKind *kind; /* static */
  GCompareFunc compare;    /* (nullable) */
  ScbBook *book;           /* (nullable) */
  GListStore *records;
  GtkFilterListModel *shown;
  GtkCustomFilterFunc filter; /* (nullable) */
  gpointer filter_data;
  char *words;        /* (nullable): folded */
  gint64 id;          /* of the one that is looked at */
  gboolean is_adding; /* the form holds one that is not in the list yet */
  gboolean is_stale;  /* the book changed while nobody looked */
  gboolean is_moving; /* the list is changing under the selection */

  GtkWidget *form; /* child of fields */

  /* template children */
  GtkStack *stack;
  AdwStatusPage *empty_page;
  GtkBox *filters;
  GtkSearchEntry *words_entry;
  GtkButton *add_button;
  GtkButton *first_button;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkWidget *details;
  GtkLabel *name_label;
  GtkBox *fields;
  GtkBox *parts;
  GtkWidget *delete_button;
};

G_DEFINE_FINAL_TYPE (ScbDataBrowser, scb_data_browser, ADW_TYPE_BIN)

enum
{
  SELECTED,
  DELETED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
failed_cb (ScbDataBrowser *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* ---- one of them ---- */

static void
show_title (ScbDataBrowser *self)
{
  ScbRecord *record = scb_data_form_get_record (SCB_DATA_FORM (self->form));
  g_autofree char *title
      = record != NULL && self->id != 0 ? self->kind->get_title (record, self->book) : NULL;

  gtk_label_set_label (self->name_label, title != NULL ? title : _ (self->kind->add));
}

static void
show_record (ScbDataBrowser *self, ScbRecord *record)
{
  gint64 id = record != NULL ? scb_record_get_id (record) : 0;
  gboolean is_another = id != self->id || self->is_adding;
  gboolean can_write = self->book != NULL && !scb_book_is_read_only (self->book);

  self->id = id;
  self->is_adding = record != NULL && id == 0;
  scb_data_form_set_record (SCB_DATA_FORM (self->form), self->book, record);
  show_title (self);
  gtk_widget_set_visible (self->details, record != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->parts), id != 0);
  gtk_widget_set_visible (self->delete_button, id != 0 && can_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "browser.delete", id != 0 && can_write);
  if (is_another)
    g_signal_emit (self, signals[SELECTED], 0);
}

static void
selected_cb (ScbDataBrowser *self)
{
  if (!self->is_moving)
    show_record (self, gtk_single_selection_get_selected_item (self->selection));
}

/* ---- all of them ---- */

static guint
find_shown (ScbDataBrowser *self, gint64 id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ScbRecord) record = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (scb_record_get_id (record) == id)
        return i;
    }
  return 0;
}

static GPtrArray *
list_records (ScbDataBrowser *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = self->book != NULL
                           ? scb_book_list (self->book, self->kind->get_type (), NULL, 0, &error)
                           : NULL;

  if (error != NULL)
    failed_cb (self, error);
  if (records == NULL)
    return g_ptr_array_new ();
  if (self->compare != NULL)
    g_ptr_array_sort (records, self->compare);
  return records;
}

static void
load (ScbDataBrowser *self)
{
  g_autoptr (GPtrArray) records = list_records (self);

  self->is_stale = FALSE;
  self->is_moving = TRUE;
  g_list_store_splice (self->records, 0, g_list_model_get_n_items (G_LIST_MODEL (self->records)),
                       records->pdata, records->len);
  gtk_single_selection_set_selected (self->selection, find_shown (self, self->id));
  self->is_moving = FALSE;
  /* What is being written down anew stays in sight. */
  if (!self->is_adding)
    selected_cb (self);
  gtk_stack_set_visible_child_name (self->stack,
                                    records->len > 0 || self->is_adding ? "records" : "empty");
}

/* Names of branches and of officials stand in the rows too. */
static gboolean
touches (ScbDataBrowser *self, const ScbChange *changes, guint n_changes)
{
  for (guint i = 0; i < n_changes; i++)
    if (changes[i].type == self->kind->get_type () || changes[i].type == SCB_TYPE_BRANCH_SPELL)
      return TRUE;
  return n_changes == 0;
}

static void
book_changed_cb (ScbDataBrowser *self, const ScbChange *changes, guint n_changes)
{
  if (!touches (self, changes, n_changes))
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
  else
    self->is_stale = TRUE;
}

/* The first time that a new one is kept it takes its place in the list. */
static void
kept_cb (ScbDataBrowser *self)
{
  ScbRecord *record = scb_data_form_get_record (SCB_DATA_FORM (self->form));

  if (!self->is_adding || scb_record_get_id (record) == 0)
    {
      show_title (self);
      return;
    }
  show_record (self, record);
  load (self);
}

static void
bind_row_cb (ScbDataBrowser *self, GtkListItem *item)
{
  ScbRecord *record = gtk_list_item_get_item (item);
  g_autofree char *title = self->kind->get_title (record, self->book);
  g_autofree char *subtitle = self->kind->get_subtitle (record, self->book);

  scb_list_row_set_texts (SCB_LIST_ROW (gtk_list_item_get_child (item)), title, subtitle, NULL);
}

static void
set_up_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, scb_list_row_new ());
}

static GtkListItemFactory *
make_factory (ScbDataBrowser *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  return factory;
}

/* ---- finding ---- */

static gboolean
is_shown (gpointer item, gpointer user_data)
{
  ScbDataBrowser *self = user_data;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  if (self->filter != NULL && !self->filter (item, self->filter_data))
    return FALSE;
  if (self->words == NULL || *self->words == '\0')
    return TRUE;
  title = self->kind->get_title (item, self->book);
  subtitle = self->kind->get_subtitle (item, self->book);
  text = g_strjoin (" ", title, subtitle != NULL ? subtitle : "", NULL);
  folded = scb_text_fold (text);
  return scb_text_fold_matches (folded, self->words);
}

void
scb_data_browser_refilter (ScbDataBrowser *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->shown), GTK_FILTER_CHANGE_DIFFERENT);
  if (!self->is_adding)
    selected_cb (self);
}

static void
search_changed_cb (ScbDataBrowser *self)
{
  g_free (self->words);
  self->words = scb_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->words_entry)));
  scb_data_browser_refilter (self);
}

/* ---- adding and taking away ---- */

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_data_browser_add (SCB_DATA_BROWSER (widget));
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbDataBrowser *self = SCB_DATA_BROWSER (widget);
  g_autoptr (ScbRecord) record
      = scb_record_copy (scb_data_form_get_record (SCB_DATA_FORM (self->form)));
  g_autoptr (GError) error = NULL;

  if (scb_book_remove (self->book, record, self->kind->delete_label, &error))
    g_signal_emit (self, signals[DELETED], 0, _ (self->kind->delete_label));
  else
    failed_cb (self, error);
}

/* ---- the widget ---- */

static void
scb_data_browser_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (scb_data_browser_parent_class)->map (widget);

  if (SCB_DATA_BROWSER (widget)->is_stale)
    load (SCB_DATA_BROWSER (widget));
}

static void
scb_data_browser_dispose (GObject *object)
{
  ScbDataBrowser *self = SCB_DATA_BROWSER (object);

  self->is_moving = TRUE;
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  /* Bound and the bin's own child: it would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_DATA_BROWSER);
  g_clear_object (&self->shown);
  g_clear_object (&self->records);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_data_browser_parent_class)->dispose (object);
}

static void
scb_data_browser_finalize (GObject *object)
{
  g_free (SCB_DATA_BROWSER (object)->words);

  G_OBJECT_CLASS (scb_data_browser_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (klass,
                                               SCB_RESOURCE_BASE "/shared/scb-data-browser.ui");
  gtk_widget_class_bind_template_child (klass, ScbDataBrowser, stack);
  gtk_widget_class_bind_template_child (klass, ScbDataBrowser, empty_page);
  gtk_widget_class_bind_template_child (klass, ScbDataBrowser, filters);
  gtk_widget_class_bind_template_child (klass, ScbDataBrowser, words_entry);
  gtk_widget_class_bind_template_child (klass, ScbDataBrowser, add_button);
  gtk_widget_class_bind_template_child (klass, ScbDataBrowser, first_button);
  gtk_widget_class_bind_template_child (klass, ScbDataBrowser, list);
  gtk_widget_class_bind_template_child (klass, ScbDataBrowser, selection);
  gtk_widget_class_bind_template_child (klass, ScbDataBrowser, details);
  gtk_widget_class_bind_template_child (klass, ScbDataBrowser, name_label);
  gtk_widget_class_bind_template_child (klass, ScbDataBrowser, fields);
  gtk_widget_class_bind_template_child (klass, ScbDataBrowser, parts);
  gtk_widget_class_bind_template_child (klass, ScbDataBrowser, delete_button);
  gtk_widget_class_bind_template_callback (klass, search_changed_cb);
  gtk_widget_class_bind_template_callback (klass, selected_cb);
}

static void
scb_data_browser_class_init (ScbDataBrowserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_data_browser_dispose;
  G_OBJECT_CLASS (klass)->finalize = scb_data_browser_finalize;
  widget_class->map = scb_data_browser_map;

  signals[SELECTED]
      = g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DELETED] = g_signal_new ("deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_install_action (widget_class, "browser.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "browser.delete", NULL, delete_cb);
  bind_template (widget_class);
}

static void
scb_data_browser_init (ScbDataBrowser *self)
{
  g_autoptr (GtkListItemFactory) factory = make_factory (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->records = g_list_store_new (SCB_TYPE_RECORD);
  self->shown
      = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->records)),
                                   GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL)));
  gtk_list_view_set_factory (self->list, factory);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->shown));
}

static void
set_words (ScbDataBrowser *self)
{
  const char *heading = _ (self->kind->heading);

  adw_status_page_set_title (self->empty_page, heading);
  adw_status_page_set_description (self->empty_page, _ (self->kind->empty));
  gtk_button_set_label (self->add_button, _ (self->kind->add));
  gtk_button_set_label (self->first_button, _ (self->kind->add));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heading, -1);
}

GtkWidget *
scb_data_browser_new (const ScbDataKind *kind, GCompareFunc compare)
{
  ScbDataBrowser *self = g_object_new (SCB_TYPE_DATA_BROWSER, NULL);

  self->kind = kind;
  self->compare = compare;
  set_words (self);
  self->form = scb_data_form_new (kind);
  g_signal_connect_object (self->form, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->fields, self->form);
  return GTK_WIDGET (self);
}

void
scb_data_browser_set_book (ScbDataBrowser *self, ScbBook *book)
{
  gboolean editable = book != NULL && !scb_book_is_read_only (book);

  if (self->book == book)
    return;
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  /* Before the book is let go of: what is typed is kept in it. */
  show_record (self, NULL);
  g_set_object (&self->book, book);
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_object_set (self->form, "editable", editable, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "browser.add", editable);
  load (self);
}

gint64
scb_data_browser_get_id (ScbDataBrowser *self)
{
  return self->id;
}

void
scb_data_browser_select (ScbDataBrowser *self, gint64 id)
{
  gtk_editable_set_text (GTK_EDITABLE (self->words_entry), "");
  g_clear_pointer (&self->words, g_free);
  self->is_adding = FALSE;
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->shown), GTK_FILTER_CHANGE_DIFFERENT);
  self->id = id;
  load (self);
  g_signal_emit (self, signals[SELECTED], 0);
}

void
scb_data_browser_add (ScbDataBrowser *self)
{
  g_autoptr (ScbRecord) record = NULL;

  if (self->book == NULL || scb_book_is_read_only (self->book))
    return;
  record = scb_record_new (self->kind->get_type ());
  if (self->kind->begin != NULL)
    self->kind->begin (record, self->book);
  show_record (self, record);
  gtk_stack_set_visible_child_name (self->stack, "records");
  gtk_widget_grab_focus (self->form);
}

void
scb_data_browser_append (ScbDataBrowser *self, GtkWidget *part)
{
  gtk_box_append (self->parts, part);
}

void
scb_data_browser_add_filter (ScbDataBrowser *self, GtkWidget *widget)
{
  gtk_box_append (self->filters, widget);
}

void
scb_data_browser_set_filter (ScbDataBrowser *self, GtkCustomFilterFunc func, gpointer user_data)
{
  self->filter = func;
  self->filter_data = user_data;
}
