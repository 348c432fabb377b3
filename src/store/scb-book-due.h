/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/* What asks for work in the branches of an organization. */
typedef enum
{
  SCB_DUE_SESSION,   /* the branch's fixed day of this month, and nothing is held yet */
  SCB_DUE_DOCUMENTS, /* of a session in preparation, not sent yet */
  SCB_DUE_ADOPTION,  /* a draft */
  SCB_DUE_DECISION,  /* adopted this year, and the committee has not decided its level */
  SCB_DUE_ABSENCES,  /* a member excused several times in a row this year */
  SCB_DUE_FEES,      /* a member who has not paid the dues of some months this year */
  SCB_DUE_MEMBERS,   /* a branch with too few official members */
  SCB_DUE_PROBATION, /* a member whose twelve months end within thirty days, or have ended */
  SCB_DUE_MATTER,    /* a session decided about a person, and no event carries it out yet */
} ScbDueKind;

#define SCB_TYPE_DUE (scb_due_get_type ())
G_DECLARE_FINAL_TYPE (ScbDue, scb_due, SCB, DUE, GObject)

struct _ScbDue
{
  GObject parent_instance;

  ScbDueKind kind;
  char *day; /* since when, or until when, as precise as it is known; NULL: of no day */
  gint64 branch;
  char *branch_name;
  gint64 session;    /* 0: none */
  gint64 member;     /* 0: none */
  char *member_name; /* (nullable) */
  gint64 count;      /* absences, months, members; of a probation whether it is over */
};

/* From when on something is due. */
typedef struct
{
  const char *today;
  gint64 notice_days; /* documents go out so many days before */
  gint64 absences;    /* excused in a row */
  gint64 least_members;
} ScbDueLimits;

/** scb_book_list_due: (transfer full) (element-type ScbDue): by day, what has no day at the end.
 * @organization: 0 for the whole book. */
GPtrArray *
scb_book_list_due (ScbBook *self, gint64 organization, const ScbDueLimits *limits, GError **error);

G_END_DECLS
