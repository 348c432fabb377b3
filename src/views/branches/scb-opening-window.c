/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a branch had before the application came. */

#include "scb-config.h"

#include "scb-opening-window.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-book-sessions.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-member-lines.h"
#include "scb-member-list.h"
#include "scb-text.h"

struct _ScbOpeningWindow
{
  AdwWindow parent_instance;

  ScbBook *book;
  gint64 branch;
  ScbOpeningBalance *balance; /* a new one where none is kept */
  GPtrArray *numbers;         /* ScbOpeningNumber of it */
  GPtrArray *absences;        /* ScbOpeningAbsence of it */
  GArray *members;            /* gint64: in the order of their rows */

  /* template children */
  AdwWindowTitle *title;
  GtkLabel *problem;
  GtkEditable *as_of;
  GtkEditable *sessions_held;
  GtkListBox *number_list;
  GtkListBox *absence_list;
  GtkWidget *no_members;
  GtkLabel *known_tasks;
  GtkTextView *tasks;
  GtkWidget *keep_button;
};

G_DEFINE_FINAL_TYPE (ScbOpeningWindow, scb_opening_window, ADW_TYPE_WINDOW)

/* Those that a branch numbers. */
static const struct
{
  ScbDocumentType type;
  const char *label; /* msgid */
} documents[] = {
  { SCB_DOCUMENT_TYPE_MINUTES, N_("Minutes (BB)") },
  { SCB_DOCUMENT_TYPE_RESOLUTION, N_("Resolution (NQ)") },
  { SCB_DOCUMENT_TYPE_CONCLUSION, N_("Conclusion (KL)") },
  { SCB_DOCUMENT_TYPE_NOTICE, N_("Notice (TB)") },
  { SCB_DOCUMENT_TYPE_REPORT, N_("Report (BC)") },
};

static void
complain (ScbOpeningWindow *self, const char *sentence, gpointer place)
{
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
  if (place != NULL)
    gtk_widget_grab_focus (place);
}

/* SCB_UNKNOWN for an empty field; FALSE where something else than a number stands there. */
static gboolean
read_count (ScbOpeningWindow *self, gpointer field, gint64 *count)
{
  g_autofree char *text = scb_text_clean (gtk_editable_get_text (field));
  g_autofree char *sentence = NULL;
  guint64 number;

  *count = SCB_UNKNOWN;
  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, 9999, &number, NULL))
    {
      sentence
          = g_strdup_printf (_("“%s” is no number. Write digits, or leave the field empty where "
                                "it is not known."),
                             text);
      complain (self, sentence, field);
      return FALSE;
    }
  *count = number;
  return TRUE;
}

static void
show_count (gpointer field, gint64 count)
{
  g_autofree char *text
      = count != SCB_UNKNOWN ? g_strdup_printf ("%" G_GINT64_FORMAT, count) : g_strdup ("");

  gtk_editable_set_text (field, text);
}

/* ---- what is kept ---- */

static ScbOpeningNumber *
find_number (ScbOpeningWindow *self, ScbDocumentType type)
{
  for (guint i = 0; i < self->numbers->len; i++)
    if (SCB_OPENING_NUMBER (self->numbers->pdata[i])->document_type == type)
      return self->numbers->pdata[i];
  return NULL;
}

static ScbOpeningAbsence *
find_absence (ScbOpeningWindow *self, gint64 member)
{
  for (guint i = 0; i < self->absences->len; i++)
    if (SCB_OPENING_ABSENCE (self->absences->pdata[i])->member == member)
      return self->absences->pdata[i];
  return NULL;
}

/* The last one, if there are several. */
static gboolean
load_balance (ScbOpeningWindow *self, GError **error)
{
  g_autoptr (GPtrArray) balances
      = scb_book_list (self->book, SCB_TYPE_OPENING_BALANCE, "branch", self->branch, error);
  gint64 id;

  if (balances == NULL)
    return FALSE;
  for (guint i = 0; i < balances->len; i++)
    if (self->balance == NULL
        || g_strcmp0 (SCB_OPENING_BALANCE (balances->pdata[i])->as_of, self->balance->as_of) > 0)
      g_set_object (&self->balance, balances->pdata[i]);
  if (self->balance == NULL)
    {
      g_autofree char *today = scb_date_today ();
      g_autofree char *first = g_strdup_printf ("%.7s-01", today);

      self->balance = scb_record_new (SCB_TYPE_OPENING_BALANCE);
      g_object_set (self->balance, "branch", self->branch, "as-of", first, NULL);
      self->numbers = g_ptr_array_new ();
      self->absences = g_ptr_array_new ();
      return TRUE;
    }
  id = scb_record_get_id (SCB_RECORD (self->balance));
  self->numbers = scb_book_list (self->book, SCB_TYPE_OPENING_NUMBER, "opening_balance", id, error);
  self->absences
      = scb_book_list (self->book, SCB_TYPE_OPENING_ABSENCE, "opening_balance", id, error);
  return self->numbers != NULL && self->absences != NULL;
}

/* ---- showing it ---- */

