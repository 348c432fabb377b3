/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"

G_BEGIN_DECLS

/* What the screen calls the values of the closed lists, in the user's language; NULL for unknown.
 */

const char *scb_session_kind_label (ScbSessionKind value);
const char *scb_session_state_label (ScbSessionState value);
const char *scb_session_source_label (ScbSessionSource value);
const char *scb_agenda_kind_label (ScbAgendaKind value);
const char *scb_level_label (ScbLevel value);
const char *scb_scorer_label (ScbScorer value);
const char *scb_attendance_state_label (ScbAttendanceState value);
const char *scb_standing_label (ScbStanding value);
const char *scb_task_state_label (ScbTaskState value);
const char *scb_gender_label (ScbGender value);
const char *scb_membership_kind_label (ScbMembershipKind value);
const char *scb_post_kind_label (ScbPostKind value);
const char *scb_assignment_duty_label (ScbAssignmentDuty value);
const char *scb_branch_kind_label (ScbBranchKind value);
const char *scb_organization_kind_label (ScbOrganizationKind value);

G_END_DECLS
