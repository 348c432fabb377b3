/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-dossier.h"
#include "scb-rules.h"

G_BEGIN_DECLS

/* What has to be done before and after a session, and by when (domain.md 3, before and after). */

typedef enum
{
  SCB_CHECK_OPEN,
  SCB_CHECK_DONE,
  SCB_CHECK_LATE, /* done after its day, or its day is over */
  SCB_CHECK_NOT_NEEDED,
} ScbCheckState;

typedef struct
{
  const char *code; /* "draft", "committee", "notice", "superior", "documents", "officials",
                       "agenda", "time-place"; "finish", "report" */
  ScbCheckState state;
  gboolean done;     /* also where it was done late */
  char *sentence;    /* in the user's language */
  char *due_on;      /* (nullable): the last good day */
  const char *page;  /* of the editor where it is put right: "prepare", "close" */
  const char *field; /* of the session, or "guests", "agenda" */
} ScbCheckItem;

/**
 * scb_checklist:
 * @today: an ISO day
 *
 * Returns: (transfer full) (element-type ScbCheckItem): in the order of work; empty for a session
 * that was not held, or of which only counts or the score are known
 */
GPtrArray *scb_checklist (ScbDossier *dossier, const ScbRules *rules, const char *today);

/** scb_check_documents_out_on: (nullable): the day all documents were out; where only the
 * documents' own days are known, the last of them. */
const char *scb_check_documents_out_on (ScbDossier *dossier);

/** scb_check_needs_presenter: whether nobody is named yet to present @item, and somebody has to. */
gboolean scb_check_needs_presenter (ScbAgendaItem *item);

G_END_DECLS
