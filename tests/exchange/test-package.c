/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packages: there and back, twice, in part, and what is refused. */

#include "exchange-fixture.h"

#include "scb-book-adoption.h"
#include "scb-book-sessions.h"

static GBytes *
export_all (ScbBook *book)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = scb_package_export (book, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

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

/* A book of one branch with one session of two opinions; the texts of the opinions can be given. */
#define UUID(n) "00000000-0000-4000-8000-0000000000" n
static char *
small_package (const char *state, const char *opinions)
{
  return g_strdup_printf (
      "{\"format\": \"so-chi-bo\", \"version\": 1,"
      " \"organizations\": [{\"uuid\": \"" UUID ("01") "\", \"kind\": \"commune\", \"spells\": "
                                                       "[{\"uuid\": \"" UUID (
                                                           "02") "\", \"name\": \"Đảng bộ xã\"}]}],"
                                                                 " \"branches\": [{\"uuid\": "
                                                                 "\"" UUID (
                                                                     "03") "\", \"kind\": "
                                                                           "\"village\", "
                                                                           "\"formed_on\": "
                                                                           "\"2020-02-04\","
                                                                           "  \"spells\": "
                                                                           "[{\"uuid\": \"" UUID ("04") "\", \"name\": \"Chi bộ thôn\", \"organization\": \"" UUID (
                                                                               "01") "\"}]}],"
                                                                                     " \"members\":"
                                                                                     " [{\"uuid\": "
                                                                                     "\"" UUID (
                                                                                         "05") "\","
                                                                                               " \""
                                                                                               "ful"
                                                                                               "l_"
                                                                                               "nam"
                                                                                               "e\""
                                                                                               ": "
                                                                                               "\"N"
                                                                                               "ông"
                                                                                               " Vă"
                                                                                               "n "
                                                                                               "Đượ"
                                                                                               "c\""
                                                                                               "}],"
                                                                                               " \""
                                                                                               "ses"
                                                                                               "sio"
                                                                                               "ns"
                                                                                               "\":"
                                                                                               " [{"
                                                                                               "\"u"
                                                                                               "uid"
                                                                                               "\":"
                                                                                               " "
                                                                                               "\"" UUID ("06") "\", \"branch\": \"" UUID (
                                                                                                   "03") "\", \"kind\": \"regular\", \"state\": \"%s\", \"detail\": \"full\","
                                                                                                         "  \"period\": \"2020-09\", \"held_on\": \"2020-09-03\", \"agenda\": [{\"uuid\": \"" UUID (
                                                                                                             "07") "\", \"position\": 1, \"kind\": \"discussion\","
                                                                                                                   "  \"title\": \"Đường hoa\", \"opinions\": [%s]}]}],"
                                                                                                                   " \"document_numbers\": [{\"uuid\": \"" UUID ("08") "\", \"branch\": \"" UUID (
                                                                                                                       "03") "\", \"document_type\": \"minutes\", \"number\": 7,"
                                                                                                                             "  \"session\": \"" UUID (
                                                                                                                                 "06") "\"}]}",
      state, opinions);
}

#define OPINION(n, text)                                                                           \
  "{\"uuid\": \"" UUID (n) "\", \"position\": 1, \"speaker\": \"" UUID (                           \
      "05") "\", \"text\": \"" text "\"}"

static ScbPackageReport *
import_text (ScbBook *book, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return scb_package_import (book, bytes, SCB_PACKAGE_NO_FLAGS, NULL, error);
}

static void
test_lists_are_whole (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *two
      = small_package ("draft", OPINION ("11", "Nhất trí") ", " OPINION ("12", "Thêm thùng rác"));
  g_autofree char *one = small_package ("draft", OPINION ("12", "Thêm bốn thùng rác"));
  g_autoptr (ScbPackageReport) first = import_text (fixture->book, two, &error);
  g_autoptr (ScbPackageReport) second = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_OPINION, NULL), ==, 2);
  second = import_text (fixture->book, one, &error);
  g_assert_no_error (error);
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_OPINION, NULL), ==, 1);
  g_assert_cmpuint (second->changed, ==, 1);
  g_assert_cmpuint (second->removed, ==, 1);
}

