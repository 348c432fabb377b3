/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two records of one person, and what sessions tell of a person. */

#include "sample-fixture.h"
#include "scb-book-history.h"
#include "scb-book-matters.h"
#include "scb-book-roll-lines.h"
#include "scb-book-merge.h"
#include "scb-book-person.h"
#include "scb-book-reinforce.h"
#include "scb-book-sessions.h"

static gint64
enroll (ScbBook *book, const char *name, const char *born_on, const char *card)
{
  g_autoptr (ScbMember) member = g_object_new (SCB_TYPE_MEMBER, "full-name", name, "born-on",
                                               born_on, "card-number", card, NULL);

  return keep (book, g_steal_pointer (&member));
}

static gint64
join (ScbBook *book, gint64 member, gint64 branch, ScbMembershipKind kind, const char *since)
{
  return keep (book, g_object_new (SCB_TYPE_MEMBERSHIP, "member", member, "branch", branch, "kind",
                                   kind, "since", since, NULL));
}

static gboolean
has_pair (GArray *pairs, gint64 one, gint64 other)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const ScbDuplicate *pair = &g_array_index (pairs, ScbDuplicate, i);

      if (pair->one == one && pair->other == other)
        return TRUE;
    }
  return FALSE;
}

static void
test_duplicates (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 one = enroll (book, "Lò Thị Năm", "1980-02-29", NULL);
  gint64 accents = enroll (book, "LÒ THỊ NẮM", "1980", NULL);
  gint64 younger = enroll (book, "Lò Thị Năm", "1990", NULL);
  gint64 card = enroll (book, "Hoàng Văn Một", "1970", "99.000.001");
  gint64 same_card = enroll (book, "Hoàng Văn Hai", "1971", "99.000.001");
  gint64 other_card = enroll (book, "Hoàng Văn Một", "1970", "99.000.002");
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) pairs = scb_book_list_duplicates (book, &error);

  g_assert_no_error (error);
  g_assert_true (has_pair (pairs, one, accents));
  /* Namesakes of another year. */
  g_assert_false (has_pair (pairs, one, younger));
  g_assert_true (has_pair (pairs, card, same_card));
  /* Two cards are two persons. */
  g_assert_false (has_pair (pairs, card, other_card));
}

