/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lock that keeps a second instance away from a book. */

#define _GNU_SOURCE /* open file description locks */

#include "scb-config.h"

#include "scb-book-lock-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "scb-book.h"

struct _ScbBookLock
{
  char *path;
  int fd;
  gboolean was_left;
};

/* Symbolic links to a book are the same book; one that is still to be made lies in its folder. */
static char *
lock_path (const char *book)
{
  g_autofree char *folder = g_path_get_dirname (book);
  g_autofree char *name = g_path_get_basename (book);
  char *real = realpath (book, NULL);
  char *real_folder = realpath (folder, NULL);
  char *path = real != NULL ? g_strconcat (real, "-lock", NULL)
                            : g_strdup_printf ("%s/%s-lock",
                                               real_folder != NULL ? real_folder : folder, name);

  free (real);
  free (real_folder);
  return path;
}

/* SQLite names its log after the book's name: through two names of one file it would keep two logs
 * and ruin it. */
static gboolean
has_one_name (const char *book, GError **error)
{
  g_autofree char *name = g_path_get_basename (book);
  struct stat status;

  if (stat (book, &status) != 0 || status.st_nlink < 2)
    return TRUE;
  g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_USE,
               _("“%s” has a second name on this disk (a hard link), through which it may be open "
                  "elsewhere. Remove one of the two names, or copy the book."),
               name);
  return FALSE;
}

/* Whoever held the lock before may have taken the file away between our open and our lock. */
static gboolean
is_still_there (const char *path, int fd)
{
  struct stat by_path, by_fd;

  return stat (path, &by_path) == 0 && fstat (fd, &by_fd) == 0 && by_path.st_ino == by_fd.st_ino
         && by_path.st_dev == by_fd.st_dev;
}

static void
set_in_use (const char *book, int fd, GError **error)
{
  g_autofree char *name = g_path_get_basename (book);
  char holder[256] = "";
  ssize_t n = pread (fd, holder, sizeof holder - 1, 0);

  holder[MAX (n, 0)] = '\0';
  if (*g_strstrip (holder) == '\0' || !g_utf8_validate (holder, -1, NULL))
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_USE,
                 _("“%s” is already open in another window. Close it there first."), name);
  else
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_USE,
                 _("“%s” is already open in another window (%s). Close it there first."), name,
                 holder);
}

/* Returns 0, or an errno; EAGAIN where somebody holds it. */
static int
lock_whole_file (int fd)
{
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

  if (fcntl (fd, F_OFD_SETLK, &whole) == 0)
    return 0;
  return errno == EACCES ? EAGAIN : errno;
}

static void
write_holder (int fd)
{
  g_autofree char *holder
      = g_strdup_printf (_("process %d on %s"), (int)getpid (), g_get_host_name ());

  /* Only for the words of a refusal; the lock does not depend on it. */
  if (ftruncate (fd, 0) != 0 || pwrite (fd, holder, strlen (holder), 0) < 0)
    g_debug ("the holder of a lock could not be written: %s", g_strerror (errno));
}

static void
set_cannot_write (const char *path, int saved_errno, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_set_error (error, SCB_BOOK_ERROR,
               saved_errno == ENOSPC || saved_errno == EDQUOT ? SCB_BOOK_ERROR_FULL
                                                              : SCB_BOOK_ERROR_READ_ONLY,
               _("The folder “%s” cannot be written (%s), so a book in it can only be read. Copy "
                  "the book to a folder of yours."),
               folder, g_strerror (saved_errno));
}

/* Returns the locked file; -1 with @error; -2 where the holder before took the file away in the
 * meantime. */
static int
try_lock (const char *book, const char *path, GError **error)
{
  int fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  int code;

  if (fd < 0)
    {
      set_cannot_write (path, errno, error);
      return -1;
    }
  code = lock_whole_file (fd);
  if (code == 0 && is_still_there (path, fd))
    return fd;
  if (code == EAGAIN)
    set_in_use (book, fd, error);
  else if (code != 0)
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_FAILED, _("“%s” could not be locked: %s."),
                 book, g_strerror (code));
  close (fd);
  return code == 0 ? -2 : -1;
}

ScbBookLock *
scb_book_lock_take (const char *book, GError **error)
{
  g_autofree char *path = lock_path (book);
  ScbBookLock *self;
  struct stat status;
  int fd;

  if (!has_one_name (book, error))
    return NULL;
  do
    fd = try_lock (book, path, error);
  while (fd == -2);
  if (fd < 0)
    return NULL;
  self = g_new0 (ScbBookLock, 1);
  self->was_left = fstat (fd, &status) == 0 && status.st_size > 0;
  write_holder (fd);
  self->path = g_steal_pointer (&path);
  self->fd = fd;
  return self;
}

gboolean
scb_book_lock_was_left (ScbBookLock *self)
{
  return self->was_left;
}

void
scb_book_lock_release (ScbBookLock *self)
{
  g_unlink (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self);
}
