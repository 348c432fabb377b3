/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How fast a very large book is. Each measure runs in a process of its own, so that its peak of
 * memory is its own. */

#include "scb-config.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "big-book.h"
#include "scb-book-follow-up.h"
#include "scb-book-search.h"
#include "scb-book-sessions.h"
#include "scb-package.h"

/* One of its months; every branch has a session in it. */
#define PERIOD "2020-09"

#define N_SEARCHES 20
#define N_OPINIONS 200
/* What a list view of GTK asks for before anything is scrolled. */
#define N_ROWS 205

typedef struct
{
  const char *sql; /* path of big-book.sql */
  char *folder;
  char *path;     /* of the book */
  char *package;  /* of a month */
  char *imported; /* the book that it goes into */
} Place;

/* ---- time ---- */

static double
milliseconds_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000.0;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

static double
median (double *times, guint n_times)
{
  qsort (times, n_times, sizeof (double), compare_times);
  return times[n_times / 2];
}

static void
give_up (GError *error)
{
  if (error == NULL)
    return;
  g_printerr ("%s\n", error->message);
  exit (1);
}

static ScbBook *
open_book (Place *place)
{
  g_autoptr (GError) error = NULL;
  ScbBook *book = scb_book_open (place->path, &error);

  give_up (error);
  return book;
}

/* ---- what is measured ---- */

static void
measure_making (Place *place)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) book = big_book_make (place->path, place->sql, &error);

  give_up (error);
  g_print ("make %d sessions: %.0f ms", BIG_BOOK_N_SESSIONS, milliseconds_since (start));
}

static guint
search_once (ScbBook *book, const char *words, double *time)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = scb_book_search (book, words, 50, &error);

  *time = milliseconds_since (start);
  give_up (error);
  return hits->len;
}

static void
measure_search (Place *place, const char *words)
{
  g_autoptr (ScbBook) book = open_book (place);
  double times[N_SEARCHES], first;
  guint n_hits = search_once (book, words, &first);

  for (guint i = 0; i < N_SEARCHES; i++)
    search_once (book, words, &times[i]);
  g_print ("search “%s”, %u hits: first %.1f ms, median of %d %.1f ms", words, n_hits, first,
           N_SEARCHES, median (times, N_SEARCHES));
}

static void
measure_search_of_a_commune (Place *place)
{
  measure_search (place, "luong mong");
}

static void
measure_search_of_a_matter (Place *place)
{
  measure_search (place, "duong hoa");
}

static void
measure_list (Place *place, const char *words)
{
  g_autoptr (ScbBook) book = open_book (place);
  ScbSessionQuery query = { .words = words, .descending = TRUE };
  gint64 start = g_get_monotonic_time ();
  g_autoptr (ScbSessionList) list = scb_session_list_new (book);
  guint n_items;
  double opened;

  scb_session_list_set_query (list, &query);
  opened = milliseconds_since (start);
  n_items = g_list_model_get_n_items (G_LIST_MODEL (list));
  start = g_get_monotonic_time ();
  for (guint i = 0; i < MIN (N_ROWS, n_items); i++)
    {
      g_autoptr (ScbSessionRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_cmpint (scb_session_row_get_id (row), >, 0);
    }
  g_print ("list of %u sessions, words “%s”: open %.1f ms, %d rows %.1f ms", n_items,
           words != NULL ? words : "", opened, N_ROWS, milliseconds_since (start));
}

static void
measure_list_of_all (Place *place)
{
  measure_list (place, NULL);
}

static void
measure_list_of_a_commune (Place *place)
{
  measure_list (place, "luong mong");
}

static void
measure_list_of_a_matter (Place *place)
{
  measure_list (place, "duong hoa");
}

static void
measure_follow_up (Place *place)
{
  const ScbFollowUpQuery query = { .day = "2020-12-10", .overdue = TRUE };
  g_autoptr (ScbBook) book = open_book (place);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = scb_book_query_follow_up (book, &query, &error);
  double found = milliseconds_since (start);
  guint n_rows;

  give_up (error);
  n_rows = MIN (N_ROWS, keys->len);
  start = g_get_monotonic_time ();
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (ScbFollowUp) row
          = scb_book_get_follow_up (book, g_array_index (keys, gint64, i), query.day, &error);

      give_up (error);
      g_assert_true (row->is_overdue);
    }
  g_print ("what is overdue, %u of it: %.0f ms, %u rows %.1f ms", keys->len, found, n_rows,
           milliseconds_since (start));
}

