/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms and lists, one below the other. */

#include "scb-config.h"

#include "scb-parts-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "scb-record-form.h"
#include "scb-record-list.h"

struct _ScbPartsPage
{
  GtkWidget parent_instance;

  ScbEditorContext *context;
  GPtrArray *forms; /* ScbRecordForm, children of sections */
  GPtrArray *lists; /* ScbRecordList, the same */

  /* template children */
  GtkWidget *head;
  GtkWidget *sections;
};

static void editor_page_init (ScbEditorPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ScbPartsPage,
                               scb_parts_page,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SCB_TYPE_EDITOR_PAGE, editor_page_init))

enum
{
  PROP_CONTEXT = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
dossier_changed_cb (ScbPartsPage *self)
{
  for (guint i = 0; i < self->forms->len; i++)
    scb_record_form_set_record (self->forms->pdata[i],
                                scb_editor_context_get_session (self->context));
}

static void
read_only_changed_cb (ScbPartsPage *self)
{
  for (guint i = 0; i < self->forms->len; i++)
    g_object_set (self->forms->pdata[i], "editable",
                  !scb_editor_context_get_read_only (self->context), NULL);
}

static void
add_form (ScbPartsPage *self, const ScbRecordKind *kind)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _(kind->heading), "xalign", 0.0,
                                     "wrap", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "css-classes", (const char *[]){ "title-4", NULL }, NULL);
  GtkWidget *form = scb_record_form_new (self->context, kind);

  gtk_box_append (GTK_BOX (section), heading);
  gtk_box_append (GTK_BOX (section), form);
  gtk_box_append (GTK_BOX (self->sections), section);
  g_ptr_array_add (self->forms, form);
}

static void
add_list (ScbPartsPage *self, const ScbRecordKind *kind)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = scb_record_list_new (self->context, kind);

  gtk_box_append (GTK_BOX (section), list);
  gtk_box_append (GTK_BOX (self->sections), section);
  g_ptr_array_add (self->lists, list);
}

static GtkWidget *
find_list (ScbPartsPage *self, GType type)
{
  for (guint i = 0; i < self->lists->len; i++)
    if (scb_record_list_get_kind (self->lists->pdata[i])->get_type () == type)
      return self->lists->pdata[i];
  return NULL;
}

/* The fields of the session stand in forms, everything else in lists. */
static gboolean
show_place (ScbEditorPage *page, const ScbPlace *place)
{
  ScbPartsPage *self = SCB_PARTS_PAGE (page);
  GtkWidget *list;

  for (guint i = 0; place->type == SCB_TYPE_SESSION && i < self->forms->len; i++)
    if (place->field != NULL && scb_record_form_focus (self->forms->pdata[i], place->field))
      return TRUE;
  list = find_list (self, place->type);
  if (list == NULL)
    return FALSE;
  if (place->id == 0)
    return gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
  return scb_record_list_show_record (SCB_RECORD_LIST (list), place->id, place->field) != NULL;
}

static void
editor_page_init (ScbEditorPageInterface *iface)
{
  iface->show_place = show_place;
}

static void
scb_parts_page_constructed (GObject *object)
{
  ScbPartsPage *self = SCB_PARTS_PAGE (object);

  G_OBJECT_CLASS (scb_parts_page_parent_class)->constructed (object);

  g_signal_connect_object (self->context, "notify::dossier", G_CALLBACK (dossier_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "notify::read-only", G_CALLBACK (read_only_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

static void
scb_parts_page_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_CONTEXT)
    g_value_set_object (value, SCB_PARTS_PAGE (object)->context);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_parts_page_set_property (GObject *object,
                             guint property_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  if (property_id == PROP_CONTEXT)
    SCB_PARTS_PAGE (object)->context = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_parts_page_dispose (GObject *object)
{
  ScbPartsPage *self = SCB_PARTS_PAGE (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->forms, 0);
  g_ptr_array_set_size (self->lists, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_PARTS_PAGE);
  /* 4.8 leaves the children that have no name in the template. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (scb_parts_page_parent_class)->dispose (object);
}

static void
scb_parts_page_finalize (GObject *object)
{
  ScbPartsPage *self = SCB_PARTS_PAGE (object);

  g_ptr_array_unref (self->forms);
  g_ptr_array_unref (self->lists);

  G_OBJECT_CLASS (scb_parts_page_parent_class)->finalize (object);
}

static void
scb_parts_page_class_init (ScbPartsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = scb_parts_page_constructed;
  object_class->get_property = scb_parts_page_get_property;
  object_class->set_property = scb_parts_page_set_property;
  object_class->dispose = scb_parts_page_dispose;
  object_class->finalize = scb_parts_page_finalize;

  properties[PROP_CONTEXT]
      = g_param_spec_object ("context", NULL, NULL, SCB_TYPE_EDITOR_CONTEXT,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/editor/scb-parts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbPartsPage, head);
  gtk_widget_class_bind_template_child (widget_class, ScbPartsPage, sections);
}

static void
scb_parts_page_init (ScbPartsPage *self)
{
  self->forms = g_ptr_array_new ();
  self->lists = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
scb_parts_page_new (ScbEditorContext *context, const ScbPart *parts, guint n_parts)
{
  ScbPartsPage *self = g_object_new (SCB_TYPE_PARTS_PAGE, "context", context, NULL);

  for (guint i = 0; i < n_parts; i++)
    if (parts[i].is_form)
      add_form (self, parts[i].get_kind ());
    else
      add_list (self, parts[i].get_kind ());
  dossier_changed_cb (self);
  read_only_changed_cb (self);
  return GTK_WIDGET (self);
}

void
scb_parts_page_add (ScbPartsPage *self, GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (self->head), widget);
}

void
scb_parts_page_add_below (ScbPartsPage *self, GType type, GtkWidget *widget)
{
  GtkWidget *list = find_list (self, type);

  g_return_if_fail (list != NULL);

  gtk_box_append (GTK_BOX (gtk_widget_get_parent (list)), widget);
}
