/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fixed phrases with places for values. */

#include "scb-config.h"

#include "scb-phrases.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "scb-document.h"
#include "scb-glib.h"
#include "scb-resource.h"

#define NBSP "\302\240"
#define DOTS "………"
/* Room for a name or a few words by hand: about 5 cm. */
#define LONG_DOTS "…………………………………"

struct _ScbPhrases
{
  GHashTable *phrases; /* key → text */
};

G_DEFINE_QUARK (scb - paper - error - quark, scb_paper_error)

/* ---- loading ---- */

static gboolean
load_shipped (ScbPhrases *self, GError **error)
{
  g_autoptr (GBytes) bytes = scb_resource_load ("phrases/papers.json", error);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (bytes == NULL
      || !json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes), error))
    return FALSE;
  node = json_parser_get_root (parser);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error_literal (error, SCB_PAPER_ERROR, SCB_PAPER_ERROR_PHRASES,
                           _("The phrases of the papers cannot be read."));
      return FALSE;
    }
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, &key, &node))
    g_hash_table_insert (self->phrases, g_strdup (key), json_node_dup_string (node));
  return TRUE;
}

static char *
replace_all (const char *text, const char *from, const char *to)
{
  g_auto (GStrv) parts = g_strsplit (text, from, -1);

  return g_strjoinv (to, parts);
}

/* Both spellings are right; a paper keeps to one. */
static void
apply_spelling (ScbPhrases *self)
{
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, self->phrases);
  while (g_hash_table_iter_next (&iter, NULL, &text))
    {
      g_autofree char *lower = replace_all (text, "ủy", "uỷ");

      g_hash_table_iter_replace (&iter, replace_all (lower, "ỦY", "UỶ"));
    }
}

/* Whether an office's own wording asks for no value that the shipped one does not know: nobody
 * would fill its place. */
static gboolean
asks_for_known (const char *own, const char *shipped)
{
  for (const char *p = strchr (own, '{'); p != NULL; p = strchr (p + 1, '{'))
    {
      const char *end = strchr (p, '}');
      g_autofree char *place = end != NULL ? g_strndup (p, end - p + 1) : NULL;

      if (place == NULL || strstr (shipped, place) == NULL)
        return FALSE;
    }
  return TRUE;
}

static void
take_wording (ScbPhrases *self, const char *key, const char *own)
{
  const char *shipped = g_hash_table_lookup (self->phrases, key);

  if (shipped != NULL && own != NULL && asks_for_known (own, shipped))
    g_hash_table_replace (self->phrases, g_strdup (key), g_strdup (own));
}

static void
apply_settings (ScbPhrases *self, GHashTable *settings)
{
  GHashTableIter iter;
  gpointer key, value;

  if (g_strcmp0 (g_hash_table_lookup (settings, "spelling"), "uỷ") == 0)
    apply_spelling (self);
  g_hash_table_iter_init (&iter, settings);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (g_str_has_prefix (key, "phrase."))
      take_wording (self, (char *)key + strlen ("phrase."), value);
}

ScbPhrases *
scb_phrases_new (GHashTable *settings, GError **error)
{
  g_autoptr (ScbPhrases) self = g_new0 (ScbPhrases, 1);

  self->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!load_shipped (self, error))
    return NULL;
  if (settings != NULL)
    apply_settings (self, settings);
  return g_steal_pointer (&self);
}

void
scb_phrases_free (ScbPhrases *self)
{
  g_clear_pointer (&self->phrases, g_hash_table_unref);
  g_free (self);
}

gboolean
scb_phrases_has (ScbPhrases *self, const char *key)
{
  return g_hash_table_contains (self->phrases, key);
}

const char *
scb_phrases_get (ScbPhrases *self, const char *key)
{
  const char *phrase = g_hash_table_lookup (self->phrases, key);

  if (phrase == NULL)
    g_error ("there is no phrase “%s”", key);
  return phrase;
}

/* ---- gluing ---- */

static gboolean
ends_with_word (GString *text, const char *word)
{
  gsize length = strlen (word);
  gsize start;

  if (text->len < length || strcmp (text->str + text->len - length, word) != 0)
    return FALSE;
  start = text->len - length;
  return start == 0 || text->str[start - 1] == ' ' || text->str[start - 1] == '('
         || (start >= 2 && (guchar)text->str[start - 1] == 0xa0);
}

