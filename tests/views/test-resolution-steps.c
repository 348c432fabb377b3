/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A remark on the previous minutes that is accepted, a comment on a draft, a resolution that gets
 * its number after the minutes. */

#include "scb-session-editor.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  gint64 session;
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

  fixture->book = view_open_sample ();
  fixture->session = view_find_session (fixture->book, "Xóm Mới", data);
  fixture->context = scb_editor_context_new (fixture->book, fixture->session, &error);
  g_assert_no_error (error);
  fixture->editor = SCB_SESSION_EDITOR (scb_session_editor_new (fixture->context));
  g_signal_connect_swapped (fixture->editor, "failed", G_CALLBACK (failed_cb), fixture);
  fixture->window = view_present (GTK_WIDGET (fixture->editor), 700, 800);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->n_failures, ==, 0);
  view_destroy (fixture->window);
  g_assert_finalize_object (fixture->context);
  view_close_book (fixture->book);
}

/* Keeps a record, and returns its id. */
static gint64
keep (Fixture *fixture, gpointer record)
{
  g_autoptr (ScbRecord) kept = record;
  g_autoptr (GError) error = NULL;

  g_assert_true (scb_book_save (fixture->book, kept, "Keep", &error));
  g_assert_no_error (error);
  view_settle ();
  return scb_record_get_id (kept);
}

static GtkWidget *
find_button (Fixture *fixture, const char *label)
{
  GtkWidget *button = view_find_button (GTK_WIDGET (fixture->editor), label);

  g_assert_nonnull (button);
  return button;
}

/* The button below @root that holds a label with @words. */
static GtkWidget *
find_line (GtkWidget *root, const char *words)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_line (child, words);

      if (GTK_IS_LABEL (child) && strstr (gtk_label_get_label (GTK_LABEL (child)), words) != NULL)
        found = gtk_widget_get_ancestor (child, GTK_TYPE_BUTTON);
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Fills in line after line of the question (NULL: as it stands), and answers it. */
static void
answer (const char *const *lines, guint n_lines)
{
  GListModel *windows = gtk_window_get_toplevels ();
  AdwMessageDialog *dialog = NULL;
  GtkWidget *child;
  guint line = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        dialog = ADW_MESSAGE_DIALOG (window);
    }
  g_assert_nonnull (dialog);
  view_check_names (GTK_WIDGET (dialog));
  child = gtk_widget_get_first_child (adw_message_dialog_get_extra_child (dialog));
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_ENTRY (child) && line < n_lines)
      {
        if (lines[line] != NULL)
          gtk_editable_set_text (GTK_EDITABLE (child), lines[line]);
        line++;
      }
  g_assert_cmpuint (line, ==, n_lines);
  adw_message_dialog_response (dialog, "do");
  gtk_window_destroy (GTK_WINDOW (dialog));
  view_settle ();
}

static void
test_a_remark_becomes_a_correction (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[] = { "mục III", "25 hộ", NULL, NULL, NULL };
  ScbDossier *dossier = scb_editor_context_get_dossier (fixture->context);
  gint64 previous = scb_record_get_id (SCB_RECORD (dossier->previous));
  gint64 item
      = keep (fixture, g_object_new (SCB_TYPE_AGENDA_ITEM, "session", fixture->session, "position",
                                     (gint64)99, "kind", SCB_AGENDA_KIND_PREVIOUS_MINUTES, "title",
                                     "Thông qua biên bản buổi trước", NULL));
  gint64 opinion
      = keep (fixture, g_object_new (SCB_TYPE_OPINION, "agenda-item", item, "position", (gint64)1,
                                     "speaker-name", "Lý Thị Hoa", "text", "27 hộ", NULL));
  g_autoptr (GPtrArray) before
      = scb_book_list (fixture->book, SCB_TYPE_AMENDMENT, "session", previous, NULL);
  g_autoptr (GPtrArray) after = NULL;
  ScbAmendment *amendment;
  GtkWidget *button;

  scb_session_editor_show (fixture->editor,
                           &(ScbPlace){ "course", SCB_TYPE_OPINION, opinion, "text" });
  view_settle ();
  button = find_button (fixture, "_Accept as a Correction…");
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
  answer (lines, G_N_ELEMENTS (lines));

  after = scb_book_list (fixture->book, SCB_TYPE_AMENDMENT, "session", previous, NULL);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  amendment = after->pdata[after->len - 1];
  g_assert_cmpstr (amendment->old_text, ==, "25 hộ");
  g_assert_cmpstr (amendment->new_text, ==, "27 hộ");
  g_assert_cmpstr (amendment->author_name, ==, "Lý Thị Hoa");
  g_assert_nonnull (strstr (amendment->reason, "03/01/2021"));
  g_assert_cmpint (amendment->opinion, ==, opinion);
  /* Not twice. */
  g_assert_false (gtk_widget_get_visible (button));
}

