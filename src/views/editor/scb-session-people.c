/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people who can be named in a session. */

#include "scb-session-people.h"

#include <string.h>

#include "scb-text-fold.h"

static void
add_members (GArray *persons, ScbDossier *dossier, GPtrArray *attendance, GHashTable *known)
{
  for (guint i = 0; i < attendance->len; i++)
    {
      ScbMember *member
          = scb_dossier_get_member (dossier, ((ScbAttendance *)attendance->pdata[i])->member);
      ScbPerson person;

      if (member == NULL || !g_hash_table_add (known, member))
        continue;
      person = (ScbPerson){ scb_record_get_id (SCB_RECORD (member)), member->full_name,
                            member->born_on };
      g_array_append_val (persons, person);
    }
}

typedef struct
{
  ScbPersonIndex *index;
  int *times_spoken; /* in the order of the index; who is not present comes after all who are */
} People;

static void
people_free (gpointer data)
{
  People *people = data;

  scb_person_index_free (people->index);
  g_free (people->times_spoken);
  g_free (people);
}

static ScbAttendance *
find_attendance (ScbDossier *dossier, gint64 member)
{
  for (guint i = 0; i < dossier->attendance->len; i++)
    if (SCB_ATTENDANCE (dossier->attendance->pdata[i])->member == member)
      return dossier->attendance->pdata[i];
  return NULL;
}

static int
count_opinions (ScbDossier *dossier, gint64 member)
{
  ScbAttendance *row = find_attendance (dossier, member);
  int n = row != NULL && row->state == SCB_ATTENDANCE_STATE_PRESENT
              ? 0
              : (int)dossier->opinions->len + 1;

  for (guint i = 0; i < dossier->opinions->len; i++)
    n += SCB_OPINION (dossier->opinions->pdata[i])->speaker == member;
  return n;
}

static People *
make_people (ScbDossier *dossier)
{
  g_autoptr (GArray) persons = g_array_new (FALSE, FALSE, sizeof (ScbPerson));
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  People *people = g_new0 (People, 1);

  add_members (persons, dossier, dossier->roll, known);
  add_members (persons, dossier, dossier->attendance, known);
  people->index = scb_person_index_new ((const ScbPerson *)persons->data, persons->len);
  people->times_spoken = g_new0 (int, persons->len + 1);
  for (guint i = 0; i < persons->len; i++)
    people->times_spoken[i] = count_opinions (dossier, g_array_index (persons, ScbPerson, i).id);
  return people;
}

static People *
people_of (ScbDossier *dossier)
{
  static const char key[] = "scb-session-people";
  People *people = g_object_get_data (G_OBJECT (dossier), key);

  if (people == NULL)
    {
      people = make_people (dossier);
      g_object_set_data_full (G_OBJECT (dossier), key, people, people_free);
    }
  return people;
}

ScbPersonIndex *
scb_session_people_of (ScbDossier *dossier)
{
  return people_of (dossier)->index;
}

GArray *
scb_session_people_find_speaker (ScbDossier *dossier, const char *query)
{
  return scb_person_index_find (people_of (dossier)->index, query,
                                people_of (dossier)->times_spoken);
}

const char *
scb_session_people_name (ScbDossier *dossier, gint64 member)
{
  const char *label
      = member != 0 ? scb_person_index_get_label (scb_session_people_of (dossier), member) : NULL;

  return label != NULL ? label : scb_dossier_get_name (dossier, member);
}

/* "nong van thang (1989)" and "nong van thang" are both the whole name of one whose label is the
 * first. */
static gboolean
is_whole_name (const char *label, const char *folded)
{
  g_autofree char *whole = scb_text_fold (label);
  gsize length = strlen (folded);

  return strncmp (whole, folded, length) == 0
         && (whole[length] == '\0' || strncmp (whole + length, " (", 2) == 0);
}

gint64
scb_session_people_named (ScbPersonIndex *people, const char *typed)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed));
  g_autofree char *folded = scb_text_fold (stripped);
  g_autoptr (GArray) matches = scb_person_index_find (people, NULL, NULL);
  gint64 found = 0;

  if (*folded == '\0')
    return 0;
  for (guint i = 0; i < matches->len; i++)
    {
      const ScbPersonMatch *match = &g_array_index (matches, ScbPersonMatch, i);

      if (!is_whole_name (match->label, folded))
        continue;
      if (found != 0)
        return 0;
      found = match->id;
    }
  return found;
}
