/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-record.h"

G_BEGIN_DECLS

/* One meeting of a branch, from preparation to signed minutes. */
#define SCB_TYPE_SESSION (scb_session_get_type ())
G_DECLARE_FINAL_TYPE (ScbSession, scb_session, SCB, SESSION, ScbRecord)

struct _ScbSession
{
  ScbRecord parent_instance;

  gint64 branch; /* id of a ScbBranch */
  ScbSessionKind kind;
  ScbSessionState state;
  ScbSessionSource source;
  ScbSessionDetail detail;
  char *theme; /* of a thematic session */
  char *period;
  gint64 ordinal; /* typed; unknown: counted by the book */
  char *held_on;
  char *starts_at;
  char *ends_at;
  gint64 minutes; /* length where start or end is not known */
  gint64 planned_minutes;
  char *place;
  gint64 chair;      /* id of a ScbMember */
  char *chair_title; /* as printed; unknown: from the posts */
  gint64 secretary;  /* id of a ScbMember */
  gint64 observer;   /* id of a ScbMember, assigned to follow and score */
  gint64 rule_set;   /* id of a ScbRuleSet, it is judged by */
  gint64 term;       /* id of a ScbTerm */
  gint64 roll_total; /* counts of a session known only by counts; where attendance rows exist they
                        decide */
  gint64 roll_official;
  gint64 roll_probationary;
  gint64 roll_exempt;
  gint64 roll_away;
  gint64 roll_special_duty;
  gint64 roll_temporary;
  gint64 expected;
  gint64 present;
  gint64 present_official;
  gint64 present_probationary;
  gint64 excused;
  gint64 unexcused;
  gint64 speakers;
  char *dues_period;
  gint64 dues_paid;
  gint64 dues_due;
  ScbAnswer agenda_agreed;
  ScbAnswer previous_agreed; /* the previous minutes */
  char *previous_remark;     /* to the previous minutes */
  char *conclusion;          /* of the chair, over all */
  char *self_review;         /* limits and how to overcome them */
  char *reading_remark;      /* when the minutes were read */
  gint64 adopted_in_favour;
  gint64 adopted_of;
  gint64 ideology_minutes; /* spent on tư tưởng, tự phê bình và phê bình */
  gint64 drafter;          /* id of a ScbMember, who drafts content and resolution */
  char *draft_due_on;
  char *committee_met_on;
  char *notified_on; /* members told time, place, content */
  char *superior_notified_on;
  char *documents_sent_on;
  char *registered_on;
  char *approved_on;
  gint64 contact; /* id of a ScbMember, who is told of absence */
  char *not_held_reason;
  char *adopted_on;
  char *signed_on;
  gint64 signings;   /* how often it was signed */
  char *reported_on; /* to the đảng ủy */
  ScbLineSwitch place_date_line;
  ScbLineSwitch number_line;
  char *note;
};

G_END_DECLS
