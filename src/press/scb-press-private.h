/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-paper.h"
#include "scb-press.h"

G_BEGIN_DECLS

typedef ScbDocument *(*ScbPressFunction) (ScbDossier *dossier,
                                          const ScbRules *rules,
                                          ScbPaperForm form,
                                          const ScbPressJob *job,
                                          GError **error);

ScbPressFunction scb_press_get_function (const ScbPaperInfo *info);
const char *scb_press_get_stem (const ScbPaperInfo *info);

G_END_DECLS
