/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-records.h"

G_BEGIN_DECLS

/*
 * A change of branches by decision, as it is asked for, and what it would do.  Both are values: the
 * book makes a preview of a reform, or carries it out (scb-book-reform.h); the rules say in words
 * what the preview holds (scb-reform-text.h).
 */

typedef enum
{
  SCB_REFORM_UNKNOWN,
  SCB_REFORM_FOUND,    /* thành lập */
  SCB_REFORM_RENAME,   /* đổi tên */
  SCB_REFORM_MERGE,    /* sáp nhập */
  SCB_REFORM_SPLIT,    /* chia tách */
  SCB_REFORM_MOVE,     /* chuyển về tổ chức đảng khác */
  SCB_REFORM_DISSOLVE, /* giải thể */
} ScbReformKind;

/* The document that a reform rests on. */
typedef struct
{
  char *number;     /* (nullable) "25-QĐ/ĐU" */
  char *issued_on;  /* (nullable) */
  char *issuer;     /* (nullable) */
  char *subject;    /* (nullable) */
  GBytes *file;     /* (nullable): its text as a file */
  char *file_name;  /* of the file */
  char *media_type; /* (nullable) of the file */
} ScbReformDecision;

void scb_reform_decision_clear (ScbReformDecision *self);
/** scb_reform_decision_copy: into @target, which holds nothing yet. */
void scb_reform_decision_copy (ScbReformDecision *target, const ScbReformDecision *source);
/** scb_reform_decision_is_known: whether anything of it is. */
gboolean scb_reform_decision_is_known (const ScbReformDecision *self);

/* One of several branches that a split forms. */
typedef struct
{
  char *name;
  ScbBranchKind kind;
  char *term_name; /* (nullable) */
  GArray *members; /* gint64: who goes to it */
} ScbReformPart;

typedef struct
{
  ScbReformKind kind;
  char *day; /* from which day on */
  ScbReformDecision decision;
  char *note; /* (nullable) */

  gint64 branch;   /* whose change it is; of a merger: that goes on, 0 where a new one is formed */
  GArray *others;  /* gint64: of a merger: branches that end */
  char *name;      /* the new name: of a new branch; (nullable) of a merger that goes on */
  char *term_name; /* (nullable): of the first term of a new branch; NULL: none yet */
  ScbBranchKind branch_kind; /* of a new branch */
  gint64 organization;       /* of a new branch, or where a branch moves to */
  GArray
      *members; /* gint64: who goes to a new branch: of a split, or of a foundation from others */
  GPtrArray *parts; /* ScbReformPart: of a split: branches that are formed beside the one named above */
  gint64 heir;  /* of a dissolution: where members and tasks go; 0: nowhere */
  gboolean move_assignments; /* officials of branches that end go with their members */
} ScbReform;

ScbReform *scb_reform_new (ScbReformKind kind);
void scb_reform_free (ScbReform *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbReform, scb_reform_free)

/** scb_reform_add_part: @members is copied, texts too. */
void scb_reform_add_part (ScbReform *self,
                          const char *name,
                          ScbBranchKind kind,
                          const char *term_name,
                          const GArray *members);

/** scb_reform_forms_branch: whether a new branch comes of it. */
gboolean scb_reform_forms_branch (const ScbReform *self);

/* ---- what it would do ---- */

/* What a line of a preview tells: of its subject, from where, to where, and more. */
typedef enum
{
  SCB_REFORM_LINE_BRANCH_FORMED,       /* branch; to: organization */
  SCB_REFORM_LINE_BRANCH_ENDED,        /* branch; to: (nullable) the branch that goes on */
  SCB_REFORM_LINE_BRANCH_RENAMED,      /* from, to: names */
  SCB_REFORM_LINE_BRANCH_MOVED,        /* branch; from, to: organizations */
  SCB_REFORM_LINE_ORGANIZATION_FORMED, /* organization; to: (nullable) the one above it */
  SCB_REFORM_LINE_ORGANIZATION_ENDED,  /* organization; to: (nullable) the one that goes on */
  SCB_REFORM_LINE_ORGANIZATION_RENAMED,
  SCB_REFORM_LINE_ORGANIZATION_MOVED, /* organization; from, to: those above it */
  SCB_REFORM_LINE_ORGANIZATION_LEFT,  /* organization or branch that stands under one that ends:
                                         from */
  SCB_REFORM_LINE_MEMBER_MOVED,       /* name; from, to: branches */
  SCB_REFORM_LINE_MEMBER_LEFT,        /* name; from: branch */
  SCB_REFORM_LINE_POST_ENDED,         /* name; detail: post */
  SCB_REFORM_LINE_TERM_ENDED,         /* term; from: branch */
  SCB_REFORM_LINE_TERM_BEGUN,         /* term; to: branch */
  SCB_REFORM_LINE_TASK_MOVED,         /* task; from, to: branches */
  SCB_REFORM_LINE_TASK_DROPPED,       /* task; from: branch */
  SCB_REFORM_LINE_WEAK_POINT_MOVED,   /* weak point; from, to: branches */
  SCB_REFORM_LINE_ASSIGNMENT_ENDED,   /* official; from: branch */
  SCB_REFORM_LINE_ASSIGNMENT_MOVED,   /* official; from, to: branches */
  SCB_REFORM_LINE_SESSION_HELD,       /* branch; detail: day of the month of the change */
  SCB_REFORM_LINE_SESSION_DROPPED,    /* branch; detail: (nullable) day of a planned session */
  SCB_REFORM_LINE_SESSION_AFTER,      /* branch that has ended then; detail: day */
  SCB_REFORM_N_LINES,
} ScbReformLineKind;

typedef struct
{
  ScbReformLineKind kind;
  char *subject;
  char *from;   /* (nullable) */
  char *to;     /* (nullable) */
  char *detail; /* (nullable) */
} ScbReformLine;

/* What becomes of a branch. */
typedef struct
{
  gint64 branch;
  char *name; /* afterwards; of one that ends, its last */
  gboolean is_new;
  gboolean ends;
  gint64 official_before; /* official members on the day, with those sent as reinforcement */
  gint64 official_after;
  gint64 next_minutes; /* number of its next minutes after the day; SCB_UNKNOWN where it ends */
} ScbReformBranch;

typedef struct
{
  char *day;
  gboolean is_ahead;   /* the day has not come yet */
  char *closed_period; /* (nullable): the month of the day, where its report is closed */
  gboolean has_number; /* the decision has a number */
  gint64 result;       /* the branch (or organization) that comes of it, or goes on */
  GPtrArray *lines;    /* ScbReformLine */
  GPtrArray *branches; /* ScbReformBranch */
} ScbReformPreview;

ScbReformPreview *scb_reform_preview_new (const char *day);
void scb_reform_preview_free (ScbReformPreview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbReformPreview, scb_reform_preview_free)

/** scb_reform_preview_add: texts are copied. */
void scb_reform_preview_add (ScbReformPreview *self,
                             ScbReformLineKind kind,
                             const char *subject,
                             const char *from,
                             const char *to,
                             const char *detail);
/** scb_reform_preview_count: how many lines of a kind. */
guint scb_reform_preview_count (const ScbReformPreview *self, ScbReformLineKind kind);
/** scb_reform_preview_find_branch: (transfer none) (nullable) */
ScbReformBranch *scb_reform_preview_find_branch (const ScbReformPreview *self, gint64 branch);

G_END_DECLS