static void
test_signed_minutes_stay (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = small_package ("signed", OPINION ("11", "Nhất trí"));
  g_autofree char *other = small_package ("signed", OPINION ("11", "Không nhất trí"));
  g_autoptr (ScbPackageReport) first = import_text (fixture->book, text, &error);
  g_autoptr (ScbPackageReport) second = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  g_assert_no_error (error);
  before = export_all (fixture->book);
  second = import_text (fixture->book, other, &error);
  g_assert_null (second);
  g_assert_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_LOCKED);
  g_assert_true (g_str_has_prefix (error->message, "sessions[0].agenda[0].opinions[0]: "));
  after = export_all (fixture->book);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_part_of_a_book (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) sample = load_sample ();
  g_autoptr (ScbPackageReport) report = import_bytes (fixture->book, sample);
  g_autoptr (GPtrArray) branches = scb_book_find_branches (fixture->book, "lang cong", &error);
  gint64 branch;
  ScbPackageScope scope = { &branch, 1, "2020-09" };
  g_autoptr (GBytes) part = NULL;
  g_autoptr (ScbBook) other = make_book (fixture, "other.scb");
  g_autoptr (ScbPackageReport) taken = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (branches->len, ==, 1);
  branch = scb_record_get_id (branches->pdata[0]);
  part = scb_package_export (fixture->book, &scope, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (part), <, g_bytes_get_size (sample));
  taken = import_bytes (other, part);
  g_assert_cmpint (scb_book_count (other, SCB_TYPE_SESSION, NULL), >=, 1);
  g_assert_cmpint (scb_book_count (other, SCB_TYPE_SESSION, NULL), <,
                   scb_book_count (fixture->book, SCB_TYPE_SESSION, NULL));
}

/* ---- attachments ---- */

static void
test_attachments (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = g_bytes_new_static ("\0scan\377", 6);
  g_autofree char *sha256 = NULL;
  g_autoptr (ScbAttachment) attachment = NULL;
  g_autoptr (ScbBook) other = make_book (fixture, "other.scb");
  g_autoptr (GBytes) exported = NULL;
  g_autoptr (ScbPackageReport) report = NULL;
  g_autoptr (GBytes) read_back = NULL;

  g_assert_true (scb_book_begin (fixture->book, "Attach", &error));
  g_assert_true (scb_book_add_content (fixture->book, content, &sha256, &error));
  attachment = g_object_new (SCB_TYPE_ATTACHMENT, "name", "scan.pdf", "size", (gint64)6, "sha256",
                             sha256, NULL);
  g_assert_true (scb_book_insert (fixture->book, attachment, &error));
  g_assert_true (scb_book_commit (fixture->book, &error));
  g_assert_no_error (error);
  exported = export_all (fixture->book);
  report = import_bytes (other, exported);
  read_back = scb_book_get_content (other, sha256, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (content, read_back));
}

/* ---- faults, with their places ---- */

typedef struct
{
  const char *name, *body, *message;
} Fault;

#define HEAD "{\"format\": \"so-chi-bo\", \"version\": 1, "
#define SESSION                                                                                    \
  "\"uuid\": \"" UUID ("06") "\", \"branch\": \"" UUID (                                           \
      "03") "\", \"kind\": \"regular\", \"state\": \"draft\", \"detail\": \"full\", \"period\": "  \
            "\"2020-09\""
#define BRANCH "\"branches\": [{\"uuid\": \"" UUID ("03") "\", \"kind\": \"village\"}], "

