/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three questions for a new book, and what there was before it. */

#include "scb-book-adoption.h"
#include "scb-book-history.h"
#include "scb-book-sessions.h"
#include "scb-first-steps.h"
#include "scb-opening-window.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  GtkWindow *parent;
  GtkWidget *steps;
  gint64 opened; /* the branch whose time before is asked for */
} Fixture;

static void
opening_cb (GtkWidget *steps, gint64 branch, Fixture *fixture)
{
  fixture->opened = branch;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_setenv ("SCB_TODAY", "2020-09-08", TRUE);
  fixture->book = view_open_empty ();
  fixture->parent = view_present (gtk_label_new (NULL), 900, 700);
  fixture->steps = scb_first_steps_new (fixture->parent, fixture->book, TRUE);
  g_object_add_weak_pointer (G_OBJECT (fixture->steps), (gpointer *)&fixture->steps);
  g_signal_connect (fixture->steps, "opening", G_CALLBACK (opening_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->steps));
  view_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->steps != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->steps));
  view_settle ();
  g_assert_null (fixture->steps);
  view_destroy (fixture->parent);
  view_close_book (fixture->book);
}

static GtkWidget *
find (Fixture *fixture, const char *id)
{
  return view_find (fixture->steps, id);
}

static void
press (Fixture *fixture, const char *id)
{
  g_signal_emit_by_name (find (fixture, id), "clicked");
  view_settle ();
}

static const char *
shown (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (find (fixture, "stack")));
}

static const char *
problem (Fixture *fixture)
{
  return gtk_label_get_label (GTK_LABEL (find (fixture, "problem")));
}

static void
type (GtkWidget *widget, const char *text)
{
  if (GTK_IS_TEXT_VIEW (widget))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (widget), text);
}

static guint
count (Fixture *fixture, GType type)
{
  return (guint)scb_book_count (fixture->book, type, NULL);
}

static void
answer_all (Fixture *fixture)
{
  type (find (fixture, "organization_name"), "Đảng bộ xã Lương Mông");
  type (find (fixture, "committee_name"), "Đảng ủy xã Lương Mông");
  type (find (fixture, "place"), "Lương Mông");
  press (fixture, "next_button");
  type (find (fixture, "branches"), "1. Chi bộ thôn Xóm Mới\n2. Chi bộ thôn Khe Giấy\n");
  press (fixture, "next_button");
}

static void
test_three_answers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) spells = NULL;
  g_autoptr (GPtrArray) branches = NULL;
  g_autofree char *label = NULL;
  ScbOrganizationSpell *spell;

  view_take_picture (GTK_WINDOW (fixture->steps), "steps-1");
  view_check_names (fixture->steps);
  g_assert_true (scb_first_steps_are_needed (fixture->book));
  /* Nothing typed is no answer. */
  press (fixture, "next_button");
  g_assert_cmpstr (shown (fixture), ==, "organization");
  g_assert_cmpstr (problem (fixture), !=, "");
  answer_all (fixture);
  g_assert_cmpstr (problem (fixture), ==, "");
  g_assert_cmpstr (shown (fixture), ==, "members");
  view_take_picture (GTK_WINDOW (fixture->steps), "steps-3");
  spells = scb_book_list (fixture->book, SCB_TYPE_ORGANIZATION_SPELL, NULL, 0, NULL);
  g_assert_cmpuint (spells->len, ==, 1);
  spell = spells->pdata[0];
  g_assert_cmpstr (spell->committee_name, ==, "Đảng ủy xã Lương Mông");
  g_assert_cmpstr (spell->place, ==, "Lương Mông");
  branches = scb_book_list (fixture->book, SCB_TYPE_BRANCH, NULL, 0, NULL);
  g_assert_cmpuint (branches->len, ==, 2);
  /* A mistake in a line: nobody is added, everything stays as it was typed. */
  type (find (fixture, "members"), "Nông Văn Được; 12/5/1961\nBàn Thị Sinh; hôm qua");
  press (fixture, "next_button");
  g_assert_nonnull (strstr (problem (fixture), "Line 2"));
  g_assert_cmpuint (count (fixture, SCB_TYPE_MEMBER), ==, 0);
  type (find (fixture, "members"), "Nông Văn Được; 12/5/1961; 3/2/1990\nBàn Thị Sinh");
  press (fixture, "next_button");
  /* There is another branch to fill. */
  g_assert_cmpstr (shown (fixture), ==, "members");
  g_assert_cmpuint (count (fixture, SCB_TYPE_MEMBER), ==, 2);
  g_assert_cmpuint (count (fixture, SCB_TYPE_MEMBERSHIP), ==, 2);
  label = scb_book_get_undo_label (fixture->book);
  g_assert_cmpstr (label, ==, "Add members");
  press (fixture, "next_button");
  g_assert_cmpstr (shown (fixture), ==, "opening");
  view_take_picture (GTK_WINDOW (fixture->steps), "steps-4");
  g_signal_emit_by_name (
      find (fixture, "openings"), "row-activated",
      gtk_list_box_get_row_at_index (GTK_LIST_BOX (find (fixture, "openings")), 1));
  g_assert_cmpint (fixture->opened, ==, scb_record_get_id (branches->pdata[1]));
  g_assert_false (scb_first_steps_are_needed (fixture->book));
}

