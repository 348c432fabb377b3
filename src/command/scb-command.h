/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The command line: so-chi-bo COMMAND …, for scripts and for tests. No display is touched. */

/** scb_command_is_command: whether @word, the first one of a command line, is a command and not the
 * name of a book. */
gboolean scb_command_is_command (const char *word);

/** scb_command_list_names: (transfer full): "new, list, print …", for a help text. */
char *scb_command_list_names (void);

/**
 * scb_command_run:
 * @argv: the whole command line: the program, the command, its options and words
 *
 * Does what the command line says. What it gives goes to standard output; what went wrong is one
 * line on standard error that begins with "so-chi-bo: ". The caller has set up the locale
 * (scb_locale_init()).
 *
 * Returns: the exit status: 0 done, 1 refused or failed and nothing changed, 2 wrong usage
 */
int scb_command_run (int argc, char **argv);

G_END_DECLS
