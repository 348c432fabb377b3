/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-dossier.h"
#include "scb-lazy-list.h"

G_BEGIN_DECLS

/** scb_book_load_dossier: (transfer full): a session with everything around it, in one snapshot. */
ScbDossier *scb_book_load_dossier (ScbBook *self, gint64 session, GError **error);

/** scb_book_count_ordinal: the number of a regular or thematic session since the branch was formed:
 * sessions held before it in the book (and the opening balance) + 1; SCB_UNKNOWN where the branch's
 * formation is not known. Committee meetings do not count. */
gint64 scb_book_count_ordinal (ScbBook *self, ScbSession *session, GError **error);

/** scb_book_list_roll: (transfer full) (element-type ScbAttendance): who is on the branch's roll on
 * @day, in name order, with standing and duty; not kept, state unknown. */
GPtrArray *scb_book_list_roll (ScbBook *self, gint64 branch, const char *day, GError **error);

/** scb_book_get_branch_name: (transfer full) (nullable): a branch's name on @day (NULL: today). */
char *scb_book_get_branch_name (ScbBook *self, gint64 branch, const char *day);
/** scb_book_get_organization_of: id of the organization a branch belonged to on @day; 0. */
gint64 scb_book_get_organization_of (ScbBook *self, gint64 branch, const char *day);
/** scb_book_get_organization_name: (transfer full) (nullable) */
char *scb_book_get_organization_name (ScbBook *self, gint64 organization, const char *day);

/** scb_book_find_branches: (transfer full) (element-type ScbBranch): branches by UUID, code, or
 * words of a name of any time, accents not needed. One that has ended is left out where another has
 * its name now, in the same organization: its code or UUID means it still. */
GPtrArray *scb_book_find_branches (ScbBook *self, const char *text, GError **error);

/* A row of a list of sessions: what the list shows, read by id when it comes into sight. */
#define SCB_TYPE_SESSION_ROW (scb_session_row_get_type ())
G_DECLARE_FINAL_TYPE (ScbSessionRow, scb_session_row, SCB, SESSION_ROW, GObject)
/* Properties (read only): id, branch-name, period, period-text, held-on, held-on-text, kind,
 * kind-label, state, state-label, level, points, present, expected, attendance-text ("19/21"). */
gint64 scb_session_row_get_id (ScbSessionRow *self);

typedef enum
{
  SCB_SESSION_ORDER_HELD_ON,
  SCB_SESSION_ORDER_BRANCH,
  SCB_SESSION_ORDER_KIND,
  SCB_SESSION_ORDER_STATE,
} ScbSessionOrder;

typedef struct
{
  const char *period;    /* (nullable) "2020-09", or "2020" for a year */
  gint64 branch;         /* 0: all */
  ScbSessionKind kind;   /* 0: all */
  ScbSessionState state; /* 0: all */
  const char *words;     /* (nullable) search, accents not needed */
  ScbSessionOrder order;
  gboolean descending;
} ScbSessionQuery;

/** scb_book_query_sessions: (transfer full): ids in order. */
GArray *scb_book_query_sessions (ScbBook *self, const ScbSessionQuery *query, GError **error);
ScbSessionRow *scb_book_get_session_row (ScbBook *self, gint64 id, GError **error);

/* A lazy list of ScbSessionRow over a query. */
#define SCB_TYPE_SESSION_LIST (scb_session_list_get_type ())
G_DECLARE_FINAL_TYPE (ScbSessionList, scb_session_list, SCB, SESSION_LIST, ScbLazyList)
ScbSessionList *scb_session_list_new (ScbBook *book);
void scb_session_list_set_query (ScbSessionList *self, const ScbSessionQuery *query);
/** scb_session_list_find: position of a session's id; G_MAXUINT. */
guint scb_session_list_find (ScbSessionList *self, gint64 id);

G_END_DECLS
