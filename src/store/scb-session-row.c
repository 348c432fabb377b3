/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a list of sessions. */

#include "scb-config.h"

#include "scb-session-row-private.h"

#include <glib/gi18n-lib.h>

#include "scb-date-text.h"
#include "scb-labels.h"

struct _ScbSessionRow
{
  GObject parent_instance;

  gint64 id;
  char *branch_name;
  char *period;
  char *held_on;
  ScbSessionKind kind;
  ScbSessionState state;
  ScbLevel level;
  double points;
  gint64 present, expected;
};

G_DEFINE_FINAL_TYPE (ScbSessionRow, scb_session_row, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
  PROP_BRANCH_NAME,
  PROP_PERIOD,
  PROP_PERIOD_TEXT,
  PROP_HELD_ON,
  PROP_HELD_ON_TEXT,
  PROP_KIND,
  PROP_KIND_LABEL,
  PROP_STATE,
  PROP_STATE_LABEL,
  PROP_LEVEL,
  PROP_POINTS,
  PROP_PRESENT,
  PROP_EXPECTED,
  PROP_ATTENDANCE_TEXT,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static char *
attendance_text (ScbSessionRow *self)
{
  if (self->present == SCB_UNKNOWN)
    return NULL;
  if (self->expected == SCB_UNKNOWN)
    return g_strdup_printf ("%" G_GINT64_FORMAT, self->present);
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, self->present, self->expected);
}

