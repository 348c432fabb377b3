/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records, settings and contents in a real book, with SQLite as the witness. */

#include "store-fixture.h"

/* ---- the file ---- */

static void
test_new_book_is_private_and_safe (Fixture *fixture, gconstpointer data)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-lock" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (fixture->path, endings[i], NULL);
      GStatBuf status;

      g_assert_cmpint (g_stat (path, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
    }
  assert_witness (fixture->path, "PRAGMA journal_mode", "wal");
  assert_witness (fixture->path, "PRAGMA application_id", "1396916785");
  assert_witness (fixture->path, "PRAGMA user_version", "1");
  assert_witness (fixture->path, "PRAGMA integrity_check", "ok");
}

static void
test_a_closed_book_is_one_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;

  close_book (fixture);
  dir = g_dir_open (fixture->folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "so.scb");
  g_assert_null (g_dir_read_name (dir));
}

static void
test_references_are_watched (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbRecord) opinion = SCB_RECORD (new_opinion (999, "Không có mục này"));
  g_autoptr (GError) error = NULL;

  g_assert_false (scb_book_save (fixture->book, opinion, "Keep", &error));
  assert_refused (error, SCB_BOOK_ERROR_IN_THE_WAY, "opinion, “agenda_item”");
  assert_witness (fixture->path, "SELECT count (*) FROM opinion", "0");
  g_assert_cmpint (scb_record_get_id (opinion), ==, 0);
}

/* ---- records ---- */

/* Something in every field that takes part in no rule of its own. */
static void
fill (ScbRecord *record, const ScbField *field)
{
  g_autofree char *property = g_strdelimit (g_strdup (field->name), "_", '-');

  switch (field->kind)
    {
    case SCB_FIELD_LINE:
    case SCB_FIELD_TEXT:
      g_object_set (record, property, "Tết “Nguyên đán”; -- ' 𝄞", NULL);
      break;
    case SCB_FIELD_REAL:
      g_object_set (record, property, 0.1, NULL);
      break;
    case SCB_FIELD_INT:
    case SCB_FIELD_COUNT:
      g_object_set (record, property, (gint64)7, NULL);
      break;
    case SCB_FIELD_TIME:
      g_object_set (record, property, "19:30", NULL);
      break;
    case SCB_FIELD_DATE:
      g_object_set (record, property, "2020-02-29", NULL);
      break;
    case SCB_FIELD_PARTIAL:
      g_object_set (record, property, "1960", NULL);
      break;
    case SCB_FIELD_STAMP:
      g_object_set (record, property, "2020-09-03T12:34:56Z", NULL);
      break;
    case SCB_FIELD_PERIOD:
      g_object_set (record, property, "2020-09", NULL);
      break;
    case SCB_FIELD_JSON:
      g_object_set (record, property, "{\"a\": [1, \"ơ\"]}", NULL);
      break;
    case SCB_FIELD_ENUM:
      scb_record_set_int (record, field, 1);
      break;
    case SCB_FIELD_BOOL:
      scb_record_set_int (record, field, TRUE);
      break;
    default:
      break;
    }
}

/* A record with all its fields set comes back the same; its references point to records that are
 * there. */
static gint64
keep_full (ScbBook *book, GType type, GHashTable *ids)
{
  g_autoptr (ScbRecord) record = scb_record_new (type);
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);
  g_autoptr (ScbRecord) kept = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind != SCB_FIELD_REF)
      fill (record, &klass->fields[i]);
    else
      scb_record_set_int (record, &klass->fields[i],
                          GPOINTER_TO_INT (g_hash_table_lookup (
                              ids, GSIZE_TO_POINTER (klass->fields[i].get_type ()))));
  if (type == SCB_TYPE_DOCUMENT_NUMBER) /* of a branch or of an organization */
    g_object_set (record, "organization", (gint64)0, NULL);
  if (type == SCB_TYPE_VOTE) /* passed: what was voted down gets no number */
    g_object_set (record, "base", (gint64)41, "in-favour", (gint64)25, NULL);

  g_assert_true (scb_book_save (book, record, "Keep", &error));
  g_assert_no_error (error);
  kept = load (book, type, scb_record_get_id (record));
  g_assert_true (scb_record_equal (record, kept));
  g_assert_cmpstr (scb_record_get_uuid (record), ==, scb_record_get_uuid (kept));
  return scb_record_get_id (record);
}

