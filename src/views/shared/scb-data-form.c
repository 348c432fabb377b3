/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of one record of the book. */

#include "scb-config.h"

#include "scb-data-form.h"

#include <glib/gi18n-lib.h>

#include "scb-flow-layout.h"
#include "scb-place-field.h"
#include "scb-record-field.h"

#define SPACING 12

struct _ScbDataForm
{
  GtkWidget parent_instance;

  const ScbDataKind *kind; /* static */
  ScbBook *book;           /* (nullable) */
  ScbRecord *record;       /* (nullable) */
  gboolean editable;

  GPtrArray *fields; /* ScbRecordField or ScbPlaceField, in the order of the kind */
};

G_DEFINE_FINAL_TYPE (ScbDataForm, scb_data_form, GTK_TYPE_WIDGET)

enum
{
  PROP_EDITABLE = 1,
  N_PROPERTIES,
};

enum
{
  KEPT,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* ---- keeping ---- */

/* Why @changed cannot be kept; NULL where it can. Sets @is_missing where it only lacks something.
 */
static char *
find_fault (ScbDataForm *self, ScbRecord *changed, gboolean *is_missing)
{
  const ScbField *field = NULL;
  g_autoptr (GError) error = NULL;

  if (scb_record_validate (changed, &field, &error))
    return self->kind->refuse != NULL ? self->kind->refuse (changed) : NULL;
  *is_missing = field != NULL && (field->flags & SCB_FIELD_REQUIRED) != 0
                && !scb_record_is_known (changed, field);
  return g_strdup (*is_missing ? _(self->kind->needed) : error->message);
}

static gboolean
save (ScbDataForm *self, ScbRecord *changed)
{
  g_autoptr (ScbRecord) before = g_object_ref (self->record);
  g_autoptr (GError) error = NULL;
  gboolean is_new = scb_record_get_id (changed) == 0;

  /* The book tells of the change before it returns: whoever looks for the new record then must find
   * it here. */
  g_set_object (&self->record, changed);
  if (self->kind->save != NULL
          ? self->kind->save (self->book, changed, &error)
          : scb_book_save (self->book, changed,
                           is_new ? self->kind->insert_label : self->kind->change_label, &error))
    {
      g_signal_emit (self, signals[KEPT], 0);
      return TRUE;
    }
  g_set_object (&self->record, before);
  g_signal_emit (self, signals[FAILED], 0, error);
  return FALSE;
}

static gboolean
keep (ScbDataForm *self, ScbRecord *changed, ScbRecordField *field)
{
  gboolean is_missing = FALSE;
  g_autofree char *fault = NULL;

  if (scb_record_equal (changed, self->record))
    return TRUE;
  if (self->kind->adjust != NULL)
    self->kind->adjust (changed, self->book);
  fault = find_fault (self, changed, &is_missing);
  if (fault == NULL)
    return save (self, changed);
  if (is_missing && scb_record_get_id (changed) == 0)
    {
      g_set_object (&self->record, changed);
      return TRUE;
    }
  if (field != NULL)
    scb_record_field_set_problem (field, fault);
  return FALSE;
}

static void
show_fields (ScbDataForm *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (SCB_IS_PLACE_FIELD (self->fields->pdata[i]))
      scb_place_field_show (self->fields->pdata[i], self->book, self->record);
    else
      scb_record_field_show (self->fields->pdata[i], self->record, NULL);
}

/* What was refused may be possible now: a first day, after the last day was set right. */
static void
offer_refused_again (ScbDataForm *self, gpointer except)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (self->fields->pdata[i] != except && SCB_IS_RECORD_FIELD (self->fields->pdata[i])
        && scb_record_field_has_problem (self->fields->pdata[i]))
      scb_record_field_flush (self->fields->pdata[i]);
}

static gboolean
edited_cb (ScbDataForm *self, ScbRecordField *field)
{
  g_autoptr (ScbRecord) changed = NULL;
  g_autoptr (GError) error = NULL;

  if (self->record == NULL)
    return FALSE;
  changed = scb_record_copy (self->record);
  if (!scb_record_field_read (field, changed, &error))
    {
      scb_record_field_set_problem (field, error->message);
      return FALSE;
    }
  if (!keep (self, changed, field))
    return FALSE;
  if (scb_record_field_has_problem (field))
    scb_record_field_set_problem (field, NULL);
  show_fields (self);
  offer_refused_again (self, field);
  return TRUE;
}

static void
place_chosen_cb (ScbDataForm *self, ScbPlaceField *field)
{
  g_autoptr (ScbRecord) changed = NULL;

  if (self->record == NULL)
    return;
  changed = scb_record_copy (self->record);
  scb_place_field_read (field, changed);
  keep (self, changed, NULL);
  show_fields (self);
}

