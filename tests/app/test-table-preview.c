/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table before it is taken over. */

#include "scb-table-preview.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  GtkWindow *parent;
  ScbTablePreview *preview;
  ScbImportTable *table; /* once it was kept */
  GPtrArray *lines;
  gboolean leave_out;
} Fixture;

static void
keep_cb (Fixture *fixture)
{
  fixture->table = scb_table_preview_steal (fixture->preview, &fixture->lines, &fixture->leave_out);
}

static void
show (Fixture *fixture, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  ScbImportTable *table = scb_import_table_new (SCB_IMPORT_TABLE_MEMBERS, bytes, NULL);

  fixture->preview = scb_table_preview_new (fixture->parent, fixture->book, table, 0);
  g_signal_connect_swapped (fixture->preview, "keep", G_CALLBACK (keep_cb), fixture);
  g_object_add_weak_pointer (G_OBJECT (fixture->preview), (gpointer *)&fixture->preview);
  gtk_window_present (GTK_WINDOW (fixture->preview));
  view_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = view_open_sample ();
  fixture->parent = view_present (gtk_label_new (NULL), 1000, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->preview != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->preview));
  view_settle ();
  g_assert_null (fixture->preview);
  g_clear_pointer (&fixture->table, scb_import_table_free);
  g_clear_pointer (&fixture->lines, g_ptr_array_unref);
  view_destroy (fixture->parent);
  view_close_book (fixture->book);
}

static gpointer
child (Fixture *fixture, const char *id)
{
  return view_find (GTK_WIDGET (fixture->preview), id);
}

static gboolean
can_keep (Fixture *fixture)
{
  return gtk_widget_get_sensitive (child (fixture, "keep_button"));
}

static ScbImportTableLine *
get_line (Fixture *fixture, guint i)
{
  GListModel *lines
      = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (child (fixture, "list"))));
  ScbImportTableLine *line = g_list_model_get_item (lines, i);

  g_assert_nonnull (line);
  g_object_unref (line); /* the model keeps it */
  return line;
}

static void
test_kept (Fixture *fixture, gconstpointer data)
{
  show (fixture, "Họ và tên,Ngày sinh,Chi bộ\nLò Thị Nhuần,1960,Xóm Mới\n"
                 "Nông Văn Được,,Chi bộ thôn Xóm Mới\n");
  view_take_picture (GTK_WINDOW (fixture->preview), "table-preview");
  g_assert_false (gtk_widget_get_visible (child (fixture, "leave_out_button")));
  g_assert_true (can_keep (fixture));
  g_signal_emit_by_name (child (fixture, "keep_button"), "clicked");
  g_assert_nonnull (fixture->table);
  g_assert_cmpuint (fixture->lines->len, ==, 2);
}

/* A fault stops all rows, until the user says otherwise. */
static void
test_faults (Fixture *fixture, gconstpointer data)
{
  show (fixture, "Họ và tên,Ngày sinh,Chi bộ\nLò Thị Nhuần,1960,Xóm Mới\n"
                 "Bàn Văn Nghiễm,31/2/1960,Xóm Mới\nA B,1960,Không Có\n");
  view_take_picture (GTK_WINDOW (fixture->preview), "table-preview-faults");
  g_assert_false (can_keep (fixture));
  g_assert_cmpuint (get_line (fixture, 0)->line, ==, 3);
  gtk_check_button_set_active (child (fixture, "leave_out_button"), TRUE);
  g_assert_true (can_keep (fixture));
  g_signal_emit_by_name (child (fixture, "keep_button"), "clicked");
  g_assert_true (fixture->leave_out);
}

/* Columns with names that nobody knows: the user says what they hold. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *head;

  show (fixture, "Đồng chí,Năm,Ở\nLò Thị Nhuần,1960,Xóm Mới\n");
  head = child (fixture, "head_row");
  /* Names are guessed at by how they look: the heading passes for one of them. */
  g_assert_cmpuint (adw_combo_row_get_selected (head), ==, 0);
  adw_combo_row_set_selected (head, 1);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (child (fixture, "stack")), ==, "columns");
  g_assert_false (can_keep (fixture));
  view_settle ();
  view_take_picture (GTK_WINDOW (fixture->preview), "table-preview-columns");
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, test) g_test_add ("/table-preview/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("kept", test_kept);
  ADD ("faults", test_faults);
  ADD ("columns", test_columns);
  return g_test_run ();
}
