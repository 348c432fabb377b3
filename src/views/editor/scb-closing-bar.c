/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finishing the minutes. */

#include "scb-config.h"

#include "scb-closing-bar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-adoption.h"
#include "scb-closing-dialogs.h"
#include "scb-completeness.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-flow-layout.h"
#include "scb-resolution-outcome.h"

struct _ScbClosingBar
{
  AdwBin parent_instance;

  ScbEditorContext *context;
  GtkWidget *findings; /* GtkListBox */
  GtkWidget *start_button, *adopt_button, *unadopt_button, *sign_button, *reopen_button;
  GtkWidget *correct_button, *number_button, *print_button, *export_button;
  GtkWidget *corrections; /* what was corrected since, and why it was reopened */
};

G_DEFINE_FINAL_TYPE (ScbClosingBar, scb_closing_bar, ADW_TYPE_BIN)

enum
{
  PROP_CONTEXT = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static gint64
session_id (ScbClosingBar *self)
{
  return scb_record_get_id (SCB_RECORD (scb_editor_context_get_session (self->context)));
}

static void
report_unless (ScbClosingBar *self, gboolean done, const GError *error)
{
  if (!done)
    scb_editor_context_report (self->context, error);
}

/* ---- what is missing ---- */

static void
finding_clicked_cb (ScbClosingBar *self, GtkWidget *button)
{
  /* Leaving a field can take the button away. */
  ScbPlace place = *(const ScbPlace *)g_object_get_data (G_OBJECT (button), "place");

  scb_editor_context_go_to (self->context, &place);
}

static GtkWidget *
make_finding (ScbClosingBar *self, const ScbFinding *finding)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (finding->sentence);
  g_autoptr (PangoAttrList) light = pango_attr_list_from_string ("0 -1 weight normal");
  ScbPlace place = { g_intern_string (finding->page), finding->type, finding->id,
                     g_intern_string (finding->field) };

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_widget_add_css_class (button, "flat");
  if (finding->severity != SCB_SEVERITY_BLOCKS)
    gtk_label_set_attributes (GTK_LABEL (label), light);
  g_object_set_data_full (G_OBJECT (button), "place", g_memdup2 (&place, sizeof place), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (finding_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static GPtrArray *
find_missing (ScbClosingBar *self)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbRules) rules = scb_rules_new_for_dossier (dossier, &error);
  g_autofree char *today = scb_date_today ();
  ScbStage stage
      = dossier->session->state == SCB_SESSION_STATE_ADOPTED ? SCB_STAGE_SIGN : SCB_STAGE_ADOPT;

  if (rules != NULL)
    return scb_completeness (dossier, rules, stage, today);
  scb_editor_context_report (self->context, error);
  return g_ptr_array_new ();
}

static void
add_sentence (ScbClosingBar *self, char *sentence)
{
  GtkWidget *label = gtk_label_new (sentence);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (self->corrections), label);
  g_free (sentence);
}

/* A later session may have reported on a task that was corrected since. */
static void
point_out_reports (ScbClosingBar *self, ScbAmendment *amendment)
{
  ScbBook *book = scb_editor_context_get_book (self->context);
  g_autoptr (ScbTask) task
      = amendment->task != 0 ? scb_book_get (book, SCB_TYPE_TASK, amendment->task, NULL) : NULL;
  g_autoptr (GPtrArray) reports
      = task != NULL ? scb_book_list (book, SCB_TYPE_TASK_REPORT, "task", amendment->task, NULL)
                     : NULL;

  for (guint i = 0; reports != NULL && i < reports->len; i++)
    {
      g_autoptr (ScbSession) session = scb_book_get (
          book, SCB_TYPE_SESSION, SCB_TASK_REPORT (reports->pdata[i])->session, NULL);
      g_autofree char *day = session != NULL ? scb_date_text_short (session->held_on) : NULL;

      if (day != NULL)
        add_sentence (self, g_strdup_printf (
                                _("It changes the task “%s”, on which the session of %s reported: "
                                  "see whether that report still holds."),
                                task->title, day));
    }
}

/* The other way round: corrections of what this session reported on. */
static void
point_out_corrected_tasks (ScbClosingBar *self)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);

  for (guint i = 0; i < dossier->task_amendments->len; i++)
    {
      ScbAmendment *amendment = dossier->task_amendments->pdata[i];
      g_autofree char *sentence = scb_corrected_task_text (dossier, amendment);

      add_sentence (self, g_steal_pointer (&sentence));
    }
}

