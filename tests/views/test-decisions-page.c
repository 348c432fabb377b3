/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session decides, on the sample book and on an empty session. */

#include "scb-decision-kinds.h"
#include "scb-decisions-page.h"
#include "scb-attendance-count.h"
#include "scb-book-history.h"
#include "scb-member-event-dialog.h"
#include "scb-person-entry.h"
#include "scb-record-field.h"
#include "scb-record-list.h"
#include "scb-record-row.h"
#include "scb-task-helpers.h"
#include "scb-vote-summary.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  gint64 session;
  ScbEditorContext *context;
  ScbDecisionsPage *page;
  GtkWindow *window;
} Fixture;

static gint64
add_empty_session (ScbBook *book)
{
  gint64 other = view_find_session (book, "Xóm Mới", "2020-09-03");
  g_autoptr (ScbSession) kept = scb_book_get (book, SCB_TYPE_SESSION, other, NULL);
  g_autoptr (ScbSession) session
      = g_object_new (SCB_TYPE_SESSION, "branch", kept->branch, "kind",
                      SCB_SESSION_KIND_EXTRAORDINARY, "state", SCB_SESSION_STATE_DRAFT, "detail",
                      SCB_SESSION_DETAIL_FULL, "period", "2020-12", "held-on", "2020-12-03", NULL);

  g_assert_true (scb_book_save (book, session, "Keep", NULL));
  return scb_record_get_id (SCB_RECORD (session));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->book = view_open_sample ();
  fixture->session = data != NULL ? add_empty_session (fixture->book)
                                  : view_find_session (fixture->book, "Xóm Mới", "2020-09-03");
  fixture->context = scb_editor_context_new (fixture->book, fixture->session, &error);
  g_assert_no_error (error);
  fixture->page = SCB_DECISIONS_PAGE (scb_decisions_page_new (fixture->context));
  fixture->window = view_present (GTK_WIDGET (fixture->page), 800, 1000);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  view_destroy (fixture->window);
  g_assert_finalize_object (fixture->context);
  view_close_book (fixture->book);
}

/* ---- walking through the page ---- */

static GtkWidget *
child (gpointer widget, const char *name)
{
  return GTK_WIDGET (view_child (widget, name));
}

static GtkWidget *
find_below (GtkWidget *root, GType type, guint *skip)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && (*skip)-- == 0)
    return root;
  for (GtkWidget *below = gtk_widget_get_first_child (root); below != NULL;
       below = gtk_widget_get_next_sibling (below))
    {
      GtkWidget *found = find_below (below, type, skip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_nth (gpointer root, GType type, guint n)
{
  return find_below (GTK_WIDGET (root), type, &n);
}

static ScbRecordList *
find_list (Fixture *fixture, GType record)
{
  ScbRecordList *list;

  for (guint i = 0;
       (list = (ScbRecordList *)find_nth (fixture->page, SCB_TYPE_RECORD_LIST, i)) != NULL; i++)
    if (scb_record_list_get_kind (list)->get_type () == record
        && scb_record_list_get_kind (list) != scb_decision_help_results ())
      return list;
  g_assert_not_reached ();
}

/* What a kind lists, where two of them list the same records. */
static ScbRecordList *
find_list_of (Fixture *fixture, const ScbRecordKind *kind)
{
  ScbRecordList *list;

  for (guint i = 0;
       (list = (ScbRecordList *)find_nth (fixture->page, SCB_TYPE_RECORD_LIST, i)) != NULL; i++)
    if (scb_record_list_get_kind (list) == kind)
      return list;
  g_assert_not_reached ();
}

static ScbRecordRow *
find_row (ScbRecordList *list, guint n)
{
  return SCB_RECORD_ROW (find_nth (list, SCB_TYPE_RECORD_ROW, n));
}

static ScbRecordField *
find_field (gpointer root, const char *name)
{
  GtkWidget *field;

  for (guint i = 0; (field = find_nth (root, SCB_TYPE_RECORD_FIELD, i)) != NULL; i++)
    if (g_str_equal (scb_record_field_get_name (SCB_RECORD_FIELD (field)), name))
      return SCB_RECORD_FIELD (field);
  g_error ("no field “%s”", name);
}

/* Types into a line or a text, and leaves it. */
static void
type (gpointer root, const char *name, const char *text)
{
  ScbRecordField *field = find_field (root, name);
  GtkWidget *view = find_nth (field, GTK_TYPE_TEXT_VIEW, 0);

  if (view != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (find_nth (field, GTK_TYPE_ENTRY, 0)), text);
  scb_record_field_flush (field);
}

static void
choose (gpointer root, const char *name, guint selected)
{
  gtk_drop_down_set_selected (
      GTK_DROP_DOWN (find_nth (find_field (root, name), GTK_TYPE_DROP_DOWN, 0)), selected);
}

/* The sentence below a field; NULL where nothing is wrong with it. */
static const char *
problem_of (gpointer root, const char *name)
{
  ScbRecordField *field = find_field (root, name);

  if (!scb_record_field_has_problem (field))
    return NULL;
  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_last_child (GTK_WIDGET (field))));
}

