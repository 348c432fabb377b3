/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>
#include <math.h>

G_BEGIN_DECLS

/*
 * What the book keeps is records.  A record type describes its fields once, as a table of ScbField;
 * from that one table come its GObject properties, its columns in the book, its keys in a package
 * and its lines in the history.  Fields are public to read; they are written through properties or
 * scb_record_set_*(), which clean texts and notify on change only.
 */

/* A count that nobody knows.  Unknown is not 0. */
#define SCB_UNKNOWN ((gint64)-1)

typedef enum
{
  SCB_FIELD_LINE,     /* char *: text of one line */
  SCB_FIELD_TEXT,     /* char *: text of lines */
  SCB_FIELD_DATE,     /* char *: "2020-09-03" */
  SCB_FIELD_PARTIAL,  /* char *: a date known to the day, the month or the year */
  SCB_FIELD_TIME,     /* char *: "19:30" */
  SCB_FIELD_STAMP,    /* char *: "2020-09-03T12:34:56Z" */
  SCB_FIELD_PERIOD,   /* char *: "2020-09" */
  SCB_FIELD_JSON,     /* char *: a JSON object or array */
  SCB_FIELD_KEY,      /* char *: sort key of another field, never set by hand */
  SCB_FIELD_NAME_KEY, /* char *: the same for a person's name */
  SCB_FIELD_ENUM,     /* int: 0 is unknown */
  SCB_FIELD_BOOL,     /* gboolean */
  SCB_FIELD_INT,      /* gint64 */
  SCB_FIELD_COUNT,    /* gint64, SCB_UNKNOWN where nobody knows */
  SCB_FIELD_REAL,     /* double, NaN where nobody knows */
  SCB_FIELD_REF,      /* gint64: id of another record, 0 for none */
} ScbFieldKind;

typedef enum
{
  SCB_FIELD_OPTIONAL = 0,
  SCB_FIELD_REQUIRED = 1 << 0,
  SCB_FIELD_SEARCHED = 1 << 1, /* found by the search box */
} ScbFieldFlags;

typedef struct
{
  const char *name; /* "held_on": column and package key; the property is "held-on" */
  ScbFieldKind kind;
  ScbFieldFlags flags;
  gsize offset;             /* in the instance */
  GType (*get_type) (void); /* of the enumeration, or of the record that is referred to */
  const char *source;       /* keys: the field they are made of */
} ScbField;

/* Rows of a table of fields: of the member @field of @Type, of the kind SCB_FIELD_@KIND. */
#define SCB_FIELD(Type, field, KIND, flags)                                                        \
  {                                                                                                \
#field, SCB_FIELD_##KIND, flags, G_STRUCT_OFFSET(Type, field), NULL, NULL                      \
  }
#define SCB_FIELD_TYPED(Type, field, KIND, flags, get_type)                                        \
  {                                                                                                \
#field, SCB_FIELD_##KIND, flags, G_STRUCT_OFFSET(Type, field), get_type, NULL                  \
  }
#define SCB_FIELD_MADE_OF(Type, field, KIND, source)                                               \
  {                                                                                                \
#field, SCB_FIELD_##KIND, SCB_FIELD_OPTIONAL, G_STRUCT_OFFSET(Type, field), NULL, #source      \
  }

#define SCB_TYPE_RECORD (scb_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (ScbRecord, scb_record, SCB, RECORD, GObject)

struct _ScbRecordClass
{
  GObjectClass parent_class;

  const char *table;      /* name of the table: "agenda_item" */
  const char *collection; /* key of a list of them in a package: "agenda" */
  const ScbField *fields;
  guint n_fields;
  const ScbField *owner; /* (nullable): the field that names the record this one is a part of */
};

/* Describes a record type; to be called in its class_init. @owner is the name of a field or NULL.
 */
void scb_record_class_describe (ScbRecordClass *klass,
                                const char *table,
                                const char *collection,
                                const char *owner,
                                const ScbField *fields,
                                guint n_fields);