static void
test_every_type_comes_back_as_it_was_kept (Fixture *fixture, gconstpointer data)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);
  g_autoptr (GHashTable) ids = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_types; i++)
    g_hash_table_insert (ids, GSIZE_TO_POINTER (types[i]),
                         GINT_TO_POINTER ((int)keep_full (fixture->book, types[i], ids)));
  for (guint i = 0; i < n_types; i++)
    g_assert_cmpint (scb_book_count (fixture->book, types[i], NULL), ==, 1);
}

static void
test_every_type_comes_back_with_nothing_known (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbSession) session = load (fixture->book, SCB_TYPE_SESSION, fixture->session);

  g_assert_cmpint (session->present, ==, SCB_UNKNOWN);
  g_assert_cmpint (session->chair, ==, 0);
  g_assert_null (session->place);
  assert_witness (
      fixture->path,
      "SELECT count (*) FROM session WHERE present IS NULL AND chair IS NULL AND place IS NULL",
      "1");
}

static void
test_only_what_changed_is_written (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbSession) session = load (fixture->book, SCB_TYPE_SESSION, fixture->session);
  g_autoptr (GError) error = NULL;

  /* Somebody else's value in another column stays. */
  witness_do (fixture->path, "CREATE TABLE touched (name TEXT);"
                             "CREATE TRIGGER a AFTER UPDATE OF place ON session BEGIN INSERT INTO "
                             "touched VALUES ('place'); END;"
                             "CREATE TRIGGER b AFTER UPDATE OF state, held_on, note ON session "
                             "BEGIN INSERT INTO touched VALUES ('other'); END");
  g_object_set (session, "place", "Nhà văn hóa thôn", NULL);
  g_assert_true (scb_book_save (fixture->book, session, "Change place", &error));
  g_assert_no_error (error);
  g_assert_true (scb_book_save (fixture->book, session, "Change nothing", &error));
  assert_witness (fixture->path, "SELECT group_concat (name) FROM touched", "place");
  assert_witness (fixture->path, "SELECT count (*) FROM journal WHERE label = 'Change nothing'",
                  "0");
}

static void
test_what_is_no_more_is_not_found (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbRecord) item = load (fixture->book, SCB_TYPE_AGENDA_ITEM, fixture->item);
  g_autoptr (GError) error = NULL;

  g_assert_true (scb_book_begin (fixture->book, "Delete", &error));
  g_assert_true (scb_book_delete (fixture->book, item, &error));
  g_assert_true (scb_book_commit (fixture->book, &error));
  g_object_set (item, "title", "Khác", NULL);
  g_assert_false (scb_book_save (fixture->book, item, "Change", &error));
  assert_refused (error, SCB_BOOK_ERROR_NOT_FOUND, "agenda_item");
  g_assert_null (scb_book_get (fixture->book, SCB_TYPE_MEMBER, 12345, &error));
  assert_refused (error, SCB_BOOK_ERROR_NOT_FOUND, "member 12345");
  g_assert_null (scb_book_get (fixture->book, SCB_TYPE_MEMBER, 0, &error));
  assert_refused (error, SCB_BOOK_ERROR_NOT_FOUND, "member 0");
}

static void
test_a_uuid_is_there_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbRecord) member = load (fixture->book, SCB_TYPE_MEMBER, fixture->member);
  g_autoptr (ScbRecord) found = NULL;
  g_autoptr (ScbRecord) twin = g_object_new (SCB_TYPE_MEMBER, "full-name", "Người khác", "uuid",
                                             scb_record_get_uuid (member), NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (scb_book_save (fixture->book, twin, "Add", &error));
  assert_refused (error, SCB_BOOK_ERROR_IN_THE_WAY, "member.uuid");
  found = scb_book_find (fixture->book, SCB_TYPE_MEMBER, scb_record_get_uuid (member), &error);
  g_assert_cmpint (scb_record_get_id (found), ==, fixture->member);
  g_assert_null (scb_book_find (fixture->book, SCB_TYPE_MEMBER,
                                "00000000-0000-4000-8000-000000000000", &error));
  g_assert_no_error (error);
}

static void
test_impossible_values_are_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbRecord) nameless = g_object_new (SCB_TYPE_MEMBER, NULL);
  g_autoptr (ScbSession) session = load (fixture->book, SCB_TYPE_SESSION, fixture->session);
  g_autoptr (GError) error = NULL;

  g_assert_false (scb_book_save (fixture->book, nameless, "Add", &error));
  g_assert_error (error, SCB_MODEL_ERROR, SCB_MODEL_ERROR_INVALID);
  g_clear_error (&error);

  /* A rule over two fields, which only the book knows. */
  g_object_set (session, "expected", (gint64)10, "present", (gint64)11, NULL);
  g_assert_false (scb_book_save (fixture->book, session, "Change", &error));
  g_assert_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "session"));
  g_assert_nonnull (strstr (error->message, "present"));
  assert_witness (fixture->path, "SELECT expected FROM session", "");
}