/* A new row of a list, open. */
static ScbRecordRow *
add_row (Fixture *fixture, GType record)
{
  ScbRecordList *list = find_list (fixture, record);
  ScbRecordRow *row, *last = NULL;

  scb_record_list_add (list);
  for (guint i = 0; (row = find_row (list, i)) != NULL; i++)
    if (scb_record_get_id (scb_record_row_get_record (row)) == 0)
      last = row;
  g_assert_nonnull (last);
  return last;
}

static ScbDossier *
dossier_of (Fixture *fixture)
{
  return scb_editor_context_get_dossier (fixture->context);
}

static gint64
add_task (Fixture *fixture, const char *title)
{
  ScbRecordRow *row = add_row (fixture, SCB_TYPE_TASK);

  type (row, "title", title);
  return scb_record_get_id (scb_record_row_get_record (row));
}

static char *
undo_label (Fixture *fixture)
{
  return scb_book_get_undo_label (fixture->book);
}

/* ---- votes ---- */

static ScbVote *
last_vote (Fixture *fixture)
{
  GPtrArray *votes = dossier_of (fixture)->votes;

  g_assert_cmpuint (votes->len, >, 0);
  return votes->pdata[votes->len - 1];
}

static ScbRecordRow *
add_vote (Fixture *fixture, const char *base)
{
  ScbRecordRow *row = add_row (fixture, SCB_TYPE_VOTE);

  type (row, "base", base);
  g_assert_cmpint (scb_record_get_id (scb_record_row_get_record (row)), >, 0);
  return row;
}

static void
test_an_impossible_sum_is_refused_at_the_field (Fixture *fixture, gconstpointer data)
{
  ScbRecordRow *row = add_vote (fixture, "16");

  type (row, "in_favour", "15");
  type (row, "against", "2");
  g_assert_nonnull (problem_of (row, "against"));
  g_assert_cmpint (last_vote (fixture)->against, ==, SCB_UNKNOWN);
  g_assert_cmpint (last_vote (fixture)->in_favour, ==, 15);

  /* What was refused is offered again as soon as it can be. */
  type (row, "base", "17");
  g_assert_null (problem_of (row, "against"));
  g_assert_cmpint (last_vote (fixture)->against, ==, 2);
  g_assert_cmpint (last_vote (fixture)->base, ==, 17);
}

static void
test_what_is_no_number_stays_and_is_said (Fixture *fixture, gconstpointer data)
{
  ScbRecordRow *row = add_vote (fixture, "16");
  GtkEntry *entry = GTK_ENTRY (find_nth (find_field (row, "in_favour"), GTK_TYPE_ENTRY, 0));

  type (row, "in_favour", "mười");
  g_assert_nonnull (strstr (problem_of (row, "in_favour"), "mười"));
  type (row, "other", "1");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "mười");
  type (row, "in_favour", "10");
  g_assert_null (problem_of (row, "in_favour"));
  g_assert_cmpint (last_vote (fixture)->in_favour, ==, 10);
}

static void
test_the_threshold_follows_the_kind (Fixture *fixture, gconstpointer data)
{
  ScbRecordRow *row = add_vote (fixture, "15");

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_field (row, "matter"))));
  choose (row, "kind", SCB_VOTE_KIND_MEMBER_MATTER - 1);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (find_field (row, "matter"))));
  choose (row, "matter", SCB_MATTER_KIND_ADMISSION);
  g_assert_cmpint (last_vote (fixture)->threshold, ==, SCB_VOTE_THRESHOLD_TWO_THIRDS);
  choose (row, "matter", SCB_MATTER_KIND_COMMENDATION);
  g_assert_cmpint (last_vote (fixture)->threshold, ==, SCB_VOTE_THRESHOLD_MAJORITY);
  choose (row, "threshold", SCB_VOTE_THRESHOLD_TWO_THIRDS - 1);
  g_assert_cmpint (last_vote (fixture)->threshold, ==, SCB_VOTE_THRESHOLD_TWO_THIRDS);
  choose (row, "kind", SCB_VOTE_KIND_ITEM - 1);
  g_assert_cmpint (last_vote (fixture)->matter, ==, SCB_MATTER_KIND_UNKNOWN);
}

