/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-dossier.h"
#include "scb-month-entry.h"

G_BEGIN_DECLS

/*
 * Everything that the papers of a month need, read whole in one snapshot: each branch of an
 * organization with its sessions, the members, what arose, and the names as they were.  Fields are
 * filled by the book (scb_book_load_month()) and only read by others.
 */

#define SCB_TYPE_MONTH (scb_month_get_type ())
G_DECLARE_FINAL_TYPE (ScbMonth, scb_month, SCB, MONTH, GObject)

/* What became of a branch's month. */
typedef enum
{
  SCB_MONTH_LINE_DECIDED,      /* held; the committee has decided its level */
  SCB_MONTH_LINE_UNDECIDED,    /* held, and not decided yet: "chưa duyệt" */
  SCB_MONTH_LINE_NOT_REPORTED, /* nothing is known: "chưa báo cáo" */
  SCB_MONTH_LINE_NOT_HELD,     /* with or without a reason */
  SCB_MONTH_N_LINE_STATES,
} ScbMonthLineState;

/* What the scores that count most gave for one criterion, over all sessions of the month. */
typedef struct
{
  char *code;
  guint n_scores;
  double points; /* their sum */
} ScbMonthCriterion;

/* An official and a branch: assigned, or visited, or both. */
typedef struct
{
  gint64 id; /* of the visit; 0: did not go */
  gint64 branch;
  gint64 official_id;
  char *official; /* "Hoàng Văn Minh" */
  char *post;     /* (nullable): "Phó Bí thư, Đảng ủy xã" */
  gboolean is_assigned;
  char *visited_on; /* (nullable): did not go */
  double points;    /* NaN: none given */
  ScbLevel level;
  char *limits; /* (nullable) */
  char *issues; /* (nullable) */
} ScbMonthVisit;

struct _ScbMonth
{
  GObject parent_instance;

  gint64 organization;
  char *period;
  char *superior_name;       /* (nullable): "Đảng bộ huyện Ba Chẽ" */
  char *superior_committee;  /* (nullable): "Huyện ủy Ba Chẽ" */
  char *committee_name;      /* (nullable): "Đảng ủy xã Lương Mông" */
  char *place;               /* (nullable) */
  ScbMonthReport *report;    /* (nullable): as far as it was written */
  ScbDocumentNumber *number; /* (nullable): of the report */

  GPtrArray *entries;     /* ScbMonthEntry: each branch by name, several lines where it met several
                             times */
  GPtrArray *previous;    /* the same of the month before */
  GPtrArray *proposals;   /* ScbProposal raised in sessions of the month */
  GPtrArray *experiences; /* ScbExperience of them */
  ScbRuleSet *rule_set;   /* (nullable): the office's own of the month's first day */
  GArray *criteria;       /* ScbMonthCriterion, by code */

  /* on the last day of the month */
  gint64 members, official, probationary, exempt;

  /* visits of assigned officials: how many branches had somebody assigned, of how many somebody
   * came; who has not been anywhere */
  gint64 visits_planned, visits_made;
  GPtrArray *visits; /* ScbMonthVisit: by official, then branch and day */
  char *not_gone;    /* (nullable): "Bàn Văn Ba, Chìu Thị Tư" */

  GHashTable *texts; /* char * → char *: of the report, that somebody wrote, by part: "strengths" */
  GHashTable *settings; /* char * → char * */
};

/** scb_month_new: (transfer full): an empty one, to be filled by the book or a test. */
ScbMonth *scb_month_new (gint64 organization, const char *period);

/** scb_month_visit_new: (transfer full): an empty one, to be filled. */
ScbMonthVisit *scb_month_visit_new (gint64 branch);
void scb_month_visit_free (ScbMonthVisit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbMonthVisit, scb_month_visit_free)

/** scb_month_line_state: a session that is in preparation tells nothing yet. */
ScbMonthLineState scb_month_line_state (ScbMonthEntry *entry);

/** scb_month_decided_level: the level of the committee's decision; UNKNOWN without one. */
ScbLevel scb_month_decided_level (ScbMonthEntry *entry);

/* Sums over the lines; what is unknown is left out of sums. */
typedef struct
{
  guint branches;
  guint states[SCB_MONTH_N_LINE_STATES]; /* branches, by the best of their lines */
  guint lines_held;
  guint kinds[SCB_SESSION_KIND_COMMITTEE + 1]; /* lines held */
  guint levels[SCB_LEVEL_POOR + 1];            /* decided lines */
  gint64 present, total, excused, unexcused;   /* of lines where present and total are known */
} ScbMonthTotals;

void scb_month_add_up (GPtrArray *entries, ScbMonthTotals *totals);

/** scb_month_branch_state: the best of the lines of a branch. */
ScbMonthLineState scb_month_branch_state (GPtrArray *entries, gint64 branch);

/** scb_month_find_branch_name: (transfer none) (nullable) */
const char *scb_month_find_branch_name (ScbMonth *self, gint64 branch);

/** scb_month_share: (transfer full) (nullable): "18/18"; NULL where either is unknown. */
char *scb_month_share (gint64 part, gint64 whole);

/** scb_month_to_dossier: (transfer full): a session of nobody in the month, with the office's names
 * for a head: what rules and heads of papers read. */
ScbDossier *scb_month_to_dossier (ScbMonth *self);

G_END_DECLS
