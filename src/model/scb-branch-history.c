/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The life of a branch. */

#include "scb-config.h"

#include "scb-branch-history.h"

G_DEFINE_FINAL_TYPE (ScbBranchHistory, scb_branch_history, G_TYPE_OBJECT)

static void
name_free (gpointer data)
{
  ScbHistoryName *name = data;

  g_free (name->name);
  g_free (name->organization);
  g_free (name->since);
  g_free (name->until);
  g_free (name);
}

static void
event_free (gpointer data)
{
  ScbHistoryEvent *event = data;

  g_clear_object (&event->event);
  g_clear_object (&event->decision);
  g_free (event->other_name);
  g_free (event);
}

static void
officer_free (gpointer data)
{
  ScbHistoryOfficer *officer = data;

  g_free (officer->name);
  g_free (officer->title);
  g_free (officer);
}

static void
term_free (gpointer data)
{
  ScbHistoryTerm *term = data;

  g_clear_object (&term->term);
  g_ptr_array_unref (term->officers);
  g_free (term);
}

static void
relative_free (gpointer data)
{
  ScbHistoryRelative *relative = data;

  g_free (relative->name);
  g_free (relative->formed_on);
  g_free (relative->dissolved_on);
  g_free (relative->day);
  g_free (relative);
}

static void
scb_branch_history_finalize (GObject *object)
{
  ScbBranchHistory *self = SCB_BRANCH_HISTORY (object);

  g_free (self->day);
  g_clear_object (&self->branch);
  g_free (self->name);
  g_free (self->organization);
  g_free (self->committee_name);
  g_free (self->place);
  g_free (self->secretary);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->predecessors);
  g_ptr_array_unref (self->heirs);
  g_ptr_array_unref (self->terms);
  g_clear_pointer (&self->settings, g_hash_table_unref);

  G_OBJECT_CLASS (scb_branch_history_parent_class)->finalize (object);
}

static void
scb_branch_history_class_init (ScbBranchHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_branch_history_finalize;
}

static void
scb_branch_history_init (ScbBranchHistory *self)
{
  self->names = g_ptr_array_new_with_free_func (name_free);
  self->events = g_ptr_array_new_with_free_func (event_free);
  self->predecessors = g_ptr_array_new_with_free_func (relative_free);
  self->heirs = g_ptr_array_new_with_free_func (relative_free);
  self->terms = g_ptr_array_new_with_free_func (term_free);
}

ScbBranchHistory *
scb_branch_history_new (ScbBranch *branch, const char *day)
{
  ScbBranchHistory *self = g_object_new (SCB_TYPE_BRANCH_HISTORY, NULL);

  self->branch = g_object_ref (branch);
  self->day = g_strdup (day);
  return self;
}

static gpointer
add (GPtrArray *array, gsize size)
{
  gpointer item = g_malloc0 (size);

  g_ptr_array_add (array, item);
  return item;
}

ScbHistoryName *
scb_branch_history_add_name (ScbBranchHistory *self)
{
  return add (self->names, sizeof (ScbHistoryName));
}

ScbHistoryEvent *
scb_branch_history_add_event (ScbBranchHistory *self)
{
  return add (self->events, sizeof (ScbHistoryEvent));
}

ScbHistoryTerm *
scb_branch_history_add_term (ScbBranchHistory *self, ScbTerm *term)
{
  ScbHistoryTerm *added = add (self->terms, sizeof (ScbHistoryTerm));

  added->term = g_object_ref (term);
  added->officers = g_ptr_array_new_with_free_func (officer_free);
  added->official = SCB_UNKNOWN;
  return added;
}

ScbHistoryOfficer *
scb_history_term_add_officer (ScbHistoryTerm *term)
{
  return add (term->officers, sizeof (ScbHistoryOfficer));
}

ScbHistoryRelative *
scb_branch_history_add_relative (GPtrArray *relatives)
{
  return add (relatives, sizeof (ScbHistoryRelative));
}
