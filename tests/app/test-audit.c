/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every page of the window and every step of the editor, in Vietnamese, as hard as eyes and hands
 * can make it: all controls named, no label cut, the keyboard gets all the way around; at normal
 * and at double text size, light and dark. Run a second time under high contrast. */

#include <glib/gstdio.h>

#include "scb-help-topic.h"
#include "scb-locale.h"
#include "scb-window-private.h"
#include "view-fixture.h"

typedef struct
{
  const char *name;
  double scale;
  AdwColorScheme scheme;
} Look;

static const Look looks[] = {
  { "normal", 1, ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "large", 2, ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "dark", 2, ADW_COLOR_SCHEME_FORCE_DARK },
};

static const char *const steps[]
    = { "prepare", "roll-call", "course", "decisions", "score", "close", "handbook" };

/* Below this many stops a page could not be worked with the keyboard. */
#define FEWEST_STOPS 5

typedef struct
{
  GSettings *settings;
  ScbWindow *window;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const Look *look = data;
  ScbBook *book = view_open_sample ();

  scb_book_set_setting (book, "mode", "office", NULL);
  fixture->path = g_strdup (scb_book_get_path (book));
  g_assert_finalize_object (book);
  fixture->settings = g_settings_new ("io.github.sochibo.SoChiBo");
  g_settings_set_string (fixture->settings, "page", "sessions");
  view_set_text_scale (look->scale);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), look->scheme);
  fixture->window = scb_window_new (NULL, fixture->settings);
  view_present (GTK_WIDGET (fixture->window), 1366, 860);
  view_settle ();
  g_assert_true (scb_window_open (fixture->window, fixture->path));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  view_destroy (GTK_WINDOW (fixture->window));
  view_set_text_scale (1);
  g_assert_finalize_object (fixture->settings);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      g_unlink (file);
    }
  g_assert_no_errno (g_rmdir (folder));
  g_free (fixture->path);
}

static void
audit (Fixture *fixture, const Look *look, const char *what)
{
  gboolean has_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  g_autofree char *picture
      = g_strdup_printf ("audit-%s-%s", has_contrast ? "contrast" : look->name, what);
  guint n_stops;

  /* The buttons of the header come with the paper, which is set elsewhere, and take room away. */
  view_settle ();
  view_settle ();
  view_take_picture (GTK_WINDOW (fixture->window), picture);
  g_test_message ("%s", picture);
  view_check_names (GTK_WIDGET (fixture->window));
  view_check_labels (GTK_WIDGET (fixture->window));
  n_stops = view_count_tab_stops (GTK_WINDOW (fixture->window), NULL);
  g_assert_cmpuint (n_stops, >=, FEWEST_STOPS);
}

static void
test_every_page (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < scb_window_n_pages; i++)
    {
      scb_window_show_page (fixture->window, scb_window_pages[i].name);
      audit (fixture, data, scb_window_pages[i].name);
    }
}

static void
test_every_step (Fixture *fixture, gconstpointer data)
{
  gint64 session
      = view_find_session (scb_window_get_book (fixture->window), "Đồng Giảng A", "2020-10-05");

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      ScbPlace place = { .page = steps[i] };

      scb_window_edit (fixture->window, session, &place);
      audit (fixture, data, steps[i]);
    }
}

/* F1 leads from each page, and each step, to its own topic. */
static void
test_every_page_is_explained (Fixture *fixture, gconstpointer data)
{
  gint64 session
      = view_find_session (scb_window_get_book (fixture->window), "Đồng Giảng A", "2020-10-05");

  for (guint i = 0; i < scb_window_n_pages; i++)
    {
      g_autofree char *topic = NULL;

      scb_window_show_page (fixture->window, scb_window_pages[i].name);
      topic = scb_help_find_topic (scb_window_get_help_page (fixture->window));
      if (topic == NULL)
        g_error ("resources/help/contents.txt names no topic for the page “%s”",
                 scb_window_pages[i].name);
    }
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      ScbPlace place = { .page = steps[i] };
      g_autofree char *topic = NULL;

      scb_window_edit (fixture->window, session, &place);
      g_assert_cmpstr (scb_window_get_help_page (fixture->window), ==, steps[i]);
      topic = scb_help_find_topic (steps[i]);
      g_assert_nonnull (topic);
    }
}

static void
test_is_in_vietnamese (void)
{
  g_assert_cmpstr (g_dgettext ("so-chi-bo", "Sessions"), !=, "Sessions");
}

int
main (int argc, char **argv)
{
  scb_locale_init ("vi");
  gtk_disable_setlocale ();
  view_init (&argc, &argv);
  g_test_add_func ("/audit/is-in-vietnamese", test_is_in_vietnamese);
  g_test_add ("/audit/explained", Fixture, &looks[0], set_up, test_every_page_is_explained, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *pages = g_strdup_printf ("/audit/%s/pages", looks[i].name);
      g_autofree char *editor = g_strdup_printf ("/audit/%s/editor", looks[i].name);

      g_test_add (pages, Fixture, &looks[i], set_up, test_every_page, tear_down);
      g_test_add (editor, Fixture, &looks[i], set_up, test_every_step, tear_down);
    }
  return g_test_run ();
}
