/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scb-reform.h"

G_BEGIN_DECLS

/* From which day on, and by which decision: its number, day, issuer, subject and file. */
#define SCB_TYPE_DECISION_FORM (scb_decision_form_get_type ())
G_DECLARE_FINAL_TYPE (ScbDecisionForm, scb_decision_form, SCB, DECISION_FORM, GtkWidget)

GtkWidget *scb_decision_form_new (void);

/** scb_decision_form_get_day: (transfer full) (nullable): ISO; NULL where it is no whole day. */
char *scb_decision_form_get_day (ScbDecisionForm *self);
void scb_decision_form_set_day (ScbDecisionForm *self, const char *day);

/**
 * scb_decision_form_read:
 * @decision: holds nothing yet
 *
 * Returns: whether it could be read: FALSE with @error, a sentence, where the day it was issued on
 * is no day.
 */
gboolean
scb_decision_form_read (ScbDecisionForm *self, ScbReformDecision *decision, GError **error);

/** scb_decision_form_set_issuer: what is suggested. */
void scb_decision_form_set_issuer (ScbDecisionForm *self, const char *issuer);

/** scb_decision_form_take_file: the decision's text as a file. Refused, with a sentence, where it
 * is empty or too large. */
gboolean scb_decision_form_take_file (ScbDecisionForm *self, GFile *file, GError **error);

G_END_DECLS
