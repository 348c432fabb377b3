/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Directives on the agendas of the branches that they concern. */

#include "scb-config.h"

#include "scb-book-guidance.h"

#include <glib/gi18n-lib.h>

#include "scb-book-agenda-private.h"
#include "scb-book-tree-private.h"
#include "scb-connection-private.h"
#include "scb-date.h"
#include "scb-period.h"
#include "scb-record-table-private.h"

/* ---- which ---- */

/* ?1 the branch, ?2 and ?3 the month; ?4: only those that no session has on its agenda. */
#define CONCERNING                                                                                 \
  " FROM directive t WHERE (t.organization IS NULL OR t.organization IN above)"                    \
  " AND (NOT EXISTS (SELECT 1 FROM directive_branch WHERE directive = t.id)"                       \
  "  OR EXISTS (SELECT 1 FROM directive_branch WHERE directive = t.id AND branch = ?1))"           \
  " AND coalesce (t.since, t.issued_on, '') < ?3 AND (t.until IS NULL OR ?2 < t.until)"            \
  " AND (?4 = 0 OR NOT EXISTS (SELECT 1 FROM agenda_item a JOIN session m ON m.id = a.session"     \
  "  WHERE a.directive = t.id AND m.branch = ?1 AND m.state <> 'not_held'))"                       \
  " ORDER BY t.kind = 'year_theme' DESC, coalesce (t.since, t.issued_on), t.id"

/* The branch's organization and all above it, as they stand in the month. */
#define ABOVE                                                                                      \
  "WITH RECURSIVE above (id) AS (SELECT * FROM (SELECT organization FROM branch_spell"             \
  "  WHERE branch = ?1 ORDER BY coalesce (since, '') < ?3 AND (until IS NULL OR ?2 < until) DESC," \
  "  since DESC LIMIT 1)"                                                                          \
  " UNION SELECT s.parent FROM organization_spell s JOIN above ON s.organization = above.id"       \
  "  WHERE s.parent IS NOT NULL AND (s.since IS NULL OR s.since < ?3)"                             \
  "  AND (s.until IS NULL OR ?2 < s.until)) SELECT "

GPtrArray *
scb_book_list_directives (
    ScbBook *self, gint64 branch, const char *period, gboolean only_open, GError **error)
{
  g_autofree char *first = scb_period_first_day (period);
  g_autofree char *next = scb_period_next_first_day (period);
  g_autofree char *sql
      = g_strconcat (ABOVE, scb_record_columns (SCB_TYPE_DIRECTIVE), CONCERNING, NULL);
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), sql, error);
  g_autoptr (GPtrArray) directives = g_ptr_array_new_with_free_func (g_object_unref);
  ScbStep step;

  if (statement == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, branch);
  scb_statement_bind_text (statement, 2, first);
  scb_statement_bind_text (statement, 3, next);
  scb_statement_bind_int (statement, 4, only_open);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    g_ptr_array_add (directives, scb_record_read (SCB_TYPE_DIRECTIVE, statement, 0));
  return step == SCB_STEP_DONE ? g_steal_pointer (&directives) : NULL;
}

/* ---- onto an agenda ---- */

/* Behind the last point of its kind, else behind the news, else at the end. */
static guint
find_place (GPtrArray *agenda)
{
  const ScbAgendaKind kinds[] = { SCB_AGENDA_KIND_DIRECTIVE, SCB_AGENDA_KIND_NEWS };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = agenda->len; i > 0; i--)
      if (SCB_AGENDA_ITEM (agenda->pdata[i - 1])->kind == kinds[k])
        return i;
  return agenda->len;
}

