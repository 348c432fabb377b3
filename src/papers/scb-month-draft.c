/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sentences of a month's report, drafted from the record. */

#include "scb-config.h"

#include "scb-month-draft.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "scb-paper-private.h"

/* So many criteria are named at most: where most points were lost. */
#define CRITERIA_NAMED 3

/* An argument that every part has. */
typedef struct
{
  ScbMonth *month;
  const ScbRules *rules;
  ScbPhrases *phrases;
  ScbMonthTotals totals;
} Draft;

static char *
digits (gint64 value)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

/* Takes @sentence, which may be NULL. */
static void
add_sentence (GString *text, char *sentence)
{
  g_autofree char *own = sentence;

  if (own == NULL)
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, own);
}

static char *
end (GString *text)
{
  return g_string_free (text, text->len == 0);
}

/* ---- I.1: held, and not ---- */

static const char *const kind_phrases[SCB_SESSION_KIND_COMMITTEE + 1] = {
  [SCB_SESSION_KIND_REGULAR] = "month-report.kind.regular",
  [SCB_SESSION_KIND_THEMATIC] = "month-report.kind.thematic",
  [SCB_SESSION_KIND_COMBINED] = "month-report.kind.combined",
  [SCB_SESSION_KIND_EXTRAORDINARY] = "month-report.kind.extraordinary",
  [SCB_SESSION_KIND_REVIEW] = "month-report.kind.review",
};

static char *
draft_kinds (Draft *self)
{
  g_autofree char *held = digits (self->totals.states[SCB_MONTH_LINE_DECIDED]
                                  + self->totals.states[SCB_MONTH_LINE_UNDECIDED]);
  g_autofree char *branches = digits (self->totals.branches);
  g_autofree char *head = scb_phrases_format (self->phrases, "month-report.held", "held", held,
                                              "branches", branches, NULL);
  GString *text = g_string_new (head);
  const char *separator = "; ";

  for (guint i = 0; i < G_N_ELEMENTS (kind_phrases); i++)
    if (kind_phrases[i] != NULL && self->totals.kinds[i] > 0)
      {
        g_autofree char *count = digits (self->totals.kinds[i]);
        g_autofree char *kind
            = scb_phrases_format (self->phrases, kind_phrases[i], "count", count, NULL);

        g_string_append_printf (text, "%s%s", separator, kind);
        separator = ", ";
      }
  g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

/* The branches of which nothing better than @state is known; (transfer full) (nullable) */
static char *
branches_at (Draft *self, ScbMonthLineState state)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < self->month->entries->len; i++)
    {
      ScbMonthEntry *entry = self->month->entries->pdata[i];
      g_autofree char *reason = NULL;
      g_autofree char *name = NULL;

      if (scb_month_branch_state (self->month->entries, entry->branch) != state
          || scb_month_line_state (entry) != state)
        continue;
      if (entry->session != NULL && state == SCB_MONTH_LINE_NOT_HELD)
        reason = scb_paper_clause (entry->session->not_held_reason);
      name = reason == NULL
                 ? g_strdup (entry->branch_name)
                 : scb_phrases_format (self->phrases, "month-report.with-reason", "branch",
                                       entry->branch_name, "reason", reason, NULL);
      g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", name);
    }
  return end (names);
}

static char *
draft_held (Draft *self)
{
  g_autofree char *not_held = branches_at (self, SCB_MONTH_LINE_NOT_HELD);
  g_autofree char *not_reported = branches_at (self, SCB_MONTH_LINE_NOT_REPORTED);
  GString *text;

  if (self->totals.branches == 0)
    return NULL;
  text = g_string_new (NULL);
  add_sentence (text, draft_kinds (self));
  if (not_held != NULL)
    add_sentence (text, scb_phrases_format (self->phrases, "month-report.not-held", "branches",
                                            not_held, NULL));
  if (not_reported != NULL)
    add_sentence (text, scb_phrases_format (self->phrases, "month-report.not-reported", "branches",
                                            not_reported, NULL));
  return end (text);
}

