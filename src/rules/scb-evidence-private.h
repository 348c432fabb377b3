/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-attendance-count.h"
#include "scb-evidence.h"
#include "scb-rules.h"

G_BEGIN_DECLS

/* What one piece of evidence reads, and where it puts what it finds. */
typedef struct
{
  ScbDossier *dossier;
  ScbSession *session;
  const ScbRules *rules;
  ScbAttendanceCount count;
  ScbEvidence *found;
} ScbInquiry;

/* Takes @sentence. */
void scb_inquiry_answer (ScbInquiry *self, ScbAnswer answer, char *sentence);

/* A minutes book that is adopted is the whole record: what it lacks was not done. */
gboolean scb_inquiry_is_settled (ScbInquiry *self);

/* Steps that were taken or not (scb-evidence-steps.c). */
void scb_inquire_committee (ScbInquiry *self);
void scb_inquire_notice (ScbInquiry *self);
void scb_inquire_documents (ScbInquiry *self);
void scb_inquire_procedure (ScbInquiry *self);
void scb_inquire_recognition (ScbInquiry *self);
void scb_inquire_minutes (ScbInquiry *self);
void scb_inquire_ideology (ScbInquiry *self);
void scb_inquire_conclusion (ScbInquiry *self);
void scb_inquire_assignment (ScbInquiry *self);
void scb_inquire_finish (ScbInquiry *self);

G_END_DECLS
