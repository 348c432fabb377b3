/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Agendas to choose from, and the agenda of a session made from one or kept as one. */

#include "scb-config.h"

#include "scb-book-agenda-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-connection-private.h"
#include "scb-resource.h"
#include "scb-statement-ids-private.h"

gboolean
scb_book_run_step (
    ScbBook *self, const char *label, ScbBookStep step, gpointer data, GError **error)
{
  gboolean own = !scb_book_in_transaction (self);
  gboolean done;

  if (own && !scb_book_begin (self, label, error))
    return FALSE;
  done = step (self, data, error);
  if (!own)
    return done;
  if (done)
    return scb_book_commit (self, error);
  scb_book_rollback (self);
  return FALSE;
}

/* ---- the book's own ---- */

static ScbAgendaPlan *
read_own_plan (ScbBook *self, ScbAgendaTemplate *record, GError **error)
{
  gint64 id = scb_record_get_id (SCB_RECORD (record));
  g_autoptr (GPtrArray) items
      = scb_book_list (self, SCB_TYPE_AGENDA_TEMPLATE_ITEM, "template", id, error);
  ScbAgendaPlan *plan;

  if (items == NULL)
    return NULL;
  plan = scb_agenda_plan_new (id, record->name, record->session_kind);
  for (guint i = 0; i < items->len; i++)
    scb_agenda_plan_add (plan, items->pdata[i]);
  return plan;
}

static gboolean
add_own_plans (ScbBook *self, ScbSessionKind kind, GPtrArray *plans, GError **error)
{
  g_autoptr (GPtrArray) templates = scb_book_list (self, SCB_TYPE_AGENDA_TEMPLATE, NULL, 0, error);

  if (templates == NULL)
    return FALSE;
  for (guint i = templates->len; i > 0; i--)
    {
      ScbAgendaTemplate *record = templates->pdata[i - 1];
      ScbAgendaPlan *plan;

      if (kind != SCB_SESSION_KIND_UNKNOWN && record->session_kind != kind)
        continue;
      plan = read_own_plan (self, record, error);
      if (plan == NULL)
        return FALSE;
      g_ptr_array_add (plans, plan);
    }
  return TRUE;
}

/* ---- those that are shipped ---- */

#define READ_PLAN                                                                                  \
  "SELECT json_extract (?1, '$.name'), json_extract (?1, '$.session_kind'), i.value ->> "          \
  "'$.kind', i.value ->> '$.title',"                                                               \
  " i.value ->> '$.planned_minutes' FROM json_each (?1, '$.items') i ORDER BY i.key"

static ScbAgendaTemplateItem *
read_shipped_item (ScbStatement *statement, gint64 position)
{
  gint64 minutes
      = scb_statement_is_null (statement, 4) ? SCB_UNKNOWN : scb_statement_get_int (statement, 4);
  int kind = SCB_AGENDA_KIND_UNKNOWN;

  if (scb_statement_is_null (statement, 3)
      || !scb_enum_from_nick (SCB_TYPE_AGENDA_KIND, scb_statement_get_text (statement, 2), &kind)
      || kind == SCB_AGENDA_KIND_UNKNOWN)
    return NULL;
  return g_object_new (SCB_TYPE_AGENDA_TEMPLATE_ITEM, "position", position, "kind", kind, "title",
                       scb_statement_get_text (statement, 3), "planned-minutes", minutes, NULL);
}

/* A file that is not as it should be gives NULL without an error of SQLite. */
static ScbAgendaPlan *
read_plan (ScbBook *self, const char *json, GError **error)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), READ_PLAN, error);
  g_autoptr (ScbAgendaPlan) plan = NULL;
  gint64 position = 1;
  ScbStep step;

  if (statement == NULL)
    return NULL;
  scb_statement_bind_text (statement, 1, json);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      g_autoptr (ScbAgendaTemplateItem) item = read_shipped_item (statement, position++);
      int kind = SCB_SESSION_KIND_UNKNOWN;

      if (item == NULL
          || !scb_enum_from_nick (SCB_TYPE_SESSION_KIND, scb_statement_get_text (statement, 1),
                                  &kind))
        return NULL;
      if (plan == NULL)
        plan = scb_agenda_plan_new (0, scb_statement_get_text (statement, 0), kind);
      scb_agenda_plan_add (plan, item);
    }
  return step == SCB_STEP_DONE ? g_steal_pointer (&plan) : NULL;
}

static ScbAgendaPlan *
load_shipped_plan (ScbBook *self, const char *name, GError **error)
{
  g_autofree char *path = g_strconcat ("agenda/", name, NULL);
  g_autoptr (GBytes) bytes = scb_resource_load (path, error);
  g_autoptr (GError) local_error = NULL;
  g_autofree char *json = NULL;
  ScbAgendaPlan *plan;

  if (bytes == NULL)
    return NULL;
  json = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  plan = read_plan (self, json, &local_error);
  if (plan != NULL)
    return plan;
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                 _("The agenda “%s” of the application is damaged; install it again."), name);
  return NULL;
}

