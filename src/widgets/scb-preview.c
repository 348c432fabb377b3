/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paper as it will be printed. */

#include "scb-config.h"

#include "scb-preview.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "scb-pdf-view.h"
#include "scb-ui.h"

/* Whoever walks through the list with the arrow keys does not wait for papers in passing; whoever
 * types sees the paper follow. */
#define REST_MILLISECONDS 60

struct _ScbPreview
{
  AdwBin parent_instance;

  ScbPreviewSource *source; /* (nullable) */
  gint64 session;
  ScbPreviewResult *result;  /* (nullable): of what is chosen now */
  GCancellable *cancellable; /* (nullable): while a paper is being made */
  guint rest_id;
  gboolean from_the_top; /* the next pages are those of another paper */

  /* template children */
  GtkDropDown *paper;
  GtkCheckButton *option;
  GtkMenuButton *warnings;
  GtkLabel *warnings_text;
  GtkStack *stack;
  AdwStatusPage *failed;
  ScbPdfView *view;
  GtkButton *zoom_fit;
  GtkSpinner *spinner;
};

G_DEFINE_FINAL_TYPE (ScbPreview, scb_preview, ADW_TYPE_BIN)

enum
{
  PROP_SOURCE = 1,
  PROP_SESSION,
  PROP_READY,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* ---- what is shown ---- */

static void
set_result (ScbPreview *self, ScbPreviewResult *result)
{
  if (self->result == result)
    return;
  g_clear_pointer (&self->result, scb_preview_result_free);
  self->result = result;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
show_warnings (ScbPreview *self)
{
  guint n_warnings = self->result != NULL ? g_strv_length (self->result->warnings) : 0;
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->warnings), n_warnings > 0);
  if (n_warnings == 0)
    return;
  label = g_strdup_printf (ngettext ("%u note", "%u notes", n_warnings), n_warnings);
  text = g_strjoinv ("\n", self->result->warnings);
  gtk_menu_button_set_label (self->warnings, label);
  gtk_label_set_label (self->warnings_text, text);
}

static void
show_failure (ScbPreview *self, const GError *error)
{
  g_autofree char *description = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed, description);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
show_pages (ScbPreview *self, ScbPdfPages *pages, const char *title)
{
  guint n_pages = scb_pdf_pages_get_n_pages (pages);
  g_autofree char *name
      = g_strdup_printf (ngettext ("%s, %u page", "%s, %u pages", n_pages), title, n_pages);

  scb_pdf_view_set_pages (self->view, pages);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  if (self->from_the_top)
    scb_pdf_view_scroll_to_top (self->view);
  self->from_the_top = FALSE;
}

static void
take_result (ScbPreview *self, ScbPreviewResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPdfPages) pages = scb_pdf_pages_new (result->pdf, &error);

  if (pages == NULL)
    {
      scb_preview_result_free (result);
      show_failure (self, error);
      return;
    }
  show_pages (self, pages, result->title);
  set_result (self, result);
  show_warnings (self);
}

/* ---- making it ---- */

