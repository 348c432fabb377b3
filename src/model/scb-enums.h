/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The closed lists of the domain.  0 is unknown; nicks are what the book and packages hold. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What level or body an organization is. */
typedef enum
{
  SCB_ORGANIZATION_KIND_UNKNOWN,
  SCB_ORGANIZATION_KIND_PROVINCE,
  SCB_ORGANIZATION_KIND_DISTRICT,
  SCB_ORGANIZATION_KIND_COMMUNE,
  SCB_ORGANIZATION_KIND_GRASSROOTS,
  SCB_ORGANIZATION_KIND_SECTION,
  SCB_ORGANIZATION_KIND_BODY,
  SCB_ORGANIZATION_KIND_OTHER,
} ScbOrganizationKind;
#define SCB_TYPE_ORGANIZATION_KIND (scb_organization_kind_get_type ())
GType scb_organization_kind_get_type (void);

/* Where a branch works. */
typedef enum
{
  SCB_BRANCH_KIND_UNKNOWN,
  SCB_BRANCH_KIND_VILLAGE,
  SCB_BRANCH_KIND_NEIGHBOURHOOD,
  SCB_BRANCH_KIND_AGENCY,
  SCB_BRANCH_KIND_SCHOOL,
  SCB_BRANCH_KIND_HEALTH,
  SCB_BRANCH_KIND_ENTERPRISE,
  SCB_BRANCH_KIND_ARMED_FORCES,
  SCB_BRANCH_KIND_OTHER,
} ScbBranchKind;
#define SCB_TYPE_BRANCH_KIND (scb_branch_kind_get_type ())
GType scb_branch_kind_get_type (void);

/* What happened to a branch. */
typedef enum
{
  SCB_BRANCH_EVENT_KIND_UNKNOWN,
  SCB_BRANCH_EVENT_KIND_FORMED,
  SCB_BRANCH_EVENT_KIND_RENAMED,
  SCB_BRANCH_EVENT_KIND_MOVED,
  SCB_BRANCH_EVENT_KIND_MERGED,
  SCB_BRANCH_EVENT_KIND_SPLIT,
  SCB_BRANCH_EVENT_KIND_DISSOLVED,
} ScbBranchEventKind;
#define SCB_TYPE_BRANCH_EVENT_KIND (scb_branch_event_kind_get_type ())
GType scb_branch_event_kind_get_type (void);

typedef enum
{
  SCB_GENDER_UNKNOWN,
  SCB_GENDER_FEMALE,
  SCB_GENDER_MALE,
} ScbGender;
#define SCB_TYPE_GENDER (scb_gender_get_type ())
GType scb_gender_get_type (void);

/* As what a member belongs to a branch: chính thức, dự bị, sinh hoạt tạm thời (đến), tăng cường. */
typedef enum
{
  SCB_MEMBERSHIP_KIND_UNKNOWN,
  SCB_MEMBERSHIP_KIND_OFFICIAL,
  SCB_MEMBERSHIP_KIND_PROBATIONARY,
  SCB_MEMBERSHIP_KIND_TEMPORARY,
  SCB_MEMBERSHIP_KIND_REINFORCEMENT,
} ScbMembershipKind;
#define SCB_TYPE_MEMBERSHIP_KIND (scb_membership_kind_get_type ())
GType scb_membership_kind_get_type (void);

/* Why a membership ended. */
typedef enum
{
  SCB_END_REASON_UNKNOWN,
  SCB_END_REASON_TRANSFERRED,
  SCB_END_REASON_BECAME_OFFICIAL,
  SCB_END_REASON_RETURNED,
  SCB_END_REASON_MERGED,
  SCB_END_REASON_REMOVED,
  SCB_END_REASON_EXPELLED,
  SCB_END_REASON_RESIGNED,
  SCB_END_REASON_DIED,
} ScbEndReason;
#define SCB_TYPE_END_REASON (scb_end_reason_get_type ())
GType scb_end_reason_get_type (void);

/* Why a member of the roll is not expected: miễn công tác và sinh hoạt, tạm thời ở nơi khác, nhiệm
 * vụ đặc biệt, đình chỉ / truy tố / tạm giam. */
typedef enum
{
  SCB_EXEMPTION_KIND_UNKNOWN,
  SCB_EXEMPTION_KIND_EXEMPT,
  SCB_EXEMPTION_KIND_AWAY,
  SCB_EXEMPTION_KIND_SPECIAL_DUTY,
  SCB_EXEMPTION_KIND_SUSPENDED,
} ScbExemptionKind;
#define SCB_TYPE_EXEMPTION_KIND (scb_exemption_kind_get_type ())
GType scb_exemption_kind_get_type (void);