static gboolean
add_shipped_plans (ScbBook *self, ScbSessionKind kind, GPtrArray *plans, GError **error)
{
  g_auto (GStrv) names = scb_resource_list ("agenda", error);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (ScbAgendaPlan) plan = load_shipped_plan (self, names[i], error);

      if (plan == NULL)
        return FALSE;
      if (kind == SCB_SESSION_KIND_UNKNOWN || scb_agenda_plan_get_session_kind (plan) == kind)
        g_ptr_array_add (plans, g_steal_pointer (&plan));
    }
  return names != NULL;
}

GPtrArray *
scb_book_list_agenda_plans (ScbBook *self, ScbSessionKind kind, GError **error)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (g_object_unref);

  if (!add_own_plans (self, kind, plans, error) || !add_shipped_plans (self, kind, plans, error))
    return NULL;
  return g_steal_pointer (&plans);
}

/* ---- onto a session ---- */

/* Whether there are minutes that the session could adopt: of an earlier one of its branch. */
static gboolean
has_previous (ScbBook *self, gint64 session)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT 1 FROM session s JOIN session p ON p.branch = s.branch AND p.id <> s.id WHERE s.id = "
      "?1 AND p.kind <> 'committee' AND p.state IN ('draft', 'adopted', 'signed')"
      " AND coalesce (p.held_on, p.period) <= coalesce (s.held_on, s.period || '-99') LIMIT 1",
      NULL);

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, session);
  return scb_statement_step (statement, NULL) == SCB_STEP_ROW;
}

gboolean
scb_book_insert_plan (
    ScbBook *self, gint64 session, ScbAgendaPlan *plan, gint64 position, GError **error)
{
  GPtrArray *items = scb_agenda_plan_get_items (plan);
  gboolean can_adopt = has_previous (self, session);

  for (guint i = 0; i < items->len; i++)
    {
      ScbAgendaTemplateItem *item = items->pdata[i];
      g_autoptr (ScbAgendaItem) point = g_object_new (
          SCB_TYPE_AGENDA_ITEM, "session", session, "position", position, "kind", item->kind,
          "title", item->title, "planned-minutes", item->planned_minutes, NULL);

      /* A branch's first session has nothing to adopt. */
      if (item->kind == SCB_AGENDA_KIND_PREVIOUS_MINUTES && !can_adopt)
        continue;
      if (!scb_book_insert (self, point, error))
        return FALSE;
      position++;
    }
  return TRUE;
}

/* Points on which nobody has worked yet and to which nothing refers. */
#define BLANK_POINTS                                                                               \
  "SELECT a.id FROM agenda_item a WHERE a.session = ?1 AND a.presenter IS NULL AND "               \
  "a.presenter_name IS NULL AND a.started_at IS NULL"                                              \
  " AND a.ended_at IS NULL AND a.presented IS NULL AND a.conclusion IS NULL AND a.directive IS "   \
  "NULL"                                                                                           \
  " AND NOT EXISTS (SELECT 1 FROM opinion WHERE agenda_item = a.id) AND NOT EXISTS (SELECT 1 "     \
  "FROM vote WHERE agenda_item = a.id)"                                                            \
  " AND NOT EXISTS (SELECT 1 FROM task WHERE agenda_item = a.id) AND NOT EXISTS (SELECT 1 FROM "   \
  "pledge WHERE agenda_item = a.id)"                                                               \
  " AND NOT EXISTS (SELECT 1 FROM recognition WHERE agenda_item = a.id) AND NOT EXISTS (SELECT 1 " \
  "FROM proposal WHERE agenda_item = a.id)"

static GArray *
list_blank_points (ScbBook *self, gint64 session, GError **error)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), BLANK_POINTS, error);

  if (statement == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, session);
  return scb_statement_read_ids (statement, error);
}

static gboolean
delete_blank_points (ScbBook *self, gint64 session, GError **error)
{
  g_autoptr (GArray) blank = list_blank_points (self, session, error);

  for (guint i = 0; blank != NULL && i < blank->len; i++)
    {
      g_autoptr (ScbRecord) point
          = scb_book_get (self, SCB_TYPE_AGENDA_ITEM, g_array_index (blank, gint64, i), error);

      if (point == NULL || !scb_book_delete (self, point, error))
        return FALSE;
    }
  return blank != NULL;
}

typedef struct
{
  gint64 session;
  ScbAgendaPlan *plan;
  const char *name;
  gint64 kept;
} AgendaStep;

