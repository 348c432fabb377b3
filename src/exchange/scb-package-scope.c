/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a part of a book needs to stand alone. */

#include "scb-config.h"

#include <string.h>

#include "scb-book-sessions.h"
#include "scb-package-scope-private.h"

typedef enum
{
  LEVEL_NAMED = 1, /* other records name it */
  LEVEL_WHOLE,     /* it is what was asked for */
} Level;

typedef struct
{
  ScbRecord *record; /* NULL where it goes in the list of its owner */
  Level level;
} Chosen;

struct _ScbPackageChoice
{
  ScbBook *book;
  GHashTable *chosen; /* "table:id" → Chosen */
  GPtrArray *waiting; /* Chosen whose surroundings were not yet looked at */
  GError *error;
};

static void
chosen_free (gpointer data)
{
  Chosen *chosen = data;

  g_clear_object (&chosen->record);
  g_free (chosen);
}

static Chosen *
find_chosen (ScbPackageChoice *choice, GType type, gint64 id)
{
  g_autofree char *key = scb_package_key (type, id);

  return g_hash_table_lookup (choice->chosen, key);
}

/* ---- choosing ---- */

static void choose (ScbPackageChoice *choice, GType type, gint64 id, Level level);

/* Sessions are never taken apart: signed minutes are all or nothing. */
static gboolean
is_unit (GType type)
{
  return type == SCB_TYPE_SESSION;
}

/* Whether @type is a part of a session, at whatever depth. */
static gboolean
lies_in_unit (GType type)
{
  for (ScbRecordClass *klass = scb_package_class (type); klass->owner != NULL;
       klass = scb_package_class (type))
    {
      type = klass->owner->get_type ();
      if (is_unit (type))
        return TRUE;
    }
  return FALSE;
}

/* Returns whether @record goes in the list of its owner. */
static gboolean
choose_owner (ScbPackageChoice *choice, ScbRecord *record)
{
  GType type = G_OBJECT_TYPE (record);
  const ScbField *owner = scb_package_class (type)->owner;
  gint64 id = owner != NULL ? scb_record_get_int (record, owner) : 0;

  if (id == 0)
    return FALSE;
  choose (choice, owner->get_type (), id, LEVEL_NAMED);
  return lies_in_unit (type) || scb_package_is_light (type);
}

static void
choose (ScbPackageChoice *choice, GType type, gint64 id, Level level)
{
  Chosen *chosen = find_chosen (choice, type, id);

  if (is_unit (type))
    level = LEVEL_WHOLE;
  if (choice->error != NULL || (chosen != NULL && chosen->level >= level))
    return;
  if (chosen == NULL)
    {
      ScbRecord *record = scb_book_get (choice->book, type, id, &choice->error);

      if (record == NULL)
        return;
      chosen = g_new0 (Chosen, 1);
      chosen->record = record;
      g_hash_table_insert (choice->chosen, scb_package_key (type, id), chosen);
    }
  chosen->level = level;
  if (chosen->record == NULL)
    return;
  if (choose_owner (choice, chosen->record))
    g_clear_object (&chosen->record);
  else
    g_ptr_array_add (choice->waiting, chosen);
}

/* ---- what a record draws in ---- */

static void
choose_named (ScbPackageChoice *choice, ScbRecord *record)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const ScbField *field = &klass->fields[i];

      if (field->kind == SCB_FIELD_REF && field != klass->owner
          && scb_record_is_known (record, field))
        choose (choice, field->get_type (), scb_record_get_int (record, field), LEVEL_NAMED);
    }
}

static GPtrArray *
list_of (ScbPackageChoice *choice, GType type, const ScbField *field, gint64 id)
{
  if (choice->error != NULL)
    return g_ptr_array_new ();
  return scb_book_list (choice->book, type, field->name, id, &choice->error);
}