/* An office in a branch's or organization's committee. */
typedef enum
{
  SCB_POST_KIND_UNKNOWN,
  SCB_POST_KIND_SECRETARY,
  SCB_POST_KIND_DEPUTY_SECRETARY,
  SCB_POST_KIND_COMMITTEE_MEMBER,
  SCB_POST_KIND_OTHER,
} ScbPostKind;
#define SCB_TYPE_POST_KIND (scb_post_kind_get_type ())
GType scb_post_kind_get_type (void);

/* thường kỳ, chuyên đề, thường kỳ và chuyên đề, bất thường, kiểm điểm cuối năm, họp chi ủy. */
typedef enum
{
  SCB_SESSION_KIND_UNKNOWN,
  SCB_SESSION_KIND_REGULAR,
  SCB_SESSION_KIND_THEMATIC,
  SCB_SESSION_KIND_COMBINED,
  SCB_SESSION_KIND_EXTRAORDINARY,
  SCB_SESSION_KIND_REVIEW,
  SCB_SESSION_KIND_COMMITTEE,
} ScbSessionKind;
#define SCB_TYPE_SESSION_KIND (scb_session_kind_get_type ())
GType scb_session_kind_get_type (void);

/* planned: in preparation; draft: being recorded; adopted: thông qua; signed: ký, vào sổ, locked;
 * not_held: the month has none, with its reason. */
typedef enum
{
  SCB_SESSION_STATE_UNKNOWN,
  SCB_SESSION_STATE_PLANNED,
  SCB_SESSION_STATE_DRAFT,
  SCB_SESSION_STATE_ADOPTED,
  SCB_SESSION_STATE_SIGNED,
  SCB_SESSION_STATE_NOT_HELD,
} ScbSessionState;
#define SCB_TYPE_SESSION_STATE (scb_session_state_get_type ())
GType scb_session_state_get_type (void);

/* How the record came to be: taken live, copied from a note book, keyed from paper, a package,
 * before the book began. */
typedef enum
{
  SCB_SESSION_SOURCE_UNKNOWN,
  SCB_SESSION_SOURCE_LIVE,
  SCB_SESSION_SOURCE_NOTEBOOK,
  SCB_SESSION_SOURCE_PAPER,
  SCB_SESSION_SOURCE_PACKAGE,
  SCB_SESSION_SOURCE_OPENING,
} ScbSessionSource;
#define SCB_TYPE_SESSION_SOURCE (scb_session_source_get_type ())
GType scb_session_source_get_type (void);

/* How much is known: everything, only counts, only the total of its score. */
typedef enum
{
  SCB_SESSION_DETAIL_UNKNOWN,
  SCB_SESSION_DETAIL_FULL,
  SCB_SESSION_DETAIL_COUNTS,
  SCB_SESSION_DETAIL_SCORE,
} ScbSessionDetail;
#define SCB_TYPE_SESSION_DETAIL (scb_session_detail_get_type ())
GType scb_session_detail_get_type (void);

/* A question that may not have been answered. */
typedef enum
{
  SCB_ANSWER_UNKNOWN,
  SCB_ANSWER_NO,
  SCB_ANSWER_YES,
} ScbAnswer;
#define SCB_TYPE_ANSWER (scb_answer_get_type ())
GType scb_answer_get_type (void);

/* A line of a paper: left out, printed, or dots for the pen. */
typedef enum
{
  SCB_LINE_SWITCH_UNKNOWN,
  SCB_LINE_SWITCH_OFF,
  SCB_LINE_SWITCH_PRINTED,
  SCB_LINE_SWITCH_DOTS,
} ScbLineSwitch;
#define SCB_TYPE_LINE_SWITCH (scb_line_switch_get_type ())
GType scb_line_switch_get_type (void);

/* As what a member attends a session, frozen at its date. */
typedef enum
{
  SCB_STANDING_UNKNOWN,
  SCB_STANDING_OFFICIAL,
  SCB_STANDING_PROBATIONARY,
  SCB_STANDING_TEMPORARY,
} ScbStanding;
#define SCB_TYPE_STANDING (scb_standing_get_type ())
GType scb_standing_get_type (void);

/* Whether a member of the roll was expected at a session, frozen at its date. */
typedef enum
{
  SCB_DUTY_UNKNOWN,
  SCB_DUTY_EXPECTED,
  SCB_DUTY_EXEMPT,
  SCB_DUTY_AWAY,
  SCB_DUTY_SPECIAL_DUTY,
  SCB_DUTY_SUSPENDED,
} ScbDuty;
#define SCB_TYPE_DUTY (scb_duty_get_type ())
GType scb_duty_get_type (void);

