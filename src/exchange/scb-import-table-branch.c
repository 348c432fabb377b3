/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a table of branches. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-sessions.h"
#include "scb-import-table-private.h"
#include "scb-text-fold.h"
#include "scb-text.h"
#include "scb-type-labels.h"

static const char *
cell (const ScbImportTableJudge *judge, const ScbCsvRow *row, int field)
{
  return scb_import_table_get_cell (judge->table, row, field);
}

/* ---- values ---- */

/* By the word that the interface has for the kind, or by what is in the name: most lists say
 * nothing of it. */
static ScbBranchKind
kind_of_words (const char *text)
{
  static const struct
  {
    const char *words;
    ScbBranchKind kind;
  } signs[] = {
    { "thon", SCB_BRANCH_KIND_VILLAGE },
    { "ban", SCB_BRANCH_KIND_VILLAGE },
    { "ap", SCB_BRANCH_KIND_VILLAGE },
    { "khu", SCB_BRANCH_KIND_NEIGHBOURHOOD },
    { "to dan pho", SCB_BRANCH_KIND_NEIGHBOURHOOD },
    { "truong", SCB_BRANCH_KIND_SCHOOL },
    { "mam non", SCB_BRANCH_KIND_SCHOOL },
    { "tieu hoc", SCB_BRANCH_KIND_SCHOOL },
    { "tram y te", SCB_BRANCH_KIND_HEALTH },
    { "y te", SCB_BRANCH_KIND_HEALTH },
    { "cong an", SCB_BRANCH_KIND_ARMED_FORCES },
    { "quan su", SCB_BRANCH_KIND_ARMED_FORCES },
    { "luc luong vu trang", SCB_BRANCH_KIND_ARMED_FORCES },
    { "doanh nghiep", SCB_BRANCH_KIND_ENTERPRISE },
    { "cong ty", SCB_BRANCH_KIND_ENTERPRISE },
    { "co quan", SCB_BRANCH_KIND_AGENCY },
    { "van phong", SCB_BRANCH_KIND_AGENCY },
    { "khac", SCB_BRANCH_KIND_OTHER },
  };
  g_autofree char *folded = scb_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      g_autofree char *padded = g_strdup_printf (" %s ", folded);
      g_autofree char *sign = g_strdup_printf (" %s ", signs[i].words);

      if (strstr (padded, sign) != NULL)
        return signs[i].kind;
    }
  for (int kind = SCB_BRANCH_KIND_VILLAGE; kind <= SCB_BRANCH_KIND_OTHER; kind++)
    {
      g_autofree char *label = scb_text_fold (scb_enum_label (SCB_TYPE_BRANCH_KIND, kind));

      if (strcmp (folded, label) == 0)
        return kind;
    }
  return SCB_BRANCH_KIND_UNKNOWN;
}

static void
set_kind (const ScbImportTableJudge *judge,
          const ScbCsvRow *row,
          ScbImportTableLine *line,
          ScbBranch *branch)
{
  const char *text = cell (judge, row, SCB_IMPORT_TABLE_BRANCH_KIND);
  ScbBranchKind kind = kind_of_words (text != NULL ? text : line->name);

  if (text != NULL && kind == SCB_BRANCH_KIND_UNKNOWN)
    scb_import_table_judge_fault (
        judge, line, SCB_IMPORT_TABLE_BRANCH_KIND, text,
        _("is no kind of branch: thôn, khu, cơ quan, trường, y tế, doanh "
           "nghiệp, lực lượng vũ trang, khác"));
  else if (text != NULL || branch->kind == SCB_BRANCH_KIND_UNKNOWN)
    g_object_set (branch, "kind", kind != SCB_BRANCH_KIND_UNKNOWN ? kind : SCB_BRANCH_KIND_OTHER,
                  NULL);
}

static void
set_count (const ScbImportTableJudge *judge,
           const ScbCsvRow *row,
           ScbImportTableLine *line,
           ScbBranch *branch,
           int field,
           guint64 most,
           const char *sentence)
{
  const char *text = cell (judge, row, field);
  guint64 count;

  if (text == NULL)
    return;
  if (g_ascii_string_to_unsigned (text, 10, 1, most, &count, NULL))
    g_object_set (branch, field == SCB_IMPORT_TABLE_BRANCH_DAY ? "session-day" : "minimum-minutes",
                  (gint64)count, NULL);
  else
    scb_import_table_judge_fault (judge, line, field, text, sentence);
}

static void
set_values (const ScbImportTableJudge *judge,
            const ScbCsvRow *row,
            ScbImportTableLine *line,
            ScbBranch *branch)
{
  scb_import_table_judge_set_text (judge, row, SCB_IMPORT_TABLE_BRANCH_CODE, SCB_RECORD (branch));
  scb_import_table_judge_set_text (judge, row, SCB_IMPORT_TABLE_BRANCH_NOTE, SCB_RECORD (branch));
  scb_import_table_judge_set_date (judge, row, line, SCB_IMPORT_TABLE_BRANCH_FORMED,
                                   SCB_RECORD (branch), TRUE);
  set_count (judge, row, line, branch, SCB_IMPORT_TABLE_BRANCH_DAY, 31,
             _("is no day of a month, 1 to 31"));
  set_count (judge, row, line, branch, SCB_IMPORT_TABLE_BRANCH_MINUTES, 600,
             _("is no number of minutes, 1 to 600"));
  set_kind (judge, row, line, branch);
}

