/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of papers: a new one is added here, and command line and window offer it. */

#include "scb-config.h"

#include "scb-press-private.h"

#include <glib/gi18n-lib.h>

#include "scb-paper.h"
#include "scb-press-branch-private.h"

static ScbDocument *
print_extract (ScbDossier *dossier,
               const ScbRules *rules,
               ScbPaperForm form,
               const ScbPressJob *job,
               GError **error)
{
  g_autofree guint *all = g_new (guint, dossier->agenda->len);

  for (guint i = 0; i < dossier->agenda->len; i++)
    all[i] = i;
  return scb_extract_paper_new (dossier, rules, form, job->items != NULL ? job->items : all,
                                job->items != NULL ? job->n_items : dossier->agenda->len, error);
}

#define SIMPLE(name)                                                                               \
  static ScbDocument *print_##name (ScbDossier *dossier, const ScbRules *rules, ScbPaperForm form, \
                                    const ScbPressJob *job, GError **error)                        \
  {                                                                                                \
    return scb_##name##_paper_new (dossier, rules, form, error);                                   \
  }

SIMPLE (minutes)
SIMPLE (resolution)
SIMPLE (roll_call)
SIMPLE (invitation)
SIMPLE (notice)
SIMPLE (score_sheet)
SIMPLE (visit_sheet)
SIMPLE (ballot)

/* Places in the tables. */
enum
{
  MINUTES,
  RESOLUTION,
  ROLL_CALL,
  INVITATION,
  NOTICE,
  SCORE_SHEET,
  VISIT_SHEET,
  EXTRACT,
  BALLOT,
  MONTHLY_LIST,
  MONTHLY_REPORT,
  RESULTS,
  SCHEDULE,
  VISITS,
  YEAR_REPORT,
  BRANCH_HISTORY,
  YEAR_TASKS,
  YEAR_BOOK,
  MEMBERS,
  FOLLOW_UP,
  TASK_SLIPS,
  N_PAPERS,
};

static const ScbPaperInfo infos[N_PAPERS] = {
  [MINUTES] = { "minutes", N_("Minutes"), SCB_PAPER_OF_SESSION },
  [RESOLUTION] = { "resolution", N_("Resolution or conclusion"), SCB_PAPER_OF_SESSION },
  [ROLL_CALL] = { "roll-call", N_("Roll-call list"), SCB_PAPER_OF_SESSION },
  [INVITATION] = { "invitation", N_("Invitation with programme"), SCB_PAPER_OF_SESSION },
  [NOTICE] = { "notice", N_("Notice to the members"), SCB_PAPER_OF_SESSION },
  [SCORE_SHEET] = { "score-sheet", N_("Score Sheet"), SCB_PAPER_OF_SESSION },
  [VISIT_SHEET] = { "visit-sheet", N_("Visit Sheet"), SCB_PAPER_OF_SESSION },
  [EXTRACT] = { "extract", N_("Extract of the minutes"), SCB_PAPER_OF_SESSION },
  [BALLOT] = { "ballot", N_("Record of the ballot"), SCB_PAPER_OF_SESSION },
  [MONTHLY_LIST] = { "monthly-list", N_("List of the month's assessments"), SCB_PAPER_OF_MONTH },
  [MONTHLY_REPORT] = { "monthly-report", N_("Report of the month"), SCB_PAPER_OF_MONTH },
  [RESULTS] = { "results", N_("Notice of the results"), SCB_PAPER_OF_MONTH },
  [SCHEDULE] = { "schedule", N_("Schedule of the sessions"), SCB_PAPER_OF_MONTH },
  [VISITS] = { "visits", N_("Where officials went"), SCB_PAPER_OF_MONTH },
  [YEAR_REPORT] = { "year-report", N_("Summary of the year"), SCB_PAPER_OF_YEAR },
  [BRANCH_HISTORY] = { "branch-history", N_("Record of a branch"), SCB_PAPER_OF_BRANCH },
  [YEAR_TASKS] = { "year-tasks", N_("What the branch decided in the year"), SCB_PAPER_OF_BRANCH_YEAR },
  [YEAR_BOOK] = { "year-book", N_("The branch's book of the year"), SCB_PAPER_OF_BRANCH_YEAR },
  [MEMBERS] = { "members", N_("List of Members"), SCB_PAPER_OF_ROLL },
  [FOLLOW_UP] = { "follow-up", N_("Follow-up of resolutions"), SCB_PAPER_OF_DAY },
  [TASK_SLIPS] = { "task-slips", N_("Slips of tasks"), SCB_PAPER_OF_DAY },
};

