/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Types of the enumerations, by nick. */

#include "scb-enums.h"

G_DEFINE_ENUM_TYPE (ScbOrganizationKind,
                    scb_organization_kind,
                    G_DEFINE_ENUM_VALUE (SCB_ORGANIZATION_KIND_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_ORGANIZATION_KIND_PROVINCE, "province"),
                    G_DEFINE_ENUM_VALUE (SCB_ORGANIZATION_KIND_DISTRICT, "district"),
                    G_DEFINE_ENUM_VALUE (SCB_ORGANIZATION_KIND_COMMUNE, "commune"),
                    G_DEFINE_ENUM_VALUE (SCB_ORGANIZATION_KIND_GRASSROOTS, "grassroots"),
                    G_DEFINE_ENUM_VALUE (SCB_ORGANIZATION_KIND_SECTION, "section"),
                    G_DEFINE_ENUM_VALUE (SCB_ORGANIZATION_KIND_BODY, "body"),
                    G_DEFINE_ENUM_VALUE (SCB_ORGANIZATION_KIND_OTHER, "other"))

G_DEFINE_ENUM_TYPE (ScbBranchKind,
                    scb_branch_kind,
                    G_DEFINE_ENUM_VALUE (SCB_BRANCH_KIND_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_BRANCH_KIND_VILLAGE, "village"),
                    G_DEFINE_ENUM_VALUE (SCB_BRANCH_KIND_NEIGHBOURHOOD, "neighbourhood"),
                    G_DEFINE_ENUM_VALUE (SCB_BRANCH_KIND_AGENCY, "agency"),
                    G_DEFINE_ENUM_VALUE (SCB_BRANCH_KIND_SCHOOL, "school"),
                    G_DEFINE_ENUM_VALUE (SCB_BRANCH_KIND_HEALTH, "health"),
                    G_DEFINE_ENUM_VALUE (SCB_BRANCH_KIND_ENTERPRISE, "enterprise"),
                    G_DEFINE_ENUM_VALUE (SCB_BRANCH_KIND_ARMED_FORCES, "armed_forces"),
                    G_DEFINE_ENUM_VALUE (SCB_BRANCH_KIND_OTHER, "other"))

G_DEFINE_ENUM_TYPE (ScbBranchEventKind,
                    scb_branch_event_kind,
                    G_DEFINE_ENUM_VALUE (SCB_BRANCH_EVENT_KIND_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_BRANCH_EVENT_KIND_FORMED, "formed"),
                    G_DEFINE_ENUM_VALUE (SCB_BRANCH_EVENT_KIND_RENAMED, "renamed"),
                    G_DEFINE_ENUM_VALUE (SCB_BRANCH_EVENT_KIND_MOVED, "moved"),
                    G_DEFINE_ENUM_VALUE (SCB_BRANCH_EVENT_KIND_MERGED, "merged"),
                    G_DEFINE_ENUM_VALUE (SCB_BRANCH_EVENT_KIND_SPLIT, "split"),
                    G_DEFINE_ENUM_VALUE (SCB_BRANCH_EVENT_KIND_DISSOLVED, "dissolved"))

G_DEFINE_ENUM_TYPE (ScbGender,
                    scb_gender,
                    G_DEFINE_ENUM_VALUE (SCB_GENDER_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_GENDER_FEMALE, "female"),
                    G_DEFINE_ENUM_VALUE (SCB_GENDER_MALE, "male"))

G_DEFINE_ENUM_TYPE (ScbMembershipKind,
                    scb_membership_kind,
                    G_DEFINE_ENUM_VALUE (SCB_MEMBERSHIP_KIND_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_MEMBERSHIP_KIND_OFFICIAL, "official"),
                    G_DEFINE_ENUM_VALUE (SCB_MEMBERSHIP_KIND_PROBATIONARY, "probationary"),
                    G_DEFINE_ENUM_VALUE (SCB_MEMBERSHIP_KIND_TEMPORARY, "temporary"),
                    G_DEFINE_ENUM_VALUE (SCB_MEMBERSHIP_KIND_REINFORCEMENT, "reinforcement"))