static void
test_each_can_be_skipped (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    press (fixture, "skip_button");
  g_assert_cmpstr (shown (fixture), ==, "opening");
  g_assert_cmpuint (count (fixture, SCB_TYPE_ORGANIZATION), ==, 0);
  press (fixture, "next_button");
  g_assert_null (fixture->steps);
}

/* A branch without an organization cannot be; what was typed stays. */
static void
test_branches_before_their_organization (Fixture *fixture, gconstpointer data)
{
  press (fixture, "skip_button");
  type (find (fixture, "branches"), "Chi bộ thôn Xóm Mới");
  press (fixture, "next_button");
  g_assert_cmpstr (shown (fixture), ==, "organization");
  g_assert_cmpstr (problem (fixture), !=, "");
  type (find (fixture, "organization_name"), "Đảng bộ xã Lương Mông");
  press (fixture, "next_button");
  press (fixture, "next_button");
  g_assert_cmpstr (shown (fixture), ==, "members");
  g_assert_cmpuint (count (fixture, SCB_TYPE_BRANCH), ==, 1);
}

/* Back and on again corrects the name and makes nothing twice. */
static void
test_back_and_on (Fixture *fixture, gconstpointer data)
{
  answer_all (fixture);
  press (fixture, "back_button");
  press (fixture, "back_button");
  type (find (fixture, "organization_name"), "Đảng bộ xã Lương Minh");
  press (fixture, "next_button");
  g_assert_cmpuint (count (fixture, SCB_TYPE_ORGANIZATION), ==, 1);
  g_assert_cmpuint (count (fixture, SCB_TYPE_ORGANIZATION_SPELL), ==, 1);
  press (fixture, "next_button");
  g_assert_cmpstr (shown (fixture), ==, "branches"); /* none typed; it is skipped */
  g_assert_cmpuint (count (fixture, SCB_TYPE_BRANCH), ==, 2);
}

static void
test_large_text (Fixture *fixture, gconstpointer data)
{
  view_set_text_scale (2.0);
  answer_all (fixture);
  view_check_labels (fixture->steps);
  view_take_picture (GTK_WINDOW (fixture->steps), "steps-200");
  view_set_text_scale (1.0);
}

/* ---- what there was before ---- */

static GtkWidget *
row_entry (GtkWidget *window, const char *list, guint i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (view_find (window, list)), i);

  return g_object_get_data (G_OBJECT (row), "scb-entry");
}

