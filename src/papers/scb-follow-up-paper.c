/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Theo dõi thực hiện nghị quyết (domain.md 5). */

#include "scb-config.h"

#include "scb-follow-up-paper.h"

#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-glib.h"
#include "scb-month-paper-private.h"
#include "scb-period.h"

#define MOST_COLUMNS 6

ScbDossier *
scb_follow_up_to_dossier (ScbFollowUpSheet *sheet)
{
  g_autofree char *period = scb_period_of (sheet->day);
  g_autoptr (ScbSession) session
      = g_object_new (SCB_TYPE_SESSION, "period", period, "held-on", sheet->day, "kind",
                      SCB_SESSION_KIND_REGULAR, NULL);
  ScbDossier *dossier = scb_dossier_new (session);

  dossier->branch_name = g_strdup (sheet->issuer_name);
  dossier->organization_name = g_strdup (sheet->organization_name);
  dossier->place = g_strdup (sheet->place);
  if (sheet->settings != NULL)
    {
      g_clear_pointer (&dossier->settings, g_hash_table_unref);
      dossier->settings = g_hash_table_ref (sheet->settings);
    }
  return dossier;
}

/* ---- the tables ---- */

/* The cells of a row of its kind, after its number; NULL for none. (transfer full) */
typedef void (*FillCells) (ScbPaper *self, ScbFollowUpSheet *sheet, ScbFollowUp *row, char **cells);

static void
fill_task (ScbPaper *self, ScbFollowUpSheet *sheet, ScbFollowUp *row, char **cells)
{
  cells[0] = scb_follow_up_task_text (self->phrases, sheet, row);
  cells[1] = scb_follow_up_lead_text (self->phrases, row);
  cells[2] = scb_date_text_short (row->since);
  cells[3] = scb_follow_up_due_text (self->phrases, sheet, row);
  cells[4] = scb_follow_up_reached_text (self->phrases, row);
}

static void
fill_weak_point (ScbPaper *self, ScbFollowUpSheet *sheet, ScbFollowUp *row, char **cells)
{
  int days = row->since != NULL ? scb_date_days_between (row->since, sheet->day) : -1;

  cells[0] = scb_follow_up_task_text (self->phrases, sheet, row);
  cells[1] = g_strdup (row->person);
  cells[2] = scb_date_text_short (row->since);
  cells[3] = days >= 0 ? g_strdup_printf ("%d", days) : NULL;
}

static void
fill_proposal (ScbPaper *self, ScbFollowUpSheet *sheet, ScbFollowUp *row, char **cells)
{
  ScbProposal *proposal = SCB_PROPOSAL (row->record);
  gboolean is_answered = row->stage == SCB_FOLLOW_UP_TO_TELL;

  cells[0] = scb_follow_up_task_text (self->phrases, sheet, row);
  cells[1] = g_strdup (row->person);
  cells[2] = row->stage == SCB_FOLLOW_UP_TO_PASS_ON
                 ? g_strdup (scb_phrases_get (self->phrases, "follow-up.to-pass-on"))
                 : scb_date_text_short (proposal->passed_on);
  cells[3] = scb_follow_up_due_text (self->phrases, sheet, row);
  cells[4] = is_answered ? scb_phrases_format (self->phrases, "follow-up.to-tell", "answer",
                                               proposal->answer, NULL)
                         : NULL;
}

static void
fill_pledge (ScbPaper *self, ScbFollowUpSheet *sheet, ScbFollowUp *row, char **cells)
{
  ScbPledge *pledge = SCB_PLEDGE (row->record);
  g_autofree char *given = scb_paper_points (pledge->given);
  g_autofree char *amount = scb_paper_points (pledge->amount);

  cells[0] = scb_follow_up_task_text (self->phrases, sheet, row);
  cells[1] = g_strdup (row->person);
  cells[2] = scb_date_text_short (row->since);
  if (pledge->given_on != NULL && g_strcmp0 (pledge->given_on, sheet->day) <= 0)
    cells[3] = given != NULL && amount != NULL
                   ? g_strdup_printf ("%s/%s%s%s", given, amount, pledge->unit != NULL ? " " : "",
                                      pledge->unit != NULL ? pledge->unit : "")
                   : scb_date_text_short (pledge->given_on);
  if (row->stage == SCB_FOLLOW_UP_TO_THANK)
    cells[4] = g_strdup (scb_phrases_get (self->phrases, "follow-up.to-thank"));
}

