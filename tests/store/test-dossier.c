/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that the papers of one session need, as it was on its day. */

#include "sample-fixture.h"

#include "scb-book-sessions.h"

static ScbDossier *
load_dossier (ScbBook *book, gint64 session)
{
  g_autoptr (GError) error = NULL;
  ScbDossier *dossier = scb_book_load_dossier (book, session, &error);

  g_assert_no_error (error);
  return dossier;
}

static void
test_headings_are_those_of_the_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbDossier) dossier = load_dossier (fixture->book, fixture->session);

  g_assert_cmpstr (dossier->session->held_on, ==, "2020-09-03");
  g_assert_cmpstr (dossier->branch_name, ==, "Chi bộ thôn Xóm Mới");
  g_assert_cmpstr (dossier->organization_name, ==, "Đảng bộ xã Lương Mông");
  g_assert_cmpstr (dossier->committee_name, ==, "Đảng ủy xã Lương Mông");
  g_assert_cmpstr (dossier->place, ==, "Lương Mông");
  g_assert_cmpstr (dossier->term->name, ==, "2020-2022");
  g_assert_cmpstr (scb_dossier_get_setting (dossier, "place"), ==, "Ba Chẽ");
  g_assert_null (scb_dossier_get_setting (dossier, "khong-co"));
}

static void
test_the_number_and_the_ordinal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbDossier) dossier = load_dossier (fixture->book, fixture->session);

  g_assert_cmpint (dossier->number->number, ==, 7);
  g_assert_cmpint (dossier->ordinal, ==, 7);
  g_assert_cmpstr (dossier->previous->held_on, ==, "2020-08-03");
}

static void
test_names_and_posts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbDossier) dossier = load_dossier (fixture->book, fixture->session);
  gint64 chair = dossier->session->chair, secretary = dossier->session->secretary;

  g_assert_cmpstr (scb_dossier_get_name (dossier, chair), ==, "Nông Văn Được");
  g_assert_cmpstr (scb_dossier_get_title (dossier, chair), ==, "Bí thư Chi bộ, Trưởng thôn");
  g_assert_cmpstr (scb_dossier_get_name (dossier, secretary), ==, "Triệu Văn Phúc");
  g_assert_cmpstr (scb_dossier_get_title (dossier, secretary), ==,
                   "Chi ủy viên, Trưởng ban Công tác Mặt trận");
  g_assert_null (scb_dossier_get_name (dossier, 0));
  g_assert_null (scb_dossier_get_title (dossier, 0));
  g_assert_null (scb_dossier_get_name (dossier, 987654));
}

static void
test_a_post_counts_on_its_days_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbSession) session = load (fixture->book, SCB_TYPE_SESSION, fixture->session);
  static const char *const spans[][3]
      = { { "Người cũ", "2019-01-01", "2020-09-03" }, { "Người mới", "2020-09-04", NULL } };
  g_autoptr (ScbDossier) dossier = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    keep (fixture->book,
          g_object_new (SCB_TYPE_POST, "member", session->chair, "branch", session->branch, "kind",
                        SCB_POST_KIND_OTHER, "title", spans[i][0], "since", spans[i][1], "until",
                        spans[i][2], NULL));
  dossier = load_dossier (fixture->book, fixture->session);
  g_assert_cmpstr (scb_dossier_get_title (dossier, session->chair), ==,
                   "Bí thư Chi bộ, Trưởng thôn");
}

static void
test_parts_are_whole_and_in_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbDossier) dossier = load_dossier (fixture->book, fixture->session);
  const struct
  {
    GPtrArray *records;
    const char *sql; /* the session's id follows */
  } parts[] = {
    { dossier->attendance, "SELECT count (*) FROM attendance WHERE session = " },
    { dossier->guests, "SELECT count (*) FROM guest WHERE session = " },
    { dossier->documents, "SELECT count (*) FROM session_document WHERE session = " },
    { dossier->agenda, "SELECT count (*) FROM agenda_item WHERE session = " },
    { dossier->opinions, "SELECT count (*) FROM opinion o JOIN agenda_item a ON a.id = "
                         "o.agenda_item WHERE a.session = " },
    { dossier->votes, "SELECT count (*) FROM vote WHERE session = " },
    { dossier->resolutions, "SELECT count (*) FROM resolution WHERE session = " },
    { dossier->tasks, "SELECT count (*) FROM task WHERE session = " },
    { dossier->pledges, "SELECT count (*) FROM pledge WHERE session = " },
    { dossier->recognitions, "SELECT count (*) FROM recognition WHERE session = " },
    { dossier->proposals, "SELECT count (*) FROM proposal WHERE session = " },
    { dossier->scores, "SELECT count (*) FROM score WHERE session = " },
    { dossier->task_reports, "SELECT count (*) FROM task_report WHERE session = " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *sql = g_strdup_printf ("%s%d", parts[i].sql, (int)fixture->session);
      g_autofree char *expected = g_strdup_printf ("%u", parts[i].records->len);

      g_assert_cmpuint (parts[i].records->len, >, 0);
      assert_witness (fixture->path, sql, expected);
    }
  for (guint i = 0; i < dossier->agenda->len; i++)
    g_assert_cmpint (((ScbAgendaItem *)dossier->agenda->pdata[i])->position, ==, i + 1);
}

