/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How fast the window is felt: the first frame beside that of an empty window, the list of a very
 * large book, the paper after a letter is typed.  Each is measured in processes of its own. */

#include "scb-config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#include "big-book.h"
#include "scb-application.h"
#include "scb-book-adoption.h"
#include "scb-window-private.h"
#include "view-fixture.h"

#define N_STARTS   15
#define N_LETTERS  20
#define N_SCROLLS  100
#define N_OPINIONS 90
#define N_PHRASES  3

/* Set by whoever starts the process: microseconds of the monotonic clock. */
#define START_VARIABLE "SCB_BENCH_START"

static double
milliseconds_since (gint64 start)
{
  return (double)(g_get_monotonic_time () - start) / 1000;
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

static double
peak_megabytes (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (double)usage.ru_maxrss / 1024;
}

/* ---- frames ---- */

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

/* Until what is due has been painted. */
static void
wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean painted = FALSE;
  gulong handler
      = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (widget);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

/* ---- the first frame ---- */

static void
first_frame_cb (GdkFrameClock *clock, GtkWidget *window)
{
  g_print ("%.2f\n", milliseconds_since (g_ascii_strtoll (g_getenv (START_VARIABLE), NULL, 10)));
  fflush (stdout);
  _exit (0);
}

static void
mapped_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (first_frame_cb),
                    window);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window)
{
  g_signal_connect_after (window, "map", G_CALLBACK (mapped_cb), NULL);
}

static void
show_bare_window_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), "Sổ Chi Bộ");
  gtk_window_set_default_size (GTK_WINDOW (window), 1240, 800);
  gtk_window_present (GTK_WINDOW (window));
}

static int
start_bare_window (void)
{
  AdwApplication *application
      = adw_application_new ("io.github.sochibo.Bare", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  g_signal_connect (application, "activate", G_CALLBACK (show_bare_window_cb), NULL);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

static int
start_application (char *book)
{
  char *arguments[] = { (char *)"so-chi-bo", book, NULL };
  ScbApplication *application = scb_application_new ();

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), 2, arguments);
}

/* ---- the list of a very large book ---- */

static GtkWidget *
find_type (GtkWidget *root, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static ScbWindow *
show_window (const char *book)
{
  GSettings *settings = g_settings_new ("io.github.sochibo.SoChiBo");
  ScbWindow *window;

  g_settings_set_string (settings, "page", "sessions");
  window = scb_window_new (NULL, settings);

  gtk_window_present (GTK_WINDOW (window));
  view_settle ();
  if (!scb_window_open (window, book))
    exit (1);
  return window;
}

static double
measure_scrolling (GtkWidget *window, GtkWidget *list)
{
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  double slowest = 0;

  for (guint i = 1; i <= N_SCROLLS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      gtk_adjustment_set_value (place, gtk_adjustment_get_upper (place) * i / N_SCROLLS);
      wait_for_frame (window);
      slowest = MAX (slowest, milliseconds_since (start));
    }
  return slowest;
}

static int
measure_list (const char *book)
{
  gint64 start = g_get_monotonic_time ();
  GtkWidget *window = GTK_WIDGET (show_window (book));
  GtkWidget *view;
  double painted, sorted;

  start = g_get_monotonic_time ();
  if (!scb_window_open (SCB_WINDOW (window), book))
    return 1;
  wait_for_frame (window);
  painted = milliseconds_since (start);

  view = find_type (window, GTK_TYPE_COLUMN_VIEW);
  start = g_get_monotonic_time ();
  gtk_column_view_sort_by_column (
      GTK_COLUMN_VIEW (view),
      g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (view)), 0),
      GTK_SORT_ASCENDING);
  wait_for_frame (window);
  sorted = milliseconds_since (start);
  g_print ("list of %d sessions: painted in %.0f ms, sorted in %.0f ms", BIG_BOOK_N_SESSIONS,
           painted, sorted);
  g_print (", slowest of %d scrolls %.0f ms, peak %.0f MB\n", N_SCROLLS,
           measure_scrolling (window, view), peak_megabytes ());
  return 0;
}

/* ---- the paper after a letter ---- */

static int
measure_preview (const char *path)
{
  GtkWidget *window = GTK_WIDGET (show_window (path));
  ScbBook *book = scb_window_get_book (SCB_WINDOW (window));
  gint64 session = view_find_session (book, "Xóm Mới", "2020-09-03");
  g_autoptr (GError) error = NULL;
  ScbPlace place = { "close", SCB_TYPE_SESSION, session, "self_review" };
  GtkWidget *preview = view_find (window, "preview");
  GtkWidget *text;
  double times[N_LETTERS];

  /* Long minutes, signed. */
  scb_book_reopen (book, session, "Đo thời gian", NULL, &error);
  g_assert_no_error (error);
  scb_window_edit (SCB_WINDOW (window), session, &place);
  view_settle ();
  text = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (GTK_IS_TEXT_VIEW (text));
  for (guint i = 0; i < N_LETTERS; i++)
    {
      gboolean ready = FALSE;
      gint64 start;

      /* Whoever types on is saved every half second: this is the first letter after a pause. */
      g_usleep (600 * G_TIME_SPAN_MILLISECOND);
      view_settle ();
      start = g_get_monotonic_time ();
      gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "đ", -1);
      do
        {
          g_main_context_iteration (NULL, TRUE);
          g_object_get (preview, "ready", &ready, NULL);
        }
      while (ready);
      do
        {
          g_main_context_iteration (NULL, TRUE);
          g_object_get (preview, "ready", &ready, NULL);
        }
      while (!ready);
      wait_for_frame (preview);
      times[i] = milliseconds_since (start);
    }
  g_print ("paper after a letter: median of %d %.0f ms", N_LETTERS, median (times, N_LETTERS));
  g_print (", slowest %.0f ms, peak %.0f MB\n", times[N_LETTERS - 1], peak_megabytes ());
  return 0;
}

