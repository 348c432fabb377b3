/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Children beside each other, as many as fit. */

#include "scb-flow-layout.h"
#include "view-fixture.h"

#define WIDTH   100
#define SPACING 10

static GtkWidget *
make_box (gboolean homogeneous, guint n_children)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));

  gtk_widget_set_layout_manager (box, scb_flow_layout_new (SPACING, homogeneous));
  for (guint i = 0; i < n_children; i++)
    {
      GtkWidget *child = gtk_label_new (NULL);

      /* The last one is narrower and higher. */
      gtk_widget_set_size_request (child, i + 1 < n_children ? WIDTH : WIDTH / 2,
                                   i + 1 < n_children ? 20 : 30);
      gtk_box_append (GTK_BOX (box), child);
    }
  return box;
}

static int
height_for (GtkWidget *box, int width)
{
  int minimum, natural;

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, natural);
  return minimum;
}

static GtkAllocation
place_of (GtkWidget *box, guint n)
{
  GtkWidget *child = gtk_widget_get_first_child (box);
  GtkAllocation place;

  while (n-- > 0)
    child = gtk_widget_get_next_sibling (child);
  gtk_widget_get_allocation (child, &place);
  return place;
}

static void
check_place (GtkWidget *box, guint n, int x, int y, int width)
{
  GtkAllocation place = place_of (box, n);

  g_assert_cmpint (place.x, ==, x);
  g_assert_cmpint (place.y, ==, y);
  g_assert_cmpint (place.width, ==, width);
}

static void
allocate (GtkWidget *box, int width)
{
  gtk_widget_size_allocate (box, &(GtkAllocation){ 0, 0, width, height_for (box, width) }, -1);
}

static void
test_as_many_columns_as_fit (void)
{
  GtkWidget *box = make_box (TRUE, 3);
  int minimum;

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, WIDTH);
  g_assert_cmpint (height_for (box, 320), ==, 30);
  g_assert_cmpint (height_for (box, 319), ==, 20 + SPACING + 30);
  g_assert_cmpint (height_for (box, 100), ==, 20 + SPACING + 20 + SPACING + 30);

  allocate (box, 250);
  check_place (box, 0, 0, 0, 120);
  check_place (box, 1, 130, 0, 120);
  check_place (box, 2, 0, 30, 120);
  g_object_unref (box);
}

static void
test_natural_widths_follow_each_other (void)
{
  GtkWidget *box = make_box (FALSE, 3);

  g_assert_cmpint (height_for (box, 270), ==, 30);
  allocate (box, 270);
  check_place (box, 2, 220, 0, WIDTH / 2);
  allocate (box, 269);
  check_place (box, 1, 110, 0, WIDTH);
  check_place (box, 2, 0, 30, WIDTH / 2);
  g_object_unref (box);
}

static void
test_from_the_right (void)
{
  GtkWidget *box = make_box (TRUE, 2);

  gtk_widget_set_direction (box, GTK_TEXT_DIR_RTL);
  allocate (box, 210);
  check_place (box, 0, 110, 0, WIDTH);
  check_place (box, 1, 0, 0, WIDTH);
  g_object_unref (box);
}

static void
test_what_is_hidden_takes_no_place (void)
{
  GtkWidget *box = make_box (TRUE, 3);

  gtk_widget_set_visible (gtk_widget_get_first_child (box), FALSE);
  allocate (box, 210);
  check_place (box, 1, 0, 0, WIDTH);
  check_place (box, 2, 110, 0, WIDTH);
  g_object_unref (box);
}

int
main (int argc, char *argv[])
{
  view_init (&argc, &argv);
  g_test_add_func ("/flow-layout/as-many-columns-as-fit", test_as_many_columns_as_fit);
  g_test_add_func ("/flow-layout/natural-widths-follow-each-other",
                   test_natural_widths_follow_each_other);
  g_test_add_func ("/flow-layout/from-the-right", test_from_the_right);
  g_test_add_func ("/flow-layout/what-is-hidden-takes-no-place",
                   test_what_is_hidden_takes_no_place);
  return g_test_run ();
}
