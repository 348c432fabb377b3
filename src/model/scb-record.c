/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The base of all records: properties, validation and comparison from a table of fields. */

#include "scb-config.h"

#include "scb-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-date.h"
#include "scb-glib.h"
#include "scb-name-key.h"
#include "scb-period.h"
#include "scb-text.h"

typedef struct
{
  gint64 id;
  char *uuid;
} ScbRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ScbRecord, scb_record, G_TYPE_OBJECT)
G_DEFINE_QUARK (scb - model - error - quark, scb_model_error)

enum
{
  PROP_ID = 1,
  PROP_UUID,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

#define PRIVATE(self)            ((ScbRecordPrivate *)scb_record_get_instance_private (self))
#define FIELD(self, field, Type) (*(Type *)G_STRUCT_MEMBER_P (self, (field)->offset))

/* ---- fields ---- */

gboolean
scb_field_holds_text (const ScbField *field)
{
  return field->kind <= SCB_FIELD_NAME_KEY;
}

gboolean
scb_field_is_derived (const ScbField *field)
{
  return field->kind == SCB_FIELD_KEY || field->kind == SCB_FIELD_NAME_KEY;
}

static gint64
unknown_int (const ScbField *field)
{
  return field->kind == SCB_FIELD_COUNT ? SCB_UNKNOWN : 0;
}

static void
notify_field (ScbRecord *self, const ScbField *field)
{
  g_autofree char *property = g_strdelimit (g_strdup (field->name), "_", '-');

  g_object_notify (G_OBJECT (self), property);
}

/* Keys follow the field they are made of. */
static void
update_keys (ScbRecord *self, const ScbField *source)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const ScbField *field = &klass->fields[i];
      const char *text = FIELD (self, source, char *);
      g_autofree char *key = NULL;

      if (!scb_field_is_derived (field) || strcmp (field->source, source->name) != 0)
        continue;
      key = field->kind == SCB_FIELD_NAME_KEY ? scb_name_key (text) : scb_text_key (text);
      if (scb_set_string (&FIELD (self, field, char *), text != NULL ? key : NULL))
        notify_field (self, field);
    }
}

const char *
scb_record_get_text (ScbRecord *self, const ScbField *field)
{
  g_return_val_if_fail (scb_field_holds_text (field), NULL);

  return FIELD (self, field, char *);
}

gint64
scb_record_get_int (ScbRecord *self, const ScbField *field)
{
  switch (field->kind)
    {
    case SCB_FIELD_ENUM:
    case SCB_FIELD_BOOL:
      return FIELD (self, field, int);
    case SCB_FIELD_INT:
    case SCB_FIELD_COUNT:
    case SCB_FIELD_REF:
      return FIELD (self, field, gint64);
    default:
      g_return_val_if_reached (0);
    }
}

double
scb_record_get_real (ScbRecord *self, const ScbField *field)
{
  g_return_val_if_fail (field->kind == SCB_FIELD_REAL, NAN);

  return FIELD (self, field, double);
}

void
scb_record_set_text (ScbRecord *self, const ScbField *field, const char *value)
{
  g_autofree char *clean = NULL;

  g_return_if_fail (scb_field_holds_text (field));

  if (scb_field_is_derived (field))
    return;
  clean = field->kind == SCB_FIELD_TEXT || field->kind == SCB_FIELD_JSON
              ? scb_text_clean (value)
              : scb_text_clean_line (value);
  if (!scb_set_string (&FIELD (self, field, char *), clean))
    return;
  notify_field (self, field);
  update_keys (self, field);
}

void
scb_record_set_int (ScbRecord *self, const ScbField *field, gint64 value)
{
  if (scb_record_get_int (self, field) == value)
    return;
  if (field->kind == SCB_FIELD_ENUM || field->kind == SCB_FIELD_BOOL)
    FIELD (self, field, int) = (int)value;
  else
    FIELD (self, field, gint64) = value;
  notify_field (self, field);
}

static gboolean
same_real (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

void
scb_record_set_real (ScbRecord *self, const ScbField *field, double value)
{
  g_return_if_fail (field->kind == SCB_FIELD_REAL);

  if (same_real (FIELD (self, field, double), value))
    return;
  FIELD (self, field, double) = value;
  notify_field (self, field);
}

gboolean
scb_record_is_known (ScbRecord *self, const ScbField *field)
{
  if (scb_field_holds_text (field))
    return FIELD (self, field, char *) != NULL;
  switch (field->kind)
    {
    case SCB_FIELD_REAL:
      return !isnan (FIELD (self, field, double));
    case SCB_FIELD_BOOL:
    case SCB_FIELD_INT:
      return TRUE;
    default:
      return scb_record_get_int (self, field) != unknown_int (field);
    }
}

/* ---- properties ---- */

static GParamSpec *
field_to_param_spec (const ScbField *field, const char *property)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  if (scb_field_holds_text (field))
    return g_param_spec_string (property, NULL, NULL, NULL,
                                scb_field_is_derived (field) ? flags & ~G_PARAM_WRITABLE : flags);
  switch (field->kind)
    {
    case SCB_FIELD_ENUM:
      return g_param_spec_enum (property, NULL, NULL, field->get_type (), 0, flags);
    case SCB_FIELD_BOOL:
      return g_param_spec_boolean (property, NULL, NULL, FALSE, flags);
    case SCB_FIELD_REAL:
      return g_param_spec_double (property, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0.0,
                                  flags | G_PARAM_LAX_VALIDATION);
    default:
      return g_param_spec_int64 (property, NULL, NULL, G_MININT64, G_MAXINT64, unknown_int (field),
                                 flags);
    }
}

