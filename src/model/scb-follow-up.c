/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was decided and is not finished. */

#include "scb-config.h"

#include "scb-follow-up.h"

G_DEFINE_FINAL_TYPE (ScbFollowUp, scb_follow_up, G_TYPE_OBJECT)

static void
scb_follow_up_finalize (GObject *object)
{
  ScbFollowUp *self = SCB_FOLLOW_UP (object);

  g_free (self->branch_name);
  g_free (self->title);
  g_free (self->person);
  g_free (self->since);
  g_free (self->due);
  g_free (self->due_text);
  g_clear_object (&self->story);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (scb_follow_up_parent_class)->finalize (object);
}

static void
scb_follow_up_class_init (ScbFollowUpClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_follow_up_finalize;
}

static void
scb_follow_up_init (ScbFollowUp *self)
{
}

GType
scb_follow_up_type (ScbFollowUpKind kind)
{
  static GType (*const types[SCB_N_FOLLOW_UPS]) (void) = {
    [SCB_FOLLOW_UP_TASK] = scb_task_get_type,
    [SCB_FOLLOW_UP_WEAK_POINT] = scb_weak_point_get_type,
    [SCB_FOLLOW_UP_PROPOSAL] = scb_proposal_get_type,
    [SCB_FOLLOW_UP_PLEDGE] = scb_pledge_get_type,
    [SCB_FOLLOW_UP_HELP] = scb_recognition_get_type,
  };

  return types[kind]();
}

gint64
scb_follow_up_key (ScbFollowUpKind kind, gint64 id)
{
  return id * 8 + kind;
}

void
scb_campaign_free (gpointer campaign)
{
  ScbCampaign *self = campaign;

  g_free (self->campaign);
  g_free (self->unit);
  g_free (self);
}

/* ---- a sheet ---- */

G_DEFINE_FINAL_TYPE (ScbFollowUpSheet, scb_follow_up_sheet, G_TYPE_OBJECT)

static void
scb_follow_up_sheet_finalize (GObject *object)
{
  ScbFollowUpSheet *self = SCB_FOLLOW_UP_SHEET (object);

  g_free (self->day);
  g_free (self->organization_name);
  g_free (self->issuer_name);
  g_free (self->place);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->campaigns, g_ptr_array_unref);
  g_clear_pointer (&self->settings, g_hash_table_unref);

  G_OBJECT_CLASS (scb_follow_up_sheet_parent_class)->finalize (object);
}

static void
scb_follow_up_sheet_class_init (ScbFollowUpSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_follow_up_sheet_finalize;
}

static void
scb_follow_up_sheet_init (ScbFollowUpSheet *self)
{
}