static gboolean
apply_step (ScbBook *self, gpointer data, GError **error)
{
  AgendaStep *step = data;
  g_autoptr (ScbRecord) session = scb_book_get (self, SCB_TYPE_SESSION, step->session, error);
  g_autoptr (GPtrArray) left = NULL;
  gint64 position = 1;

  if (session == NULL || !delete_blank_points (self, step->session, error))
    return FALSE;
  left = scb_book_list (self, SCB_TYPE_AGENDA_ITEM, "session", step->session, error);
  if (left == NULL)
    return FALSE;
  if (left->len > 0)
    position = SCB_AGENDA_ITEM (left->pdata[left->len - 1])->position + 1;
  return scb_book_insert_plan (self, step->session, step->plan, position, error);
}

gboolean
scb_book_apply_template (ScbBook *self, gint64 session, ScbAgendaPlan *plan, GError **error)
{
  AgendaStep step = { .session = session, .plan = plan };

  return scb_book_run_step (self, N_("Apply agenda template"), apply_step, &step, error);
}

/* ---- from a session ---- */

/* The template of that name and kind without its points, or a new one. */
static ScbAgendaTemplate *
open_template (ScbBook *self, const char *name, ScbSessionKind kind, GError **error)
{
  g_autoptr (GPtrArray) templates = scb_book_list (self, SCB_TYPE_AGENDA_TEMPLATE, NULL, 0, error);
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (ScbAgendaTemplate) record = NULL;

  for (guint i = 0; templates != NULL && i < templates->len; i++)
    {
      ScbAgendaTemplate *other = templates->pdata[i];

      if (other->session_kind == kind && g_strcmp0 (other->name, name) == 0)
        g_set_object (&record, other);
    }
  if (templates == NULL)
    return NULL;
  if (record == NULL)
    {
      record = g_object_new (SCB_TYPE_AGENDA_TEMPLATE, "name", name, "session-kind", kind, NULL);
      return scb_book_insert (self, record, error) ? g_steal_pointer (&record) : NULL;
    }
  items = scb_book_list (self, SCB_TYPE_AGENDA_TEMPLATE_ITEM, "template",
                         scb_record_get_id (SCB_RECORD (record)), error);
  for (guint i = 0; items != NULL && i < items->len; i++)
    if (!scb_book_delete (self, items->pdata[i], error))
      return NULL;
  return items != NULL ? g_steal_pointer (&record) : NULL;
}

static gboolean
keep_step (ScbBook *self, gpointer data, GError **error)
{
  AgendaStep *step = data;
  g_autoptr (ScbSession) session = scb_book_get (self, SCB_TYPE_SESSION, step->session, error);
  g_autoptr (ScbAgendaTemplate) record
      = session != NULL ? open_template (self, step->name, session->kind, error) : NULL;
  g_autoptr (GPtrArray) agenda
      = record != NULL ? scb_book_list (self, SCB_TYPE_AGENDA_ITEM, "session", step->session, error)
                       : NULL;

  for (guint i = 0; agenda != NULL && i < agenda->len; i++)
    {
      ScbAgendaItem *point = agenda->pdata[i];
      g_autoptr (ScbAgendaTemplateItem) item = g_object_new (
          SCB_TYPE_AGENDA_TEMPLATE_ITEM, "template", scb_record_get_id (SCB_RECORD (record)),
          "position", (gint64)i + 1, "kind", point->kind, "title", point->title, "planned-minutes",
          point->planned_minutes, NULL);

      if (!scb_book_insert (self, item, error))
        return FALSE;
    }
  if (agenda == NULL)
    return FALSE;
  step->kept = scb_record_get_id (SCB_RECORD (record));
  return TRUE;
}

gint64
scb_book_keep_template (ScbBook *self, gint64 session, const char *name, GError **error)
{
  AgendaStep step = { .session = session, .name = name };

  return scb_book_run_step (self, N_("Keep agenda as template"), keep_step, &step, error)
             ? step.kept
             : 0;
}

static gboolean
delete_step (ScbBook *self, gpointer data, GError **error)
{
  AgendaStep *step = data;
  g_autoptr (ScbAgendaTemplate) record
      = scb_book_get (self, SCB_TYPE_AGENDA_TEMPLATE, step->kept, error);
  g_autoptr (GPtrArray) items
      = record != NULL
            ? scb_book_list (self, SCB_TYPE_AGENDA_TEMPLATE_ITEM, "template", step->kept, error)
            : NULL;

  for (guint i = 0; items != NULL && i < items->len; i++)
    if (!scb_book_delete (self, items->pdata[i], error))
      return FALSE;
  return items != NULL && scb_book_delete (self, record, error);
}

gboolean
scb_book_delete_template (ScbBook *self, gint64 agenda_template, GError **error)
{
  AgendaStep step = { .kept = agenda_template };

  return scb_book_run_step (self, N_("Delete agenda template"), delete_step, &step, error);
}
