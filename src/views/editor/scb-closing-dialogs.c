/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked before minutes are signed, reopened or corrected. */

#include "scb-config.h"

#include "scb-closing-dialogs.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "scb-book-adoption.h"
#include "scb-book-resolutions.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-glib.h"
#include "scb-resolution-outcome.h"
#include "scb-ui.h"

#define MAXIMUM_ENTRIES 5

/* A question with a few lines to fill in. */
typedef struct _Question Question;
struct _Question
{
  ScbEditorContext *context;
  GtkWidget *box;
  GtkEditable *entries[MAXIMUM_ENTRIES];
  gboolean (*answer) (Question *question, GError **error);

  /* of a correction */
  gint64 session;    /* whose minutes are corrected */
  gint64 opinion;    /* the remark that it follows; 0 */
  GtkDropDown *task; /* (nullable): which task it changes; the first stands for none */
  GArray *tasks;     /* gint64 */
};

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->context);
  g_array_unref (question->tasks);
  g_free (question);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, Question *question)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (response, "do") && !question->answer (question, &error))
    scb_editor_context_report (question->context, error);
}

static GtkWidget *
make_entry (GtkWidget *box, const char *label, const char *text)
{
  GtkWidget *title = gtk_label_new_with_mnemonic (label);
  GtkWidget *entry = gtk_entry_new ();

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (title), entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  title, NULL, -1);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), entry);
  return entry;
}

/* @labels and @texts are of the lines to fill in, ended by NULL. (transfer none): to be filled
 * further, and presented. */
static Question *
ask (ScbEditorContext *context,
     GtkWidget *parent,
     const char *heading,
     const char *body,
     const char *button,
     const char *const *labels,
     const char *const *texts,
     gboolean (*answer) (Question *, GError **))
{
  GtkRoot *root = parent != NULL ? gtk_widget_get_root (parent) : NULL;
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, body));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  Question *question = g_new0 (Question, 1);

  question->context = g_object_ref (context);
  question->answer = answer;
  question->box = box;
  question->tasks = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; labels[i] != NULL; i++)
    question->entries[i] = GTK_EDITABLE (make_entry (box, _ (labels[i]), texts[i]));
  adw_message_dialog_set_extra_child (dialog, box);
  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  adw_message_dialog_add_response (dialog, "do", button);
  adw_message_dialog_set_response_appearance (dialog, "do", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "do");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return question;
}

static gint64
session_id (ScbEditorContext *context)
{
  return scb_record_get_id (SCB_RECORD (scb_editor_context_get_session (context)));
}

/* ---- numbers of resolutions ---- */

static const char *
number_label (ScbResolution *resolution)
{
  return resolution->kind == SCB_RESOLUTION_KIND_CONCLUSION
             ? N_("Number of the conclusion (empty: later)")
             : N_("Number of the resolution (empty: later)");
}

/* Those that wait for their number once the minutes are signed; as many as there are lines for. */
static guint
list_waiting (ScbDossier *dossier, ScbResolution **waiting, guint most)
{
  guint n = 0;

  for (guint i = 0; i < dossier->resolutions->len && n < most; i++)
    if (scb_resolution_may_be_numbered (dossier, dossier->resolutions->pdata[i]))
      waiting[n++] = dossier->resolutions->pdata[i];
  return n;
}

/* The next of the register; after those of its kind that stand before it. */
static char *
suggest_number (ScbEditorContext *context, ScbResolution **waiting, guint index)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (context);
  g_autofree char *today = scb_date_today ();
  gint64 next = scb_book_next_number (
      scb_editor_context_get_book (context), dossier->session->branch,
      waiting[index]->kind == SCB_RESOLUTION_KIND_CONCLUSION ? SCB_DOCUMENT_TYPE_CONCLUSION
                                                             : SCB_DOCUMENT_TYPE_RESOLUTION,
      today, NULL);

  for (guint i = 0; next > 0 && i < index; i++)
    next += waiting[i]->kind == waiting[index]->kind;
  return next > 0 ? g_strdup_printf ("%" PRId64, next) : g_strdup ("");
}

/* 0 with @error set. */
static gint64
read_number (GtkEditable *entry, GError **error)
{
  const char *text = gtk_editable_get_text (entry);
  guint64 number = 0;

  if (g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT32, &number, NULL))
    return (gint64)number;
  g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
               _("“%s” is no number of a document. Write it like 7. Nothing was signed."), text);
  return 0;
}

static char *
read_day (GtkEditable *entry, GError **error)
{
  const char *text = gtk_editable_get_text (entry);
  g_autofree char *day = scb_date_parse (text);

  if (scb_date_is_day (day))
    return g_steal_pointer (&day);
  g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
               _("“%s” is no day. Write it like 3/9/2020. Nothing was signed."), text);
  return NULL;
}

