/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scoring sheets from JSON. */

#include "scb-config.h"

#include "scb-criteria.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "scb-resource.h"
#include "scb-rules.h"

/* How deep criteria may lie in each other: paper has no room for more. */
#define DEEPEST 4

static void
criterion_free (gpointer data)
{
  ScbCriterion *criterion = data;

  g_free (criterion->code);
  g_free (criterion->name);
  g_clear_pointer (&criterion->bands, g_array_unref);
  g_free (criterion);
}

static void
gate_free (gpointer data)
{
  ScbGate *gate = data;

  g_array_unref (gate->full);
  g_array_unref (gate->needs);
  g_free (gate);
}

void
scb_criteria_free (ScbCriteria *self)
{
  g_free (self->code);
  g_free (self->name);
  g_free (self->source);
  g_free (self->notes);
  g_clear_pointer (&self->criteria, g_ptr_array_unref);
  g_clear_pointer (&self->gates, g_ptr_array_unref);
  g_free (self);
}

static gboolean G_GNUC_PRINTF (3, 4)
    fail (GError **error, const char *place, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, SCB_RULES_ERROR, SCB_RULES_ERROR_INVALID, "%s: %s", place, sentence);
  return FALSE;
}

/* ---- values ---- */

static const char *
text_of (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
                 && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

/* A number of 0 to 100; @missing where there is none, −1 where it is nonsense. */
static double
number_of (JsonObject *object, const char *name, double missing)
{
  JsonNode *node = json_object_get_member (object, name);
  GType type;
  double value;

  if (node == NULL)
    return missing;
  type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  value = type == G_TYPE_INT64 || type == G_TYPE_DOUBLE ? json_node_get_double (node) : -1;
  return value >= 0 && value <= 100 ? value : -1;
}

static JsonArray *
array_of (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
object_at (JsonArray *array, guint i)
{
  JsonNode *node = json_array_get_element (array, i);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static gboolean
read_band (JsonObject *object, const char *place, ScbBand *band, GError **error)
{
  static const char *const conditions[] = { "at_least", "more_than", "short_at_most" };

  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    if (json_object_has_member (object, conditions[i]) && number_of (object, conditions[i], 0) < 0)
      return fail (error, place, _("“%s” must be a number from 0 to 100"), conditions[i]);
  band->at_least = number_of (object, "at_least", -1);
  band->more_than = number_of (object, "more_than", -1);
  band->short_at_most = (int)number_of (object, "short_at_most", -1);
  return TRUE;
}

static gboolean
read_evidence (JsonObject *object, const char *place, ScbEvidenceKind *kind, GError **error)
{
  const char *name = text_of (object, "evidence");

  *kind = name != NULL ? scb_evidence_kind_from_name (name) : SCB_EVIDENCE_JUDGEMENT;
  return *kind != SCB_N_EVIDENCES
         || fail (error, place, _("“%s” is no evidence that can be read from a record"), name);
}

/* ---- criteria ---- */

static gboolean
read_bands (ScbCriterion *criterion, JsonArray *array, GError **error)
{
  criterion->bands = g_array_new (FALSE, FALSE, sizeof (ScbBand));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = object_at (array, i);
      ScbBand band;

      if (object == NULL)
        return fail (error, criterion->code, _("a band must be an object"));
      if (!read_band (object, criterion->code, &band, error))
        return FALSE;
      band.points = number_of (object, "points", -1);
      if (band.points < 0 || band.points > criterion->points)
        return fail (error, criterion->code,
                     _("a band must give points, and no more than the criterion has"));
      g_array_append_val (criterion->bands, band);
    }
  return TRUE;
}

static gboolean read_criteria (ScbCriteria *self,
                               JsonArray *array,
                               int parent,
                               guint depth,
                               double points,
                               const char *place,
                               GError **error);

static gboolean
read_criterion (ScbCriteria *self, JsonObject *object, int parent, guint depth, GError **error)
{
  const char *code = text_of (object, "code");
  const char *name = text_of (object, "name");
  JsonArray *children = array_of (object, "children");
  JsonArray *bands = array_of (object, "bands");
  ScbCriterion *criterion;

  if (code == NULL || *code == '\0' || name == NULL || *name == '\0')
    return fail (error, "criteria", _("each criterion needs a code and a name"));
  if (scb_criteria_find (self, code) >= 0)
    return fail (error, code, _("two criteria have this code"));
  criterion = g_new0 (ScbCriterion, 1);
  g_ptr_array_add (self->criteria, criterion);
  criterion->code = g_strdup (code);
  criterion->name = g_strdup (name);
  criterion->points = number_of (object, "points", -1);
  criterion->unexcused_points = number_of (object, "unexcused_points", NAN);
  criterion->topic = json_object_get_boolean_member_with_default (object, "topic", FALSE);
  criterion->is_group = children != NULL;
  criterion->depth = depth;
  criterion->parent = parent;
  if (criterion->points <= 0)
    return fail (error, code, _("must have points, from above 0 to 100"));
  if (criterion->unexcused_points < 0 || criterion->unexcused_points > criterion->points)
    return fail (error, code, _("a band must give points, and no more than the criterion has"));
  if (!read_evidence (object, code, &criterion->evidence, error)
      || (bands != NULL && !read_bands (criterion, bands, error)))
    return FALSE;
  return children == NULL
         || read_criteria (self, children, (int)self->criteria->len - 1, depth + 1,
                           criterion->points, criterion->code, error);
}

static gboolean
read_criteria (ScbCriteria *self,
               JsonArray *array,
               int parent,
               guint depth,
               double points,
               const char *place,
               GError **error)
{
  double sum = 0;

  if (depth >= DEEPEST)
    return fail (error, place, _("criteria lie too deep in each other"));
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = object_at (array, i);
      guint index = self->criteria->len;

      if (object == NULL)
        return fail (error, place, _("a criterion must be an object"));
      if (!read_criterion (self, object, parent, depth, error))
        return FALSE;
      sum += ((ScbCriterion *)self->criteria->pdata[index])->points;
    }
  return fabs (sum - points) < 1e-6
         || fail (error, place, _("the points add up to %g, not to %g"), sum, points);
}

/* ---- gates ---- */

static ScbLevel
level_of (JsonObject *object, const char *name)
{
  static const char *const names[] = { "good", "fair", "average", "poor" };
  const char *text = text_of (object, name);

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (names); i++)
    if (strcmp (text, names[i]) == 0)
      return SCB_LEVEL_GOOD + i;
  return SCB_LEVEL_UNKNOWN;
}

