/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of what can be listed. */
#include "scb-list-kind-private.h"

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const ScbListKind kinds[] = {
  { "organizations",
    N_("Organizations"),
    scb_organization_get_type,
    { { N_("Code"), "code" },
      { N_("Organization"), "spell.name" },
      { N_("Committee"), "spell.committee_name" },
      { N_("Kind"), "kind" },
      { N_("Under"), "spell.parent" } } },
  { "branches",
    N_("Branches"),
    scb_branch_get_type,
    { { N_("Code"), "code" },
      { N_("Branch"), "spell.name" },
      { N_("Organization"), "spell.organization" },
      { N_("Kind"), "kind" },
      { N_("Formed"), "formed_on" },
      { N_("Dissolved"), "dissolved_on" } },
    .more = { { N_("Day of the month on which it meets"), "session_day" },
              { N_("Least minutes of a session"), "minimum_minutes" },
              { N_("Note"), "note" } } },
  { "members",
    N_("Members"),
    scb_member_get_type,
    { { N_("Full name"), "full_name" },
      { N_("Born"), "born_on" },
      { N_("Ethnicity"), "ethnicity" },
      { N_("Card"), "card_number" },
      { N_("Branch"), "membership.branch" },
      { N_("As"), "membership.kind" } },
    .more = { { N_("Gender"), "gender" },
              { N_("Admitted to the party on"), "admitted_on" },
              { N_("Official member since"), "official_on" },
              { N_("Occupation"), "occupation" },
              { N_("Address"), "address" },
              { N_("Telephone"), "phone" },
              { N_("Note"), "note" } },
    .branch = "membership.branch" },
  { "sessions",
    N_("Sessions"),
    scb_session_get_type,
    { { N_("Number"), "id" },
      { N_("Branch"), "branch" },
      { N_("Month"), "period" },
      { N_("Held on"), "held_on" },
      { N_("Kind"), "kind" },
      { N_("State"), "state" },
      { N_("Attended"), "attendance" },
      { N_("Points"), "score.points" } },
    .more = { { N_("Level"), "score.level" },
              { N_("Topic"), "theme" },
              { N_("Place"), "place" },
              { N_("Starts at"), "starts_at" },
              { N_("Ends at"), "ends_at" },
              { N_("Chair"), "chair" },
              { N_("Secretary of the session"), "secretary" },
              { N_("Why it was not held"), "not_held_reason" } },
    .branch = "branch",
    .month = "period" },
  { "resolutions",
    N_("Resolutions"),
    scb_resolution_get_type,
    { { N_("Branch"), "session.branch" },
      { N_("Month"), "session.period" },
      { N_("Kind"), "kind" },
      { N_("Title"), "title" },
      { N_("Adopted on"), "adopted_on" } },
    .more = { { N_("Directions"), "directions" } },
    .branch = "session.branch",
    .month = "session.period",
    .order = "session.held_on" },
  { "tasks",
    N_("Tasks"),
    scb_task_get_type,
    { { N_("Branch"), "branch" },
      { N_("Month"), "session.period" },
      { N_("Task"), "title" },
      { N_("Lead"), "lead" },
      { N_("Due"), "due_on" },
      { N_("State"), "state" } },
    .more = { { N_("Expected result"), "measure" }, { N_("Done on"), "closed_on" } },
    .branch = "branch",
    .month = "session.period",
    .order = "session.held_on" },
  { "weak-points",
    N_("Weak points"),
    scb_weak_point_get_type,
    { { N_("Branch"), "branch" },
      { N_("Weak point"), "title" },
      { N_("Opened on"), "opened_on" },
      { N_("Closed on"), "closed_on" } },
    .branch = "branch",
    .month = "opened_on",
    .order = "opened_on" },
  { "officials",
    N_("Officials"),
    scb_official_get_type,
    { { N_("Name"), "name" }, { N_("Post"), "post" }, { N_("Agency"), "agency" } },
    .more = { { N_("Organization"), "organization" },
              { N_("Telephone"), "phone" },
              { N_("Since"), "since" },
              { N_("Until"), "until" },
              { N_("Note"), "note" } } },
  { "assignments",
    N_("Assignments"),
    scb_assignment_get_type,
    { { N_("Official"), "official" },
      { N_("Branch"), "branch" },
      { N_("Duty"), "duty" },
      { N_("Since"), "since" },
      { N_("Until"), "until" },
      { N_("Decision"), "decision" } },
    .more = { { N_("Replaced by"), "replaced_by" } },
    .branch = "branch",
    .month = "span" },
  { "visits",
    N_("Visits"),
    scb_visit_get_type,
    { { N_("Number"), "id" },
      { N_("Official"), "official" },
      { N_("Branch"), "branch" },
      { N_("On"), "visited_on" },
      { N_("Points"), "points" },
      { N_("Level"), "level" } },
    .more = { { N_("Strengths"), "strengths" },
              { N_("Limits"), "limits" },
              { N_("Guidance given"), "guidance" },
              { N_("What arose"), "issues" },
              { N_("To"), "addressee" } },
    .branch = "branch",
    .month = "visited_on",
    .order = "visited_on" },
  { "scores",
    N_("Scores"),
    scb_score_get_type,
    { { N_("Branch"), "session.branch" },
      { N_("Month"), "session.period" },
      { N_("Scorer"), "scorer" },
      { N_("Points"), "points" },
      { N_("Level"), "level" },
      { N_("Scored on"), "scored_on" } },
    .more = { { N_("Author"), "author" }, { N_("Reason"), "reason" } },
    .branch = "session.branch",
    .month = "session.period",
    .order = "session.held_on" },
  { "proposals",
    N_("Proposals"),
    scb_proposal_get_type,
    { { N_("Branch"), "branch" },
      { N_("Proposal"), "text" },
      { N_("To"), "addressee" },
      { N_("Passed on"), "passed_on" },
      { N_("Answered on"), "answered_on" } },
    .more = { { N_("Answer"), "answer" }, { N_("Branch told on"), "told_on" } },
    .branch = "branch",
    .month = "passed_on",
    .order = "passed_on" },
  { "pledges",
    N_("Pledges"),
    scb_pledge_get_type,
    { { N_("Branch"), "session.branch" },
      { N_("Month"), "session.period" },
      { N_("Member"), "member" },
      { N_("Pledge"), "text" },
      { N_("Given on"), "given_on" } },
    .more = { { N_("Amount"), "amount" }, { N_("Unit"), "unit" }, { N_("Given"), "given" } },
    .branch = "session.branch",
    .month = "session.period",
    .order = "session.held_on" },
  { "numbers",
    N_("Numbers"),
    scb_document_number_get_type,
    { { N_("Branch"), "branch" },
      { N_("Organization"), "organization" },
      { N_("Type"), "document_type" },
      { N_("Number"), "number" },
      { N_("Issued on"), "issued_on" },
      { N_("Subject"), "subject" } },
    .branch = "branch",
    .month = "issued_on",
    .order = "issued_on" },
  { "decisions",
    N_("Decisions"),
    scb_decision_get_type,
    { { N_("Number"), "number" },
      { N_("Issued on"), "issued_on" },
      { N_("Issuer"), "issuer" },
      { N_("Subject"), "subject" } },
    .month = "issued_on",
    .order = "issued_on" },
  { "directives",
    N_("Directives"),
    scb_directive_get_type,
    { { N_("Organization"), "organization" },
      { N_("Kind"), "kind" },
      { N_("Number"), "number" },
      { N_("Title"), "title" },
      { N_("Since"), "since" },
      { N_("Until"), "until" } },
    .more = { { N_("Issued on"), "issued_on" }, { N_("Content"), "text" } },
    .month = "span" },
  { "courses",
    N_("Courses"),
    scb_course_get_type,
    { { N_("Topic"), "topic" },
      { N_("Held on"), "held_on" },
      { N_("Hours"), "hours" },
      { N_("Place"), "place" } },
    .more = { { N_("Teacher"), "teacher" } },
    .month = "held_on",
    .order = "held_on" },
  { "posts",
    N_("Posts"),
    scb_post_get_type,
    { { N_("Member"), "member" },
      { N_("Post"), "title" },
      { N_("Kind"), "kind" },
      { N_("Branch"), "branch" },
      { N_("Since"), "since" },
      { N_("Until"), "until" } },
    .branch = "branch",
    .month = "span" },
  { "recognitions",
    N_("Commended, reminded, helped"),
    scb_recognition_get_type,
    { { N_("Branch"), "session.branch" },
      { N_("Month"), "session.period" },
      { N_("Kind"), "kind" },
      { N_("Member"), "member" },
      { N_("Reason"), "reason" },
      { N_("Agreed"), "agreed" } },
    .branch = "session.branch",
    .month = "session.period",
    .order = "session.held_on" },
  { "experiences",
    N_("Exchange of experience"),
    scb_experience_get_type,
    { { N_("Branch"), "branch" },
      { N_("Month"), "session.period" },
      { N_("Experience"), "text" },
      { N_("Good way of working"), "good_practice" },
      { N_("Shared with"), "shared_with" } },
    .branch = "branch",
    .month = "session.period",
    .order = "session.held_on" },
};

const ScbListKind *
scb_list_kind_find (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].name, name) == 0)
      return &kinds[i];
  return NULL;
}

guint
scb_list_kind_n_kinds (void)
{
  return G_N_ELEMENTS (kinds);
}

const ScbListKind *
scb_list_kind_get (guint i)
{
  g_return_val_if_fail (i < G_N_ELEMENTS (kinds), NULL);

  return &kinds[i];
}

char *
scb_list_kind_names (void)
{
  GString *names = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", kinds[i].name);
  return g_string_free (names, FALSE);
}

static guint
count (const ScbListColumn *columns, guint n_columns)
{
  guint n = 0;

  while (n < n_columns && columns[n].path != NULL)
    n++;
  return n;
}

guint
scb_list_kind_n_columns (const ScbListKind *self, gboolean in_file)
{
  return count (self->columns, G_N_ELEMENTS (self->columns))
         + (in_file ? count (self->more, G_N_ELEMENTS (self->more)) : 0);
}

const ScbListColumn *
scb_list_kind_get_column (const ScbListKind *self, guint i)
{
  guint n = count (self->columns, G_N_ELEMENTS (self->columns));

  return i < n ? &self->columns[i] : &self->more[i - n];
}
