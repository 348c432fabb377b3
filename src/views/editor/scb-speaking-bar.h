/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-editor-context.h"

G_BEGIN_DECLS

/*
 * Where one writes while people speak: the point of the agenda that is spoken about, who speaks,
 * and what. A few letters of a name, Enter, the words; Ctrl+Enter, the next. What is typed is an
 * opinion from its first letter on; in a session taken live times are stamped by themselves.
 *
 * Actions, with their keys anywhere in the window while the bar is in sight:
 * speaking.keep (Ctrl+Enter): ends what is written, for the next speaker;
 * speaking.item (i) (Ctrl+Page Up, Ctrl+Page Down): the point before or after;
 * speaking.turn (u) (Ctrl+1 … Ctrl+4): a task, a pledge, a proposal, a commendation of what is
 * written, or was written last, or of the opinion in the list that has the cursor;
 * speaking.write (s) (Ctrl+5, Ctrl+6): what was presented, what the chair concludes on the point;
 * speaking.split: what was pasted in becomes an opinion of each speaker.
 */
#define SCB_TYPE_SPEAKING_BAR (scb_speaking_bar_get_type ())
G_DECLARE_FINAL_TYPE (ScbSpeakingBar, scb_speaking_bar, SCB, SPEAKING_BAR, GtkWidget)

GtkWidget *scb_speaking_bar_new (ScbEditorContext *context);

/** scb_speaking_bar_start: puts the cursor where the name of the next speaker goes. */
void scb_speaking_bar_start (ScbSpeakingBar *self);

G_END_DECLS
