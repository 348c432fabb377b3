/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Of the membership m of the person p: the day on which twelve months of probation end, as precise
 * as their beginning is known (the same that scb-probation.h says); NULL where it is not.  The 29th
 * of February ends on the 28th. */
#define SCB_SQL_PROBATION_END                                                                      \
  "(SELECT iif (length (d) = 10, min (date (d, '+12 months'),"                                     \
  " date (d, 'start of month', '+13 months', '-1 day')),"                                          \
  " printf ('%04d', substr (d, 1, 4) + 1) || substr (d, 5))"                                       \
  " FROM (SELECT coalesce (p.admitted_on, m.since) AS d) WHERE d IS NOT NULL)"

/* Whether the end @e is reached on the day @day, or in part past; and whether it is at most thirty
 * days away. */
#define SCB_SQL_PROBATION_OVER(e, day)                                                             \
  "(CASE length (" e ") WHEN 10 THEN " e " <= " day " ELSE " e " < substr (" day ", 1, length (" e \
  ")) END)"
#define SCB_SQL_PROBATION_SOON(e, day)                                                             \
  "(" e " <= substr (date (" day ", '+30 days'), 1, length (" e ")))"