static gboolean
read_gate (ScbCriteria *self, JsonObject *object, GError **error)
{
  ScbGate *gate = g_new0 (ScbGate, 1);
  JsonArray *full = array_of (object, "full");
  JsonArray *needs = array_of (object, "needs");

  gate->full = g_array_new (FALSE, FALSE, sizeof (guint));
  gate->needs = g_array_new (FALSE, FALSE, sizeof (ScbNeed));
  g_ptr_array_add (self->gates, gate);
  gate->level = level_of (object, "level");
  gate->otherwise = level_of (object, "otherwise");
  if (gate->level == SCB_LEVEL_UNKNOWN || gate->otherwise <= gate->level)
    return fail (error, "gates", _("a gate needs a level, and a lower one for otherwise"));
  for (guint i = 0; full != NULL && i < json_array_get_length (full); i++)
    {
      JsonNode *node = json_array_get_element (full, i);
      const char *code = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
      int found = code != NULL ? scb_criteria_find (self, code) : -1;
      guint index = (guint)found;

      if (found < 0)
        return fail (error, "gates", _("“%s” is no criterion of the sheet"),
                     code != NULL ? code : "?");
      g_array_append_val (gate->full, index);
    }
  for (guint i = 0; needs != NULL && i < json_array_get_length (needs); i++)
    {
      JsonObject *need_object = object_at (needs, i);
      ScbNeed need = { 0 };

      if (need_object == NULL)
        return fail (error, "gates", _("a need must be an object"));
      if (!read_evidence (need_object, "gates", &need.evidence, error)
          || !read_band (need_object, "gates", &need.band, error))
        return FALSE;
      need.none_unexcused
          = !json_object_get_boolean_member_with_default (need_object, "unexcused", TRUE);
      g_array_append_val (gate->needs, need);
    }
  return TRUE;
}

/* ---- the sheet ---- */

