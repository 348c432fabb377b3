/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "scb-dossier.h"

G_BEGIN_DECLS

/*
 * A session's texts and counts for the party's online handbook (Sổ tay đảng viên điện tử), block by
 * block as they are pasted there: always Vietnamese, from resources/phrases/handbook.json.  A line
 * whose value nobody knows is left out, and a block without lines too.
 */

typedef enum
{
  SCB_HANDBOOK_BEFORE, /* schedule, programme, documents */
  SCB_HANDBOOK_AFTER,  /* attendance, course, conclusion, votes, tasks, score */
} ScbHandbookStage;

typedef struct
{
  const char *code; /* "schedule", "course" … */
  char *title;
  char *text; /* lines, without a line break at the end */
} ScbHandbookBlock;

/** scb_handbook_blocks: (transfer full) (element-type ScbHandbookBlock): SCB_RULES_ERROR_INVALID
 * where the shipped phrases are damaged. */
GPtrArray *scb_handbook_blocks (ScbDossier *dossier, ScbHandbookStage stage, GError **error);

/** scb_handbook_text: (transfer full): all blocks of both stages as the text of one file. */
char *scb_handbook_text (ScbDossier *dossier, GError **error);

G_END_DECLS
