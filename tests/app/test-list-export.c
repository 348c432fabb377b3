/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of the window as files. */

#include "scb-list-export.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  GtkWindow *parent;
  ScbListExport *export;
  GBytes *file;
  char *name;
} Fixture;

static void
save_cb (Fixture *fixture, GBytes *file, const char *name, gboolean as_csv)
{
  fixture->file = g_bytes_ref (file);
  fixture->name = g_strdup (name);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = view_open_sample ();
  fixture->parent = view_present (gtk_label_new (NULL), 1000, 700);
  fixture->export = scb_list_export_new (fixture->parent, fixture->book, data, 0, "2020-09");
  g_signal_connect_swapped (fixture->export, "save", G_CALLBACK (save_cb), fixture);
  g_object_add_weak_pointer (G_OBJECT (fixture->export), (gpointer *)&fixture->export);
  gtk_window_present (GTK_WINDOW (fixture->export));
  view_settle ();
}

static gpointer
child (Fixture *fixture, const char *id)
{
  return view_find (GTK_WIDGET (fixture->export), id);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  view_settle ();
  g_assert_null (fixture->export);
  g_clear_pointer (&fixture->file, g_bytes_unref);
  g_free (fixture->name);
  view_destroy (fixture->parent);
  view_close_book (fixture->book);
}

static guint
count_lines (GBytes *file)
{
  gsize size;
  const char *text = g_bytes_get_data (file, &size);
  guint n = 0;

  for (gsize i = 0; i < size; i++)
    n += text[i] == '\n';
  return n;
}

static void
test_csv_of_a_month (Fixture *fixture, gconstpointer data)
{
  view_take_picture (GTK_WINDOW (fixture->export), "list-export");
  g_assert_true (gtk_widget_get_visible (child (fixture, "branch_row")));
  adw_combo_row_set_selected (child (fixture, "form_row"), 1);
  gtk_switch_set_active (child (fixture, "month_switch"), TRUE);
  g_signal_emit_by_name (child (fixture, "save_button"), "clicked");
  g_assert_nonnull (fixture->file);
  g_assert_true (g_str_has_suffix (fixture->name, ".csv"));
  g_assert_cmpuint (count_lines (fixture->file), >, 5);
  g_assert_cmpuint (count_lines (fixture->file), <, 30);
}

/* Officials belong to no branch and to no month. */
static void
test_workbook (Fixture *fixture, gconstpointer data)
{
  g_assert_false (gtk_widget_get_visible (child (fixture, "branch_row")));
  g_assert_false (gtk_widget_get_visible (child (fixture, "month_row")));
  g_signal_emit_by_name (child (fixture, "save_button"), "clicked");
  g_assert_true (g_str_has_suffix (fixture->name, ".xlsx"));
  g_assert_cmpmem (g_bytes_get_data (fixture->file, NULL), 2, "PK", 2);
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, data, test)                                                                      \
  g_test_add ("/list-export/" path, Fixture, data, set_up, test, tear_down)
  ADD ("csv-of-a-month", "sessions", test_csv_of_a_month);
  ADD ("workbook", "officials", test_workbook);
  return g_test_run ();
}
