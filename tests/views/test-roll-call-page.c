/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The roll is called, by key, by button and by counts. */

#include "scb-attendance-count.h"
#include "scb-book-agenda.h"
#include "scb-book-history.h"
#include "scb-record-field.h"
#include "scb-roll-call-page.h"
#include "scb-roll-row.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  ScbEditorContext *context;
  ScbRollCallPage *page;
  GtkWindow *window;
  guint n_failures;
} Fixture;

static void
failed_cb (Fixture *fixture)
{
  fixture->n_failures++;
}

static gint64
add_session (ScbBook *book, ScbSessionState state, ScbSessionDetail detail)
{
  gint64 other = view_find_session (book, "Xóm Mới", "2020-09-03");
  g_autoptr (ScbSession) kept = scb_book_get (book, SCB_TYPE_SESSION, other, NULL);
  g_autoptr (ScbSession) session = g_object_new (
      SCB_TYPE_SESSION, "branch", kept->branch, "kind", SCB_SESSION_KIND_EXTRAORDINARY, "state",
      state, "source", SCB_SESSION_SOURCE_LIVE, "detail", detail, "period", "2020-12", "held-on",
      "2020-12-03", NULL);

  g_assert_true (scb_book_save (book, session, "Keep", NULL));
  return scb_record_get_id (SCB_RECORD (session));
}

static void
add_guest (ScbBook *book, gint64 session)
{
  g_autoptr (ScbGuest) guest
      = g_object_new (SCB_TYPE_GUEST, "session", session, "position", (gint64)1, "name",
                      "Trần Thị Khách", "post", "Phó Bí thư Đảng ủy", NULL);

  g_assert_true (scb_book_save (book, guest, "Keep", NULL));
}

static void
open_page (Fixture *fixture, gint64 session)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  fixture->context = scb_editor_context_new (fixture->book, session, &error);
  g_assert_no_error (error);
  g_signal_connect_swapped (fixture->context, "failed", G_CALLBACK (failed_cb), fixture);
  fixture->page = SCB_ROLL_CALL_PAGE (scb_roll_call_page_new (fixture->context));
  g_test_message ("page: %d ms", (int)((g_get_monotonic_time () - start) / 1000));
  fixture->window = view_present (GTK_WIDGET (fixture->page), 900, 800);
  g_test_message ("first frame: %d ms", (int)((g_get_monotonic_time () - start) / 1000));
  view_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *kind = data;
  gint64 session;

  fixture->book = view_open_sample ();
  if (g_str_equal (kind, "sample"))
    session = view_find_session (fixture->book, "Xóm Mới", "2020-09-03");
  else
    session = add_session (
        fixture->book,
        g_str_equal (kind, "planned") ? SCB_SESSION_STATE_PLANNED : SCB_SESSION_STATE_DRAFT,
        g_str_equal (kind, "counts") ? SCB_SESSION_DETAIL_COUNTS : SCB_SESSION_DETAIL_FULL);
  if (g_str_equal (kind, "guest"))
    add_guest (fixture->book, session);
  open_page (fixture, session);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  view_set_text_scale (1);
  view_destroy (fixture->window);
  g_assert_finalize_object (fixture->context);
  view_close_book (fixture->book);
}

/* ---- walking through the page ---- */

static ScbAttendance *
get_row (Fixture *fixture, guint n)
{
  return scb_editor_context_get_dossier (fixture->context)->attendance->pdata[n];
}

static guint
count_rows (Fixture *fixture)
{
  return scb_editor_context_get_dossier (fixture->context)->attendance->len;
}

static GtkWidget *
find_row_below (GtkWidget *root, GType type, gint64 id)
{
  GtkWidget *found = NULL;

  if (SCB_IS_ROLL_ROW (root) && scb_roll_row_get_item (SCB_ROLL_ROW (root)) != NULL
      && scb_roll_item_is_of (scb_roll_row_get_item (SCB_ROLL_ROW (root)), type, id))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row_below (child, type, id);
  return found;
}

static GtkWidget *
find_row (Fixture *fixture, guint n)
{
  GtkWidget *row = find_row_below (GTK_WIDGET (fixture->page), SCB_TYPE_ATTENDANCE,
                                   scb_record_get_id (SCB_RECORD (get_row (fixture, n))));

  g_assert_nonnull (row);
  return row;
}

/* GTK makes no key events of its own: the controller is told of one. */
static gboolean
press (GtkWidget *row, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
      return handled;
    }
  g_assert_not_reached ();
}