/* Of each paper either this … */
static const ScbPressFunction functions[N_PAPERS] = {
  [MINUTES] = print_minutes,         [RESOLUTION] = print_resolution,
  [ROLL_CALL] = print_roll_call,
  [INVITATION] = print_invitation,   [NOTICE] = print_notice,
  [SCORE_SHEET] = print_score_sheet, [EXTRACT] = print_extract,
  [VISIT_SHEET] = print_visit_sheet, [BALLOT] = print_ballot,
};

/* … or that; the one paper of a year has no need of a table. */
static const ScbPressMonthFunction month_functions[N_PAPERS] = {
  [MONTHLY_LIST] = scb_month_list_paper_new, [MONTHLY_REPORT] = scb_month_report_paper_new,
  [RESULTS] = scb_month_results_paper_new,   [SCHEDULE] = scb_month_schedule_paper_new,
  [VISITS] = scb_month_visits_paper_new,
};

static const ScbPressBranchFunction branch_functions[N_PAPERS] = {
  [YEAR_TASKS] = scb_press_make_year_tasks,
  [YEAR_BOOK] = scb_press_make_year_book,
};

/* What a suggested file name begins with. */
static const char *const stems[N_PAPERS] = {
  [MINUTES] = "bien-ban",
  [RESOLUTION] = "nghi-quyet",
  [ROLL_CALL] = "diem-danh",
  [INVITATION] = "giay-moi",
  [NOTICE] = "thong-bao",
  [SCORE_SHEET] = "phieu-cham-diem",
  [VISIT_SHEET] = "phieu-du",
  [EXTRACT] = "trich-bien-ban",
  [BALLOT] = "bien-ban-kiem-phieu",
  [MONTHLY_LIST] = "tong-hop-thang",
  [MONTHLY_REPORT] = "bao-cao-thang",
  [RESULTS] = "thong-bao-ket-qua",
  [SCHEDULE] = "lich-sinh-hoat",
  [VISITS] = "tong-hop-du",
  [YEAR_REPORT] = "tong-hop-nam",
  [BRANCH_HISTORY] = "ly-lich-chi-bo",
  [YEAR_TASKS] = "nhiem-vu-nam",
  [YEAR_BOOK] = "so-bien-ban-nam",
  [MEMBERS] = "danh-sach-dang-vien",
  [FOLLOW_UP] = "theo-doi",
  [TASK_SLIPS] = "phieu-nhiem-vu",
};

const ScbPaperInfo *
scb_press_papers (guint *n_papers)
{
  *n_papers = G_N_ELEMENTS (infos);
  return infos;
}

const ScbPaperInfo *
scb_press_find_paper (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    if (g_strcmp0 (infos[i].id, id) == 0)
      return &infos[i];
  return NULL;
}

ScbPressFunction
scb_press_get_function (const ScbPaperInfo *info)
{
  return functions[info - infos];
}

ScbPressMonthFunction
scb_press_get_month_function (const ScbPaperInfo *info)
{
  return month_functions[info - infos];
}

ScbPressBranchFunction
scb_press_get_branch_function (const ScbPaperInfo *info)
{
  return branch_functions[info - infos];
}

const char *
scb_press_get_stem (const ScbPaperInfo *info)
{
  return stems[info - infos];
}
