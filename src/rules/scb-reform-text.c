/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reform in words. */

#include "scb-config.h"

#include "scb-reform-text.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "scb-date-text.h"

/* ---- lines ---- */

/* Of each kind: the heading of its group, and how a line is put together; the shorter sentence
 * serves where @to is not known. */
static const struct
{
  const char *heading;
  const char *text;
  const char *short_text;
} kinds[SCB_REFORM_N_LINES] = {
  [SCB_REFORM_LINE_BRANCH_FORMED]
  = { N_("Branches that are formed"), N_("{subject}, of {to}"), "{subject}" },
  [SCB_REFORM_LINE_BRANCH_ENDED] = { N_("Branches that end"), "{subject} → {to}", "{subject}" },
  [SCB_REFORM_LINE_BRANCH_RENAMED] = { N_("New names of branches"), "{from} → {to}", NULL },
  [SCB_REFORM_LINE_BRANCH_MOVED] = { N_("Branches that move"), "{subject}: {from} → {to}", NULL },
  [SCB_REFORM_LINE_ORGANIZATION_FORMED]
  = { N_("Organizations that are formed"), N_("{subject}, under {to}"), "{subject}" },
  [SCB_REFORM_LINE_ORGANIZATION_ENDED]
  = { N_("Organizations that end"), "{subject} → {to}", "{subject}" },
  [SCB_REFORM_LINE_ORGANIZATION_RENAMED]
  = { N_("New names of organizations"), "{from} → {to}", NULL },
  [SCB_REFORM_LINE_ORGANIZATION_MOVED]
  = { N_("Organizations that move"), "{subject}: {from} → {to}", "{subject}: {from}" },
  [SCB_REFORM_LINE_ORGANIZATION_LEFT]
  = { N_("Still under an organization that ends"), "{subject}: {from}", "{subject}: {from}" },
  [SCB_REFORM_LINE_MEMBER_MOVED] = { N_("Members who move"), "{subject}: {from} → {to}", NULL },
  [SCB_REFORM_LINE_MEMBER_LEFT]
  = { N_("Members who belong nowhere then"), NULL, "{subject}: {from}" },
  [SCB_REFORM_LINE_POST_ENDED] = { N_("Posts that end"), NULL, "{subject}: {detail}, {from}" },
  [SCB_REFORM_LINE_TERM_ENDED] = { N_("Terms that end"), NULL, "{subject}, {from}" },
  [SCB_REFORM_LINE_TERM_BEGUN] = { N_("Terms that begin"), "{subject}, {to}", NULL },
  [SCB_REFORM_LINE_TASK_MOVED]
  = { N_("Open tasks that are handed over"), "{subject}: {from} → {to}", NULL },
  [SCB_REFORM_LINE_TASK_DROPPED]
  = { N_("Open tasks that are dropped"), NULL, "{subject}: {from}" },
  [SCB_REFORM_LINE_WEAK_POINT_MOVED]
  = { N_("Weak points that are handed over"), "{subject}: {from} → {to}", NULL },
  [SCB_REFORM_LINE_ASSIGNMENT_ENDED]
  = { N_("Assignments of officials that end"), NULL, "{subject}: {from}" },
  [SCB_REFORM_LINE_ASSIGNMENT_MOVED]
  = { N_("Officials who go along"), "{subject}: {from} → {to}", NULL },
  [SCB_REFORM_LINE_SESSION_HELD]
  = { N_("Sessions held in the month of the change"), NULL, "{subject}: {detail}" },
  [SCB_REFORM_LINE_SESSION_DROPPED]
  = { N_("Planned sessions that will not be held"), NULL, "{subject} {detail}" },
  [SCB_REFORM_LINE_SESSION_AFTER]
  = { N_("Sessions of a branch after its end"), NULL, "{subject}: {detail}" },
};

