/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Votes: per item or on the whole, by hand or by ballot. */

#include "scb-config.h"

#include "scb-decision-kinds.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-attendance-count.h"
#include "scb-decision-labels.h"
#include "scb-decision-text.h"
#include "scb-vote-check.h"
#include "scb-vote-summary.h"

static GPtrArray *
list_votes (ScbDossier *dossier)
{
  return g_ptr_array_ref (dossier->votes);
}

static void
begin_vote (ScbRecord *record, ScbDossier *dossier)
{
  scb_decision_begin (record, dossier, dossier->votes);
  g_object_set (record, "kind", SCB_VOTE_KIND_ITEM, "method", SCB_VOTE_METHOD_HANDS, "threshold",
                SCB_VOTE_THRESHOLD_MAJORITY, "base", scb_vote_base (dossier), NULL);
}

static const char *
find_item_title (ScbDossier *dossier, gint64 id)
{
  for (guint i = 0; i < dossier->agenda->len; i++)
    if (scb_record_get_id (dossier->agenda->pdata[i]) == id)
      return ((ScbAgendaItem *)dossier->agenda->pdata[i])->title;
  return NULL;
}

static char *
get_title (ScbRecord *record, ScbDossier *dossier)
{
  ScbVote *vote = SCB_VOTE (record);
  const char *item = find_item_title (dossier, vote->agenda_item);

  if (vote->subject != NULL)
    return g_strdup (vote->subject);
  return g_strdup (item != NULL ? item : scb_vote_kind_label (vote->kind));
}

static char *
get_subtitle (ScbRecord *record, ScbDossier *dossier)
{
  ScbVote *vote = SCB_VOTE (record);

  return scb_decision_join (scb_decision_person (dossier, vote->member, vote->candidate),
                            g_strdup (scb_vote_method_label (vote->method)),
                            scb_vote_summary_text (vote), NULL);
}

/* Admission, recognition as official and striking off need two thirds (domain.md 3). */
static gboolean
needs_two_thirds (ScbVote *vote)
{
  return vote->kind == SCB_VOTE_KIND_MEMBER_MATTER
         && (vote->matter == SCB_MATTER_KIND_ADMISSION || vote->matter == SCB_MATTER_KIND_OFFICIAL
             || vote->matter == SCB_MATTER_KIND_REMOVAL);
}

static void
adjust_vote (ScbRecord *changed, const char *field, ScbDossier *dossier)
{
  ScbVote *vote = SCB_VOTE (changed);

  if (vote->kind != SCB_VOTE_KIND_MEMBER_MATTER)
    g_object_set (vote, "matter", SCB_MATTER_KIND_UNKNOWN, "member", (gint64)0, "candidate", NULL,
                  NULL);
  if (vote->method != SCB_VOTE_METHOD_BALLOT)
    g_object_set (vote, "ballots-issued", SCB_UNKNOWN, "ballots-collected", SCB_UNKNOWN,
                  "ballots-invalid", SCB_UNKNOWN, "tellers", NULL, NULL);
  if (strcmp (field, "kind") == 0 || strcmp (field, "matter") == 0)
    g_object_set (vote, "threshold",
                  needs_two_thirds (vote) ? SCB_VOTE_THRESHOLD_TWO_THIRDS
                                          : SCB_VOTE_THRESHOLD_MAJORITY,
                  NULL);
}

static char *
refuse_vote (ScbRecord *changed, ScbDossier *dossier)
{
  g_autoptr (GPtrArray) problems = scb_vote_check (SCB_VOTE (changed), dossier);

  for (guint i = 0; i < problems->len; i++)
    {
      const ScbVoteProblem *problem = problems->pdata[i];

      if (problem->impossible)
        return g_strdup (problem->sentence);
    }
  return NULL;
}

static gboolean
is_shown (ScbRecord *record, const char *field)
{
  ScbVote *vote = SCB_VOTE (record);

  if (g_str_has_prefix (field, "ballots_") || strcmp (field, "tellers") == 0)
    return vote->method == SCB_VOTE_METHOD_BALLOT;
  if (strcmp (field, "matter") == 0 || strcmp (field, "member") == 0)
    return vote->kind == SCB_VOTE_KIND_MEMBER_MATTER;
  return TRUE;
}

static GtkWidget *
make_summary (gpointer context)
{
  return scb_vote_summary_new (context);
}

static void
show_summary (GtkWidget *extra, ScbRecord *record, ScbDossier *dossier)
{
  scb_vote_summary_show (SCB_VOTE_SUMMARY (extra), SCB_VOTE (record), dossier);
}

const ScbRecordKind *
scb_decision_votes (void)
{
  static const ScbFormField fields[] = {
    { .name = "kind", .label = N_("Voted on"), .value_label = scb_vote_kind_label },
    { .name = "agenda_item",
      .label = N_("Item of the agenda"),
      .none = N_("The session as a whole"),
      .list_choices = scb_decision_list_items },
    { .name = "subject", .label = N_("In words"), .is_wide = TRUE },
    { .name = "matter",
      .label = N_("What about the person"),
      .none = N_("Not chosen"),
      .value_label = scb_matter_kind_label },
    { .name = "member", .label = N_("The person"), .partner = "candidate" },
    { .name = "method", .label = N_("How"), .value_label = scb_vote_method_label },
    { .name = "threshold", .label = N_("Passes with"), .value_label = scb_vote_threshold_label },
    { .name = "base", .label = N_("Counted of (official members)") },
    { .name = "in_favour", .label = N_("In favour") },
    { .name = "against", .label = N_("Against") },
    { .name = "other", .label = N_("Another opinion") },
    { .name = "ballots_issued", .label = N_("Ballots given out") },
    { .name = "ballots_collected", .label = N_("Ballots collected") },
    { .name = "ballots_invalid", .label = N_("Invalid ballots") },
    { .name = "tellers", .label = N_("Tellers"), .is_wide = TRUE },
  };
  static const ScbRecordKind kind = {
    .get_type = scb_vote_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add vote"),
    .change_label = N_("Change vote"),
    .delete_label = N_("Delete vote"),
    .move_label = N_("Move vote"),
    .heading = N_("Votes"),
    .add = N_("Add a vote"),
    .empty = N_("Nothing has been voted on yet."),
    .unnamed = N_("New vote"),
    .needed = N_("A vote needs its kind, its way of voting and what it passes with."),
    .list = list_votes,
    .begin = begin_vote,
    .get_title = get_title,
    .get_subtitle = get_subtitle,
    .adjust = adjust_vote,
    .refuse = refuse_vote,
    .is_shown = is_shown,
    .make_extra = make_summary,
    .show_extra = show_summary,
  };

  return &kind;
}