static void
test_ballots_are_asked_for_a_secret_ballot (Fixture *fixture, gconstpointer data)
{
  ScbRecordRow *row = add_vote (fixture, "15");

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_field (row, "ballots_issued"))));
  choose (row, "method", SCB_VOTE_METHOD_BALLOT - 1);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (find_field (row, "ballots_issued"))));
  type (row, "ballots_issued", "15");
  type (row, "ballots_collected", "16");
  g_assert_nonnull (problem_of (row, "ballots_collected"));
  g_assert_cmpint (last_vote (fixture)->ballots_collected, ==, SCB_UNKNOWN);
  type (row, "tellers", "Nông Văn Thắng, La Thị Hương");
  g_assert_cmpstr (last_vote (fixture)->tellers, ==, "Nông Văn Thắng, La Thị Hương");
}

static void
test_passed_or_not_in_words (Fixture *fixture, gconstpointer data)
{
  ScbRecordRow *row = add_vote (fixture, "16");

  type (row, "in_favour", "9");
  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)),
                            "9 of 16 in favour (56,3 %): passed"));
  type (row, "in_favour", "8");
  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), "not passed"));
}

static GtkWidget *
event_button (Fixture *fixture)
{
  return child (find_nth (find_list (fixture, SCB_TYPE_VOTE), SCB_TYPE_VOTE_SUMMARY, 0),
                "event_button");
}

/* (transfer none): the window that asks for the event of a member */
static GtkWidget *
find_event_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (SCB_IS_MEMBER_EVENT_DIALOG (window))
        return window;
    }
  g_assert_not_reached ();
}

/* What a session decided about a person is written down from beside the vote, once it is adopted,
 * with the session as its source. */
static void
test_what_came_of_a_vote (Fixture *fixture, gconstpointer data)
{
  ScbRecordRow *row = add_vote (fixture, "15");
  g_autoptr (ScbVote) vote = NULL;
  g_autoptr (ScbSession) session
      = scb_book_get (fixture->book, SCB_TYPE_SESSION, fixture->session, NULL);
  g_autoptr (GPtrArray) spells = NULL;
  GtkWidget *dialog;

  choose (row, "kind", SCB_VOTE_KIND_MEMBER_MATTER - 1);
  choose (row, "matter", SCB_MATTER_KIND_ADMISSION);
  type (row, "in_favour", "14");
  vote = scb_record_copy (SCB_RECORD (last_vote (fixture)));
  g_object_set (vote, "candidate", "Lò Thị Năm", NULL);
  g_assert_true (scb_book_save (fixture->book, vote, "Change vote", NULL));
  g_assert_false (gtk_widget_get_visible (event_button (fixture)));
  g_object_set (session, "state", SCB_SESSION_STATE_ADOPTED, NULL);
  g_assert_true (scb_book_save (fixture->book, session, "Adopt", NULL));
  view_settle ();
  g_assert_true (gtk_widget_get_visible (event_button (fixture)));

  g_signal_emit_by_name (event_button (fixture), "clicked");
  view_settle ();
  dialog = find_event_dialog ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (view_child (dialog, "name"))), ==,
                   "Lò Thị Năm");
  g_signal_emit_by_name (view_find (dialog, "keep_button"), "clicked");
  view_settle ();
  spells = scb_book_list (fixture->book, SCB_TYPE_MEMBERSHIP, "session", fixture->session, NULL);
  g_assert_cmpuint (spells->len, ==, 1);
  g_assert_cmpint (SCB_MEMBERSHIP (spells->pdata[0])->kind, ==,
                   SCB_MEMBERSHIP_KIND_PROBATIONARY);
  g_assert_false (gtk_widget_get_visible (event_button (fixture)));
}

static gboolean
call_the_roll (Fixture *fixture)
{
  ScbDossier *dossier = dossier_of (fixture);

  g_assert_true (scb_book_begin (fixture->book, "Call the roll", NULL));
  for (guint i = 0; i < dossier->roll->len; i++)
    {
      g_autoptr (ScbAttendance) row = scb_record_copy (dossier->roll->pdata[i]);

      g_object_set (row, "session", fixture->session, "state", SCB_ATTENDANCE_STATE_PRESENT, NULL);
      g_assert_true (scb_book_insert (fixture->book, row, NULL));
    }
  return scb_book_commit (fixture->book, NULL);
}

static void
test_the_base_comes_from_the_roll (Fixture *fixture, gconstpointer data)
{
  ScbRecordRow *row = add_vote (fixture, "3");
  GtkWidget *button = child (find_nth (row, SCB_TYPE_VOTE_SUMMARY, 0), "base_button");

  g_assert_false (gtk_widget_get_visible (button));
  g_assert_true (call_the_roll (fixture));
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpint (last_vote (fixture)->base, ==, scb_vote_base (dossier_of (fixture)));
  g_assert_cmpint (last_vote (fixture)->base, >, 3);
  g_assert_false (gtk_widget_get_visible (button));

  add_row (fixture, SCB_TYPE_VOTE);
  row = find_row (find_list (fixture, SCB_TYPE_VOTE), 1);
  type (row, "in_favour", "1");
  g_assert_cmpint (last_vote (fixture)->base, ==, scb_vote_base (dossier_of (fixture)));
}

