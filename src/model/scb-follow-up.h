/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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
  ScbTaskStory *story; /* (nullable): of a task, where it was asked for; its end is the day's */
  ScbRecord *record;   /* (nullable): where it was asked for */
  gboolean has_left;   /* a task whose leader is no longer on the branch's roll */
};

/* A row's id in the list names kind and record. */
gint64 scb_follow_up_key (ScbFollowUpKind kind, gint64 id);

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

/* What a paper about it needs. */
#define SCB_TYPE_FOLLOW_UP_SHEET (scb_follow_up_sheet_get_type ())
G_DECLARE_FINAL_TYPE (ScbFollowUpSheet, scb_follow_up_sheet, SCB, FOLLOW_UP_SHEET, GObject)

struct _ScbFollowUpSheet
{
  GObject parent_instance;

  char *day;
  gboolean is_of_branch;
  char *organization_name; /* (nullable): above the branch, or above the office */
  char *issuer_name;       /* (nullable): the branch, or the office */
  char *place;             /* (nullable) */
  GPtrArray *rows;         /* ScbFollowUp, with record and story */
  GPtrArray *campaigns;    /* ScbCampaign */
  GHashTable *settings;    /* (nullable): char * → char * */
};

G_END_DECLS