G_DEFINE_ENUM_TYPE (ScbEndReason,
                    scb_end_reason,
                    G_DEFINE_ENUM_VALUE (SCB_END_REASON_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_END_REASON_TRANSFERRED, "transferred"),
                    G_DEFINE_ENUM_VALUE (SCB_END_REASON_BECAME_OFFICIAL, "became_official"),
                    G_DEFINE_ENUM_VALUE (SCB_END_REASON_RETURNED, "returned"),
                    G_DEFINE_ENUM_VALUE (SCB_END_REASON_MERGED, "merged"),
                    G_DEFINE_ENUM_VALUE (SCB_END_REASON_REMOVED, "removed"),
                    G_DEFINE_ENUM_VALUE (SCB_END_REASON_EXPELLED, "expelled"),
                    G_DEFINE_ENUM_VALUE (SCB_END_REASON_RESIGNED, "resigned"),
                    G_DEFINE_ENUM_VALUE (SCB_END_REASON_DIED, "died"))

G_DEFINE_ENUM_TYPE (ScbExemptionKind,
                    scb_exemption_kind,
                    G_DEFINE_ENUM_VALUE (SCB_EXEMPTION_KIND_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_EXEMPTION_KIND_EXEMPT, "exempt"),
                    G_DEFINE_ENUM_VALUE (SCB_EXEMPTION_KIND_AWAY, "away"),
                    G_DEFINE_ENUM_VALUE (SCB_EXEMPTION_KIND_SPECIAL_DUTY, "special_duty"),
                    G_DEFINE_ENUM_VALUE (SCB_EXEMPTION_KIND_SUSPENDED, "suspended"))

G_DEFINE_ENUM_TYPE (ScbPostKind,
                    scb_post_kind,
                    G_DEFINE_ENUM_VALUE (SCB_POST_KIND_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_POST_KIND_SECRETARY, "secretary"),
                    G_DEFINE_ENUM_VALUE (SCB_POST_KIND_DEPUTY_SECRETARY, "deputy_secretary"),
                    G_DEFINE_ENUM_VALUE (SCB_POST_KIND_COMMITTEE_MEMBER, "committee_member"),
                    G_DEFINE_ENUM_VALUE (SCB_POST_KIND_OTHER, "other"))

G_DEFINE_ENUM_TYPE (ScbSessionKind,
                    scb_session_kind,
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_KIND_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_KIND_REGULAR, "regular"),
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_KIND_THEMATIC, "thematic"),
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_KIND_COMBINED, "combined"),
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_KIND_EXTRAORDINARY, "extraordinary"),
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_KIND_REVIEW, "review"),
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_KIND_COMMITTEE, "committee"))

G_DEFINE_ENUM_TYPE (ScbSessionState,
                    scb_session_state,
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_STATE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_STATE_PLANNED, "planned"),
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_STATE_DRAFT, "draft"),
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_STATE_ADOPTED, "adopted"),
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_STATE_SIGNED, "signed"),
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_STATE_NOT_HELD, "not_held"))

G_DEFINE_ENUM_TYPE (ScbSessionSource,
                    scb_session_source,
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_SOURCE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_SOURCE_LIVE, "live"),
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_SOURCE_NOTEBOOK, "notebook"),
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_SOURCE_PAPER, "paper"),
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_SOURCE_PACKAGE, "package"),
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_SOURCE_OPENING, "opening"))

G_DEFINE_ENUM_TYPE (ScbSessionDetail,
                    scb_session_detail,
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_DETAIL_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_DETAIL_FULL, "full"),
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_DETAIL_COUNTS, "counts"),
                    G_DEFINE_ENUM_VALUE (SCB_SESSION_DETAIL_SCORE, "score"))

G_DEFINE_ENUM_TYPE (ScbAnswer,
                    scb_answer,
                    G_DEFINE_ENUM_VALUE (SCB_ANSWER_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_ANSWER_NO, "no"),
                    G_DEFINE_ENUM_VALUE (SCB_ANSWER_YES, "yes"))

