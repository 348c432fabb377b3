/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session decides. */

#include "scb-config.h"

#include "scb-decisions-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "scb-decision-kinds.h"
#include "scb-flow-layout.h"
#include "scb-record-form.h"
#include "scb-record-list.h"

struct _ScbDecisionsPage
{
  GtkWidget parent_instance;

  ScbEditorContext *context;

  /* children of the template's boxes */
  GPtrArray *lists;     /* ScbRecordList */
  ScbRecordList *tasks; /* one of them */
  ScbRecordForm *conclusion;

  /* template children */
  GtkWidget *links;
  GtkWidget *sections;
  GtkScrolledWindow *scroller;
};

static void editor_page_init (ScbEditorPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ScbDecisionsPage,
                               scb_decisions_page,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SCB_TYPE_EDITOR_PAGE, editor_page_init))

enum
{
  PROP_CONTEXT = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* ---- going to a part ---- */

static void
scroll_to (ScbDecisionsPage *self, GtkWidget *part)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double x, y;

  if (gtk_widget_translate_coordinates (part, self->sections, 0, 0, &x, &y))
    gtk_adjustment_set_value (adjustment, y);
}

typedef struct
{
  GtkWidget *part;
  guint n_frames;
} Target;

static void
target_free (gpointer data)
{
  Target *target = data;

  g_object_unref (target->part);
  g_free (target);
}

/* A page that was just made has no places for its parts before its first frame, and a row none for
 * its form. */
static gboolean
frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Target *target = user_data;

  if (++target->n_frames < 3)
    return G_SOURCE_CONTINUE;
  scroll_to (SCB_DECISIONS_PAGE (widget), target->part);
  return G_SOURCE_REMOVE;
}

static void
scroll_soon_to (ScbDecisionsPage *self, GtkWidget *part)
{
  Target *target = g_new0 (Target, 1);

  target->part = g_object_ref (part);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), frame_cb, target, target_free);
}

static void
link_clicked_cb (ScbDecisionsPage *self, GtkWidget *link)
{
  GtkWidget *part = g_object_get_data (G_OBJECT (link), "part");

  scroll_to (self, part);
  gtk_widget_child_focus (part, GTK_DIR_TAB_FORWARD);
}

static void
count_changed_cb (ScbRecordList *list, GParamSpec *pspec, GtkWidget *link)
{
  const char *heading = _(scb_record_list_get_kind (list)->heading);
  g_autofree char *label = NULL;

  if (scb_record_list_get_n_records (list) == 0)
    label = g_strdup (heading);
  else
    label = g_strdup_printf ("%s (%u)", heading, scb_record_list_get_n_records (list));
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (link))), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static GtkWidget *
add_link (ScbDecisionsPage *self, GtkWidget *part, const char *heading)
{
  GtkWidget *link = gtk_button_new ();
  GtkWidget *label = gtk_label_new (heading);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_button_set_child (GTK_BUTTON (link), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  gtk_widget_add_css_class (link, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  g_object_set_data (G_OBJECT (link), "part", part);
  g_signal_connect_object (link, "clicked", G_CALLBACK (link_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->links), link);
  return link;
}

/* ---- the parts ---- */

static ScbRecordList *
add_list (ScbDecisionsPage *self, const ScbRecordKind *kind)
{
  GtkWidget *list = scb_record_list_new (self->context, kind);
  GtkWidget *link;

  gtk_box_append (GTK_BOX (self->sections), list);
  g_ptr_array_add (self->lists, list);
  link = add_link (self, list, _(kind->heading));
  g_signal_connect_object (list, "notify::n-records", G_CALLBACK (count_changed_cb), link, 0);
  count_changed_cb (SCB_RECORD_LIST (list), NULL, link);
  return SCB_RECORD_LIST (list);
}

static void
add_conclusion (ScbDecisionsPage *self)
{
  const ScbRecordKind *kind = scb_decision_conclusion ();
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _(kind->heading), "xalign", 0.0,
                                     "wrap", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "css-classes", (const char *[]){ "title-4", NULL }, NULL);

  self->conclusion = SCB_RECORD_FORM (scb_record_form_new (self->context, kind));
  gtk_box_append (GTK_BOX (section), heading);
  gtk_box_append (GTK_BOX (section), GTK_WIDGET (self->conclusion));
  gtk_box_append (GTK_BOX (self->sections), section);
  add_link (self, section, _(kind->heading));
}

static void
dossier_changed_cb (ScbDecisionsPage *self)
{
  scb_record_form_set_record (self->conclusion, scb_editor_context_get_session (self->context));
}

static void
read_only_changed_cb (ScbDecisionsPage *self)
{
  gboolean editable = !scb_editor_context_get_read_only (self->context);

  g_object_set (self->conclusion, "editable", editable, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "decisions.add-task", editable);
}

static void
add_task_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_record_list_add (SCB_DECISIONS_PAGE (widget)->tasks);
}

