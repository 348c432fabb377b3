/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A list as one stop of the Tab key: Tab goes in, the arrows move inside, the next Tab goes out.
 *
 * In GTK 4.8 Tab walks through every row of a list view, thousands of them; wrap such a list (with
 * its scrolled window) in this bin.
 */
#define SCB_TYPE_TAB_STOP (scb_tab_stop_get_type ())
G_DECLARE_FINAL_TYPE (ScbTabStop, scb_tab_stop, SCB, TAB_STOP, AdwBin)

GtkWidget *scb_tab_stop_new (void);

G_END_DECLS
