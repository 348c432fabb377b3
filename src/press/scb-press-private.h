/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book-follow-up.h"
#include "scb-month-paper.h"
#include "scb-paper.h"
#include "scb-press.h"

G_BEGIN_DECLS

typedef ScbDocument *(*ScbPressFunction) (ScbDossier *dossier,
                                          const ScbRules *rules,
                                          ScbPaperForm form,
                                          const ScbPressJob *job,
                                          GError **error);

typedef ScbDocument *(*ScbPressMonthFunction) (ScbMonth *month,
                                               const ScbRules *rules,
                                               gboolean landscape,
                                               GError **error);

typedef ScbDocument *(*ScbPressBranchFunction) (ScbBook *book,
                                                ScbDossier *head,
                                                const ScbRules *rules,
                                                const ScbPressJob *job,
                                                GError **error);

/** scb_press_get_branch_function: (nullable): of a paper of a branch's year. */
ScbPressBranchFunction scb_press_get_branch_function (const ScbPaperInfo *info);

/** scb_press_take_heading: names and places of @branch as on @day. */
void
scb_press_take_heading (ScbBook *book, ScbDossier *dossier, gint64 branch, const char *day);

/** scb_press_get_month_function: (nullable): NULL for a paper of a session; and the other way
 * round. */
ScbPressMonthFunction scb_press_get_month_function (const ScbPaperInfo *info);
ScbPressFunction scb_press_get_function (const ScbPaperInfo *info);
/** scb_press_follow_up_query: what a paper of a day asks; its texts are the job's. @of_persons: tasks
 * only, by person. */
ScbFollowUpQuery scb_press_follow_up_query (const ScbPressJob *job, gboolean of_persons);

const char *scb_press_get_stem (const ScbPaperInfo *info);

/** scb_press_lay_out: (transfer full): the paper of @job, before it is painted; @file_name (out): to
 * suggest. */
ScbLayout *
scb_press_lay_out (ScbBook *book, const ScbPressJob *job, char **file_name, GError **error);
/** scb_press_collect_warnings: (transfer full): sentences about it. */
char **scb_press_collect_warnings (const ScbLayout *layout);
/** scb_press_make_head: (transfer full): the heading of a branch on a day, without a session. */
ScbDossier *scb_press_make_head (ScbBook *book, gint64 branch, const char *day, GError **error);
/** scb_press_file_part: (transfer full): "Chi bộ thôn Xóm Mới" → "chi-bo-thon-xom-moi" */
char *scb_press_file_part (const char *text);
/** scb_press_make_members: (transfer full): the list of members that @job asks for. @head: (out)
 * (transfer full) */
ScbDocument *
scb_press_make_members (ScbBook *book, const ScbPressJob *job, ScbDossier **head, GError **error);

G_END_DECLS
