/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of a PDF below each other. */

#include "scb-config.h"

#include "scb-pdf-view.h"

#include <math.h>

#define MARGIN          12
#define PIXELS_IN_POINT (96.0 / 72.0)
#define ZOOM_STEP       1.2

struct _ScbPdfView
{
  GtkWidget parent_instance;

  ScbPdfPages *pages; /* (nullable) */
  double zoom;
  gboolean fit_width;
  guint repaint_id; /* an idle that asks for the next page's picture */

  GtkAdjustment *adjustments[2]; /* by orientation; (nullable) */
  GtkScrollablePolicy policies[2];
};

G_DEFINE_FINAL_TYPE_WITH_CODE (ScbPdfView,
                               scb_pdf_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum
{
  PROP_PAGES = 1,
  PROP_ZOOM,
  PROP_FIT_WIDTH,
  N_PROPERTIES,
  PROP_HADJUSTMENT = N_PROPERTIES,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static GParamSpec *properties[N_PROPERTIES];

/* ---- where the pages lie ---- */

static guint
count_pages (ScbPdfView *self)
{
  return self->pages != NULL ? scb_pdf_pages_get_n_pages (self->pages) : 0;
}

/* Pixels for each point. */
static double
get_scale (ScbPdfView *self)
{
  return self->zoom * PIXELS_IN_POINT;
}

/* The widest page and the sum of the heights, in points. */
static void
measure_pages (ScbPdfView *self, double *widest, double *height)
{
  *widest = *height = 0;
  for (guint i = 0; i < count_pages (self); i++)
    {
      double width_of_page, height_of_page;

      scb_pdf_pages_get_size (self->pages, i, &width_of_page, &height_of_page);
      *widest = MAX (*widest, width_of_page);
      *height += height_of_page;
    }
}

static void
fit_to_width (ScbPdfView *self, int width)
{
  double widest, height, zoom;

  measure_pages (self, &widest, &height);
  if (widest <= 0 || width <= 2 * MARGIN)
    return;
  zoom = CLAMP ((width - 2 * MARGIN) / (widest * PIXELS_IN_POINT), SCB_PDF_VIEW_ZOOM_MINIMUM,
                SCB_PDF_VIEW_ZOOM_MAXIMUM);
  if (zoom == self->zoom)
    return;
  self->zoom = zoom;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/* The place at the middle of the view is still there after the whole has grown or shrunk. */
static void
configure (GtkAdjustment *adjustment, double upper, double page_size)
{
  double before = gtk_adjustment_get_upper (adjustment);
  double middle
      = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2;
  double value = gtk_adjustment_get_value (adjustment);

  upper = MAX (upper, page_size);
  if (value > 0 && before > 0 && before != upper)
    value = middle / before * upper - page_size / 2;
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, upper - page_size), 0, upper,
                            page_size * 0.1, page_size * 0.9, page_size);
}

static void
scb_pdf_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ScbPdfView *self = SCB_PDF_VIEW (widget);
  double widest, sum;

  if (self->fit_width)
    fit_to_width (self, width);
  measure_pages (self, &widest, &sum);
  if (self->adjustments[GTK_ORIENTATION_HORIZONTAL] != NULL)
    configure (self->adjustments[GTK_ORIENTATION_HORIZONTAL],
               ceil (widest * get_scale (self)) + 2 * MARGIN, width);
  if (self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    configure (self->adjustments[GTK_ORIENTATION_VERTICAL],
               ceil (sum * get_scale (self)) + MARGIN * (count_pages (self) + 1.0), height);
}

static void
scb_pdf_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = 4 * MARGIN;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : 480;
}

/* ---- painting ---- */

