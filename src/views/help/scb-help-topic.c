/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Topics of the help, read from the application's resources. */

#include "scb-config.h"

#include "scb-help-topic.h"

#include <string.h>

#include "scb-resource.h"
#include "scb-text-fold.h"

G_DEFINE_FINAL_TYPE (ScbHelpTopic, scb_help_topic, G_TYPE_OBJECT)

static void
block_free (gpointer data)
{
  ScbHelpBlock *block = data;

  g_free (block->markup);
  g_free (block->picture);
  g_free (block);
}

static void
scb_help_topic_finalize (GObject *object)
{
  ScbHelpTopic *self = SCB_HELP_TOPIC (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->folded);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->links);

  G_OBJECT_CLASS (scb_help_topic_parent_class)->finalize (object);
}

static void
scb_help_topic_class_init (ScbHelpTopicClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_help_topic_finalize;
}

static void
scb_help_topic_init (ScbHelpTopic *self)
{
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  self->links = g_ptr_array_new_with_free_func (g_free);
}

/* ---- one line ---- */

/* These are faults of whoever wrote the topic; a test reads them all. */
#define FAULT(error, ...) g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, __VA_ARGS__)

/* "[words](target)" at @text: both parts, and what comes after. */
static gboolean
read_link (const char *text, char **words, char **target, const char **rest)
{
  const char *middle = *text == '[' ? strstr (text, "](") : NULL;
  const char *end = middle != NULL ? strchr (middle, ')') : NULL;

  if (end == NULL)
    return FALSE;
  *words = g_strndup (text + 1, middle - text - 1);
  *target = g_strndup (middle + 2, end - middle - 2);
  *rest = end + 1;
  return TRUE;
}

static void
append_escaped (GString *markup, const char *text, gsize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (markup, escaped);
}

static char *
read_line (ScbHelpTopic *self, const char *text, guint number, GError **error)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  gboolean is_strong = FALSE;

  while (*text != '\0')
    {
      gsize plain = strcspn (text, "*[");
      g_autofree char *words = NULL;
      g_autofree char *target = NULL;

      append_escaped (markup, text, plain);
      text += plain;
      if (g_str_has_prefix (text, "**"))
        {
          is_strong = !is_strong;
          g_string_append (markup, is_strong ? "<b>" : "</b>");
          text += 2;
        }
      else if (read_link (text, &words, &target, &text))
        {
          g_autofree char *link
              = g_markup_printf_escaped ("<a href=\"help:%s\">%s</a>", target, words);

          g_string_append (markup, link);
          g_ptr_array_add (self->links, g_steal_pointer (&target));
        }
      else if (*text != '\0')
        {
          append_escaped (markup, text, 1);
          text++;
        }
    }
  if (is_strong)
    {
      FAULT (error, "%s.md, line %u: “**” does not end", self->id, number);
      return NULL;
    }
  return g_strdup (markup->str);
}

/* ---- the whole ---- */

static ScbHelpKind
kind_of_line (const char *line, const char **text, guint *step)
{
  char *end;
  guint64 number = g_ascii_strtoull (line, &end, 10);

  *step = 0;
  *text = line;
  if (g_str_has_prefix (line, "## "))
    {
      *text = line + 3;
      return SCB_HELP_HEADING;
    }
  if (g_str_has_prefix (line, "- "))
    {
      *text = line + 2;
      return SCB_HELP_POINT;
    }
  if (line[0] == '!' && line[1] == '[')
    {
      *text = line + 1;
      return SCB_HELP_PICTURE;
    }
  if (end > line && g_str_has_prefix (end, ". "))
    {
      *text = end + 2;
      *step = (guint)number;
      return SCB_HELP_STEP;
    }
  return SCB_HELP_PARAGRAPH;
}

static gboolean
add_line (ScbHelpTopic *self, const char *line, guint number, GError **error)
{
  ScbHelpBlock *block = g_new0 (ScbHelpBlock, 1);
  const char *text, *rest;
  g_autofree char *name = NULL;

  g_ptr_array_add (self->blocks, block);
  block->kind = kind_of_line (line, &text, &block->number);
  if (block->kind != SCB_HELP_PICTURE)
    return (block->markup = read_line (self, text, number, error)) != NULL;
  if (!read_link (text, &block->markup, &name, &rest))
    {
      FAULT (error, "%s.md, line %u: a picture is “![what it shows](name)”", self->id, number);
      return FALSE;
    }
  block->picture = g_strdup_printf ("help/%s.png", name);
  return TRUE;
}

ScbHelpTopic *
scb_help_topic_parse (const char *id, const char *source, GError **error)
{
  g_autoptr (ScbHelpTopic) self = g_object_new (SCB_TYPE_HELP_TOPIC, NULL);
  g_auto (GStrv) lines = g_strsplit (source, "\n", -1);

  self->id = g_strdup (id);
  self->folded = scb_text_fold (source);
  if (!g_str_has_prefix (source, "# "))
    {
      FAULT (error, "%s.md begins with its title: “# …”", id);
      return NULL;
    }
  self->title = g_strdup (lines[0] + 2);
  for (guint i = 1; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && !add_line (self, lines[i], i + 1, error))
      return NULL;
  return g_steal_pointer (&self);
}

/* ---- all of them ---- */

/* (transfer full): the words of each line of the contents that says something. */
static GPtrArray *
load_contents (GError **error)
{
  g_autoptr (GBytes) bytes = scb_resource_load ("help/contents.txt", error);
  g_autoptr (GPtrArray) contents = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (bytes == NULL)
    return NULL;
  contents = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0' && **line != '#')
      g_ptr_array_add (contents, g_strsplit (*line, " ", -1));
  return g_steal_pointer (&contents);
}

GListModel *
scb_help_load (GError **error)
{
  g_autoptr (GListStore) topics = g_list_store_new (SCB_TYPE_HELP_TOPIC);
  g_autoptr (GPtrArray) contents = load_contents (error);

  for (guint i = 0; contents != NULL && i < contents->len; i++)
    {
      const char *id = ((char **)contents->pdata[i])[0];
      g_autofree char *path = g_strdup_printf ("help/%s.md", id);
      g_autoptr (GBytes) bytes = scb_resource_load (path, error);
      g_autofree char *source = NULL;
      g_autoptr (ScbHelpTopic) topic = NULL;

      if (bytes == NULL)
        return NULL;
      source = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      topic = scb_help_topic_parse (id, source, error);
      if (topic == NULL)
        return NULL;
      g_list_store_append (topics, topic);
    }
  return contents != NULL ? G_LIST_MODEL (g_steal_pointer (&topics)) : NULL;
}

char *
scb_help_find_topic (const char *page)
{
  g_autoptr (GPtrArray) contents = load_contents (NULL);

  for (guint i = 0; contents != NULL && i < contents->len; i++)
    if (g_strv_contains ((const char *const *)contents->pdata[i] + 1, page))
      return g_strdup (((char **)contents->pdata[i])[0]);
  return NULL;
}
