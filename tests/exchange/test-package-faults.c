/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packages with one fault each: what is said, and where. */

#include "exchange-fixture.h"

/* Of corpus/faults. */
typedef struct
{
  const char *name, *message;
} Fault;

/* clang-format off */
static const Fault faults[] = {
  { "unknown-speaker",
    "sessions[0].agenda[0].opinions[0].speaker: unknown member “00000000-0000-4000-8000-000000000099”" },
  { "wrong-kind-of-record",
    "sessions[0].chair: unknown member “00000000-0000-4000-8000-000000000003”" },
  { "reference-that-is-no-uuid",
    "sessions[0].chair: must be a UUID" },
  { "number-as-text",
    "sessions[0].minutes: must be a whole number" },
  { "number-with-fraction",
    "sessions[0].minutes: must be a whole number" },
  { "text-as-number",
    "sessions[0].place: must be a text" },
  { "object-as-text",
    "sessions[0].place: must be a single value" },
  { "boolean-as-text",
    "sessions[0].guests[0].assigned: must be true or false" },
  { "number-as-points",
    "sessions[0].scores[0].points: must be a number" },
  { "below-zero",
    "sessions[0].minutes: cannot be below zero" },
  { "no-day",
    "sessions[0].held_on: “2023-02-29” is no valid value of “held_on” of session." },
  { "no-time",
    "sessions[0].starts_at: “25:00” is no valid value of “starts_at” of session." },
  { "no-period",
    "sessions[0].period: “2020-13” is no valid value of “period” of session." },
  { "unknown-nick",
    "sessions[0].source: “guess” is not one of its values" },
  { "nick-of-nothing",
    "sessions[0].source: “unknown” is not one of its values" },
  { "unknown-key",
    "sessions[0].heldon: is no key of session" },
  { "derived-key",
    "members[0].sort_key: is no key of member" },
  { "owner-inside-owner",
    "sessions[0].agenda[0].session: is no key of agenda_item" },
  { "unknown-collection",
    "meetings: is no key of a package" },
  { "missing-name",
    "members[0].full_name: “full_name” of member is missing." },
  { "missing-owner",
    "visits[0].official: “official” of visit is missing." },
  { "empty-text",
    "members[0].full_name: is an empty text; leave it out where nothing is known" },
  { "no-uuid",
    "members[0].uuid: must be a UUID" },
  { "null-uuid",
    "members[0].uuid: must be a UUID" },
  { "uuid-that-is-none",
    "members[0].uuid: must be a UUID" },
  { "uuid-twice",
    "members[1].uuid: stands twice in the package" },
  { "uuid-twice-in-letters",
    "members[1].uuid: stands twice in the package" },
  { "own-predecessor",
    "sessions[0].resolutions[0].predecessor: names itself" },
  { "predecessors-in-a-ring",
    "sessions[0].resolutions[0].predecessor: names itself, through others" },
  { "own-parent",
    "organizations[0].spells[0].parent: names itself" },
  { "list-expected",
    "members: must be a list" },
  { "null-list",
    "members: must be a list" },
  { "object-expected",
    "members[0]: must be an object" },
  { "json-expected",
    "rule_sets[0].body: must be an object or a list" },
  { "content-of-another-file",
    "attachments[0].sha256: does not fit the content" },
  { "content-of-another-size",
    "attachments[0].size: does not fit the content" },
  { "no-content",
    "attachments[0].content: must be a text in Base64" },
  { "settings-list",
    "settings: must be an object" },
  { "settings-number",
    "settings.name: must be a text" },
  { "not-ours",
    "format: this is no package of Sổ Chi Bộ" },
  { "no-format",
    "format: this is no package of Sổ Chi Bộ" },
  { "a-list",
    "format: this is no package of Sổ Chi Bộ" },
  { "newer",
    "version: this package was made by a newer Sổ Chi Bộ (version 2 of packages, this one reads "
    "version 1): update Sổ Chi Bộ, then take it in again" },
  { "version-as-text",
    "version: must be a whole number" },
};
/* clang-format on */

static void
assert_nothing_changed (ScbBook *book)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    g_assert_cmpint (scb_book_count (book, types[i], NULL), ==, 0);
  g_assert_cmpuint (count_history (book), ==, 0);
  g_assert_false (scb_book_in_transaction (book));
}

static char *
refuse (ScbBook *book, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strconcat ("faults/", name, ".json", NULL);
  g_autoptr (GBytes) bytes = load_corpus (path);
  g_autoptr (ScbPackageReport) report
      = scb_package_import (book, bytes, SCB_PACKAGE_NO_FLAGS, NULL, &error);

  g_assert_null (report);
  g_assert_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID);
  return g_strdup (error->message);
}

static void
test_fault (Fixture *fixture, gconstpointer user_data)
{
  const Fault *fault = user_data;
  g_autofree char *message = refuse (fixture->book, fault->name);

  g_assert_cmpstr (message, ==, fault->message);
  assert_nothing_changed (fixture->book);
}

/* Whatever a package calls its keys, the message is one line of decent length. */
static void
test_message_is_one_line (Fixture *fixture, gconstpointer user_data)
{
  g_autofree char *message = refuse (fixture->book, "key-with-line-breaks");

  g_assert_null (strpbrk (message, "\r\n\t"));
  g_assert_cmpint (g_utf8_strlen (message, -1), <, 400);
  g_assert_true (g_str_has_prefix (message, "a b c"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/fault/", faults[i].name, NULL);

      g_test_add (path, Fixture, &faults[i], set_up, test_fault, tear_down);
    }
  g_test_add ("/fault/message-is-one-line", Fixture, NULL, set_up, test_message_is_one_line,
              tear_down);
  return g_test_run ();
}
