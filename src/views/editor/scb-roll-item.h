/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-dossier.h"

G_BEGIN_DECLS

/*
 * A member or a guest in the list of the roll-call, in words. It stays the same object while the
 * session is read again and again, so that the list keeps its place and the focus.
 *
 * Signal "changed": the record or what is said of it is another one.
 */
#define SCB_TYPE_ROLL_ITEM (scb_roll_item_get_type ())
G_DECLARE_FINAL_TYPE (ScbRollItem, scb_roll_item, SCB, ROLL_ITEM, GObject)

/** scb_roll_item_new: @record: a ScbAttendance or a ScbGuest of @dossier. */
ScbRollItem *scb_roll_item_new (ScbRecord *record, ScbDossier *dossier);

/** scb_roll_item_update: the same record, as it is now. */
void scb_roll_item_update (ScbRollItem *self, ScbRecord *record, ScbDossier *dossier);

/** scb_roll_item_is_of: whether it is about this record. */
gboolean scb_roll_item_is_of (ScbRollItem *self, GType type, gint64 id);

ScbRecord *scb_roll_item_get_record (ScbRollItem *self);
/** scb_roll_item_get_name: with the year of birth where names repeat. */
const char *scb_roll_item_get_name (ScbRollItem *self);
/** scb_roll_item_get_about: "Official member · exempt". */
const char *scb_roll_item_get_about (ScbRollItem *self);
/** scb_roll_item_get_state: with a sign: "✓ Present, came late at 19:45". */
const char *scb_roll_item_get_state (ScbRollItem *self);
/** scb_roll_item_get_dues: "Dues paid", "Dues not paid"; "Dues" where it is not recorded. */
const char *scb_roll_item_get_dues (ScbRollItem *self);

/** scb_roll_item_matches: whether every word of @folded (scb_text_fold()) begins a word of the
 * name. */
gboolean scb_roll_item_matches (ScbRollItem *self, const char *folded);

/** scb_roll_item_is_uncalled: a member who is expected and was not called yet. */
gboolean scb_roll_item_is_uncalled (ScbRollItem *self);

/** scb_roll_item_get_usual_duty: as the branch's roll has the member on the day. */
ScbDuty scb_roll_item_get_usual_duty (ScbRollItem *self);

/* Whether reason and times are shown to be filled in though nothing stands there yet. */
gboolean scb_roll_item_get_open (ScbRollItem *self);
void scb_roll_item_set_open (ScbRollItem *self, gboolean open);

G_END_DECLS