/* Those behind @place move on by @n. */
static gboolean
make_room (ScbBook *self, GPtrArray *agenda, guint place, gint64 position, guint n, GError **error)
{
  for (guint i = place; i < agenda->len; i++)
    {
      g_object_set (agenda->pdata[i], "position", position + n + (i - place), NULL);
      if (!scb_book_update (self, agenda->pdata[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_points (ScbBook *self, gint64 session, GPtrArray *directives, GError **error)
{
  g_autoptr (GPtrArray) agenda
      = scb_book_list (self, SCB_TYPE_AGENDA_ITEM, "session", session, error);
  guint place;
  gint64 position;

  if (agenda == NULL)
    return FALSE;
  place = find_place (agenda);
  position = place > 0 ? SCB_AGENDA_ITEM (agenda->pdata[place - 1])->position + 1 : 1;
  if (!make_room (self, agenda, place, position, directives->len, error))
    return FALSE;
  for (guint i = 0; i < directives->len; i++)
    {
      ScbDirective *directive = directives->pdata[i];
      g_autoptr (ScbAgendaItem) point
          = g_object_new (SCB_TYPE_AGENDA_ITEM, "session", session, "position", position + i,
                          "kind", SCB_AGENDA_KIND_DIRECTIVE, "title", directive->title, "directive",
                          scb_record_get_id (SCB_RECORD (directive)), NULL);

      if (!scb_book_insert (self, point, error))
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  gint64 session;
  gint64 directive; /* 0: all */
  guint n_added;
} Adding;

static void
leave_only (GPtrArray *directives, gint64 directive)
{
  for (guint i = directives->len; i > 0; i--)
    if (scb_record_get_id (directives->pdata[i - 1]) != directive)
      g_ptr_array_remove_index (directives, i - 1);
}

static gboolean
add_to_session (ScbBook *self, Adding *adding, gint64 id, GError **error)
{
  g_autoptr (ScbSession) session = scb_book_get (self, SCB_TYPE_SESSION, id, error);
  g_autoptr (GPtrArray) open = NULL;

  if (session == NULL)
    return FALSE;
  if (session->state != SCB_SESSION_STATE_PLANNED)
    return TRUE;
  open = scb_book_list_directives (self, session->branch, session->period, TRUE, error);
  if (open == NULL)
    return FALSE;
  if (adding->directive != 0)
    leave_only (open, adding->directive);
  adding->n_added += open->len;
  return open->len == 0 || insert_points (self, id, open, error);
}

static gboolean
add_step (ScbBook *self, gpointer data, GError **error)
{
  Adding *adding = data;

  return add_to_session (self, adding, adding->session, error);
}

gboolean
scb_book_add_directives (ScbBook *self, gint64 session, guint *n_added, GError **error)
{
  Adding adding = { .session = session };
  gboolean done
      = scb_book_run_step (self, N_("Put directives on the agenda"), add_step, &adding, error);

  if (n_added != NULL)
    *n_added = done ? adding.n_added : 0;
  return done;
}

/* ---- which branches ---- */

void
scb_coverage_free (ScbCoverage *self)
{
  g_free (self->branch_name);
  g_free (self->held_on);
  g_free (self);
}

/* Whoever is addressed by name is addressed wherever it belongs. ?4 the directive, ?5 whether it
 * names branches. */
#define COVERAGE                                                                                   \
  SCB_SQL_TREE                                                                                     \
  " SELECT x.id, x.name, m.id, m.held_on, m.state FROM"                                            \
  " (SELECT b.id, s.name, s.sort_key" SCB_SQL_BRANCHES " AND (?5 = 0"                              \
  "   OR b.id IN (SELECT branch FROM directive_branch WHERE directive = ?4))) x"                   \
  " LEFT JOIN session m ON m.branch = x.id AND m.state <> 'not_held'"                              \
  "  AND m.id IN (SELECT session FROM agenda_item WHERE directive = ?4)"                           \
  " ORDER BY x.sort_key, x.id, m.held_on, m.id"

static ScbCoverage *
read_coverage (ScbStatement *statement)
{
  ScbCoverage *coverage = g_new0 (ScbCoverage, 1);
  int state;

  coverage->branch = scb_statement_get_int (statement, 0);
  coverage->branch_name = g_strdup (scb_statement_get_text (statement, 1));
  if (scb_statement_is_null (statement, 2))
    return coverage;
  coverage->session = scb_statement_get_int (statement, 2);
  coverage->held_on = g_strdup (scb_statement_get_text (statement, 3));
  if (scb_enum_from_nick (SCB_TYPE_SESSION_STATE, scb_statement_get_text (statement, 4), &state))
    coverage->state = state;
  return coverage;
}

GPtrArray *
scb_book_list_coverage (ScbBook *self, gint64 id, GError **error)
{
  g_autoptr (ScbDirective) directive = scb_book_get (self, SCB_TYPE_DIRECTIVE, id, error);
  g_autoptr (GPtrArray) addressees
      = directive != NULL ? scb_book_list (self, SCB_TYPE_DIRECTIVE_BRANCH, "directive", id, error)
                          : NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)scb_coverage_free);
  g_autofree char *today = scb_date_today ();
  g_autofree char *day = NULL;
  g_autofree char *next = NULL;
  g_autoptr (ScbStatement) statement = NULL;
  ScbStep step;

  if (addressees == NULL)
    return NULL;
  day = g_strdup (directive->since != NULL       ? directive->since
                  : directive->issued_on != NULL ? directive->issued_on
                                                 : today);
  next = scb_date_add_days (day, 1);
  statement = scb_connection_prepare (scb_book_get_connection (self), COVERAGE, error);
  if (statement == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, addressees->len > 0 ? 0 : directive->organization);
  scb_statement_bind_text (statement, 2, day);
  scb_statement_bind_text (statement, 3, directive->until != NULL ? directive->until : next);
  scb_statement_bind_int (statement, 4, id);
  scb_statement_bind_int (statement, 5, addressees->len > 0);
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    g_ptr_array_add (rows, read_coverage (statement));
  return step == SCB_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/* ---- onto all of them ---- */

/* Regular sessions in preparation; those of branches it does not concern get nothing. */
static gboolean
spread_step (ScbBook *self, gpointer data, GError **error)
{
  Adding *adding = data;
  g_autoptr (GPtrArray) rows = scb_book_list_coverage (self, adding->directive, error);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      ScbCoverage *row = rows->pdata[i];
      g_autoptr (GPtrArray) sessions
          = row->session == 0 ? scb_book_list (self, SCB_TYPE_SESSION, "branch", row->branch, error)
                              : NULL;

      if (row->session == 0 && sessions == NULL)
        return FALSE;
      for (guint j = 0; sessions != NULL && j < sessions->len; j++)
        {
          ScbSession *session = sessions->pdata[j];

          if ((session->kind == SCB_SESSION_KIND_REGULAR
               || session->kind == SCB_SESSION_KIND_COMBINED)
              && !add_to_session (self, adding, scb_record_get_id (SCB_RECORD (session)), error))
            return FALSE;
        }
    }
  return rows != NULL;
}

gboolean
scb_book_spread_directive (ScbBook *self, gint64 directive, guint *n_added, GError **error)
{
  Adding adding = { .directive = directive };
  gboolean done
      = scb_book_run_step (self, N_("Put directives on the agenda"), spread_step, &adding, error);

  if (n_added != NULL)
    *n_added = done ? adding.n_added : 0;
  return done;
}
