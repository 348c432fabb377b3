/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packages that arrived, in the window. */

#include <glib/gstdio.h>

#include "scb-book-sessions.h"
#include "scb-inbox.h"
#include "scb-package.h"
#include "view-fixture.h"

typedef struct
{
  char *folder;
  ScbBook *book;
  GtkWindow *parent;
  ScbInbox *inbox;
} Fixture;

static void
keep_file (Fixture *fixture, const char *name, const char *text, gsize size)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, (gssize)size, NULL));
}

/* A month that the book has, and a file that is no package. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) branches = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("inbox-XXXXXX", NULL);
  fixture->book = view_open_sample ();
  branches = scb_book_find_branches (fixture->book, "Làng Cổng", NULL);
  bytes = scb_package_export_month (fixture->book, scb_record_get_id (branches->pdata[0]),
                                    "2020-09", &error);
  g_assert_no_error (error);
  keep_file (fixture, "a.json", g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  keep_file (fixture, "b.json", "{", 1);
  fixture->parent = view_present (gtk_label_new (NULL), 1000, 700);
  fixture->inbox = scb_inbox_new (fixture->parent, fixture->book);
  g_object_add_weak_pointer (G_OBJECT (fixture->inbox), (gpointer *)&fixture->inbox);
  gtk_window_present (GTK_WINDOW (fixture->inbox));
  view_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = g_build_filename (fixture->folder, "a.json", NULL);
  g_autofree char *b = g_build_filename (fixture->folder, "b.json", NULL);

  if (fixture->inbox != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->inbox));
  view_settle ();
  g_assert_null (fixture->inbox);
  view_destroy (fixture->parent);
  view_close_book (fixture->book);
  g_unlink (a);
  g_unlink (b);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static GtkWidget *
child (Fixture *fixture, const char *id)
{
  return view_find (GTK_WIDGET (fixture->inbox), id);
}

static const char *
sentence (Fixture *fixture)
{
  return gtk_label_get_label (GTK_LABEL (child (fixture, "sentence")));
}

/* One that the book has already, one that cannot be read: both are shown, nothing is taken. */
static void
test_a_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (scb_inbox_add_folder (fixture->inbox, fixture->folder, &error));
  view_wait_until (strstr (sentence (fixture), "Unreadable: 1") != NULL);
  g_assert_nonnull (strstr (sentence (fixture), "Nothing new: 1"));
  view_settle ();
  view_take_picture (GTK_WINDOW (fixture->inbox), "inbox");
  g_assert_false (gtk_widget_get_sensitive (child (fixture, "take_all_button")));
}

/* What was undone arrives again. */
static void
test_taken (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) branches = scb_book_find_branches (fixture->book, "Làng Cổng", NULL);
  ScbSessionQuery query = { .branch = scb_record_get_id (branches->pdata[0]), .period = "2020-09" };
  g_autoptr (GArray) ids = scb_book_query_sessions (fixture->book, &query, NULL);
  g_autoptr (ScbPost) post = NULL;
  g_autoptr (GPtrArray) posts
      = scb_book_list (fixture->book, SCB_TYPE_POST, "branch", query.branch, NULL);

  g_assert_cmpuint (ids->len, >, 0);
  g_assert_cmpuint (posts->len, >, 0);
  /* The roll is completed by what the branch sends. */
  g_assert_true (scb_book_begin (fixture->book, "Test", &error));
  g_assert_true (scb_book_delete (fixture->book, posts->pdata[0], &error));
  g_assert_true (scb_book_commit (fixture->book, &error));
  scb_inbox_add_folder (fixture->inbox, fixture->folder, &error);
  view_wait_until (strstr (sentence (fixture), "New: 1") != NULL);
  g_signal_emit_by_name (child (fixture, "take_all_button"), "clicked");
  g_assert_false (gtk_widget_get_sensitive (child (fixture, "take_all_button")));
  view_wait_until (strstr (sentence (fixture), "Taken in: 1") != NULL);
  post = scb_book_find (fixture->book, SCB_TYPE_POST, scb_record_get_uuid (posts->pdata[0]), NULL);
  g_assert_nonnull (post);
}

/* ---- while the window lives ---- */

#define N_BRANCHES 6

typedef struct
{
  ScbInbox *inbox;
  guint n_turns;        /* of the main loop while packages were taken */
  double fraction;      /* the highest that was shown */
  gboolean is_in_order; /* it never went back */
} Watch;

