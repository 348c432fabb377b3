/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "scb-package.h"

G_BEGIN_DECLS

/* What the files of the package share. */

#define SCB_PACKAGE_FORMAT  "so-chi-bo"
#define SCB_PACKAGE_VERSION 1

/* The description of a record type; static types never go away. */
ScbRecordClass *scb_package_class (GType type);

/** scb_package_key: (transfer full): "table:id", one text for each record of a book. */
char *scb_package_key (GType type, gint64 id);

/** scb_package_is_owned_by: whether records of @type stand in a list of records of the type @owner.
 */
gboolean scb_package_is_owned_by (GType type, GType owner);

/** scb_package_is_light: whether records of @type, and what they own, name no session and no branch
 * beside their owner. */
gboolean scb_package_is_light (GType type);

/** scb_package_type_of_collection: the type whose list stands under @key: owned by @owner, or at
 * the top where @owner is G_TYPE_INVALID. There may stand also what has an owner, if no other list
 * is called so. */
GType scb_package_type_of_collection (const char *key, GType owner);

/* ---- headers ---- */

ScbPackageHeader *scb_package_header_new (ScbPackagePurpose purpose);
ScbPackageHeader *scb_package_header_copy (const ScbPackageHeader *header);
/** scb_package_header_read: (transfer full): of the "header" of a package; a plain one for NULL. */
ScbPackageHeader *scb_package_header_read (JsonNode *node, GError **error);
const char *scb_package_purpose_nick (ScbPackagePurpose purpose);

/** scb_package_opening_is_made: whether an office counted this opening balance of @branch itself,
 * for a starter: both are UUIDs. */
gboolean scb_package_opening_is_made (const char *balance, const char *branch);

/** scb_package_is_setting_of_one_book: whether it says nothing to another book. */
gboolean scb_package_is_setting_of_one_book (const char *key);

/* ---- reports ---- */

ScbPackageReport *scb_package_report_new (void);
/** scb_package_report_add: (transfer none): a line of the report. */
ScbPackageCount *scb_package_report_add (ScbPackageReport *report, const char *collection);
/** scb_package_report_sum_up: the report's own counts from its lines. */
void scb_package_report_sum_up (ScbPackageReport *report);

/* ---- reading: a tree of entries before anything touches the book ---- */

/* What becomes of a record of a package, by who owns what. */
typedef enum
{
  SCB_PACKAGE_TAKE,
  SCB_PACKAGE_COMPLETE, /* only what the book does not know */
  SCB_PACKAGE_KEEP,     /* the book's stays */
  SCB_PACKAGE_DROP,     /* the book has none, and gets none */
} ScbPackageRule;

/* A record of the package and where it stands. */
typedef struct _ScbPackageEntry ScbPackageEntry;
struct _ScbPackageEntry
{
  GType type;
  char *path; /* "sessions[3].agenda[1]" */
  char *uuid; /* in small letters */
  JsonObject *object;
  ScbPackageEntry *owner; /* (nullable) */
  gint64 id;              /* in the book, or what it will be */
  gboolean is_new;
  ScbPackageRule rule;
};

typedef struct
{
  JsonNode *root;
  GPtrArray *entries;   /* ScbPackageEntry, each after its owner */
  GHashTable *by_uuid;  /* UUID → entry */
  JsonObject *settings; /* (nullable) */
  ScbPackageHeader *header;
} ScbPackageTree;

ScbPackageTree *scb_package_tree_new (GBytes *bytes, GError **error);
void scb_package_tree_free (ScbPackageTree *tree);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbPackageTree, scb_package_tree_free)

/** scb_package_fail: sets SCB_PACKAGE_ERROR_INVALID with the place before the sentence; returns
 * FALSE. */
gboolean
scb_package_fail (GError **error, const char *path, const char *key, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/** scb_package_read_uuid: (transfer full) (nullable): a UUID in small letters; NULL if @node is
 * none.
 */
char *scb_package_read_uuid (JsonNode *node);

/** scb_package_read_field: sets @field of @record from the entry's object; references are left to
 * the caller. */
gboolean scb_package_read_field (ScbPackageEntry *entry,
                                 ScbRecord *record,
                                 const ScbField *field,
                                 GError **error);

G_END_DECLS
