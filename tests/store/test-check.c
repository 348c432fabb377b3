/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the check of a book finds, and that it finds nothing in a good one. */

#include "sample-fixture.h"

#include "scb-book-backup.h"
#include "scb-book-history.h"

static char **
check (Fixture *fixture, gboolean replay)
{
  g_autoptr (GError) error = NULL;
  char **findings = scb_book_check (fixture->book, replay, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (findings);
  return findings;
}

static void
assert_sound (Fixture *fixture)
{
  g_auto (GStrv) findings = check (fixture, TRUE);
  g_autofree char *all = g_strjoinv ("\n", findings);

  g_assert_cmpstr (all, ==, "");
}

/* One finding, a sentence that holds @words. */
static void
assert_found (Fixture *fixture, gboolean replay, const char *words)
{
  g_auto (GStrv) findings = check (fixture, replay);
  g_autofree char *all = g_strjoinv ("\n", findings);

  if (g_strv_length (findings) != 1 || strstr (all, words) == NULL || !g_str_has_suffix (all, "."))
    g_error ("“%s” is not found alone in: %s", words, all);
}

static gint64
attach (Fixture *fixture, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autofree char *sha256 = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbRecord) attachment = NULL;

  g_assert_true (scb_book_begin (fixture->book, "Attach", &error));
  g_assert_true (scb_book_add_content (fixture->book, bytes, &sha256, &error));
  attachment = g_object_new (SCB_TYPE_ATTACHMENT, "session", fixture->session, "name", "anh.jpg",
                             "size", (gint64)strlen (text), "sha256", sha256, NULL);
  g_assert_true (scb_book_insert (fixture->book, attachment, &error));
  g_assert_true (scb_book_commit (fixture->book, &error));
  g_assert_no_error (error);
  return scb_record_get_id (attachment);
}

/* ---- good books ---- */

static void
test_an_empty_book_is_sound (Fixture *fixture, gconstpointer data)
{
  assert_sound (fixture);
}

static void
test_the_sample_is_sound_and_replays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbRecord) note
      = SCB_RECORD (g_object_new (SCB_TYPE_MEMBER, "full-name", "Lý Thị Hoa", "note", "mới", NULL));
  g_autoptr (GError) error = NULL;

  assert_sound (fixture);
  scb_book_save (fixture->book, note, "Add member", &error);
  g_object_set (note, "note", NULL, "phone", "0912345678", NULL);
  scb_book_save (fixture->book, note, "Change member", &error);
  g_assert_true (scb_book_undo (fixture->book, &error));
  g_assert_true (scb_book_undo (fixture->book, &error));
  g_assert_true (scb_book_redo (fixture->book, &error));
  scb_book_set_setting (fixture->book, "mode", "branch", &error);
  g_assert_true (scb_book_undo (fixture->book, &error));
  g_assert_no_error (error);
  assert_witness (fixture->path,
                  "SELECT note FROM member WHERE full_name = 'Lý Thị Hoa'"
                  " ORDER BY id DESC LIMIT 1",
                  "mới");
  assert_sound (fixture);
}

static void
test_attachments_and_deletions_replay (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbRecord) attachment = NULL;
  g_autoptr (ScbRecord) session = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = attach (fixture, "Ảnh buổi sinh hoạt");

  assert_sound (fixture);
  attachment = load (fixture->book, SCB_TYPE_ATTACHMENT, id);
  session = load (fixture->book, SCB_TYPE_SESSION, fixture->session);
  g_assert_true (scb_book_begin (fixture->book, "Delete", &error));
  g_assert_true (scb_book_delete (fixture->book, attachment, &error));
  g_assert_true (scb_book_delete (fixture->book, session, &error));
  g_assert_true (scb_book_commit (fixture->book, &error));
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_AGENDA_ITEM, &error), ==, 0);
  assert_sound (fixture);
  g_assert_true (scb_book_undo (fixture->book, &error));
  g_assert_no_error (error);
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_AGENDA_ITEM, &error), ==, 1);
  assert_sound (fixture);
}

