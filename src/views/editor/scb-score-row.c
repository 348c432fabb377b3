/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A criterion and its points. */

#include "scb-config.h"

#include "scb-score-row.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "scb-autosave.h"
#include "scb-date-text.h"
#include "scb-flow-layout.h"
#include "scb-glib.h"
#include "scb-labels.h"
#include "scb-typed-value.h"
#include "scb-ui.h"

struct _ScbScoreRow
{
  GtkWidget parent_instance;

  char *criterion; /* name, for sentences */
  double maximum;
  double given, suggested;
  ScbAutosave *points_autosave;
  ScbAutosave *reason_autosave;

  /* template children */
  GtkLabel *name;
  GtkLabel *evidence;
  GtkWidget *entries;
  GtkEntry *points;
  GtkButton *take_button;
  GtkLabel *others;
  GtkLabel *reason_label;
  GtkEntry *reason;
  GtkLabel *complaint;
};

G_DEFINE_FINAL_TYPE (ScbScoreRow, scb_score_row, GTK_TYPE_WIDGET)

enum
{
  GIVEN,
  NEXT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
points_text (double points)
{
  return isnan (points) ? g_strdup ("") : scb_number_text (points, 2);
}

/* ---- typing ---- */

static void
complain (ScbScoreRow *self, gboolean wrong)
{
  g_autofree char *maximum = points_text (self->maximum);
  g_autofree char *sentence = g_strdup_printf (
      _("Give points for “%s” from 0 to %s, like 4 or 4,5."), self->criterion, maximum);

  gtk_label_set_label (self->complaint, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->complaint), wrong);
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->points), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->points), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->points), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/* Keeps both entries; what is no number of points stays where it is, and is not kept. */
static gboolean
give (ScbScoreRow *self, const char *points_typed)
{
  g_autofree char *reason = scb_autosave_get_text (self->reason_autosave);
  double points = NAN;
  gboolean is_empty = points_typed[strspn (points_typed, " \t")] == 0;
  gboolean right = is_empty
                   || (scb_typed_value_read_number (points_typed, &points) && points >= 0
                       && points <= self->maximum);
  gboolean kept = FALSE;

  complain (self, !right);
  if (!right)
    return FALSE;
  g_strstrip (reason);
  g_signal_emit (self, signals[GIVEN], 0, points, *reason != '\0' ? reason : NULL, &kept);
  return kept;
}

static gboolean
save_points_cb (ScbScoreRow *self, const char *text)
{
  return give (self, text);
}

static gboolean
save_reason_cb (ScbScoreRow *self, const char *text)
{
  g_autofree char *points = scb_autosave_get_text (self->points_autosave);

  return give (self, points);
}

static void
take_cb (ScbScoreRow *self)
{
  g_autofree char *text = points_text (self->suggested);

  if (!isnan (self->suggested) && gtk_editable_get_editable (GTK_EDITABLE (self->points)))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->points), text);
      scb_autosave_flush (self->points_autosave);
    }
  g_signal_emit (self, signals[NEXT], 0);
}

static void
activated_cb (ScbScoreRow *self)
{
  scb_autosave_flush (self->points_autosave);
  scb_autosave_flush (self->reason_autosave);
  g_signal_emit (self, signals[NEXT], 0);
}

static gboolean
key_pressed_cb (ScbScoreRow *self, guint key)
{
  if (key != GDK_KEY_F8)
    return GDK_EVENT_PROPAGATE;
  take_cb (self);
  return GDK_EVENT_STOP;
}

/* ---- showing ---- */

static void
show_name (ScbScoreRow *self, const ScbScoreLine *line)
{
  const ScbCriterion *criterion = line->criterion;
  g_autofree char *maximum = points_text (criterion->points);
  g_autofree char *sum = points_text (line->points);
  g_autofree char *text
      = criterion->is_group
            ? g_strdup_printf ("%s. %s (%s/%s)", criterion->code, criterion->name,
                               *sum != '\0' ? sum : "–", maximum)
            : g_strdup_printf ("%s. %s (%s)", criterion->code, criterion->name, maximum);

  gtk_label_set_label (self->name, text);
  if (criterion->is_group)
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "heading");
  gtk_widget_set_margin_start (GTK_WIDGET (self), criterion->parent >= 0 ? 12 : 0);
}

static void
show_evidence (ScbScoreRow *self, const ScbScoreLine *line)
{
  g_autofree char *supported = points_text (line->suggested);
  g_autofree char *maximum = points_text (line->criterion->points);
  g_autofree char *support
      = g_strdup_printf (_("The record supports %s of %s points."), supported, maximum);
  g_autofree char *text
      = line->criterion->topic
            ? g_strdup (isnan (line->suggested) && line->left_out
                            ? _("A month without a thematic session: this is left out.")
                        : isnan (line->suggested)
                            ? line->evidence.sentence
                            : _("A month without a thematic session: given in full."))
        : isnan (line->suggested) ? g_strdup (line->evidence.sentence)
                                  : g_strconcat (line->evidence.sentence, " ", support, NULL);

  gtk_label_set_label (self->evidence, text);
}

static void
show_others (ScbScoreRow *self, const ScbScoreSheet *sheet, const ScbScoreLine *line)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint scorer = SCB_SCORER_BRANCH; scorer <= SCB_SCORER_COMMITTEE; scorer++)
    {
      g_autofree char *points = points_text (line->by[scorer]);

      if (scorer != sheet->scorer && *points != '\0')
        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? " · " : "",
                                scb_scorer_label (scorer), points);
    }
  gtk_label_set_label (self->others, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->others), text->len > 0);
}

