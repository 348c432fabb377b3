/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rule sets: read, copied, changed; what scored a session stays. */

#include "scb-book-rules.h"
#include "scb-rule-sets.h"
#include "scb-rules-draft.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  GtkWindow *parent;
  ScbRuleSets *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_setenv ("SCB_TODAY", "2020-12-08", TRUE);
  fixture->book = view_open_sample ();
  fixture->parent = view_present (gtk_label_new (NULL), 1000, 700);
  fixture->window = scb_rule_sets_new (fixture->parent, fixture->book);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *)&fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  view_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  view_destroy (fixture->parent);
  g_assert_null (fixture->window);
  view_close_book (fixture->book);
}

static GtkWidget *
find (Fixture *fixture, const char *id)
{
  return view_find (GTK_WIDGET (fixture->window), id);
}

static void
act (Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
  view_settle ();
}

static const char *
problem_of (Fixture *fixture)
{
  return gtk_label_get_label (GTK_LABEL (find (fixture, "problem")));
}

static guint
count_own (Fixture *fixture)
{
  return (guint)scb_book_count (fixture->book, SCB_TYPE_RULE_SET, NULL);
}

static void
test_shipped (Fixture *fixture, gconstpointer data)
{
  GListModel *names = gtk_drop_down_get_model (GTK_DROP_DOWN (find (fixture, "choice")));

  g_assert_cmpuint (g_list_model_get_n_items (names), ==, 3);
  g_assert_false (gtk_widget_get_visible (find (fixture, "editing")));
  view_take_picture (GTK_WINDOW (fixture->window), "rules-shipped");
  /* Nothing of it can be saved or deleted. */
  act (fixture, "rules.save");
  act (fixture, "rules.delete");
  g_assert_cmpuint (count_own (fixture), ==, 0);
}

static void
test_copied (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbRuleSet) set = NULL;
  g_autoptr (ScbRuleSet) before = NULL;
  g_autoptr (ScbRules) rules = NULL;

  act (fixture, "rules.copy");
  g_assert_true (gtk_widget_get_visible (find (fixture, "editing")));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (fixture, "sheet")), 2);
  view_take_picture (GTK_WINDOW (fixture->window), "rules-copy");
  act (fixture, "rules.save");
  g_assert_cmpstr (problem_of (fixture), ==, "");
  g_assert_cmpuint (count_own (fixture), ==, 1);
  /* From the first day on, and not before. */
  set = scb_book_find_rule_set (fixture->book, "2021-01-01", NULL);
  before = scb_book_find_rule_set (fixture->book, "2020-12-31", NULL);
  g_assert_nonnull (set);
  g_assert_null (before);
  rules = scb_rules_new_of (set, "2021-01-01", NULL);
  g_assert_cmpstr (rules->sheet->code, ==, "mau-b");
  g_assert_cmpstr (rules->since, ==, "2021-01-01");
  act (fixture, "rules.delete");
  g_assert_cmpuint (count_own (fixture), ==, 0);
}

static void
test_wrong (Fixture *fixture, gconstpointer data)
{
  static const char *const days[] = { "", "31/02/2021", "2021", "03/9/2020" };

  act (fixture, "rules.copy");
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (find (fixture, "since")), days[i]);
      act (fixture, "rules.save");
      g_assert_cmpstr (problem_of (fixture), !=, "");
      g_assert_cmpuint (count_own (fixture), ==, 0);
    }
  /* Taken back as a whole. */
  act (fixture, "rules.discard");
  g_assert_false (gtk_widget_get_visible (find (fixture, "editing")));
}

/* What is typed is not lost by closing the window. */
static void
test_closing_asks (Fixture *fixture, gconstpointer data)
{
  act (fixture, "rules.copy");
  gtk_window_close (GTK_WINDOW (fixture->window));
  view_settle ();
  g_assert_nonnull (fixture->window);
}

/* ---- the book ---- */

static ScbRuleSet *
own_set (const char *code, const char *since)
{
  g_autoptr (GPtrArray) shipped = scb_rules_list_shipped (NULL);
  ScbRuleSet *first = shipped->pdata[0];

  return g_object_new (SCB_TYPE_RULE_SET, "code", code, "name", "Bộ của Đảng ủy", "since", since,
                       "body", first->body, NULL);
}

static void
test_used_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbRuleSet) set = own_set ("a", "2021-01-01");
  g_autoptr (ScbRuleSet) late = own_set ("b", "2020-08-01");
  g_autoptr (ScbRuleSet) same = own_set ("c", "2021-01-01");
  g_autoptr (ScbScore) score = NULL;
  gint64 session = view_find_session (fixture->book, "Xóm Mới", "2020-09-03");

  g_assert_true (scb_book_save_rule_set (fixture->book, set, &error));
  g_assert_no_error (error);
  g_assert_false (scb_book_save_rule_set (fixture->book, same, &error));
  g_assert_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID);
  g_clear_error (&error);
  /* Sessions of August are scored already. */
  g_assert_false (scb_book_save_rule_set (fixture->book, late, &error));
  g_assert_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_LOCKED);
  g_clear_error (&error);

  score = g_object_new (SCB_TYPE_SCORE, "session", session, "scorer", SCB_SCORER_COMMITTEE,
                        "points", 90.0, "rule-set", scb_record_get_id (SCB_RECORD (set)), NULL);
  g_assert_true (scb_book_save (fixture->book, score, "Score", &error));
  g_object_set (set, "name", "Tên khác", NULL);
  g_assert_false (scb_book_save_rule_set (fixture->book, set, &error));
  g_assert_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (scb_book_delete_rule_set (fixture->book, set, &error));
  g_assert_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_LOCKED);
}

static void
test_draft (void)
{
  g_autoptr (GPtrArray) shipped = scb_rules_list_shipped (NULL);
  ScbRuleSet *set = shipped->pdata[shipped->len - 1];
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbRulesDraft) draft = scb_rules_draft_new (set->body, &error);
  g_autofree char *body = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (scb_rules_draft_get_text (draft, "sheet.code"), ==, "mau-a");
  g_assert_cmpuint (scb_rules_draft_count (draft, "sheet.criteria"), ==, 8);
  /* Nonsense is refused with its place. */
  scb_rules_draft_set_number (draft, "levels.fair", 95);
  g_assert_null (scb_rules_draft_finish (draft, &error));
  g_assert_true (g_str_has_prefix (error->message, "levels"));
  g_clear_error (&error);
  scb_rules_draft_set_number (draft, "levels.fair", 72.5);
  /* Points that do not add up to 100. */
  scb_rules_draft_set_number (draft, "sheet.criteria.0.points", 6);
  g_assert_null (scb_rules_draft_finish (draft, &error));
  g_clear_error (&error);
  scb_rules_draft_set_number (draft, "sheet.criteria.0.points", 5);
  scb_rules_draft_set_text (draft, "sheet.criteria.0.name", "Đúng giờ");
  body = scb_rules_draft_finish (draft, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (body, "72.5"));
  g_assert_nonnull (strstr (body, "Đúng giờ"));
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, test) g_test_add ("/rule-sets/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("shipped", test_shipped);
  ADD ("copied", test_copied);
  ADD ("wrong", test_wrong);
  ADD ("closing-asks", test_closing_asks);
  ADD ("used-stays", test_used_stays);
  g_test_add_func ("/rule-sets/draft", test_draft);
  return g_test_run ();
}
