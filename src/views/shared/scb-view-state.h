/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * What the pages of one window look at together, so that a month chosen on one page is the month of
 * the next.
 *
 * Properties: "period", the month, "2020-09"; at first the one of today; a text that is no month is
 * not taken; "branch", the id of the one whose members are listed, 0 for all; "is-office", whether
 * the book serves the office of a committee and not one branch.
 */
#define SCB_TYPE_VIEW_STATE (scb_view_state_get_type ())
G_DECLARE_FINAL_TYPE (ScbViewState, scb_view_state, SCB, VIEW_STATE, GObject)

/** scb_view_state_new: (transfer full) */
ScbViewState *scb_view_state_new (void);

/** scb_view_state_get_period: (transfer none): never NULL */
const char *scb_view_state_get_period (ScbViewState *self);
void scb_view_state_set_period (ScbViewState *self, const char *period);

gint64 scb_view_state_get_branch (ScbViewState *self);
void scb_view_state_set_branch (ScbViewState *self, gint64 branch);

gboolean scb_view_state_get_is_office (ScbViewState *self);
void scb_view_state_set_is_office (ScbViewState *self, gboolean is_office);

G_END_DECLS
