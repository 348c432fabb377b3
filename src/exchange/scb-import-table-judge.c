/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all rows of a table are judged by. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-month.h"
#include "scb-book-sessions.h"
#include "scb-date.h"
#include "scb-import-table-private.h"
#include "scb-text-fold.h"

/* ---- what is said ---- */

void
scb_import_table_judge_fault (const ScbImportTableJudge *judge,
                              ScbImportTableLine *line,
                              int field,
                              const char *value,
                              const char *sentence)
{
  ScbImportTable *table = (ScbImportTable *)judge->table;
  guint column = 0;
  g_autofree char *heading = NULL;

  while (column + 1 < table->n_columns && table->fields[column] != field)
    column++;
  heading = scb_import_table_get_heading (table, column);
  scb_import_table_line_tell (line->faults, _("row %u, column “%s”: “%s” %s"), line->line, heading,
                              value, sentence);
}

/* ---- values ---- */

static const ScbField *
field_of (const ScbImportTableJudge *judge, int field, ScbRecord *record)
{
  return scb_record_class_find_field (
      SCB_RECORD_GET_CLASS (record),
      scb_import_table_kind_get_fields (judge->table->kind)[field].name);
}

void
scb_import_table_judge_set_text (const ScbImportTableJudge *judge,
                                 const ScbCsvRow *row,
                                 int field,
                                 ScbRecord *record)
{
  const char *text = scb_import_table_get_cell (judge->table, row, field);

  if (text != NULL)
    scb_record_set_text (record, field_of (judge, field, record), text);
}

void
scb_import_table_judge_set_date (const ScbImportTableJudge *judge,
                                 const ScbCsvRow *row,
                                 ScbImportTableLine *line,
                                 int field,
                                 ScbRecord *record,
                                 gboolean to_the_day)
{
  const char *text = scb_import_table_get_cell (judge->table, row, field);
  const ScbField *target = field_of (judge, field, record);
  g_autofree char *date = text != NULL ? scb_date_parse (text) : NULL;
  const char *known = scb_record_get_text (record, target);

  if (text == NULL)
    return;
  if (date == NULL)
    scb_import_table_judge_fault (judge, line, field, text, _("is no date"));
  else if (to_the_day && !scb_date_is_day (date))
    scb_import_table_judge_fault (judge, line, field, text,
                                  _("is no day: write day, month and year, or leave it empty"));
  /* A year does not take the place of the day that the book knows. */
  else if (known == NULL || !g_str_has_prefix (known, date))
    scb_record_set_text (record, target, date);
}

/* ---- branches and organizations by their names ---- */

static void
remember (ScbImportTableJudge *judge, char *key, gint64 id)
{
  g_hash_table_insert (judge->found, key, g_memdup2 (&id, sizeof id));
}

static GError **
first_error (ScbImportTableJudge *judge)
{
  return judge->error == NULL ? &judge->error : NULL;
}

/* Whether @text is what the branch is called, whatever the accents. */
static gboolean
is_called (ScbImportTableJudge *judge, gint64 branch, const char *text)
{
  g_autofree char *name = scb_book_get_branch_name (judge->book, branch, NULL);
  g_autofree char *folded_name = scb_text_fold (name);
  g_autofree char *folded = scb_text_fold (text);
  const char *prefix = "chi bo ";
  const char *bare
      = g_str_has_prefix (folded_name, prefix) ? folded_name + strlen (prefix) : folded_name;

  return strcmp (folded, folded_name) == 0 || strcmp (folded, bare) == 0;
}

/* Of several branches that fit: those called just so, of the organization, not dissolved. */
static void
narrow (ScbImportTableJudge *judge, GPtrArray *branches, const char *text, gint64 organization)
{
  for (guint pass = 0; pass < 3; pass++)
    {
      g_autoptr (GPtrArray) fitting = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < branches->len; i++)
        {
          ScbBranch *branch = branches->pdata[i];
          gint64 id = scb_record_get_id (SCB_RECORD (branch));

          if (pass == 0
                  ? organization == 0
                        || scb_book_get_organization_of (judge->book, id, NULL) == organization
              : pass == 1 ? is_called (judge, id, text)
                          : branch->dissolved_on == NULL)
            g_ptr_array_add (fitting, g_object_ref (branch));
        }
      /* An organization that has none of them is no help: nothing fits. */
      if (fitting->len == 0 && pass > 0)
        continue;
      g_ptr_array_set_size (branches, 0);
      g_ptr_array_extend_and_steal (branches, g_steal_pointer (&fitting));
    }
}

