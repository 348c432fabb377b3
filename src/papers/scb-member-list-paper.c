/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Danh sách đảng viên: the roll of a day, with the columns that were picked. */

#include "scb-config.h"

#include "scb-member-list-paper.h"

#include "scb-date-text.h"
#include "scb-month-paper-private.h"

#define CELL_SIZE    11
#define CELL_PITCH   13.5
#define NUMBER_WIDTH 26
#define NAME_WIDTH   110
/* What a standing sheet holds; with more columns the sheet lies on its side. */
#define PORTRAIT_WIDTH 560

static const struct
{
  double width;
  ScbAlign align;
} layout[SCB_N_MEMBER_COLUMNS] = {
  [SCB_MEMBER_COLUMN_GENDER] = { 34, SCB_ALIGN_CENTER },
  [SCB_MEMBER_COLUMN_BORN] = { 60, SCB_ALIGN_CENTER },
  [SCB_MEMBER_COLUMN_ETHNICITY] = { 50, SCB_ALIGN_CENTER },
  [SCB_MEMBER_COLUMN_CARD] = { 62, SCB_ALIGN_CENTER },
  [SCB_MEMBER_COLUMN_ADMITTED] = { 60, SCB_ALIGN_CENTER },
  [SCB_MEMBER_COLUMN_OFFICIAL] = { 60, SCB_ALIGN_CENTER },
  [SCB_MEMBER_COLUMN_STANDING] = { 66, SCB_ALIGN_LEFT },
  [SCB_MEMBER_COLUMN_POSTS] = { 92, SCB_ALIGN_LEFT },
  [SCB_MEMBER_COLUMN_SINCE] = { 60, SCB_ALIGN_CENTER },
  [SCB_MEMBER_COLUMN_OCCUPATION] = { 86, SCB_ALIGN_LEFT },
  [SCB_MEMBER_COLUMN_ADDRESS] = { 90, SCB_ALIGN_LEFT },
  [SCB_MEMBER_COLUMN_PHONE] = { 70, SCB_ALIGN_CENTER },
};

/* ---- cells ---- */

static char *
standing_text (ScbPhrases *phrases, const ScbRollLine *line)
{
  g_autofree char *standing_key = g_strconcat (
      "roll-call.standing.", scb_enum_nick (SCB_TYPE_STANDING, line->standing), NULL);
  g_autofree char *duty_key
      = g_strconcat ("roll-call.duty.", scb_enum_nick (SCB_TYPE_DUTY, line->duty), NULL);
  const char *standing = scb_phrases_get (phrases, standing_key);

  if (line->duty == SCB_DUTY_EXPECTED || !scb_phrases_has (phrases, duty_key))
    return g_strdup (standing);
  return g_strdup_printf ("%s, %s", standing, scb_phrases_get (phrases, duty_key));
}

char *
scb_member_list_cell (ScbPhrases *phrases,
                      const ScbRollLine *line,
                      ScbMemberColumn column,
                      gboolean for_table)
{
  const char *text = scb_roll_line_get_text (line, column);

  switch (column)
    {
    case SCB_MEMBER_COLUMN_GENDER:
      if (line->member->gender == SCB_GENDER_UNKNOWN)
        return NULL;
      return g_strdup (scb_phrases_get (phrases, line->member->gender == SCB_GENDER_FEMALE
                                                     ? "member-list.female"
                                                     : "member-list.male"));
    case SCB_MEMBER_COLUMN_STANDING:
      return standing_text (phrases, line);
    case SCB_MEMBER_COLUMN_BORN:
    case SCB_MEMBER_COLUMN_ADMITTED:
    case SCB_MEMBER_COLUMN_OFFICIAL:
    case SCB_MEMBER_COLUMN_SINCE:
      return for_table ? g_strdup (text) : scb_date_text_short (text);
    default:
      return g_strdup (text);
    }
}

const char *
scb_member_list_title (ScbPhrases *phrases, ScbMemberColumn column)
{
  g_autofree char *key = g_strconcat ("member-list.column.", scb_member_column_nick (column), NULL);

  return scb_phrases_get (phrases, key);
}

/* ---- the table ---- */

typedef struct
{
  ScbMemberColumn columns[SCB_N_MEMBER_COLUMNS];
  guint n_columns;
  double width;
} Choice;

static Choice
choose_columns (const ScbMemberListForm *form)
{
  Choice choice = { .width = NUMBER_WIDTH + NAME_WIDTH };

  for (guint i = 0; i < form->n_columns && choice.n_columns < SCB_N_MEMBER_COLUMNS; i++)
    choice.columns[choice.n_columns++] = form->columns[i];
  for (guint i = 0; form->columns == NULL && i < SCB_N_MEMBER_COLUMNS; i++)
    if (scb_member_column_is_usual (i))
      choice.columns[choice.n_columns++] = i;
  for (guint i = 0; i < choice.n_columns; i++)
    choice.width += layout[choice.columns[i]].width;
  return choice;
}

static gboolean
shows (const Choice *choice, ScbMemberColumn column)
{
  for (guint i = 0; i < choice->n_columns; i++)
    if (choice->columns[i] == column)
      return TRUE;
  return FALSE;
}

