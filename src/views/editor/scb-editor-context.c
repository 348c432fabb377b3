/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The session that is edited, as its pages see it. */

#include "scb-config.h"

#include "scb-editor-context.h"

#include <glib/gi18n-lib.h>

struct _ScbEditorContext
{
  GObject parent_instance;

  ScbBook *book;
  gint64 session_id;
  ScbDossier *dossier;
  gboolean live;
};

G_DEFINE_FINAL_TYPE (ScbEditorContext, scb_editor_context, G_TYPE_OBJECT)

enum
{
  PROP_BOOK = 1,
  PROP_SESSION_ID,
  PROP_DOSSIER,
  PROP_READ_ONLY,
  PROP_LIVE,
  N_PROPERTIES,
};

enum
{
  FAILED,
  GO_TO,
  DELETED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static gboolean
reload (ScbEditorContext *self, GError **error)
{
  g_autoptr (ScbDossier) dossier = scb_book_load_dossier (self->book, self->session_id, error);

  if (dossier == NULL)
    return FALSE;
  g_set_object (&self->dossier, dossier);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOSSIER]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
  return TRUE;
}

static gboolean
session_is_deleted (ScbEditorContext *self, const ScbChange *changes, guint n_changes)
{
  for (guint i = 0; i < n_changes; i++)
    if (changes[i].type == SCB_TYPE_SESSION && changes[i].id == self->session_id
        && changes[i].kind == SCB_CHANGE_DELETE)
      return TRUE;
  return FALSE;
}

static void
book_changed_cb (ScbEditorContext *self, const ScbChange *changes, guint n_changes)
{
  g_autoptr (GError) error = NULL;

  if (session_is_deleted (self, changes, n_changes))
    scb_editor_context_go_to (self, &(ScbPlace){ .page = "sessions" });
  else if (!reload (self, &error))
    scb_editor_context_report (self, error);
}

