/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What GLib has only since later than 2.74, under our own names. */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/** scb_set_string: *@target becomes a copy of @value. Returns: whether it changed (g_set_str, 2.76). */
static inline gboolean
scb_set_string (char **target, const char *value)
{
  char *copy;

  if (g_strcmp0 (*target, value) == 0)
    return FALSE;
  copy = g_strdup (value);
  g_free (*target);
  *target = copy;
  return TRUE;
}

/** scb_string_free: the text of a GString that is no longer needed (g_string_free_and_steal, 2.76). */
static inline char *
scb_string_free (GString *string)
{
  return g_string_free (string, FALSE);
}

/** scb_string_is_empty: NULL or "". */
static inline gboolean
scb_string_is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

G_END_DECLS
