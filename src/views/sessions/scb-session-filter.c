/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Month, kind and state of the sessions that a list shows. */

#include "scb-config.h"

#include "scb-session-filter.h"

#include <glib/gi18n-lib.h>

#include "scb-date-text.h"
#include "scb-glib.h"
#include "scb-labels.h"
#include "scb-period.h"
#include "scb-ui.h"

struct _ScbSessionFilter
{
  AdwBin parent_instance;

  ScbBook *book;      /* (nullable) */
  GPtrArray *periods; /* char *, in the order of the drop-down after its "all" */
  char *period;       /* (nullable): chosen */
  gboolean is_filling;

  /* template children */
  GtkDropDown *month;
  GtkDropDown *kind;
  GtkDropDown *state;
  GtkWidget *clear;
};

G_DEFINE_FINAL_TYPE (ScbSessionFilter, scb_session_filter, ADW_TYPE_BIN)

enum
{
  PROP_BOOK = 1,
  PROP_ACTIVE,
  N_PROPERTIES,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* ---- the months of the book ---- */

/* The month at one end of all sessions. */
static char *
find_end (ScbSessionFilter *self, gboolean last)
{
  const ScbSessionQuery query = { .order = SCB_SESSION_ORDER_HELD_ON, .descending = last };
  g_autoptr (GArray) ids
      = self->book != NULL ? scb_book_query_sessions (self->book, &query, NULL) : NULL;
  g_autoptr (ScbSessionRow) row = NULL;
  char *period = NULL;

  if (ids == NULL || ids->len == 0)
    return NULL;
  row = scb_book_get_session_row (self->book, g_array_index (ids, gint64, 0), NULL);
  if (row != NULL)
    g_object_get (row, "period", &period, NULL);
  return period;
}

static void
list_periods (ScbSessionFilter *self)
{
  g_autofree char *first = find_end (self, FALSE);
  g_autofree char *period = find_end (self, TRUE);

  g_ptr_array_set_size (self->periods, 0);
  while (first != NULL && period != NULL && strcmp (period, first) >= 0)
    {
      char *before = scb_period_add (period, -1);

      g_ptr_array_add (self->periods, g_steal_pointer (&period));
      period = before;
    }
}

static void
fill_months (ScbSessionFilter *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = 0;

  list_periods (self);
  gtk_string_list_append (list, _("All months"));
  for (guint i = 0; i < self->periods->len; i++)
    {
      const char *period = g_ptr_array_index (self->periods, i);

      gtk_string_list_take (list, scb_date_text_period_short (period));
      if (g_strcmp0 (period, self->period) == 0)
        selected = i + 1;
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->month, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->month, selected);
  self->is_filling = FALSE;
}

static void
fill_kinds (ScbSessionFilter *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _("All kinds"));
  for (int i = SCB_SESSION_KIND_UNKNOWN + 1; scb_session_kind_label (i) != NULL; i++)
    gtk_string_list_append (list, scb_session_kind_label (i));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (list));
}

static void
fill_states (ScbSessionFilter *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _("All states"));
  for (int i = SCB_SESSION_STATE_UNKNOWN + 1; scb_session_state_label (i) != NULL; i++)
    gtk_string_list_append (list, scb_session_state_label (i));
  gtk_drop_down_set_model (self->state, G_LIST_MODEL (list));
}

/* ---- the choice ---- */

static void
read_period (ScbSessionFilter *self)
{
  guint selected = gtk_drop_down_get_selected (self->month);

  scb_set_string (&self->period, selected > 0 && selected <= self->periods->len
                                     ? g_ptr_array_index (self->periods, selected - 1)
                                     : NULL);
}

