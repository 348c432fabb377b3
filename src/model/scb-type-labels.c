/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What records of each type are called. */

#include "scb-config.h"

#include "scb-type-labels.h"

#include <glib/gi18n-lib.h>

#include "scb-decision-labels.h"
#include "scb-labels.h"
#include "scb-records.h"

const char *
scb_record_type_label (GType type)
{
  const struct
  {
    GType type;
    const char *label;
  } labels[] = {
    { SCB_TYPE_DECISION, NC_("record", "Decision") },
    { SCB_TYPE_ORGANIZATION, NC_("record", "Organization") },
    { SCB_TYPE_ORGANIZATION_SPELL, NC_("record", "Name of an organization") },
    { SCB_TYPE_BRANCH, NC_("record", "Branch") },
    { SCB_TYPE_BRANCH_SPELL, NC_("record", "Name of a branch") },
    { SCB_TYPE_BRANCH_EVENT, NC_("record", "Event of a branch") },
    { SCB_TYPE_TERM, NC_("record", "Term") },
    { SCB_TYPE_MEMBER, NC_("record", "Member") },
    { SCB_TYPE_MEMBERSHIP, NC_("record", "Membership") },
    { SCB_TYPE_EXEMPTION, NC_("record", "Exemption") },
    { SCB_TYPE_POST, NC_("record", "Post") },
    { SCB_TYPE_RULE_SET, NC_("record", "Rule set") },
    { SCB_TYPE_AGENDA_TEMPLATE, NC_("record", "Agenda template") },
    { SCB_TYPE_AGENDA_TEMPLATE_ITEM, NC_("record", "Point of an agenda template") },
    { SCB_TYPE_OPENING_BALANCE, NC_("record", "Opening balance") },
    { SCB_TYPE_OPENING_NUMBER, NC_("record", "Opening number") },
    { SCB_TYPE_OPENING_ABSENCE, NC_("record", "Opening absences") },
    { SCB_TYPE_OFFICIAL, NC_("record", "Official") },
    { SCB_TYPE_ASSIGNMENT, NC_("record", "Assignment") },
    { SCB_TYPE_DIRECTIVE, NC_("record", "Directive") },
    { SCB_TYPE_DIRECTIVE_BRANCH, NC_("record", "Branch of a directive") },
    { SCB_TYPE_SESSION, NC_("record", "Session") },
    { SCB_TYPE_ATTENDANCE, NC_("record", "Attendance") },
    { SCB_TYPE_GUEST, NC_("record", "Guest") },
    { SCB_TYPE_SESSION_DOCUMENT, NC_("record", "Document") },
    { SCB_TYPE_AGENDA_ITEM, NC_("record", "Point of the agenda") },
    { SCB_TYPE_OPINION, NC_("record", "Opinion") },
    { SCB_TYPE_VOTE, NC_("record", "Vote") },
    { SCB_TYPE_RESOLUTION, NC_("record", "Resolution") },
    { SCB_TYPE_WEAK_POINT, NC_("record", "Weak point") },
    { SCB_TYPE_TASK, NC_("record", "Task") },
    { SCB_TYPE_TASK_HELPER, NC_("record", "Helper of a task") },
    { SCB_TYPE_TASK_NOTE, NC_("record", "Note on a task") },
    { SCB_TYPE_TASK_REPORT, NC_("record", "Result of a task") },
    { SCB_TYPE_PLEDGE, NC_("record", "Pledge") },
    { SCB_TYPE_RECOGNITION, NC_("record", "Recognition or help") },
    { SCB_TYPE_VISIT, NC_("record", "Visit") },
    { SCB_TYPE_PROPOSAL, NC_("record", "Proposal") },
    { SCB_TYPE_EXPERIENCE, NC_("record", "Experience") },
    { SCB_TYPE_COURSE, NC_("record", "Training course") },
    { SCB_TYPE_COURSE_ATTENDANCE, NC_("record", "Attendance of a course") },
    { SCB_TYPE_SCORE, NC_("record", "Score") },
    { SCB_TYPE_SCORE_ITEM, NC_("record", "Score of a criterion") },
    { SCB_TYPE_MONTH_REPORT, NC_("record", "Report of a month") },
    { SCB_TYPE_DOCUMENT_NUMBER, NC_("record", "Number of a document") },
    { SCB_TYPE_AMENDMENT, NC_("record", "Correction") },
    { SCB_TYPE_REOPENING, NC_("record", "Reopening") },
    { SCB_TYPE_DRAFT_COMMENT, NC_("record", "Comment on a draft") },
    { SCB_TYPE_ATTACHMENT, NC_("record", "Attachment") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (labels[i].type == type)
      return g_dpgettext2 (GETTEXT_PACKAGE, "record", labels[i].label);
  return NULL;
}

typedef const char *(*LabelFunc) (int value);

const char *
scb_enum_label (GType type, int value)
{
  const struct
  {
    GType type;
    LabelFunc label;
  } labels[] = {
    { SCB_TYPE_SESSION_KIND, (LabelFunc)scb_session_kind_label },
    { SCB_TYPE_SESSION_STATE, (LabelFunc)scb_session_state_label },
    { SCB_TYPE_SESSION_SOURCE, (LabelFunc)scb_session_source_label },
    { SCB_TYPE_AGENDA_KIND, (LabelFunc)scb_agenda_kind_label },
    { SCB_TYPE_LEVEL, (LabelFunc)scb_level_label },
    { SCB_TYPE_ATTENDANCE_STATE, (LabelFunc)scb_attendance_state_label },
    { SCB_TYPE_STANDING, (LabelFunc)scb_standing_label },
    { SCB_TYPE_TASK_STATE, (LabelFunc)scb_task_state_label },
    { SCB_TYPE_SCORER, (LabelFunc)scb_scorer_label },
    { SCB_TYPE_GENDER, (LabelFunc)scb_gender_label },
    { SCB_TYPE_POST_KIND, (LabelFunc)scb_post_kind_label },
    { SCB_TYPE_ASSIGNMENT_DUTY, (LabelFunc)scb_assignment_duty_label },
    { SCB_TYPE_MEMBERSHIP_KIND, (LabelFunc)scb_membership_kind_label },
    { SCB_TYPE_BRANCH_KIND, (LabelFunc)scb_branch_kind_label },
    { SCB_TYPE_ORGANIZATION_KIND, (LabelFunc)scb_organization_kind_label },
    { SCB_TYPE_VOTE_KIND, scb_vote_kind_label },
    { SCB_TYPE_VOTE_METHOD, scb_vote_method_label },
    { SCB_TYPE_VOTE_THRESHOLD, scb_vote_threshold_label },
    { SCB_TYPE_RESOLUTION_KIND, scb_resolution_kind_label },
    { SCB_TYPE_TASK_OUTCOME, scb_task_outcome_label },
    { SCB_TYPE_RECOGNITION_KIND, scb_recognition_kind_label },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (labels[i].type == type)
      return labels[i].label (value);
  return NULL;
}
