/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records of one kind of a session. */

#include "scb-config.h"

#include "scb-record-list.h"

#include <glib/gi18n-lib.h>

#include "scb-record-row.h"

struct _ScbRecordList
{
  GtkWidget parent_instance;

  ScbEditorContext *context;
  const ScbRecordKind *kind;
  GPtrArray *rows; /* ScbRecordRow, in the list; those of new records last */
  guint n_records; /* kept ones */

  /* template children */
  GtkWidget *heading;
  GtkWidget *empty;
  GtkListBox *list;
  GtkWidget *add_button;
  GtkWidget *add_label;
};

G_DEFINE_FINAL_TYPE (ScbRecordList, scb_record_list, GTK_TYPE_WIDGET)

enum
{
  PROP_N_RECORDS = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static gint64
get_key (ScbRecordList *self, ScbRecord *record)
{
  return self->kind->get_key != NULL ? self->kind->get_key (record) : scb_record_get_id (record);
}

static ScbRecordRow *
find_row (ScbRecordList *self, gint64 key)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (get_key (self, scb_record_row_get_record (self->rows->pdata[i])) == key)
      return self->rows->pdata[i];
  return NULL;
}

/* What is no part of the minutes can be changed after they are signed. */
static gboolean
is_locked (ScbRecordList *self)
{
  return self->kind->stays_open
             ? scb_book_is_read_only (scb_editor_context_get_book (self->context))
             : scb_editor_context_get_read_only (self->context);
}

static gboolean
is_final (ScbRecordList *self, ScbRecordRow *row)
{
  return self->kind->is_final != NULL
         && self->kind->is_final (scb_record_row_get_record (row),
                                  scb_editor_context_get_dossier (self->context));
}

static void
update_editable (ScbRecordList *self, ScbRecordRow *row)
{
  g_object_set (row, "editable", !is_locked (self) && !is_final (self, row), NULL);
}

/* ---- moving and removing ---- */

typedef struct
{
  ScbRecord *one, *other;
} Exchange;

/* Positions may have holes, and be equal where a package brought them: the two get each other's
 * place by their order in the list. */
static gboolean
exchange_action (ScbBook *book, gpointer user_data, GError **error)
{
  Exchange *exchange = user_data;

  return scb_book_update (book, exchange->one, error)
         && scb_book_update (book, exchange->other, error);
}

static void
move_cb (ScbRecordList *self, int step, ScbRecordRow *row)
{
  int position = (int)scb_record_row_get_position (row);
  GPtrArray *records = self->kind->list (scb_editor_context_get_dossier (self->context));
  g_autoptr (ScbRecord) one = NULL;
  g_autoptr (ScbRecord) other = NULL;
  const ScbField *field;
  gint64 first, second;

  scb_record_row_flush (row);
  if (position + step >= 0 && position + step < (int)records->len)
    {
      one = scb_record_copy (records->pdata[position]);
      other = scb_record_copy (records->pdata[position + step]);
    }
  g_ptr_array_unref (records);
  if (one == NULL)
    return;
  field = scb_record_class_find_field (SCB_RECORD_GET_CLASS (one), "position");
  first = scb_record_get_int (one, field);
  second = scb_record_get_int (other, field);
  scb_record_set_int (one, field, second != first ? second : first + MAX (step, 0));
  scb_record_set_int (other, field, second != first ? first : first + MAX (-step, 0));
  scb_editor_context_run (self->context, self->kind->move_label, exchange_action,
                          &(Exchange){ one, other });
}

static void
focus_after_removal (ScbRecordList *self, guint index)
{
  if (self->rows->len > 0)
    gtk_widget_child_focus (self->rows->pdata[MIN (index, self->rows->len - 1)],
                            GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (self->add_button);
}

static void
drop_row (ScbRecordList *self, ScbRecordRow *row)
{
  g_ptr_array_remove (self->rows, row);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
show_emptiness (ScbRecordList *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->rows->len > 0);
  gtk_widget_set_visible (self->empty, self->rows->len == 0 && self->kind->empty != NULL);
}

static void
remove_cb (ScbRecordList *self, ScbRecordRow *row)
{
  g_autoptr (ScbRecord) record = scb_record_copy (scb_record_row_get_record (row));
  guint index;

  g_ptr_array_find (self->rows, row, &index);
  if (scb_record_get_id (record) == 0)
    {
      drop_row (self, row);
      show_emptiness (self);
    }
  else if (!scb_editor_context_delete (self->context, record, self->kind->delete_label))
    return;
  focus_after_removal (self, index);
}

/* ---- following the dossier ---- */

static ScbRecordRow *
add_row (ScbRecordList *self)
{
  GtkWidget *row = scb_record_row_new (self->context, self->kind);

  g_object_set (row, "editable", !is_locked (self), NULL);
  g_signal_connect_object (row, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  gtk_list_box_append (self->list, row);
  return SCB_RECORD_ROW (row);
}

static void
drop_missing_rows (ScbRecordList *self, GPtrArray *records)
{
  for (guint i = self->rows->len; i > 0; i--)
    {
      ScbRecordRow *row = self->rows->pdata[i - 1];
      gint64 key = get_key (self, scb_record_row_get_record (row));
      gboolean found = key == 0;

      for (guint j = 0; j < records->len && !found; j++)
        found = get_key (self, records->pdata[j]) == key;
      if (!found)
        drop_row (self, row);
    }
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer user_data)
{
  guint one = scb_record_row_get_position (SCB_RECORD_ROW (a));
  guint other = scb_record_row_get_position (SCB_RECORD_ROW (b));

  return (one > other) - (one < other);
}

static void
update_new_rows (ScbRecordList *self, guint n_records)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      ScbRecord *record = scb_record_row_get_record (self->rows->pdata[i]);

      if (get_key (self, record) == 0)
        scb_record_row_set_record (self->rows->pdata[i], record, n_records + i, n_records);
    }
}

