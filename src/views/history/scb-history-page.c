/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was done in a book. */

#include "scb-config.h"

#include "scb-history-page.h"

#include <glib/gi18n-lib.h>

#include "scb-book-history.h"
#include "scb-flow-layout.h"
#include "scb-history-item.h"
#include "scb-tab-stop.h"

/* Entries that are read at once. */
#define PIECE 100
/* An import changes thousands of records; so many of them are named. */
#define MAXIMUM_CHANGES 200

struct _ScbHistoryPage
{
  AdwBin parent_instance;

  ScbBook *book;        /* (nullable) */
  GListStore *items;    /* ScbHistoryItem, newest first */
  gboolean is_complete; /* the oldest entry has been read */
  gboolean is_stale;    /* the book changed while the page was not shown */

  /* template children */
  GtkStack *stack;
  GtkWidget *steps;
  GtkWidget *undo_button;
  GtkLabel *undo_label;
  GtkWidget *redo_button;
  GtkLabel *redo_label;
  GtkScrolledWindow *scroller;
  GtkSingleSelection *selection;
  GtkLabel *title;
  GtkLabel *details;
  GtkLabel *changes;
};

G_DEFINE_FINAL_TYPE (ScbHistoryPage, scb_history_page, ADW_TYPE_BIN)

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static ScbHistoryItem *
get_item (ScbHistoryPage *self, guint position)
{
  g_autoptr (ScbHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return item; /* the store keeps it */
}

static guint
count_items (ScbHistoryPage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

static GPtrArray *
read_entries (ScbHistoryPage *self, gint64 before, guint limit)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = scb_book_list_history (self->book, before, limit, &error);

  if (entries == NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  return entries;
}

/* ---- the steps ---- */

static void
show_step (GtkWidget *button, GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
show_steps (ScbHistoryPage *self)
{
  gboolean writable = self->book != NULL && !scb_book_is_read_only (self->book);
  g_autofree char *undo = writable ? scb_book_get_undo_label (self->book) : NULL;
  g_autofree char *redo = writable ? scb_book_get_redo_label (self->book) : NULL;
  g_autofree char *undo_text
      = undo != NULL ? g_strdup_printf (_("Undo: %s"), undo) : g_strdup (_("Nothing to undo"));
  g_autofree char *redo_text = redo != NULL ? g_strdup_printf (_("Do again: %s"), redo)
                                            : g_strdup (_("Nothing to do again"));

  show_step (self->undo_button, self->undo_label, undo_text);
  show_step (self->redo_button, self->redo_label, redo_text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.redo", redo != NULL);
}

static void
take_step (ScbHistoryPage *self, gboolean (*step) (ScbBook *book, GError **error))
{
  g_autoptr (GError) error = NULL;

  if (!step (self->book, &error))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  take_step (SCB_HISTORY_PAGE (widget), scb_book_undo);
}

static void
redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  take_step (SCB_HISTORY_PAGE (widget), scb_book_redo);
}

/* ---- the chosen entry ---- */

static char *
describe_changes (ScbHistoryPage *self, ScbHistoryItem *item)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines
      = scb_book_describe_entry (self->book, scb_history_item_get_id (item), &error);
  GString *text;
  guint n_lines;

  if (lines == NULL)
    return g_strdup (error->message);
  n_lines = g_strv_length (lines);
  text = g_string_new (NULL);
  for (guint i = 0; i < MIN (n_lines, MAXIMUM_CHANGES); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", lines[i]);
  if (n_lines > MAXIMUM_CHANGES)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (
          text,
          g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n_lines - MAXIMUM_CHANGES),
          n_lines - MAXIMUM_CHANGES);
    }
  return g_string_free (text, FALSE);
}

static void
selection_changed_cb (ScbHistoryPage *self)
{
  ScbHistoryItem *item = gtk_single_selection_get_selected_item (self->selection);
  g_autofree char *changes = NULL;

  if (item == NULL)
    return;
  changes = describe_changes (self, item);
  gtk_label_set_label (self->title, scb_history_item_get_label (item));
  gtk_label_set_label (self->details, scb_history_item_get_details (item));
  gtk_label_set_label (self->changes, changes);
}

/* ---- reading in pieces ---- */

static void
add_entries (ScbHistoryPage *self, guint position, GPtrArray *entries, guint n_entries)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_entries; i++)
    g_ptr_array_add (items, scb_history_item_new (entries->pdata[i]));
  g_list_store_splice (self->items, position, 0, items->pdata, items->len);
}

