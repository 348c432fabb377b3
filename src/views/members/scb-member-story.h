/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * What sessions tell of one member: attendance through the years, what was said, tasks,
 * recognitions (those that are not printed are marked), pledges.
 *
 * Signals: "open-session" (gint64 session); "failed" (const GError *): the book cannot be read.
 */
#define SCB_TYPE_MEMBER_STORY (scb_member_story_get_type ())
G_DECLARE_FINAL_TYPE (ScbMemberStory, scb_member_story, SCB, MEMBER_STORY, AdwBin)

GtkWidget *scb_member_story_new (void);

/** scb_member_story_show: reads it anew. @book: (nullable); @member: 0 for none. */
void scb_member_story_show (ScbMemberStory *self, ScbBook *book, gint64 member);

G_END_DECLS
