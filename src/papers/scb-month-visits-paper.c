/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tổng hợp kết quả dự sinh hoạt: who of the officials went where in a month, by official and by
 * branch. */

#include "scb-config.h"

#include "scb-month-paper-private.h"

#include <math.h>

#include "scb-date-text.h"
#include "scb-glib.h"

static const ScbMonthColumn by_official[] = {
  { "month-visits.number", 6, SCB_ALIGN_CENTER }, { "month-visits.official", 26, SCB_ALIGN_LEFT },
  { "month-visits.branch", 22, SCB_ALIGN_LEFT },  { "month-visits.day", 12, SCB_ALIGN_CENTER },
  { "month-visits.score", 12, SCB_ALIGN_CENTER }, { "month-visits.seen", 22, SCB_ALIGN_LEFT },
};

static const ScbMonthColumn by_branch[] = {
  { "month-visits.number", 6, SCB_ALIGN_CENTER },
  { "month-visits.branch", 34, SCB_ALIGN_LEFT },
  { "month-visits.assigned", 30, SCB_ALIGN_LEFT },
  { "month-visits.came", 30, SCB_ALIGN_LEFT },
};

/* ---- by official ---- */

/* "90 điểm, Tốt" (transfer full) (nullable) */
static char *
score_of (ScbPaper *self, const ScbMonthVisit *visit)
{
  g_autofree char *key
      = visit->level != SCB_LEVEL_UNKNOWN
            ? g_strconcat ("level.", scb_enum_nick (SCB_TYPE_LEVEL, visit->level), NULL)
            : NULL;
  const char *level = key != NULL ? scb_phrases_get (self->phrases, key) : NULL;
  g_autofree char *number = scb_paper_points (visit->points);
  g_autofree char *points
      = number != NULL
            ? scb_phrases_format (self->phrases, "month-visits.points", "points", number, NULL)
            : NULL;

  if (points != NULL && level != NULL)
    return g_strdup_printf ("%s, %s", points, level);
  return points != NULL ? g_steal_pointer (&points) : g_strdup (level);
}

char *
scb_month_visit_seen (const ScbMonthVisit *visit)
{
  g_autofree char *limits = scb_paper_sentence (visit->limits);
  g_autofree char *issues = scb_paper_sentence (visit->issues);

  if (limits != NULL && issues != NULL)
    return g_strdup_printf ("%s %s", limits, issues);
  return limits != NULL ? g_steal_pointer (&limits) : g_steal_pointer (&issues);
}

char *
scb_month_visit_name (ScbPhrases *phrases, const ScbMonthVisit *visit)
{
  g_autofree char *name = visit->post != NULL
                              ? g_strdup_printf ("%s, %s", visit->official, visit->post)
                              : g_strdup (visit->official);

  return visit->is_assigned ? g_steal_pointer (&name)
                            : scb_phrases_format (phrases, "month-visits.unassigned", "official",
                                                  name, NULL);
}

static void
add_visit (
    ScbPaper *self, ScbMonth *month, ScbTable *table, const ScbMonthVisit *visit, guint number)
{
  g_autofree char *count = g_strdup_printf ("%u", number);
  g_autofree char *name = scb_month_visit_name (self->phrases, visit);
  g_autofree char *day = visit->visited_on != NULL
                             ? scb_date_text_short (visit->visited_on)
                             : g_strdup (scb_phrases_get (self->phrases, "month-visits.not-gone"));
  g_autofree char *score = score_of (self, visit);
  g_autofree char *seen = scb_month_visit_seen (visit);
  const char *cells[]
      = { count, name, scb_month_find_branch_name (month, visit->branch), day, score, seen };

  scb_paper_add_row (self, table, cells, G_N_ELEMENTS (cells));
}

/* ---- by branch ---- */

