/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A package into the book: all or nothing. */

#include "scb-config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-glib.h"
#include "scb-package-private.h"

typedef struct
{
  ScbBook *book;
  ScbPackageTree *tree;
  ScbPackageReport *report;
  GHashTable *by_collection; /* name → ScbPackageCount in the report */
  GHashTable *next_ids;      /* GType → gint64 *: ids handed out to new records */
  GPtrArray *records;        /* ScbRecord of each entry */
  GCancellable *cancellable;
} Import;

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
count_of (Import *import, char *collection)
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

/* ---- ids and references ---- */

static gint64
new_id (Import *import, GType type)
{
  gint64 *next = g_hash_table_lookup (import->next_ids, GSIZE_TO_POINTER (type));

  if (next == NULL)
    {
      next = g_new (gint64, 1);
      *next = scb_book_next_id (import->book, type);
      g_hash_table_insert (import->next_ids, GSIZE_TO_POINTER (type), next);
    }
  return (*next)++;
}

/* Before any field is read, so that records may name each other in any order. */
static void
give_ids (Import *import)
{
  for (guint i = 0; i < import->tree->entries->len; i++)
    {
      ScbPackageEntry *entry = import->tree->entries->pdata[i];

      entry->id = scb_book_find_id (import->book, entry->type, entry->uuid);
      entry->is_new = entry->id == 0;
      if (entry->is_new)
        entry->id = new_id (import, entry->type);
    }
}

static gboolean
read_reference (Import *import,
                ScbPackageEntry *entry,
                ScbRecord *record,
                const ScbField *field,
                GError **error)
{
  JsonNode *node = json_object_get_member (entry->object, field->name);
  const char *uuid;
  ScbPackageEntry *named;
  gint64 id;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return scb_package_fail (error, entry->path, field->name, _("must be a UUID"));
  uuid = json_node_get_string (node);
  named = g_hash_table_lookup (import->tree->by_uuid, uuid);
  id = named != NULL ? (named->type == field->get_type () ? named->id : 0)
                     : scb_book_find_id (import->book, field->get_type (), uuid);
  if (id == 0)
    return scb_package_fail (error, entry->path, field->name, _("unknown %s “%s”"),
                             scb_package_class (field->get_type ())->table, uuid);
  if (field->get_type () == entry->type && id == entry->id)
    return scb_package_fail (error, entry->path, field->name, _("names itself"));
  scb_record_set_int (record, field, id);
  return TRUE;
}

/* ---- records ---- */

static gboolean
read_record (Import *import, ScbPackageEntry *entry, GError **error)
{
  ScbRecordClass *klass = scb_package_class (entry->type);
  ScbRecord *record = scb_record_new (entry->type);
  g_autoptr (GError) local_error = NULL;
  const ScbField *bad = NULL;

  g_ptr_array_add (import->records, record);
  scb_record_set_id (record, entry->id);
  scb_record_set_uuid (record, entry->uuid);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const ScbField *field = &klass->fields[i];

      if (field == klass->owner && entry->owner != NULL)
        scb_record_set_int (record, field, entry->owner->id);
      else if (field->kind == SCB_FIELD_REF ? !read_reference (import, entry, record, field, error)
                                            : !scb_package_read_field (entry, record, field, error))
        return FALSE;
    }
  if (scb_record_validate (record, &bad, &local_error))
    return TRUE;
  return scb_package_fail (error, entry->path, bad->name, "%s", local_error->message);
}

/* Records of the package by id, of one type. */
static GHashTable *
index_records (Import *import, GType type)
{
  GHashTable *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < import->records->len; i++)
    if (G_OBJECT_TYPE (import->records->pdata[i]) == type)
      {
        gint64 id = scb_record_get_id (import->records->pdata[i]);

        g_hash_table_insert (index, g_memdup2 (&id, sizeof id), import->records->pdata[i]);
      }
  return index;
}

/* A chain of references from a type to itself must end. */
static gboolean
check_chain (Import *import,
             ScbPackageEntry *entry,
             ScbRecord *record,
             const ScbField *field,
             GHashTable *index,
             GError **error)
{
  gint64 id = scb_record_get_int (record, field);

  for (guint steps = 0; id != 0; steps++)
    {
      g_autoptr (ScbRecord) kept = NULL;
      ScbRecord *next = g_hash_table_lookup (index, &id);

      if (id == entry->id || steps > import->records->len)
        return scb_package_fail (error, entry->path, field->name,
                                 _("names itself, through others"));
      if (next == NULL)
        next = kept = scb_book_get (import->book, entry->type, id, NULL);
      id = next != NULL ? scb_record_get_int (next, field) : 0;
    }
  return TRUE;
}

