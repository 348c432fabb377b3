/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records of a package into the book. */

#include "scb-config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "scb-glib.h"
#include "scb-package-import-private.h"

/* ---- the report ---- */

/* "sessions[3].agenda[1]" counts as "sessions.agenda". */
static char *
collection_of (const char *path)
{
  GString *collection = g_string_new (NULL);
  gboolean inside = FALSE;

  for (const char *p = path; *p != '\0'; p++)
    {
      inside = *p == '[' || (inside && *p != ']');
      if (!inside && *p != ']')
        g_string_append_c (collection, *p);
    }
  return scb_string_free (collection);
}

/* @collection is taken over. */
static ScbPackageCount *
count_of (ScbPackageImport *import, char *collection)
{
  g_autofree char *name = collection;
  ScbPackageCount *count = g_hash_table_lookup (import->by_collection, name);

  if (count == NULL)
    {
      count = scb_package_report_add (import->report, name);
      g_hash_table_insert (import->by_collection, count->collection, count);
    }
  return count;
}

/* ---- writing ---- */

static void
prefix_place (GError **error, const char *path)
{
  g_prefix_error (error, "%s: ", path);
}

static gboolean
keep_content (ScbPackageImport *import, ScbPackageEntry *entry, ScbRecord *record, GError **error)
{
  JsonNode *node = json_object_get_member (entry->object, "content");
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *sha256 = NULL;
  guchar *data;
  gsize size = 0;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return scb_package_fail (error, entry->path, "content", _("must be a text in Base64"));
  data = g_base64_decode (json_node_get_string (node), &size);
  bytes = g_bytes_new_take (data, size);
  if ((gint64)size != SCB_ATTACHMENT (record)->size)
    return scb_package_fail (error, entry->path, "size", _("does not fit the content"));
  if (!scb_book_add_content (import->book, bytes, &sha256, error))
    return FALSE;
  if (g_strcmp0 (sha256, SCB_ATTACHMENT (record)->sha256) != 0)
    return scb_package_fail (error, entry->path, "sha256", _("does not fit the content"));
  return TRUE;
}

/* Minutes arrive with all their parts before they are locked. */
static gboolean
is_signed (ScbRecord *record)
{
  return SCB_IS_SESSION (record) && SCB_SESSION (record)->state == SCB_SESSION_STATE_SIGNED;
}

static gboolean
write_unsigned (ScbPackageImport *import, ScbRecord *record, ScbRecord *kept, GError **error)
{
  gboolean waits = is_signed (record) && (kept == NULL || !is_signed (kept));
  gboolean written;

  if (waits)
    g_object_set (record, "state", SCB_SESSION_STATE_ADOPTED, NULL);
  written = kept == NULL ? scb_book_insert (import->book, record, error)
                         : scb_book_update (import->book, record, error);
  if (waits)
    g_object_set (record, "state", SCB_SESSION_STATE_SIGNED, NULL);
  return written;
}

/* Minutes that were reopened by their sender, with a reason, are reopened here, too. */
static gboolean
reopen (ScbPackageImport *import, ScbPackageEntry *session, ScbRecord *kept, GError **error)
{
  gboolean any = FALSE;

  if (!is_signed (kept))
    return TRUE;
  for (guint i = 0; i < import->tree->entries->len; i++)
    {
      ScbPackageEntry *entry = import->tree->entries->pdata[i];

      if (entry->owner != session || entry->type != SCB_TYPE_REOPENING || !entry->is_new)
        continue;
      if (!scb_book_insert (import->book, import->records->pdata[i], error))
        return FALSE;
      entry->is_new = FALSE;
      any = TRUE;
    }
  if (!any)
    return TRUE;
  g_object_set (kept, "state", SCB_SESSION_STATE_ADOPTED, NULL);
  return scb_book_update (import->book, kept, error);
}

/* The same JSON may be written in many ways; that is no change. */
static void
keep_spelling (ScbRecord *record, ScbRecord *kept)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const ScbField *field = &klass->fields[i];
      g_autoptr (JsonNode) node = NULL;
      g_autoptr (JsonNode) kept_node = NULL;

      if (field->kind != SCB_FIELD_JSON || !scb_record_is_known (record, field)
          || !scb_record_is_known (kept, field))
        continue;
      node = json_from_string (scb_record_get_text (record, field), NULL);
      kept_node = json_from_string (scb_record_get_text (kept, field), NULL);
      if (node != NULL && kept_node != NULL && json_node_equal (node, kept_node))
        scb_record_set_text (record, field, scb_record_get_text (kept, field));
    }
}

