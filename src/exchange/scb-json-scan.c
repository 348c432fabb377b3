/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A strict look at JSON from outside, without recursion. */

#include "scb-config.h"

#include "scb-json-scan-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "scb-package.h"

#define MAXIMUM_DEPTH 64

typedef struct
{
  const char *start;
  const char *p;
  const char *end;
  GError **error;
} Scan;

static gboolean
fail (Scan *scan, const char *what)
{
  guint line = 1;

  for (const char *p = scan->start; p < scan->p; p++)
    line += *p == '\n';
  g_set_error (scan->error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_UNREADABLE,
               _("The package cannot be read: line %u: %s"), line, what);
  return FALSE;
}

static void
skip_space (Scan *scan)
{
  while (scan->p < scan->end && strchr (" \t\r\n", *scan->p) != NULL && *scan->p != '\0')
    scan->p++;
}

static gboolean
read_hex (Scan *scan, guint *value)
{
  *value = 0;
  if (scan->end - scan->p < 4)
    return fail (scan, _("a text is cut off"));
  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (*scan->p++);

      if (digit < 0)
        return fail (scan, _("a text holds a wrong escape"));
      *value = *value * 16 + digit;
    }
  return TRUE;
}

static gboolean
scan_unicode_escape (Scan *scan)
{
  guint first, second;

  if (!read_hex (scan, &first))
    return FALSE;
  if (first >= 0xd800 && first < 0xdc00)
    {
      if (scan->end - scan->p < 6 || scan->p[0] != '\\' || scan->p[1] != 'u')
        return fail (scan, _("a text holds half a character"));
      scan->p += 2;
      if (!read_hex (scan, &second))
        return FALSE;
      return (second >= 0xdc00 && second < 0xe000)
             || fail (scan, _("a text holds half a character"));
    }
  if (first >= 0xdc00 && first < 0xe000)
    return fail (scan, _("a text holds half a character"));
  if (first < 0x20 && first != '\t' && first != '\n' && first != '\r')
    return fail (scan, _("a text holds a control character"));
  return TRUE;
}

/* From behind the opening quote to behind the closing one. */
static gboolean
scan_text (Scan *scan)
{
  while (scan->p < scan->end)
    {
      guchar c = *scan->p++;

      if (c == '"')
        return TRUE;
      if (c < 0x20)
        return fail (scan, _("a text holds a control character"));
      if (c != '\\')
        continue;
      if (scan->p == scan->end)
        break;
      c = *scan->p++;
      if (c == 'u')
        {
          if (!scan_unicode_escape (scan))
            return FALSE;
        }
      else if (strchr ("\"\\/bfnrt", c) == NULL || c == '\0')
        return fail (scan, _("a text holds a wrong escape"));
      else if (c == 'b' || c == 'f')
        return fail (scan, _("a text holds a control character"));
    }
  return fail (scan, _("a text is cut off"));
}

static gboolean
scan_digits (Scan *scan)
{
  const char *start = scan->p;

  while (scan->p < scan->end && g_ascii_isdigit (*scan->p))
    scan->p++;
  return scan->p > start;
}

/* A parser that meets a number too large for it takes another one instead. */
static gboolean
check_size (Scan *scan, const char *start, gboolean whole)
{
  char copy[64];
  gsize length = scan->p - start;

  if (length >= sizeof copy)
    return fail (scan, _("a number is too long"));
  memcpy (copy, start, length);
  copy[length] = '\0';
  if (whole ? !g_ascii_string_to_signed (copy, 10, G_MININT64, G_MAXINT64, NULL, NULL)
            : !isfinite (g_ascii_strtod (copy, NULL)))
    return fail (scan, _("a number is too large"));
  return TRUE;
}

static gboolean
scan_integer (Scan *scan)
{
  const char *start = scan->p;

  if (!scan_digits (scan))
    return fail (scan, _("a value is no JSON"));
  return (*start != '0' || scan->p == start + 1) || fail (scan, _("a number begins with 0"));
}

static gboolean
scan_number (Scan *scan)
{
  const char *start = scan->p;
  gboolean whole = TRUE;

  if (scan->p < scan->end && *scan->p == '-')
    scan->p++;
  if (!scan_integer (scan))
    return FALSE;
  if (scan->p < scan->end && *scan->p == '.')
    {
      whole = FALSE;
      scan->p++;
      if (!scan_digits (scan))
        return fail (scan, _("a number is cut off"));
    }
  if (scan->p < scan->end && (*scan->p == 'e' || *scan->p == 'E'))
    {
      whole = FALSE;
      scan->p++;
      if (scan->p < scan->end && (*scan->p == '+' || *scan->p == '-'))
        scan->p++;
      if (!scan_digits (scan))
        return fail (scan, _("a number is cut off"));
    }
  return check_size (scan, start, whole);
}

