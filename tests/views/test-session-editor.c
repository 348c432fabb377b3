/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session from preparation to signed minutes, in the editor. */

#include "scb-book-adoption.h"
#include "scb-book-agenda.h"
#include "scb-decisions-page.h"
#include "scb-parts-page.h"
#include "scb-session-editor.h"
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
  g_test_add ("/session-editor/large-text-draft", Fixture, "2020-10-03", set_up, test_large_text,
              tear_down);
  g_test_add ("/session-editor/goes-to-record", Fixture, "2020-09-03", set_up, test_goes_to_record,
              tear_down);
  g_test_add ("/session-editor/signed-is-read-only", Fixture, "2020-09-03", set_up,
              test_signed_is_read_only, tear_down);
  g_test_add ("/session-editor/start-and-call-roll", Fixture, "2020-10-03", set_up,
              test_start_and_call_roll, tear_down);
  return g_test_run ();
}
