/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of tasks, weak points, proposals, pledges and help: how it is written down. */

#include "scb-config.h"

#include "scb-follow-up-kinds.h"

#include <glib/gi18n-lib.h>

#include "scb-book-follow-up.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-decision-labels.h"
#include "scb-list-row.h"

const char *
scb_follow_up_kind_label (ScbFollowUpKind kind)
{
  static const char *const labels[SCB_N_FOLLOW_UPS] = {
    [SCB_FOLLOW_UP_UNKNOWN] = N_("Everything"),     [SCB_FOLLOW_UP_TASK] = N_("Tasks"),
    [SCB_FOLLOW_UP_WEAK_POINT] = N_("Weak points"), [SCB_FOLLOW_UP_PROPOSAL] = N_("Proposals"),
    [SCB_FOLLOW_UP_PLEDGE] = N_("Pledges"),         [SCB_FOLLOW_UP_HELP] = N_("Help agreed"),
  };

  return _ (labels[kind]);
}

/* ---- weak points ---- */

static const ScbDataKind *
weak_point_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "branch", .label = N_("Branch") },
    { .name = "title", .label = N_("Weak point"), .is_wide = TRUE },
    { .name = "opened_on", .label = N_("Known since") },
    { .name = "origin", .label = N_("Named by: a review, a session, a visit"), .is_wide = TRUE },
    { .name = "closed_on", .label = N_("Overcome on") },
    { .name = "evidence", .label = N_("What proves it"), .is_wide = TRUE },
  };
  static const ScbDataKind kind = {
    .get_type = scb_weak_point_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add weak point"),
    .change_label = N_("Change weak point"),
    .delete_label = N_("Delete weak point"),
    .needed = N_("A weak point needs its branch and its words."),
  };

  return &kind;
}

/* ---- proposals ---- */

static const ScbDataKind *
proposal_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "passed_on", .label = N_("Passed on") },
    { .name = "due_on", .label = N_("Answer due") },
    { .name = "answer", .label = N_("Answer"), .is_wide = TRUE },
    { .name = "answered_on", .label = N_("Answered on") },
    { .name = "told_on", .label = N_("Told to the branch on") },
  };
  static const ScbDataKind kind = {
    .get_type = scb_proposal_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add proposal"),
    .change_label = N_("Change proposal"),
    .delete_label = N_("Delete proposal"),
    .needed = N_("A proposal needs its words."),
  };

  return &kind;
}

/* ---- pledges ---- */

static const ScbDataKind *
pledge_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "given", .label = N_("Given so far") },
    { .name = "given_on", .label = N_("Given on") },
    { .name = "thanked_on", .label = N_("Thanked on") },
  };
  static const ScbDataKind kind = {
    .get_type = scb_pledge_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add pledge"),
    .change_label = N_("Change pledge"),
    .delete_label = N_("Delete pledge"),
    .needed = N_("A pledge needs its words. Delete it if it is not wanted."),
  };

  return &kind;
}

/* ---- help ---- */

static const ScbDataKind *
help_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "outcome", .label = N_("What came of it"), .is_wide = TRUE },
    { .name = "done_on", .label = N_("Done on") },
  };
  static const ScbDataKind kind = {
    .get_type = scb_recognition_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add recognition"),
    .change_label = N_("Change recognition"),
    .delete_label = N_("Delete recognition"),
    .needed = N_("It is a commendation, a reminder or help."),
  };

  return &kind;
}

const ScbDataKind *
scb_follow_up_data_kind (ScbFollowUpKind kind)
{
  static const ScbDataKind *(*const kinds[SCB_N_FOLLOW_UPS]) (void) = {
    [SCB_FOLLOW_UP_WEAK_POINT] = weak_point_kind,
    [SCB_FOLLOW_UP_PROPOSAL] = proposal_kind,
    [SCB_FOLLOW_UP_PLEDGE] = pledge_kind,
    [SCB_FOLLOW_UP_HELP] = help_kind,
  };

  return kinds[kind] != NULL ? kinds[kind]() : NULL;
}

/* ---- notes on tasks ---- */

static void
begin_note (ScbRecord *record, ScbBook *book)
{
  g_autofree char *today = scb_date_today ();

  g_object_set (record, "noted-on", today, NULL);
}

static char *
get_note_title (ScbRecord *record, ScbBook *book)
{
  ScbTaskNote *note = SCB_TASK_NOTE (record);
  g_autofree char *day = note->noted_on != NULL ? scb_date_text_short (note->noted_on) : NULL;

  return scb_list_row_join ((const char *const[]){ day, scb_task_outcome_label (note->outcome) },
                            2);
}

static char *
get_note_subtitle (ScbRecord *record, ScbBook *book)
{
  ScbTaskNote *note = SCB_TASK_NOTE (record);

  return scb_list_row_join ((const char *const[]){ note->result, note->reason }, 2);
}

static gboolean
save_note (ScbBook *book, ScbRecord *record, GError **error)
{
  return scb_book_keep_task_note (book, SCB_TASK_NOTE (record), error);
}

static gboolean
remove_note (ScbBook *book, ScbRecord *record, GError **error)
{
  return scb_book_delete_task_note (book, SCB_TASK_NOTE (record), error);
}

/* Dropped, or put off, with a reason: else the next session asks why. */
static char *
refuse_note (ScbRecord *changed)
{
  ScbTaskNote *note = SCB_TASK_NOTE (changed);

  if (note->new_due_on != NULL && g_strcmp0 (note->new_due_on, note->noted_on) < 0)
    return g_strdup (_("The new time limit is before the day of this note."));
  return NULL;
}

const ScbDataKind *
scb_task_note_data_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "noted_on", .label = N_("Known on") },
    { .name = "outcome",
      .label = N_("How it stands"),
      .none = N_("Not said yet"),
      .value_label = scb_task_outcome_label },
    { .name = "amount", .label = N_("Amount reached") },
    { .name = "percent", .label = N_("Per cent") },
    { .name = "new_due_on", .label = N_("New time limit") },
    { .name = "result", .label = N_("Result"), .is_wide = TRUE },
    { .name = "reason", .label = N_("Why not, or not wholly"), .is_wide = TRUE },
  };
  static const ScbDataKind kind = {
    .get_type = scb_task_note_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Note on a task"),
    .change_label = N_("Note on a task"),
    .delete_label = N_("Delete note on a task"),
    .needed = N_("A note needs its day."),
    .refuse = refuse_note,
    .save = save_note,
    .remove = remove_note,
    .heading = N_("Between the Sessions"),
    .add = N_("Write down how it stands"),
    .empty = N_("Nothing was written down between the sessions."),
    .owner = "task",
    .begin = begin_note,
    .get_title = get_note_title,
    .get_subtitle = get_note_subtitle,
  };

  return &kind;
}
