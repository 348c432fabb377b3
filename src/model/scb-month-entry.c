/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A branch's line in a month. */

#include "scb-config.h"

#include "scb-month-entry.h"

G_DEFINE_FINAL_TYPE (ScbMonthEntry, scb_month_entry, G_TYPE_OBJECT)

static void
scb_month_entry_finalize (GObject *object)
{
  ScbMonthEntry *self = SCB_MONTH_ENTRY (object);

  g_free (self->branch_name);
  g_free (self->officials);
  g_clear_object (&self->session);
  g_clear_object (&self->rule_set);
  for (guint i = 0; i < G_N_ELEMENTS (self->scores); i++)
    g_clear_object (&self->scores[i]);

  G_OBJECT_CLASS (scb_month_entry_parent_class)->finalize (object);
}

static void
scb_month_entry_class_init (ScbMonthEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_month_entry_finalize;
}

static void
scb_month_entry_init (ScbMonthEntry *self)
{
}

ScbMonthEntry *
scb_month_entry_new (gint64 branch, const char *branch_name)
{
  ScbMonthEntry *self = g_object_new (SCB_TYPE_MONTH_ENTRY, NULL);

  self->present = self->total = self->excused = self->unexcused = self->minutes = SCB_UNKNOWN;
  self->session_day = SCB_UNKNOWN;
  self->branch = branch;
  self->branch_name = g_strdup (branch_name);
  return self;
}

gboolean
scb_month_entry_is_keyed (ScbMonthEntry *self)
{
  if (self->session == NULL || self->session->state == SCB_SESSION_STATE_NOT_HELD
      || self->session->state == SCB_SESSION_STATE_PLANNED)
    return TRUE;
  return self->session->detail != SCB_SESSION_DETAIL_FULL
         && self->session->source == SCB_SESSION_SOURCE_PAPER
         && self->session->state != SCB_SESSION_STATE_SIGNED;
}