G_DEFINE_ENUM_TYPE (ScbLineSwitch,
                    scb_line_switch,
                    G_DEFINE_ENUM_VALUE (SCB_LINE_SWITCH_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_LINE_SWITCH_OFF, "off"),
                    G_DEFINE_ENUM_VALUE (SCB_LINE_SWITCH_PRINTED, "printed"),
                    G_DEFINE_ENUM_VALUE (SCB_LINE_SWITCH_DOTS, "dots"))

G_DEFINE_ENUM_TYPE (ScbStanding,
                    scb_standing,
                    G_DEFINE_ENUM_VALUE (SCB_STANDING_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_STANDING_OFFICIAL, "official"),
                    G_DEFINE_ENUM_VALUE (SCB_STANDING_PROBATIONARY, "probationary"),
                    G_DEFINE_ENUM_VALUE (SCB_STANDING_TEMPORARY, "temporary"))

G_DEFINE_ENUM_TYPE (ScbDuty,
                    scb_duty,
                    G_DEFINE_ENUM_VALUE (SCB_DUTY_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_DUTY_EXPECTED, "expected"),
                    G_DEFINE_ENUM_VALUE (SCB_DUTY_EXEMPT, "exempt"),
                    G_DEFINE_ENUM_VALUE (SCB_DUTY_AWAY, "away"),
                    G_DEFINE_ENUM_VALUE (SCB_DUTY_SPECIAL_DUTY, "special_duty"),
                    G_DEFINE_ENUM_VALUE (SCB_DUTY_SUSPENDED, "suspended"))

G_DEFINE_ENUM_TYPE (ScbAttendanceState,
                    scb_attendance_state,
                    G_DEFINE_ENUM_VALUE (SCB_ATTENDANCE_STATE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_ATTENDANCE_STATE_PRESENT, "present"),
                    G_DEFINE_ENUM_VALUE (SCB_ATTENDANCE_STATE_EXCUSED, "excused"),
                    G_DEFINE_ENUM_VALUE (SCB_ATTENDANCE_STATE_UNEXCUSED, "unexcused"))

G_DEFINE_ENUM_TYPE (ScbDues,
                    scb_dues,
                    G_DEFINE_ENUM_VALUE (SCB_DUES_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_DUES_PAID, "paid"),
                    G_DEFINE_ENUM_VALUE (SCB_DUES_UNPAID, "unpaid"))

G_DEFINE_ENUM_TYPE (ScbAgendaKind,
                    scb_agenda_kind,
                    G_DEFINE_ENUM_VALUE (SCB_AGENDA_KIND_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_AGENDA_KIND_REPORT, "report"),
                    G_DEFINE_ENUM_VALUE (SCB_AGENDA_KIND_PREVIOUS_RESOLUTION,
                                         "previous_resolution"),
                    G_DEFINE_ENUM_VALUE (SCB_AGENDA_KIND_PREVIOUS_MINUTES, "previous_minutes"),
                    G_DEFINE_ENUM_VALUE (SCB_AGENDA_KIND_NEWS, "news"),
                    G_DEFINE_ENUM_VALUE (SCB_AGENDA_KIND_DIRECTIVE, "directive"),
                    G_DEFINE_ENUM_VALUE (SCB_AGENDA_KIND_DISCUSSION, "discussion"),
                    G_DEFINE_ENUM_VALUE (SCB_AGENDA_KIND_THEMATIC, "thematic"),
                    G_DEFINE_ENUM_VALUE (SCB_AGENDA_KIND_CRITICISM, "criticism"),
                    G_DEFINE_ENUM_VALUE (SCB_AGENDA_KIND_RECOGNITION, "recognition"),
                    G_DEFINE_ENUM_VALUE (SCB_AGENDA_KIND_MEMBER_MATTER, "member_matter"),
                    G_DEFINE_ENUM_VALUE (SCB_AGENDA_KIND_PLANNING, "planning"),
                    G_DEFINE_ENUM_VALUE (SCB_AGENDA_KIND_OTHER, "other"))

