/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scoring a session, on the sample book with a sheet of many criteria. */

#include <math.h>
#include <string.h>

#include "scb-autosave.h"
#include "scb-resource.h"
#include "scb-score-board.h"
#include "scb-score-row.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  ScbEditorContext *context;
  GtkWidget *board;
  GtkWindow *window;
} Fixture;

/* The long sheet, valid on the days of the sample. */
static void
add_long_sheet (ScbBook *book)
{
  g_autoptr (GBytes) bytes = scb_resource_load ("rules/hd42.json", NULL);
  g_autofree char *body = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (ScbRuleSet) rules = g_object_new (SCB_TYPE_RULE_SET, "code", "own", "name", "Own",
                                               "since", "2020-01-01", "body", body, NULL);

  g_assert_true (scb_book_save (book, rules, "Keep", NULL));
}

static void
open_board (Fixture *fixture, const char *held_on)
{
  g_autoptr (GError) error = NULL;

  fixture->book = view_open_sample ();
  add_long_sheet (fixture->book);
  fixture->context = scb_editor_context_new (
      fixture->book, view_find_session (fixture->book, "Xóm Mới", held_on), &error);
  g_assert_no_error (error);
  fixture->board = scb_score_board_new (fixture->context);
  fixture->window = view_present (
      g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", fixture->board, NULL), 600, 900);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_board (fixture, data != NULL ? data : "2020-09-03");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  view_destroy (fixture->window);
  g_assert_finalize_object (fixture->context);
  view_close_book (fixture->book);
}

static const char *
label_of (Fixture *fixture, const char *id)
{
  return gtk_label_get_label (GTK_LABEL (view_child (fixture->board, id)));
}

static GtkWidget *
row_of (Fixture *fixture, const char *code)
{
  g_autofree char *head = g_strconcat (code, ". ", NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (view_find (fixture->board, "rows"));
       row != NULL; row = gtk_widget_get_next_sibling (row))
    if (g_str_has_prefix (gtk_label_get_label (GTK_LABEL (view_child (row, "name"))), head))
      return row;
  g_assert_not_reached ();
}

static void
type (GtkWidget *row, const char *id, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (view_child (row, id)), text);
  scb_score_row_flush (SCB_SCORE_ROW (row));
  view_settle ();
}

static gboolean
press_f8 (GtkWidget *row)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller))
        continue;
      g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_F8, 0, 0, &handled);
      view_settle ();
      return handled;
    }
  return FALSE;
}

static ScbScore *
score_of (Fixture *fixture, ScbScorer scorer)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (fixture->context);

  for (guint i = 0; i < dossier->scores->len; i++)
    if (SCB_SCORE (dossier->scores->pdata[i])->scorer == scorer)
      return dossier->scores->pdata[i];
  return NULL;
}

static GtkWidget *
scorer_button (Fixture *fixture, ScbScorer scorer)
{
  GtkWidget *button = gtk_widget_get_first_child (view_find (fixture->board, "scorers"));

  for (guint i = SCB_SCORER_BRANCH; i < scorer; i++)
    button = gtk_widget_get_next_sibling (button);
  return button;
}

/* Signed minutes: the branch's own score is part of them, the committee's decision comes later. */
static void
test_signed_session (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = row_of (fixture, "1");

  g_assert_true (gtk_toggle_button_get_active (
      GTK_TOGGLE_BUTTON (scorer_button (fixture, SCB_SCORER_COMMITTEE))));
  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (view_child (row, "points"))));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (scorer_button (fixture, SCB_SCORER_BRANCH)),
                                TRUE);
  view_settle ();
  row = row_of (fixture, "1");
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (view_child (row, "points"))));
}

