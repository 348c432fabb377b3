/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sessions that were changed on one side or on both. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-sessions.h"
#include "scb-date-text.h"
#include "scb-package-import-private.h"
#include "scb-type-labels.h"

/* ---- what a session is, as one text ---- */

static gboolean
is_of_office (ScbRecord *record)
{
  return SCB_IS_DRAFT_COMMENT (record)
         || (SCB_IS_SCORE (record) && SCB_SCORE (record)->scorer != SCB_SCORER_BRANCH);
}

static void
append_field (ScbBook *book, GString *text, ScbRecord *record, const ScbField *field)
{
  if (scb_field_is_derived (field) || !scb_record_is_known (record, field)
      || scb_package_is_addition_of_office (G_OBJECT_TYPE (record), field->name))
    return;
  if (field->kind == SCB_FIELD_REF)
    {
      g_autofree char *uuid
          = scb_book_get_uuid (book, field->get_type (), scb_record_get_int (record, field));

      g_string_append_printf (text, "%s=%s\n", field->name, uuid != NULL ? uuid : "");
    }
  else if (scb_field_holds_text (field))
    g_string_append_printf (text, "%s=%s\n", field->name, scb_record_get_text (record, field));
  else if (field->kind == SCB_FIELD_REAL)
    g_string_append_printf (text, "%s=%.17g\n", field->name, scb_record_get_real (record, field));
  else
    g_string_append_printf (text, "%s=%" G_GINT64_FORMAT "\n", field->name,
                            scb_record_get_int (record, field));
}

static int
compare_uuids (gconstpointer a, gconstpointer b)
{
  return strcmp (scb_record_get_uuid (*(ScbRecord *const *)a),
                 scb_record_get_uuid (*(ScbRecord *const *)b));
}

static void
append_record (ScbBook *book, GString *text, ScbRecord *record)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  if (is_of_office (record))
    return;
  g_string_append_printf (text, "%s %s\n", klass->table, scb_record_get_uuid (record));
  for (guint i = 0; i < klass->n_fields; i++)
    append_field (book, text, record, &klass->fields[i]);
  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GPtrArray) owned = NULL;

      if (!scb_package_is_owned_by (types[i], G_OBJECT_TYPE (record)))
        continue;
      owned = scb_book_list (book, types[i], scb_package_class (types[i])->owner->name,
                             scb_record_get_id (record), NULL);
      if (owned == NULL)
        continue;
      g_ptr_array_sort (owned, compare_uuids);
      for (guint j = 0; j < owned->len; j++)
        append_record (book, text, owned->pdata[j]);
    }
}

/* (nullable): where the book has no such session. */
static char *
digest_of (ScbBook *book, gint64 session)
{
  g_autoptr (ScbRecord) record = scb_book_get (book, SCB_TYPE_SESSION, session, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  if (record == NULL)
    return NULL;
  append_record (book, text, record);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, (gssize)text->len);
}

/* ---- the words ---- */

static char *
session_text (ScbSession *session)
{
  g_autofree char *day = scb_date_text_short (session->held_on);
  g_autofree char *month = scb_date_text_period_short (session->period);

  return g_strdup_printf ("%s %s", scb_enum_label (SCB_TYPE_SESSION_KIND, session->kind),
                          day != NULL ? day : month);
}

/* ---- before anything is written ---- */

static gboolean
is_compared (ScbPackageImport *import, ScbPackageEntry *entry)
{
  ScbPackagePurpose purpose = import->tree->header->purpose;

  return entry->type == SCB_TYPE_SESSION && entry->rule == SCB_PACKAGE_TAKE && !import->is_home
         && (purpose == SCB_PACKAGE_FROM_BRANCH || purpose == SCB_PACKAGE_FROM_OFFICE);
}

gboolean
scb_package_import_compare_before (ScbPackageImport *import, guint i, GError **error)
{
  ScbPackageEntry *entry = import->tree->entries->pdata[i];

  if (is_compared (import, entry) && !entry->is_new)
    g_hash_table_insert (import->digests, g_strdup (entry->uuid),
                         digest_of (import->book, entry->id));
  return TRUE;
}

/* ---- after it is written ---- */

/* The session of the same kind and month that the book has under another name: typed in from
 * paper. */
static ScbSession *
find_twin (ScbPackageImport *import, ScbSession *session)
{
  ScbSessionQuery query = { .branch = session->branch, .period = session->period };
  g_autoptr (GArray) ids = scb_book_query_sessions (import->book, &query, NULL);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (ScbSession) other
          = scb_book_get (import->book, SCB_TYPE_SESSION, g_array_index (ids, gint64, i), NULL);

      if (other != NULL && other->kind == session->kind && other->state != SCB_SESSION_STATE_PLANNED
          && g_hash_table_lookup (import->tree->by_uuid, scb_record_get_uuid (SCB_RECORD (other)))
                 == NULL)
        return g_steal_pointer (&other);
    }
  return NULL;
}

