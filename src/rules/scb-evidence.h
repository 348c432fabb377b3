/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-dossier.h"

G_BEGIN_DECLS

/* What the record of a session proves about a criterion.  Pure: the same record, the same
 * evidence; what is not recorded is unknown, never a no. */

typedef struct _ScbRules ScbRules;

typedef enum
{
  SCB_EVIDENCE_JUDGEMENT, /* nothing in a record decides it */
  SCB_EVIDENCE_TIME,
  SCB_EVIDENCE_ATTENDANCE,
  SCB_EVIDENCE_EXCUSED_IN_ROW,
  SCB_EVIDENCE_COMMITTEE,
  SCB_EVIDENCE_NOTICE,
  SCB_EVIDENCE_DOCUMENTS,
  SCB_EVIDENCE_PREPARATION, /* the three before together */
  SCB_EVIDENCE_PROCEDURE,
  SCB_EVIDENCE_RECOGNITION,
  SCB_EVIDENCE_SPEAKERS,
  SCB_EVIDENCE_MINUTES,
  SCB_EVIDENCE_IDEOLOGY,
  SCB_EVIDENCE_TASKS,
  SCB_EVIDENCE_CONCLUSION,
  SCB_EVIDENCE_ASSIGNMENT,
  SCB_EVIDENCE_FINISH,
  SCB_N_EVIDENCES,
} ScbEvidenceKind;

typedef struct
{
  ScbAnswer answer;   /* UNKNOWN: the record does not decide */
  gint64 part, whole; /* of a rate, exact; whole 0: no rate */
  gint64 short_by;    /* minutes below the length that is asked for; −1: not about time */
  gint64 unexcused;   /* of attendance; else SCB_UNKNOWN */
  char *sentence;     /* in the user's language, with the numbers */
} ScbEvidence;

/** scb_evidence_collect: @rules give lengths and deadlines. Clear the result with
 * scb_evidence_clear(). */
void scb_evidence_collect (ScbEvidenceKind kind,
                           ScbDossier *dossier,
                           const ScbRules *rules,
                           ScbEvidence *evidence);
void scb_evidence_clear (ScbEvidence *evidence);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ScbEvidence, scb_evidence_clear)

/** scb_evidence_kind_from_name: "time"; SCB_N_EVIDENCES: no such evidence. */
ScbEvidenceKind scb_evidence_kind_from_name (const char *name);

/** scb_session_has_topic: whether @dossier's session has a thematic part. */
gboolean scb_session_has_topic (ScbDossier *dossier);

G_END_DECLS
