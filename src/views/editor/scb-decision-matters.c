/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pledges, recognitions and help, proposals to the level above. */

#include "scb-config.h"

#include "scb-decision-kinds.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-decision-labels.h"
#include "scb-decision-text.h"

/* ---- pledges ---- */

static GPtrArray *
list_pledges (ScbDossier *dossier)
{
  return g_ptr_array_ref (dossier->pledges);
}

static void
begin_pledge (ScbRecord *record, ScbDossier *dossier)
{
  scb_decision_begin (record, dossier, dossier->pledges);
}

static char *
get_pledge_title (ScbRecord *record, ScbDossier *dossier)
{
  return scb_decision_first_line (SCB_PLEDGE (record)->text);
}

static char *
get_pledge_subtitle (ScbRecord *record, ScbDossier *dossier)
{
  ScbPledge *pledge = SCB_PLEDGE (record);

  return scb_decision_join (scb_decision_person (dossier, pledge->member, pledge->name),
                            scb_decision_amount (pledge->amount, pledge->unit),
                            g_strdup (pledge->campaign != NULL ? pledge->campaign : ""), NULL);
}

const ScbRecordKind *
scb_decision_pledges (void)
{
  static const ScbFormField fields[] = {
    { .name = "text", .label = N_("What is promised, as the minutes say it") },
    { .name = "member", .label = N_("Who"), .partner = "name" },
    { .name = "amount", .label = N_("How much") },
    { .name = "unit", .label = N_("Unit") },
    { .name = "campaign", .label = N_("Campaign"), .is_wide = TRUE },
    { .name = "agenda_item",
      .label = N_("Item of the agenda"),
      .none = N_("None"),
      .list_choices = scb_decision_list_items },
    { .name = "given", .label = N_("Given so far") },
    { .name = "given_on", .label = N_("Given on") },
    { .name = "thanked_on", .label = N_("Thanked on") },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_pledge_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add pledge"),
    .change_label = N_("Change pledge"),
    .delete_label = N_("Delete pledge"),
    .move_label = N_("Move pledge"),
    .heading = N_("Pledges"),
    .add = N_("Add a pledge"),
    .empty = N_("Nobody has promised anything yet."),
    .unnamed = N_("New pledge"),
    .needed = N_("A pledge needs its words. Delete it if it is not wanted."),
    .list = list_pledges,
    .begin = begin_pledge,
    .get_title = get_pledge_title,
    .get_subtitle = get_pledge_subtitle,
  };

  return &kind;
}

/* ---- recognitions ---- */

static GPtrArray *
list_recognitions (ScbDossier *dossier)
{
  return g_ptr_array_ref (dossier->recognitions);
}

static void
begin_recognition (ScbRecord *record, ScbDossier *dossier)
{
  scb_decision_begin (record, dossier, dossier->recognitions);
  g_object_set (record, "kind", SCB_RECOGNITION_KIND_COMMENDED, NULL);
}

static char *
get_recognition_title (ScbRecord *record, ScbDossier *dossier)
{
  ScbRecognition *recognition = SCB_RECOGNITION (record);

  return scb_decision_join (g_strdup (scb_recognition_kind_label (recognition->kind)),
                            scb_decision_person (dossier, recognition->member, recognition->name),
                            NULL);
}

static char *
get_recognition_subtitle (ScbRecord *record, ScbDossier *dossier)
{
  ScbRecognition *recognition = SCB_RECOGNITION (record);
  char *reason = scb_decision_first_line (recognition->reason);

  return scb_decision_join (g_strdup (recognition->confidential ? _("not printed") : ""),
                            reason != NULL ? reason : g_strdup (""), NULL);
}

static gboolean
is_recognition_shown (ScbRecord *record, const char *field)
{
  if (strcmp (field, "agreed") == 0 || strcmp (field, "outcome") == 0
      || strcmp (field, "done_on") == 0)
    return SCB_RECOGNITION (record)->kind != SCB_RECOGNITION_KIND_COMMENDED
           || scb_record_is_known (
               record, scb_record_class_find_field (SCB_RECORD_GET_CLASS (record), field));
  return TRUE;
}

