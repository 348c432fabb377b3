/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/* What the sub-commands share. */

#define SCB_COMMAND_ERROR (scb_command_error_quark ())
GQuark scb_command_error_quark (void);

typedef enum
{
  SCB_COMMAND_ERROR_USAGE,  /* exit status 2 */
  SCB_COMMAND_ERROR_FAILED, /* exit status 1 */
} ScbCommandError;

/* A sub-command: its words, and what they turned out to be. */
typedef struct
{
  const char *name;        /* "list" */
  const char *usage;       /* "WHAT BOOK" */
  const char *summary;     /* msgid: what it does */
  const char *description; /* (nullable): text below the options */
  const GOptionEntry *entries;
  int least, most; /* how many words it takes */

  char **words;    /* (out): the words without the options */
  gboolean helped; /* (out): only help was asked for, and given */
} ScbCommandLine;

/** scb_command_line_parse: fills @line from @argv, which begins with the command's name; prints the
 * help where --help asks for it. Returns: whether the command is to run; FALSE with helped set, or
 * with @error. */
gboolean scb_command_line_parse (ScbCommandLine *line, char **argv, GError **error);
void scb_command_line_clear (ScbCommandLine *line);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ScbCommandLine, scb_command_line_clear)

/** scb_command_usage: sets a SCB_COMMAND_ERROR_USAGE that ends in the advice to ask for --help.
 * Returns: FALSE */
gboolean scb_command_usage (const ScbCommandLine *line, GError **error, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/* The sub-commands. Each returns whether all went well. */
gboolean scb_command_new (char **argv, GError **error);
gboolean scb_command_list (char **argv, GError **error);
gboolean scb_command_print (char **argv, GError **error);
gboolean scb_command_import (char **argv, GError **error);
gboolean scb_command_export (char **argv, GError **error);
gboolean scb_command_form (char **argv, GError **error);
gboolean scb_command_search (char **argv, GError **error);
gboolean scb_command_check (char **argv, GError **error);
gboolean scb_command_backup (char **argv, GError **error);
gboolean scb_command_restore (char **argv, GError **error);

G_END_DECLS
