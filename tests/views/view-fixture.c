/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of windows share. */

#include "view-fixture.h"

#include <glib/gstdio.h>

#include "scb-book-sessions.h"
#include "scb-package.h"
#include "scb-resource.h"
#include "scb-ui.h"

/* libadwaita 1.5 and newer measures the words of its message dialogs narrower than they are, of
 * which GTK 4.18 complains: a warning that no program can help. */
static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_strcmp0 (fields[i].key, "MESSAGE") == 0 && fields[i].length < 0
        && g_str_has_prefix (fields[i].value, "Trying to measure GtkLabel"))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, user_data);
}

void
view_init (int *argc, char ***argv)
{
  gtk_test_init (argc, argv, NULL);
  if (gtk_check_version (4, 18, 0) == NULL)
    g_log_set_writer_func (write_log, NULL, NULL);
  adw_init ();
  scb_ui_init ();
}

void
view_iterate (void)
{
  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (1000);
}

void
view_settle (void)
{
  gint64 end = g_get_monotonic_time () + 150 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    view_iterate ();
}

/* ---- books ---- */

static char *
new_path (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("scb-view-XXXXXX", &error);

  g_assert_no_error (error);
  return g_build_filename (folder, "thử.scb", NULL);
}

static void
remove_folder_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);

      g_assert_no_errno (g_remove (file));
    }
  g_assert_no_errno (g_rmdir (folder));
}

ScbBook *
view_open_empty (void)
{
  g_autofree char *path = new_path ();
  g_autoptr (GError) error = NULL;
  ScbBook *book = scb_book_create (path, &error);

  g_assert_no_error (error);
  return book;
}

/* The file of a book that has taken in the sample: taken in once, however many tests a program has.
 */
static GBytes *
make_sample (void)
{
  ScbBook *book = view_open_empty ();
  g_autofree char *path = g_strdup (scb_book_get_path (book));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = scb_resource_load ("sample/ba-che.json", &error);
  g_autoptr (ScbPackageReport) report = NULL;
  g_autofree char *content = NULL;
  gsize length;

  g_assert_no_error (error);
  report = scb_package_import (book, bytes, SCB_PACKAGE_NO_FLAGS, NULL, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (book);
  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  remove_folder_of (path);
  return g_bytes_new_take (g_steal_pointer (&content), length);
}

ScbBook *
view_open_sample (void)
{
  static GBytes *sample = NULL;
  g_autofree char *path = new_path ();
  g_autoptr (GError) error = NULL;
  ScbBook *book;

  if (sample == NULL)
    sample = make_sample ();
  g_file_set_contents (path, g_bytes_get_data (sample, NULL), g_bytes_get_size (sample), &error);
  g_assert_no_error (error);
  book = scb_book_open (path, &error);
  g_assert_no_error (error);
  return book;
}

void
view_close_book (ScbBook *book)
{
  g_autofree char *path = g_strdup (scb_book_get_path (book));

  g_assert_finalize_object (book);
  remove_folder_of (path);
}

gint64
view_find_session (ScbBook *book, const char *branch, const char *held_on)
{
  const ScbSessionQuery all = { .order = SCB_SESSION_ORDER_HELD_ON };
  g_autoptr (GArray) ids = scb_book_query_sessions (book, &all, NULL);

  g_assert_nonnull (ids);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (ScbSessionRow) row
          = scb_book_get_session_row (book, g_array_index (ids, gint64, i), NULL);
      g_autofree char *name = NULL;
      g_autofree char *day = NULL;

      g_object_get (row, "branch-name", &name, "held-on", &day, NULL);
      if (g_strcmp0 (day, held_on) == 0 && name != NULL && strstr (name, branch) != NULL)
        return scb_session_row_get_id (row);
    }
  g_error ("no session of %s on %s", branch, held_on);
}

/* ---- windows ---- */

GtkWindow *
view_present (GtkWidget *content, int width, int height)
{
  GtkWindow *window
      = GTK_IS_WINDOW (content) ? GTK_WINDOW (content) : GTK_WINDOW (adw_window_new ());

  if (GTK_WIDGET (window) != content)
    adw_window_set_content (ADW_WINDOW (window), content);
  gtk_window_set_default_size (window, width, height);
  gtk_window_present (window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

void
view_destroy (GtkWindow *window)
{
  GtkWidget *content = ADW_IS_WINDOW (window) ? adw_window_get_content (ADW_WINDOW (window)) : NULL;
  gpointer alive = window;
  gpointer content_alive = content;

  g_object_add_weak_pointer (G_OBJECT (window), &alive);
  if (content != NULL)
    g_object_add_weak_pointer (G_OBJECT (content), &content_alive);
  gtk_window_destroy (window);
  view_wait_until (alive == NULL);
  /* A job under way may hold its page until it has ended. */
  view_wait_until (content_alive == NULL);
}

/* ---- walking through the widgets ---- */

typedef void (*Visit) (GtkWidget *widget, gpointer user_data);

static void
visit_all (GtkWidget *widget, Visit visit, gpointer user_data)
{
  visit (widget, user_data);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    visit_all (child, visit, user_data);
}

static char *
accessible_label (GtkWidget *widget)
{
  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                             "?");
}

static void
note_text (GtkWidget *widget, gpointer user_data)
{
  GString *text = user_data;

  if (GTK_IS_LABEL (widget))
    g_string_append (text, gtk_label_get_text (GTK_LABEL (widget)));
}

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget)
         || GTK_IS_DROP_DOWN (widget) || GTK_IS_SEARCH_ENTRY (widget) || GTK_IS_ENTRY (widget)
         || GTK_IS_COLUMN_VIEW (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_SWITCH (widget)
         || GTK_IS_SPIN_BUTTON (widget) || GTK_IS_TEXT_VIEW (widget);
}

