/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal: what it records, undo and redo, the chain of digests, the replay. */

#include "scb-book-history.h"

#include "store-fixture.h"

#include "scb-book-adoption.h"
#include "scb-journal-private.h"
#include "scb-migration-private.h"

/* ---- helpers ---- */

static gint64
say (Fixture *fixture, const char *text, const char *label)
{
  g_autoptr (ScbRecord) opinion = SCB_RECORD (new_opinion (fixture->item, text));
  g_autoptr (GError) error = NULL;

  scb_book_save (fixture->book, opinion, label, &error);
  g_assert_no_error (error);
  return scb_record_get_id (opinion);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  scb_book_undo (fixture->book, &error);
  g_assert_no_error (error);
}

static void
redo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  scb_book_redo (fixture->book, &error);
  g_assert_no_error (error);
}

#define assert_opinions(fixture, expected)                                                         \
  assert_witness ((fixture)->path,                                                                 \
                  "SELECT coalesce (group_concat (text, ' '), '') FROM (SELECT text FROM opinion " \
                  "ORDER BY id)",                                                                  \
                  expected)

static void
assert_labels (Fixture *fixture, const char *undo_label, const char *redo_label)
{
  g_autofree char *to_undo = scb_book_get_undo_label (fixture->book);
  g_autofree char *to_redo = scb_book_get_redo_label (fixture->book);

  g_assert_cmpstr (to_undo, ==, undo_label);
  g_assert_cmpstr (to_redo, ==, redo_label);
}

/* What check finds in chain and replay; "" where all is well. */
static char *
find_faults (ScbBook *book)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  guint n_steps;
  const ScbMigrationStep *steps = scb_migration_steps (&n_steps);

  scb_journal_check (scb_book_get_connection (book), findings, &error);
  g_assert_no_error (error);
  scb_journal_replay (scb_book_get_connection (book), steps, n_steps, findings, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_add (findings, NULL);
  return g_strjoinv (" ", (char **)findings->pdata);
}

static void
assert_faults (Fixture *fixture, const char *words)
{
  g_autofree char *faults = find_faults (fixture->book);

  if (*words == '\0' ? *faults != '\0' : strstr (faults, words) == NULL)
    g_error ("found “%s” instead of “%s”", faults, words);
}

/* ---- what is recorded ---- */

static void
test_an_entry_tells_who_when_what (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_auto (GStrv) lines = NULL;
  ScbHistoryEntry *entry;

  g_assert_true (scb_book_set_setting (fixture->book, "author", "Lý Thị Mai", NULL));
  say (fixture, "Mỗi hộ góp một ngày công", "Add opinion");
  entries = scb_book_list_history (fixture->book, 0, 2, NULL);
  g_assert_cmpuint (entries->len, ==, 2);
  entry = entries->pdata[0];
  g_assert_cmpstr (entry->author, ==, "Lý Thị Mai");
  g_assert_cmpstr (entry->label, ==, "Add opinion");
  g_assert_cmpstr (entry->kind, ==, "do");
  g_assert_cmpuint (entry->n_changes, ==, 1);
  g_assert_true (g_str_has_suffix (entry->made_at, "Z"));
  g_assert_cmpuint (strlen (entry->made_at), ==, strlen ("2020-09-03T12:34:56Z"));

  lines = scb_book_describe_entry (fixture->book, entry->id, NULL);
  g_assert_true (
      g_strv_contains ((const char *const *)lines, "Opinion added: “Mỗi hộ góp một ngày công”"));
}

static void
test_pages_of_history (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) newest = NULL;
  g_autoptr (GPtrArray) older = NULL;

  say (fixture, "a", "A");
  say (fixture, "b", "B");
  newest = scb_book_list_history (fixture->book, 0, 1, NULL);
  g_assert_cmpstr (((ScbHistoryEntry *)newest->pdata[0])->label, ==, "B");
  older = scb_book_list_history (fixture->book, ((ScbHistoryEntry *)newest->pdata[0])->id, 1, NULL);
  g_assert_cmpstr (((ScbHistoryEntry *)older->pdata[0])->label, ==, "A");
}

static void
retype (Fixture *fixture, gint64 id, const char *text)
{
  g_autoptr (ScbOpinion) opinion = scb_book_get (fixture->book, SCB_TYPE_OPINION, id, NULL);

  g_object_set (opinion, "text", text, NULL);
  g_assert_true (scb_book_save (fixture->book, opinion, "Change opinion", NULL));
}

