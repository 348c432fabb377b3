/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns of text that stand straight, Vietnamese letters and all. */
#include "scb-text-table-private.h"

#include <string.h>

#define LONGEST 60
#define GAP     "  "

static guint
char_places (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

static guint
text_places (const char *text)
{
  guint places = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    places += char_places (g_utf8_get_char (text));
  return places;
}

/* One line of at most LONGEST places. */
static char *
make_cell (const char *value)
{
  g_autofree char *line = g_strdelimit (g_strdup (value != NULL ? value : ""), "\n", ' ');
  guint places = 0;
  char *end = line;

  if (text_places (line) <= LONGEST)
    return g_steal_pointer (&line);
  while (places + char_places (g_utf8_get_char (end)) < LONGEST)
    {
      places += char_places (g_utf8_get_char (end));
      end = g_utf8_next_char (end);
    }
  *end = '\0';
  return g_strconcat (line, "…", NULL);
}

static void
append_line (
    GString *out, char **cells, const guint *widths, guint n_columns, const gboolean *numeric)
{
  const gsize start = out->len;

  for (guint i = 0; i < n_columns; i++)
    {
      const guint padding = widths[i] - text_places (cells[i]);

      if (numeric[i])
        g_string_append_printf (out, "%*s", (int)padding, "");
      g_string_append (out, cells[i]);
      if (!numeric[i])
        g_string_append_printf (out, "%*s", (int)padding, "");
      g_string_append (out, GAP);
    }
  while (out->len > start && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

static char **
make_cells (const char *const *values, guint n_columns, guint *widths)
{
  char **cells = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    {
      cells[i] = make_cell (values[i]);
      widths[i] = MAX (widths[i], text_places (cells[i]));
    }
  return cells;
}

char *
scb_text_table_format (const char *const *heads,
                       guint n_columns,
                       GPtrArray *rows,
                       const gboolean *numeric)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autofree guint *widths = g_new0 (guint, n_columns);
  GString *out = g_string_new (NULL);

  g_ptr_array_add (lines, make_cells (heads, n_columns, widths));
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (lines, make_cells (g_ptr_array_index (rows, i), n_columns, widths));
  for (guint i = 0; i < lines->len; i++)
    append_line (out, g_ptr_array_index (lines, i), widths, n_columns, numeric);
  return g_string_free (out, FALSE);
}
