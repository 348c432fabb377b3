/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A period is a month, "2020-09". Text order is time order. */

gboolean scb_period_is_valid (const char *period);
/** scb_period_of: (transfer full) (nullable): the month of a whole day or month; NULL otherwise. */
char *scb_period_of (const char *date);
/** scb_period_add: (transfer full) (nullable): the period @months later (or earlier). */
char *scb_period_add (const char *period, int months);
/** scb_period_first_day, scb_period_next_first_day: (transfer full) (nullable): the half-open span of the month. */
char *scb_period_first_day (const char *period);
char *scb_period_next_first_day (const char *period);
/** scb_period_months_between: @to minus @from in months; G_MININT if either is invalid. */
int scb_period_months_between (const char *from, const char *to);
/** scb_period_year, scb_period_month: 0 if invalid. */
int scb_period_year (const char *period);
int scb_period_month (const char *period);
/** scb_period_quarter: 1 to 4; 0 if invalid. */
int scb_period_quarter (const char *period);

G_END_DECLS
