/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month at a glance. */

#include "scb-config.h"

#include "scb-overview.h"

#include <glib/gi18n-lib.h>

#include "scb-connection-private.h"
#include "scb-date-text.h"
#include "scb-labels.h"
#include "scb-period.h"

struct _ScbOverviewRow
{
  GObject parent_instance;

  gint64 branch;
  char *branch_name;
  gint64 session;
  ScbSessionKind kind;
  ScbSessionState state;
  char *held_on;
  ScbLevel level;
  char *remark;
};

G_DEFINE_FINAL_TYPE (ScbOverviewRow, scb_overview_row, G_TYPE_OBJECT)

enum
{
  PROP_BRANCH_ID = 1,
  PROP_BRANCH_NAME,
  PROP_SESSION_ID,
  PROP_KIND,
  PROP_STATE,
  PROP_STATE_LABEL,
  PROP_HELD_ON,
  PROP_HELD_ON_TEXT,
  PROP_LEVEL,
  PROP_LEVEL_LABEL,
  PROP_REMARK,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static const char *
state_label (ScbOverviewRow *self)
{
  return self->session != 0 ? scb_session_state_label (self->state) : _("Not met yet");
}

static void
scb_overview_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  ScbOverviewRow *self = SCB_OVERVIEW_ROW (object);

