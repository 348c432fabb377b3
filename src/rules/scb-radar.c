/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A branch's month on the board of a year. */

#include "scb-config.h"

#include "scb-radar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-labels.h"
#include "scb-period.h"

/* ---- what happened ---- */

static gboolean
is_held (ScbMonthEntry *entry)
{
  ScbMonthLineState state = scb_month_line_state (entry);

  return state == SCB_MONTH_LINE_DECIDED || state == SCB_MONTH_LINE_UNDECIDED;
}

static gboolean
is_topic (ScbMonthEntry *entry)
{
  return is_held (entry)
         && (entry->session->kind == SCB_SESSION_KIND_THEMATIC
             || entry->session->kind == SCB_SESSION_KIND_COMBINED);
}

static gboolean
is_regular (ScbMonthEntry *entry)
{
  return entry->session != NULL
         && (entry->session->kind == SCB_SESSION_KIND_REGULAR
             || entry->session->kind == SCB_SESSION_KIND_COMBINED);
}

/* The session that stands for the month: a regular one before others, a held one before others. */
static ScbMonthEntry *
find_entry (GPtrArray *entries)
{
  ScbMonthEntry *best = NULL;
  int best_rank = -1;

  for (guint i = 0; i < entries->len; i++)
    {
      ScbMonthEntry *entry = entries->pdata[i];
      int rank = entry->session == NULL
                     ? 0
                     : 1 + (is_regular (entry) ? 1 : 0) + (is_held (entry) ? 2 : 0);

      if (rank > best_rank)
        {
          best = entry;
          best_rank = rank;
        }
    }
  return best;
}

static ScbRadarMark
mark_of (ScbMonthEntry *entry, const char *period, const char *today)
{
  switch (scb_month_line_state (entry))
    {
    case SCB_MONTH_LINE_DECIDED:
      return SCB_RADAR_DECIDED;
    case SCB_MONTH_LINE_UNDECIDED:
      return SCB_RADAR_UNDECIDED;
    case SCB_MONTH_LINE_NOT_HELD:
      return SCB_RADAR_NOT_HELD;
    default:
      {
        int order = strncmp (period, today, strlen (period));

        return order > 0 ? SCB_RADAR_AHEAD : order == 0 ? SCB_RADAR_DUE : SCB_RADAR_MISSING;
      }
    }
}

/* On which day of its month the branch was to meet: its fixed day, or the last. */
static gboolean
is_late (ScbMonthEntry *entry, const char *period)
{
  g_autofree char *next = scb_period_next_first_day (period);
  const char *held_on = entry->session->held_on;

  if (held_on == NULL)
    return FALSE;
  if (strcmp (held_on, next) >= 0)
    return TRUE;
  /* An extraordinary session has no day of its own. */
  return is_regular (entry) && entry->session_day != SCB_UNKNOWN && strlen (held_on) == 10
         && g_ascii_strtoll (held_on + 8, NULL, 10) > entry->session_day;
}

static gboolean
report_is_late (ScbSession *session, const ScbRules *rules, const char *today)
{
  g_autofree char *due = NULL;

  if (session->held_on == NULL || !scb_date_is_day (session->held_on))
    return FALSE;
  due = scb_date_add_days (session->held_on, rules->report_days);
  return strcmp (session->reported_on != NULL ? session->reported_on : today, due) > 0;
}

ScbRadarCell
scb_radar_cell (const ScbYearLine *line,
                guint month,
                const char *period,
                const ScbRules *rules,
                const char *today)
{
  ScbRadarCell cell = { .mark = SCB_RADAR_ABSENT };
  GPtrArray *entries = line->months[month];

  if (entries == NULL)
    return cell;
  cell.entry = find_entry (entries);
  cell.mark = mark_of (cell.entry, period, today);
  cell.level = scb_month_decided_level (cell.entry);
  for (guint i = 0; i < entries->len; i++)
    if (is_topic (entries->pdata[i]))
      cell.has_topic = TRUE;
  if (!is_held (cell.entry))
    return cell;
  cell.is_late = is_late (cell.entry, period);
  cell.lacks_minutes = cell.entry->session->state != SCB_SESSION_STATE_SIGNED;
  cell.report_is_late = report_is_late (cell.entry->session, rules, today);
  return cell;
}

gboolean
scb_radar_quarter_has_topic (const ScbYearLine *line, guint month)
{
  guint first = month - month % 3;

  for (guint i = first; i < first + 3; i++)
    for (guint j = 0; line->months[i] != NULL && j < line->months[i]->len; j++)
      if (is_topic (line->months[i]->pdata[j]))
        return TRUE;
  return FALSE;
}

/* ---- in words ---- */

char *
scb_radar_short (const ScbRadarCell *cell)
{
  switch (cell->mark)
    {
    case SCB_RADAR_DECIDED:
      /* Translators: Average, as short as it is understood. */
      return g_strdup (cell->level == SCB_LEVEL_AVERAGE ? C_("level", "Avg.")
                                                        : scb_level_label (cell->level));
    case SCB_RADAR_UNDECIDED:
      /* Translators: a session was held, as short as it is understood. */
      return g_strdup (C_("month", "Held"));
    case SCB_RADAR_NOT_HELD:
      return g_strdup (C_("month", "No"));
    case SCB_RADAR_MISSING:
      return g_strdup ("?");
    case SCB_RADAR_DUE:
      return g_strdup ("…");
    case SCB_RADAR_ABSENT:
    case SCB_RADAR_AHEAD:
    default:
      return g_strdup ("");
    }
}

static const char *const mark_sentences[] = {
  [SCB_RADAR_ABSENT] = N_("the branch was not there"),
  [SCB_RADAR_AHEAD] = N_("has not come yet"),
  [SCB_RADAR_DUE] = N_("not held yet"),
  [SCB_RADAR_MISSING] = N_("nothing is known"),
  [SCB_RADAR_NOT_HELD] = N_("not held"),
  [SCB_RADAR_UNDECIDED] = N_("held, not decided yet"),
  [SCB_RADAR_DECIDED] = N_("held"),
};

char *
scb_radar_sentence (const ScbRadarCell *cell, const char *branch, const char *period)
{
  g_autofree char *month = scb_date_text_period_short (period);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s, %s: %s", branch, month, _(mark_sentences[cell->mark]));
  if (cell->mark >= SCB_RADAR_UNDECIDED && cell->entry->session->held_on != NULL)
    {
      g_autofree char *day = scb_date_text_short (cell->entry->session->held_on);

      g_string_append_printf (text, " (%s)", day);
    }
  if (cell->mark == SCB_RADAR_DECIDED)
    g_string_append_printf (text, ", %s", scb_level_label (cell->level));
  if (cell->has_topic)
    g_string_append_printf (text, "; %s", _("with a thematic session"));
  if (cell->is_late)
    g_string_append_printf (text, "; %s", _("later than its day"));
  if (cell->lacks_minutes)
    g_string_append_printf (text, "; %s", _("the minutes are not signed"));
  if (cell->report_is_late)
    g_string_append_printf (text, "; %s", _("not reported in time"));
  return g_string_free (text, FALSE);
}
