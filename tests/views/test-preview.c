/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preview of a session's papers. */

#include "scb-preview.h"
#include "view-fixture.h"

typedef struct
{
  ViewSource *source;
  ScbPreview *preview;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->source = view_source_new ();
  fixture->preview = SCB_PREVIEW (scb_preview_new ());
  scb_preview_set_source (fixture->preview, SCB_PREVIEW_SOURCE (fixture->source));
  fixture->window = view_present (GTK_WIDGET (fixture->preview), 700, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  view_destroy (fixture->window);
  view_wait_until (G_OBJECT (fixture->source)->ref_count == 1);
  g_assert_finalize_object (fixture->source);
}

static const char *
shown_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (view_child (fixture->preview, "stack")));
}

static void
test_a_session_gets_pages (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (shown_page (fixture), ==, "none");
  g_assert_false (scb_preview_get_ready (fixture->preview));
  scb_preview_set_session (fixture->preview, 12);
  view_wait_until (scb_preview_get_ready (fixture->preview));
  g_assert_cmpstr (shown_page (fixture), ==, "pages");
  g_assert_cmpuint (scb_pdf_pages_get_n_pages (scb_preview_get_pages (fixture->preview)), ==, 3);
  g_assert_cmpstr (scb_preview_get_result (fixture->preview)->file_name, ==, "minutes.pdf");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (view_child (fixture->preview, "warnings"))));
  gtk_test_accessible_assert_property (view_child (fixture->preview, "view"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "minutes, 3 pages");
  scb_preview_set_session (fixture->preview, 0);
  g_assert_false (scb_preview_get_ready (fixture->preview));
  g_assert_cmpstr (shown_page (fixture), ==, "none");
}

static void
test_only_the_last_of_many_is_made (Fixture *fixture, gconstpointer data)
{
  for (gint64 i = 1; i <= 50; i++)
    scb_preview_set_session (fixture->preview, i);
  view_wait_until (scb_preview_get_ready (fixture->preview));
  g_assert_cmpuint (view_source_get_asked (fixture->source), ==, 1);
}

static void
test_what_is_shown_is_what_is_chosen (Fixture *fixture, gconstpointer data)
{
  scb_preview_set_session (fixture->preview, 12);
  view_wait_until (scb_preview_get_ready (fixture->preview));
  g_assert_true (scb_preview_set_paper (fixture->preview, "roll-call"));
  g_assert_false (scb_preview_get_ready (fixture->preview));
  view_wait_until (scb_preview_get_ready (fixture->preview));
  g_assert_cmpstr (scb_preview_get_result (fixture->preview)->title, ==, "roll-call");
  g_assert_false (scb_preview_set_paper (fixture->preview, "no such paper"));

  scb_preview_refresh (fixture->preview);
  g_assert_false (scb_preview_get_ready (fixture->preview));
  view_wait_until (scb_preview_get_ready (fixture->preview));
}

static void
test_a_blank_form_needs_no_session (Fixture *fixture, gconstpointer data)
{
  scb_preview_set_option (fixture->preview, TRUE);
  view_wait_until (scb_preview_get_ready (fixture->preview));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (view_child (fixture->preview, "warnings"))));
}

static void
test_a_failure_is_said_in_words (Fixture *fixture, gconstpointer data)
{
  scb_preview_set_session (fixture->preview, 12);
  scb_preview_set_paper (fixture->preview, "broken");
  view_wait_until (g_strcmp0 (shown_page (fixture), "failed") == 0);
  g_assert_cmpstr (
      adw_status_page_get_description (ADW_STATUS_PAGE (view_child (fixture->preview, "failed"))),
      ==, "This paper cannot be made: &lt;a &amp; b&gt;.");
  g_assert_false (scb_preview_get_ready (fixture->preview));
  scb_preview_set_paper (fixture->preview, "minutes");
  view_wait_until (scb_preview_get_ready (fixture->preview));
  g_assert_cmpstr (shown_page (fixture), ==, "pages");
}

static void
test_closing_while_a_paper_is_made (Fixture *fixture, gconstpointer data)
{
  scb_preview_set_session (fixture->preview, 12);
  view_wait_until (view_source_get_asked (fixture->source) == 1);
}

static void
test_names_and_large_text (Fixture *fixture, gconstpointer data)
{
  scb_preview_set_session (fixture->preview, 12);
  view_wait_until (scb_preview_get_ready (fixture->preview));
  view_check_names (GTK_WIDGET (fixture->preview));
  view_set_text_scale (2.0);
  view_settle ();
  view_check_labels (GTK_WIDGET (fixture->preview));
  view_take_picture (fixture->window, "preview-200");
  view_set_text_scale (1.0);
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, test) g_test_add ("/preview/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("session-gets-pages", test_a_session_gets_pages);
  ADD ("only-the-last", test_only_the_last_of_many_is_made);
  ADD ("what-is-chosen", test_what_is_shown_is_what_is_chosen);
  ADD ("blank-form", test_a_blank_form_needs_no_session);
  ADD ("failure-in-words", test_a_failure_is_said_in_words);
  ADD ("closing-meanwhile", test_closing_while_a_paper_is_made);
  ADD ("names-and-large-text", test_names_and_large_text);
  return g_test_run ();
}
