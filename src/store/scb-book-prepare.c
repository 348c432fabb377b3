/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new session from what the book knows, and its roll. */

#include "scb-config.h"

#include "scb-book-agenda-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-guidance.h"
#include "scb-book-sessions.h"
#include "scb-connection-private.h"
#include "scb-date.h"
#include "scb-period.h"
#include "scb-statement-ids-private.h"

/* ---- what the book knows ---- */

/* The branch's fixed day of the month, or the month's last day where it has no such day. Other
 * kinds of session have no fixed day. */
static char *
fixed_day (ScbBranch *branch, ScbSessionKind kind, const char *period)
{
  g_autofree char *first = scb_period_first_day (period);
  g_autofree char *day = NULL;

  if ((kind != SCB_SESSION_KIND_REGULAR && kind != SCB_SESSION_KIND_COMBINED)
      || branch->session_day < 1 || branch->session_day > 31)
    return NULL;
  day = scb_date_add_days (first, (int)branch->session_day - 1);
  if (day != NULL && strncmp (day, period, 7) == 0)
    return g_steal_pointer (&day);
  {
    g_autofree char *next = scb_period_next_first_day (period);

    return scb_date_add_days (next, -1);
  }
}

/* The first number of the answer; 0 where there is none. */
static gint64
ask_id (ScbBook *self, const char *sql, gint64 branch, const char *day, gint64 third)
{
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), sql, NULL);

  if (statement == NULL)
    return 0;
  scb_statement_bind_int (statement, 1, branch);
  scb_statement_bind_text (statement, 2, day);
  scb_statement_bind_int (statement, 3, third);
  return scb_statement_step (statement, NULL) == SCB_STEP_ROW ? scb_statement_get_int (statement, 0)
                                                              : 0;
}

/* The last session that was held; committee meetings follow committee meetings. ?3: whether it is
 * one. */
#define LAST_SESSION                                                                               \
  "SELECT id FROM session WHERE branch = ?1 AND held_on < ?2 AND state IN ('draft', 'adopted', "   \
  "'signed') AND (kind = 'committee') = ?3"                                                        \
  " ORDER BY held_on DESC, id DESC LIMIT 1"

#define SECRETARY_BY_POST                                                                          \
  "SELECT member FROM post WHERE branch = ?1 AND kind = 'secretary' AND coalesce (since, '') <= "  \
  "?2 AND (until IS NULL OR ?2 < until) AND ?3 = 0"                                                \
  " ORDER BY since DESC, id DESC LIMIT 1"

/* ?3: the member. */
#define ON_THE_ROLL                                                                                \
  "SELECT member FROM membership WHERE branch = ?1 AND member = ?3 AND coalesce (since, '') <= "   \
  "?2 AND (until IS NULL OR ?2 < until) LIMIT 1"

static void
fill_from_last_session (ScbBook *self, ScbSession *session, const char *day)
{
  gint64 id = ask_id (self, LAST_SESSION, session->branch, day,
                      session->kind == SCB_SESSION_KIND_COMMITTEE);
  g_autoptr (ScbSession) last = id != 0 ? scb_book_get (self, SCB_TYPE_SESSION, id, NULL) : NULL;

  if (last == NULL)
    return;
  g_object_set (session, "place", last->place, "starts-at", last->starts_at, NULL);
  if (last->secretary != 0
      && ask_id (self, ON_THE_ROLL, session->branch, day, last->secretary) != 0)
    g_object_set (session, "secretary", last->secretary, NULL);
}

/* ---- the new session ---- */

typedef struct
{
  gint64 branch;
  ScbSessionKind kind;
  const char *period;
  gint64 session; /* the new one */
} Preparation;

static gboolean
is_possible (ScbBook *self, Preparation *preparation, ScbBranch *branch, GError **error)
{
  g_autoptr (ScbStatement) statement = NULL;
  g_autofree char *first = scb_period_first_day (preparation->period);
  ScbStep step;

  if (first == NULL)
    {
      g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID, _("“%s” is no month."),
                   preparation->period);
      return FALSE;
    }
  if (branch->dissolved_on != NULL && strcmp (branch->dissolved_on, first) <= 0)
    {
      g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                           _("The branch was dissolved before this month."));
      return FALSE;
    }
  statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT 1 FROM session WHERE branch = ?1 AND period = ?2 AND kind = ?3 AND state = 'planned'",
      error);
  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, preparation->branch);
  scb_statement_bind_text (statement, 2, preparation->period);
  scb_statement_bind_text (statement, 3, scb_enum_nick (SCB_TYPE_SESSION_KIND, preparation->kind));
  step = scb_statement_step (statement, error);
  if (step == SCB_STEP_ROW)
    g_set_error_literal (
        error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_EXISTS,
        _("Such a session of this month is already in preparation. Open that one."));
  return step == SCB_STEP_DONE;
}