static void
test_a_comment_waits_for_its_answer (Fixture *fixture, gconstpointer data)
{
  gint64 comment = keep (fixture, g_object_new (SCB_TYPE_DRAFT_COMMENT, "session", fixture->session,
                                                "author-name", "Đồng chí Minh", "text",
                                                "Nêu rõ nguồn kinh phí.", NULL));
  GtkWidget *line;

  scb_session_editor_show (fixture->editor, &(ScbPlace){ .page = "prepare" });
  view_settle ();
  line = find_line (GTK_WIDGET (fixture->editor), "1 comment on the draft is not answered yet.");
  g_assert_nonnull (line);
  g_signal_emit_by_name (line, "clicked");
  view_settle ();
  g_assert_true (GTK_IS_TEXT_VIEW (gtk_window_get_focus (fixture->window)));
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_window_get_focus (fixture->window))),
      "Đã bổ sung.", -1);
  gtk_window_set_focus (fixture->window, NULL);
  view_settle ();
  {
    g_autoptr (ScbDraftComment) kept
        = scb_book_get (fixture->book, SCB_TYPE_DRAFT_COMMENT, comment, NULL);

    g_assert_cmpstr (kept->answer, ==, "Đã bổ sung.");
  }
}

static void
test_numbered_after_the_minutes (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[] = { "5/12/2020", "9" };
  ScbDossier *dossier;
  ScbDocumentNumber *number;
  gint64 conclusion;
  GtkWidget *button;

  scb_session_editor_show (fixture->editor, &(ScbPlace){ .page = "close" });
  button = find_button (fixture, "N_umber the Resolution…");
  g_assert_false (gtk_widget_get_visible (button));
  conclusion
      = keep (fixture, g_object_new (SCB_TYPE_RESOLUTION, "session", fixture->session, "kind",
                                     SCB_RESOLUTION_KIND_CONCLUSION, "title", "Kết luận", NULL));
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
  answer (lines, G_N_ELEMENTS (lines));

  dossier = scb_editor_context_get_dossier (fixture->context);
  number = scb_dossier_get_resolution_number (dossier, conclusion);
  g_assert_nonnull (number);
  g_assert_cmpint (number->number, ==, 9);
  g_assert_cmpstr (number->issued_on, ==, "2020-12-05");
  g_assert_false (gtk_widget_get_visible (button));
}

int
main (int argc, char *argv[])
{
  view_init (&argc, &argv);
  g_test_add ("/resolution-steps/remark", Fixture, "2021-01-03", set_up,
              test_a_remark_becomes_a_correction, tear_down);
  g_test_add ("/resolution-steps/comment", Fixture, "2021-01-03", set_up,
              test_a_comment_waits_for_its_answer, tear_down);
  g_test_add ("/resolution-steps/number-later", Fixture, "2020-12-03", set_up,
              test_numbered_after_the_minutes, tear_down);
  return g_test_run ();
}