/* ---- I.2 to I.5 ---- */

static char *
draft_attendance (Draft *self)
{
  const ScbMonthTotals *totals = &self->totals;
  g_autofree char *present = digits (totals->present);
  g_autofree char *total = digits (totals->total);
  g_autofree char *unexcused = digits (totals->unexcused);
  g_autofree char *share = totals->total > 0
                               ? scb_paper_percent ((double)totals->present / (double)totals->total)
                               : NULL;

  return share == NULL
             ? NULL
             : scb_phrases_format (self->phrases, "month-report.attendance", "present", present,
                                   "total", total, "share", share, "unexcused", unexcused, NULL);
}

static const char *const level_phrases[] = {
  [SCB_LEVEL_GOOD] = "level.good",
  [SCB_LEVEL_FAIR] = "level.fair",
  [SCB_LEVEL_AVERAGE] = "level.average",
  [SCB_LEVEL_POOR] = "level.poor",
};

/* Against last month, if any level was decided then; (transfer full) (nullable) */
static char *
draft_changes (Draft *self)
{
  g_autoptr (GString) changes = g_string_new (NULL);
  ScbMonthTotals before;
  guint n_before = 0;

  scb_month_add_up (self->month->previous, &before);
  for (guint i = SCB_LEVEL_GOOD; i <= SCB_LEVEL_POOR; i++)
    {
      int more = (int)self->totals.levels[i] - (int)before.levels[i];
      g_autofree char *count = digits (ABS (more));
      g_autofree char *change = scb_phrases_format (
          self->phrases, more > 0 ? "month-report.more" : "month-report.less", "level",
          scb_phrases_get (self->phrases, level_phrases[i]), "count", count, NULL);

      n_before += before.levels[i];
      if (more != 0)
        g_string_append_printf (changes, "%s%s", changes->len > 0 ? ", " : "", change);
    }
  if (n_before == 0)
    return NULL;
  return scb_phrases_format (
      self->phrases, "month-report.before", "changes",
      changes->len > 0 ? changes->str : scb_phrases_get (self->phrases, "month-report.same"), NULL);
}

static char *
draft_levels (Draft *self)
{
  const guint *levels = self->totals.levels;
  guint n_undecided = 0, n_decided = 0;
  g_autofree char *good = digits (levels[SCB_LEVEL_GOOD]);
  g_autofree char *fair = digits (levels[SCB_LEVEL_FAIR]);
  g_autofree char *average = digits (levels[SCB_LEVEL_AVERAGE]);
  g_autofree char *poor = digits (levels[SCB_LEVEL_POOR]);
  GString *text = g_string_new (NULL);

  for (guint i = SCB_LEVEL_GOOD; i <= SCB_LEVEL_POOR; i++)
    n_decided += levels[i];
  n_undecided = self->totals.lines_held - n_decided;
  if (n_decided > 0)
    add_sentence (text, scb_phrases_format (self->phrases, "month-report.levels", "good", good,
                                            "fair", fair, "average", average, "poor", poor, NULL));
  if (n_undecided > 0)
    {
      g_autofree char *count = digits (n_undecided);

      add_sentence (
          text, scb_phrases_format (self->phrases, "month-report.undecided", "count", count, NULL));
    }
  if (n_decided > 0)
    add_sentence (text, draft_changes (self));
  return end (text);
}

typedef struct
{
  const ScbMonthCriterion *given;
  const ScbCriterion *criterion;
  double lost;
} Loss;

static int
compare_losses (gconstpointer a, gconstpointer b)
{
  double difference = ((const Loss *)b)->lost - ((const Loss *)a)->lost;

  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}

