/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks from record to record along a path of fields. */
#include "scb-list-value-private.h"

#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-book-sessions.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-type-labels.h"

struct _ScbListValues
{
  ScbBook *book;
  GHashTable *records; /* "type id" → ScbRecord */
  char *today;
  gboolean plainly;
  GError *error; /* the first one; a list with holes is no list */
};

/* The fields that say what a record is called, in the order they are tried. */
static const char *const naming_fields[]
    = { "full_name", "name", "number", "title", "period", "topic" };

/* ---- one value ---- */

static const char *
enum_label (GType type, int value)
{
  const char *label = scb_enum_label (type, value);

  return label != NULL ? label : scb_enum_nick (type, value);
}

/* The value of a field that is no reference. */
static char *
field_text (ScbListValues *self, ScbRecord *record, const ScbField *field)
{
  char plain[G_ASCII_DTOSTR_BUF_SIZE];

  if (!scb_record_is_known (record, field))
    return NULL;
  if (scb_field_holds_text (field))
    return g_strdup (scb_record_get_text (record, field));
  switch (field->kind)
    {
    case SCB_FIELD_ENUM:
      return g_strdup (enum_label (field->get_type (), (int)scb_record_get_int (record, field)));
    case SCB_FIELD_BOOL:
      return g_strdup (scb_record_get_int (record, field) ? _("yes") : _("no"));
    case SCB_FIELD_REAL:
      if (self->plainly)
        return g_strdup (g_ascii_dtostr (plain, sizeof plain, scb_record_get_real (record, field)));
      return scb_number_text (scb_record_get_real (record, field), 2);
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, scb_record_get_int (record, field));
    }
}

/* ---- steps that are no fields ---- */

/* Where an error goes: only the first one tells why. */
static GError **
first_error (ScbListValues *self)
{
  return self->error == NULL ? &self->error : NULL;
}

/* Of the dated parts of @record the one valid today, else the last one. */
static ScbRecord *
find_dated (ScbListValues *self, ScbRecord *record, GType type, const char *owner)
{
  g_autoptr (GPtrArray) parts
      = scb_book_list (self->book, type, owner, scb_record_get_id (record), first_error (self));
  ScbRecord *found = NULL;

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      ScbRecord *part = g_ptr_array_index (parts, i);
      ScbRecordClass *klass = SCB_RECORD_GET_CLASS (part);
      const char *since = scb_record_get_text (part, scb_record_class_find_field (klass, "since"));
      const char *until = scb_record_get_text (part, scb_record_class_find_field (klass, "until"));
      const char *best
          = found != NULL
                ? scb_record_get_text (found, scb_record_class_find_field (klass, "since"))
                : NULL;
      gboolean now = scb_date_in_span (self->today, since, until);

      if (found == NULL || now || g_strcmp0 (since, best) > 0)
        found = part;
      if (now)
        break;
    }
  return found != NULL ? scb_list_values_get_record (self, type, scb_record_get_id (found)) : NULL;
}

/* The score that counts is the last one in order: the branch's own, the official's, the
 * committee's. */
static ScbRecord *
find_score (ScbListValues *self, ScbRecord *session)
{
  g_autoptr (GPtrArray) scores = scb_book_list (self->book, SCB_TYPE_SCORE, "session",
                                                scb_record_get_id (session), first_error (self));
  ScbScore *found = NULL;

  for (guint i = 0; scores != NULL && i < scores->len; i++)
    {
      ScbScore *score = g_ptr_array_index (scores, i);

      if (found == NULL || score->scorer > found->scorer)
        found = score;
    }
  return found != NULL ? scb_list_values_get_record (self, SCB_TYPE_SCORE,
                                                     scb_record_get_id (SCB_RECORD (found)))
                       : NULL;
}

/* The record at the end of one step. */
static ScbRecord *
take_step (ScbListValues *self, ScbRecord *record, const char *step)
{
  const ScbField *field = scb_record_class_find_field (SCB_RECORD_GET_CLASS (record), step);

  if (field != NULL)
    return field->kind == SCB_FIELD_REF ? scb_list_values_get_record (
               self, field->get_type (), scb_record_get_int (record, field))
                                        : NULL;
  if (g_str_equal (step, "spell") && SCB_IS_BRANCH (record))
    return find_dated (self, record, SCB_TYPE_BRANCH_SPELL, "branch");
  if (g_str_equal (step, "spell"))
    return find_dated (self, record, SCB_TYPE_ORGANIZATION_SPELL, "organization");
  if (g_str_equal (step, "membership"))
    return find_dated (self, record, SCB_TYPE_MEMBERSHIP, "member");
  if (g_str_equal (step, "score"))
    return find_score (self, record);
  return NULL;
}

/* ---- paths ---- */

/* Walks all steps but the last. */
static ScbRecord *
walk (ScbListValues *self, ScbRecord *record, char **steps, guint n_steps)
{
  for (guint i = 0; record != NULL && i + 1 < n_steps; i++)
    record = take_step (self, record, steps[i]);
  return record;
}