static gboolean
check_chains_of (Import *import, GType type, GError **error)
{
  const ScbField *field = scb_record_class_find_field (scb_package_class (type), "predecessor");
  g_autoptr (GHashTable) index = NULL;

  if (field == NULL)
    return TRUE;
  index = index_records (import, type);
  for (guint i = 0; i < import->records->len; i++)
    if (G_OBJECT_TYPE (import->records->pdata[i]) == type
        && !check_chain (import, import->tree->entries->pdata[i], import->records->pdata[i], field,
                         index, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_chains (Import *import, GError **error)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (!check_chains_of (import, types[i], error))
      return FALSE;
  return TRUE;
}

/* ---- writing ---- */

static void
prefix_place (GError **error, const char *path)
{
  g_prefix_error (error, "%s: ", path);
}

static gboolean
keep_content (Import *import, ScbPackageEntry *entry, GError **error)
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
  if (!scb_book_add_content (import->book, bytes, &sha256, error))
    return FALSE;
  if (g_strcmp0 (sha256, json_object_get_string_member_with_default (entry->object, "sha256", ""))
      != 0)
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
write_unsigned (Import *import, ScbRecord *record, ScbRecord *kept, GError **error)
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

static gboolean
write_record (Import *import, guint i, GError **error)
{
  ScbPackageEntry *entry = import->tree->entries->pdata[i];
  ScbRecord *record = import->records->pdata[i];
  ScbPackageCount *count = count_of (import, collection_of (entry->path));
  g_autoptr (ScbRecord) kept = NULL;

  if (g_cancellable_set_error_if_cancelled (import->cancellable, error))
    return FALSE;
  if (entry->type == SCB_TYPE_ATTACHMENT && !keep_content (import, entry, error))
    return FALSE;
  if (!entry->is_new && (kept = scb_book_get (import->book, entry->type, entry->id, error)) == NULL)
    return FALSE;
  if (kept != NULL && scb_record_equal (record, kept))
    {
      count->unchanged++;
      return TRUE;
    }
  if (!write_unsigned (import, record, kept, error))
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

static gboolean
sign_record (Import *import, guint i, GError **error)
{
  ScbPackageEntry *entry = import->tree->entries->pdata[i];

  if (!is_signed (import->records->pdata[i])
      || scb_book_update (import->book, import->records->pdata[i], error))
    return TRUE;
  prefix_place (error, entry->path);
  return FALSE;
}

/* Where the package gives a list of what a record owns, it is the whole list. */
static gboolean
remove_others (Import *import, ScbPackageEntry *owner, GType type, GError **error)
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
      if (!scb_book_delete (import->book, kept->pdata[i], error))
        {
          prefix_place (error, owner->path);
          return FALSE;
        }
      count_of (import, g_strdup_printf ("%s.%s", whole, klass->collection))->removed++;
    }
  return kept != NULL;
}

static gboolean
remove_unlisted (Import *import, GError **error)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  /* From the parts to the wholes, so that nothing still names what goes. */
  for (guint i = import->tree->entries->len; i > 0; i--)
    {
      ScbPackageEntry *entry = import->tree->entries->pdata[i - 1];

      if (entry->is_new)
        continue;
      for (guint j = n_types; j > 0; j--)
        {
          ScbRecordClass *klass = scb_package_class (types[j - 1]);

          if (klass->owner != NULL && klass->owner->get_type () == entry->type
              && json_object_has_member (entry->object, klass->collection)
              && !remove_others (import, entry, types[j - 1], error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
write_settings (Import *import, GError **error)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (import->tree->settings == NULL)
    return TRUE;
  json_object_iter_init (&iter, import->tree->settings);
  while (json_object_iter_next (&iter, &key, &node))
    if (!scb_book_set_setting (import->book, key, json_node_get_string (node), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_all (Import *import, GError **error)
{
  for (guint i = 0; i < import->records->len; i++)
    if (!write_record (import, i, error))
      return FALSE;
  if (!remove_unlisted (import, error))
    return FALSE;
  for (guint i = 0; i < import->records->len; i++)
    if (!sign_record (import, i, error))
      return FALSE;
  return write_settings (import, error);
}

static gboolean
read_all (Import *import, GError **error)
{
  for (guint i = 0; i < import->tree->entries->len; i++)
    if (!read_record (import, import->tree->entries->pdata[i], error))
      return FALSE;
  return check_chains (import, error);
}

static gboolean
run (Import *import, ScbPackageFlags flags, GError **error)
{
  /* Within a caller's transaction it is the caller who ends it. */
  const gboolean own = !scb_book_in_transaction (import->book);
  gboolean written;

  if (own && !scb_book_begin (import->book, N_("Import package"), error))
    return FALSE;
  give_ids (import);
  written = read_all (import, error) && write_all (import, error);
  if (written)
    scb_package_report_sum_up (import->report);
  if (!own)
    return written;
  if (written && (flags & SCB_PACKAGE_DRY_RUN) == 0)
    return scb_book_commit (import->book, error);
  scb_book_rollback (import->book);
  return written;
}

ScbPackageReport *
scb_package_import (
    ScbBook *book, GBytes *bytes, ScbPackageFlags flags, GCancellable *cancellable, GError **error)
{
  g_autoptr (ScbPackageTree) tree = scb_package_tree_new (bytes, error);
  g_autoptr (ScbPackageReport) report = NULL;
  Import import = { .book = book, .tree = tree, .cancellable = cancellable };
  gboolean done;

  if (tree == NULL)
    return NULL;
  report = scb_package_report_new ();
  import.report = report;
  import.by_collection = g_hash_table_new (g_str_hash, g_str_equal);
  import.next_ids = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  import.records = g_ptr_array_new_with_free_func (g_object_unref);
  done = run (&import, flags, error);
  g_hash_table_unref (import.by_collection);
  g_hash_table_unref (import.next_ids);
  g_ptr_array_unref (import.records);
  return done ? g_steal_pointer (&report) : NULL;
}

GBytes *
scb_package_load (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFileInfo) info
      = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                           G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_UNREADABLE,
                   _("“%s” is no file that can be read."), path);
      return NULL;
    }
  if (g_file_info_get_size (info) > (goffset)SCB_PACKAGE_MAXIMUM_SIZE)
    {
      g_set_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_UNREADABLE,
                   _("“%s” is too large to be a package (over %u MiB)."), path,
                   (guint)(SCB_PACKAGE_MAXIMUM_SIZE / 1024 / 1024));
      return NULL;
    }
  return g_file_load_bytes (file, NULL, NULL, error);
}