static void
test_lists_are_in_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (GPtrArray) opinions = NULL;
  g_autoptr (GPtrArray) none = NULL;

  add_member (fixture->book, "Đặng Thị Ánh");
  add_member (fixture->book, "Triệu Quý An");
  members = scb_book_list (fixture->book, SCB_TYPE_MEMBER, NULL, 0, NULL);
  g_assert_cmpuint (members->len, ==, 3);
  g_assert_cmpstr (((ScbMember *)members->pdata[0])->full_name, ==, "Triệu Quý An");
  g_assert_cmpstr (((ScbMember *)members->pdata[1])->full_name, ==, "Đặng Thị Ánh");
  g_assert_cmpstr (((ScbMember *)members->pdata[2])->full_name, ==, "Nông Văn Được");

  for (gint64 position = 3; position > 0; position--)
    {
      g_autofree char *text = g_strdup_printf ("Ý kiến %d", (int)position);

      keep (fixture->book, g_object_new (SCB_TYPE_OPINION, "agenda-item", fixture->item, "position",
                                         position, "text", text, NULL));
    }
  opinions = scb_book_list (fixture->book, SCB_TYPE_OPINION, "agenda_item", fixture->item, NULL);
  g_assert_cmpuint (opinions->len, ==, 3);
  g_assert_cmpstr (((ScbOpinion *)opinions->pdata[0])->text, ==, "Ý kiến 1");
  none = scb_book_list (fixture->book, SCB_TYPE_OPINION, "speaker", 0, NULL);
  g_assert_cmpuint (none->len, ==, 3);
}

/* ---- deletion ---- */

static gboolean
delete_alone (ScbBook *book, GType type, gint64 id, GError **error)
{
  g_autoptr (ScbRecord) record = load (book, type, id);

  g_assert_true (scb_book_begin (book, "Delete", NULL));
  if (scb_book_delete (book, record, error))
    return scb_book_commit (book, error);
  /* Committed all the same: a refused deletion must have done nothing. */
  g_assert_true (scb_book_commit (book, NULL));
  return FALSE;
}

static void
test_deletion_takes_all_that_is_owned (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  keep (fixture->book, new_opinion (fixture->item, "Góp công làm đường"));
  g_assert_true (delete_alone (fixture->book, SCB_TYPE_SESSION, fixture->session, &error));
  g_assert_no_error (error);
  assert_witness (fixture->path,
                  "SELECT (SELECT count (*) FROM session) + (SELECT count (*) FROM agenda_item)"
                  " + (SELECT count (*) FROM opinion)",
                  "0");
  assert_witness (fixture->path, "SELECT count (*) FROM branch", "1");
}

static void
test_deletion_is_refused_where_something_refers_to_it (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  keep (fixture->book, g_object_new (SCB_TYPE_TERM, "branch", fixture->branch, "name", "2020-2022",
                                     "since", "2020-02-01", NULL));
  g_assert_false (delete_alone (fixture->book, SCB_TYPE_BRANCH, fixture->branch, &error));
  assert_refused (error, SCB_BOOK_ERROR_IN_THE_WAY, "session, “branch”");
  assert_witness (fixture->path,
                  "SELECT (SELECT count (*) FROM branch) || (SELECT count (*) FROM term)", "11");
}

/* ---- transactions ---- */

static void
test_a_transaction_taken_back_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbRecord) opinion = SCB_RECORD (new_opinion (fixture->item, "Rút lại"));
  g_autoptr (GError) error = NULL;

  g_assert_true (scb_book_begin (fixture->book, "Try", &error));
  g_assert_true (scb_book_in_transaction (fixture->book));
  g_assert_true (scb_book_insert (fixture->book, opinion, &error));
  g_assert_cmpint (scb_record_get_id (opinion), >, 0);
  scb_book_rollback (fixture->book);
  g_assert_false (scb_book_in_transaction (fixture->book));
  assert_witness (fixture->path, "SELECT count (*) FROM opinion", "0");

  /* The record is new again, so saving it once more keeps it. */
  g_assert_true (scb_book_save (fixture->book, opinion, "Keep", &error));
  assert_witness (fixture->path, "SELECT text FROM opinion", "Rút lại");
}