static void
test_merge (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 branch = add_branch (book), session = add_session (book, branch, "2020-05-03");
  gint64 item = add_item (book, session, "Thảo luận");
  gint64 one = enroll (book, "Lò Thị Năm", "1980", NULL);
  gint64 other = enroll (book, "Lò Thị Nắm", "1980", "99.000.001");
  g_autoptr (GPtrArray) spells = NULL, opinions = NULL, rows = NULL;
  g_autoptr (ScbMember) member = NULL;
  g_autoptr (GError) error = NULL;

  join (book, one, branch, SCB_MEMBERSHIP_KIND_OFFICIAL, NULL);
  join (book, other, branch, SCB_MEMBERSHIP_KIND_OFFICIAL, "2010-01-01");
  keep (book, g_object_new (SCB_TYPE_OPINION, "agenda-item", item, "speaker", other, "text",
                            "Nhất trí.", NULL));
  keep (book, g_object_new (SCB_TYPE_ATTENDANCE, "session", session, "member", one, "standing",
                            SCB_STANDING_OFFICIAL, "duty", SCB_DUTY_EXPECTED, NULL));
  keep (book, g_object_new (SCB_TYPE_ATTENDANCE, "session", session, "member", other, "standing",
                            SCB_STANDING_OFFICIAL, "duty", SCB_DUTY_EXPECTED, "state",
                            SCB_ATTENDANCE_STATE_PRESENT, NULL));

  scb_book_merge_members (book, one, other, &error);
  g_assert_no_error (error);
  g_assert_null (scb_book_get (book, SCB_TYPE_MEMBER, other, NULL));
  member = scb_book_get (book, SCB_TYPE_MEMBER, one, NULL);
  g_assert_cmpstr (member->full_name, ==, "Lò Thị Năm");
  g_assert_cmpstr (member->card_number, ==, "99.000.001");
  spells = scb_book_list (book, SCB_TYPE_MEMBERSHIP, "member", one, NULL);
  g_assert_cmpuint (spells->len, ==, 1);
  g_assert_cmpstr (SCB_MEMBERSHIP (spells->pdata[0])->since, ==, "2010-01-01");
  opinions = scb_book_list (book, SCB_TYPE_OPINION, "speaker", one, NULL);
  g_assert_cmpuint (opinions->len, ==, 1);
  rows = scb_book_list (book, SCB_TYPE_ATTENDANCE, "session", session, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpint (SCB_ATTENDANCE (rows->pdata[0])->state, ==, SCB_ATTENDANCE_STATE_PRESENT);

  g_assert_true (scb_book_undo (book, &error));
  g_assert_no_error (error);
  g_clear_pointer (&rows, g_ptr_array_unref);
  rows = scb_book_list (book, SCB_TYPE_ATTENDANCE, "session", session, NULL);
  g_assert_cmpuint (rows->len, ==, 2);
  g_clear_object (&member);
  member = scb_book_get (book, SCB_TYPE_MEMBER, other, NULL);
  g_assert_nonnull (member);
}

static void
assert_not_merged (ScbBook *book, gint64 one, gint64 other, ScbBookError code, const char *words)
{
  g_autoptr (GError) error = NULL;
  gint64 n_members = scb_book_count (book, SCB_TYPE_MEMBER, NULL);

  g_assert_false (scb_book_merge_members (book, one, other, &error));
  g_assert_error (error, SCB_BOOK_ERROR, (int)code);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” is not in “%s”", words, error->message);
  g_assert_cmpint (scb_book_count (book, SCB_TYPE_MEMBER, NULL), ==, n_members);
  g_assert_false (scb_book_in_transaction (book));
}

static void
test_merge_refused (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 branch = add_branch (book), elsewhere = add_branch (book);
  gint64 one = enroll (book, "Lò Thị Năm", NULL, NULL),
         other = enroll (book, "Lò Thị Năm", NULL, NULL);
  gint64 spell, session = add_session (book, branch, "2020-05-03");
  g_autoptr (ScbMembership) visit = NULL;

  assert_not_merged (book, one, one, SCB_BOOK_ERROR_INVALID, "different");
  join (book, one, branch, SCB_MEMBERSHIP_KIND_OFFICIAL, "2015-01-01");
  spell = join (book, other, elsewhere, SCB_MEMBERSHIP_KIND_OFFICIAL, "2018-01-01");
  assert_not_merged (book, one, other, SCB_BOOK_ERROR_IN_THE_WAY, "same time");
  /* A visit is no contradiction; a roll-call that says otherwise is one. */
  visit = scb_book_get (book, SCB_TYPE_MEMBERSHIP, spell, NULL);
  g_object_set (visit, "kind", SCB_MEMBERSHIP_KIND_TEMPORARY, NULL);
  g_assert_true (scb_book_save (book, visit, "Change", NULL));
  keep (book, g_object_new (SCB_TYPE_ATTENDANCE, "session", session, "member", one, "standing",
                            SCB_STANDING_OFFICIAL, "duty", SCB_DUTY_EXPECTED, "state",
                            SCB_ATTENDANCE_STATE_EXCUSED, NULL));
  keep (book, g_object_new (SCB_TYPE_ATTENDANCE, "session", session, "member", other, "standing",
                            SCB_STANDING_OFFICIAL, "duty", SCB_DUTY_EXPECTED, "state",
                            SCB_ATTENDANCE_STATE_PRESENT, NULL));
  assert_not_merged (book, one, other, SCB_BOOK_ERROR_IN_THE_WAY, "03/5/2020");
}

/* Signed minutes of the sample name their people. */
static void
test_signed_minutes (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) sessions = scb_book_list (book, SCB_TYPE_SESSION, NULL, 0, NULL);
  gint64 named = 0, also_named = 0, stranger;
  g_autofree char *mention = NULL, *none = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; rows == NULL && i < sessions->len; i++)
    if (SCB_SESSION (sessions->pdata[i])->state == SCB_SESSION_STATE_SIGNED)
      {
        rows = scb_book_list (book, SCB_TYPE_ATTENDANCE, "session",
                              scb_record_get_id (sessions->pdata[i]), NULL);
        if (rows->len < 2)
          g_clear_pointer (&rows, g_ptr_array_unref);
      }
  g_assert_nonnull (rows);
  named = SCB_ATTENDANCE (rows->pdata[0])->member;
  also_named = SCB_ATTENDANCE (rows->pdata[1])->member;
  mention = scb_book_find_signed_mention (book, named);
  g_assert_nonnull (mention);
  stranger = enroll (book, "Lò Thị Năm", NULL, NULL);
  none = scb_book_find_signed_mention (book, stranger);
  g_assert_null (none);
  assert_not_merged (book, named, also_named, SCB_BOOK_ERROR_LOCKED, "both");
  assert_not_merged (book, stranger, named, SCB_BOOK_ERROR_LOCKED, "Keep that one");
  scb_book_merge_members (book, named, stranger, &error);
  g_assert_no_error (error);
}

