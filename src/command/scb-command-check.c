/* SPDX-License-Identifier: GPL-3.0-or-later */
/* so-chi-bo check BOOK */
#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "scb-book-backup.h"
#include "scb-book-rules.h"
#include "scb-command-output-private.h"
#include "scb-command-private.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-labels.h"
#include "scb-rules.h"

/* ---- levels ---- */

/* The rules of @day; those of the score before mostly still hold. (transfer none) (nullable) */
static const ScbRules *
rules_of (ScbRules **last, GPtrArray *own, const char *day)
{
  ScbRuleSet *set = scb_rule_set_choose (own, day);

  if (*last == NULL || set != NULL || !scb_date_in_span (day, (*last)->since, (*last)->until))
    {
      g_clear_pointer (last, scb_rules_free);
      *last = scb_rules_new_of (set, day, NULL);
    }
  return *last;
}

/* A gate may hold a level down, but nothing lifts it above its points. */
static void
check_level (const ScbRules *rules, ScbSession *session, ScbScore *score, GPtrArray *findings)
{
  ScbLevel by_points = scb_rules_level (rules, score->points);
  g_autofree char *points = NULL;
  g_autofree char *day = NULL;

  if (score->level == SCB_LEVEL_UNKNOWN || score->level >= by_points)
    return;
  points = scb_number_text (score->points, 2);
  day = scb_date_text_short (session->held_on);
  g_ptr_array_add (findings,
                   g_strdup_printf (_("The level %s does not follow from %s points: the session "
                                       "of %s, scored by: %s."),
                                    scb_level_label (score->level), points, day,
                                    scb_scorer_label (score->scorer)));
}

static gboolean
check_levels (ScbBook *book, GPtrArray *findings, GError **error)
{
  g_autoptr (GPtrArray) scores = scb_book_list (book, SCB_TYPE_SCORE, NULL, 0, error);
  g_autoptr (GPtrArray) own = scb_book_list (book, SCB_TYPE_RULE_SET, NULL, 0, error);
  g_autoptr (ScbRules) rules = NULL;

  if (own == NULL)
    return FALSE;
  for (guint i = 0; scores != NULL && i < scores->len; i++)
    {
      ScbScore *score = scores->pdata[i];
      g_autoptr (ScbSession) session = NULL;

      if (isnan (score->points))
        continue;
      session = scb_book_get (book, SCB_TYPE_SESSION, score->session, error);
      if (session == NULL)
        return FALSE;
      if (session->held_on != NULL && rules_of (&rules, own, session->held_on) != NULL)
        check_level (rules, session, score, findings);
    }
  return scores != NULL;
}

/* (transfer full) (element-type utf8) (nullable) */
static GPtrArray *
check_all (ScbBook *book, gboolean replay, GError **error)
{
  g_auto (GStrv) of_book = scb_book_check (book, replay, NULL, error);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);

  for (char **finding = of_book; finding != NULL && *finding != NULL; finding++)
    g_ptr_array_add (findings, g_strdup (*finding));
  if (of_book == NULL || !check_levels (book, findings, error))
    return NULL;
  g_ptr_array_add (findings, NULL);
  return g_steal_pointer (&findings);
}

static gboolean
run (const ScbCommandLine *line, gboolean replay, GError **error)
{
  g_autoptr (ScbBook) book = scb_book_open_read_only (line->words[0], error);
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *text = NULL;
  g_autofree char *lines = NULL;
  guint n_findings;

  if (book == NULL)
    return FALSE;
  findings = check_all (book, replay, error);
  if (findings == NULL)
    return FALSE;
  n_findings = findings->len - 1;
  if (n_findings == 0)
    return TRUE;
  text = g_strjoinv ("\n", (char **)findings->pdata);
  lines = g_strconcat (text, "\n", NULL);
  if (scb_command_put (lines, error))
    g_set_error (error, SCB_COMMAND_ERROR, SCB_COMMAND_ERROR_FAILED,
                 g_dngettext (GETTEXT_PACKAGE, "%u thing is wrong in “%s”.",
                              "%u things are wrong in “%s”.", n_findings),
                 n_findings, line->words[0]);
  return FALSE;
}

gboolean
scb_command_check (char **argv, GError **error)
{
  gboolean replay = FALSE;
  const GOptionEntry entries[] = {
    { "replay", 0, 0, G_OPTION_ARG_NONE, &replay,
      N_("Also rebuild the book from its journal and compare"), NULL },
    { NULL },
  };
  g_auto (ScbCommandLine) line
      = { .name = "check",
          .usage = "BOOK",
          .summary = N_("Looks for damage in a book and says what is wrong, one line each."),
          .entries = entries,
          .least = 1,
          .most = 1 };

  if (!scb_command_line_parse (&line, argv, error))
    return line.helped;
  return run (&line, replay, error);
}
