/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Events of members, duplicates, reinforcement and lists in their windows. */

#include "scb-book-history.h"
#include "scb-book-merge.h"
#include "scb-book-sessions.h"
#include "scb-branch-choice.h"
#include "scb-member-event-dialog.h"
#include "scb-roll-line.h"
#include "scb-member-list-dialog.h"
#include "scb-member-story.h"
#include "scb-merge-members.h"
#include "scb-reinforce.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  gint64 branch;
  gint64 member;
  gint64 kept;
  guint n_calls;
} Fixture;

static gint64
add_member (Fixture *fixture, const char *name)
{
  g_autoptr (ScbMember) member
      = g_object_new (SCB_TYPE_MEMBER, "full-name", name, "born-on", "1980", NULL);
  g_autoptr (ScbMembership) spell = NULL;

  g_assert_true (scb_book_save (fixture->book, member, "Add", NULL));
  spell = g_object_new (SCB_TYPE_MEMBERSHIP, "member", scb_record_get_id (SCB_RECORD (member)),
                        "branch", fixture->branch, "kind", SCB_MEMBERSHIP_KIND_OFFICIAL, NULL);
  g_assert_true (scb_book_save (fixture->book, spell, "Add", NULL));
  return scb_record_get_id (SCB_RECORD (member));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) branches = NULL;

  fixture->book = view_open_sample ();
  branches = scb_book_find_branches (fixture->book, "Xóm Mới", NULL);
  fixture->branch = scb_record_get_id (branches->pdata[0]);
  fixture->member = add_member (fixture, "Lò Thị Năm");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  view_close_book (fixture->book);
}

static void
kept_cb (GtkWidget *dialog, gint64 member, Fixture *fixture)
{
  fixture->kept = member;
}

static GtkWidget *
open_event (Fixture *fixture, gint64 member, const ScbMemberEvent *event)
{
  GtkWidget *dialog = scb_member_event_dialog_new (NULL, fixture->book, member, NULL, event);

  g_signal_connect (dialog, "kept", G_CALLBACK (kept_cb), fixture);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_test_widget_wait_for_draw (dialog);
  return dialog;
}

static void
type (GtkWidget *dialog, const char *id, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (view_child (dialog, id)), text);
}

static void
press (GtkWidget *dialog, const char *id)
{
  g_signal_emit_by_name (view_find (dialog, id), "clicked");
}

/* What cannot be is said, and nothing is kept; then it is told what will be, and kept. */
static void
test_death (Fixture *fixture, gconstpointer data)
{
  const ScbMemberEvent event = { .kind = SCB_MEMBER_EVENT_DIED };
  GtkWidget *dialog = open_event (fixture, fixture->member, &event);
  g_autoptr (GPtrArray) spells = NULL;
  g_autofree char *label = NULL;

  view_check_names (dialog);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (view_child (dialog, "target_row"))));
  press (dialog, "keep_button");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (view_child (dialog, "problem"))));
  g_assert_cmpint (fixture->kept, ==, 0);
  type (dialog, "day", "03/9/2020");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (view_child (dialog, "preview"))));
  type (dialog, "number", "12-TB/ĐU");
  type (dialog, "issued_on", "không rõ");
  press (dialog, "keep_button");
  g_assert_cmpint (fixture->kept, ==, 0);
  type (dialog, "issued_on", "04/9/2020");
  press (dialog, "keep_button");
  g_assert_cmpint (fixture->kept, ==, fixture->member);
  spells = scb_book_list (fixture->book, SCB_TYPE_MEMBERSHIP, "member", fixture->member, NULL);
  g_assert_cmpstr (SCB_MEMBERSHIP (spells->pdata[0])->until, ==, "2020-09-03");
  g_assert_cmpint (SCB_MEMBERSHIP (spells->pdata[0])->end_reason, ==, SCB_END_REASON_DIED);
  g_assert_cmpint (SCB_MEMBERSHIP (spells->pdata[0])->end_decision, !=, 0);
  label = scb_book_get_undo_label (fixture->book);
  g_assert_cmpstr (label, ==, "Death");
}

static void
test_admission_of_a_stranger (Fixture *fixture, gconstpointer data)
{
  const ScbMemberEvent event = { .kind = SCB_MEMBER_EVENT_ADMITTED,
                                 .day = (char *)"2020-09-10",
                                 .branch = fixture->branch };
  GtkWidget *dialog = open_event (fixture, 0, &event);
  g_autoptr (ScbMember) member = NULL;

  press (dialog, "keep_button");
  g_assert_cmpint (fixture->kept, ==, 0);
  type (dialog, "name", "Hoàng Thị Mười");
  press (dialog, "keep_button");
  g_assert_cmpint (fixture->kept, !=, 0);
  member = scb_book_get (fixture->book, SCB_TYPE_MEMBER, fixture->kept, NULL);
  g_assert_cmpstr (member->full_name, ==, "Hoàng Thị Mười");
  g_assert_cmpstr (member->admitted_on, ==, "2020-09-10");
}

