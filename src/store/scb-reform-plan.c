/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reform would write, gathered before it is written. */

#include "scb-config.h"

#include "scb-reform-plan-private.h"

#include <string.h>

#include "scb-date.h"
#include "scb-period.h"

static void
plan_decision (ScbReformPlan *self)
{
  ScbDecision *decision;

  if (!scb_reform_decision_is_known (self->decision))
    return;
  decision = scb_reform_plan_add (self, SCB_TYPE_DECISION);
  g_object_set (decision, "number", self->decision->number, "issued-on", self->decision->issued_on,
                "issuer", self->decision->issuer, "subject", self->decision->subject, NULL);
  self->decision_id = scb_record_get_id (SCB_RECORD (decision));
}

/* The month of the day, where a report of it is closed. */
static char *
find_closed_period (ScbBook *book, const char *day)
{
  g_autofree char *period = scb_period_of (day);
  g_autoptr (GPtrArray) reports = scb_book_list (book, SCB_TYPE_MONTH_REPORT, NULL, 0, NULL);

  for (guint i = 0; reports != NULL && i < reports->len; i++)
    {
      ScbMonthReport *report = reports->pdata[i];

      if (report->state == SCB_MONTH_STATE_CLOSED && g_strcmp0 (report->period, period) >= 0)
        return g_strdup (report->period);
    }
  return NULL;
}

ScbReformPlan *
scb_reform_plan_new (ScbBook *book, const char *day, const ScbReformDecision *decision)
{
  ScbReformPlan *self = g_new0 (ScbReformPlan, 1);
  g_autofree char *today = scb_date_today ();

  self->book = book;
  self->day = day;
  self->decision = decision;
  self->preview = scb_reform_preview_new (day);
  self->preview->is_ahead = strcmp (today, day) < 0;
  self->preview->closed_period = find_closed_period (book, day);
  self->preview->has_number = decision->number != NULL;
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->added = g_hash_table_new (NULL, NULL);
  self->next_id = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->weak_points = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  plan_decision (self);
  return self;
}

void
scb_reform_plan_free (ScbReformPlan *self)
{
  g_clear_pointer (&self->preview, scb_reform_preview_free);
  g_hash_table_unref (self->added);
  g_hash_table_unref (self->next_id);
  g_hash_table_unref (self->weak_points);
  g_ptr_array_unref (self->records);
  g_free (self);
}

/* ---- gathering ---- */

static gint64
take_id (ScbReformPlan *self, GType type)
{
  gint64 *next = g_hash_table_lookup (self->next_id, GSIZE_TO_POINTER (type));

  if (next == NULL)
    {
      gint64 first = scb_book_next_id (self->book, type);

      next = g_memdup2 (&first, sizeof first);
      g_hash_table_insert (self->next_id, GSIZE_TO_POINTER (type), next);
    }
  return (*next)++;
}

gpointer
scb_reform_plan_add (ScbReformPlan *self, GType type)
{
  ScbRecord *record = scb_record_new (type);

  scb_record_set_id (record, take_id (self, type));
  g_ptr_array_add (self->records, record);
  g_hash_table_add (self->added, record);
  return record;
}

static ScbRecord *
find_planned (ScbReformPlan *self, ScbRecord *record)
{
  for (guint i = 0; i < self->records->len; i++)
    if (G_OBJECT_TYPE (self->records->pdata[i]) == G_OBJECT_TYPE (record)
        && scb_record_get_id (self->records->pdata[i]) == scb_record_get_id (record))
      return self->records->pdata[i];
  return NULL;
}

gpointer
scb_reform_plan_edit (ScbReformPlan *self, gpointer record)
{
  ScbRecord *planned = find_planned (self, record);

  if (planned == NULL)
    {
      planned = scb_record_copy (record);
      g_ptr_array_add (self->records, planned);
    }
  return planned;
}

GPtrArray *
scb_reform_plan_list (ScbReformPlan *self, GType type, const char *field, gint64 id, GError **error)
{
  GPtrArray *records = scb_book_list (self->book, type, field, id, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      ScbRecord *planned = find_planned (self, records->pdata[i]);

      if (planned != NULL)
        {
          g_object_unref (records->pdata[i]);
          records->pdata[i] = g_object_ref (planned);
        }
    }
  return records;
}

/* ---- spans ---- */

gboolean
scb_reform_holds (const char *since, const char *until, const char *day)
{
  return (since == NULL || strcmp (since, day) < 0) && (until == NULL || strcmp (day, until) < 0);
}

gboolean
scb_reform_is_ahead (const char *since, const char *day)
{
  return since != NULL && strcmp (since, day) >= 0;
}

char *
scb_reform_reason (ScbReformPlan *self, const char *otherwise)
{
  return g_strdup (self->decision->subject != NULL ? self->decision->subject : otherwise);
}

/* ---- writing ---- */

static gboolean
keep_file (ScbReformPlan *self, GError **error)
{
  const ScbReformDecision *decision = self->decision;
  g_autofree char *sha256 = NULL;
  g_autoptr (ScbAttachment) attachment = NULL;

  if (decision->file == NULL)
    return TRUE;
  if (!scb_book_add_content (self->book, decision->file, &sha256, error))
    return FALSE;
  attachment = g_object_new (SCB_TYPE_ATTACHMENT, "decision", self->decision_id, "name",
                             decision->file_name, "media-type", decision->media_type, "size",
                             (gint64)g_bytes_get_size (decision->file), "sha256", sha256, NULL);
  return scb_book_insert (self->book, attachment, error);
}

static gboolean
write_all (ScbReformPlan *self, GError **error)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      gpointer record = self->records->pdata[i];

      if (!(g_hash_table_contains (self->added, record)
                ? scb_book_insert (self->book, record, error)
                : scb_book_update (self->book, record, error)))
        return FALSE;
    }
  return keep_file (self, error);
}

gboolean
scb_reform_plan_write (ScbReformPlan *self, const char *label, GError **error)
{
  if (!scb_book_begin (self->book, label, error))
    return FALSE;
  if (write_all (self, error) && scb_book_commit (self->book, error))
    return TRUE;
  if (scb_book_in_transaction (self->book))
    scb_book_rollback (self->book);
  return FALSE;
}
