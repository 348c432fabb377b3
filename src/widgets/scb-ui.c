/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The templates of all widgets and pages. */

#include "scb-config.h"

#include "scb-ui.h"

#include "scb-ui-resources.h"

static void
add_style (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, SCB_RESOURCE_BASE "/widgets.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

void
scb_ui_register (void)
{
  static gboolean is_done = FALSE;

  if (!is_done)
    scb_ui_register_resource ();
  is_done = TRUE;
}

void
scb_ui_init (void)
{
  static gboolean is_done = FALSE;
  GdkDisplay *display = gdk_display_get_default ();

  if (is_done)
    return;
  is_done = TRUE;
  scb_ui_register ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display),
                                    SCB_RESOURCE_BASE "/icons");
  add_style (display);
}

void
scb_ui_name_drop_down (GtkDropDown *drop_down)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  drop_down, NULL, -1);
}
