/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Members as somebody types or pastes them: a line each, "Nông Văn Được; 12/5/1961; 03/02/1990":
 * the name, then, where known, the day of birth and the day of admission. A tab, a semicolon or a
 * comma stands between them, as they come from a table; a number before the name is left out. */
typedef struct
{
  char *name;
  char *born_on;     /* (nullable): as precise as it was typed */
  char *admitted_on; /* (nullable): the same */
} ScbMemberLine;

/** scb_member_lines_parse: (transfer full) (element-type ScbMemberLine): empty lines fall away.
 * @text: UTF-8
 * @problem: (out): a sentence that names the line, where one cannot be read; nothing is returned
 * then */
GPtrArray *scb_member_lines_parse (const char *text, char **problem);

/** scb_lines_split: (transfer full): the lines of @text that say something, cleaned, without the
 * numbers or dashes before them: names of branches, titles of tasks. */
char **scb_lines_split (const char *text);

G_END_DECLS
