/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing while people speak: an opinion from its first letter, the next speaker, decisions. */

#include "scb-book-history.h"
#include "scb-person-entry.h"
#include "scb-session-editor.h"
#include "scb-session-people.h"
#include "scb-speaking-text.h"
#include "view-fixture.h"

typedef struct
{
  ScbBook *book;
  ScbEditorContext *context;
  ScbSessionEditor *editor;
  GtkWindow *window;
  GtkWidget *bar;
  guint n_failures;
} Fixture;

static void
failed_cb (Fixture *fixture)
{
  fixture->n_failures++;
}

static ScbDossier *
dossier_of (Fixture *fixture)
{
  return scb_editor_context_get_dossier (fixture->context);
}

static GtkTextBuffer *
buffer_of (Fixture *fixture)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (view_find (fixture->bar, "text")));
}

/* A session that is being recorded, live or from a note book, without any opinion. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbSession) session = NULL;
  gint64 id;

  fixture->book = view_open_sample ();
  id = view_find_session (fixture->book, "Nà Bắp", "2020-09-05");
  session = scb_book_get (fixture->book, SCB_TYPE_SESSION, id, &error);
  g_assert_no_error (error);
  g_object_set (
      session, "source",
      g_strcmp0 (data, "live") == 0 ? SCB_SESSION_SOURCE_LIVE : SCB_SESSION_SOURCE_NOTEBOOK, NULL);
  g_assert_true (scb_book_save (fixture->book, session, "Prepare the test", NULL));
  fixture->context = scb_editor_context_new (fixture->book, id, &error);
  g_assert_no_error (error);
  for (guint i = dossier_of (fixture)->opinions->len; i > 0; i--)
    {
      g_autoptr (ScbRecord) opinion
          = scb_record_copy (dossier_of (fixture)->opinions->pdata[i - 1]);

      g_assert_true (scb_editor_context_delete (fixture->context, opinion, "Prepare the test"));
    }
  fixture->editor = SCB_SESSION_EDITOR (scb_session_editor_new (fixture->context));
  g_signal_connect_swapped (fixture->editor, "failed", G_CALLBACK (failed_cb), fixture);
  fixture->window = view_present (GTK_WIDGET (fixture->editor), 720, 900);
  scb_session_editor_show (fixture->editor, &(ScbPlace){ .page = "course" });
  view_settle ();
  fixture->bar = gtk_widget_get_ancestor (view_find (GTK_WIDGET (fixture->editor), "item_label"),
                                          g_type_from_name ("ScbSpeakingBar"));
  g_assert_nonnull (fixture->bar);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->n_failures, ==, 0);
  view_destroy (fixture->window);
  g_assert_finalize_object (fixture->context);
  view_close_book (fixture->book);
}

static gint64
present_member (Fixture *fixture, guint place)
{
  GPtrArray *rows = dossier_of (fixture)->attendance;

  for (guint i = 0; i < rows->len; i++)
    if (SCB_ATTENDANCE (rows->pdata[i])->state == SCB_ATTENDANCE_STATE_PRESENT && place-- == 0)
      return SCB_ATTENDANCE (rows->pdata[i])->member;
  g_assert_not_reached ();
}

static void
choose (Fixture *fixture, gint64 member)
{
  GtkWidget *person = view_find (fixture->bar, "person");

  gtk_widget_child_focus (person, GTK_DIR_TAB_FORWARD);
  scb_person_entry_set_person (SCB_PERSON_ENTRY (person), member,
                               scb_dossier_get_name (dossier_of (fixture), member));
  g_signal_emit_by_name (person, "chosen");
}

static void
say (Fixture *fixture, gint64 member, const char *text)
{
  choose (fixture, member);
  gtk_text_buffer_insert_at_cursor (buffer_of (fixture), text, -1);
  view_settle ();
}

static void
act (Fixture *fixture, const char *action, GVariant *argument)
{
  g_autoptr (GVariant) owned = argument != NULL ? g_variant_ref_sink (argument) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (fixture->bar, action, owned));
  view_settle ();
}

static ScbOpinion *
opinion_at (Fixture *fixture, guint i)
{
  g_assert_cmpuint (i, <, dossier_of (fixture)->opinions->len);
  return dossier_of (fixture)->opinions->pdata[i];
}

static void
test_a_name_then_words_then_the_next (Fixture *fixture, gconstpointer data)
{
  gint64 first = present_member (fixture, 0), second = present_member (fixture, 1);

  choose (fixture, first);
  /* Enter leads to the words. */
  g_assert_true (gtk_window_get_focus (fixture->window) == view_find (fixture->bar, "text"));
  gtk_text_buffer_insert_at_cursor (buffer_of (fixture), "Nhất trí", -1);
  view_settle ();
  g_assert_cmpstr (opinion_at (fixture, 0)->text, ==, "Nhất trí");
  g_assert_cmpint (opinion_at (fixture, 0)->speaker, ==, first);
  /* Copied from a note book: nobody knows when. */
  g_assert_null (opinion_at (fixture, 0)->spoken_at);
  gtk_text_buffer_insert_at_cursor (buffer_of (fixture), " với báo cáo.", -1);

  act (fixture, "speaking.keep", NULL);
  g_assert_cmpstr (opinion_at (fixture, 0)->text, ==, "Nhất trí với báo cáo.");
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer_of (fixture)), ==, 0);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window),
                                         view_find (fixture->bar, "person")));

  say (fixture, second, "Đề nghị làm sớm.");
  act (fixture, "speaking.keep", NULL);
  g_assert_cmpuint (dossier_of (fixture)->opinions->len, ==, 2);
  g_assert_cmpint (opinion_at (fixture, 1)->speaker, ==, second);
  g_assert_cmpint (opinion_at (fixture, 1)->position, >, opinion_at (fixture, 0)->position);
}

