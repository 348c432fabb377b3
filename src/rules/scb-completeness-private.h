/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-completeness.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *findings;
  ScbDossier *dossier;
  ScbSession *session;
  const ScbRules *rules;
  ScbStage stage;
  const char *today;
  GHashTable *names; /* gint64 * id → char *: as they stand in sentences */
} ScbSurvey;

/** scb_survey_add: a finding about @record; takes @sentence. */
void scb_survey_add (ScbSurvey *self,
                     ScbSeverity severity,
                     const char *page,
                     const char *code,
                     gpointer record,
                     const char *field,
                     char *sentence);

/** scb_survey_name: (transfer none): a member's name, for a sentence; with the year of birth where
 * another has the same name. */
const char *scb_survey_name (ScbSurvey *self, gint64 member);

/* The parts, in the order of the editor's pages. */
void scb_survey_roll_call (ScbSurvey *self);
void scb_survey_course (ScbSurvey *self);
void scb_survey_decisions (ScbSurvey *self);

G_END_DECLS
