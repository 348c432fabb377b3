/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which branches covered a directive. */

#include "scb-config.h"

#include "scb-coverage-view.h"

#include <glib/gi18n-lib.h>

#include "scb-book-guidance.h"
#include "scb-date-text.h"
#include "scb-row-list.h"

struct _ScbCoverageView
{
  AdwBin parent_instance;

  ScbBook *book; /* (nullable) */
  gint64 directive;

  /* children */
  GtkLabel *sentence;
  GtkWidget *spread_button;
  ScbRowList *open;    /* branches that did not cover it */
  ScbRowList *covered; /* sessions that did */
};

G_DEFINE_FINAL_TYPE (ScbCoverageView, scb_coverage_view, ADW_TYPE_BIN)

enum
{
  OPEN_SESSION,
  OPEN_BRANCH,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- what stands there ---- */

static void
add_row (ScbCoverageView *self, const ScbCoverage *row)
{
  g_autofree char *day = row->held_on != NULL ? scb_date_text_short (row->held_on) : NULL;
  g_autofree char *when = day != NULL ? g_strdup_printf (_("on %s"), day) : NULL;

  if (row->session == 0)
    scb_row_list_add (self->open, row->branch_name, NULL, _("not covered"), row->branch);
  else if (row->state == SCB_SESSION_STATE_PLANNED)
    scb_row_list_add (self->covered, row->branch_name, when, _("on the agenda"), row->session);
  else
    scb_row_list_add (self->covered, row->branch_name, when, _("covered"), row->session);
}

/* A branch may have covered it more than once: its rows follow each other. */
static void
count (GPtrArray *rows, guint *branches, guint *covered, guint *planned)
{
  gint64 last = 0, last_covered = 0, last_planned = 0;

  *branches = *covered = *planned = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const ScbCoverage *row = rows->pdata[i];
      gboolean is_planned = row->session != 0 && row->state == SCB_SESSION_STATE_PLANNED;
      gboolean is_covered = row->session != 0 && !is_planned;

      *branches += row->branch != last;
      *covered += is_covered && row->branch != last_covered;
      *planned += is_planned && row->branch != last_planned && row->branch != last_covered;
      last = row->branch;
      last_covered = is_covered ? row->branch : last_covered;
      last_planned = is_planned ? row->branch : last_planned;
    }
}

static void
show_rows (ScbCoverageView *self, GPtrArray *rows)
{
  g_autofree char *sentence = NULL;
  guint branches, covered, planned;

  for (guint i = 0; i < rows->len; i++)
    add_row (self, rows->pdata[i]);
  count (rows, &branches, &covered, &planned);
  sentence = g_strdup_printf (_("%u of %u branches have covered it; %u have it on the agenda of a "
                                 "session in preparation."),
                              covered, branches, planned);
  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_visible (self->spread_button, scb_row_list_get_n_rows (self->open) > 0
                                                   && !scb_book_is_read_only (self->book));
}

static void
refresh (ScbCoverageView *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  scb_row_list_clear (self->open);
  scb_row_list_clear (self->covered);
  if (self->book == NULL || self->directive == 0)
    return;
  /* It may just have been taken away. */
  rows = scb_book_list_coverage (self->book, self->directive, &error);
  if (rows != NULL)
    show_rows (self, rows);
  else if (!g_error_matches (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_NOT_FOUND))
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
book_changed_cb (ScbCoverageView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

/* ---- callbacks ---- */

static void
session_activated_cb (ScbCoverageView *self, gint64 session)
{
  g_signal_emit (self, signals[OPEN_SESSION], 0, session);
}

static void
branch_activated_cb (ScbCoverageView *self, gint64 branch)
{
  g_signal_emit (self, signals[OPEN_BRANCH], 0, branch);
}

static void
spread_cb (ScbCoverageView *self)
{
  g_autoptr (GError) error = NULL;
  guint n_added = 0;

  if (!scb_book_spread_directive (self->book, self->directive, &n_added, &error))
    g_signal_emit (self, signals[FAILED], 0, error);
  else if (n_added == 0)
    gtk_label_set_label (
        self->sentence,
        _("None of these branches has a session in preparation in its time. It will "
           "enter the agendas as they are prepared."));
}

/* ---- the widget ---- */

static void
scb_coverage_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (scb_coverage_view_parent_class)->map (widget);

  refresh (SCB_COVERAGE_VIEW (widget));
}

static void
scb_coverage_view_dispose (GObject *object)
{
  ScbCoverageView *self = SCB_COVERAGE_VIEW (object);

  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_coverage_view_parent_class)->dispose (object);
}

static void
scb_coverage_view_class_init (ScbCoverageViewClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_coverage_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = scb_coverage_view_map;

  signals[OPEN_SESSION] = g_signal_new ("open-session", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[OPEN_BRANCH] = g_signal_new ("open-branch", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
scb_coverage_view_init (ScbCoverageView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *heading
      = g_object_new (GTK_TYPE_LABEL, "label", _("Which sessions covered it"), "xalign", 0.0,
                      "wrap", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "css-classes",
                      (const char *[]){ "title-4", NULL }, NULL);
  GtkWidget *sentence = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                      PANGO_WRAP_WORD_CHAR, NULL);
  GtkWidget *open = scb_row_list_new (_("Branches that did not cover it"));
  GtkWidget *covered = scb_row_list_new (_("Sessions that covered it"));

  self->sentence = GTK_LABEL (sentence);
  self->open = SCB_ROW_LIST (open);
  self->covered = SCB_ROW_LIST (covered);
  self->spread_button = gtk_button_new_with_mnemonic (_("_Put It on the Agendas in Preparation"));
  gtk_widget_set_halign (self->spread_button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), sentence);
  gtk_box_append (GTK_BOX (box), self->spread_button);
  gtk_box_append (GTK_BOX (box), open);
  gtk_box_append (GTK_BOX (box), covered);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->spread_button, "clicked", G_CALLBACK (spread_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (open, "activated", G_CALLBACK (branch_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (covered, "activated", G_CALLBACK (session_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
scb_coverage_view_new (void)
{
  return g_object_new (SCB_TYPE_COVERAGE_VIEW, NULL);
}

void
scb_coverage_view_set_directive (ScbCoverageView *self, ScbBook *book, gint64 directive)
{
  if (self->book != book)
    {
      if (self->book != NULL)
        g_signal_handlers_disconnect_by_data (self->book, self);
      g_set_object (&self->book, book);
      if (book != NULL)
        g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                                 G_CONNECT_SWAPPED);
    }
  self->directive = directive;
  refresh (self);
}