static gboolean
repaint_cb (gpointer user_data)
{
  ScbPdfView *self = user_data;

  self->repaint_id = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Returns whether a new picture had to be painted. */
static gboolean
snapshot_page (ScbPdfView *self,
               GtkSnapshot *snapshot,
               guint page,
               const graphene_rect_t *area,
               gboolean may_paint)
{
  double scale = get_scale (self) * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  gboolean is_sharp = FALSE;
  GdkTexture *texture = scb_pdf_pages_peek_texture (self->pages, page, scale, &is_sharp);
  const GdkRGBA white = { 1, 1, 1, 1 };
  const GdkRGBA shadow = { 0, 0, 0, 0.3 };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, area, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shadow, 0, 1, 1, 3);
  gtk_snapshot_append_color (snapshot, &white, area);
  if (!is_sharp && may_paint)
    texture = scb_pdf_pages_get_texture (self->pages, page, scale);
  if (texture != NULL)
    gtk_snapshot_append_texture (snapshot, texture, area);
  return !is_sharp;
}

static void
snapshot_pages (ScbPdfView *self, GtkSnapshot *snapshot, int view_width, int view_height)
{
  double scale = get_scale (self);
  double x = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  double y = MARGIN - gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);
  double whole = gtk_adjustment_get_upper (self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  guint n_painted = 0;

  for (guint i = 0; i < count_pages (self) && y < view_height; i++)
    {
      double width, height;
      graphene_rect_t area;

      scb_pdf_pages_get_size (self->pages, i, &width, &height);
      area = GRAPHENE_RECT_INIT (round ((whole - width * scale) / 2 - x), round (y), width * scale,
                                 height * scale);
      if (y + height * scale > 0 && snapshot_page (self, snapshot, i, &area, n_painted == 0))
        n_painted++;
      y += height * scale + MARGIN;
    }
  if (n_painted > 1 && self->repaint_id == 0)
    self->repaint_id = g_idle_add (repaint_cb, self);
}

static void
scb_pdf_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ScbPdfView *self = SCB_PDF_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (self->adjustments[0] == NULL || self->adjustments[1] == NULL)
    return;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  snapshot_pages (self, snapshot, width, height);
  gtk_snapshot_pop (snapshot);
}

/* ---- keys and wheel ---- */

static gboolean
scroll_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  ScbPdfView *self = SCB_PDF_VIEW (widget);
  int orientation;
  double views;
  GtkAdjustment *adjustment;

  g_variant_get (arguments, "(id)", &orientation, &views);
  adjustment = self->adjustments[orientation];
  if (adjustment == NULL)
    return FALSE;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                            + views * gtk_adjustment_get_page_size (adjustment));
  return TRUE;
}

static gboolean
wheel_cb (ScbPdfView *self, double dx, double dy, GtkEventController *controller)
{
  if ((gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK) == 0
      || dy == 0)
    return FALSE;
  if (dy < 0)
    scb_pdf_view_zoom_in (self);
  else
    scb_pdf_view_zoom_out (self);
  return TRUE;
}

static void
add_scroll_key (GtkWidgetClass *klass,
                guint key,
                GdkModifierType modifiers,
                GtkOrientation orientation,
                double views)
{
  gtk_widget_class_add_binding (klass, key, modifiers, scroll_cb, "(id)", orientation, views);
}

static void
add_keys (GtkWidgetClass *klass)
{
  const GtkOrientation across = GTK_ORIENTATION_HORIZONTAL, down = GTK_ORIENTATION_VERTICAL;

  add_scroll_key (klass, GDK_KEY_Left, 0, across, -0.1);
  add_scroll_key (klass, GDK_KEY_Right, 0, across, 0.1);
  add_scroll_key (klass, GDK_KEY_Up, 0, down, -0.1);
  add_scroll_key (klass, GDK_KEY_Down, 0, down, 0.1);
  add_scroll_key (klass, GDK_KEY_Page_Up, 0, down, -0.9);
  add_scroll_key (klass, GDK_KEY_Page_Down, 0, down, 0.9);
  add_scroll_key (klass, GDK_KEY_space, GDK_SHIFT_MASK, down, -0.9);
  add_scroll_key (klass, GDK_KEY_space, 0, down, 0.9);
  add_scroll_key (klass, GDK_KEY_Home, 0, down, -1e6);
  add_scroll_key (klass, GDK_KEY_End, 0, down, 1e6);
}

/* ---- the object ---- */

