/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month keyed in from paper: what cells understand, what is kept, and the way of the keys. */

#include <glib/gstdio.h>

#include "scb-book-agenda.h"
#include "scb-book-history.h"
#include "scb-entry-cell.h"
#include "scb-entry-grid.h"
#include "scb-entry-page.h"
#include "view-fixture.h"

#define PERIOD "2021-01"

/* ---- cells ---- */

static char *
read_cell (ScbMonthEntry *entry, ScbEntryColumn column, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (scb_entry_cell_read (entry, column, PERIOD, text, &error))
    return scb_entry_cell_show (entry, column);
  g_assert_error (error, SCB_MODEL_ERROR, SCB_MODEL_ERROR_INVALID);
  return g_strdup ("!");
}

static void
test_what_cells_understand (void)
{
  static const struct
  {
    ScbEntryColumn column;
    const char *typed, *shown;
  } cases[] = {
    { SCB_ENTRY_DATE, "3", "03/01/2021" },
    { SCB_ENTRY_DATE, "31", "31/01/2021" },
    { SCB_ENTRY_DATE, "32", "!" },
    { SCB_ENTRY_DATE, "1/11", "01/11/2021" },
    { SCB_ENTRY_DATE, "3-9-2020", "03/9/2020" },
    { SCB_ENTRY_DATE, "hôm qua", "!" },
    { SCB_ENTRY_DATE, "", "" },
    { SCB_ENTRY_KIND, "th", "Thematic" },
    { SCB_ENTRY_KIND, "EX", "Extraordinary" },
    { SCB_ENTRY_KIND, "quý", "!" },
    { SCB_ENTRY_PRESENT, "19/21", "19/21" },
    { SCB_ENTRY_PRESENT, " 19 / 21 ", "19/21" },
    { SCB_ENTRY_PRESENT, "19", "19" },
    { SCB_ENTRY_PRESENT, "/21", "/21" },
    { SCB_ENTRY_PRESENT, "22/21", "!" },
    { SCB_ENTRY_PRESENT, "19/21/23", "!" },
    { SCB_ENTRY_PRESENT, "-1/2", "!" },
    { SCB_ENTRY_EXCUSED, "0", "0" },
    { SCB_ENTRY_EXCUSED, "1.5", "!" },
    { SCB_ENTRY_EXCUSED, "99999999999999999999", "!" },
    { SCB_ENTRY_MINUTES, "95", "95" },
    { SCB_ENTRY_SELF, "87,5", "87,5" },
    { SCB_ENTRY_SELF, "87.5", "87,5" },
    { SCB_ENTRY_SELF, "100", "100" },
    { SCB_ENTRY_SELF, "100,5", "!" },
    { SCB_ENTRY_SELF, "tốt", "!" },
    { SCB_ENTRY_DECISION, "0", "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ScbMonthEntry) entry = scb_month_entry_new (1, "Chi bộ thôn Một");
      g_autofree char *shown = read_cell (entry, cases[i].column, cases[i].typed);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      /* What is refused leaves nothing behind. */
      g_assert_true ((*cases[i].shown == '!' || *cases[i].shown == '\0')
                     == (entry->session == NULL));
    }
}

static void
test_levels_and_remarks (void)
{
  g_autoptr (ScbMonthEntry) entry = scb_month_entry_new (1, "Chi bộ thôn Một");
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autofree char *day = read_cell (entry, SCB_ENTRY_DATE, "3");
  g_autofree char *points = read_cell (entry, SCB_ENTRY_DECISION, "69,9");
  g_autofree char *no_reason = scb_entry_remark (entry, PERIOD);
  g_autofree char *totals = NULL, *short_time = NULL, *sum = NULL, *other_month = NULL;

  g_assert_cmpint (entry->scores[SCB_SCORER_COMMITTEE]->level, ==, SCB_LEVEL_AVERAGE);
  g_assert_cmpstr (no_reason, ==, "Points were taken off, and no reason is written.");

  g_free (read_cell (entry, SCB_ENTRY_MINUTES, "75"));
  short_time = scb_entry_remark (entry, PERIOD);
  g_assert_cmpstr (short_time, ==, "75 minutes: shorter than the 90 that are asked.");

  g_free (read_cell (entry, SCB_ENTRY_PRESENT, "19/21"));
  g_free (read_cell (entry, SCB_ENTRY_UNEXCUSED, "3"));
  sum = scb_entry_remark (entry, PERIOD);
  g_assert_cmpstr (sum, ==, "Present and absent are 22 together, more than the 21 members in all.");

  g_ptr_array_add (entries, entry);
  totals = scb_entry_totals (entries);
  g_assert_cmpstr (totals, ==,
                   "1 of 1 branches have met; present 19 of 21 = 90,5 %. Good 0, Fair 0, Average "
                   "1, Poor 0.");

  g_free (read_cell (entry, SCB_ENTRY_DATE, "1/11"));
  other_month = scb_entry_remark (entry, PERIOD);
  g_assert_cmpstr (other_month, ==, "The day lies in another month.");
}

static void
test_why_no_session_was_held (void)
{
  g_autoptr (ScbMonthEntry) entry = scb_month_entry_new (1, "Chi bộ thôn Một");
  g_autofree char *reason = read_cell (entry, SCB_ENTRY_REASON, "mưa lũ chia cắt");
  g_autofree char *points = read_cell (entry, SCB_ENTRY_SELF, "90");

  g_assert_cmpstr (reason, ==, "mưa lũ chia cắt");
  g_assert_cmpint (entry->session->state, ==, SCB_SESSION_STATE_NOT_HELD);
  g_assert_cmpstr (points, ==, "!");
  /* It was held after all. */
  g_free (read_cell (entry, SCB_ENTRY_DATE, "20"));
  g_assert_cmpint (entry->session->state, ==, SCB_SESSION_STATE_ADOPTED);
  g_assert_null (entry->session->not_held_reason);
}

/* ---- the sheet ---- */

typedef struct
{
  ScbBook *book;
  ScbEntryPage *page;
  ScbEntryGrid *grid;
  GtkWindow *window;
  guint n_failures;
  gint64 opened;
} Fixture;

static void
failed_cb (Fixture *fixture, const GError *error)
{
  g_test_message ("%s", error->message);
  fixture->n_failures++;
}

static void
opened_cb (Fixture *fixture, gint64 session)
{
  fixture->opened = session;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = view_open_sample ();
  fixture->page = SCB_ENTRY_PAGE (scb_entry_page_new ());
  scb_view_state_set_period (scb_entry_page_get_state (fixture->page), PERIOD);
  scb_entry_page_set_book (fixture->page, fixture->book);
  fixture->grid = SCB_ENTRY_GRID (view_child (fixture->page, "grid"));
  g_signal_connect_swapped (fixture->page, "failed", G_CALLBACK (failed_cb), fixture);
  g_signal_connect_swapped (fixture->page, "open-session", G_CALLBACK (opened_cb), fixture);
  fixture->window = view_present (GTK_WIDGET (fixture->page), 1200, 800);
  view_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  view_set_text_scale (1);
  view_destroy (fixture->window);
  view_close_book (fixture->book);
}

static ScbMonthEntry *
line_of (Fixture *fixture, const char *name)
{
  g_autoptr (GPtrArray) entries = scb_entry_grid_get_entries (fixture->grid);

  for (guint i = 0; i < entries->len; i++)
    if (strstr (((ScbMonthEntry *)entries->pdata[i])->branch_name, name) != NULL)
      return entries->pdata[i];
  return NULL;
}

/* The cells have the names that a screen reader tells. */
static GtkWidget *
find_cell (GtkWidget *root, const char *name)
{
  GtkWidget *found = NULL;

  if (GTK_IS_ENTRY (root))
    {
      g_autofree char *message = gtk_test_accessible_check_property (
          GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

      if (message == NULL)
        return root;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_cell (child, name);
  return found;
}

static void
type (Fixture *fixture, const char *branch, ScbEntryColumn column, const char *text)
{
  g_autofree char *title = scb_entry_column_name (column);
  g_autofree char *name = g_strdup_printf ("%s: %s", line_of (fixture, branch)->branch_name, title);
  GtkWidget *cell = find_cell (GTK_WIDGET (fixture->grid), name);

  g_assert_nonnull (cell);
  gtk_widget_grab_focus (cell);
  view_settle ();
  gtk_editable_set_text (GTK_EDITABLE (cell), text);
  view_settle ();
}

static const char *
focused_text (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  return gtk_editable_get_text (GTK_EDITABLE (gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY)));
}

static gboolean
press (Fixture *fixture, guint key)
{
  GtkWidget *grid = gtk_widget_get_ancestor (gtk_window_get_focus (fixture->window), GTK_TYPE_GRID);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (grid);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) keys = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (keys))
        g_signal_emit_by_name (keys, "key-pressed", key, 0, 0, &handled);
    }
  view_settle ();
  return handled;
}

