/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of sessions: what is asked, in which order, and what it tells those who show it. */

#include "sample-fixture.h"

#include "scb-book-sessions.h"

static GArray *
query_ids (Fixture *fixture, const ScbSessionQuery *query)
{
  g_autoptr (GError) error = NULL;
  GArray *ids = scb_book_query_sessions (fixture->book, query, &error);

  g_assert_no_error (error);
  return ids;
}

static guint
count (Fixture *fixture, ScbSessionQuery query)
{
  g_autoptr (GArray) ids = query_ids (fixture, &query);

  return ids->len;
}

/* As SQLite counts them. */
static void
assert_count (Fixture *fixture, ScbSessionQuery query, const char *where)
{
  g_autofree char *sql = g_strconcat ("SELECT count (*) FROM session WHERE ", where, NULL);
  g_autofree char *expected = g_strdup_printf ("%u", count (fixture, query));

  g_assert_cmpstr (expected, !=, "0");
  assert_witness (fixture->path, sql, expected);
}

/* ---- what is asked ---- */

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbSession) session = load (fixture->book, SCB_TYPE_SESSION, fixture->session);
  g_autofree char *of_branch
      = g_strdup_printf ("branch = %d AND period = '2020-09'", (int)session->branch);

  assert_count (fixture, (ScbSessionQuery){ 0 }, "1");
  assert_count (fixture, (ScbSessionQuery){ .period = "2020-09" }, "period = '2020-09'");
  assert_count (fixture, (ScbSessionQuery){ .period = "2020" }, "period LIKE '2020-%'");
  assert_count (fixture, (ScbSessionQuery){ .kind = SCB_SESSION_KIND_COMBINED },
                "kind = 'combined'");
  assert_count (fixture, (ScbSessionQuery){ .state = SCB_SESSION_STATE_NOT_HELD },
                "state = 'not_held'");
  assert_count (fixture, (ScbSessionQuery){ .branch = session->branch, .period = "2020-09" },
                of_branch);
  g_assert_cmpuint (count (fixture, (ScbSessionQuery){ .period = "2019" }), ==, 0);
  g_assert_cmpuint (count (fixture, (ScbSessionQuery){ .period = "2019-12" }), ==, 0);
}

static gboolean
is_found (Fixture *fixture, const char *words)
{
  const ScbSessionQuery query = { .words = words };
  g_autoptr (GArray) ids = query_ids (fixture, &query);

  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == fixture->session)
      return TRUE;
  return FALSE;
}

static void
test_words_lie_anywhere_in_a_session (Fixture *fixture, gconstpointer data)
{
  g_assert_true (is_found (fixture, "xom moi"));   /* the branch */
  g_assert_true (is_found (fixture, "duong hoa")); /* a point */
  g_assert_true (is_found (fixture, "Đường hoa "));
  g_assert_false (is_found (fixture, "xom moi xyz"));
  /* No words are no filter. */
  g_assert_true (is_found (fixture, ""));
  g_assert_true (is_found (fixture, "…"));
  /* A session is listed once, however many of its texts are found. */
  assert_count (fixture, (ScbSessionQuery){ .words = "xom moi", .period = "2020-09" },
                "period = '2020-09' AND branch = (SELECT branch FROM session WHERE uuid = "
                "'" SAMPLE_SESSION "')");
}

static char *
key_of (Fixture *fixture, gint64 id, const char *expression)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT %s FROM session s WHERE s.id = %d", expression, (int)id);

  return witness_ask (fixture->path, sql);
}

/* Each neighbour's key is not before the one's above it. */
static void
assert_order (Fixture *fixture, ScbSessionOrder order, const char *expression)
{
  for (guint descending = 0; descending < 2; descending++)
    {
      const ScbSessionQuery query = { .order = order, .descending = descending };
      g_autoptr (GArray) ids = query_ids (fixture, &query);
      g_autofree char *last = NULL;

      g_assert_cmpuint (ids->len, ==, 40);
      for (guint i = 0; i < ids->len; i++)
        {
          char *key = key_of (fixture, g_array_index (ids, gint64, i), expression);

          if (last != NULL && descending)
            g_assert_cmpstr (last, >=, key);
          else if (last != NULL)
            g_assert_cmpstr (last, <=, key);
          g_free (last);
          last = key;
        }
    }
}