/* Everybody who is assigned to the branch on the day, once. */
static GArray *
list_assigned (ScbBook *self, gint64 branch, const char *day, GError **error)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT a.official FROM assignment a JOIN official o ON o.id = a.official WHERE a.branch = ?1"
      " AND coalesce (a.since, '') <= ?2 AND (a.until IS NULL OR ?2 < a.until) GROUP BY a.official"
      " ORDER BY max (a.duty = 'in_charge') DESC, o.sort_key, o.id",
      error);

  if (statement == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, branch);
  scb_statement_bind_text (statement, 2, day);
  return scb_statement_read_ids (statement, error);
}

static gboolean
add_officials (ScbBook *self, ScbSession *session, const char *day, GError **error)
{
  g_autoptr (GArray) assigned = list_assigned (self, session->branch, day, error);

  for (guint i = 0; assigned != NULL && i < assigned->len; i++)
    {
      gint64 id = g_array_index (assigned, gint64, i);
      g_autoptr (ScbOfficial) official = scb_book_get (self, SCB_TYPE_OFFICIAL, id, error);
      g_autoptr (ScbGuest) guest = NULL;

      if (official == NULL)
        return FALSE;
      guest
          = g_object_new (SCB_TYPE_GUEST, "session", scb_record_get_id (SCB_RECORD (session)),
                          "position", (gint64)i + 1, "official", id, "name", official->name, "post",
                          official->post, "agency", official->agency, "assigned", TRUE, NULL);
      if (!scb_book_insert (self, guest, error))
        return FALSE;
    }
  return assigned != NULL;
}

static gboolean
add_agenda (ScbBook *self, ScbSession *session, GError **error)
{
  g_autoptr (GPtrArray) plans = scb_book_list_agenda_plans (self, session->kind, error);

  if (plans == NULL)
    return FALSE;
  return plans->len == 0
         || scb_book_insert_plan (self, scb_record_get_id (SCB_RECORD (session)), plans->pdata[0],
                                  1, error);
}

static gboolean
prepare_step (ScbBook *self, gpointer data, GError **error)
{
  Preparation *preparation = data;
  g_autoptr (ScbBranch) branch = scb_book_get (self, SCB_TYPE_BRANCH, preparation->branch, error);
  g_autoptr (ScbSession) session = NULL;
  g_autofree char *held_on = NULL, *day = NULL;

  if (branch == NULL || !is_possible (self, preparation, branch, error))
    return FALSE;
  held_on = fixed_day (branch, preparation->kind, preparation->period);
  day = held_on != NULL ? g_strdup (held_on) : scb_period_first_day (preparation->period);
  session
      = g_object_new (SCB_TYPE_SESSION, "branch", preparation->branch, "kind", preparation->kind,
                      "state", SCB_SESSION_STATE_PLANNED, "detail", SCB_SESSION_DETAIL_FULL,
                      "period", preparation->period, "held-on", held_on, NULL);
  g_object_set (session, "chair", ask_id (self, SECRETARY_BY_POST, preparation->branch, day, 0),
                NULL);
  fill_from_last_session (self, session, day);
  if (!scb_book_insert (self, session, error) || !add_agenda (self, session, error))
    return FALSE;
  if ((preparation->kind == SCB_SESSION_KIND_REGULAR
       || preparation->kind == SCB_SESSION_KIND_COMBINED)
      && !scb_book_add_directives (self, scb_record_get_id (SCB_RECORD (session)), NULL, error))
    return FALSE;
  if (preparation->kind != SCB_SESSION_KIND_COMMITTEE && !add_officials (self, session, day, error))
    return FALSE;
  preparation->session = scb_record_get_id (SCB_RECORD (session));
  return TRUE;
}

gint64
scb_book_prepare_session (
    ScbBook *self, gint64 branch, ScbSessionKind kind, const char *period, GError **error)
{
  Preparation preparation = { branch, kind, period, 0 };

  return scb_book_run_step (self, N_("Prepare session"), prepare_step, &preparation, error)
             ? preparation.session
             : 0;
}

/* ---- the roll ---- */

/* Of a committee's meeting only those are called who hold an office of the committee. ?3: the
 * member. */