static gboolean
scan_word (Scan *scan)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((gsize)(scan->end - scan->p) >= strlen (words[i])
        && strncmp (scan->p, words[i], strlen (words[i])) == 0)
      {
        scan->p += strlen (words[i]);
        return TRUE;
      }
  return scan_number (scan);
}

/* The keys of the objects that are open; NULL for an array. */
static gboolean
scan_key (Scan *scan, GHashTable *keys)
{
  const char *start;
  char *key;

  skip_space (scan);
  if (scan->p == scan->end || *scan->p != '"')
    return fail (scan, _("a key is missing"));
  start = ++scan->p;
  if (!scan_text (scan))
    return FALSE;
  key = g_strndup (start, scan->p - start - 1);
  if (!g_hash_table_add (keys, key))
    return fail (scan, _("a key stands twice in one object"));
  skip_space (scan);
  if (scan->p == scan->end || *scan->p != ':')
    return fail (scan, _("a “:” is missing"));
  scan->p++;
  return TRUE;
}

static void
keys_free (gpointer keys)
{
  if (keys != NULL)
    g_hash_table_unref (keys);
}

/* After a value: closes what ends here, or goes on to the next value. Sets @done where the
 * outermost value has ended. */
static gboolean
scan_after_value (Scan *scan, GPtrArray *open, gboolean *done)
{
  while (open->len > 0)
    {
      GHashTable *keys = open->pdata[open->len - 1];

      skip_space (scan);
      if (scan->p == scan->end)
        return fail (scan, _("the file is cut off"));
      if (*scan->p == ',')
        {
          scan->p++;
          return keys == NULL || scan_key (scan, keys);
        }
      if (*scan->p != (keys != NULL ? '}' : ']'))
        return fail (scan, _("a “,” is missing"));
      scan->p++;
      g_ptr_array_set_size (open, open->len - 1);
    }
  *done = TRUE;
  return TRUE;
}

/* Opens an object or array; sets @empty where it closes at once. */
static gboolean
scan_open (Scan *scan, GPtrArray *open, gboolean *empty)
{
  gboolean is_object = *scan->p++ == '{';

  if (open->len == MAXIMUM_DEPTH)
    return fail (scan, _("it is nested too deeply"));
  skip_space (scan);
  *empty = scan->p < scan->end && *scan->p == (is_object ? '}' : ']');
  if (*empty)
    {
      scan->p++;
      return TRUE;
    }
  g_ptr_array_add (open, is_object ? g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL)
                                   : NULL);
  return !is_object || scan_key (scan, open->pdata[open->len - 1]);
}

static gboolean
scan_values (Scan *scan)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (keys_free);
  gboolean done = FALSE;

  while (!done)
    {
      gboolean ended = TRUE;

      skip_space (scan);
      if (scan->p == scan->end)
        return fail (scan, _("the file is cut off"));
      if (*scan->p == '{' || *scan->p == '[')
        {
          if (!scan_open (scan, open, &ended))
            return FALSE;
        }
      else if (*scan->p == '"')
        {
          scan->p++;
          if (!scan_text (scan))
            return FALSE;
        }
      else if (!scan_word (scan))
        return FALSE;
      if (ended && !scan_after_value (scan, open, &done))
        return FALSE;
    }
  skip_space (scan);
  return scan->p == scan->end || fail (scan, _("something stands behind its end"));
}

gboolean
scb_json_scan (GBytes *bytes, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  Scan scan = { data, data, data + size, error };
  const char *bad;

  if (size > SCB_PACKAGE_MAXIMUM_SIZE)
    return fail (&scan, _("it is too large"));
  if (size == 0)
    return fail (&scan, _("it is empty"));
  if (!g_utf8_validate_len (data, size, &bad))
    {
      scan.p = bad;
      return fail (&scan, _("it is not UTF-8 text"));
    }
  if (size >= 3 && memcmp (data, "\357\273\277", 3) == 0) /* a byte order mark does no harm */
    scan.p += 3;
  return scan_values (&scan);
}
