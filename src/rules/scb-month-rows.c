/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of a month, frozen. */

#include "scb-config.h"

#include "scb-month-rows.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "scb-rules.h"

/* ---- out ---- */

static void
add_text (JsonBuilder *builder, const char *key, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, text);
}

static void
add_number (JsonBuilder *builder, const char *key, gint64 number)
{
  if (number == SCB_UNKNOWN)
    return;
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, number);
}

static void
add_session (JsonBuilder *builder, ScbSession *session)
{
  add_text (builder, "session", scb_record_get_uuid (SCB_RECORD (session)));
  add_text (builder, "kind", scb_enum_nick (SCB_TYPE_SESSION_KIND, (int)session->kind));
  add_text (builder, "state", scb_enum_nick (SCB_TYPE_SESSION_STATE, (int)session->state));
  add_text (builder, "held_on", session->held_on);
  add_text (builder, "starts_at", session->starts_at);
  add_text (builder, "place", session->place);
  add_text (builder, "not_held_reason", session->not_held_reason);
}

static void
add_score (JsonBuilder *builder, ScbScorer scorer, ScbScore *score)
{
  json_builder_set_member_name (builder, scb_enum_nick (SCB_TYPE_SCORER, (int)scorer));
  json_builder_begin_object (builder);
  if (!isnan (score->points))
    {
      json_builder_set_member_name (builder, "points");
      json_builder_add_double_value (builder, score->points);
    }
  if (score->level != SCB_LEVEL_UNKNOWN)
    add_text (builder, "level", scb_enum_nick (SCB_TYPE_LEVEL, (int)score->level));
  add_text (builder, "reason", score->reason);
  add_text (builder, "document_number", score->document_number);
  add_text (builder, "document_date", score->document_date);
  json_builder_end_object (builder);
}

static void
add_lines (JsonBuilder *builder, const char *key, GPtrArray *entries)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    {
      ScbMonthEntry *entry = entries->pdata[i];

      json_builder_begin_object (builder);
      add_text (builder, "name", entry->branch_name);
      add_text (builder, "officials", entry->officials);
      add_number (builder, "session_day", entry->session_day);
      if (entry->session != NULL)
        add_session (builder, entry->session);
      add_number (builder, "present", entry->present);
      add_number (builder, "total", entry->total);
      add_number (builder, "excused", entry->excused);
      add_number (builder, "unexcused", entry->unexcused);
      add_number (builder, "minutes", entry->minutes);
      for (guint scorer = SCB_SCORER_BRANCH; scorer <= SCB_SCORER_COMMITTEE; scorer++)
        if (entry->scores[scorer] != NULL)
          add_score (builder, scorer, entry->scores[scorer]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_texts (JsonBuilder *builder, GHashTable *texts)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (texts), (GCompareFunc)strcmp);

  json_builder_set_member_name (builder, "texts");
  json_builder_begin_object (builder);
  for (GList *l = keys; l != NULL; l = l->next)
    add_text (builder, l->data, g_hash_table_lookup (texts, l->data));
  json_builder_end_object (builder);
}

