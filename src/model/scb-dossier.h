/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-records.h"
#include "scb-task-story.h"

G_BEGIN_DECLS

/*
 * Everything that a paper about one session needs, read whole in one snapshot: the record, its
 * parts in order, and the names, posts and headings as they were on the day.  Fields are filled by
 * the book (scb_book_load_dossier()) and only read by others.
 */

#define SCB_TYPE_DOSSIER (scb_dossier_get_type ())
G_DECLARE_FINAL_TYPE (ScbDossier, scb_dossier, SCB, DOSSIER, GObject)

/* What an official saw in a session (papers.md G). */
typedef struct
{
  ScbVisit *visit;
  ScbOfficial *official; /* (nullable) */
  ScbDecision *decision; /* (nullable): by which the official is assigned to the branch */
} ScbDossierVisit;

struct _ScbDossier
{
  GObject parent_instance;

  ScbSession *session;
  ScbBranch *branch;
  ScbTerm *term;             /* (nullable) of the session, or the one that holds its day */
  ScbRuleSet *rule_set;      /* (nullable) of the session, or the one valid on its day */
  ScbDocumentNumber *number; /* (nullable) of the minutes */
  ScbSession *previous;      /* (nullable) the branch's session before this one that was held */

  /* As on the session's day; a session without a day: on the first day of its month. */
  char *branch_name;       /* "Chi bộ thôn Xóm Mới" */
  char *organization_name; /* (nullable) "Đảng bộ xã Lương Mông" */
  char *committee_name;    /* (nullable) "Đảng ủy xã Lương Mông" */
  char *place;             /* (nullable) "Lương Mông" */
  gint64
      ordinal; /* number since the branch was formed: typed, or counted by the book; SCB_UNKNOWN */

  gint64 excused_in_row; /* the longest row of excused absences of one member this year, up to this
                            session (domain.md 3); SCB_UNKNOWN where nobody was called by name */

  /* (element-type of the named record) */
  GPtrArray *attendance; /* ScbAttendance, in name order */
  GPtrArray *roll; /* ScbAttendance without id: the branch's roll on the day, whether or not it was
                      called */
  GPtrArray *guests;
  GPtrArray *documents;
  GPtrArray *agenda;   /* ScbAgendaItem */
  GPtrArray *opinions; /* ScbOpinion of all items; by item, then position */
  GPtrArray *votes;
  GPtrArray *resolutions;
  GPtrArray *resolution_numbers; /* ScbDocumentNumber of those */
  GPtrArray *tasks;              /* that this session decided */
  GPtrArray *helpers;            /* ScbTaskHelper of those */
  GPtrArray *task_reports;       /* on earlier tasks */
  GPtrArray *earlier_tasks;      /* ScbTask: reported on here, open on the day, or closed since the
                                    session before */
  GPtrArray *stories;            /* ScbTaskStory of those, up to this session without it */
  GPtrArray *earlier_help;  /* ScbRecognition of earlier sessions about which something was agreed:
                               open, done since the session before, or of that one */
  GPtrArray *help_sessions; /* ScbSession of those */
  GPtrArray *weak_points; /* of the branch: open on the day, closed since the session before, named
                             here or by a task given here */
  GPtrArray *pledges;
  GPtrArray *recognitions;
  GPtrArray *proposals;
  GPtrArray *scores;
  GPtrArray *score_items; /* ScbScoreItem of those */
  GPtrArray *amendments;
  GPtrArray *task_amendments; /* ScbAmendment of earlier sessions, that change a task reported on */
  GPtrArray *comments;        /* ScbDraftComment */
  GPtrArray *experiences;     /* that were shared after it */
  GPtrArray *visits;          /* ScbDossierVisit: of officials to this session */
  GPtrArray *earlier_visits;  /* ScbDossierVisit: whose remarks this session follows up: those since
                                 the one before, and older ones of which nothing has come yet */
  GPtrArray *directives;      /* ScbDirective: in force in the month, that concern the branch */

  GHashTable *members; /* gint64 * id → ScbMember: everybody who is named above */
  GHashTable
      *titles; /* gint64 * id → char *: printed posts on the day, "Bí thư Chi bộ, Trưởng thôn" */
  GHashTable *settings; /* char * → char *: the book's settings */
};

/** scb_dossier_add_visit: keeps a reference of each. */
void scb_dossier_add_visit (ScbDossier *self,
                            ScbVisit *visit,
                            ScbOfficial *official,
                            ScbDecision *decision);

/** scb_dossier_add_earlier_visit: the same for one whose remarks are to be followed up. */
void scb_dossier_add_earlier_visit (ScbDossier *self, ScbVisit *visit, ScbOfficial *official);

/** scb_dossier_new: (transfer full): an empty one, to be filled by the book or a test. @session is
 * taken a reference of. */
ScbDossier *scb_dossier_new (ScbSession *session);

/** scb_dossier_get_story: (transfer none) (nullable): of an earlier task, by the task's id. */
ScbTaskStory *scb_dossier_get_story (ScbDossier *self, gint64 task);
/** scb_dossier_get_report: (transfer none) (nullable): what this session found of a task. */
ScbTaskReport *scb_dossier_get_report (ScbDossier *self, gint64 task);

/** scb_dossier_get_help_day: (transfer none) (nullable): when it was agreed, by the session. */
const char *scb_dossier_get_help_day (ScbDossier *self, ScbRecognition *help);

/** scb_dossier_get_member: (transfer none) (nullable): by id. */
ScbMember *scb_dossier_get_member (ScbDossier *self, gint64 id);
/** scb_dossier_get_name: (nullable): full name of a member by id; NULL for 0 and strangers. */
const char *scb_dossier_get_name (ScbDossier *self, gint64 id);
/** scb_dossier_get_title: (nullable): posts of a member on the day. */
const char *scb_dossier_get_title (ScbDossier *self, gint64 id);
/** scb_dossier_get_resolution_number: (transfer none) (nullable): from the register, by the id of a
 * resolution. */
ScbDocumentNumber *scb_dossier_get_resolution_number (ScbDossier *self, gint64 resolution);
/** scb_dossier_get_setting: (nullable) */
const char *scb_dossier_get_setting (ScbDossier *self, const char *key);
/** scb_dossier_add_member: keeps @member, and its printed posts on the day. */
void scb_dossier_add_member (ScbDossier *self, ScbMember *member, const char *title);

G_END_DECLS