static void
scb_session_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  ScbSessionRow *self = SCB_SESSION_ROW (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_BRANCH_NAME:
      g_value_set_string (value, self->branch_name);
      break;
    case PROP_PERIOD:
      g_value_set_string (value, self->period);
      break;
    case PROP_PERIOD_TEXT:
      g_value_take_string (value, scb_date_text_period_short (self->period));
      break;
    case PROP_HELD_ON:
      g_value_set_string (value, self->held_on);
      break;
    case PROP_HELD_ON_TEXT:
      g_value_take_string (value, scb_date_text_short (self->held_on));
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_KIND_LABEL:
      g_value_set_string (value, scb_session_kind_label (self->kind));
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_STATE_LABEL:
      g_value_set_string (value, scb_session_state_label (self->state));
      break;
    case PROP_LEVEL:
      g_value_set_enum (value, self->level);
      break;
    case PROP_POINTS:
      g_value_set_double (value, self->points);
      break;
    case PROP_PRESENT:
      g_value_set_int64 (value, self->present);
      break;
    case PROP_EXPECTED:
      g_value_set_int64 (value, self->expected);
      break;
    case PROP_ATTENDANCE_TEXT:
      g_value_take_string (value, attendance_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_session_row_finalize (GObject *object)
{
  ScbSessionRow *self = SCB_SESSION_ROW (object);

  g_free (self->branch_name);
  g_free (self->period);
  g_free (self->held_on);

  G_OBJECT_CLASS (scb_session_row_parent_class)->finalize (object);
}

static void
scb_session_row_class_init (ScbSessionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_session_row_get_property;
  object_class->finalize = scb_session_row_finalize;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_BRANCH_NAME] = g_param_spec_string ("branch-name", NULL, NULL, NULL, flags);
  properties[PROP_PERIOD] = g_param_spec_string ("period", NULL, NULL, NULL, flags);
  properties[PROP_PERIOD_TEXT] = g_param_spec_string ("period-text", NULL, NULL, NULL, flags);
  properties[PROP_HELD_ON] = g_param_spec_string ("held-on", NULL, NULL, NULL, flags);
  properties[PROP_HELD_ON_TEXT] = g_param_spec_string ("held-on-text", NULL, NULL, NULL, flags);
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, SCB_TYPE_SESSION_KIND, 0, flags);
  properties[PROP_KIND_LABEL] = g_param_spec_string ("kind-label", NULL, NULL, NULL, flags);
  properties[PROP_STATE]
      = g_param_spec_enum ("state", NULL, NULL, SCB_TYPE_SESSION_STATE, 0, flags);
  properties[PROP_STATE_LABEL] = g_param_spec_string ("state-label", NULL, NULL, NULL, flags);
  properties[PROP_LEVEL] = g_param_spec_enum ("level", NULL, NULL, SCB_TYPE_LEVEL, 0, flags);
  properties[PROP_POINTS]
      = g_param_spec_double ("points", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  properties[PROP_PRESENT]
      = g_param_spec_int64 ("present", NULL, NULL, SCB_UNKNOWN, G_MAXINT64, SCB_UNKNOWN, flags);
  properties[PROP_EXPECTED]
      = g_param_spec_int64 ("expected", NULL, NULL, SCB_UNKNOWN, G_MAXINT64, SCB_UNKNOWN, flags);
  properties[PROP_ATTENDANCE_TEXT]
      = g_param_spec_string ("attendance-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
scb_session_row_init (ScbSessionRow *self)
{
}

gint64
scb_session_row_get_id (ScbSessionRow *self)
{
  return self->id;
}

#define COUNTED "EXISTS (SELECT 1 FROM attendance a WHERE a.session = s.id AND a.state IS NOT NULL)"
#define ROWS                                                                                       \
  "(SELECT count (*) FROM attendance a WHERE a.session = s.id AND a.duty = 'expected' AND "        \
  "a.standing <> 'temporary'"

const char *
scb_session_row_sql (void)
{
  /* An ORDER BY may not name columns of the query around it: the name of the day, else the last
   * one. */
  return "SELECT s.id, coalesce ((SELECT b.name FROM branch_spell b WHERE b.branch = s.branch"
         "   AND coalesce (b.since, '') <= coalesce (s.held_on, s.period || '-01')"
         "   AND (b.until IS NULL OR coalesce (s.held_on, s.period || '-01') < b.until) LIMIT 1),"
         "  (SELECT b.name FROM branch_spell b WHERE b.branch = s.branch ORDER BY b.since DESC "
         "LIMIT 1)),"
         " s.period, s.held_on, s.kind, s.state, c.level, c.points,"
         " CASE WHEN " COUNTED " THEN " ROWS " AND a.state = 'present') ELSE s.present END,"
         " CASE WHEN " COUNTED " THEN " ROWS ") ELSE coalesce (s.expected, s.roll_total) END"
         " FROM session s LEFT JOIN score c ON c.id = (SELECT id FROM score WHERE session = s.id"
         "  ORDER BY scorer = 'committee' DESC, scorer = 'official' DESC LIMIT 1)"
         " WHERE s.id = ?1";
}

static gint64
count_of (ScbStatement *statement, int column)
{
  return scb_statement_is_null (statement, column) ? SCB_UNKNOWN
                                                   : scb_statement_get_int (statement, column);
}

ScbSessionRow *
scb_session_row_read (ScbStatement *statement)
{
  ScbSessionRow *self = g_object_new (SCB_TYPE_SESSION_ROW, NULL);
  int value = 0;

  self->id = scb_statement_get_int (statement, 0);
  self->branch_name = g_strdup (scb_statement_get_text (statement, 1));
  self->period = g_strdup (scb_statement_get_text (statement, 2));
  self->held_on = g_strdup (scb_statement_get_text (statement, 3));
  if (scb_enum_from_nick (SCB_TYPE_SESSION_KIND, scb_statement_get_text (statement, 4), &value))
    self->kind = value;
  if (scb_enum_from_nick (SCB_TYPE_SESSION_STATE, scb_statement_get_text (statement, 5), &value))
    self->state = value;
  if (scb_enum_from_nick (SCB_TYPE_LEVEL, scb_statement_get_text (statement, 6), &value))
    self->level = value;
  self->points = scb_statement_get_real (statement, 7);
  self->present = count_of (statement, 8);
  self->expected = count_of (statement, 9);
  return self;
}