static void
fill_help (ScbPaper *self, ScbFollowUpSheet *sheet, ScbFollowUp *row, char **cells)
{
  cells[0] = g_strdup (row->person);
  cells[1] = scb_follow_up_task_text (self->phrases, sheet, row);
  cells[2] = scb_date_text_short (row->since);
  cells[3] = g_strdup (SCB_RECOGNITION (row->record)->outcome);
}

static const struct
{
  ScbFollowUpKind kind;
  const char *heading;
  guint n_columns;
  ScbMonthColumn columns[MOST_COLUMNS];
  FillCells fill;
} parts[] = {
  { SCB_FOLLOW_UP_TASK,
    "follow-up.tasks",
    6,
    { { "follow-up.number", 5, SCB_ALIGN_CENTER },
      { "follow-up.task", 30, SCB_ALIGN_LEFT },
      { "follow-up.lead", 18, SCB_ALIGN_LEFT },
      { "follow-up.given", 11, SCB_ALIGN_CENTER },
      { "follow-up.due", 13, SCB_ALIGN_CENTER },
      { "follow-up.result", 25, SCB_ALIGN_LEFT } },
    fill_task },
  { SCB_FOLLOW_UP_WEAK_POINT,
    "follow-up.weak-points",
    5,
    { { "follow-up.number", 5, SCB_ALIGN_CENTER },
      { "follow-up.weak-point", 45, SCB_ALIGN_LEFT },
      { "follow-up.origin", 28, SCB_ALIGN_LEFT },
      { "follow-up.since", 12, SCB_ALIGN_CENTER },
      { "follow-up.days", 12, SCB_ALIGN_CENTER } },
    fill_weak_point },
  { SCB_FOLLOW_UP_PROPOSAL,
    "follow-up.proposals",
    6,
    { { "follow-up.number", 5, SCB_ALIGN_CENTER },
      { "follow-up.proposal", 33, SCB_ALIGN_LEFT },
      { "follow-up.addressee", 20, SCB_ALIGN_LEFT },
      { "follow-up.passed-on", 12, SCB_ALIGN_CENTER },
      { "follow-up.answer-due", 13, SCB_ALIGN_CENTER },
      { "follow-up.answer", 19, SCB_ALIGN_LEFT } },
    fill_proposal },
  { SCB_FOLLOW_UP_PLEDGE,
    "follow-up.pledges",
    6,
    { { "follow-up.number", 5, SCB_ALIGN_CENTER },
      { "follow-up.pledge", 34, SCB_ALIGN_LEFT },
      { "follow-up.giver", 20, SCB_ALIGN_LEFT },
      { "follow-up.promised-on", 13, SCB_ALIGN_CENTER },
      { "follow-up.given-so-far", 14, SCB_ALIGN_CENTER },
      { "follow-up.note", 16, SCB_ALIGN_LEFT } },
    fill_pledge },
  { SCB_FOLLOW_UP_HELP,
    "follow-up.help",
    5,
    { { "follow-up.number", 5, SCB_ALIGN_CENTER },
      { "follow-up.person", 20, SCB_ALIGN_LEFT },
      { "follow-up.agreed", 42, SCB_ALIGN_LEFT },
      { "follow-up.since", 12, SCB_ALIGN_CENTER },
      { "follow-up.result", 23, SCB_ALIGN_LEFT } },
    fill_help },
};

static gboolean
is_printed (ScbFollowUp *row, ScbFollowUpKind kind)
{
  return row->kind == kind
         && !(kind == SCB_FOLLOW_UP_HELP && SCB_RECOGNITION (row->record)->confidential);
}

/* Returns how many rows there are; a kind without any falls away. */
static guint
add_part (ScbPaper *self, ScbFollowUpSheet *sheet, guint part, guint *n_parts)
{
  static const char *const numerals[] = { "I", "II", "III", "IV", "V", "VI" };
  ScbTable *table = NULL;
  guint n = 0;

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      char *cells[MOST_COLUMNS] = { NULL };
      ScbFollowUp *row = sheet->rows->pdata[i];

      if (!is_printed (row, parts[part].kind))
        continue;
      if (table == NULL)
        {
          g_autofree char *heading
              = g_strdup_printf ("%s- %s", numerals[(*n_parts)++],
                                 scb_phrases_get (self->phrases, parts[part].heading));

          scb_paper_add_heading (self, 1, heading);
          table = scb_month_add_table (self, parts[part].columns, parts[part].n_columns);
        }
      cells[0] = g_strdup_printf ("%u", ++n);
      parts[part].fill (self, sheet, row, cells + 1);
      scb_paper_add_row (self, table, (const char *const *)cells, parts[part].n_columns);
      for (guint j = 0; j < MOST_COLUMNS; j++)
        g_free (cells[j]);
    }
  if (table != NULL)
    scb_document_add_space (self->document, self->rules->layout.paragraph_gap);
  return n;
}

