/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels of the closed lists: arrays by value, 0 is unknown. */

#include "scb-config.h"

#include "scb-labels.h"

#include <glib/gi18n-lib.h>

static const char *
label_of (const char *const *labels, guint n_labels, guint value)
{
  return value > 0 && value < n_labels ? g_dgettext (GETTEXT_PACKAGE, labels[value]) : NULL;
}

const char *
scb_session_kind_label (ScbSessionKind value)
{
  static const char *const labels[] = {
    [SCB_SESSION_KIND_REGULAR] = N_("Regular"),
    [SCB_SESSION_KIND_THEMATIC] = N_("Thematic"),
    [SCB_SESSION_KIND_COMBINED] = N_("Regular and thematic"),
    [SCB_SESSION_KIND_EXTRAORDINARY] = N_("Extraordinary"),
    [SCB_SESSION_KIND_REVIEW] = N_("Yearly review"),
    [SCB_SESSION_KIND_COMMITTEE] = N_("Committee meeting"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_session_state_label (ScbSessionState value)
{
  static const char *const labels[] = {
    [SCB_SESSION_STATE_PLANNED] = N_("In preparation"),
    [SCB_SESSION_STATE_DRAFT] = N_("Being recorded"),
    [SCB_SESSION_STATE_ADOPTED] = N_("Adopted"),
    [SCB_SESSION_STATE_SIGNED] = N_("Signed and numbered"),
    [SCB_SESSION_STATE_NOT_HELD] = N_("Not held"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_session_source_label (ScbSessionSource value)
{
  static const char *const labels[] = {
    [SCB_SESSION_SOURCE_LIVE] = N_("Taken live"),
    [SCB_SESSION_SOURCE_NOTEBOOK] = N_("Copied from the note book"),
    [SCB_SESSION_SOURCE_PAPER] = N_("Keyed from paper"),
    [SCB_SESSION_SOURCE_PACKAGE] = N_("Received as a package"),
    [SCB_SESSION_SOURCE_OPENING] = N_("From before the book"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_level_label (ScbLevel value)
{
  static const char *const labels[] = {
    [SCB_LEVEL_GOOD] = N_("Good"),
    [SCB_LEVEL_FAIR] = N_("Fair"),
    [SCB_LEVEL_AVERAGE] = N_("Average"),
    [SCB_LEVEL_POOR] = N_("Poor"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_scorer_label (ScbScorer value)
{
  static const char *const labels[] = {
    [SCB_SCORER_BRANCH] = N_("The branch itself"),
    [SCB_SCORER_OFFICIAL] = N_("The attending official"),
    [SCB_SCORER_COMMITTEE] = N_("The committee's decision"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_attendance_state_label (ScbAttendanceState value)
{
  static const char *const labels[] = {
    [SCB_ATTENDANCE_STATE_PRESENT] = N_("Present"),
    [SCB_ATTENDANCE_STATE_EXCUSED] = N_("Excused"),
    [SCB_ATTENDANCE_STATE_UNEXCUSED] = N_("Absent without reason"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_standing_label (ScbStanding value)
{
  static const char *const labels[] = {
    [SCB_STANDING_OFFICIAL] = N_("Official member"),
    [SCB_STANDING_PROBATIONARY] = N_("Probationary member"),
    [SCB_STANDING_TEMPORARY] = N_("Here temporarily"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_task_state_label (ScbTaskState value)
{
  static const char *const labels[] = {
    [SCB_TASK_STATE_OPEN] = N_("Open"),
    [SCB_TASK_STATE_DONE] = N_("Done"),
    [SCB_TASK_STATE_DROPPED] = N_("Dropped"),
    [SCB_TASK_STATE_HANDED_OVER] = N_("Passed to another branch"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_membership_kind_label (ScbMembershipKind value)
{
  static const char *const labels[] = {
    [SCB_MEMBERSHIP_KIND_OFFICIAL] = N_("Official member"),
    [SCB_MEMBERSHIP_KIND_PROBATIONARY] = N_("Probationary"),
    [SCB_MEMBERSHIP_KIND_TEMPORARY] = N_("Temporary"),
    [SCB_MEMBERSHIP_KIND_REINFORCEMENT] = N_("Reinforcement"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_gender_label (ScbGender value)
{
  static const char *const labels[] = {
    [SCB_GENDER_FEMALE] = N_("Female"),
    [SCB_GENDER_MALE] = N_("Male"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_post_kind_label (ScbPostKind value)
{
  static const char *const labels[] = {
    [SCB_POST_KIND_SECRETARY] = N_("Secretary"),
    [SCB_POST_KIND_DEPUTY_SECRETARY] = N_("Deputy secretary"),
    [SCB_POST_KIND_COMMITTEE_MEMBER] = N_("Committee member"),
    [SCB_POST_KIND_OTHER] = N_("Other post"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_assignment_duty_label (ScbAssignmentDuty value)
{
  static const char *const labels[] = {
    [SCB_ASSIGNMENT_DUTY_IN_CHARGE] = N_("In charge of it"),
    [SCB_ASSIGNMENT_DUTY_ATTEND] = N_("Attends its sessions"),
    [SCB_ASSIGNMENT_DUTY_INSPECT] = N_("Inspects it"),
    [SCB_ASSIGNMENT_DUTY_GUIDE] = N_("Guides it"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_branch_kind_label (ScbBranchKind value)
{
  static const char *const labels[] = {
    [SCB_BRANCH_KIND_VILLAGE] = N_("Village"),
    [SCB_BRANCH_KIND_NEIGHBOURHOOD] = N_("Neighbourhood"),
    [SCB_BRANCH_KIND_AGENCY] = N_("Agency"),
    [SCB_BRANCH_KIND_SCHOOL] = N_("School"),
    [SCB_BRANCH_KIND_HEALTH] = N_("Health station"),
    [SCB_BRANCH_KIND_ENTERPRISE] = N_("Enterprise"),
    [SCB_BRANCH_KIND_ARMED_FORCES] = N_("Armed forces"),
    [SCB_BRANCH_KIND_OTHER] = N_("Other kind"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_organization_kind_label (ScbOrganizationKind value)
{
  static const char *const labels[] = {
    [SCB_ORGANIZATION_KIND_PROVINCE] = N_("Province"),
    [SCB_ORGANIZATION_KIND_DISTRICT] = N_("District"),
    [SCB_ORGANIZATION_KIND_COMMUNE] = N_("Commune"),
    [SCB_ORGANIZATION_KIND_GRASSROOTS] = N_("Grass-roots organization"),
    [SCB_ORGANIZATION_KIND_SECTION] = N_("Section"),
    [SCB_ORGANIZATION_KIND_BODY] = N_("Body of a committee"),
    [SCB_ORGANIZATION_KIND_OTHER] = N_("Other organization"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_agenda_kind_label (ScbAgendaKind value)
{
  static const char *const labels[] = {
    [SCB_AGENDA_KIND_REPORT] = N_("Report on last month and next"),
    [SCB_AGENDA_KIND_PREVIOUS_RESOLUTION] = N_("Result of last month's resolution"),
    [SCB_AGENDA_KIND_PREVIOUS_MINUTES] = N_("Previous minutes"),
    [SCB_AGENDA_KIND_NEWS] = N_("News and documents from above"),
    [SCB_AGENDA_KIND_DIRECTIVE] = N_("Directive from above"),
    [SCB_AGENDA_KIND_DISCUSSION] = N_("Discussion"),
    [SCB_AGENDA_KIND_THEMATIC] = N_("Theme"),
    [SCB_AGENDA_KIND_CRITICISM] = N_("Self-criticism and criticism"),
    [SCB_AGENDA_KIND_RECOGNITION] = N_("Commendation and reminder"),
    [SCB_AGENDA_KIND_MEMBER_MATTER] = N_("Matters of members"),
    [SCB_AGENDA_KIND_PLANNING] = N_("Tasks of next month"),
    [SCB_AGENDA_KIND_OTHER] = N_("Other point"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}
