/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A change by decision asked for, previewed, carried out and taken back, in real windows; a new
 * term; the story of a branch. */

#include <string.h>

#include "scb-book-history.h"
#include "scb-book-sessions.h"
#include "scb-branch-choice.h"
#include "scb-branch-reform-form.h"
#include "scb-branch-story.h"
#include "scb-decision-form.h"
#include "scb-organization-reform-form.h"
#include "scb-reform-window.h"
#include "scb-several-choice.h"
#include "scb-term-window.h"
#include "scb-tree-reform-form.h"
#include "view-fixture.h"

#define NEW      "9f5c5bc0-a422-5b73-8b07-384764b35143" /* Xóm Mới */
#define OTHER    "e946a680-464c-57d8-aac3-7b04b441fcbb" /* Đồng Giảng A */
#define DISTRICT "2d16c75a-73ef-535d-95c1-652b0930f3e1"
#define COMMUNE  "b2acbf61-9c6a-5d70-af07-798ec6a2af89"

typedef struct
{
  ScbBook *book;
  gint64 branch, other;
  GtkWindow *window;
  gint64 result;
  guint n_signals;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = view_open_sample ();
  fixture->branch = scb_book_find_id (fixture->book, SCB_TYPE_BRANCH, NEW);
  fixture->other = scb_book_find_id (fixture->book, SCB_TYPE_BRANCH, OTHER);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    view_destroy (fixture->window);
  view_close_book (fixture->book);
}

static void
done_cb (Fixture *fixture, gint64 result)
{
  fixture->result = result;
  fixture->n_signals++;
  /* It destroys itself. */
  fixture->window = NULL;
}

static ScbReformWindow *
present (Fixture *fixture, GtkWidget *form)
{
  GtkWidget *window = scb_reform_window_new (NULL, fixture->book, "Reform", form);

  g_signal_connect_swapped (window, "done", G_CALLBACK (done_cb), fixture);
  fixture->window = view_present (window, 680, 720);
  return SCB_REFORM_WINDOW (window);
}

static void
click (GtkWidget *root, const char *label)
{
  GtkWidget *button = view_find_button (root, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  view_settle ();
}

static GtkWidget *
part (ScbReformWindow *window, const char *id)
{
  return view_find (GTK_WIDGET (window), id);
}

static const char *
shown_step (ScbReformWindow *window)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (view_child (window, "stack")));
}

static ScbDecisionForm *
decision_of (ScbReformWindow *window)
{
  return SCB_DECISION_FORM (adw_bin_get_child (ADW_BIN (part (window, "decision_slot"))));
}

static ScbSeveralChoice *
choice_in (ScbReformWindow *window, const char *slot)
{
  return SCB_SEVERAL_CHOICE (adw_bin_get_child (ADW_BIN (part (window, slot))));
}

static void
test_merger_step_by_step (Fixture *fixture, gconstpointer data)
{
  ScbReformWindow *window = present (
      fixture, scb_branch_reform_form_new (fixture->book, SCB_REFORM_MERGE, fixture->branch));
  g_autoptr (GPtrArray) before
      = scb_book_list_roll (fixture->book, fixture->other, "2020-12-01", NULL);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  /* Nothing is chosen: a sentence, and the first step stays. */
  click (GTK_WIDGET (window), "See What It _Does");
  g_assert_cmpstr (shown_step (window), ==, "ask");
  g_assert_true (gtk_widget_get_visible (part (window, "problem")));

  scb_several_choice_set_chosen (choice_in (window, "others_slot"), fixture->other, TRUE);
  scb_decision_form_set_day (decision_of (window), "2020-12-01");
  gtk_editable_set_text (GTK_EDITABLE (view_child (decision_of (window), "number")), "77-QĐ/ĐU");
  click (GTK_WIDGET (window), "See What It _Does");
  g_assert_cmpstr (shown_step (window), ==, "preview");
  g_assert_false (gtk_widget_get_visible (part (window, "problem")));
  view_check_names (GTK_WIDGET (window));
  view_check_labels (GTK_WIDGET (window));
  view_take_picture (fixture->window, "reform-preview");
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_BRANCH_EVENT, NULL), ==, 6);

  click (GTK_WIDGET (window), "_Back");
  g_assert_cmpstr (shown_step (window), ==, "ask");
  click (GTK_WIDGET (window), "See What It _Does");
  click (GTK_WIDGET (window), "_Carry It Out");
  g_assert_cmpuint (fixture->n_signals, ==, 1);
  g_assert_cmpint (fixture->result, ==, fixture->branch);
  after = scb_book_list_roll (fixture->book, fixture->other, "2020-12-01", NULL);
  g_assert_cmpuint (before->len, >, 3);
  g_assert_cmpuint (after->len, ==, 0);
  g_assert_true (scb_book_undo (fixture->book, &error));
  g_assert_no_error (error);
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_BRANCH_EVENT, NULL), ==, 6);
}

