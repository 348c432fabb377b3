/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a table of members. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-sessions.h"
#include "scb-date-text.h"
#include "scb-date.h"
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

static void
set_gender (const ScbImportTableJudge *judge,
            const ScbCsvRow *row,
            ScbImportTableLine *line,
            ScbMember *member)
{
  const char *text = cell (judge, row, SCB_IMPORT_TABLE_MEMBER_GENDER);
  g_autofree char *folded = scb_text_fold (text);

  if (text == NULL)
    return;
  if (strcmp (folded, "nu") == 0 || strcmp (folded, "female") == 0)
    g_object_set (member, "gender", SCB_GENDER_FEMALE, NULL);
  else if (strcmp (folded, "nam") == 0 || strcmp (folded, "male") == 0)
    g_object_set (member, "gender", SCB_GENDER_MALE, NULL);
  else
    scb_import_table_judge_fault (judge, line, SCB_IMPORT_TABLE_MEMBER_GENDER, text,
                                  _("is neither “Nam” nor “Nữ”"));
}

static void
set_values (const ScbImportTableJudge *judge,
            const ScbCsvRow *row,
            ScbImportTableLine *line,
            ScbMember *member)
{
  static const int texts[] = { SCB_IMPORT_TABLE_MEMBER_ETHNICITY,  SCB_IMPORT_TABLE_MEMBER_CARD,
                               SCB_IMPORT_TABLE_MEMBER_OCCUPATION, SCB_IMPORT_TABLE_MEMBER_ADDRESS,
                               SCB_IMPORT_TABLE_MEMBER_PHONE,      SCB_IMPORT_TABLE_MEMBER_NOTE };
  static const int dates[] = { SCB_IMPORT_TABLE_MEMBER_BORN, SCB_IMPORT_TABLE_MEMBER_ADMITTED,
                               SCB_IMPORT_TABLE_MEMBER_OFFICIAL };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    scb_import_table_judge_set_text (judge, row, texts[i], SCB_RECORD (member));
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    scb_import_table_judge_set_date (judge, row, line, dates[i], SCB_RECORD (member), FALSE);
  set_gender (judge, row, line, member);
}

static gint64
find_branch (ScbImportTableJudge *judge, const ScbCsvRow *row, ScbImportTableLine *line)
{
  const char *name = cell (judge, row, SCB_IMPORT_TABLE_MEMBER_BRANCH);
  const char *organization_name = cell (judge, row, SCB_IMPORT_TABLE_MEMBER_ORGANIZATION);
  gint64 organization = 0;

  if (name == NULL && judge->branch != 0)
    return judge->branch;
  if (name == NULL)
    {
      scb_import_table_line_tell (line->faults, _("row %u: no branch is named for this member"),
                                  line->line);
      return 0;
    }
  if (organization_name != NULL)
    organization = scb_import_table_judge_find_organization (
        judge, line, SCB_IMPORT_TABLE_MEMBER_ORGANIZATION, organization_name);
  if (organization_name != NULL && organization == 0)
    return 0;
  return scb_import_table_judge_find_branch (judge, line, SCB_IMPORT_TABLE_MEMBER_BRANCH, name,
                                             organization);
}

static ScbMembershipKind
kind_of (const ScbImportTableJudge *judge,
         const ScbCsvRow *row,
         ScbImportTableLine *line,
         ScbMember *member)
{
  const char *text = cell (judge, row, SCB_IMPORT_TABLE_MEMBER_KIND);
  g_autofree char *folded = scb_text_fold (text);

  /* As our own lists have it. */
  for (int kind = SCB_MEMBERSHIP_KIND_OFFICIAL; kind <= SCB_MEMBERSHIP_KIND_REINFORCEMENT; kind++)
    if (g_strcmp0 (text, scb_enum_label (SCB_TYPE_MEMBERSHIP_KIND, kind)) == 0)
      return kind;
  if (strstr (folded, "du bi") != NULL || strcmp (folded, "db") == 0)
    return SCB_MEMBERSHIP_KIND_PROBATIONARY;
  if (strstr (folded, "tam thoi") != NULL)
    return SCB_MEMBERSHIP_KIND_TEMPORARY;
  if (strstr (folded, "tang cuong") != NULL)
    return SCB_MEMBERSHIP_KIND_REINFORCEMENT;
  if (text != NULL && strstr (folded, "chinh thuc") == NULL && strcmp (folded, "ct") != 0)
    scb_import_table_judge_fault (judge, line, SCB_IMPORT_TABLE_MEMBER_KIND, text,
                                  _("is none of “chính thức”, “dự bị”, “tạm thời”, “tăng cường”"));
  if (text != NULL || member->official_on != NULL || member->admitted_on == NULL)
    return SCB_MEMBERSHIP_KIND_OFFICIAL;
  return SCB_MEMBERSHIP_KIND_PROBATIONARY;
}

