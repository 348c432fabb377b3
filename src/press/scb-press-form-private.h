/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-entry-cell.h"
#include "scb-form-sheet.h"
#include "scb-phrases.h"
#include "scb-press-form.h"

G_BEGIN_DECLS

/* What writer and reader of a form agree on. The first two columns are hidden: in the first row the
 * mark and the month; in the row of codes the words below; in each line the uuids of branch and
 * session. */
#define SCB_FORM_MARK "so-chi-bo month-form 1"

typedef enum
{
  SCB_FORM_BRANCH,
  SCB_FORM_SESSION,
  SCB_FORM_NAME,
  SCB_FORM_DATE,
  SCB_FORM_KIND,
  SCB_FORM_PRESENT,
  SCB_FORM_TOTAL,
  SCB_FORM_EXCUSED,
  SCB_FORM_UNEXCUSED,
  SCB_FORM_MINUTES,
  SCB_FORM_SELF,
  SCB_FORM_OFFICIAL,
  SCB_FORM_DECISION,
  SCB_FORM_REASON,
  SCB_FORM_N_COLUMNS,
} ScbFormColumn;

typedef struct
{
  const char *code;
  int width;            /* in characters */
  ScbEntryColumn entry; /* what it is when the office keys it in */
  ScbFormCellKind kind;
  double most; /* of a number */
} ScbFormColumnKind;

/** scb_form_columns: by ScbFormColumn. */
extern const ScbFormColumnKind scb_form_columns[SCB_FORM_N_COLUMNS];

/** scb_form_kind_phrase: (transfer none): "Thường kỳ". */
const char *scb_form_kind_phrase (ScbPhrases *phrases, ScbSessionKind kind);

/** scb_form_load_phrases: (transfer full): the phrases of the book's papers. */
ScbPhrases *scb_form_load_phrases (ScbBook *book, GError **error);

G_END_DECLS
