/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a thousand full sessions take out of a book and into one. Told, never tested. */

#include <stdlib.h>
#include <sys/resource.h>

#include "exchange-fixture.h"

/* The sample has 36 sessions. */
#define N_COPIES 28

static void
report (const char *what, gint64 start)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  g_print ("%s: %.0f ms, peak %.0f MB\n", what, (g_get_monotonic_time () - start) / 1000.0,
           usage.ru_maxrss / 1024.0);
}

static gboolean
renumber (const GMatchInfo *match, GString *result, gpointer number)
{
  g_autofree char *rest = g_match_info_fetch (match, 1);

  g_string_append_printf (result, "%08x%s", GPOINTER_TO_UINT (number) * 2654435761U, rest);
  return FALSE;
}

/* The sample under other UUIDs: the first eight digits are the copy's, the fourth group tells the
 * records apart. */
static GBytes *
make_copy (const char *sample, guint number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRegex) uuid = g_regex_new (
      "[0-9a-f]{8}(-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})", 0, 0, &error);
  char *copy
      = g_regex_replace_eval (uuid, sample, -1, 0, 0, renumber, GUINT_TO_POINTER (number), &error);

  g_assert_no_error (error);
  return g_bytes_new_take (copy, strlen (copy));
}

static void
fill (ScbBook *book)
{
  g_autoptr (GBytes) sample = load_sample ();
  g_autofree char *text = g_strndup (g_bytes_get_data (sample, NULL), g_bytes_get_size (sample));

  for (guint i = 1; i <= N_COPIES; i++)
    {
      g_autoptr (GBytes) copy = make_copy (text, i);
      g_autoptr (ScbPackageReport) imported = import_bytes (book, copy);

      g_assert_cmpuint (imported->added, >, 1000);
    }
}

int
main (int argc, char *argv[])
{
  Fixture fixture = { NULL };
  g_autoptr (ScbBook) other = NULL;
  g_autoptr (GBytes) package = NULL;
  g_autoptr (ScbPackageReport) first = NULL;
  g_autoptr (ScbPackageReport) second = NULL;
  gint64 start;

  set_up (&fixture, NULL);
  fill (fixture.book);
  other = make_book (&fixture, "other.scb");

  start = g_get_monotonic_time ();
  package = export_all (fixture.book);
  report ("export of 1008 sessions", start);
  start = g_get_monotonic_time ();
  first = import_bytes (other, package);
  report ("import", start);
  start = g_get_monotonic_time ();
  second = import_bytes (other, package);
  report ("import of the same again", start);
  g_print ("%.1f MB, %u records\n", g_bytes_get_size (package) / 1e6, first->added);
  g_clear_object (&other);
  tear_down (&fixture, NULL);
  return second->changed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