/* ---- who it is ---- */

typedef struct
{
  const char *name;
  const char *born_on;
  const char *card;
} Person;

/* A year is enough to agree where one of the two knows no more. */
static gboolean
agrees_in_birth (ScbMember *member, const Person *person)
{
  return person->born_on != NULL && member->born_on != NULL
         && strncmp (member->born_on, person->born_on,
                     MIN (strlen (member->born_on), strlen (person->born_on)))
                == 0;
}

static gboolean
has_other_card (ScbMember *member, const Person *person)
{
  return person->card != NULL && member->card_number != NULL
         && strcmp (person->card, member->card_number) != 0;
}

static gboolean
same_name (const char *a, const char *b)
{
  g_autofree char *first = scb_text_fold (a);
  g_autofree char *second = scb_text_fold (b);

  return strcmp (first, second) == 0;
}

static void
remark_namesake (ScbImportTableLine *line, ScbMember *member)
{
  g_autofree char *born = scb_date_text_short (member->born_on);

  if (born != NULL)
    scb_import_table_line_tell (
        line->remarks,
        _("The book has another %s, born %s: if it is the same person, write the "
           "birth or the card number as the book has it."),
        member->full_name, born);
  else
    scb_import_table_line_tell (
        line->remarks,
        _("The book has a %s whose birth it does not know: if it is the same "
           "person, add the card number or the birth there first."),
        member->full_name);
}

/* The member of the book, or of a row above; NULL for somebody new. */
static ScbMember *
find_member (ScbImportTableJudge *judge, ScbImportTableLine *line, const Person *person)
{
  ScbMember *of_card
      = person->card != NULL ? g_hash_table_lookup (judge->by_card, person->card) : NULL;
  GPtrArray *namesakes = scb_import_table_judge_list (judge, person->name);
  ScbMember *found = NULL;

  if (of_card != NULL && !same_name (of_card->full_name, person->name))
    {
      g_autofree char *sentence
          = g_strdup_printf (_("is the card number of %s"), of_card->full_name);

      scb_import_table_judge_fault (judge, line, SCB_IMPORT_TABLE_MEMBER_CARD, person->card,
                                    sentence);
      return NULL;
    }
  if (of_card != NULL)
    return of_card;
  for (guint i = 0; namesakes != NULL && i < namesakes->len; i++)
    {
      ScbMember *member = namesakes->pdata[i];

      if (has_other_card (member, person) || !agrees_in_birth (member, person))
        continue;
      if (found != NULL)
        {
          scb_import_table_judge_fault (judge, line, SCB_IMPORT_TABLE_MEMBER_NAME, person->name,
                                        _("fits two members: add the card number"));
          return NULL;
        }
      found = member;
    }
  for (guint i = 0; found == NULL && namesakes != NULL && i < namesakes->len; i++)
    remark_namesake (line, namesakes->pdata[i]);
  return found;
}

/* ---- the branch ---- */

static char *
branch_name (ScbImportTableJudge *judge, gint64 branch)
{
  return scb_book_get_branch_name (judge->book, branch, NULL);
}

static gboolean
is_open (ScbImportTableJudge *judge, ScbMembership *membership)
{
  return membership->until == NULL || strcmp (membership->until, judge->today) > 0;
}

/* Whether the member is on the roll of @branch already; one who is an official member elsewhere
 * cannot become one here without a transfer. */
static gboolean
is_member (ScbImportTableJudge *judge,
           ScbImportTableLine *line,
           GPtrArray *memberships,
           gint64 branch,
           ScbMembershipKind kind)
{
  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    if (is_open (judge, memberships->pdata[i])
        && SCB_MEMBERSHIP (memberships->pdata[i])->branch == branch)
      return TRUE;
  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      ScbMembership *membership = memberships->pdata[i];
      g_autofree char *name = NULL;

      if (!is_open (judge, membership) || membership->kind == SCB_MEMBERSHIP_KIND_TEMPORARY
          || kind == SCB_MEMBERSHIP_KIND_TEMPORARY || kind == SCB_MEMBERSHIP_KIND_REINFORCEMENT)
        continue;
      name = branch_name (judge, membership->branch);
      scb_import_table_line_tell (
          line->faults,
          _("row %u: %s is on the roll of %s: record the transfer there, or write "
             "“tạm thời” as what the member is here"),
          line->line, line->name, name);
    }
  return FALSE;
}

/* Whether the member's time in @branch is over: lists name those who left with the branch they were
 * in last, and reading such a list again brings nobody back. A later day in the row does, but for
 * the dead. */