G_DEFINE_ENUM_TYPE (ScbVoteKind,
                    scb_vote_kind,
                    G_DEFINE_ENUM_VALUE (SCB_VOTE_KIND_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_VOTE_KIND_AGENDA, "agenda"),
                    G_DEFINE_ENUM_VALUE (SCB_VOTE_KIND_RESOLUTION, "resolution"),
                    G_DEFINE_ENUM_VALUE (SCB_VOTE_KIND_ITEM, "item"),
                    G_DEFINE_ENUM_VALUE (SCB_VOTE_KIND_LEVEL, "level"),
                    G_DEFINE_ENUM_VALUE (SCB_VOTE_KIND_MINUTES, "minutes"),
                    G_DEFINE_ENUM_VALUE (SCB_VOTE_KIND_MEMBER_MATTER, "member_matter"))

G_DEFINE_ENUM_TYPE (ScbVoteMethod,
                    scb_vote_method,
                    G_DEFINE_ENUM_VALUE (SCB_VOTE_METHOD_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_VOTE_METHOD_HANDS, "hands"),
                    G_DEFINE_ENUM_VALUE (SCB_VOTE_METHOD_BALLOT, "ballot"))

G_DEFINE_ENUM_TYPE (ScbVoteThreshold,
                    scb_vote_threshold,
                    G_DEFINE_ENUM_VALUE (SCB_VOTE_THRESHOLD_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_VOTE_THRESHOLD_MAJORITY, "majority"),
                    G_DEFINE_ENUM_VALUE (SCB_VOTE_THRESHOLD_TWO_THIRDS, "two_thirds"))

G_DEFINE_ENUM_TYPE (ScbMatterKind,
                    scb_matter_kind,
                    G_DEFINE_ENUM_VALUE (SCB_MATTER_KIND_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_MATTER_KIND_OUTSTANDING_PERSON, "outstanding_person"),
                    G_DEFINE_ENUM_VALUE (SCB_MATTER_KIND_ADMISSION, "admission"),
                    G_DEFINE_ENUM_VALUE (SCB_MATTER_KIND_OFFICIAL, "official"),
                    G_DEFINE_ENUM_VALUE (SCB_MATTER_KIND_EXEMPTION, "exemption"),
                    G_DEFINE_ENUM_VALUE (SCB_MATTER_KIND_REMOVAL, "removal"),
                    G_DEFINE_ENUM_VALUE (SCB_MATTER_KIND_COMMENDATION, "commendation"),
                    G_DEFINE_ENUM_VALUE (SCB_MATTER_KIND_DISCIPLINE, "discipline"))

G_DEFINE_ENUM_TYPE (ScbResolutionKind,
                    scb_resolution_kind,
                    G_DEFINE_ENUM_VALUE (SCB_RESOLUTION_KIND_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_RESOLUTION_KIND_RESOLUTION, "resolution"),
                    G_DEFINE_ENUM_VALUE (SCB_RESOLUTION_KIND_CONCLUSION, "conclusion"))

