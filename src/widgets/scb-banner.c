/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence across the top of a page. */

#include "scb-config.h"

#include "scb-banner.h"

#include "scb-glib.h"

struct _ScbBanner
{
  AdwBin parent_instance;

  /* template children */
  GtkLabel *label;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (ScbBanner, scb_banner, ADW_TYPE_BIN)

enum
{
  PROP_TITLE = 1,
  PROP_BUTTON_LABEL,
  PROP_REVEALED,
  N_PROPERTIES,
};

enum
{
  BUTTON_CLICKED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* The bin's own child is not bound: the template's disposal would take it from under the bin. */
static GtkRevealer *
get_revealer (ScbBanner *self)
{
  return GTK_REVEALER (adw_bin_get_child (ADW_BIN (self)));
}

static void
button_clicked_cb (ScbBanner *self)
{
  g_signal_emit (self, signals[BUTTON_CLICKED], 0);
}

static void
scb_banner_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  ScbBanner *self = SCB_BANNER (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, scb_banner_get_title (self));
      break;
    case PROP_BUTTON_LABEL:
      g_value_set_string (value, scb_banner_get_button_label (self));
      break;
    case PROP_REVEALED:
      g_value_set_boolean (value, scb_banner_get_revealed (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_banner_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  ScbBanner *self = SCB_BANNER (object);

  switch (property_id)
    {
    case PROP_TITLE:
      scb_banner_set_title (self, g_value_get_string (value));
      break;
    case PROP_BUTTON_LABEL:
      scb_banner_set_button_label (self, g_value_get_string (value));
      break;
    case PROP_REVEALED:
      scb_banner_set_revealed (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_banner_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SCB_TYPE_BANNER);

  G_OBJECT_CLASS (scb_banner_parent_class)->dispose (object);
}

static void
scb_banner_class_init (ScbBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_banner_get_property;
  object_class->set_property = scb_banner_set_property;
  object_class->dispose = scb_banner_dispose;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_BUTTON_LABEL] = g_param_spec_string ("button-label", NULL, NULL, NULL, flags);
  properties[PROP_REVEALED] = g_param_spec_boolean ("revealed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[BUTTON_CLICKED] = g_signal_new ("button-clicked", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/widgets/scb-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbBanner, label);
  gtk_widget_class_bind_template_child (widget_class, ScbBanner, button);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked_cb);
  gtk_widget_class_set_css_name (widget_class, "scbbanner");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
scb_banner_init (ScbBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
scb_banner_new (void)
{
  return g_object_new (SCB_TYPE_BANNER, NULL);
}

const char *
scb_banner_get_title (ScbBanner *self)
{
  return gtk_label_get_label (self->label);
}

void
scb_banner_set_title (ScbBanner *self, const char *title)
{
  if (g_strcmp0 (title, scb_banner_get_title (self)) == 0)
    return;
  gtk_label_set_label (self->label, title != NULL ? title : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->label), -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

const char *
scb_banner_get_button_label (ScbBanner *self)
{
  return gtk_button_get_label (self->button);
}

void
scb_banner_set_button_label (ScbBanner *self, const char *label)
{
  if (g_strcmp0 (label, scb_banner_get_button_label (self)) == 0)
    return;
  gtk_button_set_label (self->button, label != NULL ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->button), !scb_string_is_empty (label));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUTTON_LABEL]);
}

gboolean
scb_banner_get_revealed (ScbBanner *self)
{
  return gtk_revealer_get_reveal_child (get_revealer (self));
}

void
scb_banner_set_revealed (ScbBanner *self, gboolean revealed)
{
  if (revealed == scb_banner_get_revealed (self))
    return;
  gtk_revealer_set_reveal_child (get_revealer (self), revealed);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVEALED]);
}
