/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fields of one record. */

#include "scb-config.h"

#include "scb-record-form.h"

#include <glib/gi18n-lib.h>

#include "scb-flow-layout.h"
#include "scb-record-field.h"

#define SPACING 12

struct _ScbRecordForm
{
  GtkWidget parent_instance;

  ScbEditorContext *context;
  const ScbRecordKind *kind;
  ScbRecord *record; /* (nullable) */
  gboolean editable;

  GPtrArray *fields; /* ScbRecordField, children */
  GtkWidget *extra;  /* (nullable) child */
};

G_DEFINE_FINAL_TYPE (ScbRecordForm, scb_record_form, GTK_TYPE_WIDGET)

enum
{
  PROP_EDITABLE = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* ---- keeping ---- */

/* Texts and references that the record type requires; the rest is set by kind->begin. */
static const ScbField *
find_missing (ScbRecord *record)
{
  const ScbField *field = NULL;

  return scb_record_validate (record, &field, NULL) ? NULL : field;
}

static gboolean
refuse (ScbRecordForm *self, ScbRecordField *field, const char *sentence)
{
  if (field != NULL)
    scb_record_field_set_problem (field, sentence);
  return FALSE;
}

/* A new record that still lacks its words waits on the screen. */
static gboolean
wait_for_the_rest (ScbRecordForm *self, ScbRecord *changed)
{
  g_set_object (&self->record, changed);
  return TRUE;
}

typedef struct
{
  ScbRecordForm *form;
  ScbRecord *changed;
} Keeping;

static gboolean
keep_action (ScbBook *book, gpointer user_data, GError **error)
{
  Keeping *keeping = user_data;
  const ScbRecordKind *kind = keeping->form->kind;

  if (!scb_book_save (book, keeping->changed, kind->change_label, error))
    return FALSE;
  return kind->keep_also == NULL
         || kind->keep_also (book, keeping->changed,
                             scb_editor_context_get_dossier (keeping->form->context), error);
}

static gboolean
save (ScbRecordForm *self, ScbRecord *changed)
{
  g_autoptr (ScbRecord) before = g_object_ref (self->record);
  gboolean is_new = scb_record_get_id (changed) == 0;

  /* The book tells of the change before it returns: whoever looks for the new record then must find
   * it here. */
  g_set_object (&self->record, changed);
  if (scb_editor_context_run (self->context,
                              is_new ? self->kind->insert_label : self->kind->change_label,
                              keep_action, &(Keeping){ self, changed }))
    return TRUE;
  g_set_object (&self->record, before);
  return FALSE;
}

static void
offer_refused_again (ScbRecordForm *self, ScbRecordField *except)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (self->fields->pdata[i] != except && scb_record_field_has_problem (self->fields->pdata[i]))
      scb_record_field_flush (self->fields->pdata[i]);
}

static gboolean
keep (ScbRecordForm *self, ScbRecord *changed, const char *name, ScbRecordField *field)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);
  const ScbField *missing;
  g_autofree char *sentence = NULL;

  if (self->kind->adjust != NULL)
    self->kind->adjust (changed, name, dossier);
  if (scb_record_equal (changed, self->record))
    return TRUE;
  sentence = self->kind->refuse != NULL ? self->kind->refuse (changed, dossier) : NULL;
  if (sentence != NULL)
    return refuse (self, field, sentence);
  missing = find_missing (changed);
  if (missing != NULL && scb_record_get_id (changed) == 0)
    return wait_for_the_rest (self, changed);
  if (missing != NULL)
    return refuse (self, field, _(self->kind->needed));
  return save (self, changed);
}

static gboolean
edited_cb (ScbRecordForm *self, ScbRecordField *field)
{
  g_autoptr (ScbRecord) changed = NULL;
  g_autoptr (GError) error = NULL;

  if (self->record == NULL)
    return FALSE;
  changed = scb_record_copy (self->record);
  if (!scb_record_field_read (field, changed, &error))
    return refuse (self, field, error->message);
  if (!keep (self, changed, scb_record_field_get_name (field), field))
    return FALSE;
  if (scb_record_field_has_problem (field))
    scb_record_field_set_problem (field, NULL);
  scb_record_form_set_record (self, self->record);
  offer_refused_again (self, field);
  return TRUE;
}

/* ---- the widget ---- */

static GtkWidget *
add_flow (ScbRecordForm *self)
{
  GtkWidget *flow = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (flow, scb_flow_layout_new (SPACING, TRUE));
  gtk_widget_set_parent (flow, GTK_WIDGET (self));
  return flow;
}

