/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two records of one person become one. */

#include "scb-config.h"

#include "scb-book-merge.h"

#include <glib/gi18n-lib.h>

#include "scb-book-sessions.h"
#include "scb-connection-private.h"
#include "scb-date-text.h"
#include "scb-glib.h"

/* ---- who is there twice ---- */

GArray *
scb_book_list_duplicates (ScbBook *self, GError **error)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (ScbDuplicate));
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "WITH p AS MATERIALIZED (SELECT id, scb_fold (full_name) AS name,"
      "  coalesce (substr (born_on, 1, 4), '') AS year, card_number AS card FROM member)"
      " SELECT a.id, b.id, 1 FROM p a JOIN p b ON b.card = a.card AND b.id > a.id"
      " UNION ALL"
      " SELECT a.id, b.id, 0 FROM p a JOIN p b ON b.name = a.name AND b.year = a.year AND b.id > "
      "a.id"
      "  WHERE a.card IS NULL OR b.card IS NULL"
      " ORDER BY 3 DESC, 1, 2",
      error);
  ScbStep step;

  if (statement == NULL)
    return NULL;
  while ((step = scb_statement_step (statement, error)) == SCB_STEP_ROW)
    {
      const ScbDuplicate pair
          = { scb_statement_get_int (statement, 0), scb_statement_get_int (statement, 1),
              scb_statement_get_int (statement, 2) != 0 };

      g_array_append_val (pairs, pair);
    }
  return step == SCB_STEP_DONE ? g_steal_pointer (&pairs) : NULL;
}

/* ---- signed minutes ---- */

#define SESSIONS_THAT_NAME                                                                         \
  "SELECT id FROM session WHERE chair = ?1 UNION SELECT id FROM session WHERE secretary = ?1"      \
  " UNION SELECT id FROM session WHERE observer = ?1 UNION SELECT id FROM session WHERE drafter "  \
  "= ?1"                                                                                           \
  " UNION SELECT id FROM session WHERE contact = ?1"                                               \
  " UNION SELECT session FROM attendance WHERE member = ?1"                                        \
  " UNION SELECT session FROM agenda_item WHERE presenter = ?1"                                    \
  " UNION SELECT a.session FROM opinion o JOIN agenda_item a ON a.id = o.agenda_item"              \
  "  WHERE o.speaker = ?1"                                                                         \
  " UNION SELECT session FROM vote WHERE member = ?1"                                              \
  " UNION SELECT session FROM task WHERE lead = ?1"                                                \
  " UNION SELECT t.session FROM task_helper h JOIN task t ON t.id = h.task WHERE h.member = ?1"    \
  " UNION SELECT session FROM task_report WHERE new_lead = ?1"                                     \
  " UNION SELECT session FROM pledge WHERE member = ?1"                                            \
  " UNION SELECT session FROM recognition WHERE member = ?1"                                       \
  " UNION SELECT session FROM amendment WHERE author = ?1"

char *
scb_book_find_signed_mention (ScbBook *self, gint64 member)
{
  g_autoptr (ScbStatement) statement = scb_connection_prepare (
      scb_book_get_connection (self),
      "SELECT held_on, branch FROM session WHERE state = 'signed' AND id IN (" SESSIONS_THAT_NAME
      ") ORDER BY held_on DESC LIMIT 1",
      NULL);
  g_autofree char *day = NULL, *branch = NULL;

  if (statement == NULL)
    return NULL;
  scb_statement_bind_int (statement, 1, member);
  if (scb_statement_step (statement, NULL) != SCB_STEP_ROW)
    return NULL;
  day = scb_date_text_short (scb_statement_get_text (statement, 0));
  branch = scb_book_get_branch_name (self, scb_statement_get_int (statement, 1),
                                     scb_statement_get_text (statement, 0));
  return g_strdup_printf ("%s, %s", day != NULL ? day : "?", branch != NULL ? branch : "?");
}

static gboolean
check_signed (ScbBook *self, gint64 keep, gint64 gone, GError **error)
{
  g_autofree char *gone_in = scb_book_find_signed_mention (self, gone);
  g_autofree char *keep_in = gone_in != NULL ? scb_book_find_signed_mention (self, keep) : NULL;

  if (gone_in == NULL)
    return TRUE;
  if (keep_in != NULL)
    g_set_error (
        error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_LOCKED,
        _("Signed minutes name both persons (%s; %s), and signed minutes stay as they are: "
           "the two cannot become one."),
        keep_in, gone_in);
  else
    g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_LOCKED,
                 _("Signed minutes (%s) name the person who would go. Keep that one, and let the "
                    "other one go."),
                 gone_in);
  return FALSE;
}

