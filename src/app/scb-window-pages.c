/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the window and the ways between them. */

#include "scb-config.h"

#include "scb-window-private.h"

#include "scb-autosave.h"
#include "scb-tab-stop.h"

/* In the order of the list beside them; Alt and a digit goes to one. */
static const char *const page_names[] = { "sessions", "search", "history" };

static void
show_page (ScbWindow *self, const char *name)
{
  scb_autosave_commit_focus (GTK_WIDGET (self));
  gtk_stack_set_visible_child_name (self->pages, name);
}

static void
page_changed_cb (ScbWindow *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->pages);

  if (name == NULL || self->settings == NULL)
    return;
  g_settings_set_string (self->settings, "page", name);
  scb_window_update_actions (self);
}

static void
search_opened_session_cb (ScbWindow *self, gint64 session, GType type, gint64 id)
{
  ScbPlace place = { .type = type, .id = id };

  if (!scb_window_open_editor (self, session, &place))
    return;
  scb_sessions_page_set_session (self->sessions_page, session);
  show_page (self, "sessions");
}

/* ---- actions ---- */

static void
page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  GtkWidget *page;

  if (self->book == NULL)
    return;
  show_page (self, g_variant_get_string (parameter, NULL));
  page = gtk_stack_get_visible_child (self->pages);
  if (page == GTK_WIDGET (self->search_page))
    scb_search_page_start (self->search_page);
  else
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.page", "s", "search");
}

static void
filter_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);

  scb_window_close_editor (self);
  show_page (self, "sessions");
  scb_sessions_page_start_search (self->sessions_page);
}

void
scb_window_install_page_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.page", "s", page_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.search-sessions", NULL, filter_cb);
  for (guint i = 0; i < G_N_ELEMENTS (page_names); i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "win.page", "s",
                                         page_names[i]);
}

/* ---- what they show ---- */

void
scb_window_bind_pages (GtkWidgetClass *widget_class)
{
  g_type_ensure (SCB_TYPE_TAB_STOP);
  g_type_ensure (SCB_TYPE_SESSIONS_PAGE);
  g_type_ensure (SCB_TYPE_SEARCH_PAGE);
  g_type_ensure (SCB_TYPE_HISTORY_PAGE);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, navigation_button);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, sessions_page);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, search_page);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, history_page);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_opened_session_cb);
}

void
scb_window_fill_pages (ScbWindow *self)
{
  scb_sessions_page_set_book (self->sessions_page, self->book);
  scb_search_page_set_book (self->search_page, self->book);
  scb_history_page_set_book (self->history_page, self->book);
}

void
scb_window_restore_page (ScbWindow *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "page");

  if (gtk_stack_get_child_by_name (self->pages, name) != NULL)
    gtk_stack_set_visible_child_name (self->pages, name);
}