/* Only what a kind asks for is in sight. */
static void
test_each_kind_asks_its_own (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    ScbReformKind kind;
    gboolean others, name, members, organization, heir;
  } kinds[] = {
    { SCB_REFORM_MERGE, TRUE, TRUE, FALSE, FALSE, FALSE },
    { SCB_REFORM_SPLIT, FALSE, TRUE, TRUE, FALSE, FALSE },
    { SCB_REFORM_RENAME, FALSE, TRUE, FALSE, FALSE, FALSE },
    { SCB_REFORM_MOVE, FALSE, FALSE, FALSE, TRUE, FALSE },
    { SCB_REFORM_DISSOLVE, FALSE, FALSE, FALSE, FALSE, TRUE },
    { SCB_REFORM_FOUND, FALSE, TRUE, TRUE, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      ScbReformWindow *window = present (
          fixture, scb_branch_reform_form_new (fixture->book, kinds[i].kind, fixture->branch));

      g_assert_cmpint (gtk_widget_get_mapped (part (window, "others_slot")), ==, kinds[i].others);
      g_assert_cmpint (gtk_widget_get_mapped (part (window, "name_part")), ==, kinds[i].name);
      g_assert_cmpint (gtk_widget_get_mapped (part (window, "members_slot")), ==, kinds[i].members);
      g_assert_cmpint (gtk_widget_get_mapped (part (window, "organization_part")), ==,
                       kinds[i].organization);
      g_assert_cmpint (gtk_widget_get_mapped (part (window, "heir_part")), ==, kinds[i].heir);
      view_check_names (GTK_WIDGET (window));
      view_destroy (g_steal_pointer (&fixture->window));
    }
}

static void
test_split_sends_those_who_are_ticked (Fixture *fixture, gconstpointer data)
{
  ScbReformWindow *window = present (
      fixture, scb_branch_reform_form_new (fixture->book, SCB_REFORM_SPLIT, fixture->branch));
  g_autoptr (GPtrArray) roll
      = scb_book_list_roll (fixture->book, fixture->branch, "2020-12-01", NULL);
  g_autoptr (GPtrArray) gone = NULL;

  g_assert_cmpuint (scb_several_choice_get_n_items (choice_in (window, "members_slot")), ==,
                    roll->len);
  for (guint i = 0; i < 3; i++)
    scb_several_choice_set_chosen (choice_in (window, "members_slot"),
                                   SCB_ATTENDANCE (roll->pdata[i])->member, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (view_child (scb_reform_window_get_form (window), "name")),
                         "Chi bộ thôn Đồng Chức");
  scb_decision_form_set_day (decision_of (window), "2020-12-01");
  click (GTK_WIDGET (window), "See What It _Does");
  click (GTK_WIDGET (window), "_Carry It Out");
  g_assert_cmpint (fixture->result, !=, fixture->branch);
  gone = scb_book_list_roll (fixture->book, fixture->result, "2020-12-01", NULL);
  g_assert_cmpuint (gone->len, ==, 3);
}