static void
test_typing_is_one_step (Fixture *fixture, gconstpointer data)
{
  gint64 first = say (fixture, "Tôi", "Add opinion");
  gint64 second = say (fixture, "Nhất trí.", "Add opinion");

  retype (fixture, first, "Tôi đề nghị");
  retype (fixture, first, "Tôi đề nghị làm đường");
  retype (fixture, first, "Tôi đề nghị làm đường hoa.");
  assert_witness (fixture->path, "SELECT count (*) FROM journal WHERE label = 'Change opinion'",
                  "1");
  assert_faults (fixture, "");

  /* Another record, and what is typed after it, are steps of their own. */
  retype (fixture, second, "Không nhất trí.");
  retype (fixture, first, "Thôi.");
  assert_witness (fixture->path, "SELECT count (*) FROM journal WHERE label = 'Change opinion'",
                  "3");
  assert_faults (fixture, "");

  g_assert_true (scb_book_undo (fixture->book, NULL));
  assert_opinions (fixture, "Tôi đề nghị làm đường hoa. Không nhất trí.");
  g_assert_true (scb_book_undo (fixture->book, NULL));
  g_assert_true (scb_book_undo (fixture->book, NULL));
  assert_opinions (fixture, "Tôi Nhất trí.");
  g_assert_true (scb_book_redo (fixture->book, NULL));
  assert_opinions (fixture, "Tôi đề nghị làm đường hoa. Nhất trí.");

  /* Nothing joins what was done again. */
  retype (fixture, first, "Tôi đề nghị làm đường hoa sớm.");
  g_assert_true (scb_book_undo (fixture->book, NULL));
  assert_opinions (fixture, "Tôi đề nghị làm đường hoa. Nhất trí.");
  assert_faults (fixture, "");
}

static void
test_typing_pauses_after_a_minute (Fixture *fixture, gconstpointer data)
{
  gint64 id = say (fixture, "Tôi", "Add opinion");

  retype (fixture, id, "Tôi đề nghị");
  witness_do (fixture->path,
              "UPDATE journal SET made_at = strftime ('%Y-%m-%dT%H:%M:%SZ', made_at, "
              "'-61 seconds') WHERE label = 'Change opinion'");
  retype (fixture, id, "Tôi đề nghị làm đường");
  assert_witness (fixture->path, "SELECT count (*) FROM journal WHERE label = 'Change opinion'",
                  "2");
}

static void
test_what_changed_nothing_is_not_recorded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbRecord) opinion = SCB_RECORD (new_opinion (fixture->item, "kept and taken away"));

  g_assert_true (scb_book_begin (fixture->book, "Nothing", NULL));
  g_assert_true (scb_book_insert (fixture->book, opinion, NULL));
  g_assert_true (scb_book_delete (fixture->book, opinion, NULL));
  g_assert_true (scb_book_commit (fixture->book, NULL));
  assert_witness (fixture->path, "SELECT count (*) FROM journal WHERE label = 'Nothing'", "0");
}

/* ---- undo and redo ---- */

static void
test_steps_back_and_forth (Fixture *fixture, gconstpointer data)
{
  say (fixture, "a", "A");
  say (fixture, "b", "B");
  say (fixture, "c", "C");
  assert_labels (fixture, "C", NULL);
  undo (fixture);
  undo (fixture);
  assert_opinions (fixture, "a");
  assert_labels (fixture, "A", "B");
  redo (fixture);
  assert_opinions (fixture, "a b");
  undo (fixture);
  redo (fixture);
  redo (fixture);
  assert_opinions (fixture, "a b c");
  assert_labels (fixture, "C", NULL);
  assert_faults (fixture, "");
}

static void
test_a_new_change_ends_redo_for_good (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  say (fixture, "a", "A");
  say (fixture, "b", "B");
  undo (fixture);
  say (fixture, "c", "C");
  assert_labels (fixture, "C", NULL);
  g_assert_false (scb_book_redo (fixture->book, &error));
  assert_refused (error, SCB_BOOK_ERROR_NOT_FOUND, "nothing to do again");
  undo (fixture);
  assert_labels (fixture, "A", "C");
  redo (fixture);
  assert_opinions (fixture, "a c");
  assert_labels (fixture, "C", NULL);
  assert_faults (fixture, "");
}

