/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a table of members. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-sessions.h"
#include "scb-csv-members-private.h"
#include "scb-date.h"
#include "scb-text-fold.h"
#include "scb-text.h"

/* ---- cells ---- */

static gboolean
fail (const ScbCsvMembers *import,
      const ScbCsvRow *row,
      ScbCsvColumn column,
      GError **error,
      const char *sentence,
      const char *value)
{
  const ScbCsvRow *head = import->rows->pdata[import->columns.head];

  g_set_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID,
               _("row %u, column “%s”: “%s” %s"), row->line,
               head->cells[import->columns.places[column]], value, sentence);
  return FALSE;
}

static const char *
cell (const ScbCsvMembers *import, const ScbCsvRow *row, ScbCsvColumn column)
{
  int place = import->columns.places[column];

  return place >= 0 && (guint)place < row->n_cells && *row->cells[place] != '\0' ? row->cells[place]
                                                                                 : NULL;
}

/* ---- values ---- */

static gboolean
set_date (const ScbCsvMembers *import,
          const ScbCsvRow *row,
          ScbCsvColumn column,
          ScbMember *member,
          GError **error)
{
  const char *text = cell (import, row, column);
  g_autofree char *date = text != NULL ? scb_date_parse (text) : NULL;

  if (text == NULL)
    return TRUE;
  if (date == NULL)
    return fail (import, row, column, error, _("is no date"), text);
  g_object_set (member,
                column == SCB_CSV_COLUMN_BORN       ? "born-on"
                : column == SCB_CSV_COLUMN_ADMITTED ? "admitted-on"
                                                    : "official-on",
                date, NULL);
  return TRUE;
}

static gboolean
set_gender (const ScbCsvMembers *import, const ScbCsvRow *row, ScbMember *member, GError **error)
{
  const char *text = cell (import, row, SCB_CSV_COLUMN_GENDER);
  g_autofree char *folded = scb_text_fold (text);

  if (text == NULL)
    return TRUE;
  if (strcmp (folded, "nu") == 0)
    g_object_set (member, "gender", SCB_GENDER_FEMALE, NULL);
  else if (strcmp (folded, "nam") == 0)
    g_object_set (member, "gender", SCB_GENDER_MALE, NULL);
  else
    return fail (import, row, SCB_CSV_COLUMN_GENDER, error, _("is neither “Nam” nor “Nữ”"), text);
  return TRUE;
}

static void
set_texts (const ScbCsvMembers *import, const ScbCsvRow *row, ScbMember *member)
{
  static const ScbCsvColumn texts[]
      = { SCB_CSV_COLUMN_ETHNICITY, SCB_CSV_COLUMN_CARD,  SCB_CSV_COLUMN_OCCUPATION,
          SCB_CSV_COLUMN_ADDRESS,   SCB_CSV_COLUMN_PHONE, SCB_CSV_COLUMN_NOTE };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = cell (import, row, texts[i]);

      if (text != NULL)
        scb_record_set_text (SCB_RECORD (member),
                             scb_record_class_find_field (SCB_RECORD_GET_CLASS (member),
                                                          scb_csv_column_field (texts[i])),
                             text);
    }
}

/* ---- who it is ---- */

static gboolean
is_same_person (ScbMember *member, const char *name, const char *born_on, const char *card)
{
  if (card != NULL && member->card_number != NULL)
    return strcmp (card, member->card_number) == 0;
  /* A year is enough to agree where one of the two knows no more. */
  return g_strcmp0 (member->full_name, name) == 0 && born_on != NULL && member->born_on != NULL
         && strncmp (member->born_on, born_on, MIN (strlen (member->born_on), strlen (born_on)))
                == 0;
}

static ScbMember *
find_member (const ScbCsvMembers *import, const ScbCsvRow *row, GPtrArray *known)
{
  g_autofree char *born_on = cell (import, row, SCB_CSV_COLUMN_BORN) != NULL
                                 ? scb_date_parse (cell (import, row, SCB_CSV_COLUMN_BORN))
                                 : NULL;
  g_autofree char *name = scb_text_clean_line (
      cell (import, row, SCB_CSV_COLUMN_NAME)); /* a cell may hold two lines */

  for (guint i = 0; i < known->len; i++)
    if (is_same_person (known->pdata[i], name, born_on, cell (import, row, SCB_CSV_COLUMN_CARD)))
      return scb_record_copy (known->pdata[i]);
  return NULL;
}

