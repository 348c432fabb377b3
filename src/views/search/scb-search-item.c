/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something that was found. */

#include "scb-config.h"

#include "scb-search-item.h"

#include <glib/gi18n-lib.h>

struct _ScbSearchItem
{
  GObject parent_instance;

  GType type;
  gint64 id;
  gint64 session;
  gboolean is_first;
  char *title;
  char *excerpt;
  PangoAttrList *attributes;
};

G_DEFINE_FINAL_TYPE (ScbSearchItem, scb_search_item, G_TYPE_OBJECT)

enum
{
  PROP_IS_FIRST = 1,
  PROP_HEADING,
  PROP_TITLE,
  PROP_EXCERPT,
  PROP_ATTRIBUTES,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

const char *
scb_search_kind_label (GType type)
{
  const struct
  {
    GType type;
    const char *label;
  } labels[] = {
    { SCB_TYPE_SESSION, N_("Sessions") },
    { SCB_TYPE_AGENDA_ITEM, N_("Agenda items") },
    { SCB_TYPE_OPINION, N_("Opinions") },
    { SCB_TYPE_RESOLUTION, N_("Resolutions") },
    { SCB_TYPE_TASK, N_("Tasks") },
    { SCB_TYPE_TASK_REPORT, N_("Results of tasks") },
    { SCB_TYPE_PLEDGE, N_("Pledges") },
    { SCB_TYPE_RECOGNITION, N_("Commended, reminded, helped") },
    { SCB_TYPE_PROPOSAL, N_("Proposals to the level above") },
    { SCB_TYPE_GUEST, N_("Guests") },
    { SCB_TYPE_SESSION_DOCUMENT, N_("Documents") },
    { SCB_TYPE_SCORE, N_("Scores") },
    { SCB_TYPE_SCORE_ITEM, N_("Scores of criteria") },
    { SCB_TYPE_MONTH_REPORT, N_("Reports of months") },
    { SCB_TYPE_MEMBER, N_("Members") },
    { SCB_TYPE_BRANCH_SPELL, N_("Branches") },
    { SCB_TYPE_OFFICIAL, N_("Officials") },
    { SCB_TYPE_VISIT, N_("Visits") },
    { SCB_TYPE_DIRECTIVE, N_("Directives from above") },
    { SCB_TYPE_WEAK_POINT, N_("Weak points") },
    { SCB_TYPE_EXPERIENCE, N_("Experiences") },
    { SCB_TYPE_COURSE, N_("Courses") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (labels[i].type == type)
      return g_dgettext (GETTEXT_PACKAGE, labels[i].label);
  return _("Other");
}

static void
scb_search_item_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  ScbSearchItem *self = SCB_SEARCH_ITEM (object);

  switch (property_id)
    {
    case PROP_IS_FIRST:
      g_value_set_boolean (value, self->is_first);
      break;
    case PROP_HEADING:
      g_value_set_string (value, scb_search_kind_label (self->type));
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_EXCERPT:
      g_value_set_string (value, self->excerpt);
      break;
    case PROP_ATTRIBUTES:
      g_value_set_boxed (value, self->attributes);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_search_item_finalize (GObject *object)
{
  ScbSearchItem *self = SCB_SEARCH_ITEM (object);

  g_free (self->title);
  g_free (self->excerpt);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);

  G_OBJECT_CLASS (scb_search_item_parent_class)->finalize (object);
}

static void
scb_search_item_class_init (ScbSearchItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_search_item_get_property;
  object_class->finalize = scb_search_item_finalize;

  properties[PROP_IS_FIRST] = g_param_spec_boolean ("is-first", NULL, NULL, FALSE, flags);
  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_EXCERPT] = g_param_spec_string ("excerpt", NULL, NULL, NULL, flags);
  properties[PROP_ATTRIBUTES]
      = g_param_spec_boxed ("attributes", NULL, NULL, PANGO_TYPE_ATTR_LIST, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
scb_search_item_init (ScbSearchItem *self)
{
}

static void
add_bold (PangoAttrList *attributes, guint start, guint end)
{
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = start;
  bold->end_index = end;
  pango_attr_list_insert (attributes, bold);
}

/* The words found stand between U+0002 and U+0003. */
static void
set_excerpt (ScbSearchItem *self, const char *marked)
{
  GString *plain = g_string_new (NULL);
  gsize start = 0;

  self->attributes = pango_attr_list_new ();
  for (const char *c = marked; *c != '\0'; c++)
    if (*c == '\002')
      start = plain->len;
    else if (*c == '\003')
      add_bold (self->attributes, start, plain->len);
    else
      g_string_append_c (plain, *c);
  self->excerpt = g_string_free (plain, FALSE);
}

ScbSearchItem *
scb_search_item_new (const ScbSearchHit *hit, gboolean is_first)
{
  ScbSearchItem *self = g_object_new (SCB_TYPE_SEARCH_ITEM, NULL);

  self->type = hit->type;
  self->id = hit->id;
  self->session = hit->session;
  self->is_first = is_first;
  self->title = g_strdup (hit->title);
  set_excerpt (self, hit->excerpt);
  return self;
}

GType
scb_search_item_get_record_type (ScbSearchItem *self)
{
  return self->type;
}

gint64
scb_search_item_get_id (ScbSearchItem *self)
{
  return self->id;
}

gint64
scb_search_item_get_session (ScbSearchItem *self)
{
  return self->session;
}
