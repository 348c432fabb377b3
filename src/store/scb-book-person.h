/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-person-story.h"

G_BEGIN_DECLS

/** scb_book_load_person: (transfer full): what sessions tell of a member. @limit: so many lines of
 * each part at most, the last ones. Committee meetings do not count as attendance. */
ScbPersonStory *scb_book_load_person (ScbBook *self, gint64 member, guint limit, GError **error);

G_END_DECLS
