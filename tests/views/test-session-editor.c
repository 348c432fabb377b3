/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session from preparation to signed minutes, in the editor. */

#include "scb-book-adoption.h"
#include "scb-book-agenda.h"
#include "scb-decisions-page.h"
#include "scb-parts-page.h"
#include "scb-session-editor.h"
#include "scb-completeness.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  ScbEditorContext *context;
  ScbSessionEditor *editor;
  GtkWindow *window;
  guint n_failures;
} Fixture;

static void
failed_cb (Fixture *fixture)
{
  fixture->n_failures++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 session;

  fixture->book = view_open_sample ();
  session = view_find_session (fixture->book, "Xóm Mới", data);
  fixture->context = scb_editor_context_new (fixture->book, session, &error);
  g_assert_no_error (error);
  fixture->editor = SCB_SESSION_EDITOR (scb_session_editor_new (fixture->context));
  g_signal_connect_swapped (fixture->editor, "failed", G_CALLBACK (failed_cb), fixture);
  fixture->window = view_present (GTK_WIDGET (fixture->editor), 700, 800);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  view_destroy (fixture->window);
  g_assert_finalize_object (fixture->context);
  view_close_book (fixture->book);
}

static const char *const pages[]
    = { "prepare", "roll-call", "course", "decisions", "close", "handbook" };

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  GtkStack *stack = GTK_STACK (view_child (fixture->editor, "stack"));

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      scb_session_editor_show (fixture->editor, &(ScbPlace){ .page = pages[i] });
      view_settle ();
      g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, pages[i]);
      view_check_names (GTK_WIDGET (fixture->editor));
      view_check_labels (GTK_WIDGET (fixture->editor));
    }
  g_assert_cmpuint (fixture->n_failures, ==, 0);
}

/* Nothing cut and no warning (which would end the test), on every page, in a narrow window too. */
static void
test_large_text (Fixture *fixture, gconstpointer data)
{
  static const int widths[] = { 480, 620, 900 };

  view_set_text_scale (2);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      /* A window that is shown does not take another size reliably without a window manager. */
      gtk_widget_set_visible (GTK_WIDGET (fixture->window), FALSE);
      gtk_window_set_default_size (fixture->window, widths[i], 800);
      gtk_window_present (fixture->window);
      for (guint j = 0; j < G_N_ELEMENTS (pages); j++)
        {
          scb_session_editor_show (fixture->editor, &(ScbPlace){ .page = pages[j] });
          view_settle ();
          view_check_labels (GTK_WIDGET (fixture->editor));
        }
    }
  view_set_text_scale (1);
}

static void
test_goes_to_record (Fixture *fixture, gconstpointer data)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (fixture->context);
  GtkStack *stack = GTK_STACK (view_child (fixture->editor, "stack"));
  gint64 opinion = scb_record_get_id (dossier->opinions->pdata[3]);

  ScbPlace place = { "course", SCB_TYPE_OPINION, opinion, "text" };
  GtkWidget *page;

  scb_editor_context_go_to (fixture->context, &place);
  view_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "course");
  page = gtk_stack_get_visible_child (stack);
  g_assert_true (GTK_IS_TEXT_VIEW (gtk_window_get_focus (fixture->window)));
  place.type = SCB_TYPE_AGENDA_ITEM;
  place.id += 100000;
  g_assert_false (scb_editor_page_show_place (SCB_EDITOR_PAGE (page), &place));
}

/* Whatever is said to be missing, its link leads to where it is put right. */
static void
test_links_lead_somewhere (Fixture *fixture, gconstpointer data)
{
  GtkStack *stack = GTK_STACK (view_child (fixture->editor, "stack"));
  g_autoptr (ScbSession) bare
      = scb_record_copy (SCB_RECORD (scb_editor_context_get_session (fixture->context)));
  g_autoptr (ScbRules) rules = NULL;
  guint n_links = 0;

  /* A session of which hardly anything is known. */
  g_object_set (bare, "held-on", NULL, "starts-at", NULL, "ends-at", NULL, "place", NULL, "chair",
                (gint64)0, "secretary", (gint64)0, "observer", (gint64)0, "conclusion", NULL,
                "agenda-agreed", SCB_ANSWER_UNKNOWN, "state", SCB_SESSION_STATE_DRAFT, NULL);
  g_assert_true (scb_editor_context_save (fixture->context, bare, "Prepare the test"));
  rules = scb_rules_new_for_dossier (scb_editor_context_get_dossier (fixture->context), NULL);
  for (ScbStage stage = SCB_STAGE_ADOPT; stage <= SCB_STAGE_SIGN; stage++)
    {
      g_autoptr (GPtrArray) findings = scb_completeness (
          scb_editor_context_get_dossier (fixture->context), rules, stage, "2021-01-20");

      for (guint i = 0; i < findings->len; i++)
        {
          ScbFinding *finding = findings->pdata[i];
          ScbPlace place = { finding->page, finding->type, finding->id, finding->field };

          scb_session_editor_show (fixture->editor, &place);
          view_settle ();
          g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, finding->page);
          /* The button for that stands beside the sentence. */
          if (finding->field == NULL || g_str_equal (finding->field, "adopted_on"))
            continue;
          n_links++;
          if (!scb_editor_page_show_place (SCB_EDITOR_PAGE (gtk_stack_get_visible_child (stack)),
                                           &place))
            g_error ("“%s” leads nowhere: %s on the page %s", finding->sentence, finding->field,
                     finding->page);
        }
    }
  g_assert_cmpuint (n_links, >, 6);
}

static GtkWidget *
find_button (Fixture *fixture, const char *label)
{
  GtkWidget *button = view_find_button (GTK_WIDGET (fixture->editor), label);

  g_assert_nonnull (button);
  return button;
}

