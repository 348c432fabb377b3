/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-dossier.h"

G_BEGIN_DECLS

/* What the bar of the course says about the session, in the user's language. */

/** scb_speaking_item_text: (transfer full): "2/6. Làm đường hoa"; what to do where @place is -1:
 * there is no agenda. */
char *scb_speaking_item_text (ScbDossier *dossier, int place);

/** scb_speaking_time_text: (transfer full): planned and used minutes of the point, and of all.
 * @now: (nullable): the time of day; a point that has begun and not ended lasts until then. */
char *scb_speaking_time_text (ScbDossier *dossier, int place, const char *now);

/** scb_speaking_speakers_text: (transfer full): "11 of 19 present members have spoken = 57.9 %. Not
 * yet: …". */
char *scb_speaking_speakers_text (ScbDossier *dossier);

/** scb_speaking_first_item: id of the point where writing goes on: of the last opinion, else the
 * first; 0 without an agenda. */
gint64 scb_speaking_first_item (ScbDossier *dossier);

/** scb_speaking_next_position: after all opinions. */
gint64 scb_speaking_next_position (ScbDossier *dossier);

G_END_DECLS