/* ---- a person's page ---- */

static void
test_person (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 branch = add_branch (book), person = enroll (book, "Lò Thị Năm", NULL, NULL);
  g_autoptr (ScbPersonStory) story = NULL;
  g_autoptr (GError) error = NULL;
  const ScbPersonYear *year;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *day = g_strdup_printf ("2019-0%u-03", i + 1);
      gint64 session = add_session (book, branch, day),
             item = add_item (book, session, "Thảo luận");

      keep (book, g_object_new (
                      SCB_TYPE_ATTENDANCE, "session", session, "member", person, "standing",
                      SCB_STANDING_OFFICIAL, "duty", SCB_DUTY_EXPECTED, "state",
                      i < 2 ? SCB_ATTENDANCE_STATE_PRESENT : SCB_ATTENDANCE_STATE_EXCUSED, NULL));
      keep (book, g_object_new (SCB_TYPE_OPINION, "agenda-item", item, "speaker", person, "text",
                                day, NULL));
      if (i == 0)
        keep (book, g_object_new (SCB_TYPE_RECOGNITION, "session", session, "member", person,
                                  "kind", SCB_RECOGNITION_KIND_HELPED, "agreed", "Giúp ngày công.",
                                  "confidential", TRUE, NULL));
    }
  story = scb_book_load_person (book, person, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (story->years->len, ==, 1);
  year = &g_array_index (story->years, ScbPersonYear, 0);
  g_assert_cmpstr (year->year, ==, "2019");
  g_assert_cmpuint (year->present, ==, 2);
  g_assert_cmpuint (year->excused, ==, 1);
  /* The last two, and how many there are. */
  g_assert_cmpuint (story->n_lines[SCB_PERSON_OPINIONS], ==, 3);
  g_assert_cmpuint (story->lines[SCB_PERSON_OPINIONS]->len, ==, 2);
  g_assert_cmpstr (((ScbPersonLine *)story->lines[SCB_PERSON_OPINIONS]->pdata[0])->text, ==,
                   "2019-03-03");
  g_assert_true (((ScbPersonLine *)story->lines[SCB_PERSON_RECOGNITIONS]->pdata[0])->confidential);
  g_assert_cmpstr (((ScbPersonLine *)story->lines[SCB_PERSON_RECOGNITIONS]->pdata[0])->text, ==,
                   "Giúp ngày công.");
}

/* ---- what sessions decided ---- */

static ScbVote *
add_matter (ScbBook *book, gint64 session, gint64 member, const char *candidate, gint64 in_favour)
{
  ScbVote *vote
      = g_object_new (SCB_TYPE_VOTE, "session", session, "kind", SCB_VOTE_KIND_MEMBER_MATTER,
                      "method", SCB_VOTE_METHOD_BALLOT, "threshold", SCB_VOTE_THRESHOLD_TWO_THIRDS,
                      "matter", SCB_MATTER_KIND_ADMISSION, "member", member, "candidate", candidate,
                      "base", (gint64)9, "in-favour", in_favour, NULL);

  g_assert_true (scb_book_save (book, vote, "Add", NULL));
  return vote;
}

