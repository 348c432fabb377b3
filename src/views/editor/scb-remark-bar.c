/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A remark on the previous minutes, and what becomes of it. */

#include "scb-config.h"

#include "scb-remark-bar.h"

#include <glib/gi18n-lib.h>

#include "scb-closing-dialogs.h"
#include "scb-date-text.h"
#include "scb-session-people.h"

struct _ScbRemarkBar
{
  AdwBin parent_instance;

  ScbEditorContext *context;
  ScbOpinion *opinion; /* (nullable) */

  /* children */
  GtkWidget *label;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (ScbRemarkBar, scb_remark_bar, ADW_TYPE_BIN)

static gboolean
is_remark (ScbOpinion *opinion, ScbDossier *dossier)
{
  for (guint i = 0; i < dossier->agenda->len; i++)
    if (scb_record_get_id (dossier->agenda->pdata[i]) == opinion->agenda_item)
      return SCB_AGENDA_ITEM (dossier->agenda->pdata[i])->kind == SCB_AGENDA_KIND_PREVIOUS_MINUTES;
  return FALSE;
}

/* (transfer full) (nullable): the correction that follows the remark. */
static ScbAmendment *
find_correction (ScbRemarkBar *self, gint64 opinion)
{
  g_autoptr (GPtrArray) amendments
      = opinion != 0 ? scb_book_list (scb_editor_context_get_book (self->context),
                                      SCB_TYPE_AMENDMENT, "opinion", opinion, NULL)
                     : NULL;

  return amendments != NULL && amendments->len > 0 ? g_object_ref (amendments->pdata[0]) : NULL;
}

static void
clicked_cb (ScbRemarkBar *self)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);
  ScbOpinion *opinion = self->opinion;
  const char *author = opinion->speaker != 0 ? scb_session_people_name (dossier, opinion->speaker)
                                             : opinion->speaker_name;

  if (dossier->previous != NULL)
    scb_closing_ask_to_accept_remark (self->context, GTK_WIDGET (self), opinion, author);
}

static void
scb_remark_bar_dispose (GObject *object)
{
  g_clear_object (&SCB_REMARK_BAR (object)->opinion);
  g_clear_object (&SCB_REMARK_BAR (object)->context);

  G_OBJECT_CLASS (scb_remark_bar_parent_class)->dispose (object);
}

static void
scb_remark_bar_class_init (ScbRemarkBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = scb_remark_bar_dispose;
}

static void
scb_remark_bar_init (ScbRemarkBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  self->button = gtk_button_new_with_mnemonic (_("_Accept as a Correction…"));
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), self->button);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
scb_remark_bar_new (ScbEditorContext *context)
{
  ScbRemarkBar *self = g_object_new (SCB_TYPE_REMARK_BAR, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

static void
show_remark (ScbRemarkBar *self, ScbDossier *dossier)
{
  gint64 id = scb_record_get_id (SCB_RECORD (self->opinion));
  g_autoptr (ScbAmendment) correction = find_correction (self, id);
  gboolean is_signed
      = dossier->previous != NULL && dossier->previous->state == SCB_SESSION_STATE_SIGNED;
  g_autofree char *sentence = NULL;

  if (correction != NULL)
    {
      g_autofree char *day = scb_date_text_short (correction->made_on);

      sentence = g_strdup_printf (_("Accepted on %s: it corrects the previous minutes."), day);
    }
  else if (dossier->previous == NULL)
    sentence = g_strdup (_("The book has no previous minutes of this branch."));
  else if (!is_signed)
    sentence = g_strdup (_("The previous minutes are not signed yet: their words can still be "
                            "changed."));
  gtk_label_set_label (GTK_LABEL (self->label), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->label, sentence != NULL);
  gtk_widget_set_visible (
      self->button, sentence == NULL && id != 0
                        && !scb_book_is_read_only (scb_editor_context_get_book (self->context)));
}

void
scb_remark_bar_show (ScbRemarkBar *self, ScbOpinion *opinion, ScbDossier *dossier)
{
  gboolean shown = is_remark (opinion, dossier);

  g_set_object (&self->opinion, opinion);
  gtk_widget_set_visible (GTK_WIDGET (self), shown);
  if (shown)
    show_remark (self, dossier);
}
