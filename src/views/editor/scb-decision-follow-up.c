/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes back from earlier sessions besides tasks, and what stays open after this one. */

#include "scb-config.h"

#include "scb-decision-kinds.h"

#include <glib/gi18n-lib.h>

#include "scb-decision-labels.h"
#include "scb-decision-text.h"

/* ---- help agreed earlier ---- */

static GPtrArray *
list_help (ScbDossier *dossier)
{
  return g_ptr_array_ref (dossier->earlier_help);
}

static char *
get_help_title (ScbRecord *record, ScbDossier *dossier)
{
  ScbRecognition *help = SCB_RECOGNITION (record);

  return scb_decision_join (scb_decision_person (dossier, help->member, help->name),
                            g_strdup (scb_recognition_kind_label (help->kind)),
                            scb_decision_date (scb_dossier_get_help_day (dossier, help), NULL),
                            NULL);
}

static char *
get_help_subtitle (ScbRecord *record, ScbDossier *dossier)
{
  ScbRecognition *help = SCB_RECOGNITION (record);
  g_autofree char *done = scb_decision_date (help->done_on, NULL);
  char *outcome = scb_decision_first_line (help->outcome);

  return scb_decision_join (
      *done != '\0' ? g_strdup_printf (_("done on %s"), done) : g_strdup (_("not done yet")),
      outcome != NULL ? outcome : scb_decision_first_line (help->agreed), NULL);
}

static GtkWidget *
make_words (gpointer context)
{
  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                       PANGO_WRAP_WORD_CHAR, "selectable", TRUE, NULL);
}

static void
show_words (GtkWidget *extra, ScbRecord *record, ScbDossier *dossier)
{
  g_autofree char *text
      = g_strdup_printf (_("What was agreed: %s"), SCB_RECOGNITION (record)->agreed);

  gtk_label_set_label (GTK_LABEL (extra), text);
}

const ScbRecordKind *
scb_decision_help_results (void)
{
  static const ScbFormField fields[] = {
    { .name = "outcome", .label = N_("What came of it") },
    { .name = "done_on", .label = N_("Done on") },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_recognition_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .change_label = N_("Follow up on what was agreed"),
    .stays_open = TRUE,
    .heading = N_("Help agreed earlier"),
    .empty = N_("Nothing agreed earlier is open."),
    .unnamed = N_("Help"),
    .needed = N_("It is a commendation, a reminder or help."),
    .list = list_help,
    .get_title = get_help_title,
    .get_subtitle = get_help_subtitle,
    .make_extra = make_words,
    .show_extra = show_words,
  };

  return &kind;
}

/* ---- weak points ---- */

static GPtrArray *
list_weak_points (ScbDossier *dossier)
{
  return g_ptr_array_ref (dossier->weak_points);
}

static void
begin_weak_point (ScbRecord *record, ScbDossier *dossier)
{
  scb_decision_begin (record, dossier, dossier->weak_points);
  g_object_set (record, "opened-on", dossier->session->held_on, NULL);
}

static char *
get_weak_point_title (ScbRecord *record, ScbDossier *dossier)
{
  return scb_decision_first_line (SCB_WEAK_POINT (record)->title);
}

static char *
get_weak_point_subtitle (ScbRecord *record, ScbDossier *dossier)
{
  ScbWeakPoint *point = SCB_WEAK_POINT (record);
  g_autofree char *opened = scb_decision_date (point->opened_on, NULL);
  g_autofree char *closed = scb_decision_date (point->closed_on, NULL);

  return scb_decision_join (
      *opened != '\0' ? g_strdup_printf (_("known since %s"), opened) : g_strdup (""),
      *closed != '\0' ? g_strdup_printf (_("overcome on %s"), closed) : g_strdup (""),
      g_strdup (point->origin != NULL ? point->origin : ""), NULL);
}

const ScbRecordKind *
scb_decision_weak_points (void)
{
  static const ScbFormField fields[] = {
    { .name = "title", .label = N_("Weak point"), .is_wide = TRUE },
    { .name = "origin", .label = N_("Named by: a review, a session, a visit"), .is_wide = TRUE },
    { .name = "opened_on", .label = N_("Known since") },
    { .name = "closed_on", .label = N_("Overcome on") },
    { .name = "evidence", .label = N_("What proves it") },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_weak_point_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add weak point"),
    .change_label = N_("Change weak point"),
    .delete_label = N_("Delete weak point"),
    .stays_open = TRUE,
    .heading = N_("Weak points of the branch"),
    .add = N_("Add a weak point"),
    .empty = N_("No weak point of the branch is open."),
    .unnamed = N_("New weak point"),
    .needed = N_("A weak point needs its words. Delete it if it is not wanted."),
    .list = list_weak_points,
    .begin = begin_weak_point,
    .get_title = get_weak_point_title,
    .get_subtitle = get_weak_point_subtitle,
  };

  return &kind;
}
