/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reform of 01/7/2025 over the sample's tree, and changes of one organization. */

#include "sample-fixture.h"

#include "scb-book-history.h"
#include "scb-book-month.h"
#include "scb-book-organization-reform.h"
#include "scb-book-sessions.h"

#define DAY "2025-07-01"

#define PROVINCE "0ab4ae1f-967b-5ca9-948e-4743bbc505e8"
#define DISTRICT "2d16c75a-73ef-535d-95c1-652b0930f3e1"
#define COMMUNE  "b2acbf61-9c6a-5d70-af07-798ec6a2af89"
#define OTHER    "bd76f83d-3406-59ae-a1a8-c1c9dd8205d1"
#define BRANCH   "9f5c5bc0-a422-5b73-8b07-384764b35143"

static gint64
find (Fixture *fixture, GType type, const char *uuid)
{
  gint64 id = scb_book_find_id (fixture->book, type, uuid);

  g_assert_cmpint (id, !=, 0);
  return id;
}

static gint64
organization (Fixture *fixture, const char *uuid)
{
  return find (fixture, SCB_TYPE_ORGANIZATION, uuid);
}

/* The district ends; Lương Mông joins in the new Lương Minh; Đồn Đạc stays as it is. */
static ScbTreeReform *
new_reform (Fixture *fixture)
{
  static const char *const bodies[]
      = { "Văn phòng Đảng ủy xã Lương Minh", "Ban Xây dựng Đảng Đảng ủy xã Lương Minh",
          "Ủy ban Kiểm tra Đảng ủy xã Lương Minh", NULL };
  ScbTreeReform *reform = scb_tree_reform_new ();
  ScbNewCommune *commune = scb_tree_reform_add_commune (reform);
  gint64 district = organization (fixture, DISTRICT);
  gint64 merged = organization (fixture, COMMUNE);

  reform->day = g_strdup (DAY);
  reform->decision.number = g_strdup ("01-QĐ/TU");
  g_array_append_val (reform->ended, district);
  commune->name = g_strdup ("Đảng bộ xã Lương Minh");
  commune->committee_name = g_strdup ("Đảng ủy xã Lương Minh");
  commune->place = g_strdup ("Lương Minh");
  commune->bodies = g_strdupv ((char **)bodies);
  g_array_append_val (commune->merged, merged);
  return reform;
}

static gint64
apply (Fixture *fixture, const ScbTreeReform *reform)
{
  g_autoptr (GError) error = NULL;
  gint64 formed = scb_book_apply_tree_reform (fixture->book, reform, &error);

  g_assert_no_error (error);
  return formed;
}

static void
assert_name (Fixture *fixture, gint64 id, const char *day, const char *expected)
{
  g_autofree char *name = scb_book_get_organization_name (fixture->book, id, day);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_preview_counts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbTreeReform) reform = new_reform (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbReformPreview) preview
      = scb_book_preview_tree_reform (fixture->book, reform, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (scb_reform_preview_count (preview, SCB_REFORM_LINE_ORGANIZATION_FORMED), ==, 4);
  g_assert_cmpuint (scb_reform_preview_count (preview, SCB_REFORM_LINE_ORGANIZATION_ENDED), ==, 2);
  g_assert_cmpuint (scb_reform_preview_count (preview, SCB_REFORM_LINE_ORGANIZATION_MOVED), ==, 1);
  /* Of Lương Mông's nine one was merged before. */
  g_assert_cmpuint (scb_reform_preview_count (preview, SCB_REFORM_LINE_BRANCH_MOVED), ==, 8);
  g_assert_cmpuint (scb_reform_preview_count (preview, SCB_REFORM_LINE_ORGANIZATION_LEFT), ==, 0);
  assert_witness (fixture->path, "SELECT count (*) FROM organization", "4");
}

static void
test_branches_pass_to_the_new_commune (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbTreeReform) reform = new_reform (fixture);
  gint64 branch = find (fixture, SCB_TYPE_BRANCH, BRANCH);
  gint64 formed = apply (fixture, reform);

  assert_name (fixture, formed, DAY, "Đảng bộ xã Lương Minh");
  g_assert_cmpint (scb_book_get_organization_of (fixture->book, branch, DAY), ==, formed);
  g_assert_cmpint (scb_book_get_organization_of (fixture->book, branch, "2025-06-30"), ==,
                   organization (fixture, COMMUNE));
  assert_witness (fixture->path,
                  "SELECT count (*) FROM organization o JOIN organization_spell s ON "
                  "s.organization = o.id WHERE o.kind = 'body' AND s.parent = (SELECT organization "
                  "FROM organization_spell WHERE name = 'Đảng bộ xã Lương Minh')",
                  "3");
  /* Communes stand directly under the province. */
  assert_witness (fixture->path,
                  "SELECT count (*) FROM organization_spell s JOIN organization p ON p.id = "
                  "s.parent WHERE p.kind = 'province' AND s.since = '" DAY "'",
                  "2");
}

