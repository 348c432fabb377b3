/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Branches × months. */

#include "scb-config.h"

#include "scb-radar-board.h"

#include <glib/gi18n-lib.h>

#include "scb-radar-strip.h"
#include "scb-tab-stop.h"
#include "scb-text-fold.h"

/* The shares of a line. */
#define NAME_COLUMNS  2
#define STRIP_COLUMNS 6

struct _ScbRadarBoard
{
  AdwBin parent_instance;

  GtkAdjustment *cursor; /* the month that the keyboard stands at */
  GListStore *rows;      /* ScbRadarRow */
  GtkFilter *filter;     /* of the rows that are shown */
  char *words;           /* (nullable): what the names of the rows are to hold */

  /* template children */
  AdwBin *header_slot;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (ScbRadarBoard, scb_radar_board, ADW_TYPE_BIN)

enum
{
  OPEN_SESSION,
  PREPARE_SESSION,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
press (ScbRadarBoard *self, ScbRadarRow *row, guint month)
{
  const ScbRadarCell *cell = &row->cells[month];
  g_autofree char *period = scb_year_period (row->year, month);

  if (cell->mark == SCB_RADAR_ABSENT)
    return;
  if (cell->entry->session != NULL)
    g_signal_emit (self, signals[OPEN_SESSION], 0,
                   scb_record_get_id (SCB_RECORD (cell->entry->session)));
  else
    g_signal_emit (self, signals[PREPARE_SESSION], 0, row->line->branch, period);
}

/* ---- rows ---- */

static void
pressed_cb (ScbRadarStrip *strip, guint month, GtkListItem *item)
{
  GtkWidget *board = gtk_widget_get_ancestor (GTK_WIDGET (strip), SCB_TYPE_RADAR_BOARD);

  press (SCB_RADAR_BOARD (board), gtk_list_item_get_item (item), month);
}

/* A name and the months. A wrapping label asks for another width in each row; in columns of one
 * width the months stand below each other. */
static GtkWidget *
make_line (ScbRadarBoard *self, GtkWidget **label, GtkWidget **strip)
{
  GtkWidget *grid = gtk_grid_new ();

  *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (*label), 0);
  gtk_label_set_wrap (GTK_LABEL (*label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (*label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (*label), 1);
  gtk_widget_set_margin_end (*label, 6);
  *strip = scb_radar_strip_new (self->cursor);
  gtk_widget_set_valign (*strip, GTK_ALIGN_CENTER);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_attach (GTK_GRID (grid), *label, 0, 0, NAME_COLUMNS, 1);
  gtk_grid_attach (GTK_GRID (grid), *strip, NAME_COLUMNS, 0, STRIP_COLUMNS, 1);
  return grid;
}

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, ScbRadarBoard *self)
{
  GtkWidget *label, *strip;
  GtkWidget *line = make_line (self, &label, &strip);

  g_signal_connect (strip, "pressed", G_CALLBACK (pressed_cb), item);
  gtk_list_item_set_child (item, line);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  ScbRadarRow *row = gtk_list_item_get_item (item);
  g_autofree char *name = scb_radar_row_get_name (row);

  gtk_label_set_label (GTK_LABEL (label), name);
  scb_radar_strip_set_row (SCB_RADAR_STRIP (gtk_widget_get_next_sibling (label)), row);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  scb_radar_strip_set_row (SCB_RADAR_STRIP (gtk_widget_get_next_sibling (label)), NULL);
}

static void
activated_cb (ScbRadarBoard *self, guint position)
{
  scb_radar_board_press (self, position, (guint)gtk_adjustment_get_value (self->cursor));
}

static void
left_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkAdjustment *cursor = SCB_RADAR_BOARD (widget)->cursor;

  gtk_adjustment_set_value (cursor, gtk_adjustment_get_value (cursor) - 1);
}

static void
right_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkAdjustment *cursor = SCB_RADAR_BOARD (widget)->cursor;

  gtk_adjustment_set_value (cursor, gtk_adjustment_get_value (cursor) + 1);
}

static gboolean
matches (gpointer row, gpointer user_data)
{
  ScbRadarBoard *self = user_data;
  g_autofree char *folded = NULL;

  if (self->words == NULL)
    return TRUE;
  folded = scb_text_fold (SCB_RADAR_ROW (row)->line->branch_name);
  return scb_text_fold_matches (folded, self->words);
}

/* Before the list, which would take the arrows for itself. */
static void
add_shortcuts (ScbRadarBoard *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Left, 0),
                                                          gtk_named_action_new ("board.left")));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Right, 0),
                                                          gtk_named_action_new ("board.right")));
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->list), controller);
}

/* ---- the widget ---- */

static void
scb_radar_board_dispose (GObject *object)
{
  ScbRadarBoard *self = SCB_RADAR_BOARD (object);

  /* Bound and the bin's own child: it would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_RADAR_BOARD);
  g_clear_object (&self->filter);
  g_clear_object (&self->rows);
  g_clear_object (&self->cursor);

  G_OBJECT_CLASS (scb_radar_board_parent_class)->dispose (object);
}

static void
scb_radar_board_finalize (GObject *object)
{
  g_free (SCB_RADAR_BOARD (object)->words);

  G_OBJECT_CLASS (scb_radar_board_parent_class)->finalize (object);
}

static void
scb_radar_board_class_init (ScbRadarBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_radar_board_dispose;
  G_OBJECT_CLASS (klass)->finalize = scb_radar_board_finalize;

  signals[OPEN_SESSION]
      = g_signal_new ("open-session", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[PREPARE_SESSION] = g_signal_new (
      "prepare-session", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
      G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_install_action (widget_class, "board.left", NULL, left_cb);
  gtk_widget_class_install_action (widget_class, "board.right", NULL, right_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/radar/scb-radar-board.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbRadarBoard, header_slot);
  gtk_widget_class_bind_template_child (widget_class, ScbRadarBoard, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
scb_radar_board_init (ScbRadarBoard *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSingleSelection) selection = NULL;
  GtkWidget *label, *strip;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->cursor = g_object_ref_sink (gtk_adjustment_new (0, 0, SCB_YEAR_MONTHS - 1, 1, 3, 0));
  self->rows = g_list_store_new (SCB_TYPE_RADAR_ROW);
  adw_bin_set_child (self->header_slot, make_line (self, &label, &strip));
  gtk_label_set_label (GTK_LABEL (label), _("Branch"));
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  add_shortcuts (self);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  selection = gtk_single_selection_new (G_LIST_MODEL (gtk_filter_list_model_new (
      G_LIST_MODEL (g_object_ref (self->rows)), g_object_ref (self->filter))));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

void
scb_radar_board_show (ScbRadarBoard *self, ScbYear *year, const ScbRules *rules, const char *today)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < year->lines->len; i++)
    g_ptr_array_add (rows, scb_radar_row_new (year, i, rules, today));
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata, rows->len);
}

void
scb_radar_board_set_words (ScbRadarBoard *self, const char *words)
{
  g_free (self->words);
  self->words = words != NULL && *words != '\0' ? g_strdup (words) : NULL;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

guint
scb_radar_board_get_n_rows (ScbRadarBoard *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (self->list)));
}

ScbRadarRow *
scb_radar_board_get_row (ScbRadarBoard *self, guint row)
{
  return g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), row);
}

void
scb_radar_board_press (ScbRadarBoard *self, guint row, guint month)
{
  g_autoptr (ScbRadarRow) item = scb_radar_board_get_row (self, row);

  if (item != NULL)
    press (self, item, month);
}
