/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tổng hợp kết quả dự sinh hoạt: who went where, read back from the PDF and from the sheet. */

#include "press-fixture.h"
#include "scb-press-month.h"

#define MONTH "2020-11"

/* Without blanks: the cells of the tables break where they must. */
static char *
without_blanks (const char *text)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *line = g_strdup (text);

  g_strdelimit (line, "\n", ' ');
  words = g_strsplit (line, " ", -1);
  return g_strjoinv ("", words);
}

static char *
print_text (ScbBook *book)
{
  const ScbPressJob job = { .paper = "visits", .period = MONTH };
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPrint) print = scb_press_print (book, &job, &error);
  g_autoptr (PopplerDocument) document = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  document = open_print (print);
  text = all_text (document);
  return without_blanks (text);
}

static void
assert_words (ScbBook *book, const char *words, gboolean is_there)
{
  g_autofree char *text = print_text (book);
  g_autofree char *sought = without_blanks (words);

  if ((strstr (text, sought) != NULL) != is_there)
    g_error ("“%s” is %son paper: %s", words, is_there ? "not " : "", text);
}

static gint64
add_official (ScbBook *book, const char *name)
{
  g_autoptr (ScbOfficial) official = g_object_new (SCB_TYPE_OFFICIAL, "name", name, NULL);

  g_assert_true (scb_book_save (book, official, "Add", NULL));
  return scb_record_get_id (SCB_RECORD (official));
}

static void
assign (ScbBook *book, gint64 official, gint64 branch, const char *since, const char *until)
{
  g_autoptr (ScbAssignment) assignment
      = g_object_new (SCB_TYPE_ASSIGNMENT, "official", official, "branch", branch, "duty",
                      SCB_ASSIGNMENT_DUTY_ATTEND, "since", since, "until", until, NULL);

  g_assert_true (scb_book_save (book, assignment, "Assign", NULL));
}

static gint64
visit (ScbBook *book, gint64 official, gint64 branch, const char *day, double points)
{
  g_autoptr (ScbVisit) record = g_object_new (
      SCB_TYPE_VISIT, "official", official, "branch", branch, "visited-on", day, "points", points,
      "level", SCB_LEVEL_FAIR, "limits", "Ít ý kiến", "issues", "Cầu tràn hỏng.", NULL);

  g_assert_true (scb_book_save (book, record, "Visit", NULL));
  return scb_record_get_id (SCB_RECORD (record));
}

static gint64
find_branch (ScbBook *book, const char *words)
{
  g_autoptr (GPtrArray) branches = scb_book_find_branches (book, words, NULL);

  g_assert_cmpuint (branches->len, ==, 1);
  return scb_record_get_id (branches->pdata[0]);
}

static void
test_who_went (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 branch = find_branch (book, "Xóm Mới");
  gint64 planned = add_official (book, "Vi Văn Ất");
  gint64 guest = add_official (book, "Tằng A Bính");

  assign (book, planned, branch, "2020-03-01", NULL);
  assert_words (book, "Vi Văn Ất Chi bộ thôn Xóm Mới chưa dự", TRUE);
  assert_words (book, "Cán bộ chưa dự buổi nào:", TRUE);

  visit (book, planned, branch, "2020-11-03", 72.5);
  assert_words (book, "Chi bộ thôn Xóm Mới 03/11/2020 72,5 điểm", TRUE);
  assert_words (book, "Ít ý kiến. Cầu tràn", TRUE);
  /* By branch: who came, and when. */
  assert_words (book, "Vi Văn Ất (03/11/2020)", TRUE);

  /* Whoever was not assigned is no part of what was planned. */
  assert_words (book, "Tằng A Bính", FALSE);
  visit (book, guest, branch, "2020-11-03", NAN);
  assert_words (book, "Tằng A Bính (ngoài", TRUE);
}

/* A sheet by official, one by branch; days and points can be reckoned with. */
static void
test_workbook (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 branch = find_branch (book, "Xóm Mới");
  gint64 official = add_official (book, "Vi Văn Ất");
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbMonth) month = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "visits.xlsx", NULL);
  char *command[] = { "python3", "-c",
                      "import sys, zipfile;book = zipfile.ZipFile(sys.argv[1]);"
                      "sys.stdout.buffer.write(b''.join(book.read(f'xl/{name}.xml') for name in "
                      "('workbook', 'worksheets/sheet1', 'worksheets/sheet2')))",
                      path, NULL };
  g_autofree char *text = NULL;
  gsize size;
  const char *contents;

  assign (book, official, branch, "2020-03-01", NULL);
  visit (book, official, branch, "2020-11-03", 72.5);
  month = scb_press_load_month (book, 0, MONTH, &error);
  g_assert_no_error (error);
  bytes = scb_press_make_visits_workbook (month, &error);
  g_assert_no_error (error);
  contents = g_bytes_get_data (bytes, &size);
  g_assert_true (g_file_set_contents (path, contents, (gssize)size, NULL));
  g_assert_true (
      g_spawn_sync (NULL, command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL));
  g_unlink (path);
  g_assert_nonnull (strstr (text, "Theo cán bộ"));
  g_assert_nonnull (strstr (text, "Theo chi bộ"));
  g_assert_nonnull (strstr (text, "<v>72.5</v>"));
  /* 3 November 2020 */
  g_assert_nonnull (strstr (text, "<v>44138</v>"));
  g_assert_nonnull (strstr (text, "chưa dự"));
  g_assert_nonnull (strstr (text, "Vi Văn Ất (03/11/2020)"));
}

