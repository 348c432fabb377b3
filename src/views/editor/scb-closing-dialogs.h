/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-editor-context.h"

G_BEGIN_DECLS

/* What is asked before minutes are signed, reopened or corrected. Each dialog does what was asked
 * for when it is answered; a failure goes to the context. @parent (nullable) is any widget of the
 * window. */

/** scb_closing_ask_to_sign: number, suggested from the register, and day. */
void scb_closing_ask_to_sign (ScbEditorContext *context, GtkWidget *parent);
/** scb_closing_ask_for_number: numbers of the resolutions that wait for one, and the day. */
void scb_closing_ask_for_number (ScbEditorContext *context, GtkWidget *parent);
/** scb_closing_ask_to_reopen: the reason. */
void scb_closing_ask_to_reopen (ScbEditorContext *context, GtkWidget *parent);
/** scb_closing_ask_for_correction: place, old and new words, reason, who; which task it changes. */
void scb_closing_ask_for_correction (ScbEditorContext *context, GtkWidget *parent);
/** scb_closing_ask_to_accept_remark: the same about the previous minutes, which have to be signed:
 * @remark, by @author (nullable), becomes their correction. */
void scb_closing_ask_to_accept_remark (ScbEditorContext *context,
                                       GtkWidget *parent,
                                       ScbOpinion *remark,
                                       const char *author);

G_END_DECLS
