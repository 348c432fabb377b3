/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes into the online handbook. */

#include "scb-config.h"

#include "scb-handbook-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-file-dialog.h"
#include "scb-handbook-blocks.h"

struct _ScbHandbookPage
{
  GtkWidget parent_instance;

  ScbEditorContext *context;
  GCancellable *cancellable; /* of saving, until the page goes */
  GtkWidget *stages[2];      /* ScbHandbookBlocks by ScbHandbookStage, children of content */

  /* template children */
  GtkWidget *content;
  GtkWidget *save_button;
};

static void editor_page_init (ScbEditorPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ScbHandbookPage,
                               scb_handbook_page,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SCB_TYPE_EDITOR_PAGE, editor_page_init))

enum
{
  PROP_CONTEXT = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* ---- texts ---- */

static void
refresh (ScbHandbookPage *self)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);

  for (int stage = SCB_HANDBOOK_BEFORE; stage <= SCB_HANDBOOK_AFTER; stage++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) blocks = scb_handbook_blocks (dossier, stage, &error);

      if (blocks != NULL)
        scb_handbook_blocks_show (SCB_HANDBOOK_BLOCKS (self->stages[stage]), blocks);
      else
        scb_editor_context_report (self->context, error);
    }
}

static void
dossier_changed_cb (ScbHandbookPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
copied_cb (ScbHandbookPage *self, GtkWidget *stage)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->stages); i++)
    if (self->stages[i] != stage)
      scb_handbook_blocks_forget_copied (SCB_HANDBOOK_BLOCKS (self->stages[i]));
}

/* ---- as a file ---- */

static void
report_unless_cancelled (ScbHandbookPage *self, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    scb_editor_context_report (self->context, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ScbHandbookPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) sentence = NULL;
  g_autofree char *name = g_file_get_parse_name (G_FILE (source));

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error)
      || self->context == NULL)
    return;
  sentence = g_error_new (error->domain, error->code,
                          _("The texts were not written to %s: %s Choose another place."), name,
                          error->message);
  report_unless_cancelled (self, sentence);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ScbHandbookPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = scb_file_dialog_finish (result, &error);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (self->context == NULL)
    return;
  if (file != NULL)
    text = scb_handbook_text (scb_editor_context_get_dossier (self->context), &error);
  if (text == NULL)
    {
      report_unless_cancelled (self, error);
      return;
    }
  bytes = g_bytes_new (text, strlen (text));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE,
                                       self->cancellable, written_cb, g_object_ref (self));
}

static void
save_cb (ScbHandbookPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  ScbSession *session = scb_editor_context_get_session (self->context);
  /* Translators: the name of a file, with the day or the month of a session. */
  g_autofree char *name = g_strdup_printf (
      _("Handbook %s.txt"), session->held_on != NULL ? session->held_on : session->period);

  if (GTK_IS_WINDOW (root))
    scb_file_dialog_save_async (GTK_WINDOW (root), _("Save the Texts"), name, SCB_FILE_KIND_TEXT,
                                self->cancellable, file_chosen_cb, g_object_ref (self));
}

/* ---- a page of the editor ---- */

/* No record is edited here. */
static gboolean
show_place (ScbEditorPage *page, const ScbPlace *place)
{
  return FALSE;
}

static gboolean
begin (ScbEditorPage *page)
{
  return gtk_widget_grab_focus (SCB_HANDBOOK_PAGE (page)->save_button);
}

static void
editor_page_init (ScbEditorPageInterface *iface)
{
  iface->show_place = show_place;
  iface->begin = begin;
}

/* ---- the widget ---- */

static void
scb_handbook_page_map (GtkWidget *widget)
{
  refresh (SCB_HANDBOOK_PAGE (widget));

  GTK_WIDGET_CLASS (scb_handbook_page_parent_class)->map (widget);
}

static void
scb_handbook_page_constructed (GObject *object)
{
  ScbHandbookPage *self = SCB_HANDBOOK_PAGE (object);

  G_OBJECT_CLASS (scb_handbook_page_parent_class)->constructed (object);

  g_signal_connect_object (self->context, "notify::dossier", G_CALLBACK (dossier_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
scb_handbook_page_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  if (property_id == PROP_CONTEXT)
    SCB_HANDBOOK_PAGE (object)->context = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_handbook_page_dispose (GObject *object)
{
  ScbHandbookPage *self = SCB_HANDBOOK_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_HANDBOOK_PAGE);
  /* 4.8 leaves the children that have no name in the template. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (scb_handbook_page_parent_class)->dispose (object);
}

static void
scb_handbook_page_finalize (GObject *object)
{
  g_object_unref (SCB_HANDBOOK_PAGE (object)->cancellable);

  G_OBJECT_CLASS (scb_handbook_page_parent_class)->finalize (object);
}

static void
scb_handbook_page_class_init (ScbHandbookPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = scb_handbook_page_constructed;
  object_class->set_property = scb_handbook_page_set_property;
  object_class->dispose = scb_handbook_page_dispose;
  object_class->finalize = scb_handbook_page_finalize;
  widget_class->map = scb_handbook_page_map;

  properties[PROP_CONTEXT]
      = g_param_spec_object ("context", NULL, NULL, SCB_TYPE_EDITOR_CONTEXT,
                             G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/editor/scb-handbook-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbHandbookPage, content);
  gtk_widget_class_bind_template_child (widget_class, ScbHandbookPage, save_button);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
scb_handbook_page_init (ScbHandbookPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stages[SCB_HANDBOOK_BEFORE] = scb_handbook_blocks_new (
      _("Before the meeting"),
      _("Day, place and agenda make these texts; they are not known yet."));
  self->stages[SCB_HANDBOOK_AFTER] = scb_handbook_blocks_new (
      _("After the meeting"), _("Roll-call, opinions and decisions make these texts; there are "
                                  "none yet."));
  for (guint i = 0; i < G_N_ELEMENTS (self->stages); i++)
    {
      g_signal_connect_object (self->stages[i], "copied", G_CALLBACK (copied_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->content), self->stages[i]);
    }
}

GtkWidget *
scb_handbook_page_new (ScbEditorContext *context)
{
  return g_object_new (SCB_TYPE_HANDBOOK_PAGE, "context", context, NULL);
}
