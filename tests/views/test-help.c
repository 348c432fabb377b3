/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help: everything in it can be read, every page leads to it. */

#include "scb-help-topic.h"
#include "scb-help-window.h"
#include "scb-resource.h"
#include "view-fixture.h"

/* ---- what is written ---- */

static void
test_marks (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbHelpTopic) topic
      = scb_help_topic_parse ("thu",
                              "# Thử\n\nBấm **In** & <xem> [Bắt đầu](bat-dau).\n## Mục\n"
                              "12. bước\n- điểm\n2 * 3\n![Trang](prepare)\n",
                              &error);
  static const struct
  {
    ScbHelpKind kind;
    const char *markup;
  } blocks[] = {
    { SCB_HELP_PARAGRAPH, "Bấm <b>In</b> &amp; &lt;xem&gt; <a href=\"help:bat-dau\">Bắt đầu</a>." },
    { SCB_HELP_HEADING, "Mục" },
    { SCB_HELP_STEP, "bước" },
    { SCB_HELP_POINT, "điểm" },
    { SCB_HELP_PARAGRAPH, "2 * 3" },
    { SCB_HELP_PICTURE, "Trang" },
  };

  g_assert_no_error (error);
  g_assert_cmpstr (topic->title, ==, "Thử");
  g_assert_cmpuint (topic->blocks->len, ==, G_N_ELEMENTS (blocks));
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      const ScbHelpBlock *block = topic->blocks->pdata[i];

      g_assert_cmpint (block->kind, ==, blocks[i].kind);
      g_assert_cmpstr (block->markup, ==, blocks[i].markup);
    }
  g_assert_cmpuint (((ScbHelpBlock *)topic->blocks->pdata[2])->number, ==, 12);
  g_assert_cmpuint (topic->links->len, ==, 1);
}

static void
test_faults (void)
{
  static const char *const sources[] = { "", "Không tên", "# A\n**đậm", "# A\n![Trang]prepare" };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (scb_help_topic_parse ("thu", sources[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

static gboolean
has_topic (GListModel *topics, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (topics); i++)
    {
      g_autoptr (ScbHelpTopic) topic = g_list_model_get_item (topics, i);

      if (g_str_equal (topic->id, id))
        return TRUE;
    }
  return FALSE;
}

/* Each topic, each link, each picture; and no file that no topic shows. */
static void
test_every_topic (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) topics = scb_help_load (&error);
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) files = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (topics); i++)
    {
      g_autoptr (ScbHelpTopic) topic = g_list_model_get_item (topics, i);

      g_hash_table_add (shown, g_strdup_printf ("%s.md", topic->id));
      g_assert_cmpuint (topic->blocks->len, >, 1);
      for (guint j = 0; j < topic->links->len; j++)
        if (!has_topic (topics, topic->links->pdata[j]))
          g_error ("%s leads to “%s”, which is not there", topic->id,
                   (char *)topic->links->pdata[j]);
      for (guint j = 0; j < topic->blocks->len; j++)
        {
          const ScbHelpBlock *block = topic->blocks->pdata[j];
          g_autoptr (GBytes) bytes = NULL;
          g_autoptr (GdkTexture) texture = NULL;

          if (block->picture == NULL)
            continue;
          bytes = scb_resource_load (block->picture, &error);
          g_assert_no_error (error);
          texture = gdk_texture_new_from_bytes (bytes, &error);
          g_assert_no_error (error);
          g_hash_table_add (shown, g_path_get_basename (block->picture));
        }
    }
  files = scb_resource_list ("help", &error);
  g_assert_no_error (error);
  for (char **file = files; *file != NULL; file++)
    if (!g_hash_table_contains (shown, *file) && !g_str_equal (*file, "contents.txt")
        && !g_str_equal (*file, "scb-help-window.ui"))
      g_error ("no topic shows %s", *file);
}

/* ---- the window ---- */

typedef struct
{
  GtkWindow *parent;
  ScbHelpWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->parent = view_present (gtk_label_new (NULL), 1000, 700);
  fixture->window = scb_help_window_new (fixture->parent);
  gtk_window_present (GTK_WINDOW (fixture->window));
  view_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  view_destroy (GTK_WINDOW (fixture->window));
  view_destroy (fixture->parent);
}

static GtkWidget *
find (Fixture *fixture, const char *id)
{
  return view_find (GTK_WIDGET (fixture->window), id);
}

static guint
count_found (Fixture *fixture)
{
  GtkListBoxRow *row;
  guint n_found = 0;

  for (int i = 0;
       (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (find (fixture, "list")), i)) != NULL;
       i++)
    n_found += gtk_widget_get_child_visible (GTK_WIDGET (row));
  return n_found;
}

static void
test_ways (Fixture *fixture, gconstpointer data)
{
  gboolean is_handled = FALSE;
  GtkWidget *label;

  scb_help_window_show_page (fixture->window, "branches");
  g_assert_cmpstr (scb_help_window_get_topic (fixture->window), ==, "chi-bo");
  view_settle ();
  view_check_names (GTK_WIDGET (fixture->window));
  view_take_picture (GTK_WINDOW (fixture->window), "help");
  label = gtk_widget_get_first_child (find (fixture, "article"));
  g_signal_emit_by_name (label, "activate-link", "help:so-lieu-truoc", &is_handled);
  g_assert_true (is_handled);
  g_assert_cmpstr (scb_help_window_get_topic (fixture->window), ==, "so-lieu-truoc");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "help.back", NULL);
  g_assert_cmpstr (scb_help_window_get_topic (fixture->window), ==, "chi-bo");
  /* What nobody explains leads to the beginning. */
  scb_help_window_show_page (fixture->window, "no such page");
  g_assert_cmpstr (scb_help_window_get_topic (fixture->window), ==, "bat-dau");
}

/* "dinh chinh" finds "Đính chính". */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  GtkWidget *search = find (fixture, "search");
  guint n_all = count_found (fixture);

  gtk_editable_set_text (GTK_EDITABLE (search), "dinh chinh");
  view_wait_until (count_found (fixture) < n_all);
  g_assert_cmpuint (count_found (fixture), >=, 1);
  g_signal_emit_by_name (search, "activate");
  g_assert_cmpstr (scb_help_window_get_topic (fixture->window), ==, "thong-qua");
  gtk_editable_set_text (GTK_EDITABLE (search), "xyzzy");
  view_wait_until (count_found (fixture) == 0);
  view_wait_until (gtk_widget_get_visible (find (fixture, "not_found")));
}

static void
test_large_text (Fixture *fixture, gconstpointer data)
{
  view_set_text_scale (2.0);
  view_settle ();
  scb_help_window_show_page (fixture->window, "prepare");
  view_settle ();
  view_check_labels (GTK_WIDGET (fixture->window));
  view_take_picture (GTK_WINDOW (fixture->window), "help-200");
  view_set_text_scale (1.0);
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
  g_test_add_func ("/help/marks", test_marks);
  g_test_add_func ("/help/faults", test_faults);
  g_test_add_func ("/help/every-topic", test_every_topic);
  g_test_add ("/help/ways", Fixture, NULL, set_up, test_ways, tear_down);
  g_test_add ("/help/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/help/large-text", Fixture, NULL, set_up, test_large_text, tear_down);
  return g_test_run ();
}
