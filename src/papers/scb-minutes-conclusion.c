/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Minutes: conclusion, tasks, votes, the branch's own judgement. */

#include "scb-config.h"

#include "scb-minutes-private.h"

#include "scb-date-text.h"
#include "scb-glib.h"

#define BLANK_TASKS 5

/* ---- tasks ---- */

static char *
helper_names (ScbPaper *self, ScbTask *task)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < self->dossier->helpers->len; i++)
    {
      ScbTaskHelper *helper = self->dossier->helpers->pdata[i];
      g_autofree char *name = scb_paper_person (self, helper->member, helper->name);

      if (helper->task == scb_record_get_id (SCB_RECORD (task)) && name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  return scb_string_free (names);
}

static void
add_task_row (ScbPaper *self, ScbTable *table, guint number, ScbTask *task)
{
  g_autofree char *number_text = g_strdup_printf ("%u", number);
  g_autofree char *helpers = helper_names (self, task);
  g_autofree char *due
      = task->due_text != NULL ? g_strdup (task->due_text) : scb_date_text_short (task->due_on);
  g_autofree char *lead = scb_paper_person (self, task->lead, task->lead_name);
  const char *row[] = { number_text, task->title, lead, helpers, due, task->measure };

  scb_paper_add_row (self, table, row, G_N_ELEMENTS (row));
}

void
scb_minutes_add_tasks (ScbPaper *self)
{
  static const char *const heads[]
      = { "minutes.tasks.number",  "minutes.tasks.task", "minutes.tasks.lead",
          "minutes.tasks.helpers", "minutes.tasks.due",  "minutes.tasks.measure" };
  const ScbTableColumn columns[]
      = { { 26, SCB_ALIGN_CENTER }, { 128, SCB_ALIGN_LEFT },  { 78, SCB_ALIGN_LEFT },
          { 78, SCB_ALIGN_LEFT },   { 66, SCB_ALIGN_CENTER }, { 92, SCB_ALIGN_LEFT } };
  static const char *const empty[G_N_ELEMENTS (heads)] = { NULL };
  const char *cells[G_N_ELEMENTS (heads)];
  ScbTableStyle style = self->table;
  ScbTable *table;

  if (scb_paper_is_blank (self))
    style.pad_y = SCB_PAPER_PEN_PAD;
  table = scb_document_add_table (self->document, &style, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    cells[i] = scb_phrases_get (self->phrases, heads[i]);
  scb_table_add_head (table, cells, NULL, NULL);
  for (guint i = 0; scb_paper_is_blank (self) && i < BLANK_TASKS; i++)
    scb_table_add_row (table, SCB_FACE_REGULAR, empty);
  for (guint i = 0; !scb_paper_is_blank (self) && i < self->dossier->tasks->len; i++)
    add_task_row (self, table, i + 1, self->dossier->tasks->pdata[i]);
  scb_document_add_space (self->document, self->rules->layout.paragraph_gap);
}

static void
add_tasks_point (ScbPaper *self, guint *number)
{
  if (scb_paper_is_blank (self) || self->dossier->tasks->len > 0)
    {
      scb_paper_add_caption (self, number,
                             scb_phrases_get (self->phrases, "minutes.conclusion.tasks"));
      scb_minutes_add_tasks (self);
    }
  else
    {
      g_autofree char *text
          = scb_phrases_format (self->phrases, "minutes.conclusion.no-tasks", "dots", NULL, NULL);

      scb_paper_add_numbered (self, number, text);
    }
}

static char *
proposal_text (ScbPaper *self, ScbProposal *proposal)
{
  g_autofree char *clause = scb_paper_clause (proposal->text);

  if (proposal->addressee == NULL)
    return scb_paper_sentence (proposal->text);
  return scb_phrases_format (self->phrases, "minutes.conclusion.proposal-to", "text", clause,
                             "addressee", proposal->addressee, NULL);
}

/* "Kiến nghị với cấp trên: " and what is proposed; NULL leaves room for the pen. */
static char *
proposals_text (ScbPaper *self, const char *text)
{
  char *line
      = scb_phrases_format (self->phrases, "minutes.conclusion.proposal", "text", text, NULL);

  return g_strchomp (line);
}

/* One point; several proposals are lines of it. */
static void
add_proposals (ScbPaper *self, guint *number)
{
  guint n_proposals = scb_paper_is_blank (self) ? 0 : self->dossier->proposals->len;
  g_autofree char *first
      = n_proposals > 0 ? proposal_text (self, self->dossier->proposals->pdata[0]) : NULL;
  g_autofree char *head = proposals_text (self, n_proposals > 1 ? "" : first);

  if (n_proposals > 1)
    scb_paper_add_caption (self, number, head);
  else if (n_proposals == 1 || scb_paper_is_blank (self))
    scb_paper_add_numbered (self, number, head);
  for (guint i = 0; n_proposals > 1 && i < n_proposals; i++)
    {
      g_autofree char *text = proposal_text (self, self->dossier->proposals->pdata[i]);
      g_autofree char *line = g_strconcat ("- ", text, NULL);

      scb_paper_add (self, line);
    }
}

void
scb_minutes_add_conclusion (ScbPaper *self)
{
  guint number = 0;
  g_autofree char *conclusion
      = scb_paper_is_blank (self) ? NULL : scb_paper_sentence (self->dossier->session->conclusion);
  g_autofree char *text
      = scb_phrases_format (self->phrases, "minutes.conclusion.chair", "text", conclusion, NULL);

  scb_paper_add_heading (self, 1, scb_phrases_get (self->phrases, "minutes.part.conclusion"));
  scb_paper_add_numbered (self, &number, text);
  if (scb_paper_is_blank (self))
    scb_paper_add_dots (self, 3);
  add_tasks_point (self, &number);
  add_proposals (self, &number);
}

/* ---- votes ---- */

static char *
share_text (gint64 part, gint64 whole)
{
  return part == SCB_UNKNOWN || whole == SCB_UNKNOWN || whole == 0
             ? NULL
             : scb_paper_percent ((double)part / (double)whole);
}

static void
add_vote_line (ScbPaper *self,
               const char *subject,
               const char *method,
               gint64 base,
               gint64 favour,
               gint64 against,
               gint64 other)
{
  g_autofree char *base_text = scb_paper_count (base);
  g_autofree char *favour_text = scb_paper_count (favour);
  g_autofree char *against_text = scb_paper_count (against);
  g_autofree char *other_text = scb_paper_count (other);
  g_autofree char *share = share_text (favour, base);
  g_autofree char *text
      = scb_phrases_format (self->phrases, "minutes.vote.subject", "subject", subject, "method",
                            method, "base", base_text, "favour", favour_text, "share", share,
                            "against", against_text, "other", other_text, NULL);

  scb_paper_add (self, text);
}

void
scb_minutes_add_vote (ScbPaper *self, ScbVote *vote)
{
  g_autofree char *key
      = g_strconcat ("minutes.vote.kind.", scb_enum_nick (SCB_TYPE_VOTE_KIND, vote->kind), NULL);
  g_autofree char *subject = vote->subject != NULL
                                 ? scb_paper_clause (vote->subject)
                                 : g_strdup (scb_phrases_get (self->phrases, key));
  const char *method = scb_phrases_get (self->phrases, vote->method == SCB_VOTE_METHOD_BALLOT
                                                           ? "minutes.vote.ballot"
                                                           : "minutes.vote.hands");

  add_vote_line (self, subject, method, vote->base, vote->in_favour, vote->against, vote->other);
}

void
scb_minutes_add_votes (ScbPaper *self)
{
  scb_paper_add_heading (self, 1, scb_phrases_get (self->phrases, "minutes.part.votes"));
  if (scb_paper_is_blank (self))
    add_vote_line (self, NULL, NULL, SCB_UNKNOWN, SCB_UNKNOWN, SCB_UNKNOWN, SCB_UNKNOWN);
  else if (self->dossier->votes->len == 0)
    scb_paper_add_dots (self, 1);
  for (guint i = 0; !scb_paper_is_blank (self) && i < self->dossier->votes->len; i++)
    scb_minutes_add_vote (self, self->dossier->votes->pdata[i]);
}

void
scb_minutes_add_committee_conclusion (ScbPaper *self)
{
  guint number = 0;
  gboolean blank = scb_paper_is_blank (self);
  g_autofree char *conclusion
      = blank ? NULL : scb_paper_sentence (self->dossier->session->conclusion);

  if (conclusion != NULL)
    scb_paper_add (self, conclusion);
  else
    scb_paper_add_dots (self, 4);
  if (blank)
    return;
  if (self->dossier->tasks->len > 0)
    add_tasks_point (self, &number);
  add_proposals (self, &number);
  for (guint i = 0; i < self->dossier->votes->len; i++)
    scb_minutes_add_vote (self, self->dossier->votes->pdata[i]);
}

/* ---- the branch's own judgement ---- */

static ScbScore *
own_score (ScbPaper *self)
{
  for (guint i = 0; !scb_paper_is_blank (self) && i < self->dossier->scores->len; i++)
    if (SCB_SCORE (self->dossier->scores->pdata[i])->scorer == SCB_SCORER_BRANCH)
      return self->dossier->scores->pdata[i];
  return NULL;
}

static void
add_score (ScbPaper *self, ScbScore *score)
{
  const char *nick = score != NULL ? scb_enum_nick (SCB_TYPE_LEVEL, score->level) : NULL;
  g_autofree char *key = nick != NULL ? g_strconcat ("level.", nick, NULL) : NULL;
  const char *level = key != NULL ? scb_phrases_get (self->phrases, key) : NULL;
  g_autofree char *points = scb_paper_points (score != NULL ? score->points : NAN);
  g_autofree char *favour = scb_paper_count (score != NULL ? score->in_favour : SCB_UNKNOWN);
  g_autofree char *base = scb_paper_count (score != NULL ? score->vote_base : SCB_UNKNOWN);
  g_autofree char *share = score != NULL ? share_text (score->in_favour, score->vote_base) : NULL;
  g_autofree char *text = score != NULL && favour == NULL
                              ? scb_phrases_format (self->phrases, "minutes.assessment.score",
                                                    "points", points, "level", level, NULL)
                              : scb_phrases_format (self->phrases, "minutes.assessment.score-vote",
                                                    "points", points, "level", level, "favour",
                                                    favour, "base", base, "share", share, NULL);

  scb_paper_add (self, text);
}

void
scb_minutes_add_own_score (ScbPaper *self)
{
  ScbScore *score = own_score (self);

  if (score != NULL || scb_paper_is_blank (self))
    add_score (self, score);
  else
    scb_paper_add_dots (self, 1);
}

void
scb_minutes_add_assessment (ScbPaper *self)
{
  ScbScore *score = own_score (self);
  g_autofree char *review
      = scb_paper_is_blank (self) ? NULL : scb_paper_sentence (self->dossier->session->self_review);

  scb_paper_add_heading (self, 1, scb_phrases_get (self->phrases, "minutes.part.assessment"));
  if (score != NULL || scb_paper_is_blank (self))
    add_score (self, score);
  else if (review == NULL)
    scb_paper_add_dots (self, 1);
  if (review != NULL || scb_paper_is_blank (self))
    {
      g_autofree char *text
          = scb_phrases_format (self->phrases, "minutes.assessment.review", "text", review, NULL);

      scb_paper_add (self, text);
    }
  if (score != NULL || scb_paper_is_blank (self))
    scb_paper_add (self, scb_phrases_get (self->phrases, "minutes.assessment.attached"));
}
