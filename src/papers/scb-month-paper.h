/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-document.h"
#include "scb-month.h"
#include "scb-phrases.h"
#include "scb-rules.h"
#include "scb-year.h"

G_BEGIN_DECLS

/**
 * scb_month_list_paper_new:
 * @month: whole
 * @rules: of the month, whose layout applies
 * @landscape: the sheet lies on its side
 *
 * Danh sách tổng hợp đánh giá, xếp loại (papers.md D), in the form of ten columns of domain.md 5.
 *
 * Returns: (transfer full): the document; NULL with SCB_PAPER_ERROR
 */
ScbDocument *scb_month_list_paper_new (ScbMonth *month,
                                       const ScbRules *rules,
                                       gboolean landscape,
                                       GError **error);

/** scb_month_list_note: (transfer full) (nullable): the list's last column: why a branch has no
 * level, or why points were taken off. */
char *scb_month_list_note (ScbPhrases *phrases, ScbMonthEntry *entry);

/**
 * scb_month_report_paper_new:
 *
 * Báo cáo kết quả sinh hoạt chi bộ (papers.md E): the report around the list. Its sentences are
 * those of scb-month-draft.h. Arguments as above.
 */
ScbDocument *scb_month_report_paper_new (ScbMonth *month,
                                         const ScbRules *rules,
                                         gboolean landscape,
                                         GError **error);

/** scb_month_results_paper_new: Thông báo kết quả xếp loại back to the branches (papers.md E). Its
 * number and day are those that the committee's decisions name, if they all name the same. */
ScbDocument *scb_month_results_paper_new (ScbMonth *month,
                                          const ScbRules *rules,
                                          gboolean landscape,
                                          GError **error);

/** scb_month_schedule_paper_new: Thông báo lịch sinh hoạt (domain.md 3): when and where each branch
 * meets, and who is assigned to it. */
ScbDocument *scb_month_schedule_paper_new (ScbMonth *month,
                                           const ScbRules *rules,
                                           gboolean landscape,
                                           GError **error);

/** scb_month_visits_paper_new: Tổng hợp kết quả dự sinh hoạt: where the assigned officials went, and
 * where not, by official and by branch. */
ScbDocument *scb_month_visits_paper_new (ScbMonth *month,
                                         const ScbRules *rules,
                                         gboolean landscape,
                                         GError **error);

/** scb_month_visit_name: (transfer full): the official and the post, with a remark where nobody
 * assigned the official to the branch. */
char *scb_month_visit_name (ScbPhrases *phrases, const ScbMonthVisit *visit);
/** scb_month_visit_seen: (transfer full) (nullable): limits, and what was raised. */
char *scb_month_visit_seen (const ScbMonthVisit *visit);
/** scb_month_branch_visits: who is assigned to @branch and who came, with the day: names, parted by
 * semicolons. @assigned, @came: (out) (transfer full) (nullable) */
void scb_month_branch_visits (ScbMonth *month, gint64 branch, char **assigned, char **came);

/** scb_year_paper_new: Tổng hợp năm (domain.md 5, 7): each branch's sessions, attendance and
 * levels, whether its year is Tốt by the formula of @rules, and the whole organization. @year: with
 * its last month. */
ScbDocument *
scb_year_paper_new (ScbYear *year, const ScbRules *rules, gboolean landscape, GError **error);

G_END_DECLS