/* "ngày 03": a word that begins with a digit keeps to the word before it. */
static gboolean
glues_to_number (GString *before)
{
  static const char *const words[]
      = { "ngày", "tháng", "năm", "Ngày", "Tháng", "Năm", "Số", "số", "lần thứ", "lúc" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (ends_with_word (before, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
glues_to_name (GString *before)
{
  return ends_with_word (before, "đồng" NBSP "chí") || ends_with_word (before, "Đồng" NBSP "chí");
}

/* "đồng chí Được": the address keeps together and to the name. */
static gboolean
glues_address (GString *before, const char *rest)
{
  return g_str_has_prefix (rest, "chí ")
         && g_unichar_isupper (g_utf8_get_char (rest + strlen ("chí ")))
         && (ends_with_word (before, "đồng") || ends_with_word (before, "Đồng"));
}

/* "500 m": a unit keeps to its number. */
static gboolean
is_unit (const char *word)
{
  /* Neither "tháng" nor "năm": a date would become one long word. */
  static const char *const units[]
      = { "m",  "km",  "cm",    "m2",    "m²",   "m3",    "m³",    "kg",  "tạ", "tấn",
          "ha", "lít", "giờ",   "phút",  "đồng", "nghìn", "triệu", "tỷ",  "tỉ", "điểm",
          "hộ", "cây", "người", "phiếu", "lần",  "lượt",  "suất",  "con", "bao" };
  gsize length = strcspn (word, " ,.;:()/");

  if (word[0] == '%')
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strlen (units[i]) == length && strncmp (word, units[i], length) == 0)
      return TRUE;
  return FALSE;
}

char *
scb_phrases_glue (const char *text)
{
  GString *glued = g_string_sized_new (strlen (text) + 32);

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean glue = FALSE;

      if (*p == ' ' && glued->len > 0)
        {
          gunichar next = g_utf8_get_char (p + 1);

          glue = (g_unichar_isdigit (next) && glues_to_number (glued))
                 || (g_unichar_isupper (next) && glues_to_name (glued))
                 || glues_address (glued, p + 1)
                 || (g_ascii_isdigit (glued->str[glued->len - 1]) && is_unit (p + 1))
                 || (p[1] == '%' && g_str_has_suffix (glued->str, DOTS));
        }
      if (glue)
        g_string_append (glued, NBSP);
      else
        g_string_append_c (glued, *p);
    }
  return scb_string_free (glued);
}

/* ---- values ---- */

static gboolean
only_stops_follow (const char *rest)
{
  return rest[strspn (rest, " .;:")] == '\0';
}

static const char *
find_value (const char *const *pairs, const char *name, gsize length, gboolean *known)
{
  for (guint i = 0; pairs[i] != NULL; i += 2)
    if (strlen (pairs[i]) == length && strncmp (pairs[i], name, length) == 0)
      {
        *known = TRUE;
        return pairs[i + 1];
      }
  *known = FALSE;
  return NULL;
}

/* Dots for the pen: few for a number, many for words. */
static const char *
dots_for (const char *name, gsize length)
{
  static const char *const words[]
      = { "name", "observer", "chair", "secretary", "subject", "method", "remark", "branch" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == length && strncmp (name, words[i], length) == 0)
      return LONG_DOTS;
  return DOTS;
}

static char *
fill (const char *phrase, const char *key, const char *const *pairs)
{
  GString *text = g_string_new (NULL);

  for (const char *p = phrase; *p != '\0'; p++)
    {
      const char *end = *p == '{' ? strchr (p, '}') : NULL;
      const char *value;
      gboolean known;

      if (end == NULL)
        {
          g_string_append_c (text, *p);
          continue;
        }
      value = find_value (pairs, p + 1, end - p - 1, &known);
      if (!known)
        g_error ("the phrase “%s” has a place “%.*s” that nobody fills", key, (int)(end - p - 1),
                 p + 1);
      if (value == NULL && only_stops_follow (end + 1))
        {
          /* Dots to the end of the line; a full stop behind them would only be in the way of the
           * pen. */
          g_string_append (text, SCB_MARK_LEADER);
          break;
        }
      g_string_append (text, value != NULL ? value : dots_for (p + 1, end - p - 1));
      p = end;
    }
  return scb_string_free (text);
}

char *
scb_phrases_format (ScbPhrases *self, const char *key, ...)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new ();
  g_autofree char *text = NULL;
  va_list arguments;
  const char *name;

  /* A value may be NULL, so the pairs are counted by their names. */
  va_start (arguments, key);
  while ((name = va_arg (arguments, const char *)) != NULL)
    {
      g_ptr_array_add (pairs, (gpointer)name);
      g_ptr_array_add (pairs, (gpointer)va_arg (arguments, const char *));
    }
  va_end (arguments);
  g_ptr_array_add (pairs, NULL);

  text = fill (scb_phrases_get (self, key), key, (const char *const *)pairs->pdata);
  return scb_phrases_glue (text);
}