static void
rendered_cb (GObject *object, GAsyncResult *async_result, gpointer user_data)
{
  g_autoptr (ScbPreview) self = user_data;
  g_autoptr (GError) error = NULL;
  ScbPreviewResult *result
      = scb_preview_source_render_finish (SCB_PREVIEW_SOURCE (object), async_result, &error);

  /* Something else was chosen meanwhile, or the widget is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  gtk_spinner_stop (self->spinner);
  if (result != NULL)
    take_result (self, result);
  else
    show_failure (self, error);
}

static gboolean
rest_cb (gpointer user_data)
{
  ScbPreview *self = user_data;
  ScbPreviewPaper *paper = gtk_drop_down_get_selected_item (self->paper);
  const ScbPreviewRequest request = {
    .paper = scb_preview_paper_get_id (paper),
    .session = self->session,
    .option = gtk_check_button_get_active (self->option),
  };

  self->rest_id = 0;
  self->cancellable = g_cancellable_new ();
  gtk_spinner_start (self->spinner);
  scb_preview_source_render_async (self->source, &request, self->cancellable, rendered_cb,
                                   g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
stop (ScbPreview *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  set_result (self, NULL);
}

static gboolean
has_choice (ScbPreview *self)
{
  return self->source != NULL && gtk_drop_down_get_selected_item (self->paper) != NULL
         && (self->session != 0 || gtk_check_button_get_active (self->option));
}

static void
choice_changed_cb (ScbPreview *self)
{
  self->from_the_top = TRUE;
  scb_preview_refresh (self);
}

static void
zoom_changed_cb (ScbPreview *self)
{
  g_autofree char *label
      = g_strdup_printf ("%.0f %%", round (scb_pdf_view_get_zoom (self->view) * 100));

  gtk_button_set_label (self->zoom_fit, label);
}

/* ---- the object ---- */

static void
scb_preview_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  ScbPreview *self = SCB_PREVIEW (object);

  switch (property_id)
    {
    case PROP_SOURCE:
      g_value_set_object (value, self->source);
      break;
    case PROP_SESSION:
      g_value_set_int64 (value, self->session);
      break;
    case PROP_READY:
      g_value_set_boolean (value, scb_preview_get_ready (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_preview_set_property (GObject *object,
                          guint property_id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  ScbPreview *self = SCB_PREVIEW (object);

  switch (property_id)
    {
    case PROP_SOURCE:
      scb_preview_set_source (self, g_value_get_object (value));
      break;
    case PROP_SESSION:
      scb_preview_set_session (self, g_value_get_int64 (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_preview_dispose (GObject *object)
{
  ScbPreview *self = SCB_PREVIEW (object);

  stop (self);
  g_clear_object (&self->source);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_PREVIEW);

  G_OBJECT_CLASS (scb_preview_parent_class)->dispose (object);
}

static void
scb_preview_class_init (ScbPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_preview_get_property;
  object_class->set_property = scb_preview_set_property;
  object_class->dispose = scb_preview_dispose;

  properties[PROP_SOURCE] = g_param_spec_object ("source", NULL, NULL, SCB_TYPE_PREVIEW_SOURCE,
                                                 flags | G_PARAM_READWRITE);
  properties[PROP_SESSION]
      = g_param_spec_int64 ("session", NULL, NULL, 0, G_MAXINT64, 0, flags | G_PARAM_READWRITE);
  properties[PROP_READY]
      = g_param_spec_boolean ("ready", NULL, NULL, FALSE, flags | G_PARAM_READABLE);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (SCB_TYPE_PDF_VIEW);
  g_type_ensure (SCB_TYPE_PREVIEW_PAPER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/widgets/scb-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbPreview, paper);
  gtk_widget_class_bind_template_child (widget_class, ScbPreview, option);
  gtk_widget_class_bind_template_child (widget_class, ScbPreview, warnings);
  gtk_widget_class_bind_template_child (widget_class, ScbPreview, warnings_text);
  gtk_widget_class_bind_template_child (widget_class, ScbPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, ScbPreview, failed);
  gtk_widget_class_bind_template_child (widget_class, ScbPreview, view);
  gtk_widget_class_bind_template_child (widget_class, ScbPreview, zoom_fit);
  gtk_widget_class_bind_template_child (widget_class, ScbPreview, spinner);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, scb_preview_zoom_in);
  gtk_widget_class_bind_template_callback (widget_class, scb_preview_zoom_out);
  gtk_widget_class_bind_template_callback (widget_class, scb_preview_fit_width);
  gtk_widget_class_set_css_name (widget_class, "scbpreview");
}

static void
scb_preview_init (ScbPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  scb_ui_name_drop_down (self->paper);
}

GtkWidget *
scb_preview_new (void)
{
  return g_object_new (SCB_TYPE_PREVIEW, NULL);
}

void
scb_preview_set_source (ScbPreview *self, ScbPreviewSource *source)
{
  if (!g_set_object (&self->source, source))
    return;
  gtk_drop_down_set_model (self->paper,
                           source != NULL ? scb_preview_source_get_papers (source) : NULL);
  if (source != NULL && scb_preview_source_get_option (source) != NULL)
    {
      gtk_check_button_set_label (self->option, scb_preview_source_get_option (source));
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->option), NULL);
    }
  choice_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SOURCE]);
}

gint64
scb_preview_get_session (ScbPreview *self)
{
  return self->session;
}

void
scb_preview_set_session (ScbPreview *self, gint64 session)
{
  if (self->session == session)
    return;
  self->session = session;
  choice_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

gboolean
scb_preview_set_paper (ScbPreview *self, const char *id)
{
  GListModel *papers = gtk_drop_down_get_model (self->paper);

  for (guint i = 0; papers != NULL && i < g_list_model_get_n_items (papers); i++)
    {
      g_autoptr (ScbPreviewPaper) paper = g_list_model_get_item (papers, i);

      if (g_strcmp0 (scb_preview_paper_get_id (paper), id) == 0)
        {
          gtk_drop_down_set_selected (self->paper, i);
          return TRUE;
        }
    }
  return FALSE;
}

void
scb_preview_set_option (ScbPreview *self, gboolean option)
{
  gtk_check_button_set_active (self->option, option);
}

void
scb_preview_refresh (ScbPreview *self)
{
  stop (self);
  if (has_choice (self))
    {
      self->rest_id = g_timeout_add (self->from_the_top ? REST_MILLISECONDS : 0, rest_cb, self);
      return;
    }
  gtk_spinner_stop (self->spinner);
  scb_pdf_view_set_pages (self->view, NULL);
  show_warnings (self);
  gtk_stack_set_visible_child_name (self->stack, "none");
}

gboolean
scb_preview_get_ready (ScbPreview *self)
{
  return self->result != NULL;
}

const ScbPreviewResult *
scb_preview_get_result (ScbPreview *self)
{
  return self->result;
}

ScbPdfPages *
scb_preview_get_pages (ScbPreview *self)
{
  return self->result != NULL ? scb_pdf_view_get_pages (self->view) : NULL;
}

void
scb_preview_zoom_in (ScbPreview *self)
{
  scb_pdf_view_zoom_in (self->view);
}

void
scb_preview_zoom_out (ScbPreview *self)
{
  scb_pdf_view_zoom_out (self->view);
}

void
scb_preview_fit_width (ScbPreview *self)
{
  scb_pdf_view_set_fit_width (self->view, TRUE);
}