gint64
scb_import_table_judge_find_branch (ScbImportTableJudge *judge,
                                    ScbImportTableLine *line,
                                    int field,
                                    const char *text,
                                    gint64 organization)
{
  g_autofree char *key = g_strdup_printf ("b%" G_GINT64_FORMAT " %s", organization, text);
  const gint64 *known = g_hash_table_lookup (judge->found, key);
  g_autoptr (GPtrArray) branches = NULL;

  if (known != NULL)
    return *known;
  branches = scb_book_find_branches (judge->book, text, first_error (judge));
  if (branches == NULL)
    return 0;
  narrow (judge, branches, text, organization);
  if (branches->len != 1)
    {
      scb_import_table_judge_fault (judge, line, field, text,
                                    branches->len == 0 ? _("is no branch of the book")
                                                       : _("is the name of several branches"));
      return 0;
    }
  remember (judge, g_steal_pointer (&key), scb_record_get_id (branches->pdata[0]));
  return scb_record_get_id (branches->pdata[0]);
}

/* "Đảng bộ xã Lương Mông", "Đảng ủy xã Lương Mông", "xã Lương Mông". */
static char *
fold_organization (const char *name)
{
  g_autofree char *folded = scb_text_fold (name);
  gboolean is_long = g_str_has_prefix (folded, "dang bo ") || g_str_has_prefix (folded, "dang uy ");

  return g_strdup (is_long ? folded + strlen ("dang bo ") : folded);
}

static gboolean
organization_is_called (ScbOrganizationSpell *spell, const char *folded)
{
  g_autofree char *name = fold_organization (spell->name);
  g_autofree char *committee = fold_organization (spell->committee_name);

  return strcmp (folded, name) == 0 || strcmp (folded, committee) == 0;
}

gint64
scb_import_table_judge_find_organization (ScbImportTableJudge *judge,
                                          ScbImportTableLine *line,
                                          int field,
                                          const char *text)
{
  g_autofree char *folded = fold_organization (text);
  g_autofree char *key = g_strconcat ("o", folded, NULL);
  const gint64 *known = g_hash_table_lookup (judge->found, key);
  g_autoptr (GPtrArray) spells = NULL;
  gint64 found = 0;
  gboolean several = FALSE;

  if (known != NULL)
    return *known;
  spells = scb_book_list (judge->book, SCB_TYPE_ORGANIZATION_SPELL, NULL, 0, first_error (judge));
  for (guint i = 0; spells != NULL && i < spells->len; i++)
    if (organization_is_called (spells->pdata[i], folded))
      {
        several
            = several
              || (found != 0 && found != SCB_ORGANIZATION_SPELL (spells->pdata[i])->organization);
        found = SCB_ORGANIZATION_SPELL (spells->pdata[i])->organization;
      }
  if (found != 0 && !several)
    {
      remember (judge, g_steal_pointer (&key), found);
      return found;
    }
  scb_import_table_judge_fault (judge, line, field, text,
                                several ? _("is the name of several organizations")
                                        : _("is no organization of the book"));
  return 0;
}

/* ---- what is known already ---- */

void
scb_import_table_judge_index (ScbImportTableJudge *judge,
                              ScbRecord *record,
                              const char *name,
                              const char *card)
{
  char *folded = scb_text_fold (name);
  GPtrArray *same = g_hash_table_lookup (judge->by_name, folded);

  if (same == NULL)
    {
      same = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (judge->by_name, folded, same);
    }
  else
    g_free (folded);
  if (!g_ptr_array_find (same, record, NULL))
    g_ptr_array_add (same, g_object_ref (record));
  if (card != NULL)
    g_hash_table_insert (judge->by_card, g_strdup (card), g_object_ref (record));
}

GPtrArray *
scb_import_table_judge_list (ScbImportTableJudge *judge, const char *name)
{
  g_autofree char *folded = scb_text_fold (name);

  return g_hash_table_lookup (judge->by_name, folded);
}

void
scb_import_table_judge_add_part (ScbImportTableJudge *judge, gint64 owner, ScbRecord *part)
{
  GPtrArray *parts = g_hash_table_lookup (judge->parts, &owner);

  if (parts == NULL)
    {
      parts = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (judge->parts, g_memdup2 (&owner, sizeof owner), parts);
    }
  g_ptr_array_add (parts, g_object_ref (part));
}

