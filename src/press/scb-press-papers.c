/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of papers: a new one is added here, and command line and window offer it. */

#include "scb-config.h"

#include "scb-press-private.h"

#include <glib/gi18n-lib.h>

#include "scb-paper.h"

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
SIMPLE (roll_call)
SIMPLE (invitation)
SIMPLE (notice)
SIMPLE (score_sheet)

static const ScbPaperInfo infos[] = {
  { "minutes", N_("Minutes"), SCB_PAPER_OF_SESSION },
  { "roll-call", N_("Roll-call list"), SCB_PAPER_OF_SESSION },
  { "invitation", N_("Invitation with programme"), SCB_PAPER_OF_SESSION },
  { "notice", N_("Notice to the members"), SCB_PAPER_OF_SESSION },
  { "score-sheet", N_("Score Sheet"), SCB_PAPER_OF_SESSION },
  { "extract", N_("Extract of the minutes"), SCB_PAPER_OF_SESSION },
  { "monthly-list", N_("List of the month's assessments"), SCB_PAPER_OF_MONTH },
};

/* In the order of the infos; of a paper of a month there is none, and only there one of the others.
 */
static const ScbPressFunction functions[] = {
  print_minutes, print_roll_call, print_invitation, print_notice, print_score_sheet, print_extract,
  NULL,
};
static const ScbPressMonthFunction month_functions[]
    = { NULL, NULL, NULL, NULL, NULL, NULL, scb_month_list_paper_new };

/* What a suggested file name begins with. */
static const char *const stems[]
    = { "bien-ban",        "diem-danh",      "giay-moi",      "thong-bao",
        "phieu-cham-diem", "trich-bien-ban", "tong-hop-thang" };

G_STATIC_ASSERT (G_N_ELEMENTS (infos) == G_N_ELEMENTS (functions));
G_STATIC_ASSERT (G_N_ELEMENTS (infos) == G_N_ELEMENTS (month_functions));
G_STATIC_ASSERT (G_N_ELEMENTS (infos) == G_N_ELEMENTS (stems));

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

const char *
scb_press_get_stem (const ScbPaperInfo *info)
{
  return stems[info - infos];
}