typedef struct
{
  guint n_signals;
  GArray *changes;
} Heard;

static void
changed_cb (ScbBook *book, const ScbChange *changes, guint n_changes, gpointer user_data)
{
  Heard *heard = user_data;

  heard->n_signals++;
  g_array_append_vals (heard->changes, changes, n_changes);
  g_assert_false (scb_book_in_transaction (book));
}

static void
test_changes_are_told_once_after_the_commit (Fixture *fixture, gconstpointer data)
{
  Heard heard = { 0, g_array_new (FALSE, FALSE, sizeof (ScbChange)) };
  g_autoptr (ScbRecord) item = load (fixture->book, SCB_TYPE_AGENDA_ITEM, fixture->item);
  g_autoptr (ScbRecord) opinion = SCB_RECORD (new_opinion (fixture->item, "Góp 200 cây"));
  const ScbChange *change;

  g_signal_connect (fixture->book, "changed", G_CALLBACK (changed_cb), &heard);
  g_assert_true (scb_book_begin (fixture->book, "Add opinion", NULL));
  g_assert_true (scb_book_insert (fixture->book, opinion, NULL));
  g_object_set (item, "title", "Tuyến đường hoa", NULL);
  g_assert_true (scb_book_update (fixture->book, item, NULL));
  g_assert_cmpuint (heard.n_signals, ==, 0);
  g_assert_true (scb_book_commit (fixture->book, NULL));

  g_assert_cmpuint (heard.n_signals, ==, 1);
  g_assert_cmpuint (heard.changes->len, ==, 2);
  change = &g_array_index (heard.changes, ScbChange, 0);
  g_assert_true (change->type == SCB_TYPE_AGENDA_ITEM && change->id == fixture->item
                 && change->kind == SCB_CHANGE_UPDATE);
  change = &g_array_index (heard.changes, ScbChange, 1);
  g_assert_true (change->type == SCB_TYPE_OPINION && change->id == scb_record_get_id (opinion)
                 && change->kind == SCB_CHANGE_INSERT);

  /* Nothing changed, nothing told; taken back, nothing told. */
  g_assert_true (scb_book_save (fixture->book, item, "Nothing", NULL));
  g_assert_true (scb_book_begin (fixture->book, "Try", NULL));
  g_assert_true (scb_book_delete (fixture->book, opinion, NULL));
  scb_book_rollback (fixture->book);
  g_assert_cmpuint (heard.n_signals, ==, 1);
  g_signal_handlers_disconnect_by_data (fixture->book, &heard);
  g_array_unref (heard.changes);
}

static void
test_a_reader_sees_what_was_kept_and_cannot_write (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) reader = scb_book_open_reader (fixture->book, &error);
  g_autoptr (ScbMember) member = NULL;

  g_assert_no_error (error);
  g_assert_true (scb_book_is_read_only (reader));
  g_assert_false (scb_book_is_read_only (fixture->book));
  member = load (reader, SCB_TYPE_MEMBER, fixture->member);
  g_assert_cmpstr (member->full_name, ==, "Nông Văn Được");
  g_assert_false (scb_book_begin (reader, "Write", &error));
  assert_refused (error, SCB_BOOK_ERROR_READ_ONLY, "only to be read");
}

static gpointer
read_elsewhere (gpointer book)
{
  g_autoptr (ScbBook) reader = scb_book_open_reader (book, NULL);

  return GINT_TO_POINTER ((int)scb_book_count (reader, SCB_TYPE_MEMBER, NULL));
}

static void
test_a_worker_reads_through_its_own_reader (Fixture *fixture, gconstpointer data)
{
  GThread *thread = g_thread_new ("reader", read_elsewhere, fixture->book);

  g_assert_cmpint (GPOINTER_TO_INT (g_thread_join (thread)), ==, 1);
}

static gpointer
write_elsewhere (gpointer book)
{
  return GINT_TO_POINTER (scb_book_begin (book, "Write", NULL));
}

static void
test_another_thread_is_caught (Fixture *fixture, gconstpointer data)
{
  GThread *thread;

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*thread*");
  thread = g_thread_new ("writer", write_elsewhere, fixture->book);
  g_assert_false (GPOINTER_TO_INT (g_thread_join (thread)));
  g_test_assert_expected_messages ();
}

/* ---- settings and contents ---- */