static gint64
first_offered (Fixture *fixture)
{
  g_autoptr (GArray) found = scb_session_people_find_speaker (dossier_of (fixture), NULL);

  return g_array_index (found, ScbPersonMatch, 0).id;
}

static void
test_who_has_not_spoken_is_offered_first (Fixture *fixture, gconstpointer data)
{
  gint64 first = first_offered (fixture);
  gint64 next;
  g_autofree char *none = scb_speaking_speakers_text (dossier_of (fixture));

  g_assert_true (g_str_has_prefix (none, "Nobody has spoken yet. Present: "));
  g_assert_nonnull (strstr (none, scb_dossier_get_name (dossier_of (fixture), first)));
  say (fixture, first, "Nhất trí.");
  act (fixture, "speaking.keep", NULL);
  next = first_offered (fixture);
  g_assert_cmpint (next, !=, first);

  /* Who is not there speaks last. */
  for (guint i = 0; i < dossier_of (fixture)->attendance->len; i++)
    {
      g_autoptr (ScbAttendance) row = scb_record_copy (dossier_of (fixture)->attendance->pdata[i]);

      if (row->member != next)
        continue;
      g_object_set (row, "state", SCB_ATTENDANCE_STATE_UNEXCUSED, NULL);
      g_assert_true (scb_editor_context_save (fixture->context, row, "Prepare the test"));
    }
  g_assert_cmpint (first_offered (fixture), !=, next);
  g_assert_cmpint (first_offered (fixture), !=, first);
}

static void
test_live_is_stamped (Fixture *fixture, gconstpointer data)
{
  ScbAgendaItem *item;

  say (fixture, present_member (fixture, 0), "Nhất trí.");
  g_assert_nonnull (opinion_at (fixture, 0)->spoken_at);
  act (fixture, "speaking.item", g_variant_new_int32 (1));
  item = dossier_of (fixture)->agenda->pdata[1];
  g_assert_nonnull (item->started_at);
  act (fixture, "speaking.item", g_variant_new_int32 (-1));
  item = dossier_of (fixture)->agenda->pdata[1];
  g_assert_nonnull (item->ended_at);
}

static void
test_keys_lead_to_the_point (Fixture *fixture, gconstpointer data)
{
  act (fixture, "speaking.write", g_variant_new_string ("conclusion"));
  g_assert_true (GTK_IS_TEXT_VIEW (gtk_window_get_focus (fixture->window)));
  gtk_text_buffer_insert_at_cursor (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_window_get_focus (fixture->window))),
      "Chốt lại.", -1);
  act (fixture, "speaking.keep", NULL);
  g_assert_nonnull (
      strstr (SCB_AGENDA_ITEM (dossier_of (fixture)->agenda->pdata[0])->conclusion, "Chốt lại."));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window),
                                         view_find (fixture->bar, "person")));
}

static void
test_the_speaker_can_be_put_right (Fixture *fixture, gconstpointer data)
{
  say (fixture, present_member (fixture, 0), "Nhất trí.");
  choose (fixture, present_member (fixture, 2));
  view_settle ();
  g_assert_cmpuint (dossier_of (fixture)->opinions->len, ==, 1);
  g_assert_cmpint (opinion_at (fixture, 0)->speaker, ==, present_member (fixture, 2));
}

static void
test_nothing_said_is_no_opinion (Fixture *fixture, gconstpointer data)
{
  say (fixture, present_member (fixture, 0), "Nh");
  g_assert_cmpuint (dossier_of (fixture)->opinions->len, ==, 1);
  gtk_text_buffer_set_text (buffer_of (fixture), "", -1);
  g_usleep (600 * G_TIME_SPAN_MILLISECOND);
  view_settle ();
  g_assert_cmpuint (dossier_of (fixture)->opinions->len, ==, 0);
  act (fixture, "speaking.keep", NULL);
  g_assert_cmpuint (dossier_of (fixture)->opinions->len, ==, 0);
}

