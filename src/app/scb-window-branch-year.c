/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The year of a branch: its bound book, and what it decided. */

#include "scb-config.h"

#include "scb-window-private.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-book-sessions.h"
#include "scb-paper-window.h"
#include "scb-press-branch.h"
#include "scb-press.h"
#include "scb-progress.h"

/* What can be made. */
enum
{
  BOOK,
  TASKS,
  TASKS_SHEET,
};

/* What the dialog asks. */
typedef struct
{
  GArray *branches; /* gint64, in the order of the list */
  GtkDropDown *branch;
  GtkEditable *year;
  GtkDropDown *what;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_array_unref (question->branches);
  g_free (question);
}

/* ---- at work ---- */

typedef struct
{
  ScbWindow *window;
  ScbProgress *progress;
  GCancellable *cancellable;
} Work;

static void
progress_cb (guint done, guint of, gpointer data)
{
  Work *work = data;

  if (of > 0)
    scb_progress_set_fraction (work->progress, (double)done / of);
}

/* A finished paper in its window, as long as that is open. */
typedef struct
{
  ScbWindow *window;
  ScbPdfPages *pages;
  ScbPrint *print;
} Shown;

static void
shown_free (gpointer data, GClosure *closure)
{
  Shown *shown = data;

  g_object_unref (shown->window);
  g_object_unref (shown->pages);
  scb_print_free (shown->print);
  g_free (shown);
}

static void
save_cb (ScbPaperWindow *paper, Shown *shown)
{
  scb_window_save (shown->window, shown->print->pdf, shown->print->file_name, SCB_FILE_KIND_PDF);
}

static void
print_cb (ScbPaperWindow *paper, Shown *shown)
{
  scb_window_print_pages (shown->window, shown->pages, shown->print->title);
}

/* Takes @print. */
static void
show_paper (ScbWindow *self, ScbPrint *print)
{
  g_autoptr (GError) error = NULL;
  ScbPdfPages *pages = scb_pdf_pages_new (print->pdf, &error);
  ScbPaperWindow *paper;
  Shown *shown;

  if (pages == NULL)
    {
      scb_window_show_error (self, _("The Paper Was Not Made"), error);
      scb_print_free (print);
      return;
    }
  paper = scb_paper_window_new (GTK_WINDOW (self), print->title, pages);
  shown = g_new (Shown, 1);
  *shown = (Shown){ g_object_ref (self), pages, print };
  g_signal_connect (paper, "print", G_CALLBACK (print_cb), shown);
  g_signal_connect_data (paper, "save", G_CALLBACK (save_cb), shown, shown_free, 0);
  gtk_window_present (GTK_WINDOW (paper));
}

static void
printed_cb (GObject *book, GAsyncResult *result, gpointer user_data)
{
  Work *work = user_data;
  g_autoptr (GError) error = NULL;
  ScbPrint *print = scb_press_print_finish (result, &error);

  scb_progress_end (work->progress);
  if (print != NULL)
    show_paper (work->window, print);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    scb_window_show_error (work->window, _("The Paper Was Not Made"), error);
  g_object_unref (work->cancellable);
  g_object_unref (work->window);
  g_free (work);
}

static void
print (ScbWindow *self, const char *paper, gint64 branch, const char *period)
{
  Work *work = g_new0 (Work, 1);
  const ScbPressJob job = { .paper = paper,
                            .branch = branch,
                            .period = period,
                            .progress = progress_cb,
                            .progress_data = work };

  work->window = g_object_ref (self);
  work->cancellable = g_cancellable_new ();
  work->progress = scb_progress_start (
      GTK_WINDOW (self),
      period != NULL ? _("The year of the branch is being put together…")
                     : _("The history of the branch is being put together…"),
      work->cancellable);
  scb_press_print_async (self->book, &job, work->cancellable, printed_cb, work);
}

void
scb_window_print_branch (ScbWindow *self, const char *paper, gint64 branch)
{
  print (self, paper, branch, NULL);
}

static void
save_sheet (ScbWindow *self, gint64 branch, const char *period)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes
      = scb_press_make_year_tasks_workbook (self->book, branch, period, &error);
  g_autofree char *name = g_strdup_printf ("nhiem-vu-nam-%.4s.xlsx", period);

  if (bytes != NULL)
    scb_window_save (self, bytes, name, SCB_FILE_KIND_SHEET);
  else
    scb_window_show_error (self, _("The Paper Was Not Made"), error);
}

/* ---- the question ---- */

static void
make (ScbWindow *self, const Question *question)
{
  const char *text = gtk_editable_get_text (question->year);
  guint selected = gtk_drop_down_get_selected (question->branch);
  g_autofree char *period = g_strdup_printf ("%s-12", text);
  g_autoptr (GError) error = NULL;
  guint64 year;
  gint64 branch;

  if (!g_ascii_string_to_unsigned (text, 10, 1900, 2999, &year, NULL))
    {
      g_set_error (&error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                   _("“%s” is no year. Write it like 2020."), text);
      scb_window_show_error (self, _("The Paper Was Not Made"), error);
      return;
    }
  branch = g_array_index (question->branches, gint64, selected);
  switch (gtk_drop_down_get_selected (question->what))
    {
    case BOOK:
      print (self, "year-book", branch, period);
      break;
    case TASKS:
      print (self, "year-tasks", branch, period);
      break;
    default:
      save_sheet (self, branch, period);
    }
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  ScbWindow *self = SCB_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  Question *question = user_data;

  if (g_str_equal (response, "make") && self->book != NULL
      && gtk_drop_down_get_selected (question->branch) < question->branches->len)
    make (self, question);
}

static GtkWidget *
make_questions (ScbWindow *self, Question *question)
{
  const char *const papers[] = { _("Book of all minutes and resolutions (PDF)"),
                                 _("What was decided, and what became of it (PDF)"),
                                 _("What was decided, and what became of it (Excel)"), NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkStringList *names = gtk_string_list_new (NULL);
  g_autofree char *year = g_strndup (scb_view_state_get_period (self->state), 4);
  gint64 shown = scb_view_state_get_branch (self->state);
  GtkWidget *entry = gtk_entry_new ();

  scb_window_fill_branches (self, TRUE, names, question->branches);
  question->branch = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (names), NULL));
  question->what = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (papers));
  question->year = GTK_EDITABLE (entry);
  gtk_editable_set_text (question->year, year);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  for (guint i = 0; i < question->branches->len; i++)
    if (g_array_index (question->branches, gint64, i) == shown)
      gtk_drop_down_set_selected (question->branch, i);
  gtk_box_append (GTK_BOX (box), scb_window_make_row (_("Branch"), GTK_WIDGET (question->branch)));
  gtk_box_append (GTK_BOX (box), scb_window_make_row (_("Year"), entry));
  gtk_box_append (GTK_BOX (box), scb_window_make_row (_("Paper"), GTK_WIDGET (question->what)));
  return box;
}

static void
branch_year_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  Question *question = g_new0 (Question, 1);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (GTK_WINDOW (self), _("The Year of a Branch"), NULL));

  scb_autosave_commit_focus (widget);
  question->branches = g_array_new (FALSE, FALSE, sizeof (gint64));
  adw_message_dialog_set_extra_child (dialog, make_questions (self, question));
  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  adw_message_dialog_add_response (dialog, "make", _("_Make"));
  adw_message_dialog_set_response_appearance (dialog, "make", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "make");
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_response_enabled (dialog, "make", question->branches->len > 0);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
scb_window_install_branch_year_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.branch-year", NULL, branch_year_cb);
}
