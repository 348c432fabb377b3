/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The story of a branch in words. */

#include "scb-config.h"

#include "scb-branch-story-text.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "scb-date-text.h"
#include "scb-list-row.h"

char *
scb_branch_story_event (const ScbHistoryEvent *told)
{
  static const struct
  {
    const char *alone;
    const char *with;  /* (nullable): the other branch is told, by a format of its own */
    const char *other; /* (nullable): where it is an event of the other one */
  } texts[] = {
    [SCB_BRANCH_EVENT_KIND_FORMED] = { N_("Formed"), N_("Formed from"), NULL },
    [SCB_BRANCH_EVENT_KIND_RENAMED] = { N_("Given a new name"), NULL, NULL },
    [SCB_BRANCH_EVENT_KIND_MOVED] = { N_("Moved to another organization"), NULL, NULL },
    [SCB_BRANCH_EVENT_KIND_MERGED]
    = { N_("Merged"), N_("Merged into"), N_("Merged into this branch:") },
    [SCB_BRANCH_EVENT_KIND_SPLIT] = { N_("Divided"), N_("Divided; there came of it"), NULL },
    [SCB_BRANCH_EVENT_KIND_DISSOLVED]
    = { N_("Dissolved"), N_("Dissolved; its members went to"), N_("Took in the members of") },
  };
  ScbBranchEventKind kind = told->event->kind;
  const char *text = !told->is_own              ? texts[kind].other
                     : told->other_name != NULL ? texts[kind].with
                                                : NULL;

  if (text == NULL)
    return g_strdup (_ (texts[kind].alone));
  return g_strdup_printf ("%s %s", _ (text), told->other_name);
}

char *
scb_branch_story_decision (const ScbDecision *decision)
{
  g_autofree char *day = NULL;

  if (decision == NULL)
    return NULL;
  day = scb_date_text_short (decision->issued_on);
  return scb_list_row_join ((const char *const[]){ decision->number, day, decision->issuer }, 3);
}

char *
scb_branch_story_relative (const ScbHistoryRelative *relative, gboolean is_heir)
{
  static const char *const before[] = {
    [SCB_BRANCH_EVENT_KIND_MERGED] = N_("merged into it on %s"),
    [SCB_BRANCH_EVENT_KIND_SPLIT] = N_("it was divided from this one on %s"),
    [SCB_BRANCH_EVENT_KIND_DISSOLVED] = N_("dissolved into it on %s"),
  };
  static const char *const after[] = {
    [SCB_BRANCH_EVENT_KIND_MERGED] = N_("it was merged into this one on %s"),
    [SCB_BRANCH_EVENT_KIND_SPLIT] = N_("divided from it on %s"),
    [SCB_BRANCH_EVENT_KIND_DISSOLVED] = N_("took in its members on %s"),
  };
  g_autofree char *day = scb_date_text_short (relative->day);
  g_autofree char *formed = scb_date_text_short (relative->formed_on);
  g_autofree char *ended = scb_date_text_short (relative->dissolved_on);
  g_autofree char *span
      = g_strdup_printf ("%s – %s", formed != NULL ? formed : "…", ended != NULL ? ended : "…");
  const char *format = is_heir ? after[relative->kind] : before[relative->kind];
  g_autoptr (GString) how = g_string_new (_ (format));

  g_string_replace (how, "%s", day != NULL ? day : "…", 1);
  return scb_list_row_join ((const char *const[]){ how->str, span }, 2);
}

char *
scb_branch_story_term (const ScbHistoryTerm *told)
{
  static const char *const offices[] = {
    [SCB_POST_KIND_SECRETARY] = N_("Secretary"),
    [SCB_POST_KIND_DEPUTY_SECRETARY] = N_("Deputy secretary"),
    [SCB_POST_KIND_COMMITTEE_MEMBER] = N_("Member of the branch committee"),
  };
  g_autofree char *since = scb_date_text_short (told->term->since);
  g_autofree char *until = scb_date_text_short (told->term->until);
  g_autofree char *congress = scb_date_text_short (told->term->congress_on);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s – %s", since, until != NULL ? until : "…");
  if (congress != NULL)
    {
      g_autofree char *held = g_strdup_printf (_("congress on %s"), congress);

      g_string_append_printf (text, " · %s", held);
    }
  for (guint i = 0; i < told->officers->len; i++)
    {
      const ScbHistoryOfficer *officer = told->officers->pdata[i];

      g_string_append_printf (text, "\n%s: %s",
                              officer->kind < G_N_ELEMENTS (offices)
                                  ? _ (offices[officer->kind])
                                  : _ (offices[SCB_POST_KIND_COMMITTEE_MEMBER]),
                              officer->name);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
scb_branch_story_sums (const ScbHistorySums *sums)
{
  g_autofree char *met
      = sums->sessions != SCB_UNKNOWN
            ? g_strdup_printf (_("%" PRId64 " sessions, %" PRId64 " of them in the book"),
                               sums->sessions, sums->recorded)
            : g_strdup_printf (_("%" PRId64 " sessions in the book; how many were held before is "
                                  "not known"),
                               sums->recorded);
  g_autofree char *kinds = g_strdup_printf (_("%" PRId64 " regular, %" PRId64 " thematic"),
                                            sums->regular, sums->topics);
  g_autofree char *share
      = sums->expected > 0
            ? scb_number_text (100.0 * (double)sums->present / (double)sums->expected, 1)
            : NULL;
  g_autofree char *came = share != NULL ? g_strdup_printf (_("attendance %s %%"), share) : NULL;

  return scb_list_row_join ((const char *const[]){ met, kinds, came }, 3);
}
