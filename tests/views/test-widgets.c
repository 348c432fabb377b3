/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small widgets. */

#include "scb-banner.h"
#include "scb-column-sorter.h"
#include "scb-search-text.h"
#include "scb-tab-stop.h"
#include "view-fixture.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_banner_says_and_does (void)
{
  GtkWidget *banner = scb_banner_new ();
  GtkWindow *window = view_present (banner, 400, 200);
  guint n_clicked = 0;
  guint n_notified = 0;
  GtkWidget *button;

  g_signal_connect_swapped (banner, "button-clicked", G_CALLBACK (count_cb), &n_clicked);
  g_signal_connect_swapped (banner, "notify", G_CALLBACK (count_cb), &n_notified);
  scb_banner_set_title (SCB_BANNER (banner), "The folder is in the cloud.");
  scb_banner_set_title (SCB_BANNER (banner), "The folder is in the cloud.");
  scb_banner_set_button_label (SCB_BANNER (banner), "_Move");
  scb_banner_set_revealed (SCB_BANNER (banner), TRUE);
  scb_banner_set_revealed (SCB_BANNER (banner), TRUE);
  g_assert_cmpuint (n_notified, ==, 3);
  gtk_test_accessible_assert_property (banner, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "The folder is in the cloud.");

  button = view_find_button (banner, "Move");
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (n_clicked, ==, 1);
  scb_banner_set_button_label (SCB_BANNER (banner), NULL);
  g_assert_false (gtk_widget_get_visible (button));
  view_destroy (window);
}

static GtkWidget *
make_list (guint n_rows)
{
  static const char row[]
      = "<interface><template class='GtkListItem'><property name='child'>"
        "<object class='GtkLabel'><property name='label'>row</property></object>"
        "</property></template></interface>";
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (row, sizeof row - 1);
  GtkListItemFactory *factory = gtk_builder_list_item_factory_new_from_bytes (NULL, bytes);

  for (guint i = 0; i < n_rows; i++)
    gtk_string_list_append (list, "row");
  return gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (g_steal_pointer (&list)))),
      factory);
}

static void
test_tab_leaves_a_list_after_one_stop (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *stop = scb_tab_stop_new ();
  GtkWindow *window;

  adw_bin_set_child (ADW_BIN (stop), make_list (50));
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("before"));
  gtk_box_append (GTK_BOX (box), stop);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("after"));
  window = view_present (box, 300, 300);
  g_assert_cmpuint (view_count_tab_stops (window, NULL), ==, 3);
  view_destroy (window);
}

static GtkColumnViewColumn *
add_column (GtkColumnView *view, int order)
{
  GtkColumnViewColumn *column = gtk_column_view_column_new ("column", NULL);
  g_autoptr (GtkSorter) sorter = scb_column_sorter_new (order);

  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_append_column (view, column);
  g_object_unref (column);
  return column;
}

static void
test_column_heads_tell_the_order (void)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (g_object_ref_sink (gtk_column_view_new (NULL)));
  GtkColumnViewColumn *first = add_column (view, 7);
  GtkColumnViewColumn *second = add_column (view, 3);
  gboolean descending = TRUE;
  int order = -1;

  g_assert_false (scb_column_sorter_get_order (view, &order, &descending));
  gtk_column_view_sort_by_column (view, first, GTK_SORT_ASCENDING);
  g_assert_true (scb_column_sorter_get_order (view, &order, &descending));
  g_assert_cmpint (order, ==, 7);
  g_assert_false (descending);
  gtk_column_view_sort_by_column (view, second, GTK_SORT_DESCENDING);
  g_assert_true (scb_column_sorter_get_order (view, &order, &descending));
  g_assert_cmpint (order, ==, 3);
  g_assert_true (descending);
  g_assert_finalize_object (view);
}

static void
test_search_hears_the_syllable_in_the_input_method (void)
{
  GtkWidget *entry = gtk_search_entry_new ();
  GtkWindow *window = view_present (entry, 300, 100);
  ScbSearchText *text = scb_search_text_new (GTK_SEARCH_ENTRY (entry));
  guint n_changed = 0;

  g_signal_connect_swapped (text, "changed", G_CALLBACK (count_cb), &n_changed);
  gtk_editable_set_text (GTK_EDITABLE (entry), "lương ");
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
  view_wait_until (n_changed == 1);
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "preedit-changed", "mô");
  view_wait_until (n_changed == 2);
  g_assert_cmpstr (scb_search_text_get (text), ==, "lương mô");
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "preedit-changed", "");
  gtk_editable_set_text (GTK_EDITABLE (entry), "lương mô");
  view_settle ();
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_finalize_object (text);
  view_destroy (window);
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
  g_test_add_func ("/widgets/banner/says-and-does", test_banner_says_and_does);
  g_test_add_func ("/widgets/tab-stop/leaves-after-one-stop",
                   test_tab_leaves_a_list_after_one_stop);
  g_test_add_func ("/widgets/column-sorter/heads-tell-the-order", test_column_heads_tell_the_order);
  g_test_add_func ("/widgets/search-text/hears-the-input-method",
                   test_search_hears_the_syllable_in_the_input_method);
  return g_test_run ();
}
