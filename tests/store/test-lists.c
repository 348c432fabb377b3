/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of sessions, members and branches: right rows, read when asked for, following the book. */

#include "store-fixture.h"

#include "scb-book-sessions.h"
#include "scb-branch-list.h"
#include "scb-member-list.h"

/* ---- what lists tell ---- */

typedef struct
{
  guint n_changes;
  guint position, removed, added; /* of the last change */
  guint n_failures;
} Watch;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Watch *watch)
{
  watch->n_changes++;
  watch->position = position;
  watch->removed = removed;
  watch->added = added;
}

static void
failed_cb (GListModel *model, const GError *error, Watch *watch)
{
  watch->n_failures++;
}

static void
watch_list (gpointer list, Watch *watch)
{
  *watch = (Watch){ 0 };
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), watch);
  g_signal_connect (list, "failed", G_CALLBACK (failed_cb), watch);
}

/* A property of the row at @position, as text. */
static char *
text_at (gpointer list, guint position, const char *property)
{
  g_autoptr (GObject) row = g_list_model_get_item (list, position);
  char *text = NULL;

  g_assert_nonnull (row);
  g_object_get (row, property, &text, NULL);
  return text;
}

#define assert_text_at(list, position, property, expected)                                         \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *text_found = text_at (list, position, property);                              \
    g_assert_cmpstr (text_found, ==, expected);                                                    \
  }                                                                                                \
  G_STMT_END

/* The texts of all rows, "A; B". */
static char *
all_texts (gpointer list, const char *property)
{
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autofree char *text = text_at (list, i, property);

      g_string_append_printf (texts, "%s%s", i > 0 ? "; " : "", text);
    }
  return g_string_free (texts, FALSE);
}

#define assert_all(list, property, expected)                                                       \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *texts_found = all_texts (list, property);                                     \
    g_assert_cmpstr (texts_found, ==, expected);                                                   \
  }                                                                                                \
  G_STMT_END

static void
change (ScbBook *book, GType type, gint64 id, const char *property, const char *value)
{
  g_autoptr (ScbRecord) record = load (book, type, id);
  g_autoptr (GError) error = NULL;

  g_object_set (record, property, value, NULL);
  g_assert_true (scb_book_save (book, record, "Change", &error));
  g_assert_no_error (error);
}

static void
take_away (ScbBook *book, GType type, gint64 id)
{
  g_autoptr (ScbRecord) record = load (book, type, id);
  g_autoptr (GError) error = NULL;

  g_assert_true (scb_book_begin (book, "Take away", &error));
  g_assert_true (scb_book_delete (book, record, &error));
  g_assert_true (scb_book_commit (book, &error));
}

static gint64
join (ScbBook *book, gint64 branch, const char *name, ScbMembershipKind kind, const char *until)
{
  gint64 member
      = keep (book, g_object_new (SCB_TYPE_MEMBER, "full-name", name, "born-on", "1970-05", NULL));

  keep (book, g_object_new (SCB_TYPE_MEMBERSHIP, "member", member, "branch", branch, "kind", kind,
                            "since", "2020-02-01", "until", until, NULL));
  return member;
}

static gint64
add_organization (ScbBook *book, const char *name, gint64 parent)
{
  gint64 organization = keep (
      book, g_object_new (SCB_TYPE_ORGANIZATION, "kind", SCB_ORGANIZATION_KIND_COMMUNE, NULL));

  keep (book, g_object_new (SCB_TYPE_ORGANIZATION_SPELL, "organization", organization, "name", name,
                            "parent", parent, NULL));
  return organization;
}

static gint64
name_branch (ScbBook *book, gint64 branch, const char *name, gint64 organization)
{
  return keep (book, g_object_new (SCB_TYPE_BRANCH_SPELL, "branch", branch, "since", "2020-02-01",
                                   "name", name, "organization", organization, NULL));
}

/* ---- the lazy list itself ---- */

static void
test_a_list_follows_the_book (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbSessionList) list = scb_session_list_new (fixture->book);
  const ScbSessionQuery query = { .order = SCB_SESSION_ORDER_HELD_ON };
  gint64 second;
  Watch watch;

  watch_list (list, &watch);
  add_session (fixture->book, fixture->branch, "2020-08-03");
  g_assert_cmpuint (watch.n_changes, ==, 0); /* nobody has asked it anything */
  scb_session_list_set_query (list, &query);
  assert_all (list, "held-on", "2020-08-03; 2020-09-03");
  second = add_session (fixture->book, fixture->branch, "2020-10-03");
  assert_all (list, "held-on", "2020-08-03; 2020-09-03; 2020-10-03");
  g_assert_cmpuint (scb_session_list_find (list, second), ==, 2);
  g_assert_cmpint (scb_lazy_list_get_id (SCB_LAZY_LIST (list), 2), ==, second);
  g_assert_cmpint (scb_lazy_list_get_id (SCB_LAZY_LIST (list), 3), ==, 0);
  take_away (fixture->book, SCB_TYPE_SESSION, second);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 2));
  g_assert_cmpuint (watch.n_failures, ==, 0);
}

