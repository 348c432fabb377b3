/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The twelve months of a branch. */

#include "scb-config.h"

#include "scb-radar-strip.h"

#include <glib/gi18n-lib.h>

#include "scb-date-text.h"

#define GAP     2 /* between cells */
#define PADDING 4
#define ROUND   4

/* ---- the row ---- */

G_DEFINE_FINAL_TYPE (ScbRadarRow, scb_radar_row, G_TYPE_OBJECT)

static void
scb_radar_row_finalize (GObject *object)
{
  g_object_unref (SCB_RADAR_ROW (object)->year);

  G_OBJECT_CLASS (scb_radar_row_parent_class)->finalize (object);
}

static void
scb_radar_row_class_init (ScbRadarRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_radar_row_finalize;
}

static void
scb_radar_row_init (ScbRadarRow *self)
{
}

ScbRadarRow *
scb_radar_row_new (ScbYear *year, guint line, const ScbRules *rules, const char *today)
{
  ScbRadarRow *self = g_object_new (SCB_TYPE_RADAR_ROW, NULL);

  self->year = g_object_ref (year);
  self->line = year->lines->pdata[line];
  for (guint month = 0; month < SCB_YEAR_MONTHS; month++)
    {
      g_autofree char *period = scb_year_period (year, month);

      self->cells[month] = scb_radar_cell (self->line, month, period, rules, today);
    }
  return self;
}

static gboolean
is_any_there (ScbYear *year, guint month)
{
  for (guint i = 0; i < year->lines->len; i++)
    if (((const ScbYearLine *)year->lines->pdata[i])->months[month] != NULL)
      return TRUE;
  return FALSE;
}

char *
scb_radar_row_get_name (ScbRadarRow *self)
{
  guint end = SCB_YEAR_MONTHS;
  g_autofree char *period = NULL;
  g_autofree char *last = NULL;

  while (end > 0 && self->line->months[end - 1] == NULL)
    end--;
  if (end == 0 || end == SCB_YEAR_MONTHS || !is_any_there (self->year, end))
    return g_strdup (self->line->branch_name);
  period = scb_year_period (self->year, end - 1);
  last = scb_date_text_period_short (period);
  return g_strdup_printf (_("%s (until %s)"), self->line->branch_name, last);
}

char *
scb_radar_row_say (ScbRadarRow *self, guint month)
{
  g_autofree char *period = scb_year_period (self->year, month);

  return scb_radar_sentence (&self->cells[month], self->line->branch_name, period);
}

/* ---- the strip ---- */

struct _ScbRadarStrip
{
  GtkWidget parent_instance;

  GtkAdjustment *cursor;
  ScbRadarRow *row; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (ScbRadarStrip, scb_radar_strip, GTK_TYPE_WIDGET)

enum
{
  PRESSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static double
cell_width (GtkWidget *widget)
{
  return (double)gtk_widget_get_width (widget) / SCB_YEAR_MONTHS;
}

static guint
month_at (GtkWidget *widget, double x)
{
  return CLAMP ((int)(x / MAX (cell_width (widget), 1)), 0, SCB_YEAR_MONTHS - 1);
}

/* ---- its size ---- */

/* Every word fits the natural width; what a narrow window cuts off is in the sentence of the cell.
 */
static void
scb_radar_strip_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, C_("month", "No"));
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = height + 2 * (GAP + PADDING);
  else
    {
      *minimum = (width / 3 + 2 * GAP) * SCB_YEAR_MONTHS;
      *natural = (width + 2 * (GAP + PADDING)) * SCB_YEAR_MONTHS;
    }
}

/* ---- drawing ---- */

static const char *
color_of (const ScbRadarCell *cell)
{
  static const char *const levels[] = {
    [SCB_LEVEL_UNKNOWN] = "view_fg_color", [SCB_LEVEL_GOOD] = "success_color",
    [SCB_LEVEL_FAIR] = "accent_color",     [SCB_LEVEL_AVERAGE] = "warning_color",
    [SCB_LEVEL_POOR] = "error_color",
  };

  switch (cell->mark)
    {
    case SCB_RADAR_DECIDED:
    case SCB_RADAR_UNDECIDED:
      return levels[cell->level];
    case SCB_RADAR_NOT_HELD:
    case SCB_RADAR_MISSING:
      return "error_color";
    default:
      return NULL;
    }
}

static void
draw_ground (GtkWidget *widget,
             GtkSnapshot *snapshot,
             const ScbRadarCell *cell,
             const graphene_rect_t *area)
{
  const char *name = color_of (cell);
  GskRoundedRect outline;
  GdkRGBA color;

  if (name == NULL
      || !gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &color))
    return;
  color.alpha = cell->mark == SCB_RADAR_UNDECIDED ? 0.12F : 0.28F;
  gsk_rounded_rect_init_from_rect (&outline, area, ROUND);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, area);
  gtk_snapshot_pop (snapshot);
}