static void
test_old_papers_keep_their_headings (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbTreeReform) reform = new_reform (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbDossier) dossier = NULL;

  apply (fixture, reform);
  dossier = scb_book_load_dossier (fixture->book, fixture->session, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dossier->organization_name, ==, "Đảng bộ xã Lương Mông");
  g_assert_cmpstr (dossier->branch_name, ==, "Chi bộ thôn Xóm Mới");
  g_assert_cmpstr (dossier->place, ==, "Lương Mông");
}

/* The office that keeps the book is another one from that month on; its past is its own. */
static void
test_office_goes_on_in_the_new_commune (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbTreeReform) reform = new_reform (fixture);
  gint64 old = organization (fixture, COMMUNE);
  gint64 formed = apply (fixture, reform);
  g_autoptr (ScbMonth) before = NULL;
  g_autoptr (ScbMonth) past = NULL;
  g_autoptr (ScbMonth) after = NULL;

  g_assert_cmpint (scb_book_get_own_organization_in (fixture->book, "2025-06"), ==, old);
  g_assert_cmpint (scb_book_get_own_organization_in (fixture->book, "2025-07"), ==, formed);
  before = scb_book_load_month (fixture->book, old, "2020-09", NULL);
  past = scb_book_load_month (fixture->book, formed, "2020-09", NULL);
  after = scb_book_load_month (fixture->book, formed, "2025-07", NULL);
  g_assert_cmpstr (before->committee_name, ==, "Đảng ủy xã Lương Mông");
  g_assert_cmpstr (before->superior_name, ==, "Đảng bộ huyện Ba Chẽ");
  g_assert_cmpstr (after->committee_name, ==, "Đảng ủy xã Lương Minh");
  g_assert_cmpstr (after->superior_name, ==, "Đảng bộ tỉnh Quảng Ninh");
  g_assert_cmpuint (before->entries->len, ==, past->entries->len);
  g_assert_cmpuint (after->entries->len, ==, 8);
}

static void
test_undo_takes_the_tree_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbTreeReform) reform = new_reform (fixture);
  g_autoptr (GError) error = NULL;
  gint64 branch = find (fixture, SCB_TYPE_BRANCH, BRANCH);

  apply (fixture, reform);
  g_assert_true (scb_book_undo (fixture->book, &error));
  g_assert_no_error (error);
  assert_witness (fixture->path, "SELECT count (*) FROM organization", "4");
  assert_witness (fixture->path, "SELECT count (*) FROM organization WHERE until IS NOT NULL", "0");
  g_assert_cmpint (scb_book_get_organization_of (fixture->book, branch, DAY), ==,
                   organization (fixture, COMMUNE));
}

static void
test_impossible_trees_are_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbTreeReform) empty = scb_tree_reform_new ();
  g_autoptr (ScbTreeReform) twice = new_reform (fixture);
  g_autoptr (ScbTreeReform) again = new_reform (fixture);
  g_autoptr (GError) error = NULL;
  ScbNewCommune *commune = scb_tree_reform_add_commune (twice);
  gint64 merged = organization (fixture, COMMUNE);

  empty->day = g_strdup (DAY);
  g_assert_null (scb_book_preview_tree_reform (fixture->book, empty, &error));
  assert_refused (error, SCB_BOOK_ERROR_INVALID, "district");
  commune->name = g_strdup ("Đảng bộ xã khác");
  g_array_append_val (commune->merged, merged);
  g_assert_null (scb_book_preview_tree_reform (fixture->book, twice, &error));
  assert_refused (error, SCB_BOOK_ERROR_INVALID, "only once");
  apply (fixture, again);
  g_assert_cmpint (scb_book_apply_tree_reform (fixture->book, again, &error), ==, 0);
  assert_refused (error, SCB_BOOK_ERROR_INVALID, "not there on that day");
}