static void
show_reason (ScbScoreRow *self, const ScbScoreLine *line)
{
  gboolean differs = !isnan (line->suggested) && line->points != line->suggested;
  gboolean wanted = !isnan (line->points) && (differs || line->points < line->criterion->points);
  const char *reason = line->item != NULL ? line->item->reason : NULL;

  gtk_label_set_label (self->reason_label, differs ? _("Why not what the record supports?")
                                                   : _("Why points were taken off"));
  gtk_widget_set_visible (GTK_WIDGET (self->reason_label), wanted || reason != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), wanted || reason != NULL);
  scb_autosave_set_text (self->reason_autosave, reason != NULL ? reason : "");
}

void
scb_score_row_show (ScbScoreRow *self, const ScbScoreSheet *sheet, guint i, gboolean editable)
{
  const ScbScoreLine *line = scb_score_sheet_get_line (sheet, i);
  gboolean open = scb_score_line_is_open (line);
  g_autofree char *points = points_text (line->points);
  g_autofree char *maximum = points_text (line->criterion->points);
  g_autofree char *supported = points_text (line->suggested);
  g_autofree char *take = g_strdup_printf (_("Take %s (F8)"), supported);
  g_autofree char *points_name
      = g_strdup_printf (_("Points of “%s”, at most %s"), line->criterion->name, maximum);

  g_free (self->criterion);
  self->criterion = g_strdup (line->criterion->name);
  self->maximum = line->criterion->points;
  self->suggested = line->suggested;
  show_name (self, line);
  gtk_widget_set_visible (GTK_WIDGET (self->evidence), !line->criterion->is_group);
  gtk_widget_set_visible (self->entries, open);
  show_evidence (self, line);
  show_others (self, sheet, line);
  gtk_button_set_label (self->take_button, take);
  gtk_widget_set_visible (GTK_WIDGET (self->take_button),
                          editable && !isnan (line->suggested) && line->points != line->suggested);
  gtk_editable_set_editable (GTK_EDITABLE (self->points), editable);
  gtk_editable_set_editable (GTK_EDITABLE (self->reason), editable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->points), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  points_name, -1);
  if (!open)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->reason_label), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->reason), FALSE);
      return;
    }
  /* What is wrong stays in sight until it is put right. */
  if (!gtk_widget_get_visible (GTK_WIDGET (self->complaint)) || self->given != line->points)
    scb_autosave_set_text (self->points_autosave, points);
  self->given = line->points;
  show_reason (self, line);
}

void
scb_score_row_flush (ScbScoreRow *self)
{
  scb_autosave_flush (self->points_autosave);
  scb_autosave_flush (self->reason_autosave);
}

/* ---- the widget ---- */

static gboolean
scb_score_row_grab_focus (GtkWidget *widget)
{
  ScbScoreRow *self = SCB_SCORE_ROW (widget);

  return gtk_widget_get_visible (self->entries)
         && gtk_widget_grab_focus (GTK_WIDGET (self->points));
}

static void
scb_score_row_dispose (GObject *object)
{
  ScbScoreRow *self = SCB_SCORE_ROW (object);

  g_clear_object (&self->points_autosave);
  g_clear_object (&self->reason_autosave);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_SCORE_ROW);

  G_OBJECT_CLASS (scb_score_row_parent_class)->dispose (object);
}

static void
scb_score_row_finalize (GObject *object)
{
  g_free (SCB_SCORE_ROW (object)->criterion);

  G_OBJECT_CLASS (scb_score_row_parent_class)->finalize (object);
}

static void
scb_score_row_class_init (ScbScoreRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_score_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = scb_score_row_finalize;
  widget_class->grab_focus = scb_score_row_grab_focus;

  signals[GIVEN] = g_signal_new ("given", SCB_TYPE_SCORE_ROW, G_SIGNAL_RUN_LAST, 0,
                                 g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 2,
                                 G_TYPE_DOUBLE, G_TYPE_STRING);
  signals[NEXT] = g_signal_new ("next", SCB_TYPE_SCORE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/editor/scb-score-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbScoreRow, name);
  gtk_widget_class_bind_template_child (widget_class, ScbScoreRow, evidence);
  gtk_widget_class_bind_template_child (widget_class, ScbScoreRow, entries);
  gtk_widget_class_bind_template_child (widget_class, ScbScoreRow, points);
  gtk_widget_class_bind_template_child (widget_class, ScbScoreRow, take_button);
  gtk_widget_class_bind_template_child (widget_class, ScbScoreRow, others);
  gtk_widget_class_bind_template_child (widget_class, ScbScoreRow, reason_label);
  gtk_widget_class_bind_template_child (widget_class, ScbScoreRow, reason);
  gtk_widget_class_bind_template_child (widget_class, ScbScoreRow, complaint);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
}

static void
scb_score_row_init (ScbScoreRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->given = NAN;
  gtk_widget_set_layout_manager (self->entries, scb_flow_layout_new (12, FALSE));
  self->points_autosave = scb_autosave_new (GTK_WIDGET (self->points));
  self->reason_autosave = scb_autosave_new (GTK_WIDGET (self->reason));
  g_signal_connect_object (self->points_autosave, "save", G_CALLBACK (save_points_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reason_autosave, "save", G_CALLBACK (save_reason_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->points, "activate", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reason, "activate", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
scb_score_row_new (void)
{
  return g_object_new (SCB_TYPE_SCORE_ROW, NULL);
}