/* ---- tasks ---- */

static ScbTask *
last_task (Fixture *fixture)
{
  GPtrArray *tasks = dossier_of (fixture)->tasks;

  g_assert_cmpuint (tasks->len, >, 0);
  return tasks->pdata[tasks->len - 1];
}

static void
test_a_task_is_kept_when_it_has_its_words (Fixture *fixture, gconstpointer data)
{
  ScbRecordRow *row = add_row (fixture, SCB_TYPE_TASK);

  type (row, "unit", "cây");
  type (row, "target", "1.200,5");
  g_assert_cmpuint (dossier_of (fixture)->tasks->len, ==, 0);
  type (row, "title", "Trồng cây");
  g_assert_cmpuint (dossier_of (fixture)->tasks->len, ==, 1);
  g_assert_cmpstr (last_task (fixture)->unit, ==, "cây");
  g_assert_cmpfloat (last_task (fixture)->target, ==, 1200.5);
  g_assert_cmpint (last_task (fixture)->state, ==, SCB_TASK_STATE_OPEN);
  /* The row that was filled is the row of the task. */
  g_assert_true (find_row (find_list (fixture, SCB_TYPE_TASK), 0) == row);
  g_assert_null (find_row (find_list (fixture, SCB_TYPE_TASK), 1));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Trồng cây");
  /* Its words cannot be taken away again. */
  type (row, "title", "");
  g_assert_nonnull (problem_of (row, "title"));
  g_assert_cmpstr (last_task (fixture)->title, ==, "Trồng cây");
}

static void
test_until_when_is_a_date_or_words (Fixture *fixture, gconstpointer data)
{
  ScbRecordRow *row;

  add_task (fixture, "Trồng cây");
  row = find_row (find_list (fixture, SCB_TYPE_TASK), 0);
  type (row, "due_on", "27/9/2020");
  g_assert_cmpstr (last_task (fixture)->due_on, ==, "2020-09-27");
  g_assert_null (last_task (fixture)->due_text);
  type (row, "due_on", "thường xuyên");
  g_assert_null (last_task (fixture)->due_on);
  g_assert_cmpstr (last_task (fixture)->due_text, ==, "thường xuyên");
  g_assert_nonnull (
      strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), "thường xuyên"));
}

static void
test_who_leads_is_a_member_or_a_body (Fixture *fixture, gconstpointer data)
{
  ScbRecordRow *row;

  add_task (fixture, "Trồng cây");
  row = find_row (find_list (fixture, SCB_TYPE_TASK), 0);
  type (row, "lead", "nong van duoc");
  g_assert_cmpstr (scb_dossier_get_name (dossier_of (fixture), last_task (fixture)->lead), ==,
                   "Nông Văn Được");
  g_assert_null (last_task (fixture)->lead_name);
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (find_nth (find_field (row, "lead"), GTK_TYPE_ENTRY, 0))),
      ==, "Nông Văn Được");
  type (row, "lead", "Ban công tác Mặt trận");
  g_assert_cmpint (last_task (fixture)->lead, ==, 0);
  g_assert_cmpstr (last_task (fixture)->lead_name, ==, "Ban công tác Mặt trận");
}

static void
test_letters_offer_people_and_enter_takes_one (Fixture *fixture, gconstpointer data)
{
  ScbPersonEntry *entry;
  GtkListBox *list;

  add_task (fixture, "Trồng cây");
  entry = SCB_PERSON_ENTRY (
      find_nth (find_field (find_row (find_list (fixture, SCB_TYPE_TASK), 0), "lead"),
                SCB_TYPE_PERSON_ENTRY, 0));
  list = GTK_LIST_BOX (child (entry, "list"));
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (GTK_EDITABLE (child (entry, "entry")), "nvd");
  g_assert_true (gtk_widget_get_visible (child (entry, "popover")));
  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 0));
  g_signal_emit_by_name (child (entry, "entry"), "activate");
  g_assert_false (gtk_widget_get_visible (child (entry, "popover")));
  g_assert_cmpint (last_task (fixture)->lead, !=, 0);
  g_assert_cmpint (last_task (fixture)->lead, ==, scb_person_entry_get_member (entry));
}

/* Two members are called Nông Văn Thắng: the name alone is nobody. */
static void
test_namesakes_are_told_apart (Fixture *fixture, gconstpointer data)
{
  ScbRecordRow *row;

  add_task (fixture, "Trồng cây");
  row = find_row (find_list (fixture, SCB_TYPE_TASK), 0);
  type (row, "lead", "Nông Văn Thắng (1989)");
  g_assert_cmpint (last_task (fixture)->lead, !=, 0);
  g_assert_nonnull (
      strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), "Nông Văn Thắng (1989)"));
  type (row, "lead", "nong van thang");
  g_assert_cmpint (last_task (fixture)->lead, ==, 0);
}

