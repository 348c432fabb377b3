/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records of one kind that belong to one other. */

#include "scb-config.h"

#include "scb-data-list.h"

#include <glib/gi18n-lib.h>

#include "scb-data-row.h"

struct _ScbDataList
{
  GtkWidget parent_instance;

  const ScbDataKind *kind; /* static */
  ScbBook *book;           /* (nullable) */
  gint64 owner;
  GPtrArray *rows; /* ScbDataRow, in the list */

  /* template children */
  GtkLabel *heading;
  GtkLabel *empty;
  GtkListBox *list;
  GtkWidget *add_button;
  GtkLabel *add_label;
};

G_DEFINE_FINAL_TYPE (ScbDataList, scb_data_list, GTK_TYPE_WIDGET)

enum
{
  DELETED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
failed_cb (ScbDataList *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
show_emptiness (ScbDataList *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->rows->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), self->rows->len == 0);
}

static void
drop_row (ScbDataList *self, ScbDataRow *row)
{
  g_ptr_array_remove (self->rows, row);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* ---- taking away ---- */

static gboolean
delete_record (ScbDataList *self, ScbRecord *record)
{
  g_autoptr (GError) error = NULL;
  gboolean deleted = self->kind->remove != NULL
                         ? self->kind->remove (self->book, record, &error)
                         : scb_book_remove (self->book, record, self->kind->delete_label, &error);

  if (deleted)
    g_signal_emit (self, signals[DELETED], 0, _ (self->kind->delete_label));
  else
    failed_cb (self, error);
  return deleted;
}

static void
focus_after_removal (ScbDataList *self, guint index)
{
  if (self->rows->len > 0)
    gtk_widget_child_focus (self->rows->pdata[MIN (index, self->rows->len - 1)],
                            GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (self->add_button);
}

static void
remove_cb (ScbDataList *self, ScbDataRow *row)
{
  g_autoptr (ScbRecord) record = scb_record_copy (scb_data_row_get_record (row));
  guint index;

  g_ptr_array_find (self->rows, row, &index);
  if (scb_record_get_id (record) == 0)
    {
      drop_row (self, row);
      show_emptiness (self);
    }
  else if (!delete_record (self, record))
    return;
  focus_after_removal (self, index);
}

/* ---- following the book ---- */

static ScbDataRow *
find_row (ScbDataList *self, gint64 id)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (scb_record_get_id (scb_data_row_get_record (self->rows->pdata[i])) == id)
      return self->rows->pdata[i];
  return NULL;
}

static ScbDataRow *
add_row (ScbDataList *self, ScbRecord *record)
{
  GtkWidget *row = scb_data_row_new (self->kind);

  scb_data_row_set_record (SCB_DATA_ROW (row), self->book, record);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  gtk_list_box_append (self->list, row);
  return SCB_DATA_ROW (row);
}

static void
drop_missing_rows (ScbDataList *self, GPtrArray *records)
{
  for (guint i = self->rows->len; i > 0; i--)
    {
      ScbDataRow *row = self->rows->pdata[i - 1];
      gint64 id = scb_record_get_id (scb_data_row_get_record (row));
      gboolean found = id == 0;

      for (guint j = 0; j < records->len && !found; j++)
        found = scb_record_get_id (records->pdata[j]) == id;
      if (!found)
        drop_row (self, row);
    }
}

static void
reload (ScbDataList *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (self->book != NULL && self->owner != 0)
    records = scb_book_list (self->book, self->kind->get_type (), self->kind->owner, self->owner,
                             &error);
  if (error != NULL)
    failed_cb (self, error);
  if (records == NULL)
    records = g_ptr_array_new ();
  drop_missing_rows (self, records);
  for (guint i = 0; i < records->len; i++)
    {
      ScbDataRow *row = find_row (self, scb_record_get_id (records->pdata[i]));

      if (row == NULL)
        add_row (self, records->pdata[i]);
      else
        scb_data_row_set_record (row, self->book, records->pdata[i]);
    }
  show_emptiness (self);
}

/* Names of branches stand in the rows too. */
static void
book_changed_cb (ScbDataList *self, const ScbChange *changes, guint n_changes)
{
  for (guint i = 0; i < n_changes; i++)
    if (changes[i].type == self->kind->get_type () || changes[i].type == SCB_TYPE_BRANCH_SPELL)
      {
        reload (self);
        return;
      }
}

/* ---- the widget ---- */

static void
scb_data_list_dispose (GObject *object)
{
  ScbDataList *self = SCB_DATA_LIST (object);

  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_DATA_LIST);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_data_list_parent_class)->dispose (object);
}

static void
scb_data_list_finalize (GObject *object)
{
  g_ptr_array_unref (SCB_DATA_LIST (object)->rows);

  G_OBJECT_CLASS (scb_data_list_parent_class)->finalize (object);
}

static void
scb_data_list_class_init (ScbDataListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = scb_data_list_dispose;
  object_class->finalize = scb_data_list_finalize;

  signals[DELETED]
      = g_signal_new ("deleted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[FAILED]
      = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/shared/scb-data-list.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbDataList, heading);
  gtk_widget_class_bind_template_child (widget_class, ScbDataList, empty);
  gtk_widget_class_bind_template_child (widget_class, ScbDataList, list);
  gtk_widget_class_bind_template_child (widget_class, ScbDataList, add_button);
  gtk_widget_class_bind_template_child (widget_class, ScbDataList, add_label);
  gtk_widget_class_bind_template_callback (widget_class, scb_data_list_add);
}

static void
scb_data_list_init (ScbDataList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
scb_data_list_new (const ScbDataKind *kind)
{
  ScbDataList *self = g_object_new (SCB_TYPE_DATA_LIST, NULL);

  self->kind = kind;
  gtk_label_set_label (self->heading, _ (kind->heading));
  gtk_label_set_label (self->empty, _ (kind->empty));
  gtk_label_set_label (self->add_label, _ (kind->add));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (kind->heading), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (kind->add), -1);
  return GTK_WIDGET (self);
}

void
scb_data_list_set_owner (ScbDataList *self, ScbBook *book, gint64 owner)
{
  if (self->book == book && self->owner == owner)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    scb_data_row_flush (self->rows->pdata[i]);
  while (self->rows->len > 0)
    drop_row (self, self->rows->pdata[self->rows->len - 1]);
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_set_object (&self->book, book);
  self->owner = owner;
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->add_button,
                          book != NULL && owner != 0 && !scb_book_is_read_only (book));
  reload (self);
}

void
scb_data_list_add (ScbDataList *self)
{
  g_autoptr (ScbRecord) record = NULL;
  ScbDataRow *row;

  if (self->book == NULL || self->owner == 0 || scb_book_is_read_only (self->book))
    return;
  record = scb_record_new (self->kind->get_type ());
  scb_record_set_int (
      record, scb_record_class_find_field (SCB_RECORD_GET_CLASS (record), self->kind->owner),
      self->owner);
  self->kind->begin (record, self->book);
  row = add_row (self, record);
  show_emptiness (self);
  scb_data_row_edit (row);
}

GtkWidget *
scb_data_list_get_row (ScbDataList *self, guint position)
{
  return position < self->rows->len ? self->rows->pdata[position] : NULL;
}

guint
scb_data_list_get_n_rows (ScbDataList *self)
{
  return self->rows->len;
}