/* A split may form several branches: each is described, kept, and the next one begun. */
static void
test_split_in_three (Fixture *fixture, gconstpointer data)
{
  ScbReformWindow *window = present (
      fixture, scb_branch_reform_form_new (fixture->book, SCB_REFORM_SPLIT, fixture->branch));
  GtkWidget *form = scb_reform_window_get_form (window);
  g_autoptr (GPtrArray) roll
      = scb_book_list_roll (fixture->book, fixture->branch, "2020-12-01", NULL);
  gint64 first = SCB_ATTENDANCE (roll->pdata[0])->member;
  gint64 second = SCB_ATTENDANCE (roll->pdata[1])->member;
  g_autoptr (ScbReform) reform = NULL;
  g_autoptr (GError) error = NULL;

  scb_decision_form_set_day (decision_of (window), "2020-12-01");
  gtk_editable_set_text (GTK_EDITABLE (view_child (form, "name")), "Chi bộ thôn Khe Ốn");
  /* Without members it stays where it is. */
  g_signal_emit_by_name (view_child (form, "add_part"), "clicked");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (view_child (form, "name"))), !=, "");
  scb_several_choice_set_chosen (choice_in (window, "members_slot"), first, TRUE);
  g_signal_emit_by_name (view_child (form, "add_part"), "clicked");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (view_child (form, "name"))), ==, "");
  /* Who goes there cannot go to another one. */
  g_assert_cmpuint (scb_several_choice_get_n_items (choice_in (window, "members_slot")), ==,
                    roll->len - 1);
  view_check_names (GTK_WIDGET (window));

  gtk_editable_set_text (GTK_EDITABLE (view_child (form, "name")), "Chi bộ thôn Nà Bắp");
  scb_several_choice_set_chosen (choice_in (window, "members_slot"), second, TRUE);
  reform = scb_branch_reform_form_read (SCB_BRANCH_REFORM_FORM (form), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reform->parts->len, ==, 1);
  g_assert_cmpstr (reform->name, ==, "Chi bộ thôn Nà Bắp");
  /* The last one may be kept in the list, too. */
  g_signal_emit_by_name (view_child (form, "add_part"), "clicked");
  click (GTK_WIDGET (window), "See What It _Does");
  click (GTK_WIDGET (window), "_Carry It Out");
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_BRANCH, NULL), ==, 16);
}

/* Those who were ticked in one branch stay when the next one is looked at. */
static void
test_foundation_from_several_branches (Fixture *fixture, gconstpointer data)
{
  ScbReformWindow *window = present (
      fixture, scb_branch_reform_form_new (fixture->book, SCB_REFORM_FOUND, fixture->branch));
  GtkWidget *form = scb_reform_window_get_form (window);
  ScbBranchChoice *choice
      = SCB_BRANCH_CHOICE (adw_bin_get_child (ADW_BIN (view_child (form, "branch_slot"))));
  gint64 other = scb_book_find_id (fixture->book, SCB_TYPE_BRANCH,
                                   "e946a680-464c-57d8-aac3-7b04b441fcbb");
  g_autoptr (GPtrArray) roll
      = scb_book_list_roll (fixture->book, fixture->branch, "2020-12-01", NULL);
  g_autoptr (GPtrArray) there = scb_book_list_roll (fixture->book, other, "2020-12-01", NULL);
  g_autoptr (ScbReform) reform = NULL;
  g_autoptr (GError) error = NULL;

  scb_decision_form_set_day (decision_of (window), "2020-12-01");
  scb_several_choice_set_chosen (choice_in (window, "members_slot"),
                                 SCB_ATTENDANCE (roll->pdata[0])->member, TRUE);
  scb_branch_choice_set_branch (choice, other);
  g_signal_emit_by_name (choice, "chosen");
  g_assert_cmpuint (scb_several_choice_get_n_items (choice_in (window, "members_slot")), ==,
                    there->len + 1);
  scb_several_choice_set_chosen (choice_in (window, "members_slot"),
                                 SCB_ATTENDANCE (there->pdata[0])->member, TRUE);
  reform = scb_branch_reform_form_read (SCB_BRANCH_REFORM_FORM (form), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reform->members->len, ==, 2);
}

