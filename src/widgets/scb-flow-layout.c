/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Children beside each other, as many as fit. */

#include "scb-flow-layout.h"

struct _ScbFlowLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  gboolean homogeneous;
};

G_DEFINE_FINAL_TYPE (ScbFlowLayout, scb_flow_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  int n_children;
  int minimum, natural; /* width of the widest child */
} Columns;

static GtkWidget *
next_child (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

#define FOR_EACH_CHILD(child, widget)                                                              \
  for (GtkWidget *child = next_child (gtk_widget_get_first_child (widget)); child != NULL;         \
       child = next_child (gtk_widget_get_next_sibling (child)))

static Columns
measure_columns (GtkWidget *widget)
{
  Columns columns = { 0 };

  FOR_EACH_CHILD (child, widget)
  {
    int minimum, natural;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
    columns.n_children++;
    columns.minimum = MAX (columns.minimum, minimum);
    columns.natural = MAX (columns.natural, natural);
  }
  return columns;
}

/* How many columns fit, at least one. */
static int
count_columns (ScbFlowLayout *self, const Columns *columns, int width)
{
  int fitting = width < 0 ? columns->n_children
                          : (width + self->spacing) / MAX (1, columns->natural + self->spacing);

  return CLAMP (fitting, 1, MAX (1, columns->n_children));
}

static int
column_width (ScbFlowLayout *self, int n_columns, int width)
{
  return MAX (1, (width - (n_columns - 1) * self->spacing) / n_columns);
}

static int
natural_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static void
place (GtkWidget *widget, GtkWidget *child, GtkAllocation *area, int width)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    area->x = width - area->x - area->width;
  gtk_widget_size_allocate (child, area, -1);
}

/* The rows one below the other; where @place_them is set the children get their places. Returns the
 * height of all. */
static int
lay_out (ScbFlowLayout *self, GtkWidget *widget, int width, gboolean place_them)
{
  Columns columns = measure_columns (widget);
  int all = width < 0 ? G_MAXINT : width;
  int fixed_width = column_width (self, count_columns (self, &columns, width), width);
  GtkAllocation area = { 0 };
  int row_height = 0;

  FOR_EACH_CHILD (child, widget)
  {
    area.width = self->homogeneous && width >= 0 ? fixed_width : MIN (natural_width (child), all);
    if (area.x > 0 && area.x + area.width > all)
      {
        area.x = 0;
        area.y += row_height + self->spacing;
        row_height = 0;
      }
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, area.width, &area.height, NULL, NULL,
                        NULL);
    row_height = MAX (row_height, area.height);
    if (place_them)
      place (widget, child, &(GtkAllocation){ area.x, area.y, area.width, area.height }, width);
    area.x += area.width + self->spacing;
  }
  return area.y + row_height;
}

static GtkSizeRequestMode
scb_flow_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
scb_flow_layout_measure (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  ScbFlowLayout *self = SCB_FLOW_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      Columns columns = measure_columns (widget);

      *minimum = columns.minimum;
      *natural = MAX (0, columns.n_children * (columns.natural + self->spacing) - self->spacing);
    }
  else
    *minimum = *natural = lay_out (self, widget, for_size, FALSE);
}

static void
scb_flow_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (SCB_FLOW_LAYOUT (manager), widget, width, TRUE);
}

static void
scb_flow_layout_class_init (ScbFlowLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = scb_flow_layout_get_request_mode;
  layout_class->measure = scb_flow_layout_measure;
  layout_class->allocate = scb_flow_layout_allocate;
}

static void
scb_flow_layout_init (ScbFlowLayout *self)
{
}

GtkLayoutManager *
scb_flow_layout_new (int spacing, gboolean homogeneous)
{
  ScbFlowLayout *self = g_object_new (SCB_TYPE_FLOW_LAYOUT, NULL);

  self->spacing = spacing;
  self->homogeneous = homogeneous;
  return GTK_LAYOUT_MANAGER (self);
}
