/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheets of a session. */

#include "scb-config.h"

#include "scb-score-board.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "scb-date-text.h"
#include "scb-flow-layout.h"
#include "scb-glib.h"
#include "scb-labels.h"
#include "scb-score-edit.h"
#include "scb-score-row.h"
#include "scb-score-sheet.h"
#include "scb-ui.h"

struct _ScbScoreBoard
{
  GtkWidget parent_instance;

  ScbEditorContext *context;
  ScbScorer scorer;
  char *sheet_code; /* (nullable): the rows are of */
  GtkWidget *scorer_buttons[SCB_SCORER_COMMITTEE + 1];

  /* template children */
  GtkWidget *scorers;
  GtkLabel *verdict;
  GtkLabel *lift;
  GtkExpander *doubts_expander;
  GtkLabel *doubts;
  GtkExpander *differences_expander;
  GtkLabel *differences;
  GtkLabel *about;
  GtkWidget *rows;
};

G_DEFINE_FINAL_TYPE (ScbScoreBoard, scb_score_board, GTK_TYPE_WIDGET)

static void refresh (ScbScoreBoard *self);

/* ---- rows ---- */

static gboolean
given_cb (ScbScoreBoard *self, double points, const char *reason, GtkWidget *row)
{
  const ScbScoreLine *line;
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);
  g_autoptr (ScbRules) rules = scb_rules_new_for_dossier (dossier, NULL);
  g_autoptr (ScbScoreSheet) sheet = NULL;
  guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "index"));

  if (rules == NULL)
    return FALSE;
  sheet = scb_score_sheet_new (dossier, rules, self->scorer);
  if (i >= sheet->lines->len)
    return FALSE;
  line = scb_score_sheet_get_line (sheet, i);
  return scb_score_edit_give (self->context, self->scorer, line->criterion->code, points,
                              line->suggested, reason);
}

static void
next_cb (ScbScoreBoard *self, GtkWidget *row)
{
  GtkWidget *next = row;

  while ((next = gtk_widget_get_next_sibling (next)) != NULL)
    if (gtk_widget_grab_focus (next))
      return;
}

static void
make_rows (ScbScoreBoard *self, const ScbScoreSheet *sheet)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);
  for (guint i = 0; i < sheet->lines->len; i++)
    {
      GtkWidget *row = scb_score_row_new ();

      g_object_set_data (G_OBJECT (row), "index", GUINT_TO_POINTER (i));
      g_signal_connect_object (row, "given", G_CALLBACK (given_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "next", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->rows), row);
    }
  g_free (self->sheet_code);
  self->sheet_code = g_strdup (sheet->rules->sheet->code);
}

/* ---- above them ---- */

static char *
join_lines (GPtrArray *sentences)
{
  g_ptr_array_add (sentences, NULL);
  return g_strjoinv ("\n", (char **)sentences->pdata);
}

static void
show_sentences (GtkExpander *expander, GtkLabel *label, const char *head, GPtrArray *sentences)
{
  guint n = sentences->len;
  g_autofree char *title = g_strdup_printf ("%s (%u)", head, n);
  g_autofree char *text = join_lines (sentences);

  gtk_expander_set_label (expander, title);
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (expander), n > 0);
}

static void
show_scorers (ScbScoreBoard *self, ScbDossier *dossier, const ScbRules *rules)
{
  for (guint scorer = SCB_SCORER_BRANCH; scorer <= SCB_SCORER_COMMITTEE; scorer++)
    {
      g_autoptr (ScbScoreSheet) sheet = scb_score_sheet_new (dossier, rules, scorer);
      g_autofree char *points = scb_number_text (sheet->total, 2);
      g_autofree char *label = isnan (sheet->total)
                                   ? g_strdup_printf ("%s: –", scb_scorer_label (scorer))
                                   : g_strdup_printf ("%s: %s · %s", scb_scorer_label (scorer),
                                                      points, scb_level_label (sheet->level));

      gtk_button_set_label (GTK_BUTTON (self->scorer_buttons[scorer]), label);
    }
}

static void
show_sheet (ScbScoreBoard *self, const ScbScoreSheet *sheet)
{
  g_autofree char *verdict = scb_score_sheet_verdict (sheet);
  g_autofree char *lift = scb_score_sheet_lift (sheet);
  g_autoptr (GPtrArray) doubts = scb_score_sheet_contradictions (sheet);
  g_autoptr (GPtrArray) differences = scb_score_sheet_differences (sheet);
  const ScbCriteria *criteria = sheet->rules->sheet;
  g_autofree char *about = g_strdup_printf (_("By the sheet “%s”. %s"), criteria->name,
                                            criteria->source != NULL ? criteria->source : "");
  gboolean editable = scb_score_edit_is_open (self->context, self->scorer);
  GtkWidget *row;
  guint i = 0;

  gtk_label_set_label (self->verdict, verdict);
  gtk_label_set_label (self->lift, lift != NULL ? lift : "");
  gtk_widget_set_visible (GTK_WIDGET (self->lift), lift != NULL);
  show_sentences (self->doubts_expander, self->doubts, _("What does not fit together"), doubts);
  show_sentences (self->differences_expander, self->differences, _("Where the scorers differ"),
                  differences);
  gtk_label_set_label (self->about, about);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->about), criteria->notes);
  if (g_strcmp0 (self->sheet_code, criteria->code) != 0)
    make_rows (self, sheet);
  for (row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    scb_score_row_show (SCB_SCORE_ROW (row), sheet, i++, editable);
}