static void
place_failed_cb (ScbDataForm *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* ---- the fields ---- */

static GtkWidget *
add_flow (ScbDataForm *self)
{
  GtkWidget *flow = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (flow, scb_flow_layout_new (SPACING, TRUE));
  gtk_widget_set_parent (flow, GTK_WIDGET (self));
  return flow;
}

static GtkWidget *
make_field (ScbDataForm *self, const ScbFormField *description, ScbRecordClass *klass)
{
  GtkWidget *field;

  if (scb_record_class_find_field (klass, description->name)->kind == SCB_FIELD_REF)
    {
      field = scb_place_field_new (description, klass);
      g_signal_connect_object (field, "chosen", G_CALLBACK (place_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (field, "failed", G_CALLBACK (place_failed_cb), self,
                               G_CONNECT_SWAPPED);
      return field;
    }
  field = scb_record_field_new (description, klass);
  scb_record_field_set_editable (SCB_RECORD_FIELD (field), self->editable);
  g_signal_connect_object (field, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  return field;
}

static void
add_fields (ScbDataForm *self)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (self->kind->get_type ());
  GtkWidget *flow = NULL;

  for (guint i = 0; i < self->kind->n_fields; i++)
    {
      GtkWidget *field = make_field (self, &self->kind->fields[i], SCB_RECORD_CLASS (klass));

      g_ptr_array_add (self->fields, field);
      if (SCB_IS_PLACE_FIELD (field) || scb_record_field_is_wide (SCB_RECORD_FIELD (field)))
        {
          gtk_widget_set_parent (field, GTK_WIDGET (self));
          flow = NULL;
          continue;
        }
      if (flow == NULL)
        flow = add_flow (self);
      gtk_box_append (GTK_BOX (flow), field);
    }
}

static void
remove_fields (ScbDataForm *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->fields, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
apply_editable (ScbDataForm *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (SCB_IS_RECORD_FIELD (self->fields->pdata[i]))
      scb_record_field_set_editable (self->fields->pdata[i], self->editable);
    else
      gtk_widget_set_sensitive (self->fields->pdata[i], self->editable);
}

/* ---- the widget ---- */

static gboolean
scb_data_form_grab_focus (GtkWidget *widget)
{
  GtkWidget *first = scb_data_form_get_field (SCB_DATA_FORM (widget), NULL);

  return first != NULL && gtk_widget_grab_focus (first);
}

static void
scb_data_form_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_EDITABLE)
    g_value_set_boolean (value, SCB_DATA_FORM (object)->editable);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_data_form_set_property (GObject *object,
                            guint property_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  ScbDataForm *self = SCB_DATA_FORM (object);

  if (property_id != PROP_EDITABLE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  if (self->editable == g_value_get_boolean (value))
    return;
  self->editable = g_value_get_boolean (value);
  apply_editable (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
scb_data_form_dispose (GObject *object)
{
  ScbDataForm *self = SCB_DATA_FORM (object);

  remove_fields (self);
  g_clear_object (&self->record);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_data_form_parent_class)->dispose (object);
}

static void
scb_data_form_finalize (GObject *object)
{
  g_ptr_array_unref (SCB_DATA_FORM (object)->fields);

  G_OBJECT_CLASS (scb_data_form_parent_class)->finalize (object);
}

static void
scb_data_form_class_init (ScbDataFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = scb_data_form_get_property;
  object_class->set_property = scb_data_form_set_property;
  object_class->dispose = scb_data_form_dispose;
  object_class->finalize = scb_data_form_finalize;
  widget_class->grab_focus = scb_data_form_grab_focus;

  properties[PROP_EDITABLE]
      = g_param_spec_boolean ("editable", NULL, NULL, TRUE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[KEPT] = g_signal_new ("kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[FAILED]
      = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
scb_data_form_init (ScbDataForm *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  self->fields = g_ptr_array_new ();
  self->editable = TRUE;
}

GtkWidget *
scb_data_form_new (const ScbDataKind *kind)
{
  ScbDataForm *self = g_object_new (SCB_TYPE_DATA_FORM, NULL);

  self->kind = kind;
  add_fields (self);
  return GTK_WIDGET (self);
}

static gboolean
is_same_record (ScbDataForm *self, ScbBook *book, ScbRecord *record)
{
  return self->book == book && self->record != NULL && record != NULL
         && (self->record == record
             || (scb_record_get_id (record) != 0
                 && scb_record_get_id (self->record) == scb_record_get_id (record)));
}

/* What the old record did not take, and a word in the middle of which the user is, must not become
 * the new one's: then the fields are made anew. */
static void
leave_record (ScbDataForm *self)
{
  gboolean is_stuck
      = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  if (self->record == NULL)
    return;
  scb_data_form_flush (self);
  for (guint i = 0; i < self->fields->len && !is_stuck; i++)
    is_stuck = SCB_IS_RECORD_FIELD (self->fields->pdata[i])
               && scb_record_field_has_problem (self->fields->pdata[i]);
  if (!is_stuck)
    return;
  remove_fields (self);
  add_fields (self);
  apply_editable (self);
}

void
scb_data_form_set_record (ScbDataForm *self, ScbBook *book, gpointer record)
{
  if (!is_same_record (self, book, record))
    leave_record (self);
  g_set_object (&self->book, book);
  if (record != self->record)
    {
      g_clear_object (&self->record);
      self->record = record != NULL ? scb_record_copy (record) : NULL;
    }
  if (self->record != NULL)
    show_fields (self);
}

gpointer
scb_data_form_get_record (ScbDataForm *self)
{
  return self->record;
}

void
scb_data_form_flush (ScbDataForm *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (SCB_IS_RECORD_FIELD (self->fields->pdata[i]))
      scb_record_field_flush (self->fields->pdata[i]);
}

GtkWidget *
scb_data_form_get_field (ScbDataForm *self, const char *name)
{
  for (guint i = 0; i < self->kind->n_fields && i < self->fields->len; i++)
    if (name == NULL || g_str_equal (self->kind->fields[i].name, name))
      return self->fields->pdata[i];
  return NULL;
}
