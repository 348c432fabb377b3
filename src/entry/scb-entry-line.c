/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a keyed month: kept in the book, looked at as a whole. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "scb-entry-cell.h"
#include "scb-date-text.h"
#include "scb-glib.h"
#include "scb-labels.h"
#include "scb-period.h"
#include "scb-rules.h"
#include "scb-typed-value.h"

ScbMonthEntry *
scb_entry_copy (ScbMonthEntry *entry)
{
  ScbMonthEntry *copy = scb_month_entry_new (entry->branch, entry->branch_name);

  copy->session = entry->session != NULL ? scb_record_copy (SCB_RECORD (entry->session)) : NULL;
  for (guint i = 0; i < G_N_ELEMENTS (entry->scores); i++)
    copy->scores[i]
        = entry->scores[i] != NULL ? scb_record_copy (SCB_RECORD (entry->scores[i])) : NULL;
  copy->n_scans = entry->n_scans;
  g_set_object (&copy->rule_set, entry->rule_set);
  copy->present = entry->present;
  copy->total = entry->total;
  copy->excused = entry->excused;
  copy->unexcused = entry->unexcused;
  copy->minutes = entry->minutes;
  return copy;
}

/* ---- keeping ---- */

/* Nothing that was typed is left in the line. */
static gboolean
is_empty (ScbMonthEntry *entry)
{
  ScbSession *session = entry->session;

  if (session == NULL || session->detail == SCB_SESSION_DETAIL_FULL
      || session->source != SCB_SESSION_SOURCE_PAPER || entry->n_scans > 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (entry->scores); i++)
    if (entry->scores[i] != NULL)
      return FALSE;
  return session->held_on == NULL && session->present == SCB_UNKNOWN
         && session->roll_total == SCB_UNKNOWN && session->excused == SCB_UNKNOWN
         && session->unexcused == SCB_UNKNOWN && session->minutes == SCB_UNKNOWN;
}

static gboolean
has_agenda (ScbBook *book, gint64 session)
{
  g_autoptr (GPtrArray) items
      = scb_book_list (book, SCB_TYPE_AGENDA_ITEM, "session", session, NULL);

  return items != NULL && items->len > 0;
}

/* What was prepared stays; what was only keyed goes. */
static gboolean
drop_session (ScbBook *book, ScbSession *session, GError **error)
{
  g_autoptr (ScbSession) planned = NULL;

  if (!has_agenda (book, scb_record_get_id (SCB_RECORD (session))))
    return scb_book_delete (book, session, error);
  planned = scb_record_copy (SCB_RECORD (session));
  g_object_set (planned, "state", SCB_SESSION_STATE_PLANNED, "source", SCB_SESSION_SOURCE_UNKNOWN,
                "detail", SCB_SESSION_DETAIL_FULL, "not-held-reason", NULL, "adopted-on", NULL,
                NULL);
  return scb_book_update (book, planned, error);
}

static gboolean
save_record (ScbBook *book, gpointer kept, gpointer changed, GError **error)
{
  if (changed == NULL)
    return kept == NULL || scb_book_delete (book, kept, error);
  if (scb_record_get_id (changed) == 0)
    return scb_book_insert (book, changed, error);
  return (kept != NULL && scb_record_equal (kept, changed))
         || scb_book_update (book, changed, error);
}

