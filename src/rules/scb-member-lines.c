/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members as somebody types or pastes them. */

#include "scb-config.h"

#include "scb-member-lines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-date.h"
#include "scb-text.h"

static void
member_line_free (gpointer data)
{
  ScbMemberLine *line = data;

  g_free (line->name);
  g_free (line->born_on);
  g_free (line->admitted_on);
  g_free (line);
}

/* "1. ", "12) ", "- ": how lists begin on paper. */
static const char *
skip_number (const char *text)
{
  const char *end = text;

  while (g_ascii_isdigit (*end))
    end++;
  if (end > text && (*end == '.' || *end == ')'))
    end++;
  else if (end == text && (*end == '-' || *end == '+'))
    end++;
  else
    end = text;
  return end + strspn (end, " ");
}

char **
scb_lines_split (const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);

  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *clean = scb_text_clean (*line);
      const char *rest = clean != NULL ? skip_number (clean) : "";

      if (*rest != '\0')
        g_ptr_array_add (kept, g_strdup (rest));
    }
  g_ptr_array_add (kept, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&kept), FALSE);
}

/* ---- one line ---- */

static gboolean
has_letter (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* (transfer full) (nullable): what is wrong. A number of its own before the name comes from a
 * table; an empty cell keeps its place. */
static char *
read_cells (ScbMemberLine *line, char **cells, guint number)
{
  char **places[] = { &line->born_on, &line->admitted_on };
  guint n_dates = 0;

  for (char **cell = cells; *cell != NULL; cell++)
    {
      g_autofree char *clean = scb_text_clean (*cell);

      if (line->name == NULL && clean != NULL && has_letter (clean))
        line->name = g_strdup (skip_number (clean));
      else if (line->name != NULL && clean == NULL)
        n_dates++;
      else if (line->name != NULL
               && (n_dates >= G_N_ELEMENTS (places)
                   || (*places[n_dates++] = scb_date_parse (clean)) == NULL))
        return g_strdup_printf (_("Line %u: “%s” is no date. Write “name; day of birth; day of "
                                   "admission”, or the name alone."),
                                number, clean);
    }
  return line->name != NULL ? NULL : g_strdup_printf (_("Line %u has no name."), number);
}

GPtrArray *
scb_member_lines_parse (const char *text, char **problem)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (member_line_free);

  *problem = NULL;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *clean = scb_text_clean (lines[i]);
      g_auto (GStrv) cells = NULL;
      ScbMemberLine *line;

      if (clean == NULL)
        continue;
      cells = g_strsplit_set (lines[i], "\t;,\r", -1);
      line = g_new0 (ScbMemberLine, 1);
      g_ptr_array_add (members, line);
      *problem = read_cells (line, cells, i + 1);
      if (*problem != NULL)
        return NULL;
    }
  return g_steal_pointer (&members);
}
