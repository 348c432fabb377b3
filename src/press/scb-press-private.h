/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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

/** scb_press_get_month_function: (nullable): NULL for a paper of a session; and the other way
 * round. */
ScbPressMonthFunction scb_press_get_month_function (const ScbPaperInfo *info);
ScbPressFunction scb_press_get_function (const ScbPaperInfo *info);
const char *scb_press_get_stem (const ScbPaperInfo *info);

G_END_DECLS