static void
test_order_by_each_column (Fixture *fixture, gconstpointer data)
{
  assert_order (fixture, SCB_SESSION_ORDER_HELD_ON, "coalesce (s.held_on, s.period)");
  assert_order (fixture, SCB_SESSION_ORDER_BRANCH,
                "(SELECT max (sort_key) FROM branch_spell WHERE branch = s.branch)");
  assert_order (fixture, SCB_SESSION_ORDER_KIND, "s.kind");
  assert_order (fixture, SCB_SESSION_ORDER_STATE, "s.state");
}

static void
test_a_row_says_what_the_list_shows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbSessionRow) row
      = scb_book_get_session_row (fixture->book, fixture->session, &error);
  g_autofree char *branch = NULL;
  g_autofree char *day = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *state = NULL;
  g_autofree char *attendance = NULL;

  g_assert_no_error (error);
  g_object_get (row, "branch-name", &branch, "held-on-text", &day, "kind-label", &kind,
                "state-label", &state, "attendance-text", &attendance, NULL);
  g_assert_cmpint (scb_session_row_get_id (row), ==, fixture->session);
  g_assert_cmpstr (branch, ==, "Chi bộ thôn Xóm Mới");
  g_assert_cmpstr (day, ==, "03/9/2020");
  g_assert_cmpstr (kind, ==, "Regular");
  g_assert_cmpstr (state, ==, "Signed and numbered");
  g_assert_cmpstr (attendance, ==, "19/20");
  g_assert_null (scb_book_get_session_row (fixture->book, 987654, &error));
  g_assert_no_error (error);
}

/* ---- what it tells ---- */

static void
note_change_cb (GListModel *model, guint position, guint removed, guint added, GString *changes)
{
  g_string_append_printf (changes, "%u-%u+%u(%u) ", position, removed, added,
                          g_list_model_get_n_items (model));
}

static ScbSessionList *
open_list (Fixture *fixture, GString *changes)
{
  ScbSessionList *list = scb_session_list_new (fixture->book);
  const ScbSessionQuery query = { .order = SCB_SESSION_ORDER_HELD_ON };

  scb_session_list_set_query (list, &query);
  g_signal_connect (list, "items-changed", G_CALLBACK (note_change_cb), changes);
  return list;
}

/* In one step, GTK 4.8 would ask for every row that was added. */
static void
test_another_answer_comes_in_two_steps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autoptr (ScbSessionList) list = open_list (fixture, changes);
  const ScbSessionQuery committee = { .kind = SCB_SESSION_KIND_COMMITTEE };
  const ScbSessionQuery none = { .period = "1999" };

  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == SCB_TYPE_SESSION_ROW);
  scb_session_list_set_query (list, &committee);
  g_assert_cmpstr (changes->str, ==, "0-40+0(0) 0-0+1(1) ");
  g_string_truncate (changes, 0);
  scb_session_list_set_query (list, &committee); /* the same answer */
  g_assert_cmpstr (changes->str, ==, "");
  scb_session_list_set_query (list, &none);
  g_assert_cmpstr (changes->str, ==, "0-1+0(0) ");
}

static guint n_asked;
static GArray *(*ask) (ScbLazyList *list, GError **error);

static GArray *
count_and_ask (ScbLazyList *list, GError **error)
{
  n_asked++;
  return ask (list, error);
}

/* (transfer full): of a session that is not locked. */
static ScbRecord *
find_open_opinion (Fixture *fixture)
{
  g_autoptr (GPtrArray) opinions = scb_book_list (fixture->book, SCB_TYPE_OPINION, NULL, 0, NULL);

  for (guint i = 0; i < opinions->len; i++)
    {
      g_autoptr (ScbAgendaItem) item = scb_book_get (
          fixture->book, SCB_TYPE_AGENDA_ITEM, SCB_OPINION (opinions->pdata[i])->agenda_item, NULL);
      g_autoptr (ScbSession) session
          = scb_book_get (fixture->book, SCB_TYPE_SESSION, item->session, NULL);

      if (session->state == SCB_SESSION_STATE_DRAFT)
        return scb_record_copy (opinions->pdata[i]);
    }
  g_assert_not_reached ();
}