static void
press_row (Fixture *fixture, guint n, guint keyval)
{
  g_assert_true (gtk_widget_grab_focus (find_row (fixture, n)));
  g_assert_true (press (find_row (fixture, n), keyval));
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (fixture->window);
}

static gboolean
is_focused (Fixture *fixture, guint n)
{
  return get_focus (fixture) == find_row (fixture, n);
}

/* The name of the field whose entry has the focus. */
static const char *
focused_field (Fixture *fixture)
{
  GtkWidget *field = gtk_widget_get_ancestor (get_focus (fixture), SCB_TYPE_RECORD_FIELD);

  return field != NULL ? scb_record_field_get_name (SCB_RECORD_FIELD (field)) : NULL;
}

static void
click (GtkWidget *root, const char *label)
{
  GtkWidget *button = view_find_button (root, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static const char *
label_text (Fixture *fixture, const char *id)
{
  return gtk_label_get_text (GTK_LABEL (view_child (fixture->page, id)));
}

static char *
undo_label (Fixture *fixture)
{
  return scb_book_get_undo_label (fixture->book);
}

/* ---- keys ---- */

static void
test_calls_itself (Fixture *fixture, gconstpointer data)
{
  g_autofree char *label = undo_label (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count_rows (fixture), >, 20);
  g_assert_cmpstr (label, ==, "Call the roll");
  g_assert_cmpint (get_row (fixture, 0)->state, ==, SCB_ATTENDANCE_STATE_UNKNOWN);
  g_assert_nonnull (strstr (label_text (fixture, "uncalled"), "other members"));

  /* What was undone is not done again behind the user's back. */
  g_assert_true (scb_book_undo (fixture->book, &error));
  view_settle ();
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (view_child (fixture->page, "empty"))));
  click (GTK_WIDGET (fixture->page), "_Call the Roll");
  view_settle ();
  g_assert_cmpuint (count_rows (fixture), >, 20);
  g_assert_true (is_focused (fixture, 0));
  g_assert_cmpuint (fixture->n_failures, ==, 0);
}

/* The first ones who are expected and come right after each other. */
static guint
find_expected (Fixture *fixture, guint n_together)
{
  for (guint i = 0; i + n_together < count_rows (fixture); i++)
    {
      guint n = 0;

      while (n < n_together && get_row (fixture, i + n)->duty == SCB_DUTY_EXPECTED)
        n++;
      if (n == n_together)
        return i;
    }
  g_assert_not_reached ();
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  guint n = find_expected (fixture, 6);

  press_row (fixture, n, GDK_KEY_space);
  g_assert_cmpint (get_row (fixture, n)->state, ==, SCB_ATTENDANCE_STATE_PRESENT);
  g_assert_true (is_focused (fixture, n + 1));
  g_assert_true (press (get_focus (fixture), GDK_KEY_KP_1));
  g_assert_cmpint (get_row (fixture, n + 1)->state, ==, SCB_ATTENDANCE_STATE_PRESENT);
  g_assert_true (is_focused (fixture, n + 2));
  g_assert_true (press (get_focus (fixture), GDK_KEY_3));
  g_assert_cmpint (get_row (fixture, n + 2)->state, ==, SCB_ATTENDANCE_STATE_UNEXCUSED);
  g_assert_true (press (get_focus (fixture), GDK_KEY_4));
  g_assert_cmpint (get_row (fixture, n + 3)->duty, ==, SCB_DUTY_EXEMPT);
  g_assert_true (is_focused (fixture, n + 4));

  press_row (fixture, n + 3, GDK_KEY_4);
  g_assert_cmpint (get_row (fixture, n + 3)->duty, ==, SCB_DUTY_EXPECTED);
  press_row (fixture, n + 2, GDK_KEY_0);
  g_assert_cmpint (get_row (fixture, n + 2)->state, ==, SCB_ATTENDANCE_STATE_UNKNOWN);
  g_assert_false (press (find_row (fixture, n), GDK_KEY_9));
}

static ScbSessionState
state_of (Fixture *fixture)
{
  return scb_editor_context_get_session (fixture->context)->state;
}

