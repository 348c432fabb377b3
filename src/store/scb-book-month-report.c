/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report of a month. */

#include "scb-config.h"

#include "scb-book-month-report.h"

#include <glib/gi18n-lib.h>

#include "scb-connection-private.h"
#include "scb-book-private.h"

/* (transfer full) (nullable): a new one where there is none. */
static ScbMonthReport *
find_report (ScbBook *self, gint64 organization, const char *period, GError **error)
{
  g_autoptr (GPtrArray) reports
      = scb_book_list (self, SCB_TYPE_MONTH_REPORT, "organization", organization, error);

  if (reports == NULL)
    return NULL;
  for (guint i = 0; i < reports->len; i++)
    if (g_str_equal (SCB_MONTH_REPORT (reports->pdata[i])->period, period))
      return g_object_ref (reports->pdata[i]);
  return g_object_new (SCB_TYPE_MONTH_REPORT, "organization", organization, "period", period,
                       "state", SCB_MONTH_STATE_OPEN, NULL);
}

static gboolean
require_open (ScbMonthReport *report, GError **error)
{
  if (report->state != SCB_MONTH_STATE_CLOSED)
    return TRUE;
  g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_LOCKED,
                       _("The report of this month is closed. Open it again to change it."));
  return FALSE;
}

/* A transaction around @step, which changes @report and is kept with it. */
typedef gboolean (*Step) (ScbBook *self, ScbMonthReport *report, gpointer data, GError **error);

static gboolean
run (ScbBook *self,
     gint64 organization,
     const char *period,
     const char *name,
     Step step,
     gpointer data,
     GError **error)
{
  g_autoptr (ScbMonthReport) report = NULL;

  if (!scb_book_begin (self, name, error))
    return FALSE;
  report = find_report (self, organization, period, error);
  if (report != NULL && step (self, report, data, error))
    return scb_book_commit (self, error);
  scb_book_rollback (self);
  return FALSE;
}

static gboolean
keep (ScbBook *self, ScbMonthReport *report, GError **error)
{
  return scb_record_get_id (SCB_RECORD (report)) == 0 ? scb_book_insert (self, report, error)
                                                      : scb_book_update (self, report, error);
}

/* ---- texts ---- */

typedef struct
{
  const char *part;
  const char *text;
} Text;

static gboolean
text_step (ScbBook *self, ScbMonthReport *report, gpointer data, GError **error)
{
  const Text *text = data;
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT iif (?3 IS NULL, json_remove (coalesce (?1, '{}'), '$.' || ?2),"
      " json_set (coalesce (?1, '{}'), '$.' || ?2, ?3))",
      error);

  if (!require_open (report, error) || statement == NULL)
    return FALSE;
  scb_statement_bind_text (statement, 1, report->texts);
  scb_statement_bind_text (statement, 2, text->part);
  scb_statement_bind_text (statement, 3, text->text);
  if (scb_statement_step (statement, error) != SCB_STEP_ROW)
    return FALSE;
  g_object_set (report, "texts", scb_statement_get_text (statement, 0), NULL);
  return keep (self, report, error);
}

gboolean
scb_book_set_month_text (ScbBook *self,
                         gint64 organization,
                         const char *period,
                         const char *part,
                         const char *text,
                         GError **error)
{
  Text data = { part, text };

  return run (self, organization, period, N_("Change report of the month"), text_step, &data,
              error);
}

/* ---- closing ---- */

typedef struct
{
  const char *rows;
  const char *closed_on;
} Closing;

static gboolean
ensure_number (ScbBook *self, ScbMonthReport *report, const char *day, GError **error)
{
  gint64 id = scb_record_get_id (SCB_RECORD (report));
  g_autoptr (GPtrArray) kept
      = scb_book_list (self, SCB_TYPE_DOCUMENT_NUMBER, "month_report", id, error);
  g_autoptr (ScbStatement) next = NULL;
  g_autoptr (ScbDocumentNumber) number = NULL;

  if (kept == NULL)
    return FALSE;
  if (kept->len > 0)
    return TRUE;
  next = scb_connection_prepare (scb_book_get_connection (self),
                                 "SELECT coalesce (max (number), 0) + 1 FROM document_number"
                                 " WHERE organization = ?1 AND document_type = 'report'",
                                 error);
  if (next == NULL)
    return FALSE;
  scb_statement_bind_int (next, 1, report->organization);
  if (scb_statement_step (next, error) != SCB_STEP_ROW)
    return FALSE;
  number
      = g_object_new (SCB_TYPE_DOCUMENT_NUMBER, "organization", report->organization,
                      "document-type", SCB_DOCUMENT_TYPE_REPORT, "number",
                      scb_statement_get_int (next, 0), "issued-on", day, "month-report", id, NULL);
  return scb_book_insert (self, number, error);
}

static gboolean
close_step (ScbBook *self, ScbMonthReport *report, gpointer data, GError **error)
{
  const Closing *closing = data;

  /* The number needs a report that is there, and a closed one is not changed any more. */
  if (!require_open (report, error) || !keep (self, report, error)
      || !ensure_number (self, report, closing->closed_on, error))
    return FALSE;
  g_object_set (report, "state", SCB_MONTH_STATE_CLOSED, "rows", closing->rows, "closed-on",
                closing->closed_on, NULL);
  return keep (self, report, error);
}

gboolean
scb_book_close_month (ScbBook *self,
                      gint64 organization,
                      const char *period,
                      const char *rows,
                      const char *closed_on,
                      GError **error)
{
  Closing closing = { rows, closed_on };

  return run (self, organization, period, N_("Close report of the month"), close_step, &closing,
              error);
}

static gboolean
reopen_step (ScbBook *self, ScbMonthReport *report, gpointer data, GError **error)
{
  if (report->state != SCB_MONTH_STATE_CLOSED)
    {
      g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                           _("The report of this month is not closed."));
      return FALSE;
    }
  g_object_set (report, "state", SCB_MONTH_STATE_OPEN, "closed-on", NULL, "rows", NULL, NULL);
  return keep (self, report, error);
}

gboolean
scb_book_reopen_month (ScbBook *self, gint64 organization, const char *period, GError **error)
{
  return run (self, organization, period, N_("Open report of the month again"), reopen_step, NULL,
              error);
}
