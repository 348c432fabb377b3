/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session in preparation: what is to be done, the agenda and its templates, the next step. */

#include "scb-book-agenda.h"
#include "scb-book-history.h"
#include "scb-checklist-view.h"
#include "scb-session-editor.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  ScbEditorContext *context;
  GtkWidget *editor;
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
  fixture->context = scb_editor_context_new (
      fixture->book, view_find_session (fixture->book, "Xóm Mới", "2021-01-03"), &error);
  g_assert_no_error (error);
  fixture->editor = scb_session_editor_new (fixture->context);
  g_signal_connect_swapped (fixture->editor, "failed", G_CALLBACK (failed_cb), fixture);
  fixture->window = view_present (fixture->editor, 700, 900);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->n_failures, ==, 0);
  view_destroy (fixture->window);
  g_assert_finalize_object (fixture->context);
  view_close_book (fixture->book);
}

static void
click (GtkWidget *root, const char *label)
{
  GtkWidget *button = view_find_button (root, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  view_settle ();
}

static GtkWidget *
find_type (GtkWidget *root, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (root), type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

/* Whether a label below @root that is in sight says @text somewhere. */
static gboolean
says (GtkWidget *root, const char *text)
{
  gboolean found = GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
                   && g_strrstr (gtk_label_get_label (GTK_LABEL (root)), text) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = says (child, text);
  return found;
}

static AdwMessageDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (ADW_IS_MESSAGE_DIALOG (link->data) && gtk_widget_get_visible (link->data))
      return link->data;
  return NULL;
}

static ScbDossier *
dossier (Fixture *fixture)
{
  return scb_editor_context_get_dossier (fixture->context);
}

static void
test_checklist_leads_to_the_field (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = find_type (fixture->editor, SCB_TYPE_CHECKLIST_VIEW);
  g_autoptr (ScbRecord) session = scb_record_copy (SCB_RECORD (dossier (fixture)->session));

  g_object_set (session, "place", NULL, "notified-on", NULL, NULL);
  g_assert_true (scb_editor_context_save (fixture->context, session, "Change preparation"));
  view_settle ();
  g_assert_true (says (view, "The place is not fixed yet."));
  click (view, "Late, was due on 03/01/2021: The place is not fixed yet.");
  g_assert_true (GTK_IS_EDITABLE (gtk_window_get_focus (fixture->window)));

  g_object_set (session, "place", "Nhà văn hóa", NULL);
  g_assert_true (scb_editor_context_save (fixture->context, session, "Change preparation"));
  view_settle ();
  g_assert_true (says (view, "Done: Day, time and place are fixed."));
}

static guint
count_own (Fixture *fixture)
{
  g_autoptr (GPtrArray) plans
      = scb_book_list_agenda_plans (fixture->book, dossier (fixture)->session->kind, NULL);
  guint n = 0;

  for (guint i = 0; i < plans->len; i++)
    n += scb_agenda_plan_get_template (plans->pdata[i]) != 0;
  return n;
}

/* Kept, used and deleted, each one step of the history. */
static void
test_templates (Fixture *fixture, gconstpointer data)
{
  guint before = dossier (fixture)->agenda->len;
  guint own = count_own (fixture);
  g_autofree char *total = g_strdup_printf ("%u points", before);
  AdwMessageDialog *dialog;
  GtkWidget *entry;

  g_assert_cmpuint (before, >, 1);
  g_assert_true (says (fixture->editor, total));
  click (fixture->editor, "_Keep as a Template…");
  dialog = find_dialog ();
  entry = find_type (GTK_WIDGET (dialog), GTK_TYPE_ENTRY);
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "keep"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Của thôn");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "keep"));
  click (GTK_WIDGET (dialog), "_Keep");
  view_wait_until (find_dialog () == NULL);
  g_assert_cmpuint (count_own (fixture), ==, own + 1);

  for (guint i = dossier (fixture)->agenda->len; i > 0; i--)
    g_assert_true (scb_editor_context_delete (
        fixture->context, dossier (fixture)->agenda->pdata[i - 1], "Delete point of the agenda"));
  view_settle ();
  click (fixture->editor, "From a _Template…");
  dialog = find_dialog ();
  view_check_names (GTK_WIDGET (dialog));
  view_take_picture (GTK_WINDOW (dialog), "templates");
  click (GTK_WIDGET (dialog), "_Use");
  view_wait_until (find_dialog () == NULL);
  g_assert_cmpuint (dossier (fixture)->agenda->len, ==, before);
  g_assert_true (scb_book_undo (fixture->book, NULL));
  g_assert_cmpuint (dossier (fixture)->agenda->len, ==, 0);

  click (fixture->editor, "From a _Template…");
  dialog = find_dialog ();
  click (GTK_WIDGET (dialog), "Delete the template “Của thôn”");
  g_assert_cmpuint (count_own (fixture), ==, own);
  click (GTK_WIDGET (dialog), "_Cancel");
  view_wait_until (find_dialog () == NULL);
  g_assert_true (scb_book_undo (fixture->book, NULL));
  g_assert_cmpuint (count_own (fixture), ==, own + 1);
}

static void
test_number_is_explained (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbRecord) session = scb_record_copy (SCB_RECORD (dossier (fixture)->session));

  g_object_set (session, "ordinal", (gint64)140, NULL);
  g_assert_true (scb_editor_context_save (fixture->context, session, "Change preparation"));
  view_settle ();
  g_assert_true (says (fixture->editor, "The number was typed"));
  g_object_set (session, "ordinal", SCB_UNKNOWN, "held-on", NULL, NULL);
  g_assert_true (scb_editor_context_save (fixture->context, session, "Change preparation"));
  view_settle ();
  g_assert_true (says (fixture->editor, "as soon as its day is known"));
}