static gboolean
search_branch (const ScbCsvMembers *import,
               const ScbCsvRow *row,
               const char *name,
               gint64 *branch,
               GError **error)
{
  g_autoptr (GPtrArray) branches = scb_book_find_branches (import->book, name, error);

  if (branches == NULL)
    return FALSE;
  if (branches->len != 1)
    return fail (import, row, SCB_CSV_COLUMN_BRANCH, error,
                 branches->len == 0 ? _("is no branch of the book")
                                    : _("is the name of several branches"),
                 name);
  *branch = scb_record_get_id (branches->pdata[0]);
  g_hash_table_insert (import->branches, g_strdup (name), g_memdup2 (branch, sizeof *branch));
  return TRUE;
}

static gboolean
find_branch (const ScbCsvMembers *import, const ScbCsvRow *row, gint64 *branch, GError **error)
{
  const char *name = cell (import, row, SCB_CSV_COLUMN_BRANCH);
  const gint64 *known = name != NULL ? g_hash_table_lookup (import->branches, name) : NULL;

  *branch = known != NULL ? *known : import->branch;
  if (name != NULL && known == NULL)
    return search_branch (import, row, name, branch, error);
  if (*branch != 0)
    return TRUE;
  g_set_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID,
               _("row %u: no branch is named for this member"), row->line);
  return FALSE;
}

static ScbMembershipKind
kind_of (const ScbCsvMembers *import, const ScbCsvRow *row, ScbMember *member)
{
  g_autofree char *folded = scb_text_fold (cell (import, row, SCB_CSV_COLUMN_KIND));

  if (strstr (folded, "du bi") != NULL)
    return SCB_MEMBERSHIP_KIND_PROBATIONARY;
  if (strstr (folded, "tam thoi") != NULL)
    return SCB_MEMBERSHIP_KIND_TEMPORARY;
  if (strstr (folded, "chinh thuc") != NULL || member->official_on != NULL
      || member->admitted_on == NULL)
    return SCB_MEMBERSHIP_KIND_OFFICIAL;
  return SCB_MEMBERSHIP_KIND_PROBATIONARY;
}

/* ---- rows ---- */

static gboolean
join_branch (
    ScbCsvMembers *import, const ScbCsvRow *row, ScbMember *member, gint64 branch, GError **error)
{
  gint64 id = scb_record_get_id (SCB_RECORD (member));
  g_autoptr (GPtrArray) memberships
      = scb_book_list (import->book, SCB_TYPE_MEMBERSHIP, "member", id, error);
  g_autoptr (ScbMembership) membership = NULL;
  const char *since
      = scb_date_is_day (member->official_on) ? member->official_on : member->admitted_on;

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    if (SCB_MEMBERSHIP (memberships->pdata[i])->branch == branch
        && SCB_MEMBERSHIP (memberships->pdata[i])->until == NULL)
      {
        import->memberships->unchanged++;
        return TRUE;
      }
  if (memberships == NULL)
    return FALSE;
  membership = g_object_new (SCB_TYPE_MEMBERSHIP, "member", id, "branch", branch, "kind",
                             kind_of (import, row, member), "since",
                             scb_date_is_day (since) ? since : NULL, NULL);
  import->memberships->added++;
  return scb_book_insert (import->book, membership, error);
}

gboolean
scb_csv_members_import_row (ScbCsvMembers *import, const ScbCsvRow *row, GError **error)
{
  g_autoptr (ScbMember) member = NULL;
  g_autoptr (ScbMember) before = NULL;
  gint64 branch;

  if (cell (import, row, SCB_CSV_COLUMN_NAME) == NULL)
    {
      g_set_error (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID,
                   _("row %u: the name is missing"), row->line);
      return FALSE;
    }
  member = find_member (import, row, import->known);
  before = member != NULL ? scb_record_copy (SCB_RECORD (member)) : NULL;
  if (member == NULL)
    member = g_object_new (SCB_TYPE_MEMBER, "full-name", cell (import, row, SCB_CSV_COLUMN_NAME),
                           NULL);
  set_texts (import, row, member);
  if (!set_date (import, row, SCB_CSV_COLUMN_BORN, member, error)
      || !set_date (import, row, SCB_CSV_COLUMN_ADMITTED, member, error)
      || !set_date (import, row, SCB_CSV_COLUMN_OFFICIAL, member, error)
      || !set_gender (import, row, member, error) || !find_branch (import, row, &branch, error))
    return FALSE;

  if (before == NULL)
    import->members->added++;
  else if (scb_record_equal (SCB_RECORD (member), SCB_RECORD (before)))
    import->members->unchanged++;
  else
    import->members->changed++;
  if (!scb_book_save (import->book, member, N_("Import members"), error))
    return FALSE;
  g_ptr_array_add (import->known, scb_record_copy (SCB_RECORD (member)));
  return join_branch (import, row, member, branch, error);
}
