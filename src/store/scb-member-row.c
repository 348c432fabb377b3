/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a list of members. */

#include "scb-config.h"

#include "scb-member-row-private.h"

#include <glib/gi18n-lib.h>

#include "scb-date.h"
#include "scb-labels.h"

struct _ScbMemberRow
{
  GObject parent_instance;

  gint64 id;
  char *name;
  char *born_on;
  char *branch_name;
  ScbMembershipKind kind;
  char *post_text;
  ScbExemptionKind exemption;
};

G_DEFINE_FINAL_TYPE (ScbMemberRow, scb_member_row, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
  PROP_NAME,
  PROP_BORN_ON,
  PROP_BIRTH_YEAR,
  PROP_BRANCH_NAME,
  PROP_MEMBERSHIP_KIND,
  PROP_STANDING_LABEL,
  PROP_POST_TEXT,
  PROP_EXEMPTION_KIND,
  PROP_EXEMPTION_TEXT,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static char *
birth_year (ScbMemberRow *self)
{
  return self->born_on != NULL ? g_strndup (self->born_on, 4) : NULL;
}

static const char *
exemption_text (ScbMemberRow *self)
{
  switch (self->exemption)
    {
    case SCB_EXEMPTION_KIND_EXEMPT:
      return _("Exempt");
    case SCB_EXEMPTION_KIND_AWAY:
      return _("Temporarily elsewhere");
    case SCB_EXEMPTION_KIND_SPECIAL_DUTY:
      return _("On special duty");
    case SCB_EXEMPTION_KIND_SUSPENDED:
      return _("Suspended");
    default:
      return NULL;
    }
}

static void
scb_member_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  ScbMemberRow *self = SCB_MEMBER_ROW (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_BORN_ON:
      g_value_set_string (value, self->born_on);
      break;
    case PROP_BIRTH_YEAR:
      g_value_take_string (value, birth_year (self));
      break;
    case PROP_BRANCH_NAME:
      g_value_set_string (value, self->branch_name);
      break;
    case PROP_MEMBERSHIP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_STANDING_LABEL:
      g_value_set_string (value, scb_membership_kind_label (self->kind));
      break;
    case PROP_POST_TEXT:
      g_value_set_string (value, self->post_text);
      break;
    case PROP_EXEMPTION_KIND:
      g_value_set_enum (value, self->exemption);
      break;
    case PROP_EXEMPTION_TEXT:
      g_value_set_string (value, exemption_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_member_row_finalize (GObject *object)
{
  ScbMemberRow *self = SCB_MEMBER_ROW (object);

  g_free (self->name);
  g_free (self->born_on);
  g_free (self->branch_name);
  g_free (self->post_text);

  G_OBJECT_CLASS (scb_member_row_parent_class)->finalize (object);
}

static void
scb_member_row_class_init (ScbMemberRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_member_row_get_property;
  object_class->finalize = scb_member_row_finalize;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_BORN_ON] = g_param_spec_string ("born-on", NULL, NULL, NULL, flags);
  properties[PROP_BIRTH_YEAR] = g_param_spec_string ("birth-year", NULL, NULL, NULL, flags);
  properties[PROP_BRANCH_NAME] = g_param_spec_string ("branch-name", NULL, NULL, NULL, flags);
  properties[PROP_MEMBERSHIP_KIND]
      = g_param_spec_enum ("membership-kind", NULL, NULL, SCB_TYPE_MEMBERSHIP_KIND, 0, flags);
  properties[PROP_STANDING_LABEL] = g_param_spec_string ("standing-label", NULL, NULL, NULL, flags);
  properties[PROP_POST_TEXT] = g_param_spec_string ("post-text", NULL, NULL, NULL, flags);
  properties[PROP_EXEMPTION_KIND]
      = g_param_spec_enum ("exemption-kind", NULL, NULL, SCB_TYPE_EXEMPTION_KIND, 0, flags);
  properties[PROP_EXEMPTION_TEXT] = g_param_spec_string ("exemption-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
scb_member_row_init (ScbMemberRow *self)
{
}

gint64
scb_member_row_get_id (ScbMemberRow *self)
{
  return self->id;
}

#define ON_THE_DAY "coalesce (since, '') <= ?2 AND (until IS NULL OR ?2 < until)"

const char *
scb_member_row_sql (void)
{
  return "SELECT p.id, p.full_name, p.born_on, m.kind,"
         " (SELECT name FROM branch_spell WHERE branch = m.branch ORDER BY " ON_THE_DAY
         " DESC, since DESC LIMIT 1),"
         " (SELECT group_concat (title, ', ') OVER (ORDER BY branch IS NOT m.branch, kind = "
         "'secretary' DESC,"
         "   kind = 'deputy_secretary' DESC, kind = 'committee_member' DESC, id"
         "   ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)"
         "  FROM post WHERE member = p.id AND title IS NOT NULL AND " ON_THE_DAY " LIMIT 1),"
         " (SELECT kind FROM exemption WHERE member = p.id AND branch = m.branch AND " ON_THE_DAY
         "  ORDER BY kind = 'suspended' DESC, kind = 'away' DESC, id LIMIT 1)"
         " FROM member p LEFT JOIN membership m ON m.id = (SELECT id FROM membership WHERE member "
         "= p.id AND " ON_THE_DAY
         "  AND ?3 IN (0, branch) ORDER BY kind = 'temporary', since DESC, id LIMIT 1)"
         " WHERE p.id = ?1";
}

ScbMemberRow *
scb_member_row_read (ScbStatement *statement)
{
  ScbMemberRow *self = g_object_new (SCB_TYPE_MEMBER_ROW, NULL);
  int value = 0;

  self->id = scb_statement_get_int (statement, 0);
  self->name = g_strdup (scb_statement_get_text (statement, 1));
  self->born_on = g_strdup (scb_statement_get_text (statement, 2));
  if (scb_enum_from_nick (SCB_TYPE_MEMBERSHIP_KIND, scb_statement_get_text (statement, 3), &value))
    self->kind = value;
  self->branch_name = g_strdup (scb_statement_get_text (statement, 4));
  self->post_text = g_strdup (scb_statement_get_text (statement, 5));
  if (scb_enum_from_nick (SCB_TYPE_EXEMPTION_KIND, scb_statement_get_text (statement, 6), &value))
    self->exemption = value;
  return self;
}
