/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scores of a session as records: who gave them, when, by what paper. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-decision-text.h"
#include "scb-editor-kinds.h"
#include "scb-labels.h"

static const char *
level_label (int value)
{
  return scb_level_label (value);
}

static GPtrArray *
list_scores (ScbDossier *dossier, ScbScorer scorer)
{
  GPtrArray *scores = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < dossier->scores->len; i++)
    if (SCB_SCORE (dossier->scores->pdata[i])->scorer == scorer)
      g_ptr_array_add (scores, g_object_ref (dossier->scores->pdata[i]));
  return scores;
}

static GPtrArray *
list_own (ScbDossier *dossier)
{
  return list_scores (dossier, SCB_SCORER_BRANCH);
}

static GPtrArray *
list_of_official (ScbDossier *dossier)
{
  return list_scores (dossier, SCB_SCORER_OFFICIAL);
}

static GPtrArray *
list_of_committee (ScbDossier *dossier)
{
  return list_scores (dossier, SCB_SCORER_COMMITTEE);
}

static void
begin_own (ScbRecord *record, ScbDossier *dossier)
{
  scb_decision_begin (record, dossier, dossier->scores);
  g_object_set (record, "scorer", SCB_SCORER_BRANCH, NULL);
}

/* Of the attending official the session's guests know the name. */
static void
begin_of_official (ScbRecord *record, ScbDossier *dossier)
{
  scb_decision_begin (record, dossier, dossier->scores);
  g_object_set (record, "scorer", SCB_SCORER_OFFICIAL, NULL);
  for (guint i = 0; i < dossier->guests->len; i++)
    {
      ScbGuest *guest = dossier->guests->pdata[i];

      if (guest->assigned)
        g_object_set (record, "author", guest->name, NULL);
    }
}

static void
begin_of_committee (ScbRecord *record, ScbDossier *dossier)
{
  scb_decision_begin (record, dossier, dossier->scores);
  g_object_set (record, "scorer", SCB_SCORER_COMMITTEE, NULL);
}

static char *
get_title (ScbRecord *record, ScbDossier *dossier)
{
  ScbScore *score = SCB_SCORE (record);
  const char *level = scb_level_label (score->level);

  return scb_decision_join (scb_decision_amount (score->points, _("points")),
                            g_strdup (level != NULL ? level : ""), NULL);
}

#define POINTS                                                                                     \
  { .name = "points", .label = N_("Points of 100") },                                             \
  {                                                                                                \
    .name = "level", .label = N_("Level"), .none = N_("Not decided"), .value_label = level_label \
  }
#define AUTHOR                                                                                     \
  {                                                                                                \
    .name = "author", .label = N_("Author of the score")                                          \
  }
#define DAY                                                                                        \
  {                                                                                                \
    .name = "scored_on", .label = N_("Scored on")                                                 \
  }
#define REASON                                                                                     \
  {                                                                                                \
    .name = "reason", .label = N_("Why points were taken off")                                    \
  }

const ScbRecordKind *
scb_editor_own_score (void)
{
  static const ScbFormField fields[] = {
    POINTS,
    { .name = "in_favour", .label = N_("In favour") },
    { .name = "vote_base", .label = N_("Counted of (official members)") },
    AUTHOR,
    DAY,
    REASON,
  };
  static const ScbRecordKind kind = {
    .get_type = scb_score_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add self-score"),
    .change_label = N_("Change self-score"),
    .delete_label = N_("Delete self-score"),
    .heading = N_("Self-score of the branch"),
    .add = N_("Add the self-score"),
    .empty = N_("The branch has not scored the session."),
    .unnamed = N_("Self-score"),
    .needed = N_("The self-score needs its points."),
    .list = list_own,
    .begin = begin_own,
    .get_title = get_title,
  };

  return &kind;
}

const ScbRecordKind *
scb_editor_official_score (void)
{
  static const ScbFormField fields[] = { POINTS, AUTHOR, DAY, REASON };
  static const ScbRecordKind kind = {
    .get_type = scb_score_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add the official's score"),
    .change_label = N_("Change the official's score"),
    .delete_label = N_("Delete the official's score"),
    .stays_open = TRUE,
    .heading = N_("Score of the attending official"),
    .add = N_("Add the official's score"),
    .empty = N_("The attending official has not scored the session."),
    .unnamed = N_("Score of the attending official"),
    .needed = N_("The score needs its points."),
    .list = list_of_official,
    .begin = begin_of_official,
    .get_title = get_title,
  };

  return &kind;
}

const ScbRecordKind *
scb_editor_committee_score (void)
{
  static const ScbFormField fields[] = {
    POINTS,
    { .name = "document_number", .label = N_("Number of the decision") },
    { .name = "document_date", .label = N_("Day of the decision") },
    AUTHOR,
    DAY,
    REASON,
  };
  static const ScbRecordKind kind = {
    .get_type = scb_score_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add the committee's decision"),
    .change_label = N_("Change the committee's decision"),
    .delete_label = N_("Delete the committee's decision"),
    .stays_open = TRUE,
    .heading = N_("Decision of the committee"),
    .add = N_("Add the committee's decision"),
    .empty = N_("The committee has not decided yet. Its decision is the one that counts."),
    .unnamed = N_("Decision of the committee"),
    .needed = N_("The score needs its points."),
    .list = list_of_committee,
    .begin = begin_of_committee,
    .get_title = get_title,
  };

  return &kind;
}