/* The lines from @first on are numbers of the waiting ones. */
static gboolean
number_resolutions (Question *question, guint first, const char *day, GError **error)
{
  ScbBook *book = scb_editor_context_get_book (question->context);
  ScbDossier *dossier = scb_editor_context_get_dossier (question->context);
  ScbResolution *waiting[MAXIMUM_ENTRIES];
  guint n = list_waiting (dossier, waiting, MAXIMUM_ENTRIES - first);

  for (guint i = 0; i < n; i++)
    {
      GtkEditable *entry = question->entries[first + i];
      gint64 number;

      if (entry == NULL || scb_string_is_empty (gtk_editable_get_text (entry)))
        continue;
      number = read_number (entry, error);
      if (number == 0
          || !scb_book_number_resolution (book, scb_record_get_id (SCB_RECORD (waiting[i])), day,
                                          number, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- signing ---- */

static gboolean
sign_and_number (Question *question, const char *day, gint64 number, GError **error)
{
  ScbBook *book = scb_editor_context_get_book (question->context);

  if (!scb_book_begin (book, N_("Sign and number minutes"), error))
    return FALSE;
  /* The dossier follows only after the commit: the resolutions are those of before. */
  if (scb_book_sign (book, session_id (question->context), day, number, error)
      && number_resolutions (question, 2, day, error))
    return scb_book_commit (book, error);
  scb_book_rollback (book);
  return FALSE;
}

static gboolean
sign (Question *question, GError **error)
{
  gint64 number = read_number (question->entries[0], error);
  g_autofree char *day = number != 0 ? read_day (question->entries[1], error) : NULL;

  return day != NULL && sign_and_number (question, day, number, error);
}

void
scb_closing_ask_to_sign (ScbEditorContext *context, GtkWidget *parent)
{
  const char *labels[MAXIMUM_ENTRIES + 1] = { N_("_Number"), N_("Signed _on") };
  ScbDossier *dossier = scb_editor_context_get_dossier (context);
  ScbResolution *waiting[MAXIMUM_ENTRIES];
  guint n_waiting = list_waiting (dossier, waiting, MAXIMUM_ENTRIES - 2);
  g_autofree char *today = scb_date_today ();
  g_autofree char *day = scb_date_text_short (today);
  gint64 next
      = dossier->number != NULL
            ? dossier->number->number
            : scb_book_next_number (scb_editor_context_get_book (context), dossier->session->branch,
                                    SCB_DOCUMENT_TYPE_MINUTES, today, NULL);
  g_autofree char *number = next > 0 ? g_strdup_printf ("%" PRId64, next) : g_strdup ("");
  const char *texts[MAXIMUM_ENTRIES + 1] = { number, day };
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_waiting; i++)
    {
      g_ptr_array_add (numbers, suggest_number (context, waiting, i));
      labels[2 + i] = number_label (waiting[i]);
      texts[2 + i] = numbers->pdata[i];
    }
  ask (
      context, parent, _("Sign and Number the Minutes?"),
      _("The number is the next of the register. The minutes are locked: afterwards they can only "
         "be reopened with a reason, or corrected."),
      _("_Sign"), labels, texts, sign);
}

static gboolean
number_later (Question *question, GError **error)
{
  ScbBook *book = scb_editor_context_get_book (question->context);
  g_autofree char *day = read_day (question->entries[0], error);

  if (day == NULL || !scb_book_begin (book, N_("Number resolution"), error))
    return FALSE;
  if (number_resolutions (question, 1, day, error))
    return scb_book_commit (book, error);
  scb_book_rollback (book);
  return FALSE;
}

void
scb_closing_ask_for_number (ScbEditorContext *context, GtkWidget *parent)
{
  const char *labels[MAXIMUM_ENTRIES + 1] = { N_("Issued _on") };
  ScbResolution *waiting[MAXIMUM_ENTRIES];
  guint n_waiting
      = list_waiting (scb_editor_context_get_dossier (context), waiting, MAXIMUM_ENTRIES - 1);
  g_autofree char *today = scb_date_today ();
  g_autofree char *day = scb_date_text_short (today);
  const char *texts[MAXIMUM_ENTRIES + 1] = { day };
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_waiting; i++)
    {
      g_ptr_array_add (numbers, suggest_number (context, waiting, i));
      labels[1 + i] = number_label (waiting[i]);
      texts[1 + i] = numbers->pdata[i];
    }
  ask (
      context, parent, _("Number the Resolution?"),
      _("The number is the next of the register. With it the resolution is final once the minutes "
         "are signed."),
      _("_Number"), labels, texts, number_later);
}

/* ---- reopening ---- */

static gboolean
reopen (Question *question, GError **error)
{
  return scb_book_reopen (scb_editor_context_get_book (question->context),
                          session_id (question->context),
                          gtk_editable_get_text (question->entries[0]), NULL, error);
}

void
scb_closing_ask_to_reopen (ScbEditorContext *context, GtkWidget *parent)
{
  static const char *const labels[] = { N_("_Reason"), NULL };
  const char *texts[] = { NULL };

  ask (context, parent, _("Reopen the Minutes?"),
       _("The reason is kept in the book and cannot be taken away."), _("_Reopen"), labels, texts,
       reopen);
}

/* ---- corrections ---- */

static const char *
text_or_null (GtkEditable *entry)
{
  const char *text = gtk_editable_get_text (entry);

  return scb_string_is_empty (text) ? NULL : text;
}

static gint64
chosen_task (Question *question)
{
  guint selected = question->task != NULL ? gtk_drop_down_get_selected (question->task) : 0;

  return selected > 0 && selected <= question->tasks->len
             ? g_array_index (question->tasks, gint64, selected - 1)
             : 0;
}

static gboolean
amend (Question *question, GError **error)
{
  ScbBook *book = scb_editor_context_get_book (question->context);
  GtkEditable *const *entries = question->entries;
  g_autofree char *today = scb_date_today ();
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (ScbAmendment) amendment = NULL;

  if (text_or_null (entries[2]) == NULL || text_or_null (entries[3]) == NULL)
    {
      g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                           _("A correction needs the right words and its reason. Nothing was "
                              "corrected."));
      return FALSE;
    }
  before = scb_book_list (book, SCB_TYPE_AMENDMENT, "session", question->session, error);
  if (before == NULL)
    return FALSE;
  amendment
      = g_object_new (SCB_TYPE_AMENDMENT, "session", question->session, "position",
                      (gint64)before->len + 1, "made-on", today, "place", text_or_null (entries[0]),
                      "old-text", text_or_null (entries[1]), "new-text", text_or_null (entries[2]),
                      "reason", text_or_null (entries[3]), "author-name", text_or_null (entries[4]),
                      "task", chosen_task (question), "opinion", question->opinion, NULL);
  return scb_book_amend (book, amendment, error);
}

/* Which of the session's tasks the correction changes, where it decided any. */
static void
add_task_choice (Question *question, GPtrArray *tasks)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *title, *choice;

  gtk_string_list_append (names, _("None"));
  for (guint i = 0; i < tasks->len; i++)
    {
      gint64 id = scb_record_get_id (tasks->pdata[i]);

      gtk_string_list_append (names, SCB_TASK (tasks->pdata[i])->title);
      g_array_append_val (question->tasks, id);
    }
  choice = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  if (tasks->len == 0)
    {
      g_object_unref (g_object_ref_sink (choice));
      return;
    }
  title = gtk_label_new_with_mnemonic (_("Which _task it changes"));
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (title), choice);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  title, NULL, -1);
  scb_ui_name_drop_down (GTK_DROP_DOWN (choice));
  gtk_box_append (GTK_BOX (question->box), title);
  gtk_box_append (GTK_BOX (question->box), choice);
  question->task = GTK_DROP_DOWN (choice);
}