static void
test_steps_survive_closing (Fixture *fixture, gconstpointer data)
{
  say (fixture, "a", "A");
  say (fixture, "b", "B");
  undo (fixture);
  reopen_book (fixture);
  assert_labels (fixture, "A", "B");
  redo (fixture);
  assert_opinions (fixture, "a b");
  reopen_book (fixture);
  undo (fixture);
  undo (fixture);
  assert_opinions (fixture, "");
}

static void
test_all_the_way_to_an_empty_book (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *all = NULL;

  say (fixture, "a", "A");
  all = witness_ask (fixture->path, "SELECT count (*) FROM journal");
  for (int i = 0; i < atoi (all); i++)
    undo (fixture);
  assert_labels (fixture, NULL, "Keep");
  assert_witness (fixture->path,
                  "SELECT (SELECT count (*) FROM branch) + (SELECT count (*) FROM session) + "
                  "(SELECT count (*) FROM search)",
                  "0");
  g_assert_false (scb_book_undo (fixture->book, &error));
  assert_refused (error, SCB_BOOK_ERROR_NOT_FOUND, "nothing to undo");
  for (int i = 0; i < atoi (all); i++)
    redo (fixture);
  assert_opinions (fixture, "a");
  assert_labels (fixture, "A", NULL);
}

static void
test_undo_of_a_deletion_brings_back_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbRecord) session = NULL;

  say (fixture, "Góp 200 cây", "Add opinion");
  session = load (fixture->book, SCB_TYPE_SESSION, fixture->session);
  g_assert_true (scb_book_begin (fixture->book, "Delete session", NULL));
  g_assert_true (scb_book_delete (fixture->book, session, NULL));
  g_assert_true (scb_book_commit (fixture->book, NULL));
  assert_opinions (fixture, "");
  undo (fixture);
  assert_opinions (fixture, "Góp 200 cây");
  assert_witness (fixture->path, "SELECT count (*) FROM search WHERE search MATCH 'gop'", "1");
  assert_faults (fixture, "");
}

static void
count_cb (ScbBook *book, const ScbChange *changes, guint n_changes, int *counts)
{
  for (guint i = 0; i < n_changes; i++)
    counts[changes[i].kind]++;
}

static void
test_undo_tells_what_it_changes (Fixture *fixture, gconstpointer data)
{
  int counts[3] = { 0 };

  say (fixture, "a", "A");
  g_signal_connect (fixture->book, "changed", G_CALLBACK (count_cb), counts);
  undo (fixture);
  g_assert_cmpint (counts[SCB_CHANGE_DELETE], ==, 1);
  redo (fixture);
  g_assert_cmpint (counts[SCB_CHANGE_INSERT], ==, 1);
  g_assert_cmpint (counts[SCB_CHANGE_UPDATE], ==, 0);
}

/* Another program wrote the row in the meantime. */
static void
test_a_step_that_does_not_fit_changes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbRecord) session = load (fixture->book, SCB_TYPE_SESSION, fixture->session);
  g_autoptr (GError) error = NULL;

  g_object_set (session, "place", "Nhà văn hóa", NULL);
  g_assert_true (scb_book_save (fixture->book, session, "Change place", NULL));
  witness_do (fixture->path, "UPDATE session SET place = 'Sân kho'");
  g_assert_false (scb_book_undo (fixture->book, &error));
  assert_refused (error, SCB_BOOK_ERROR_IN_THE_WAY, "no longer fits");
  assert_witness (fixture->path, "SELECT place FROM session", "Sân kho");
  assert_witness (fixture->path, "SELECT count (*) FROM journal WHERE kind = 'undo'", "0");
  assert_witness (fixture->path, "SELECT count (*) FROM unlocked", "0");
}

/* ---- undo and the locks ---- */

static void
sign (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  scb_book_adopt (fixture->book, fixture->session, "2020-09-03", 20, 21, &error);
  g_assert_no_error (error);
  scb_book_sign (fixture->book, fixture->session, "2020-09-05", 0, &error);
  g_assert_no_error (error);
}