static void
scb_record_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  ScbRecord *self = SCB_RECORD (object);
  const ScbField *field;

  if (pspec->owner_type == SCB_TYPE_RECORD)
    {
      if (property_id == PROP_ID)
        g_value_set_int64 (value, PRIVATE (self)->id);
      else
        g_value_set_string (value, PRIVATE (self)->uuid);
      return;
    }
  field = &SCB_RECORD_GET_CLASS (self)->fields[property_id - 1];
  if (scb_field_holds_text (field))
    g_value_set_string (value, scb_record_get_text (self, field));
  else if (field->kind == SCB_FIELD_REAL)
    g_value_set_double (value, scb_record_get_real (self, field));
  else if (field->kind == SCB_FIELD_ENUM)
    g_value_set_enum (value, (int)scb_record_get_int (self, field));
  else if (field->kind == SCB_FIELD_BOOL)
    g_value_set_boolean (value, scb_record_get_int (self, field) != 0);
  else
    g_value_set_int64 (value, scb_record_get_int (self, field));
}

static void
scb_record_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  ScbRecord *self = SCB_RECORD (object);
  const ScbField *field;

  if (pspec->owner_type == SCB_TYPE_RECORD)
    {
      if (property_id == PROP_ID)
        scb_record_set_id (self, g_value_get_int64 (value));
      else
        scb_record_set_uuid (self, g_value_get_string (value));
      return;
    }
  field = &SCB_RECORD_GET_CLASS (self)->fields[property_id - 1];
  if (scb_field_holds_text (field))
    scb_record_set_text (self, field, g_value_get_string (value));
  else if (field->kind == SCB_FIELD_REAL)
    scb_record_set_real (self, field, g_value_get_double (value));
  else if (field->kind == SCB_FIELD_ENUM)
    scb_record_set_int (self, field, g_value_get_enum (value));
  else if (field->kind == SCB_FIELD_BOOL)
    scb_record_set_int (self, field, g_value_get_boolean (value));
  else
    scb_record_set_int (self, field, g_value_get_int64 (value));
}

static void
scb_record_finalize (GObject *object)
{
  ScbRecord *self = SCB_RECORD (object);
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (scb_field_holds_text (&klass->fields[i]))
      g_free (FIELD (self, &klass->fields[i], char *));
  g_free (PRIVATE (self)->uuid);

  G_OBJECT_CLASS (scb_record_parent_class)->finalize (object);
}

static void
scb_record_class_init (ScbRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_record_get_property;
  object_class->set_property = scb_record_set_property;
  object_class->finalize = scb_record_finalize;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_UUID] = g_param_spec_string ("uuid", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
scb_record_init (ScbRecord *self)
{
}

void
scb_record_class_describe (ScbRecordClass *klass,
                           const char *table,
                           const char *collection,
                           const char *owner,
                           const ScbField *fields,
                           guint n_fields)
{
  /* GObject takes these away from every derived class. */
  G_OBJECT_CLASS (klass)->get_property = scb_record_get_property;
  G_OBJECT_CLASS (klass)->set_property = scb_record_set_property;

  klass->table = table;
  klass->collection = collection;
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->owner = owner != NULL ? scb_record_class_find_field (klass, owner) : NULL;

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *property = g_strdelimit (g_strdup (fields[i].name), "_", '-');

      g_object_class_install_property (
          G_OBJECT_CLASS (klass), i + 1,
          field_to_param_spec (&fields[i], g_intern_string (property)));
    }
}

void
scb_record_init_fields (ScbRecord *self, const ScbField *fields, guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == SCB_FIELD_COUNT)
      FIELD (self, &fields[i], gint64) = SCB_UNKNOWN;
    else if (fields[i].kind == SCB_FIELD_REAL)
      FIELD (self, &fields[i], double) = NAN;
}

const ScbField *
scb_record_class_find_field (ScbRecordClass *klass, const char *name)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (strcmp (klass->fields[i].name, name) == 0)
      return &klass->fields[i];
  return NULL;
}

/* ---- the record as a whole ---- */

gpointer
scb_record_new (GType type)
{
  return g_object_new (type, NULL);
}

gint64
scb_record_get_id (ScbRecord *self)
{
  return PRIVATE (self)->id;
}