static void
test_settings (Fixture *fixture, gconstpointer data)
{
  g_autofree char *value = NULL;
  g_autoptr (GHashTable) all = NULL;

  g_assert_null (scb_book_get_setting (fixture->book, "office"));
  g_assert_true (scb_book_set_setting (fixture->book, "office", "Đảng ủy xã Lương Mông", NULL));
  g_assert_true (scb_book_set_setting (fixture->book, "author", "Văn phòng", NULL));
  value = scb_book_get_setting (fixture->book, "office");
  g_assert_cmpstr (value, ==, "Đảng ủy xã Lương Mông");
  all = scb_book_get_settings (fixture->book, NULL);
  g_assert_cmpuint (g_hash_table_size (all), ==, 2);
  g_assert_true (scb_book_set_setting (fixture->book, "office", NULL, NULL));
  assert_witness (fixture->path, "SELECT group_concat (key || '=' || value) FROM setting",
                  "author=Văn phòng");
}

static void
test_the_same_bytes_are_kept_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a\0b", 3);
  g_autoptr (GBytes) kept = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (scb_book_begin (fixture->book, "Attach", NULL));
  g_assert_true (scb_book_add_content (fixture->book, bytes, &first, &error));
  g_assert_true (scb_book_add_content (fixture->book, bytes, &second, &error));
  g_assert_true (scb_book_commit (fixture->book, &error));
  g_assert_cmpstr (first, ==, second);
  assert_witness (fixture->path, "SELECT count (*) || hex (bytes) FROM content", "1610062");
  kept = scb_book_get_content (fixture->book, first, &error);
  g_assert_true (g_bytes_equal (kept, bytes));
  g_assert_null (scb_book_get_content (fixture->book, "0000", &error));
  assert_refused (error, SCB_BOOK_ERROR_NOT_FOUND, "attachment");
}

/* ---- folders ---- */

static void
test_folders_that_harm_a_book_are_named (void)
{
  g_autofree char *dropbox = scb_book_warn_about_folder ("/home/van/Dropbox/so.scb");
  g_autofree char *one_drive
      = scb_book_warn_about_folder ("/home/van/OneDrive - Xã Lương Mông/so.scb");
  g_autofree char *folder = g_dir_make_tmp ("store-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "so.scb", NULL);

  g_assert_nonnull (strstr (dropbox, "Dropbox"));
  g_assert_nonnull (strstr (one_drive, "OneDrive"));
  g_assert_null (scb_book_warn_about_folder (path));
  g_assert_null (scb_book_warn_about_folder ("/home/van/Megaphone/so.scb"));
  g_rmdir (folder);
}

#define ADD(name, function, set_up)                                                                \
  g_test_add ("/book/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("private-and-safe", test_new_book_is_private_and_safe, set_up_book);
  ADD ("closed-is-one-file", test_a_closed_book_is_one_file, set_up_session);
  ADD ("references", test_references_are_watched, set_up_session);
  ADD ("every-type", test_every_type_comes_back_as_it_was_kept, set_up_book);
  ADD ("unknown-stays-unknown", test_every_type_comes_back_with_nothing_known, set_up_session);
  ADD ("only-what-changed", test_only_what_changed_is_written, set_up_session);
  ADD ("not-found", test_what_is_no_more_is_not_found, set_up_session);
  ADD ("uuid-once", test_a_uuid_is_there_once, set_up_session);
  ADD ("impossible-values", test_impossible_values_are_refused, set_up_session);
  ADD ("lists", test_lists_are_in_order, set_up_session);
  ADD ("deletion/owned", test_deletion_takes_all_that_is_owned, set_up_session);
  ADD ("deletion/referred-to", test_deletion_is_refused_where_something_refers_to_it,
       set_up_session);
  ADD ("transaction/taken-back", test_a_transaction_taken_back_leaves_nothing, set_up_session);
  ADD ("transaction/told-once", test_changes_are_told_once_after_the_commit, set_up_session);
  ADD ("reader/sees", test_a_reader_sees_what_was_kept_and_cannot_write, set_up_session);
  ADD ("reader/worker", test_a_worker_reads_through_its_own_reader, set_up_session);
  ADD ("thread", test_another_thread_is_caught, set_up_session);
  ADD ("settings", test_settings, set_up_book);
  ADD ("contents", test_the_same_bytes_are_kept_once, set_up_book);
  g_test_add_func ("/book/folder", test_folders_that_harm_a_book_are_named);

  return g_test_run ();
}
