/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-records.h"

G_BEGIN_DECLS

/*
 * One line of a month as an office keys it in from paper: a branch, one of its sessions of the
 * month (or none yet), and what each scorer gave it.  Its records are the ones of the book; who
 * changes them copies them first.
 */
#define SCB_TYPE_MONTH_ENTRY (scb_month_entry_get_type ())
G_DECLARE_FINAL_TYPE (ScbMonthEntry, scb_month_entry, SCB, MONTH_ENTRY, GObject)

struct _ScbMonthEntry
{
  GObject parent_instance;

  gint64 branch;
  char *branch_name;                          /* as in that month */
  gint64 session_day;                         /* of each month, that the branch meets on */
  char *officials;                            /* (nullable): who is assigned to it */
  ScbSession *session;                        /* (nullable): none yet */
  ScbScore *scores[SCB_SCORER_COMMITTEE + 1]; /* (nullable): by ScbScorer */
  gint64 n_scans;                             /* files kept with the session */
  ScbRuleSet *rule_set; /* (nullable): the office's own, that it is judged by */

  /* Counted from its roll-call and its times where the session itself has no numbers; temporary
   * arrivals are apart. */
  gint64 present, total, excused, unexcused, minutes;
};

/** scb_month_entry_new: (transfer full): of a branch that has no session yet. */
ScbMonthEntry *scb_month_entry_new (gint64 branch, const char *branch_name);

/** scb_month_entry_is_keyed: whether the session is to be keyed in from paper: there is none yet,
 * or nothing but its preparation, or it is known by counts or its score; one that was recorded here
 * or came with a package is not typed a second time. */
gboolean scb_month_entry_is_keyed (ScbMonthEntry *self);

G_END_DECLS
