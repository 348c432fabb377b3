/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the sheet. */

#include "scb-config.h"

#include "scb-entry-line-view.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-glib.h"

typedef struct
{
  GtkWidget *widget;     /* an entry, or a label where nothing is typed */
  ScbAutosave *autosave; /* (nullable): from the first time on that it has the focus */
  char *error;           /* (nullable): why its text is not kept */
} Cell;

struct _ScbEntryLineView
{
  GObject parent_instance;

  ScbBook *book;
  char *period;
  ScbMonthEntry *entry; /* as kept */
  GtkGrid *grid;        /* (nullable): owns the widgets as well */
  int row;
  GtkSizeGroup **groups; /* (nullable) */
  GtkWidget *name;
  GtkWidget *remark;
  Cell cells[SCB_ENTRY_N_COLUMNS];
};

G_DEFINE_FINAL_TYPE (ScbEntryLineView, scb_entry_line_view, G_TYPE_OBJECT)

enum
{
  ENTERED,
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

int
scb_entry_column_width (ScbEntryColumn column)
{
  static const int widths[SCB_ENTRY_N_COLUMNS] = {
    [SCB_ENTRY_DATE] = 10,   [SCB_ENTRY_KIND] = 11,     [SCB_ENTRY_PRESENT] = 6,
    [SCB_ENTRY_EXCUSED] = 5, [SCB_ENTRY_UNEXCUSED] = 5, [SCB_ENTRY_MINUTES] = 5,
    [SCB_ENTRY_SELF] = 5,    [SCB_ENTRY_OFFICIAL] = 6,  [SCB_ENTRY_DECISION] = 6,
    [SCB_ENTRY_REASON] = 20,
  };

  return widths[column];
}

static GtkWidget *
name_new (const char *text)
{
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "yalign", 0.0,
                                  "wrap", TRUE, "width-chars", SCB_ENTRY_NAME_WIDTH,
                                  "max-width-chars", SCB_ENTRY_NAME_WIDTH, NULL);

  gtk_widget_add_css_class (name, "entry-cell");
  return name;
}

/* ---- the remark ---- */

/* What could not be kept comes before what looks odd. */
static void
show_remark (ScbEntryLineView *self)
{
  g_autofree char *remark = NULL;

  for (int i = 0; i < SCB_ENTRY_N_COLUMNS && remark == NULL; i++)
    remark = g_strdup (self->cells[i].error);
  if (remark == NULL)
    remark = scb_entry_remark (self->entry, self->period);
  gtk_label_set_label (GTK_LABEL (self->remark), remark != NULL ? remark : "");
  gtk_widget_set_visible (self->remark, remark != NULL);
}

