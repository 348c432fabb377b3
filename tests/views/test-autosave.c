/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running text saves itself: at once, then often enough, and whole. */

#include "scb-autosave.h"
#include "view-fixture.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *entry;
  ScbAutosave *autosave;
  GPtrArray *saved; /* char * */
  gboolean refuses;
} Fixture;

static gboolean
save_cb (Fixture *fixture, const char *text)
{
  if (fixture->refuses)
    return FALSE;
  g_ptr_array_add (fixture->saved, g_strdup (text));
  return TRUE;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->saved = g_ptr_array_new_with_free_func (g_free);
  fixture->entry = gtk_entry_new ();
  fixture->autosave = scb_autosave_new (fixture->entry);
  g_signal_connect_swapped (fixture->autosave, "save", G_CALLBACK (save_cb), fixture);
  gtk_box_append (GTK_BOX (box), fixture->entry);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Khác"));
  fixture->window = view_present (box, 300, 200);
  gtk_widget_grab_focus (fixture->entry);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->autosave);
  view_destroy (fixture->window);
  g_ptr_array_unref (fixture->saved);
}

static void
type (Fixture *fixture, const char *text)
{
  int position = -1;

  gtk_editable_insert_text (GTK_EDITABLE (fixture->entry), text, -1, &position);
}

static const char *
last_saved (Fixture *fixture)
{
  return fixture->saved->len > 0 ? fixture->saved->pdata[fixture->saved->len - 1] : NULL;
}

/* The paper follows the first letter, not a pause. */
static void
test_first_letter_at_once (Fixture *fixture, gconstpointer data)
{
  type (fixture, "Đ");
  g_assert_cmpuint (fixture->saved->len, ==, 0);
  while (fixture->saved->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (last_saved (fixture), ==, "Đ");
}

/* Who never pauses loses no more than the last letters, and does not write at each of them. */
static void
test_no_pause_is_needed (Fixture *fixture, gconstpointer data)
{
  gint64 start = g_get_monotonic_time ();
  guint n_letters = 0;

  while (g_get_monotonic_time () - start < 1800 * G_TIME_SPAN_MILLISECOND)
    {
      gint64 next = g_get_monotonic_time () + 20 * G_TIME_SPAN_MILLISECOND;

      type (fixture, "a");
      n_letters++;
      while (g_get_monotonic_time () < next)
        g_main_context_iteration (NULL, FALSE);
    }
  g_assert_cmpuint (fixture->saved->len, >=, 3);
  g_assert_cmpuint (fixture->saved->len, <, n_letters / 2);
}

static void
test_leaving_saves (Fixture *fixture, gconstpointer data)
{
  type (fixture, "Đồng");
  view_settle ();
  type (fixture, " chí");
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  g_assert_cmpstr (last_saved (fixture), ==, "Đồng chí");
}

static void
test_what_is_refused_is_offered_again (Fixture *fixture, gconstpointer data)
{
  fixture->refuses = TRUE;
  type (fixture, "Đồng");
  view_settle ();
  g_assert_true (scb_autosave_is_dirty (fixture->autosave));
  fixture->refuses = FALSE;
  scb_autosave_flush (fixture->autosave);
  g_assert_cmpstr (last_saved (fixture), ==, "Đồng");
  g_assert_false (scb_autosave_is_dirty (fixture->autosave));
}

/* What comes from the book is no typing, and does not overwrite any. */
static void
test_the_book_does_not_overwrite_typing (Fixture *fixture, gconstpointer data)
{
  scb_autosave_set_text (fixture->autosave, "Từ sổ");
  view_settle ();
  g_assert_cmpuint (fixture->saved->len, ==, 0);
  type (fixture, " và tay");
  scb_autosave_set_text (fixture->autosave, "Khác");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "Từ sổ và tay");
}

/* The space before the next word is not the book's, and not to be lost. */
static void
test_a_space_stays (Fixture *fixture, gconstpointer data)
{
  type (fixture, "Đồng ");
  view_settle ();
  scb_autosave_set_text (fixture->autosave, "Đồng");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "Đồng ");
  g_assert_false (scb_autosave_is_dirty (fixture->autosave));
}

int
main (int argc, char **argv)
{
  view_init (&argc, &argv);
#define ADD(path, test) g_test_add ("/autosave/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("first-letter", test_first_letter_at_once);
  ADD ("no-pause", test_no_pause_is_needed);
  ADD ("leaving", test_leaving_saves);
  ADD ("refused", test_what_is_refused_is_offered_again);
  ADD ("book", test_the_book_does_not_overwrite_typing);
  ADD ("space", test_a_space_stays);
  return g_test_run ();
}