static void
read_more (ScbHistoryPage *self)
{
  guint n_items = count_items (self);
  g_autoptr (GPtrArray) entries = NULL;

  if (self->book == NULL || self->is_complete)
    return;
  entries = read_entries (
      self, n_items > 0 ? scb_history_item_get_id (get_item (self, n_items - 1)) : 0, PIECE);
  if (entries == NULL)
    return;
  self->is_complete = entries->len < PIECE;
  add_entries (self, n_items, entries, entries->len);
}

static void
scrolled_cb (ScbHistoryPage *self, GtkAdjustment *adjustment)
{
  double left = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment)
                - gtk_adjustment_get_page_size (adjustment);

  if (left < gtk_adjustment_get_page_size (adjustment))
    read_more (self);
}

static void
start_again (ScbHistoryPage *self)
{
  g_list_store_remove_all (self->items);
  self->is_complete = FALSE;
  read_more (self);
}

/* What was read before stays: only what is new comes on top, and what was undone or done again is
 * marked. */
static void
read_news (ScbHistoryPage *self)
{
  guint n_items = count_items (self);
  gint64 newest = n_items > 0 ? scb_history_item_get_id (get_item (self, 0)) : 0;
  g_autoptr (GPtrArray) entries = read_entries (self, 0, n_items + PIECE);
  guint n_new = 0;

  if (entries == NULL)
    return;
  while (n_new < entries->len && ((ScbHistoryEntry *)entries->pdata[n_new])->id > newest)
    n_new++;
  if (n_new == entries->len)
    {
      start_again (self);
      return;
    }
  for (guint i = n_new; i < entries->len && i - n_new < n_items; i++)
    scb_history_item_set_undone (get_item (self, i - n_new),
                                 ((ScbHistoryEntry *)entries->pdata[i])->undone);
  add_entries (self, 0, entries, n_new);
}

static void
show_news (ScbHistoryPage *self)
{
  self->is_stale = FALSE;
  show_steps (self);
  if (self->book != NULL)
    read_news (self);
  gtk_stack_set_visible_child_name (self->stack, count_items (self) > 0 ? "history" : "empty");
}

/* Nobody looks at it while typing elsewhere. */
static void
book_changed_cb (ScbHistoryPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_news (self);
  else
    self->is_stale = TRUE;
}

static void
scb_history_page_map (GtkWidget *widget)
{
  ScbHistoryPage *self = SCB_HISTORY_PAGE (widget);

  GTK_WIDGET_CLASS (scb_history_page_parent_class)->map (widget);
  if (self->is_stale)
    show_news (self);
}

/* ---- the widget ---- */

static void
scb_history_page_dispose (GObject *object)
{
  ScbHistoryPage *self = SCB_HISTORY_PAGE (object);

  /* The bin would let go of its child a second time. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_HISTORY_PAGE);
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_clear_object (&self->book);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (scb_history_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ScbHistoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ScbHistoryPage, steps);
  gtk_widget_class_bind_template_child (widget_class, ScbHistoryPage, undo_button);
  gtk_widget_class_bind_template_child (widget_class, ScbHistoryPage, undo_label);
  gtk_widget_class_bind_template_child (widget_class, ScbHistoryPage, redo_button);
  gtk_widget_class_bind_template_child (widget_class, ScbHistoryPage, redo_label);
  gtk_widget_class_bind_template_child (widget_class, ScbHistoryPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, ScbHistoryPage, selection);
  gtk_widget_class_bind_template_child (widget_class, ScbHistoryPage, title);
  gtk_widget_class_bind_template_child (widget_class, ScbHistoryPage, details);
  gtk_widget_class_bind_template_child (widget_class, ScbHistoryPage, changes);
}

static void
scb_history_page_class_init (ScbHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_history_page_dispose;
  widget_class->map = scb_history_page_map;

  signals[FAILED]
      = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_install_action (widget_class, "history.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "history.redo", NULL, redo_cb);

  g_type_ensure (SCB_TYPE_HISTORY_ITEM);
  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/history/scb-history-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
}

static void
scb_history_page_init (ScbHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->steps, scb_flow_layout_new (6, FALSE));
  self->items = g_list_store_new (SCB_TYPE_HISTORY_ITEM);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->items));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  show_steps (self);
}

GtkWidget *
scb_history_page_new (void)
{
  return g_object_new (SCB_TYPE_HISTORY_PAGE, NULL);
}

void
scb_history_page_set_book (ScbHistoryPage *self, ScbBook *book)
{
  if (self->book == book)
    return;
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_set_object (&self->book, book);
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                             G_CONNECT_SWAPPED);
  start_again (self);
  show_steps (self);
  gtk_stack_set_visible_child_name (self->stack, count_items (self) > 0 ? "history" : "empty");
}
