/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month as a sheet. */

#include "scb-config.h"

#include "scb-entry-grid.h"

#include <glib/gi18n-lib.h>

#include "scb-entry-line-view.h"
#include "scb-glib.h"

/* The name, and the cells. */
#define N_GROUPS (SCB_ENTRY_N_COLUMNS + 1)

struct _ScbEntryGrid
{
  AdwBin parent_instance;

  ScbBook *book; /* (nullable) */
  char *period;
  GPtrArray *lines;       /* ScbEntryLineView */
  ScbEntryLineView *last; /* (nullable): in which the user was last */
  GtkWidget *grid;
  GtkSizeGroup *groups[N_GROUPS]; /* titles, and the cells of the first line */
};

G_DEFINE_FINAL_TYPE (ScbEntryGrid, scb_entry_grid, ADW_TYPE_BIN)

enum
{
  PROP_LINE = 1,
  N_PROPERTIES,
};

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* ---- where the user is ---- */

static ScbEntryLineView *
find_focus (ScbEntryGrid *self, ScbEntryColumn *column)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus != NULL && i < self->lines->len; i++)
    if (scb_entry_line_view_find_cell (self->lines->pdata[i], focus, column))
      return self->lines->pdata[i];
  return NULL;
}

static void
entered_cb (ScbEntryGrid *self, GtkWidget *cell)
{
  ScbEntryLineView *line = NULL;
  ScbEntryColumn column;

  for (guint i = 0; i < self->lines->len && line == NULL; i++)
    if (scb_entry_line_view_find_cell (self->lines->pdata[i], cell, &column))
      line = self->lines->pdata[i];
  if (line == self->last || line == NULL)
    return;
  self->last = line;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINE]);
}

/* The same column of the nearest line that can be typed in. */
static gboolean
move (ScbEntryGrid *self, int step)
{
  ScbEntryColumn column;
  ScbEntryLineView *line = find_focus (self, &column);
  guint place;

  if (line == NULL || !g_ptr_array_find (self->lines, line, &place))
    return FALSE;
  for (int i = (int)place + step; i >= 0 && i < (int)self->lines->len; i += step)
    if (scb_entry_line_view_focus (self->lines->pdata[i], column))
      return TRUE;
  return TRUE;
}

static gboolean
key_cb (ScbEntryGrid *self, guint key, guint code, GdkModifierType modifiers)
{
  ScbEntryColumn column;
  ScbEntryLineView *line;

  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return move (self, 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move (self, -1);
    case GDK_KEY_Escape:
      line = find_focus (self, &column);
      return line != NULL && scb_entry_line_view_restore (line, column);
    default:
      return FALSE;
    }
}

/* ---- lines ---- */