static void
dossier_changed_cb (ScbRecordList *self)
{
  g_autoptr (GPtrArray) records = self->kind->list (scb_editor_context_get_dossier (self->context));

  drop_missing_rows (self, records);
  for (guint i = 0; i < records->len; i++)
    {
      ScbRecordRow *row = find_row (self, get_key (self, records->pdata[i]));

      if (row == NULL)
        row = add_row (self);
      scb_record_row_set_record (row, records->pdata[i], i, records->len);
      update_editable (self, row);
    }
  update_new_rows (self, records->len);
  gtk_list_box_invalidate_sort (self->list);
  show_emptiness (self);
  if (self->n_records == records->len)
    return;
  self->n_records = records->len;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_RECORDS]);
}

static void
read_only_changed_cb (ScbRecordList *self)
{
  gboolean editable = !is_locked (self);

  for (guint i = 0; i < self->rows->len; i++)
    update_editable (self, self->rows->pdata[i]);
  gtk_widget_set_visible (self->add_button, editable && self->kind->add != NULL);
}

/* ---- the widget ---- */

static void
scb_record_list_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_N_RECORDS)
    g_value_set_uint (value, SCB_RECORD_LIST (object)->n_records);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_record_list_dispose (GObject *object)
{
  ScbRecordList *self = SCB_RECORD_LIST (object);

  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_RECORD_LIST);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (scb_record_list_parent_class)->dispose (object);
}

static void
scb_record_list_finalize (GObject *object)
{
  g_ptr_array_unref (SCB_RECORD_LIST (object)->rows);

  G_OBJECT_CLASS (scb_record_list_parent_class)->finalize (object);
}

static void
scb_record_list_class_init (ScbRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = scb_record_list_get_property;
  object_class->dispose = scb_record_list_dispose;
  object_class->finalize = scb_record_list_finalize;

  properties[PROP_N_RECORDS]
      = g_param_spec_uint ("n-records", NULL, NULL, 0, G_MAXUINT, 0,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/editor/scb-record-list.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbRecordList, heading);
  gtk_widget_class_bind_template_child (widget_class, ScbRecordList, empty);
  gtk_widget_class_bind_template_child (widget_class, ScbRecordList, list);
  gtk_widget_class_bind_template_child (widget_class, ScbRecordList, add_button);
  gtk_widget_class_bind_template_child (widget_class, ScbRecordList, add_label);
  gtk_widget_class_bind_template_callback (widget_class, scb_record_list_add);
}

static void
scb_record_list_init (ScbRecordList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
}

GtkWidget *
scb_record_list_new (ScbEditorContext *context, const ScbRecordKind *kind)
{
  ScbRecordList *self = g_object_new (SCB_TYPE_RECORD_LIST, NULL);

  self->context = g_object_ref (context);
  self->kind = kind;
  gtk_label_set_label (GTK_LABEL (self->heading), _(kind->heading));
  gtk_label_set_label (GTK_LABEL (self->empty), kind->empty != NULL ? _(kind->empty) : "");
  gtk_label_set_label (GTK_LABEL (self->add_label), kind->add != NULL ? _(kind->add) : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(kind->heading), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (GTK_LABEL (self->add_label)), -1);
  g_signal_connect_object (context, "notify::dossier", G_CALLBACK (dossier_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::read-only", G_CALLBACK (read_only_changed_cb), self,
                           G_CONNECT_SWAPPED);
  dossier_changed_cb (self);
  read_only_changed_cb (self);
  return GTK_WIDGET (self);
}

void
scb_record_list_add (ScbRecordList *self)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);
  g_autoptr (ScbRecord) record = NULL;
  ScbRecordRow *row;

  if (is_locked (self) || self->kind->add == NULL)
    return;
  record = scb_record_new (self->kind->get_type ());
  self->kind->begin (record, dossier);
  row = add_row (self);
  scb_record_row_set_record (row, record, G_MAXUINT, self->n_records);
  show_emptiness (self);
  scb_record_row_edit (row, NULL);
}

GtkWidget *
scb_record_list_show_record (ScbRecordList *self, gint64 id, const char *field)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (scb_record_get_id (scb_record_row_get_record (self->rows->pdata[i])) == id)
      {
        scb_record_row_edit (self->rows->pdata[i], field);
        return self->rows->pdata[i];
      }
  return NULL;
}

guint
scb_record_list_get_n_records (ScbRecordList *self)
{
  return self->n_records;
}

const ScbRecordKind *
scb_record_list_get_kind (ScbRecordList *self)
{
  return self->kind;
}