static void
test_helpers_come_and_go (Fixture *fixture, gconstpointer data)
{
  GtkWidget *helpers;

  add_task (fixture, "Trồng cây");
  helpers = find_nth (find_list (fixture, SCB_TYPE_TASK), SCB_TYPE_TASK_HELPERS, 0);
  for (guint i = 0; i < 2; i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (find_nth (helpers, GTK_TYPE_ENTRY, 0)),
                             i == 0 ? "nông văn được" : "Các tổ tự quản");
      scb_person_entry_decide (SCB_PERSON_ENTRY (find_nth (helpers, SCB_TYPE_PERSON_ENTRY, 0)));
    }
  g_assert_cmpuint (dossier_of (fixture)->helpers->len, ==, 2);
  g_assert_cmpint (((ScbTaskHelper *)dossier_of (fixture)->helpers->pdata[0])->member, !=, 0);
  g_assert_cmpstr (((ScbTaskHelper *)dossier_of (fixture)->helpers->pdata[1])->name, ==,
                   "Các tổ tự quản");
  /* The same one twice is one. */
  gtk_editable_set_text (GTK_EDITABLE (find_nth (helpers, GTK_TYPE_ENTRY, 0)), "nông văn được");
  scb_person_entry_decide (SCB_PERSON_ENTRY (find_nth (helpers, SCB_TYPE_PERSON_ENTRY, 0)));
  g_assert_cmpuint (dossier_of (fixture)->helpers->len, ==, 2);
  g_signal_emit_by_name (find_nth (child (helpers, "chips"), GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpuint (dossier_of (fixture)->helpers->len, ==, 1);
  g_assert_cmpstr (((ScbTaskHelper *)dossier_of (fixture)->helpers->pdata[0])->name, ==,
                   "Các tổ tự quản");
}

static void
deleted_cb (ScbEditorContext *context, const char *label, char **heard)
{
  g_free (*heard);
  *heard = g_strdup (label);
}

static void
test_tasks_move_and_come_back_after_a_deletion (Fixture *fixture, gconstpointer data)
{
  ScbRecordList *list = find_list (fixture, SCB_TYPE_TASK);
  ScbRecordRow *second;
  g_autofree char *heard = NULL;

  g_signal_connect (fixture->context, "deleted", G_CALLBACK (deleted_cb), &heard);
  add_task (fixture, "Một");
  add_task (fixture, "Hai");
  second = find_row (list, 1);
  gtk_widget_activate_action (GTK_WIDGET (second), "record.move-up", NULL);
  g_assert_cmpstr (((ScbTask *)dossier_of (fixture)->tasks->pdata[0])->title, ==, "Hai");
  g_assert_true (find_row (list, 0) == second);
  gtk_widget_activate_action (GTK_WIDGET (second), "record.remove", NULL);
  g_assert_cmpstr (heard, ==, "Delete task");
  g_assert_cmpuint (scb_record_list_get_n_records (list), ==, 1);
  g_assert_true (scb_book_undo (fixture->book, NULL));
  g_assert_cmpuint (scb_record_list_get_n_records (list), ==, 2);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (find_row (list, 0))), ==,
                   "Hai");
  g_signal_handlers_disconnect_by_data (fixture->context, &heard);
}

static void
test_a_reload_leaves_what_is_being_typed (Fixture *fixture, gconstpointer data)
{
  ScbRecordRow *row;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkTextIter place;
  g_autoptr (ScbTask) other = NULL;

  add_task (fixture, "Trồng cây dọc đường");
  row = find_row (find_list (fixture, SCB_TYPE_TASK), 0);
  view = GTK_TEXT_VIEW (find_nth (find_field (row, "title"), GTK_TYPE_TEXT_VIEW, 0));
  buffer = gtk_text_view_get_buffer (view);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  view_settle ();
  gtk_text_buffer_get_iter_at_offset (buffer, &place, 9);
  gtk_text_buffer_place_cursor (buffer, &place);
  gtk_text_buffer_insert_at_cursor (buffer, " hoa ", -1);
  other = scb_record_copy (dossier_of (fixture)->tasks->pdata[0]);
  g_object_set (other, "unit", "cây", NULL);
  g_assert_true (scb_book_save (fixture->book, other, "Keep", NULL));
  g_assert_cmpstr (last_task (fixture)->unit, ==, "cây");
  g_assert_true (find_row (find_list (fixture, SCB_TYPE_TASK), 0) == row);
  g_assert_true (GTK_TEXT_VIEW (find_nth (find_field (row, "title"), GTK_TYPE_TEXT_VIEW, 0))
                 == view);
  gtk_text_buffer_get_iter_at_mark (buffer, &place, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&place), ==, 14);
  scb_record_field_flush (find_field (row, "title"));
  g_assert_cmpstr (((ScbTask *)dossier_of (fixture)->tasks->pdata[0])->title, ==,
                   "Trồng cây hoa dọc đường");
}