/* Criteria of the month's sheet that lost points, the greatest loss first. */
static GArray *
find_losses (Draft *self)
{
  GArray *losses = g_array_new (FALSE, FALSE, sizeof (Loss));

  for (guint i = 0; i < self->month->criteria->len; i++)
    {
      const ScbMonthCriterion *given = &g_array_index (self->month->criteria, ScbMonthCriterion, i);
      int place = scb_criteria_find (self->rules->sheet, given->code);
      Loss loss = { .given = given };

      if (place < 0)
        continue;
      loss.criterion = self->rules->sheet->criteria->pdata[place];
      loss.lost = loss.criterion->points * given->n_scores - given->points;
      if (!loss.criterion->is_group && loss.lost > 1e-9)
        g_array_append_val (losses, loss);
    }
  g_array_sort (losses, compare_losses);
  return losses;
}

static char *
draft_criteria (Draft *self)
{
  g_autoptr (GArray) losses = find_losses (self);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (losses->len, CRITERIA_NAMED); i++)
    {
      const Loss *loss = &g_array_index (losses, Loss, i);
      g_autofree char *points = scb_paper_points (loss->lost);
      g_autofree char *count = digits (loss->given->n_scores);
      g_autofree char *name = scb_paper_clause (loss->criterion->name);
      g_autofree char *text = scb_phrases_format (self->phrases, "month-report.criterion", "code",
                                                  loss->criterion->code, "name", name, "points",
                                                  points, "count", count, NULL);

      g_string_append_printf (names, "%s%s", i > 0 ? "; " : "", text);
    }
  return losses->len > 0 ? scb_phrases_format (self->phrases, "month-report.criteria", "criteria",
                                               names->str, NULL)
                         : NULL;
}

static char *
draft_officials (Draft *self)
{
  g_autofree char *made = digits (self->month->visits_made);
  g_autofree char *planned = digits (self->month->visits_planned);
  GString *text;

  if (self->month->visits_planned == SCB_UNKNOWN || self->month->visits_planned == 0)
    return NULL;
  text = g_string_new (NULL);
  add_sentence (text, scb_phrases_format (self->phrases, "month-report.officials", "made", made,
                                          "planned", planned, NULL));
  if (self->month->not_gone != NULL)
    add_sentence (text, scb_phrases_format (self->phrases, "month-report.not-gone", "names",
                                            self->month->not_gone, NULL));
  return end (text);
}

/* ---- II, III ---- */

static void
add_line (GString *text, const char *line)
{
  g_string_append_printf (text, "%s- %s", text->len > 0 ? "\n" : "", line);
}

static char *
draft_arising (Draft *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->month->proposals->len; i++)
    {
      ScbProposal *proposal = self->month->proposals->pdata[i];
      g_autofree char *clause = scb_paper_clause (proposal->text);
      g_autofree char *answer = scb_paper_clause (proposal->answer);
      g_autofree char *first = scb_phrases_format (
          self->phrases, "month-report.proposal", "branch",
          scb_month_find_branch_name (self->month, proposal->branch), "text", clause, NULL);
      g_autoptr (GString) line = g_string_new (first);

      if (proposal->addressee != NULL)
        {
          g_autofree char *passed = scb_phrases_format (self->phrases, "month-report.passed-to",
                                                        "addressee", proposal->addressee, NULL);

          g_string_append_printf (line, "; %s", passed);
        }
      if (answer != NULL)
        {
          g_autofree char *told
              = scb_phrases_format (self->phrases, "month-report.answer", "answer", answer, NULL);

          g_string_append_printf (line, "; %s", told);
        }
      g_string_append_c (line, '.');
      add_line (text, line->str);
    }
  return end (text);
}

static void
add_experiences (Draft *self, GString *text, gboolean good)
{
  for (guint i = 0; i < self->month->experiences->len; i++)
    {
      ScbExperience *experience = self->month->experiences->pdata[i];
      g_autofree char *sentence = scb_paper_sentence (experience->text);
      g_autofree char *line = scb_phrases_format (
          self->phrases, "month-report.of-branch", "branch",
          scb_month_find_branch_name (self->month, experience->branch), "text", sentence, NULL);

      if (experience->good_practice == good)
        add_line (text, line);
    }
}