static void
test_a_changed_row_changes_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbSessionList) list = scb_session_list_new (fixture->book);
  const ScbSessionQuery query = { .order = SCB_SESSION_ORDER_HELD_ON };
  Watch watch;

  add_session (fixture->book, fixture->branch, "2020-08-03");
  scb_session_list_set_query (list, &query);
  assert_text_at (list, 1, "attendance-text", NULL);
  watch_list (list, &watch);
  keep (fixture->book,
        g_object_new (SCB_TYPE_ATTENDANCE, "session", fixture->session, "member", fixture->member,
                      "standing", SCB_STANDING_OFFICIAL, "duty", SCB_DUTY_EXPECTED, "state",
                      SCB_ATTENDANCE_STATE_PRESENT, NULL));
  g_assert_cmpuint (watch.n_changes, ==, 1);
  g_assert_cmpuint (watch.position, ==, 1);
  g_assert_cmpuint (watch.removed, ==, 1);
  g_assert_cmpuint (watch.added, ==, 1);
  assert_text_at (list, 1, "attendance-text", "1/1");
  keep (fixture->book, new_opinion (fixture->item, "Nhất trí")); /* shows in no row */
  g_assert_cmpuint (watch.n_changes, ==, 1);
}

static void
test_rows_are_read_again_after_many_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbMemberList) list = scb_member_list_new (fixture->book);
  const ScbMemberQuery query = { 0 };
  g_autoptr (GError) error = NULL;

  scb_member_list_set_query (list, &query);
  assert_all (list, "name", "Nông Văn Được");
  g_assert_true (scb_book_begin (fixture->book, "Import", &error));
  for (guint i = 0; i < 600; i++)
    {
      g_autofree char *name = g_strdup_printf ("Người %03u", i);

      add_member (fixture->book, name);
    }
  {
    g_autoptr (ScbRecord) member = load (fixture->book, SCB_TYPE_MEMBER, fixture->member);

    g_object_set (member, "full-name", "Nông Văn Ất", NULL);
    g_assert_true (scb_book_update (fixture->book, member, &error));
  }
  g_assert_true (scb_book_commit (fixture->book, &error));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 601);
  assert_text_at (list, scb_lazy_list_find (SCB_LAZY_LIST (list), fixture->member), "name",
                  "Nông Văn Ất");
  for (guint i = 0; i < 601; i++) /* beyond what is kept at hand nothing is mixed up */
    {
      g_autoptr (ScbMemberRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_cmpint (scb_member_row_get_id (row), ==,
                       scb_lazy_list_get_id (SCB_LAZY_LIST (list), i));
    }
}

static void
test_lists_die_with_nothing_left (Fixture *fixture, gconstpointer data)
{
  const ScbSessionQuery sessions = { 0 };
  const ScbMemberQuery members = { .words = "duoc", .day = "2020-09-03" };
  const ScbBranchQuery branches = { .words = "xom", .day = "2020-09-03" };
  ScbSessionList *session_list = scb_session_list_new (fixture->book);
  ScbMemberList *member_list = scb_member_list_new (fixture->book);
  ScbBranchList *branch_list = scb_branch_list_new (fixture->book);

  scb_session_list_set_query (session_list, &sessions);
  scb_member_list_set_query (member_list, &members);
  scb_branch_list_set_query (branch_list, &branches);
  g_object_unref (g_list_model_get_item (G_LIST_MODEL (session_list), 0));
  g_assert_finalize_object (session_list);
  g_assert_finalize_object (member_list);
  g_assert_finalize_object (branch_list);
}

/* ---- members ---- */

