/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rule sets from JSON. */

#include "scb-config.h"

#include "scb-rules.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "scb-date.h"
#include "scb-period.h"
#include "scb-resource.h"

G_DEFINE_QUARK (scb - rules - error - quark, scb_rules_error)

/* Where a number of the file goes; the path is what an error names. */
typedef struct
{
  const char *path;
  gsize offset;
  gboolean is_int;
  double minimum, maximum;
} NumberField;

#define REAL(path, field, minimum, maximum)                                                        \
  {                                                                                                \
    path, G_STRUCT_OFFSET (ScbRules, field), FALSE, minimum, maximum                               \
  }
#define WHOLE(path, field, minimum, maximum)                                                       \
  {                                                                                                \
    path, G_STRUCT_OFFSET (ScbRules, field), TRUE, minimum, maximum                                \
  }

static const NumberField numbers[] = {
  WHOLE ("minutes.minimum", minimum_minutes, 0, 1440),
  WHOLE ("minutes.combined", minimum_minutes_combined, 0, 1440),
  WHOLE ("deadlines.notice_days", notice_days, 0, 366),
  WHOLE ("deadlines.finishing_days", finishing_days, 0, 366),
  WHOLE ("deadlines.report_days", report_days, 0, 366),
  WHOLE ("absences.excused_warn", excused_warn, 1, 100),
  WHOLE ("absences.excused_limit", excused_limit, 1, 100),
  REAL ("levels.good", level_good, 0, 100),
  REAL ("levels.fair", level_fair, 0, 100),
  REAL ("levels.average", level_average, 0, 100),
  WHOLE ("year.good_sessions", year_good, 0, 100),
  WHOLE ("year.below_fair", year_below_fair, 0, 100),
  REAL ("layout.page.width", layout.page_width, 50, 1000),
  REAL ("layout.page.height", layout.page_height, 50, 1500),
  REAL ("layout.margins.top", layout.margin_top, 0, 200),
  REAL ("layout.margins.bottom", layout.margin_bottom, 0, 200),
  REAL ("layout.margins.left", layout.margin_left, 0, 200),
  REAL ("layout.margins.right", layout.margin_right, 0, 200),
  REAL ("layout.body.size", layout.body_size, 6, 40),
  REAL ("layout.body.line_pitch", layout.line_pitch, 6, 80),
  REAL ("layout.body.paragraph_gap", layout.paragraph_gap, 0, 80),
  REAL ("layout.body.first_line_indent", layout.first_line_indent, 0, 100),
  REAL ("layout.head.party_size", layout.party_size, 6, 40),
  REAL ("layout.head.size", layout.head_size, 6, 40),
  REAL ("layout.head.left_width", layout.head_left_width, 20, 500),
  REAL ("layout.head.right_width", layout.head_right_width, 20, 500),
  REAL ("layout.title.type_size", layout.type_size, 6, 40),
  REAL ("layout.title.subject_size", layout.subject_size, 6, 40),
  REAL ("layout.foot.recipients_size", layout.recipients_size, 6, 40),
  WHOLE ("layout.foot.signature_lines", layout.signature_lines, 0, 20),
  REAL ("layout.page_number.size", layout.page_number_size, 6, 40),
  REAL ("layout.page_number.top", layout.page_number_top, 0, 100),
};

static gboolean
fail (GError **error, const char *path, const char *sentence)
{
  g_set_error (error, SCB_RULES_ERROR, SCB_RULES_ERROR_INVALID, "%s: %s", path, sentence);
  return FALSE;
}

/* The node at "layout.body.size". */
static JsonNode *
find_node (JsonObject *root, const char *path)
{
  g_auto (GStrv) names = g_strsplit (path, ".", -1);
  JsonObject *object = root;

  for (guint i = 0; object != NULL && names[i] != NULL; i++)
    {
      JsonNode *node = json_object_get_member (object, names[i]);

      if (node == NULL || names[i + 1] == NULL)
        return node;
      object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
    }
  return NULL;
}

static gboolean
read_number (ScbRules *self, JsonObject *root, const NumberField *field, GError **error)
{
  JsonNode *node = find_node (root, field->path);
  GType type = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node)
                                                            : G_TYPE_INVALID;
  double value;

  if (type != G_TYPE_INT64 && (type != G_TYPE_DOUBLE || field->is_int))
    return fail (error, field->path,
                 field->is_int ? _("must be a whole number") : _("must be a number"));
  value = json_node_get_double (node);
  if (!(value >= field->minimum && value <= field->maximum))
    return fail (error, field->path, _("is no sensible value"));
  if (field->is_int)
    G_STRUCT_MEMBER (int, self, field->offset) = (int)value;
  else
    G_STRUCT_MEMBER (double, self, field->offset) = value;
  return TRUE;
}

static gboolean
read_text (JsonObject *root,
           const char *path,
           gboolean required,
           gboolean is_date,
           char **text,
           GError **error)
{
  JsonNode *node = json_object_get_member (root, path);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return !required || fail (error, path, _("is missing"));
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return fail (error, path, _("must be a text"));
  *text = json_node_dup_string (node);
  return !is_date || scb_date_is_day (*text)
         || fail (error, path, _("must be a date like 2025-10-28"));
}

