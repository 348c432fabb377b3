/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * Below a visit that is written down: what the record of its session says, and what can become of
 * the visit. The buttons ask whoever holds them, by the actions "officials.open-session",
 * "officials.score-visit", "officials.raise-proposal" and "officials.print-visit", each with an id.
 */
#define SCB_TYPE_VISIT_TOOLS (scb_visit_tools_get_type ())
G_DECLARE_FINAL_TYPE (ScbVisitTools, scb_visit_tools, SCB, VISIT_TOOLS, AdwBin)

GtkWidget *scb_visit_tools_new (void);

/** scb_visit_tools_show: @visit: kept in the book or not yet. */
void scb_visit_tools_show (ScbVisitTools *self, ScbBook *book, ScbVisit *visit);

G_END_DECLS
