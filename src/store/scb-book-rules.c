/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rule sets of an office. */

#include "scb-config.h"

#include "scb-book-rules.h"

#include <glib/gi18n-lib.h>

#include "scb-book-private.h"
#include "scb-connection-private.h"
#include "scb-date-text.h"
#include "scb-date.h"

ScbRuleSet *
scb_rule_set_choose (GPtrArray *sets, const char *day)
{
  ScbRuleSet *chosen = NULL;

  for (guint i = 0; i < sets->len; i++)
    {
      ScbRuleSet *set = sets->pdata[i];

      if (scb_date_in_span (day, set->since, set->until)
          && (chosen == NULL || g_strcmp0 (set->since, chosen->since) > 0))
        chosen = set;
    }
  return chosen;
}

ScbRuleSet *
scb_book_find_rule_set (ScbBook *self, const char *day, GError **error)
{
  g_autoptr (GPtrArray) sets = scb_book_list (self, SCB_TYPE_RULE_SET, NULL, 0, error);
  ScbRuleSet *set = sets != NULL ? scb_rule_set_choose (sets, day) : NULL;

  return set != NULL ? g_object_ref (set) : NULL;
}

gboolean
scb_book_rule_set_is_used (ScbBook *self, ScbRuleSet *set)
{
  gint64 id = scb_record_get_id (SCB_RECORD (set));
  g_autoptr (ScbStatement) statement = NULL;

  if (id == 0)
    return FALSE;
  statement = scb_connection_prepare (scb_book_get_connection (self),
                                      "SELECT 1 FROM score WHERE rule_set = ?1 UNION ALL"
                                      " SELECT 1 FROM session WHERE rule_set = ?1",
                                      NULL);
  if (statement == NULL)
    return TRUE;
  scb_statement_bind_int (statement, 1, id);
  return scb_statement_step (statement, NULL) != SCB_STEP_DONE;
}

char *
scb_book_get_last_scored_day (ScbBook *self)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self),
                                "SELECT max (coalesce (held_on, period || '-01')) FROM session"
                                " WHERE id IN (SELECT session FROM score)",
                                NULL);

  if (statement == NULL || scb_statement_step (statement, NULL) != SCB_STEP_ROW)
    return NULL;
  return g_strdup (scb_statement_get_text (statement, 0));
}

/* ---- changing ---- */

static gboolean
check_unused (ScbBook *self, ScbRuleSet *set, GError **error)
{
  if (!scb_book_rule_set_is_used (self, set))
    return TRUE;
  g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_LOCKED,
                       _("Sessions were scored by this rule set: it stays as it is. Copy it, and "
                          "let the copy begin on a later day."));
  return FALSE;
}

static gboolean
check_begin (ScbBook *self, ScbRuleSet *set, GError **error)
{
  g_autofree char *last = scb_book_get_last_scored_day (self);
  g_autoptr (GPtrArray) sets = NULL;
  g_autofree char *day = NULL;

  if (last != NULL && g_strcmp0 (set->since, last) <= 0)
    {
      day = scb_date_text_short (last);
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_LOCKED,
                   _("Sessions up to %s are scored already. A rule set can begin on a later day "
                      "only."),
                   day);
      return FALSE;
    }
  sets = scb_book_list (self, SCB_TYPE_RULE_SET, NULL, 0, error);
  for (guint i = 0; sets != NULL && i < sets->len; i++)
    {
      ScbRuleSet *other = sets->pdata[i];

      if (scb_record_get_id (SCB_RECORD (other)) != scb_record_get_id (SCB_RECORD (set))
          && g_strcmp0 (other->since, set->since) == 0)
        {
          g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                       _("“%s” begins on this day already. Choose another day."), other->name);
          return FALSE;
        }
    }
  return sets != NULL;
}

gboolean
scb_book_save_rule_set (ScbBook *self, ScbRuleSet *set, GError **error)
{
  return check_unused (self, set, error) && check_begin (self, set, error)
         && scb_book_save (self, set, N_("Change a rule set"), error);
}

gboolean
scb_book_delete_rule_set (ScbBook *self, ScbRuleSet *set, GError **error)
{
  return check_unused (self, set, error)
         && scb_book_remove (self, set, N_("Delete a rule set"), error);
}
