/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons of the same name. */

#include "scb-namesake.h"

static gboolean
has_namesake (ScbDossier *dossier, ScbMember *member)
{
  GHashTableIter iter;
  gpointer other;

  g_hash_table_iter_init (&iter, dossier->members);
  while (g_hash_table_iter_next (&iter, NULL, &other))
    if (other != (gpointer)member
        && g_strcmp0 (SCB_MEMBER (other)->full_name, member->full_name) == 0)
      return TRUE;
  return FALSE;
}

char *
scb_namesake_year (ScbDossier *dossier, gint64 member)
{
  ScbMember *record = scb_dossier_get_member (dossier, member);

  if (record == NULL || record->born_on == NULL || !has_namesake (dossier, record))
    return NULL;
  return g_strndup (record->born_on, 4);
}
