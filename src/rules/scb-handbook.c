/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks of text for the online handbook. */

#include "scb-config.h"

#include "scb-handbook-private.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "scb-glib.h"
#include "scb-namesake.h"
#include "scb-resource.h"
#include "scb-rules.h"

#define PHRASES "phrases/handbook.json"

/* ---- phrases ---- */

/* Whether each "{" has its "}". */
static gboolean
has_whole_places (const char *phrase)
{
  for (const char *open = strchr (phrase, '{'); open != NULL; open = strchr (open + 1, '{'))
    if (strchr (open, '}') == NULL)
      return FALSE;
  return TRUE;
}

static GHashTable *
read_phrases (JsonNode *root)
{
  g_autoptr (GHashTable) phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &key, &node))
    {
      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING
          || !has_whole_places (json_node_get_string (node)))
        return NULL;
      g_hash_table_insert (phrases, g_strdup (key), json_node_dup_string (node));
    }
  return g_steal_pointer (&phrases);
}

static GHashTable *
load_phrases (GError **error)
{
  g_autoptr (GBytes) bytes = scb_resource_load (PHRASES, error);
  g_autoptr (JsonParser) parser = json_parser_new ();
  GHashTable *phrases;

  if (bytes == NULL
      || !json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes), error))
    return NULL;
  phrases = read_phrases (json_parser_get_root (parser));
  if (phrases == NULL)
    g_set_error (error, SCB_RULES_ERROR, SCB_RULES_ERROR_INVALID,
                 _("The phrases of the application (%s) are damaged; install it again."), PHRASES);
  return phrases;
}

/* The phrase with each "{name}" replaced by its value of @values; what values hold is not looked at
 * again. NULL where a value is unknown. */
static char *
fill_places (const char *phrase, GHashTable *values)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *open;

  while ((open = strchr (phrase, '{')) != NULL)
    {
      const char *close = strchr (open, '}');
      g_autofree char *name = g_strndup (open + 1, close - open - 1);
      const char *value = g_hash_table_lookup (values, name);

      if (value == NULL)
        return NULL;
      g_string_append_len (text, phrase, open - phrase);
      g_string_append (text, value);
      phrase = close + 1;
    }
  g_string_append (text, phrase);
  return scb_string_free (g_steal_pointer (&text));
}

char *
scb_handbook_phrase (ScbHandbook *self, const char *key, ...)
{
  const char *phrase = g_hash_table_lookup (self->phrases, key);
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);
  const char *name;
  va_list pairs;

  g_return_val_if_fail (phrase != NULL, NULL);

  va_start (pairs, key);
  while ((name = va_arg (pairs, const char *)) != NULL)
    g_hash_table_insert (values, (gpointer)name, va_arg (pairs, gpointer));
  va_end (pairs);
  return fill_places (phrase, values);
}

/* ---- blocks ---- */

static void
block_free (gpointer data)
{
  ScbHandbookBlock *block = data;

  g_free (block->title);
  g_free (block->text);
  g_free (block);
}

void
scb_handbook_add_line (ScbHandbook *self, char *line)
{
  if (line != NULL)
    g_string_append_printf (self->text, "%s%s", self->text->len > 0 ? "\n" : "", line);
  g_free (line);
}

void
scb_handbook_end_block (ScbHandbook *self, const char *code, char *title)
{
  ScbHandbookBlock *block;

  if (self->text->len == 0)
    {
      g_free (title);
      return;
    }
  block = g_new0 (ScbHandbookBlock, 1);
  block->code = code;
  block->title = title;
  block->text = g_strdup (self->text->str);
  g_ptr_array_add (self->blocks, block);
  g_string_truncate (self->text, 0);
}

char *
scb_handbook_count (gint64 count)
{
  return count != SCB_UNKNOWN ? g_strdup_printf ("%" G_GINT64_FORMAT, count) : NULL;
}

char *
scb_handbook_join (GPtrArray *parts, const char *separator)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *part = parts->pdata[i];

      if (part != NULL)
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? separator : "", part);
    }
  g_ptr_array_unref (parts);
  if (joined->len > 0)
    return scb_string_free (joined);
  g_string_free (joined, TRUE);
  return NULL;
}

const char *
scb_handbook_name (ScbHandbook *self, gint64 member)
{
  const char *kept = g_hash_table_lookup (self->names, &member);
  const char *name = scb_dossier_get_name (self->dossier, member);
  g_autofree char *year = NULL;
  char *text;

  if (kept != NULL || name == NULL)
    return kept;
  year = scb_namesake_year (self->dossier, member);
  text = year != NULL ? scb_handbook_phrase (self, "person-born", "name", name, "year", year, NULL)
                      : g_strdup (name);
  g_hash_table_insert (self->names, g_memdup2 (&member, sizeof member), text);
  return text;
}

GPtrArray *
scb_handbook_blocks (ScbDossier *dossier, ScbHandbookStage stage, GError **error)
{
  g_autoptr (GHashTable) phrases = load_phrases (error);
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func (block_free);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GHashTable) names
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  ScbHandbook self = { dossier, phrases, blocks, text, names };

  if (phrases == NULL)
    return NULL;
  if (stage == SCB_HANDBOOK_BEFORE)
    scb_handbook_write_before (&self);
  else
    scb_handbook_write_after (&self);
  return g_steal_pointer (&blocks);
}

char *
scb_handbook_text (ScbDossier *dossier, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int stage = SCB_HANDBOOK_BEFORE; stage <= SCB_HANDBOOK_AFTER; stage++)
    {
      g_autoptr (GPtrArray) blocks = scb_handbook_blocks (dossier, stage, error);

      if (blocks == NULL)
        return NULL;
      for (guint i = 0; i < blocks->len; i++)
        {
          const ScbHandbookBlock *block = blocks->pdata[i];

          g_string_append_printf (text, "%s%s\n%s\n", text->len > 0 ? "\n" : "", block->title,
                                  block->text);
        }
    }
  return scb_string_free (g_steal_pointer (&text));
}
