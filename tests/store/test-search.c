/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding without accents, whatever is typed. */

#include "store-fixture.h"

#include "scb-book-month-report.h"
#include "scb-book-search.h"

/* In a book with a branch named "Chi bộ thôn Xóm Mới", a session, its point "Đường hoa" and an
 * opinion. */
#define OPINION                                                                                                          \
  "Đồng chí Triệu Quý An: nhất trí làm tuyến đường hoa, mỗi hộ góp 200 cây giống; bà con xã " \
  "Lương Mông rất phấn khởi."

static void
set_up (Fixture *fixture, gconstpointer data)
{
  gint64 organization;

  set_up_session (fixture, data);
  organization = keep (fixture->book, g_object_new (SCB_TYPE_ORGANIZATION, "kind",
                                                    SCB_ORGANIZATION_KIND_COMMUNE, NULL));
  keep (fixture->book, g_object_new (SCB_TYPE_BRANCH_SPELL, "branch", fixture->branch, "name",
                                     "Chi bộ thôn Xóm Mới", "organization", organization, NULL));
  keep (fixture->book, new_opinion (fixture->item, OPINION));
}

static GPtrArray *
search (Fixture *fixture, const char *words)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *hits = scb_book_search (fixture->book, words, 50, &error);

  g_assert_no_error (error);
  return hits;
}

static guint
count (Fixture *fixture, const char *words)
{
  g_autoptr (GPtrArray) hits = search (fixture, words);

  return hits->len;
}

static void
test_accents_are_not_needed (Fixture *fixture, gconstpointer data)
{
  static const char *const spellings[] = {
    "luong mong", "Lương Mông", "LƯƠNG MÔNG",
    "lương mong", "luong mo",   "Lu\u031bo\u031bng Mo\u0302ng" /* NFD */,
  };

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    g_assert_cmpuint (count (fixture, spellings[i]), ==, 1);
  g_assert_cmpuint (count (fixture, "luong mong khong co"), ==, 0);
}

static void
test_d_and_its_stroke (Fixture *fixture, gconstpointer data)
{
  /* The point and the opinion. */
  g_assert_cmpuint (count (fixture, "duong hoa"), ==, 2);
  g_assert_cmpuint (count (fixture, "Đường hoa"), ==, 2);
  g_assert_cmpuint (count (fixture, "đuong"), ==, 2);
  /* And "Được", a member. */
  g_assert_cmpuint (count (fixture, "du"), ==, 3);
}

static void
test_a_word_that_is_not_finished (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count (fixture, "phan kho"), ==, 1);
  /* Who ends with a space has ended the word. */
  g_assert_cmpuint (count (fixture, "phan kho "), ==, 0);
  /* Only the last word may be unfinished where others follow. */
  g_assert_cmpuint (count (fixture, "200"), ==, 1);
  g_assert_cmpuint (count (fixture, "00"), ==, 0);
}

static void
test_order_of_words_does_not_matter (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count (fixture, "hoa đường tuyến"), ==, 1);
}

static void
test_nothing_is_found_by_nothing (Fixture *fixture, gconstpointer data)
{
  static const char *const nothings[]
      = { NULL, "", " ", "\t\n", "…", "\"", "***", "-", "()", "“”", "\"\" AND \"\"" };

  for (guint i = 0; i < G_N_ELEMENTS (nothings); i++)
    g_assert_cmpuint (count (fixture, nothings[i]), ==, 0);
}

/* What the index would read as its own language is only words. */
static void
test_hostile_words_are_words (Fixture *fixture, gconstpointer data)
{
  static const char *const not_found[] = {
    "hoa AND OR NOT",
    "hoa OR xyz",
    "NEAR(hoa duong)",
    "folded : hoa",
    "hoa\" OR \"duong",
    "hoa*xyz",
    "'; DROP TABLE search; --",
    "{folded} : xyz",
    "hoa + xyz",
    "𝄞",
    "%s%n%s",
  };
  static const char *const found[] = {
    "\"hoa", "\\\"hoa",        "^hoa",         "-hoa",
    "(hoa)", "hoa; duong, --", "\xff\xfe hoa", "hoa\u0301\u0301",
  };

  for (guint i = 0; i < G_N_ELEMENTS (not_found); i++)
    g_assert_cmpuint (count (fixture, not_found[i]), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    g_assert_cmpuint (count (fixture, found[i]), ==, 2);
  assert_witness (fixture->path, "SELECT count (*) FROM opinion", "1");
}

static void
test_ten_thousand_letters (Fixture *fixture, gconstpointer data)
{
  g_autofree char *letters = g_strnfill (10000, 'a');
  g_autoptr (GString) words = g_string_new (NULL);

  g_assert_cmpuint (count (fixture, letters), ==, 0);
  for (guint i = 0; i < 5000; i++)
    g_string_append (words, "đường hoa ");
  g_assert_cmpuint (count (fixture, words->str), ==, 2);
}

static ScbSearchHit *
find_of (GPtrArray *hits, GType type)
{
  for (guint i = 0; i < hits->len; i++)
    if (((ScbSearchHit *)hits->pdata[i])->type == type)
      return hits->pdata[i];
  g_assert_not_reached ();
}

static void
test_hits_say_where_and_what (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) hits = search (fixture, "duong hoa");
  ScbSearchHit *point = find_of (hits, SCB_TYPE_AGENDA_ITEM);
  ScbSearchHit *opinion = find_of (hits, SCB_TYPE_OPINION);
  g_autoptr (GPtrArray) persons = search (fixture, "duoc");
  ScbSearchHit *person = find_of (persons, SCB_TYPE_MEMBER);

  g_assert_cmpint (point->id, ==, fixture->item);
  g_assert_cmpint (point->session, ==, fixture->session);
  g_assert_cmpstr (point->title, ==, "Chi bộ thôn Xóm Mới, tháng 9 năm 2020");
  g_assert_cmpstr (point->excerpt, ==, "\002Đường\003 \002hoa\003");
  g_assert_cmpint (opinion->session, ==, fixture->session);
  g_assert_cmpint (person->session, ==, 0);
  g_assert_cmpint (person->id, ==, fixture->member);
  g_assert_cmpstr (person->title, ==, "Nông Văn Được");
}

