/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of the commands, and how a failure becomes one line and an exit status. */
#include "scb-command.h"

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "scb-command-private.h"

typedef struct
{
  const char *name;
  gboolean (*run) (char **argv, GError **error);
} Command;

static const Command commands[] = {
  { "new", scb_command_new },       { "list", scb_command_list },
  { "print", scb_command_print },   { "import", scb_command_import },
  { "export", scb_command_export }, { "form", scb_command_form },
  { "search", scb_command_search }, { "check", scb_command_check },
  { "backup", scb_command_backup }, { "restore", scb_command_restore },
};

static const Command *
find_command (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_strcmp0 (word, commands[i].name) == 0)
      return &commands[i];
  return NULL;
}

/* One line, whatever the message holds. */
static void
print_error (const GError *error)
{
  g_autofree char *line = g_strdelimit (g_strdup (error->message), "\r\n", ' ');

  fprintf (stderr, "so-chi-bo: %s\n", line);
}

static gboolean
is_wrong_usage (const GError *error)
{
  return error->domain == G_OPTION_ERROR
         || g_error_matches (error, SCB_COMMAND_ERROR, SCB_COMMAND_ERROR_USAGE);
}

GQuark
scb_command_error_quark (void)
{
  return g_quark_from_static_string ("scb-command-error-quark");
}

gboolean
scb_command_is_command (const char *word)
{
  return find_command (word) != NULL;
}

char *
scb_command_list_names (void)
{
  GString *names = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", commands[i].name);
  return g_string_free (names, FALSE);
}

int
scb_command_run (int argc, char **argv)
{
  const Command *command = find_command (argc > 1 ? argv[1] : NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *names = NULL;

  if (command == NULL)
    {
      names = scb_command_list_names ();
      g_set_error (&error, SCB_COMMAND_ERROR, SCB_COMMAND_ERROR_USAGE, _("Say what to do: %s."),
                   names);
    }
  else if (command->run (argv + 1, &error))
    return 0;

  print_error (error);
  return is_wrong_usage (error) ? 2 : 1;
}
