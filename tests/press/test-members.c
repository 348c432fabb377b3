/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of members of a day, and the count of a secret ballot. */

#include "press-fixture.h"
#include "scb-roll-line.h"
#include "scb-press-members.h"

static gint64
find_branch (ScbBook *book, const char *name)
{
  g_autoptr (GPtrArray) branches = scb_book_find_branches (book, name, NULL);

  g_assert_cmpuint (branches->len, >, 0);
  return scb_record_get_id (branches->pdata[0]);
}

static char *
text_of (ScbBook *book, const ScbPressJob *job)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPrint) print = scb_press_print (book, job, &error);
  g_autoptr (PopplerDocument) document = NULL;

  g_assert_no_error (error);
  document = open_print (print);
  g_assert_cmpuint (g_strv_length (print->warnings), ==, 0);
  return all_text (document);
}

static void
assert_has (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not on paper: %s", words, text);
}

static void
test_list_of_a_day (Fixture *fixture, gconstpointer data)
{
  const ScbPressJob job = { .paper = "members",
                            .branch = find_branch (fixture->book, "Xóm Mới"),
                            .day = "2020-09-03" };
  ScbPressJob before = job;
  g_autofree char *text = text_of (fixture->book, &job), *earlier = NULL;

  assert_has (text, "DANH SÁCH ĐẢNG VIÊN");
  assert_has (text, "Chi bộ thôn Xóm Mới, ngày 03 tháng 9 năm 2020");
  assert_has (text, "Nông Văn Được");
  assert_has (text, "Bí thư Chi bộ");
  assert_has (text, "Lục Văn Bảo");
  assert_has (text, "T/M CHI BỘ");
  g_assert_null (strstr (text, "Điện thoại"));
  g_assert_null (strstr (text, "{"));
  /* Who came with the merger was not there the day before. */
  before.day = "2020-02-04";
  earlier = text_of (fixture->book, &before);
  g_assert_null (strstr (earlier, "Lục Văn Bảo"));
}

/* Namesakes are told apart by the year where no column says it. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  static const guint columns[] = { SCB_MEMBER_COLUMN_PHONE, SCB_MEMBER_COLUMN_GENDER };
  const ScbPressJob job = { .paper = "members",
                            .branch = find_branch (fixture->book, "Xóm Mới"),
                            .day = "2020-09-03",
                            .columns = columns,
                            .n_columns = G_N_ELEMENTS (columns) };
  g_autofree char *text = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (ScbMember) member = g_object_new (SCB_TYPE_MEMBER, "full-name", "Lò Thị Năm",
                                                   "born-on", i == 0 ? "1980-02-29" : "1991", NULL);
      g_autoptr (ScbMembership) spell = NULL;

      g_assert_true (scb_book_save (fixture->book, member, "Add", NULL));
      spell = g_object_new (SCB_TYPE_MEMBERSHIP, "member", scb_record_get_id (SCB_RECORD (member)),
                            "branch", job.branch, "kind", SCB_MEMBERSHIP_KIND_OFFICIAL, NULL);
      g_assert_true (scb_book_save (fixture->book, spell, "Add", NULL));
    }
  text = text_of (fixture->book, &job);
  assert_has (text, "Điện thoại");
  assert_has (text, "(1980)");
  assert_has (text, "(1991)");
  g_assert_null (strstr (text, "Số thẻ"));
  g_assert_null (strstr (text, "29/02/1980"));
}

/* All columns lie on a sheet on its side, and nothing is lost. */
static void
test_all_columns (Fixture *fixture, gconstpointer data)
{
  guint columns[SCB_N_MEMBER_COLUMNS];
  ScbPressJob job = { .paper = "members",
                      .branch = find_branch (fixture->book, "Xóm Mới"),
                      .day = "2020-09-03",
                      .columns = columns,
                      .n_columns = SCB_N_MEMBER_COLUMNS };
  g_autoptr (ScbPrint) print = NULL;
  g_autoptr (PopplerDocument) document = NULL;
  g_autoptr (PopplerPage) page = NULL;
  double width, height;

  for (guint i = 0; i < SCB_N_MEMBER_COLUMNS; i++)
    columns[i] = i;
  print = scb_press_print (fixture->book, &job, NULL);
  g_assert_nonnull (print);
  document = open_print (print);
  page = poppler_document_get_page (document, 0);
  poppler_page_get_size (page, &width, &height);
  g_assert_cmpfloat (width, >, height);
  g_assert_true (g_str_has_prefix (print->file_name, "danh-sach-dang-vien-chi-bo-thon-xom-moi"));
}