void
scb_record_set_id (ScbRecord *self, gint64 id)
{
  if (PRIVATE (self)->id == id)
    return;
  PRIVATE (self)->id = id;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

const char *
scb_record_get_uuid (ScbRecord *self)
{
  return PRIVATE (self)->uuid;
}

void
scb_record_set_uuid (ScbRecord *self, const char *uuid)
{
  if (scb_set_string (&PRIVATE (self)->uuid, uuid))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UUID]);
}

gpointer
scb_record_copy (ScbRecord *self)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (self);
  ScbRecord *copy = scb_record_new (G_OBJECT_TYPE (self));

  PRIVATE (copy)->id = PRIVATE (self)->id;
  PRIVATE (copy)->uuid = g_strdup (PRIVATE (self)->uuid);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const ScbField *field = &klass->fields[i];

      if (scb_field_holds_text (field))
        FIELD (copy, field, char *) = g_strdup (FIELD (self, field, char *));
      else if (field->kind == SCB_FIELD_REAL)
        FIELD (copy, field, double) = FIELD (self, field, double);
      else
        scb_record_set_int (copy, field, scb_record_get_int (self, field));
    }
  return copy;
}

gboolean
scb_record_equal (ScbRecord *a, ScbRecord *b)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (a);

  if (klass != SCB_RECORD_GET_CLASS (b))
    return FALSE;
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const ScbField *field = &klass->fields[i];
      gboolean same;

      if (scb_field_holds_text (field))
        same = g_strcmp0 (FIELD (a, field, char *), FIELD (b, field, char *)) == 0;
      else if (field->kind == SCB_FIELD_REAL)
        same = same_real (FIELD (a, field, double), FIELD (b, field, double));
      else
        same = scb_record_get_int (a, field) == scb_record_get_int (b, field);
      if (!same)
        return FALSE;
    }
  return TRUE;
}

/* ---- validation ---- */

static gboolean
text_fits_kind (ScbFieldKind kind, const char *text)
{
  switch (kind)
    {
    case SCB_FIELD_DATE:
      return scb_date_is_day (text);
    case SCB_FIELD_PARTIAL:
      return scb_date_precision (text) != SCB_DATE_INVALID;
    case SCB_FIELD_TIME:
      return scb_time_is_valid (text);
    case SCB_FIELD_PERIOD:
      return scb_period_is_valid (text);
    case SCB_FIELD_STAMP:
      return strlen (text) == 20 && text[10] == 'T' && text[19] == 'Z';
    default:
      return TRUE;
    }
}

static gboolean
field_is_valid (ScbRecord *self, const ScbField *field, GError **error)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (self);
  const char *text;

  if ((field->flags & SCB_FIELD_REQUIRED) != 0 && !scb_record_is_known (self, field))
    {
      g_set_error (error, SCB_MODEL_ERROR, SCB_MODEL_ERROR_INVALID, _("“%s” of %s is missing."),
                   field->name, klass->table);
      return FALSE;
    }
  if (field->kind == SCB_FIELD_COUNT && scb_record_get_int (self, field) < SCB_UNKNOWN)
    {
      g_set_error (error, SCB_MODEL_ERROR, SCB_MODEL_ERROR_INVALID,
                   _("“%s” of %s cannot be below zero."), field->name, klass->table);
      return FALSE;
    }
  if (!scb_field_holds_text (field) || (text = scb_record_get_text (self, field)) == NULL)
    return TRUE;
  if (!text_fits_kind (field->kind, text))
    {
      g_set_error (error, SCB_MODEL_ERROR, SCB_MODEL_ERROR_INVALID,
                   _("“%s” is no valid value of “%s” of %s."), text, field->name, klass->table);
      return FALSE;
    }
  return TRUE;
}

gboolean
scb_record_validate (ScbRecord *self, const ScbField **field, GError **error)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (self);
  const ScbField *since = scb_record_class_find_field (klass, "since");
  const ScbField *until = scb_record_class_find_field (klass, "until");

  for (guint i = 0; i < klass->n_fields; i++)
    if (!field_is_valid (self, &klass->fields[i], error))
      {
        if (field != NULL)
          *field = &klass->fields[i];
        return FALSE;
      }
  if (since != NULL && until != NULL && FIELD (self, since, char *) != NULL
      && FIELD (self, until, char *) != NULL
      && strcmp (FIELD (self, since, char *), FIELD (self, until, char *)) > 0)
    {
      if (field != NULL)
        *field = until;
      g_set_error (error, SCB_MODEL_ERROR, SCB_MODEL_ERROR_INVALID,
                   _("A span of %s ends (%s) before it begins (%s)."), klass->table,
                   FIELD (self, until, char *), FIELD (self, since, char *));
      return FALSE;
    }
  return TRUE;
}

/* ---- enumerations ---- */

const char *
scb_enum_nick (GType type, int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *found = value != 0 ? g_enum_get_value (klass, value) : NULL;

  return found != NULL ? found->value_nick : NULL;
}

gboolean
scb_enum_from_nick (GType type, const char *nick, int *value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *found = nick != NULL ? g_enum_get_value_by_nick (klass, nick) : NULL;

  if (found == NULL)
    return FALSE;
  *value = found->value;
  return TRUE;
}
