/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sessions of a book, the one that is edited, and its paper. */

#include "scb-config.h"

#include "scb-desk.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-press-source.h"
#include "scb-session-editor.h"
#include "scb-sessions-page.h"

struct _ScbDesk
{
  AdwBin parent_instance;

  ScbBook *book; /* (nullable) */

  /* template children */
  GtkPaned *paned;
  GtkStack *side;
  ScbSessionsPage *sessions_page;
  AdwBin *editor_slot;
  ScbPreview *preview;
};

G_DEFINE_FINAL_TYPE (ScbDesk, scb_desk, ADW_TYPE_BIN)

enum
{
  PROP_EDITING = 1,
  PROP_READY,
  N_PROPERTIES,
};

enum
{
  FAILED,
  DELETED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
report (ScbDesk *self, const char *heading, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, heading, error);
}

static void
list_failed_cb (ScbDesk *self, const GError *error)
{
  report (self, _("The Book Cannot Be Read"), error);
}

static void
editor_failed_cb (ScbDesk *self, const GError *error)
{
  report (self, _("This Was Not Kept"), error);
}

static void
deleted_cb (ScbDesk *self, const char *label)
{
  g_signal_emit (self, signals[DELETED], 0, label);
}

static void
preview_ready_cb (ScbDesk *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
book_changed_cb (ScbDesk *self)
{
  scb_preview_refresh (self->preview);
}

/* ---- the object ---- */

static void
scb_desk_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  ScbDesk *self = SCB_DESK (object);

  switch (property_id)
    {
    case PROP_EDITING:
      g_value_set_boolean (value, scb_desk_get_editing (self));
      break;
    case PROP_READY:
      g_value_set_boolean (value, scb_preview_get_ready (self->preview));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_desk_dispose (GObject *object)
{
  ScbDesk *self = SCB_DESK (object);

  if (self->preview != NULL)
    scb_desk_set_book (self, NULL);
  /* Bound and the bin's own child: it would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_DESK);

  G_OBJECT_CLASS (scb_desk_parent_class)->dispose (object);
}

static void
scb_desk_class_init (ScbDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_desk_get_property;
  object_class->dispose = scb_desk_dispose;

  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE, flags);
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[FAILED] = g_signal_new (
      "failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
      G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[DELETED]
      = g_signal_new ("deleted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  g_type_ensure (SCB_TYPE_PREVIEW);
  g_type_ensure (SCB_TYPE_SESSIONS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, SCB_RESOURCE_BASE "/app/scb-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbDesk, paned);
  gtk_widget_class_bind_template_child (widget_class, ScbDesk, side);
  gtk_widget_class_bind_template_child (widget_class, ScbDesk, sessions_page);
  gtk_widget_class_bind_template_child (widget_class, ScbDesk, editor_slot);
  gtk_widget_class_bind_template_child (widget_class, ScbDesk, preview);
  gtk_widget_class_bind_template_callback (widget_class, list_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_ready_cb);
}

static void
scb_desk_init (ScbDesk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
scb_desk_new (void)
{
  return g_object_new (SCB_TYPE_DESK, NULL);
}

void
scb_desk_set_book (ScbDesk *self, ScbBook *book)
{
  g_autoptr (ScbPressSource) source = book != NULL ? scb_press_source_new (book) : NULL;

  if (self->book != NULL)
    {
      scb_desk_close_editor (self);
      g_signal_handlers_disconnect_by_func (self->book, book_changed_cb, self);
    }
  g_set_object (&self->book, book);
  scb_preview_set_source (self->preview, SCB_PREVIEW_SOURCE (source));
  scb_sessions_page_set_book (self->sessions_page, book);
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

gboolean
scb_desk_edit (ScbDesk *self, gint64 session, const ScbPlace *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbEditorContext) context = scb_editor_context_new (self->book, session, &error);
  GtkWidget *editor;

  if (context == NULL)
    {
      report (self, _("The Session Cannot Be Opened"), error);
      return FALSE;
    }
  scb_desk_close_editor (self);
  scb_sessions_page_set_session (self->sessions_page, session);
  editor = scb_session_editor_new (context);
  g_signal_connect_object (editor, "closed", G_CALLBACK (scb_desk_close_editor), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "failed", G_CALLBACK (editor_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->editor_slot, editor);
  gtk_stack_set_visible_child_name (self->side, "editor");
  gtk_widget_child_focus (editor, GTK_DIR_TAB_FORWARD);
  if (place != NULL)
    scb_session_editor_show (SCB_SESSION_EDITOR (editor), place);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
  return TRUE;
}

void
scb_desk_close_editor (ScbDesk *self)
{
  if (!scb_desk_get_editing (self))
    return;
  scb_autosave_commit_focus (GTK_WIDGET (self));
  gtk_stack_set_visible_child_name (self->side, "sessions");
  adw_bin_set_child (self->editor_slot, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

gboolean
scb_desk_get_editing (ScbDesk *self)
{
  return adw_bin_get_child (self->editor_slot) != NULL;
}

const char *
scb_desk_get_step (ScbDesk *self)
{
  GtkWidget *editor = adw_bin_get_child (self->editor_slot);

  return editor != NULL ? scb_session_editor_get_step (SCB_SESSION_EDITOR (editor)) : NULL;
}

gint64
scb_desk_get_session (ScbDesk *self)
{
  return scb_sessions_page_get_session (self->sessions_page);
}

void
scb_desk_start_search (ScbDesk *self)
{
  scb_desk_close_editor (self);
  scb_sessions_page_start_search (self->sessions_page);
}

gboolean
scb_desk_find (ScbDesk *self)
{
  GtkWidget *editor = adw_bin_get_child (self->editor_slot);

  return editor != NULL && scb_session_editor_find (SCB_SESSION_EDITOR (editor));
}

ScbPreview *
scb_desk_get_preview (ScbDesk *self)
{
  return self->preview;
}

int
scb_desk_get_position (ScbDesk *self)
{
  return gtk_paned_get_position (self->paned);
}

void
scb_desk_set_position (ScbDesk *self, int position)
{
  gtk_paned_set_position (self->paned, position);
}