static ScbSessionState
state_of (Fixture *fixture)
{
  return scb_editor_context_get_session (fixture->context)->state;
}

/* Signed minutes are read, not written, until they are reopened with a reason. */
static void
test_signed_is_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 session
      = scb_record_get_id (SCB_RECORD (scb_editor_context_get_session (fixture->context)));

  scb_session_editor_show (fixture->editor, &(ScbPlace){ .page = "close" });
  g_assert_true (scb_editor_context_get_read_only (fixture->context));
  g_assert_true (gtk_widget_get_visible (find_button (fixture, "_Reopen…")));
  g_assert_false (gtk_widget_get_visible (find_button (fixture, "_Adopt the Minutes")));

  g_assert_true (scb_book_reopen (fixture->book, session, "Sai tên một đồng chí", NULL, &error));
  g_assert_no_error (error);
  view_settle ();
  g_assert_false (scb_editor_context_get_read_only (fixture->context));
  g_assert_true (gtk_widget_get_visible (find_button (fixture, "_Sign and Number…")));
}

static AdwMessageDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }
  g_assert_not_reached ();
}

/* Fills in line after line of the question, and answers it. */
static void
answer (const char *const *lines)
{
  AdwMessageDialog *dialog = find_dialog ();
  GtkWidget *child = gtk_widget_get_first_child (adw_message_dialog_get_extra_child (dialog));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_ENTRY (child) && *lines != NULL)
      gtk_editable_set_text (GTK_EDITABLE (child), *lines++);
  adw_message_dialog_response (dialog, "do");
  gtk_window_destroy (GTK_WINDOW (dialog));
  view_settle ();
}

/* Reopened with a reason, signed again with a number and a day of one's own, corrected. */
static void
test_reopen_sign_correct (Fixture *fixture, gconstpointer data)
{
  static const char *const reason[] = { "Sai tên một đồng chí", NULL };
  static const char *const wrong_day[] = { "10", "hôm kia", NULL };
  static const char *const signing[] = { "10", "10/12/2020", NULL };
  static const char *const correction[]
      = { "mục III", "200 cây", "220 cây", "ghi nhầm", "Triệu Văn Phúc", NULL };
  ScbDossier *dossier;

  scb_session_editor_show (fixture->editor, &(ScbPlace){ .page = "close" });
  g_signal_emit_by_name (find_button (fixture, "_Reopen…"), "clicked");
  answer (reason);
  g_assert_cmpint (state_of (fixture), ==, SCB_SESSION_STATE_ADOPTED);

  g_signal_emit_by_name (find_button (fixture, "_Sign and Number…"), "clicked");
  answer (wrong_day);
  g_assert_cmpint (state_of (fixture), ==, SCB_SESSION_STATE_ADOPTED);
  g_assert_cmpuint (fixture->n_failures, ==, 1);
  g_signal_emit_by_name (find_button (fixture, "_Sign and Number…"), "clicked");
  answer (signing);
  g_assert_cmpint (state_of (fixture), ==, SCB_SESSION_STATE_SIGNED);
  dossier = scb_editor_context_get_dossier (fixture->context);
  g_assert_cmpint (dossier->number->number, ==, 10);

  g_signal_emit_by_name (find_button (fixture, "Add a _Correction…"), "clicked");
  answer (correction);
  dossier = scb_editor_context_get_dossier (fixture->context);
  g_assert_cmpuint (dossier->amendments->len, ==, 1);
  g_assert_cmpstr (SCB_AMENDMENT (dossier->amendments->pdata[0])->new_text, ==, "220 cây");
  g_assert_cmpuint (fixture->n_failures, ==, 1);
}

static void
test_start_and_call_roll (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (state_of (fixture), ==, SCB_SESSION_STATE_PLANNED);
  scb_session_editor_show (fixture->editor, &(ScbPlace){ .page = "close" });
  g_signal_emit_by_name (find_button (fixture, "Start _Recording"), "clicked");
  view_settle ();
  g_assert_cmpint (state_of (fixture), ==, SCB_SESSION_STATE_DRAFT);

  scb_session_editor_show (fixture->editor, &(ScbPlace){ .page = "roll-call" });
  g_signal_emit_by_name (find_button (fixture, "All _Present"), "clicked");
  view_settle ();
  g_assert_cmpuint (scb_editor_context_get_dossier (fixture->context)->attendance->len, >, 20);
  g_assert_cmpuint (fixture->n_failures, ==, 0);
}

int
main (int argc, char *argv[])
{
  view_init (&argc, &argv);
  g_test_add ("/session-editor/pages", Fixture, "2020-09-03", set_up, test_pages, tear_down);
  g_test_add ("/session-editor/large-text", Fixture, "2020-09-03", set_up, test_large_text,
              tear_down);
  g_test_add ("/session-editor/large-text-draft", Fixture, "2021-01-03", set_up, test_large_text,
              tear_down);
  g_test_add ("/session-editor/goes-to-record", Fixture, "2020-09-03", set_up, test_goes_to_record,
              tear_down);
  g_test_add ("/session-editor/links", Fixture, "2021-01-03", set_up, test_links_lead_somewhere,
              tear_down);
  g_test_add ("/session-editor/signed-is-read-only", Fixture, "2020-12-03", set_up,
              test_signed_is_read_only, tear_down);
  g_test_add ("/session-editor/reopen-sign-correct", Fixture, "2020-12-03", set_up,
              test_reopen_sign_correct, tear_down);
  g_test_add ("/session-editor/start-and-call-roll", Fixture, "2021-01-03", set_up,
              test_start_and_call_roll, tear_down);
  return g_test_run ();
}
