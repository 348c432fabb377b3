/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month of an organization. */

#include "scb-month.h"

#include <math.h>

G_DEFINE_FINAL_TYPE (ScbMonth, scb_month, G_TYPE_OBJECT)

static void
scb_month_finalize (GObject *object)
{
  ScbMonth *self = SCB_MONTH (object);

  g_free (self->period);
  g_free (self->superior_name);
  g_free (self->superior_committee);
  g_free (self->committee_name);
  g_free (self->place);
  g_free (self->not_gone);
  g_clear_object (&self->report);
  g_clear_object (&self->rule_set);
  g_clear_object (&self->number);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->previous);
  g_ptr_array_unref (self->proposals);
  g_ptr_array_unref (self->experiences);
  g_ptr_array_unref (self->visits);
  g_array_unref (self->criteria);
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->settings);

  G_OBJECT_CLASS (scb_month_parent_class)->finalize (object);
}

void
scb_month_visit_free (ScbMonthVisit *self)
{
  g_free (self->official);
  g_free (self->post);
  g_free (self->visited_on);
  g_free (self->limits);
  g_free (self->issues);
  g_free (self);
}

ScbMonthVisit *
scb_month_visit_new (gint64 branch)
{
  ScbMonthVisit *self = g_new0 (ScbMonthVisit, 1);

  self->branch = branch;
  self->points = NAN;
  return self;
}

static void
criterion_clear (gpointer data)
{
  g_free (((ScbMonthCriterion *)data)->code);
}

static void
scb_month_class_init (ScbMonthClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_month_finalize;
}

static void
scb_month_init (ScbMonth *self)
{
  GPtrArray **arrays[] = { &self->entries, &self->previous, &self->proposals, &self->experiences };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    *arrays[i] = g_ptr_array_new_with_free_func (g_object_unref);
  self->visits = g_ptr_array_new_with_free_func ((GDestroyNotify)scb_month_visit_free);
  self->criteria = g_array_new (FALSE, FALSE, sizeof (ScbMonthCriterion));
  g_array_set_clear_func (self->criteria, criterion_clear);
  self->members = self->official = self->probationary = self->exempt = SCB_UNKNOWN;
  self->visits_planned = self->visits_made = SCB_UNKNOWN;
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

ScbMonth *
scb_month_new (gint64 organization, const char *period)
{
  ScbMonth *self = g_object_new (SCB_TYPE_MONTH, NULL);

  self->organization = organization;
  self->period = g_strdup (period);
  return self;
}

ScbLevel
scb_month_decided_level (ScbMonthEntry *entry)
{
  ScbScore *score = entry->scores[SCB_SCORER_COMMITTEE];

  return score != NULL ? score->level : SCB_LEVEL_UNKNOWN;
}

ScbMonthLineState
scb_month_line_state (ScbMonthEntry *entry)
{
  if (entry->session == NULL || entry->session->state == SCB_SESSION_STATE_PLANNED)
    return SCB_MONTH_LINE_NOT_REPORTED;
  if (entry->session->state == SCB_SESSION_STATE_NOT_HELD)
    return SCB_MONTH_LINE_NOT_HELD;
  return scb_month_decided_level (entry) != SCB_LEVEL_UNKNOWN ? SCB_MONTH_LINE_DECIDED
                                                              : SCB_MONTH_LINE_UNDECIDED;
}

static void
add_line (ScbMonthTotals *totals, ScbMonthEntry *entry, ScbMonthLineState state)
{
  if (state != SCB_MONTH_LINE_DECIDED && state != SCB_MONTH_LINE_UNDECIDED)
    return;
  totals->lines_held++;
  if (entry->session->kind < G_N_ELEMENTS (totals->kinds))
    totals->kinds[entry->session->kind]++;
  if (state == SCB_MONTH_LINE_DECIDED)
    totals->levels[scb_month_decided_level (entry)]++;
  if (entry->present != SCB_UNKNOWN && entry->total != SCB_UNKNOWN)
    {
      totals->present += entry->present;
      totals->total += entry->total;
    }
  if (entry->excused != SCB_UNKNOWN)
    totals->excused += entry->excused;
  if (entry->unexcused != SCB_UNKNOWN)
    totals->unexcused += entry->unexcused;
}

/* The lines of a branch stand together. */
void
scb_month_add_up (GPtrArray *entries, ScbMonthTotals *totals)
{
  *totals = (ScbMonthTotals){ 0 };
  for (guint i = 0; i < entries->len;)
    {
      gint64 branch = ((ScbMonthEntry *)entries->pdata[i])->branch;
      ScbMonthLineState best = SCB_MONTH_N_LINE_STATES - 1;

      for (; i < entries->len && ((ScbMonthEntry *)entries->pdata[i])->branch == branch; i++)
        {
          ScbMonthLineState state = scb_month_line_state (entries->pdata[i]);

          best = MIN (best, state);
          add_line (totals, entries->pdata[i], state);
        }
      totals->branches++;
      totals->states[best]++;
    }
}

ScbMonthLineState
scb_month_branch_state (GPtrArray *entries, gint64 branch)
{
  ScbMonthLineState best = SCB_MONTH_LINE_NOT_HELD;

  for (guint i = 0; i < entries->len; i++)
    if (((ScbMonthEntry *)entries->pdata[i])->branch == branch)
      best = MIN (best, scb_month_line_state (entries->pdata[i]));
  return best;
}

const char *
scb_month_find_branch_name (ScbMonth *self, gint64 branch)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (((ScbMonthEntry *)self->entries->pdata[i])->branch == branch)
      return ((ScbMonthEntry *)self->entries->pdata[i])->branch_name;
  return NULL;
}

char *
scb_month_share (gint64 part, gint64 whole)
{
  return part != SCB_UNKNOWN && whole != SCB_UNKNOWN
             ? g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, part, whole)
             : NULL;
}

ScbDossier *
scb_month_to_dossier (ScbMonth *self)
{
  g_autoptr (ScbSession) session
      = g_object_new (SCB_TYPE_SESSION, "kind", SCB_SESSION_KIND_REGULAR, "state",
                      SCB_SESSION_STATE_PLANNED, "period", self->period, NULL);
  ScbDossier *dossier = scb_dossier_new (session);
  GHashTableIter iter;
  gpointer key, value;

  g_set_object (&dossier->rule_set, self->rule_set);
  dossier->organization_name = g_strdup (self->superior_name);
  dossier->branch_name = g_strdup (self->committee_name);
  dossier->place = g_strdup (self->place);
  g_hash_table_iter_init (&iter, self->settings);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (dossier->settings, g_strdup (key), g_strdup (value));
  return dossier;
}
