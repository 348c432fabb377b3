/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Officials, the branches they are assigned to, and their visits there. */

#include "scb-config.h"

#include "scb-official-kinds.h"

#include <glib/gi18n-lib.h>

#include "scb-book-officials.h"
#include "scb-book-sessions.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-labels.h"
#include "scb-list-row.h"
#include "scb-visit-tools.h"

static const char *
duty_label (int value)
{
  return scb_assignment_duty_label (value);
}

static const char *
level_label (int value)
{
  return scb_level_label (value);
}

static char *
span_text (const char *since, const char *until)
{
  g_autofree char *first = since != NULL ? scb_date_text_short (since) : NULL;
  g_autofree char *last = until != NULL ? scb_date_text_short (until) : NULL;

  if (first == NULL && last == NULL)
    return NULL;
  return g_strdup_printf ("%s – %s", first != NULL ? first : "…", last != NULL ? last : "…");
}

/* ---- the official ---- */

static char *
get_official_title (ScbRecord *record, ScbBook *book)
{
  return g_strdup (SCB_OFFICIAL (record)->name);
}

static char *
get_official_subtitle (ScbRecord *record, ScbBook *book)
{
  ScbOfficial *official = SCB_OFFICIAL (record);

  return scb_list_row_join ((const char *const[]){ official->post, official->agency }, 2);
}

const ScbDataKind *
scb_official_data_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "name", .label = N_("Full name") },
    { .name = "post", .label = N_("Post") },
    { .name = "agency", .label = N_("Agency"), .is_wide = TRUE },
    { .name = "organization", .label = N_("Organization"), .none = N_("Not known") },
    { .name = "phone", .label = N_("Telephone") },
    { .name = "since", .label = N_("Since") },
    { .name = "until", .label = N_("No longer since") },
    { .name = "note", .label = N_("Note"), .is_wide = TRUE },
  };
  static const ScbDataKind kind = {
    .get_type = scb_official_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add official"),
    .change_label = N_("Change official"),
    .delete_label = N_("Delete official"),
    .needed = N_("An official needs a name."),
    .heading = N_("Officials"),
    .add = N_("Add an official"),
    .empty
    = N_("Officials are assigned to branches, go to their sessions, and write down what they "
          "saw."),
    .get_title = get_official_title,
    .get_subtitle = get_official_subtitle,
  };

  return &kind;
}

/* ---- assignments ---- */

static void
begin_assignment (ScbRecord *record, ScbBook *book)
{
  g_object_set (record, "duty", SCB_ASSIGNMENT_DUTY_ATTEND, NULL);
}

static char *
get_assignment_title (ScbRecord *record, ScbBook *book)
{
  char *name = scb_book_get_branch_name (book, SCB_ASSIGNMENT (record)->branch, NULL);

  return name != NULL ? name : g_strdup (_("A branch"));
}

/* By which decision; (transfer full) (nullable) */
static char *
decision_text (ScbAssignment *assignment, ScbBook *book)
{
  g_autoptr (ScbDecision) decision
      = assignment->decision != 0
            ? scb_book_get (book, SCB_TYPE_DECISION, assignment->decision, NULL)
            : NULL;
  g_autofree char *day = decision != NULL ? scb_date_text_short (decision->issued_on) : NULL;

  return decision != NULL ? scb_list_row_join ((const char *const[]){ decision->number, day }, 2)
                          : NULL;
}

/* (transfer full) (nullable) */
static char *
replaced_text (ScbAssignment *assignment, ScbBook *book)
{
  g_autoptr (ScbOfficial) successor
      = assignment->replaced_by != 0
            ? scb_book_get (book, SCB_TYPE_OFFICIAL, assignment->replaced_by, NULL)
            : NULL;

  return successor != NULL ? g_strdup_printf (_("replaced by %s"), successor->name) : NULL;
}

static char *
get_assignment_subtitle (ScbRecord *record, ScbBook *book)
{
  ScbAssignment *assignment = SCB_ASSIGNMENT (record);
  g_autofree char *span = span_text (assignment->since, assignment->until);
  g_autofree char *decision = decision_text (assignment, book);
  g_autofree char *replaced = replaced_text (assignment, book);

  return scb_list_row_join ((const char *const[]){ scb_assignment_duty_label (assignment->duty),
                                                   decision, span, replaced },
                            4);
}