static void
test_the_first_who_is_there_begins_the_meeting (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  /* Leave may have been asked the day before. */
  click (GTK_WIDGET (fixture->page), "_Call the Roll");
  press_row (fixture, 1, GDK_KEY_2);
  g_assert_cmpint (get_row (fixture, 1)->state, ==, SCB_ATTENDANCE_STATE_EXCUSED);
  g_assert_cmpint (state_of (fixture), ==, SCB_SESSION_STATE_PLANNED);

  press_row (fixture, 0, GDK_KEY_1);
  g_assert_cmpint (get_row (fixture, 0)->state, ==, SCB_ATTENDANCE_STATE_PRESENT);
  g_assert_cmpint (state_of (fixture), ==, SCB_SESSION_STATE_DRAFT);
  g_assert_true (scb_book_undo (fixture->book, &error));
  g_assert_cmpint (get_row (fixture, 0)->state, ==, SCB_ATTENDANCE_STATE_UNKNOWN);
  g_assert_cmpint (state_of (fixture), ==, SCB_SESSION_STATE_PLANNED);

  click (GTK_WIDGET (fixture->page), "All _Present");
  g_assert_cmpint (state_of (fixture), ==, SCB_SESSION_STATE_DRAFT);
}

static void
test_dues (Fixture *fixture, gconstpointer data)
{
  guint n_rows = count_rows (fixture);
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;

  press_row (fixture, 0, GDK_KEY_5);
  g_assert_cmpint (get_row (fixture, 0)->dues, ==, SCB_DUES_PAID);
  g_assert_true (is_focused (fixture, 1));
  g_assert_true (press (get_focus (fixture), GDK_KEY_6));
  g_assert_cmpint (get_row (fixture, 1)->dues, ==, SCB_DUES_UNPAID);
  press_row (fixture, 0, GDK_KEY_5);
  g_assert_cmpint (get_row (fixture, 0)->dues, ==, SCB_DUES_UNKNOWN);

  /* One who has not paid stays so, and one step takes all of it back. */
  click (GTK_WIDGET (fixture->page), "All _Dues Paid");
  for (guint i = 0; i < n_rows; i++)
    g_assert_cmpint (get_row (fixture, i)->dues, ==, i == 1 ? SCB_DUES_UNPAID : SCB_DUES_PAID);
  g_assert_nonnull (strstr (label_text (fixture, "dues"), "1 not paid, 0 not recorded"));
  label = undo_label (fixture);
  g_assert_cmpstr (label, ==, "Mark all dues as paid");
  g_assert_true (scb_book_undo (fixture->book, &error));
  g_assert_cmpint (get_row (fixture, 0)->dues, ==, SCB_DUES_UNKNOWN);
}

static void
test_reason (Fixture *fixture, gconstpointer data)
{
  guint n = find_expected (fixture, 3);

  press_row (fixture, n, GDK_KEY_2);
  g_assert_cmpint (get_row (fixture, n)->state, ==, SCB_ATTENDANCE_STATE_EXCUSED);
  g_assert_cmpstr (focused_field (fixture), ==, "reason");
  /* Letters and digits are text now. */
  g_assert_false (press (find_row (fixture, n), GDK_KEY_1));
  gtk_editable_set_text (GTK_EDITABLE (get_focus (fixture)), "ốm nặng");
  g_signal_emit_by_name (get_focus (fixture), "activate");
  g_assert_true (is_focused (fixture, n + 1));
  g_assert_cmpstr (get_row (fixture, n)->reason, ==, "ốm nặng");

  /* Escape leaves the entry, and what was typed is kept. */
  press_row (fixture, n, GDK_KEY_Return);
  g_assert_cmpstr (focused_field (fixture), ==, "reason");
  gtk_editable_set_text (GTK_EDITABLE (get_focus (fixture)), "đi viện");
  g_assert_true (press (find_row (fixture, n), GDK_KEY_Escape));
  g_assert_true (is_focused (fixture, n));
  g_assert_cmpstr (get_row (fixture, n)->reason, ==, "đi viện");
  g_assert_cmpuint (fixture->n_failures, ==, 0);
}