/* có mặt, vắng có lý do, vắng không lý do. */
typedef enum
{
  SCB_ATTENDANCE_STATE_UNKNOWN,
  SCB_ATTENDANCE_STATE_PRESENT,
  SCB_ATTENDANCE_STATE_EXCUSED,
  SCB_ATTENDANCE_STATE_UNEXCUSED,
} ScbAttendanceState;
#define SCB_TYPE_ATTENDANCE_STATE (scb_attendance_state_get_type ())
GType scb_attendance_state_get_type (void);

/* Party dues of the month. */
typedef enum
{
  SCB_DUES_UNKNOWN,
  SCB_DUES_PAID,
  SCB_DUES_UNPAID,
} ScbDues;
#define SCB_TYPE_DUES (scb_dues_get_type ())
GType scb_dues_get_type (void);

/* What an agenda item is for. */
typedef enum
{
  SCB_AGENDA_KIND_UNKNOWN,
  SCB_AGENDA_KIND_REPORT,
  SCB_AGENDA_KIND_PREVIOUS_RESOLUTION,
  SCB_AGENDA_KIND_PREVIOUS_MINUTES,
  SCB_AGENDA_KIND_NEWS,
  SCB_AGENDA_KIND_DIRECTIVE,
  SCB_AGENDA_KIND_DISCUSSION,
  SCB_AGENDA_KIND_THEMATIC,
  SCB_AGENDA_KIND_CRITICISM,
  SCB_AGENDA_KIND_RECOGNITION,
  SCB_AGENDA_KIND_MEMBER_MATTER,
  SCB_AGENDA_KIND_PLANNING,
  SCB_AGENDA_KIND_OTHER,
} ScbAgendaKind;
#define SCB_TYPE_AGENDA_KIND (scb_agenda_kind_get_type ())
GType scb_agenda_kind_get_type (void);

/* What is voted on. */
typedef enum
{
  SCB_VOTE_KIND_UNKNOWN,
  SCB_VOTE_KIND_AGENDA,
  SCB_VOTE_KIND_RESOLUTION,
  SCB_VOTE_KIND_ITEM,
  SCB_VOTE_KIND_LEVEL,
  SCB_VOTE_KIND_MINUTES,
  SCB_VOTE_KIND_MEMBER_MATTER,
} ScbVoteKind;
#define SCB_TYPE_VOTE_KIND (scb_vote_kind_get_type ())
GType scb_vote_kind_get_type (void);

/* giơ tay, bỏ phiếu kín. */
typedef enum
{
  SCB_VOTE_METHOD_UNKNOWN,
  SCB_VOTE_METHOD_HANDS,
  SCB_VOTE_METHOD_BALLOT,
} ScbVoteMethod;
#define SCB_TYPE_VOTE_METHOD (scb_vote_method_get_type ())
GType scb_vote_method_get_type (void);

/* More than half of the base, or at least two thirds of it. */
typedef enum
{
  SCB_VOTE_THRESHOLD_UNKNOWN,
  SCB_VOTE_THRESHOLD_MAJORITY,
  SCB_VOTE_THRESHOLD_TWO_THIRDS,
} ScbVoteThreshold;
#define SCB_TYPE_VOTE_THRESHOLD (scb_vote_threshold_get_type ())
GType scb_vote_threshold_get_type (void);

/* What is decided about a person. */
typedef enum
{
  SCB_MATTER_KIND_UNKNOWN,
  SCB_MATTER_KIND_OUTSTANDING_PERSON,
  SCB_MATTER_KIND_ADMISSION,
  SCB_MATTER_KIND_OFFICIAL,
  SCB_MATTER_KIND_EXEMPTION,
  SCB_MATTER_KIND_REMOVAL,
  SCB_MATTER_KIND_COMMENDATION,
  SCB_MATTER_KIND_DISCIPLINE,
} ScbMatterKind;
#define SCB_TYPE_MATTER_KIND (scb_matter_kind_get_type ())
GType scb_matter_kind_get_type (void);

/* nghị quyết, kết luận. */
typedef enum
{
  SCB_RESOLUTION_KIND_UNKNOWN,
  SCB_RESOLUTION_KIND_RESOLUTION,
  SCB_RESOLUTION_KIND_CONCLUSION,
} ScbResolutionKind;
#define SCB_TYPE_RESOLUTION_KIND (scb_resolution_kind_get_type ())
GType scb_resolution_kind_get_type (void);