static void
line_changed_cb (ScbEntryGrid *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
line_failed_cb (ScbEntryGrid *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static ScbEntryLineView *
line_new (ScbEntryGrid *self, ScbMonthEntry *entry)
{
  ScbEntryLineView *line = scb_entry_line_view_new (self->book, self->period, entry);

  g_signal_connect_object (line, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (line, "changed", G_CALLBACK (line_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (line, "failed", G_CALLBACK (line_failed_cb), self, G_CONNECT_SWAPPED);
  return line;
}

static void
attach (ScbEntryGrid *self)
{
  /* One line is enough: a grid's columns have one width. */
  if (self->lines->len > 0)
    scb_entry_line_view_set_groups (self->lines->pdata[0], self->groups);
  for (guint i = 0; i < self->lines->len; i++)
    scb_entry_line_view_attach (self->lines->pdata[i], GTK_GRID (self->grid), (int)(2 * i));
}

static void
empty (ScbEntryGrid *self)
{
  GtkWidget *child;

  self->last = NULL;
  g_ptr_array_set_size (self->lines, 0);
  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
}

static gint64
session_of (ScbMonthEntry *entry)
{
  return entry->session != NULL ? scb_record_get_id (SCB_RECORD (entry->session)) : 0;
}

static void
fill (ScbEntryGrid *self, GPtrArray *entries)
{
  ScbEntryColumn column = SCB_ENTRY_DATE;
  ScbEntryLineView *focused = find_focus (self, &column);
  gint64 branch = focused != NULL ? scb_entry_line_view_get_entry (focused)->branch : 0;
  gint64 session = focused != NULL ? session_of (scb_entry_line_view_get_entry (focused)) : 0;

  empty (self);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (self->lines, line_new (self, entries->pdata[i]));
  attach (self);
  for (guint i = 0; i < self->lines->len && focused != NULL; i++)
    {
      ScbMonthEntry *entry = scb_entry_line_view_get_entry (self->lines->pdata[i]);

      if (entry->branch == branch && (session == 0 || session_of (entry) == session)
          && scb_entry_line_view_focus (self->lines->pdata[i], column))
        break;
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINE]);
}

/* ---- the same lines with what the book holds now ---- */

/* Takes the entry that belongs to a line: of its session, or one of its branch that no other line
 * has. */
static ScbMonthEntry *
take (GPtrArray *entries, ScbMonthEntry *shown, gboolean by_session)
{
  for (guint i = 0; i < entries->len; i++)
    {
      ScbMonthEntry *entry = entries->pdata[i];

      if (entry->branch == shown->branch
          && (!by_session || (session_of (entry) != 0 && session_of (entry) == session_of (shown))))
        return g_ptr_array_steal_index (entries, i);
    }
  return NULL;
}

static void
unref_any (gpointer object)
{
  if (object != NULL)
    g_object_unref (object);
}

/* (transfer full) (nullable): for each line its entry; NULL where lines have come or gone. A line
 * that the user has added and not filled yet stays. */
static GPtrArray *
match (ScbEntryGrid *self, GPtrArray *entries)
{
  g_autoptr (GPtrArray) left = g_ptr_array_copy (entries, (GCopyFunc)g_object_ref, NULL);
  g_autoptr (GPtrArray) matched = g_ptr_array_new_with_free_func (unref_any);

  g_ptr_array_set_free_func (left, g_object_unref);
  for (guint i = 0; i < self->lines->len; i++)
    g_ptr_array_add (matched,
                     take (left, scb_entry_line_view_get_entry (self->lines->pdata[i]), TRUE));
  for (guint i = 0; i < self->lines->len; i++)
    {
      ScbMonthEntry *shown = scb_entry_line_view_get_entry (self->lines->pdata[i]);

      if (matched->pdata[i] == NULL)
        matched->pdata[i] = take (left, shown, FALSE);
      if (matched->pdata[i] == NULL && shown->session == NULL)
        matched->pdata[i] = g_object_ref (shown);
      if (matched->pdata[i] == NULL)
        return NULL;
    }
  return left->len == 0 ? g_steal_pointer (&matched) : NULL;
}

void
scb_entry_grid_show (ScbEntryGrid *self, ScbBook *book, const char *period)
{
  gboolean is_other = book != self->book || g_strcmp0 (period, self->period) != 0;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) matched = NULL;
  g_autoptr (GError) error = NULL;

  if (is_other)
    empty (self);
  g_set_object (&self->book, book);
  scb_set_string (&self->period, period);
  if (book == NULL)
    return;
  entries = scb_book_list_month_entries (book, period, 0, &error);
  if (entries == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  matched = is_other ? NULL : match (self, entries);
  if (matched == NULL)
    fill (self, entries);
  else
    for (guint i = 0; i < self->lines->len; i++)
      scb_entry_line_view_show (self->lines->pdata[i], matched->pdata[i]);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
scb_entry_grid_add_line (ScbEntryGrid *self)
{
  ScbMonthEntry *beside = scb_entry_grid_get_line (self);
  g_autoptr (ScbMonthEntry) entry = NULL;
  ScbEntryLineView *line;
  guint place;

  if (beside == NULL || !g_ptr_array_find (self->lines, self->last, &place))
    return;
  entry = scb_month_entry_new (beside->branch, beside->branch_name);
  line = line_new (self, entry);
  g_ptr_array_insert (self->lines, (int)place + 1, line);
  for (guint i = place + 1; i < self->lines->len; i++)
    scb_entry_line_view_detach (self->lines->pdata[i]);
  attach (self);
  scb_entry_line_view_focus (line, SCB_ENTRY_DATE);
}

/* ---- what others ask ---- */

GPtrArray *
scb_entry_grid_get_entries (ScbEntryGrid *self)
{
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < self->lines->len; i++)
    g_ptr_array_add (entries, scb_entry_line_view_get_entry (self->lines->pdata[i]));
  return entries;
}

ScbMonthEntry *
scb_entry_grid_get_line (ScbEntryGrid *self)
{
  return self->last != NULL ? scb_entry_line_view_get_entry (self->last) : NULL;
}

guint
scb_entry_grid_get_n_remarks (ScbEntryGrid *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n += scb_entry_line_view_has_remark (self->lines->pdata[i]);
  return n;
}

/* ---- the widget ---- */

static void
scb_entry_grid_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_LINE)
    g_value_set_object (value, scb_entry_grid_get_line (SCB_ENTRY_GRID (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_entry_grid_dispose (GObject *object)
{
  ScbEntryGrid *self = SCB_ENTRY_GRID (object);

  self->last = NULL;
  if (self->lines != NULL)
    g_ptr_array_set_size (self->lines, 0);
  g_clear_object (&self->book);
  for (int i = 0; i < N_GROUPS; i++)
    g_clear_object (&self->groups[i]);

  G_OBJECT_CLASS (scb_entry_grid_parent_class)->dispose (object);
}

static void
scb_entry_grid_finalize (GObject *object)
{
  ScbEntryGrid *self = SCB_ENTRY_GRID (object);

  g_ptr_array_unref (self->lines);
  g_free (self->period);

  G_OBJECT_CLASS (scb_entry_grid_parent_class)->finalize (object);
}

static void
scb_entry_grid_class_init (ScbEntryGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = scb_entry_grid_get_property;
  object_class->dispose = scb_entry_grid_dispose;
  object_class->finalize = scb_entry_grid_finalize;

  properties[PROP_LINE] = g_param_spec_object ("line", NULL, NULL, SCB_TYPE_MONTH_ENTRY,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[CHANGED]
      = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

/* ---- head and body move together ---- */

static GtkWidget *
grid_new (void)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 3, "row-spacing", 3, NULL);

  gtk_widget_add_css_class (grid, "entry-grid");
  return grid;
}

/* Lines are broken by who writes the words, not by the label: so the head has one height. */
static GtkWidget *
title_new (const char *text)
{
  GtkWidget *title
      = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "yalign", 1.0, NULL);

  gtk_widget_add_css_class (title, "caption-heading");
  gtk_widget_add_css_class (title, "entry-title");
  return title;
}

/* Where the titles are as wide as the cells below them. */
static GtkWidget *
head_new (ScbEntryGrid *self)
{
  GtkWidget *head = grid_new ();

  for (int i = 0; i < N_GROUPS; i++)
    {
      GtkWidget *title = title_new (i == 0 ? _("Branch") : scb_entry_column_title (i - 1));

      self->groups[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
      gtk_size_group_add_widget (self->groups[i], title);
      gtk_widget_set_hexpand (title, i == N_GROUPS - 1);
      gtk_grid_attach (GTK_GRID (head), title, i, 0, 1, 1);
    }
  return head;
}

static void
scb_entry_grid_init (ScbEntryGrid *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_scrolled_window_new ();
  GtkWidget *body = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
  self->grid = grid_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (head), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (head), head_new (self));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (body), self->grid);
  gtk_scrolled_window_set_hadjustment (
      GTK_SCROLLED_WINDOW (head), gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (body)));
  gtk_widget_set_vexpand (body, TRUE);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), body);
  /* Before the cells: a single line has no use for these keys. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->grid, keys);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
scb_entry_grid_new (void)
{
  return g_object_new (SCB_TYPE_ENTRY_GRID, NULL);
}
