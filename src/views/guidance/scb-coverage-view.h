/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * Which branches covered a directive, in which session, and which did not.
 *
 * Signals: "open-session" (gint64), "open-branch" (gint64): a row was chosen; "failed" (const
 * GError
 * *).
 */
#define SCB_TYPE_COVERAGE_VIEW (scb_coverage_view_get_type ())
G_DECLARE_FINAL_TYPE (ScbCoverageView, scb_coverage_view, SCB, COVERAGE_VIEW, AdwBin)

GtkWidget *scb_coverage_view_new (void);

/** scb_coverage_view_set_directive: (nullable): @directive: 0 for none. */
void scb_coverage_view_set_directive (ScbCoverageView *self, ScbBook *book, gint64 directive);

G_END_DECLS