static const char *const correction_labels[]
    = { N_("_Where in the minutes"), N_("What stands there (empty: something is added)"),
        N_("What is _right"),        N_("R_eason"),
        N_("Who _corrects"),         NULL };

void
scb_closing_ask_for_correction (ScbEditorContext *context, GtkWidget *parent)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (context);
  const char *texts[]
      = { NULL, NULL, NULL, NULL, scb_dossier_get_name (dossier, dossier->session->secretary) };
  Question *question = ask (
      context, parent, _("Add a Correction"),
      _("The signed words stay as they are; the correction is printed below the signatures and "
         "cannot be taken away."),
      _("_Add"), correction_labels, texts, amend);

  question->session = session_id (context);
  add_task_choice (question, dossier->tasks);
}

void
scb_closing_ask_to_accept_remark (ScbEditorContext *context,
                                  GtkWidget *parent,
                                  ScbOpinion *remark,
                                  const char *author)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (context);
  gint64 previous = scb_record_get_id (SCB_RECORD (dossier->previous));
  g_autofree char *day = scb_date_text_short (dossier->session->held_on);
  g_autofree char *reason
      = day != NULL ? g_strdup_printf (_("Remark when the minutes were adopted, on %s"), day)
                    : g_strdup (_("Remark when the minutes were adopted"));
  const char *texts[] = { NULL, NULL, remark->text, reason, author };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tasks = scb_book_list (scb_editor_context_get_book (context), SCB_TYPE_TASK,
                                               "session", previous, &error);
  Question *question;

  if (tasks == NULL)
    {
      scb_editor_context_report (context, error);
      return;
    }
  question = ask (context, parent, _("Accept the Remark?"),
                  _("It becomes a correction of the previous minutes, printed below their "
                     "signatures; their signed words stay as they are."),
                  _("_Accept"), correction_labels, texts, amend);
  question->session = previous;
  question->opinion = scb_record_get_id (SCB_RECORD (remark));
  add_task_choice (question, tasks);
}