static void
changed_cb (ScbSessionFilter *self)
{
  if (self->is_filling)
    return;
  read_period (self);
  gtk_widget_set_sensitive (self->clear, scb_session_filter_get_active (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- the object ---- */

/* New sessions may have brought new months. */
static void
scb_session_filter_map (GtkWidget *widget)
{
  fill_months (SCB_SESSION_FILTER (widget));

  GTK_WIDGET_CLASS (scb_session_filter_parent_class)->map (widget);
}

static void
scb_session_filter_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  ScbSessionFilter *self = SCB_SESSION_FILTER (object);

  switch (property_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, self->book);
      break;
    case PROP_ACTIVE:
      g_value_set_boolean (value, scb_session_filter_get_active (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_session_filter_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  ScbSessionFilter *self = SCB_SESSION_FILTER (object);

  switch (property_id)
    {
    case PROP_BOOK:
      scb_session_filter_set_book (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_session_filter_dispose (GObject *object)
{
  ScbSessionFilter *self = SCB_SESSION_FILTER (object);

  g_clear_object (&self->book);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_SESSION_FILTER);

  G_OBJECT_CLASS (scb_session_filter_parent_class)->dispose (object);
}

static void
scb_session_filter_finalize (GObject *object)
{
  ScbSessionFilter *self = SCB_SESSION_FILTER (object);

  g_ptr_array_unref (self->periods);
  g_free (self->period);

  G_OBJECT_CLASS (scb_session_filter_parent_class)->finalize (object);
}

static void
scb_session_filter_class_init (ScbSessionFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_session_filter_get_property;
  object_class->set_property = scb_session_filter_set_property;
  object_class->dispose = scb_session_filter_dispose;
  object_class->finalize = scb_session_filter_finalize;
  widget_class->map = scb_session_filter_map;

  properties[PROP_BOOK]
      = g_param_spec_object ("book", NULL, NULL, SCB_TYPE_BOOK, flags | G_PARAM_READWRITE);
  properties[PROP_ACTIVE]
      = g_param_spec_boolean ("active", NULL, NULL, FALSE, flags | G_PARAM_READABLE);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/sessions/scb-session-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbSessionFilter, month);
  gtk_widget_class_bind_template_child (widget_class, ScbSessionFilter, kind);
  gtk_widget_class_bind_template_child (widget_class, ScbSessionFilter, state);
  gtk_widget_class_bind_template_child (widget_class, ScbSessionFilter, clear);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, scb_session_filter_clear);
}

static void
scb_session_filter_init (ScbSessionFilter *self)
{
  self->periods = g_ptr_array_new_with_free_func (g_free);
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  scb_ui_name_drop_down (self->month);
  scb_ui_name_drop_down (self->kind);
  scb_ui_name_drop_down (self->state);
  fill_kinds (self);
  fill_states (self);
  fill_months (self);
}

GtkWidget *
scb_session_filter_new (void)
{
  return g_object_new (SCB_TYPE_SESSION_FILTER, NULL);
}

void
scb_session_filter_set_book (ScbSessionFilter *self, ScbBook *book)
{
  if (!g_set_object (&self->book, book))
    return;
  scb_session_filter_clear (self);
  fill_months (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOOK]);
}

gboolean
scb_session_filter_get_active (ScbSessionFilter *self)
{
  return self->period != NULL || gtk_drop_down_get_selected (self->kind) > 0
         || gtk_drop_down_get_selected (self->state) > 0;
}

void
scb_session_filter_clear (ScbSessionFilter *self)
{
  if (!scb_session_filter_get_active (self))
    return;
  self->is_filling = TRUE;
  gtk_drop_down_set_selected (self->month, 0);
  gtk_drop_down_set_selected (self->kind, 0);
  gtk_drop_down_set_selected (self->state, 0);
  self->is_filling = FALSE;
  changed_cb (self);
}

void
scb_session_filter_apply (ScbSessionFilter *self, ScbSessionQuery *query)
{
  query->period = self->period;
  query->kind = gtk_drop_down_get_selected (self->kind);
  query->state = gtk_drop_down_get_selected (self->state);
}
