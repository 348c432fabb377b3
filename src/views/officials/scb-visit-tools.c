/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the record says of a visited session, and what can become of the visit. */

#include "scb-config.h"

#include "scb-visit-tools.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "scb-attendance-count.h"
#include "scb-book-officials.h"
#include "scb-book-sessions.h"
#include "scb-flow-layout.h"

#define SPACING 6

struct _ScbVisitTools
{
  AdwBin parent_instance;

  ScbBook *book;   /* (nullable) */
  ScbVisit *visit; /* (nullable) */

  /* children */
  GtkLabel *sentence;
  GtkLabel *outcome;
  GtkWidget *open_button;
  GtkWidget *score_button;
  GtkWidget *proposal_button;
  GtkWidget *print_button;
};

G_DEFINE_FINAL_TYPE (ScbVisitTools, scb_visit_tools, ADW_TYPE_BIN)

/* ---- what the record says ---- */

static void
add_count (GString *text, const char *format, gint64 count)
{
  if (count == SCB_UNKNOWN)
    return;
  g_string_append (text, text->len > 0 ? "; " : "");
  /* The formats are translations of this file's own, with one number each. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_string_append_printf (text, format, (int)count);
#pragma GCC diagnostic pop
}

/* (transfer full) */
static char *
describe_session (ScbVisitTools *self, gint64 session)
{
  g_autoptr (ScbDossier) dossier
      = session != 0 ? scb_book_load_dossier (self->book, session, NULL) : NULL;
  GString *text = g_string_new (NULL);
  ScbAttendanceCount count;

  if (dossier == NULL)
    g_string_append (text, _("The book has no session of this branch on that day."));
  else
    {
      scb_attendance_count (dossier, &count);
      if (count.present != SCB_UNKNOWN && count.expected != SCB_UNKNOWN)
        g_string_append_printf (text, _("By the record of the session %d of %d were present"),
                                (int)count.present, (int)count.expected);
      add_count (text, _("%d excused"), count.excused);
      add_count (text, _("%d absent without reason"), count.unexcused);
      if (text->len == 0)
        g_string_append (text, _("The record of the session does not say who was present"));
      g_string_append_c (text, '.');
    }
  return g_string_free (text, FALSE);
}

static const char *
describe_proposal (ScbProposal *proposal)
{
  if (proposal == NULL)
    return "";
  return proposal->answer != NULL ? _("What arose became a proposal, and was answered.")
                                  : _("What arose became a proposal.");
}

static void
refresh (ScbVisitTools *self)
{
  gint64 id = scb_record_get_id (SCB_RECORD (self->visit));
  gint64 session = scb_book_find_visited_session (self->book, self->visit);
  gboolean can_write = id != 0 && !scb_book_is_read_only (self->book);
  gboolean has_score = !isnan (self->visit->points) || self->visit->level != SCB_LEVEL_UNKNOWN;
  g_autoptr (ScbProposal) proposal = scb_book_find_visit_proposal (self->book, id);
  g_autofree char *sentence = describe_session (self, session);
  const char *outcome = describe_proposal (proposal);

  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->outcome, outcome);
  gtk_widget_set_visible (GTK_WIDGET (self->outcome), *outcome != '\0');
  gtk_widget_set_visible (self->open_button, session != 0);
  gtk_widget_set_visible (self->score_button, can_write && session != 0 && has_score);
  gtk_widget_set_visible (self->proposal_button,
                          can_write && proposal == NULL && self->visit->issues != NULL);
  gtk_widget_set_visible (self->print_button, id != 0);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_button), "x", session);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->score_button), "x", id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->proposal_button), "x", id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->print_button), "x", id);
}

/* The session is called to the roll, the proposal answered elsewhere. */
static void
book_changed_cb (ScbVisitTools *self)
{
  if (self->visit != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

/* ---- the widget ---- */

static void
scb_visit_tools_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (scb_visit_tools_parent_class)->map (widget);

  if (SCB_VISIT_TOOLS (widget)->visit != NULL)
    refresh (SCB_VISIT_TOOLS (widget));
}

static void
scb_visit_tools_dispose (GObject *object)
{
  ScbVisitTools *self = SCB_VISIT_TOOLS (object);

  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_clear_object (&self->visit);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_visit_tools_parent_class)->dispose (object);
}

static void
scb_visit_tools_class_init (ScbVisitToolsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = scb_visit_tools_dispose;
  GTK_WIDGET_CLASS (klass)->map = scb_visit_tools_map;
}

static GtkLabel *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "css-classes",
                                   (const char *[]){ css_class, NULL }, NULL);

  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static GtkWidget *
add_button (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", (gint64)0);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
scb_visit_tools_init (ScbVisitTools *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->sentence = add_label (box, "dim-label");
  self->outcome = add_label (box, "dim-label");
  gtk_widget_set_layout_manager (buttons, scb_flow_layout_new (SPACING, FALSE));
  self->open_button = add_button (buttons, _("Open the _Session"), "officials.open-session");
  self->score_button
      = add_button (buttons, _("Make It the Session's _Score"), "officials.score-visit");
  self->proposal_button
      = add_button (buttons, _("Make It a _Proposal"), "officials.raise-proposal");
  self->print_button = add_button (buttons, _("P_rint the Sheet"), "officials.print-visit");
  gtk_box_append (GTK_BOX (box), buttons);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
scb_visit_tools_new (void)
{
  return g_object_new (SCB_TYPE_VISIT_TOOLS, NULL);
}

void
scb_visit_tools_show (ScbVisitTools *self, ScbBook *book, ScbVisit *visit)
{
  if (self->book != book)
    {
      if (self->book != NULL)
        g_signal_handlers_disconnect_by_data (self->book, self);
      g_set_object (&self->book, book);
      g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  g_set_object (&self->visit, visit);
  refresh (self);
}
