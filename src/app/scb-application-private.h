/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-application.h"
#include "scb-window.h"

G_BEGIN_DECLS

/** scb_application_add_actions: "app.…" and the keys of all actions. */
void scb_application_add_actions (ScbApplication *self);

/** scb_application_get_settings: (transfer none) */
GSettings *scb_application_get_settings (ScbApplication *self);

/** scb_application_end: closes all windows; their books are opened again at the next start. */
void scb_application_end (ScbApplication *self);

/** scb_application_refuse: tells in a window what could not be done. */
void scb_application_refuse (ScbApplication *self, const char *heading, const GError *error);

G_END_DECLS