static const char *
value_of (const ScbReformLine *line, const char *place, gsize length)
{
  const struct
  {
    const char *name;
    const char *value;
  } places[] = {
    { "subject", line->subject },
    { "from", line->from },
    { "to", line->to },
    { "detail", line->detail },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (strlen (places[i].name) == length && strncmp (places[i].name, place, length) == 0)
      return places[i].value;
  return NULL;
}

static char *
fill (const char *text, const ScbReformLine *line)
{
  GString *filled = g_string_new (NULL);

  while (*text != '\0')
    {
      const char *end = *text == '{' ? strchr (text, '}') : NULL;

      if (end == NULL)
        g_string_append_c (filled, *text++);
      else
        {
          const char *value = value_of (line, text + 1, (gsize)(end - text - 1));

          g_string_append (filled, value != NULL ? value : "…");
          text = end + 1;
        }
    }
  return g_string_free (filled, FALSE);
}

char *
scb_reform_line_text (const ScbReformLine *line)
{
  const char *text = line->to != NULL && kinds[line->kind].text != NULL
                         ? kinds[line->kind].text
                         : kinds[line->kind].short_text;
  ScbReformLine shown = *line;
  g_autofree char *day = NULL;

  if (text == NULL)
    text = kinds[line->kind].text;
  if (line->kind == SCB_REFORM_LINE_SESSION_HELD || line->kind == SCB_REFORM_LINE_SESSION_DROPPED
      || line->kind == SCB_REFORM_LINE_SESSION_AFTER)
    {
      day = line->detail != NULL ? scb_date_text_short (line->detail) : g_strdup ("");
      shown.detail = day;
    }
  return fill (_ (text), &shown);
}

char *
scb_reform_group_heading (ScbReformLineKind kind, guint n_lines)
{
  return g_strdup_printf ("%s (%u)", _ (kinds[kind].heading), n_lines);
}

/* ---- facts ---- */

GPtrArray *
scb_reform_list_facts (const ScbReformPreview *preview)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < preview->branches->len; i++)
    {
      const ScbReformBranch *branch = preview->branches->pdata[i];

      if (branch->ends)
        continue;
      g_ptr_array_add (
          facts, branch->is_new
                     ? g_strdup_printf (_("%s: %" PRId64 " official members. Its numbers begin at "
                                           "01, and its sessions are counted from the first."),
                                        branch->name, branch->official_after)
                     : g_strdup_printf (_("%s: %" PRId64 " official members, before %" PRId64
                                           ". Its numbers and sessions go on; its next minutes are "
                                           "No. %02" PRId64 "."),
                                        branch->name, branch->official_after,
                                        branch->official_before, branch->next_minutes));
    }
  return facts;
}

/* ---- warnings ---- */

static void
warn_of_branches (const ScbReformPreview *preview, GPtrArray *warnings)
{
  for (guint i = 0; i < preview->branches->len; i++)
    {
      const ScbReformBranch *branch = preview->branches->pdata[i];

      if (branch->ends)
        continue;
      if (branch->official_after < SCB_BRANCH_LEAST_OFFICIAL)
        g_ptr_array_add (warnings,
                         g_strdup_printf (_("%s has %" PRId64
                                             " official members then; a branch needs at least %d."),
                                          branch->name, branch->official_after,
                                          SCB_BRANCH_LEAST_OFFICIAL));
      else if (branch->official_after >= SCB_BRANCH_COMMITTEE_OFFICIAL
               && branch->official_before < SCB_BRANCH_COMMITTEE_OFFICIAL)
        g_ptr_array_add (
            warnings, g_strdup_printf (_("%s has %" PRId64 " official members then: from %d on "
                                          "it elects a committee of at most %d."),
                                       branch->name, branch->official_after,
                                       SCB_BRANCH_COMMITTEE_OFFICIAL, SCB_BRANCH_COMMITTEE_MOST));
    }
}