static void
test_a_line_is_keyed_in (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 session;

  g_assert_null (line_of (fixture, "Trạm Y tế")->session);
  type (fixture, "Trạm Y tế", SCB_ENTRY_DATE, "4");
  session = view_find_session (fixture->book, "Trạm Y tế", "2021-01-04");
  g_assert_cmpint (session, >, 0);
  type (fixture, "Trạm Y tế", SCB_ENTRY_PRESENT, "5/6");
  type (fixture, "Trạm Y tế", SCB_ENTRY_SELF, "91");
  type (fixture, "Trạm Y tế", SCB_ENTRY_DECISION, "88");
  type (fixture, "Trạm Y tế", SCB_ENTRY_REASON, "Vắng 01 đồng chí không lý do");

  g_assert_cmpint (line_of (fixture, "Trạm Y tế")->session->present, ==, 5);
  g_assert_cmpint (line_of (fixture, "Trạm Y tế")->scores[SCB_SCORER_BRANCH]->level, ==,
                   SCB_LEVEL_GOOD);
  g_assert_cmpstr (line_of (fixture, "Trạm Y tế")->scores[SCB_SCORER_COMMITTEE]->reason, ==,
                   "Vắng 01 đồng chí không lý do");
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (view_child (fixture->page, "totals"))),
                            "present 5 of 6"));

  /* Step by step it goes back to where it was. */
  while (line_of (fixture, "Trạm Y tế")->session != NULL)
    {
      g_assert_true (scb_book_undo (fixture->book, &error));
      view_settle ();
    }
  g_assert_null (scb_book_get (fixture->book, SCB_TYPE_SESSION, session, NULL));
  g_assert_cmpuint (fixture->n_failures, ==, 0);
}