static gboolean
save_scores (ScbBook *book, ScbMonthEntry *kept, ScbMonthEntry *changed, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (changed->scores); i++)
    {
      if (changed->scores[i] != NULL)
        g_object_set (changed->scores[i], "session",
                      scb_record_get_id (SCB_RECORD (changed->session)), NULL);
      if (!save_record (book, kept->scores[i], changed->scores[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
save (ScbBook *book, ScbMonthEntry *kept, ScbMonthEntry *changed, GError **error)
{
  if (is_empty (changed))
    g_clear_object (&changed->session);
  if (changed->session == NULL)
    return kept->session == NULL || drop_session (book, kept->session, error);
  return save_record (book, kept->session, changed->session, error)
         && save_scores (book, kept, changed, error);
}

static gboolean
is_same_record (gpointer a, gpointer b)
{
  return a == NULL || b == NULL ? a == b : scb_record_equal (a, b);
}

gboolean
scb_entry_equal (ScbMonthEntry *a, ScbMonthEntry *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (a->scores); i++)
    if (!is_same_record (a->scores[i], b->scores[i]))
      return FALSE;
  return is_same_record (a->session, b->session);
}

gboolean
scb_entry_save (ScbBook *book, ScbMonthEntry *kept, ScbMonthEntry *changed, GError **error)
{
  if (scb_entry_equal (kept, changed))
    return TRUE;
  if (scb_book_in_transaction (book))
    return save (book, kept, changed, error);
  if (!scb_book_begin (book, N_("Key in a month"), error))
    return FALSE;
  if (save (book, kept, changed, error))
    return scb_book_commit (book, error);
  scb_book_rollback (book);
  return FALSE;
}

/* ---- looking at it ---- */

static char *
remark_on_counts (ScbMonthEntry *entry)
{
  gint64 parts[] = { entry->present, entry->excused, entry->unexcused };
  gint64 sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    sum += parts[i] != SCB_UNKNOWN ? parts[i] : 0;
  if (entry->total == SCB_UNKNOWN || sum <= entry->total)
    return NULL;
  return g_strdup_printf (
      _("Present and absent are %d together, more than the %d members in all."), (int)sum,
      (int)entry->total);
}

static char *
remark_on_minutes (ScbMonthEntry *entry)
{
  ScbSession *session = entry->session;
  g_autoptr (ScbRules) rules = session->held_on != NULL
                                   ? scb_rules_new_of (entry->rule_set, session->held_on, NULL)
                                   : NULL;
  int minimum;

  if (rules == NULL || entry->minutes == SCB_UNKNOWN)
    return NULL;
  minimum = session->kind == SCB_SESSION_KIND_COMBINED ? rules->minimum_minutes_combined
                                                       : rules->minimum_minutes;
  if (entry->minutes >= minimum)
    return NULL;
  return g_strdup_printf (_("%d minutes: shorter than the %d that are asked."),
                          (int)entry->minutes, minimum);
}

static char *
remark_on_scores (ScbMonthEntry *entry)
{
  ScbScore *self = entry->scores[SCB_SCORER_BRANCH];
  ScbScore *decision = entry->scores[SCB_SCORER_COMMITTEE];

  if (decision == NULL || isnan (decision->points))
    return NULL;
  if (decision->points < 100 && decision->reason == NULL)
    return g_strdup (_("Points were taken off, and no reason is written."));
  if (self != NULL && self->level != SCB_LEVEL_UNKNOWN && decision->level != SCB_LEVEL_UNKNOWN
      && self->level != decision->level)
    return g_strdup_printf (_("The branch saw itself as “%s”, the decision says “%s”."),
                            scb_level_label (self->level), scb_level_label (decision->level));
  return NULL;
}

char *
scb_entry_remark (ScbMonthEntry *entry, const char *period)
{
  ScbSession *session = entry->session;
  g_autofree char *month = NULL;
  char *remark;

  if (session == NULL || session->state == SCB_SESSION_STATE_NOT_HELD
      || session->state == SCB_SESSION_STATE_PLANNED)
    return NULL;
  if (session->held_on == NULL)
    return g_strdup (_("The day of the session is missing."));
  month = scb_period_of (session->held_on);
  if (g_strcmp0 (month, period) != 0)
    return g_strdup (_("The day lies in another month."));
  remark = remark_on_counts (entry);
  if (remark == NULL)
    remark = remark_on_minutes (entry);
  return remark != NULL ? remark : remark_on_scores (entry);
}

/* ---- all of them ---- */

typedef struct
{
  guint branches, met, not_held;
  gint64 present, total;
  guint levels[SCB_LEVEL_POOR + 1];
  guint undecided;
} Totals;

static gboolean
was_held (ScbMonthEntry *entry)
{
  return entry->session != NULL && entry->session->state != SCB_SESSION_STATE_PLANNED
         && entry->session->state != SCB_SESSION_STATE_NOT_HELD;
}

static void
count_session (Totals *totals, ScbMonthEntry *entry)
{
  ScbScore *decision = entry->scores[SCB_SCORER_COMMITTEE];

  if (entry->present != SCB_UNKNOWN && entry->total != SCB_UNKNOWN)
    {
      totals->present += entry->present;
      totals->total += entry->total;
    }
  if (decision != NULL && decision->level != SCB_LEVEL_UNKNOWN)
    totals->levels[decision->level]++;
  else
    totals->undecided++;
}

static Totals
count (GPtrArray *entries)
{
  Totals totals = { 0 };
  gint64 last = 0, last_met = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      ScbMonthEntry *entry = entries->pdata[i];

      totals.branches += entry->branch != last;
      last = entry->branch;
      if (was_held (entry))
        {
          totals.met += entry->branch != last_met;
          last_met = entry->branch;
          count_session (&totals, entry);
        }
      else if (entry->session != NULL && entry->session->state == SCB_SESSION_STATE_NOT_HELD)
        totals.not_held++;
    }
  return totals;
}

static void
append_levels (GString *text, const Totals *totals)
{
  gboolean any = FALSE;

  for (int level = SCB_LEVEL_GOOD; level <= SCB_LEVEL_POOR; level++)
    {
      g_string_append_printf (text, "%s%s %u", any ? ", " : ". ", scb_level_label (level),
                              totals->levels[level]);
      any = TRUE;
    }
  if (totals->undecided > 0)
    g_string_append_printf (text, _("; not decided %u"), totals->undecided);
}

char *
scb_entry_totals (GPtrArray *entries)
{
  Totals totals = count (entries);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _("%u of %u branches have met"), totals.met, totals.branches);
  if (totals.not_held > 0)
    g_string_append_printf (text, _(", %u held none"), totals.not_held);
  if (totals.total > 0)
    {
      g_autofree char *rate = scb_number_text (100.0 * totals.present / totals.total, 1);

      g_string_append_printf (text, _("; present %d of %d = %s %%"), (int)totals.present,
                              (int)totals.total, rate);
    }
  append_levels (text, &totals);
  g_string_append_c (text, '.');
  return scb_string_free (text);
}
