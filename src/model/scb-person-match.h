/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Which person is meant by a few letters: the given name first ("duoc" finds Nông Văn Được), then
 * initials ("nvd"), then several words in any order ("duoc nong").  Accents and case are not
 * needed; where they are typed, names that have them come first.
 */

typedef struct
{
  gint64 id;
  const char *name;
  const char *birth; /* (nullable): date as precise as it is known, "1965-04-02" or "1965" */
} ScbPerson;

typedef struct
{
  gint64 id;
  guint position;    /* in the array that was given */
  int rank;          /* 0 is the best match */
  const char *label; /* the name; with the year of birth, or else a number, where another has the
                        same name. Lives as long as the index */
} ScbPersonMatch;

typedef struct _ScbPersonIndex ScbPersonIndex;

/** scb_person_index_new: (transfer full): copies all it needs. Made once per session, asked at
 * every key press. */
ScbPersonIndex *scb_person_index_new (const ScbPerson *persons, guint n_persons);
void scb_person_index_free (ScbPersonIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbPersonIndex, scb_person_index_free)

/** scb_person_index_get_label: (nullable): of the person with @id. */
const char *scb_person_index_get_label (ScbPersonIndex *self, gint64 id);

/**
 * scb_person_index_find:
 * @query: (nullable): what was typed so far; nothing typed finds everybody
 * @weights: (nullable): by position in the array that was given; among equally good matches the
 * lesser comes first: how often each has spoken
 *
 * Returns: (transfer full) (element-type ScbPersonMatch): best first, and in the given order where
 * all else is equal
 */
GArray *scb_person_index_find (ScbPersonIndex *self, const char *query, const int *weights);

G_END_DECLS