/* ---- one organization ---- */

static gint64
apply_one (Fixture *fixture, const ScbOrganizationReform *reform)
{
  g_autoptr (GError) error = NULL;
  gint64 id = scb_book_apply_organization_reform (fixture->book, reform, &error);

  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);
  return id;
}

static void
test_one_is_founded_renamed_moved_ended (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbOrganizationReform) found
      = scb_organization_reform_new (SCB_ORGANIZATION_REFORM_FOUND);
  g_autoptr (ScbOrganizationReform) rename
      = scb_organization_reform_new (SCB_ORGANIZATION_REFORM_RENAME);
  g_autoptr (ScbOrganizationReform) move
      = scb_organization_reform_new (SCB_ORGANIZATION_REFORM_MOVE);
  g_autoptr (ScbOrganizationReform) end = scb_organization_reform_new (SCB_ORGANIZATION_REFORM_END);
  gint64 formed;

  found->day = g_strdup ("2021-01-01");
  found->level = SCB_ORGANIZATION_KIND_SECTION;
  found->name = g_strdup ("Đảng bộ bộ phận Trường học");
  found->parent = organization (fixture, COMMUNE);
  formed = apply_one (fixture, found);

  rename->day = g_strdup ("2022-01-01");
  rename->organization = formed;
  rename->name = g_strdup ("Đảng bộ bộ phận Giáo dục");
  apply_one (fixture, rename);
  assert_name (fixture, formed, "2021-12-31", "Đảng bộ bộ phận Trường học");
  assert_name (fixture, formed, "2022-01-01", "Đảng bộ bộ phận Giáo dục");

  move->day = g_strdup ("2023-01-01");
  move->organization = formed;
  move->parent = organization (fixture, DISTRICT);
  apply_one (fixture, move);

  end->day = g_strdup ("2024-01-01");
  end->organization = formed;
  end->successor = organization (fixture, COMMUNE);
  apply_one (fixture, end);
  assert_witness (fixture->path,
                  "SELECT group_concat (s.since || ' ' || s.until || ' ' || p.code, ', ') FROM "
                  "organization_spell s JOIN organization p ON p.id = s.parent WHERE s.name LIKE "
                  "'%bộ phận%'",
                  "2021-01-01 2022-01-01 LM, 2022-01-01 2023-01-01 LM, 2023-01-01 2024-01-01 BC");
}

static void
test_ring_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbOrganizationReform) move
      = scb_organization_reform_new (SCB_ORGANIZATION_REFORM_MOVE);
  g_autoptr (GError) error = NULL;

  move->day = g_strdup ("2021-01-01");
  move->organization = organization (fixture, DISTRICT);
  move->parent = organization (fixture, COMMUNE);
  g_assert_null (scb_book_preview_organization_reform (fixture->book, move, &error));
  assert_refused (error, SCB_BOOK_ERROR_INVALID, "under itself");
}

/* Without a successor what stands under it is left there, and that is said. */
static void
test_left_behind_is_said (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbOrganizationReform) end = scb_organization_reform_new (SCB_ORGANIZATION_REFORM_END);
  g_autoptr (ScbReformPreview) preview = NULL;
  g_autoptr (GError) error = NULL;

  end->day = g_strdup ("2021-01-01");
  end->organization = organization (fixture, OTHER);
  preview = scb_book_preview_organization_reform (fixture->book, end, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (scb_reform_preview_count (preview, SCB_REFORM_LINE_ORGANIZATION_LEFT), ==, 4);
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up_sample, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/organization-reform/preview-counts", test_preview_counts);
  add ("/organization-reform/branches-pass-to-the-new-commune",
       test_branches_pass_to_the_new_commune);
  add ("/organization-reform/old-papers-keep-their-headings", test_old_papers_keep_their_headings);
  add ("/organization-reform/office-goes-on-in-the-new-commune",
       test_office_goes_on_in_the_new_commune);
  add ("/organization-reform/undo-takes-the-tree-back", test_undo_takes_the_tree_back);
  add ("/organization-reform/impossible-trees-are-refused", test_impossible_trees_are_refused);
  add ("/organization-reform/one-is-founded-renamed-moved-ended",
       test_one_is_founded_renamed_moved_ended);
  add ("/organization-reform/ring-is-refused", test_ring_is_refused);
  add ("/organization-reform/left-behind-is-said", test_left_behind_is_said);

  return g_test_run ();
}
