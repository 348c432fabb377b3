/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Branches × months. */

#include "scb-config.h"

#include "scb-radar-board.h"

#include <glib/gi18n-lib.h>

/* ---- a row ---- */

#define RADAR_TYPE_ROW (radar_row_get_type ())
G_DECLARE_FINAL_TYPE (RadarRow, radar_row, RADAR, ROW, GObject)

struct _RadarRow
{
  GObject parent_instance;

  ScbYear *year; /* keeps what the cells point to */
  const ScbYearLine *line;
  ScbRadarCell cells[SCB_YEAR_MONTHS];
};

G_DEFINE_FINAL_TYPE (RadarRow, radar_row, G_TYPE_OBJECT)

static void
radar_row_finalize (GObject *object)
{
  g_object_unref (RADAR_ROW (object)->year);

  G_OBJECT_CLASS (radar_row_parent_class)->finalize (object);
}

static void
radar_row_class_init (RadarRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = radar_row_finalize;
}

static void
radar_row_init (RadarRow *self)
{
}

GListModel *
scb_radar_board_make_rows (ScbYear *year, const ScbRules *rules, const char *today)
{
  GListStore *rows = g_list_store_new (RADAR_TYPE_ROW);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < year->lines->len; i++)
    {
      RadarRow *row = g_object_new (RADAR_TYPE_ROW, NULL);

      row->year = g_object_ref (year);
      row->line = year->lines->pdata[i];
      for (guint month = 0; month < SCB_YEAR_MONTHS; month++)
        {
          g_autofree char *period = scb_year_period (year, month);

          row->cells[month] = scb_radar_cell (row->line, month, period, rules, today);
        }
      g_ptr_array_add (items, row);
    }
  g_list_store_splice (rows, 0, 0, items->pdata, items->len);
  return G_LIST_MODEL (rows);
}

/* ---- a cell ---- */

/* What a column of a month does when it is pressed. */
typedef struct
{
  guint month;
  ScbRadarPress press;
  gpointer user_data;
} Column;

static void
clicked_cb (GtkButton *button, GtkListItem *item)
{
  const Column *column = g_object_get_data (G_OBJECT (item), "column");
  RadarRow *row = gtk_list_item_get_item (item);
  const ScbRadarCell *cell = &row->cells[column->month];
  g_autofree char *period = scb_year_period (row->year, column->month);

  if (cell->mark == SCB_RADAR_ABSENT)
    return;
  column->press (
      cell->entry->session != NULL ? scb_record_get_id (SCB_RECORD (cell->entry->session)) : 0,
      row->line->branch, period, column->user_data);
}

static void
set_up_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "radar-cell");
  g_object_set_data (G_OBJECT (item), "column", column);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), item);
  gtk_list_item_set_child (item, button);
}

static const char *
class_of (const ScbRadarCell *cell)
{
  static const char *const levels[] = {
    [SCB_LEVEL_UNKNOWN] = "radar-held", [SCB_LEVEL_GOOD] = "radar-good",
    [SCB_LEVEL_FAIR] = "radar-fair",    [SCB_LEVEL_AVERAGE] = "radar-average",
    [SCB_LEVEL_POOR] = "radar-poor",
  };

  switch (cell->mark)
    {
    case SCB_RADAR_DECIDED:
    case SCB_RADAR_UNDECIDED:
      return levels[cell->level];
    case SCB_RADAR_NOT_HELD:
    case SCB_RADAR_MISSING:
      return "radar-missing";
    default:
      return "radar-ahead";
    }
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const Column *column = data;
  RadarRow *row = gtk_list_item_get_item (item);
  GtkWidget *button = gtk_list_item_get_child (item);
  const ScbRadarCell *cell = &row->cells[column->month];
  g_autofree char *word = scb_radar_short (cell);
  g_autofree char *period = scb_year_period (row->year, column->month);
  g_autofree char *sentence = scb_radar_sentence (cell, row->line->branch_name, period);
  g_autofree char *label = g_strconcat (
      word, cell->has_topic ? " •" : "",
      cell->is_late || cell->lacks_minutes || cell->report_is_late ? " !" : "", NULL);
  const char *classes[] = { "flat", "radar-cell", class_of (cell), NULL };

  gtk_widget_set_css_classes (button, classes);
  gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_widget_set_tooltip_text (button, sentence);
  gtk_widget_set_sensitive (button, cell->mark != SCB_RADAR_ABSENT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
}

static void
set_up_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_list_item_set_child (item, label);
}

static void
bind_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  RadarRow *row = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), row->line->branch_name);
}

/* ---- the columns ---- */

static void
free_column (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
add_month (GtkColumnView *view, guint month, ScbRadarPress press, gpointer user_data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autofree char *title = g_strdup_printf ("%u", month + 1);
  Column *column = g_new0 (Column, 1);
  g_autoptr (GtkColumnViewColumn) view_column = NULL;

  *column = (Column){ month, press, user_data };
  g_signal_connect_data (factory, "setup", G_CALLBACK (set_up_cell_cb), column, free_column, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), column);
  view_column = gtk_column_view_column_new (title, factory);
  gtk_column_view_append_column (view, view_column);
}

void
scb_radar_board_set_up (GtkColumnView *view, ScbRadarPress press, gpointer user_data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) name = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_name_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_name_cb), NULL);
  name = gtk_column_view_column_new (_("Branch"), factory);
  gtk_column_view_column_set_expand (name, TRUE);
  gtk_column_view_append_column (view, name);
  for (guint month = 0; month < SCB_YEAR_MONTHS; month++)
    add_month (view, month, press, user_data);
}