static void
measure_saving (Place *place)
{
  g_autoptr (ScbBook) book = open_book (place);
  double times[N_OPINIONS], middle;

  for (guint i = 0; i < N_OPINIONS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ScbOpinion) opinion
          = g_object_new (SCB_TYPE_OPINION, "agenda-item", (gint64)BIG_BOOK_N_SESSIONS, "position",
                          (gint64)i, "text", "Nhất trí làm đường hoa, góp 200 cây giống.", NULL);
      gint64 start = g_get_monotonic_time ();

      scb_book_save (book, opinion, "Add opinion", &error);
      times[i] = milliseconds_since (start);
      give_up (error);
    }
  middle = median (times, N_OPINIONS);
  g_print ("save an opinion: median of %d %.2f ms, slowest %.2f ms", N_OPINIONS, middle,
           times[N_OPINIONS - 1]);
}

static void
measure_export (Place *place)
{
  g_autoptr (ScbBook) book = open_book (place);
  ScbPackageScope scope = { .period = PERIOD };
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = scb_package_export (book, &scope, &error);
  double time = milliseconds_since (start);

  give_up (error);
  g_file_set_contents (place->package, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                       &error);
  give_up (error);
  g_print ("export of %d sessions, %.1f MB: %.0f ms", BIG_BOOK_N_BRANCHES,
           g_bytes_get_size (bytes) / 1e6, time);
}

static void
measure_import (Place *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) book = scb_book_create (place->imported, &error);
  g_autoptr (GBytes) bytes = error == NULL ? scb_package_load (place->package, &error) : NULL;
  g_autoptr (ScbPackageReport) report = NULL;
  gint64 start = g_get_monotonic_time ();

  give_up (error);
  report = scb_package_import (book, bytes, SCB_PACKAGE_NO_FLAGS, NULL, &error);
  give_up (error);
  g_print ("import of %u records: %.0f ms", report->added, milliseconds_since (start));
}

/* ---- processes ---- */

static gboolean
run_apart (void (*measure) (Place *), Place *place)
{
  struct rusage usage;
  int status;
  pid_t child = fork ();

  if (child == 0)
    {
      measure (place);
      getrusage (RUSAGE_SELF, &usage);
      g_print (", peak %.0f MB\n", usage.ru_maxrss / 1024.0);
      fflush (stdout);
      _exit (0);
    }
  return child > 0 && waitpid (child, &status, 0) == child && WIFEXITED (status)
         && WEXITSTATUS (status) == 0;
}

static void
remove_place (Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (place->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (place->folder);
}

int
main (int argc, char **argv)
{
  static void (*const measures[]) (Place *) = {
    measure_making,
    measure_search_of_a_commune,
    measure_search_of_a_matter,
    measure_list_of_all,
    measure_list_of_a_commune,
    measure_list_of_a_matter,
    measure_follow_up,
    measure_saving,
    measure_export,
    measure_import,
  };
  Place place = { NULL };
  gboolean done = TRUE;

  setlocale (LC_ALL, "");
  if (argc != 2)
    return 2;
  place.sql = argv[1];
  place.folder = g_dir_make_tmp ("bench-XXXXXX", NULL);
  place.path = g_build_filename (place.folder, "so.scb", NULL);
  place.package = g_build_filename (place.folder, "month.json", NULL);
  place.imported = g_build_filename (place.folder, "imported.scb", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (measures) && done; i++)
    done = run_apart (measures[i], &place);
  remove_place (&place);
  g_free (place.folder);
  g_free (place.path);
  g_free (place.package);
  g_free (place.imported);
  return done ? 0 : 1;
}