/* "Đường hoa thôn Xóm Mới: đã nhận 200/205 cây." */
static void
add_campaigns (ScbPaper *self, ScbFollowUpSheet *sheet, guint *n_parts)
{
  static const char *const numerals[] = { "I", "II", "III", "IV", "V", "VI" };
  gboolean first = TRUE;

  for (guint i = 0; i < sheet->campaigns->len; i++)
    {
      ScbCampaign *campaign = sheet->campaigns->pdata[i];
      g_autofree char *given = scb_paper_points (campaign->given);
      g_autofree char *promised = scb_paper_points (campaign->promised);
      g_autofree char *line = NULL;

      if (campaign->campaign == NULL || campaign->unit == NULL)
        continue;
      if (first)
        {
          g_autofree char *heading
              = g_strdup_printf ("%s- %s", numerals[(*n_parts)++],
                                 scb_phrases_get (self->phrases, "follow-up.campaigns"));

          scb_paper_add_heading (self, 1, heading);
          first = FALSE;
        }
      line
          = scb_phrases_format (self->phrases, "follow-up.campaign", "campaign", campaign->campaign,
                                "given", given, "promised", promised, "unit", campaign->unit, NULL);
      scb_paper_add (self, line);
    }
}

/* ---- the papers ---- */

static void
add_head (ScbPaper *self, ScbFollowUpSheet *sheet, const char *type, const char *subject)
{
  g_autofree char *place_date = scb_paper_place_date (self, sheet->day);

  scb_document_set_title (self->document, type);
  scb_document_set_author (self->document, sheet->issuer_name);
  scb_document_set_subject (self->document, subject);
  scb_document_set_date (self->document, sheet->day);
  scb_paper_add_head (self, NULL, place_date);
  scb_paper_add_title (self, type, subject);
}

static void
add_signatures (ScbPaper *self, ScbFollowUpSheet *sheet)
{
  const ScbPaperSignature maker
      = { .office = scb_phrases_get (self->phrases, "month.maker"), .office_bold = TRUE };
  const ScbPaperSignature head = {
    .on_behalf = scb_phrases_get (self->phrases, sheet->is_of_branch ? "follow-up.of-branch"
                                                                     : "follow-up.of-office"),
    .office = scb_phrases_get (self->phrases, "month.secretary"),
    .office_bold = self->rules->layout.office_bold,
  };

  scb_paper_add_signatures (self, &maker, &head);
}

ScbDocument *
scb_follow_up_paper_new (ScbFollowUpSheet *sheet, const ScbRules *rules, GError **error)
{
  ScbSheet page = scb_month_form_sheet (rules, FALSE);
  g_autoptr (ScbDocument) document = scb_document_new (&page);
  g_autoptr (ScbDossier) dossier = scb_follow_up_to_dossier (sheet);
  g_auto (ScbPaper) paper = { 0 };
  g_autofree char *day = scb_date_text_long (sheet->day);
  g_autofree char *subject = NULL;
  guint n_parts = 0, n_rows = 0;

  if (!scb_paper_init (&paper, document, dossier, rules, SCB_PAPER_RECORD, error))
    return NULL;
  subject = scb_phrases_format (paper.phrases, "follow-up.subject", "day", day, NULL);
  add_head (&paper, sheet, scb_phrases_get (paper.phrases, "follow-up.type"), subject);
  for (guint part = 0; part < G_N_ELEMENTS (parts); part++)
    n_rows += add_part (&paper, sheet, part, &n_parts);
  if (n_rows == 0)
    scb_paper_add (&paper, scb_phrases_get (paper.phrases, "follow-up.nothing"));
  add_campaigns (&paper, sheet, &n_parts);
  add_signatures (&paper, sheet);
  return g_steal_pointer (&document);
}