static void
test_opening_balance (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GPtrArray) absences = NULL;
  g_autoptr (GPtrArray) branches = NULL;
  GtkWidget *window;
  gint64 branch, number;
  ScbTask *task;

  answer_all (fixture);
  type (find (fixture, "members"), "Nông Văn Được\nBàn Thị Sinh");
  press (fixture, "next_button");
  branches = scb_book_list (fixture->book, SCB_TYPE_BRANCH, NULL, 0, NULL);
  branch = scb_record_get_id (branches->pdata[0]);
  window = scb_opening_window_new (fixture->parent, fixture->book, branch);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  gtk_window_present (GTK_WINDOW (window));
  view_settle ();
  view_check_names (window);
  /* The first of this month is offered. */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (view_find (window, "as_of"))), ==,
                   "01/9/2020");
  type (view_find (window, "sessions_held"), "bốn mươi");
  g_signal_emit_by_name (view_find (window, "keep_button"), "clicked");
  g_assert_nonnull (window);
  g_assert_cmpuint (count (fixture, SCB_TYPE_OPENING_BALANCE), ==, 0);
  type (view_find (window, "sessions_held"), "40");
  type (row_entry (window, "number_list", 0), "12");
  type (row_entry (window, "absence_list", 0), "3");
  type (view_find (window, "tasks"), "- Làm 500 m đường hoa; 30/9/2020\nSửa nhà văn hóa\n");
  view_take_picture (GTK_WINDOW (window), "opening");
  g_signal_emit_by_name (view_find (window, "keep_button"), "clicked");
  view_settle ();
  g_assert_null (window);

  number
      = scb_book_next_number (fixture->book, branch, SCB_DOCUMENT_TYPE_MINUTES, "2020-09-10", NULL);
  g_assert_cmpint (number, ==, 12);
  number = scb_book_next_number (fixture->book, branch, SCB_DOCUMENT_TYPE_RESOLUTION, "2020-09-10",
                                 NULL);
  g_assert_cmpint (number, ==, 1);
  absences = scb_book_list (fixture->book, SCB_TYPE_OPENING_ABSENCE, NULL, 0, NULL);
  g_assert_cmpuint (absences->len, ==, 1);
  g_assert_cmpint (SCB_OPENING_ABSENCE (absences->pdata[0])->excused, ==, 3);
  tasks = scb_book_list (fixture->book, SCB_TYPE_TASK, "branch", branch, NULL);
  g_assert_cmpuint (tasks->len, ==, 2);
  task = tasks->pdata[0];
  g_assert_cmpstr (task->title, ==, "Làm 500 m đường hoa");
  g_assert_cmpstr (task->due_on, ==, "2020-09-30");
  /* Opened again it shows what is kept, and an emptied field is unknown again. */
  window = scb_opening_window_new (fixture->parent, fixture->book, branch);
  gtk_window_present (GTK_WINDOW (window));
  view_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (view_find (window, "sessions_held"))), ==,
                   "40");
  type (row_entry (window, "number_list", 0), "");
  g_signal_emit_by_name (view_find (window, "keep_button"), "clicked");
  view_settle ();
  g_assert_cmpuint (count (fixture, SCB_TYPE_OPENING_NUMBER), ==, 0);
  g_assert_cmpuint (count (fixture, SCB_TYPE_OPENING_BALANCE), ==, 1);
  g_assert_cmpuint (count (fixture, SCB_TYPE_TASK), ==, 2);
  /* One step of the history. */
  g_assert_true (scb_book_undo (fixture->book, NULL));
  g_assert_true (scb_book_undo (fixture->book, NULL));
  g_assert_cmpuint (count (fixture, SCB_TYPE_OPENING_BALANCE), ==, 0);
  g_assert_cmpuint (count (fixture, SCB_TYPE_TASK), ==, 0);
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, test) g_test_add ("/first-steps/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("three-answers", test_three_answers);
  ADD ("skipped", test_each_can_be_skipped);
  ADD ("branches-first", test_branches_before_their_organization);
  ADD ("back", test_back_and_on);
  ADD ("large-text", test_large_text);
  ADD ("opening-balance", test_opening_balance);
  return g_test_run ();
}