static void
test_times (Fixture *fixture, gconstpointer data)
{
  guint n = find_expected (fixture, 4);
  g_autofree char *now = NULL;

  /* Live: stamped. */
  g_assert_true (scb_editor_context_get_live (fixture->context));
  press_row (fixture, n, GDK_KEY_l);
  g_assert_cmpint (get_row (fixture, n)->state, ==, SCB_ATTENDANCE_STATE_PRESENT);
  g_assert_nonnull (get_row (fixture, n)->arrived_at);
  g_assert_cmpstr (focused_field (fixture), ==, "arrived_at");
  press_row (fixture, n, GDK_KEY_E);
  g_assert_nonnull (get_row (fixture, n)->left_at);
  g_assert_cmpstr (focused_field (fixture), ==, "left_at");

  /* From a note book: typed, as people write it. */
  g_object_set (fixture->context, "live", FALSE, NULL);
  press_row (fixture, n + 1, GDK_KEY_l);
  g_assert_null (get_row (fixture, n + 1)->arrived_at);
  g_assert_cmpstr (focused_field (fixture), ==, "arrived_at");
  gtk_editable_set_text (GTK_EDITABLE (get_focus (fixture)), "19h45");
  g_signal_emit_by_name (get_focus (fixture), "activate");
  g_assert_cmpstr (get_row (fixture, n + 1)->arrived_at, ==, "19:45");
  g_assert_true (is_focused (fixture, n + 2));

  /* What is no time is not kept, and is not lost from sight. */
  g_assert_true (press (get_focus (fixture), GDK_KEY_e));
  gtk_editable_set_text (GTK_EDITABLE (get_focus (fixture)), "chín giờ");
  g_signal_emit_by_name (get_focus (fixture), "activate");
  view_settle ();
  g_assert_null (get_row (fixture, n + 2)->left_at);

  /* There from beginning to end: no time stays. */
  press_row (fixture, n, GDK_KEY_1);
  g_assert_null (get_row (fixture, n)->arrived_at);
  g_assert_null (get_row (fixture, n)->left_at);
}

/* ---- buttons ---- */

static void
test_buttons (Fixture *fixture, gconstpointer data)
{
  guint n = find_expected (fixture, 2);
  GtkWidget *row = find_row (fixture, n);

  click (row, "1 Present");
  g_assert_cmpint (get_row (fixture, n)->state, ==, SCB_ATTENDANCE_STATE_PRESENT);
  g_assert_true (is_focused (fixture, n));
  /* An impatient second click takes nothing away. */
  click (row, "1 Present");
  g_assert_cmpint (get_row (fixture, n)->state, ==, SCB_ATTENDANCE_STATE_PRESENT);
  g_assert_true (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (view_find_button (row, "1 Present"))));
  click (row, "3 Absent");
  g_assert_cmpint (get_row (fixture, n)->state, ==, SCB_ATTENDANCE_STATE_UNEXCUSED);
  g_assert_false (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (view_find_button (row, "1 Present"))));
  click (row, "4 Exempt");
  g_assert_cmpint (get_row (fixture, n)->duty, ==, SCB_DUTY_EXEMPT);
  click (row, "4 Exempt");
  g_assert_cmpint (get_row (fixture, n)->duty, ==, SCB_DUTY_EXPECTED);
  click (row, "2 Excused");
  g_assert_cmpstr (focused_field (fixture), ==, "reason");
  click (row, "L Late");
  g_assert_nonnull (get_row (fixture, n)->arrived_at);
  click (row, "E Left early");
  g_assert_nonnull (get_row (fixture, n)->left_at);
  click (row, "5 Dues");
  g_assert_cmpint (get_row (fixture, n)->dues, ==, SCB_DUES_PAID);
  click (row, "5 Dues paid");
  g_assert_cmpint (get_row (fixture, n)->dues, ==, SCB_DUES_UNPAID);
  click (row, "5 Dues not paid");
  g_assert_cmpint (get_row (fixture, n)->dues, ==, SCB_DUES_UNKNOWN);
  g_assert_cmpuint (fixture->n_failures, ==, 0);
}

static void
test_all_present (Fixture *fixture, gconstpointer data)
{
  guint n = find_expected (fixture, 2);
  ScbAttendanceCount count;
  g_autoptr (GError) error = NULL;

  press_row (fixture, n, GDK_KEY_3);
  click (GTK_WIDGET (fixture->page), "All _Present");
  scb_attendance_count (scb_editor_context_get_dossier (fixture->context), &count);
  g_assert_cmpint (count.present, ==, count.expected - 1);
  g_assert_cmpint (get_row (fixture, n)->state, ==, SCB_ATTENDANCE_STATE_UNEXCUSED);
  g_assert_cmpstr (label_text (fixture, "uncalled"), ==, "Everybody has been called.");
  g_assert_nonnull (strstr (label_text (fixture, "count"), " %"));
  g_assert_true (is_focused (fixture, n + 1));

  g_assert_true (scb_book_undo (fixture->book, &error));
  view_settle ();
  g_assert_cmpint (get_row (fixture, n + 1)->state, ==, SCB_ATTENDANCE_STATE_UNKNOWN);
  g_assert_cmpint (get_row (fixture, n)->state, ==, SCB_ATTENDANCE_STATE_UNEXCUSED);
  /* Undo does not take the focus away. */
  g_assert_true (is_focused (fixture, n + 1));
}