/* Who has the same name as another is told apart by the year of birth, where no column says it. */
static char *
name_text (GPtrArray *lines, guint position, const Choice *choice)
{
  const ScbMember *member = ((ScbRollLine *)lines->pdata[position])->member;

  for (guint i = 0; i < lines->len && member->born_on != NULL; i++)
    if (i != position && !shows (choice, SCB_MEMBER_COLUMN_BORN)
        && g_strcmp0 (((ScbRollLine *)lines->pdata[i])->member->full_name, member->full_name) == 0)
      return g_strdup_printf ("%s (%.4s)", member->full_name, member->born_on);
  return g_strdup (member->full_name);
}

static void
add_row (ScbPaper *self, ScbTable *table, GPtrArray *lines, guint position, const Choice *choice)
{
  g_autofree char *number = g_strdup_printf ("%u", position + 1);
  g_autofree char *name = name_text (lines, position, choice);
  char *cells[SCB_N_MEMBER_COLUMNS + 2] = { number, name };

  for (guint i = 0; i < choice->n_columns; i++)
    cells[i + 2]
        = scb_member_list_cell (self->phrases, lines->pdata[position], choice->columns[i], FALSE);
  scb_paper_add_row (self, table, (const char *const *)cells, choice->n_columns + 2);
  for (guint i = 0; i < choice->n_columns; i++)
    g_free (cells[i + 2]);
}

static void
add_table (ScbPaper *self, GPtrArray *lines, const Choice *choice)
{
  ScbTableColumn columns[SCB_N_MEMBER_COLUMNS + 2]
      = { { NUMBER_WIDTH, SCB_ALIGN_CENTER }, { NAME_WIDTH, SCB_ALIGN_LEFT } };
  const char *heads[SCB_N_MEMBER_COLUMNS + 2]
      = { scb_phrases_get (self->phrases, "roll-call.number"),
          scb_phrases_get (self->phrases, "roll-call.name") };
  ScbTableStyle style = self->table;
  ScbTable *table;
  double scale;

  for (guint i = 0; i < choice->n_columns; i++)
    {
      columns[i + 2]
          = (ScbTableColumn){ layout[choice->columns[i]].width, layout[choice->columns[i]].align };
      heads[i + 2] = scb_member_list_title (self->phrases, choice->columns[i]);
    }
  /* Many columns are written smaller, so that words stay whole. */
  scale = MIN (scb_document_text_width (self->document) / choice->width, 1);
  style.size = CELL_SIZE * scale;
  style.pitch = CELL_PITCH * scale;
  style.pad_x = 3;
  table = scb_document_add_table (self->document, &style, columns, choice->n_columns + 2);
  scb_table_add_head (table, heads, NULL, NULL);
  for (guint i = 0; i < lines->len; i++)
    add_row (self, table, lines, i, choice);
  scb_document_add_space (self->document, self->rules->layout.paragraph_gap);
}

/* ---- around it ---- */

static char *
count_standing (GPtrArray *lines, ScbStanding standing)
{
  guint count = 0;

  for (guint i = 0; i < lines->len; i++)
    count += ((ScbRollLine *)lines->pdata[i])->standing == standing;
  return scb_paper_count (count);
}

static void
add_total (ScbPaper *self, GPtrArray *lines)
{
  g_autofree char *total = scb_paper_count (lines->len);
  g_autofree char *official = count_standing (lines, SCB_STANDING_OFFICIAL);
  g_autofree char *probationary = count_standing (lines, SCB_STANDING_PROBATIONARY);
  g_autofree char *temporary = count_standing (lines, SCB_STANDING_TEMPORARY);
  g_autofree char *text
      = scb_phrases_format (self->phrases, "member-list.total", "total", total, "official",
                            official, "probationary", probationary, "temporary", temporary, NULL);

  scb_paper_add (self, text);
}

ScbDocument *
scb_member_list_paper_new (ScbDossier *head,
                           GPtrArray *lines,
                           const ScbMemberListForm *form,
                           const ScbRules *rules,
                           GError **error)
{
  Choice choice = choose_columns (form);
  gboolean landscape = form->landscape || choice.width > PORTRAIT_WIDTH;
  ScbSheet sheet = landscape ? scb_month_form_sheet (rules, TRUE) : scb_paper_sheet (rules);
  g_autoptr (ScbDocument) document = scb_document_new (&sheet);
  g_auto (ScbPaper) paper = { 0 };
  g_autofree char *day = scb_date_text_long (head->session->held_on);
  g_autofree char *place_date = NULL, *subject = NULL;

  if (!scb_paper_init (&paper, document, head, rules, SCB_PAPER_RECORD, error))
    return NULL;
  subject = scb_phrases_format (paper.phrases, "member-list.subject", "branch", head->branch_name,
                                "day", day, NULL);
  place_date = scb_paper_place_date (&paper, NULL);
  scb_document_set_title (document, scb_phrases_get (paper.phrases, "member-list.type"));
  scb_document_set_author (document, head->branch_name);
  scb_document_set_subject (document, subject);
  scb_document_set_date (document, head->session->held_on);
  scb_paper_add_head (&paper, NULL, place_date);
  scb_paper_add_title (&paper, scb_phrases_get (paper.phrases, "member-list.type"), subject);
  add_table (&paper, lines, &choice);
  add_total (&paper, lines);
  scb_paper_add_branch_signature (&paper);
  return g_steal_pointer (&document);
}
