/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From preparation to the meeting. */

#include "scb-config.h"

#include "scb-start-bar.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-flow-layout.h"

struct _ScbStartBar
{
  AdwBin parent_instance;

  ScbEditorContext *context;
};

G_DEFINE_FINAL_TYPE (ScbStartBar, scb_start_bar, ADW_TYPE_BIN)

static void
refresh (ScbStartBar *self)
{
  gboolean planned
      = scb_editor_context_get_session (self->context)->state == SCB_SESSION_STATE_PLANNED;

  gtk_widget_set_visible (GTK_WIDGET (self),
                          planned && !scb_editor_context_get_read_only (self->context));
}

static void
start_cb (ScbStartBar *self)
{
  g_autoptr (ScbEditorContext) context = g_object_ref (self->context);
  g_autoptr (ScbRecord) session = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* A click does not always take the focus from what is being typed, a mnemonic never. */
  if (root != NULL)
    scb_autosave_commit_focus (GTK_WIDGET (root));
  session = scb_record_copy (SCB_RECORD (scb_editor_context_get_session (context)));
  g_object_set (session, "state", SCB_SESSION_STATE_DRAFT, NULL);
  if (scb_editor_context_save (context, session, N_("Start recording")))
    scb_editor_context_go_to (context, &(ScbPlace){ .page = "roll-call" });
}

static void
scb_start_bar_dispose (GObject *object)
{
  g_clear_object (&SCB_START_BAR (object)->context);

  G_OBJECT_CLASS (scb_start_bar_parent_class)->dispose (object);
}

static void
scb_start_bar_class_init (ScbStartBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = scb_start_bar_dispose;
}

static void
scb_start_bar_init (ScbStartBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Start _Recording"));

  gtk_widget_set_layout_manager (box, scb_flow_layout_new (12, FALSE));
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (start_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_LABEL, "label",
                                _("When the meeting begins: the roll is called next."), "xalign",
                                0.0, "wrap", TRUE, NULL));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
scb_start_bar_new (ScbEditorContext *context)
{
  ScbStartBar *self = g_object_new (SCB_TYPE_START_BAR, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "notify::dossier", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
