/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-lazy-list.h"
#include "scb-task-story.h"

G_BEGIN_DECLS

/* What was decided and is not finished, over all branches. */
typedef enum
{
  SCB_FOLLOW_UP_UNKNOWN,
  SCB_FOLLOW_UP_TASK,
  SCB_FOLLOW_UP_WEAK_POINT,
  SCB_FOLLOW_UP_PROPOSAL, /* not answered, or the branch was not told */
  SCB_FOLLOW_UP_PLEDGE,   /* not given wholly, or nobody thanked */
  SCB_FOLLOW_UP_HELP,     /* agreed for a person and not done */
  SCB_N_FOLLOW_UPS,
} ScbFollowUpKind;

/** scb_follow_up_type: of the records of a kind. */
GType scb_follow_up_type (ScbFollowUpKind kind);

/* Where it stands. */
typedef enum
{
  SCB_FOLLOW_UP_OPEN,
  SCB_FOLLOW_UP_TO_PASS_ON, /* a proposal that nobody passed on yet */
  SCB_FOLLOW_UP_TO_TELL,    /* answered, and the branch does not know */
  SCB_FOLLOW_UP_TO_THANK,   /* given, and nobody thanked */
} ScbFollowUpStage;

#define SCB_TYPE_FOLLOW_UP (scb_follow_up_get_type ())
G_DECLARE_FINAL_TYPE (ScbFollowUp, scb_follow_up, SCB, FOLLOW_UP, GObject)

struct _ScbFollowUp
{
  GObject parent_instance;

  ScbFollowUpKind kind;
  gint64 id; /* of the record */
  gint64 branch;
  gint64 session; /* 0: none */
  char *branch_name;
  char *title;
  gint64 member;  /* who leads, promised or is helped; 0: no member */
  char *person;   /* (nullable): that person, a body, or to whom a proposal goes */
  char *since;    /* (nullable) */
  char *due;      /* (nullable) */
  char *due_text; /* (nullable): "hằng tháng" */
  ScbFollowUpStage stage;
  gboolean is_overdue;
  gboolean has_left; /* a task whose leader is no longer on the branch's roll */
};

typedef enum
{
  SCB_FOLLOW_UP_BY_DUE, /* overdue first, what has no day at the end */
  SCB_FOLLOW_UP_BY_PERSON,
  SCB_FOLLOW_UP_BY_BRANCH,
} ScbFollowUpOrder;

typedef struct
{
  const char *day;      /* as it stands on that day; NULL: today */
  gint64 organization;  /* and all below it; 0: the whole book */
  gint64 branch;        /* 0: all */
  ScbFollowUpKind kind; /* 0: all */
  gint64 member;        /* 0: everybody */
  const char *words;    /* (nullable): of the title, of a name of the branch or of the person */
  gboolean overdue;     /* only what is */
  ScbFollowUpOrder order;
} ScbFollowUpQuery;

/* A row's id in the list names kind and record. */
gint64 scb_follow_up_key (ScbFollowUpKind kind, gint64 id);

/** scb_book_query_follow_up: (transfer full): keys in order. */
GArray *scb_book_query_follow_up (ScbBook *self, const ScbFollowUpQuery *query, GError **error);
/** scb_book_get_follow_up: (transfer full) (nullable): by key, as on @day; NULL without @error
 * where it is gone. */
ScbFollowUp *scb_book_get_follow_up (ScbBook *self, gint64 key, const char *day, GError **error);
/** scb_book_list_follow_up: (transfer full) (element-type ScbFollowUp): all of them, read. */
GPtrArray *scb_book_list_follow_up (ScbBook *self, const ScbFollowUpQuery *query, GError **error);

/** scb_book_load_task_story: (transfer full) */
ScbTaskStory *scb_book_load_task_story (ScbBook *self, gint64 task, GError **error);

/** scb_book_keep_task_note: keeps @note, and closes or opens its task as it says, in one step;
 * FALSE where a later word about the task decides. */
gboolean scb_book_keep_task_note (ScbBook *self, ScbTaskNote *note, GError **error);

/* A campaign's pledges added up. */
typedef struct
{
  char *campaign; /* (nullable) */
  char *unit;     /* (nullable) */
  double promised;
  double given;
  guint n_pledges;
  guint n_to_thank;
} ScbCampaign;
void scb_campaign_free (gpointer campaign);
/** scb_book_list_campaigns: (transfer full) (element-type ScbCampaign): by campaign, then unit, as
 * on the query's day, of its branches. */
GPtrArray *scb_book_list_campaigns (ScbBook *self, const ScbFollowUpQuery *query, GError **error);

/* A lazy list of ScbFollowUp over a query. */
#define SCB_TYPE_FOLLOW_UP_LIST (scb_follow_up_list_get_type ())
G_DECLARE_FINAL_TYPE (ScbFollowUpList, scb_follow_up_list, SCB, FOLLOW_UP_LIST, ScbLazyList)
ScbFollowUpList *scb_follow_up_list_new (ScbBook *book);
void scb_follow_up_list_set_query (ScbFollowUpList *self, const ScbFollowUpQuery *query);

G_END_DECLS