/* Rows of the roll in the order of given names. */
static void
test_everybody_named_is_known_and_in_name_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbDossier) dossier = load_dossier (fixture->book, fixture->session);
  const char *last = "";

  g_assert_cmpuint (dossier->roll->len, ==, 24);
  for (guint i = 0; i < dossier->attendance->len; i++)
    {
      ScbAttendance *attendance = dossier->attendance->pdata[i];
      ScbMember *member = scb_dossier_get_member (dossier, attendance->member);

      g_assert_nonnull (member);
      g_assert_cmpstr (last, <=, member->sort_key);
      last = member->sort_key;
    }
  for (guint i = 0; i < dossier->opinions->len; i++)
    {
      ScbOpinion *opinion = dossier->opinions->pdata[i];

      if (opinion->speaker != 0)
        g_assert_nonnull (scb_dossier_get_name (dossier, opinion->speaker));
    }
}

static ScbTask *
find_task (GPtrArray *tasks, const char *beginning)
{
  for (guint i = 0; i < tasks->len; i++)
    if (g_str_has_prefix (((ScbTask *)tasks->pdata[i])->title, beginning))
      return tasks->pdata[i];
  return NULL;
}

static void
test_earlier_tasks_are_those_open_or_reported_on (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbDossier) dossier = load_dossier (fixture->book, fixture->session);
  g_autoptr (ScbDossier) next = NULL;
  g_autofree char *next_id = witness_ask (
      fixture->path, "SELECT n.id FROM session n JOIN session s ON s.branch = "
                     "n.branch WHERE s.uuid = '" SAMPLE_SESSION "' AND n.period = '2020-10'");

  g_assert_cmpuint (dossier->earlier_tasks->len, ==, 5);
  g_assert_nonnull (find_task (dossier->earlier_tasks, "Vận động 12 hộ"));
  g_assert_nonnull (find_task (dossier->earlier_tasks, "Đo tuyến đường"));
  for (guint i = 0; i < dossier->task_reports->len; i++)
    {
      ScbTaskReport *report = dossier->task_reports->pdata[i];
      guint n_found = 0;

      for (guint j = 0; j < dossier->earlier_tasks->len; j++)
        n_found += scb_record_get_id (dossier->earlier_tasks->pdata[j]) == report->task;
      g_assert_cmpuint (n_found, ==, 1);
    }

  /* In October what September closed is over; all that it decided is to be spoken of, what was done
   * in between too. */
  next = load_dossier (fixture->book, g_ascii_strtoll (next_id, NULL, 10));
  g_assert_nonnull (find_task (next->earlier_tasks, "Vận động 12 hộ"));
  g_assert_null (find_task (next->earlier_tasks, "Đo tuyến đường"));
  for (guint i = 0; i < dossier->tasks->len; i++)
    g_assert_nonnull (find_task (next->earlier_tasks, SCB_TASK (dossier->tasks->pdata[i])->title));
  g_assert_cmpint (scb_record_get_id (SCB_RECORD (next->previous)), ==, fixture->session);
}

static void
test_a_committee_meeting_has_no_ordinal (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id
      = witness_ask (fixture->path, "SELECT id FROM session WHERE kind = 'committee'");
  g_autoptr (ScbDossier) dossier = load_dossier (fixture->book, g_ascii_strtoll (id, NULL, 10));

  g_assert_cmpint (dossier->ordinal, ==, SCB_UNKNOWN);
  g_assert_null (dossier->number);
}

static void
test_a_session_that_is_not_there (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (scb_book_load_dossier (fixture->book, 987654, &error));
  assert_refused (error, SCB_BOOK_ERROR_NOT_FOUND, "session 987654");
  /* The snapshot was given up: writing goes on. */
  add_member (fixture->book, "Người mới");
}

static void
test_dossiers_load_for_all_and_die (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) sessions = scb_book_list (fixture->book, SCB_TYPE_SESSION, NULL, 0, NULL);

  g_assert_cmpuint (sessions->len, ==, 40);
  for (guint i = 0; i < sessions->len; i++)
    {
      ScbDossier *dossier = load_dossier (fixture->book, scb_record_get_id (sessions->pdata[i]));

      g_assert_nonnull (dossier->branch_name);
      g_assert_finalize_object (dossier);
    }
}

#define ADD(name, function)                                                                        \
  g_test_add ("/dossier/" name, Fixture, NULL, set_up_sample, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("headings", test_headings_are_those_of_the_day);
  ADD ("number-and-ordinal", test_the_number_and_the_ordinal);
  ADD ("names-and-posts", test_names_and_posts);
  ADD ("post-days", test_a_post_counts_on_its_days_only);
  ADD ("parts", test_parts_are_whole_and_in_order);
  ADD ("everybody", test_everybody_named_is_known_and_in_name_order);
  ADD ("earlier-tasks", test_earlier_tasks_are_those_open_or_reported_on);
  ADD ("committee", test_a_committee_meeting_has_no_ordinal);
  ADD ("not-there", test_a_session_that_is_not_there);
  ADD ("all", test_dossiers_load_for_all_and_die);

  return g_test_run ();
}
