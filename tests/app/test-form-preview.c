/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a form that came back would bring. */

#include "scb-form-preview.h"
#include "view-fixture.h"

typedef struct
{
  ScbForm form;
  GtkWindow *parent;
  ScbFormPreview *preview;
  guint n_kept;
} Fixture;

static void
add_row (Fixture *fixture, const char *name, const char *news, const char *fault)
{
  ScbFormRow *row = g_object_new (SCB_TYPE_FORM_ROW, NULL);

  row->branch_name = g_strdup (name);
  row->news = g_strdup (news);
  if (fault != NULL)
    g_ptr_array_add (row->faults, g_strdup (fault));
  fixture->form.n_faults += fault != NULL;
  fixture->form.n_news += fault == NULL && *news != '\0';
  g_ptr_array_add (fixture->form.rows, row);
}

static void
keep_cb (Fixture *fixture)
{
  fixture->n_kept++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->form.period = g_strdup ("2020-10");
  fixture->form.rows = g_ptr_array_new_with_free_func (g_object_unref);
  add_row (fixture, "Chi bộ thôn Khe Giấy", "Ngày họp: 05/10/2020; Có mặt / tổng số: 17/19", NULL);
  add_row (fixture, "Chi bộ Trạm Y tế xã Lương Mông", "", NULL);
  add_row (fixture, "Chi bộ thôn Đồng Cầu", "", "D7: “31/9” không phải là ngày.");
  fixture->parent = view_present (gtk_label_new (NULL), 1000, 700);
}

static void
show (Fixture *fixture)
{
  fixture->preview = scb_form_preview_new (fixture->parent, &fixture->form);
  g_signal_connect_swapped (fixture->preview, "keep", G_CALLBACK (keep_cb), fixture);
  g_object_add_weak_pointer (G_OBJECT (fixture->preview), (gpointer *)&fixture->preview);
  gtk_window_present (GTK_WINDOW (fixture->preview));
  view_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  view_settle ();
  g_assert_null (fixture->preview);
  view_destroy (fixture->parent);
  g_free (fixture->form.period);
  g_ptr_array_unref (fixture->form.rows);
}

static void
test_kept (Fixture *fixture, gconstpointer data)
{
  GListModel *rows;
  g_autoptr (ScbFormRow) first = NULL;

  show (fixture);
  view_take_picture (GTK_WINDOW (fixture->preview), "form-preview");
  rows = G_LIST_MODEL (
      gtk_list_view_get_model (GTK_LIST_VIEW (view_find (GTK_WIDGET (fixture->preview), "list"))));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 3);
  /* What was written wrong comes first. */
  first = g_list_model_get_item (rows, 0);
  g_assert_cmpuint (first->faults->len, ==, 1);
  g_signal_emit_by_name (view_find (GTK_WIDGET (fixture->preview), "keep_button"), "clicked");
  g_assert_cmpuint (fixture->n_kept, ==, 1);
}

static void
test_called_off (Fixture *fixture, gconstpointer data)
{
  show (fixture);
  gtk_window_close (GTK_WINDOW (fixture->preview));
  view_settle ();
  g_assert_cmpuint (fixture->n_kept, ==, 0);
}

static void
test_nothing_new (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_remove_index (fixture->form.rows, 0);
  fixture->form.n_news = 0;
  show (fixture);
  g_assert_false (
      gtk_widget_get_sensitive (view_find (GTK_WIDGET (fixture->preview), "keep_button")));
  gtk_window_destroy (GTK_WINDOW (fixture->preview));
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, test) g_test_add ("/form-preview/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("kept", test_kept);
  ADD ("called-off", test_called_off);
  ADD ("nothing-new", test_nothing_new);
  return g_test_run ();
}
