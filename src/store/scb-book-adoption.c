/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adopted, signed and numbered, reopened, amended. */

#include "scb-config.h"

#include "scb-book-adoption.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "scb-book-agenda-private.h"
#include "scb-book-numbers-private.h"
#include "scb-connection-private.h"
#include "scb-date.h"

typedef gboolean (*SessionStep) (ScbBook *self, ScbSession *session, gpointer data, GError **error);

typedef struct
{
  gint64 session;
  SessionStep step;
  gpointer data;
} Run;

static gboolean
run_on_session (ScbBook *self, gpointer data, GError **error)
{
  Run *run = data;
  g_autoptr (ScbSession) session = scb_book_get (self, SCB_TYPE_SESSION, run->session, error);

  return session != NULL && run->step (self, session, run->data, error);
}

/* Runs one step on a session as one transaction, or within the running one. */
static gboolean
run_step (ScbBook *self,
          gint64 session,
          const char *label,
          SessionStep step,
          gpointer data,
          GError **error)
{
  Run run = { session, step, data };

  return scb_book_run_step (self, label, run_on_session, &run, error);
}

static gboolean
require_state (ScbSession *session, ScbSessionState state, const char *sentence, GError **error)
{
  if (session->state == state)
    return TRUE;
  g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_LOCKED, sentence);
  return FALSE;
}

/* ---- adoption ---- */

typedef struct
{
  const char *day;
  gint64 in_favour, of;
} Adoption;

static gboolean
adopt_step (ScbBook *self, ScbSession *session, gpointer data, GError **error)
{
  Adoption *adoption = data;

  if (!require_state (session, SCB_SESSION_STATE_DRAFT,
                      _("Only minutes that are being recorded can be adopted."), error))
    return FALSE;
  g_object_set (session, "state", SCB_SESSION_STATE_ADOPTED, "adopted-on", adoption->day,
                "adopted-in-favour", adoption->in_favour, "adopted-of", adoption->of, NULL);
  return scb_book_update (self, session, error)
         && scb_book_adopt_resolutions (self, scb_record_get_id (SCB_RECORD (session)),
                                        adoption->day, error);
}

gboolean
scb_book_adopt (ScbBook *self,
                gint64 session,
                const char *adopted_on,
                gint64 in_favour,
                gint64 of,
                GError **error)
{
  Adoption adoption = { adopted_on, in_favour, of };

  return run_step (self, session, N_("Adopt minutes"), adopt_step, &adoption, error);
}

static gboolean
unadopt_step (ScbBook *self, ScbSession *session, gpointer data, GError **error)
{
  if (!require_state (session, SCB_SESSION_STATE_ADOPTED,
                      _("These minutes are not adopted, or already signed."), error))
    return FALSE;
  if (!scb_book_unadopt_resolutions (self, scb_record_get_id (SCB_RECORD (session)),
                                     session->adopted_on, error))
    return FALSE;
  g_object_set (session, "state", SCB_SESSION_STATE_DRAFT, "adopted-on", NULL, "adopted-in-favour",
                SCB_UNKNOWN, "adopted-of", SCB_UNKNOWN, NULL);
  return scb_book_update (self, session, error);
}

gboolean
scb_book_unadopt (ScbBook *self, gint64 session, GError **error)
{
  return run_step (self, session, N_("Take adoption back"), unadopt_step, NULL, error);
}

/* The number that the session's minutes already have; 0 for none, -1 on error. */
static gint64
kept_number (ScbBook *self, gint64 session, GError **error)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self),
                                "SELECT coalesce (max (number), 0) FROM document_number WHERE "
                                "session = ?1 AND document_type = 'minutes'",
                                error);

  if (statement == NULL)
    return -1;
  scb_statement_bind_int (statement, 1, session);
  return scb_statement_step (statement, error) == SCB_STEP_ROW
             ? scb_statement_get_int (statement, 0)
             : -1;
}

/* ---- signing ---- */

typedef struct
{
  const char *day;
  gint64 number;
} Signing;

static gboolean
register_number (ScbBook *self, ScbSession *session, const Signing *signing, GError **error)
{
  g_autoptr (ScbDocumentNumber) record = scb_record_new (SCB_TYPE_DOCUMENT_NUMBER);

  g_object_set (record, "document-type", SCB_DOCUMENT_TYPE_MINUTES, "number", signing->number,
                "issued-on", signing->day, NULL);
  return scb_book_register_number (self, session, record, error);
}

static gboolean
ensure_number (ScbBook *self, ScbSession *session, const Signing *signing, GError **error)
{
  gint64 kept = kept_number (self, scb_record_get_id (SCB_RECORD (session)), error);

  if (kept == 0)
    return register_number (self, session, signing, error);
  if (kept > 0 && signing->number != 0 && signing->number != kept)
    {
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_THE_WAY,
                   _("These minutes already have number %" PRId64 " in the register and keep it."),
                   kept);
      return FALSE;
    }
  return kept > 0;
}

static gboolean
sign_step (ScbBook *self, ScbSession *session, gpointer data, GError **error)
{
  Signing *signing = data;

  if (!require_state (session, SCB_SESSION_STATE_ADOPTED,
                      _("Only adopted minutes can be signed. Adopt them first."), error))
    return FALSE;
  if (!ensure_number (self, session, signing, error))
    return FALSE;
  g_object_set (session, "state", SCB_SESSION_STATE_SIGNED, "signed-on", signing->day, "signings",
                session->signings + 1, NULL);
  return scb_book_update (self, session, error);
}

gboolean
scb_book_sign (ScbBook *self, gint64 session, const char *signed_on, gint64 number, GError **error)
{
  Signing signing = { signed_on, number };

  return run_step (self, session, N_("Sign and number minutes"), sign_step, &signing, error);
}

/* ---- ways back ---- */

typedef struct
{
  const char *reason;
  const char *author;
} Reopen;

static gboolean
reopen_step (ScbBook *self, ScbSession *session, gpointer data, GError **error)
{
  Reopen *reopen = data;
  g_autoptr (ScbReopening) record = scb_record_new (SCB_TYPE_REOPENING);
  g_autofree char *stamp = scb_date_stamp_now ();

  if (!require_state (session, SCB_SESSION_STATE_SIGNED, _("Only signed minutes can be reopened."),
                      error))
    return FALSE;
  g_object_set (record, "session", scb_record_get_id (SCB_RECORD (session)), "reason",
                reopen->reason, "author-name", reopen->author, "reopened-at", stamp, NULL);
  if (record->reason == NULL)
    {
      g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                           _("Say why the minutes are reopened."));
      return FALSE;
    }
  if (!scb_book_insert (self, record, error))
    return FALSE;
  g_object_set (session, "state", SCB_SESSION_STATE_ADOPTED, NULL);
  return scb_book_update (self, session, error);
}

gboolean
scb_book_reopen (
    ScbBook *self, gint64 session, const char *reason, const char *author, GError **error)
{
  Reopen reopen = { reason, author };

  return run_step (self, session, N_("Reopen minutes"), reopen_step, &reopen, error);
}

static gboolean
amend_step (ScbBook *self, ScbSession *session, gpointer data, GError **error)
{
  return require_state (session, SCB_SESSION_STATE_SIGNED,
                        _("Only signed minutes take a correction; others can still be changed."),
                        error)
         && scb_book_insert (self, data, error);
}

gboolean
scb_book_amend (ScbBook *self, ScbAmendment *amendment, GError **error)
{
  return run_step (self, amendment->session, N_("Add correction"), amend_step, amendment, error);
}
