/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"

G_BEGIN_DECLS

/* What sessions tell of one person through the years. */

typedef struct
{
  char year[5];
  guint present;
  guint excused;
  guint unexcused;
} ScbPersonYear;

/* Something said, promised or done in a session, or a task that came of one. */
typedef struct
{
  gint64 session;    /* 0 where it came of none */
  char *day;         /* (nullable) */
  char *branch_name; /* (nullable) */
  char *text;
  char *details; /* (nullable): item of the agenda, campaign, result */
  int value;     /* of a task its state, of a recognition its kind; else 0 */
  gboolean confidential;
} ScbPersonLine;

typedef enum
{
  SCB_PERSON_OPINIONS,
  SCB_PERSON_TASKS,
  SCB_PERSON_RECOGNITIONS,
  SCB_PERSON_PLEDGES,
} ScbPersonPart;
#define SCB_N_PERSON_PARTS (SCB_PERSON_PLEDGES + 1)

typedef struct
{
  GArray
      *years; /* (element-type ScbPersonYear): the first one first; only those with a roll-call */
  GPtrArray *lines[SCB_N_PERSON_PARTS]; /* (element-type ScbPersonLine): the last one first */
  guint n_lines[SCB_N_PERSON_PARTS];    /* how many there are in all */
} ScbPersonStory;

ScbPersonStory *scb_person_story_new (void);
void scb_person_story_free (ScbPersonStory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbPersonStory, scb_person_story_free)

G_END_DECLS
