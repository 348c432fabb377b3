/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-editor-context.h"

G_BEGIN_DECLS

/** scb_roll_is_by_counts: whether of a session only the counts are known. Rows of names count
 * before numbers do (scb_attendance_count()): where there are any, they are what is known. */
gboolean scb_roll_is_by_counts (ScbDossier *dossier);

/** scb_roll_set_by_counts: changes that, as one user action. Rows that nobody has touched go; where
 * one was, it is refused with a sentence to the context's "failed". Back to names the roll is
 * called. Returns whether it was done. */
gboolean scb_roll_set_by_counts (ScbEditorContext *context, gboolean by_counts);

G_END_DECLS
