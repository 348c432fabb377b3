/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book-follow-up.h"
#include "scb-connection-private.h"

G_BEGIN_DECLS

/* ?1 is the day. What a task's reports and notes up to the day said last of @column. */
#define SCB_SQL_LAST_SAID(column)                                                                  \
  "(SELECT x.v FROM (SELECT r." column " AS v, coalesce (s.held_on, s.period || '-01') AS d"       \
  "  FROM task_report r JOIN session s ON s.id = r.session WHERE r.task = t.id AND r." column      \
  " IS NOT NULL UNION ALL SELECT n." column ", n.noted_on FROM task_note n WHERE n.task = t.id"    \
  " AND n." column " IS NOT NULL) x WHERE x.d <= ?1 ORDER BY x.d DESC LIMIT 1)"

/** scb_follow_up_source_sql: (transfer none): the SELECT of all open records of a kind on the day
 * ?1: kind, id, branch, session, title, member, name, since, due, due_text, stage. */
const char *scb_follow_up_source_sql (ScbFollowUpKind kind);

G_END_DECLS
