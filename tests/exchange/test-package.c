/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packages: there and back, twice, and over what the book has. */

#include "exchange-fixture.h"

#include "scb-book-adoption.h"

static void
test_there_and_back (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GBytes) sample = load_sample ();
  g_autoptr (ScbPackageReport) first = import_bytes (fixture->book, sample);
  g_autoptr (GBytes) exported = export_all (fixture->book);
  g_autoptr (ScbBook) other = make_book (fixture, "other.scb");
  g_autoptr (ScbPackageReport) second = import_bytes (other, exported);
  g_autoptr (GBytes) again = export_all (other);

  g_assert_cmpuint (first->added, >, 1000);
  g_assert_cmpuint (second->added, ==, first->added);
  g_assert_true (g_bytes_equal (exported, again));
}

static void
test_twice_changes_nothing (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GBytes) sample = load_sample ();
  g_autoptr (ScbPackageReport) first = import_bytes (fixture->book, sample);
  guint n_entries = count_history (fixture->book);
  g_autoptr (ScbPackageReport) second = import_bytes (fixture->book, sample);

  g_assert_cmpuint (second->added + second->changed + second->removed, ==, 0);
  g_assert_cmpuint (second->unchanged, ==, first->added);
  g_assert_cmpuint (count_history (fixture->book), ==, n_entries);
}

static void
test_dry_run (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) sample = load_sample ();
  g_autoptr (ScbPackageReport) report
      = scb_package_import (fixture->book, sample, SCB_PACKAGE_DRY_RUN, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->added, >, 1000);
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_SESSION, NULL), ==, 0);
  g_assert_cmpuint (count_history (fixture->book), ==, 0);
}

static void
test_cancelled (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) sample = load_sample ();
  g_autoptr (ScbPackageReport) report = NULL;

  g_cancellable_cancel (cancellable);
  report = scb_package_import (fixture->book, sample, SCB_PACKAGE_NO_FLAGS, cancellable, &error);
  g_assert_null (report);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (scb_book_in_transaction (fixture->book));
  g_assert_cmpuint (count_history (fixture->book), ==, 0);
}

/* Two packages in one transaction of the caller: when the second is refused, the first was never
 * there. */
static void
test_within_a_transaction (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bad = load_corpus ("faults/uuid-twice.json");
  g_autoptr (ScbPackageReport) first = NULL;
  g_autoptr (ScbPackageReport) second = NULL;

  g_assert_true (scb_book_begin (fixture->book, "Import package", &error));
  first = import_corpus (fixture->book, "good/draft.json");
  second = scb_package_import (fixture->book, bad, SCB_PACKAGE_NO_FLAGS, NULL, &error);
  g_assert_null (second);
  g_assert_true (scb_book_in_transaction (fixture->book));
  scb_book_rollback (fixture->book);
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_SESSION, NULL), ==, 0);
}

/* ---- lists ---- */

static void
test_lists_are_whole (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (ScbPackageReport) first = import_corpus (fixture->book, "good/draft.json");
  g_autoptr (ScbPackageReport) second = NULL;

  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_OPINION, NULL), ==, 2);
  second = import_corpus (fixture->book, "good/draft-changed.json");
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_OPINION, NULL), ==, 1);
  g_assert_cmpuint (second->changed, ==, 1);
  g_assert_cmpuint (second->removed, ==, 1);
}

static void
test_absent_lists_are_left_alone (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (ScbPackageReport) first = import_corpus (fixture->book, "good/draft.json");
  g_autoptr (ScbPackageReport) second
      = import_corpus (fixture->book, "good/draft-without-lists.json");

  g_assert_cmpuint (second->changed, ==, 1);
  g_assert_cmpuint (second->removed, ==, 0);
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_OPINION, NULL), ==, 2);
}

/* The report says it list by list. */
static void
test_counts (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (ScbPackageReport) first = import_corpus (fixture->book, "good/draft.json");
  g_autoptr (ScbPackageReport) second = import_corpus (fixture->book, "good/draft-changed.json");

  for (guint i = 0; i < second->counts->len; i++)
    {
      const ScbPackageCount *count = second->counts->pdata[i];
      gboolean is_opinions = g_str_equal (count->collection, "sessions.agenda.opinions");

      g_assert_cmpuint (count->added, ==, 0);
      g_assert_cmpuint (count->changed, ==, is_opinions ? 1 : 0);
      g_assert_cmpuint (count->removed, ==, is_opinions ? 1 : 0);
      g_assert_cmpuint (count->unchanged, ==, is_opinions ? 0 : 1);
    }
  g_assert_cmpuint (second->counts->len, ==, 9);
}

