/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-csv.h"
#include "scb-import-table.h"

G_BEGIN_DECLS

/* ---- fields ---- */

enum
{
  SCB_IMPORT_TABLE_MEMBER_NAME,
  SCB_IMPORT_TABLE_MEMBER_BORN,
  SCB_IMPORT_TABLE_MEMBER_GENDER,
  SCB_IMPORT_TABLE_MEMBER_ETHNICITY,
  SCB_IMPORT_TABLE_MEMBER_CARD,
  SCB_IMPORT_TABLE_MEMBER_ADMITTED,
  SCB_IMPORT_TABLE_MEMBER_OFFICIAL,
  SCB_IMPORT_TABLE_MEMBER_OCCUPATION,
  SCB_IMPORT_TABLE_MEMBER_ADDRESS,
  SCB_IMPORT_TABLE_MEMBER_PHONE,
  SCB_IMPORT_TABLE_MEMBER_NOTE,
  SCB_IMPORT_TABLE_MEMBER_BRANCH,
  SCB_IMPORT_TABLE_MEMBER_ORGANIZATION, /* of the branch */
  SCB_IMPORT_TABLE_MEMBER_KIND,
  SCB_IMPORT_TABLE_MEMBER_SINCE,
  SCB_IMPORT_TABLE_MEMBER_N_FIELDS,
};

enum
{
  SCB_IMPORT_TABLE_BRANCH_NAME,
  SCB_IMPORT_TABLE_BRANCH_CODE,
  SCB_IMPORT_TABLE_BRANCH_KIND,
  SCB_IMPORT_TABLE_BRANCH_ORGANIZATION,
  SCB_IMPORT_TABLE_BRANCH_FORMED,
  SCB_IMPORT_TABLE_BRANCH_DAY,
  SCB_IMPORT_TABLE_BRANCH_MINUTES,
  SCB_IMPORT_TABLE_BRANCH_NOTE,
  SCB_IMPORT_TABLE_BRANCH_N_FIELDS,
};

typedef struct
{
  const char *name;     /* of the record's field, or "branch", "organization" …: for --map */
  const char *label;    /* msgid */
  const char *names[9]; /* what offices call the column, folded */
} ScbImportTableField;

/** scb_import_table_kind_get_fields: (transfer none) (array): scb_import_table_kind_n_fields() of
 * them; the first one is the name, which a table must have. */
const ScbImportTableField *scb_import_table_kind_get_fields (ScbImportTableKind kind);

struct _ScbImportTable
{
  ScbImportTableKind kind;
  GPtrArray *rows; /* ScbCsvRow */
  guint n_columns;
  int head;
  int *fields; /* of each column */
};

/** scb_import_table_get_cell: (transfer none) (nullable): what the column of @field holds in @row.
 */
const char *scb_import_table_get_cell (const ScbImportTable *self, const ScbCsvRow *row, int field);

/** scb_import_table_remember: what the columns hold, in the settings of the book. */
gboolean scb_import_table_remember (ScbImportTable *self, ScbBook *book, GError **error);

/* ---- judging ---- */

typedef struct
{
  ScbBook *book;
  const ScbImportTable *table;
  gint64 branch;
  gint64 organization; /* the book's own */
  char *today;
  GHashTable *found;   /* text → gint64 *: branches and organizations that were looked up */
  GHashTable *by_name; /* folded name → GPtrArray of records, of the book and of the rows */
  GHashTable *by_card; /* card number or code → record */
  GHashTable *parts;   /* id → GPtrArray of the memberships or names of a record */
  GHashTable *lines;   /* record → ScbImportTableLine that names it */
  GError *error;       /* of the book */
} ScbImportTableJudge;

/** scb_import_table_judge_row: fills @line from @row. */
void scb_import_table_judge_member (ScbImportTableJudge *judge,
                                    const ScbCsvRow *row,
                                    ScbImportTableLine *line);
void scb_import_table_judge_branch (ScbImportTableJudge *judge,
                                    const ScbCsvRow *row,
                                    ScbImportTableLine *line);

/** scb_import_table_judge_fault: "row 7, column “Ngày sinh”: “31/02/1960” is no date". */
void scb_import_table_judge_fault (const ScbImportTableJudge *judge,
                                   ScbImportTableLine *line,
                                   int field,
                                   const char *value,
                                   const char *sentence);

/** scb_import_table_judge_set_text: the cell into the field of the record of the same name. */
void scb_import_table_judge_set_text (const ScbImportTableJudge *judge,
                                      const ScbCsvRow *row,
                                      int field,
                                      ScbRecord *record);
/** scb_import_table_judge_set_date: as people write dates; to the day only where @to_the_day. */
void scb_import_table_judge_set_date (const ScbImportTableJudge *judge,
                                      const ScbCsvRow *row,
                                      ScbImportTableLine *line,
                                      int field,
                                      ScbRecord *record,
                                      gboolean to_the_day);

/** scb_import_table_judge_find_organization: the id of the organization that @text names; 0 with a
 * fault at @line. */
gint64 scb_import_table_judge_find_organization (ScbImportTableJudge *judge,
                                                 ScbImportTableLine *line,
                                                 int field,
                                                 const char *text);
/** scb_import_table_judge_find_branch: likewise; @organization: 0 for any. */
gint64 scb_import_table_judge_find_branch (ScbImportTableJudge *judge,
                                           ScbImportTableLine *line,
                                           int field,
                                           const char *text,
                                           gint64 organization);

/** scb_import_table_judge_index: the record can be found by its name and its card number or code.
 */
void scb_import_table_judge_index (ScbImportTableJudge *judge,
                                   ScbRecord *record,
                                   const char *name,
                                   const char *card);
/** scb_import_table_judge_list: (transfer none) (nullable): those with the same folded name. */
GPtrArray *scb_import_table_judge_list (ScbImportTableJudge *judge, const char *name);
/** scb_import_table_judge_list_parts: (transfer none) (nullable): the parts of a record of the
 * book. */
GPtrArray *scb_import_table_judge_list_parts (ScbImportTableJudge *judge, ScbRecord *record);
void scb_import_table_judge_add_part (ScbImportTableJudge *judge, gint64 owner, ScbRecord *part);

/** scb_import_table_line_tell_changes: "Địa chỉ: … → Xóm Mới": how the line's record differs from
 * @before. */
void scb_import_table_line_tell_changes (ScbImportTableLine *line,
                                         ScbImportTableKind kind,
                                         ScbRecord *before);
/** scb_import_table_line_take_back: where the line has faults, its record is as @before again. */
void scb_import_table_line_take_back (ScbImportTableLine *line, ScbRecord *before);
/** scb_import_table_line_tell: a sentence into one of the lists of the line. */
void scb_import_table_line_tell (GPtrArray *list, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