static void
test_a_check_can_be_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (scb_book_check (fixture->book, TRUE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* ---- what came from outside ---- */

static void
test_a_flipped_byte_in_an_attachment (Fixture *fixture, gconstpointer data)
{
  attach (fixture, "Ảnh buổi sinh hoạt");
  witness_do (fixture->path,
              "UPDATE content SET bytes = CAST (x'00' || substr (bytes, 2) AS BLOB)");
  assert_found (fixture, FALSE, "anh.jpg");
}

static void
test_an_attachment_without_bytes (Fixture *fixture, gconstpointer data)
{
  attach (fixture, "Ảnh buổi sinh hoạt");
  witness_do (fixture->path, "DELETE FROM content");
  assert_found (fixture, FALSE, "The bytes of the attachment “anh.jpg” are missing");
}

static void
test_an_edited_entry_of_the_history (Fixture *fixture, gconstpointer data)
{
  witness_do (fixture->path, "UPDATE journal SET author = 'Người khác' WHERE id = 2");
  assert_found (fixture, FALSE, "changed from outside at entry 2");
}

static void
test_an_entry_taken_from_the_history (Fixture *fixture, gconstpointer data)
{
  witness_do (fixture->path, "DELETE FROM journal WHERE id = 2");
  assert_found (fixture, FALSE, "changed from outside at entry 3");
}

static void
test_a_row_changed_behind_the_history (Fixture *fixture, gconstpointer data)
{
  witness_do (fixture->path, "UPDATE session SET expected = 21");
  assert_found (fixture, TRUE, "“session” is not what its history gives: 1 rows differ");
}

static void
test_a_broken_reference (Fixture *fixture, gconstpointer data)
{
  witness_do (fixture->path, "PRAGMA foreign_keys = OFF; UPDATE session SET chair = 999");
  assert_found (fixture, FALSE, "A record of “session” names a “member” that is not there");
}

static void
test_a_membership_twice_at_a_time (Fixture *fixture, gconstpointer data)
{
  static const char *const spans[][2] = { { "2019-01-01", "2020-09-03" }, { "2020-09-02", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    keep (fixture->book, g_object_new (SCB_TYPE_MEMBERSHIP, "member", fixture->member, "branch",
                                       fixture->branch, "kind", SCB_MEMBERSHIP_KIND_OFFICIAL,
                                       "since", spans[i][0], "until", spans[i][1], NULL));
  assert_found (fixture, FALSE, "Nông Văn Được belongs to the same branch twice");
}

static void
test_memberships_that_touch_are_fine (Fixture *fixture, gconstpointer data)
{
  static const char *const spans[][2] = { { NULL, "2020-09-03" }, { "2020-09-03", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    keep (fixture->book, g_object_new (SCB_TYPE_MEMBERSHIP, "member", fixture->member, "branch",
                                       fixture->branch, "kind", SCB_MEMBERSHIP_KIND_OFFICIAL,
                                       "since", spans[i][0], "until", spans[i][1], NULL));
  assert_sound (fixture);
}

/* A row of the index that fits no text: "Đường hoa" would be found by other words, or not at all.
 */
static void
test_a_wrong_row_of_the_search_index (Fixture *fixture, gconstpointer data)
{
  witness_do (fixture->path,
              "UPDATE search SET folded = 'khac' WHERE (rowid & 63) = (SELECT number FROM "
              "search_source WHERE name = 'agenda_item')");
  assert_found (fixture, FALSE, "The search index does not fit “agenda_item” in 1 places");
}

static void
test_a_lost_row_of_the_search_index (Fixture *fixture, gconstpointer data)
{
  witness_do (fixture->path,
              "DELETE FROM search WHERE (rowid & 63) = (SELECT number FROM search_source WHERE "
              "name = 'member')");
  assert_found (fixture, FALSE, "The search index does not fit “member” in 1 places");
}

#define ADD(name, function, set_up)                                                                \
  g_test_add ("/check/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("empty", test_an_empty_book_is_sound, set_up_book);
  ADD ("sample", test_the_sample_is_sound_and_replays, set_up_sample);
  ADD ("replay", test_attachments_and_deletions_replay, set_up_session);
  ADD ("cancelled", test_a_check_can_be_cancelled, set_up_session);
  ADD ("attachment/flipped", test_a_flipped_byte_in_an_attachment, set_up_session);
  ADD ("attachment/lost", test_an_attachment_without_bytes, set_up_session);
  ADD ("history/edited", test_an_edited_entry_of_the_history, set_up_session);
  ADD ("history/deleted", test_an_entry_taken_from_the_history, set_up_session);
  ADD ("history/behind", test_a_row_changed_behind_the_history, set_up_session);
  ADD ("reference", test_a_broken_reference, set_up_session);
  ADD ("membership/twice", test_a_membership_twice_at_a_time, set_up_session);
  ADD ("membership/touching", test_memberships_that_touch_are_fine, set_up_session);
  ADD ("index/wrong", test_a_wrong_row_of_the_search_index, set_up_session);
  ADD ("index/lost", test_a_lost_row_of_the_search_index, set_up_session);

  return g_test_run ();
}
