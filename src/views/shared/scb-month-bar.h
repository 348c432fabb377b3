/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-view-state.h"

G_BEGIN_DECLS

/*
 * The month that a page shows, with a button to the one before and the one after.
 *
 * Properties: "state", whose month it is; its own until it is given one.
 * Actions: month.previous (Alt+Page Up), month.next (Alt+Page Down), for the keys anywhere in the
 * page that holds it.
 */
#define SCB_TYPE_MONTH_BAR (scb_month_bar_get_type ())
G_DECLARE_FINAL_TYPE (ScbMonthBar, scb_month_bar, SCB, MONTH_BAR, AdwBin)

/** scb_month_bar_set_state: */
void scb_month_bar_set_state (ScbMonthBar *self, ScbViewState *state);

G_END_DECLS
