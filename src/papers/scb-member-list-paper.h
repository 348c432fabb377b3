/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-document.h"
#include "scb-roll-line.h"
#include "scb-phrases.h"
#include "scb-rules.h"

G_BEGIN_DECLS

/* Danh sách đảng viên of a branch on a day. */

typedef struct
{
  const ScbMemberColumn *columns; /* (nullable): the usual ones */
  guint n_columns;
  gboolean landscape;
} ScbMemberListForm;

/**
 * scb_member_list_paper_new:
 * @head: heading, day (held_on of its session), settings and members with their posts
 * @lines: (element-type ScbRollLine)
 *
 * The sheet lies on its side where the columns ask for it.
 */
ScbDocument *scb_member_list_paper_new (ScbDossier *head,
                                        GPtrArray *lines,
                                        const ScbMemberListForm *form,
                                        const ScbRules *rules,
                                        GError **error);

/** scb_member_list_cell: (transfer full) (nullable): what stands in a column; @for_table: dates as
 * ISO texts, for spreadsheets. */
char *scb_member_list_cell (ScbPhrases *phrases,
                            const ScbRollLine *line,
                            ScbMemberColumn column,
                            gboolean for_table);
/** scb_member_list_title: (transfer none): the head of a column. */
const char *scb_member_list_title (ScbPhrases *phrases, ScbMemberColumn column);

G_END_DECLS
