/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attendance known by names, or only by counts. */

#include "scb-config.h"

#include "scb-roll-by-counts.h"

#include <glib/gi18n-lib.h>

#include "scb-book-agenda.h"

gboolean
scb_roll_is_by_counts (ScbDossier *dossier)
{
  return dossier->session->detail != SCB_SESSION_DETAIL_FULL && dossier->attendance->len == 0;
}

static gboolean
was_touched (ScbAttendance *row)
{
  return row->state != SCB_ATTENDANCE_STATE_UNKNOWN || row->dues != SCB_DUES_UNKNOWN
         || row->reason != NULL || row->arrived_at != NULL || row->left_at != NULL
         || row->note != NULL;
}

static gboolean
count_only_action (ScbBook *book, gpointer user_data, GError **error)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (user_data);
  g_autoptr (ScbSession) changed = scb_record_copy (SCB_RECORD (dossier->session));

  for (guint i = 0; i < dossier->attendance->len; i++)
    {
      g_autoptr (ScbAttendance) row = scb_record_copy (dossier->attendance->pdata[i]);

      if (was_touched (row))
        {
          g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_THE_WAY,
                       _("Members are already marked by name, and the counts follow from that. "
                          "Take the marks away first if only the counts are to be known."));
          return FALSE;
        }
      if (!scb_book_delete (book, row, error))
        return FALSE;
    }
  g_object_set (changed, "detail", SCB_SESSION_DETAIL_COUNTS, NULL);
  return scb_book_update (book, changed, error);
}

static gboolean
name_them_action (ScbBook *book, gpointer user_data, GError **error)
{
  ScbSession *session = scb_editor_context_get_session (user_data);
  g_autoptr (ScbSession) changed = scb_record_copy (SCB_RECORD (session));

  g_object_set (changed, "detail", SCB_SESSION_DETAIL_FULL, NULL);
  return scb_book_update (book, changed, error)
         && scb_book_call_roll (book, scb_record_get_id (SCB_RECORD (changed)), error);
}

gboolean
scb_roll_set_by_counts (ScbEditorContext *context, gboolean by_counts)
{
  return scb_editor_context_run (context, N_("Change how attendance is known"),
                                 by_counts ? count_only_action : name_them_action, context);
}
