/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-reform.h"

G_BEGIN_DECLS

/*
 * What a reform would write: new records and changed ones, gathered without touching the book, and
 * the preview that tells of them.  What is previewed is what is written: both come from one plan.
 */
typedef struct
{
  ScbBook *book;                     /* not owned */
  const char *day;                   /* not owned */
  const ScbReformDecision *decision; /* not owned */
  gint64 decision_id;                /* 0 where nothing of it is known */
  ScbReformPreview *preview;
  GPtrArray *records;      /* ScbRecord, in the order of writing */
  GHashTable *added;       /* those of them that are new */
  GHashTable *next_id;     /* GType → the next free id */
  GHashTable *weak_points; /* gint64 → gint64: of one that was handed over, the new one */
} ScbReformPlan;

ScbReformPlan *
scb_reform_plan_new (ScbBook *book, const char *day, const ScbReformDecision *decision);
void scb_reform_plan_free (ScbReformPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbReformPlan, scb_reform_plan_free)

/** scb_reform_plan_add: (transfer none): a new record with its id. */
gpointer scb_reform_plan_add (ScbReformPlan *self, GType type);
/** scb_reform_plan_edit: (transfer none): the copy of a kept record that is to be changed; the same
 * one each time. */
gpointer scb_reform_plan_edit (ScbReformPlan *self, gpointer record);
/** scb_reform_plan_list: (transfer full): as scb_book_list(), with the changes of the plan and
 * without its new records. */
GPtrArray *scb_reform_plan_list (
    ScbReformPlan *self, GType type, const char *field, gint64 id, GError **error);

/** scb_reform_plan_write: all of it, in one transaction with @label. */
gboolean scb_reform_plan_write (ScbReformPlan *self, const char *label, GError **error);

/** scb_reform_holds: whether a span that began before @day reaches it. */
gboolean scb_reform_holds (const char *since, const char *until, const char *day);
/** scb_reform_is_ahead: whether a span begins on @day or later. */
gboolean scb_reform_is_ahead (const char *since, const char *day);
/** scb_reform_reason: (transfer full): what the decision says it is about; else @otherwise. */
char *scb_reform_reason (ScbReformPlan *self, const char *otherwise);

/* ---- branches ---- */

/** scb_reform_add_branch: (transfer none): notes what stands in a preview of a branch; the numbers
 * of members as they are now. */
ScbReformBranch *scb_reform_add_branch (ScbReformPlan *self, gint64 branch, GError **error);

typedef struct
{
  const char *name;
  ScbBranchKind kind;
  gint64 organization;
  gint64 session_day;    /* SCB_UNKNOWN */
  const char *term_name; /* (nullable) */
} ScbReformNewBranch;

/** scb_reform_form_branch: the new branch, its name, its first term; not its event. */
gint64 scb_reform_form_branch (ScbReformPlan *self, const ScbReformNewBranch *asked);
void scb_reform_add_event (
    ScbReformPlan *self, gint64 branch, ScbBranchEventKind kind, gint64 other, const char *note);
/** scb_reform_end_branch: with its name, its terms and all its posts. @heir_name (nullable). */
gboolean
scb_reform_end_branch (ScbReformPlan *self, gint64 branch, const char *heir_name, GError **error);
/** scb_reform_change_spell: another name (nullable: the same) or organization (0: the same) from
 * the day on. */
gboolean scb_reform_change_spell (
    ScbReformPlan *self, gint64 branch, const char *name, gint64 organization, GError **error);

/* ---- what belongs to a branch ---- */

/* From which branch to which: ids and names. */
typedef struct
{
  gint64 from;
  const char *from_name;
  gint64 to; /* 0: nowhere */
  const char *to_name;
  ScbEndReason reason; /* of memberships */
  GArray *members;     /* (nullable): gint64: only of these; NULL: of all */
} ScbReformWay;

/** scb_reform_move_members: memberships and exemptions that hold on the day or begin later. */
gboolean scb_reform_move_members (ScbReformPlan *self, const ScbReformWay *way, GError **error);
/** scb_reform_end_posts: posts in the branch, of those that @way takes along. */
gboolean scb_reform_end_posts (ScbReformPlan *self, const ScbReformWay *way, GError **error);
/** scb_reform_move_tasks: open tasks, of those that @way takes along. */
gboolean scb_reform_move_tasks (ScbReformPlan *self, const ScbReformWay *way, GError **error);
/** scb_reform_move_weak_points: those that are open; before the tasks, which name them. */
gboolean scb_reform_move_weak_points (ScbReformPlan *self, const ScbReformWay *way, GError **error);
/** scb_reform_end_assignments: of officials to the branch; @also_move: they go on at the other. */
gboolean scb_reform_end_assignments (ScbReformPlan *self,
                                     const ScbReformWay *way,
                                     gboolean also_move,
                                     GError **error);
/** scb_reform_move_directives: what is addressed to the branch is from now on to the other, too. */
gboolean scb_reform_move_directives (ScbReformPlan *self, const ScbReformWay *way, GError **error);
/** scb_reform_end_sessions: what is planned after the day will not be held. */
gboolean scb_reform_end_sessions (ScbReformPlan *self, const ScbReformWay *way, GError **error);
/** scb_reform_note_sessions: those that were held in the month of the day. */
gboolean
scb_reform_note_sessions (ScbReformPlan *self, gint64 branch, const char *name, GError **error);

G_END_DECLS
