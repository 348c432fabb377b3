/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which records stand where in a package. */

#include "scb-config.h"

#include <string.h>

#include "scb-package-private.h"

ScbRecordClass *
scb_package_class (GType type)
{
  gpointer klass = g_type_class_ref (type);

  g_type_class_unref (klass);
  return klass;
}

char *
scb_package_key (GType type, gint64 id)
{
  return g_strdup_printf ("%s:%" G_GINT64_FORMAT, scb_package_class (type)->table, id);
}

gboolean
scb_package_is_owned_by (GType type, GType owner)
{
  const ScbField *field = scb_package_class (type)->owner;

  return field != NULL && field->get_type () == owner;
}

static gboolean
draws_in_others (const ScbField *field)
{
  GType type = field->kind == SCB_FIELD_REF ? field->get_type () : G_TYPE_INVALID;

  return type == SCB_TYPE_SESSION || type == SCB_TYPE_BRANCH;
}

gboolean
scb_package_is_light (GType type)
{
  ScbRecordClass *klass = scb_package_class (type);
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  for (guint i = 0; i < klass->n_fields; i++)
    if (&klass->fields[i] != klass->owner && draws_in_others (&klass->fields[i]))
      return FALSE;
  for (guint i = 0; i < n_types; i++)
    if (scb_package_is_owned_by (types[i], type) && !scb_package_is_light (types[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_only_one_called (GType type, const char *collection)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (types[i] != type && strcmp (scb_package_class (types[i])->collection, collection) == 0)
      return FALSE;
  return TRUE;
}

GType
scb_package_type_of_collection (const char *key, GType owner)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      ScbRecordClass *klass = scb_package_class (types[i]);
      gboolean fits = owner != G_TYPE_INVALID
                          ? scb_package_is_owned_by (types[i], owner)
                          : klass->owner == NULL || is_only_one_called (types[i], key);

      if (fits && strcmp (klass->collection, key) == 0)
        return types[i];
    }
  return G_TYPE_INVALID;
}
