/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which records a list shows, and in which order. */
#include "scb-list-private.h"

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-command-find-private.h"
#include "scb-date.h"
#include "scb-period.h"

gboolean
scb_list_request_check (const ScbListRequest *self, const ScbCommandLine *line, GError **error)
{
  if (self->branch != NULL && self->kind->branch == NULL)
    return scb_command_usage (line, error, _("“%s” belong to no branch: leave --branch out."),
                              self->kind->name);
  /* Members are on a roll of a month. */
  if (self->month != NULL && self->kind->month == NULL
      && (self->branch == NULL || self->kind->branch == NULL))
    return scb_command_usage (line, error, _("“%s” belong to no month: leave --month out."),
                              self->kind->name);
  return scb_command_check_month (line, self->month, error);
}

/* Whether the record's own span touches the month. */
static gboolean
span_touches (ScbRecord *record, const char *month)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);
  const char *since = scb_record_get_text (record, scb_record_class_find_field (klass, "since"));
  const char *until = scb_record_get_text (record, scb_record_class_find_field (klass, "until"));
  g_autofree char *first = scb_period_first_day (month);
  g_autofree char *next = scb_period_next_first_day (month);

  return (since == NULL || strcmp (since, next) < 0)
         && (until == NULL || strcmp (until, first) > 0);
}

static gboolean
is_of_month (ScbListValues *values, ScbRecord *record, const ScbListRequest *request)
{
  g_autofree char *date = NULL;

  if (request->month == NULL || request->kind->month == NULL)
    return TRUE;
  if (g_str_equal (request->kind->month, "span"))
    return span_touches (record, request->month);
  date = scb_list_values_get_text (values, record, request->kind->month);
  return date != NULL && g_str_has_prefix (date, request->month);
}

/* Members by the branch's roll on the last day of the month, or today. */
static GPtrArray *
find_members (ScbBook *book, gint64 branch, const char *month, GError **error)
{
  g_autofree char *day = scb_command_last_day (month);
  g_autoptr (GPtrArray) roll = scb_book_list_roll (book, branch, day, error);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_object_unref);

  if (roll == NULL)
    return NULL;
  for (guint i = 0; i < roll->len; i++)
    {
      ScbAttendance *attendance = g_ptr_array_index (roll, i);
      gpointer member = scb_book_get (book, SCB_TYPE_MEMBER, attendance->member, error);

      if (member == NULL)
        return NULL;
      g_ptr_array_add (members, member);
    }
  return g_steal_pointer (&members);
}

/* All that may belong to the list; the book itself chooses where it can. */
static GPtrArray *
find_candidates (
    ScbBook *book, const ScbListKind *kind, gint64 branch, const char *month, GError **error)
{
  const GType type = kind->get_type ();

  if (type == SCB_TYPE_MEMBER && branch != 0)
    return find_members (book, branch, month, error);
  if (branch != 0 && g_str_equal (kind->branch, "branch"))
    return scb_book_list (book, type, "branch", branch, error);
  return scb_book_list (book, type, NULL, 0, error);
}

typedef struct
{
  char *key;
  ScbRecord *record; /* unowned */
} Ordered;

static void
ordered_clear (gpointer item)
{
  g_free (((Ordered *)item)->key);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Ordered *)a)->key, ((const Ordered *)b)->key);
}

/* Orders by the values at a path; unknown ones come first; equal ones stay as they were. */
static void
order_by (ScbListValues *values, GPtrArray *records, const char *path)
{
  g_autoptr (GArray) items = g_array_sized_new (FALSE, FALSE, sizeof (Ordered), records->len);

  g_array_set_clear_func (items, ordered_clear);
  for (guint i = 0; i < records->len; i++)
    {
      ScbRecord *record = g_ptr_array_index (records, i);
      g_autofree char *text = scb_list_values_get_text (values, record, path);
      const Ordered item = { g_strdup_printf ("%s %09u", text != NULL ? text : "", i), record };

      g_array_append_val (items, item);
    }
  g_array_sort (items, compare_keys);
  for (guint i = 0; i < items->len; i++)
    records->pdata[i] = g_array_index (items, Ordered, i).record;
}

GPtrArray *
scb_list_find_records (ScbBook *book,
                       ScbListValues *values,
                       const ScbListRequest *request,
                       GError **error)
{
  const ScbListKind *kind = request->kind;
  gint64 branch = request->branch_id;
  g_autoptr (GPtrArray) candidates = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  if (request->branch != NULL
      && (branch = scb_command_find_branch (book, request->branch, error)) == 0)
    return NULL;
  candidates = find_candidates (book, kind, branch, request->month, error);
  if (candidates == NULL)
    return NULL;
  for (guint i = 0; i < candidates->len; i++)
    {
      ScbRecord *record = g_ptr_array_index (candidates, i);

      /* A roll was already chosen by its branch. */
      if (branch != 0 && kind->get_type () != SCB_TYPE_MEMBER
          && scb_list_values_get_id (values, record, kind->branch) != branch)
        continue;
      if (is_of_month (values, record, request))
        g_ptr_array_add (records, g_object_ref (record));
    }
  if (kind->order != NULL)
    order_by (values, records, kind->order);
  return g_steal_pointer (&records);
}
