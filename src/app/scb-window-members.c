/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of members, for paper and for spreadsheet programs. */

#include "scb-config.h"

#include "scb-window-private.h"

#include <glib/gi18n-lib.h>

#include "scb-press-members.h"

static void
printed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ScbWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPrint) print = scb_press_print_finish (result, &error);

  if (print != NULL)
    scb_window_save (self, print->pdf, print->file_name, SCB_FILE_KIND_PDF);
  else
    scb_window_show_error (self, _("The List Was Not Made"), error);
}

static void
save_table (ScbWindow *self, const ScbPressJob *job)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = scb_press_make_members_workbook (self->book, job, &error);
  g_autofree char *name = scb_press_name_members (self->book, job, ".xlsx");

  if (bytes != NULL)
    scb_window_save (self, bytes, name, SCB_FILE_KIND_SHEET);
  else
    scb_window_show_error (self, _("The List Was Not Made"), error);
}

void
scb_window_list_members (ScbWindow *self, const ScbMemberListRequest *request)
{
  const ScbPressJob job = { .paper = "members",
                            .branch = request->branch,
                            .day = request->day,
                            .columns = request->columns,
                            .n_columns = request->n_columns };

  if (self->book == NULL)
    return;
  if (request->as_table)
    save_table (self, &job);
  else
    scb_press_print_async (self->book, &job, NULL, printed_cb, g_object_ref (self));
}