/* Takes @name; nobody is named twice. */
static void
add_name (GPtrArray *names, char *name)
{
  if (g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_free (name);
  else
    g_ptr_array_add (names, name);
}

/* (transfer full) (nullable) */
static char *
join (GPtrArray *names)
{
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("; ", (char **)names->pdata);
}

void
scb_month_branch_visits (ScbMonth *month, gint64 branch, char **assigned, char **came)
{
  g_autoptr (GPtrArray) planned = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < month->visits->len; i++)
    {
      const ScbMonthVisit *visit = month->visits->pdata[i];
      g_autofree char *day
          = visit->visited_on != NULL ? scb_date_text_short (visit->visited_on) : NULL;

      if (visit->branch != branch)
        continue;
      if (visit->is_assigned)
        add_name (planned, g_strdup (visit->official));
      if (day != NULL)
        add_name (made, g_strdup_printf ("%s (%s)", visit->official, day));
    }
  *assigned = join (planned);
  *came = join (made);
}

static void
add_branch (ScbPaper *self, ScbMonth *month, ScbTable *table, ScbMonthEntry *entry, guint number)
{
  g_autofree char *count = g_strdup_printf ("%u", number);
  g_autofree char *planned = NULL;
  g_autofree char *made = NULL;
  const char *cells[] = { count, entry->branch_name, NULL, NULL };

  scb_month_branch_visits (month, entry->branch, &planned, &made);
  cells[2] = planned;
  cells[3] = made;
  scb_paper_add_row (self, table, cells, G_N_ELEMENTS (cells));
}

static void
add_branches (ScbPaper *self, ScbMonth *month)
{
  ScbTable *table;
  gint64 last = 0;
  guint n = 0;

  scb_document_add_space (self->document, self->rules->layout.paragraph_gap);
  scb_paper_add_heading (self, 1, scb_phrases_get (self->phrases, "month-visits.by-branch"));
  table = scb_month_add_table (self, by_branch, G_N_ELEMENTS (by_branch));
  for (guint i = 0; i < month->entries->len; i++)
    {
      ScbMonthEntry *entry = month->entries->pdata[i];

      if (entry->branch != last)
        add_branch (self, month, table, entry, ++n);
      last = entry->branch;
    }
}

/* ---- the whole ---- */

static void
add_sum (ScbPaper *self, ScbMonth *month)
{
  g_autofree char *made = scb_paper_count (month->visits_made);
  g_autofree char *planned = scb_paper_count (month->visits_planned);
  g_autofree char *sum = NULL;
  g_autofree char *missing = NULL;

  scb_document_add_space (self->document, self->rules->layout.paragraph_gap);
  if (month->visits_planned > 0)
    {
      sum = scb_phrases_format (self->phrases, "month-visits.sum", "made", made, "planned", planned,
                                NULL);
      scb_paper_add (self, sum);
    }
  if (scb_string_is_empty (month->not_gone))
    return;
  missing
      = scb_phrases_format (self->phrases, "month-visits.missing", "names", month->not_gone, NULL);
  scb_paper_add (self, missing);
}

ScbDocument *
scb_month_visits_paper_new (ScbMonth *month,
                            const ScbRules *rules,
                            gboolean landscape,
                            GError **error)
{
  ScbSheet sheet = scb_month_sheet (rules, landscape);
  g_autoptr (ScbDocument) document = scb_document_new (&sheet);
  g_autoptr (ScbDossier) dossier = scb_month_to_dossier (month);
  g_auto (ScbPaper) paper = { 0 };
  ScbTable *table;

  if (!scb_paper_init (&paper, document, dossier, rules, SCB_PAPER_RECORD, error))
    return NULL;
  scb_month_add_head (&paper, month, NULL, NULL, "month-visits.type", "month-visits.subject");
  scb_paper_add_heading (&paper, 1, scb_phrases_get (paper.phrases, "month-visits.by-official"));
  table = scb_month_add_table (&paper, by_official, G_N_ELEMENTS (by_official));
  for (guint i = 0; i < month->visits->len; i++)
    add_visit (&paper, month, table, month->visits->pdata[i], i + 1);
  add_sum (&paper, month);
  add_branches (&paper, month);
  scb_month_add_maker (&paper, month);
  return g_steal_pointer (&document);
}