const ScbDataKind *
scb_assignment_data_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "branch", .label = N_("Branch") },
    { .name = "duty", .label = N_("Duty"), .value_label = duty_label },
    { .name = "since", .label = N_("Since") },
    { .name = "until", .label = N_("No longer since") },
  };
  static const ScbDataKind kind = {
    .get_type = scb_assignment_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Assign official"),
    .change_label = N_("Change assignment"),
    .delete_label = N_("Delete assignment"),
    .needed = N_("An assignment needs its branch."),
    .heading = N_("Assigned to"),
    .add = N_("Assign to a branch"),
    .empty = N_("This official is assigned to no branch."),
    .owner = "official",
    .begin = begin_assignment,
    .get_title = get_assignment_title,
    .get_subtitle = get_assignment_subtitle,
  };

  return &kind;
}

/* ---- visits ---- */

static void
begin_visit (ScbRecord *record, ScbBook *book)
{
  g_autofree char *today = scb_date_today ();

  g_object_set (record, "visited-on", today, NULL);
}

/* The session of the branch on that day, and the assignment that held then. */
static void
adjust_visit (ScbRecord *changed, ScbBook *book)
{
  ScbVisit *visit = SCB_VISIT (changed);
  g_autoptr (ScbSession) session
      = visit->session != 0 ? scb_book_get (book, SCB_TYPE_SESSION, visit->session, NULL) : NULL;

  if (session == NULL || session->branch != visit->branch
      || g_strcmp0 (session->held_on, visit->visited_on) != 0)
    g_object_set (visit, "session", (gint64)0, NULL);
  g_object_set (visit, "session", scb_book_find_visited_session (book, visit), "assignment",
                scb_book_find_visit_assignment (book, visit), NULL);
}

static GtkWidget *
make_visit_tools (void)
{
  return scb_visit_tools_new ();
}

static void
show_visit_tools (GtkWidget *extra, ScbRecord *record, ScbBook *book)
{
  scb_visit_tools_show (SCB_VISIT_TOOLS (extra), book, SCB_VISIT (record));
}

static char *
get_visit_title (ScbRecord *record, ScbBook *book)
{
  ScbVisit *visit = SCB_VISIT (record);
  g_autofree char *day = visit->visited_on != NULL ? scb_date_text_short (visit->visited_on) : NULL;
  g_autofree char *branch = scb_book_get_branch_name (book, visit->branch, visit->visited_on);

  return scb_list_row_join ((const char *const[]){ day, branch }, 2);
}

static char *
get_visit_subtitle (ScbRecord *record, ScbBook *book)
{
  ScbVisit *visit = SCB_VISIT (record);

  return scb_list_row_join ((const char *const[]){ scb_level_label (visit->level), visit->issues },
                            2);
}

/* In the order of the sheet (papers.md G). */
const ScbDataKind *
scb_visit_data_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "branch", .label = N_("Branch") },
    { .name = "visited_on", .label = N_("Day of the session") },
    { .name = "arrived_at", .label = N_("Came at") },
    { .name = "left_at", .label = N_("Left at") },
    { .name = "preparation", .label = N_("Preparation"), .is_wide = TRUE },
    { .name = "procedure", .label = N_("Order of the session"), .is_wide = TRUE },
    { .name = "content", .label = N_("Content, and how many spoke"), .is_wide = TRUE },
    { .name = "conduct", .label = N_("How it was led, principles"), .is_wide = TRUE },
    { .name = "results",
      .label = N_("Results of earlier resolutions and remarks"),
      .is_wide = TRUE },
    { .name = "strengths", .label = N_("Strengths"), .is_wide = TRUE },
    { .name = "limits", .label = N_("Limits"), .is_wide = TRUE },
    { .name = "guidance", .label = N_("Guidance given, experience shared"), .is_wide = TRUE },
    { .name = "issues", .label = N_("What arose"), .is_wide = TRUE },
    { .name = "addressee", .label = N_("Passed on to") },
    { .name = "points", .label = N_("Own score, of 100") },
    { .name = "level",
      .label = N_("Level proposed"),
      .none = N_("Not known"),
      .value_label = level_label },
    { .name = "follow_up", .label = N_("What became of the remarks"), .is_wide = TRUE },
  };
  static const ScbDataKind kind = {
    .get_type = scb_visit_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add visit"),
    .change_label = N_("Change visit"),
    .delete_label = N_("Delete visit"),
    .needed = N_("A visit needs its branch."),
    .heading = N_("Visits"),
    .add = N_("Write down a visit"),
    .empty = N_("No visit is written down."),
    .owner = "official",
    .adjust = adjust_visit,
    .begin = begin_visit,
    .get_title = get_visit_title,
    .get_subtitle = get_visit_subtitle,
    .make_extra = make_visit_tools,
    .show_extra = show_visit_tools,
  };

  return &kind;
}