/* ---- the widget ---- */

static gboolean
show_place (ScbEditorPage *page, const ScbPlace *place)
{
  ScbDecisionsPage *self = SCB_DECISIONS_PAGE (page);

  if (place->type == SCB_TYPE_SESSION && place->field != NULL
      && scb_record_form_focus (self->conclusion, place->field))
    {
      scroll_soon_to (self, GTK_WIDGET (self->conclusion));
      return TRUE;
    }
  for (guint i = 0; i < self->lists->len; i++)
    {
      ScbRecordList *list = self->lists->pdata[i];
      GtkWidget *row = scb_record_list_get_kind (list)->get_type () == place->type
                           ? scb_record_list_show_record (list, place->id, place->field)
                           : NULL;

      if (row != NULL)
        {
          scroll_soon_to (self, row);
          return TRUE;
        }
    }
  return FALSE;
}

static void
editor_page_init (ScbEditorPageInterface *iface)
{
  iface->show_place = show_place;
}

static void
scb_decisions_page_constructed (GObject *object)
{
  ScbDecisionsPage *self = SCB_DECISIONS_PAGE (object);

  G_OBJECT_CLASS (scb_decisions_page_parent_class)->constructed (object);

  add_list (self, scb_decision_votes ());
  add_conclusion (self);
  add_list (self, scb_decision_resolutions ());
  self->tasks = add_list (self, scb_decision_tasks ());
  add_list (self, scb_decision_results ());
  add_list (self, scb_decision_help_results ());
  add_list (self, scb_decision_pledges ());
  add_list (self, scb_decision_recognitions ());
  add_list (self, scb_decision_proposals ());
  add_list (self, scb_decision_weak_points ());

  g_signal_connect_object (self->context, "notify::dossier", G_CALLBACK (dossier_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "notify::read-only", G_CALLBACK (read_only_changed_cb),
                           self, G_CONNECT_SWAPPED);
  dossier_changed_cb (self);
  read_only_changed_cb (self);
}

static void
scb_decisions_page_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  if (property_id == PROP_CONTEXT)
    g_value_set_object (value, SCB_DECISIONS_PAGE (object)->context);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_decisions_page_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  if (property_id == PROP_CONTEXT)
    SCB_DECISIONS_PAGE (object)->context = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_decisions_page_dispose (GObject *object)
{
  ScbDecisionsPage *self = SCB_DECISIONS_PAGE (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->lists, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_DECISIONS_PAGE);
  /* 4.8 leaves the children that have no name in the template. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (scb_decisions_page_parent_class)->dispose (object);
}

static void
scb_decisions_page_finalize (GObject *object)
{
  g_ptr_array_unref (SCB_DECISIONS_PAGE (object)->lists);

  G_OBJECT_CLASS (scb_decisions_page_parent_class)->finalize (object);
}

static void
scb_decisions_page_class_init (ScbDecisionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = scb_decisions_page_constructed;
  object_class->get_property = scb_decisions_page_get_property;
  object_class->set_property = scb_decisions_page_set_property;
  object_class->dispose = scb_decisions_page_dispose;
  object_class->finalize = scb_decisions_page_finalize;

  properties[PROP_CONTEXT]
      = g_param_spec_object ("context", NULL, NULL, SCB_TYPE_EDITOR_CONTEXT,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_install_action (widget_class, "decisions.add-task", NULL, add_task_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "decisions.add-task", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/editor/scb-decisions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbDecisionsPage, links);
  gtk_widget_class_bind_template_child (widget_class, ScbDecisionsPage, sections);
  gtk_widget_class_bind_template_child (widget_class, ScbDecisionsPage, scroller);
}

static void
scb_decisions_page_init (ScbDecisionsPage *self)
{
  self->lists = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->links, scb_flow_layout_new (3, FALSE));
}

GtkWidget *
scb_decisions_page_new (ScbEditorContext *context)
{
  return g_object_new (SCB_TYPE_DECISIONS_PAGE, "context", context, NULL);
}
