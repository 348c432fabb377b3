/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"
#include "scb-preview.h"
#include "scb-view-state.h"

G_BEGIN_DECLS

/*
 * The report of a month: its sentences, its closing, and its papers beside them.
 *
 * Properties: "ready" (read only): whether the paper in sight can be printed.
 * Signals: "failed" (const char *heading, const GError *): something could not be done; "save"
 * (GBytes *, const char *file_name): the list is to be saved for a spreadsheet program.
 * Actions: report.close, report.open-again, report.save-sheet.
 */
#define SCB_TYPE_MONTH_DESK (scb_month_desk_get_type ())
G_DECLARE_FINAL_TYPE (ScbMonthDesk, scb_month_desk, SCB, MONTH_DESK, AdwBin)

GtkWidget *scb_month_desk_new (ScbViewState *state);

/** scb_month_desk_set_book: (nullable) */
void scb_month_desk_set_book (ScbMonthDesk *self, ScbBook *book);
/** scb_month_desk_get_office: the organization whose report is shown; 0 for none. */
gint64 scb_month_desk_get_office (ScbMonthDesk *self);
/** scb_month_desk_get_preview: (transfer none) */
ScbPreview *scb_month_desk_get_preview (ScbMonthDesk *self);

G_END_DECLS
