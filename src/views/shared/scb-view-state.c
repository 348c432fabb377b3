/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the pages of one window look at together. */

#include "scb-config.h"

#include "scb-view-state.h"

#include "scb-date.h"
#include "scb-glib.h"
#include "scb-period.h"

struct _ScbViewState
{
  GObject parent_instance;

  char *period;
  gint64 branch;
  gboolean is_office;
};

G_DEFINE_FINAL_TYPE (ScbViewState, scb_view_state, G_TYPE_OBJECT)

enum
{
  PROP_PERIOD = 1,
  PROP_BRANCH,
  PROP_IS_OFFICE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
scb_view_state_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  ScbViewState *self = SCB_VIEW_STATE (object);

  switch (property_id)
    {
    case PROP_PERIOD:
      g_value_set_string (value, self->period);
      break;
    case PROP_BRANCH:
      g_value_set_int64 (value, self->branch);
      break;
    case PROP_IS_OFFICE:
      g_value_set_boolean (value, self->is_office);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_view_state_set_property (GObject *object,
                             guint property_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  ScbViewState *self = SCB_VIEW_STATE (object);

  switch (property_id)
    {
    case PROP_PERIOD:
      scb_view_state_set_period (self, g_value_get_string (value));
      break;
    case PROP_BRANCH:
      scb_view_state_set_branch (self, g_value_get_int64 (value));
      break;
    case PROP_IS_OFFICE:
      scb_view_state_set_is_office (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_view_state_finalize (GObject *object)
{
  g_free (SCB_VIEW_STATE (object)->period);

  G_OBJECT_CLASS (scb_view_state_parent_class)->finalize (object);
}

static void
scb_view_state_class_init (ScbViewStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_view_state_get_property;
  object_class->set_property = scb_view_state_set_property;
  object_class->finalize = scb_view_state_finalize;

  properties[PROP_PERIOD] = g_param_spec_string ("period", NULL, NULL, NULL, flags);
  properties[PROP_BRANCH] = g_param_spec_int64 ("branch", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_IS_OFFICE] = g_param_spec_boolean ("is-office", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
scb_view_state_init (ScbViewState *self)
{
  g_autofree char *today = scb_date_today ();

  self->period = scb_period_of (today);
}

ScbViewState *
scb_view_state_new (void)
{
  return g_object_new (SCB_TYPE_VIEW_STATE, NULL);
}

const char *
scb_view_state_get_period (ScbViewState *self)
{
  return self->period;
}

void
scb_view_state_set_period (ScbViewState *self, const char *period)
{
  if (scb_period_is_valid (period) && scb_set_string (&self->period, period))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERIOD]);
}

gint64
scb_view_state_get_branch (ScbViewState *self)
{
  return self->branch;
}

void
scb_view_state_set_branch (ScbViewState *self, gint64 branch)
{
  if (self->branch == branch)
    return;
  self->branch = branch;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BRANCH]);
}

gboolean
scb_view_state_get_is_office (ScbViewState *self)
{
  return self->is_office;
}

void
scb_view_state_set_is_office (ScbViewState *self, gboolean is_office)
{
  is_office = is_office != FALSE;
  if (self->is_office == is_office)
    return;
  self->is_office = is_office;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_OFFICE]);
}
