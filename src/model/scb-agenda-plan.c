/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An agenda to choose. */

#include "scb-agenda-plan.h"

struct _ScbAgendaPlan
{
  GObject parent_instance;

  gint64 agenda_template;
  char *name;
  ScbSessionKind kind;
  GPtrArray *items;
};

G_DEFINE_FINAL_TYPE (ScbAgendaPlan, scb_agenda_plan, G_TYPE_OBJECT)

enum
{
  PROP_TEMPLATE = 1,
  PROP_NAME,
  PROP_SESSION_KIND,
  PROP_MINUTES,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
scb_agenda_plan_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  ScbAgendaPlan *self = SCB_AGENDA_PLAN (object);

  switch (property_id)
    {
    case PROP_TEMPLATE:
      g_value_set_int64 (value, self->agenda_template);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_SESSION_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_MINUTES:
      g_value_set_int64 (value, scb_agenda_plan_get_minutes (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_agenda_plan_finalize (GObject *object)
{
  ScbAgendaPlan *self = SCB_AGENDA_PLAN (object);

  g_free (self->name);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (scb_agenda_plan_parent_class)->finalize (object);
}

static void
scb_agenda_plan_class_init (ScbAgendaPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_agenda_plan_get_property;
  object_class->finalize = scb_agenda_plan_finalize;

  properties[PROP_TEMPLATE] = g_param_spec_int64 ("template", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_SESSION_KIND]
      = g_param_spec_enum ("session-kind", NULL, NULL, SCB_TYPE_SESSION_KIND, 0, flags);
  properties[PROP_MINUTES]
      = g_param_spec_int64 ("minutes", NULL, NULL, SCB_UNKNOWN, G_MAXINT64, SCB_UNKNOWN, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
scb_agenda_plan_init (ScbAgendaPlan *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

ScbAgendaPlan *
scb_agenda_plan_new (gint64 agenda_template, const char *name, ScbSessionKind kind)
{
  ScbAgendaPlan *self = g_object_new (SCB_TYPE_AGENDA_PLAN, NULL);

  self->agenda_template = agenda_template;
  self->name = g_strdup (name);
  self->kind = kind;
  return self;
}

gint64
scb_agenda_plan_get_template (ScbAgendaPlan *self)
{
  return self->agenda_template;
}

const char *
scb_agenda_plan_get_name (ScbAgendaPlan *self)
{
  return self->name;
}

ScbSessionKind
scb_agenda_plan_get_session_kind (ScbAgendaPlan *self)
{
  return self->kind;
}

gint64
scb_agenda_plan_get_minutes (ScbAgendaPlan *self)
{
  gint64 minutes = SCB_UNKNOWN;

  for (guint i = 0; i < self->items->len; i++)
    {
      gint64 planned = SCB_AGENDA_TEMPLATE_ITEM (self->items->pdata[i])->planned_minutes;

      if (planned != SCB_UNKNOWN)
        minutes = MAX (minutes, 0) + planned;
    }
  return minutes;
}

GPtrArray *
scb_agenda_plan_get_items (ScbAgendaPlan *self)
{
  return self->items;
}

void
scb_agenda_plan_add (ScbAgendaPlan *self, ScbAgendaTemplateItem *item)
{
  g_ptr_array_add (self->items, g_object_ref (item));
}