static void
test_matters (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 branch = add_branch (book), session = add_session (book, branch, "2020-05-03");
  gint64 person = enroll (book, "Lò Thị Năm", NULL, NULL);
  g_autoptr (ScbSession) held = scb_book_get (book, SCB_TYPE_SESSION, session, NULL);
  g_autoptr (ScbVote) enough = add_matter (book, session, 0, "lò thị nắm", 6);
  g_autoptr (ScbVote) too_few = add_matter (book, session, 0, "Lò Văn Sáu", 5);
  gint64 enough_id = scb_record_get_id (SCB_RECORD (enough));

  /* Not before the minutes are adopted. */
  g_object_set (held, "state", SCB_SESSION_STATE_DRAFT, NULL);
  g_assert_true (scb_book_save (book, held, "Change", NULL));
  g_assert_false (scb_book_is_matter_pending (book, enough_id));
  g_object_set (held, "state", SCB_SESSION_STATE_ADOPTED, NULL);
  g_assert_true (scb_book_save (book, held, "Change", NULL));
  g_assert_true (scb_book_is_matter_pending (book, enough_id));
  g_assert_false (scb_book_is_matter_pending (book, scb_record_get_id (SCB_RECORD (too_few))));
  /* Carried out: the membership has the session as its source. */
  keep (book, g_object_new (SCB_TYPE_MEMBERSHIP, "member", person, "branch", branch, "kind",
                            SCB_MEMBERSHIP_KIND_PROBATIONARY, "since", "2020-06-01", "session",
                            session, NULL));
  g_assert_false (scb_book_is_matter_pending (book, enough_id));
}

/* ---- lists ---- */

static void
test_lines_of_a_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbSession) session
      = scb_book_get (fixture->book, SCB_TYPE_SESSION, fixture->session, NULL);
  g_autoptr (GPtrArray) lines
      = scb_book_list_roll_lines (fixture->book, session->branch, "2020-09-03", NULL);
  g_autoptr (GPtrArray) roll
      = scb_book_list_roll (fixture->book, session->branch, "2020-09-03", NULL);
  gboolean has_secretary = FALSE;

  g_assert_cmpuint (lines->len, ==, roll->len);
  for (guint i = 0; i < lines->len; i++)
    {
      ScbRollLine *line = lines->pdata[i];

      if (line->posts != NULL && g_str_has_prefix (line->posts, "Bí thư Chi bộ"))
        {
          has_secretary = TRUE;
          g_assert_cmpstr (line->member->full_name, ==, "Nông Văn Được");
        }
    }
  g_assert_true (has_secretary);
}

static void
test_reinforcement_lists (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) small = scb_book_list_small_branches (fixture->book, "2020-09-03", 5, NULL);
  g_autoptr (GPtrArray) people = scb_book_list_reinforcers (fixture->book, "2020-09-03", NULL);

  g_assert_cmpuint (people->len, >, 0);
  for (guint i = 0; i < small->len; i++)
    {
      ScbReinforcement *branch = small->pdata[i];

      g_assert_cmpint (branch->count, <=, 5);
      /* Merged away by then. */
      g_assert_null (strstr (branch->name, "Đồng Chức"));
      if (i > 0)
        g_assert_cmpint (branch->count, >=, SCB_REINFORCEMENT (small->pdata[i - 1])->count);
    }
}

#define ADD(name, test)                                                                            \
  g_test_add ("/member-merge/" name, Fixture, NULL, set_up_sample, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("duplicates", test_duplicates);
  ADD ("merge", test_merge);
  ADD ("refused", test_merge_refused);
  ADD ("signed", test_signed_minutes);
  ADD ("person", test_person);
  ADD ("matters", test_matters);
  ADD ("lines", test_lines_of_a_day);
  ADD ("reinforcement", test_reinforcement_lists);
  return g_test_run ();
}
