/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SQLite's codes, and what the schema's triggers say, in words for the user. */

#include "scb-config.h"

#include "scb-connection-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "scb-migration-private.h"

static const struct
{
  const char *words; /* as a trigger of the schema says it */
  const char *sentence;
} locks[] = {
  { "SCB: signed minutes are locked",
    N_("These minutes are signed and numbered, so they cannot be changed. Reopen them with a "
        "reason, or add a correction.") },
  { "SCB: minutes are signed only after they are adopted",
    N_("Only adopted minutes can be signed. Adopt them first.") },
  { "SCB: minutes are signed only with a number",
    N_("Minutes are signed only with a number in the register.") },
  { "SCB: signed minutes are reopened only to adopted",
    N_("Signed minutes can only be reopened, with a reason.") },
  { "SCB: signed minutes are reopened only with a reason",
    N_("Signed minutes are reopened only with a reason.") },
  { "SCB: a closed month rests on these minutes",
    N_("The report of this month is closed and rests on these minutes. Add a correction "
        "instead.") },
  { "SCB: a later session reports on tasks of these minutes",
    N_("A later session reports on tasks of these minutes. Add a correction instead.") },
  { "SCB: an amendment stays as it was made",
    N_("A correction stays as it was made. Add another one instead.") },
  { "SCB: a reopening stays as it was made", N_("The note on a reopening stays as it was made.") },
  { "SCB: a numbered resolution is locked",
    N_("This resolution or conclusion is final: it has its number, or was voted down, and its "
        "minutes are signed. Reopen the minutes with a reason, or pass a new one.") },
  { "SCB: a resolution that was voted down gets no number",
    N_("What was voted down gets no number; it stays as a record.") },
  { "SCB: a closed month is locked",
    N_("The report of this month is closed, so it cannot be changed.") },
};

/* SQLite does not say which reference is broken; at a failed commit it can still be looked up. */
static gboolean
set_reference_error (ScbConnection *self, GError **error)
{
  sqlite3_stmt *statement = NULL;
  gboolean found = FALSE;

  if (sqlite3_prepare_v2 (scb_connection_get_handle (self),
                          "SELECT c.\"table\", l.\"from\", c.parent FROM pragma_foreign_key_check c"
                          " JOIN pragma_foreign_key_list (c.\"table\") l ON l.id = c.fkid LIMIT 1",
                          -1, &statement, NULL)
          == SQLITE_OK
      && sqlite3_step (statement) == SQLITE_ROW)
    {
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_THE_WAY,
                   _("This cannot be kept: a record (%s, “%s”) refers to one that is not in the "
                      "book (%s)."),
                   (const char *)sqlite3_column_text (statement, 0),
                   (const char *)sqlite3_column_text (statement, 1),
                   (const char *)sqlite3_column_text (statement, 2));
      found = TRUE;
    }
  sqlite3_finalize (statement);
  return found;
}

static void
set_constraint_error (ScbConnection *self, const char *message, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (locks); i++)
    if (strcmp (message, locks[i].words) == 0)
      {
        g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_LOCKED,
                             g_dgettext (GETTEXT_PACKAGE, locks[i].sentence));
        return;
      }
  if (strstr (message, "index 'document_number_of_") != NULL)
    g_set_error_literal (
        error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_THE_WAY,
        _("This number was already given in the register. Choose another number."));
  else if (g_str_has_prefix (message, "UNIQUE"))
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_THE_WAY,
                 _("There is already one like it in the book (%s)."),
                 message + strlen ("UNIQUE constraint failed: "));
  else if (g_str_has_prefix (message, "FOREIGN KEY"))
    {
      if (!set_reference_error (self, error))
        g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_THE_WAY,
                             _("Something in the book still refers to it, or it refers to "
                                "something that is not in the book."));
    }
  else
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                 _("The book does not accept this value (%s)."), message);
}

/* Whether a file that SQLite cannot read was once a book: SQLite's own mark, or ours, is still in
 * its head. */
static gboolean
was_a_book (const char *path)
{
  guint8 head[100] = { 0 };
  guint32 application;
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  ssize_t n = fd >= 0 ? pread (fd, head, sizeof head, 0) : 0;

  if (fd >= 0)
    close (fd);
  memcpy (&application, head + 68, sizeof application);
  return n == sizeof head
         && (memcmp (head, "SQLite format 3", 16) == 0
             || GUINT32_FROM_BE (application) == SCB_BOOK_APPLICATION_ID);
}

/* A full disk shows itself in several ways. SQLite keeps the system's reason only where a statement
 * failed, not at a commit; then it is still in errno. */
static int
error_class (ScbConnection *self, int code, int saved_errno)
{
  sqlite3 *handle = scb_connection_get_handle (self);
  int system_errno = handle != NULL ? sqlite3_system_errno (handle) : 0;

  if (system_errno == 0)
    system_errno = saved_errno;
  if ((code & 0xff) == SQLITE_IOERR
      && (system_errno == ENOSPC || system_errno == EDQUOT || system_errno == EFBIG))
    return SQLITE_FULL;
  if ((code & 0xff) == SQLITE_NOTADB && was_a_book (scb_connection_get_path (self)))
    return SQLITE_CORRUPT;
  return code & 0xff;
}

/* The file is not what it should be, or not where it should be. */
static void
set_file_error (int code, const char *name, GError **error)
{
  switch (code)
    {
    case SQLITE_NOTADB:
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_NOT_A_BOOK,
                   _("“%s” is not a book of Sổ Chi Bộ."), name);
      break;
    case SQLITE_CORRUPT:
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_DAMAGED,
                   _("The file “%s” is damaged. Keep it as it is and restore the last backup."),
                   name);
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_READ_ONLY,
                   _("“%s” cannot be written. Ask for the right to write the file and its folder, "
                      "or copy it to another folder."),
                   name);
      break;
    default: /* SQLITE_CANTOPEN */
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_READ_ONLY,
                   _("“%s” cannot be opened. Its folder must be one that you may write to."),
                   name);
      break;
    }
}

void
scb_connection_set_error (ScbConnection *self, int code, GError **error)
{
  int error_code = error_class (self, code, errno);
  sqlite3 *handle = scb_connection_get_handle (self);
  g_autofree char *name = g_path_get_basename (scb_connection_get_path (self));
  const char *message = handle != NULL ? sqlite3_errmsg (handle) : sqlite3_errstr (code);

  switch (error_code)
    {
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      set_constraint_error (self, message, error);
      break;
    case SQLITE_FULL:
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_FULL,
                   _("The disk is full, so “%s” could not be written. Nothing that was kept "
                      "before is lost. Make room and try again."),
                   name);
      break;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      set_file_error (error_code, name, error);
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_USE,
                   _("“%s” is being written by another program. Try again in a moment."), name);
      break;
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled."));
      break;
    default:
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_FAILED,
                   _("“%s” could not be read or written: %s."), name, message);
    }
}
