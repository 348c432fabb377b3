/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "scb-records.h"

G_BEGIN_DECLS

/*
 * The book: one SQLite file, everything one office keeps.
 *
 * A book that is open for writing belongs to the thread that opened it.  Long reads take a reader
 * of their own (scb_book_open_reader()) into a worker.  Every change is one transaction with a
 * label; it is journalled as a changeset, from which come history, undo and redo, and the "changed"
 * signal.
 */

#define SCB_TYPE_BOOK (scb_book_get_type ())
G_DECLARE_FINAL_TYPE (ScbBook, scb_book, SCB, BOOK, GObject)

#define SCB_BOOK_ERROR (scb_book_error_quark ())
GQuark scb_book_error_quark (void);

/* Every message is a whole sentence for the user: what was wrong, where, what to do. */
typedef enum
{
  SCB_BOOK_ERROR_NOT_FOUND,  /* no such file, no such record */
  SCB_BOOK_ERROR_EXISTS,     /* a file is already there */
  SCB_BOOK_ERROR_NOT_A_BOOK, /* another kind of file */
  SCB_BOOK_ERROR_DAMAGED,    /* the file is damaged */
  SCB_BOOK_ERROR_TOO_NEW,    /* written by a newer version */
  SCB_BOOK_ERROR_IN_USE,     /* another instance has it open */
  SCB_BOOK_ERROR_READ_ONLY,  /* the book or its folder cannot be written */
  SCB_BOOK_ERROR_FULL,       /* the disk is full */
  SCB_BOOK_ERROR_LOCKED,     /* signed minutes or a closed month */
  SCB_BOOK_ERROR_IN_THE_WAY, /* a rule of the book forbids it: still referred to, number taken … */
  SCB_BOOK_ERROR_INVALID,    /* a value that cannot be */
  SCB_BOOK_ERROR_BUSY,       /* another transaction has begun and not ended */
  SCB_BOOK_ERROR_FAILED,     /* anything else; the message carries SQLite's words */
} ScbBookError;

/** scb_book_create: a new, empty book at @path (mode 0600), open for writing. Refuses an existing
 * file. */
ScbBook *scb_book_create (const char *path, GError **error);

/**
 * scb_book_open:
 * @path: an existing book
 *
 * Opens for writing: takes the operating-system lock that dies with the process, migrates an older
 * book (a copy "NAME.before-vN.scb" is made first).
 */
ScbBook *scb_book_open (const char *path, GError **error);

/** scb_book_open_read_only: for commands that only read; takes no lock, works on read-only media
 * and beside an open window. */
ScbBook *scb_book_open_read_only (const char *path, GError **error);

/** scb_book_open_reader: (transfer full): a second, read-only connection to the same file, for a
 * worker. */
ScbBook *scb_book_open_reader (ScbBook *self, GError **error);

const char *scb_book_get_path (ScbBook *self);
gboolean scb_book_is_read_only (ScbBook *self);

/** scb_book_default_path: (transfer full): the default book in the user's data folder
 * ("so-chi-bo/so.scb"). */
char *scb_book_default_path (void);

/** scb_book_warn_about_folder: (transfer full) (nullable): a sentence where @path lies on a network
 * file system or in a folder that a cloud program synchronises; NULL where all is well. */
char *scb_book_warn_about_folder (const char *path);

/* ---- transactions ---- */

/**
 * scb_book_begin:
 * @label: an English msgid that names the user's action ("Change roll-call"), kept in the history
 * and shown translated
 *
 * BEGIN IMMEDIATE. One at a time, else SCB_BOOK_ERROR_BUSY; commit writes journal and changes
 * together and emits "changed" once.
 */
gboolean scb_book_begin (ScbBook *self, const char *label, GError **error);
gboolean scb_book_commit (ScbBook *self, GError **error);
void scb_book_rollback (ScbBook *self);
gboolean scb_book_in_transaction (ScbBook *self);

/** scb_book_start_reading: a snapshot for several reads; nothing to do inside a transaction.
 * Returns whether it must be ended. */
gboolean scb_book_start_reading (ScbBook *self);
void scb_book_end_reading (ScbBook *self, gboolean started);

/* ---- records ---- */

/** scb_book_insert: keeps a new record; gives it an id, and a UUID if it has none. Within a
 * transaction, whose failure takes the id away again. */
gboolean scb_book_insert (ScbBook *self, gpointer record, GError **error);
/** scb_book_update: writes the fields that differ from the kept record. */
gboolean scb_book_update (ScbBook *self, gpointer record, GError **error);
/** scb_book_delete: takes a record away with all that it owns; refused where another record refers
 * to it. */
gboolean scb_book_delete (ScbBook *self, gpointer record, GError **error);

/** scb_book_save: inserts or updates in a transaction of its own with @label, or within the running
 * one. */
gboolean scb_book_save (ScbBook *self, gpointer record, const char *label, GError **error);
/** scb_book_remove: the same for taking a record away. */
gboolean scb_book_remove (ScbBook *self, gpointer record, const char *label, GError **error);

/** scb_book_get: (transfer full): the record of @type with @id; SCB_BOOK_ERROR_NOT_FOUND. */
gpointer scb_book_get (ScbBook *self, GType type, gint64 id, GError **error);
/** scb_book_find: (transfer full) (nullable): the record with @uuid; NULL without error where there
 * is none. */
gpointer scb_book_find (ScbBook *self, GType type, const char *uuid, GError **error);
/** scb_book_find_id: the id of the record with @uuid; 0 where there is none. */
gint64 scb_book_find_id (ScbBook *self, GType type, const char *uuid);
/** scb_book_get_uuid: (transfer full) (nullable) */
char *scb_book_get_uuid (ScbBook *self, GType type, gint64 id);
/** scb_book_next_id: an id that no record of @type has, nor any with a greater id: for records that
 * refer to each other before they are kept. */
gint64 scb_book_next_id (ScbBook *self, GType type);
/** scb_book_list: (transfer full) (element-type ScbRecord): all records of @type whose reference
 * @field (nullable: all) is @id (0: is unknown), by position where the type has one, else by sort
 * key, else by id. */
GPtrArray *scb_book_list (ScbBook *self, GType type, const char *field, gint64 id, GError **error);
/** scb_book_count: how many; -1 on error. */
gint64 scb_book_count (ScbBook *self, GType type, GError **error);

/* ---- settings and contents ---- */

/** scb_book_get_setting: (transfer full) (nullable) */
char *scb_book_get_setting (ScbBook *self, const char *key);
/** scb_book_get_settings: (transfer full): all, char * → char * */
GHashTable *scb_book_get_settings (ScbBook *self, GError **error);
gboolean scb_book_set_setting (ScbBook *self, const char *key, const char *value, GError **error);

/** scb_book_add_content: keeps bytes once; @sha256 (out) is their name for an attachment. */
gboolean scb_book_add_content (ScbBook *self, GBytes *bytes, char **sha256, GError **error);
GBytes *scb_book_get_content (ScbBook *self, const char *sha256, GError **error);

/* ---- change notice ---- */

typedef enum
{
  SCB_CHANGE_INSERT,
  SCB_CHANGE_UPDATE,
  SCB_CHANGE_DELETE,
} ScbChangeKind;

typedef struct
{
  GType type; /* G_TYPE_INVALID for a setting or the bytes of an attachment */
  gint64 id;
  ScbChangeKind kind;
} ScbChange;

/* Signal "changed" (const ScbChange *changes, guint n_changes): after a commit, an undo or a redo,
 * on the book's thread. */

G_END_DECLS
