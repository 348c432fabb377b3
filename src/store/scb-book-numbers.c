/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The register of a branch: the numbers of its documents within a term. */

#include "scb-config.h"

#include "scb-book-numbers-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "scb-book-adoption.h"
#include "scb-connection-private.h"

static gint64
find_term (ScbBook *self, gint64 branch, const char *day)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self),
                                "SELECT id FROM term WHERE branch = ?1 AND since <= ?2 AND (until "
                                "IS NULL OR ?2 < until) ORDER BY since DESC LIMIT 1",
                                NULL);

  if (statement == NULL)
    return 0;
  scb_statement_bind_int (statement, 1, branch);
  scb_statement_bind_text (statement, 2, day);
  return scb_statement_step (statement, NULL) == SCB_STEP_ROW ? scb_statement_get_int (statement, 0)
                                                              : 0;
}

/* An opening number without a term is meant for the term of the opening balance's day. */
static gint64
next_number_in_term (
    ScbBook *self, gint64 branch, ScbDocumentType type, gint64 term, GError **error)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT max (coalesce ((SELECT max (number) FROM document_number WHERE branch = ?1 AND "
      "document_type = ?2 AND term IS nullif (?3, 0)), 0),"
      " coalesce ((SELECT max (n.next_number) - 1 FROM opening_number n JOIN opening_balance o ON "
      "o.id = n.opening_balance"
      " WHERE o.branch = ?1 AND n.document_type = ?2 AND (n.term IS nullif (?3, 0) OR n.term IS "
      "NULL AND EXISTS"
      " (SELECT 1 FROM term t WHERE t.id = ?3 AND t.since <= o.as_of AND (t.until IS NULL OR "
      "o.as_of < t.until)))), 0)) + 1",
      error);

  if (statement == NULL)
    return -1;
  scb_statement_bind_int (statement, 1, branch);
  scb_statement_bind_text (statement, 2, scb_enum_nick (SCB_TYPE_DOCUMENT_TYPE, type));
  scb_statement_bind_int (statement, 3, term);
  return scb_statement_step (statement, error) == SCB_STEP_ROW
             ? scb_statement_get_int (statement, 0)
             : -1;
}

gint64
scb_book_next_number (
    ScbBook *self, gint64 branch, ScbDocumentType type, const char *day, GError **error)
{
  return next_number_in_term (self, branch, type, find_term (self, branch, day), error);
}

/* Whether nobody has the number of @record yet. */
static gboolean
number_is_free (ScbBook *self, ScbDocumentNumber *record, GError **error)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT issued_on FROM document_number WHERE branch = ?1 AND document_type = ?4 AND "
      "term IS nullif (?2, 0) AND number = ?3",
      error);

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, record->branch);
  scb_statement_bind_int (statement, 2, record->term);
  scb_statement_bind_int (statement, 3, record->number);
  scb_statement_bind_text (statement, 4,
                           scb_enum_nick (SCB_TYPE_DOCUMENT_TYPE, record->document_type));
  switch (scb_statement_step (statement, error))
    {
    case SCB_STEP_DONE:
      return TRUE;
    case SCB_STEP_ROW:
      g_set_error (
          error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_THE_WAY,
          record->document_type == SCB_DOCUMENT_TYPE_MINUTES
              ? _("Number %" PRId64 " was already given to minutes of this branch in this term. "
                   "Choose another number.")
              : _("Number %" PRId64 " was already given to a document of this kind of this branch "
                   "in this term. Choose another number."),
          record->number);
      return FALSE;
    default:
      return FALSE;
    }
}

gboolean
scb_book_register_number (ScbBook *self,
                          ScbSession *session,
                          ScbDocumentNumber *record,
                          GError **error)
{
  gint64 term = session->term != 0
                    ? session->term
                    : find_term (self, session->branch,
                                 session->held_on != NULL ? session->held_on : record->issued_on);

  g_object_set (record, "branch", session->branch, "term", term, "session",
                scb_record_get_id (SCB_RECORD (session)), NULL);
  if (record->number == 0)
    g_object_set (record, "number",
                  next_number_in_term (self, session->branch, record->document_type, term, error),
                  NULL);
  return record->number >= 1 && number_is_free (self, record, error)
         && scb_book_insert (self, record, error);
}
