/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the month's papers of 500 branches take, and the board of their year. */

#include "scb-book-month.h"
#include "scb-press-month.h"
#include "scb-press.h"
#include "scb-radar-page.h"
#include "view-fixture.h"

#define N_BRANCHES 500
#define N_MONTHS   12
#define N_RUNS     5
#define YEAR       "2020"
#define MONTH      "2020-09"

static double
milliseconds_since (gint64 start)
{
  return (double)(g_get_monotonic_time () - start) / 1000;
}

static gint64
insert (ScbBook *book, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbRecord) own = record;

  if (!scb_book_insert (book, own, &error))
    g_error ("%s", error->message);
  return scb_record_get_id (own);
}

static void
add_session (ScbBook *book, gint64 branch, guint number, guint month)
{
  g_autofree char *period = g_strdup_printf (YEAR "-%02u", month + 1);
  g_autofree char *day = g_strdup_printf ("%s-%02u", period, 1 + number % 20);
  double points = 60 + (number * 7 + month * 3) % 40;
  ScbLevel level = points >= 90   ? SCB_LEVEL_GOOD
                   : points >= 70 ? SCB_LEVEL_FAIR
                                  : SCB_LEVEL_AVERAGE;
  gint64 session = insert (
      book, g_object_new (SCB_TYPE_SESSION, "branch", branch, "kind", SCB_SESSION_KIND_REGULAR,
                          "state", SCB_SESSION_STATE_ADOPTED, "detail", SCB_SESSION_DETAIL_COUNTS,
                          "period", period, "held-on", day, "roll-total", (gint64)20, "expected",
                          (gint64)20, "present", (gint64)18, NULL));

  insert (book, g_object_new (SCB_TYPE_SCORE, "session", session, "scorer", SCB_SCORER_COMMITTEE,
                              "points", points, "level", level, "reason", "Ít đồng chí phát biểu.",
                              NULL));
}

/* (transfer none): the organization whose branches they are */
static gint64
fill (ScbBook *book)
{
  gint64 organization;

  g_assert_true (scb_book_begin (book, "Fill", NULL));
  organization = insert (
      book, g_object_new (SCB_TYPE_ORGANIZATION, "kind", SCB_ORGANIZATION_KIND_COMMUNE, NULL));
  insert (book, g_object_new (SCB_TYPE_ORGANIZATION_SPELL, "organization", organization, "name",
                              "Đảng bộ xã Lương Mông", "committee-name", "Đảng ủy xã Lương Mông",
                              "place", "Lương Mông", NULL));
  for (guint i = 0; i < N_BRANCHES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Chi bộ thôn số %u", i + 1);
      gint64 branch = insert (book, g_object_new (SCB_TYPE_BRANCH, "kind", SCB_BRANCH_KIND_VILLAGE,
                                                  "session-day", (gint64)(1 + i % 20), NULL));

      insert (book, g_object_new (SCB_TYPE_BRANCH_SPELL, "branch", branch, "organization",
                                  organization, "name", name, NULL));
      for (guint month = 0; month < N_MONTHS; month++)
        add_session (book, branch, i, month);
    }
  g_assert_true (scb_book_commit (book, NULL));
  return organization;
}

/* ---- the papers ---- */

static void
measure_paper (ScbBook *book, gint64 organization, const char *paper)
{
  const ScbPressJob job = { .paper = paper, .organization = organization, .period = MONTH };

  for (guint i = 0; i < N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GError) error = NULL;
      g_autoptr (ScbPrint) print = scb_press_print (book, &job, &error);

      if (print == NULL)
        g_error ("%s", error->message);
      g_print ("%s of %d branches, %u pages: %.1f ms\n", paper, N_BRANCHES, print->n_pages,
               milliseconds_since (start));
    }
}

static void
measure_loading (ScbBook *book, gint64 organization)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (ScbMonth) month = scb_book_load_month (book, organization, MONTH, NULL);
  double month_time = milliseconds_since (start);
  g_autoptr (ScbYear) year = NULL;

  start = g_get_monotonic_time ();
  year = scb_book_load_year (book, organization, YEAR, NULL);
  g_print ("read: a month %.1f ms (%u lines), a year %.1f ms (%u branches)\n", month_time,
           month->entries->len, milliseconds_since (start), year->lines->len);
}

/* ---- the board ---- */

static void
painted_cb (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

static void
measure_board (ScbBook *book)
{
  g_autoptr (ScbViewState) state = scb_view_state_new ();
  GtkWidget *page = scb_radar_page_new (state);
  GtkWindow *window;
  gboolean painted = FALSE;
  gint64 start;

  scb_view_state_set_period (state, MONTH);
  window = view_present (page, 1366, 860);
  view_settle ();
  g_signal_connect (gtk_widget_get_frame_clock (page), "after-paint", G_CALLBACK (painted_cb),
                    &painted);
  start = g_get_monotonic_time ();
  scb_radar_page_set_book (SCB_RADAR_PAGE (page), book);
  gtk_widget_queue_draw (page);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_print ("board of %d branches × %d months, to the first paint: %.1f ms\n", N_BRANCHES, N_MONTHS,
           milliseconds_since (start));
  g_signal_handlers_disconnect_by_func (gtk_widget_get_frame_clock (page), painted_cb, &painted);
  view_destroy (window);
}

int
main (int argc, char **argv)
{
  ScbBook *book;
  gint64 organization;

  view_init (&argc, &argv);
  book = view_open_empty ();
  organization = fill (book);
  measure_loading (book, organization);
  measure_paper (book, organization, "monthly-list");
  measure_paper (book, organization, "monthly-report");
  measure_paper (book, organization, "year-report");
  measure_board (book);
  view_close_book (book);
  return 0;
}