static void
test_a_member_as_of_a_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbMemberList) list = scb_member_list_new (fixture->book);
  gint64 member
      = join (fixture->book, fixture->branch, "Lý Thị Hoa", SCB_MEMBERSHIP_KIND_PROBATIONARY, NULL);
  ScbMemberQuery query = { .branch = fixture->branch, .day = "2020-09-03" };

  name_branch (fixture->book, fixture->branch, "Chi bộ thôn Xóm Mới",
               add_organization (fixture->book, "Đảng bộ xã", 0));
  keep (fixture->book, g_object_new (SCB_TYPE_POST, "member", member, "kind", SCB_POST_KIND_OTHER,
                                     "title", "Trưởng thôn", NULL));
  keep (fixture->book, g_object_new (SCB_TYPE_POST, "member", member, "branch", fixture->branch,
                                     "kind", SCB_POST_KIND_SECRETARY, "title", "Bí thư Chi bộ",
                                     "since", "2020-02-14", NULL));
  keep (fixture->book,
        g_object_new (SCB_TYPE_EXEMPTION, "member", member, "branch", fixture->branch, "kind",
                      SCB_EXEMPTION_KIND_AWAY, "since", "2020-10-01", NULL));
  scb_member_list_set_query (list, &query);
  assert_all (list, "name", "Lý Thị Hoa"); /* the fixture's own member belongs to no branch */
  assert_text_at (list, 0, "birth-year", "1970");
  assert_text_at (list, 0, "branch-name", "Chi bộ thôn Xóm Mới");
  assert_text_at (list, 0, "standing-label", "Probationary");
  assert_text_at (list, 0, "post-text", "Bí thư Chi bộ, Trưởng thôn");
  assert_text_at (list, 0, "exemption-text", NULL);
  query.day = "2020-10-01";
  scb_member_list_set_query (list, &query);
  assert_text_at (list, 0, "post-text", "Bí thư Chi bộ, Trưởng thôn");
  query.day = "2020-01-31";
  scb_member_list_set_query (list, &query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
}

static void
test_the_same_members_on_another_day_are_read_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbMemberList) list = scb_member_list_new (fixture->book);
  gint64 member
      = join (fixture->book, fixture->branch, "Lý Thị Hoa", SCB_MEMBERSHIP_KIND_OFFICIAL, NULL);
  ScbMemberQuery query = { .branch = fixture->branch, .day = "2020-09-03" };

  keep (fixture->book,
        g_object_new (SCB_TYPE_EXEMPTION, "member", member, "branch", fixture->branch, "kind",
                      SCB_EXEMPTION_KIND_AWAY, "since", "2020-10-01", NULL));
  scb_member_list_set_query (list, &query);
  assert_text_at (list, 0, "exemption-text", NULL);
  query.day = "2020-10-01";
  scb_member_list_set_query (list, &query);
  assert_text_at (list, 0, "exemption-text", "Temporarily elsewhere");
}

static void
test_members_are_found_and_sorted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbMemberList) list = scb_member_list_new (fixture->book);
  ScbMemberQuery query = { 0 };

  join (fixture->book, fixture->branch, "Lý Thị Ánh", SCB_MEMBERSHIP_KIND_OFFICIAL, NULL);
  join (fixture->book, fixture->branch, "Đặng Văn An", SCB_MEMBERSHIP_KIND_OFFICIAL, "2020-06-01");
  scb_member_list_set_query (list, &query);
  assert_all (list, "name", "Đặng Văn An; Lý Thị Ánh; Nông Văn Được");
  query.descending = TRUE;
  scb_member_list_set_query (list, &query);
  assert_all (list, "name", "Nông Văn Được; Lý Thị Ánh; Đặng Văn An");
  query.words = "dang an";
  scb_member_list_set_query (list, &query);
  assert_all (list, "name", "Đặng Văn An");
  query = (ScbMemberQuery){ .branch = fixture->branch, .day = "2020-09-03" };
  scb_member_list_set_query (list, &query);
  assert_all (list, "name", "Lý Thị Ánh");
}

static void
test_members_are_sorted_by_age (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbMemberList) list = scb_member_list_new (fixture->book);
  ScbMemberQuery query = { .order = SCB_MEMBER_ORDER_BORN_ON };

  keep (fixture->book,
        g_object_new (SCB_TYPE_MEMBER, "full-name", "Lý Thị Ánh", "born-on", "2001-05", NULL));
  keep (fixture->book,
        g_object_new (SCB_TYPE_MEMBER, "full-name", "Đặng Văn An", "born-on", "2001-04-30", NULL));
  keep (fixture->book, g_object_new (SCB_TYPE_MEMBER, "full-name", "Vi Văn Bình", NULL));
  scb_member_list_set_query (list, &query);
  assert_all (list, "name", "Vi Văn Bình; Nông Văn Được; Đặng Văn An; Lý Thị Ánh");
  query.descending = TRUE;
  scb_member_list_set_query (list, &query);
  assert_all (list, "name", "Lý Thị Ánh; Đặng Văn An; Vi Văn Bình; Nông Văn Được");
}

static void
test_a_membership_changes_its_members_row (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbMemberList) list = scb_member_list_new (fixture->book);
  const ScbMemberQuery query = { .day = "2020-09-03" };
  gint64 membership;

  scb_member_list_set_query (list, &query);
  assert_text_at (list, 0, "standing-label", NULL);
  membership = keep (fixture->book,
                     g_object_new (SCB_TYPE_MEMBERSHIP, "member", fixture->member, "branch",
                                   fixture->branch, "kind", SCB_MEMBERSHIP_KIND_OFFICIAL, NULL));
  assert_text_at (list, 0, "standing-label", "Official member");
  take_away (fixture->book, SCB_TYPE_MEMBERSHIP, membership);
  assert_text_at (list, 0, "standing-label", NULL);
}

