/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the overview of a month says. */

#include "scb-config.h"

#include "scb-overview-text.h"

#include <glib/gi18n-lib.h>

#include "scb-glib.h"
#include "scb-list-row.h"

ScbOverviewGroup
scb_overview_group_of (ScbOverviewRow *row)
{
  ScbSessionState state;

  g_object_get (row, "state", &state, NULL);
  switch (state)
    {
    case SCB_SESSION_STATE_DRAFT:
      return SCB_OVERVIEW_DRAFT;
    case SCB_SESSION_STATE_ADOPTED:
      return SCB_OVERVIEW_UNSIGNED;
    case SCB_SESSION_STATE_SIGNED:
      return SCB_OVERVIEW_SIGNED;
    case SCB_SESSION_STATE_NOT_HELD:
      return SCB_OVERVIEW_NOT_HELD;
    default:
      return SCB_OVERVIEW_NOT_YET;
    }
}

guint
scb_overview_count (const ScbOverviewCounts *counts, ScbOverviewGroup group)
{
  switch (group)
    {
    case SCB_OVERVIEW_NOT_YET:
      return counts->not_yet;
    case SCB_OVERVIEW_DRAFT:
      return counts->drafts;
    case SCB_OVERVIEW_UNSIGNED:
      return counts->unsigned_minutes;
    case SCB_OVERVIEW_SIGNED:
      return counts->met - counts->drafts - counts->unsigned_minutes;
    case SCB_OVERVIEW_NOT_HELD:
      return counts->not_held;
    default:
      return counts->branches;
    }
}

char *
scb_overview_group_text (ScbOverviewGroup group, guint count)
{
  static const char *const labels[SCB_OVERVIEW_N_GROUPS] = {
    [SCB_OVERVIEW_ALL] = N_("All branches"),     [SCB_OVERVIEW_NOT_YET] = N_("Not met yet"),
    [SCB_OVERVIEW_DRAFT] = N_("Drafts waiting"), [SCB_OVERVIEW_UNSIGNED] = N_("To be signed"),
    [SCB_OVERVIEW_SIGNED] = N_("Signed"),        [SCB_OVERVIEW_NOT_HELD] = N_("Not held"),
  };

  return g_strdup_printf ("%s (%u)", _(labels[group]), count);
}

static const char *
sentence_of_one (const ScbOverviewCounts *counts)
{
  if (counts->drafts > 0)
    return _("The branch has met; its minutes wait to be adopted.");
  if (counts->unsigned_minutes > 0)
    return _("The branch has met; its minutes are adopted and wait to be signed.");
  if (counts->met > 0)
    return _("The branch has met, and its minutes are signed.");
  if (counts->not_held > 0)
    return _("The branch held no session in this month.");
  return _("The branch has not met yet in this month.");
}

static void
append_met (GString *text, const ScbOverviewCounts *counts)
{
  if (counts->met == counts->branches)
    g_string_append_printf (text, _("All %u branches have met."), counts->branches);
  else if (counts->not_yet == 0)
    g_string_append_printf (text, _("Of %u branches %u have met, %u held none."), counts->branches,
                            counts->met, counts->not_held);
  else if (counts->not_held == 0)
    g_string_append_printf (text, _("Of %u branches %u have met, %u have not met yet."),
                            counts->branches, counts->met, counts->not_yet);
  else
    g_string_append_printf (text,
                            _("Of %u branches %u have met, %u have not met yet, %u held none."),
                            counts->branches, counts->met, counts->not_yet, counts->not_held);
}

static void
append_waiting (GString *text, const ScbOverviewCounts *counts)
{
  if (counts->drafts > 0)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, " %u draft waits to be adopted.",
                                         " %u drafts wait to be adopted.", counts->drafts),
                            counts->drafts);
  if (counts->unsigned_minutes > 0)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, " %u adopted record waits to be signed.",
                                         " %u adopted records wait to be signed.",
                                         counts->unsigned_minutes),
                            counts->unsigned_minutes);
}

char *
scb_overview_sentence (const ScbOverviewCounts *counts)
{
  GString *text;

  if (counts->branches == 1)
    return g_strdup (sentence_of_one (counts));
  text = g_string_new (NULL);
  append_met (text, counts);
  append_waiting (text, counts);
  return scb_string_free (text);
}

char *
scb_overview_details (ScbOverviewRow *row)
{
  g_autofree char *day = NULL;
  g_autofree char *level = NULL;
  g_autofree char *remark = NULL;

  g_object_get (row, "held-on-text", &day, "level-label", &level, "remark", &remark, NULL);
  return scb_list_row_join ((const char *const[]){ day, level, remark }, 3);
}