static void
show_corrections (ScbClosingBar *self)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);
  g_autoptr (GPtrArray) reopenings
      = scb_book_list (scb_editor_context_get_book (self->context), SCB_TYPE_REOPENING, "session",
                       session_id (self), NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->corrections)) != NULL)
    gtk_box_remove (GTK_BOX (self->corrections), child);
  for (guint i = 0; i < dossier->amendments->len; i++)
    {
      ScbAmendment *amendment = dossier->amendments->pdata[i];
      g_autofree char *day = scb_date_text_short (amendment->made_on);

      add_sentence (
          self, amendment->old_text != NULL
                    ? g_strdup_printf (_("Corrected on %s: “%s” is to read “%s”. Reason: %s"), day,
                                       amendment->old_text, amendment->new_text, amendment->reason)
                    : g_strdup_printf (_("Added on %s: “%s”. Reason: %s"), day,
                                       amendment->new_text, amendment->reason));
      point_out_reports (self, amendment);
    }
  point_out_corrected_tasks (self);
  for (guint i = 0; reopenings != NULL && i < reopenings->len; i++)
    {
      ScbReopening *reopening = reopenings->pdata[i];
      g_autofree char *date = g_strndup (reopening->reopened_at, strlen ("2020-09-03"));
      g_autofree char *day = scb_date_text_short (date);

      add_sentence (self,
                    g_strdup_printf (_("Reopened on %s. Reason: %s"), day, reopening->reason));
    }
}

/* What stands in the way comes first, and is not confused with what is only worth a look. */
static void
add_findings (ScbClosingBar *self, GPtrArray *findings, gboolean blocking, const char *head)
{
  GtkWidget *label = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const ScbFinding *finding = findings->pdata[i];

      if ((finding->severity == SCB_SEVERITY_BLOCKS) != blocking)
        continue;
      if (label == NULL)
        {
          label = gtk_label_new (head);
          gtk_label_set_wrap (GTK_LABEL (label), TRUE);
          gtk_label_set_xalign (GTK_LABEL (label), 0);
          gtk_box_append (GTK_BOX (self->findings), label);
        }
      gtk_box_append (GTK_BOX (self->findings), make_finding (self, finding));
    }
}

/* Whether a resolution waits for its number. */
static gboolean
has_waiting (ScbClosingBar *self)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);

  for (guint i = 0; i < dossier->resolutions->len; i++)
    if (scb_resolution_may_be_numbered (dossier, dossier->resolutions->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
refresh (ScbClosingBar *self)
{
  ScbSessionState state = scb_editor_context_get_session (self->context)->state;
  gboolean writable = !scb_book_is_read_only (scb_editor_context_get_book (self->context));
  gboolean open = state == SCB_SESSION_STATE_DRAFT || state == SCB_SESSION_STATE_ADOPTED;
  g_autoptr (GPtrArray) findings = open ? find_missing (self) : g_ptr_array_new ();
  gboolean blocked = open && scb_completeness_blocks (findings);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->findings)) != NULL)
    gtk_box_remove (GTK_BOX (self->findings), child);
  add_findings (self, findings, TRUE,
                state == SCB_SESSION_STATE_ADOPTED ? _("Before the minutes can be signed:")
                                                   : _("Before the minutes can be adopted:"));
  add_findings (self, findings, FALSE, _("Also worth a look; it holds nothing up:"));

  gtk_widget_set_visible (self->start_button, writable && state == SCB_SESSION_STATE_PLANNED);
  gtk_widget_set_visible (self->adopt_button, writable && state == SCB_SESSION_STATE_DRAFT);
  gtk_widget_set_sensitive (self->adopt_button, !blocked);
  gtk_widget_set_visible (self->unadopt_button, writable && state == SCB_SESSION_STATE_ADOPTED);
  gtk_widget_set_visible (self->sign_button, writable && state == SCB_SESSION_STATE_ADOPTED);
  gtk_widget_set_sensitive (self->sign_button, !blocked);
  gtk_widget_set_visible (self->reopen_button, writable && state == SCB_SESSION_STATE_SIGNED);
  gtk_widget_set_visible (self->correct_button, writable && state == SCB_SESSION_STATE_SIGNED);
  gtk_widget_set_visible (self->number_button,
                          writable && state == SCB_SESSION_STATE_SIGNED && has_waiting (self));
  gtk_widget_set_visible (self->print_button, state == SCB_SESSION_STATE_SIGNED);
  gtk_widget_set_visible (self->export_button, state == SCB_SESSION_STATE_SIGNED);
  show_corrections (self);
}

