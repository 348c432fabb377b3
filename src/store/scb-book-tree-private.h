/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Parts of queries over an organization's branches: ?1 the organization (0: all of the book), ?2
 * the first day of the month, ?3 the first day of the next. */

/* The organization and all below it, as the tree stands at the end of the month; with those that
 * ended in it: their months are its own past. */
#define SCB_SQL_TREE                                                                               \
  "WITH RECURSIVE tree (id) AS (SELECT ?1 UNION SELECT s.organization FROM organization_spell s"   \
  " JOIN tree ON s.parent = tree.id WHERE (s.since IS NULL OR s.since < ?3)"                       \
  " AND (s.until IS NULL OR ?2 < s.until)"                                                         \
  " UNION SELECT o.id FROM organization o JOIN tree ON o.successor = tree.id)"

/* The branches (b) that were there, with their names and organizations (s). */
#define SCB_SQL_BRANCHES                                                                           \
  " FROM branch b JOIN branch_spell s ON s.id = (SELECT id FROM branch_spell WHERE branch = b.id"  \
  "  ORDER BY coalesce (since, '') < ?3 AND (until IS NULL OR ?2 < until) DESC, since DESC"        \
  "  LIMIT 1)"                                                                                     \
  " WHERE (b.formed_on IS NULL OR b.formed_on < ?3)"                                               \
  " AND (b.dissolved_on IS NULL OR ?2 < b.dissolved_on)"                                           \
  " AND (?1 = 0 OR s.organization IN tree)"
