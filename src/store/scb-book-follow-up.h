/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-follow-up.h"
#include "scb-lazy-list.h"
#include "scb-task-story.h"

G_BEGIN_DECLS

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

/** scb_book_delete_task_note: takes @note away, and lets its task stand as the word before it says.
 */
gboolean scb_book_delete_task_note (ScbBook *self, ScbTaskNote *note, GError **error);

/** scb_book_load_follow_up_sheet: (transfer full): all that @query finds with the stories of its
 * tasks, and what the heading of a paper needs. */
ScbFollowUpSheet *
scb_book_load_follow_up_sheet (ScbBook *self, const ScbFollowUpQuery *query, GError **error);

/** scb_book_list_campaigns: (transfer full) (element-type ScbCampaign): by campaign, then unit, as
 * on the query's day, of its branches. */
GPtrArray *scb_book_list_campaigns (ScbBook *self, const ScbFollowUpQuery *query, GError **error);

/* A lazy list of ScbFollowUp over a query. */
#define SCB_TYPE_FOLLOW_UP_LIST (scb_follow_up_list_get_type ())
G_DECLARE_FINAL_TYPE (ScbFollowUpList, scb_follow_up_list, SCB, FOLLOW_UP_LIST, ScbLazyList)
ScbFollowUpList *scb_follow_up_list_new (ScbBook *book);
void scb_follow_up_list_set_query (ScbFollowUpList *self, const ScbFollowUpQuery *query);

G_END_DECLS