/* ---- memberships ---- */

static gboolean
spans_meet (ScbMembership *a, ScbMembership *b)
{
  return (a->until == NULL || b->since == NULL || g_strcmp0 (b->since, a->until) < 0)
         && (b->until == NULL || a->since == NULL || g_strcmp0 (a->since, b->until) < 0);
}

static gboolean
refuse_overlap (ScbBook *self, ScbMembership *a, ScbMembership *b, GError **error)
{
  g_autofree char *one = scb_book_get_branch_name (self, a->branch, NULL);
  g_autofree char *other = scb_book_get_branch_name (self, b->branch, NULL);

  g_set_error (
      error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_THE_WAY,
      _("As one person the member would belong to %s and %s at the same time in ways that "
         "contradict each other. Put the memberships right first."),
      one != NULL ? one : "?", other != NULL ? other : "?");
  return FALSE;
}

/* The same spell written down twice: it stays once, with the first day that is known. */
static gboolean
join_spells (ScbBook *self, ScbMembership *keep, ScbMembership *gone, GError **error)
{
  if (keep->since == NULL && gone->since != NULL)
    {
      g_object_set (keep, "since", gone->since, NULL);
      if (!scb_book_update (self, keep, error))
        return FALSE;
    }
  return scb_book_delete (self, gone, error);
}

/* Whether both may stand side by side; else they are one spell, or contradict each other. */
static gboolean
are_apart (ScbMembership *a, ScbMembership *b)
{
  return !spans_meet (a, b)
         || (a->branch != b->branch
             && (a->kind == SCB_MEMBERSHIP_KIND_TEMPORARY
                 || b->kind == SCB_MEMBERSHIP_KIND_TEMPORARY));
}

static gboolean
settle_spell (ScbBook *self, GPtrArray *kept, ScbMembership *gone, GError **error)
{
  for (guint i = 0; i < kept->len; i++)
    {
      ScbMembership *keep = kept->pdata[i];

      if (are_apart (keep, gone))
        continue;
      if (keep->branch == gone->branch && keep->kind == gone->kind
          && g_strcmp0 (keep->until, gone->until) == 0)
        return join_spells (self, keep, gone, error);
      return refuse_overlap (self, keep, gone, error);
    }
  return TRUE;
}

static gboolean
settle_memberships (ScbBook *self, gint64 keep, gint64 gone, GError **error)
{
  g_autoptr (GPtrArray) kept = scb_book_list (self, SCB_TYPE_MEMBERSHIP, "member", keep, error);
  g_autoptr (GPtrArray) others
      = kept != NULL ? scb_book_list (self, SCB_TYPE_MEMBERSHIP, "member", gone, error) : NULL;

  for (guint i = 0; others != NULL && i < others->len; i++)
    if (!settle_spell (self, kept, others->pdata[i], error))
      return FALSE;
  return others != NULL;
}

/* ---- roll-calls ---- */

/* Called twice in one session: what one row says and the other does not is no contradiction. */
static gboolean
settle_row (ScbBook *self, ScbAttendance *keep, ScbAttendance *gone, GError **error)
{
  g_autoptr (ScbSession) session = NULL;
  g_autofree char *day = NULL, *branch = NULL;

  if (keep->state == gone->state || gone->state == SCB_ATTENDANCE_STATE_UNKNOWN)
    return scb_book_delete (self, gone, error);
  if (keep->state == SCB_ATTENDANCE_STATE_UNKNOWN)
    {
      g_object_set (keep, "state", gone->state, "reason", gone->reason, "dues", gone->dues, NULL);
      return scb_book_update (self, keep, error) && scb_book_delete (self, gone, error);
    }
  session = scb_book_get (self, SCB_TYPE_SESSION, keep->session, error);
  if (session == NULL)
    return FALSE;
  day = scb_date_text_short (session->held_on);
  branch = scb_book_get_branch_name (self, session->branch, session->held_on);
  g_set_error (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_IN_THE_WAY,
               _("In the session of %s of %s one was called differently from the other. Put the "
                  "roll-call right first."),
               day != NULL ? day : "?", branch != NULL ? branch : "?");
  return FALSE;
}