/* ---- steps ---- */

static void
start_cb (ScbClosingBar *self)
{
  g_autoptr (ScbSession) session
      = scb_record_copy (SCB_RECORD (scb_editor_context_get_session (self->context)));

  g_object_set (session, "state", SCB_SESSION_STATE_DRAFT, NULL);
  scb_editor_context_save (self->context, session, N_("Start recording"));
}

static void
adopt_cb (ScbClosingBar *self)
{
  ScbSession *session = scb_editor_context_get_session (self->context);
  g_autofree char *day = session->held_on != NULL ? g_strdup (session->held_on) : scb_date_today ();
  g_autoptr (GError) error = NULL;

  report_unless (self,
                 scb_book_adopt (scb_editor_context_get_book (self->context), session_id (self),
                                 day, session->adopted_in_favour, session->adopted_of, &error),
                 error);
}

static void
unadopt_cb (ScbClosingBar *self)
{
  g_autoptr (GError) error = NULL;

  report_unless (
      self,
      scb_book_unadopt (scb_editor_context_get_book (self->context), session_id (self), &error),
      error);
}

static void
sign_cb (ScbClosingBar *self)
{
  scb_closing_ask_to_sign (self->context, GTK_WIDGET (self));
}

static void
reopen_cb (ScbClosingBar *self)
{
  scb_closing_ask_to_reopen (self->context, GTK_WIDGET (self));
}

static void
number_cb (ScbClosingBar *self)
{
  scb_closing_ask_for_number (self->context, GTK_WIDGET (self));
}

static void
correct_cb (ScbClosingBar *self)
{
  scb_closing_ask_for_correction (self->context, GTK_WIDGET (self));
}

/* ---- the widget ---- */

static GtkWidget *
add_button (ScbClosingBar *self, GtkWidget *box, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkWidget *
add_action_button (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
scb_closing_bar_constructed (GObject *object)
{
  ScbClosingBar *self = SCB_CLOSING_BAR (object);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  G_OBJECT_CLASS (scb_closing_bar_parent_class)->constructed (object);

  self->findings = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_layout_manager (buttons, scb_flow_layout_new (6, FALSE));
  self->start_button = add_button (self, buttons, _("Start _Recording"), G_CALLBACK (start_cb));
  self->adopt_button = add_button (self, buttons, _("_Adopt the Minutes"), G_CALLBACK (adopt_cb));
  self->sign_button = add_button (self, buttons, _("_Sign and Number…"), G_CALLBACK (sign_cb));
  self->unadopt_button
      = add_button (self, buttons, _("Take Adoption _Back"), G_CALLBACK (unadopt_cb));
  self->reopen_button = add_button (self, buttons, _("_Reopen…"), G_CALLBACK (reopen_cb));
  self->correct_button
      = add_button (self, buttons, _("Add a _Correction…"), G_CALLBACK (correct_cb));
  self->number_button
      = add_button (self, buttons, _("N_umber the Resolution…"), G_CALLBACK (number_cb));
  self->print_button = add_action_button (buttons, _("_Print"), "win.print");
  self->export_button = add_action_button (buttons, _("Save as P_DF"), "win.export");
  self->corrections = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->adopt_button, "suggested-action");
  gtk_widget_add_css_class (self->sign_button, "suggested-action");
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_box_append (GTK_BOX (box), self->findings);
  gtk_box_append (GTK_BOX (box), self->corrections);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->context, "notify::dossier", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}

static void
scb_closing_bar_set_property (GObject *object,
                              guint property_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  if (property_id == PROP_CONTEXT)
    SCB_CLOSING_BAR (object)->context = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_closing_bar_dispose (GObject *object)
{
  g_clear_object (&SCB_CLOSING_BAR (object)->context);

  G_OBJECT_CLASS (scb_closing_bar_parent_class)->dispose (object);
}

static void
scb_closing_bar_class_init (ScbClosingBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = scb_closing_bar_constructed;
  object_class->set_property = scb_closing_bar_set_property;
  object_class->dispose = scb_closing_bar_dispose;

  properties[PROP_CONTEXT]
      = g_param_spec_object ("context", NULL, NULL, SCB_TYPE_EDITOR_CONTEXT,
                             G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
scb_closing_bar_init (ScbClosingBar *self)
{
}

GtkWidget *
scb_closing_bar_new (ScbEditorContext *context)
{
  return g_object_new (SCB_TYPE_CLOSING_BAR, "context", context, NULL);
}