static void
test_next_uncalled (Fixture *fixture, gconstpointer data)
{
  guint last = count_rows (fixture) - 1;

  while (get_row (fixture, last)->duty != SCB_DUTY_EXPECTED)
    last--;
  click (GTK_WIDGET (fixture->page), "All _Present");
  press_row (fixture, last, GDK_KEY_0);
  gtk_widget_grab_focus (find_row (fixture, 0));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "roll-call.next-uncalled", NULL);
  g_assert_true (is_focused (fixture, last));
}

/* Another one's change, or an undo, while a reason is being typed. */
static void
test_reload_leaves_typing_alone (Fixture *fixture, gconstpointer data)
{
  guint n = find_expected (fixture, 3);
  g_autoptr (ScbAttendance) other = NULL;
  GtkWidget *text;

  press_row (fixture, n, GDK_KEY_2);
  text = get_focus (fixture);
  gtk_editable_set_text (GTK_EDITABLE (text), "về quê ăn gi");
  gtk_editable_set_position (GTK_EDITABLE (text), 3);
  other = scb_record_copy (SCB_RECORD (get_row (fixture, n + 2)));
  g_object_set (other, "state", SCB_ATTENDANCE_STATE_PRESENT, NULL);
  g_assert_true (scb_book_save (fixture->book, other, "Change", NULL));
  g_assert_true (get_focus (fixture) == text);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "về quê ăn gi");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (text)), ==, 3);
}

/* ---- finding ---- */

static void
test_find (Fixture *fixture, gconstpointer data)
{
  GtkEditable *entry = GTK_EDITABLE (view_child (fixture->page, "entry"));
  guint last = count_rows (fixture) - 1;
  GtkWidget *row = find_row (fixture, last);
  g_autofree char *name = NULL;

  /* A letter that marks nothing begins a name. */
  press_row (fixture, 0, GDK_KEY_t);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), GTK_WIDGET (entry)));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "t");
  gtk_editable_set_text (entry, "khong co ai");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (view_child (fixture->page, "no_match"))));

  name = g_utf8_casefold (scb_roll_item_get_name (scb_roll_row_get_item (SCB_ROLL_ROW (row))), -1);
  gtk_editable_set_text (entry, name);
  g_signal_emit_by_name (entry, "activate");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (view_child (fixture->page, "no_match"))));
  g_assert_true (is_focused (fixture, last));

  gtk_widget_activate_action (get_focus (fixture), "roll-call.find", NULL);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), GTK_WIDGET (entry)));
  g_assert_true (gtk_editable_get_selection_bounds (entry, NULL, NULL));
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_true (is_focused (fixture, last));
}

static void
test_show_place (Fixture *fixture, gconstpointer data)
{
  ScbEditorPage *page = SCB_EDITOR_PAGE (fixture->page);
  guint last = count_rows (fixture) - 1;
  ScbPlace place = { "roll-call", SCB_TYPE_ATTENDANCE, 0, "reason" };

  place.id = scb_record_get_id (SCB_RECORD (get_row (fixture, last)));
  g_assert_true (scb_editor_page_show_place (page, &place));
  g_assert_cmpstr (focused_field (fixture), ==, "reason");
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), find_row (fixture, last)));
  place.field = "state";
  g_assert_true (scb_editor_page_show_place (page, &place));
  g_assert_true (is_focused (fixture, last));
  place.id = 999999;
  g_assert_false (scb_editor_page_show_place (page, &place));
  place = (ScbPlace){ "roll-call", SCB_TYPE_SESSION, 1, "dues_paid" };
  g_assert_true (scb_editor_page_show_place (page, &place));
  g_assert_true (get_focus (fixture) == GTK_WIDGET (view_child (fixture->page, "paid_button")));
  place.type = SCB_TYPE_OPINION;
  g_assert_false (scb_editor_page_show_place (page, &place));
}

/* ---- guests ---- */

