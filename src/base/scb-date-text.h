/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Dates and numbers in Vietnamese words, for paper and screen. Independent of the C locale.
 * Days below 10 and months 1 and 2 take a leading zero on paper (HD 36/HD 05). Spaces inside a date are NBSP on
 * request only: these functions return plain spaces. What is not known or not valid has no words: NULL. */

/** scb_date_text_long: "ngày 03 tháng 9 năm 2020"; "tháng 9 năm 2020" or "năm 2020" for a date known in part. */
char *scb_date_text_long (const char *iso);
/** scb_date_text_short: "03/9/2020", "02/2020", "2020". */
char *scb_date_text_short (const char *iso);
/** scb_date_text_period: "tháng 9 năm 2020". */
char *scb_date_text_period (const char *period);
/** scb_date_text_period_short: "9/2020", "02/2020". */
char *scb_date_text_period_short (const char *period);
/** scb_date_text_time: "19 giờ 30 phút"; "19 giờ 00 phút" on the hour. */
char *scb_date_text_time (const char *time);
/** scb_date_text_weekday: "Thứ Năm", "Chủ nhật". */
const char *scb_date_text_weekday (const char *iso);

/** scb_number_text: a decimal with a comma and no superfluous zeros: "90,5", "100". At most @decimals (0 to 9),
 *  halves away from zero. NULL for NaN and infinity. */
char *scb_number_text (double value, int decimals);
/** scb_number_text_count: at least two digits, as papers number documents: "05", "12". */
char *scb_number_text_count (gint64 value);

G_END_DECLS
