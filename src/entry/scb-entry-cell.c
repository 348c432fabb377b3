/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of a keyed month: between what is typed and the records. */

#include "scb-config.h"

#include "scb-entry-cell.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <math.h>

#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-glib.h"
#include "scb-labels.h"
#include "scb-period.h"
#include "scb-rules.h"
#include "scb-text-fold.h"
#include "scb-text.h"
#include "scb-typed-value.h"

const char *
scb_entry_column_title (ScbEntryColumn column)
{
  static const char *const titles[SCB_ENTRY_N_COLUMNS] = {
    [SCB_ENTRY_DATE] = N_("Held on"),
    [SCB_ENTRY_KIND] = N_("Kind"),
    [SCB_ENTRY_PRESENT] = N_("Present /\ntotal"),
    [SCB_ENTRY_EXCUSED] = N_("Absent\nwith reason"),
    [SCB_ENTRY_UNEXCUSED] = N_("Absent\nwithout\nreason"),
    [SCB_ENTRY_MINUTES] = N_("Length in\nminutes"),
    [SCB_ENTRY_SELF] = N_("Self-\nscore"),
    [SCB_ENTRY_OFFICIAL] = N_("Official’s\nscore"),
    [SCB_ENTRY_DECISION] = N_("Decision"),
    [SCB_ENTRY_REASON] = N_("Reason of deductions,\nor why no session was held"),
  };

  return _(titles[column]);
}

char *
scb_entry_column_name (ScbEntryColumn column)
{
  return g_strdelimit (g_strdup (scb_entry_column_title (column)), "\n", ' ');
}

/* ---- the records behind a cell ---- */

static ScbScorer
scorer_of (ScbEntryColumn column)
{
  switch (column)
    {
    case SCB_ENTRY_SELF:
      return SCB_SCORER_BRANCH;
    case SCB_ENTRY_OFFICIAL:
      return SCB_SCORER_OFFICIAL;
    case SCB_ENTRY_DECISION:
    case SCB_ENTRY_REASON:
      return SCB_SCORER_COMMITTEE;
    default:
      return SCB_SCORER_UNKNOWN;
    }
}

static const ScbField *
find_field (gpointer record, const char *name)
{
  return scb_record_class_find_field (SCB_RECORD_GET_CLASS (record), name);
}

static gboolean
is_not_held (ScbMonthEntry *entry)
{
  return entry->session != NULL && entry->session->state == SCB_SESSION_STATE_NOT_HELD;
}

/* ---- showing ---- */

static char *
show_number (gint64 number)
{
  return number != SCB_UNKNOWN ? g_strdup_printf ("%" PRId64, number) : g_strdup ("");
}

static char *
show_present (ScbMonthEntry *entry)
{
  g_autofree char *present = show_number (entry->present);

  return entry->total != SCB_UNKNOWN ? g_strdup_printf ("%s/%" PRId64, present, entry->total)
                                     : g_steal_pointer (&present);
}

static char *
show_reason (ScbMonthEntry *entry)
{
  ScbScore *score = entry->scores[SCB_SCORER_COMMITTEE];
  const char *text = is_not_held (entry) ? entry->session->not_held_reason
                     : score != NULL     ? score->reason
                                         : NULL;

  return g_strdup (text != NULL ? text : "");
}

static char *
show_of_session (ScbMonthEntry *entry, ScbEntryColumn column)
{
  switch (column)
    {
    case SCB_ENTRY_KIND:
      return g_strdup (scb_session_kind_label (entry->session->kind));
    case SCB_ENTRY_PRESENT:
      return show_present (entry);
    case SCB_ENTRY_EXCUSED:
      return show_number (entry->excused);
    case SCB_ENTRY_UNEXCUSED:
      return show_number (entry->unexcused);
    case SCB_ENTRY_MINUTES:
      return show_number (entry->minutes);
    default:
      return scb_typed_value_show (SCB_RECORD (entry->session),
                                   find_field (entry->session, "held_on"));
    }
}

char *
scb_entry_cell_show (ScbMonthEntry *entry, ScbEntryColumn column)
{
  ScbScorer scorer = scorer_of (column);

  if (column == SCB_ENTRY_REASON)
    return show_reason (entry);
  if (scorer != SCB_SCORER_UNKNOWN)
    return entry->scores[scorer] != NULL ? scb_typed_value_show (
               SCB_RECORD (entry->scores[scorer]), find_field (entry->scores[scorer], "points"))
                                         : g_strdup ("");
  if (entry->session == NULL || is_not_held (entry))
    return g_strdup ("");
  return show_of_session (entry, column);
}

gboolean
scb_entry_cell_is_editable (ScbMonthEntry *entry, ScbEntryColumn column)
{
  if (column >= SCB_ENTRY_OFFICIAL)
    return TRUE;
  return scb_month_entry_is_keyed (entry);
}

/* ---- reading ---- */

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (SCB_MODEL_ERROR, SCB_MODEL_ERROR_INVALID, format, arguments);
  va_end (arguments);
  return FALSE;
}