static void
test_signing_is_not_undone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sign (fixture);
  g_assert_false (scb_book_undo (fixture->book, &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "Reopen the minutes with a reason");
  assert_witness (fixture->path, "SELECT state FROM session", "signed");

  g_assert_true (
      scb_book_reopen (fixture->book, fixture->session, "Sai số phiếu", "Nông Văn Được", NULL));
  g_assert_false (scb_book_undo (fixture->book, &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "sign them again");
  assert_witness (fixture->path, "SELECT state FROM session", "adopted");
}

static void
test_adoption_is_undone (Fixture *fixture, gconstpointer data)
{
  g_assert_true (scb_book_adopt (fixture->book, fixture->session, "2020-09-03", 20, 21, NULL));
  undo (fixture);
  assert_witness (fixture->path, "SELECT state || '/' || (adopted_of IS NULL) FROM session",
                  "draft/1");
}

static void
test_a_correction_is_not_undone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbAmendment) amendment
      = g_object_new (SCB_TYPE_AMENDMENT, "session", fixture->session, "made-on", "2020-09-20",
                      "place", "Mục II", "new-text", "200 cây", "reason", "Ghi thiếu", NULL);
  g_autoptr (GError) error = NULL;

  sign (fixture);
  g_assert_true (scb_book_amend (fixture->book, amendment, &error));
  g_assert_false (scb_book_undo (fixture->book, &error));
  assert_refused (error, SCB_BOOK_ERROR_LOCKED, "correction stays");
  assert_witness (fixture->path, "SELECT count (*) FROM amendment", "1");
}

/* As an import does: whole signed minutes in one transaction. */
static void
import_signed (Fixture *fixture)
{
  g_autoptr (ScbSession) session
      = g_object_new (SCB_TYPE_SESSION, "branch", fixture->branch, "kind", SCB_SESSION_KIND_REGULAR,
                      "state", SCB_SESSION_STATE_ADOPTED, "detail", SCB_SESSION_DETAIL_FULL,
                      "period", "2020-08", "held-on", "2020-08-03", NULL);
  g_autoptr (ScbRecord) item = NULL;
  g_autoptr (ScbRecord) number = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  g_assert_true (scb_book_begin (fixture->book, "Import", NULL));
  g_assert_true (scb_book_insert (fixture->book, session, NULL));
  id = scb_record_get_id (SCB_RECORD (session));
  item = g_object_new (SCB_TYPE_AGENDA_ITEM, "session", id, "kind", SCB_AGENDA_KIND_REPORT, "title",
                       "Nhập", NULL);
  number = g_object_new (SCB_TYPE_DOCUMENT_NUMBER, "branch", fixture->branch, "document-type",
                         SCB_DOCUMENT_TYPE_MINUTES, "number", (gint64)6, "session", id, NULL);
  g_assert_true (scb_book_insert (fixture->book, item, NULL));
  g_assert_true (scb_book_insert (fixture->book, number, NULL));
  g_object_set (session, "state", SCB_SESSION_STATE_SIGNED, "signings", (gint64)1, "signed-on",
                "2020-08-05", NULL);
  g_assert_true (scb_book_update (fixture->book, session, &error));
  g_assert_no_error (error);
  g_assert_true (scb_book_commit (fixture->book, NULL));
}

static void
test_an_import_of_signed_minutes_goes_and_comes_whole (Fixture *fixture, gconstpointer data)
{
  import_signed (fixture);
  assert_witness (fixture->path, "SELECT count (*) FROM session WHERE state = 'signed'", "1");
  undo (fixture);
  assert_witness (fixture->path,
                  "SELECT (SELECT count (*) FROM session WHERE state = 'signed') + (SELECT count "
                  "(*) FROM document_number)",
                  "0");
  redo (fixture);
  assert_witness (fixture->path,
                  "SELECT count (*) FROM agenda_item a JOIN session s ON s.id = a.session WHERE "
                  "s.state = 'signed'",
                  "1");
  assert_witness (fixture->path, "SELECT count (*) FROM unlocked", "0");
  assert_faults (fixture, "");
}

/* ---- chain and replay ---- */

