/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Predecessors must end somewhere. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-package-import-private.h"

/* The chain that is being followed, and what was found to end. */
typedef struct
{
  const ScbField *field;
  GHashTable *records; /* id → ScbRecord of the package */
  GHashTable *ending;  /* ids whose chain ends */
} Chains;

static GHashTable *
index_records (ScbPackageImport *import, GType type)
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

static gint64
get_next (ScbPackageImport *import, const Chains *chains, GType type, gint64 id)
{
  g_autoptr (ScbRecord) kept = NULL;
  ScbRecord *record = g_hash_table_lookup (chains->records, &id);

  if (record == NULL)
    record = kept = scb_book_get (import->book, type, id, NULL);
  return record != NULL ? scb_record_get_int (record, chains->field) : 0;
}

/* Each record is looked at once, however long the chains are. */
static gboolean
ends (ScbPackageImport *import, const Chains *chains, GType type, gint64 id)
{
  g_autoptr (GHashTable) passed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key;

  while (id != 0 && !g_hash_table_contains (chains->ending, &id))
    {
      if (!g_hash_table_add (passed, g_memdup2 (&id, sizeof id)))
        return FALSE;
      id = get_next (import, chains, type, id);
    }
  g_hash_table_iter_init (&iter, passed);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_hash_table_iter_steal (&iter);
      g_hash_table_add (chains->ending, key);
    }
  return TRUE;
}

static gboolean
check_chains_of (ScbPackageImport *import, GType type, const ScbField *field, GError **error)
{
  g_autoptr (GHashTable) records = index_records (import, type);
  g_autoptr (GHashTable) ending = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  const Chains chains = { field, records, ending };

  for (guint i = 0; i < import->records->len; i++)
    {
      ScbPackageEntry *entry = import->tree->entries->pdata[i];

      if (entry->type == type && !ends (import, &chains, type, entry->id))
        return scb_package_fail (error, entry->path, field->name,
                                 _("names itself, through others"));
    }
  return TRUE;
}

gboolean
scb_package_import_check_chains (ScbPackageImport *import, guint i, GError **error)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  for (guint j = 0; j < n_types; j++)
    {
      const ScbField *field
          = scb_record_class_find_field (scb_package_class (types[j]), "predecessor");

      if (field != NULL && !check_chains_of (import, types[j], field, error))
        return FALSE;
    }
  return TRUE;
}