static void
test_what_shows_nowhere_is_no_question (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autoptr (ScbSessionList) list = open_list (fixture, changes);
  ScbSessionQuery words = { .words = "duong hoa" };
  ScbLazyListClass *klass = SCB_LAZY_LIST_GET_CLASS (list);
  g_autoptr (ScbRecord) opinion = find_open_opinion (fixture);
  g_autoptr (ScbSession) session = NULL;

  ask = klass->query;
  klass->query = count_and_ask;
  g_object_set (opinion, "text", "Nhất trí.", NULL);
  g_assert_true (scb_book_save (fixture->book, opinion, "Change opinion", NULL));
  g_assert_cmpuint (n_asked, ==, 0);

  session = scb_book_get (fixture->book, SCB_TYPE_SESSION, fixture->session, NULL);
  g_object_set (session, "note", "Đã nộp", NULL);
  g_assert_true (scb_book_save (fixture->book, session, "Change session", NULL));
  g_assert_cmpuint (n_asked, ==, 1);

  /* Words are looked for in opinions, too. */
  scb_session_list_set_query (list, &words);
  n_asked = 0;
  g_object_set (opinion, "text", "Làm đường hoa.", NULL);
  g_assert_true (scb_book_save (fixture->book, opinion, "Change opinion", NULL));
  g_assert_cmpuint (n_asked, ==, 1);
  klass->query = ask;
}

static void
test_a_row_is_the_same_until_it_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autoptr (ScbSessionList) list = open_list (fixture, changes);
  g_autofree char *draft
      = witness_ask (fixture->path, "SELECT id FROM session WHERE state = 'draft' LIMIT 1");
  gint64 id = g_ascii_strtoll (draft, NULL, 10);
  guint position = scb_session_list_find (list, id);
  g_autoptr (ScbSessionRow) before = g_list_model_get_item (G_LIST_MODEL (list), position);
  g_autoptr (ScbSessionRow) again = g_list_model_get_item (G_LIST_MODEL (list), position);
  g_autoptr (ScbSessionRow) after = NULL;
  g_autoptr (ScbRecord) session = load (fixture->book, SCB_TYPE_SESSION, id);
  g_autofree char *expected = g_strdup_printf ("%u-1+1(40) ", position);

  g_assert_true (before == again);
  g_object_set (session, "place", "Nhà ông Được", NULL);
  scb_book_save (fixture->book, session, "Change place", NULL);
  g_assert_cmpstr (changes->str, ==, expected);
  after = g_list_model_get_item (G_LIST_MODEL (list), position);
  g_assert_true (after != before);
  g_assert_cmpint (scb_session_row_get_id (after), ==, id);

  /* What shows in no row is no news. */
  g_string_truncate (changes, 0);
  add_member (fixture->book, "Người mới");
  g_assert_cmpstr (changes->str, ==, "");
  again = (g_object_unref (again), g_list_model_get_item (G_LIST_MODEL (list), position));
  g_assert_true (again == after);
}

static void
test_a_session_comes_and_goes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autoptr (ScbSessionList) list = open_list (fixture, changes);
  g_autoptr (ScbSession) session = load (fixture->book, SCB_TYPE_SESSION, fixture->session);
  gint64 id = add_session (fixture->book, session->branch, "2021-01-03");
  g_autoptr (ScbRecord) added = load (fixture->book, SCB_TYPE_SESSION, id);

  g_assert_cmpuint (scb_session_list_find (list, id), ==, 40);
  g_assert_true (scb_book_begin (fixture->book, "Delete", NULL));
  g_assert_true (scb_book_delete (fixture->book, added, NULL));
  g_assert_true (scb_book_commit (fixture->book, NULL));
  g_assert_cmpuint (scb_session_list_find (list, id), ==, G_MAXUINT);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 40);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/session-list/" name, Fixture, NULL, set_up_sample, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("filters", test_filters);
  ADD ("words", test_words_lie_anywhere_in_a_session);
  ADD ("order", test_order_by_each_column);
  ADD ("row", test_a_row_says_what_the_list_shows);
  ADD ("two-steps", test_another_answer_comes_in_two_steps);
  ADD ("no-question", test_what_shows_nowhere_is_no_question);
  ADD ("same-row", test_a_row_is_the_same_until_it_changes);
  ADD ("comes-and-goes", test_a_session_comes_and_goes);

  return g_test_run ();
}
