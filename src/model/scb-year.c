/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Twelve months of an organization. */

#include "scb-config.h"

#include "scb-year.h"

G_DEFINE_FINAL_TYPE (ScbYear, scb_year, G_TYPE_OBJECT)

static void
line_free (gpointer data)
{
  ScbYearLine *line = data;

  g_free (line->branch_name);
  for (guint i = 0; i < SCB_YEAR_MONTHS; i++)
    g_clear_pointer (&line->months[i], g_ptr_array_unref);
  g_free (line);
}

static void
scb_year_finalize (GObject *object)
{
  ScbYear *self = SCB_YEAR (object);

  g_free (self->year);
  g_ptr_array_unref (self->lines);
  g_clear_object (&self->last);

  G_OBJECT_CLASS (scb_year_parent_class)->finalize (object);
}

static void
scb_year_class_init (ScbYearClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_year_finalize;
}

static void
scb_year_init (ScbYear *self)
{
  self->lines = g_ptr_array_new_with_free_func (line_free);
}

ScbYear *
scb_year_new (gint64 organization, const char *year)
{
  ScbYear *self = g_object_new (SCB_TYPE_YEAR, NULL);

  self->organization = organization;
  self->year = g_strdup (year);
  return self;
}

char *
scb_year_period (ScbYear *self, guint month)
{
  return g_strdup_printf ("%s-%02u", self->year, month + 1);
}

/* The lines of one branch stand together in a month, so the table is asked once a branch. A branch
 * that was formed in the year stands where it stands in its first month, behind the one before it.
 */
void
scb_year_add_month (ScbYear *self, guint month, GPtrArray *entries)
{
  g_autoptr (GHashTable) by_branch = g_hash_table_new (g_int64_hash, g_int64_equal);
  ScbYearLine *before = NULL;

  for (guint i = 0; i < self->lines->len; i++)
    g_hash_table_insert (by_branch, &((ScbYearLine *)self->lines->pdata[i])->branch,
                         self->lines->pdata[i]);
  for (guint i = 0; i < entries->len; i++)
    {
      ScbMonthEntry *entry = entries->pdata[i];
      ScbYearLine *line = g_hash_table_lookup (by_branch, &entry->branch);
      guint place = 0;

      if (line == NULL)
        {
          line = g_new0 (ScbYearLine, 1);
          line->branch = entry->branch;
          if (before != NULL && g_ptr_array_find (self->lines, before, &place))
            place++;
          g_ptr_array_insert (self->lines, (int)place, line);
          g_hash_table_insert (by_branch, &line->branch, line);
        }
      if (line->months[month] == NULL)
        {
          line->months[month] = g_ptr_array_new_with_free_func (g_object_unref);
          g_free (line->branch_name);
          line->branch_name = g_strdup (entry->branch_name);
        }
      g_ptr_array_add (line->months[month], g_object_ref (entry));
      before = line;
    }
}

/* ---- sums ---- */

static gboolean
is_regular (ScbSessionKind kind)
{
  return kind == SCB_SESSION_KIND_REGULAR || kind == SCB_SESSION_KIND_COMBINED;
}

static gboolean
is_topic (ScbSessionKind kind)
{
  return kind == SCB_SESSION_KIND_THEMATIC || kind == SCB_SESSION_KIND_COMBINED;
}

/* Returns: whether it was a regular session that was held. */
static gboolean
add_entry (ScbYearSums *sums, ScbMonthEntry *entry)
{
  ScbMonthLineState state = scb_month_line_state (entry);
  ScbLevel level = scb_month_decided_level (entry);

  if (state != SCB_MONTH_LINE_DECIDED && state != SCB_MONTH_LINE_UNDECIDED)
    return FALSE;
  sums->held++;
  sums->topics += is_topic (entry->session->kind) ? 1 : 0;
  if (level != SCB_LEVEL_UNKNOWN)
    {
      sums->levels[level]++;
      sums->below_fair += is_regular (entry->session->kind) && level > SCB_LEVEL_FAIR ? 1 : 0;
    }
  if (entry->present != SCB_UNKNOWN && entry->total != SCB_UNKNOWN)
    {
      sums->present += entry->present;
      sums->total += entry->total;
    }
  return is_regular (entry->session->kind);
}

void
scb_year_line_add_up (const ScbYearLine *line, ScbYearSums *sums)
{
  *sums = (ScbYearSums){ 0 };
  for (guint month = 0; month < SCB_YEAR_MONTHS; month++)
    {
      gboolean regular = FALSE;

      if (line->months[month] == NULL)
        continue;
      sums->months++;
      for (guint i = 0; i < line->months[month]->len; i++)
        if (add_entry (sums, line->months[month]->pdata[i]))
          regular = TRUE;
      sums->regular_months += regular ? 1 : 0;
    }
}

void
scb_year_month_totals (ScbYear *self, guint month, ScbMonthTotals *totals)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  for (guint i = 0; i < self->lines->len; i++)
    {
      const ScbYearLine *line = self->lines->pdata[i];

      for (guint j = 0; line->months[month] != NULL && j < line->months[month]->len; j++)
        g_ptr_array_add (entries, line->months[month]->pdata[j]);
    }
  scb_month_add_up (entries, totals);
}