GPtrArray *
scb_import_table_judge_list_parts (ScbImportTableJudge *judge, ScbRecord *record)
{
  gint64 id = scb_record_get_id (record);

  return id != 0 ? g_hash_table_lookup (judge->parts, &id) : NULL;
}

static void
index_members (ScbImportTableJudge *judge)
{
  g_autoptr (GPtrArray) members
      = scb_book_list (judge->book, SCB_TYPE_MEMBER, NULL, 0, first_error (judge));
  g_autoptr (GPtrArray) memberships
      = scb_book_list (judge->book, SCB_TYPE_MEMBERSHIP, NULL, 0, first_error (judge));

  for (guint i = 0; members != NULL && i < members->len; i++)
    scb_import_table_judge_index (judge, members->pdata[i],
                                  SCB_MEMBER (members->pdata[i])->full_name,
                                  SCB_MEMBER (members->pdata[i])->card_number);
  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    scb_import_table_judge_add_part (judge, SCB_MEMBERSHIP (memberships->pdata[i])->member,
                                     memberships->pdata[i]);
}

static void
index_branches (ScbImportTableJudge *judge)
{
  g_autoptr (GPtrArray) branches
      = scb_book_list (judge->book, SCB_TYPE_BRANCH, NULL, 0, first_error (judge));
  g_autoptr (GPtrArray) spells
      = scb_book_list (judge->book, SCB_TYPE_BRANCH_SPELL, NULL, 0, first_error (judge));
  g_autoptr (GHashTable) by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; branches != NULL && i < branches->len; i++)
    {
      gint64 id = scb_record_get_id (branches->pdata[i]);

      g_hash_table_insert (by_id, g_memdup2 (&id, sizeof id), branches->pdata[i]);
    }
  for (guint i = 0; spells != NULL && i < spells->len; i++)
    {
      ScbBranchSpell *spell = spells->pdata[i];
      ScbBranch *branch = g_hash_table_lookup (by_id, &spell->branch);

      scb_import_table_judge_add_part (judge, spell->branch, SCB_RECORD (spell));
      if (branch != NULL)
        scb_import_table_judge_index (judge, SCB_RECORD (branch), spell->name, branch->code);
    }
}

/* ---- all rows ---- */

static gboolean
has_names (const ScbImportTable *table)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (table->fields[i] == 0)
      return TRUE;
  return FALSE;
}

static void
judge_rows (ScbImportTableJudge *judge, GPtrArray *lines)
{
  const ScbImportTable *table = judge->table;

  for (guint i = (guint)(table->head + 1); i < table->rows->len; i++)
    {
      const ScbCsvRow *row = table->rows->pdata[i];
      ScbImportTableLine *line = g_object_new (SCB_TYPE_IMPORT_TABLE_LINE, NULL);

      line->line = row->line;
      if (table->kind == SCB_IMPORT_TABLE_MEMBERS)
        scb_import_table_judge_member (judge, row, line);
      else
        scb_import_table_judge_branch (judge, row, line);
      g_ptr_array_add (lines, line);
    }
}

GPtrArray *
scb_import_table_judge (ScbImportTable *self, ScbBook *book, gint64 branch, GError **error)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) by_name
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  g_autoptr (GHashTable) by_card
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GHashTable) parts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                        (GDestroyNotify)g_ptr_array_unref);
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);
  g_autofree char *today = scb_date_today ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  ScbImportTableJudge judge = { .book = book,
                                .table = self,
                                .branch = branch,
                                .today = today,
                                .found = found,
                                .by_name = by_name,
                                .by_card = by_card,
                                .parts = parts,
                                .lines = named };

  if (!has_names (self))
    {
      g_set_error_literal (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID,
                           self->kind == SCB_IMPORT_TABLE_MEMBERS
                               ? _("A row must name the columns, among them “Họ và tên”.")
                               : _("A row must name the columns, among them “Tên chi bộ”."));
      return NULL;
    }
  judge.organization = scb_book_get_own_organization (book);
  if (self->kind == SCB_IMPORT_TABLE_MEMBERS)
    index_members (&judge);
  else
    index_branches (&judge);
  if (judge.error == NULL)
    judge_rows (&judge, lines);
  if (judge.error == NULL)
    return g_steal_pointer (&lines);
  g_propagate_error (error, judge.error);
  return NULL;
}