static gboolean
settle_roll_calls (ScbBook *self, gint64 keep, gint64 gone, GError **error)
{
  g_autoptr (GPtrArray) kept = scb_book_list (self, SCB_TYPE_ATTENDANCE, "member", keep, error);
  g_autoptr (GPtrArray) others
      = kept != NULL ? scb_book_list (self, SCB_TYPE_ATTENDANCE, "member", gone, error) : NULL;

  for (guint i = 0; others != NULL && i < others->len; i++)
    for (guint j = 0; j < kept->len; j++)
      if (SCB_ATTENDANCE (kept->pdata[j])->session == SCB_ATTENDANCE (others->pdata[i])->session
          && !settle_row (self, kept->pdata[j], others->pdata[i], error))
        return FALSE;
  return others != NULL;
}

/* ---- everything else ---- */

static gboolean
redirect (
    ScbBook *self, const char *table, const char *field, gint64 keep, gint64 gone, GError **error)
{
  g_autofree char *sql
      = g_strdup_printf ("UPDATE %s SET %s = ?1 WHERE %s = ?2", table, field, field);
  g_autoptr (ScbStatement) statement
      = scb_connection_prepare (scb_book_get_connection (self), sql, error);

  if (statement == NULL)
    return FALSE;
  scb_statement_bind_int (statement, 1, keep);
  scb_statement_bind_int (statement, 2, gone);
  return scb_statement_step (statement, error) == SCB_STEP_DONE;
}

/* Whatever names @gone names @keep from now on. */
static gboolean
redirect_all (ScbBook *self, gint64 keep, gint64 gone, GError **error)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GTypeClass) type_class = g_type_class_ref (types[i]);
      ScbRecordClass *klass = SCB_RECORD_CLASS (type_class);

      for (guint j = 0; j < klass->n_fields; j++)
        if (klass->fields[j].kind == SCB_FIELD_REF
            && klass->fields[j].get_type () == SCB_TYPE_MEMBER
            && !redirect (self, klass->table, klass->fields[j].name, keep, gone, error))
          return FALSE;
    }
  return TRUE;
}

/* The same exemption or post written down twice stays once. */
static gboolean
drop_twins (ScbBook *self, GType type, gint64 keep, gint64 gone, GError **error)
{
  g_autoptr (GPtrArray) kept = scb_book_list (self, type, "member", keep, error);
  g_autoptr (GPtrArray) others
      = kept != NULL ? scb_book_list (self, type, "member", gone, error) : NULL;

  for (guint i = 0; others != NULL && i < others->len; i++)
    for (guint j = 0; j < kept->len; j++)
      {
        g_autoptr (ScbRecord) twin = scb_record_copy (others->pdata[i]);

        g_object_set (twin, "member", keep, NULL);
        if (!scb_record_equal (twin, kept->pdata[j]))
          continue;
        if (!scb_book_delete (self, others->pdata[i], error))
          return FALSE;
        break;
      }
  return others != NULL;
}

static void
fill_unknown (ScbRecord *keep, ScbRecord *gone)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (keep);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const ScbField *field = &klass->fields[i];

      if (scb_field_is_derived (field) || scb_record_is_known (keep, field)
          || !scb_record_is_known (gone, field))
        continue;
      if (scb_field_holds_text (field))
        scb_record_set_text (keep, field, scb_record_get_text (gone, field));
      else
        scb_record_set_int (keep, field, scb_record_get_int (gone, field));
    }
}

static gboolean
merge (ScbBook *self, ScbRecord *keep, ScbRecord *gone, GError **error)
{
  gint64 keep_id = scb_record_get_id (keep), gone_id = scb_record_get_id (gone);

  fill_unknown (keep, gone);
  return check_signed (self, keep_id, gone_id, error)
         && settle_memberships (self, keep_id, gone_id, error)
         && settle_roll_calls (self, keep_id, gone_id, error)
         && drop_twins (self, SCB_TYPE_EXEMPTION, keep_id, gone_id, error)
         && drop_twins (self, SCB_TYPE_POST, keep_id, gone_id, error)
         && redirect_all (self, keep_id, gone_id, error) && scb_book_delete (self, gone, error)
         && scb_book_update (self, keep, error);
}

gboolean
scb_book_merge_members (ScbBook *self, gint64 keep, gint64 gone, GError **error)
{
  g_autoptr (ScbRecord) kept = NULL, other = NULL;

  if (keep == gone)
    {
      g_set_error_literal (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_INVALID,
                           _("Choose two different members."));
      return FALSE;
    }
  if (!scb_book_begin (self, N_("Merge members"), error))
    return FALSE;
  kept = scb_book_get (self, SCB_TYPE_MEMBER, keep, error);
  other = kept != NULL ? scb_book_get (self, SCB_TYPE_MEMBER, gone, error) : NULL;
  if (other != NULL && merge (self, kept, other, error))
    return scb_book_commit (self, error);
  scb_book_rollback (self);
  return FALSE;
}
