/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of all record types: a new one is added here, in a migration and nowhere else. */

#include "scb-record.h"

#include <string.h>

#include "scb-records.h"

const GType *
scb_record_types (guint *n_types)
{
  static GType types[49];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      guint n = 0;

      types[n++] = SCB_TYPE_DECISION;
      types[n++] = SCB_TYPE_ORGANIZATION;
      types[n++] = SCB_TYPE_ORGANIZATION_SPELL;
      types[n++] = SCB_TYPE_BRANCH;
      types[n++] = SCB_TYPE_BRANCH_SPELL;
      types[n++] = SCB_TYPE_BRANCH_EVENT;
      types[n++] = SCB_TYPE_TERM;
      types[n++] = SCB_TYPE_MEMBER;
      types[n++] = SCB_TYPE_MEMBERSHIP;
      types[n++] = SCB_TYPE_EXEMPTION;
      types[n++] = SCB_TYPE_POST;
      types[n++] = SCB_TYPE_RULE_SET;
      types[n++] = SCB_TYPE_AGENDA_TEMPLATE;
      types[n++] = SCB_TYPE_AGENDA_TEMPLATE_ITEM;
      types[n++] = SCB_TYPE_OPENING_BALANCE;
      types[n++] = SCB_TYPE_OPENING_NUMBER;
      types[n++] = SCB_TYPE_OPENING_ABSENCE;
      types[n++] = SCB_TYPE_OFFICIAL;
      types[n++] = SCB_TYPE_ASSIGNMENT;
      types[n++] = SCB_TYPE_DIRECTIVE;
      types[n++] = SCB_TYPE_DIRECTIVE_BRANCH;
      types[n++] = SCB_TYPE_SESSION;
      types[n++] = SCB_TYPE_ATTENDANCE;
      types[n++] = SCB_TYPE_GUEST;
      types[n++] = SCB_TYPE_SESSION_DOCUMENT;
      types[n++] = SCB_TYPE_AGENDA_ITEM;
      types[n++] = SCB_TYPE_OPINION;
      types[n++] = SCB_TYPE_VOTE;
      types[n++] = SCB_TYPE_RESOLUTION;
      types[n++] = SCB_TYPE_WEAK_POINT;
      types[n++] = SCB_TYPE_TASK;
      types[n++] = SCB_TYPE_TASK_HELPER;
      types[n++] = SCB_TYPE_TASK_NOTE;
      types[n++] = SCB_TYPE_TASK_REPORT;
      types[n++] = SCB_TYPE_PLEDGE;
      types[n++] = SCB_TYPE_RECOGNITION;
      types[n++] = SCB_TYPE_VISIT;
      types[n++] = SCB_TYPE_PROPOSAL;
      types[n++] = SCB_TYPE_EXPERIENCE;
      types[n++] = SCB_TYPE_COURSE;
      types[n++] = SCB_TYPE_COURSE_ATTENDANCE;
      types[n++] = SCB_TYPE_SCORE;
      types[n++] = SCB_TYPE_SCORE_ITEM;
      types[n++] = SCB_TYPE_MONTH_REPORT;
      types[n++] = SCB_TYPE_DOCUMENT_NUMBER;
      types[n++] = SCB_TYPE_AMENDMENT;
      types[n++] = SCB_TYPE_REOPENING;
      types[n++] = SCB_TYPE_DRAFT_COMMENT;
      types[n++] = SCB_TYPE_ATTACHMENT;
      g_assert (n == G_N_ELEMENTS (types));
      g_once_init_leave (&ready, 1);
    }
  if (n_types != NULL)
    *n_types = G_N_ELEMENTS (types);
  return types;
}

GType
scb_record_type_for_table (const char *table)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (types[i]);

      if (strcmp (SCB_RECORD_CLASS (klass)->table, table) == 0)
        return types[i];
    }
  return G_TYPE_INVALID;
}