static gint64
find_organization (ScbImportTableJudge *judge, const ScbCsvRow *row, ScbImportTableLine *line)
{
  const char *text = cell (judge, row, SCB_IMPORT_TABLE_BRANCH_ORGANIZATION);

  if (text != NULL)
    return scb_import_table_judge_find_organization (judge, line,
                                                     SCB_IMPORT_TABLE_BRANCH_ORGANIZATION, text);
  if (judge->organization == 0)
    scb_import_table_line_tell (
        line->faults,
        _("row %u: no organization is named for this branch, and the book does "
           "not say whose office keeps it"),
        line->line);
  return judge->organization;
}

/* ---- which branch it is ---- */

/* The name under which the branch belongs to the organization now; NULL where it does not. */
static ScbBranchSpell *
find_name (ScbImportTableJudge *judge, ScbBranch *branch, gint64 organization)
{
  GPtrArray *spells = scb_import_table_judge_list_parts (judge, SCB_RECORD (branch));
  ScbImportTableLine *line = g_hash_table_lookup (judge->lines, branch);

  for (guint i = 0; spells != NULL && i < spells->len; i++)
    {
      ScbBranchSpell *spell = spells->pdata[i];

      if (spell->organization == organization
          && (spell->until == NULL || strcmp (spell->until, judge->today) > 0))
        return spell;
    }
  if (line != NULL && line->part != NULL
      && SCB_BRANCH_SPELL (line->part)->organization == organization)
    return SCB_BRANCH_SPELL (line->part);
  return NULL;
}

static ScbBranch *
find_branch (ScbImportTableJudge *judge,
             const ScbCsvRow *row,
             ScbImportTableLine *line,
             gint64 organization)
{
  const char *code = cell (judge, row, SCB_IMPORT_TABLE_BRANCH_CODE);
  ScbBranch *of_code = code != NULL ? g_hash_table_lookup (judge->by_card, code) : NULL;
  GPtrArray *namesakes = scb_import_table_judge_list (judge, line->name);

  if (of_code != NULL)
    {
      ScbBranchSpell *spell = find_name (judge, of_code, organization);

      if (spell != NULL && namesakes != NULL && g_ptr_array_find (namesakes, of_code, NULL))
        return of_code;
      scb_import_table_judge_fault (
          judge, line, SCB_IMPORT_TABLE_BRANCH_CODE, code,
          spell != NULL ? _("is the code of another branch, or of this one under another "
                             "name: rename it by its decision first")
                        : _("is the code of a branch of another organization"));
      return NULL;
    }
  for (guint i = 0; namesakes != NULL && i < namesakes->len; i++)
    {
      ScbBranch *branch = namesakes->pdata[i];

      if (branch->dissolved_on == NULL && find_name (judge, branch, organization) != NULL)
        return branch;
    }
  for (guint i = 0; namesakes != NULL && i < namesakes->len; i++)
    scb_import_table_line_tell (line->remarks,
                                SCB_BRANCH (namesakes->pdata[i])->dissolved_on != NULL
                                    ? _("A dissolved branch of the book has the same name.")
                                    : _("A branch of another organization has the same name."));
  return NULL;
}

/* ---- the row ---- */

static void
add_name (ScbImportTableJudge *judge,
          ScbImportTableLine *line,
          ScbBranch *branch,
          gint64 organization)
{
  g_autofree char *name = scb_book_get_organization_name (judge->book, organization, NULL);

  line->part = g_object_new (SCB_TYPE_BRANCH_SPELL, "name", line->name, "organization",
                             organization, "since", branch->formed_on, NULL);
  scb_import_table_line_tell (line->news, "%s", name);
  scb_import_table_line_tell (line->news, "%s",
                              scb_enum_label (SCB_TYPE_BRANCH_KIND, branch->kind));
}

void
scb_import_table_judge_branch (ScbImportTableJudge *judge,
                               const ScbCsvRow *row,
                               ScbImportTableLine *line)
{
  g_autofree char *name = scb_text_clean_line (cell (judge, row, SCB_IMPORT_TABLE_BRANCH_NAME));
  g_autoptr (ScbRecord) before = NULL;
  ScbImportTableLine *earlier;
  ScbBranch *branch;
  gint64 organization;

  if (name == NULL)
    {
      scb_import_table_line_tell (line->faults, _("row %u: the name is missing"), line->line);
      return;
    }
  g_free (line->name);
  line->name = g_steal_pointer (&name);
  organization = find_organization (judge, row, line);
  if (organization == 0)
    return;
  branch = find_branch (judge, row, line, organization);
  line->is_new = branch == NULL || scb_record_get_id (SCB_RECORD (branch)) == 0;
  line->record = branch != NULL ? SCB_RECORD (g_object_ref (branch))
                                : SCB_RECORD (scb_record_new (SCB_TYPE_BRANCH));
  before = scb_record_copy (line->record);
  earlier = g_hash_table_lookup (judge->lines, line->record);
  line->is_repeated = earlier != NULL;
  if (earlier != NULL)
    scb_import_table_line_tell (line->faults, _("row %u: %s stands in row %u already"), line->line,
                                line->name, earlier->line);
  set_values (judge, row, line, SCB_BRANCH (line->record));
  if (branch == NULL)
    add_name (judge, line, SCB_BRANCH (line->record), organization);
  else
    scb_import_table_line_tell_changes (line, SCB_IMPORT_TABLE_BRANCHES, before);
  scb_import_table_line_take_back (line, before);
  if (earlier == NULL)
    g_hash_table_insert (judge->lines, line->record, line);
  scb_import_table_judge_index (judge, line->record, line->name, SCB_BRANCH (line->record)->code);
}