/* Parts of a control that is named as a whole, and what libadwaita's own windows are made of. */
static gboolean
is_part (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL)
    return TRUE;
  for (; parent != NULL; parent = gtk_widget_get_parent (parent))
    if (GTK_IS_MENU_BUTTON (parent) || GTK_IS_DROP_DOWN (parent) || GTK_IS_POPOVER_MENU (parent))
      return !GTK_IS_POPOVER (gtk_widget_get_native (widget)) || GTK_IS_POPOVER_MENU (parent)
             || GTK_IS_DROP_DOWN (parent);
  return GTK_IS_LIST_VIEW (widget) && GTK_IS_COLUMN_VIEW (gtk_widget_get_parent (widget));
}

static void
check_name (GtkWidget *widget, gpointer user_data)
{
  g_autofree char *label = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (!is_control (widget) || is_part (widget))
    return;
  label = accessible_label (widget);
  visit_all (widget, note_text, text);
  if (g_strcmp0 (label, "<unset>") != 0 && label != NULL)
    return;
  if (text->len == 0)
    g_error ("a %s (%s) has no accessible name", G_OBJECT_TYPE_NAME (widget),
             gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)));
}

void
view_check_names (GtkWidget *root)
{
  visit_all (root, check_name, NULL);
}

static void
check_label (GtkWidget *widget, gpointer user_data)
{
  if (!GTK_IS_LABEL (widget) || !gtk_widget_get_mapped (widget))
    return;
  if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    g_error ("the label “%s” is cut", gtk_label_get_text (GTK_LABEL (widget)));
}

void
view_check_labels (GtkWidget *root)
{
  visit_all (root, check_label, NULL);
}

guint
view_count_tab_stops (GtkWindow *window, GPtrArray *visited)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  gtk_window_set_focus (window, NULL);
  for (guint i = 0; i < 500; i++)
    {
      GtkWidget *focus;

      if (!gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD))
        gtk_window_set_focus (window, NULL);
      focus = gtk_window_get_focus (window);
      if (focus == NULL || !g_hash_table_add (seen, focus))
        return g_hash_table_size (seen);
      if (visited != NULL)
        g_ptr_array_add (visited, focus);
    }
  g_error ("the Tab key never comes back");
}

typedef struct
{
  const char *label;
  GtkWidget *found;
} Search;

static void
match_id (GtkWidget *widget, gpointer user_data)
{
  Search *search = user_data;

  if (search->found == NULL
      && g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), search->label) == 0)
    search->found = widget;
}

GtkWidget *
view_find (GtkWidget *root, const char *id)
{
  Search search = { .label = id };

  visit_all (root, match_id, &search);
  if (search.found == NULL)
    g_error ("no %s below %s", id, G_OBJECT_TYPE_NAME (root));
  return search.found;
}

static void
match_button (GtkWidget *widget, gpointer user_data)
{
  Search *search = user_data;
  g_autoptr (GString) text = NULL;
  g_autofree char *name = NULL;
  g_autofree char *plain = NULL; /* newer ones are called as they are read: without the mark */
  g_auto (GStrv) parts = NULL;

  if (!GTK_IS_BUTTON (widget) && !GTK_IS_CHECK_BUTTON (widget))
    return;
  text = g_string_new (NULL);
  name = accessible_label (widget);
  visit_all (widget, note_text, text);
  parts = g_strsplit (search->label, "_", -1);
  plain = g_strjoinv ("", parts);
  if (g_strcmp0 (text->str, search->label) == 0 || g_strcmp0 (text->str, plain) == 0
      || g_strcmp0 (name, search->label) == 0)
    search->found = widget;
}

GtkWidget *
view_find_button (GtkWidget *root, const char *label)
{
  Search search = { .label = label };

  visit_all (root, match_button, &search);
  return search.found;
}

/* ---- size and pictures ---- */

void
view_set_text_scale (double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int)(96 * 1024 * scale), NULL);
}

void
view_take_picture (GtkWindow *window, const char *name)
{
  const char *folder = g_getenv ("SCB_TEST_PICTURES");
  g_autofree char *file = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  if (folder == NULL)
    return;
  view_settle ();
  gtk_widget_queue_draw (GTK_WIDGET (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  file = g_strconcat (name, ".png", NULL);
  path = g_build_filename (folder, file, NULL);
  paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (GTK_WIDGET (window)),
                          gtk_widget_get_height (GTK_WIDGET (window)));
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}
