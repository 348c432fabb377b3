/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Pretty JSON, two spaces a level, always the same for the same values. */

typedef struct
{
  GString *text;
  guint depth;
  gboolean is_first; /* nothing stands yet in the innermost object or array */
} ScbJsonWriter;

void scb_json_writer_init (ScbJsonWriter *self);
/** scb_json_writer_open: begins an object '{' or an array '['; @key is NULL inside an array. */
void scb_json_writer_open (ScbJsonWriter *self, const char *key, char bracket);
void scb_json_writer_close (ScbJsonWriter *self, char bracket);
void scb_json_writer_add_text (ScbJsonWriter *self, const char *key, const char *value);
void scb_json_writer_add_int (ScbJsonWriter *self, const char *key, gint64 value);
void scb_json_writer_add_real (ScbJsonWriter *self, const char *key, double value);
void scb_json_writer_add_boolean (ScbJsonWriter *self, const char *key, gboolean value);
void scb_json_writer_add_null (ScbJsonWriter *self, const char *key);
/** scb_json_writer_add_node: a value with all that is in it, keys in their order. */
void scb_json_writer_add_node (ScbJsonWriter *self, const char *key, JsonNode *node);

G_END_DECLS