/* What the office wrote beside the session goes over to the one that takes its place. */
static gboolean
move_to (ScbPackageImport *import, GType type, gint64 from, gint64 to, GError **error)
{
  g_autoptr (GPtrArray) records = scb_book_list (import->book, type, "session", from, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      ScbRecord *record = records->pdata[i];

      if (type == SCB_TYPE_SCORE && SCB_SCORE (record)->scorer == SCB_SCORER_BRANCH)
        continue;
      g_object_set (record, "session", to, NULL);
      if (!scb_book_update (import->book, record, error))
        return FALSE;
    }
  return records != NULL;
}

static gboolean
replace_twin (ScbPackageImport *import, ScbSession *twin, gint64 session, GError **error)
{
  gint64 id = scb_record_get_id (SCB_RECORD (twin));

  return move_to (import, SCB_TYPE_VISIT, id, session, error)
         && move_to (import, SCB_TYPE_SCORE, id, session, error)
         && move_to (import, SCB_TYPE_DRAFT_COMMENT, id, session, error)
         && scb_book_delete (import->book, twin, error);
}

/* (nullable): a sentence where both sides changed the session. */
static char *
find_conflict (
    ScbSession *session, ScbSession *twin, const char *before, const char *base, const char *after)
{
  g_autofree char *text = session_text (session);

  if (twin != NULL)
    return g_strdup_printf (_("%s: this book has its own record of that session, typed in here."),
                            text);
  if (before == NULL || strcmp (before, after) == 0 || g_strcmp0 (before, base) == 0)
    return NULL;
  if (base == NULL)
    return g_strdup_printf (_("%s: this book has another record of it, which the branch did not "
                               "send."),
                            text);
  if (strcmp (after, base) == 0)
    return g_strdup_printf (_("%s: it was changed in this book since it was received; the package "
                               "has the earlier record."),
                            text);
  return g_strdup_printf (_("%s: it was changed in this book and by its sender since it was "
                             "received."),
                          text);
}

static gboolean
settle_conflict (ScbPackageImport *import,
                 ScbPackageEntry *entry,
                 ScbSession *twin,
                 char *conflict,
                 GError **error)
{
  g_autofree char *sentence = conflict;

  if ((import->flags & SCB_PACKAGE_TELL_CONFLICTS) != 0)
    {
      g_hash_table_add (import->conflicting, g_strdup (entry->uuid));
      g_ptr_array_add (import->report->conflicts, g_steal_pointer (&sentence));
      return TRUE;
    }
  if ((import->flags & SCB_PACKAGE_TAKE_THEIRS) != 0)
    return twin == NULL || replace_twin (import, twin, entry->id, error);
  g_set_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID,
               _("%s Say whose record counts."), sentence);
  return FALSE;
}

gboolean
scb_package_import_compare_after (ScbPackageImport *import, guint i, GError **error)
{
  ScbPackageEntry *entry = import->tree->entries->pdata[i];
  ScbSession *session;
  g_autoptr (ScbSession) twin = NULL;
  g_autofree char *key = NULL;
  g_autofree char *base = NULL;
  g_autofree char *after = NULL;
  g_autofree char *text = NULL;
  const char *before;
  char *conflict;

  if (!is_compared (import, entry))
    return TRUE;
  session = SCB_SESSION (import->records->pdata[i]);
  key = g_strconcat ("received.", entry->uuid, NULL);
  base = scb_book_get_setting (import->book, key);
  before = g_hash_table_lookup (import->digests, entry->uuid);
  after = digest_of (import->book, entry->id);
  if (after == NULL)
    return TRUE;
  if (entry->is_new)
    twin = find_twin (import, session);
  text = session_text (session);
  if (entry->is_new)
    g_ptr_array_add (import->report->sessions, g_strdup_printf (_("%s: new"), text));
  else if (g_strcmp0 (before, after) != 0)
    g_ptr_array_add (import->report->sessions, g_strdup_printf (_("%s: changed"), text));
  import->report->n_new_sessions += entry->is_new;
  conflict = find_conflict (session, twin, before, base, after);
  if (conflict != NULL && !settle_conflict (import, entry, twin, conflict, error))
    return FALSE;
  return scb_book_set_setting (import->book, key, after, error);
}