static void
test_decision_keeps_its_file (Fixture *fixture, gconstpointer data)
{
  ScbReformWindow *window = present (
      fixture, scb_branch_reform_form_new (fixture->book, SCB_REFORM_RENAME, fixture->branch));
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "quyet-dinh.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  gint64 before = scb_book_count (fixture->book, SCB_TYPE_ATTACHMENT, NULL);

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_false (scb_decision_form_take_file (decision_of (window), file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, "%PDF-1.4", -1, NULL));
  g_assert_true (scb_decision_form_take_file (decision_of (window), file, &error));
  g_assert_no_error (error);
  gtk_editable_set_text (GTK_EDITABLE (view_child (decision_of (window), "issued_on")),
                         "31/02/2020");
  gtk_editable_set_text (GTK_EDITABLE (view_child (scb_reform_window_get_form (window), "name")),
                         "Chi bộ thôn Xóm Mới Thượng");
  click (GTK_WIDGET (window), "See What It _Does");
  g_assert_cmpstr (shown_step (window), ==, "ask");
  gtk_editable_set_text (GTK_EDITABLE (view_child (decision_of (window), "issued_on")),
                         "28/02/2020");
  click (GTK_WIDGET (window), "See What It _Does");
  click (GTK_WIDGET (window), "_Carry It Out");
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_ATTACHMENT, NULL), ==, before + 1);
  g_assert_true (g_file_delete (file, NULL, NULL));
}

static void
test_whole_tree_is_guided (Fixture *fixture, gconstpointer data)
{
  ScbReformWindow *window = present (fixture, scb_tree_reform_form_new (fixture->book));
  gint64 district = scb_book_find_id (fixture->book, SCB_TYPE_ORGANIZATION, DISTRICT);
  gint64 commune = scb_book_find_id (fixture->book, SCB_TYPE_ORGANIZATION, COMMUNE);
  gint64 before = scb_book_count (fixture->book, SCB_TYPE_ORGANIZATION, NULL);
  GtkWidget *communes = GTK_WIDGET (view_child (scb_reform_window_get_form (window), "communes"));
  GtkWidget *first = gtk_widget_get_first_child (communes);
  g_autofree char *name = NULL;

  scb_several_choice_set_chosen (choice_in (window, "ended_slot"), district, TRUE);
  scb_several_choice_set_chosen (choice_in (window, "merged_slot"), commune, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (view_child (first, "name")), "Đảng bộ xã Lương Minh");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (view_child (first, "committee_name"))), ==,
                   "Đảng ủy xã Lương Minh");
  scb_decision_form_set_day (decision_of (window), "2025-07-01");
  click (GTK_WIDGET (window), "See What It _Does");
  g_assert_cmpstr (shown_step (window), ==, "preview");
  view_take_picture (fixture->window, "tree-reform-preview");
  click (GTK_WIDGET (window), "_Carry It Out");
  g_assert_cmpint (scb_book_count (fixture->book, SCB_TYPE_ORGANIZATION, NULL), ==, before + 4);
  name = scb_book_get_organization_name (
      fixture->book, scb_book_get_organization_of (fixture->book, fixture->branch, "2025-07-01"),
      "2025-07-01");
  g_assert_cmpstr (name, ==, "Đảng bộ xã Lương Minh");
}

static void
test_organization_forms_ask_their_own (Fixture *fixture, gconstpointer data)
{
  gint64 commune = scb_book_find_id (fixture->book, SCB_TYPE_ORGANIZATION, COMMUNE);

  for (int kind = SCB_ORGANIZATION_REFORM_FOUND; kind <= SCB_ORGANIZATION_REFORM_END; kind++)
    {
      ScbReformWindow *window
          = present (fixture, scb_organization_reform_form_new (
                                  fixture->book, (ScbOrganizationReformKind)kind, commune));

      g_assert_cmpint (gtk_widget_get_mapped (part (window, "name_part")), ==,
                       kind <= SCB_ORGANIZATION_REFORM_RENAME);
      g_assert_cmpint (gtk_widget_get_mapped (part (window, "other_part")), ==,
                       kind != SCB_ORGANIZATION_REFORM_RENAME);
      view_check_names (GTK_WIDGET (window));
      view_destroy (g_steal_pointer (&fixture->window));
    }
}

/* ---- a term ---- */

static void
opened_cb (Fixture *fixture)
{
  fixture->n_signals++;
  fixture->window = NULL;
}