/* Every event at twice the text in a narrow window: nothing is cut. */
static void
test_large_text (Fixture *fixture, gconstpointer data)
{
  view_set_text_scale (2.0);
  for (guint kind = 0; kind < SCB_N_MEMBER_EVENTS; kind++)
    {
      const ScbMemberEvent event
          = { .kind = kind, .day = (char *)"2020-09-10", .branch = fixture->branch };
      GtkWidget *dialog = open_event (fixture, fixture->member, &event);

      view_check_labels (dialog);
      view_take_picture (GTK_WINDOW (dialog), scb_member_event_msgid (kind));
      gtk_window_destroy (GTK_WINDOW (dialog));
      view_settle ();
    }
  view_set_text_scale (1.0);
}

static void
merged_cb (GtkWidget *dialog, const char *label, Fixture *fixture)
{
  fixture->n_calls++;
}

static void
test_duplicates (Fixture *fixture, gconstpointer data)
{
  gint64 twin = add_member (fixture, "Lò Thị Nắm");
  GtkWidget *dialog = scb_merge_members_new (NULL, fixture->book);

  g_signal_connect (dialog, "merged", G_CALLBACK (merged_cb), fixture);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_test_widget_wait_for_draw (dialog);
  view_check_names (dialog);
  view_check_labels (dialog);
  view_take_picture (GTK_WINDOW (dialog), "merge-members");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (view_child (dialog, "stack"))), ==,
                   "pair");
  press (dialog, "merge_button");
  g_assert_cmpuint (fixture->n_calls, ==, 1);
  g_assert_null (scb_book_get (fixture->book, SCB_TYPE_MEMBER, twin, NULL));
  view_destroy (GTK_WINDOW (dialog));
}

static void
test_reinforce (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = scb_reinforce_new (NULL, fixture->book);

  gtk_window_present (GTK_WINDOW (dialog));
  gtk_test_widget_wait_for_draw (dialog);
  view_check_names (dialog);
  view_take_picture (GTK_WINDOW (dialog), "reinforce");
  view_destroy (GTK_WINDOW (dialog));
}

static void
wanted_cb (GtkWidget *dialog, const ScbMemberListRequest *request, Fixture *fixture)
{
  fixture->n_calls++;
  g_assert_cmpint (request->branch, ==, fixture->branch);
  g_assert_cmpstr (request->day, ==, "2020-09-03");
  g_assert_false (request->as_table);
  g_assert_cmpuint (request->n_columns, >, 3);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = scb_member_list_dialog_new (NULL, fixture->book, fixture->branch);

  g_signal_connect (dialog, "wanted", G_CALLBACK (wanted_cb), fixture);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_test_widget_wait_for_draw (dialog);
  view_check_names (dialog);
  view_check_labels (dialog);
  type (dialog, "day", "9/2020");
  press (dialog, "paper_button");
  g_assert_cmpuint (fixture->n_calls, ==, 0);
  type (dialog, "day", "03/9/2020");
  press (dialog, "paper_button");
  g_assert_cmpuint (fixture->n_calls, ==, 1);
}

static void
test_story (Fixture *fixture, gconstpointer data)
{
  GtkWidget *story = scb_member_story_new ();
  GtkWindow *window = view_present (story, 700, 900);
  g_autoptr (ScbMember) speaker = NULL;
  g_autoptr (GPtrArray) opinions = scb_book_list (fixture->book, SCB_TYPE_OPINION, NULL, 0, NULL);

  for (guint i = 0; i < opinions->len; i++)
    if (SCB_OPINION (opinions->pdata[i])->speaker != 0)
      scb_member_story_show (SCB_MEMBER_STORY (story), fixture->book,
                             SCB_OPINION (opinions->pdata[i])->speaker);
  view_settle ();
  view_check_labels (story);
  scb_member_story_show (SCB_MEMBER_STORY (story), fixture->book, fixture->member);
  scb_member_story_show (SCB_MEMBER_STORY (story), NULL, 0);
  view_destroy (window);
}

#define ADD(name, test) g_test_add ("/member-events/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
  ADD ("death", test_death);
  ADD ("admission", test_admission_of_a_stranger);
  ADD ("large-text", test_large_text);
  ADD ("duplicates", test_duplicates);
  ADD ("reinforce", test_reinforce);
  ADD ("list", test_list);
  ADD ("story", test_story);
  return g_test_run ();
}
