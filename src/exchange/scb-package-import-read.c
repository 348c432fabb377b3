/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries of a package to records. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-package-import-private.h"

/* ---- ids and references ---- */

static gint64
new_id (ScbPackageImport *import, GType type)
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

gboolean
scb_package_import_give_id (ScbPackageImport *import, guint i, GError **error)
{
  ScbPackageEntry *entry = import->tree->entries->pdata[i];

  entry->id = scb_book_find_id (import->book, entry->type, entry->uuid);
  entry->is_new = entry->id == 0;
  if (entry->is_new)
    entry->id = new_id (import, entry->type);
  return TRUE;
}

/* A record of the same kind, or the whole that this one is a part of: no organization is its own
 * parent. */
static gboolean
is_itself (ScbPackageEntry *entry, const ScbField *field, gint64 id)
{
  if (field->get_type () == entry->type)
    return id == entry->id;
  return entry->owner != NULL && field->get_type () == entry->owner->type && id == entry->owner->id;
}

static gboolean
read_reference (ScbPackageImport *import,
                ScbPackageEntry *entry,
                ScbRecord *record,
                const ScbField *field,
                GError **error)
{
  JsonNode *node = json_object_get_member (entry->object, field->name);
  g_autofree char *uuid = NULL;
  ScbPackageEntry *named;
  gint64 id;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  uuid = scb_package_read_uuid (node);
  if (uuid == NULL)
    return scb_package_fail (error, entry->path, field->name, _("must be a UUID"));
  named = g_hash_table_lookup (import->tree->by_uuid, uuid);
  id = named != NULL ? (named->type == field->get_type () ? named->id : 0)
                     : scb_book_find_id (import->book, field->get_type (), uuid);
  if (id == 0)
    return scb_package_fail (error, entry->path, field->name, _("unknown %s “%s”"),
                             scb_package_class (field->get_type ())->table, uuid);
  if (is_itself (entry, field, id))
    return scb_package_fail (error, entry->path, field->name, _("names itself"));
  scb_record_set_int (record, field, id);
  return TRUE;
}

/* ---- records ---- */

/* Minutes that are signed were signed once at least; from then on it takes a reason to reopen them.
 */
static void
count_signing (ScbRecord *record)
{
  if (SCB_IS_SESSION (record) && SCB_SESSION (record)->state == SCB_SESSION_STATE_SIGNED
      && SCB_SESSION (record)->signings == 0)
    g_object_set (record, "signings", G_GINT64_CONSTANT (1), NULL);
}

gboolean
scb_package_import_read_record (ScbPackageImport *import, guint i, GError **error)
{
  ScbPackageEntry *entry = import->tree->entries->pdata[i];
  ScbRecordClass *klass = scb_package_class (entry->type);
  ScbRecord *record = scb_record_new (entry->type);
  g_autoptr (GError) local_error = NULL;
  const ScbField *bad = NULL;

  g_ptr_array_add (import->records, record);
  scb_record_set_id (record, entry->id);
  scb_record_set_uuid (record, entry->uuid);
  for (guint j = 0; j < klass->n_fields; j++)
    {
      const ScbField *field = &klass->fields[j];

      if (field == klass->owner && entry->owner != NULL)
        scb_record_set_int (record, field, entry->owner->id);
      else if (field->kind == SCB_FIELD_REF ? !read_reference (import, entry, record, field, error)
                                            : !scb_package_read_field (entry, record, field, error))
        return FALSE;
    }
  count_signing (record);
  if (import->tree->header->purpose != SCB_PACKAGE_PLAIN)
    g_hash_table_insert (import->by_key, scb_package_key (entry->type, entry->id),
                         g_object_ref (record));
  if (scb_record_validate (record, &bad, &local_error))
    return TRUE;
  return scb_package_fail (error, entry->path, bad->name, "%s", local_error->message);
}
