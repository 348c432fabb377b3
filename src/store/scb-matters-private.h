/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Of a vote t of a session s: a matter of a person that passed and that no event carries out yet.
 * Whoever is named only is found again by the name, accents or not. */
#define SCB_SQL_MATTER_PENDING                                                                     \
  "t.kind = 'member_matter' AND t.matter IN ('admission', 'official', 'exemption', 'removal')"     \
  " AND s.state IN ('adopted', 'signed') AND t.in_favour IS NOT NULL AND t.base > 0"               \
  " AND iif (t.threshold = 'two_thirds', t.in_favour * 3 >= t.base * 2, t.in_favour * 2 > t.base)" \
  " AND (t.member IS NOT NULL OR t.candidate IS NOT NULL)"                                         \
  " AND NOT EXISTS (SELECT 1 FROM membership m JOIN member p ON p.id = m.member"                   \
  "  WHERE (s.id IN (m.session, m.end_session) OR m.since >= s.held_on AND m.kind ="               \
  "    CASE t.matter WHEN 'admission' THEN 'probationary' WHEN 'official' THEN 'official' END)"    \
  "   AND (m.member = t.member"                                                                    \
  "   OR t.member IS NULL AND scb_fold (p.full_name) = scb_fold (t.candidate)))"                   \
  " AND NOT EXISTS (SELECT 1 FROM exemption e WHERE e.session = s.id AND e.member = t.member)"