static const Fault faults[]
    = {
        { "unknown-speaker",
          HEAD BRANCH "\"sessions\": [{" SESSION ", \"agenda\": [{\"uuid\": \"" UUID (
              "07") "\", \"position\": 1, \"kind\": \"other\", \"title\": \"A\","
                    " \"opinions\": [{\"uuid\": \"" UUID (
                        "11") "\", \"position\": 1, \"speaker\": \"" UUID ("99") "\", \"text\": "
                                                                                 "\"B\"}]}]}]}",
          "sessions[0].agenda[0].opinions[0].speaker: unknown member “" UUID ("99") "”" },
        { "wrong-kind-of-record",
          HEAD BRANCH "\"sessions\": [{" SESSION ", \"chair\": \"" UUID ("03") "\"}]}",
          "sessions[0].chair: unknown member “" UUID ("03") "”" },
        { "number-as-text", HEAD BRANCH "\"sessions\": [{" SESSION ", \"minutes\": \"95\"}]}",
          "sessions[0].minutes: must be a whole number" },
        { "text-as-number", HEAD BRANCH "\"sessions\": [{" SESSION ", \"place\": 5}]}",
          "sessions[0].place: must be a text" },
        { "below-zero", HEAD BRANCH "\"sessions\": [{" SESSION ", \"minutes\": -1}]}",
          "sessions[0].minutes: cannot be below zero" },
        { "bad-date", HEAD BRANCH "\"sessions\": [{" SESSION ", \"held_on\": \"2023-02-29\"}]}",
          "sessions[0].held_on: “2023-02-29” is no valid value of “held_on” of session." },
        { "bad-nick", HEAD BRANCH "\"sessions\": [{" SESSION ", \"source\": \"guess\"}]}",
          "sessions[0].source: “guess” is not one of its values" },
        { "unknown-key", HEAD BRANCH "\"sessions\": [{" SESSION ", \"heldon\": \"2020-09-03\"}]}",
          "sessions[0].heldon: is no key of session" },
        { "unknown-collection", HEAD "\"meetings\": []}", "meetings: is no key of a package" },
        { "missing", HEAD "\"members\": [{\"uuid\": \"" UUID ("05") "\"}]}",
          "members[0].full_name: “full_name” of member is missing." },
        { "empty-text",
          HEAD "\"members\": [{\"uuid\": \"" UUID ("05") "\", \"full_name\": \"  \"}]}",
          "members[0].full_name: is an empty text; leave it out where nothing is known" },
        { "no-uuid", HEAD "\"members\": [{\"full_name\": \"A\"}]}",
          "members[0].uuid: must be a UUID" },
        { "uuid-twice",
          HEAD
          "\"members\": [{\"uuid\": \"" UUID ("05") "\", \"full_name\": \"A\"}, {\"uuid\": "
                                                    "\"" UUID ("05") "\", \"full_name\": \"B\"}]}",
          "members[1].uuid: stands twice in the package" },
        { "own-predecessor",
          HEAD BRANCH "\"sessions\": [{" SESSION ", \"resolutions\": [{\"uuid\": \"" UUID (
              "20") "\", \"kind\": \"resolution\", \"predecessor\": \"" UUID ("20") "\"}]}]}",
          "sessions[0].resolutions[0].predecessor: names itself" },
        { "predecessors-in-a-ring",
          HEAD BRANCH
          "\"sessions\": [{" SESSION
          ", \"resolutions\": [{\"uuid\": \"" UUID ("20") "\", \"kind\": \"resolution\", "
                                                          "\"predecessor\": \"" UUID (
                                                              "21") "\"},"
                                                                    " {\"uuid\": \"" UUID (
                                                                        "21") "\", \"kind\": "
                                                                              "\"resolution\", "
                                                                              "\"predecessor\": "
                                                                              "\"" UUID ("20") "\"}"
                                                                                               "]}]"
                                                                                               "}",
          "sessions[0].resolutions[0].predecessor: names itself, through others" },
        { "list-expected", HEAD "\"members\": {}}", "members: must be a list" },
        { "object-expected", HEAD "\"members\": [5]}", "members[0]: must be an object" },
        { "not-ours", "{\"format\": \"else\", \"version\": 1}",
          "format: this is no package of Sổ Chi Bộ" },
        { "a-list", "[]", "format: this is no package of Sổ Chi Bộ" },
        { "newer", "{\"format\": \"so-chi-bo\", \"version\": 2}",
          "version: this version of Sổ Chi Bộ reads packages of version 1 only" },
        { "real-that-is-none",
          HEAD BRANCH "\"sessions\": [{" SESSION ", \"scores\": [{\"uuid\": \"" UUID (
              "30") "\", \"scorer\": \"branch\", \"points\": 1e999}]}]}",
          "sessions[0].scores[0].points: must be a number" },
      };

static void
test_fault (Fixture *fixture, gconstpointer user_data)
{
  const Fault *fault = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPackageReport) report = import_text (fixture->book, fault->body, &error);

  g_assert_null (report);
  g_assert_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, fault->message);
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_MEMBER, NULL), ==, 0);
  g_assert_cmpuint (count_history (fixture->book), ==, 0);
}

/* ---- the schema ---- */

static void
test_schema_is_up_to_date (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) kept = scb_resource_load ("package.schema.json", &error);
  g_autofree char *made = scb_package_schema ();
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (kept, NULL), g_bytes_get_size (kept));
  /* If this fails, the record types have changed: tests/exchange/package-schema >
   * resources/package.schema.json. */
  g_assert_true (g_str_equal (text, made));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/package/there-and-back", Fixture, NULL, set_up, test_there_and_back, tear_down);
  g_test_add ("/package/twice-changes-nothing", Fixture, NULL, set_up, test_twice_changes_nothing,
              tear_down);
  g_test_add ("/package/dry-run", Fixture, NULL, set_up, test_dry_run, tear_down);
  g_test_add ("/package/lists-are-whole", Fixture, NULL, set_up, test_lists_are_whole, tear_down);
  g_test_add ("/package/signed-minutes-stay", Fixture, NULL, set_up, test_signed_minutes_stay,
              tear_down);
  g_test_add ("/package/part-of-a-book", Fixture, NULL, set_up, test_part_of_a_book, tear_down);
  g_test_add ("/package/attachments", Fixture, NULL, set_up, test_attachments, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/package/fault/", faults[i].name, NULL);

      g_test_add (path, Fixture, &faults[i], set_up, test_fault, tear_down);
    }
  g_test_add_func ("/package/schema", test_schema_is_up_to_date);
  return g_test_run ();
}