/* The day an assignment ends is the first day without it. */
static void
test_ended (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 branch = find_branch (book, "Xóm Mới");

  assign (book, add_official (book, "Vi Văn Ất"), branch, "2020-03-01", "2020-11-01");
  assign (book, add_official (book, "Tằng A Bính"), branch, "2020-03-01", "2020-11-02");
  assign (book, add_official (book, "Chíu A Đinh"), branch, "2020-12-01", NULL);
  assert_words (book, "Vi Văn Ất", FALSE);
  assert_words (book, "Tằng A Bính Chi bộ thôn Xóm Mới chưa dự", TRUE);
  assert_words (book, "Chíu A Đinh", FALSE);
}

/* Two visits are two rows, and one branch that was planned. */
static void
test_twice (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 branch = find_branch (book, "Xóm Mới");
  gint64 official = add_official (book, "Vi Văn Ất");
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbMonth) before = scb_press_load_month (book, 0, MONTH, &error);
  g_autoptr (ScbMonth) after = NULL;

  assign (book, official, branch, NULL, NULL);
  assign (book, official, branch, "2020-11-10", NULL);
  visit (book, official, branch, "2020-11-03", 80);
  visit (book, official, branch, "2020-11-20", 81);
  after = scb_press_load_month (book, 0, MONTH, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (after->visits->len, ==, before->visits->len + 2);
  g_assert_cmpint (after->visits_planned, ==, before->visits_planned + 1);
  g_assert_cmpint (after->visits_made, ==, before->visits_made + 1);
  assert_words (book, "Vi Văn Ất (03/11/2020); Vi", TRUE);
}

/* ---- the sheet of one visit ---- */

static char *
print_sheet (ScbBook *book, gint64 visit, guint *n_pages)
{
  const ScbPressJob job = { .paper = "visit-sheet", .visit = visit };
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPrint) print = scb_press_print (book, &job, &error);
  g_autoptr (PopplerDocument) document = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  document = open_print (print);
  text = all_text (document);
  *n_pages = print->n_pages;
  return without_blanks (text);
}

static void
assert_in (const char *text, const char *words)
{
  g_autofree char *sought = without_blanks (words);

  if (strstr (text, sought) == NULL)
    g_error ("“%s” is not on paper: %s", words, text);
}

/* Of a session that the book has not: what the visit tells, and dots for who was there. */
static void
test_sheet_without_session (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 branch = find_branch (book, "Xóm Mới");
  guint n_pages;
  g_autofree char *text = print_sheet (
      book, visit (book, add_official (book, "Vi Văn Ất"), branch, "2020-11-25", 72.5), &n_pages);

  assert_in (text, "Họ và tên cán bộ: Vi Văn Ất");
  assert_in (text, "ngày 25/11/2020");
  assert_in (text, "ĐẢNG BỘ XÃ LƯƠNG MÔNG");
  assert_in (text, "72,5 điểm");
  g_assert_null (strstr (text, "0/0"));
}

/* Two were there: only the one that is asked for. */
static void
test_sheet_of_one (Fixture *fixture, gconstpointer data)
{
  ScbBook *book = fixture->book;
  gint64 branch = find_branch (book, "Xóm Mới");
  gint64 mine = visit (book, add_official (book, "Vi Văn Ất"), branch, "2020-09-03", 72.5);
  guint n_pages;
  g_autofree char *text = print_sheet (book, mine, &n_pages);

  assert_in (text, "Họ và tên cán bộ: Vi Văn Ất");
  g_assert_null (strstr (text, "KimOanh"));
  assert_in (text, "loại: thường kỳ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/month-visits/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("who-went", test_who_went);
  ADD ("workbook", test_workbook);
  ADD ("ended", test_ended);
  ADD ("twice", test_twice);
  ADD ("sheet-without-session", test_sheet_without_session);
  ADD ("sheet-of-one", test_sheet_of_one);
  return g_test_run ();
}