static gboolean
read_sheet (ScbCriteria *self, JsonObject *object, GError **error)
{
  static const char *const treatments[] = { "given", "dropped", "rescaled" };
  const char *no_topic = text_of (object, "no_topic");
  JsonArray *criteria = array_of (object, "criteria");
  JsonArray *gates = array_of (object, "gates");
  JsonArray *notes = array_of (object, "notes");
  g_autoptr (GString) lines = g_string_new (NULL);
  guint treatment = 0;

  if (self->code == NULL || self->name == NULL)
    return fail (error, "sheet", _("needs a code and a name"));
  while (treatment < G_N_ELEMENTS (treatments) && g_strcmp0 (no_topic, treatments[treatment]) != 0)
    treatment++;
  if (treatment == G_N_ELEMENTS (treatments))
    return fail (error, "no_topic", _("must be given, dropped or rescaled"));
  self->no_topic = (ScbNoTopic)treatment;
  if (criteria == NULL || json_array_get_length (criteria) == 0)
    return fail (error, "criteria", _("is missing"));
  if (!read_criteria (self, criteria, -1, 0, 100, "criteria", error))
    return FALSE;
  for (guint i = 0; gates != NULL && i < json_array_get_length (gates); i++)
    {
      JsonObject *gate = object_at (gates, i);

      if (gate == NULL)
        return fail (error, "gates", _("is no sensible value"));
      if (!read_gate (self, gate, error))
        return FALSE;
    }
  for (guint i = 0; notes != NULL && i < json_array_get_length (notes); i++)
    {
      JsonNode *note = json_array_get_element (notes, i);

      if (!JSON_NODE_HOLDS_VALUE (note) || json_node_get_string (note) == NULL)
        return fail (error, "notes", _("must be a text"));
      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", json_node_get_string (note));
    }
  self->notes = lines->len > 0 ? g_strdup (lines->str) : NULL;
  return TRUE;
}

ScbCriteria *
scb_criteria_new_from_json (gpointer object, GError **error)
{
  g_autoptr (ScbCriteria) self = g_new0 (ScbCriteria, 1);
  self->code = g_strdup (text_of (object, "code"));
  self->name = g_strdup (text_of (object, "name"));
  self->source = g_strdup (text_of (object, "source"));
  self->criteria = g_ptr_array_new_with_free_func (criterion_free);
  self->gates = g_ptr_array_new_with_free_func (gate_free);
  return read_sheet (self, object, error) ? g_steal_pointer (&self) : NULL;
}

ScbCriteria *
scb_criteria_new_shipped (const char *code, GError **error)
{
  g_autofree char *path = g_strconcat ("sheets/", code, ".json", NULL);
  g_autoptr (GBytes) bytes = scb_resource_load (path, error);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  if (bytes == NULL
      || !json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                      (gssize)g_bytes_get_size (bytes), error))
    return NULL;
  return scb_criteria_new_from_json (json_node_get_object (json_parser_get_root (parser)), error);
}

int
scb_criteria_find (const ScbCriteria *self, const char *code)
{
  for (guint i = 0; i < self->criteria->len; i++)
    if (g_strcmp0 (((ScbCriterion *)self->criteria->pdata[i])->code, code) == 0)
      return (int)i;
  return -1;
}

/* Rates are compared as whole numbers, multiplied crosswise: at an edge no digit gets lost. */
gboolean
scb_band_holds (const ScbBand *band, const ScbEvidence *evidence)
{
  double hundredfold = (double)evidence->part * 100;

  if (band->short_at_most >= 0)
    return evidence->short_by >= 0 && evidence->short_by <= band->short_at_most;
  if (band->at_least >= 0)
    return evidence->whole > 0 && hundredfold >= band->at_least * (double)evidence->whole;
  if (band->more_than >= 0)
    return evidence->whole > 0 && hundredfold > band->more_than * (double)evidence->whole;
  return TRUE;
}

double
scb_criterion_suggest (const ScbCriterion *self, const ScbEvidence *evidence)
{
  if (evidence->answer == SCB_ANSWER_UNKNOWN)
    return NAN;
  if (!isnan (self->unexcused_points) && evidence->unexcused != 0)
    return evidence->unexcused > 0 ? self->unexcused_points : NAN;
  for (guint i = 0; self->bands != NULL && i < self->bands->len; i++)
    if (scb_band_holds (&g_array_index (self->bands, ScbBand, i), evidence))
      return g_array_index (self->bands, ScbBand, i).points;
  if (self->bands != NULL)
    return NAN;
  return evidence->answer == SCB_ANSWER_YES ? self->points : 0;
}