/* ---- the same in other words ---- */

static void
test_same_in_other_words (Fixture *fixture, gconstpointer user_data)
{
  static const char *const pairs[][2] = {
    { "good/draft.json", "good/byte-order-mark.json" },
    { "good/small-letters.json", "good/large-letters.json" },
    { "good/rules.json", "good/rules-spelt-otherwise.json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (ScbPackageReport) first = import_corpus (fixture->book, pairs[i][0]);
      g_autoptr (ScbPackageReport) second = import_corpus (fixture->book, pairs[i][1]);

      g_assert_cmpuint (first->added, >, 0);
      g_assert_cmpuint (second->unchanged, ==, first->added);
    }
}

static void
test_nested_values_survive (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (ScbPackageReport) report
      = import_corpus (fixture->book, "good/rules-spelt-otherwise.json");
  g_autoptr (ScbBook) other = make_book (fixture, "other.scb");
  g_autoptr (GBytes) exported = export_all (fixture->book);
  g_autoptr (ScbPackageReport) second = import_bytes (other, exported);
  g_autoptr (GBytes) again = export_all (other);
  g_autofree char *text
      = g_strndup (g_bytes_get_data (exported, NULL), g_bytes_get_size (exported));

  g_assert_true (g_bytes_equal (exported, again));
  g_assert_nonnull (strstr (text, "\"good\": 90.0"));
  g_assert_nonnull (strstr (text, "\"fair\": 0.1\n"));
  g_assert_nonnull (strstr (text, "\"Tốt\""));
}

static void
test_null_is_unknown (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (ScbPackageReport) first = import_corpus (fixture->book, "good/draft.json");
  g_autoptr (ScbPackageReport) second = import_corpus (fixture->book, "good/nulls.json");
  g_autoptr (GPtrArray) sessions = scb_book_list (fixture->book, SCB_TYPE_SESSION, NULL, 0, NULL);

  g_assert_cmpuint (second->changed, ==, 1); /* the day is no longer known */
  g_assert_null (SCB_SESSION (sessions->pdata[0])->held_on);
  g_assert_cmpint (SCB_SESSION (sessions->pdata[0])->minutes, ==, SCB_UNKNOWN);
}

/* A chain that is longer than the package, most of it in the book. */
static void
test_long_chain (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (ScbPackageReport) chain = import_corpus (fixture->book, "good/long-chain.json");
  g_autoptr (ScbPackageReport) successor = import_corpus (fixture->book, "good/successor.json");

  g_assert_cmpuint (successor->added, ==, 1);
}

/* ---- signed minutes ---- */

static void
test_signed_minutes_stay (Fixture *fixture, gconstpointer user_data)
{
  static const struct
  {
    const char *name, *place;
  } others[] = {
    { "good/signed-with-other-words.json", "sessions[0].agenda[0].opinions[0]: " },
    { "good/signed-with-less.json", "sessions[0].agenda[0]: " },
    { "good/reopened.json", "sessions[0]: " },
    { "good/draft-without-lists.json", "sessions[0]: " },
  };
  g_autoptr (ScbPackageReport) signed_report = import_corpus (fixture->book, "good/signed.json");
  g_autoptr (GBytes) before = export_all (fixture->book);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = load_corpus (others[i].name);
      g_autoptr (ScbPackageReport) report
          = scb_package_import (fixture->book, bytes, SCB_PACKAGE_NO_FLAGS, NULL, &error);
      g_autoptr (GBytes) after = export_all (fixture->book);

      g_assert_null (report);
      g_assert_nonnull (error);
      g_assert_cmpint (error->domain, ==, SCB_BOOK_ERROR);
      g_assert_true (g_str_has_prefix (error->message, others[i].place));
      g_assert_true (g_bytes_equal (before, after));
    }
}

