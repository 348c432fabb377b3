/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schema and the record types say the same. */

#include "store-fixture.h"

#include "scb-record-table-private.h"

typedef void (*TypeCheck) (sqlite3 *handle, ScbRecordClass *klass);

static void
for_every_type (Fixture *fixture, TypeCheck check)
{
  sqlite3 *handle = witness_open (fixture->path);
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    check (handle, scb_record_table_class (types[i]));
  sqlite3_close (handle);
}

/* One row after the other of @sql, with @table bound. */
static sqlite3_stmt *
ask (sqlite3 *handle, const char *sql, const char *table)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_bind_text (statement, 1, table, -1, SQLITE_TRANSIENT);
  return statement;
}

static const char *
text_of (sqlite3_stmt *statement, int column)
{
  return (const char *)sqlite3_column_text (statement, column);
}

static void
check_columns (sqlite3 *handle, ScbRecordClass *klass)
{
  sqlite3_stmt *columns
      = ask (handle, "SELECT name, type, \"notnull\" FROM pragma_table_info (?1) ORDER BY cid",
             klass->table);

  g_assert_cmpint (sqlite3_step (columns), ==, SQLITE_ROW);
  g_assert_cmpstr (text_of (columns, 0), ==, "id");
  g_assert_cmpint (sqlite3_step (columns), ==, SQLITE_ROW);
  g_assert_cmpstr (text_of (columns, 0), ==, "uuid");
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const ScbField *field = &klass->fields[i];
      gboolean is_text = scb_field_holds_text (field) || field->kind == SCB_FIELD_ENUM;

      g_assert_cmpint (sqlite3_step (columns), ==, SQLITE_ROW);
      g_assert_cmpstr (text_of (columns, 0), ==, field->name);
      g_assert_cmpstr (text_of (columns, 1), ==,
                       is_text                         ? "TEXT"
                       : field->kind == SCB_FIELD_REAL ? "REAL"
                                                       : "INTEGER");
      if ((field->flags & SCB_FIELD_REQUIRED) != 0)
        g_assert_cmpint (sqlite3_column_int (columns, 2), ==, 1);
    }
  g_assert_cmpint (sqlite3_step (columns), ==, SQLITE_DONE);
  sqlite3_finalize (columns);
}

static void
test_columns_are_the_fields_in_order (Fixture *fixture, gconstpointer data)
{
  for_every_type (fixture, check_columns);
}

static void
check_references (sqlite3 *handle, ScbRecordClass *klass)
{
  sqlite3_stmt *references
      = ask (handle, "SELECT \"from\", \"table\" FROM pragma_foreign_key_list (?1)", klass->table);
  guint n_references = 0;

  while (sqlite3_step (references) == SQLITE_ROW)
    {
      const ScbField *field = scb_record_class_find_field (klass, text_of (references, 0));

      g_assert_nonnull (field);
      g_assert_cmpint (field->kind, ==, SCB_FIELD_REF);
      g_assert_cmpstr (scb_record_table_class (field->get_type ())->table, ==,
                       text_of (references, 1));
      n_references++;
    }
  sqlite3_finalize (references);
  for (guint i = 0; i < klass->n_fields; i++)
    n_references -= klass->fields[i].kind == SCB_FIELD_REF;
  g_assert_cmpint (n_references, ==, 0);
}

static void
test_every_reference_is_a_foreign_key (Fixture *fixture, gconstpointer data)
{
  for_every_type (fixture, check_references);
}

/* Deleting and joining ask for every reference: each must be the first column of an index. */
static void
check_indexes (sqlite3 *handle, ScbRecordClass *klass)
{
  for (guint i = 0; i < klass->n_fields; i++)
    {
      sqlite3_stmt *index;

      if (klass->fields[i].kind != SCB_FIELD_REF)
        continue;
      index = ask (handle,
                   "SELECT 1 FROM pragma_index_list (?1) l JOIN pragma_index_info (l.name) i WHERE "
                   "i.seqno = 0 AND i.name = ?2",
                   klass->table);
      sqlite3_bind_text (index, 2, klass->fields[i].name, -1, SQLITE_STATIC);
      if (sqlite3_step (index) != SQLITE_ROW)
        g_error ("no index for %s.%s", klass->table, klass->fields[i].name);
      sqlite3_finalize (index);
    }
}

static void
test_every_reference_has_an_index (Fixture *fixture, gconstpointer data)
{
  for_every_type (fixture, check_indexes);
}

