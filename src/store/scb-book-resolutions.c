/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Resolutions and conclusions: adopted and numbered. */

#include "scb-config.h"

#include "scb-book-resolutions.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "scb-book-agenda-private.h"
#include "scb-book-numbers-private.h"
#include "scb-connection-private.h"

/* ---- adoption ---- */

static gboolean
is_voted_down (ScbBook *self, gint64 resolution, gboolean *voted_down, GError **error)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self), "SELECT ?1 IN (SELECT id FROM resolution_voted_down)", error);

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, resolution);
  if (scb_statement_step (statement, error) != SCB_STEP_ROW)
    return FALSE;
  *voted_down = scb_statement_get_int (statement, 0) != 0;
  return TRUE;
}

/* The number that it has; 0 for none, -1 on error. */
static gint64
kept_number (ScbBook *self, gint64 resolution, GError **error)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT coalesce (max (number), 0) FROM document_number WHERE resolution = ?1", error);

  if (statement == NULL)
    return -1;
  scb_statement_bind_int (statement, 1, resolution);
  return scb_statement_step (statement, error) == SCB_STEP_ROW
             ? scb_statement_get_int (statement, 0)
             : -1;
}

gboolean
scb_book_adopt_resolutions (ScbBook *self, gint64 session, const char *day, GError **error)
{
  g_autoptr (GPtrArray) resolutions
      = scb_book_list (self, SCB_TYPE_RESOLUTION, "session", session, error);

  for (guint i = 0; resolutions != NULL && i < resolutions->len; i++)
    {
      ScbResolution *resolution = resolutions->pdata[i];
      gboolean voted_down;

      if (resolution->adopted_on != NULL)
        continue;
      if (!is_voted_down (self, scb_record_get_id (SCB_RECORD (resolution)), &voted_down, error))
        return FALSE;
      g_object_set (resolution, "adopted-on", voted_down ? NULL : day, NULL);
      if (!voted_down && !scb_book_update (self, resolution, error))
        return FALSE;
    }
  return resolutions != NULL;
}

gboolean
scb_book_unadopt_resolutions (ScbBook *self, gint64 session, const char *day, GError **error)
{
  g_autoptr (GPtrArray) resolutions
      = scb_book_list (self, SCB_TYPE_RESOLUTION, "session", session, error);

  for (guint i = 0; resolutions != NULL && i < resolutions->len; i++)
    {
      ScbResolution *resolution = resolutions->pdata[i];
      gint64 number = kept_number (self, scb_record_get_id (SCB_RECORD (resolution)), error);

      if (number < 0)
        return FALSE;
      if (number > 0 || g_strcmp0 (resolution->adopted_on, day) != 0)
        continue;
      g_object_set (resolution, "adopted-on", NULL, NULL);
      if (!scb_book_update (self, resolution, error))
        return FALSE;
    }
  return resolutions != NULL;
}

/* ---- numbers ---- */

typedef struct
{
  gint64 resolution;
  const char *day;
  gint64 number;
} Numbering;

/* Whether it may be numbered now. */
static gboolean
check (ScbBook *self, const Numbering *numbering, ScbSession *session, GError **error)
{
  gint64 kept = kept_number (self, numbering->resolution, error);
  gboolean voted_down;

  if (kept < 0 || !is_voted_down (self, numbering->resolution, &voted_down, error))
    return FALSE;
  if (kept > 0)
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_THE_WAY,
                 _("This resolution or conclusion already has number %" PRId64
                    " in the register and keeps it."),
                 kept);
  else if (voted_down)
    g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_LOCKED,
                         _("What was voted down gets no number; it stays as a record."));
  else if (session->state != SCB_SESSION_STATE_ADOPTED
           && session->state != SCB_SESSION_STATE_SIGNED)
    g_set_error_literal (
        error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_LOCKED,
        _("A resolution or conclusion is numbered once its minutes are adopted. Adopt them "
           "first."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
number_step (ScbBook *self, gpointer data, GError **error)
{
  const Numbering *numbering = data;
  g_autoptr (ScbResolution) resolution
      = scb_book_get (self, SCB_TYPE_RESOLUTION, numbering->resolution, error);
  g_autoptr (ScbSession) session
      = resolution != NULL ? scb_book_get (self, SCB_TYPE_SESSION, resolution->session, error)
                           : NULL;
  g_autoptr (ScbDocumentNumber) record = scb_record_new (SCB_TYPE_DOCUMENT_NUMBER);

  if (session == NULL || !check (self, numbering, session, error))
    return FALSE;
  if (resolution->adopted_on == NULL)
    {
      g_object_set (resolution, "adopted-on",
                    session->adopted_on != NULL ? session->adopted_on : numbering->day, NULL);
      if (!scb_book_update (self, resolution, error))
        return FALSE;
    }
  g_object_set (record, "document-type",
                resolution->kind == SCB_RESOLUTION_KIND_CONCLUSION ? SCB_DOCUMENT_TYPE_CONCLUSION
                                                                   : SCB_DOCUMENT_TYPE_RESOLUTION,
                "number", numbering->number, "issued-on", numbering->day, "subject",
                resolution->title, "resolution", numbering->resolution, NULL);
  return scb_book_register_number (self, session, record, error);
}

gboolean
scb_book_number_resolution (
    ScbBook *self, gint64 resolution, const char *day, gint64 number, GError **error)
{
  Numbering numbering = { resolution, day, number };

  return scb_book_run_step (self, N_("Number resolution"), number_step, &numbering, error);
}
