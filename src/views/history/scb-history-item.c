/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry of the history as its list shows it. */

#include "scb-config.h"

#include "scb-history-item.h"

#include <glib/gi18n-lib.h>

#include "scb-date-text.h"
#include "scb-glib.h"

struct _ScbHistoryItem
{
  GObject parent_instance;

  gint64 id;
  char *label;
  char *details;
  gboolean undone;
};

G_DEFINE_FINAL_TYPE (ScbHistoryItem, scb_history_item, G_TYPE_OBJECT)

enum
{
  PROP_LABEL = 1,
  PROP_DETAILS,
  PROP_UNDONE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
scb_history_item_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  ScbHistoryItem *self = SCB_HISTORY_ITEM (object);

  switch (property_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_DETAILS:
      g_value_set_string (value, self->details);
      break;
    case PROP_UNDONE:
      g_value_set_boolean (value, self->undone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_history_item_finalize (GObject *object)
{
  ScbHistoryItem *self = SCB_HISTORY_ITEM (object);

  g_free (self->label);
  g_free (self->details);

  G_OBJECT_CLASS (scb_history_item_parent_class)->finalize (object);
}

static void
scb_history_item_class_init (ScbHistoryItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_history_item_get_property;
  object_class->finalize = scb_history_item_finalize;

  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_DETAILS] = g_param_spec_string ("details", NULL, NULL, NULL, flags);
  properties[PROP_UNDONE] = g_param_spec_boolean ("undone", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
scb_history_item_init (ScbHistoryItem *self)
{
}

/* A stamp in UTC as the clock on the wall showed it: "03/9/2020, 19:42". */
static char *
local_time (const char *stamp)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (stamp, NULL);
  g_autoptr (GDateTime) local = moment != NULL ? g_date_time_to_local (moment) : NULL;
  g_autofree char *iso = local != NULL ? g_date_time_format (local, "%Y-%m-%d") : NULL;
  g_autofree char *day = scb_date_text_short (iso);

  if (day == NULL)
    return g_strdup (stamp);
  return g_strdup_printf ("%s, %02d:%02d", day, g_date_time_get_hour (local),
                          g_date_time_get_minute (local));
}

static char *
describe (const ScbHistoryEntry *entry)
{
  g_autofree char *moment = local_time (entry->made_at);

  return scb_string_is_empty (entry->author) ? g_steal_pointer (&moment)
                                             : g_strdup_printf ("%s · %s", moment, entry->author);
}

static char *
name (const ScbHistoryEntry *entry)
{
  if (g_str_equal (entry->kind, "undo"))
    return g_strdup_printf (_("Undone: %s"), entry->label);
  if (g_str_equal (entry->kind, "redo"))
    return g_strdup_printf (_("Done again: %s"), entry->label);
  return g_strdup (entry->label);
}

ScbHistoryItem *
scb_history_item_new (const ScbHistoryEntry *entry)
{
  ScbHistoryItem *self = g_object_new (SCB_TYPE_HISTORY_ITEM, NULL);

  self->id = entry->id;
  self->label = name (entry);
  self->details = describe (entry);
  self->undone = entry->undone;
  return self;
}

gint64
scb_history_item_get_id (ScbHistoryItem *self)
{
  return self->id;
}

const char *
scb_history_item_get_label (ScbHistoryItem *self)
{
  return self->label;
}

const char *
scb_history_item_get_details (ScbHistoryItem *self)
{
  return self->details;
}

gboolean
scb_history_item_get_undone (ScbHistoryItem *self)
{
  return self->undone;
}

void
scb_history_item_set_undone (ScbHistoryItem *self, gboolean undone)
{
  if (self->undone == undone)
    return;
  self->undone = undone;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDONE]);
}