/* The branch signs what the office knew as a draft. */
static void
test_draft_becomes_signed (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (ScbPackageReport) draft = import_corpus (fixture->book, "good/draft.json");
  g_autoptr (ScbPackageReport) signed_report = import_corpus (fixture->book, "good/signed.json");
  g_autoptr (GPtrArray) sessions = scb_book_list (fixture->book, SCB_TYPE_SESSION, NULL, 0, NULL);

  g_assert_cmpuint (signed_report->changed, ==, 1);
  g_assert_cmpint (SCB_SESSION (sessions->pdata[0])->state, ==, SCB_SESSION_STATE_SIGNED);
}

/* ---- settings, attachments ---- */

static void
test_own_settings_stay (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) sample = load_sample ();
  g_autoptr (ScbPackageReport) report = NULL;
  g_autofree char *name = NULL;
  g_autofree char *place = NULL;

  g_assert_true (scb_book_set_setting (fixture->book, "name", "Sổ của văn phòng", &error));
  report = import_bytes (fixture->book, sample);
  name = scb_book_get_setting (fixture->book, "name");
  place = scb_book_get_setting (fixture->book, "place");
  g_assert_cmpstr (name, ==, "Sổ của văn phòng");
  g_assert_cmpstr (place, ==, "Ba Chẽ");
}

static void
attach (ScbBook *book, GBytes *content, char **sha256)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbAttachment) attachment = NULL;

  g_assert_true (scb_book_begin (book, "Attach", &error));
  g_assert_true (scb_book_add_content (book, content, sha256, &error));
  attachment = g_object_new (SCB_TYPE_ATTACHMENT, "name", "scan.pdf", "size",
                             (gint64)g_bytes_get_size (content), "sha256", *sha256, NULL);
  g_assert_true (scb_book_insert (book, attachment, &error));
  g_assert_true (scb_book_commit (book, &error));
  g_assert_no_error (error);
}

static void
test_attachments (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = g_bytes_new_static ("\0scan\377", 6);
  g_autofree char *sha256 = NULL;
  g_autoptr (ScbBook) other = make_book (fixture, "other.scb");
  g_autoptr (GBytes) exported = NULL;
  g_autoptr (ScbPackageReport) first = NULL;
  g_autoptr (ScbPackageReport) second = NULL;
  g_autoptr (GBytes) read_back = NULL;
  guint n_entries;

  attach (fixture->book, content, &sha256);
  exported = export_all (fixture->book);
  first = import_bytes (other, exported);
  read_back = scb_book_get_content (other, sha256, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (content, read_back));
  n_entries = count_history (other);
  second = import_bytes (other, exported);
  g_assert_cmpuint (second->unchanged, ==, 1);
  g_assert_cmpuint (count_history (other), ==, n_entries);
}

/* ---- the schema ---- */

static void
test_schema_is_up_to_date (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) kept = scb_resource_load ("package.schema.json", &error);
  g_autofree char *made = scb_package_schema ();

  g_assert_no_error (error);
  /* If this fails, the record types have changed: ninja package-schema. */
  g_assert_cmpmem (g_bytes_get_data (kept, NULL), g_bytes_get_size (kept), made, strlen (made));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/package/there-and-back", test_there_and_back },
    { "/package/twice-changes-nothing", test_twice_changes_nothing },
    { "/package/dry-run", test_dry_run },
    { "/package/cancelled", test_cancelled },
    { "/package/within-a-transaction", test_within_a_transaction },
    { "/package/lists-are-whole", test_lists_are_whole },
    { "/package/absent-lists-are-left-alone", test_absent_lists_are_left_alone },
    { "/package/counts", test_counts },
    { "/package/same-in-other-words", test_same_in_other_words },
    { "/package/nested-values-survive", test_nested_values_survive },
    { "/package/null-is-unknown", test_null_is_unknown },
    { "/package/long-chain", test_long_chain },
    { "/package/signed-minutes-stay", test_signed_minutes_stay },
    { "/package/draft-becomes-signed", test_draft_becomes_signed },
    { "/package/own-settings-stay", test_own_settings_stay },
    { "/package/attachments", test_attachments },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/package/schema", test_schema_is_up_to_date);
  return g_test_run ();
}
