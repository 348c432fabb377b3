/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Search over everything a book keeps. */

#include "scb-config.h"

#include "scb-search-page.h"

#include <glib/gi18n-lib.h>

#include "scb-book-search.h"
#include "scb-search-item.h"
#include "scb-search-text.h"
#include "scb-tab-stop.h"

/* Who does not find it among so many types another letter. */
#define MAXIMUM_FOUND 100

struct _ScbSearchPage
{
  AdwBin parent_instance;

  ScbBook *book; /* (nullable) */
  ScbSearchText *text;
  GListStore *items; /* ScbSearchItem */
  gboolean is_stale; /* the book changed while the page was not shown */

  /* template children */
  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkWidget *list;
  GtkSingleSelection *selection;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (ScbSearchPage, scb_search_page, ADW_TYPE_BIN)

enum
{
  OPEN_SESSION,
  OPEN_RECORD,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- results ---- */

/* The kinds in the order of their first hits, the hits of each kind in their order. */
static GPtrArray *
group (GPtrArray *hits)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      GType type = ((const ScbSearchHit *)hits->pdata[i])->type;

      if (!g_hash_table_add (seen, GSIZE_TO_POINTER (type)))
        continue;
      for (guint j = i; j < hits->len; j++)
        if (((const ScbSearchHit *)hits->pdata[j])->type == type)
          g_ptr_array_add (items, scb_search_item_new (hits->pdata[j], j == i));
    }
  return items;
}

static void
show_count (ScbSearchPage *self, guint n_found)
{
  g_autofree char *text = NULL;

  if (n_found >= MAXIMUM_FOUND)
    text
        = g_strdup_printf (_("The newest %u are shown; another word narrows them down."), n_found);
  else if (n_found > 0)
    text
        = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u found", "%u found", n_found), n_found);
  gtk_label_set_label (self->count, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->count), text != NULL);
}

static const char *
name_of_page (ScbSearchPage *self, guint n_found)
{
  g_autofree char *words = g_strstrip (g_strdup (scb_search_text_get (self->text)));

  if (n_found > 0)
    return "results";
  return *words == '\0' ? "start" : "none";
}

static void
search (ScbSearchPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GPtrArray) items = NULL;

  self->is_stale = FALSE;
  if (self->book != NULL)
    hits = scb_book_search (self->book, scb_search_text_get (self->text), MAXIMUM_FOUND, &error);
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  items = hits != NULL ? group (hits) : g_ptr_array_new ();
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  show_count (self, items->len);
  gtk_stack_set_visible_child_name (self->stack, name_of_page (self, items->len));
}

static void
book_changed_cb (ScbSearchPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    search (self);
  else
    self->is_stale = TRUE;
}

/* ---- opening ---- */

static void
open_item (ScbSearchPage *self, guint position)
{
  g_autoptr (ScbSearchItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  GType type;

  if (item == NULL)
    return;
  type = scb_search_item_get_record_type (item);
  if (scb_search_item_get_session (item) != 0)
    g_signal_emit (self, signals[OPEN_SESSION], 0, scb_search_item_get_session (item), type,
                   scb_search_item_get_id (item));
  else
    g_signal_emit (self, signals[OPEN_RECORD], 0, type, scb_search_item_get_id (item));
}

static void
row_activated_cb (ScbSearchPage *self, guint position)
{
  open_item (self, position);
}

static void
entry_activate_cb (ScbSearchPage *self)
{
  open_item (self, gtk_single_selection_get_selected (self->selection));
}

/* Down goes from the entry into the list. */
static gboolean
key_pressed_cb (ScbSearchPage *self, guint keyval)
{
  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
      || g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (self->list);
  return GDK_EVENT_STOP;
}

/* ---- the widget ---- */

static void
scb_search_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (scb_search_page_parent_class)->map (widget);
  if (SCB_SEARCH_PAGE (widget)->is_stale)
    search (SCB_SEARCH_PAGE (widget));
}

static void
scb_search_page_dispose (GObject *object)
{
  ScbSearchPage *self = SCB_SEARCH_PAGE (object);

  g_clear_object (&self->text);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_SEARCH_PAGE);
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_clear_object (&self->book);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (scb_search_page_parent_class)->dispose (object);
}

static void
scb_search_page_class_init (ScbSearchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_search_page_dispose;
  widget_class->map = scb_search_page_map;

  signals[OPEN_SESSION]
      = g_signal_new ("open-session", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                      G_TYPE_INT64, G_TYPE_GTYPE, G_TYPE_INT64);
  signals[OPEN_RECORD] = g_signal_new ("open-record", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_GTYPE, G_TYPE_INT64);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  g_type_ensure (SCB_TYPE_SEARCH_ITEM);
  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/search/scb-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbSearchPage, entry);
  gtk_widget_class_bind_template_child (widget_class, ScbSearchPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ScbSearchPage, list);
  gtk_widget_class_bind_template_child (widget_class, ScbSearchPage, selection);
  gtk_widget_class_bind_template_child (widget_class, ScbSearchPage, count);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
scb_search_page_init (ScbSearchPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (SCB_TYPE_SEARCH_ITEM);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->items));
  self->text = scb_search_text_new (self->entry);
  g_signal_connect_object (self->text, "changed", G_CALLBACK (search), self, G_CONNECT_SWAPPED);
  show_count (self, 0);
}

GtkWidget *
scb_search_page_new (void)
{
  return g_object_new (SCB_TYPE_SEARCH_PAGE, NULL);
}

void
scb_search_page_set_book (ScbSearchPage *self, ScbBook *book)
{
  if (self->book == book)
    return;
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_set_object (&self->book, book);
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                             G_CONNECT_SWAPPED);
  search (self);
}

void
scb_search_page_start (ScbSearchPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
