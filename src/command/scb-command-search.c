/* SPDX-License-Identifier: GPL-3.0-or-later */
/* so-chi-bo search BOOK TEXT */
#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-book-search.h"
#include "scb-command-output-private.h"
#include "scb-command-private.h"

/* The words found stand between U+0002 and U+0003; a terminal shows brackets. */
static char *
mark_words (const char *excerpt)
{
  char *text = g_strdup (excerpt != NULL ? excerpt : "");

  for (char *c = text; *c != '\0'; c++)
    if (*c == '\x02')
      *c = '[';
    else if (*c == '\x03')
      *c = ']';
    else if (*c == '\n')
      *c = ' ';
  return text;
}

static void
append_hit (GString *out, const ScbSearchHit *hit)
{
  g_autofree char *excerpt = mark_words (hit->excerpt);
  g_autoptr (GTypeClass) klass = g_type_class_ref (hit->type);

  g_string_append_printf (out, "%s %" G_GINT64_FORMAT, SCB_RECORD_CLASS (klass)->table, hit->id);
  if (hit->session != 0 && hit->type != SCB_TYPE_SESSION)
    g_string_append_printf (out, " (session %" G_GINT64_FORMAT ")", hit->session);
  if (hit->title != NULL)
    g_string_append_printf (out, ": %s", hit->title);
  g_string_append_printf (out, ": %s\n", excerpt);
}

static gboolean
run (const ScbCommandLine *line, int limit, GError **error)
{
  g_autoptr (ScbBook) book = scb_book_open_read_only (line->words[0], error);
  g_autofree char *words = g_strjoinv (" ", line->words + 1);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  if (book == NULL)
    return FALSE;
  hits = scb_book_search (book, words, (guint)limit, error);
  if (hits == NULL)
    return FALSE;
  for (guint i = 0; i < hits->len; i++)
    append_hit (out, g_ptr_array_index (hits, i));
  return scb_command_put (out->str, error);
}

gboolean
scb_command_search (char **argv, GError **error)
{
  int limit = 50;
  const GOptionEntry entries[] = {
    { "limit", 'n', 0, G_OPTION_ARG_INT, &limit, N_("At most so many (50)"), N_("COUNT") },
    { NULL },
  };
  g_auto (ScbCommandLine) line
      = { .name = "search",
          .usage = "BOOK TEXT…",
          .summary = N_("Finds words in a book; accents and case do not matter."),
          .entries = entries,
          .least = 2,
          .most = G_MAXINT };

  if (!scb_command_line_parse (&line, argv, error))
    return line.helped;
  if (limit < 1)
    return scb_command_usage (&line, error, _("--limit takes a number from 1 on."));
  return run (&line, limit, error);
}
