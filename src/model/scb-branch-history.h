/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-records.h"

G_BEGIN_DECLS

/* The life of a branch up to a day: what its page and the paper Lý lịch chi bộ tell. */

/* A name and an organization in a span. */
typedef struct
{
  char *name;
  char *organization;  /* (nullable) */
  char *since, *until; /* (nullable) */
} ScbHistoryName;

/* What happened to it, or to another that became a part of it. */
typedef struct
{
  ScbBranchEvent *event;
  gboolean is_own;       /* an event of this branch, not of the other one */
  char *other_name;      /* (nullable) */
  gint64 other;          /* 0: none */
  ScbDecision *decision; /* (nullable) */
} ScbHistoryEvent;

/* Who was elected, or held an office in a term. */
typedef struct
{
  ScbPostKind kind;
  char *name;
  char *title; /* (nullable) */
} ScbHistoryOfficer;

typedef struct
{
  ScbTerm *term;
  GPtrArray *officers; /* ScbHistoryOfficer, the highest first */
  gint64 official;     /* official members on the day of its congress, or of its begin */
} ScbHistoryTerm;

/* A branch in the family tree. */
typedef struct
{
  gint64 branch;
  char *name;                     /* its last */
  char *formed_on, *dissolved_on; /* (nullable) */
  ScbBranchEventKind kind;        /* how it is related: merged, split, or dissolved */
  char *day;                      /* (nullable): when */
  guint depth;                    /* 0: directly */
} ScbHistoryRelative;

/* On which basis sessions are counted. */
typedef enum
{
  SCB_HISTORY_OWN,               /* since the formation */
  SCB_HISTORY_WITH_PREDECESSORS, /* with the branches it came of */
  SCB_HISTORY_N_BASES,
} ScbHistoryBasis;

typedef struct
{
  gint64 sessions;          /* SCB_UNKNOWN where nobody told how often it met before the book */
  gint64 recorded;          /* of them in the book */
  gint64 regular, topics;   /* of those in the book: regular, thematic; a combined one is both */
  gint64 present, expected; /* of those whose attendance is known */
} ScbHistorySums;

#define SCB_TYPE_BRANCH_HISTORY (scb_branch_history_get_type ())
G_DECLARE_FINAL_TYPE (ScbBranchHistory, scb_branch_history, SCB, BRANCH_HISTORY, GObject)

struct _ScbBranchHistory
{
  GObject parent_instance;

  char *day;
  ScbBranch *branch;
  char *name;              /* on the day */
  char *organization;      /* (nullable) */
  char *committee_name;    /* (nullable): of the organization */
  char *place;             /* (nullable) */
  GPtrArray *names;        /* ScbHistoryName, the oldest first */
  GPtrArray *events;       /* ScbHistoryEvent, the oldest first */
  GPtrArray *predecessors; /* ScbHistoryRelative, each followed by its own */
  GPtrArray *heirs;        /* ScbHistoryRelative: that came of it */
  GPtrArray *terms;        /* ScbHistoryTerm, the oldest first */

  char *secretary; /* (nullable): of the branch on the day */

  /* on the roll on the day */
  gint64 official, probationary, temporary, exempt, away;
  gint64 reinforcement; /* of the official ones: sent from elsewhere */

  ScbHistorySums sums[SCB_HISTORY_N_BASES];
  GHashTable *settings; /* (nullable): char * → char * */
};

ScbBranchHistory *scb_branch_history_new (ScbBranch *branch, const char *day);

/* For who fills it. */
ScbHistoryName *scb_branch_history_add_name (ScbBranchHistory *self);
ScbHistoryEvent *scb_branch_history_add_event (ScbBranchHistory *self);
ScbHistoryTerm *scb_branch_history_add_term (ScbBranchHistory *self, ScbTerm *term);
ScbHistoryOfficer *scb_history_term_add_officer (ScbHistoryTerm *term);
/** scb_branch_history_add_relative: to the predecessors or to the heirs. */
ScbHistoryRelative *scb_branch_history_add_relative (GPtrArray *relatives);

G_END_DECLS
