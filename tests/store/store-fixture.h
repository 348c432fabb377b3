/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A real book in a folder of its own, records to put into it, and SQLite itself as the independent
 * witness. */
#pragma once

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "scb-book.h"

typedef struct
{
  char *folder;
  char *path;    /* of the book */
  ScbBook *book; /* (nullable) */
  gint64 branch, member, session, item;
} Fixture;

/* ---- records ---- */

static inline gint64
keep (ScbBook *book, gpointer record)
{
  g_autoptr (ScbRecord) owned = record;
  g_autoptr (GError) error = NULL;

  scb_book_save (book, owned, "Keep", &error);
  g_assert_no_error (error);
  return scb_record_get_id (owned);
}

static inline gpointer
load (ScbBook *book, GType type, gint64 id)
{
  g_autoptr (GError) error = NULL;
  gpointer record = scb_book_get (book, type, id, &error);

  g_assert_no_error (error);
  return record;
}

static inline gint64
add_branch (ScbBook *book)
{
  return keep (book, g_object_new (SCB_TYPE_BRANCH, "kind", SCB_BRANCH_KIND_VILLAGE, "formed-on",
                                   "2020-02-01", NULL));
}

static inline gint64
add_member (ScbBook *book, const char *name)
{
  return keep (book, g_object_new (SCB_TYPE_MEMBER, "full-name", name, NULL));
}

static inline gint64
add_session (ScbBook *book, gint64 branch, const char *held_on)
{
  g_autofree char *period = g_strndup (held_on, 7);

  return keep (book,
               g_object_new (SCB_TYPE_SESSION, "branch", branch, "kind", SCB_SESSION_KIND_REGULAR,
                             "state", SCB_SESSION_STATE_DRAFT, "detail", SCB_SESSION_DETAIL_FULL,
                             "period", period, "held-on", held_on, NULL));
}

static inline gint64
add_item (ScbBook *book, gint64 session, const char *title)
{
  return keep (book, g_object_new (SCB_TYPE_AGENDA_ITEM, "session", session, "position", (gint64)1,
                                   "kind", SCB_AGENDA_KIND_DISCUSSION, "title", title, NULL));
}

static inline ScbOpinion *
new_opinion (gint64 item, const char *text)
{
  return g_object_new (SCB_TYPE_OPINION, "agenda-item", item, "text", text, NULL);
}

/* ---- the witness ---- */

static inline sqlite3 *
witness_open (const char *path)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  sqlite3_busy_timeout (handle, 5000);
  return handle;
}

/* The first column of the first row; NULL where there is no row, "" for NULL. */
static inline char *
witness_ask (const char *path, const char *sql)
{
  sqlite3 *handle = witness_open (path);
  sqlite3_stmt *statement = NULL;
  char *answer = NULL;
  int code;

  if (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (handle));
  code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    answer = g_strdup (sqlite3_column_type (statement, 0) == SQLITE_NULL
                           ? ""
                           : (const char *)sqlite3_column_text (statement, 0));
  else
    g_assert_cmpint (code, ==, SQLITE_DONE);
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return answer;
}

static inline void
witness_do (const char *path, const char *sql)
{
  sqlite3 *handle = witness_open (path);
  char *message = NULL;

  sqlite3_exec (handle, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (handle);
}

#define assert_witness(path, sql, expected)                                                        \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *witness_answer = witness_ask (path, sql);                                     \
    g_assert_cmpstr (witness_answer, ==, expected);                                                \
  }                                                                                                \
  G_STMT_END

/* An error of the book whose sentence holds @words and ends like a sentence. */
#define assert_refused(error, code, words)                                                         \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_assert_error (error, SCB_BOOK_ERROR, code);                                                  \
    if (strstr ((error)->message, words) == NULL)                                                  \
      g_error ("“%s” does not hold “%s”", (error)->message, words);                                \
    g_assert_true (g_str_has_suffix ((error)->message, "."));                                      \
    g_clear_error (&(error));                                                                      \
  }                                                                                                \
  G_STMT_END

/* ---- the folder ---- */

static inline void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static inline char *
in_folder (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static inline void
set_up_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = in_folder (fixture, "so.scb");
}

static inline void
set_up_book (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  set_up_folder (fixture, data);
  fixture->book = scb_book_create (fixture->path, &error);
  g_assert_no_error (error);
}

/* A branch with a member and a session on 3 September 2020 that has one point to discuss. */
static inline void
set_up_session (Fixture *fixture, gconstpointer data)
{
  set_up_book (fixture, data);
  fixture->branch = add_branch (fixture->book);
  fixture->member = add_member (fixture->book, "Nông Văn Được");
  fixture->session = add_session (fixture->book, fixture->branch, "2020-09-03");
  fixture->item = add_item (fixture->book, fixture->session, "Đường hoa");
}

static inline void
close_book (Fixture *fixture)
{
  if (fixture->book != NULL)
    g_assert_finalize_object (g_steal_pointer (&fixture->book));
}

static inline void
reopen_book (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  close_book (fixture);
  fixture->book = scb_book_open (fixture->path, &error);
  g_assert_no_error (error);
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_book (fixture);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* ---- other processes ---- */

/* Runs @function in a process that may not write everywhere (root may); returns its status, 0 for
 * success. */
static inline int
run_as_nobody (int (*function) (Fixture *), Fixture *fixture)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
        _exit (100);
      _exit (function (fixture));
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}