static void
set_error (ScbEntryLineView *self, Cell *cell, const char *error)
{
  if (!scb_set_string (&cell->error, error))
    return;
  if (error != NULL)
    gtk_widget_add_css_class (cell->widget, "error");
  else
    gtk_widget_remove_css_class (cell->widget, "error");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (cell->widget), GTK_ACCESSIBLE_STATE_INVALID,
      error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  show_remark (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- keeping ---- */

static ScbEntryColumn
column_of (ScbEntryLineView *self, Cell *cell)
{
  return (ScbEntryColumn)(cell - self->cells);
}

static Cell *
cell_of (ScbEntryLineView *self, gpointer autosave)
{
  for (int i = 0; i < SCB_ENTRY_N_COLUMNS; i++)
    if (self->cells[i].autosave == autosave)
      return &self->cells[i];
  return NULL;
}

static gboolean
save_cb (ScbEntryLineView *self, const char *text, ScbAutosave *autosave)
{
  Cell *cell = cell_of (self, autosave);
  g_autoptr (ScbMonthEntry) kept = g_object_ref (self->entry);
  g_autoptr (ScbMonthEntry) changed = scb_entry_copy (self->entry);
  g_autoptr (GError) error = NULL;

  if (!scb_entry_cell_read (changed, column_of (self, cell), self->period, text, &error))
    {
      set_error (self, cell, error->message);
      return FALSE;
    }
  set_error (self, cell, NULL);
  /* A line without a session gets the one that is made now, whatever order the book lists them in.
   */
  g_set_object (&self->entry, changed);
  if (scb_entry_save (self->book, kept, changed, &error))
    return TRUE;
  g_set_object (&self->entry, kept);
  g_signal_emit (self, signals[FAILED], 0, error);
  return FALSE;
}

static void
show_cell (ScbEntryLineView *self, Cell *cell)
{
  g_autofree char *text = scb_entry_cell_show (self->entry, column_of (self, cell));

  if (GTK_IS_LABEL (cell->widget))
    gtk_label_set_label (GTK_LABEL (cell->widget), text);
  else if (cell->error != NULL)
    return;
  else if (cell->autosave != NULL)
    scb_autosave_set_text (cell->autosave, text);
  else
    gtk_editable_set_text (GTK_EDITABLE (cell->widget), text);
}

static void
leave_cb (ScbEntryLineView *self, GtkEventController *focus)
{
  GtkWidget *widget = gtk_event_controller_get_widget (focus);
  ScbEntryColumn column;

  if (!scb_entry_line_view_find_cell (self, widget, &column))
    return;
  if (self->cells[column].autosave != NULL)
    scb_autosave_flush (self->cells[column].autosave);
  /* "3" stands there as "03/9/2020" from now on. */
  show_cell (self, &self->cells[column]);
}

static void
enter_cb (ScbEntryLineView *self, GtkEventController *focus)
{
  GtkWidget *widget = gtk_event_controller_get_widget (focus);
  ScbEntryColumn column;
  Cell *cell;

  if (!scb_entry_line_view_find_cell (self, widget, &column))
    return;
  cell = &self->cells[column];
  if (cell->autosave == NULL)
    {
      cell->autosave = scb_autosave_new (widget);
      show_cell (self, cell);
      g_signal_connect_object (cell->autosave, "save", G_CALLBACK (save_cb), self,
                               G_CONNECT_SWAPPED);
    }
  g_signal_emit (self, signals[ENTERED], 0, widget);
}

/* ---- widgets ---- */

static GtkWidget *
entry_new (ScbEntryLineView *self, ScbEntryColumn column)
{
  g_autofree char *name = scb_entry_column_name (column);
  g_autofree char *label = g_strdup_printf ("%s: %s", self->entry->branch_name, name);
  GtkWidget *entry = g_object_new (GTK_TYPE_ENTRY, "width-chars", scb_entry_column_width (column),
                                   "max-width-chars", scb_entry_column_width (column), "hexpand",
                                   column == SCB_ENTRY_REASON, "valign", GTK_ALIGN_START, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  self->remark, NULL, -1);
  g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  return entry;
}

static GtkWidget *
label_new (ScbEntryColumn column)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "width-chars",
                      scb_entry_column_width (column), "max-width-chars",
                      scb_entry_column_width (column), "hexpand", column == SCB_ENTRY_REASON, NULL);

  gtk_widget_add_css_class (label, "entry-cell");
  return label;
}

static void
make_cell (ScbEntryLineView *self, Cell *cell)
{
  ScbEntryColumn column = column_of (self, cell);

  cell->widget = g_object_ref_sink (scb_entry_cell_is_editable (self->entry, column)
                                        ? entry_new (self, column)
                                        : label_new (column));
  show_cell (self, cell);
}

static void
drop_cell (ScbEntryLineView *self, Cell *cell)
{
  g_clear_object (&cell->autosave);
  g_clear_pointer (&cell->error, g_free);
  if (self->grid != NULL && cell->widget != NULL && gtk_widget_get_parent (cell->widget) != NULL)
    gtk_grid_remove (self->grid, cell->widget);
  g_clear_object (&cell->widget);
}

void
scb_entry_line_view_set_groups (ScbEntryLineView *self, GtkSizeGroup **groups)
{
  if (self->groups != NULL)
    return;
  self->groups = groups;
  gtk_size_group_add_widget (groups[0], self->name);
  for (int i = 0; i < SCB_ENTRY_N_COLUMNS; i++)
    gtk_size_group_add_widget (groups[i + 1], self->cells[i].widget);
}

static void
attach_cell (ScbEntryLineView *self, Cell *cell)
{
  gtk_grid_attach (self->grid, cell->widget, (int)column_of (self, cell) + 1, self->row, 1, 1);
}

void
scb_entry_line_view_attach (ScbEntryLineView *self, GtkGrid *grid, int row)
{
  if (self->grid != NULL)
    return;
  self->grid = grid;
  self->row = row;
  gtk_grid_attach (grid, self->name, 0, row, 1, 1);
  for (int i = 0; i < SCB_ENTRY_N_COLUMNS; i++)
    attach_cell (self, &self->cells[i]);
  gtk_grid_attach (grid, self->remark, 1, row + 1, SCB_ENTRY_N_COLUMNS, 1);
}

