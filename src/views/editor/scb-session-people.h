/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-dossier.h"
#include "scb-person-match.h"

G_BEGIN_DECLS

/* The people who can be named in a session: everybody on the roll or called at it. */

/** scb_session_people_of: (transfer none): to be asked while a name is typed; made once and kept
 * with @dossier. */
ScbPersonIndex *scb_session_people_of (ScbDossier *dossier);

/** scb_session_people_find_speaker: (transfer full) (element-type ScbPersonMatch): as
 * scb_person_index_find(); among equally good matches those who are present and have not spoken yet
 * come first, then who spoke least, then the others. */
GArray *scb_session_people_find_speaker (ScbDossier *dossier, const char *query);

/** scb_session_people_name: (nullable): what a member is called among these people: with the year
 * of birth where two have one name; the plain name of one who is not among them; NULL for 0. */
const char *scb_session_people_name (ScbDossier *dossier, gint64 member);

/** scb_session_people_named: the id of the one whose whole name, or name with year, @typed is,
 * accents not needed; 0 where there is none or more than one. */
gint64 scb_session_people_named (ScbPersonIndex *people, const char *typed);

G_END_DECLS
