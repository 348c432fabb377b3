/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-dossier.h"

G_BEGIN_DECLS

/** scb_namesake_year: (transfer full) (nullable): the year of birth of a member, where another
 * person of the dossier has the same name and the year is known: then the name alone does not tell.
 */
char *scb_namesake_year (ScbDossier *dossier, gint64 member);

G_END_DECLS
