/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The application: one process for a user, a window for each book. A second start hands its book to
 * the first.
 */
#define SCB_TYPE_APPLICATION (scb_application_get_type ())
G_DECLARE_FINAL_TYPE (ScbApplication, scb_application, SCB, APPLICATION, AdwApplication)

ScbApplication *scb_application_new (void);

/** scb_application_load_language: (transfer full) (nullable): the language that the user chose; for
 * main(), before any text is needed. */
char *scb_application_load_language (void);

/** scb_application_open_path: shows the book at @path in its window; raises the window that has it
 * already. */
void scb_application_open_path (ScbApplication *self, const char *path);

G_END_DECLS