/* Minutes on paper were adopted where they were written; what is keyed is known by its counts. */
static void
ensure_session (ScbMonthEntry *entry, const char *period)
{
  if (entry->session == NULL)
    entry->session = g_object_new (SCB_TYPE_SESSION, "branch", entry->branch, "kind",
                                   SCB_SESSION_KIND_REGULAR, "period", period, NULL);
  else if (entry->session->state != SCB_SESSION_STATE_PLANNED
           && entry->session->state != SCB_SESSION_STATE_NOT_HELD)
    return;
  g_object_set (entry->session, "state", SCB_SESSION_STATE_ADOPTED, "source",
                SCB_SESSION_SOURCE_PAPER, "detail", SCB_SESSION_DETAIL_COUNTS, "not-held-reason",
                NULL, "adopted-on", entry->session->held_on, NULL);
}

/* "3" and "3/10" are days of the month that is keyed. */
static char *
complete_date (const char *text, const char *period)
{
  g_auto (GStrv) parts = g_strsplit_set (text, "/-. ", -1);
  guint n = g_strv_length (parts);

  if (n == 1 && *parts[0] != '\0')
    return g_strdup_printf ("%s/%d/%d", parts[0], scb_period_month (period),
                            scb_period_year (period));
  if (n == 2)
    return g_strdup_printf ("%s/%s/%d", parts[0], parts[1], scb_period_year (period));
  return g_strdup (text);
}

static gboolean
read_date (ScbMonthEntry *entry, const char *period, const char *text, GError **error)
{
  g_autofree char *whole = complete_date (text, period);
  g_autofree char *day = scb_date_parse (whole);

  if (*text == '\0')
    {
      if (entry->session != NULL && !is_not_held (entry))
        g_object_set (entry->session, "held-on", NULL, "adopted-on", NULL, NULL);
      return TRUE;
    }
  if (day == NULL || !scb_date_is_day (day))
    return refuse (error,
                   _("“%s” is no day. Write the day of the month alone, “3”, or all of it, "
                      "“03/9/2020”. Where no session was held, leave it empty and write the "
                      "reason in the last column."),
                   text);
  ensure_session (entry, period);
  g_object_set (entry->session, "held-on", day, "adopted-on", day, NULL);
  return TRUE;
}

static gboolean
read_kind (ScbMonthEntry *entry, const char *period, const char *text, GError **error)
{
  g_autofree char *typed = scb_text_fold (text);

  if (*typed == '\0')
    return TRUE;
  for (int kind = SCB_SESSION_KIND_REGULAR; kind < SCB_SESSION_KIND_COMMITTEE; kind++)
    {
      g_autofree char *label = scb_text_fold (scb_session_kind_label (kind));

      if (!g_str_has_prefix (label, typed))
        continue;
      ensure_session (entry, period);
      g_object_set (entry->session, "kind", kind, NULL);
      return TRUE;
    }
  return refuse (error,
                 _("“%s” is no kind of session. Write how its name begins: “%s”, “%s”, “%s”."),
                 text, scb_session_kind_label (SCB_SESSION_KIND_REGULAR),
                 scb_session_kind_label (SCB_SESSION_KIND_THEMATIC),
                 scb_session_kind_label (SCB_SESSION_KIND_EXTRAORDINARY));
}

/* TRUE for an empty text: SCB_UNKNOWN. */
static gboolean
read_number (const char *text, gint64 *number)
{
  g_autofree char *typed = g_strstrip (g_strdup (text));

  *number = SCB_UNKNOWN;
  if (*typed == '\0')
    return TRUE;
  for (const char *c = typed; *c != '\0'; c++)
    if (!g_ascii_isdigit (*c) || c - typed > 5)
      return FALSE;
  *number = g_ascii_strtoll (typed, NULL, 10);
  return TRUE;
}

static gboolean
read_present (ScbMonthEntry *entry, const char *period, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", -1);
  guint n = g_strv_length (parts);
  gint64 present = SCB_UNKNOWN, total = SCB_UNKNOWN;

  if (n > 2 || (n > 0 && !read_number (parts[0], &present))
      || (n > 1 && !read_number (parts[1], &total)))
    return refuse (error, _("“%s”: write present and total with a stroke between them: “19/21”."),
                   text);
  if (present != SCB_UNKNOWN && total != SCB_UNKNOWN && present > total)
    return refuse (error, _("%d present are more than the %d members in all."), (int)present,
                   (int)total);
  if (*text == '\0' && entry->session == NULL)
    return TRUE;
  ensure_session (entry, period);
  /* What the branch should have brought is known only with who is exempt. */
  g_object_set (entry->session, "present", present, "roll-total", total, "expected", SCB_UNKNOWN,
                NULL);
  entry->present = present;
  entry->total = total;
  return TRUE;
}

