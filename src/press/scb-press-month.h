/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-month.h"
#include "scb-year.h"

G_BEGIN_DECLS

/* The report of a month before it is printed: its sentences, and its closing. */

/* A part of the report. */
typedef struct
{
  const char *key;   /* "held": what scb_book_set_month_text() takes */
  const char *label; /* in the user's language */
  char *draft;       /* (nullable): what the record says */
  char *text;        /* (nullable): what stands on paper */
} ScbMonthPartText;

/** scb_press_load_month: (transfer full): the month as it is printed: of a closed report its frozen
 * lines. @organization: 0: whose office keeps the book. */
ScbMonth *
scb_press_load_month (ScbBook *book, gint64 organization, const char *period, GError **error);

/** scb_press_load_year: (transfer full): the year of @period. */
ScbYear *
scb_press_load_year (ScbBook *book, gint64 organization, const char *period, GError **error);

/** scb_press_list_month_texts: (transfer full) (element-type ScbMonthPartText): all parts, in the
 * order of the paper. @month: from scb_press_load_month(). */
GPtrArray *scb_press_list_month_texts (ScbMonth *month, GError **error);

/** scb_press_make_month_workbook: (transfer full): the month's list as a table for spreadsheet
 * programs (.xlsx): the same ten columns, with numbers and dates that can be reckoned with. */
GBytes *scb_press_make_month_workbook (ScbMonth *month, GError **error);

/** scb_press_make_visits_workbook: (transfer full): where the officials went in the month, as a
 * workbook (.xlsx) with a sheet by official and one by branch. */
GBytes *scb_press_make_visits_workbook (ScbMonth *month, GError **error);

/** scb_press_close_month: closes the report as it stands now, on @day. */
gboolean scb_press_close_month (
    ScbBook *book, gint64 organization, const char *period, const char *day, GError **error);

/** scb_press_list_month_differences: (transfer full) (element-type utf8): what has changed in the
 * book since the report was closed. */
GPtrArray *scb_press_list_month_differences (ScbBook *book,
                                             gint64 organization,
                                             const char *period,
                                             GError **error);

G_END_DECLS