static void
test_what_is_taken_back_leaves_no_session (Fixture *fixture, gconstpointer data)
{
  type (fixture, "Trạm Y tế", SCB_ENTRY_EXCUSED, "2");
  g_assert_nonnull (line_of (fixture, "Trạm Y tế")->session);
  type (fixture, "Trạm Y tế", SCB_ENTRY_EXCUSED, "");
  view_wait_until (line_of (fixture, "Trạm Y tế")->session == NULL);
}

static char *
name_of_planned (Fixture *fixture)
{
  g_autoptr (GPtrArray) entries = scb_entry_grid_get_entries (fixture->grid);

  for (guint i = 0; i < entries->len; i++)
    {
      ScbMonthEntry *entry = entries->pdata[i];

      if (entry->session != NULL && entry->session->state == SCB_SESSION_STATE_PLANNED)
        return g_strdup (entry->branch_name);
    }
  g_assert_not_reached ();
}

static void
test_what_was_prepared_stays (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = name_of_planned (fixture);
  gint64 session;

  /* One that is in preparation can be keyed in, and be a preparation again. */
  session = scb_record_get_id (SCB_RECORD (line_of (fixture, name)->session));
  type (fixture, name, SCB_ENTRY_PRESENT, "6/7");
  g_assert_cmpint (line_of (fixture, name)->session->state, ==, SCB_SESSION_STATE_ADOPTED);
  type (fixture, name, SCB_ENTRY_PRESENT, "");
  type (fixture, name, SCB_ENTRY_DATE, "");
  view_wait_until (line_of (fixture, name)->session->state == SCB_SESSION_STATE_PLANNED);
  g_assert_cmpint (scb_record_get_id (SCB_RECORD (line_of (fixture, name)->session)), ==, session);
}

static void
test_a_bad_cell_keeps_its_text (Fixture *fixture, gconstpointer data)
{
  type (fixture, "Trạm Y tế", SCB_ENTRY_PRESENT, "9/6");
  g_assert_cmpuint (scb_entry_grid_get_n_remarks (fixture->grid), >, 0);
  type (fixture, "Quân sự", SCB_ENTRY_DATE, "5");
  g_assert_null (line_of (fixture, "Trạm Y tế")->session);
  press (fixture, GDK_KEY_Escape);
  type (fixture, "Trạm Y tế", SCB_ENTRY_PRESENT, "9/6");
  g_assert_cmpstr (focused_text (fixture), ==, "9/6");
  g_assert_true (press (fixture, GDK_KEY_Escape));
  g_assert_cmpstr (focused_text (fixture), ==, "");
}