/* ---- branches ---- */

static void
test_a_branch_as_of_a_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbBranchList) list = scb_branch_list_new (fixture->book);
  gint64 commune = add_organization (fixture->book, "Đảng bộ xã Lương Mông", 0);
  const ScbBranchQuery query = { .day = "2020-09-03" };
  gint64 spell = name_branch (fixture->book, fixture->branch, "Chi bộ thôn Xóm Mới", commune);

  join (fixture->book, fixture->branch, "Một", SCB_MEMBERSHIP_KIND_OFFICIAL, NULL);
  join (fixture->book, fixture->branch, "Hai", SCB_MEMBERSHIP_KIND_TEMPORARY, NULL);
  join (fixture->book, fixture->branch, "Ba", SCB_MEMBERSHIP_KIND_OFFICIAL, "2020-09-03");
  scb_branch_list_set_query (list, &query);
  assert_text_at (list, 0, "name", "Chi bộ thôn Xóm Mới");
  assert_text_at (list, 0, "organization-name", "Đảng bộ xã Lương Mông");
  assert_text_at (list, 0, "members-text", "1");
  assert_text_at (list, 0, "last-session-text", "03/9/2020");
  change (fixture->book, SCB_TYPE_BRANCH_SPELL, spell, "name", "Chi bộ Đồng Chức");
  assert_text_at (list, 0, "name", "Chi bộ Đồng Chức");
  add_session (fixture->book, fixture->branch, "2020-10-03");
  assert_text_at (list, 0, "last-session-text", "03/10/2020");
}

static void
test_branches_are_found (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbBranchList) list = scb_branch_list_new (fixture->book);
  gint64 district = add_organization (fixture->book, "Đảng bộ huyện Ba Chẽ", 0);
  gint64 commune = add_organization (fixture->book, "Đảng bộ xã Lương Mông", district);
  gint64 other = add_organization (fixture->book, "Đảng bộ xã Đồn Đạc", 0);
  gint64 dissolved = add_branch (fixture->book);
  gint64 second = add_branch (fixture->book);
  ScbBranchQuery query = { .day = "2020-09-03" };

  name_branch (fixture->book, fixture->branch, "Chi bộ thôn Xóm Mới", commune);
  name_branch (fixture->book, dissolved, "Chi bộ thôn Đồng Chức", commune);
  name_branch (fixture->book, second, "Chi bộ thôn Làng Cổng", other);
  change (fixture->book, SCB_TYPE_BRANCH, dissolved, "dissolved-on", "2020-09-03");
  scb_branch_list_set_query (list, &query);
  assert_all (list, "name", "Chi bộ thôn Làng Cổng; Chi bộ thôn Xóm Mới");
  query.dissolved = TRUE;
  scb_branch_list_set_query (list, &query);
  assert_all (list, "name", "Chi bộ thôn Đồng Chức; Chi bộ thôn Làng Cổng; Chi bộ thôn Xóm Mới");
  query.organization = district;
  scb_branch_list_set_query (list, &query);
  assert_all (list, "name", "Chi bộ thôn Đồng Chức; Chi bộ thôn Xóm Mới");
  query.words = "xom m";
  scb_branch_list_set_query (list, &query);
  assert_all (list, "name", "Chi bộ thôn Xóm Mới");
  query = (ScbBranchQuery){ .descending = TRUE, .words = "chi bo", .day = "2020-09-03" };
  scb_branch_list_set_query (list, &query);
  assert_all (list, "name", "Chi bộ thôn Xóm Mới; Chi bộ thôn Làng Cổng");
}

#define ADD(path, test) g_test_add ("/lists/" path, Fixture, NULL, set_up_session, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-list-follows-the-book", test_a_list_follows_the_book);
  ADD ("a-changed-row-changes-alone", test_a_changed_row_changes_alone);
  ADD ("rows-are-read-again-after-many-changes", test_rows_are_read_again_after_many_changes);
  ADD ("lists-die-with-nothing-left", test_lists_die_with_nothing_left);
  ADD ("a-member-as-of-a-day", test_a_member_as_of_a_day);
  ADD ("the-same-members-on-another-day-are-read-again",
       test_the_same_members_on_another_day_are_read_again);
  ADD ("members-are-found-and-sorted", test_members_are_found_and_sorted);
  ADD ("members-are-sorted-by-age", test_members_are_sorted_by_age);
  ADD ("a-membership-changes-its-members-row", test_a_membership_changes_its_members_row);
  ADD ("a-branch-as-of-a-day", test_a_branch_as_of_a_day);
  ADD ("branches-are-found", test_branches_are_found);

  return g_test_run ();
}
