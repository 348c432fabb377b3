/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A topic of the help: resources/help/ID.md, in a small part of Markdown. "# Title" in its first
 * line, "## Heading", "1. step", "- point", "![what it shows](picture)"; within a line
 * "**strong**" and "[words](id)", which leads to another topic. All else is a paragraph; empty
 * lines stand between. */

typedef enum
{
  SCB_HELP_PARAGRAPH,
  SCB_HELP_HEADING,
  SCB_HELP_STEP,
  SCB_HELP_POINT,
  SCB_HELP_PICTURE,
} ScbHelpKind;

typedef struct
{
  ScbHelpKind kind;
  char *markup;  /* of Pango, with links "help:ID"; of a picture, what it shows, plain */
  char *picture; /* (nullable): "help/prepare.png" below the application's resources */
  guint number;  /* of a step */
} ScbHelpBlock;

#define SCB_TYPE_HELP_TOPIC (scb_help_topic_get_type ())
G_DECLARE_FINAL_TYPE (ScbHelpTopic, scb_help_topic, SCB, HELP_TOPIC, GObject)

struct _ScbHelpTopic
{
  GObject parent_instance;

  char *id;
  char *title;
  GPtrArray *blocks; /* ScbHelpBlock */
  GPtrArray *links;  /* char *: the topics it leads to */
  char *folded;      /* all its words, for search without accents */
};

/** scb_help_topic_parse: (transfer full): NULL with @error: line and what is wrong there. */
ScbHelpTopic *scb_help_topic_parse (const char *id, const char *source, GError **error);

/** scb_help_load: (transfer full) (element-type ScbHelpTopic): all topics, in the order of the
 * contents. */
GListModel *scb_help_load (GError **error);

/** scb_help_find_topic: (transfer full) (nullable): the id of the topic that explains @page: the
 * name of a page of the window, of a step of the editor, or the type of a window. */
char *scb_help_find_topic (const char *page);

G_END_DECLS
