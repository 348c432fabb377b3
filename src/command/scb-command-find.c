/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Branches, sessions and months as people name them. */
#include "scb-command-find-private.h"

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-date.h"
#include "scb-labels.h"
#include "scb-period.h"
#include "scb-text-fold.h"

#define FAILED SCB_COMMAND_ERROR, SCB_COMMAND_ERROR_FAILED

gboolean
scb_command_check_month (const ScbCommandLine *line, const char *month, GError **error)
{
  if (month == NULL || scb_period_is_valid (month))
    return TRUE;
  return scb_command_usage (line, error, _("“%s” is no month: write it as 2020-09."), month);
}

char *
scb_command_last_day (const char *month)
{
  g_autofree char *next = month != NULL ? scb_period_next_first_day (month) : NULL;

  return next != NULL ? scb_date_add_days (next, -1) : scb_date_today ();
}

/* The name of a branch today; of one that is no more, its last name. */
static char *
branch_name (ScbBook *book, ScbBranch *branch)
{
  g_autofree char *last
      = branch->dissolved_on != NULL ? scb_date_add_days (branch->dissolved_on, -1) : NULL;
  char *name = scb_book_get_branch_name (book, scb_record_get_id (SCB_RECORD (branch)), last);

  return name != NULL ? name : g_strdup (scb_record_get_uuid (SCB_RECORD (branch)));
}

/* Of several branches the one whose name, with or without the words "Chi bộ" and "thôn", is just
 * @text. */
static ScbBranch *
find_exact (ScbBook *book, GPtrArray *branches, const char *text)
{
  g_autofree char *wanted = scb_text_fold (text);
  ScbBranch *found = NULL;

  for (guint i = 0; i < branches->len; i++)
    {
      ScbBranch *branch = g_ptr_array_index (branches, i);
      g_autofree char *name = branch_name (book, branch);
      g_autofree char *folded = scb_text_fold (name);
      const char *rest = folded;

      if (strcmp (rest, wanted) != 0 && g_str_has_prefix (rest, "chi bo "))
        rest += strlen ("chi bo ");
      if (strcmp (rest, wanted) != 0 && g_str_has_prefix (rest, "thon "))
        rest += strlen ("thon ");
      if (strcmp (rest, wanted) != 0)
        continue;
      if (found != NULL)
        return NULL;
      found = branch;
    }
  return found;
}

static void
set_several_branches (ScbBook *book, GPtrArray *branches, const char *text, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < branches->len && i < 10; i++)
    {
      g_autofree char *name = branch_name (book, g_ptr_array_index (branches, i));

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  if (branches->len > 10)
    g_string_append (names, ", …");
  g_set_error (error, FAILED,
               _("“%s” may mean %u branches: %s. Give more of the name, or the code."), text,
               branches->len, names->str);
}

gint64
scb_command_find_branch (ScbBook *book, const char *text, GError **error)
{
  g_autoptr (GPtrArray) branches = scb_book_find_branches (book, text, error);
  ScbBranch *branch;

  if (branches == NULL)
    return 0;
  if (branches->len == 0)
    {
      g_set_error (error, FAILED,
                   _("The book has no branch “%s”: “so-chi-bo list branches” shows all."), text);
      return 0;
    }
  branch = branches->len == 1 ? g_ptr_array_index (branches, 0) : find_exact (book, branches, text);
  if (branch == NULL)
    {
      set_several_branches (book, branches, text, error);
      return 0;
    }
  return scb_record_get_id (SCB_RECORD (branch));
}