static void
set_adjustment (ScbPdfView *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **own = &self->adjustments[orientation];

  if (*own != NULL)
    g_signal_handlers_disconnect_by_func (*own, gtk_widget_queue_draw, self);
  g_set_object (own, adjustment);
  if (adjustment == NULL)
    return;
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
scb_pdf_view_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  ScbPdfView *self = SCB_PDF_VIEW (object);

  switch (property_id)
    {
    case PROP_PAGES:
      g_value_set_object (value, self->pages);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_FIT_WIDTH:
      g_value_set_boolean (value, self->fit_width);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_pdf_view_set_property (GObject *object,
                           guint property_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  ScbPdfView *self = SCB_PDF_VIEW (object);

  switch (property_id)
    {
    case PROP_PAGES:
      scb_pdf_view_set_pages (self, g_value_get_object (value));
      break;
    case PROP_ZOOM:
      scb_pdf_view_set_zoom (self, g_value_get_double (value));
      break;
    case PROP_FIT_WIDTH:
      scb_pdf_view_set_fit_width (self, g_value_get_boolean (value));
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_pdf_view_dispose (GObject *object)
{
  ScbPdfView *self = SCB_PDF_VIEW (object);

  g_clear_handle_id (&self->repaint_id, g_source_remove);
  g_clear_object (&self->pages);
  for (int i = 0; i < 2; i++)
    g_clear_object (&self->adjustments[i]);

  G_OBJECT_CLASS (scb_pdf_view_parent_class)->dispose (object);
}

static void
scb_pdf_view_class_init (ScbPdfViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_pdf_view_get_property;
  object_class->set_property = scb_pdf_view_set_property;
  object_class->dispose = scb_pdf_view_dispose;
  widget_class->measure = scb_pdf_view_measure;
  widget_class->size_allocate = scb_pdf_view_size_allocate;
  widget_class->snapshot = scb_pdf_view_snapshot;

  properties[PROP_PAGES] = g_param_spec_object ("pages", NULL, NULL, SCB_TYPE_PDF_PAGES, flags);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, SCB_PDF_VIEW_ZOOM_MINIMUM,
                                               SCB_PDF_VIEW_ZOOM_MAXIMUM, 1.0, flags);
  properties[PROP_FIT_WIDTH] = g_param_spec_boolean ("fit-width", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "scbpdfview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
scb_pdf_view_init (ScbPdfView *self)
{
  GtkEventController *wheel = gtk_event_controller_scroll_new (
      GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  self->zoom = 1.0;
  self->fit_width = TRUE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (wheel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), wheel);
}

GtkWidget *
scb_pdf_view_new (void)
{
  return g_object_new (SCB_TYPE_PDF_VIEW, NULL);
}

ScbPdfPages *
scb_pdf_view_get_pages (ScbPdfView *self)
{
  return self->pages;
}

void
scb_pdf_view_set_pages (ScbPdfView *self, ScbPdfPages *pages)
{
  if (!g_set_object (&self->pages, pages))
    return;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGES]);
}

double
scb_pdf_view_get_zoom (ScbPdfView *self)
{
  return self->zoom;
}

void
scb_pdf_view_set_zoom (ScbPdfView *self, double zoom)
{
  zoom = CLAMP (zoom, SCB_PDF_VIEW_ZOOM_MINIMUM, SCB_PDF_VIEW_ZOOM_MAXIMUM);
  scb_pdf_view_set_fit_width (self, FALSE);
  if (zoom == self->zoom)
    return;
  self->zoom = zoom;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

void
scb_pdf_view_zoom_in (ScbPdfView *self)
{
  scb_pdf_view_set_zoom (self, self->zoom * ZOOM_STEP);
}

void
scb_pdf_view_zoom_out (ScbPdfView *self)
{
  scb_pdf_view_set_zoom (self, self->zoom / ZOOM_STEP);
}

gboolean
scb_pdf_view_get_fit_width (ScbPdfView *self)
{
  return self->fit_width;
}

void
scb_pdf_view_set_fit_width (ScbPdfView *self, gboolean fit_width)
{
  if (self->fit_width == fit_width)
    return;
  self->fit_width = fit_width;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIT_WIDTH]);
}

void
scb_pdf_view_scroll_to_top (ScbPdfView *self)
{
  if (self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_VERTICAL], 0);
}