static void
test_a_replay_gives_the_same_book (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF", 4);

  say (fixture, "a", "A");
  sign (fixture);
  import_signed (fixture);
  g_assert_true (
      scb_book_reopen (fixture->book, fixture->session, "Sai số phiếu", "Nông Văn Được", NULL));
  g_assert_true (scb_book_set_setting (fixture->book, "author", "Lý Thị Mai", NULL));
  g_assert_true (scb_book_begin (fixture->book, "Attach", NULL));
  g_assert_true (scb_book_add_content (fixture->book, bytes, NULL, NULL));
  g_assert_true (scb_book_commit (fixture->book, NULL));
  undo (fixture);
  assert_faults (fixture, "");
}

static void
test_a_change_past_the_journal_is_found (Fixture *fixture, gconstpointer data)
{
  say (fixture, "a", "A");
  witness_do (fixture->path, "UPDATE session SET place = 'Sân kho'");
  assert_faults (fixture, "“session” is not what its history gives: 1 rows differ.");
}

static void
test_a_forged_entry_is_found (Fixture *fixture, gconstpointer data)
{
  say (fixture, "a", "A");
  say (fixture, "b", "B");
  witness_do (fixture->path, "UPDATE journal SET author = 'Người khác' WHERE label = 'A'");
  assert_faults (fixture, "changed from outside at entry");
}

static void
test_a_missing_entry_is_found (Fixture *fixture, gconstpointer data)
{
  say (fixture, "a", "A");
  say (fixture, "b", "B");
  witness_do (fixture->path, "DELETE FROM journal WHERE label = 'A'");
  assert_faults (fixture, "changed from outside at entry");
}

static void
test_a_journal_that_does_not_fit_together_is_found (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbRecord) session = load (fixture->book, SCB_TYPE_SESSION, fixture->session);

  g_object_set (session, "place", "Nhà văn hóa", NULL);
  g_assert_true (scb_book_save (fixture->book, session, "Change place", NULL));
  witness_do (fixture->path,
              "DELETE FROM journal WHERE id = (SELECT min (id) FROM journal WHERE label = 'Keep')");
  assert_faults (fixture, "cannot be replayed beyond entry");
}

/* A reader in a worker replays while the window writes on. */
static void
test_a_replay_sees_one_moment (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbBook) reader = scb_book_open_reader (fixture->book, NULL);
  g_autofree char *faults = NULL;

  g_assert_cmpint (scb_book_count (reader, SCB_TYPE_OPINION, NULL), ==, 0);
  g_assert_true (scb_connection_execute (scb_book_get_connection (reader),
                                         "BEGIN; SELECT count (*) FROM journal", NULL));
  say (fixture, "a", "A");
  faults = find_faults (reader);
  g_assert_cmpstr (faults, ==, "");
  g_assert_true (scb_connection_execute (scb_book_get_connection (reader), "COMMIT", NULL));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/book-history/" name, Fixture, NULL, set_up_session, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("entry", test_an_entry_tells_who_when_what);
  ADD ("pages", test_pages_of_history);
  ADD ("nothing", test_what_changed_nothing_is_not_recorded);
  ADD ("undo/back-and-forth", test_steps_back_and_forth);
  ADD ("undo/new-change", test_a_new_change_ends_redo_for_good);
  ADD ("undo/closing", test_steps_survive_closing);
  ADD ("undo/all", test_all_the_way_to_an_empty_book);
  ADD ("undo/deletion", test_undo_of_a_deletion_brings_back_all);
  ADD ("undo/told", test_undo_tells_what_it_changes);
  ADD ("undo/does-not-fit", test_a_step_that_does_not_fit_changes_nothing);
  ADD ("locks/signing", test_signing_is_not_undone);
  ADD ("locks/adoption", test_adoption_is_undone);
  ADD ("locks/correction", test_a_correction_is_not_undone);
  ADD ("locks/import", test_an_import_of_signed_minutes_goes_and_comes_whole);
  ADD ("replay/same", test_a_replay_gives_the_same_book);
  ADD ("typing", test_typing_is_one_step);
  ADD ("typing/pause", test_typing_pauses_after_a_minute);
  ADD ("replay/outside", test_a_change_past_the_journal_is_found);
  ADD ("replay/forged", test_a_forged_entry_is_found);
  ADD ("replay/missing", test_a_missing_entry_is_found);
  ADD ("replay/does-not-fit", test_a_journal_that_does_not_fit_together_is_found);
  ADD ("replay/one-moment", test_a_replay_sees_one_moment);

  return g_test_run ();
}