void
scb_entry_line_view_detach (ScbEntryLineView *self)
{
  if (self->grid == NULL)
    return;
  gtk_grid_remove (self->grid, self->name);
  gtk_grid_remove (self->grid, self->remark);
  for (int i = 0; i < SCB_ENTRY_N_COLUMNS; i++)
    gtk_grid_remove (self->grid, self->cells[i].widget);
  self->grid = NULL;
}

void
scb_entry_line_view_show (ScbEntryLineView *self, ScbMonthEntry *entry)
{
  g_set_object (&self->entry, entry);
  for (int i = 0; i < SCB_ENTRY_N_COLUMNS; i++)
    {
      Cell *cell = &self->cells[i];

      if (GTK_IS_LABEL (cell->widget) == scb_entry_cell_is_editable (entry, i))
        {
          drop_cell (self, cell);
          make_cell (self, cell);
          if (self->groups != NULL)
            gtk_size_group_add_widget (self->groups[i + 1], cell->widget);
          if (self->grid != NULL)
            attach_cell (self, cell);
        }
      else
        show_cell (self, cell);
    }
  show_remark (self);
}

/* ---- what the sheet asks ---- */

ScbMonthEntry *
scb_entry_line_view_get_entry (ScbEntryLineView *self)
{
  return self->entry;
}

gboolean
scb_entry_line_view_has_remark (ScbEntryLineView *self)
{
  return gtk_widget_get_visible (self->remark);
}

gboolean
scb_entry_line_view_find_cell (ScbEntryLineView *self, GtkWidget *widget, ScbEntryColumn *column)
{
  for (int i = 0; i < SCB_ENTRY_N_COLUMNS; i++)
    if (self->cells[i].widget != NULL
        && (widget == self->cells[i].widget
            || gtk_widget_is_ancestor (widget, self->cells[i].widget)))
      {
        *column = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
scb_entry_line_view_focus (ScbEntryLineView *self, ScbEntryColumn column)
{
  return GTK_IS_ENTRY (self->cells[column].widget)
         && gtk_widget_grab_focus (self->cells[column].widget);
}

gboolean
scb_entry_line_view_restore (ScbEntryLineView *self, ScbEntryColumn column)
{
  Cell *cell = &self->cells[column];
  g_autofree char *kept = scb_entry_cell_show (self->entry, column);

  if (!GTK_IS_ENTRY (cell->widget)
      || g_str_equal (gtk_editable_get_text (GTK_EDITABLE (cell->widget)), kept))
    return FALSE;
  set_error (self, cell, NULL);
  gtk_editable_set_text (GTK_EDITABLE (cell->widget), kept);
  gtk_editable_select_region (GTK_EDITABLE (cell->widget), 0, -1);
  return TRUE;
}

/* ---- the object ---- */

static void
scb_entry_line_view_dispose (GObject *object)
{
  ScbEntryLineView *self = SCB_ENTRY_LINE_VIEW (object);

  self->grid = NULL;
  for (int i = 0; i < SCB_ENTRY_N_COLUMNS; i++)
    drop_cell (self, &self->cells[i]);
  g_clear_object (&self->name);
  g_clear_object (&self->remark);
  g_clear_object (&self->entry);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_entry_line_view_parent_class)->dispose (object);
}

static void
scb_entry_line_view_finalize (GObject *object)
{
  g_free (SCB_ENTRY_LINE_VIEW (object)->period);

  G_OBJECT_CLASS (scb_entry_line_view_parent_class)->finalize (object);
}

static void
scb_entry_line_view_class_init (ScbEntryLineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = scb_entry_line_view_dispose;
  object_class->finalize = scb_entry_line_view_finalize;

  signals[ENTERED] = g_signal_new ("entered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, GTK_TYPE_WIDGET);
  signals[CHANGED]
      = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
scb_entry_line_view_init (ScbEntryLineView *self)
{
}

ScbEntryLineView *
scb_entry_line_view_new (ScbBook *book, const char *period, ScbMonthEntry *entry)
{
  ScbEntryLineView *self = g_object_new (SCB_TYPE_ENTRY_LINE_VIEW, NULL);

  self->book = g_object_ref (book);
  self->period = g_strdup (period);
  self->entry = g_object_ref (entry);
  self->name = g_object_ref_sink (name_new (entry->branch_name));
  self->remark = g_object_ref_sink (
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "visible", FALSE, NULL));
  gtk_widget_add_css_class (self->remark, "entry-remark");
  for (int i = 0; i < SCB_ENTRY_N_COLUMNS; i++)
    make_cell (self, &self->cells[i]);
  show_remark (self);
  return self;
}
