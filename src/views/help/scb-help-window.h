/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The help: its contents, a search in them that needs no accents, and a topic with its pictures.
 *
 * Actions: help.back (Alt+Left), help.search (Ctrl+F).
 */
#define SCB_TYPE_HELP_WINDOW (scb_help_window_get_type ())
G_DECLARE_FINAL_TYPE (ScbHelpWindow, scb_help_window, SCB, HELP_WINDOW, AdwWindow)

ScbHelpWindow *scb_help_window_new (GtkWindow *parent);

/** scb_help_window_show_page: the topic of a page (scb_help_find_topic()); the first one where none
 * explains it. */
void scb_help_window_show_page (ScbHelpWindow *self, const char *page);

/** scb_help_window_get_topic: (transfer none) (nullable): the id of the topic that is shown. */
const char *scb_help_window_get_topic (ScbHelpWindow *self);

G_END_DECLS