const ScbRecordKind *
scb_decision_recognitions (void)
{
  static const ScbFormField fields[] = {
    { .name = "kind", .label = N_("What"), .value_label = scb_recognition_kind_label },
    { .name = "member", .label = N_("Who"), .partner = "name" },
    { .name = "agenda_item",
      .label = N_("Item of the agenda"),
      .none = N_("None"),
      .list_choices = scb_decision_list_items },
    { .name = "confidential", .label = N_("Leave out of printed minutes") },
    { .name = "reason", .label = N_("Why") },
    { .name = "agreed", .label = N_("What was agreed") },
    { .name = "outcome", .label = N_("What came of it") },
    { .name = "done_on", .label = N_("Done on") },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_recognition_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add recognition"),
    .change_label = N_("Change recognition"),
    .delete_label = N_("Delete recognition"),
    .move_label = N_("Move recognition"),
    .heading = N_("Commended, reminded, helped"),
    .add = N_("Add a person"),
    .empty = N_("Nobody has been commended, reminded or helped yet."),
    .unnamed = N_("New recognition"),
    .needed = N_("It is a commendation, a reminder or help."),
    .list = list_recognitions,
    .begin = begin_recognition,
    .get_title = get_recognition_title,
    .get_subtitle = get_recognition_subtitle,
    .is_shown = is_recognition_shown,
  };

  return &kind;
}

/* ---- proposals ---- */

static GPtrArray *
list_proposals (ScbDossier *dossier)
{
  return g_ptr_array_ref (dossier->proposals);
}

static void
begin_proposal (ScbRecord *record, ScbDossier *dossier)
{
  scb_decision_begin (record, dossier, dossier->proposals);
}

static char *
get_proposal_title (ScbRecord *record, ScbDossier *dossier)
{
  return scb_decision_first_line (SCB_PROPOSAL (record)->text);
}

static char *
get_proposal_subtitle (ScbRecord *record, ScbDossier *dossier)
{
  ScbProposal *proposal = SCB_PROPOSAL (record);
  g_autofree char *day = scb_decision_date (proposal->passed_on, NULL);

  return scb_decision_join (g_strdup (proposal->addressee != NULL ? proposal->addressee : ""),
                            *day != '\0' ? g_strdup_printf (_("passed on %s"), day)
                                         : g_strdup (_("not passed on yet")),
                            g_strdup (proposal->answer != NULL ? _("answered") : ""), NULL);
}

const ScbRecordKind *
scb_decision_proposals (void)
{
  static const ScbFormField fields[] = {
    { .name = "text", .label = N_("What is proposed") },
    { .name = "addressee", .label = N_("To whom"), .is_wide = TRUE },
    { .name = "agenda_item",
      .label = N_("Item of the agenda"),
      .none = N_("None"),
      .list_choices = scb_decision_list_items },
    { .name = "passed_on", .label = N_("Passed on, date") },
    { .name = "due_on", .label = N_("Answer expected by") },
    { .name = "answered_on", .label = N_("Answered on") },
    { .name = "told_on", .label = N_("Branch told on") },
    { .name = "answer", .label = N_("Answer") },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_proposal_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add proposal"),
    .change_label = N_("Change proposal"),
    .delete_label = N_("Delete proposal"),
    .move_label = N_("Move proposal"),
    .heading = N_("Proposals to the level above"),
    .add = N_("Add a proposal"),
    .empty = N_("Nothing is proposed to the level above yet."),
    .unnamed = N_("New proposal"),
    .needed = N_("A proposal needs its words. Delete it if it is not wanted."),
    .list = list_proposals,
    .begin = begin_proposal,
    .get_title = get_proposal_title,
    .get_subtitle = get_proposal_subtitle,
  };

  return &kind;
}