gboolean
scb_package_import_write_record (ScbPackageImport *import, guint i, GError **error)
{
  ScbPackageEntry *entry = import->tree->entries->pdata[i];
  ScbRecord *record = import->records->pdata[i];
  ScbPackageCount *count = count_of (import, collection_of (entry->path));
  g_autoptr (ScbRecord) kept = NULL;

  if (!entry->is_new && (kept = scb_book_get (import->book, entry->type, entry->id, error)) == NULL)
    return FALSE;
  if (kept != NULL)
    keep_spelling (record, kept);
  if (!scb_package_import_settle (import, entry, record, kept))
    {
      count->unchanged += kept != NULL;
      return TRUE;
    }
  if (entry->type == SCB_TYPE_ATTACHMENT && !keep_content (import, entry, record, error))
    return FALSE;
  if (kept != NULL && scb_record_equal (record, kept))
    {
      count->unchanged++;
      return TRUE;
    }
  if ((kept != NULL && !reopen (import, entry, kept, error))
      || !write_unsigned (import, record, kept, error))
    {
      prefix_place (error, entry->path);
      return FALSE;
    }
  if (entry->is_new)
    count->added++;
  else
    count->changed++;
  return TRUE;
}

gboolean
scb_package_import_sign_record (ScbPackageImport *import, guint i, GError **error)
{
  ScbPackageEntry *entry = import->tree->entries->pdata[i];

  if (entry->rule == SCB_PACKAGE_KEEP || entry->rule == SCB_PACKAGE_DROP
      || !is_signed (import->records->pdata[i])
      || scb_book_update (import->book, import->records->pdata[i], error))
    return TRUE;
  prefix_place (error, entry->path);
  return FALSE;
}

/* Where the package gives a list of what a record owns, it is the whole list. */
static gboolean
remove_others (ScbPackageImport *import, ScbPackageEntry *owner, GType type, GError **error)
{
  ScbRecordClass *klass = scb_package_class (type);
  g_autoptr (GPtrArray) kept
      = scb_book_list (import->book, type, klass->owner->name, owner->id, error);
  g_autofree char *whole = collection_of (owner->path);

  for (guint i = 0; kept != NULL && i < kept->len; i++)
    {
      ScbPackageEntry *entry
          = g_hash_table_lookup (import->tree->by_uuid, scb_record_get_uuid (kept->pdata[i]));

      if (entry != NULL && entry->type == type)
        continue;
      if (!scb_package_import_may_remove (import, owner, kept->pdata[i]))
        continue;
      if (!scb_book_delete (import->book, kept->pdata[i], error))
        {
          prefix_place (error, owner->path);
          return FALSE;
        }
      count_of (import, g_strdup_printf ("%s.%s", whole, klass->collection))->removed++;
    }
  return kept != NULL;
}

gboolean
scb_package_import_remove_unlisted (ScbPackageImport *import, guint i, GError **error)
{
  /* From the parts to the wholes, so that nothing still names what goes. */
  ScbPackageEntry *entry = import->tree->entries->pdata[import->tree->entries->len - 1 - i];
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  if (entry->is_new)
    return TRUE;
  for (guint j = n_types; j > 0; j--)
    {
      ScbRecordClass *klass = scb_package_class (types[j - 1]);

      if (klass->owner != NULL && klass->owner->get_type () == entry->type
          && json_object_has_member (entry->object, klass->collection)
          && !remove_others (import, entry, types[j - 1], error))
        return FALSE;
    }
  return TRUE;
}

/* The book's own settings stay: a branch's package must not rename the office that takes it in. */
static gboolean
write_setting (ScbPackageImport *import, const char *key, const char *value, GError **error)
{
  ScbPackageCount *count = count_of (import, g_strdup ("settings"));
  g_autofree char *kept = scb_book_get_setting (import->book, key);

  if (kept != NULL)
    {
      count->unchanged++;
      return TRUE;
    }
  count->added++;
  return scb_book_set_setting (import->book, key, value, error);
}

gboolean
scb_package_import_write_settings (ScbPackageImport *import, guint i, GError **error)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (import->tree->settings == NULL)
    return TRUE;
  json_object_iter_init_ordered (&iter, import->tree->settings);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    if (!scb_package_is_setting_of_one_book (key)
        && !write_setting (import, key, json_node_get_string (node), error))
      return FALSE;
  return TRUE;
}