static void
test_one_key_takes_over (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = row_of (fixture, "1");
  GtkWidget *next = row_of (fixture, "2a");

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (view_child (row, "points"))), ==, "");
  g_assert_true (gtk_widget_get_visible (view_find (row, "take_button")));
  g_assert_true (press_f8 (row));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (view_child (row, "points"))), ==, "5");
  g_assert_false (gtk_widget_get_visible (view_find (row, "take_button")));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), next));
  g_assert_nonnull (score_of (fixture, SCB_SCORER_COMMITTEE));
  g_assert_true (isnan (score_of (fixture, SCB_SCORER_COMMITTEE)->points));
  g_assert_true (g_str_has_prefix (label_of (fixture, "verdict"), "1 of "));
}

static void
test_other_value_asks_why (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = row_of (fixture, "1");
  ScbDossier *dossier;
  ScbScoreItem *item;

  g_assert_false (gtk_widget_get_visible (view_find (row, "reason")));
  type (row, "points", "3,5");
  g_assert_true (gtk_widget_get_visible (view_find (row, "reason")));
  type (row, "reason", "Bắt đầu muộn.");
  type (row, "points", "6");
  g_assert_true (gtk_widget_get_visible (view_find (row, "complaint")));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (view_child (row, "points"))), ==, "6");
  dossier = scb_editor_context_get_dossier (fixture->context);
  item = dossier->score_items->pdata[dossier->score_items->len - 1];
  g_assert_cmpfloat (item->points, ==, 3.5);
  g_assert_cmpfloat (item->suggested, ==, 5);
  g_assert_cmpstr (item->reason, ==, "Bắt đầu muộn.");
  type (row, "points", "5");
  g_assert_false (gtk_widget_get_visible (view_find (row, "complaint")));
}

/* All points but one, more than the record supports: the total, the gate, and what contradicts. */
static void
test_full_sheet (Fixture *fixture, gconstpointer data)
{
  for (GtkWidget *row = gtk_widget_get_first_child (view_find (fixture->board, "rows"));
       row != NULL; row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_visible (view_find (row, "entries")))
      {
        const char *name = gtk_label_get_label (GTK_LABEL (view_child (row, "name")));
        g_autofree char *points = g_strdup (strrchr (name, '(') + 1);

        points[strlen (points) - 1] = '\0';
        type (row, "points", g_str_has_prefix (name, "4f. ") ? "0" : points);
      }
  g_assert_cmpfloat (score_of (fixture, SCB_SCORER_COMMITTEE)->points, ==, 99);
  g_assert_cmpint (score_of (fixture, SCB_SCORER_COMMITTEE)->level, ==, SCB_LEVEL_FAIR);
  g_assert_true (g_str_has_prefix (label_of (fixture, "verdict"), "99 points, but Fair: "));
  g_assert_true (gtk_widget_get_visible (view_find (fixture->board, "doubts_expander")));
  g_assert_true (gtk_widget_get_visible (view_find (fixture->board, "differences_expander")));
  type (row_of (fixture, "4f"), "points", "");
  g_assert_true (isnan (score_of (fixture, SCB_SCORER_COMMITTEE)->points));
  view_check_names (fixture->board);
  view_check_labels (fixture->board);
  view_take_picture (fixture->window, "score-board");
}

static void
test_large_text (void)
{
  Fixture fixture;

  view_set_text_scale (2.0);
  open_board (&fixture, "2020-09-03");
  type (row_of (&fixture, "1"), "points", "3");
  view_check_names (fixture.board);
  view_check_labels (fixture.board);
  view_take_picture (fixture.window, "score-board-200");
  tear_down (&fixture, NULL);
  view_set_text_scale (1.0);
}

int
main (int argc, char *argv[])
{
  view_init (&argc, &argv);

  g_test_add ("/score-board/signed", Fixture, NULL, set_up, test_signed_session, tear_down);
  g_test_add ("/score-board/take-over", Fixture, NULL, set_up, test_one_key_takes_over, tear_down);
  g_test_add ("/score-board/why", Fixture, NULL, set_up, test_other_value_asks_why, tear_down);
  g_test_add ("/score-board/full", Fixture, NULL, set_up, test_full_sheet, tear_down);
  g_test_add_func ("/score-board/large-text", test_large_text);

  return g_test_run ();
}
