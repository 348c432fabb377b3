/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a vote went, in words. */

#include "scb-config.h"

#include "scb-vote-summary.h"

#include <glib/gi18n-lib.h>

#include "scb-attendance-text.h"
#include "scb-book-matters.h"
#include "scb-date-text.h"
#include "scb-glib.h"
#include "scb-member-event-dialog.h"
#include "scb-member-matter.h"
#include "scb-vote-check.h"

struct _ScbVoteSummary
{
  GtkWidget parent_instance;

  ScbEditorContext *context;
  ScbVote *vote; /* (nullable) */

  /* template children */
  GtkLabel *base_label;
  GtkButton *base_button;
  GtkLabel *result_label;
  GtkLabel *doubt_label;
  GtkWidget *event_button;
};

G_DEFINE_FINAL_TYPE (ScbVoteSummary, scb_vote_summary, GTK_TYPE_WIDGET)

static void
base_button_clicked_cb (ScbVoteSummary *self)
{
  g_autoptr (ScbVote) changed = scb_record_copy (SCB_RECORD (self->vote));

  g_object_set (changed, "base", scb_vote_base (scb_editor_context_get_dossier (self->context)),
                NULL);
  scb_editor_context_save (self->context, changed, N_("Change vote"));
}

/* What became of it is written down at the person, with the session as its source. */
static void
event_button_clicked_cb (ScbVoteSummary *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  ScbBook *book = scb_editor_context_get_book (self->context);
  g_auto (ScbMemberEvent) event = { 0 };

  if (!scb_member_matter_propose (book, self->vote, &event))
    return;
  gtk_window_present (GTK_WINDOW (
      scb_member_event_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, book,
                                   self->vote->member, self->vote->candidate, &event)));
}

static void
scb_vote_summary_dispose (GObject *object)
{
  ScbVoteSummary *self = SCB_VOTE_SUMMARY (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_VOTE_SUMMARY);
  g_clear_object (&self->vote);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (scb_vote_summary_parent_class)->dispose (object);
}

static void
scb_vote_summary_class_init (ScbVoteSummaryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_vote_summary_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/editor/scb-vote-summary.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbVoteSummary, base_label);
  gtk_widget_class_bind_template_child (widget_class, ScbVoteSummary, base_button);
  gtk_widget_class_bind_template_child (widget_class, ScbVoteSummary, result_label);
  gtk_widget_class_bind_template_child (widget_class, ScbVoteSummary, doubt_label);
  gtk_widget_class_bind_template_child (widget_class, ScbVoteSummary, event_button);
  gtk_widget_class_bind_template_callback (widget_class, base_button_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, event_button_clicked_cb);
}

static void
scb_vote_summary_init (ScbVoteSummary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
scb_vote_summary_new (ScbEditorContext *context)
{
  ScbVoteSummary *self = g_object_new (SCB_TYPE_VOTE_SUMMARY, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

static const char *
passed_text (ScbVote *vote)
{
  switch (scb_vote_passes (vote->in_favour, vote->base, vote->threshold))
    {
    case SCB_ANSWER_YES:
      return _("passed");
    case SCB_ANSWER_NO:
      return _("not passed");
    default:
      return _("not known whether it passed");
    }
}

char *
scb_vote_summary_text (ScbVote *vote)
{
  g_autofree char *percent = NULL;

  if (vote->in_favour == SCB_UNKNOWN)
    return g_strdup (_("Not counted yet"));
  if (vote->base == SCB_UNKNOWN || vote->base == 0)
    return g_strdup_printf (_("%d in favour: %s"), (int)vote->in_favour, passed_text (vote));
  percent = scb_number_text (100.0 * (double)vote->in_favour / (double)vote->base, 1);
  /* Translators: "19 of 21 in favour (90,5 %): passed" */
  return g_strdup_printf (_("%d of %d in favour (%s %%): %s"), (int)vote->in_favour,
                          (int)vote->base, percent, passed_text (vote));
}

static void
show_base (ScbVoteSummary *self, ScbDossier *dossier)
{
  gint64 base = scb_vote_base (dossier);
  g_autofree char *text = scb_vote_base_text (dossier, self->vote->threshold);
  g_autofree char *button = NULL;

  gtk_label_set_label (self->base_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->base_button),
                          base != SCB_UNKNOWN && base != self->vote->base
                              && scb_record_get_id (SCB_RECORD (self->vote)) != 0
                              && !scb_editor_context_get_read_only (self->context));
  button = g_strdup_printf (_("Count of %d, as the roll says"), (int)base);
  gtk_button_set_label (self->base_button, button);
}

static char *
doubts_of (ScbVote *vote, ScbDossier *dossier)
{
  g_autoptr (GPtrArray) problems = scb_vote_check (vote, dossier);
  GString *doubts = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (doubts, "%s%s", i > 0 ? "\n" : "",
                            ((ScbVoteProblem *)problems->pdata[i])->sentence);
  return scb_string_free (doubts);
}

void
scb_vote_summary_show (ScbVoteSummary *self, ScbVote *vote, ScbDossier *dossier)
{
  g_autofree char *result = scb_vote_summary_text (vote);
  g_autofree char *doubts = doubts_of (vote, dossier);

  g_set_object (&self->vote, vote);
  show_base (self, dossier);
  gtk_label_set_label (self->result_label, result);
  gtk_label_set_label (self->doubt_label, doubts);
  gtk_widget_set_visible (GTK_WIDGET (self->doubt_label), *doubts != '\0');
  gtk_widget_set_visible (
      self->event_button,
      vote->kind == SCB_VOTE_KIND_MEMBER_MATTER && scb_record_get_id (SCB_RECORD (vote)) != 0
          && scb_book_is_matter_pending (scb_editor_context_get_book (self->context),
                                         scb_record_get_id (SCB_RECORD (vote))));
}