static void
test_turned_into_decisions (Fixture *fixture, gconstpointer data)
{
  gint64 speaker = present_member (fixture, 0);
  guint n_tasks = dossier_of (fixture)->tasks->len;
  guint n_proposals = dossier_of (fixture)->proposals->len;
  guint n_recognitions = dossier_of (fixture)->recognitions->len;
  g_autofree char *praise = NULL;
  ScbTask *task;

  say (fixture, speaker, "Trồng hoa ven đường");
  act (fixture, "speaking.turn", g_variant_new_uint32 (0));
  g_assert_cmpuint (dossier_of (fixture)->tasks->len, ==, n_tasks + 1);
  task = dossier_of (fixture)->tasks->pdata[n_tasks];
  g_assert_cmpstr (task->title, ==, "Trồng hoa ven đường");
  g_assert_cmpint (task->lead, ==, speaker);
  /* The opinion stays what it is. */
  g_assert_cmpuint (dossier_of (fixture)->opinions->len, ==, 1);

  /* After the next speaker was waited for, the last words are still meant. */
  act (fixture, "speaking.keep", NULL);
  act (fixture, "speaking.turn", g_variant_new_uint32 (2));
  g_assert_cmpuint (dossier_of (fixture)->proposals->len, ==, n_proposals + 1);

  /* Who is commended is who is named, not who speaks. */
  praise
      = g_strdup_printf ("Biểu dương đồng chí %s",
                         scb_dossier_get_name (dossier_of (fixture), present_member (fixture, 3)));
  say (fixture, speaker, praise);
  act (fixture, "speaking.turn", g_variant_new_uint32 (3));
  g_assert_cmpuint (dossier_of (fixture)->recognitions->len, ==, n_recognitions + 1);
  g_assert_cmpint (
      SCB_RECOGNITION (dossier_of (fixture)->recognitions->pdata[n_recognitions])->member, ==,
      present_member (fixture, 3));

  g_signal_emit_by_name (view_find (fixture->bar, "made_button"), "clicked");
  view_settle ();
  g_assert_cmpstr (
      gtk_stack_get_visible_child_name (GTK_STACK (view_child (fixture->editor, "stack"))), ==,
      "decisions");
}

static void
test_a_copied_text_is_parted (Fixture *fixture, gconstpointer data)
{
  const char *first = scb_dossier_get_name (dossier_of (fixture), present_member (fixture, 0));
  const char *second = scb_dossier_get_name (dossier_of (fixture), present_member (fixture, 1));
  g_autofree char *text = g_strdup_printf ("Đồng chí %s: Nhất trí với báo cáo.\n"
                                           "Đồng chí %s: Đề nghị làm sớm.",
                                           first, second);

  gtk_text_buffer_insert_at_cursor (buffer_of (fixture), text, -1);
  view_settle ();
  g_assert_true (gtk_widget_get_visible (view_find (fixture->bar, "split_button")));
  act (fixture, "speaking.split", NULL);
  g_assert_cmpuint (dossier_of (fixture)->opinions->len, ==, 2);
  g_assert_cmpstr (opinion_at (fixture, 0)->text, ==, "Nhất trí với báo cáo.");
  g_assert_cmpint (opinion_at (fixture, 0)->speaker, ==, present_member (fixture, 0));
  g_assert_cmpint (opinion_at (fixture, 1)->speaker, ==, present_member (fixture, 1));
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer_of (fixture)), ==, 0);

  /* One step back gives the whole text back. */
  g_assert_true (scb_book_undo (fixture->book, NULL));
  view_settle ();
  g_assert_cmpuint (dossier_of (fixture)->opinions->len, ==, 1);
  g_assert_cmpstr (opinion_at (fixture, 0)->text, ==, text);
}

static void
test_names_and_large_text (Fixture *fixture, gconstpointer data)
{
  say (fixture, present_member (fixture, 0), "Nhất trí.");
  act (fixture, "speaking.turn", g_variant_new_uint32 (0));
  view_check_names (GTK_WIDGET (fixture->editor));
  view_set_text_scale (2);
  view_settle ();
  view_check_labels (GTK_WIDGET (fixture->editor));
  view_take_picture (fixture->window, "course-200");
  view_set_text_scale (1);
  view_settle ();
  view_take_picture (fixture->window, "course");
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, data, test) g_test_add ("/speaking/" path, Fixture, data, set_up, test, tear_down)
  ADD ("name-words-next", NULL, test_a_name_then_words_then_the_next);
  ADD ("silent-first", NULL, test_who_has_not_spoken_is_offered_first);
  ADD ("live", "live", test_live_is_stamped);
  ADD ("point", NULL, test_keys_lead_to_the_point);
  ADD ("speaker-put-right", NULL, test_the_speaker_can_be_put_right);
  ADD ("nothing-said", NULL, test_nothing_said_is_no_opinion);
  ADD ("decisions", NULL, test_turned_into_decisions);
  ADD ("copied", NULL, test_a_copied_text_is_parted);
  ADD ("names-large-text", "live", test_names_and_large_text);
  return g_test_run ();
}