char *
scb_month_freeze (ScbMonth *month, GHashTable *texts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_number (builder, "members", month->members);
  add_number (builder, "official", month->official);
  add_number (builder, "probationary", month->probationary);
  add_number (builder, "exempt", month->exempt);
  add_lines (builder, "lines", month->entries);
  add_lines (builder, "previous", month->previous);
  add_texts (builder, texts);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/* ---- in ---- */

/* A report may come with a package of somebody else: values of another type are none. (transfer
 * none) (nullable) */
static JsonNode *
find_value (JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? node : NULL;
}

static char *
read_text (JsonObject *object, const char *key)
{
  JsonNode *node = find_value (object, key);

  return node != NULL ? json_node_dup_string (node) : NULL;
}

static gint64
read_number (JsonObject *object, const char *key)
{
  JsonNode *node = find_value (object, key);

  return node != NULL ? json_node_get_int (node) : SCB_UNKNOWN;
}

static int
read_enum (JsonObject *object, const char *key, GType type)
{
  g_autofree char *nick = read_text (object, key);
  int value = 0;

  if (nick != NULL)
    scb_enum_from_nick (type, nick, &value);
  return value;
}

static ScbSession *
read_session (JsonObject *line)
{
  g_autofree char *uuid = read_text (line, "session");
  ScbSession *session;

  if (!json_object_has_member (line, "state"))
    return NULL;
  session = g_object_new (SCB_TYPE_SESSION, NULL);
  if (uuid != NULL)
    scb_record_set_uuid (SCB_RECORD (session), uuid);
  session->kind = (ScbSessionKind)read_enum (line, "kind", SCB_TYPE_SESSION_KIND);
  session->state = (ScbSessionState)read_enum (line, "state", SCB_TYPE_SESSION_STATE);
  session->held_on = read_text (line, "held_on");
  session->starts_at = read_text (line, "starts_at");
  session->place = read_text (line, "place");
  session->not_held_reason = read_text (line, "not_held_reason");
  return session;
}

static ScbScore *
read_score (JsonObject *line, ScbScorer scorer)
{
  const char *key = scb_enum_nick (SCB_TYPE_SCORER, (int)scorer);
  JsonNode *node = json_object_get_member (line, key);
  JsonObject *object;
  JsonNode *points;
  ScbScore *score;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  object = json_node_get_object (node);
  score = g_object_new (SCB_TYPE_SCORE, "scorer", scorer, NULL);
  points = find_value (object, "points");
  score->points = points != NULL ? json_node_get_double (points) : NAN;
  score->level = (ScbLevel)read_enum (object, "level", SCB_TYPE_LEVEL);
  score->reason = read_text (object, "reason");
  score->document_number = read_text (object, "document_number");
  score->document_date = read_text (object, "document_date");
  return score;
}

/* (transfer full): the lines of a branch share a number, which no record of the book has. */
static GPtrArray *
read_lines (JsonObject *object, const char *key)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  JsonNode *node = json_object_get_member (object, key);
  JsonArray *lines
      = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  gint64 branch = 0;

  for (guint i = 0; lines != NULL && i < json_array_get_length (lines); i++)
    {
      JsonNode *element = json_array_get_element (lines, i);
      JsonObject *line = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
      g_autofree char *name = line != NULL ? read_text (line, "name") : NULL;
      ScbMonthEntry *last = entries->len > 0 ? entries->pdata[entries->len - 1] : NULL;
      ScbMonthEntry *entry;

      if (line == NULL)
        continue;
      if (last == NULL || g_strcmp0 (last->branch_name, name) != 0)
        branch--;
      entry = scb_month_entry_new (branch, name);
      entry->officials = read_text (line, "officials");
      entry->session_day = read_number (line, "session_day");
      entry->session = read_session (line);
      entry->present = read_number (line, "present");
      entry->total = read_number (line, "total");
      entry->excused = read_number (line, "excused");
      entry->unexcused = read_number (line, "unexcused");
      entry->minutes = read_number (line, "minutes");
      for (guint scorer = SCB_SCORER_BRANCH; scorer <= SCB_SCORER_COMMITTEE; scorer++)
        entry->scores[scorer] = read_score (line, scorer);
      g_ptr_array_add (entries, entry);
    }
  return entries;
}

static void
read_texts (JsonObject *object, GHashTable *texts)
{
  JsonNode *node = json_object_get_member (object, "texts");
  JsonObjectIter iter;
  const char *key;
  JsonNode *text;

  g_hash_table_remove_all (texts);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &key, &text))
    if (JSON_NODE_HOLDS_VALUE (text))
      g_hash_table_insert (texts, g_strdup (key), json_node_dup_string (text));
}

static gboolean
is_frozen (ScbMonth *month)
{
  return month->report != NULL && month->report->state == SCB_MONTH_STATE_CLOSED
         && month->report->rows != NULL;
}

/* (transfer full) (nullable) */
static JsonNode *
parse (ScbMonth *month, GError **error)
{
  g_autoptr (JsonNode) root = json_from_string (month->report->rows, error);

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return g_steal_pointer (&root);
  g_clear_error (error);
  g_set_error_literal (error, SCB_RULES_ERROR, SCB_RULES_ERROR_INVALID,
                       _("The lines of the closed report cannot be read."));
  return NULL;
}

gboolean
scb_month_thaw (ScbMonth *month, GError **error)
{
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object;

  if (!is_frozen (month))
    return TRUE;
  root = parse (month, error);
  if (root == NULL)
    return FALSE;
  object = json_node_get_object (root);
  g_ptr_array_unref (month->entries);
  month->entries = read_lines (object, "lines");
  g_ptr_array_unref (month->previous);
  month->previous = read_lines (object, "previous");
  read_texts (object, month->texts);
  month->members = read_number (object, "members");
  month->official = read_number (object, "official");
  month->probationary = read_number (object, "probationary");
  month->exempt = read_number (object, "exempt");
  return TRUE;
}
