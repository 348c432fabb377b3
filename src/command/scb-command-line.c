/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Options and words of one command, and its help. */
#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "scb-command-output-private.h"
#include "scb-command-private.h"

static GOptionContext *
make_context (const ScbCommandLine *line, gboolean *help)
{
  g_autofree char *usage = g_strconcat (line->name, " ", line->usage, NULL);
  GOptionContext *context = g_option_context_new (usage);
  const GOptionEntry help_entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, help, N_("Show this help"), NULL },
    { NULL },
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, line->summary);
  g_option_context_set_description (context, line->description);
  if (line->entries != NULL)
    g_option_context_add_main_entries (context, line->entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, help_entries, GETTEXT_PACKAGE);
  return context;
}

/* The words that are left; "--" has done its work then. */
static char **
take_words (char **arguments)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  gboolean ended = FALSE;
  char **words;

  for (char **word = arguments + 1; *word != NULL; word++)
    if (!ended && strcmp (*word, "--") == 0)
      ended = TRUE;
    else
      g_strv_builder_add (builder, *word);
  words = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return words;
}

gboolean
scb_command_line_parse (ScbCommandLine *line, char **argv, GError **error)
{
  g_auto (GStrv) arguments = g_strdupv (argv);
  gboolean help = FALSE;
  g_autoptr (GOptionContext) context = make_context (line, &help);
  int n_words;

  if (!g_option_context_parse_strv (context, &arguments, error))
    return FALSE;
  if (help)
    {
      g_autofree char *text = NULL;

      g_set_prgname ("so-chi-bo");
      text = g_option_context_get_help (context, TRUE, NULL);
      line->helped = scb_command_put (text, error);
      return FALSE;
    }
  line->words = take_words (arguments);
  n_words = (int)g_strv_length (line->words);
  if (n_words < line->least)
    return scb_command_usage (line, error, _("Something is missing after “%s”: it takes %s."),
                              line->name, line->usage);
  if (n_words > line->most)
    return scb_command_usage (line, error, _("“%s” is one word too many after “%s”."),
                              line->words[line->most], line->name);
  return TRUE;
}

void
scb_command_line_clear (ScbCommandLine *line)
{
  g_clear_pointer (&line->words, g_strfreev);
}

gboolean
scb_command_usage (const ScbCommandLine *line, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, SCB_COMMAND_ERROR, SCB_COMMAND_ERROR_USAGE,
               _("%s “so-chi-bo %s --help” explains."), message, line->name);
  return FALSE;
}