static void
scb_editor_context_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  ScbEditorContext *self = SCB_EDITOR_CONTEXT (object);

  switch (property_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, self->book);
      break;
    case PROP_SESSION_ID:
      g_value_set_int64 (value, self->session_id);
      break;
    case PROP_DOSSIER:
      g_value_set_object (value, self->dossier);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, scb_editor_context_get_read_only (self));
      break;
    case PROP_LIVE:
      g_value_set_boolean (value, self->live);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_editor_context_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  ScbEditorContext *self = SCB_EDITOR_CONTEXT (object);

  switch (property_id)
    {
    case PROP_BOOK:
      self->book = g_value_dup_object (value);
      break;
    case PROP_SESSION_ID:
      self->session_id = g_value_get_int64 (value);
      break;
    case PROP_LIVE:
      if (self->live == g_value_get_boolean (value))
        return;
      self->live = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_editor_context_finalize (GObject *object)
{
  ScbEditorContext *self = SCB_EDITOR_CONTEXT (object);

  g_clear_object (&self->book);
  g_clear_object (&self->dossier);

  G_OBJECT_CLASS (scb_editor_context_parent_class)->finalize (object);
}

static void
scb_editor_context_class_init (ScbEditorContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GParamFlags read = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_editor_context_get_property;
  object_class->set_property = scb_editor_context_set_property;
  object_class->finalize = scb_editor_context_finalize;

  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, SCB_TYPE_BOOK, construct);
  properties[PROP_SESSION_ID]
      = g_param_spec_int64 ("session-id", NULL, NULL, 0, G_MAXINT64, 0, construct);
  properties[PROP_DOSSIER] = g_param_spec_object ("dossier", NULL, NULL, SCB_TYPE_DOSSIER, read);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, read);
  properties[PROP_LIVE] = g_param_spec_boolean ("live", NULL, NULL, FALSE, read | G_PARAM_WRITABLE);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[FAILED]
      = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[GO_TO] = g_signal_new ("go-to", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[DELETED]
      = g_signal_new ("deleted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
scb_editor_context_init (ScbEditorContext *self)
{
}

ScbEditorContext *
scb_editor_context_new (ScbBook *book, gint64 session, GError **error)
{
  g_autoptr (ScbEditorContext) self
      = g_object_new (SCB_TYPE_EDITOR_CONTEXT, "book", book, "session-id", session, NULL);

  if (!reload (self, error))
    return NULL;
  self->live = self->dossier->session->source == SCB_SESSION_SOURCE_LIVE;
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  return g_steal_pointer (&self);
}

ScbBook *
scb_editor_context_get_book (ScbEditorContext *self)
{
  return self->book;
}

ScbDossier *
scb_editor_context_get_dossier (ScbEditorContext *self)
{
  return self->dossier;
}

ScbSession *
scb_editor_context_get_session (ScbEditorContext *self)
{
  return self->dossier->session;
}

gboolean
scb_editor_context_get_read_only (ScbEditorContext *self)
{
  return scb_book_is_read_only (self->book)
         || (self->dossier != NULL && self->dossier->session->state == SCB_SESSION_STATE_SIGNED);
}

gboolean
scb_editor_context_get_live (ScbEditorContext *self)
{
  return self->live;
}

/* What is recorded of the meeting itself begins it; that somebody asks leave, or a draft of what
 * will be decided, can come before. */
static gboolean
begins_meeting (ScbEditorContext *self, gpointer record)
{
  if (scb_editor_context_get_session (self)->state != SCB_SESSION_STATE_PLANNED)
    return FALSE;
  if (SCB_IS_ATTENDANCE (record))
    return SCB_ATTENDANCE (record)->state == SCB_ATTENDANCE_STATE_PRESENT
           || SCB_ATTENDANCE (record)->state == SCB_ATTENDANCE_STATE_UNEXCUSED;
  return SCB_IS_OPINION (record);
}

typedef struct
{
  gpointer record;
  ScbRecord *session;
} Beginning;

static gboolean
begin_action (ScbBook *book, gpointer user_data, GError **error)
{
  Beginning *beginning = user_data;

  return scb_book_update (book, beginning->session, error)
         && (scb_record_get_id (beginning->record) == 0
                 ? scb_book_insert (book, beginning->record, error)
                 : scb_book_update (book, beginning->record, error));
}

static gboolean
begin_meeting (ScbEditorContext *self, gpointer record, const char *label)
{
  g_autoptr (ScbRecord) session
      = scb_record_copy (SCB_RECORD (scb_editor_context_get_session (self)));

  g_object_set (session, "state", SCB_SESSION_STATE_DRAFT, NULL);
  return scb_editor_context_run (self, label, begin_action, &(Beginning){ record, session });
}

gboolean
scb_editor_context_save (ScbEditorContext *self, gpointer record, const char *label)
{
  g_autoptr (GError) error = NULL;

  if (begins_meeting (self, record))
    return begin_meeting (self, record, label);
  if (scb_book_save (self->book, record, label, &error))
    return TRUE;
  scb_editor_context_report (self, error);
  return FALSE;
}

gboolean
scb_editor_context_run (ScbEditorContext *self,
                        const char *label,
                        ScbEditorAction action,
                        gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (scb_book_begin (self->book, label, &error))
    {
      if (action (self->book, user_data, &error))
        {
          if (scb_book_commit (self->book, &error))
            return TRUE;
        }
      else
        scb_book_rollback (self->book);
    }
  scb_editor_context_report (self, error);
  return FALSE;
}

static gboolean
delete_action (ScbBook *book, gpointer record, GError **error)
{
  return scb_book_delete (book, record, error);
}

gboolean
scb_editor_context_delete (ScbEditorContext *self, gpointer record, const char *label)
{
  if (!scb_editor_context_run (self, label, delete_action, record))
    return FALSE;
  g_signal_emit (self, signals[DELETED], 0, g_dgettext (GETTEXT_PACKAGE, label));
  return TRUE;
}

gboolean
scb_editor_context_set_text (
    ScbEditorContext *self, gpointer record, const char *field, const char *text, const char *label)
{
  g_autoptr (ScbRecord) copy = scb_record_copy (record);
  const ScbField *description = scb_record_class_find_field (SCB_RECORD_GET_CLASS (copy), field);

  g_return_val_if_fail (description != NULL, FALSE);

  scb_record_set_text (copy, description, text);
  return scb_record_equal (copy, record) || scb_editor_context_save (self, copy, label);
}

void
scb_editor_context_report (ScbEditorContext *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

void
scb_editor_context_go_to (ScbEditorContext *self, const ScbPlace *place)
{
  g_signal_emit (self, signals[GO_TO], 0, place);
}

char *
scb_editor_context_now (ScbEditorContext *self)
{
  g_autoptr (GDateTime) now = NULL;

  if (!self->live)
    return NULL;
  now = g_date_time_new_now_local ();
  return g_date_time_format (now, "%H:%M");
}