static GtkWidget *
add_row (GtkListBox *list, const char *title, gint64 count)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 5);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 5);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_DIGITS);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  show_count (entry, count);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), entry);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), entry);
  g_object_set_data (G_OBJECT (row), "scb-entry", entry);
  gtk_list_box_append (list, row);
  return entry;
}

static gpointer
entry_of_row (GtkListBox *list, guint i)
{
  return g_object_get_data (G_OBJECT (gtk_list_box_get_row_at_index (list, i)), "scb-entry");
}

static gboolean
show_members (ScbOpeningWindow *self, GError **error)
{
  self->members
      = scb_book_query_members (self->book, &(ScbMemberQuery){ .branch = self->branch }, error);
  if (self->members == NULL)
    return FALSE;
  for (guint i = 0; i < self->members->len; i++)
    {
      gint64 id = g_array_index (self->members, gint64, i);
      g_autoptr (ScbMember) member = scb_book_get (self->book, SCB_TYPE_MEMBER, id, error);
      ScbOpeningAbsence *absence = find_absence (self, id);

      if (member == NULL)
        return FALSE;
      add_row (self->absence_list, member->full_name,
               absence != NULL ? absence->excused : SCB_UNKNOWN);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->absence_list), self->members->len > 0);
  gtk_widget_set_visible (self->no_members, self->members->len == 0);
  return TRUE;
}

/* Tasks that no session of the book gave. */
static gboolean
show_tasks (ScbOpeningWindow *self, GError **error)
{
  g_autoptr (GPtrArray) tasks
      = scb_book_list (self->book, SCB_TYPE_TASK, "branch", self->branch, error);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; tasks != NULL && i < tasks->len; i++)
    {
      ScbTask *task = tasks->pdata[i];

      if (task->session == 0 && task->state == SCB_TASK_STATE_OPEN)
        g_string_append_printf (text, "%s– %s", text->len > 0 ? "\n" : "", task->title);
    }
  gtk_label_set_label (self->known_tasks, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->known_tasks), text->len > 0);
  return tasks != NULL;
}

static gboolean
show_all (ScbOpeningWindow *self, GError **error)
{
  g_autofree char *as_of = NULL;

  if (!load_balance (self, error))
    return FALSE;
  as_of = scb_date_text_short (self->balance->as_of);
  gtk_editable_set_text (self->as_of, as_of);
  show_count (self->sessions_held, self->balance->sessions_held);
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      ScbOpeningNumber *number = find_number (self, documents[i].type);

      add_row (self->number_list, _(documents[i].label),
               number != NULL ? number->next_number : SCB_UNKNOWN);
    }
  return show_members (self, error) && show_tasks (self, error);
}

/* ---- what was typed ---- */

typedef struct
{
  char *as_of;
  gint64 sessions_held;
  gint64 numbers[G_N_ELEMENTS (documents)];
  GArray *excused;  /* gint64: of each member */
  GPtrArray *tasks; /* ScbTask */
} Typed;

static void
typed_clear (Typed *typed)
{
  g_free (typed->as_of);
  g_clear_pointer (&typed->excused, g_array_unref);
  g_clear_pointer (&typed->tasks, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, typed_clear)

/* "Làm đường hoa; 30/9/2020": a day at the end is until when. */
static void
read_tasks (ScbOpeningWindow *self, GPtrArray *tasks)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_object_get (gtk_text_view_get_buffer (self->tasks), "text", &text, NULL);
  lines = scb_lines_split (text);
  for (char **line = lines; *line != NULL; line++)
    {
      ScbTask *task = scb_record_new (SCB_TYPE_TASK);
      char *mark = g_strrstr (*line, ";");
      g_autofree char *day = mark != NULL ? scb_date_parse (mark + 1) : NULL;
      g_autofree char *title = NULL;

      if (scb_date_is_day (day))
        *mark = '\0';
      title = scb_text_clean (*line);
      g_object_set (task, "branch", self->branch, "state", SCB_TASK_STATE_OPEN, "title", title,
                    "due-on", scb_date_is_day (day) ? day : NULL, "position",
                    (gint64)(line - lines) + 1, NULL);
      if (title != NULL)
        g_ptr_array_add (tasks, g_object_ref (task));
      g_object_unref (task);
    }
}

static gboolean
read_typed (ScbOpeningWindow *self, Typed *typed)
{
  typed->as_of = scb_date_parse (gtk_editable_get_text (self->as_of));
  typed->excused = g_array_new (FALSE, FALSE, sizeof (gint64));
  typed->tasks = g_ptr_array_new_with_free_func (g_object_unref);
  if (!scb_date_is_day (typed->as_of))
    {
      complain (self, _("Type the day from which the book goes on, like 01/9/2020."), self->as_of);
      return FALSE;
    }
  if (!read_count (self, self->sessions_held, &typed->sessions_held))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    if (!read_count (self, entry_of_row (self->number_list, i), &typed->numbers[i]))
      return FALSE;
  for (guint i = 0; i < self->members->len; i++)
    {
      gint64 excused;

      if (!read_count (self, entry_of_row (self->absence_list, i), &excused))
        return FALSE;
      g_array_append_val (typed->excused, excused);
    }
  read_tasks (self, typed->tasks);
  return TRUE;
}

