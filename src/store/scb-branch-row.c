/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a list of branches. */

#include "scb-config.h"

#include "scb-branch-row-private.h"

#include <glib/gi18n-lib.h>

#include "scb-date-text.h"

struct _ScbBranchRow
{
  GObject parent_instance;

  gint64 id;
  char *name;
  char *code;
  char *organization_name;
  gint64 members;
  char *last_session;
  char *dissolved_on;
};

G_DEFINE_FINAL_TYPE (ScbBranchRow, scb_branch_row, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_CODE,
  PROP_ORGANIZATION_NAME,
  PROP_MEMBERS,
  PROP_MEMBERS_TEXT,
  PROP_LAST_SESSION,
  PROP_LAST_SESSION_TEXT,
  PROP_DISSOLVED_ON,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static char *
members_text (ScbBranchRow *self)
{
  return self->members != SCB_UNKNOWN ? g_strdup_printf ("%" G_GINT64_FORMAT, self->members) : NULL;
}

static void
scb_branch_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  ScbBranchRow *self = SCB_BRANCH_ROW (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_CODE:
      g_value_set_string (value, self->code);
      break;
    case PROP_ORGANIZATION_NAME:
      g_value_set_string (value, self->organization_name);
      break;
    case PROP_MEMBERS:
      g_value_set_int64 (value, self->members);
      break;
    case PROP_MEMBERS_TEXT:
      g_value_take_string (value, members_text (self));
      break;
    case PROP_LAST_SESSION:
      g_value_set_string (value, self->last_session);
      break;
    case PROP_LAST_SESSION_TEXT:
      g_value_take_string (value, scb_date_text_short (self->last_session));
      break;
    case PROP_DISSOLVED_ON:
      g_value_set_string (value, self->dissolved_on);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_branch_row_finalize (GObject *object)
{
  ScbBranchRow *self = SCB_BRANCH_ROW (object);

  g_free (self->name);
  g_free (self->code);
  g_free (self->organization_name);
  g_free (self->last_session);
  g_free (self->dissolved_on);

  G_OBJECT_CLASS (scb_branch_row_parent_class)->finalize (object);
}

static void
scb_branch_row_class_init (ScbBranchRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_branch_row_get_property;
  object_class->finalize = scb_branch_row_finalize;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);
  properties[PROP_ORGANIZATION_NAME]
      = g_param_spec_string ("organization-name", NULL, NULL, NULL, flags);
  properties[PROP_MEMBERS]
      = g_param_spec_int64 ("members", NULL, NULL, SCB_UNKNOWN, G_MAXINT64, SCB_UNKNOWN, flags);
  properties[PROP_MEMBERS_TEXT] = g_param_spec_string ("members-text", NULL, NULL, NULL, flags);
  properties[PROP_LAST_SESSION] = g_param_spec_string ("last-session", NULL, NULL, NULL, flags);
  properties[PROP_LAST_SESSION_TEXT]
      = g_param_spec_string ("last-session-text", NULL, NULL, NULL, flags);
  properties[PROP_DISSOLVED_ON] = g_param_spec_string ("dissolved-on", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
scb_branch_row_init (ScbBranchRow *self)
{
  self->members = SCB_UNKNOWN;
}

gint64
scb_branch_row_get_id (ScbBranchRow *self)
{
  return self->id;
}

#define ON_THE_DAY "coalesce (since, '') <= ?2 AND (until IS NULL OR ?2 < until)"
#define SPELL                                                                                      \
  "(SELECT id FROM branch_spell WHERE branch = b.id ORDER BY " ON_THE_DAY                          \
  " DESC, since DESC LIMIT 1)"

const char *
scb_branch_row_sql (void)
{
  return "SELECT b.id, s.name, b.code,"
         " (SELECT name FROM organization_spell WHERE organization = s.organization ORDER "
         "BY " ON_THE_DAY " DESC, since DESC LIMIT 1),"
         " (SELECT count (DISTINCT member) FROM membership WHERE branch = b.id AND kind <> "
         "'temporary' AND " ON_THE_DAY "),"
         " (SELECT max (held_on) FROM session WHERE branch = b.id AND kind <> 'committee' AND "
         "state IN ('draft', 'adopted', 'signed')),"
         " b.dissolved_on FROM branch b LEFT JOIN branch_spell s ON s.id = " SPELL
         " WHERE b.id = ?1";
}

ScbBranchRow *
scb_branch_row_read (ScbStatement *statement)
{
  ScbBranchRow *self = g_object_new (SCB_TYPE_BRANCH_ROW, NULL);

  self->id = scb_statement_get_int (statement, 0);
  self->name = g_strdup (scb_statement_get_text (statement, 1));
  self->code = g_strdup (scb_statement_get_text (statement, 2));
  self->organization_name = g_strdup (scb_statement_get_text (statement, 3));
  self->members = scb_statement_get_int (statement, 4);
  self->last_session = g_strdup (scb_statement_get_text (statement, 5));
  self->dissolved_on = g_strdup (scb_statement_get_text (statement, 6));
  return self;
}