/* What officials remarked waits until something has come of it. */
static void
test_remarks_come_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ScbRecord) visit = NULL;

  g_assert_cmpuint (dossier (fixture)->earlier_visits->len, >, 0);
  visit = scb_record_copy (
      SCB_RECORD (((ScbDossierVisit *)dossier (fixture)->earlier_visits->pdata[0])->visit));
  g_assert_true (says (fixture->editor, "Earlier remarks of officials"));
  g_assert_true (says (fixture->editor, "Nothing has come of it yet."));
  g_object_set (visit, "follow-up", "Đã nêu rõ nguồn kinh phí.", NULL);
  g_assert_true (scb_editor_context_save (fixture->context, visit, "Follow up a remark"));
  view_settle ();
  for (guint i = 0; i < dossier (fixture)->earlier_visits->len; i++)
    {
      ScbDossierVisit *left = dossier (fixture)->earlier_visits->pdata[i];

      g_assert_cmpint (scb_record_get_id (SCB_RECORD (left->visit)), !=, scb_record_get_id (visit));
    }
}

static void
test_next_step_is_the_roll_call (Fixture *fixture, gconstpointer data)
{
  GtkStack *stack = GTK_STACK (view_child (fixture->editor, "stack"));

  view_take_picture (fixture->window, "prepare");
  view_set_text_scale (2);
  view_settle ();
  view_check_labels (fixture->editor);
  view_take_picture (fixture->window, "prepare-200");
  view_set_text_scale (1);
  view_check_names (fixture->editor);
  click (fixture->editor, "Start _Recording");
  g_assert_cmpint (dossier (fixture)->session->state, ==, SCB_SESSION_STATE_DRAFT);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "roll-call");
}

int
main (int argc, char *argv[])
{
  g_setenv ("SCB_TODAY", "2021-01-05", TRUE);
  view_init (&argc, &argv);
  g_test_add ("/prepare-page/checklist-leads-to-the-field", Fixture, NULL, set_up,
              test_checklist_leads_to_the_field, tear_down);
  g_test_add ("/prepare-page/templates", Fixture, NULL, set_up, test_templates, tear_down);
  g_test_add ("/prepare-page/number-is-explained", Fixture, NULL, set_up, test_number_is_explained,
              tear_down);
  g_test_add ("/prepare-page/remarks-come-back", Fixture, NULL, set_up, test_remarks_come_back,
              tear_down);
  g_test_add ("/prepare-page/next-step-is-the-roll-call", Fixture, NULL, set_up,
              test_next_step_is_the_roll_call, tear_down);
  return g_test_run ();
}
