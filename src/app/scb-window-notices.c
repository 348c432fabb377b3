/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word on the desktop about what is due: once a day, and only for who wants it. */

#include "scb-config.h"

#include "scb-window-private.h"

#include <glib/gi18n-lib.h>

#include "scb-book-reminders.h"
#include "scb-book-rules.h"
#include "scb-date.h"
#include "scb-due-notice.h"
#include "scb-rules.h"

#define SECONDS_TO_FIRST_LOOK 20
#define SECONDS_BETWEEN_LOOKS (60 * 60)

/* Sessions of so many days are near enough to be prepared. */
#define PREPARE_DAYS 5

typedef struct
{
  GWeakRef window;
  char *path;
  char *today;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_weak_ref_clear (&look->window);
  g_free (look->path);
  g_free (look->today);
  g_free (look);
}

static void
count_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Look *look = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBook) reader = scb_book_open_read_only (look->path, &error);
  g_autoptr (ScbRuleSet) set
      = reader != NULL ? scb_book_find_rule_set (reader, look->today, &error) : NULL;
  g_autoptr (ScbRules) rules = reader != NULL ? scb_rules_new_of (set, look->today, &error) : NULL;
  ScbReminders reminders;

  if (rules != NULL
      && scb_book_count_reminders (reader, look->today, PREPARE_DAYS, (guint)rules->finishing_days,
                                   &reminders, &error))
    g_task_return_pointer (task, scb_due_notice_text (&reminders), g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* A book that cannot be read is told of elsewhere; a reminder is no place for it. */
static void
counted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  const Look *look = g_task_get_task_data (G_TASK (result));
  g_autofree char *text = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr (ScbWindow) self = g_weak_ref_get ((GWeakRef *)&look->window);
  GApplication *application = g_application_get_default ();
  g_autoptr (GNotification) notification = NULL;

  if (text == NULL || self == NULL || application == NULL)
    return;
  notification = g_notification_new (_("Due in the Branches"));
  g_notification_set_body (notification, text);
  g_notification_set_default_action (notification, "app.show-due");
  g_application_send_notification (application, "due", notification);
  g_settings_set_string (self->settings, "reminded-on", look->today);
}

static void
look (ScbWindow *self)
{
  g_autofree char *today = scb_date_today ();
  g_autofree char *last = g_settings_get_string (self->settings, "reminded-on");
  g_autoptr (GTask) task = NULL;
  Look *work;

  if (self->book == NULL || g_application_get_default () == NULL || g_str_equal (last, today)
      || !g_settings_get_boolean (self->settings, "reminders"))
    return;
  work = g_new0 (Look, 1);
  g_weak_ref_init (&work->window, self);
  work->path = g_strdup (scb_book_get_path (self->book));
  work->today = g_steal_pointer (&today);
  task = g_task_new (NULL, NULL, counted_cb, NULL);
  g_task_set_task_data (task, work, look_free);
  g_task_run_in_thread (task, count_thread);
}

static gboolean
look_cb (gpointer user_data)
{
  ScbWindow *self = user_data;

  self->notice_id = g_timeout_add_seconds (SECONDS_BETWEEN_LOOKS, look_cb, self);
  look (self);
  return G_SOURCE_REMOVE;
}

void
scb_window_watch_dues (ScbWindow *self)
{
  g_clear_handle_id (&self->notice_id, g_source_remove);
  if (self->book != NULL && !scb_book_is_read_only (self->book))
    self->notice_id = g_timeout_add_seconds (SECONDS_TO_FIRST_LOOK, look_cb, self);
}