static void
test_the_key_for_a_new_task (Fixture *fixture, gconstpointer data)
{
  GtkRoot *root = GTK_ROOT (fixture->window);

  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), "decisions.add-task", NULL));
  view_wait_until (gtk_root_get_focus (root) != NULL);
  g_assert_true (gtk_widget_is_ancestor (
      gtk_root_get_focus (root),
      GTK_WIDGET (find_field (find_list (fixture, SCB_TYPE_TASK), "title"))));
}

/* ---- results of earlier tasks ---- */

static void
test_a_result_closes_its_task (Fixture *fixture, gconstpointer data)
{
  ScbRecordList *list = find_list (fixture, SCB_TYPE_TASK_REPORT);
  ScbRecordRow *row = find_row (list, 0);
  gint64 id = SCB_TASK_REPORT (scb_record_row_get_record (row))->task;
  g_autoptr (ScbTask) task = NULL;
  g_autofree char *label = NULL;

  g_assert_cmpuint (dossier_of (fixture)->task_reports->len, ==, 0);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  type (row, "result", "Đã xong");
  g_assert_cmpuint (dossier_of (fixture)->task_reports->len, ==, 1);
  choose (row, "outcome", SCB_TASK_OUTCOME_DONE);
  task = scb_book_get (fixture->book, SCB_TYPE_TASK, id, NULL);
  g_assert_cmpint (task->state, ==, SCB_TASK_STATE_DONE);
  g_assert_cmpstr (task->closed_on, ==, "2020-12-03");
  g_assert_true (find_row (list, 0) == row);
  /* One step back opens it again. */
  label = undo_label (fixture);
  g_assert_cmpstr (label, ==, "Change report on a task");
  g_assert_true (scb_book_undo (fixture->book, NULL));
  g_clear_object (&task);
  task = scb_book_get (fixture->book, SCB_TYPE_TASK, id, NULL);
  g_assert_cmpint (task->state, ==, SCB_TASK_STATE_OPEN);
}

/* ---- the rest ---- */

static void
test_pledges_recognitions_proposals (Fixture *fixture, gconstpointer data)
{
  ScbRecordRow *row = add_row (fixture, SCB_TYPE_PLEDGE);
  ScbRecognition *recognition;
  ScbProposal *proposal;
  ScbPledge *pledge;

  type (row, "text", "ủng hộ 200 cây xanh");
  type (row, "member", "Bàn Văn Sinh");
  type (row, "amount", "200");
  pledge = dossier_of (fixture)->pledges->pdata[0];
  g_assert_cmpfloat (pledge->amount, ==, 200);
  g_assert_cmpint (pledge->member, !=, 0);

  row = add_row (fixture, SCB_TYPE_RECOGNITION);
  type (row, "reason", "chồng ốm dài ngày");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_field (row, "agreed"))));
  choose (row, "kind", SCB_RECOGNITION_KIND_HELPED - 1);
  type (row, "agreed", "lợp lại mái");
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (find_nth (find_field (row, "confidential"), GTK_TYPE_CHECK_BUTTON, 0)),
      TRUE);
  recognition = dossier_of (fixture)->recognitions->pdata[0];
  g_assert_cmpint (recognition->kind, ==, SCB_RECOGNITION_KIND_HELPED);
  g_assert_cmpstr (recognition->agreed, ==, "lợp lại mái");
  g_assert_true (recognition->confidential);

  row = add_row (fixture, SCB_TYPE_PROPOSAL);
  type (row, "addressee", "Đảng ủy xã");
  type (row, "text", "Hỗ trợ 5 tấn xi măng");
  type (row, "passed_on", "7.9.2020");
  proposal = dossier_of (fixture)->proposals->pdata[0];
  g_assert_cmpstr (proposal->addressee, ==, "Đảng ủy xã");
  g_assert_cmpstr (proposal->passed_on, ==, "2020-09-07");
}

static void
test_conclusion_and_resolution (Fixture *fixture, gconstpointer data)
{
  ScbRecordRow *row;
  ScbResolution *resolution;

  type (fixture->page, "conclusion", "Chi bộ thống nhất.\nBáo cáo kỳ sau.");
  g_assert_cmpstr (scb_editor_context_get_session (fixture->context)->conclusion, ==,
                   "Chi bộ thống nhất.\nBáo cáo kỳ sau.");
  add_vote (fixture, "16");
  row = add_row (fixture, SCB_TYPE_RESOLUTION);
  type (row, "directions", "Làm xong đường hoa.");
  choose (row, "vote", 1);
  resolution = dossier_of (fixture)->resolutions->pdata[0];
  g_assert_cmpint (resolution->vote, ==, scb_record_get_id (SCB_RECORD (last_vote (fixture))));
  g_assert_cmpstr (resolution->directions, ==, "Làm xong đường hoa.");
}