static void
test_keys_lead_through_the_sheet (Fixture *fixture, gconstpointer data)
{
  ScbMonthEntry *first;

  type (fixture, "Quân sự", SCB_ENTRY_PRESENT, "5/5");
  first = scb_entry_grid_get_line (fixture->grid);
  g_assert_true (press (fixture, GDK_KEY_Return));
  g_assert_true (scb_entry_grid_get_line (fixture->grid) != first);
  g_assert_true (press (fixture, GDK_KEY_Up));
  g_assert_cmpstr (focused_text (fixture), ==, "5/5");
  g_assert_true (press (fixture, GDK_KEY_Down));
  g_assert_cmpstr (focused_text (fixture), !=, "5/5");
  g_assert_false (press (fixture, GDK_KEY_a));
  view_check_names (GTK_WIDGET (fixture->page));
}

static void
test_a_second_session (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) before = scb_entry_grid_get_entries (fixture->grid);
  g_autoptr (GPtrArray) after = NULL;
  gint64 second;

  type (fixture, "Quân sự", SCB_ENTRY_DATE, "20");
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "entry.add-line", NULL);
  view_settle ();
  after = scb_entry_grid_get_entries (fixture->grid);
  g_assert_cmpuint (after->len, ==, before->len + 1);

  /* It stays where it is typed, though its day comes first. */
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (
                             gtk_window_get_focus (fixture->window), GTK_TYPE_ENTRY)),
                         "2");
  view_settle ();
  second = view_find_session (fixture->book, "Quân sự", "2021-01-02");
  g_assert_cmpint (second, >, 0);
  g_assert_cmpstr (focused_text (fixture), ==, "2");
  g_assert_cmpstr (line_of (fixture, "Quân sự")->session->held_on, ==, "2021-01-20");
  gtk_widget_activate_action (GTK_WIDGET (fixture->grid), "entry.open", NULL);
  g_assert_cmpint (fixture->opened, ==, second);
}

static void
test_what_came_in_full_is_not_typed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *title = NULL, *name = NULL;

  scb_view_state_set_period (scb_entry_page_get_state (fixture->page), "2020-09");
  view_settle ();
  title = scb_entry_column_name (SCB_ENTRY_PRESENT);
  name = g_strdup_printf ("%s: %s", line_of (fixture, "Xóm Mới")->branch_name, title);
  g_assert_null (find_cell (GTK_WIDGET (fixture->grid), name));
  /* But the committee decides on it, signed as it is. */
  type (fixture, "Xóm Mới", SCB_ENTRY_DECISION, "92");
  g_assert_cmpfloat (line_of (fixture, "Xóm Mới")->scores[SCB_SCORER_COMMITTEE]->points, ==, 92);
  g_assert_cmpuint (fixture->n_failures, ==, 0);
}

static void
test_a_scan_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "bien-ban.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  type (fixture, "Trạm Y tế", SCB_ENTRY_DATE, "4");
  scb_entry_page_attach (fixture->page, file);
  g_assert_cmpuint (fixture->n_failures, ==, 1);
  g_assert_true (g_file_set_contents (path, "%PDF-1.4 scan", -1, NULL));
  scb_entry_page_attach (fixture->page, file);
  view_settle ();
  g_assert_cmpuint (fixture->n_failures, ==, 1);
  g_assert_cmpint (line_of (fixture, "Trạm Y tế")->n_scans, ==, 1);
  g_assert_no_errno (g_unlink (path));
}

static void
test_large_text_cuts_nothing (Fixture *fixture, gconstpointer data)
{
  view_set_text_scale (2);
  view_settle ();
  view_check_labels (GTK_WIDGET (fixture->page));
  view_take_picture (fixture->window, "entry-page-200");
}

#define ADD(path, test) g_test_add ("/entry-page/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
  g_test_add_func ("/entry-cell/understands", test_what_cells_understand);
  g_test_add_func ("/entry-cell/remarks", test_levels_and_remarks);
  g_test_add_func ("/entry-cell/not-held", test_why_no_session_was_held);
  ADD ("keyed-in", test_a_line_is_keyed_in);
  ADD ("taken-back", test_what_is_taken_back_leaves_no_session);
  ADD ("prepared", test_what_was_prepared_stays);
  ADD ("bad-cell", test_a_bad_cell_keeps_its_text);
  ADD ("keys", test_keys_lead_through_the_sheet);
  ADD ("second-session", test_a_second_session);
  ADD ("in-full", test_what_came_in_full_is_not_typed);
  ADD ("scan", test_a_scan_is_kept);
  ADD ("large-text", test_large_text_cuts_nothing);
  return g_test_run ();
}
