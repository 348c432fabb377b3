/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-lazy-list.h"

G_BEGIN_DECLS

/*
 * A row of a list of members, as of a day.
 *
 * Properties (read only): id, name, born-on, birth-year, branch-name (where the member belongs;
 * NULL for none), membership-kind, standing-label, post-text ("Bí thư Chi bộ, Trưởng thôn"),
 * exemption-kind, exemption-text.
 */
#define SCB_TYPE_MEMBER_ROW (scb_member_row_get_type ())
G_DECLARE_FINAL_TYPE (ScbMemberRow, scb_member_row, SCB, MEMBER_ROW, GObject)
gint64 scb_member_row_get_id (ScbMemberRow *self);

typedef enum
{
  SCB_MEMBER_ORDER_NAME,
  SCB_MEMBER_ORDER_BORN_ON, /* who is unknown comes first; among equals by name */
} ScbMemberOrder;

typedef enum
{
  SCB_MEMBER_FILTER_NONE,
  SCB_MEMBER_FILTER_PROBATION,      /* on probation on the day */
  SCB_MEMBER_FILTER_PROBATION_SOON, /* … which ends within thirty days */
  SCB_MEMBER_FILTER_PROBATION_OVER, /* … and should have ended */
} ScbMemberFilter;

typedef struct
{
  const char *words; /* (nullable) search in names and card numbers, accents not needed */
  gint64 branch; /* its roll on the day; 0: everybody in the book, also who belongs to no branch any
                    more */
  const char *day; /* (nullable): today */
  ScbMemberFilter filter;
  ScbMemberOrder order;
  gboolean descending;
} ScbMemberQuery;

/** scb_book_query_members: (transfer full): ids in order. */
GArray *scb_book_query_members (ScbBook *self, const ScbMemberQuery *query, GError **error);

/* A lazy list of ScbMemberRow over a query; empty until it is given one. */
#define SCB_TYPE_MEMBER_LIST (scb_member_list_get_type ())
G_DECLARE_FINAL_TYPE (ScbMemberList, scb_member_list, SCB, MEMBER_LIST, ScbLazyList)
ScbMemberList *scb_member_list_new (ScbBook *book);
void scb_member_list_set_query (ScbMemberList *self, const ScbMemberQuery *query);

G_END_DECLS
