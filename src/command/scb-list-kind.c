/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of what can be listed. */
#include "scb-list-kind-private.h"

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const ScbListKind kinds[] = {
  { "organizations",
    scb_organization_get_type,
    { { N_("Code"), "code" },
      { N_("Organization"), "spell.name" },
      { N_("Committee"), "spell.committee_name" },
      { N_("Kind"), "kind" },
      { N_("Under"), "spell.parent" } } },
  { "branches",
    scb_branch_get_type,
    { { N_("Code"), "code" },
      { N_("Branch"), "spell.name" },
      { N_("Organization"), "spell.organization" },
      { N_("Kind"), "kind" },
      { N_("Formed"), "formed_on" },
      { N_("Dissolved"), "dissolved_on" } } },
  { "members",
    scb_member_get_type,
    { { N_("Name"), "full_name" },
      { N_("Born"), "born_on" },
      { N_("Ethnicity"), "ethnicity" },
      { N_("Card"), "card_number" },
      { N_("Branch"), "membership.branch" },
      { N_("As"), "membership.kind" } },
    "membership.branch" },
  { "sessions",
    scb_session_get_type,
    { { N_("Number"), "id" },
      { N_("Branch"), "branch" },
      { N_("Month"), "period" },
      { N_("Held on"), "held_on" },
      { N_("Kind"), "kind" },
      { N_("State"), "state" },
      { N_("Attended"), "attendance" },
      { N_("Points"), "score.points" } },
    "branch",
    "period" },
  { "resolutions",
    scb_resolution_get_type,
    { { N_("Branch"), "session.branch" },
      { N_("Month"), "session.period" },
      { N_("Kind"), "kind" },
      { N_("Title"), "title" },
      { N_("Adopted on"), "adopted_on" } },
    "session.branch",
    "session.period",
    "session.held_on" },
  { "tasks",
    scb_task_get_type,
    { { N_("Branch"), "branch" },
      { N_("Month"), "session.period" },
      { N_("Task"), "title" },
      { N_("Lead"), "lead" },
      { N_("Due"), "due_on" },
      { N_("State"), "state" } },
    "branch",
    "session.period",
    "session.held_on" },
  { "weak-points",
    scb_weak_point_get_type,
    { { N_("Branch"), "branch" },
      { N_("Weak point"), "title" },
      { N_("Opened on"), "opened_on" },
      { N_("Closed on"), "closed_on" } },
    "branch",
    "opened_on",
    "opened_on" },
  { "officials",
    scb_official_get_type,
    { { N_("Name"), "name" }, { N_("Post"), "post" }, { N_("Agency"), "agency" } } },
  { "assignments",
    scb_assignment_get_type,
    { { N_("Official"), "official" },
      { N_("Branch"), "branch" },
      { N_("Duty"), "duty" },
      { N_("Since"), "since" },
      { N_("Until"), "until" },
      { N_("Decision"), "decision" } },
    "branch",
    "span" },
  { "visits",
    scb_visit_get_type,
    { { N_("Official"), "official" },
      { N_("Branch"), "branch" },
      { N_("On"), "visited_on" },
      { N_("Points"), "points" },
      { N_("Level"), "level" } },
    "branch",
    "visited_on",
    "visited_on" },
  { "scores",
    scb_score_get_type,
    { { N_("Branch"), "session.branch" },
      { N_("Month"), "session.period" },
      { N_("Scorer"), "scorer" },
      { N_("Points"), "points" },
      { N_("Level"), "level" },
      { N_("Scored on"), "scored_on" } },
    "session.branch",
    "session.period",
    "session.held_on" },
  { "proposals",
    scb_proposal_get_type,
    { { N_("Branch"), "branch" },
      { N_("Proposal"), "text" },
      { N_("To"), "addressee" },
      { N_("Passed on"), "passed_on" },
      { N_("Answered on"), "answered_on" } },
    "branch",
    "passed_on",
    "passed_on" },
  { "pledges",
    scb_pledge_get_type,
    { { N_("Branch"), "session.branch" },
      { N_("Month"), "session.period" },
      { N_("Member"), "member" },
      { N_("Pledge"), "text" },
      { N_("Given on"), "given_on" } },
    "session.branch",
    "session.period",
    "session.held_on" },
  { "numbers",
    scb_document_number_get_type,
    { { N_("Branch"), "branch" },
      { N_("Organization"), "organization" },
      { N_("Type"), "document_type" },
      { N_("Number"), "number" },
      { N_("Issued on"), "issued_on" },
      { N_("Subject"), "subject" } },
    "branch",
    "issued_on",
    "issued_on" },
  { "decisions",
    scb_decision_get_type,
    { { N_("Number"), "number" },
      { N_("Issued on"), "issued_on" },
      { N_("Issuer"), "issuer" },
      { N_("Subject"), "subject" } },
    NULL,
    "issued_on",
    "issued_on" },
  { "directives",
    scb_directive_get_type,
    { { N_("Organization"), "organization" },
      { N_("Kind"), "kind" },
      { N_("Number"), "number" },
      { N_("Title"), "title" },
      { N_("Since"), "since" },
      { N_("Until"), "until" } },
    NULL,
    "span" },
  { "courses",
    scb_course_get_type,
    { { N_("Topic"), "topic" },
      { N_("Held on"), "held_on" },
      { N_("Hours"), "hours" },
      { N_("Place"), "place" } },
    NULL,
    "held_on",
    "held_on" },
};

const ScbListKind *
scb_list_kind_find (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].name, name) == 0)
      return &kinds[i];
  return NULL;
}

char *
scb_list_kind_names (void)
{
  GString *names = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", kinds[i].name);
  return g_string_free (names, FALSE);
}

guint
scb_list_kind_n_columns (const ScbListKind *self)
{
  guint n = 0;

  while (n < G_N_ELEMENTS (self->columns) && self->columns[n].path != NULL)
    n++;
  return n;
}
