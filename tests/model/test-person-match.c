/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person who is meant stands first, after a few letters. */

#include <string.h>

#include "scb-person-match.h"

static const ScbPerson PERSONS[] = {
  { 1, "Nông Văn Được", "1960-05-19" }, { 2, "Lý Thị Hoa", "1975" },
  { 3, "Triệu Văn Hoàn", NULL },        { 4, "Nguyễn Văn Đức", "1980" },
  { 5, "Nông Thị Vân", "1990" },        { 6, "Dương Văn Dục", "1971" },
  { 7, "Nguyễn Văn Đức", "1955" },      { 8, "Hoàng Ngọc Duy", "1969" },
};

/* The ids found, "4 7 6". */
static char *
find (const char *query, const int *weights)
{
  g_autoptr (ScbPersonIndex) index = scb_person_index_new (PERSONS, G_N_ELEMENTS (PERSONS));
  g_autoptr (GArray) matches = scb_person_index_find (index, query, weights);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < matches->len; i++)
    g_string_append_printf (ids, "%s%d", i > 0 ? " " : "",
                            (int)g_array_index (matches, ScbPersonMatch, i).id);
  return g_string_free (ids, FALSE);
}

#define assert_found(query, weights, expected)                                                     \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found_ids = find (query, weights);                                            \
    g_assert_cmpstr (found_ids, ==, expected);                                                     \
  }                                                                                                \
  G_STMT_END

static void
test_given_name_comes_first (void)
{
  assert_found ("hoa", NULL, "2 3 8"); /* Hoa, Hoàn, then the family name Hoàng */
  assert_found ("duoc", NULL, "1");
  assert_found ("van", NULL, "5 1 3 4 6 7"); /* Vân before those whose middle name is Văn */
  assert_found ("DƯỢC", NULL, "1");
}

static void
test_accents_that_were_typed_count (void)
{
  assert_found ("du", NULL, "1 4 6 7 8");
  assert_found ("đức", NULL, "4 7 6");
  assert_found ("đu", NULL, "1 4 7 6 8");
  assert_found ("dục", NULL, "6 4 7");
}

static void
test_initials (void)
{
  assert_found ("nvd", NULL, "1 4 7");
  assert_found ("NVĐ", NULL, "1 4 7");
  assert_found ("n v d", NULL, "1 4 7");
  assert_found ("hnd", NULL, "8");
}

static void
test_words_in_any_order (void)
{
  assert_found ("duoc nong", NULL, "1");
  assert_found ("van nong", NULL, "5 1");
  assert_found ("nong v", NULL, "5 1");
  assert_found ("nongvan", NULL, "1");
  assert_found ("n nong", NULL, "");
  assert_found ("nguyễn đức", NULL, "4 7");
}

static void
test_who_has_not_spoken_comes_first_among_equals (void)
{
  const int weights[] = { 0, 0, 0, 2, 0, 0, 0, 0 };
  const int others[] = { 9, 9, 9, 5, 9, 0, 5, 9 };

  assert_found ("duc", weights, "6 7 4");
  assert_found ("", weights, "1 2 3 5 6 7 8 4");
  /* A better match stays first, however often that person spoke. */
  assert_found ("đức", others, "4 7 6");
}

static void
test_same_names_are_told_apart (void)
{
  const ScbPerson persons[] = {
    { 1, "Lý Văn A", "1960" }, { 2, "Lý Văn A", "1961-02-03" }, { 3, "Lý Văn A", "1960-07" },
    { 4, "Lý Văn A", NULL },   { 5, "Lý Văn B", "1960" },
  };
  g_autoptr (ScbPersonIndex) index = scb_person_index_new (persons, G_N_ELEMENTS (persons));

  g_assert_cmpstr (scb_person_index_get_label (index, 1), ==, "Lý Văn A (1960, 1)");
  g_assert_cmpstr (scb_person_index_get_label (index, 2), ==, "Lý Văn A (1961)");
  g_assert_cmpstr (scb_person_index_get_label (index, 3), ==, "Lý Văn A (1960, 2)");
  g_assert_cmpstr (scb_person_index_get_label (index, 4), ==, "Lý Văn A (1)");
  g_assert_cmpstr (scb_person_index_get_label (index, 5), ==, "Lý Văn B");
  g_assert_null (scb_person_index_get_label (index, 6));
}

static void
test_strange_input (void)
{
  const ScbPerson persons[] = {
    { 1, NULL, NULL }, { 2, "", "" }, { 3, "???", "19" }, { 4, "A B C D E F G H I K L M", NULL }
  };
  g_autoptr (ScbPersonIndex) index = scb_person_index_new (persons, G_N_ELEMENTS (persons));
  g_autoptr (GArray) all = scb_person_index_find (index, NULL, NULL);
  g_autoptr (GArray) letters = scb_person_index_find (index, "a b c d e f g h i k l m", NULL);
  g_autoptr (GArray) marks = scb_person_index_find (index, "?!", NULL);
  g_autoptr (GArray) none = scb_person_index_find (index, "zz", NULL);

  g_assert_cmpuint (all->len, ==, 4);
  g_assert_cmpuint (letters->len, ==, 0);
  g_assert_cmpuint (marks->len, ==, 4);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person-match/given-name-comes-first", test_given_name_comes_first);
  g_test_add_func ("/person-match/accents-that-were-typed-count",
                   test_accents_that_were_typed_count);
  g_test_add_func ("/person-match/initials", test_initials);
  g_test_add_func ("/person-match/words-in-any-order", test_words_in_any_order);
  g_test_add_func ("/person-match/who-has-not-spoken-comes-first-among-equals",
                   test_who_has_not_spoken_comes_first_among_equals);
  g_test_add_func ("/person-match/same-names-are-told-apart", test_same_names_are_told_apart);
  g_test_add_func ("/person-match/strange-input", test_strange_input);

  return g_test_run ();
}