static void
test_guest (Fixture *fixture, gconstpointer data)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (fixture->context);
  gint64 id = scb_record_get_id (dossier->guests->pdata[0]);
  GtkWidget *row;

  g_assert_true (scb_editor_page_show_place (SCB_EDITOR_PAGE (fixture->page),
                                             &(ScbPlace){ "roll-call", SCB_TYPE_GUEST, id, NULL }));
  row = find_row_below (GTK_WIDGET (fixture->page), SCB_TYPE_GUEST, id);
  g_assert_true (get_focus (fixture) == row);
  g_assert_true (press (row, GDK_KEY_1));
  dossier = scb_editor_context_get_dossier (fixture->context);
  g_assert_cmpint (SCB_GUEST (dossier->guests->pdata[0])->present, ==, SCB_ANSWER_YES);
  /* No dues, no reason. */
  g_assert_true (press (row, GDK_KEY_5));
  g_assert_true (press (row, GDK_KEY_2));
  click (row, "3 Absent");
  dossier = scb_editor_context_get_dossier (fixture->context);
  g_assert_cmpint (SCB_GUEST (dossier->guests->pdata[0])->present, ==, SCB_ANSWER_NO);
  g_assert_false (gtk_widget_get_visible (view_find_button (row, "5 Dues")));
  g_assert_cmpuint (fixture->n_failures, ==, 0);
}

/* ---- counts ---- */

static GtkWidget *
find_field_below (GtkWidget *root, const char *name)
{
  GtkWidget *found = NULL;

  if (SCB_IS_RECORD_FIELD (root)
      && g_str_equal (scb_record_field_get_name (SCB_RECORD_FIELD (root)), name))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_field_below (child, name);
  return found;
}

/* Types a number and leaves the entry; returns its field. */
static ScbRecordField *
type_count (Fixture *fixture, const char *name, const char *text)
{
  GtkWidget *counts = GTK_WIDGET (view_child (fixture->page, "counts_box"));
  GtkWidget *field = find_field_below (counts, name);

  g_assert_nonnull (field);
  g_assert_true (gtk_widget_grab_focus (field));
  gtk_editable_set_text (GTK_EDITABLE (get_focus (fixture)), text);
  gtk_widget_grab_focus (GTK_WIDGET (view_child (fixture->page, "counts_switch")));
  view_settle ();
  return SCB_RECORD_FIELD (field);
}

static ScbSession *
get_session (Fixture *fixture)
{
  return scb_editor_context_get_session (fixture->context);
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  ScbRecordField *field;

  g_assert_cmpuint (count_rows (fixture), ==, 0);
  g_assert_cmpint (get_session (fixture)->present, ==, SCB_UNKNOWN);
  g_assert_cmpint (get_session (fixture)->roll_exempt, ==, SCB_UNKNOWN);

  type_count (fixture, "roll_total", "24");
  type_count (fixture, "roll_exempt", "3");
  type_count (fixture, "roll_special_duty", "0");
  g_assert_cmpint (get_session (fixture)->expected, ==, SCB_UNKNOWN);
  type_count (fixture, "roll_away", "0");
  g_assert_cmpint (get_session (fixture)->expected, ==, 21);
  type_count (fixture, "present", "19");
  g_assert_nonnull (strstr (label_text (fixture, "count"), "24 on the roll − 3 exempt = 21"));
  g_assert_nonnull (strstr (label_text (fixture, "count"), "90.5 %"));
  g_assert_cmpint (get_session (fixture)->excused, ==, SCB_UNKNOWN);

  /* Impossible: said, and not kept. */
  field = type_count (fixture, "excused", "3");
  g_assert_true (scb_record_field_has_problem (field));
  g_assert_cmpint (get_session (fixture)->excused, ==, SCB_UNKNOWN);
  type_count (fixture, "excused", "1");
  g_assert_false (scb_record_field_has_problem (field));
  g_assert_cmpint (get_session (fixture)->excused, ==, 1);

  /* Possible, but not the whole: said. */
  type_count (fixture, "unexcused", "0");
  g_assert_cmpint (get_session (fixture)->unexcused, ==, 0);
  g_assert_nonnull (
      strstr (gtk_label_get_text (GTK_LABEL (gtk_widget_get_last_child (gtk_widget_get_last_child (
                  GTK_WIDGET (view_child (fixture->page, "counts_box")))))),
              "less than"));

  /* Expected follows the roll; emptied is unknown. */
  type_count (fixture, "roll_exempt", "2");
  g_assert_cmpint (get_session (fixture)->expected, ==, 22);
  type_count (fixture, "present", "");
  g_assert_cmpint (get_session (fixture)->present, ==, SCB_UNKNOWN);
  g_assert_cmpuint (fixture->n_failures, ==, 0);
  g_assert_true (scb_editor_page_show_place (
      SCB_EDITOR_PAGE (fixture->page), &(ScbPlace){ "roll-call", SCB_TYPE_SESSION, 1, "present" }));
  g_assert_cmpstr (focused_field (fixture), ==, "present");
}

