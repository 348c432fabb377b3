/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sessions of a book. */

#include "scb-config.h"

#include "scb-sessions-page.h"

#include "scb-column-sorter.h"
#include "scb-glib.h"
#include "scb-search-text.h"
#include "scb-session-filter.h"
#include "scb-tab-stop.h"

struct _ScbSessionsPage
{
  AdwBin parent_instance;

  ScbBook *book;        /* (nullable) */
  ScbSessionList *list; /* (nullable) */
  ScbSearchText *search_text;
  gint64 session;     /* selected, 0 for none */
  gboolean is_moving; /* the list is changing under the selection */

  /* template children */
  GtkWidget *tools;
  GtkSearchEntry *search_entry;
  ScbSessionFilter *filter;
  GtkStack *stack;
  GtkColumnView *column_view;
  GtkColumnViewColumn *month_column;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (ScbSessionsPage, scb_sessions_page, ADW_TYPE_BIN)

enum
{
  PROP_BOOK = 1,
  PROP_SESSION,
  N_PROPERTIES,
};

enum
{
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* ---- selection ---- */

static void
set_session (ScbSessionsPage *self, gint64 session)
{
  if (self->session == session)
    return;
  self->session = session;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
row_activated_cb (ScbSessionsPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit", NULL);
}

static void
selection_changed_cb (ScbSessionsPage *self)
{
  ScbSessionRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (!self->is_moving)
    set_session (self, row != NULL ? scb_session_row_get_id (row) : 0);
}

static void
select_position (ScbSessionsPage *self, guint position)
{
  gtk_single_selection_set_selected (self->selection,
                                     position == G_MAXUINT ? GTK_INVALID_LIST_POSITION : position);
}

/* The list is another one now: the selected session is selected again where it is still shown, else
 * the first one. */
static void
restore_selection (ScbSessionsPage *self)
{
  guint position = scb_session_list_find (self->list, self->session);

  if (position == G_MAXUINT && g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    position = 0;
  select_position (self, position);
}

/* ---- what the list shows ---- */

static gboolean
is_searching (ScbSessionsPage *self)
{
  return *scb_search_text_get (self->search_text) != '\0'
         || scb_session_filter_get_active (self->filter);
}

static void
show_list_or_why_not (ScbSessionsPage *self)
{
  gboolean has_rows
      = self->list != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0;
  gboolean searching = is_searching (self);

  gtk_stack_set_visible_child_name (self->stack, has_rows    ? "list"
                                                 : searching ? "nothing-found"
                                                             : "empty");
  gtk_widget_set_visible (self->tools, has_rows || searching);
}

static void
query_changed_cb (ScbSessionsPage *self)
{
  ScbSessionQuery query = { .order = SCB_SESSION_ORDER_HELD_ON, .descending = TRUE };
  int order;

  if (self->list == NULL)
    return;
  if (scb_column_sorter_get_order (self->column_view, &order, &query.descending))
    query.order = order;
  query.words = scb_search_text_get (self->search_text);
  if (*query.words == '\0')
    query.words = NULL;
  scb_session_filter_apply (self->filter, &query);

  self->is_moving = TRUE;
  scb_session_list_set_query (self->list, &query);
  restore_selection (self);
  self->is_moving = FALSE;
  selection_changed_cb (self);
  show_list_or_why_not (self);
}

/* Before the list follows the book, and after it: the selection survives in between. */
static void
book_changing_cb (ScbSessionsPage *self)
{
  self->is_moving = TRUE;
}

static void
book_changed_cb (ScbSessionsPage *self)
{
  restore_selection (self);
  self->is_moving = FALSE;
  selection_changed_cb (self);
  show_list_or_why_not (self);
}

static void
list_failed_cb (ScbSessionsPage *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
search_stopped_cb (ScbSessionsPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->column_view));
}

static void
show_all_cb (ScbSessionsPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  scb_session_filter_clear (self->filter);
}

/* ---- the object ---- */

static void
scb_sessions_page_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  ScbSessionsPage *self = SCB_SESSIONS_PAGE (object);

  switch (property_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, self->book);
      break;
    case PROP_SESSION:
      g_value_set_int64 (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_sessions_page_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  ScbSessionsPage *self = SCB_SESSIONS_PAGE (object);

  switch (property_id)
    {
    case PROP_BOOK:
      scb_sessions_page_set_book (self, g_value_get_object (value));
      break;
    case PROP_SESSION:
      scb_sessions_page_set_session (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_sessions_page_dispose (GObject *object)
{
  ScbSessionsPage *self = SCB_SESSIONS_PAGE (object);

  self->is_moving = TRUE;
  g_clear_object (&self->search_text);
  g_clear_object (&self->list);
  g_clear_object (&self->book);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_SESSIONS_PAGE);

  G_OBJECT_CLASS (scb_sessions_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (SCB_TYPE_COLUMN_SORTER);
  g_type_ensure (SCB_TYPE_SESSION_FILTER);
  g_type_ensure (SCB_TYPE_SESSION_ROW);
  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/sessions/scb-sessions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbSessionsPage, tools);
  gtk_widget_class_bind_template_child (widget_class, ScbSessionsPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, ScbSessionsPage, filter);
  gtk_widget_class_bind_template_child (widget_class, ScbSessionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ScbSessionsPage, column_view);
  gtk_widget_class_bind_template_child (widget_class, ScbSessionsPage, month_column);
  gtk_widget_class_bind_template_child (widget_class, ScbSessionsPage, selection);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
scb_sessions_page_class_init (ScbSessionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_sessions_page_get_property;
  object_class->set_property = scb_sessions_page_set_property;
  object_class->dispose = scb_sessions_page_dispose;

  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, SCB_TYPE_BOOK, flags);
  properties[PROP_SESSION] = g_param_spec_int64 ("session", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[FAILED]
      = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
scb_sessions_page_init (ScbSessionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->search_text = scb_search_text_new (self->search_entry);
  g_signal_connect_object (self->search_text, "changed", G_CALLBACK (query_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_sort_by_column (self->column_view, self->month_column, GTK_SORT_DESCENDING);
  g_signal_connect_object (gtk_column_view_get_sorter (self->column_view), "changed",
                           G_CALLBACK (query_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
scb_sessions_page_new (void)
{
  return g_object_new (SCB_TYPE_SESSIONS_PAGE, NULL);
}

/* The list connects to the book in between, so that the page hears of a change before it and after
 * it. */
static void
set_list (ScbSessionsPage *self, ScbBook *book)
{
  g_clear_object (&self->list);
  if (book != NULL)
    {
      g_signal_connect_object (book, "changed", G_CALLBACK (book_changing_cb), self,
                               G_CONNECT_SWAPPED);
      self->list = scb_session_list_new (book);
      g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->list, "failed", G_CALLBACK (list_failed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
}

void
scb_sessions_page_set_book (ScbSessionsPage *self, ScbBook *book)
{
  if (self->book == book)
    return;
  if (self->book != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->book, book_changing_cb, self);
      g_signal_handlers_disconnect_by_func (self->book, book_changed_cb, self);
    }
  g_set_object (&self->book, book);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  set_list (self, book);
  scb_session_filter_set_book (self->filter, book);
  query_changed_cb (self);
  show_list_or_why_not (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOOK]);
}

gint64
scb_sessions_page_get_session (ScbSessionsPage *self)
{
  return self->session;
}

void
scb_sessions_page_set_session (ScbSessionsPage *self, gint64 session)
{
  if (self->list != NULL)
    select_position (self, scb_session_list_find (self->list, session));
}

void
scb_sessions_page_start_search (ScbSessionsPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