/* The value of every closed list, in model and schema. */
static void
check_lists (sqlite3 *handle, ScbRecordClass *klass)
{
  sqlite3_stmt *statement = ask (
      handle, "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?1", klass->table);

  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const ScbField *field = &klass->fields[i];
      g_autoptr (GString) list = g_string_new (NULL);
      g_autoptr (GEnumClass) values = NULL;

      if (field->kind != SCB_FIELD_ENUM)
        continue;
      values = g_type_class_ref (field->get_type ());
      g_string_append_printf (list, "(%s IN (", field->name);
      for (guint j = 1; j < values->n_values; j++)
        g_string_append_printf (list, "%s'%s'", j > 1 ? ", " : "", values->values[j].value_nick);
      g_string_append (list, "))");
      if (strstr (text_of (statement, 0), list->str) == NULL)
        g_error ("the schema of %s does not say %s", klass->table, list->str);
    }
  sqlite3_finalize (statement);
}

static void
test_closed_lists_are_the_same (Fixture *fixture, gconstpointer data)
{
  for_every_type (fixture, check_lists);
}

static void
check_search (sqlite3 *handle, ScbRecordClass *klass)
{
  static const char *const events[] = { "insert", "update" };

  for (guint event = 0; event < G_N_ELEMENTS (events); event++)
    {
      g_autofree char *name = g_strdup_printf ("%s_search_%s", klass->table, events[event]);
      sqlite3_stmt *statement = ask (
          handle, "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?1", name);
      gboolean has_trigger = sqlite3_step (statement) == SQLITE_ROW;

      for (guint i = 0; i < klass->n_fields; i++)
        {
          const char *column = klass->fields[i].name;
          g_autofree char *folded = klass->fields[i].kind == SCB_FIELD_JSON
                                        ? g_strdup_printf ("json_each (NEW.%s)), '')", column)
                                        : g_strdup_printf ("coalesce (NEW.%s, '')", column);
          gboolean is_folded = has_trigger && strstr (text_of (statement, 0), folded) != NULL;

          if (is_folded != ((klass->fields[i].flags & SCB_FIELD_SEARCHED) != 0))
            g_error ("%s.%s and its %s trigger", klass->table, klass->fields[i].name,
                     events[event]);
        }
      sqlite3_finalize (statement);
    }
}

static void
test_the_search_index_holds_the_searched_fields (Fixture *fixture, gconstpointer data)
{
  for_every_type (fixture, check_search);
}

static void
test_every_table_is_strict (Fixture *fixture, gconstpointer data)
{
  assert_witness (fixture->path,
                  "SELECT group_concat (name) FROM pragma_table_list WHERE schema = 'main' AND "
                  "type = 'table' AND strict = 0"
                  " AND name <> 'sqlite_schema'",
                  "");
}

/* What is not among the columns of the lock could be changed in signed minutes. */
static void
test_the_lock_covers_all_of_a_session_but_what_comes_after (Fixture *fixture, gconstpointer data)
{
  static const char *const free_fields[] = { "state", "signings", "reported_on", "note", NULL };
  ScbRecordClass *klass = scb_record_table_class (SCB_TYPE_SESSION);
  g_autofree char *sql = witness_ask (
      fixture->path, "SELECT sql FROM sqlite_schema WHERE name = 'session_lock_update'");
  const char *from = strstr (sql, "UPDATE OF ");
  g_autofree char *list = g_strndup (from + strlen ("UPDATE OF "),
                                     strstr (sql, " ON session") - from - strlen ("UPDATE OF "));
  g_auto (GStrv) locked = g_strsplit (list, ", ", -1);

  for (guint i = 0; i < klass->n_fields; i++)
    if (g_strv_contains ((const char *const *)locked, klass->fields[i].name)
        == g_strv_contains (free_fields, klass->fields[i].name))
      g_error ("session.%s and the lock", klass->fields[i].name);
}

static void
test_dates_exist (Fixture *fixture, gconstpointer data)
{
  sqlite3 *handle = witness_open (fixture->path);

  g_assert_cmpint (
      sqlite3_exec (
          handle,
          "INSERT INTO decision (uuid, issued_on) VALUES (printf ('%036d', 1), '2020-02-29')", NULL,
          NULL, NULL),
      ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (
          handle,
          "INSERT INTO decision (uuid, issued_on) VALUES (printf ('%036d', 2), '2021-02-29')", NULL,
          NULL, NULL),
      ==, SQLITE_CONSTRAINT);
  g_assert_cmpint (
      sqlite3_exec (
          handle, "INSERT INTO decision (uuid, issued_on) VALUES (printf ('%036d', 3), '3/9/2020')",
          NULL, NULL, NULL),
      ==, SQLITE_CONSTRAINT);
  sqlite3_close (handle);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/book-schema/" name, Fixture, NULL, set_up_book, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("columns", test_columns_are_the_fields_in_order);
  ADD ("references", test_every_reference_is_a_foreign_key);
  ADD ("indexes", test_every_reference_has_an_index);
  ADD ("closed-lists", test_closed_lists_are_the_same);
  ADD ("search", test_the_search_index_holds_the_searched_fields);
  ADD ("strict", test_every_table_is_strict);
  ADD ("lock", test_the_lock_covers_all_of_a_session_but_what_comes_after);
  ADD ("dates", test_dates_exist);

  return g_test_run ();
}