static void
test_signed_minutes_are_shown_and_not_changed (Fixture *fixture, gconstpointer data)
{
  ScbRecordList *list = find_list (fixture, SCB_TYPE_TASK);
  ScbRecordRow *row = find_row (list, 0);

  g_assert_true (scb_editor_context_get_read_only (fixture->context));
  g_assert_false (gtk_widget_get_visible (child (list, "add_button")));
  scb_record_list_add (list);
  g_assert_cmpuint (scb_record_list_get_n_records (list), ==, 6);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  g_assert_false (gtk_text_view_get_editable (
      GTK_TEXT_VIEW (find_nth (find_field (row, "title"), GTK_TYPE_TEXT_VIEW, 0))));
  g_assert_false (gtk_editable_get_editable (
      GTK_EDITABLE (find_nth (find_field (row, "due_on"), GTK_TYPE_ENTRY, 0))));
  g_assert_false (gtk_widget_get_visible (child (row, "buttons")));
  g_assert_false (gtk_text_view_get_editable (
      GTK_TEXT_VIEW (find_nth (find_field (fixture->page, "conclusion"), GTK_TYPE_TEXT_VIEW, 0))));
}

static void
test_a_link_opens_the_record (Fixture *fixture, gconstpointer data)
{
  ScbTask *task = dossier_of (fixture)->tasks->pdata[3];
  ScbPlace place = { "decisions", SCB_TYPE_TASK, scb_record_get_id (SCB_RECORD (task)), "due_on" };
  ScbRecordRow *row;

  g_assert_true (scb_editor_page_show_place (SCB_EDITOR_PAGE (fixture->page), &place));
  row = find_row (find_list (fixture, SCB_TYPE_TASK), 3);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  view_wait_until (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (
                       GTK_SCROLLED_WINDOW (child (fixture->page, "scroller"))))
                   > 0);
}

static void
open_one_of_each (Fixture *fixture)
{
  ScbRecordList *list;

  for (guint i = 0;
       (list = (ScbRecordList *)find_nth (fixture->page, SCB_TYPE_RECORD_LIST, i)) != NULL; i++)
    {
      if (scb_record_list_get_kind (list)->add != NULL)
        scb_record_list_add (list);
      if (find_row (list, 0) != NULL)
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_row (list, 0)), TRUE);
    }
  view_settle ();
  view_settle ();
}

static void
test_names_labels_and_keys (Fixture *fixture, gconstpointer data)
{
  open_one_of_each (fixture);
  view_check_names (GTK_WIDGET (fixture->page));
  view_check_labels (GTK_WIDGET (fixture->page));
  g_assert_cmpuint (view_count_tab_stops (fixture->window, NULL), >, 20);
  view_set_text_scale (2);
  view_settle ();
  view_check_labels (GTK_WIDGET (fixture->page));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 800);
  view_set_text_scale (1);
}

static void
test_looks (Fixture *fixture, gconstpointer data)
{
  const char *name = data != NULL ? "decisions-empty" : "decisions";
  g_autofree char *large = g_strconcat (name, "-200", NULL);
  g_autofree char *open = g_strconcat (name, "-open", NULL);
  g_autofree char *dark = g_strconcat (name, "-dark", NULL);

  view_settle ();
  view_take_picture (fixture->window, name);
  scb_record_list_add (find_list (fixture, SCB_TYPE_VOTE));
  if (data == NULL)
    adw_expander_row_set_expanded (
        ADW_EXPANDER_ROW (find_row (find_list (fixture, SCB_TYPE_VOTE), 1)), TRUE);
  if (data == NULL)
    adw_expander_row_set_expanded (
        ADW_EXPANDER_ROW (find_row (find_list (fixture, SCB_TYPE_TASK), 0)), TRUE);
  scb_record_list_add (find_list (fixture, SCB_TYPE_TASK));
  for (int i = 0; i < 4; i++)
    view_settle ();
  view_take_picture (fixture->window, open);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_DARK);
  for (int i = 0; i < 4; i++)
    view_settle ();
  view_take_picture (fixture->window, dark);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  view_set_text_scale (2);
  for (int i = 0; i < 4; i++)
    view_settle ();
  view_take_picture (fixture->window, large);
  view_set_text_scale (1);
}

/* ---- what comes back besides tasks ---- */