typedef enum
{
  SCB_TASK_STATE_UNKNOWN,
  SCB_TASK_STATE_OPEN,
  SCB_TASK_STATE_DONE,
  SCB_TASK_STATE_DROPPED,
  SCB_TASK_STATE_HANDED_OVER, /* to the branch that the reform of its own made */
} ScbTaskState;
#define SCB_TYPE_TASK_STATE (scb_task_state_get_type ())
GType scb_task_state_get_type (void);

/* What a session found of a task. */
typedef enum
{
  SCB_TASK_OUTCOME_UNKNOWN,
  SCB_TASK_OUTCOME_DONE,
  SCB_TASK_OUTCOME_PARTLY,
  SCB_TASK_OUTCOME_NOT_DONE,
  SCB_TASK_OUTCOME_CONTINUED,
  SCB_TASK_OUTCOME_HANDED_OVER,
  SCB_TASK_OUTCOME_DROPPED,
} ScbTaskOutcome;
#define SCB_TYPE_TASK_OUTCOME (scb_task_outcome_get_type ())
GType scb_task_outcome_get_type (void);

/* biểu dương; nhắc nhở, phê bình; động viên, giúp đỡ. */
typedef enum
{
  SCB_RECOGNITION_KIND_UNKNOWN,
  SCB_RECOGNITION_KIND_COMMENDED,
  SCB_RECOGNITION_KIND_REMINDED,
  SCB_RECOGNITION_KIND_HELPED,
} ScbRecognitionKind;
#define SCB_TYPE_RECOGNITION_KIND (scb_recognition_kind_get_type ())
GType scb_recognition_kind_get_type (void);

/* tự chấm, cán bộ dự, đảng ủy quyết định. */
typedef enum
{
  SCB_SCORER_UNKNOWN,
  SCB_SCORER_BRANCH,
  SCB_SCORER_OFFICIAL,
  SCB_SCORER_COMMITTEE,
} ScbScorer;
#define SCB_TYPE_SCORER (scb_scorer_get_type ())
GType scb_scorer_get_type (void);

/* Tốt, Khá, Trung bình, Kém. */
typedef enum
{
  SCB_LEVEL_UNKNOWN,
  SCB_LEVEL_GOOD,
  SCB_LEVEL_FAIR,
  SCB_LEVEL_AVERAGE,
  SCB_LEVEL_POOR,
} ScbLevel;
#define SCB_TYPE_LEVEL (scb_level_get_type ())
GType scb_level_get_type (void);

/* BB, NQ, KL, TB, BC, QĐ. */
typedef enum
{
  SCB_DOCUMENT_TYPE_UNKNOWN,
  SCB_DOCUMENT_TYPE_MINUTES,
  SCB_DOCUMENT_TYPE_RESOLUTION,
  SCB_DOCUMENT_TYPE_CONCLUSION,
  SCB_DOCUMENT_TYPE_NOTICE,
  SCB_DOCUMENT_TYPE_REPORT,
  SCB_DOCUMENT_TYPE_DECISION,
} ScbDocumentType;
#define SCB_TYPE_DOCUMENT_TYPE (scb_document_type_get_type ())
GType scb_document_type_get_type (void);

/* phụ trách, dự, kiểm tra, hướng dẫn. */
typedef enum
{
  SCB_ASSIGNMENT_DUTY_UNKNOWN,
  SCB_ASSIGNMENT_DUTY_IN_CHARGE,
  SCB_ASSIGNMENT_DUTY_ATTEND,
  SCB_ASSIGNMENT_DUTY_INSPECT,
  SCB_ASSIGNMENT_DUTY_GUIDE,
} ScbAssignmentDuty;
#define SCB_TYPE_ASSIGNMENT_DUTY (scb_assignment_duty_get_type ())
GType scb_assignment_duty_get_type (void);

typedef enum
{
  SCB_DIRECTIVE_KIND_UNKNOWN,
  SCB_DIRECTIVE_KIND_YEAR_THEME,
  SCB_DIRECTIVE_KIND_MONTH_ORIENTATION,
  SCB_DIRECTIVE_KIND_DOCUMENT,
} ScbDirectiveKind;
#define SCB_TYPE_DIRECTIVE_KIND (scb_directive_kind_get_type ())
GType scb_directive_kind_get_type (void);

typedef enum
{
  SCB_MONTH_STATE_UNKNOWN,
  SCB_MONTH_STATE_OPEN,
  SCB_MONTH_STATE_CLOSED,
} ScbMonthState;
#define SCB_TYPE_MONTH_STATE (scb_month_state_get_type ())
GType scb_month_state_get_type (void);

G_END_DECLS
