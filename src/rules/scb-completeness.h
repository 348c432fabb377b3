/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-dossier.h"
#include "scb-rules.h"

G_BEGIN_DECLS

/* What minutes still lack before they are adopted (thông qua) and before they are signed and
 * numbered (ký, vào sổ). */

typedef enum
{
  SCB_STAGE_ADOPT,
  SCB_STAGE_SIGN,
} ScbStage;

typedef enum
{
  SCB_SEVERITY_BLOCKS, /* minutes without it are no minutes */
  SCB_SEVERITY_SHOULD, /* prints as dots, or costs points */
  SCB_SEVERITY_NOTE,
} ScbSeverity;

typedef struct
{
  const char *code; /* "no-chair", "uncalled", "vote-impossible" … */
  ScbSeverity severity;
  const char *page;  /* of the editor: "prepare", "roll-call", "course", "decisions", "close" */
  GType type;        /* of the record to go to */
  gint64 id;         /* of that record */
  const char *field; /* (nullable) */
  char *sentence;    /* in the user's language */
} ScbFinding;

/**
 * scb_completeness:
 * @today: an ISO day
 *
 * A session of which only counts or the score are known is asked only for those; nothing is held
 * against its silence on the rest.
 *
 * Returns: (transfer full) (element-type ScbFinding): the blocking ones first, each kind in the
 * order of the pages
 */
GPtrArray *
scb_completeness (ScbDossier *dossier, const ScbRules *rules, ScbStage stage, const char *today);

/** scb_completeness_blocks: whether one of @findings blocks. */
gboolean scb_completeness_blocks (GPtrArray *findings);

G_END_DECLS
