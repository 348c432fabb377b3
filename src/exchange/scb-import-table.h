/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-package.h"

G_BEGIN_DECLS

/*
 * A table of members or of branches, as offices keep them: a file (CSV, or the first sheet of a
 * workbook) or rows pasted from a spreadsheet program. First it is said which column holds what;
 * then each row is judged: what it would bring, or what is wrong with it; then all rows are taken
 * over, or none.
 */

typedef enum
{
  SCB_IMPORT_TABLE_MEMBERS,
  SCB_IMPORT_TABLE_BRANCHES,
} ScbImportTableKind;

#define SCB_IMPORT_TABLE_NONE (-1)

typedef struct _ScbImportTable ScbImportTable;

/**
 * scb_import_table_new:
 * @bytes: the file; titles may stand above the row that names the columns
 *
 * Columns are recognised by their names, with or without accents, in capitals or not.
 *
 * Returns: (transfer full): NULL with SCB_PACKAGE_ERROR_UNREADABLE or _INVALID
 */
ScbImportTable *scb_import_table_new (ScbImportTableKind kind, GBytes *bytes, GError **error);

/** scb_import_table_new_pasted: (transfer full): cells parted by TAB, with the names of the columns
 * or without them. */
ScbImportTable *
scb_import_table_new_pasted (ScbImportTableKind kind, const char *text, GError **error);
void scb_import_table_free (ScbImportTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbImportTable, scb_import_table_free)

ScbImportTableKind scb_import_table_get_kind (ScbImportTable *self);

/* ---- what the columns hold ---- */

/** scb_import_table_kind_n_fields: how many things a column of such a table can hold. */
guint scb_import_table_kind_n_fields (ScbImportTableKind kind);
/** scb_import_table_kind_get_label: (transfer none): in words, in the user's language. */
const char *scb_import_table_kind_get_label (ScbImportTableKind kind, guint field);

guint scb_import_table_get_n_columns (ScbImportTable *self);
/** scb_import_table_get_heading: (transfer full): the name that the table gives to the column, or
 * its letter. */
char *scb_import_table_get_heading (ScbImportTable *self, guint column);
/** scb_import_table_get_example: (transfer none): what stands in it first; "" for nothing. */
const char *scb_import_table_get_example (ScbImportTable *self, guint column);

/** scb_import_table_get_head: the row that names the columns, counted from 0; SCB_IMPORT_TABLE_NONE
 * where none does. */
int scb_import_table_get_head (ScbImportTable *self);
/** scb_import_table_set_head: another row names them: what they hold is found anew. */
void scb_import_table_set_head (ScbImportTable *self, int head);
/** scb_import_table_get_n_heads: how many rows from the first one on may name the columns. */
guint scb_import_table_get_n_heads (ScbImportTable *self);

/** scb_import_table_get_field: what the column holds; SCB_IMPORT_TABLE_NONE for nothing that is
 * taken over. */
int scb_import_table_get_field (ScbImportTable *self, guint column);
/** scb_import_table_set_field: only one column holds a field: it is taken from another one. */
void scb_import_table_set_field (ScbImportTable *self, guint column, int field);

/** scb_import_table_map: @mappings (nullable) (array zero-terminated=1): "field=column name or
 * number". Errors: SCB_PACKAGE_ERROR_INVALID */
gboolean scb_import_table_map (ScbImportTable *self, const char *const *mappings, GError **error);

/** scb_import_table_recall: what the columns of a table with the same names held last time, by the
 * settings of @book. Returns whether anything was known. */
gboolean scb_import_table_recall (ScbImportTable *self, ScbBook *book);

/* ---- what the rows bring ---- */

typedef enum
{
  SCB_IMPORT_TABLE_LINE_FAULTY,
  SCB_IMPORT_TABLE_LINE_NEW,
  SCB_IMPORT_TABLE_LINE_CHANGED,
  SCB_IMPORT_TABLE_LINE_SAME, /* the book has it already */
} ScbImportTableLineState;

#define SCB_TYPE_IMPORT_TABLE_LINE (scb_import_table_line_get_type ())
G_DECLARE_FINAL_TYPE (ScbImportTableLine, scb_import_table_line, SCB, IMPORT_TABLE_LINE, GObject)

struct _ScbImportTableLine
{
  GObject parent_instance;

  guint line;         /* row of the file */
  char *name;         /* whom or which it names; never NULL */
  GPtrArray *faults;  /* char *: row 7, column “Ngày sinh”: … */
  GPtrArray *remarks; /* char *: what the user may want to know */
  GPtrArray *news;    /* char *: what is new or changed, in words */

  /* what would be kept */
  ScbRecord *record;    /* (nullable) */
  ScbRecord *part;      /* (nullable): a membership, a name */
  gboolean is_new;      /* the record is */
  gboolean is_repeated; /* an earlier line keeps the same record */
};

ScbImportTableLineState scb_import_table_line_get_state (ScbImportTableLine *self);

/**
 * scb_import_table_judge:
 * @branch: whose roll the members join, where no column says it; 0 for none. Branches: 0.
 *
 * Members that the book knows (by card number, else by name and birth) are completed, others added,
 * each with a membership. Branches that the book knows (by code, else by name and organization) are
 * completed, others added.
 *
 * Returns: (transfer full) (element-type ScbImportTableLine): one for each row; NULL with
 * SCB_PACKAGE_ERROR_INVALID where no column holds the names
 */
GPtrArray *
scb_import_table_judge (ScbImportTable *self, ScbBook *book, gint64 branch, GError **error);

/**
 * scb_import_table_import:
 * @lines: of scb_import_table_judge(); those with faults are left out where @leave_out, else
 * refused
 *
 * All or nothing, within the running transaction or in one of its own. The book remembers what the
 * columns held.
 *
 * Returns: (transfer full): the counts; NULL with SCB_PACKAGE_ERROR_INVALID, the message naming
 * rows and columns
 */
ScbPackageReport *scb_import_table_import (ScbImportTable *self,
                                           ScbBook *book,
                                           GPtrArray *lines,
                                           gboolean leave_out,
                                           ScbPackageFlags flags,
                                           GError **error);

/** scb_import_table_import_async: the same while the window stays alive. @self and @lines are
 * taken. */
void scb_import_table_import_async (ScbImportTable *self,
                                    ScbBook *book,
                                    GPtrArray *lines,
                                    gboolean leave_out,
                                    ScbPackageProgress progress,
                                    gpointer progress_data,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
/** scb_import_table_import_finish: (transfer full): the counts. */
ScbPackageReport *scb_import_table_import_finish (GAsyncResult *result, GError **error);

G_END_DECLS
