/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the help explains of this window. */

#include "scb-config.h"

#include "scb-window-private.h"

const char *
scb_window_get_help_page (ScbWindow *self)
{
  const char *shown = gtk_stack_get_visible_child_name (self->stack);
  const char *page = gtk_stack_get_visible_child_name (self->pages);
  ScbDesk *desk = scb_window_peek_desk (self);
  const char *step = desk != NULL ? scb_desk_get_step (desk) : NULL;

  if (g_strcmp0 (shown, "book") != 0)
    return shown;
  return g_strcmp0 (page, "sessions") == 0 && step != NULL ? step : page;
}