static gboolean
watch_cb (gpointer user_data)
{
  Watch *watch = user_data;
  GtkWidget *progress = view_find (GTK_WIDGET (watch->inbox), "progress");
  double fraction = gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (progress));

  if (!gtk_widget_get_visible (progress))
    return G_SOURCE_CONTINUE;
  watch->n_turns++;
  watch->is_in_order &= fraction >= watch->fraction;
  watch->fraction = MAX (watch->fraction, fraction);
  return G_SOURCE_CONTINUE;
}

/* The month of several branches, of which the book has lost the posts of their rolls. */
static guint
prepare_many (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) branches = scb_book_list (fixture->book, SCB_TYPE_BRANCH, NULL, 0, &error);
  guint n = 0;

  g_assert_true (scb_book_begin (fixture->book, "Test", &error));
  for (guint i = 0; i < branches->len && n < N_BRANCHES; i++)
    {
      gint64 branch = scb_record_get_id (branches->pdata[i]);
      g_autoptr (GBytes) bytes = scb_package_export_month (fixture->book, branch, "2020-09", NULL);
      g_autoptr (GPtrArray) posts
          = scb_book_list (fixture->book, SCB_TYPE_POST, "branch", branch, NULL);
      g_autofree char *name = g_strdup_printf ("m%u.json", n);

      if (bytes == NULL || posts->len == 0)
        continue;
      keep_file (fixture, name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_assert_true (scb_book_delete (fixture->book, posts->pdata[0], &error));
      n++;
    }
  g_assert_true (scb_book_commit (fixture->book, &error));
  g_assert_cmpuint (n, ==, N_BRANCHES);
  return n;
}

static void
remove_many (Fixture *fixture, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/m%u.json", fixture->folder, i);

      g_unlink (path);
    }
}

static gboolean
says (Fixture *fixture, const char *what, guint n)
{
  g_autofree char *text = g_strdup_printf ("%s: %u", what, n);

  return strstr (sentence (fixture), text) != NULL;
}

/* All of them in one go: the window draws and answers between two slices. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  Watch watch = { fixture->inbox, 0, 0, TRUE };
  guint n = prepare_many (fixture);
  gint64 before = scb_book_count (fixture->book, SCB_TYPE_POST, NULL);
  guint id;

  scb_inbox_add_folder (fixture->inbox, fixture->folder, NULL);
  view_wait_until (says (fixture, "New", n) && says (fixture, "Unreadable", 1));
  id = g_idle_add_full (G_PRIORITY_LOW, watch_cb, &watch, NULL);
  g_signal_emit_by_name (child (fixture, "take_all_button"), "clicked");
  view_wait_until (says (fixture, "Taken in", n));
  view_wait_until (!gtk_widget_get_visible (child (fixture, "progress")));
  g_source_remove (id);
  g_assert_cmpuint (watch.n_turns, >=, n);
  g_assert_cmpfloat (watch.fraction, >, 0.5);
  g_assert_true (watch.is_in_order);
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_POST, NULL), ==, before + n);
  remove_many (fixture, n);
}

/* Closed meanwhile: the package in hand is given back, and the book can be written to again. */
static void
test_closed_meanwhile (Fixture *fixture, gconstpointer data)
{
  guint n = prepare_many (fixture);
  gint64 before = scb_book_count (fixture->book, SCB_TYPE_POST, NULL);
  g_autoptr (GError) error = NULL;

  scb_inbox_add_folder (fixture->inbox, fixture->folder, NULL);
  view_wait_until (says (fixture, "New", n));
  g_signal_emit_by_name (child (fixture, "take_all_button"), "clicked");
  view_wait_until (scb_book_in_transaction (fixture->book));
  gtk_window_destroy (GTK_WINDOW (fixture->inbox));
  view_wait_until (fixture->inbox == NULL && !scb_book_in_transaction (fixture->book));
  view_settle ();
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_POST, NULL), <, before + n);
  g_assert_true (scb_book_begin (fixture->book, "Test", &error));
  g_assert_true (scb_book_commit (fixture->book, &error));
  remove_many (fixture, n);
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, test) g_test_add ("/inbox/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("folder", test_a_folder);
  ADD ("taken", test_taken);
  ADD ("many", test_many);
  ADD ("closed-meanwhile", test_closed_meanwhile);
  return g_test_run ();
}
