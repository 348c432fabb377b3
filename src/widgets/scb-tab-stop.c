/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list as one stop of the Tab key. */

#include "scb-tab-stop.h"

struct _ScbTabStop
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (ScbTabStop, scb_tab_stop, ADW_TYPE_BIN)

static gboolean
scb_tab_stop_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if ((direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD) && focus != NULL
      && gtk_widget_is_ancestor (focus, widget))
    return FALSE;
  return GTK_WIDGET_CLASS (scb_tab_stop_parent_class)->focus (widget, direction);
}

static void
scb_tab_stop_class_init (ScbTabStopClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = scb_tab_stop_focus;
}

static void
scb_tab_stop_init (ScbTabStop *self)
{
}

GtkWidget *
scb_tab_stop_new (void)
{
  return g_object_new (SCB_TYPE_TAB_STOP, NULL);
}
