/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session ends in: the chair's conclusion over all, and the resolution's or conclusion's
 * text. */

#include "scb-config.h"

#include "scb-decision-kinds.h"

#include <glib/gi18n-lib.h>

#include "scb-decision-labels.h"
#include "scb-decision-text.h"
#include "scb-resolution-outcome.h"

static GPtrArray *
list_resolutions (ScbDossier *dossier)
{
  return g_ptr_array_ref (dossier->resolutions);
}

static void
begin_resolution (ScbRecord *record, ScbDossier *dossier)
{
  scb_decision_begin (record, dossier, dossier->resolutions);
  g_object_set (record, "kind", SCB_RESOLUTION_KIND_RESOLUTION, NULL);
}

static char *
get_title (ScbRecord *record, ScbDossier *dossier)
{
  ScbResolution *resolution = SCB_RESOLUTION (record);

  return g_strdup (resolution->title != NULL ? resolution->title
                                             : scb_resolution_kind_label (resolution->kind));
}

static char *
outcome_text (ScbResolution *resolution, ScbDossier *dossier)
{
  ScbDocumentNumber *number = scb_dossier_get_resolution_number (
      dossier, scb_record_get_id (SCB_RECORD (resolution)));

  if (scb_resolution_passed (dossier, resolution) == SCB_ANSWER_NO)
    return g_strdup (_("Voted down: it stays as a record, without a number"));
  if (number != NULL)
    return g_strdup_printf (_("Number %d"), (int)number->number);
  return g_strdup ("");
}

static char *
get_subtitle (ScbRecord *record, ScbDossier *dossier)
{
  ScbResolution *resolution = SCB_RESOLUTION (record);

  return scb_decision_join (resolution->title != NULL
                                ? g_strdup (scb_resolution_kind_label (resolution->kind))
                                : g_strdup (""),
                            scb_decision_date (resolution->adopted_on, NULL),
                            outcome_text (resolution, dossier), NULL);
}

static gboolean
is_final (ScbRecord *record, ScbDossier *dossier)
{
  return scb_resolution_is_final (dossier, SCB_RESOLUTION (record));
}

static void
list_votes (ScbDossier *dossier, ScbAddChoice add, gpointer choices)
{
  const ScbRecordKind *votes = scb_decision_votes ();

  for (guint i = 0; i < dossier->votes->len; i++)
    {
      g_autofree char *title = votes->get_title (dossier->votes->pdata[i], dossier);
      g_autofree char *label = g_strdup_printf ("%u. %s", i + 1, title);

      add (choices, scb_record_get_id (dossier->votes->pdata[i]), label);
    }
}

const ScbRecordKind *
scb_decision_conclusion (void)
{
  static const ScbFormField fields[] = {
    { .name = "conclusion", .label = N_("The chair concludes") },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_session_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .change_label = N_("Change conclusion"),
    .heading = N_("Conclusion"),
  };

  return &kind;
}

const ScbRecordKind *
scb_decision_resolutions (void)
{
  static const ScbFormField fields[] = {
    { .name = "kind",
      .label = N_("Resolution or conclusion"),
      .value_label = scb_resolution_kind_label },
    { .name = "title", .label = N_("Title"), .is_wide = TRUE },
    { .name = "vote",
      .label = N_("Passed by the vote"),
      .none = N_("None"),
      .list_choices = list_votes },
    { .name = "adopted_on", .label = N_("Passed on") },
    { .name = "ideology", .label = N_("Ideology") },
    { .name = "political_tasks", .label = N_("Political tasks") },
    { .name = "recognitions", .label = N_("Commended and reminded") },
    { .name = "limits", .label = N_("Limits and their causes") },
    { .name = "directions", .label = N_("Directions and solutions for the month to come") },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_resolution_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add resolution"),
    .change_label = N_("Change resolution"),
    .delete_label = N_("Delete resolution"),
    .stays_open = TRUE,
    .is_final = is_final,
    .heading = N_("Resolution"),
    .add = N_("Add a resolution or conclusion"),
    .empty = N_("A month ends in a resolution or a conclusion."),
    .unnamed = N_("New resolution"),
    .needed = N_("It is either a resolution or a conclusion."),
    .list = list_resolutions,
    .begin = begin_resolution,
    .get_title = get_title,
    .get_subtitle = get_subtitle,
  };

  return &kind;
}
