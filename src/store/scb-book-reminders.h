/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/* What a notification tells of: how much is due. */
typedef struct
{
  guint n_sessions; /* whose day is near or past, and nothing is held yet */
  guint n_tasks;    /* open after their day */
  guint n_minutes;  /* not signed so many days after the session */
} ScbReminders;

/**
 * scb_book_count_reminders:
 * @today: the day
 * @prepare_days: sessions of so many days from now are near
 * @finishing_days: minutes are signed within so many days
 */
gboolean scb_book_count_reminders (ScbBook *self,
                                   const char *today,
                                   guint prepare_days,
                                   guint finishing_days,
                                   ScbReminders *reminders,
                                   GError **error);

G_END_DECLS