static gboolean
has_left (GPtrArray *memberships, gint64 branch, const char *since)
{
  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      ScbMembership *membership = memberships->pdata[i];

      if (membership->end_reason == SCB_END_REASON_DIED)
        return TRUE;
      if (membership->branch == branch && membership->until != NULL
          && (since == NULL || strcmp (since, membership->until) < 0))
        return TRUE;
    }
  return FALSE;
}

static const char *
day_of_joining (ScbMember *member, ScbMembership *membership)
{
  if (membership->since != NULL)
    return membership->since;
  return scb_date_is_day (member->official_on)   ? member->official_on
         : scb_date_is_day (member->admitted_on) ? member->admitted_on
                                                 : NULL;
}

static void
judge_membership (ScbImportTableJudge *judge,
                  const ScbCsvRow *row,
                  ScbImportTableLine *line,
                  ScbMember *member,
                  gint64 branch)
{
  GPtrArray *memberships = scb_import_table_judge_list_parts (judge, SCB_RECORD (member));
  ScbMembershipKind kind = kind_of (judge, row, line, member);
  g_autoptr (ScbMembership) membership
      = g_object_new (SCB_TYPE_MEMBERSHIP, "branch", branch, "kind", kind, NULL);
  g_autofree char *name = branch_name (judge, branch);

  scb_import_table_judge_set_date (judge, row, line, SCB_IMPORT_TABLE_MEMBER_SINCE,
                                   SCB_RECORD (membership), TRUE);
  if (is_member (judge, line, memberships, branch, kind))
    return;
  if (has_left (memberships, branch, membership->since))
    {
      scb_import_table_line_tell (line->remarks, _("No longer on the roll of %s, and stays so."),
                                  name);
      return;
    }
  g_object_set (membership, "since", day_of_joining (member, membership), NULL);
  scb_import_table_line_tell (line->news, "%s: %s", name,
                              scb_enum_label (SCB_TYPE_MEMBERSHIP_KIND, kind));
  line->part = SCB_RECORD (g_steal_pointer (&membership));
}

/* ---- the row ---- */

/* Somebody who stands in a row above: twice in one branch is a slip. */
static void
judge_repetition (ScbImportTableJudge *judge,
                  ScbImportTableLine *line,
                  ScbMember *member,
                  gint64 branch)
{
  ScbImportTableLine *earlier = g_hash_table_lookup (judge->lines, member);

  if (earlier == NULL)
    {
      g_hash_table_insert (judge->lines, member, line);
      return;
    }
  line->is_repeated = TRUE;
  if (earlier->part == NULL || line->part == NULL
      || SCB_MEMBERSHIP (earlier->part)->branch == branch)
    scb_import_table_line_tell (line->faults, _("row %u: %s stands in row %u already"), line->line,
                                line->name, earlier->line);
  else
    scb_import_table_line_tell (line->remarks, _("The same person as in row %u."), earlier->line);
}

void
scb_import_table_judge_member (ScbImportTableJudge *judge,
                               const ScbCsvRow *row,
                               ScbImportTableLine *line)
{
  g_autofree char *name = scb_text_clean_line (cell (judge, row, SCB_IMPORT_TABLE_MEMBER_NAME));
  const char *born = cell (judge, row, SCB_IMPORT_TABLE_MEMBER_BORN);
  g_autofree char *born_on = born != NULL ? scb_date_parse (born) : NULL;
  const Person person = { name, born_on, cell (judge, row, SCB_IMPORT_TABLE_MEMBER_CARD) };
  g_autoptr (ScbRecord) before = NULL;
  ScbMember *member;
  gint64 branch;

  if (name == NULL)
    {
      scb_import_table_line_tell (line->faults, _("row %u: the name is missing"), line->line);
      return;
    }
  g_free (line->name);
  line->name = g_strdup (name);
  member = find_member (judge, line, &person);
  line->is_new = member == NULL || scb_record_get_id (SCB_RECORD (member)) == 0;
  line->record = member != NULL
                     ? SCB_RECORD (g_object_ref (member))
                     : SCB_RECORD (g_object_new (SCB_TYPE_MEMBER, "full-name", name, NULL));
  member = SCB_MEMBER (line->record);
  before = scb_record_copy (line->record);
  set_values (judge, row, line, member);
  branch = find_branch (judge, row, line);
  if (branch != 0)
    judge_membership (judge, row, line, member, branch);
  if (!line->is_new)
    scb_import_table_line_tell_changes (line, SCB_IMPORT_TABLE_MEMBERS, before);
  judge_repetition (judge, line, member, branch);
  scb_import_table_line_take_back (line, before);
  if (line->faults->len == 0 && line->part != NULL && scb_record_get_id (line->record) != 0)
    scb_import_table_judge_add_part (judge, scb_record_get_id (line->record), line->part);
  scb_import_table_judge_index (judge, line->record, name, member->card_number);
}