static void
test_help_agreed_earlier_is_asked_for (Fixture *fixture, gconstpointer data)
{
  ScbRecordList *list = find_list_of (fixture, scb_decision_help_results ());
  GPtrArray *help = dossier_of (fixture)->earlier_help;
  gint64 id;
  g_autoptr (ScbRecognition) kept = NULL;
  g_autofree char *label = NULL;

  g_assert_cmpuint (help->len, ==, 1);
  id = scb_record_get_id (help->pdata[0]);
  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (find_row (list, 0))),
                            "not done yet"));
  scb_record_row_edit (find_row (list, 0), NULL);
  type (find_row (list, 0), "outcome", "Đã gặp, tháng này dự đủ");
  type (find_row (list, 0), "done_on", "02/12/2020");
  kept = scb_book_get (fixture->book, SCB_TYPE_RECOGNITION, id, NULL);
  g_assert_cmpstr (kept->outcome, ==, "Đã gặp, tháng này dự đủ");
  g_assert_cmpstr (kept->done_on, ==, "2020-12-02");
  g_assert_cmpint (kept->session, !=, fixture->session);
  label = undo_label (fixture);
  g_assert_cmpstr (label, ==, "Follow up on what was agreed");
}

static void
test_a_task_is_given_against_a_weak_point (Fixture *fixture, gconstpointer data)
{
  guint before = dossier_of (fixture)->weak_points->len;
  ScbRecordRow *row = add_row (fixture, SCB_TYPE_WEAK_POINT);
  ScbWeakPoint *point;
  gint64 id;

  type (row, "title", "Ít người phát biểu");
  g_assert_cmpuint (dossier_of (fixture)->weak_points->len, ==, before + 1);
  id = scb_record_get_id (scb_record_row_get_record (row));
  point = SCB_WEAK_POINT (scb_record_row_get_record (row));
  g_assert_cmpstr (point->opened_on, ==, "2020-12-03");
  g_assert_cmpint (point->session, ==, fixture->session);

  add_task (fixture, "Gợi ý nội dung trước ba ngày");
  row = find_row (find_list (fixture, SCB_TYPE_TASK), 0);
  scb_record_row_edit (row, NULL);
  choose (row, "weak_point", before + 1);
  g_assert_cmpint (last_task (fixture)->weak_point, ==, id);
  choose (row, "weak_point", 0);
  g_assert_cmpint (last_task (fixture)->weak_point, ==, 0);
}

int
main (int argc, char *argv[])
{
  view_init (&argc, &argv);
#define add(name, data, function)                                                                  \
  g_test_add ("/decisions-page/" name, Fixture, data, set_up, function, tear_down)
  add ("looks", NULL, test_looks);
  add ("looks-empty", "empty", test_looks);
  add ("an-impossible-sum-is-refused-at-the-field", "empty",
       test_an_impossible_sum_is_refused_at_the_field);
  add ("what-is-no-number-stays-and-is-said", "empty", test_what_is_no_number_stays_and_is_said);
  add ("the-threshold-follows-the-kind", "empty", test_the_threshold_follows_the_kind);
  add ("ballots-are-asked-for-a-secret-ballot", "empty",
       test_ballots_are_asked_for_a_secret_ballot);
  add ("what-came-of-a-vote", "empty", test_what_came_of_a_vote);
  add ("passed-or-not-in-words", "empty", test_passed_or_not_in_words);
  add ("the-base-comes-from-the-roll", "empty", test_the_base_comes_from_the_roll);
  add ("a-task-is-kept-when-it-has-its-words", "empty", test_a_task_is_kept_when_it_has_its_words);
  add ("until-when-is-a-date-or-words", "empty", test_until_when_is_a_date_or_words);
  add ("who-leads-is-a-member-or-a-body", "empty", test_who_leads_is_a_member_or_a_body);
  add ("letters-offer-people-and-enter-takes-one", "empty",
       test_letters_offer_people_and_enter_takes_one);
  add ("namesakes-are-told-apart", "empty", test_namesakes_are_told_apart);
  add ("helpers-come-and-go", "empty", test_helpers_come_and_go);
  add ("tasks-move-and-come-back-after-a-deletion", "empty",
       test_tasks_move_and_come_back_after_a_deletion);
  add ("a-reload-leaves-what-is-being-typed", "empty", test_a_reload_leaves_what_is_being_typed);
  add ("the-key-for-a-new-task", "empty", test_the_key_for_a_new_task);
  add ("a-result-closes-its-task", "empty", test_a_result_closes_its_task);
  add ("pledges-recognitions-proposals", "empty", test_pledges_recognitions_proposals);
  add ("conclusion-and-resolution", "empty", test_conclusion_and_resolution);
  add ("signed-minutes-are-shown-and-not-changed", NULL,
       test_signed_minutes_are_shown_and_not_changed);
  add ("a-link-opens-the-record", NULL, test_a_link_opens_the_record);
  add ("help-agreed-earlier-is-asked-for", "empty", test_help_agreed_earlier_is_asked_for);
  add ("a-task-is-given-against-a-weak-point", "empty", test_a_task_is_given_against_a_weak_point);
  add ("names-labels-and-keys", "empty", test_names_labels_and_keys);
#undef add
  return g_test_run ();
}
