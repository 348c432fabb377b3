/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One record of a list, closed or open. */

#include "scb-config.h"

#include "scb-record-row.h"

#include <glib/gi18n-lib.h>

#include "scb-record-form.h"

struct _ScbRecordRow
{
  AdwExpanderRow parent_instance;

  ScbEditorContext *context;
  const ScbRecordKind *kind;
  ScbRecord *record; /* (nullable): until there is a form, which keeps its own */
  guint position;
  guint n_records;
  gboolean editable;

  GtkWidget *form; /* (nullable): made when first opened; child of content */

  /* template children */
  GtkWidget *content;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (ScbRecordRow, scb_record_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  PROP_EDITABLE = 1,
  N_PROPERTIES,
};

enum
{
  MOVE,
  REMOVE,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
update_actions (ScbRecordRow *self)
{
  gboolean movable = self->editable && self->kind->move_label != NULL
                     && scb_record_get_id (scb_record_row_get_record (self)) != 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.move-up",
                                 movable && self->position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.move-down",
                                 movable && self->position + 1 < self->n_records);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "record.remove",
                                 self->editable && self->kind->delete_label != NULL);
  gtk_widget_set_visible (self->buttons, self->editable && self->kind->delete_label != NULL);
}

static void
show_words (ScbRecordRow *self, ScbRecord *record)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);
  g_autofree char *title = self->kind->get_title (record, dossier);
  g_autofree char *subtitle
      = self->kind->get_subtitle != NULL ? self->kind->get_subtitle (record, dossier) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 title != NULL ? title : _(self->kind->unnamed));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle != NULL ? subtitle : "");
}

static void
make_form (ScbRecordRow *self)
{
  self->form = scb_record_form_new (self->context, self->kind);
  g_object_set (self->form, "editable", self->editable, NULL);
  scb_record_form_set_record (SCB_RECORD_FORM (self->form), self->record);
  gtk_box_prepend (GTK_BOX (self->content), self->form);
  g_clear_object (&self->record);
}

static void
expanded_cb (ScbRecordRow *self)
{
  if (self->form == NULL && self->record != NULL
      && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    make_form (self);
}

static void
move_up_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[MOVE], 0, -1);
}

static void
move_down_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[MOVE], 0, 1);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[REMOVE], 0);
}

static void
scb_record_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_EDITABLE)
    g_value_set_boolean (value, SCB_RECORD_ROW (object)->editable);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_record_row_set_property (GObject *object,
                             guint property_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  ScbRecordRow *self = SCB_RECORD_ROW (object);

  if (property_id != PROP_EDITABLE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  if (self->editable == g_value_get_boolean (value))
    return;
  self->editable = g_value_get_boolean (value);
  if (self->form != NULL)
    g_object_set (self->form, "editable", self->editable, NULL);
  if (scb_record_row_get_record (self) != NULL)
    update_actions (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
scb_record_row_dispose (GObject *object)
{
  ScbRecordRow *self = SCB_RECORD_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_RECORD_ROW);
  self->form = NULL;
  g_clear_object (&self->record);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (scb_record_row_parent_class)->dispose (object);
}

static void
scb_record_row_class_init (ScbRecordRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = scb_record_row_get_property;
  object_class->set_property = scb_record_row_set_property;
  object_class->dispose = scb_record_row_dispose;

  properties[PROP_EDITABLE]
      = g_param_spec_boolean ("editable", NULL, NULL, TRUE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[MOVE] = g_signal_new ("move", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "record.move-up", NULL, move_up_cb);
  gtk_widget_class_install_action (widget_class, "record.move-down", NULL, move_down_cb);
  gtk_widget_class_install_action (widget_class, "record.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "record.move-up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "record.move-down",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, GDK_ALT_MASK, "record.remove",
                                       NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/editor/scb-record-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbRecordRow, content);
  gtk_widget_class_bind_template_child (widget_class, ScbRecordRow, buttons);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
scb_record_row_init (ScbRecordRow *self)
{
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
scb_record_row_new (ScbEditorContext *context, const ScbRecordKind *kind)
{
  ScbRecordRow *self = g_object_new (SCB_TYPE_RECORD_ROW, NULL);

  self->context = g_object_ref (context);
  self->kind = kind;
  return GTK_WIDGET (self);
}

void
scb_record_row_set_record (ScbRecordRow *self, gpointer record, guint position, guint n_records)
{
  self->position = position;
  self->n_records = n_records;
  if (self->form != NULL)
    scb_record_form_set_record (SCB_RECORD_FORM (self->form), record);
  else
    g_set_object (&self->record, record);
  show_words (self, record);
  update_actions (self);
}

gpointer
scb_record_row_get_record (ScbRecordRow *self)
{
  return self->form != NULL ? scb_record_form_get_record (SCB_RECORD_FORM (self->form))
                            : self->record;
}

guint
scb_record_row_get_position (ScbRecordRow *self)
{
  return self->position;
}

void
scb_record_row_flush (ScbRecordRow *self)
{
  if (self->form != NULL)
    scb_record_form_flush (SCB_RECORD_FORM (self->form));
}

void
scb_record_row_edit (ScbRecordRow *self, const char *field)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  if (self->form == NULL || !scb_record_form_focus (SCB_RECORD_FORM (self->form), field))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
