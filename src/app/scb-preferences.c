/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the user may set. */

#include "scb-config.h"

#include "scb-preferences.h"

struct _ScbPreferences
{
  AdwPreferencesWindow parent_instance;

  /* template children */
  AdwComboRow *language;
};

G_DEFINE_FINAL_TYPE (ScbPreferences, scb_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order of the template's list. */
static const char *const languages[] = { "vi", "en" };

static gboolean
language_to_position (GValue *value, GVariant *variant, gpointer user_data)
{
  const char *language = g_variant_get_string (variant, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (language, languages[i]))
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
position_to_language (const GValue *value, const GVariantType *type, gpointer user_data)
{
  return g_variant_new_string (
      languages[MIN (g_value_get_uint (value), G_N_ELEMENTS (languages) - 1)]);
}

static void
scb_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SCB_TYPE_PREFERENCES);

  G_OBJECT_CLASS (scb_preferences_parent_class)->dispose (object);
}

static void
scb_preferences_class_init (ScbPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/app/scb-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbPreferences, language);
}

static void
scb_preferences_init (ScbPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
scb_preferences_new (GSettings *settings, GtkWindow *parent)
{
  ScbPreferences *self = g_object_new (SCB_TYPE_PREFERENCES, "transient-for", parent, NULL);

  g_settings_bind_with_mapping (settings, "language", self->language, "selected",
                                G_SETTINGS_BIND_DEFAULT, language_to_position, position_to_language,
                                NULL, NULL);
  return GTK_WIDGET (self);
}
