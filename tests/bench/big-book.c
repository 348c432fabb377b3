/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The book of a whole province. */

#include "big-book.h"

#include "scb-connection-private.h"

ScbBook *
big_book_make (const char *path, const char *sql, GError **error)
{
  g_autofree char *statements = NULL;
  g_autoptr (ScbBook) book = NULL;
  ScbConnection *connection;

  if (!g_file_get_contents (sql, &statements, NULL, error))
    return NULL;
  book = scb_book_create (path, error);
  if (book == NULL)
    return NULL;
  connection = scb_book_get_connection (book);
  if (!scb_connection_execute (connection, "BEGIN", error)
      || !scb_connection_execute (connection, statements, error)
      || !scb_connection_execute (connection, "COMMIT", error))
    return NULL;
  return g_steal_pointer (&book);
}