static gboolean
read_count (ScbMonthEntry *entry,
            ScbEntryColumn column,
            const char *period,
            const char *text,
            GError **error)
{
  gint64 number;

  if (!read_number (text, &number))
    return refuse (error, _("“%s” is no number. Leave the cell empty where it is not known."),
                   text);
  if (number == SCB_UNKNOWN && entry->session == NULL)
    return TRUE;
  ensure_session (entry, period);
  if (column == SCB_ENTRY_EXCUSED)
    g_object_set (entry->session, "excused", entry->excused = number, NULL);
  else if (column == SCB_ENTRY_UNEXCUSED)
    g_object_set (entry->session, "unexcused", entry->unexcused = number, NULL);
  else
    g_object_set (entry->session, "minutes", entry->minutes = number, NULL);
  return TRUE;
}

/* ---- scores ---- */

static gboolean
is_empty_score (ScbScore *score)
{
  return isnan (score->points) && score->reason == NULL && score->author == NULL
         && score->official == 0 && score->document_number == NULL && score->scored_on == NULL;
}

static ScbScore *
ensure_score (ScbMonthEntry *entry, ScbScorer scorer)
{
  if (entry->scores[scorer] == NULL)
    entry->scores[scorer] = g_object_new (SCB_TYPE_SCORE, "scorer", scorer, NULL);
  return entry->scores[scorer];
}

static ScbLevel
level_of (ScbMonthEntry *entry, double points)
{
  g_autofree char *first = scb_period_first_day (entry->session->period);
  const char *day = entry->session->held_on != NULL ? entry->session->held_on : first;
  g_autoptr (ScbRules) rules = scb_rules_new_of (entry->rule_set, day, NULL);

  return rules != NULL && !isnan (points) ? scb_rules_level (rules, points) : SCB_LEVEL_UNKNOWN;
}

static gboolean
read_points (ScbMonthEntry *entry,
             ScbEntryColumn column,
             const char *period,
             const char *text,
             GError **error)
{
  ScbScorer scorer = scorer_of (column);
  double points = NAN;
  ScbScore *score;

  if (*text != '\0' && (!scb_typed_value_read_number (text, &points) || points < 0 || points > 100))
    return refuse (
        error, _("“%s” is no score: it is a number from 0 to 100, such as “92” or “87,5”."), text);
  if (*text == '\0' && entry->scores[scorer] == NULL)
    return TRUE;
  if (is_not_held (entry))
    return refuse (error,
                   _("No session was held: there is nothing to score. Write its day first."));
  ensure_session (entry, period);
  score = ensure_score (entry, scorer);
  g_object_set (score, "points", points, "level", level_of (entry, points), NULL);
  if (is_empty_score (score))
    g_clear_object (&entry->scores[scorer]);
  return TRUE;
}

/* A line that has nothing but a reason tells why the branch did not meet. */
static gboolean
read_reason (ScbMonthEntry *entry, const char *period, const char *text)
{
  const char *reason = *text != '\0' ? text : NULL;
  ScbScore *score;

  if (entry->session != NULL && !is_not_held (entry)
      && entry->session->state != SCB_SESSION_STATE_PLANNED)
    {
      if (reason == NULL && entry->scores[SCB_SCORER_COMMITTEE] == NULL)
        return TRUE;
      score = ensure_score (entry, SCB_SCORER_COMMITTEE);
      g_object_set (score, "reason", reason, NULL);
      if (is_empty_score (score))
        g_clear_object (&entry->scores[SCB_SCORER_COMMITTEE]);
      return TRUE;
    }
  if (reason == NULL)
    {
      if (is_not_held (entry))
        g_clear_object (&entry->session);
      return TRUE;
    }
  if (entry->session == NULL)
    entry->session
        = g_object_new (SCB_TYPE_SESSION, "branch", entry->branch, "kind", SCB_SESSION_KIND_REGULAR,
                        "period", period, "detail", SCB_SESSION_DETAIL_FULL, NULL);
  g_object_set (entry->session, "state", SCB_SESSION_STATE_NOT_HELD, "not-held-reason", reason,
                "held-on", NULL, NULL);
  return TRUE;
}

gboolean
scb_entry_cell_read (ScbMonthEntry *entry,
                     ScbEntryColumn column,
                     const char *period,
                     const char *text,
                     GError **error)
{
  g_autofree char *clean = scb_text_clean_line (text);
  const char *typed = clean != NULL ? clean : "";

  switch (column)
    {
    case SCB_ENTRY_DATE:
      return read_date (entry, period, typed, error);
    case SCB_ENTRY_KIND:
      return read_kind (entry, period, typed, error);
    case SCB_ENTRY_PRESENT:
      return read_present (entry, period, typed, error);
    case SCB_ENTRY_SELF:
    case SCB_ENTRY_OFFICIAL:
    case SCB_ENTRY_DECISION:
      return read_points (entry, column, period, typed, error);
    case SCB_ENTRY_REASON:
      return read_reason (entry, period, typed);
    default:
      return read_count (entry, column, period, typed, error);
    }
}
