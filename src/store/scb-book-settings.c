/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings of the book, and the bytes of its attachments. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-book-private.h"
#include "scb-glib.h"

char *
scb_book_get_setting (ScbBook *self, const char *key)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self), "SELECT value FROM setting WHERE key = ?1", NULL);

  if (statement == NULL)
    return NULL;
  scb_statement_bind_text (statement, 1, key);
  return scb_statement_step (statement, NULL) == SCB_STEP_ROW
             ? g_strdup (scb_statement_get_text (statement, 0))
             : NULL;
}

GHashTable *
scb_book_get_settings (ScbBook *self, GError **error)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self), "SELECT key, value FROM setting", error);
  g_autoptr (GHashTable) settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  ScbStep step;

  if (statement == NULL)
    return NULL;
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    g_hash_table_insert (settings, g_strdup (scb_statement_get_text (statement, 0)),
                         g_strdup (scb_statement_get_text (statement, 1)));
  return step == SCB_STEP_DONE ? g_steal_pointer (&settings) : NULL;
}

static gboolean
write_setting (ScbBook *self, const char *key, const char *value, GError **error)
{
  const char *sql = value != NULL ? "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT "
                                    "(key) DO UPDATE SET value = ?2 WHERE value <> ?2"
                                  : "DELETE FROM setting WHERE key = ?1";
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), sql, error);

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_text (statement, 1, key);
  if (value != NULL)
    scb_statement_bind_text (statement, 2, value);
  return scb_statement_step (statement, error) == SCB_STEP_DONE;
}

gboolean
scb_book_set_setting (ScbBook *self, const char *key, const char *value, GError **error)
{
  if (scb_book_in_transaction (self))
    return write_setting (self, key, value, error);
  if (!scb_book_begin (self, N_("Change setting"), error))
    return FALSE;
  if (write_setting (self, key, value, error))
    return scb_book_commit (self, error);
  scb_book_rollback (self);
  return FALSE;
}

char *
scb_book_get_author (ScbBook *self)
{
  g_autofree char *author = scb_book_get_setting (self, "author");
  const char *real = g_get_real_name ();

  if (!scb_string_is_empty (author))
    return g_steal_pointer (&author);
  return g_strdup (
      g_strcmp0 (real, "Unknown") != 0 && !scb_string_is_empty (real) ? real : g_get_user_name ());
}

gboolean
scb_book_add_content (ScbBook *self, GBytes *bytes, char **sha256, GError **error)
{
  g_autofree char *name = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "INSERT INTO content (sha256, bytes) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING", error);

  g_return_val_if_fail (scb_book_in_transaction (self), FALSE);

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_text (statement, 1, name);
  scb_statement_bind_bytes (statement, 2, bytes);
  if (scb_statement_step (statement, error) != SCB_STEP_DONE)
    return FALSE;
  if (sha256 != NULL)
    *sha256 = g_steal_pointer (&name);
  return TRUE;
}

GBytes *
scb_book_get_content (ScbBook *self, const char *sha256, GError **error)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self), "SELECT bytes FROM content WHERE sha256 = ?1", error);

  if (statement == NULL)
    return NULL;
  scb_statement_bind_text (statement, 1, sha256);
  switch (scb_statement_step (statement, error))
    {
    case SCB_STEP_ROW:
      return scb_statement_get_bytes (statement, 0);
    case SCB_STEP_DONE:
      g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_NOT_FOUND,
                           _("The book does not hold the bytes of this attachment."));
      return NULL;
    default:
      return NULL;
    }
}
