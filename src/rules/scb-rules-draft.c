/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rule sets while they are edited. */

#include "scb-config.h"

#include "scb-rules-draft.h"

#include <json-glib/json-glib.h>
#include <math.h>

#include "scb-resource.h"

struct _ScbRulesDraft
{
  GObject parent_instance;

  JsonNode *root; /* an object */
};

G_DEFINE_FINAL_TYPE (ScbRulesDraft, scb_rules_draft, G_TYPE_OBJECT)

/* ---- places ---- */

static JsonNode *
step (JsonNode *node, const char *name)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_object_get_member (json_node_get_object (node), name);
  if (JSON_NODE_HOLDS_ARRAY (node) && g_ascii_isdigit (*name))
    {
      JsonArray *array = json_node_get_array (node);
      guint64 i = g_ascii_strtoull (name, NULL, 10);

      return i < json_array_get_length (array) ? json_array_get_element (array, (guint)i) : NULL;
    }
  return NULL;
}

static JsonNode *
find (ScbRulesDraft *self, const char *place)
{
  g_auto (GStrv) names = g_strsplit (place, ".", -1);
  JsonNode *node = self->root;

  for (guint i = 0; node != NULL && names[i] != NULL; i++)
    node = step (node, names[i]);
  return node;
}

/* The object that holds the place, and the place's name in it. */
static JsonObject *
find_holder (ScbRulesDraft *self, const char *place, const char **name)
{
  const char *point = strrchr (place, '.');
  g_autofree char *above = point != NULL ? g_strndup (place, (gsize)(point - place)) : NULL;
  JsonNode *node = above != NULL ? find (self, above) : self->root;

  *name = point != NULL ? point + 1 : place;
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* ---- the type ---- */

static void
scb_rules_draft_finalize (GObject *object)
{
  json_node_unref (SCB_RULES_DRAFT (object)->root);

  G_OBJECT_CLASS (scb_rules_draft_parent_class)->finalize (object);
}

static void
scb_rules_draft_class_init (ScbRulesDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_rules_draft_finalize;
}

static void
scb_rules_draft_init (ScbRulesDraft *self)
{
}

ScbRulesDraft *
scb_rules_draft_new (const char *body, GError **error)
{
  /* First of all it is a good rule set; then it can be taken apart. */
  g_autoptr (ScbRules) rules = scb_rules_new_from_json (body, error);
  g_autoptr (ScbRulesDraft) self = NULL;
  const char *sheet;

  if (rules == NULL)
    return NULL;
  self = g_object_new (SCB_TYPE_RULES_DRAFT, NULL);
  self->root = json_from_string (body, NULL);
  sheet = scb_rules_draft_get_text (self, "sheet");
  return sheet == NULL || scb_rules_draft_take_sheet (self, sheet, error) ? g_steal_pointer (&self)
                                                                          : NULL;
}

const char *
scb_rules_draft_get_text (ScbRulesDraft *self, const char *place)
{
  JsonNode *node = find (self, place);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
                 && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

double
scb_rules_draft_get_number (ScbRulesDraft *self, const char *place)
{
  JsonNode *node = find (self, place);
  GType type = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node)
                                                            : G_TYPE_INVALID;

  return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE ? json_node_get_double (node) : NAN;
}

guint
scb_rules_draft_count (ScbRulesDraft *self, const char *place)
{
  JsonNode *node = find (self, place);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node)
             ? json_array_get_length (json_node_get_array (node))
             : 0;
}

void
scb_rules_draft_set_text (ScbRulesDraft *self, const char *place, const char *text)
{
  const char *name;
  JsonObject *object = find_holder (self, place, &name);

  g_return_if_fail (object != NULL);

  if (text != NULL)
    json_object_set_string_member (object, name, text);
  else if (json_object_has_member (object, name))
    json_object_remove_member (object, name);
}