static void
test_workbook (Fixture *fixture, gconstpointer data)
{
  const ScbPressJob job = { .paper = "members",
                            .branch = find_branch (fixture->book, "Xóm Mới"),
                            .day = "2020-09-03" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = scb_press_make_members_workbook (fixture->book, &job, &error);
  g_autofree char *name = scb_press_name_members (fixture->book, &job, ".xlsx");

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 1000);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 2, "PK", 2);
  g_assert_cmpstr (name, ==, "danh-sach-dang-vien-chi-bo-thon-xom-moi-2020-09-03.xlsx");
}

static void
test_no_branch (Fixture *fixture, gconstpointer data)
{
  const ScbPressJob job = { .paper = "members" };
  g_autoptr (GError) error = NULL;

  g_assert_null (scb_press_print (fixture->book, &job, &error));
  g_assert_error (error, SCB_PRESS_ERROR, SCB_PRESS_ERROR_NO_SUBJECT);
}

/* ---- the ballot ---- */

static void
test_ballot (Fixture *fixture, gconstpointer data)
{
  gint64 session = find_session (fixture->book, "Xóm Mới", "2020-08-03");
  g_autoptr (ScbVote) vote = NULL;
  g_autoptr (ScbSession) record = scb_book_get (fixture->book, SCB_TYPE_SESSION, session, NULL);
  ScbPressJob job = { .paper = "ballot", .session = session };
  g_autoptr (GPtrArray) drafts
      = scb_book_list (fixture->book, SCB_TYPE_SESSION, "branch", record->branch, NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < drafts->len; i++)
    if (SCB_SESSION (drafts->pdata[i])->state != SCB_SESSION_STATE_SIGNED
        && SCB_SESSION (drafts->pdata[i])->held_on != NULL)
      job.session = scb_record_get_id (drafts->pdata[i]);
  vote = g_object_new (SCB_TYPE_VOTE, "session", job.session, "position", (gint64)99, "kind",
                       SCB_VOTE_KIND_MEMBER_MATTER, "method", SCB_VOTE_METHOD_BALLOT, "threshold",
                       SCB_VOTE_THRESHOLD_TWO_THIRDS, "matter", SCB_MATTER_KIND_ADMISSION,
                       "candidate", "Lò Thị Năm", "base", (gint64)18, "in-favour", (gint64)12,
                       "against", (gint64)4, "other", (gint64)1, "ballots-issued", (gint64)18,
                       "ballots-collected", (gint64)18, "ballots-invalid", (gint64)1, "tellers",
                       "Lê Văn A, Trần Thị B", NULL);
  g_assert_true (scb_book_save (fixture->book, vote, "Add", NULL));
  text = text_of (fixture->book, &job);
  assert_has (text, "BIÊN BẢN KIỂM PHIẾU");
  assert_has (text, "Lò Thị Năm");
  assert_has (text, "Lê Văn A, Trần Thị B");
  assert_has (text, "Số phiếu hợp lệ: 17");
  assert_has (text, "12/18");
  assert_has (text, "4/18 (22,2 %)");
  assert_has (text, "66,7 %");
  assert_has (text, "đủ số phiếu");
  g_assert_null (strstr (text, "chưa đủ"));
}

#define ADD(name, test) g_test_add ("/members/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("list", test_list_of_a_day);
  ADD ("columns", test_columns);
  ADD ("all-columns", test_all_columns);
  ADD ("workbook", test_workbook);
  ADD ("no-branch", test_no_branch);
  ADD ("ballot", test_ballot);
  return g_test_run ();
}
