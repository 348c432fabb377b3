/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-preview-source.h"

G_BEGIN_DECLS

/* The papers of a day for a preview: what is open, and slips of tasks. */
#define SCB_TYPE_DAY_SOURCE (scb_day_source_get_type ())
G_DECLARE_FINAL_TYPE (ScbDaySource, scb_day_source, SCB, DAY_SOURCE, GObject)

/** scb_day_source_new: (transfer full): @branch, @member: 0 for all. */
ScbDaySource *scb_day_source_new (ScbBook *book, gint64 branch, gint64 member);

/** scb_day_source_make_workbook: (transfer full): the tables of @paper as .xlsx. */
GBytes *scb_day_source_make_workbook (ScbDaySource *self, const char *paper, GError **error);

G_END_DECLS