/* ---- keeping it ---- */

static gboolean
keep_number (ScbOpeningWindow *self, guint i, gint64 next, GError **error)
{
  g_autoptr (ScbOpeningNumber) number = NULL;

  g_set_object (&number, find_number (self, documents[i].type));
  if (next == SCB_UNKNOWN)
    return number == NULL || scb_book_delete (self->book, number, error);
  if (number == NULL)
    number = scb_record_new (SCB_TYPE_OPENING_NUMBER);
  g_object_set (number, "opening-balance", scb_record_get_id (SCB_RECORD (self->balance)),
                "document-type", documents[i].type, "next-number", next, NULL);
  return scb_book_save (self->book, number, "-", error);
}

static gboolean
keep_absence (ScbOpeningWindow *self, gint64 member, gint64 excused, GError **error)
{
  g_autoptr (ScbOpeningAbsence) absence = NULL;

  g_set_object (&absence, find_absence (self, member));
  if (excused == SCB_UNKNOWN)
    return absence == NULL || scb_book_delete (self->book, absence, error);
  if (absence == NULL)
    absence = scb_record_new (SCB_TYPE_OPENING_ABSENCE);
  g_object_set (absence, "opening-balance", scb_record_get_id (SCB_RECORD (self->balance)),
                "member", member, "excused", excused, NULL);
  return scb_book_save (self->book, absence, "-", error);
}

static gboolean
keep_all (ScbOpeningWindow *self, const Typed *typed, GError **error)
{
  g_object_set (self->balance, "as-of", typed->as_of, "sessions-held", typed->sessions_held, NULL);
  if (!scb_book_save (self->book, self->balance, "-", error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    if (!keep_number (self, i, typed->numbers[i], error))
      return FALSE;
  for (guint i = 0; i < self->members->len; i++)
    if (!keep_absence (self, g_array_index (self->members, gint64, i),
                       g_array_index (typed->excused, gint64, i), error))
      return FALSE;
  for (guint i = 0; i < typed->tasks->len; i++)
    if (!scb_book_insert (self->book, typed->tasks->pdata[i], error))
      return FALSE;
  return TRUE;
}

static void
keep_cb (ScbOpeningWindow *self)
{
  g_auto (Typed) typed = { 0 };
  g_autoptr (GError) error = NULL;

  scb_autosave_commit_focus (GTK_WIDGET (self));
  complain (self, NULL, NULL);
  if (!read_typed (self, &typed))
    return;
  if (scb_book_begin (self->book, N_("Tell what there was before"), &error))
    {
      if (keep_all (self, &typed, &error) && scb_book_commit (self->book, &error))
        {
          gtk_window_destroy (GTK_WINDOW (self));
          return;
        }
      if (scb_book_in_transaction (self->book))
        scb_book_rollback (self->book);
    }
  complain (self, error->message, NULL);
}

/* ---- the window ---- */

static void
scb_opening_window_dispose (GObject *object)
{
  ScbOpeningWindow *self = SCB_OPENING_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_OPENING_WINDOW);
  g_clear_pointer (&self->numbers, g_ptr_array_unref);
  g_clear_pointer (&self->absences, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_array_unref);
  g_clear_object (&self->balance);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_opening_window_parent_class)->dispose (object);
}

static void
scb_opening_window_class_init (ScbOpeningWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_opening_window_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/branches/scb-opening-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbOpeningWindow, title);
  gtk_widget_class_bind_template_child (widget_class, ScbOpeningWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, ScbOpeningWindow, as_of);
  gtk_widget_class_bind_template_child (widget_class, ScbOpeningWindow, sessions_held);
  gtk_widget_class_bind_template_child (widget_class, ScbOpeningWindow, number_list);
  gtk_widget_class_bind_template_child (widget_class, ScbOpeningWindow, absence_list);
  gtk_widget_class_bind_template_child (widget_class, ScbOpeningWindow, no_members);
  gtk_widget_class_bind_template_child (widget_class, ScbOpeningWindow, known_tasks);
  gtk_widget_class_bind_template_child (widget_class, ScbOpeningWindow, tasks);
  gtk_widget_class_bind_template_child (widget_class, ScbOpeningWindow, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
}

static void
scb_opening_window_init (ScbOpeningWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
scb_opening_window_new (GtkWindow *parent, ScbBook *book, gint64 branch)
{
  ScbOpeningWindow *self = g_object_new (SCB_TYPE_OPENING_WINDOW, "transient-for", parent, NULL);
  g_autofree char *name = scb_book_get_branch_name (book, branch, NULL);
  g_autoptr (GError) error = NULL;

  self->book = g_object_ref (book);
  self->branch = branch;
  adw_window_title_set_subtitle (self->title, name != NULL ? name : "");
  if (!show_all (self, &error))
    complain (self, error->message, NULL);
  gtk_widget_set_sensitive (self->keep_button, error == NULL && !scb_book_is_read_only (book));
  return GTK_WIDGET (self);
}