  switch (property_id)
    {
    case PROP_BRANCH_ID:
      g_value_set_int64 (value, self->branch);
      break;
    case PROP_BRANCH_NAME:
      g_value_set_string (value, self->branch_name);
      break;
    case PROP_SESSION_ID:
      g_value_set_int64 (value, self->session);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_STATE_LABEL:
      g_value_set_string (value, state_label (self));
      break;
    case PROP_HELD_ON:
      g_value_set_string (value, self->held_on);
      break;
    case PROP_HELD_ON_TEXT:
      g_value_take_string (value, scb_date_text_short (self->held_on));
      break;
    case PROP_LEVEL:
      g_value_set_enum (value, self->level);
      break;
    case PROP_LEVEL_LABEL:
      g_value_set_string (value, scb_level_label (self->level));
      break;
    case PROP_REMARK:
      g_value_set_string (value, self->remark);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_overview_row_finalize (GObject *object)
{
  ScbOverviewRow *self = SCB_OVERVIEW_ROW (object);

  g_free (self->branch_name);
  g_free (self->held_on);
  g_free (self->remark);

  G_OBJECT_CLASS (scb_overview_row_parent_class)->finalize (object);
}

static void
scb_overview_row_class_init (ScbOverviewRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_overview_row_get_property;
  object_class->finalize = scb_overview_row_finalize;

  properties[PROP_BRANCH_ID]
      = g_param_spec_int64 ("branch-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_BRANCH_NAME] = g_param_spec_string ("branch-name", NULL, NULL, NULL, flags);
  properties[PROP_SESSION_ID]
      = g_param_spec_int64 ("session-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, SCB_TYPE_SESSION_KIND, 0, flags);
  properties[PROP_STATE]
      = g_param_spec_enum ("state", NULL, NULL, SCB_TYPE_SESSION_STATE, 0, flags);
  properties[PROP_STATE_LABEL] = g_param_spec_string ("state-label", NULL, NULL, NULL, flags);
  properties[PROP_HELD_ON] = g_param_spec_string ("held-on", NULL, NULL, NULL, flags);
  properties[PROP_HELD_ON_TEXT] = g_param_spec_string ("held-on-text", NULL, NULL, NULL, flags);
  properties[PROP_LEVEL] = g_param_spec_enum ("level", NULL, NULL, SCB_TYPE_LEVEL, 0, flags);
  properties[PROP_LEVEL_LABEL] = g_param_spec_string ("level-label", NULL, NULL, NULL, flags);
  properties[PROP_REMARK] = g_param_spec_string ("remark", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
scb_overview_row_init (ScbOverviewRow *self)
{
}

gint64
scb_overview_row_get_branch (ScbOverviewRow *self)
{
  return self->branch;
}

gint64
scb_overview_row_get_session (ScbOverviewRow *self)
{
  return self->session;
}

/* ---- reading ---- */

/* The sessions of a branch in the month, by the index of month and branch. */
#define OF_THE_MONTH "FROM session WHERE period = ?1 AND branch = b.id AND kind <> 'committee'"

/* The reason lies far down a session's row: it is read only where there is one. */
#define OVERVIEW                                                                                   \
  "SELECT b.id, s.name, m.id, m.kind, m.state, m.held_on,"                                         \
  " CASE m.state WHEN 'not_held' THEN m.not_held_reason END, (SELECT count (*) " OF_THE_MONTH ")," \
  " (SELECT level FROM score WHERE session = m.id AND level IS NOT NULL"                           \
  "  ORDER BY scorer = 'committee' DESC, scorer = 'official' DESC LIMIT 1)"                        \
  " FROM branch b JOIN branch_spell s ON s.id = (SELECT id FROM branch_spell WHERE branch = b.id"  \
  "  ORDER BY coalesce (since, '') < ?3 AND (until IS NULL OR ?2 < until) DESC, since DESC"        \
  "  LIMIT 1)"                                                                                     \
  " LEFT JOIN session m ON m.id = (SELECT id " OF_THE_MONTH                                        \
  "  ORDER BY kind IN ('regular', 'combined') DESC, CASE state WHEN 'signed' THEN 0"               \
  "   WHEN 'adopted' THEN 1 WHEN 'draft' THEN 2 WHEN 'not_held' THEN 3 ELSE 4 END,"                \
  "   held_on DESC, id LIMIT 1)"                                                                   \
  " WHERE (b.formed_on IS NULL OR b.formed_on < ?3)"                                               \
  " AND (b.dissolved_on IS NULL OR ?2 < b.dissolved_on) ORDER BY s.sort_key, b.id"

static char *
remark_of (ScbStatement *statement, ScbSessionState state)
{
  gint64 more = scb_statement_get_int (statement, 7) - 1;

  if (state == SCB_SESSION_STATE_NOT_HELD)
    return g_strdup (scb_statement_get_text (statement, 6));
  if (more < 1)
    return NULL;
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "and %d more session", "and %d more sessions", more),
      (int)more);
}

static ScbOverviewRow *
read_row (ScbStatement *statement)
{
  ScbOverviewRow *self = g_object_new (SCB_TYPE_OVERVIEW_ROW, NULL);
  int value = 0;

  self->branch = scb_statement_get_int (statement, 0);
  self->branch_name = g_strdup (scb_statement_get_text (statement, 1));
  if (scb_statement_is_null (statement, 2))
    return self;
  self->session = scb_statement_get_int (statement, 2);
  if (scb_enum_from_nick (SCB_TYPE_SESSION_KIND, scb_statement_get_text (statement, 3), &value))
    self->kind = value;
  if (scb_enum_from_nick (SCB_TYPE_SESSION_STATE, scb_statement_get_text (statement, 4), &value))
    self->state = value;
  if (scb_enum_from_nick (SCB_TYPE_LEVEL, scb_statement_get_text (statement, 8), &value))
    self->level = value;
  self->held_on = g_strdup (scb_statement_get_text (statement, 5));
  self->remark = remark_of (statement, self->state);
  return self;
}

static void
count_row (ScbOverviewCounts *counts, ScbOverviewRow *row)
{
  counts->branches++;
  switch (row->state)
    {
    case SCB_SESSION_STATE_DRAFT:
      counts->met++;
      counts->drafts++;
      break;
    case SCB_SESSION_STATE_ADOPTED:
      counts->met++;
      counts->unsigned_minutes++;
      break;
    case SCB_SESSION_STATE_SIGNED:
      counts->met++;
      break;
    case SCB_SESSION_STATE_NOT_HELD:
      counts->not_held++;
      break;
    default:
      counts->not_yet++;
    }
}

GPtrArray *
scb_book_read_overview (ScbBook *self,
                        const char *period,
                        ScbOverviewCounts *counts,
                        GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), OVERVIEW, error);
  g_autofree char *first = scb_period_first_day (period);
  g_autofree char *next = scb_period_next_first_day (period);
  ScbOverviewCounts counted = { 0 };
  ScbStep step;

  if (statement == NULL)
    return NULL;
  scb_statement_bind_text (statement, 1, period);
  scb_statement_bind_text (statement, 2, first);
  scb_statement_bind_text (statement, 3, next);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      ScbOverviewRow *row = read_row (statement);

      g_ptr_array_add (rows, row);
      count_row (&counted, row);
    }
  if (step != SCB_STEP_DONE)
    return NULL;
  if (counts != NULL)
    *counts = counted;
  return g_steal_pointer (&rows);
}