/* What stands in the lists of @record, and the lists of those. */
static void
choose_named_by_owned (ScbPackageChoice *choice, ScbRecord *record, Level level)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GPtrArray) owned = NULL;

      if (!scb_package_is_owned_by (types[i], G_OBJECT_TYPE (record))
          || (level < LEVEL_WHOLE && !scb_package_is_light (types[i])))
        continue;
      owned = list_of (choice, types[i], scb_package_class (types[i])->owner,
                       scb_record_get_id (record));
      for (guint j = 0; owned != NULL && j < owned->len; j++)
        {
          choose_named (choice, owned->pdata[j]);
          choose_named_by_owned (choice, owned->pdata[j], LEVEL_WHOLE);
        }
    }
}

/* The field of @type that says to which @whole a record belongs without being owned by it. */
static const ScbField *
find_belonging (GType type, GType whole)
{
  ScbRecordClass *klass = scb_package_class (type);
  const ScbField *field = scb_record_class_find_field (klass, scb_package_class (whole)->table);

  return field != NULL && field != klass->owner && field->kind == SCB_FIELD_REF ? field : NULL;
}

/* Numbers and attachments of a session, sessions of a branch, a branch's roll …  They go with what
 * they name; of a visit also what was brought home from it. */
static void
choose_belongings (ScbPackageChoice *choice, ScbRecord *record)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      const ScbField *field = find_belonging (types[i], G_OBJECT_TYPE (record));
      Level level = types[i] == SCB_TYPE_VISIT ? LEVEL_WHOLE : LEVEL_NAMED;
      g_autoptr (GPtrArray) records = NULL;

      if (field == NULL)
        continue;
      records = list_of (choice, types[i], field, scb_record_get_id (record));
      for (guint j = 0; records != NULL && j < records->len; j++)
        choose (choice, types[i], scb_record_get_id (records->pdata[j]), level);
    }
}

static void
choose_surroundings (ScbPackageChoice *choice)
{
  while (choice->waiting->len > 0 && choice->error == NULL)
    {
      Chosen *chosen = g_ptr_array_steal_index_fast (choice->waiting, choice->waiting->len - 1);

      choose_named (choice, chosen->record);
      choose_named_by_owned (choice, chosen->record, chosen->level);
      if (chosen->level == LEVEL_WHOLE)
        choose_belongings (choice, chosen->record);
    }
}

/* ---- what was asked for ---- */

static void
choose_sessions (ScbPackageChoice *choice, gint64 branch, const char *period)
{
  ScbSessionQuery query = { .branch = branch, .period = period };
  g_autoptr (GArray) ids = NULL;

  if (choice->error == NULL)
    ids = scb_book_query_sessions (choice->book, &query, &choice->error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    choose (choice, SCB_TYPE_SESSION, g_array_index (ids, gint64, i), LEVEL_WHOLE);
}

/* Memberships, exemptions and posts: a session is judged by the roll of its day. */
static void
choose_roll (ScbPackageChoice *choice, gint64 branch)
{
  static GType (*const types[]) (void)
      = { scb_membership_get_type, scb_exemption_get_type, scb_post_get_type };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      const ScbField *field = find_belonging (types[i](), SCB_TYPE_BRANCH);
      g_autoptr (GPtrArray) records = list_of (choice, types[i](), field, branch);

      for (guint j = 0; records != NULL && j < records->len; j++)
        choose (choice, types[i](), scb_record_get_id (records->pdata[j]), LEVEL_NAMED);
    }
}

static void
choose_month_reports (ScbPackageChoice *choice, const char *period)
{
  g_autoptr (GPtrArray) reports
      = scb_book_list (choice->book, SCB_TYPE_MONTH_REPORT, NULL, 0, &choice->error);

  for (guint i = 0; reports != NULL && i < reports->len; i++)
    if (g_str_has_prefix (SCB_MONTH_REPORT (reports->pdata[i])->period, period))
      choose (choice, SCB_TYPE_MONTH_REPORT, scb_record_get_id (reports->pdata[i]), LEVEL_WHOLE);
}