/* The sheet itself, or the code of a shipped one. */
static gboolean
read_sheet (ScbRules *self, JsonObject *root, GError **error)
{
  JsonNode *node = json_object_get_member (root, "sheet");

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    self->sheet = scb_criteria_new_from_json (json_node_get_object (node), error);
  else if (node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_string (node) != NULL)
    self->sheet = scb_criteria_new_shipped (json_node_get_string (node), error);
  else
    return fail (error, "sheet", _("is missing"));
  return self->sheet != NULL;
}

static gboolean
read_rules (ScbRules *self, JsonObject *root, GError **error)
{
  JsonNode *bold = find_node (root, "layout.foot.office_bold");

  if (!read_text (root, "code", TRUE, FALSE, &self->code, error)
      || !read_text (root, "name", TRUE, FALSE, &self->name, error)
      || !read_text (root, "since", FALSE, TRUE, &self->since, error)
      || !read_text (root, "until", FALSE, TRUE, &self->until, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (!read_number (self, root, &numbers[i], error))
      return FALSE;
  if (bold == NULL || !JSON_NODE_HOLDS_VALUE (bold)
      || json_node_get_value_type (bold) != G_TYPE_BOOLEAN)
    return fail (error, "layout.foot.office_bold", _("must be true or false"));
  self->layout.office_bold = json_node_get_boolean (bold);
  if (!(self->level_good > self->level_fair && self->level_fair > self->level_average))
    return fail (error, "levels", _("must fall from good to average"));
  if (!read_sheet (self, root, error))
    return FALSE;
  if (self->layout.margin_left + self->layout.margin_right + 50 > self->layout.page_width)
    return fail (error, "layout.margins", _("leave no room for text"));
  return TRUE;
}

ScbRules *
scb_rules_new_from_json (const char *json, GError **error)
{
  g_autoptr (ScbRules) self = g_new0 (ScbRules, 1);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JsonNode) node = json_from_string (json, &local_error);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, SCB_RULES_ERROR, SCB_RULES_ERROR_INVALID,
                   _("The rule set cannot be read: %s"),
                   local_error != NULL ? local_error->message : _("it is no JSON object"));
      return NULL;
    }
  return read_rules (self, json_node_get_object (node), error) ? g_steal_pointer (&self) : NULL;
}

void
scb_rules_free (ScbRules *self)
{
  g_free (self->code);
  g_free (self->name);
  g_free (self->since);
  g_free (self->until);
  g_clear_pointer (&self->sheet, scb_criteria_free);
  g_free (self);
}

static ScbRules *
load_shipped (const char *file, GError **error)
{
  g_autofree char *path = g_strconcat ("rules/", file, NULL);
  g_autoptr (GBytes) bytes = scb_resource_load (path, error);
  g_autofree char *json = NULL;

  if (bytes == NULL)
    return NULL;
  json = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return scb_rules_new_from_json (json, error);
}

ScbRules *
scb_rules_new_for_day (const char *day, GError **error)
{
  g_auto (GStrv) files = scb_resource_list ("rules", error);

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      g_autoptr (ScbRules) rules = NULL;

      if (strcmp (files[i], "schema.json") == 0)
        continue;
      rules = load_shipped (files[i], error);
      if (rules == NULL)
        return NULL;
      if (scb_date_in_span (day, rules->since, rules->until))
        return g_steal_pointer (&rules);
    }
  if (files != NULL)
    g_set_error (error, SCB_RULES_ERROR, SCB_RULES_ERROR_INVALID, _("No rule set is valid on %s."),
                 day);
  return NULL;
}

/* What offices do differently: the line pitch, of which 18 to 22 pt are allowed, and whether the
 * signer's office is bold. */
static void
apply_settings (ScbRules *self, ScbDossier *dossier)
{
  const char *pitch = scb_dossier_get_setting (dossier, "line-pitch");
  const char *bold = scb_dossier_get_setting (dossier, "office-bold");
  double value = pitch != NULL ? g_ascii_strtod (pitch, NULL) : 0;

  if (value >= 18 && value <= 22)
    self->layout.line_pitch = value;
  if (g_strcmp0 (bold, "yes") == 0 || g_strcmp0 (bold, "no") == 0)
    self->layout.office_bold = bold[0] == 'y';
}

ScbRules *
scb_rules_new_of (ScbRuleSet *set, const char *day, GError **error)
{
  return set != NULL ? scb_rules_new_from_json (set->body, error)
                     : scb_rules_new_for_day (day, error);
}

ScbRules *
scb_rules_new_for_dossier (ScbDossier *dossier, GError **error)
{
  g_autofree char *first_day = scb_period_first_day (dossier->session->period);
  const char *day = dossier->session->held_on != NULL ? dossier->session->held_on : first_day;
  ScbRules *rules = scb_rules_new_of (dossier->rule_set, day, error);

  if (rules != NULL)
    apply_settings (rules, dossier);
  return rules;
}

gboolean
scb_rules_year_is_good (const ScbRules *self, const ScbYearSums *sums)
{
  return sums->levels[SCB_LEVEL_GOOD] >= (guint)self->year_good
         && sums->below_fair <= (guint)self->year_below_fair;
}

ScbLevel
scb_rules_level (const ScbRules *self, double points)
{
  if (isnan (points))
    return SCB_LEVEL_UNKNOWN;
  if (points >= self->level_good)
    return SCB_LEVEL_GOOD;
  if (points >= self->level_fair)
    return SCB_LEVEL_FAIR;
  return points >= self->level_average ? SCB_LEVEL_AVERAGE : SCB_LEVEL_POOR;
}
