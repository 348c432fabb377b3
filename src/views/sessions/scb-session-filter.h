/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book-sessions.h"

G_BEGIN_DECLS

/*
 * Which sessions a list shows: month, kind, state, each "all" or one.
 *
 * Properties: "book" (nullable), whose months can be chosen; "active" (read only), whether anything
 * is left out. Signal: "changed".
 */
#define SCB_TYPE_SESSION_FILTER (scb_session_filter_get_type ())
G_DECLARE_FINAL_TYPE (ScbSessionFilter, scb_session_filter, SCB, SESSION_FILTER, AdwBin)

GtkWidget *scb_session_filter_new (void);

/** scb_session_filter_set_book: also shows all sessions again. */
void scb_session_filter_set_book (ScbSessionFilter *self, ScbBook *book);

gboolean scb_session_filter_get_active (ScbSessionFilter *self);
/** scb_session_filter_clear: shows all sessions again. */
void scb_session_filter_clear (ScbSessionFilter *self);

/** scb_session_filter_apply: sets period, kind and state of @query; the period belongs to the
 * filter and lives until its next change. */
void scb_session_filter_apply (ScbSessionFilter *self, ScbSessionQuery *query);

G_END_DECLS