/* Good ways of working first, then what was shared. */
static char *
draft_strengths (Draft *self)
{
  GString *text = g_string_new (NULL);

  add_experiences (self, text, TRUE);
  add_experiences (self, text, FALSE);
  return end (text);
}

/* What the officials saw. */
static char *
draft_limits (Draft *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->month->visits->len; i++)
    {
      const ScbMonthVisit *visit = self->month->visits->pdata[i];
      g_autofree char *sentence = scb_paper_sentence (visit->limits);
      g_autofree char *line
          = sentence != NULL
                ? scb_phrases_format (self->phrases, "month-report.of-branch", "branch",
                                      scb_month_find_branch_name (self->month, visit->branch),
                                      "text", sentence, NULL)
                : NULL;

      if (line != NULL)
        add_line (text, line);
    }
  return end (text);
}

/* ---- around it ---- */

static char *
draft_addressee (Draft *self)
{
  return g_strdup (self->month->superior_committee);
}

static char *
draft_recipients (Draft *self)
{
  return g_strdup (scb_phrases_get (self->phrases, "month-report.recipients"));
}

/* ---- all parts ---- */

static const struct
{
  const char *key;
  const char *label;        /* msgid */
  char *(*draft) (Draft *); /* (nullable): the record knows nothing of it */
} parts[] = {
  [SCB_MONTH_PART_ADDRESSEE] = { "addressee", N_("Addressed to"), draft_addressee },
  [SCB_MONTH_PART_HELD] = { "held", N_("I.1. Held and not held"), draft_held },
  [SCB_MONTH_PART_ATTENDANCE] = { "attendance", N_("I.2. Attendance"), draft_attendance },
  [SCB_MONTH_PART_LEVELS] = { "levels", N_("I.3. Levels"), draft_levels },
  [SCB_MONTH_PART_CRITERIA] = { "criteria", N_("I.4. Where points were lost"), draft_criteria },
  [SCB_MONTH_PART_OFFICIALS] = { "officials", N_("I.5. Assigned officials"), draft_officials },
  [SCB_MONTH_PART_ARISING] = { "arising", N_("II. What arises from the base"), draft_arising },
  [SCB_MONTH_PART_STRENGTHS]
  = { "strengths", N_("III. Strengths, good practice"), draft_strengths },
  [SCB_MONTH_PART_LIMITS] = { "limits", N_("III. Limits and their causes"), draft_limits },
  [SCB_MONTH_PART_TASKS] = { "tasks", N_("IV. Tasks of the next month"), NULL },
  [SCB_MONTH_PART_PROPOSALS] = { "proposals", N_("IV. Proposals"), NULL },
  [SCB_MONTH_PART_RECIPIENTS] = { "recipients", N_("Recipients"), draft_recipients },
};

G_STATIC_ASSERT (G_N_ELEMENTS (parts) == SCB_MONTH_N_PARTS);

const char *
scb_month_part_key (ScbMonthPart part)
{
  return parts[part].key;
}

const char *
scb_month_part_label (ScbMonthPart part)
{
  return _(parts[part].label);
}

char *
scb_month_draft (ScbMonth *month, const ScbRules *rules, ScbPhrases *phrases, ScbMonthPart part)
{
  Draft draft = { .month = month, .rules = rules, .phrases = phrases };

  scb_month_add_up (month->entries, &draft.totals);
  return parts[part].draft != NULL ? parts[part].draft (&draft) : NULL;
}

char *
scb_month_text (ScbMonth *month, const ScbRules *rules, ScbPhrases *phrases, ScbMonthPart part)
{
  const char *kept = g_hash_table_lookup (month->texts, parts[part].key);

  if (kept != NULL)
    return *kept != '\0' ? g_strdup (kept) : NULL;
  return scb_month_draft (month, rules, phrases, part);
}
