/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked before minutes are signed, reopened or corrected. */

#include "scb-config.h"

#include "scb-closing-dialogs.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "scb-book-adoption.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-glib.h"

#define MAXIMUM_ENTRIES 5

/* A question with a few lines to fill in. */
typedef struct
{
  ScbEditorContext *context;
  GtkEditable *entries[MAXIMUM_ENTRIES];
  gboolean (*answer) (ScbEditorContext *context, GtkEditable *const *entries, GError **error);
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->context);
  g_free (question);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, Question *question)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (response, "do")
      && !question->answer (question->context, question->entries, &error))
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

/* @labels and @texts are of the lines to fill in, ended by NULL. */
static void
ask (ScbEditorContext *context,
     GtkWidget *parent,
     const char *heading,
     const char *body,
     const char *button,
     const char *const *labels,
     const char *const *texts,
     gboolean (*answer) (ScbEditorContext *, GtkEditable *const *, GError **))
{
  GtkRoot *root = parent != NULL ? gtk_widget_get_root (parent) : NULL;
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, body));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  Question *question = g_new0 (Question, 1);

  question->context = g_object_ref (context);
  question->answer = answer;
  for (guint i = 0; labels[i] != NULL; i++)
    question->entries[i] = GTK_EDITABLE (make_entry (box, _(labels[i]), texts[i]));
  adw_message_dialog_set_extra_child (dialog, box);
  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  adw_message_dialog_add_response (dialog, "do", button);
  adw_message_dialog_set_response_appearance (dialog, "do", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "do");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gint64
session_id (ScbEditorContext *context)
{
  return scb_record_get_id (SCB_RECORD (scb_editor_context_get_session (context)));
}

/* ---- signing ---- */

static gboolean
sign (ScbEditorContext *context, GtkEditable *const *entries, GError **error)
{
  const char *number_text = gtk_editable_get_text (entries[0]);
  const char *day_text = gtk_editable_get_text (entries[1]);
  g_autofree char *day = scb_date_parse (day_text);
  guint64 number = 0;

  if (!g_ascii_string_to_unsigned (number_text, 10, 1, G_MAXINT32, &number, NULL))
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                 _("“%s” is no number of a document. Write it like 7. Nothing was signed."),
                 number_text);
  else if (!scb_date_is_day (day))
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                 _("“%s” is no day. Write it like 3/9/2020. Nothing was signed."), day_text);
  else
    return scb_book_sign (scb_editor_context_get_book (context), session_id (context), day,
                          (gint64)number, error);
  return FALSE;
}

void
scb_closing_ask_to_sign (ScbEditorContext *context, GtkWidget *parent)
{
  static const char *const labels[] = { N_("_Number"), N_("Signed _on"), NULL };
  ScbDossier *dossier = scb_editor_context_get_dossier (context);
  g_autofree char *today = scb_date_today ();
  g_autofree char *day = scb_date_text_short (today);
  gint64 next
      = dossier->number != NULL
            ? dossier->number->number
            : scb_book_next_number (scb_editor_context_get_book (context), dossier->session->branch,
                                    SCB_DOCUMENT_TYPE_MINUTES, today, NULL);
  g_autofree char *number = next > 0 ? g_strdup_printf ("%" PRId64, next) : g_strdup ("");
  const char *texts[] = { number, day };

  ask (
      context, parent, _("Sign and Number the Minutes?"),
      _("The number is the next of the register. The minutes are locked: afterwards they can only "
         "be reopened with a reason, or corrected."),
      _("_Sign"), labels, texts, sign);
}

/* ---- reopening ---- */

static gboolean
reopen (ScbEditorContext *context, GtkEditable *const *entries, GError **error)
{
  return scb_book_reopen (scb_editor_context_get_book (context), session_id (context),
                          gtk_editable_get_text (entries[0]), NULL, error);
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

static gboolean
amend (ScbEditorContext *context, GtkEditable *const *entries, GError **error)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (context);
  g_autofree char *today = scb_date_today ();
  g_autoptr (ScbAmendment) amendment = NULL;

  if (text_or_null (entries[2]) == NULL || text_or_null (entries[3]) == NULL)
    {
      g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                           _("A correction needs the right words and its reason. Nothing was "
                              "corrected."));
      return FALSE;
    }
  amendment = g_object_new (
      SCB_TYPE_AMENDMENT, "session", session_id (context), "position",
      (gint64)dossier->amendments->len + 1, "made-on", today, "place", text_or_null (entries[0]),
      "old-text", text_or_null (entries[1]), "new-text", text_or_null (entries[2]), "reason",
      text_or_null (entries[3]), "author-name", text_or_null (entries[4]), NULL);
  return scb_book_amend (scb_editor_context_get_book (context), amendment, error);
}

void
scb_closing_ask_for_correction (ScbEditorContext *context, GtkWidget *parent)
{
  static const char *const labels[]
      = { N_("_Where in the minutes"), N_("What stands there (empty: something is added)"),
          N_("What is _right"),        N_("R_eason"),
          N_("Who _corrects"),         NULL };
  ScbDossier *dossier = scb_editor_context_get_dossier (context);
  const char *texts[]
      = { NULL, NULL, NULL, NULL, scb_dossier_get_name (dossier, dossier->session->secretary) };

  ask (context, parent, _("Add a Correction"),
       _("The signed words stay as they are; the correction is printed below the signatures and "
          "cannot be taken away."),
       _("_Add"), labels, texts, amend);
}