#define IN_THE_COMMITTEE                                                                           \
  "SELECT member FROM post WHERE branch = ?1 AND member = ?3"                                      \
  " AND kind IN ('secretary', 'deputy_secretary', 'committee_member')"                             \
  " AND coalesce (since, '') <= ?2 AND (until IS NULL OR ?2 < until) LIMIT 1"

static gboolean
is_called (ScbBook *self, ScbSession *session, const char *day, gint64 member)
{
  return session->kind != SCB_SESSION_KIND_COMMITTEE
         || ask_id (self, IN_THE_COMMITTEE, session->branch, day, member) != 0;
}

static ScbAttendance *
find_row (GPtrArray *rows, gint64 member)
{
  for (guint i = 0; i < rows->len; i++)
    if (SCB_ATTENDANCE (rows->pdata[i])->member == member)
      return rows->pdata[i];
  return NULL;
}

/* Those of the roll who have no row, ready to be kept; @rows (out): the rows that are there. */
static GPtrArray *
list_missing (ScbBook *self, gint64 session_id, GPtrArray **rows, GError **error)
{
  g_autoptr (ScbSession) session = scb_book_get (self, SCB_TYPE_SESSION, session_id, error);
  g_autofree char *day = NULL;
  g_autoptr (GPtrArray) kept = NULL, roll = NULL;
  GPtrArray *missing;

  if (session == NULL)
    return NULL;
  day = session->held_on != NULL ? g_strdup (session->held_on)
                                 : scb_period_first_day (session->period);
  kept = scb_book_list (self, SCB_TYPE_ATTENDANCE, "session", session_id, error);
  roll = kept != NULL ? scb_book_list_roll (self, session->branch, day, error) : NULL;
  if (roll == NULL)
    return NULL;
  missing = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < roll->len; i++)
    {
      gint64 member = SCB_ATTENDANCE (roll->pdata[i])->member;

      if (find_row (kept, member) != NULL || !is_called (self, session, day, member))
        continue;
      g_object_set (roll->pdata[i], "session", session_id, NULL);
      g_ptr_array_add (missing, g_object_ref (roll->pdata[i]));
    }
  *rows = g_steal_pointer (&kept);
  return missing;
}

static gboolean
insert_step (ScbBook *self, gpointer data, GError **error)
{
  GPtrArray *records = data;

  for (guint i = 0; i < records->len; i++)
    if (!(scb_record_get_id (records->pdata[i]) == 0
              ? scb_book_insert (self, records->pdata[i], error)
              : scb_book_update (self, records->pdata[i], error)))
      return FALSE;
  return TRUE;
}

/* Nothing to write is no entry of the history. */
static gboolean
write_rows (ScbBook *self, const char *label, GPtrArray *rows, GError **error)
{
  return rows->len == 0 || scb_book_run_step (self, label, insert_step, rows, error);
}

gboolean
scb_book_call_roll (ScbBook *self, gint64 session, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) missing = list_missing (self, session, &rows, error);

  return missing != NULL && write_rows (self, N_("Call the roll"), missing, error);
}

/* Who is present sits in a meeting that has begun. */
static gboolean
add_beginning (ScbBook *self, gint64 id, GPtrArray *changed, GError **error)
{
  g_autoptr (ScbSession) session = scb_book_get (self, SCB_TYPE_SESSION, id, error);

  if (session == NULL)
    return FALSE;
  if (session->state == SCB_SESSION_STATE_PLANNED)
    {
      g_object_set (session, "state", SCB_SESSION_STATE_DRAFT, NULL);
      g_ptr_array_add (changed, g_object_ref (session));
    }
  return TRUE;
}

gboolean
scb_book_set_all_present (ScbBook *self, gint64 session, GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) changed = list_missing (self, session, &rows, error);

  if (changed == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      ScbAttendance *row = rows->pdata[i];

      if (row->state == SCB_ATTENDANCE_STATE_UNKNOWN && row->duty == SCB_DUTY_EXPECTED)
        g_ptr_array_add (changed, g_object_ref (row));
    }
  for (guint i = 0; i < changed->len; i++)
    if (SCB_ATTENDANCE (changed->pdata[i])->duty == SCB_DUTY_EXPECTED)
      g_object_set (changed->pdata[i], "state", SCB_ATTENDANCE_STATE_PRESENT, NULL);
  if (changed->len > 0 && !add_beginning (self, session, changed, error))
    return FALSE;
  return write_rows (self, N_("Mark all as present"), changed, error);
}