static void
add_fields (ScbRecordForm *self)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (self->kind->get_type ());
  GtkWidget *flow = NULL;

  for (guint i = 0; i < self->kind->n_fields; i++)
    {
      GtkWidget *field = scb_record_field_new (&self->kind->fields[i], SCB_RECORD_CLASS (klass));

      g_signal_connect_object (field, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->fields, field);
      if (scb_record_field_is_wide (SCB_RECORD_FIELD (field)))
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
add_extra (ScbRecordForm *self)
{
  if (self->kind->make_extra == NULL)
    return;
  self->extra = self->kind->make_extra (self->context);
  gtk_widget_set_parent (self->extra, GTK_WIDGET (self));
}

static gboolean
scb_record_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (scb_record_form_get_field (SCB_RECORD_FORM (widget), NULL));
}

static void
scb_record_form_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_EDITABLE)
    g_value_set_boolean (value, SCB_RECORD_FORM (object)->editable);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_record_form_set_property (GObject *object,
                              guint property_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  ScbRecordForm *self = SCB_RECORD_FORM (object);

  if (property_id != PROP_EDITABLE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  if (self->editable == g_value_get_boolean (value))
    return;
  self->editable = g_value_get_boolean (value);
  for (guint i = 0; i < self->fields->len; i++)
    scb_record_field_set_editable (self->fields->pdata[i], self->editable);
  if (self->extra != NULL && self->record != NULL)
    self->kind->show_extra (self->extra, self->record,
                            scb_editor_context_get_dossier (self->context));
  g_object_notify_by_pspec (object, pspec);
}

static void
scb_record_form_dispose (GObject *object)
{
  ScbRecordForm *self = SCB_RECORD_FORM (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->fields, 0);
  self->extra = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->record);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (scb_record_form_parent_class)->dispose (object);
}

static void
scb_record_form_finalize (GObject *object)
{
  g_ptr_array_unref (SCB_RECORD_FORM (object)->fields);

  G_OBJECT_CLASS (scb_record_form_parent_class)->finalize (object);
}

static void
scb_record_form_class_init (ScbRecordFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = scb_record_form_get_property;
  object_class->set_property = scb_record_form_set_property;
  object_class->dispose = scb_record_form_dispose;
  object_class->finalize = scb_record_form_finalize;
  widget_class->grab_focus = scb_record_form_grab_focus;

  properties[PROP_EDITABLE]
      = g_param_spec_boolean ("editable", NULL, NULL, TRUE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
scb_record_form_init (ScbRecordForm *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  self->fields = g_ptr_array_new ();
  self->editable = TRUE;
}

GtkWidget *
scb_record_form_new (ScbEditorContext *context, const ScbRecordKind *kind)
{
  ScbRecordForm *self = g_object_new (SCB_TYPE_RECORD_FORM, NULL);

  self->context = g_object_ref (context);
  self->kind = kind;
  add_fields (self);
  add_extra (self);
  return GTK_WIDGET (self);
}

static void
show_field (ScbRecordForm *self, ScbRecordField *field, ScbDossier *dossier)
{
  const char *name = scb_record_field_get_name (field);

  gtk_widget_set_visible (GTK_WIDGET (field), self->kind->is_shown == NULL
                                                  || self->kind->is_shown (self->record, name));
  scb_record_field_show (field, self->record, dossier);
}

void
scb_record_form_set_record (ScbRecordForm *self, gpointer record)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);

  if (record != self->record)
    {
      g_clear_object (&self->record);
      self->record = scb_record_copy (record);
    }
  for (guint i = 0; i < self->fields->len; i++)
    show_field (self, self->fields->pdata[i], dossier);
  if (self->extra != NULL)
    self->kind->show_extra (self->extra, self->record, dossier);
}

gpointer
scb_record_form_get_record (ScbRecordForm *self)
{
  return self->record;
}

void
scb_record_form_flush (ScbRecordForm *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    scb_record_field_flush (self->fields->pdata[i]);
}

GtkWidget *
scb_record_form_get_field (ScbRecordForm *self, const char *name)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (name == NULL || g_strcmp0 (scb_record_field_get_name (self->fields->pdata[i]), name) == 0)
      return self->fields->pdata[i];
  return NULL;
}

gboolean
scb_record_form_focus (ScbRecordForm *self, const char *name)
{
  GtkWidget *field = scb_record_form_get_field (self, name);

  /* Where the focus is there already, Tab would lead on. */
  return field != NULL
         && ((gtk_widget_get_state_flags (field) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0
             || gtk_widget_child_focus (field, GTK_DIR_TAB_FORWARD));
}