static char *
record_name (ScbListValues *self, ScbRecord *record)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);

  if (SCB_IS_BRANCH (record) || SCB_IS_ORGANIZATION (record))
    {
      record = take_step (self, record, "spell");
      if (record == NULL)
        return NULL;
      klass = SCB_RECORD_GET_CLASS (record);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (naming_fields); i++)
    {
      const ScbField *field = scb_record_class_find_field (klass, naming_fields[i]);

      if (field != NULL && scb_record_is_known (record, field))
        return field_text (self, record, field);
    }
  return g_strdup (scb_record_get_uuid (record));
}

static char *
attendance_text (ScbListValues *self, ScbRecord *session)
{
  g_autoptr (ScbSessionRow) row
      = scb_book_get_session_row (self->book, scb_record_get_id (session), first_error (self));
  char *text = NULL;

  if (row != NULL)
    g_object_get (row, "attendance-text", &text, NULL);
  return text;
}

char *
scb_list_values_get_text (ScbListValues *self, ScbRecord *record, const char *path)
{
  g_auto (GStrv) steps = g_strsplit (path, ".", -1);
  const guint n_steps = g_strv_length (steps);
  const char *last = steps[n_steps - 1];
  const ScbField *field;

  record = walk (self, record, steps, n_steps);
  if (record == NULL)
    return NULL;
  if (g_str_equal (last, "id"))
    return g_strdup_printf ("%" G_GINT64_FORMAT, scb_record_get_id (record));
  if (g_str_equal (last, "attendance"))
    return attendance_text (self, record);
  field = scb_record_class_find_field (SCB_RECORD_GET_CLASS (record), last);
  if (field != NULL && field->kind != SCB_FIELD_REF)
    return field_text (self, record, field);
  record = take_step (self, record, last);
  return record != NULL ? record_name (self, record) : NULL;
}

gint64
scb_list_values_get_id (ScbListValues *self, ScbRecord *record, const char *path)
{
  g_auto (GStrv) steps = g_strsplit (path, ".", -1);
  const guint n_steps = g_strv_length (steps);
  const ScbField *field;

  record = walk (self, record, steps, n_steps);
  field = record != NULL
              ? scb_record_class_find_field (SCB_RECORD_GET_CLASS (record), steps[n_steps - 1])
              : NULL;
  return field != NULL ? scb_record_get_int (record, field) : 0;
}

ScbRecord *
scb_list_values_get_record (ScbListValues *self, GType type, gint64 id)
{
  g_autofree char *key = g_strdup_printf ("%s %" G_GINT64_FORMAT, g_type_name (type), id);
  ScbRecord *record = g_hash_table_lookup (self->records, key);

  if (record != NULL || id == 0)
    return record;
  record = scb_book_get (self->book, type, id, first_error (self));
  if (record != NULL)
    g_hash_table_insert (self->records, g_steal_pointer (&key), record);
  return record;
}

gboolean
scb_list_values_finish (ScbListValues *self, GError **error)
{
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

void
scb_list_values_write_plainly (ScbListValues *self)
{
  self->plainly = TRUE;
}

/* The type of the records one step away, as take_step() goes; G_TYPE_INVALID where there are none.
 */
static GType
type_after (GType type, const ScbField *field, const char *step)
{
  if (field != NULL)
    return field->kind == SCB_FIELD_REF ? field->get_type () : G_TYPE_INVALID;
  if (g_str_equal (step, "spell"))
    return type == SCB_TYPE_BRANCH ? SCB_TYPE_BRANCH_SPELL : SCB_TYPE_ORGANIZATION_SPELL;
  if (g_str_equal (step, "membership"))
    return SCB_TYPE_MEMBERSHIP;
  return g_str_equal (step, "score") ? SCB_TYPE_SCORE : G_TYPE_INVALID;
}

ScbCellKind
scb_list_values_get_kind (GType type, const char *path)
{
  g_auto (GStrv) steps = g_strsplit (path, ".", -1);
  const ScbField *field = NULL;

  for (guint i = 0; steps[i] != NULL && type != G_TYPE_INVALID; i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (type);

      if (g_str_equal (steps[i], "id"))
        return SCB_CELL_NUMBER;
      field = scb_record_class_find_field (SCB_RECORD_CLASS (klass), steps[i]);
      type = type_after (type, field, steps[i]);
    }
  switch (field != NULL ? field->kind : SCB_FIELD_LINE)
    {
    case SCB_FIELD_INT:
    case SCB_FIELD_COUNT:
    case SCB_FIELD_REAL:
      return SCB_CELL_NUMBER;
    case SCB_FIELD_DATE:
    case SCB_FIELD_PARTIAL:
      return SCB_CELL_DATE;
    case SCB_FIELD_PERIOD:
      return SCB_CELL_MONTH;
    default:
      return SCB_CELL_TEXT;
    }
}

ScbListValues *
scb_list_values_new (ScbBook *book)
{
  ScbListValues *self = g_new0 (ScbListValues, 1);

  self->book = g_object_ref (book);
  self->records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->today = scb_date_today ();
  return self;
}

void
scb_list_values_free (ScbListValues *self)
{
  g_clear_pointer (&self->records, g_hash_table_unref);
  g_clear_object (&self->book);
  g_clear_error (&self->error);
  g_free (self->today);
  g_free (self);
}
