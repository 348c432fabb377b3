/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-connection-private.h"

G_BEGIN_DECLS

/** scb_search_match: (transfer full) (nullable): @words as a query of the full-text index: every
 * word, the last one perhaps unfinished. Whatever was typed, it is no syntax error. NULL where it
 * holds no word. */
char *scb_search_match (const char *words);

/** scb_search_sessions_sql: (transfer none): a SELECT of the ids of all sessions in which the index
 * finds ?N, as text with "?match" in its place: the session itself, its parts, or a name of its
 * branch. */
char *scb_search_sessions_sql (const char *parameter);

/** scb_search_source: (transfer full) (nullable): name of the table that a row of the index belongs
 * to. */
GType scb_search_source (ScbConnection *connection, gint64 number);

G_END_DECLS
