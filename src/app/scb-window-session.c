/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window shows again at the next start: month and branch; and the books in its menu. */

#include "scb-config.h"

#include "scb-window-private.h"

#include "scb-date.h"
#include "scb-glib.h"
#include "scb-period.h"
#include "scb-recent-books.h"

static void
remember_month (ScbWindow *self)
{
  g_autofree char *today = scb_date_today ();

  g_settings_set (self->settings, "month", "(ss)", scb_view_state_get_period (self->state), today);
}

static void
remember_branch (ScbWindow *self)
{
  gint64 id = scb_view_state_get_branch (self->state);
  g_autofree char *uuid
      = self->book != NULL && id != 0 ? scb_book_get_uuid (self->book, SCB_TYPE_BRANCH, id) : NULL;

  g_settings_set_string (self->settings, "branch", uuid != NULL ? uuid : "");
}

static void
period_changed_cb (ScbWindow *self)
{
  if (!self->is_restoring)
    remember_month (self);
}

static void
branch_changed_cb (ScbWindow *self)
{
  if (!self->is_restoring)
    remember_branch (self);
}

/* Of a month that is over one does not want the last look, but the month that has begun. */
static void
restore_month (ScbWindow *self)
{
  g_autofree char *month = NULL, *seen_on = NULL;
  g_autofree char *today = scb_date_today ();
  g_autofree char *this_month = scb_period_of (today);
  g_autofree char *month_seen = NULL;

  g_settings_get (self->settings, "month", "(ss)", &month, &seen_on);
  month_seen = scb_date_is_day (seen_on) ? scb_period_of (seen_on) : NULL;
  if (g_strcmp0 (month_seen, this_month) == 0)
    scb_view_state_set_period (self->state, month);
}

static void
restore_branch (ScbWindow *self)
{
  g_autofree char *uuid = g_settings_get_string (self->settings, "branch");

  if (!scb_string_is_empty (uuid))
    scb_view_state_set_branch (self->state, scb_book_find_id (self->book, SCB_TYPE_BRANCH, uuid));
}

void
scb_window_restore_session (ScbWindow *self)
{
  self->is_restoring = TRUE;
  restore_month (self);
  restore_branch (self);
  self->is_restoring = FALSE;
}

static void
fill_recent_menu (ScbWindow *self)
{
  g_autoptr (GMenu) books = scb_recent_books_make_menu (self->settings, self->path);
  int n = g_menu_model_get_n_items (G_MENU_MODEL (books));

  g_menu_remove_all (self->recent_menu);
  for (int i = 0; i < n; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new_from_model (G_MENU_MODEL (books), i);

      g_menu_append_item (self->recent_menu, item);
    }
}

void
scb_window_follow_session (ScbWindow *self)
{
  g_signal_connect_object (self->state, "notify::period", G_CALLBACK (period_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->state, "notify::branch", G_CALLBACK (branch_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::recent-books", G_CALLBACK (fill_recent_menu),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::path", G_CALLBACK (fill_recent_menu), self,
                           G_CONNECT_SWAPPED);
  fill_recent_menu (self);
}