static void
choose_scope (ScbPackageChoice *choice, const ScbPackageScope *scope)
{
  for (guint i = 0; i < scope->n_branches; i++)
    if (scope->period == NULL)
      choose (choice, SCB_TYPE_BRANCH, scope->branches[i], LEVEL_WHOLE);
    else
      {
        choose (choice, SCB_TYPE_BRANCH, scope->branches[i], LEVEL_NAMED);
        choose_roll (choice, scope->branches[i]);
        choose_sessions (choice, scope->branches[i], scope->period);
      }
  if (scope->branches == NULL)
    {
      choose_sessions (choice, 0, scope->period);
      choose_month_reports (choice, scope->period);
    }
}

ScbPackageChoice *
scb_package_choice_begin (ScbBook *book)
{
  ScbPackageChoice *choice = g_new0 (ScbPackageChoice, 1);

  choice->book = book;
  choice->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, chosen_free);
  choice->waiting = g_ptr_array_new ();
  return choice;
}

void
scb_package_choice_add (ScbPackageChoice *choice, GType type, gint64 id, gboolean whole)
{
  choose (choice, type, id, whole ? LEVEL_WHOLE : LEVEL_NAMED);
}

void
scb_package_choice_add_roll (ScbPackageChoice *choice, gint64 branch)
{
  choose_roll (choice, branch);
}

gboolean
scb_package_choice_finish (ScbPackageChoice *choice, GError **error)
{
  choose_surroundings (choice);
  if (choice->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&choice->error));
  return FALSE;
}

ScbPackageChoice *
scb_package_choice_new (ScbBook *book, const ScbPackageScope *scope, GError **error)
{
  g_autoptr (ScbPackageChoice) choice = scb_package_choice_begin (book);

  choose_scope (choice, scope);
  return scb_package_choice_finish (choice, error) ? g_steal_pointer (&choice) : NULL;
}

void
scb_package_choice_free (ScbPackageChoice *choice)
{
  g_hash_table_unref (choice->chosen);
  g_ptr_array_unref (choice->waiting);
  g_clear_error (&choice->error);
  g_free (choice);
}

/* ---- what was chosen ---- */

gboolean
scb_package_choice_is_whole (ScbPackageChoice *choice, ScbRecord *record)
{
  Chosen *chosen = find_chosen (choice, G_OBJECT_TYPE (record), scb_record_get_id (record));

  /* What stands in a list of another record is there with all its own. */
  return chosen == NULL || chosen->record == NULL || chosen->level == LEVEL_WHOLE;
}

/* In a list of its owner: the owner goes whole. */
static gboolean
stands_in_owner (ScbPackageChoice *choice, ScbRecord *record)
{
  const ScbField *owner = SCB_RECORD_GET_CLASS (record)->owner;
  Chosen *chosen
      = owner != NULL && scb_record_is_known (record, owner)
            ? find_chosen (choice, owner->get_type (), scb_record_get_int (record, owner))
            : NULL;

  return chosen != NULL && (chosen->record == NULL || chosen->level == LEVEL_WHOLE);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 first = scb_record_get_id (*(ScbRecord *const *)a);
  gint64 second = scb_record_get_id (*(ScbRecord *const *)b);

  return (first > second) - (first < second);
}

/* As scb_book_list() orders them. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  ScbRecord *first = *(ScbRecord *const *)a, *second = *(ScbRecord *const *)b;
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (first);
  const ScbField *position = scb_record_class_find_field (klass, "position");
  const ScbField *sort_key = scb_record_class_find_field (klass, "sort_key");
  int order = 0;

  if (position != NULL)
    order = (scb_record_get_int (first, position) > scb_record_get_int (second, position))
            - (scb_record_get_int (first, position) < scb_record_get_int (second, position));
  else if (sort_key != NULL)
    order
        = g_strcmp0 (scb_record_get_text (first, sort_key), scb_record_get_text (second, sort_key));
  return order != 0 ? order : compare_ids (a, b);
}

GPtrArray *
scb_package_choice_list_top (ScbPackageChoice *choice, GType type)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  Chosen *chosen;

  g_hash_table_iter_init (&iter, choice->chosen);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *)&chosen))
    if (chosen->record != NULL && G_OBJECT_TYPE (chosen->record) == type
        && !stands_in_owner (choice, chosen->record))
      g_ptr_array_add (records, g_object_ref (chosen->record));
  g_ptr_array_sort (records, compare_places);
  return records;
}
