/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * A package: records as one JSON object, to move them between books and to let other programs feed
 * one.
 *
 * {"format": "so-chi-bo", "version": 1, "settings": {…}, "branches": [ {"uuid": …, "spells": [ … ]}
 * ], "sessions": [ … ], …}
 *
 * Keys are the collections of the record types (src/model), fields by their names; what is unknown
 * is absent.  References hold UUIDs, enumerations nicks.  What a record owns nests in it. Described
 * by resources/package.schema.json, which is made from the same tables.
 */

#define SCB_PACKAGE_ERROR (scb_package_error_quark ())
GQuark scb_package_error_quark (void);
typedef enum
{
  SCB_PACKAGE_ERROR_UNREADABLE, /* no JSON, too large, too deep, not UTF-8 */
  SCB_PACKAGE_ERROR_INVALID, /* JSON that is no good package; the message begins with the place */
} ScbPackageError;

/* No package is larger: a whole province is about 200 MB. */
#define SCB_PACKAGE_MAXIMUM_SIZE ((gsize)256 * 1024 * 1024)

/* ---- who sends it ---- */

/* Why a package was made. Who takes it in keeps to what the sender owns: a branch its sessions and
 * its own scores; the office visits, decisions, rule sets and all the rest; the roll is completed
 * by both, and what the book knows of it stays. */
typedef enum
{
  SCB_PACKAGE_PLAIN,       /* to copy records, from any program: nothing is left out */
  SCB_PACKAGE_STARTER,     /* from an office to a branch, or to an office under it */
  SCB_PACKAGE_FROM_BRANCH, /* a month of a branch, to its office */
  SCB_PACKAGE_FROM_OFFICE, /* a month of an office's branches, to the level above */
} ScbPackagePurpose;

typedef struct
{
  ScbPackagePurpose purpose;
  char *sender;   /* (nullable): UUID of the branch or organization */
  char *name;     /* (nullable): what it is called */
  char *receiver; /* (nullable): of a starter: UUID of the branch or organization */
  char *period;   /* (nullable): the month */
  char *made_at;  /* (nullable): stamp */
} ScbPackageHeader;

void scb_package_header_free (ScbPackageHeader *header);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbPackageHeader, scb_package_header_free)

/* ---- out ---- */

typedef struct
{
  const gint64 *branches; /* (nullable): ids; NULL for all */
  guint n_branches;
  const char *period; /* (nullable): sessions of this month or year only */
} ScbPackageScope;

/**
 * scb_package_export:
 * @scope: (nullable): NULL for the whole book
 *
 * A part of a book comes with everything it names, so that it stands alone. The same book gives the
 * same bytes.
 *
 * Returns: (transfer full): the package
 */
GBytes *scb_package_export (ScbBook *book, const ScbPackageScope *scope, GError **error);

/**
 * scb_package_export_starter:
 *
 * All a branch needs to begin: how it and its organizations are called, its roll, its terms and
 * opening balance, the rule sets, the agenda templates, the directives that are meant for it, who
 * is assigned to it, how the office prints. No session.
 *
 * Returns: (transfer full): the package
 */
GBytes *scb_package_export_starter (ScbBook *book, gint64 branch, GError **error);

/** scb_package_export_office_starter: (transfer full): the same for an office under the book's own:
 * its organization, all under it and all their branches. */
GBytes *scb_package_export_office_starter (ScbBook *book, gint64 organization, GError **error);

/** scb_package_export_month: (transfer full): what a branch sends to its office: the sessions of
 * the month with all that belongs to them, and the roll. */
GBytes *scb_package_export_month (ScbBook *book, gint64 branch, const char *period, GError **error);

/** scb_package_export_office: (transfer full): what an office sends to the level above: the month
 * of all its branches, those of organizations under it included, and its report. */
GBytes *
scb_package_export_office (ScbBook *book, gint64 organization, const char *period, GError **error);

/* ---- in ---- */

typedef enum
{
  SCB_PACKAGE_NO_FLAGS = 0,
  SCB_PACKAGE_DRY_RUN = 1 << 0, /* say what would change, and change nothing */
  /* Sessions that were changed on both sides, for packages with a sender; else they are an error.
   */
  SCB_PACKAGE_TELL_CONFLICTS = 1 << 1, /* in the report, with SCB_PACKAGE_DRY_RUN */
  SCB_PACKAGE_KEEP_OURS = 1 << 2,      /* the book's stay, all others are taken */
  SCB_PACKAGE_TAKE_THEIRS = 1 << 3,
} ScbPackageFlags;

typedef struct
{
  char *collection; /* "sessions", "sessions.agenda.opinions" */
  guint added, changed, removed, unchanged;
} ScbPackageCount;

/* What an import did, or would do. */
typedef struct
{
  GPtrArray *counts; /* ScbPackageCount, in the order of the package */
  guint added, changed, removed, unchanged;
  /* of packages with a sender: sentences */
  GPtrArray *sessions;  /* each session that is new or changed */
  GPtrArray *left;      /* what is not the sender's to change, and stays as the book has it */
  GPtrArray *conflicts; /* sessions changed on both sides */
  guint n_new_sessions;
  ScbPackageHeader *header;
} ScbPackageReport;

void scb_package_report_free (ScbPackageReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbPackageReport, scb_package_report_free)

/**
 * scb_package_import:
 * @bytes: a package, from anywhere: it is not trusted
 *
 * One transaction, all or nothing; within a running one it becomes a part of that, for the caller
 * to commit or roll back. A record that the book has (by UUID) becomes what the package says; where
 * the package gives a list of what a record owns, others of that kind are taken away. The same
 * package a second time changes nothing. Signed minutes are not changed.
 *
 * Returns: (transfer full): the counts; NULL with SCB_PACKAGE_ERROR or SCB_BOOK_ERROR, the message
 * beginning with the place: sessions[3].agenda[1].opinions[0].speaker: unknown member "…"
 */
ScbPackageReport *scb_package_import (
    ScbBook *book, GBytes *bytes, ScbPackageFlags flags, GCancellable *cancellable, GError **error);

/* How much of the work is done, 0 to 1; in the main context. */
typedef void (*ScbPackageProgress) (double fraction, gpointer user_data);

/**
 * scb_package_import_file_async:
 * @progress: (nullable)
 *
 * The same for a file, while the window stays alive: it is read in a thread and written in short
 * slices, all in one transaction; cancelled, nothing has changed. Until it has ended nothing else
 * can be written to the book.
 */
void scb_package_import_file_async (ScbBook *book,
                                    const char *path,
                                    ScbPackageProgress progress,
                                    gpointer progress_data,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
/** scb_package_import_file_finish: (transfer full): the counts. */
ScbPackageReport *scb_package_import_file_finish (GAsyncResult *result, GError **error);

/** scb_package_load: (transfer full): the bytes of a file; refuses one that is too large before
 * reading it. */
GBytes *scb_package_load (const char *path, GError **error);

/* ---- schema ---- */

/** scb_package_schema: (transfer full): the JSON Schema of a package, from the record types:
 * resources/package.schema.json. */
char *scb_package_schema (void);

G_END_DECLS
