/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-dossier.h"

G_BEGIN_DECLS

/* What a roll-call says of itself while it goes on, in the user's language. */

/** scb_roll_uncalled_text: (transfer full): "Not called yet: …", with the first names;
 * @n_uncalled (out): how many members who are expected were not called yet. */
char *scb_roll_uncalled_text (ScbDossier *dossier, guint *n_uncalled);

/** scb_roll_dues_text: (transfer full): "Dues: 19 paid, 2 not paid, 3 not recorded", of the members
 * who were called by name. */
char *scb_roll_dues_text (ScbDossier *dossier);

G_END_DECLS
