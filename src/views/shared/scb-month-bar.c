/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The month, and the way to its neighbours. */

#include "scb-config.h"

#include "scb-month-bar.h"

#include "scb-date-text.h"
#include "scb-period.h"

struct _ScbMonthBar
{
  AdwBin parent_instance;

  ScbViewState *state;

  /* template children */
  GtkLabel *month;
};

G_DEFINE_FINAL_TYPE (ScbMonthBar, scb_month_bar, ADW_TYPE_BIN)

enum
{
  PROP_STATE = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
show (ScbMonthBar *self)
{
  g_autofree char *text = scb_date_text_period (scb_view_state_get_period (self->state));

  gtk_label_set_label (self->month, text);
}

static void
step (ScbMonthBar *self, int months)
{
  g_autofree char *period = scb_period_add (scb_view_state_get_period (self->state), months);

  if (period != NULL)
    scb_view_state_set_period (self->state, period);
}

static void
previous_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step (SCB_MONTH_BAR (widget), -1);
}

static void
next_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step (SCB_MONTH_BAR (widget), 1);
}

static gboolean
shortcut_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  /* Keys of the window, but only while the bar is in sight. */
  return gtk_widget_get_mapped (widget)
         && gtk_widget_activate_action_variant (widget, user_data, NULL);
}

static void
add_shortcut (ScbMonthBar *self, GtkShortcutController *controller, guint key, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      controller, gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_ALT_MASK),
                                    gtk_callback_action_new (shortcut_cb, (gpointer)action, NULL)));
}

void
scb_month_bar_set_state (ScbMonthBar *self, ScbViewState *state)
{
  if (state == self->state || state == NULL)
    return;
  g_signal_handlers_disconnect_by_func (self->state, show, self);
  g_set_object (&self->state, state);
  g_signal_connect_object (state, "notify::period", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
scb_month_bar_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_STATE)
    g_value_set_object (value, SCB_MONTH_BAR (object)->state);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_month_bar_set_property (GObject *object,
                            guint property_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  if (property_id == PROP_STATE)
    scb_month_bar_set_state (SCB_MONTH_BAR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_month_bar_dispose (GObject *object)
{
  ScbMonthBar *self = SCB_MONTH_BAR (object);

  if (self->state != NULL)
    g_signal_handlers_disconnect_by_func (self->state, show, self);
  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_MONTH_BAR);

  G_OBJECT_CLASS (scb_month_bar_parent_class)->dispose (object);
}

static void
scb_month_bar_class_init (ScbMonthBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = scb_month_bar_get_property;
  object_class->set_property = scb_month_bar_set_property;
  object_class->dispose = scb_month_bar_dispose;

  properties[PROP_STATE]
      = g_param_spec_object ("state", NULL, NULL, SCB_TYPE_VIEW_STATE,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_install_action (widget_class, "month.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "month.next", NULL, next_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/shared/scb-month-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbMonthBar, month);
}

static void
scb_month_bar_init (ScbMonthBar *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  add_shortcut (self, GTK_SHORTCUT_CONTROLLER (controller), GDK_KEY_Page_Up, "month.previous");
  add_shortcut (self, GTK_SHORTCUT_CONTROLLER (controller), GDK_KEY_Page_Down, "month.next");
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  self->state = scb_view_state_new ();
  g_signal_connect_object (self->state, "notify::period", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);
}