static void
warn_of_lines (const ScbReformPreview *preview, GPtrArray *warnings)
{
  static const struct
  {
    ScbReformLineKind kind;
    const char *warning;
  } lines[] = {
    { SCB_REFORM_LINE_SESSION_AFTER,
      N_("A branch that ends has sessions after its end. Check the day of the change, or those "
          "sessions.") },
    { SCB_REFORM_LINE_MEMBER_LEFT, N_("Members belong to no branch afterwards. Choose where they "
                                       "go, or move them one by one.") },
    { SCB_REFORM_LINE_TASK_DROPPED, N_("Open tasks are dropped: no branch takes them over.") },
    { SCB_REFORM_LINE_ORGANIZATION_LEFT, N_("Some still stand under an organization that ends. "
                                             "Move or end them by decisions of their "
                                             "own.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (scb_reform_preview_count (preview, lines[i].kind) > 0)
      g_ptr_array_add (warnings, g_strdup (_ (lines[i].warning)));
}

GPtrArray *
scb_reform_list_warnings (const ScbReformPreview *preview)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func (g_free);

  if (preview->is_ahead)
    {
      g_autofree char *day = scb_date_text_short (preview->day);

      g_ptr_array_add (
          warnings, g_strdup_printf (
                        _("This takes effect on %s; until then everything stays as it is."), day));
    }
  warn_of_branches (preview, warnings);
  warn_of_lines (preview, warnings);
  if (preview->closed_period != NULL)
    {
      g_autofree char *period = scb_date_text_period_short (preview->closed_period);

      g_ptr_array_add (warnings, g_strdup_printf (_("The report of %s is closed and stays as it "
                                                     "was handed in."),
                                                  period));
    }
  if (!preview->has_number)
    g_ptr_array_add (warnings, g_strdup (_("The decision has no number yet.")));
  return warnings;
}

/* ---- committees ---- */

static void
warn_of_few (gint64 official, GPtrArray *warnings)
{
  if (official < SCB_BRANCH_LEAST_OFFICIAL)
    g_ptr_array_add (warnings,
                     g_strdup_printf (_("The branch has %" PRId64 " official members; a branch "
                                         "needs at least %d."),
                                      official, SCB_BRANCH_LEAST_OFFICIAL));
}

GPtrArray *
scb_committee_list_warnings (const ScbCommitteeCount *count)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func (g_free);
  guint n = count->secretaries + count->deputies + count->others;
  gboolean is_known = count->official != SCB_UNKNOWN;

  if (count->secretaries == 0)
    g_ptr_array_add (warnings, g_strdup (_("No secretary is elected.")));
  else if (count->secretaries > 1)
    g_ptr_array_add (warnings, g_strdup (_("A branch has one secretary.")));
  if (n > SCB_BRANCH_COMMITTEE_MOST)
    g_ptr_array_add (warnings, g_strdup_printf (_("A committee has at most %d members; this one "
                                                   "has %u."),
                                                SCB_BRANCH_COMMITTEE_MOST, n));
  if (is_known && count->official < SCB_BRANCH_COMMITTEE_OFFICIAL && count->others > 0)
    g_ptr_array_add (warnings,
                     g_strdup_printf (_("The branch has %" PRId64 " official members: a committee "
                                         "is elected from %d on, before that a secretary and a "
                                         "deputy."),
                                      count->official, SCB_BRANCH_COMMITTEE_OFFICIAL));
  if (is_known && count->official >= SCB_BRANCH_COMMITTEE_OFFICIAL && count->others == 0)
    g_ptr_array_add (warnings, g_strdup_printf (_("The branch has %" PRId64 " official members: "
                                                   "from %d on it elects a committee."),
                                                count->official, SCB_BRANCH_COMMITTEE_OFFICIAL));
  if (is_known)
    warn_of_few (count->official, warnings);
  return warnings;
}

static void
count_committee (const ScbHistoryTerm *told, ScbCommitteeCount *count)
{
  *count = (ScbCommitteeCount){ .official = told->official };
  for (guint i = 0; i < told->officers->len; i++)
    {
      const ScbHistoryOfficer *officer = told->officers->pdata[i];

      count->secretaries += officer->kind == SCB_POST_KIND_SECRETARY;
      count->deputies += officer->kind == SCB_POST_KIND_DEPUTY_SECRETARY;
      count->others += officer->kind == SCB_POST_KIND_COMMITTEE_MEMBER;
    }
}

GPtrArray *
scb_branch_list_warnings (const ScbBranchHistory *history)
{
  guint n_terms = history->terms->len;
  const ScbHistoryTerm *last = n_terms > 0 ? history->terms->pdata[n_terms - 1] : NULL;
  ScbCommitteeCount count;
  GPtrArray *warnings;

  if (history->branch->dissolved_on != NULL
      && strcmp (history->branch->dissolved_on, history->day) <= 0)
    return g_ptr_array_new ();
  if (last == NULL)
    warnings = g_ptr_array_new_with_free_func (g_free);
  else
    {
      count_committee (last, &count);
      warnings = scb_committee_list_warnings (&count);
    }
  /* The term knows those of its congress. */
  if (last == NULL || last->official == SCB_UNKNOWN || last->official >= SCB_BRANCH_LEAST_OFFICIAL)
    warn_of_few (history->official, warnings);
  return warnings;
}