void
scb_rules_draft_set_number (ScbRulesDraft *self, const char *place, double number)
{
  const char *name;
  JsonObject *object = find_holder (self, place, &name);

  g_return_if_fail (object != NULL);

  if (number == floor (number))
    json_object_set_int_member (object, name, (gint64)number);
  else
    json_object_set_double_member (object, name, number);
}

gboolean
scb_rules_draft_take_sheet (ScbRulesDraft *self, const char *code, GError **error)
{
  g_autofree char *path = g_strdup_printf ("sheets/%s.json", code);
  g_autoptr (GBytes) bytes = scb_resource_load (path, error);
  g_autofree char *json = NULL;
  g_autoptr (JsonNode) sheet = NULL;

  if (bytes == NULL)
    return FALSE;
  json = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  sheet = json_from_string (json, error);
  if (sheet == NULL)
    return FALSE;
  json_object_set_member (json_node_get_object (self->root), "sheet", g_steal_pointer (&sheet));
  return TRUE;
}

/* ---- the body ---- */

static double
add_up (ScbRulesDraft *self, const char *criterion)
{
  g_autofree char *children = g_strconcat (criterion, ".children", NULL);
  g_autofree char *points = g_strconcat (criterion, ".points", NULL);
  guint n = scb_rules_draft_count (self, children);
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *child = g_strdup_printf ("%s.%u", children, i);

      sum += add_up (self, child);
    }
  if (n > 0)
    scb_rules_draft_set_number (self, points, sum);
  return scb_rules_draft_get_number (self, points);
}

char *
scb_rules_draft_finish (ScbRulesDraft *self, GError **error)
{
  g_autofree char *body = NULL;
  g_autoptr (ScbRules) rules = NULL;

  for (guint i = 0; i < scb_rules_draft_count (self, "sheet.criteria"); i++)
    {
      g_autofree char *criterion = g_strdup_printf ("sheet.criteria.%u", i);

      add_up (self, criterion);
    }
  body = json_to_string (self->root, FALSE);
  rules = scb_rules_new_from_json (body, error);
  return rules != NULL ? g_steal_pointer (&body) : NULL;
}

/* ---- what is shipped ---- */

static ScbRuleSet *
load_shipped (const char *file, GError **error)
{
  g_autofree char *path = g_strconcat ("rules/", file, NULL);
  g_autoptr (GBytes) bytes = scb_resource_load (path, error);
  g_autofree char *body = NULL;
  g_autoptr (ScbRules) rules = NULL;
  g_autoptr (JsonNode) root = NULL;

  if (bytes == NULL)
    return NULL;
  body = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  rules = scb_rules_new_from_json (body, error);
  root = rules != NULL ? json_from_string (body, error) : NULL;
  if (root == NULL)
    return NULL;
  return g_object_new (
      SCB_TYPE_RULE_SET, "code", rules->code, "name", rules->name, "since", rules->since, "until",
      rules->until, "source",
      json_object_get_string_member_with_default (json_node_get_object (root), "source", NULL),
      "body", body, NULL);
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(ScbRuleSet *const *)a)->since, (*(ScbRuleSet *const *)b)->since);
}

GPtrArray *
scb_rules_list_shipped (GError **error)
{
  g_auto (GStrv) files = scb_resource_list ("rules", error);
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func (g_object_unref);

  if (files == NULL)
    return NULL;
  for (guint i = 0; files[i] != NULL; i++)
    {
      ScbRuleSet *set;

      if (g_str_equal (files[i], "schema.json"))
        continue;
      set = load_shipped (files[i], error);
      if (set == NULL)
        return NULL;
      g_ptr_array_add (sets, set);
    }
  g_ptr_array_sort (sets, compare_cb);
  return g_steal_pointer (&sets);
}

char **
scb_rules_list_sheets (GError **error)
{
  g_auto (GStrv) files = scb_resource_list ("sheets", error);

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    if (g_str_has_suffix (files[i], ".json"))
      files[i][strlen (files[i]) - strlen (".json")] = '\0';
  return g_steal_pointer (&files);
}