static void
test_marks_stand_around_the_letters_typed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) hits = search (fixture, "luong mo");
  ScbSearchHit *hit;

  g_assert_cmpuint (hits->len, ==, 1);
  hit = hits->pdata[0];
  g_assert_true (g_utf8_validate (hit->excerpt, -1, NULL));
  g_assert_true (g_str_has_prefix (hit->excerpt, "…"));
  g_assert_true (g_str_has_suffix (hit->excerpt, "xã \002Lương\003 \002Mô\003ng rất phấn khởi."));
  /* "An" is marked where it is a word, not within others. */
  g_clear_pointer (&hits, g_ptr_array_unref);
  hits = search (fixture, "an");
  hit = find_of (hits, SCB_TYPE_OPINION);
  g_assert_nonnull (strstr (hit->excerpt, "Triệu Quý \002An\003: nhất"));
}

static void
test_the_newest_come_first_and_no_more_than_wanted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  gint64 last = 0;

  for (guint i = 0; i < 20; i++)
    last = keep (fixture->book, new_opinion (fixture->item, "Ủng hộ xi măng"));
  hits = scb_book_search (fixture->book, "xi mang", 5, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, 5);
  g_assert_cmpint (((ScbSearchHit *)hits->pdata[0])->id, ==, last);
  g_assert_cmpint (((ScbSearchHit *)hits->pdata[4])->id, ==, last - 4);
}

static void
test_what_changes_is_found_anew (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbRecord) item = load (fixture->book, SCB_TYPE_AGENDA_ITEM, fixture->item);
  g_autoptr (GError) error = NULL;

  g_object_set (item, "title", "Nhà văn hóa", NULL);
  scb_book_save (fixture->book, item, "Change", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (fixture, "nha van hoa"), ==, 1);
  g_assert_cmpuint (count (fixture, "duong hoa"), ==, 1);

  scb_book_begin (fixture->book, "Delete", &error);
  scb_book_delete (fixture->book, item, &error);
  scb_book_commit (fixture->book, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (fixture, "nha van hoa"), ==, 0);
  g_assert_cmpuint (count (fixture, "duong hoa"), ==, 0);
}

/* The sentences of a report, not the names of its parts; why points were taken off. */
static void
test_reports_and_reasons (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 organization = keep (fixture->book, g_object_new (SCB_TYPE_ORGANIZATION, "kind",
                                                           SCB_ORGANIZATION_KIND_COMMUNE, NULL));
  gint64 score;
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GPtrArray) reasons = NULL;
  ScbSearchHit *hit;

  g_assert_true (scb_book_set_month_text (fixture->book, organization, "2020-09", "strengths",
                                          "Nhiều chi bộ \"nền nếp\".\nTự giác.", &error));
  g_assert_no_error (error);
  score = keep (fixture->book,
                g_object_new (SCB_TYPE_SCORE, "session", fixture->session, "scorer",
                              SCB_SCORER_COMMITTEE, "reason", "Thảo luận chưa sâu", NULL));
  keep (fixture->book, g_object_new (SCB_TYPE_SCORE_ITEM, "score", score, "criterion", "4e",
                                     "points", 3.0, "reason", "Ít ý kiến thảo luận", NULL));

  reports = search (fixture, "tu giac");
  hit = find_of (reports, SCB_TYPE_MONTH_REPORT);
  g_assert_cmpstr (hit->excerpt, ==, "Nhiều chi bộ \"nền nếp\". \002Tự\003 \002giác\003.");
  g_assert_nonnull (strstr (hit->title, "tháng 9 năm 2020"));
  g_assert_cmpuint (count (fixture, "strengths"), ==, 0);

  reasons = search (fixture, "thao luan");
  g_assert_cmpuint (reasons->len, ==, 2);
  g_assert_cmpint (find_of (reasons, SCB_TYPE_SCORE)->session, ==, fixture->session);
  g_assert_cmpint (find_of (reasons, SCB_TYPE_SCORE_ITEM)->session, ==, fixture->session);
}

#define ADD(name, function) g_test_add ("/search/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("accents", test_accents_are_not_needed);
  ADD ("d-and-its-stroke", test_d_and_its_stroke);
  ADD ("unfinished-word", test_a_word_that_is_not_finished);
  ADD ("order", test_order_of_words_does_not_matter);
  ADD ("nothing", test_nothing_is_found_by_nothing);
  ADD ("hostile", test_hostile_words_are_words);
  ADD ("ten-thousand-letters", test_ten_thousand_letters);
  ADD ("where-and-what", test_hits_say_where_and_what);
  ADD ("marks", test_marks_stand_around_the_letters_typed);
  ADD ("newest-first", test_the_newest_come_first_and_no_more_than_wanted);
  ADD ("reports-and-reasons", test_reports_and_reasons);
  ADD ("changes", test_what_changes_is_found_anew);

  return g_test_run ();
}
