/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A package as a list of entries with their places. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-json-scan-private.h"
#include "scb-package-private.h"

static void
entry_free (gpointer data)
{
  ScbPackageEntry *entry = data;

  g_free (entry->path);
  g_free (entry->uuid);
  g_free (entry);
}

void
scb_package_tree_free (ScbPackageTree *tree)
{
  g_clear_pointer (&tree->entries, g_ptr_array_unref);
  g_clear_pointer (&tree->by_uuid, g_hash_table_unref);
  g_clear_pointer (&tree->root, json_node_unref);
  g_clear_pointer (&tree->header, scb_package_header_free);
  g_free (tree);
}

static gboolean add_collection (ScbPackageTree *tree,
                                ScbPackageEntry *owner,
                                const char *key,
                                GType type,
                                JsonNode *node,
                                GError **error);

/* Keys of an entry are its fields, its UUID, the lists of what it owns, and nothing else: a
 * misspelt key would lose what it holds. */
static gboolean
add_members (ScbPackageTree *tree, ScbPackageEntry *entry, GError **error)
{
  ScbRecordClass *klass = scb_package_class (entry->type);
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, entry->object);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      const ScbField *field = scb_record_class_find_field (klass, key);
      GType owned = scb_package_type_of_collection (key, entry->type);

      if (strcmp (key, "uuid") == 0
          || (strcmp (key, "content") == 0 && entry->type == SCB_TYPE_ATTACHMENT))
        continue;
      if (field != NULL && !scb_field_is_derived (field)
          && !(field == klass->owner && entry->owner != NULL))
        continue;
      if (owned == G_TYPE_INVALID)
        return scb_package_fail (error, entry->path, key, _("is no key of %s"), klass->table);
      if (!add_collection (tree, entry, key, owned, node, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_entry (ScbPackageTree *tree,
           ScbPackageEntry *owner,
           char *path,
           GType type,
           JsonNode *node,
           GError **error)
{
  ScbPackageEntry *entry = g_new0 (ScbPackageEntry, 1);

  entry->type = type;
  entry->path = path;
  entry->owner = owner;
  g_ptr_array_add (tree->entries, entry);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return scb_package_fail (error, path, NULL, _("must be an object"));
  entry->object = json_node_get_object (node);
  entry->uuid = scb_package_read_uuid (json_object_get_member (entry->object, "uuid"));
  if (entry->uuid == NULL)
    return scb_package_fail (error, path, "uuid", _("must be a UUID"));
  if (!g_hash_table_insert (tree->by_uuid, entry->uuid, entry))
    return scb_package_fail (error, path, "uuid", _("stands twice in the package"));
  return add_members (tree, entry, error);
}

static gboolean
add_collection (ScbPackageTree *tree,
                ScbPackageEntry *owner,
                const char *key,
                GType type,
                JsonNode *node,
                GError **error)
{
  g_autofree char *path
      = owner != NULL ? g_strdup_printf ("%s.%s", owner->path, key) : g_strdup (key);
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return scb_package_fail (error, path, NULL, _("must be a list"));
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!add_entry (tree, owner, g_strdup_printf ("%s[%u]", path, i), type,
                    json_array_get_element (array, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
check_heading (JsonObject *root, GError **error)
{
  JsonNode *format = json_object_get_member (root, "format");
  JsonNode *version = json_object_get_member (root, "version");

  if (format == NULL || !JSON_NODE_HOLDS_VALUE (format)
      || json_node_get_value_type (format) != G_TYPE_STRING
      || strcmp (json_node_get_string (format), SCB_PACKAGE_FORMAT) != 0)
    return scb_package_fail (error, "format", NULL, _("this is no package of Sổ Chi Bộ"));
  if (version == NULL || !JSON_NODE_HOLDS_VALUE (version)
      || json_node_get_value_type (version) != G_TYPE_INT64)
    return scb_package_fail (error, "version", NULL, _("must be a whole number"));
  if (json_node_get_int (version) > SCB_PACKAGE_VERSION)
    return scb_package_fail (error, "version", NULL,
                             _("this package was made by a newer Sổ Chi Bộ (version %d of "
                                "packages, this one reads version %d): update Sổ Chi Bộ, then take "
                                "it in again"),
                             (int)MIN (json_node_get_int (version), G_MAXINT), SCB_PACKAGE_VERSION);
  if (json_node_get_int (version) != SCB_PACKAGE_VERSION)
    return scb_package_fail (error, "version", NULL,
                             _("this version of Sổ Chi Bộ reads packages of version %d only"),
                             SCB_PACKAGE_VERSION);
  return TRUE;
}

static gboolean
read_settings (ScbPackageTree *tree, JsonNode *node, GError **error)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return scb_package_fail (error, "settings", NULL, _("must be an object"));
  tree->settings = json_node_get_object (node);
  json_object_iter_init_ordered (&iter, tree->settings);
  while (json_object_iter_next_ordered (&iter, &key, &value))
    if (!JSON_NODE_HOLDS_VALUE (value) || json_node_get_value_type (value) != G_TYPE_STRING)
      return scb_package_fail (error, "settings", key, _("must be a text"));
  return TRUE;
}

static gboolean
read_root (ScbPackageTree *tree, GError **error)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (!JSON_NODE_HOLDS_OBJECT (tree->root))
    return scb_package_fail (error, "format", NULL, _("this is no package of Sổ Chi Bộ"));
  if (!check_heading (json_node_get_object (tree->root), error))
    return FALSE;
  tree->header = scb_package_header_read (
      json_object_get_member (json_node_get_object (tree->root), "header"), error);
  if (tree->header == NULL)
    return FALSE;
  json_object_iter_init_ordered (&iter, json_node_get_object (tree->root));
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      GType type = scb_package_type_of_collection (key, G_TYPE_INVALID);

      if (strcmp (key, "format") == 0 || strcmp (key, "version") == 0
          || strcmp (key, "header") == 0)
        continue;
      if (strcmp (key, "settings") == 0)
        {
          if (!read_settings (tree, node, error))
            return FALSE;
        }
      else if (type == G_TYPE_INVALID)
        return scb_package_fail (error, key, NULL, _("is no key of a package"));
      else if (!add_collection (tree, NULL, key, type, node, error))
        return FALSE;
    }
  return TRUE;
}

ScbPackageTree *
scb_package_tree_new (GBytes *bytes, GError **error)
{
  g_autoptr (ScbPackageTree) tree = g_new0 (ScbPackageTree, 1);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) local_error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  tree->entries = g_ptr_array_new_with_free_func (entry_free);
  tree->by_uuid = g_hash_table_new (g_str_hash, g_str_equal);
  if (!scb_json_scan (bytes, error))
    return NULL;
  if (size >= 3 && memcmp (data, "\357\273\277", 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  if (!json_parser_load_from_data (parser, data, size, &local_error))
    {
      g_set_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_UNREADABLE,
                   _("The package cannot be read: %s"), local_error->message);
      return NULL;
    }
  tree->root = json_node_ref (json_parser_get_root (parser));
  return read_root (tree, error) ? g_steal_pointer (&tree) : NULL;
}