static void
test_term_is_opened_in_spite_of_warnings (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = scb_term_window_new (NULL, fixture->book, fixture->branch);
  g_autoptr (GPtrArray) roll
      = scb_book_list_roll (fixture->book, fixture->branch, "2020-09-03", NULL);
  GtkWidget *warnings;
  guint n = 0;

  g_signal_connect_swapped (window, "opened", G_CALLBACK (opened_cb), fixture);
  fixture->window = view_present (window, 560, 680);
  warnings = GTK_WIDGET (view_child (window, "warnings"));
  g_assert_nonnull (gtk_widget_get_first_child (warnings));
  for (guint i = 0; i < roll->len && n < 8; i++)
    if (SCB_ATTENDANCE (roll->pdata[i])->standing == SCB_STANDING_OFFICIAL)
      scb_term_window_elect (SCB_TERM_WINDOW (window), SCB_ATTENDANCE (roll->pdata[i])->member,
                             n++ == 0 ? SCB_POST_KIND_SECRETARY : SCB_POST_KIND_COMMITTEE_MEMBER);
  /* Eight are more than seven: said, not forbidden. */
  g_assert_nonnull (gtk_widget_get_first_child (warnings));
  view_check_names (window);
  gtk_editable_set_text (GTK_EDITABLE (view_child (window, "congress")), "gần Tết");
  click (window, "_Open the Term");
  g_assert_cmpuint (fixture->n_signals, ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (view_child (window, "congress")), "3/9/2020");
  click (window, "_Open the Term");
  g_assert_cmpuint (fixture->n_signals, ==, 1);
}

/* ---- the story ---- */

static void
open_branch_cb (Fixture *fixture, gint64 branch)
{
  fixture->result = branch;
}

static guint
count_rows (gpointer list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int)n) != NULL)
    n++;
  return n;
}

static void
test_story_is_told (Fixture *fixture, gconstpointer data)
{
  GtkWidget *story = scb_branch_story_new ();
  g_autofree char *own = NULL;
  GtkLabel *sums;

  g_signal_connect_swapped (story, "open-branch", G_CALLBACK (open_branch_cb), fixture);
  fixture->window = view_present (story, 700, 900);
  scb_branch_story_set_branch (SCB_BRANCH_STORY (story), fixture->book, fixture->branch);
  view_settle ();
  g_assert_cmpuint (count_rows (view_child (story, "events")), ==, 2);
  g_assert_cmpuint (count_rows (view_child (story, "family")), ==, 2);
  g_assert_nonnull (
      strstr (gtk_label_get_label (GTK_LABEL (view_child (story, "committee"))), "Nông Văn Được"));
  gtk_widget_activate (
      GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (view_child (story, "family")), 0)));
  g_assert_cmpint (
      fixture->result, ==,
      scb_book_find_id (fixture->book, SCB_TYPE_BRANCH, "a6504cf3-33c5-590b-901f-f9169e55e765"));
  sums = GTK_LABEL (view_child (story, "sums"));
  own = g_strdup (gtk_label_get_label (sums));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (view_child (story, "basis")), 1);
  g_assert_cmpstr (gtk_label_get_label (sums), !=, own);
  view_check_names (story);
  view_check_labels (story);
  view_set_text_scale (2);
  view_settle ();
  view_check_labels (story);
  view_set_text_scale (1);
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);

  add ("/reform-window/merger-step-by-step", test_merger_step_by_step);
  add ("/reform-window/each-kind-asks-its-own", test_each_kind_asks_its_own);
  add ("/reform-window/split-sends-those-who-are-ticked", test_split_sends_those_who_are_ticked);
  add ("/reform-window/split-in-three", test_split_in_three);
  add ("/reform-window/foundation-from-several-branches", test_foundation_from_several_branches);
  add ("/reform-window/decision-keeps-its-file", test_decision_keeps_its_file);
  add ("/reform-window/whole-tree-is-guided", test_whole_tree_is_guided);
  add ("/reform-window/organization-forms-ask-their-own", test_organization_forms_ask_their_own);
  add ("/reform-window/term-is-opened-in-spite-of-warnings",
       test_term_is_opened_in_spite_of_warnings);
  add ("/reform-window/story-is-told", test_story_is_told);

  return g_test_run ();
}
