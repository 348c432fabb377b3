/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-preview-source.h"

G_BEGIN_DECLS

/* The papers of a month, printed by the press, for a preview. What a request takes for its session
 * is the organization; its option lays the sheet on its side. */
#define SCB_TYPE_MONTH_SOURCE (scb_month_source_get_type ())
G_DECLARE_FINAL_TYPE (ScbMonthSource, scb_month_source, SCB, MONTH_SOURCE, GObject)

/** scb_month_source_new: (transfer full) */
ScbMonthSource *scb_month_source_new (ScbBook *book);
/** scb_month_source_set_period: the month of what is asked for from now on. */
void scb_month_source_set_period (ScbMonthSource *self, const char *period);

G_END_DECLS
