/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has changed since the report of a month was closed. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "scb-date-text.h"
#include "scb-labels.h"
#include "scb-month-rows.h"

/* ---- values in words ---- */

static char *
say_state (ScbMonthEntry *entry)
{
  return g_strdup (entry->session != NULL ? scb_session_state_label (entry->session->state)
                                          : _("not reported"));
}

static char *
say_day (ScbMonthEntry *entry)
{
  return entry->session != NULL && entry->session->held_on != NULL
             ? scb_date_text_short (entry->session->held_on)
             : g_strdup ("–");
}

static char *
say_attendance (ScbMonthEntry *entry)
{
  char *share = scb_month_share (entry->present, entry->total);

  return share != NULL ? share : g_strdup ("–");
}

static char *
say_points (ScbMonthEntry *entry)
{
  ScbScore *score = entry->scores[SCB_SCORER_COMMITTEE];

  return score != NULL && !isnan (score->points) ? scb_number_text (score->points, 2)
                                                 : g_strdup ("–");
}

static char *
say_level (ScbMonthEntry *entry)
{
  ScbLevel level = scb_month_decided_level (entry);

  return g_strdup (level != SCB_LEVEL_UNKNOWN ? scb_level_label (level) : "–");
}

static char *
say_reason (ScbMonthEntry *entry)
{
  return g_strdup (entry->session != NULL && entry->session->not_held_reason != NULL
                       ? entry->session->not_held_reason
                       : "–");
}

static const struct
{
  const char *name; /* msgid */
  char *(*say) (ScbMonthEntry *);
} values[] = {
  { N_("state"), say_state },   { N_("day"), say_day },     { N_("attended"), say_attendance },
  { N_("points"), say_points }, { N_("level"), say_level }, { N_("reason"), say_reason },
};

/* ---- lines ---- */

static void
compare_lines (GPtrArray *sentences, ScbMonthEntry *then, ScbMonthEntry *now)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *before = values[i].say (then);
      g_autofree char *after = values[i].say (now);

      if (!g_str_equal (before, after))
        g_ptr_array_add (sentences,
                         /* Translators: a branch, what has changed, what it was, what it is. */
                         g_strdup_printf (_("%s: %s was %s, is now %s."), then->branch_name,
                                          _(values[i].name), before, after));
    }
}

static const char *
uuid_of (ScbMonthEntry *entry)
{
  return entry->session != NULL ? scb_record_get_uuid (SCB_RECORD (entry->session)) : NULL;
}

/* The line of the same session; of a branch that had none, the branch's first. */
static ScbMonthEntry *
find_line (GPtrArray *entries, ScbMonthEntry *wanted)
{
  const char *uuid = uuid_of (wanted);

  for (guint i = 0; i < entries->len; i++)
    {
      ScbMonthEntry *entry = entries->pdata[i];

      if (uuid != NULL ? g_strcmp0 (uuid_of (entry), uuid) == 0
                       : g_strcmp0 (entry->branch_name, wanted->branch_name) == 0)
        return entry;
    }
  return NULL;
}

/* Whether the frozen lines have no word of a session: it is new, unless the branch had none then
 * and its line was compared with this one. */
static gboolean
is_new (GPtrArray *frozen, GPtrArray *entries, ScbMonthEntry *entry)
{
  if (uuid_of (entry) == NULL || find_line (frozen, entry) != NULL)
    return FALSE;
  for (guint i = 0; i < frozen->len; i++)
    if (uuid_of (frozen->pdata[i]) == NULL && find_line (entries, frozen->pdata[i]) == entry)
      return FALSE;
  return TRUE;
}

GPtrArray *
scb_month_differences (ScbMonth *month)
{
  g_autoptr (ScbMonth) frozen = scb_month_new (month->organization, month->period);
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  if (month->report == NULL)
    return sentences;
  frozen->report = g_object_ref (month->report);
  if (!scb_month_thaw (frozen, NULL) || frozen->entries->len == 0)
    return sentences;
  for (guint i = 0; i < frozen->entries->len; i++)
    {
      ScbMonthEntry *then = frozen->entries->pdata[i];
      ScbMonthEntry *now = find_line (month->entries, then);

      if (now != NULL)
        compare_lines (sentences, then, now);
      else
        g_ptr_array_add (sentences,
                         g_strdup_printf (_("%s: the session of the report is not in the book."),
                                          then->branch_name));
    }
  for (guint i = 0; i < month->entries->len; i++)
    if (is_new (frozen->entries, month->entries, month->entries->pdata[i]))
      g_ptr_array_add (sentences,
                       g_strdup_printf (_("%s: a session has been added since."),
                                        ((ScbMonthEntry *)month->entries->pdata[i])->branch_name));
  return sentences;
}
