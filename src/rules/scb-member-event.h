/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-records.h"

G_BEGIN_DECLS

/*
 * What happens to a member on a day, and which records it changes: a pure value.  A spell that ends
 * on a day holds until the day before; so whoever asks for the roll of any other day gets the roll
 * of that day.
 */

typedef enum
{
  SCB_MEMBER_EVENT_ADMITTED,   /* kết nạp: begins as a probationary member */
  SCB_MEMBER_EVENT_OFFICIAL,   /* công nhận chính thức */
  SCB_MEMBER_EVENT_MOVED_IN,   /* from a place that is not in the book */
  SCB_MEMBER_EVENT_MOVED_OUT,  /* to another branch of the book, or to a place outside */
  SCB_MEMBER_EVENT_REINFORCED, /* tăng cường */
  SCB_MEMBER_EVENT_AWAY,       /* sinh hoạt tạm thời elsewhere */
  SCB_MEMBER_EVENT_STAYING,    /* sinh hoạt tạm thời here */
  SCB_MEMBER_EVENT_EXEMPTED,   /* miễn công tác và sinh hoạt */
  SCB_MEMBER_EVENT_BACK,       /* exemption or temporary stay is over */
  SCB_MEMBER_EVENT_POST_BEGUN,
  SCB_MEMBER_EVENT_POST_ENDED,
  SCB_MEMBER_EVENT_STRUCK_OFF, /* xóa tên */
  SCB_MEMBER_EVENT_EXPELLED,   /* khai trừ */
  SCB_MEMBER_EVENT_RESIGNED,   /* xin ra */
  SCB_MEMBER_EVENT_DIED,
} ScbMemberEventKind;
#define SCB_N_MEMBER_EVENTS (SCB_MEMBER_EVENT_DIED + 1)

/* What an event asks for, beside its day and the decision it rests on. */
typedef enum
{
  SCB_MEMBER_EVENT_ASKS_UNTIL = 1 << 0,
  SCB_MEMBER_EVENT_ASKS_BRANCH = 1 << 1, /* where it happens */
  SCB_MEMBER_EVENT_ASKS_TARGET = 1 << 2, /* the branch of the book that the member goes to */
  SCB_MEMBER_EVENT_ASKS_PLACE = 1 << 3,  /* outside the book, from where or to where */
  SCB_MEMBER_EVENT_ASKS_STANDING = 1 << 4,
  SCB_MEMBER_EVENT_ASKS_NEW_POST = 1 << 5,
  SCB_MEMBER_EVENT_ASKS_POST = 1 << 6, /* one that the member holds */
} ScbMemberEventParts;

typedef struct
{
  ScbMemberEventKind kind;
  char *day;   /* the first day on which it holds */
  char *until; /* (nullable): the first day on which it does not hold any more */
  gint64 branch;
  gint64 target;
  char *place;
  ScbMembershipKind standing;
  ScbPostKind post_kind;
  char *post_title;
  gint64 post;
  char *reason;
  ScbDecision *decision; /* (nullable): a new record; NULL where it rests on none */
  gint64 session;        /* that decided it, 0 for none */
} ScbMemberEvent;

void scb_member_event_clear (ScbMemberEvent *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ScbMemberEvent, scb_member_event_clear)

/** scb_member_event_label: in the user's language. */
const char *scb_member_event_label (ScbMemberEventKind kind);
/** scb_member_event_msgid: the same, not translated: the label of the history. */
const char *scb_member_event_msgid (ScbMemberEventKind kind);
ScbMemberEventParts scb_member_event_asks (ScbMemberEventKind kind);
/** scb_member_event_keeps_reason: whether a reason in words is kept with it. */
gboolean scb_member_event_keeps_reason (ScbMemberEventKind kind);

/** scb_member_event_of_matter: which event of a member carries out what a session voted on; FALSE
 * where none does. */
gboolean scb_member_event_of_matter (ScbMatterKind matter, ScbMemberEventKind *kind);

/* (transfer full) (nullable): how a branch was called on a day. */
typedef char *(*ScbBranchNameFunc) (gint64 branch, const char *day, gpointer user_data);

/* Everything dated of one person, as the book keeps it. */
typedef struct
{
  ScbMember *member; /* without an id: not in the book yet */
  GPtrArray *memberships;
  GPtrArray *exemptions;
  GPtrArray *posts;
  ScbBranchNameFunc name_branch; /* (nullable) */
  gpointer name_data;
} ScbMemberHistory;

typedef struct
{
  GPtrArray *records; /* ScbRecord: changed ones have their id, new ones have none; without the
                         decision, which has no id yet */
  ScbMember *member;  /* (nullable): where the person's own data change */
  GPtrArray *doubts;  /* char *: sentences; it can be kept all the same */
  char *problem;      /* (nullable): why it cannot be: a sentence; nothing else is filled then */
  const char *place_of_problem; /* "day", "until", "branch", "target", "post" */
} ScbMemberPlan;

/** scb_member_event_plan: (transfer full): which records the event ends and begins. */
ScbMemberPlan *scb_member_event_plan (const ScbMemberEvent *event, const ScbMemberHistory *history);
void scb_member_plan_free (ScbMemberPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbMemberPlan, scb_member_plan_free)

G_END_DECLS
