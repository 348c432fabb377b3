/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paper that a source of previews can show. */

#include "scb-preview-source.h"

struct _ScbPreviewPaper
{
  GObject parent_instance;

  char *id;
  char *label;
};

G_DEFINE_FINAL_TYPE (ScbPreviewPaper, scb_preview_paper, G_TYPE_OBJECT)

enum
{
  PROP_ID = 1,
  PROP_LABEL,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
scb_preview_paper_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  ScbPreviewPaper *self = SCB_PREVIEW_PAPER (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_preview_paper_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  ScbPreviewPaper *self = SCB_PREVIEW_PAPER (object);

  switch (property_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_preview_paper_finalize (GObject *object)
{
  ScbPreviewPaper *self = SCB_PREVIEW_PAPER (object);

  g_free (self->id);
  g_free (self->label);

  G_OBJECT_CLASS (scb_preview_paper_parent_class)->finalize (object);
}

static void
scb_preview_paper_class_init (ScbPreviewPaperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_preview_paper_get_property;
  object_class->set_property = scb_preview_paper_set_property;
  object_class->finalize = scb_preview_paper_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
scb_preview_paper_init (ScbPreviewPaper *self)
{
}

ScbPreviewPaper *
scb_preview_paper_new (const char *id, const char *label)
{
  return g_object_new (SCB_TYPE_PREVIEW_PAPER, "id", id, "label", label, NULL);
}

const char *
scb_preview_paper_get_id (ScbPreviewPaper *self)
{
  return self->id;
}

const char *
scb_preview_paper_get_label (ScbPreviewPaper *self)
{
  return self->label;
}