static void
test_switch_to_counts (Fixture *fixture, gconstpointer data)
{
  GtkCheckButton *check = GTK_CHECK_BUTTON (view_child (fixture->page, "counts_switch"));
  g_autoptr (GError) error = NULL;
  guint n = find_expected (fixture, 2);

  /* Names that were marked are not thrown away. */
  press_row (fixture, n, GDK_KEY_1);
  gtk_check_button_set_active (check, TRUE);
  g_assert_cmpuint (fixture->n_failures, ==, 1);
  g_assert_false (gtk_check_button_get_active (check));
  g_assert_cmpuint (count_rows (fixture), >, 20);

  press_row (fixture, n, GDK_KEY_0);
  gtk_check_button_set_active (check, TRUE);
  g_assert_true (gtk_check_button_get_active (check));
  g_assert_cmpint (get_session (fixture)->detail, ==, SCB_SESSION_DETAIL_COUNTS);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
  g_assert_true (scb_book_undo (fixture->book, &error));
  g_assert_false (gtk_check_button_get_active (check));
  g_assert_cmpuint (count_rows (fixture), >, 20);
  g_assert_true (scb_book_redo (fixture->book, &error));
  gtk_check_button_set_active (check, FALSE);
  g_assert_cmpint (get_session (fixture)->detail, ==, SCB_SESSION_DETAIL_FULL);
  g_assert_cmpuint (count_rows (fixture), >, 20);
  g_assert_cmpuint (fixture->n_failures, ==, 1);
}

/* ---- read only ---- */

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  ScbAttendanceState state = get_row (fixture, 0)->state;
  GtkWidget *row = find_row (fixture, 0);

  g_assert_true (scb_editor_context_get_read_only (fixture->context));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (view_child (fixture->page, "paid_button"))));
  g_assert_false (
      gtk_widget_get_visible (GTK_WIDGET (view_child (fixture->page, "present_button"))));
  g_assert_false (
      gtk_widget_is_sensitive (GTK_WIDGET (view_child (fixture->page, "counts_switch"))));
  g_assert_false (gtk_widget_is_sensitive (view_find_button (row, "1 Present")));
  g_assert_true (gtk_widget_grab_focus (row));
  press (row, GDK_KEY_0);
  press (row, GDK_KEY_2);
  g_assert_cmpint (get_row (fixture, 0)->state, ==, state);
  g_assert_cmpuint (fixture->n_failures, ==, 0);
}

/* ---- names, sizes, Tab ---- */

static void
test_for_everybody (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    double scale;
    int width, height;
    const char *name;
  } sizes[] = { { 1, 900, 800, "roll-100" },
                { 2, 900, 800, "roll-200" },
                { 2, 520, 900, "roll-200-narrow" } };
  const char *kind = data;
  guint n_rows = count_rows (fixture);

  if (g_str_equal (kind, "empty") && n_rows > 2)
    {
      press_row (fixture, find_expected (fixture, 2), GDK_KEY_2);
      press_row (fixture, find_expected (fixture, 2) + 1, GDK_KEY_l);
    }
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *picture = g_strconcat (sizes[i].name, "-", kind, NULL);

      view_set_text_scale (sizes[i].scale);
      gtk_window_set_default_size (fixture->window, sizes[i].width, sizes[i].height);
      view_settle ();
      view_check_names (GTK_WIDGET (fixture->page));
      view_check_labels (GTK_WIDGET (fixture->page));
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->page)), <=,
                       MAX (sizes[i].width, 520));
      view_take_picture (fixture->window, picture);
    }
  if (n_rows > 0)
    g_assert_cmpuint (view_count_tab_stops (fixture->window, NULL), <, 12);
}

/* ---- a large roll ---- */

