/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * Branches with few members beside who could go there; of one of each the transfer is written down
 * as a reinforcement.
 *
 * Signals: "failed" (const GError *): the book cannot be read, or does not take it.
 */
#define SCB_TYPE_REINFORCE (scb_reinforce_get_type ())
G_DECLARE_FINAL_TYPE (ScbReinforce, scb_reinforce, SCB, REINFORCE, AdwWindow)

/** scb_reinforce_new: @parent: (nullable) */
GtkWidget *scb_reinforce_new (GtkWindow *parent, ScbBook *book);

G_END_DECLS
