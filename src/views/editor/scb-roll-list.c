/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of the roll-call. */

#include "scb-config.h"

#include "scb-roll-list.h"

#include <glib/gi18n-lib.h>

#include "scb-roll-row.h"
#include "scb-tab-stop.h"
#include "scb-text-fold.h"

/* A row takes about a millisecond to make: as many as a screen holds come at once, a large roll in
 * pieces after them, so that the window never stands still. */
#define FIRST_PIECE 30
#define PIECE       15

struct _ScbRollList
{
  GtkWidget parent_instance;

  ScbEditorContext *context;
  GListStore *items; /* ScbRollItem: members, then guests */
  GPtrArray *rows;   /* ScbRollRow, as long as they are in the view; not owned */
  GPtrArray *coming; /* (nullable): ScbRollItem that are still to come into the list */
  guint coming_id;

  /* template children */
  GtkListView *view;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (ScbRollList, scb_roll_list, GTK_TYPE_WIDGET)

enum
{
  FIND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- places in the list ---- */

static guint
count_items (ScbRollList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

/* (transfer none) */
static ScbRollItem *
get_item (ScbRollList *self, guint position)
{
  g_autoptr (ScbRollItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return item;
}

static guint
find_item (ScbRollList *self, GType type, gint64 id, guint from)
{
  for (guint i = from; i < count_items (self); i++)
    if (scb_roll_item_is_of (get_item (self, i), type, id))
      return i;
  return GTK_INVALID_LIST_POSITION;
}

/* Whoever asks for a place in the list has the whole list before him. */
static void
complete (ScbRollList *self)
{
  g_autoptr (GPtrArray) coming = g_steal_pointer (&self->coming);

  g_clear_handle_id (&self->coming_id, g_source_remove);
  if (coming != NULL)
    g_list_store_splice (self->items, count_items (self), 0, coming->pdata, coming->len);
}

static ScbRollRow *
find_row (ScbRollList *self, ScbRollItem *item)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (scb_roll_row_get_item (self->rows->pdata[i]) == item)
      return self->rows->pdata[i];
  return NULL;
}

/* (nullable): the row, which the view has made now if it had not before. */
static ScbRollRow *
choose (ScbRollList *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
  return find_row (self, get_item (self, position));
}

static gboolean
focus_item (ScbRollList *self, guint position)
{
  ScbRollRow *row = position < count_items (self) ? choose (self, position) : NULL;

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
focus_next (ScbRollList *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  complete (self);
  /* After the last one the entry is left all the same. */
  focus_item (self, MIN (position + 1, count_items (self) - 1));
}

/* ---- marks ---- */

static gboolean
apply_mark (ScbRollList *self, ScbRollItem *item, ScbRollMark mark)
{
  g_autofree char *now = scb_editor_context_now (self->context);
  g_autoptr (ScbRecord) changed = scb_record_copy (scb_roll_item_get_record (item));

  scb_roll_mark_apply (mark, changed, scb_roll_item_get_usual_duty (item), now);
  scb_roll_item_set_open (item, FALSE);
  return scb_record_equal (changed, scb_roll_item_get_record (item))
         || scb_editor_context_save (self->context, changed, N_("Change roll-call"));
}

static void
mark_item (ScbRollList *self, guint position, ScbRollMark mark, gboolean go_on)
{
  g_autoptr (ScbRollItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  const char *field = scb_roll_mark_field (mark);
  ScbRollRow *row;

  if (item == NULL || scb_editor_context_get_read_only (self->context)
      || !scb_roll_mark_fits (mark, G_OBJECT_TYPE (scb_roll_item_get_record (item)))
      || !apply_mark (self, item, mark))
    return;
  if (field != NULL)
    {
      row = choose (self, position);
      if (row != NULL)
        scb_roll_row_edit (row, field);
    }
  else if (go_on)
    focus_next (self);
}

static guint
position_of (ScbRollList *self, ScbRollRow *row)
{
  guint position = GTK_INVALID_LIST_POSITION;

  g_list_store_find (self->items, scb_roll_row_get_item (row), &position);
  return position;
}

static void
row_marked_cb (ScbRollList *self, ScbRollMark mark, gboolean by_key, ScbRollRow *row)
{
  mark_item (self, position_of (self, row), mark, by_key);
}

static void
row_next_cb (ScbRollList *self, ScbRollRow *row)
{
  focus_next (self);
}

static void
row_find_cb (ScbRollList *self)
{
  g_signal_emit (self, signals[FIND], 0);
}

static void
row_focused_cb (ScbRollList *self, ScbRollRow *row)
{
  guint position = position_of (self, row);

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, position);
}

/* ---- rows ---- */

/* When a row is torn down, 4.8 has taken it out of its item already. */
static void
row_gone_cb (ScbRollList *self, ScbRollRow *row)
{
  g_ptr_array_remove_fast (self->rows, row);
}

static void
set_up_row_cb (ScbRollList *self, GtkListItem *item)
{
  GtkWidget *row = scb_roll_row_new (self->context);

  g_signal_connect_object (row, "mark", G_CALLBACK (row_marked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "next", G_CALLBACK (row_next_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "find", G_CALLBACK (row_find_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "focused", G_CALLBACK (row_focused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "destroy", G_CALLBACK (row_gone_cb), self, G_CONNECT_SWAPPED);
  g_object_set (row, "editable", !scb_editor_context_get_read_only (self->context), NULL);
  g_ptr_array_add (self->rows, row);
  gtk_list_item_set_child (item, row);
}

static void
bind_row_cb (ScbRollList *self, GtkListItem *item)
{
  scb_roll_row_set_item (SCB_ROLL_ROW (gtk_list_item_get_child (item)),
                         gtk_list_item_get_item (item));
}

static void
unbind_row_cb (ScbRollList *self, GtkListItem *item)
{
  scb_roll_row_set_item (SCB_ROLL_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
activate_cb (ScbRollList *self, guint position)
{
  ScbRollRow *row = choose (self, position);

  if (row != NULL && !scb_editor_context_get_read_only (self->context))
    scb_roll_row_edit (row, "reason");
}

/* ---- following the dossier ---- */

static GPtrArray *
list_records (ScbDossier *dossier)
{
  GPtrArray *records = g_ptr_array_new ();

  g_ptr_array_extend (records, dossier->attendance, NULL, NULL);
  g_ptr_array_extend (records, dossier->guests, NULL, NULL);
  return records;
}

static void
drop_missing (ScbRollList *self, GPtrArray *records)
{
  for (guint i = count_items (self); i > 0; i--)
    {
      ScbRollItem *item = get_item (self, i - 1);
      gboolean found = FALSE;

      for (guint j = 0; j < records->len && !found; j++)
        found = scb_roll_item_is_of (item, G_OBJECT_TYPE (records->pdata[j]),
                                     scb_record_get_id (records->pdata[j]));
      if (!found)
        g_list_store_remove (self->items, i - 1);
    }
}

/* In place, as far as the order allows: a row that stays keeps its widget and the focus. */
static void
place_record (ScbRollList *self, guint position, ScbRecord *record, ScbDossier *dossier)
{
  guint found = find_item (self, G_OBJECT_TYPE (record), scb_record_get_id (record), position);
  g_autoptr (ScbRollItem) item = NULL;

  if (found != GTK_INVALID_LIST_POSITION)
    item = g_list_model_get_item (G_LIST_MODEL (self->items), found);
  if (item != NULL)
    scb_roll_item_update (item, record, dossier);
  else
    item = scb_roll_item_new (record, dossier);
  if (found == position)
    return;
  if (found != GTK_INVALID_LIST_POSITION)
    g_list_store_remove (self->items, found);
  g_list_store_insert (self->items, position, item);
}

static void
add_piece (ScbRollList *self, guint n_items)
{
  guint n_added = MIN (n_items, self->coming->len);

  g_list_store_splice (self->items, count_items (self), 0, self->coming->pdata, n_added);
  g_ptr_array_remove_range (self->coming, 0, n_added);
  if (self->coming->len == 0)
    g_clear_pointer (&self->coming, g_ptr_array_unref);
}

static gboolean
add_piece_cb (gpointer user_data)
{
  ScbRollList *self = user_data;

  add_piece (self, PIECE);
  if (self->coming != NULL)
    return G_SOURCE_CONTINUE;
  self->coming_id = 0;
  return G_SOURCE_REMOVE;
}

static void
fill (ScbRollList *self, GPtrArray *records, ScbDossier *dossier)
{
  self->coming = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (self->coming, scb_roll_item_new (records->pdata[i], dossier));
  add_piece (self, FIRST_PIECE);
  if (self->coming != NULL)
    self->coming_id = g_idle_add (add_piece_cb, self);
}

static void
dossier_changed_cb (ScbRollList *self)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);
  g_autoptr (GPtrArray) records = list_records (dossier);

  complete (self);
  if (count_items (self) == 0)
    {
      fill (self, records, dossier);
      return;
    }
  drop_missing (self, records);
  for (guint i = 0; i < records->len; i++)
    place_record (self, i, records->pdata[i], dossier);
}

static void
read_only_changed_cb (ScbRollList *self)
{
  gboolean editable = !scb_editor_context_get_read_only (self->context);

  for (guint i = 0; i < self->rows->len; i++)
    g_object_set (self->rows->pdata[i], "editable", editable, NULL);
}

/* ---- the widget ---- */

static gboolean
scb_roll_list_grab_focus (GtkWidget *widget)
{
  ScbRollList *self = SCB_ROLL_LIST (widget);

  return focus_item (self, gtk_single_selection_get_selected (self->selection));
}

static void
scb_roll_list_dispose (GObject *object)
{
  ScbRollList *self = SCB_ROLL_LIST (object);
  GtkWidget *child;

  g_clear_handle_id (&self->coming_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_ROLL_LIST);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (scb_roll_list_parent_class)->dispose (object);
}

static void
scb_roll_list_finalize (GObject *object)
{
  ScbRollList *self = SCB_ROLL_LIST (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->coming, g_ptr_array_unref);
  g_object_unref (self->items);

  G_OBJECT_CLASS (scb_roll_list_parent_class)->finalize (object);
}

static void
scb_roll_list_class_init (ScbRollListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = scb_roll_list_dispose;
  object_class->finalize = scb_roll_list_finalize;
  widget_class->grab_focus = scb_roll_list_grab_focus;

  signals[FIND] = g_signal_new ("find", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/editor/scb-roll-list.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbRollList, view);
  gtk_widget_class_bind_template_child (widget_class, ScbRollList, selection);
  gtk_widget_class_bind_template_callback (widget_class, set_up_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
scb_roll_list_init (ScbRollList *self)
{
  self->items = g_list_store_new (SCB_TYPE_ROLL_ITEM);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
scb_roll_list_new (ScbEditorContext *context)
{
  ScbRollList *self = g_object_new (SCB_TYPE_ROLL_LIST, NULL);

  self->context = g_object_ref (context);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->items));
  g_signal_connect_object (context, "notify::dossier", G_CALLBACK (dossier_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::read-only", G_CALLBACK (read_only_changed_cb), self,
                           G_CONNECT_SWAPPED);
  dossier_changed_cb (self);
  return GTK_WIDGET (self);
}

void
scb_roll_list_mark (ScbRollList *self, ScbRollMark mark)
{
  mark_item (self, gtk_single_selection_get_selected (self->selection), mark, TRUE);
}

/* The next one around the list from @start on that @matches. */
static guint
search (ScbRollList *self,
        guint start,
        int step,
        gboolean (*matches) (ScbRollItem *item, const char *folded),
        const char *folded)
{
  guint n_items = count_items (self);

  for (guint i = 0; i < n_items; i++)
    {
      guint position = (start + (step < 0 ? n_items - i : i)) % n_items;

      if (matches (get_item (self, position), folded))
        return position;
    }
  return GTK_INVALID_LIST_POSITION;
}

gboolean
scb_roll_list_find (ScbRollList *self, const char *text, int step)
{
  g_autofree char *folded = scb_text_fold (text);
  guint n_items, position;

  complete (self);
  n_items = count_items (self);
  if (n_items == 0)
    return FALSE;
  position = search (
      self, (gtk_single_selection_get_selected (self->selection) + n_items + step) % n_items, step,
      scb_roll_item_matches, folded);
  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  choose (self, position);
  return TRUE;
}

static gboolean
is_uncalled (ScbRollItem *item, const char *folded)
{
  return scb_roll_item_is_uncalled (item);
}

gboolean
scb_roll_list_go_to_uncalled (ScbRollList *self)
{
  guint n_items;

  complete (self);
  n_items = count_items (self);
  return n_items > 0
         && focus_item (self,
                        search (self,
                                (gtk_single_selection_get_selected (self->selection) + 1) % n_items,
                                1, is_uncalled, NULL));
}

gboolean
scb_roll_list_show_record (ScbRollList *self, GType type, gint64 id, const char *field)
{
  guint position;

  complete (self);
  position = find_item (self, type, id, 0);
  if (!focus_item (self, position))
    return FALSE;
  if (field != NULL && !scb_editor_context_get_read_only (self->context))
    scb_roll_row_edit (find_row (self, get_item (self, position)), field);
  return TRUE;
}