/* Sets every field to unknown; to be called in a record type's instance init. */
void scb_record_init_fields (ScbRecord *self, const ScbField *fields, guint n_fields);

/* SCB_DEFINE_RECORD: everything of a record type but its fields, which stand above it as `static
 * const ScbField fields[]`. */
#define SCB_DEFINE_RECORD(TypeName, type_name, table, collection, owner)                           \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, SCB_TYPE_RECORD)                                       \
  static void type_name##_class_init (TypeName##Class *klass)                                      \
  {                                                                                                \
    scb_record_class_describe (SCB_RECORD_CLASS (klass), table, collection, owner, fields,         \
                               G_N_ELEMENTS (fields));                                             \
  }                                                                                                \
  static void type_name##_init (TypeName *self)                                                    \
  {                                                                                                \
    scb_record_init_fields (SCB_RECORD (self), fields, G_N_ELEMENTS (fields));                     \
  }

/** scb_record_types: (transfer none): all record types, each after the one that owns it. */
const GType *scb_record_types (guint *n_types);

/** scb_record_type_for_table: the type whose table is @table; G_TYPE_INVALID if there is none. */
GType scb_record_type_for_table (const char *table);

/** scb_record_new: (transfer full): a record of @type without id or UUID, every field unknown. */
gpointer scb_record_new (GType type);

/** scb_record_get_id: its key in the book; 0 before it is kept there. */
gint64 scb_record_get_id (ScbRecord *self);
void scb_record_set_id (ScbRecord *self, gint64 id);

/** scb_record_get_uuid: (nullable): its name in packages; given when it is first kept. */
const char *scb_record_get_uuid (ScbRecord *self);
void scb_record_set_uuid (ScbRecord *self, const char *uuid);

const ScbField *scb_record_class_find_field (ScbRecordClass *klass, const char *name);

/* Values by field, for the layers that treat all records alike. The kinds: text for char *, int for
 * enums, booleans, counts and references, real for doubles. */
const char *scb_record_get_text (ScbRecord *self, const ScbField *field);
gint64 scb_record_get_int (ScbRecord *self, const ScbField *field);
double scb_record_get_real (ScbRecord *self, const ScbField *field);
void scb_record_set_text (ScbRecord *self, const ScbField *field, const char *value);
void scb_record_set_int (ScbRecord *self, const ScbField *field, gint64 value);
void scb_record_set_real (ScbRecord *self, const ScbField *field, double value);

/** scb_record_is_known: whether the field holds anything. */
gboolean scb_record_is_known (ScbRecord *self, const ScbField *field);

/** scb_field_holds_text: whether the kind is one of the char * kinds. */
gboolean scb_field_holds_text (const ScbField *field);
/** scb_field_is_derived: a key; made by the record itself, not exchanged. */
gboolean scb_field_is_derived (const ScbField *field);

/** scb_record_copy: (transfer full): an equal record with the same id and UUID. */
gpointer scb_record_copy (ScbRecord *self);

/** scb_record_equal: whether both are of one type and all fields are the same; id and UUID do not
 * count. */
gboolean scb_record_equal (ScbRecord *a, ScbRecord *b);

/**
 * scb_record_validate:
 * @field: (out) (optional): the field at fault
 * @error: SCB_MODEL_ERROR_INVALID, a sentence that names value and field
 *
 * Whether required fields are there, dates, times and periods exist, spans do not end before they
 * begin.
 */
gboolean scb_record_validate (ScbRecord *self, const ScbField **field, GError **error);

/* Enumerations by nick; the nick of 0 is "unknown" and stands for NULL. */
const char *scb_enum_nick (GType type, int value);
gboolean scb_enum_from_nick (GType type, const char *nick, int *value);

#define SCB_MODEL_ERROR (scb_model_error_quark ())
GQuark scb_model_error_quark (void);
typedef enum
{
  SCB_MODEL_ERROR_INVALID,
} ScbModelError;

G_END_DECLS
