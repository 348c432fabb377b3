/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a click on a column's head asks for. */

#include "scb-column-sorter.h"

struct _ScbColumnSorter
{
  GtkSorter parent_instance;

  int order;
};

G_DEFINE_FINAL_TYPE (ScbColumnSorter, scb_column_sorter, GTK_TYPE_SORTER)

enum
{
  PROP_ORDER = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* GTK 4.8 cannot tell its primary column, but it asks that column's sorter first. Main thread only.
 */
static const ScbColumnSorter *asked;

static GtkOrdering
scb_column_sorter_compare (GtkSorter *sorter, gpointer item1, gpointer item2)
{
  asked = SCB_COLUMN_SORTER (sorter);
  return GTK_ORDERING_SMALLER;
}

static GtkSorterOrder
scb_column_sorter_get_sorter_order (GtkSorter *sorter)
{
  return GTK_SORTER_ORDER_PARTIAL;
}

static void
scb_column_sorter_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  ScbColumnSorter *self = SCB_COLUMN_SORTER (object);

  switch (property_id)
    {
    case PROP_ORDER:
      g_value_set_int (value, self->order);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_column_sorter_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  ScbColumnSorter *self = SCB_COLUMN_SORTER (object);

  switch (property_id)
    {
    case PROP_ORDER:
      self->order = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_column_sorter_class_init (ScbColumnSorterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkSorterClass *sorter_class = GTK_SORTER_CLASS (klass);

  object_class->get_property = scb_column_sorter_get_property;
  object_class->set_property = scb_column_sorter_set_property;
  sorter_class->compare = scb_column_sorter_compare;
  sorter_class->get_order = scb_column_sorter_get_sorter_order;

  properties[PROP_ORDER]
      = g_param_spec_int ("order", NULL, NULL, 0, G_MAXINT, 0,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
scb_column_sorter_init (ScbColumnSorter *self)
{
}

GtkSorter *
scb_column_sorter_new (int order)
{
  return g_object_new (SCB_TYPE_COLUMN_SORTER, "order", order, NULL);
}

gboolean
scb_column_sorter_get_order (GtkColumnView *view, int *order, gboolean *descending)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (view);
  GtkOrdering ordering;

  asked = NULL;
  /* No item is looked at; any two objects do. */
  ordering = gtk_sorter_compare (sorter, view, sorter);
  if (asked == NULL)
    return FALSE;
  *order = asked->order;
  *descending = ordering == GTK_ORDERING_LARGER;
  return TRUE;
}