static void
refresh (ScbScoreBoard *self)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbRules) rules = scb_rules_new_for_dossier (dossier, &error);
  g_autoptr (ScbScoreSheet) sheet = NULL;

  if (rules == NULL)
    {
      scb_editor_context_report (self->context, error);
      return;
    }
  show_scorers (self, dossier, rules);
  sheet = scb_score_sheet_new (dossier, rules, self->scorer);
  show_sheet (self, sheet);
}

static void
dossier_changed_cb (ScbScoreBoard *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
scorer_toggled_cb (ScbScoreBoard *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  /* What is being typed belongs to the scorer it was typed for. */
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    scb_score_row_flush (SCB_SCORE_ROW (row));
  for (guint scorer = SCB_SCORER_BRANCH; scorer <= SCB_SCORER_COMMITTEE; scorer++)
    if (self->scorer_buttons[scorer] == GTK_WIDGET (button))
      self->scorer = scorer;
  /* A complaint about the last scorer's points is no complaint about these. */
  g_clear_pointer (&self->sheet_code, g_free);
  refresh (self);
}

/* ---- the widget ---- */

static void
scb_score_board_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (scb_score_board_parent_class)->map (widget);
  refresh (SCB_SCORE_BOARD (widget));
}

static void
scb_score_board_dispose (GObject *object)
{
  ScbScoreBoard *self = SCB_SCORE_BOARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_SCORE_BOARD);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (scb_score_board_parent_class)->dispose (object);
}

static void
scb_score_board_finalize (GObject *object)
{
  g_free (SCB_SCORE_BOARD (object)->sheet_code);

  G_OBJECT_CLASS (scb_score_board_parent_class)->finalize (object);
}

static void
scb_score_board_class_init (ScbScoreBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_score_board_dispose;
  G_OBJECT_CLASS (klass)->finalize = scb_score_board_finalize;
  widget_class->map = scb_score_board_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/editor/scb-score-board.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbScoreBoard, scorers);
  gtk_widget_class_bind_template_child (widget_class, ScbScoreBoard, verdict);
  gtk_widget_class_bind_template_child (widget_class, ScbScoreBoard, lift);
  gtk_widget_class_bind_template_child (widget_class, ScbScoreBoard, doubts_expander);
  gtk_widget_class_bind_template_child (widget_class, ScbScoreBoard, doubts);
  gtk_widget_class_bind_template_child (widget_class, ScbScoreBoard, differences_expander);
  gtk_widget_class_bind_template_child (widget_class, ScbScoreBoard, differences);
  gtk_widget_class_bind_template_child (widget_class, ScbScoreBoard, about);
  gtk_widget_class_bind_template_child (widget_class, ScbScoreBoard, rows);
}

static void
scb_score_board_init (ScbScoreBoard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->scorers, scb_flow_layout_new (6, FALSE));
  self->scorer = SCB_SCORER_BRANCH;
  for (guint scorer = SCB_SCORER_BRANCH; scorer <= SCB_SCORER_COMMITTEE; scorer++)
    {
      GtkWidget *button = gtk_toggle_button_new ();

      self->scorer_buttons[scorer] = button;
      if (scorer > SCB_SCORER_BRANCH)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                                     GTK_TOGGLE_BUTTON (self->scorer_buttons[SCB_SCORER_BRANCH]));
      gtk_box_append (GTK_BOX (self->scorers), button);
    }
}

GtkWidget *
scb_score_board_new (ScbEditorContext *context)
{
  ScbScoreBoard *self = g_object_new (SCB_TYPE_SCORE_BOARD, NULL);

  self->context = g_object_ref (context);
  /* What is open for scoring comes first: a signed session has its self-score. */
  if (!scb_score_edit_is_open (context, SCB_SCORER_BRANCH)
      && scb_score_edit_is_open (context, SCB_SCORER_COMMITTEE))
    self->scorer = SCB_SCORER_COMMITTEE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->scorer_buttons[self->scorer]), TRUE);
  for (guint scorer = SCB_SCORER_BRANCH; scorer <= SCB_SCORER_COMMITTEE; scorer++)
    g_signal_connect_object (self->scorer_buttons[scorer], "toggled",
                             G_CALLBACK (scorer_toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::dossier", G_CALLBACK (dossier_changed_cb), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