G_DEFINE_ENUM_TYPE (ScbTaskState,
                    scb_task_state,
                    G_DEFINE_ENUM_VALUE (SCB_TASK_STATE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_TASK_STATE_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (SCB_TASK_STATE_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (SCB_TASK_STATE_DROPPED, "dropped"),
                    G_DEFINE_ENUM_VALUE (SCB_TASK_STATE_HANDED_OVER, "handed_over"))

G_DEFINE_ENUM_TYPE (ScbTaskOutcome,
                    scb_task_outcome,
                    G_DEFINE_ENUM_VALUE (SCB_TASK_OUTCOME_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_TASK_OUTCOME_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (SCB_TASK_OUTCOME_PARTLY, "partly"),
                    G_DEFINE_ENUM_VALUE (SCB_TASK_OUTCOME_NOT_DONE, "not_done"),
                    G_DEFINE_ENUM_VALUE (SCB_TASK_OUTCOME_CONTINUED, "continued"),
                    G_DEFINE_ENUM_VALUE (SCB_TASK_OUTCOME_HANDED_OVER, "handed_over"),
                    G_DEFINE_ENUM_VALUE (SCB_TASK_OUTCOME_DROPPED, "dropped"))

G_DEFINE_ENUM_TYPE (ScbRecognitionKind,
                    scb_recognition_kind,
                    G_DEFINE_ENUM_VALUE (SCB_RECOGNITION_KIND_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_RECOGNITION_KIND_COMMENDED, "commended"),
                    G_DEFINE_ENUM_VALUE (SCB_RECOGNITION_KIND_REMINDED, "reminded"),
                    G_DEFINE_ENUM_VALUE (SCB_RECOGNITION_KIND_HELPED, "helped"))

G_DEFINE_ENUM_TYPE (ScbScorer,
                    scb_scorer,
                    G_DEFINE_ENUM_VALUE (SCB_SCORER_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_SCORER_BRANCH, "branch"),
                    G_DEFINE_ENUM_VALUE (SCB_SCORER_OFFICIAL, "official"),
                    G_DEFINE_ENUM_VALUE (SCB_SCORER_COMMITTEE, "committee"))

G_DEFINE_ENUM_TYPE (ScbLevel,
                    scb_level,
                    G_DEFINE_ENUM_VALUE (SCB_LEVEL_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_LEVEL_GOOD, "good"),
                    G_DEFINE_ENUM_VALUE (SCB_LEVEL_FAIR, "fair"),
                    G_DEFINE_ENUM_VALUE (SCB_LEVEL_AVERAGE, "average"),
                    G_DEFINE_ENUM_VALUE (SCB_LEVEL_POOR, "poor"))

G_DEFINE_ENUM_TYPE (ScbDocumentType,
                    scb_document_type,
                    G_DEFINE_ENUM_VALUE (SCB_DOCUMENT_TYPE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_DOCUMENT_TYPE_MINUTES, "minutes"),
                    G_DEFINE_ENUM_VALUE (SCB_DOCUMENT_TYPE_RESOLUTION, "resolution"),
                    G_DEFINE_ENUM_VALUE (SCB_DOCUMENT_TYPE_CONCLUSION, "conclusion"),
                    G_DEFINE_ENUM_VALUE (SCB_DOCUMENT_TYPE_NOTICE, "notice"),
                    G_DEFINE_ENUM_VALUE (SCB_DOCUMENT_TYPE_REPORT, "report"),
                    G_DEFINE_ENUM_VALUE (SCB_DOCUMENT_TYPE_DECISION, "decision"))

G_DEFINE_ENUM_TYPE (ScbAssignmentDuty,
                    scb_assignment_duty,
                    G_DEFINE_ENUM_VALUE (SCB_ASSIGNMENT_DUTY_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_ASSIGNMENT_DUTY_IN_CHARGE, "in_charge"),
                    G_DEFINE_ENUM_VALUE (SCB_ASSIGNMENT_DUTY_ATTEND, "attend"),
                    G_DEFINE_ENUM_VALUE (SCB_ASSIGNMENT_DUTY_INSPECT, "inspect"),
                    G_DEFINE_ENUM_VALUE (SCB_ASSIGNMENT_DUTY_GUIDE, "guide"))

G_DEFINE_ENUM_TYPE (ScbDirectiveKind,
                    scb_directive_kind,
                    G_DEFINE_ENUM_VALUE (SCB_DIRECTIVE_KIND_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_DIRECTIVE_KIND_YEAR_THEME, "year_theme"),
                    G_DEFINE_ENUM_VALUE (SCB_DIRECTIVE_KIND_MONTH_ORIENTATION, "month_orientation"),
                    G_DEFINE_ENUM_VALUE (SCB_DIRECTIVE_KIND_DOCUMENT, "document"))

G_DEFINE_ENUM_TYPE (ScbMonthState,
                    scb_month_state,
                    G_DEFINE_ENUM_VALUE (SCB_MONTH_STATE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (SCB_MONTH_STATE_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (SCB_MONTH_STATE_CLOSED, "closed"))