gint64
scb_command_find_organization (ScbBook *book, const char *text, GError **error)
{
  gint64 found = scb_book_find_id (book, SCB_TYPE_ORGANIZATION, text);
  g_autoptr (GPtrArray) spells = NULL;
  g_autofree char *wanted = scb_text_fold (text);
  gboolean several = FALSE;

  if (found != 0)
    return found;
  spells = scb_book_list (book, SCB_TYPE_ORGANIZATION_SPELL, NULL, 0, error);
  for (guint i = 0; spells != NULL && i < spells->len; i++)
    {
      ScbOrganizationSpell *spell = spells->pdata[i];
      g_autofree char *name = scb_text_fold (spell->name);

      if (g_str_equal (name, wanted))
        return spell->organization;
      if (strstr (name, wanted) == NULL)
        continue;
      several |= found != 0 && found != spell->organization;
      found = spell->organization;
    }
  if (found != 0 && !several)
    return found;
  if (spells != NULL)
    g_set_error (error, FAILED,
                 several ? _("Several organizations are named “%s”: write the whole name.")
                         : _("The book has no organization “%s”."),
                 text);
  return 0;
}

gint64
scb_command_find_session (ScbBook *book, const char *text, GError **error)
{
  g_autoptr (ScbSession) session = NULL;
  g_autoptr (GError) reason = NULL;
  guint64 id;

  if (g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT64, &id, NULL))
    session = scb_book_get (book, SCB_TYPE_SESSION, (gint64)id, &reason);
  else
    session = scb_book_find (book, SCB_TYPE_SESSION, text, &reason);
  if (session != NULL)
    return scb_record_get_id (SCB_RECORD (session));
  if (reason != NULL && !g_error_matches (reason, SCB_BOOK_ERROR, SCB_BOOK_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&reason));
  else
    g_set_error (error, FAILED,
                 _("The book has no session “%s”: “so-chi-bo list sessions” shows the numbers."),
                 text);
  return 0;
}

/* Takes away the sessions that nobody means who does not ask for them: committee meetings, and
 * months without a session. */
static void
keep_usual (ScbBook *book, GPtrArray *sessions, ScbSessionKind kind)
{
  for (guint i = sessions->len; i > 0; i--)
    {
      ScbSession *session = g_ptr_array_index (sessions, i - 1);

      if (session->state == SCB_SESSION_STATE_NOT_HELD
          || (kind == SCB_SESSION_KIND_UNKNOWN && session->kind == SCB_SESSION_KIND_COMMITTEE))
        g_ptr_array_remove_index (sessions, i - 1);
    }
}

static GPtrArray *
load_sessions (ScbBook *book, gint64 branch, const char *month, ScbSessionKind kind, GError **error)
{
  const ScbSessionQuery query = { .period = month, .branch = branch, .kind = kind };
  g_autoptr (GArray) ids = scb_book_query_sessions (book, &query, error);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);

  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      ScbSession *session
          = scb_book_get (book, SCB_TYPE_SESSION, g_array_index (ids, gint64, i), error);

      if (session == NULL)
        return NULL;
      g_ptr_array_add (sessions, session);
    }
  keep_usual (book, sessions, kind);
  return g_steal_pointer (&sessions);
}

static void
set_several_sessions (GPtrArray *sessions, const char *month, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      ScbSession *session = g_ptr_array_index (sessions, i);

      g_string_append_printf (names, "%s%" G_GINT64_FORMAT " (%s, %s)", i > 0 ? "; " : "",
                              scb_record_get_id (SCB_RECORD (session)),
                              scb_session_kind_label (session->kind),
                              session->held_on != NULL ? session->held_on : "…");
    }
  g_set_error (error, FAILED,
               _("The branch has %u sessions in %s: %s. Choose one with --session or --kind."),
               sessions->len, month, names->str);
}

gint64
scb_command_find_session_of_month (
    ScbBook *book, gint64 branch, const char *month, ScbSessionKind kind, GError **error)
{
  g_autoptr (GPtrArray) sessions = load_sessions (book, branch, month, kind, error);

  if (sessions == NULL)
    return 0;
  if (sessions->len == 1)
    return scb_record_get_id (g_ptr_array_index (sessions, 0));
  if (sessions->len > 1)
    set_several_sessions (sessions, month, error);
  else
    g_set_error (error, FAILED, _("The branch has no session in %s."), month);
  return 0;
}
