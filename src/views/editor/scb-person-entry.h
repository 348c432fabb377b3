/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scb-dossier.h"

G_BEGIN_DECLS

/*
 * Who: a few letters of a name, accents not needed, and the people of the session's roll who fit
 * them are offered below; Down and Up move, Enter takes one. Where names are accepted, what fits
 * nobody stands as it is typed: a body, a guest.
 *
 * Properties: "accepts-names"; "editable".
 * Signal "chosen": the user has decided, by Enter, by a click or by leaving; the new value is read
 * with the functions below.
 */
#define SCB_TYPE_PERSON_ENTRY (scb_person_entry_get_type ())
G_DECLARE_FINAL_TYPE (ScbPersonEntry, scb_person_entry, SCB, PERSON_ENTRY, GtkWidget)

GtkWidget *scb_person_entry_new (gboolean accepts_names);

/** scb_person_entry_set_dossier: whose roll is offered. What is being typed is left alone. */
void scb_person_entry_set_dossier (ScbPersonEntry *self, ScbDossier *dossier);

/** scb_person_entry_set_person: shows a member (0: none), or a name. Left alone while the user is
 * typing. */
void scb_person_entry_set_person (ScbPersonEntry *self, gint64 member, const char *name);

/** scb_person_entry_clear: empties it, whatever is typed. */
void scb_person_entry_clear (ScbPersonEntry *self);

/** scb_person_entry_get_member: id; 0 where it is nobody of the roll. */
gint64 scb_person_entry_get_member (ScbPersonEntry *self);

/** scb_person_entry_get_text: (transfer none): what stands there; a name where it is no member. */
const char *scb_person_entry_get_text (ScbPersonEntry *self);

/** scb_person_entry_is_typing: whether the user has typed something that is not decided yet. */
gboolean scb_person_entry_is_typing (ScbPersonEntry *self);

/** scb_person_entry_decide: takes what is typed, as leaving does. */
void scb_person_entry_decide (ScbPersonEntry *self);

/** scb_person_entry_set_offers_speakers: whether it asks who speaks: those who are present and have
 * not spoken yet are offered first, and Enter takes the first who fits, where names are accepted
 * too; Up or Escape before it keeps what is typed. */
void scb_person_entry_set_offers_speakers (ScbPersonEntry *self, gboolean offers_speakers);

/** scb_person_entry_set_accessible_label: what a screen reader calls it. */
void scb_person_entry_set_accessible_label (ScbPersonEntry *self, const char *label);

G_END_DECLS
