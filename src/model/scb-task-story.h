/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-records.h"

G_BEGIN_DECLS

/*
 * A task from session to session: when it was given, what each session found of it and what became
 * known between them. Filled by the book (scb_book_load_task_story()) or a test, only read by
 * others.
 */

/* One thing that was said of the task. */
typedef struct
{
  char *day;
  gint64 session; /* 0: between two sessions */
  gint64 note;    /* 0: in a session */
  ScbTaskOutcome outcome;
  char *opening_state; /* (nullable) */
  char *result;        /* (nullable) */
  char *reason;        /* (nullable) */
  double percent;      /* NaN: not known */
  double amount;       /* NaN: not known */
  char *new_due_on;    /* (nullable) */
  gint64 new_lead;     /* 0: stays with who led it */
  char *new_lead_name; /* (nullable) */
} ScbTaskStep;

#define SCB_TYPE_TASK_STORY (scb_task_story_get_type ())
G_DECLARE_FINAL_TYPE (ScbTaskStory, scb_task_story, SCB, TASK_STORY, GObject)

struct _ScbTaskStory
{
  GObject parent_instance;

  ScbTask *task;
  char *given_on;         /* (nullable): day of the session that gave it; NULL: before the book */
  char *lead_name;        /* (nullable): a member or a body, as it was given */
  char *helpers;          /* (nullable): "Nông Văn Thắng, Chi hội Phụ nữ" */
  char *weak_point_title; /* (nullable) */
  GPtrArray *steps;       /* ScbTaskStep, by day */
};

/** scb_task_story_new: (transfer full): without steps; keeps a reference of @task. */
ScbTaskStory *scb_task_story_new (ScbTask *task);

/** scb_task_story_add_report: what a session of @day found. @lead_name (nullable): of its new_lead.
 */
void scb_task_story_add_report (ScbTaskStory *self,
                                ScbTaskReport *report,
                                const char *day,
                                const char *lead_name);
void scb_task_story_add_note (ScbTaskStory *self, ScbTaskNote *note, const char *lead_name);

/** scb_task_story_until: (transfer full): the story as it was at the end of @day, without what
 * @session (0: none) found. */
ScbTaskStory *scb_task_story_until (ScbTaskStory *self, const char *day, gint64 session);

/** scb_task_story_get_due: (nullable): until when, after all postponements. */
const char *scb_task_story_get_due (ScbTaskStory *self);
/** scb_task_story_get_lead: the member who leads it now, 0 where a body does; @name (out)
 * (nullable) (transfer none). */
gint64 scb_task_story_get_lead (ScbTaskStory *self, const char **name);
/** scb_task_story_get_amount: the last amount that was measured; NaN. */
double scb_task_story_get_amount (ScbTaskStory *self);
/** scb_task_story_get_percent: how much of it is reached: measured against its target where there
 * is one (over 100 where more was done), else as said last; NaN. */
double scb_task_story_get_percent (ScbTaskStory *self);
/** scb_task_story_get_last: (nullable): the last step. */
const ScbTaskStep *scb_task_story_get_last (ScbTaskStory *self);

/** scb_task_story_count_postponed: how often its day was put off. */
guint scb_task_story_count_postponed (ScbTaskStory *self);
guint scb_task_story_count_handed_over (ScbTaskStory *self);
/** scb_task_story_count_days: from the day it was given to @day, or to that on which it was closed;
 * -1 where nobody knows since when. */
int scb_task_story_count_days (ScbTaskStory *self, const char *day);

/** scb_task_story_is_reckoned_otherwise: whether a step says another percentage than its amount has
 * of the target as it is now: the target was changed after that was said. */
gboolean scb_task_story_is_reckoned_otherwise (ScbTaskStory *self, const ScbTaskStep *step);

G_END_DECLS
