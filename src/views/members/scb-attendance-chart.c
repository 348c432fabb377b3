/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attendance through the years. */

#include "scb-config.h"

#include "scb-attendance-chart.h"

#include <glib/gi18n-lib.h>

#include "scb-date-text.h"
#include "scb-glib.h"
#include "scb-person-story.h"

/* In heights of a line of text. */
#define COLUMN_HEIGHT 5
#define YEAR_WIDTH    3.2

struct _ScbAttendanceChart
{
  GtkWidget parent_instance;

  GArray *years; /* ScbPersonYear */
};

G_DEFINE_FINAL_TYPE (ScbAttendanceChart, scb_attendance_chart, GTK_TYPE_WIDGET)

/* ---- words ---- */

static guint
count_of (const ScbPersonYear *year)
{
  return year->present + year->excused + year->unexcused;
}

static void
add_year (GString *text, const ScbPersonYear *year)
{
  guint count = count_of (year);
  g_autofree char *percent = scb_number_text (count > 0 ? 100.0 * year->present / count : 0, 1);

  g_string_append_printf (text, _("%s: %u of %u present (%s %%), %u excused, %u without a reason"),
                          year->year, year->present, count, percent, year->excused,
                          year->unexcused);
}

char *
scb_attendance_chart_text (GArray *years)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < years->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      add_year (text, &g_array_index (years, ScbPersonYear, i));
    }
  return scb_string_free (text);
}

/* ---- painting ---- */

static int
line_height (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "2020");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

static void
draw_text (GtkWidget *widget, GtkSnapshot *snapshot, const char *text, float center, float top)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  GdkRGBA color;
  int width;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (center - (float)width / 2, top));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/* Present is full, excused is light, without a reason is a frame only. */
static void
draw_part (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *area, float alpha)
{
  GskRoundedRect outline;
  GdkRGBA color;

  if (area->size.height < 1)
    return;
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_color",
                                       &color))
    gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gsk_rounded_rect_init_from_rect (&outline, area, 0);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 1, 1, 1, 1 },
                              (GdkRGBA[4]){ color, color, color, color });
  color.alpha = alpha;
  gtk_snapshot_append_color (snapshot, &color, area);
}

static void
draw_year (GtkWidget *widget,
           GtkSnapshot *snapshot,
           const ScbPersonYear *year,
           const graphene_rect_t *area,
           float scale)
{
  const struct
  {
    guint count;
    float alpha;
  } parts[] = { { year->present, 0.8F }, { year->excused, 0.25F }, { year->unexcused, 0 } };
  float line = (float)line_height (widget);
  float bottom = area->origin.y + area->size.height - line;
  float center = area->origin.x + area->size.width / 2;
  g_autofree char *share = g_strdup_printf ("%u/%u", year->present, count_of (year));

  draw_text (widget, snapshot, year->year, center, bottom);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      float height = (float)parts[i].count * scale;

      bottom -= height;
      draw_part (
          widget, snapshot,
          &GRAPHENE_RECT_INIT (center - area->size.width / 4, bottom, area->size.width / 2, height),
          parts[i].alpha);
    }
  draw_text (widget, snapshot, share, center, bottom - line);
}

static void
scb_attendance_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ScbAttendanceChart *self = SCB_ATTENDANCE_CHART (widget);
  float line = (float)line_height (widget);
  float width = line * (float)YEAR_WIDTH, height = (float)gtk_widget_get_height (widget);
  guint n_fit = MAX ((guint)((float)gtk_widget_get_width (widget) / width), 1);
  guint first = self->years->len > n_fit ? self->years->len - n_fit : 0;
  guint most = 1;

  for (guint i = first; i < self->years->len; i++)
    most = MAX (most, count_of (&g_array_index (self->years, ScbPersonYear, i)));
  for (guint i = first; i < self->years->len; i++)
    draw_year (widget, snapshot, &g_array_index (self->years, ScbPersonYear, i),
               &GRAPHENE_RECT_INIT (width * (float)(i - first), 0, width, height),
               (height - 2 * line) / (float)most);
}

static void
scb_attendance_chart_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  ScbAttendanceChart *self = SCB_ATTENDANCE_CHART (widget);
  int line = line_height (widget);
  int year = (int)(line * YEAR_WIDTH);

  *minimum = *natural = line * (COLUMN_HEIGHT + 2);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = year;
      *natural = year * (int)MAX (self->years->len, 1);
    }
}

/* ---- the widget ---- */

static void
scb_attendance_chart_finalize (GObject *object)
{
  g_array_unref (SCB_ATTENDANCE_CHART (object)->years);

  G_OBJECT_CLASS (scb_attendance_chart_parent_class)->finalize (object);
}

static void
scb_attendance_chart_class_init (ScbAttendanceChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = scb_attendance_chart_finalize;
  widget_class->snapshot = scb_attendance_chart_snapshot;
  widget_class->measure = scb_attendance_chart_measure;

  gtk_widget_class_set_css_name (widget_class, "scbattendancechart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
scb_attendance_chart_init (ScbAttendanceChart *self)
{
  self->years = g_array_new (FALSE, FALSE, sizeof (ScbPersonYear));
}

GtkWidget *
scb_attendance_chart_new (void)
{
  return g_object_new (SCB_TYPE_ATTENDANCE_CHART, NULL);
}

void
scb_attendance_chart_set_years (ScbAttendanceChart *self, GArray *years)
{
  g_autofree char *text = NULL;

  g_array_set_size (self->years, 0);
  if (years != NULL)
    g_array_append_vals (self->years, years->data, years->len);
  text = scb_attendance_chart_text (self->years);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