static void
draw_text (GtkWidget *widget,
           GtkSnapshot *snapshot,
           const char *text,
           const graphene_rect_t *area,
           double place) /* 0: at the left edge, 0.5: in the middle, 1: at the right edge */
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  GdkRGBA color;
  int width, height;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  pango_layout_get_pixel_size (layout, &width, &height);
  if (width > area->size.width)
    {
      pango_layout_set_width (layout, (int)area->size.width * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_get_pixel_size (layout, &width, &height);
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT (
          area->origin.x + (float)((area->size.width - width) * place),
          area->origin.y + (place == 0.5 ? (area->size.height - height) / 2 : -(float)height / 6)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_cursor (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  GskRoundedRect outline;
  GdkRGBA color;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_color",
                                       &color))
    gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gsk_rounded_rect_init_from_rect (&outline, area, ROUND);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 2, 2, 2, 2 },
                              (GdkRGBA[4]){ color, color, color, color });
}

/* Whether the row of the list that holds the strip has the keyboard. */
static gboolean
has_keyboard (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return parent != NULL && focus != NULL && gtk_widget_is_ancestor (widget, focus);
}

static void
draw_cell (ScbRadarStrip *self, GtkSnapshot *snapshot, guint month)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const ScbRadarCell *cell = &self->row->cells[month];
  const graphene_rect_t area = GRAPHENE_RECT_INIT ((float)(month * cell_width (widget)) + GAP, GAP,
                                                   (float)cell_width (widget) - 2 * GAP,
                                                   (float)gtk_widget_get_height (widget) - 2 * GAP);
  g_autofree char *word = scb_radar_short (cell);

  draw_ground (widget, snapshot, cell, &area);
  draw_text (widget, snapshot, word, &area, 0.5);
  if (cell->has_topic)
    draw_text (widget, snapshot, "•", &area, 0);
  if (cell->is_late || cell->lacks_minutes || cell->report_is_late)
    draw_text (widget, snapshot, "!", &area, 1);
  if ((guint)gtk_adjustment_get_value (self->cursor) == month && has_keyboard (widget))
    draw_cursor (widget, snapshot, &area);
}

static void
scb_radar_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ScbRadarStrip *self = SCB_RADAR_STRIP (widget);

  for (guint month = 0; month < SCB_YEAR_MONTHS; month++)
    {
      const graphene_rect_t area
          = GRAPHENE_RECT_INIT ((float)(month * cell_width (widget)), 0, (float)cell_width (widget),
                                (float)gtk_widget_get_height (widget));
      g_autofree char *number = g_strdup_printf ("%u", month + 1);

      if (self->row != NULL)
        draw_cell (self, snapshot, month);
      else
        draw_text (widget, snapshot, number, &area, 0.5);
    }
}

/* ---- callbacks ---- */

static void
update_name (ScbRadarStrip *self)
{
  guint month = (guint)gtk_adjustment_get_value (self->cursor);
  g_autofree char *sentence = self->row != NULL ? scb_radar_row_say (self->row, month) : NULL;

  if (sentence != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                    -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
query_tooltip_cb (ScbRadarStrip *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  g_autofree char *sentence = NULL;

  if (self->row == NULL)
    return FALSE;
  sentence
      = scb_radar_row_say (self->row, by_keyboard ? (guint)gtk_adjustment_get_value (self->cursor)
                                                  : month_at (GTK_WIDGET (self), x));
  gtk_tooltip_set_text (tooltip, sentence);
  return TRUE;
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, ScbRadarStrip *self)
{
  guint month = month_at (GTK_WIDGET (self), x);

  if (self->row == NULL)
    return;
  gtk_adjustment_set_value (self->cursor, month);
  g_signal_emit (self, signals[PRESSED], 0, month);
}

/* ---- the widget ---- */

/* The mark of the keyboard comes and goes with the row's focus. */
static void
scb_radar_strip_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (scb_radar_strip_parent_class)->map (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget",
                           G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
}

static void
scb_radar_strip_unmap (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), gtk_widget_queue_draw,
                                        widget);
  GTK_WIDGET_CLASS (scb_radar_strip_parent_class)->unmap (widget);
}

static void
scb_radar_strip_dispose (GObject *object)
{
  ScbRadarStrip *self = SCB_RADAR_STRIP (object);

  g_clear_object (&self->row);
  g_clear_object (&self->cursor);

  G_OBJECT_CLASS (scb_radar_strip_parent_class)->dispose (object);
}

static void
scb_radar_strip_class_init (ScbRadarStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_radar_strip_dispose;
  widget_class->map = scb_radar_strip_map;
  widget_class->unmap = scb_radar_strip_unmap;
  widget_class->measure = scb_radar_strip_measure;
  widget_class->snapshot = scb_radar_strip_snapshot;

  signals[PRESSED] = g_signal_new ("pressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "scbradarstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
scb_radar_strip_init (ScbRadarStrip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
scb_radar_strip_new (GtkAdjustment *cursor)
{
  ScbRadarStrip *self = g_object_new (SCB_TYPE_RADAR_STRIP, NULL);

  self->cursor = g_object_ref (cursor);
  g_signal_connect_object (cursor, "value-changed", G_CALLBACK (update_name), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
scb_radar_strip_set_row (ScbRadarStrip *self, ScbRadarRow *row)
{
  g_set_object (&self->row, row);
  update_name (self);
}