static void
add_members (ScbBook *book, gint64 branch, guint n_members)
{
  static const char *const given[] = { "An", "Bình", "Cường", "Dũng", "Hạnh", "Đào", "Sơn" };

  g_assert_true (scb_book_begin (book, "Add", NULL));
  for (guint i = 0; i < n_members; i++)
    {
      g_autofree char *name = g_strdup_printf ("Triệu Văn %s", given[i % G_N_ELEMENTS (given)]);
      g_autofree char *born = g_strdup_printf ("%u-03-0%u", 1940 + i % 60, 1 + i % 9);
      g_autoptr (ScbMember) member
          = g_object_new (SCB_TYPE_MEMBER, "full-name", name, "born-on", born, NULL);
      g_autoptr (ScbMembership) membership = NULL;

      g_assert_true (scb_book_insert (book, member, NULL));
      membership = g_object_new (SCB_TYPE_MEMBERSHIP, "member",
                                 scb_record_get_id (SCB_RECORD (member)), "branch", branch, "kind",
                                 SCB_MEMBERSHIP_KIND_OFFICIAL, "since", "2010-01-01", NULL);
      g_assert_true (scb_book_insert (book, membership, NULL));
    }
  g_assert_true (scb_book_commit (book, NULL));
}

/* The longest turn of the main loop, in microseconds. */
static gint64
settle_and_time (void)
{
  gint64 end = g_get_monotonic_time () + 150 * G_TIME_SPAN_MILLISECOND;
  gint64 longest = 0;

  while (g_get_monotonic_time () < end)
    {
      gint64 start = g_get_monotonic_time ();

      view_iterate ();
      longest = MAX (longest, g_get_monotonic_time () - start);
    }
  return longest;
}

static void
test_large_roll (void)
{
  Fixture fixture = { .book = view_open_sample () };
  gint64 session = add_session (fixture.book, SCB_SESSION_STATE_DRAFT, SCB_SESSION_DETAIL_FULL);
  g_autoptr (ScbSession) record = scb_book_get (fixture.book, SCB_TYPE_SESSION, session, NULL);
  gint64 start, longest = 0, longest_turn = 0;

  add_members (fixture.book, record->branch, 120);
  start = g_get_monotonic_time ();
  open_page (&fixture, session);
  g_test_message ("opened: %d ms", (int)((g_get_monotonic_time () - start) / 1000));
  g_assert_cmpuint (count_rows (&fixture), >, 120);

  /* Through the whole roll by keys alone. */
  gtk_widget_grab_focus (find_row (&fixture, 0));
  for (guint i = 0; i < count_rows (&fixture); i++)
    {
      start = g_get_monotonic_time ();
      g_assert_true (is_focused (&fixture, i));
      g_assert_true (press (get_focus (&fixture), GDK_KEY_1));
      longest = MAX (longest, g_get_monotonic_time () - start);
      if (i % 20 == 0)
        {
          gint64 turn = settle_and_time ();

          longest_turn = MAX (longest_turn, turn);
        }
    }
  g_test_message ("longest key: %d ms, longest turn of the main loop after it: %d ms",
                  (int)(longest / 1000), (int)(longest_turn / 1000));
  g_assert_cmpint (get_row (&fixture, count_rows (&fixture) - 1)->state, ==,
                   SCB_ATTENDANCE_STATE_PRESENT);
  g_assert_cmpuint (fixture.n_failures, ==, 0);
  tear_down (&fixture, NULL);
}

int
main (int argc, char *argv[])
{
  view_init (&argc, &argv);
#define ADD(name, kind, test)                                                                      \
  g_test_add ("/roll-call-page/" name, Fixture, kind, set_up, test, tear_down)
  ADD ("calls-itself", "empty", test_calls_itself);
  ADD ("keys", "empty", test_keys);
  ADD ("begins", "planned", test_the_first_who_is_there_begins_the_meeting);
  ADD ("dues", "empty", test_dues);
  ADD ("reason", "empty", test_reason);
  ADD ("times", "empty", test_times);
  ADD ("buttons", "empty", test_buttons);
  ADD ("all-present", "empty", test_all_present);
  ADD ("next-uncalled", "empty", test_next_uncalled);
  ADD ("reload-leaves-typing-alone", "empty", test_reload_leaves_typing_alone);
  ADD ("find", "empty", test_find);
  ADD ("show-place", "empty", test_show_place);
  ADD ("guest", "guest", test_guest);
  ADD ("counts", "counts", test_counts);
  ADD ("switch-to-counts", "empty", test_switch_to_counts);
  ADD ("read-only", "sample", test_read_only);
  ADD ("for-everybody/sample", "sample", test_for_everybody);
  ADD ("for-everybody/empty", "empty", test_for_everybody);
  ADD ("for-everybody/counts", "counts", test_for_everybody);
  g_test_add_func ("/roll-call-page/large-roll", test_large_roll);
  return g_test_run ();
}