/* ---- a meeting ---- */

/* Lets the window do what is due for so long; the longest time it did not listen goes to @stall. */
static void
live_on (gint64 duration, double *stall)
{
  gint64 end = g_get_monotonic_time () + duration;

  do
    {
      gint64 start = g_get_monotonic_time ();

      if (g_main_context_iteration (NULL, FALSE))
        *stall = MAX (*stall, milliseconds_since (start));
      else
        g_usleep (500);
    }
  while (g_get_monotonic_time () < end);
}

static int
measure_meeting (const char *path)
{
  GtkWidget *window = GTK_WIDGET (show_window (path));
  ScbBook *book = scb_window_get_book (SCB_WINDOW (window));
  ScbPlace place = { "course", G_TYPE_INVALID };
  double stall = 0;
  GtkWidget *bar;

  scb_window_edit (SCB_WINDOW (window), view_find_session (book, "Nà Bắp", "2020-09-05"), &place);
  view_settle ();
  bar = gtk_widget_get_ancestor (view_find (window, "item_label"),
                                 g_type_from_name ("ScbSpeakingBar"));
  for (guint i = 0; i < N_OPINIONS; i++)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view_find (bar, "text")));

      for (guint j = 0; j < N_PHRASES; j++)
        {
          gtk_text_buffer_insert_at_cursor (
              buffer, "Đề nghị Chi bộ làm ngay trong tháng, mỗi hộ góp một ngày công. ", -1);
          live_on (30 * G_TIME_SPAN_MILLISECOND, &stall);
        }
      gtk_widget_activate_action (bar, "speaking.keep", NULL);
      live_on (30 * G_TIME_SPAN_MILLISECOND, &stall);
    }
  g_print ("meeting of %d opinions: longest stall %.0f ms, peak %.0f MB\n", N_OPINIONS, stall,
           peak_megabytes ());
  return 0;
}

/* ---- processes ---- */

static double
time_of_start (const char *program, const char *mode, const char *book)
{
  g_autofree char *now = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  g_autofree char *output = NULL;
  const char *arguments[] = { program, mode, book, NULL };
  g_auto (GStrv) environment = g_environ_setenv (g_get_environ (), START_VARIABLE, now, TRUE);

  g_spawn_sync (NULL, (char **)arguments, environment, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                &output, NULL, NULL, NULL);
  return output != NULL ? g_ascii_strtod (output, NULL) : 0;
}

static void
measure_starts (const char *program, const char *book)
{
  double bare[N_STARTS], own[N_STARTS], bare_median, own_median;

  /* In turn, so that both meet the same load. */
  for (guint i = 0; i < N_STARTS; i++)
    {
      bare[i] = time_of_start (program, "bare", book);
      own[i] = time_of_start (program, "application", book);
    }
  bare_median = median (bare, N_STARTS);
  own_median = median (own, N_STARTS);
  g_print ("first frame, median of %d: bare window %.0f ms, this one %.0f ms: %.2f times as long\n",
           N_STARTS, bare_median, own_median, own_median / bare_median);
}

static void
run_mode (const char *program, const char *mode, const char *book)
{
  const char *arguments[] = { program, mode, book, NULL };

  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, NULL,
                NULL);
}

static int
measure_all (const char *program, const char *sql)
{
  g_autofree char *folder = g_dir_make_tmp ("bench-XXXXXX", NULL);
  g_autofree char *big = g_build_filename (folder, "so.scb", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) sample = view_open_sample ();
  g_autofree char *path = g_strdup (scb_book_get_path (sample));
  g_autoptr (ScbBook) book = big_book_make (big, sql, &error);

  if (book == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  g_clear_object (&book);
  g_clear_object (&sample);
  measure_starts (program, path);
  run_mode (program, "list", big);
  run_mode (program, "preview", path);
  run_mode (program, "meeting", path);
  g_unlink (big);
  g_rmdir (folder);
  return 0;
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "bare"))
    return start_bare_window ();
  if (argc == 3 && g_str_equal (argv[1], "application"))
    return start_application (argv[2]);
  view_init (&argc, &argv);
  if (argc == 3 && g_str_equal (argv[1], "list"))
    return measure_list (argv[2]);
  if (argc == 3 && g_str_equal (argv[1], "preview"))
    return measure_preview (argv[2]);
  if (argc == 3 && g_str_equal (argv[1], "meeting"))
    return measure_meeting (argv[2]);
  return argc == 2 ? measure_all (argv[0], argv[1]) : 2;
}
