/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the window and the ways between them. */

#include "scb-config.h"

#include "scb-window-private.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-first-steps.h"
#include "scb-month-desk.h"
#include "scb-opening-window.h"
#include "scb-search-page.h"
#include "scb-tab-stop.h"
#include "scb-welcome.h"

/* Keys that go to a page. */
#define N_DIGITS 10

static AdwBin *
slot_of (ScbWindow *self, guint page)
{
  return ADW_BIN (gtk_stack_get_child_by_name (self->pages, scb_window_pages[page].name));
}

static guint
find_page (const char *name)
{
  for (guint i = 0; i < scb_window_n_pages; i++)
    if (g_strcmp0 (scb_window_pages[i].name, name) == 0)
      return i;
  return 0;
}

static GtkWidget *
ensure_page (ScbWindow *self, guint page)
{
  AdwBin *slot = slot_of (self, page);

  if (adw_bin_get_child (slot) == NULL)
    {
      adw_bin_set_child (slot, scb_window_pages[page].make (self));
      scb_window_pages[page].show_book (adw_bin_get_child (slot), self->book);
    }
  return adw_bin_get_child (slot);
}

GtkWidget *
scb_window_show_page (ScbWindow *self, const char *name)
{
  scb_autosave_commit_focus (GTK_WIDGET (self));
  gtk_stack_set_visible_child_name (self->pages, name);
  return ensure_page (self, find_page (name));
}

static void
page_changed_cb (ScbWindow *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->pages);

  if (name == NULL || !self->is_painted)
    return;
  ensure_page (self, find_page (name));
  g_settings_set_string (self->settings, "page", name);
  scb_window_update_actions (self);
}

/* ---- for the rest of the window ---- */

ScbDesk *
scb_window_peek_desk (ScbWindow *self)
{
  return SCB_DESK (adw_bin_get_child (slot_of (self, find_page ("sessions"))));
}

ScbDesk *
scb_window_get_desk (ScbWindow *self)
{
  return SCB_DESK (ensure_page (self, find_page ("sessions")));
}

ScbPreview *
scb_window_get_paper (ScbWindow *self)
{
  GtkWidget *bin = gtk_stack_get_visible_child (self->pages);
  GtkWidget *page = self->book != NULL && bin != NULL ? adw_bin_get_child (ADW_BIN (bin)) : NULL;

  if (page != NULL && SCB_IS_DESK (page))
    return scb_desk_get_preview (SCB_DESK (page));
  return page != NULL && SCB_IS_MONTH_DESK (page)
             ? scb_month_desk_get_preview (SCB_MONTH_DESK (page))
             : NULL;
}

void
scb_window_edit (ScbWindow *self, gint64 session, const ScbPlace *place)
{
  if (scb_desk_edit (scb_window_get_desk (self), session, place))
    scb_window_show_page (self, "sessions");
}

/* ---- what is shown ---- */

/* One branch's secretary sees no page of the office. */
void
scb_window_follow_mode (ScbWindow *self)
{
  gboolean is_office = self->book != NULL && scb_welcome_is_office (self->book);
  GtkWidget *shown = gtk_stack_get_visible_child (self->pages);

  /* Between two books, and at the end, nobody looks: the page that was shown last stays so. */
  if (self->book == NULL)
    return;
  scb_view_state_set_is_office (self->state, is_office);
  for (guint i = 0; i < scb_window_n_pages; i++)
    gtk_stack_page_set_visible (gtk_stack_get_page (self->pages, GTK_WIDGET (slot_of (self, i))),
                                is_office || !scb_window_pages[i].is_of_office);
  if (shown != NULL && !gtk_stack_page_get_visible (gtk_stack_get_page (self->pages, shown)))
    scb_window_show_page (self, "sessions");
}

/* The page that was shown last; where there is no such page, the first there is. */
static void
show_last_page (ScbWindow *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "page");
  guint page = find_page (name);

  while (!gtk_stack_page_get_visible (
      gtk_stack_get_page (self->pages, GTK_WIDGET (slot_of (self, page)))))
    page++;
  gtk_stack_set_visible_child_name (self->pages, scb_window_pages[page].name);
}

/* Into the branch that the question is about. */
static void
steps_import_cb (ScbWindow *self, gint64 branch)
{
  scb_view_state_set_branch (self->state, branch);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.import-members", NULL);
}

static void
steps_opening_cb (ScbWindow *self, gint64 branch)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.opening", "x", branch);
}

static void
show_first_steps (ScbWindow *self)
{
  GtkWidget *steps
      = scb_first_steps_new (GTK_WINDOW (self), self->book, scb_welcome_is_office (self->book));

  g_signal_connect_object (steps, "import-members", G_CALLBACK (steps_import_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (steps, "opening", G_CALLBACK (steps_opening_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (steps));
}

static void
welcome_chosen_cb (ScbWindow *self)
{
  scb_window_fill_pages (self);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->pages), GTK_DIR_TAB_FORWARD);
  if (scb_first_steps_are_needed (self->book))
    show_first_steps (self);
}

static void
welcome_failed_cb (ScbWindow *self, const GError *error)
{
  scb_window_show_error (self, _("This Was Not Kept"), error);
}

static void
activate (GtkWidget *widget, const char *action)
{
  gtk_widget_activate_action (widget, action, NULL);
}

static void
open_sample_cb (GtkWidget *widget)
{
  activate (widget, "app.open-sample");
}

static void
open_file_cb (GtkWidget *widget)
{
  activate (widget, "app.open-book");
}

static void
import_package_cb (GtkWidget *widget)
{
  activate (widget, "win.import");
}

static void
restore_cb (GtkWidget *widget)
{
  activate (widget, "win.restore");
}

static void
show_welcome (ScbWindow *self)
{
  GtkWidget *welcome = adw_bin_get_child (self->welcome_slot);

  if (welcome == NULL)
    {
      welcome = scb_welcome_new ();
      g_signal_connect_object (welcome, "chosen", G_CALLBACK (welcome_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (welcome, "failed", G_CALLBACK (welcome_failed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (welcome, "open-sample", G_CALLBACK (open_sample_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (welcome, "open-file", G_CALLBACK (open_file_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (welcome, "import-package", G_CALLBACK (import_package_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (welcome, "restore", G_CALLBACK (restore_cb), self,
                               G_CONNECT_SWAPPED);
      adw_bin_set_child (self->welcome_slot, welcome);
    }
  scb_welcome_set_book (SCB_WELCOME (welcome), self->book);
  gtk_stack_set_visible_child_name (self->stack, "welcome");
}

/* After the first frame; before it there is nothing to fill. */
void
scb_window_fill_pages (ScbWindow *self)
{
  scb_window_follow_mode (self);
  for (guint i = 0; i < scb_window_n_pages; i++)
    if (adw_bin_get_child (slot_of (self, i)) != NULL)
      scb_window_pages[i].show_book (adw_bin_get_child (slot_of (self, i)), self->book);
  if (self->book == NULL || !self->is_painted)
    return;
  if (scb_welcome_is_needed (self->book))
    {
      show_welcome (self);
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "book");
  show_last_page (self);
  ensure_page (self, find_page (gtk_stack_get_visible_child_name (self->pages)));
}

void
scb_window_add_pages (ScbWindow *self)
{
  scb_page_list_set_stack (self->page_list, self->pages);
  for (guint i = 0; i < scb_window_n_pages; i++)
    {
      const ScbWindowPage *page = &scb_window_pages[i];
      GtkStackPage *added
          = gtk_stack_add_titled (self->pages, adw_bin_new (), page->name, _(page->title));

      gtk_stack_page_set_icon_name (added, page->icon);
      scb_page_list_add (self->page_list, added, page->group != NULL ? _(page->group) : NULL);
    }
}

/* ---- actions ---- */

static void
page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  GtkWidget *page;

  if (self->book == NULL)
    return;
  page = scb_window_show_page (self, g_variant_get_string (parameter, NULL));
  if (SCB_IS_SEARCH_PAGE (page))
    scb_search_page_start (SCB_SEARCH_PAGE (page));
  else
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbDesk *desk = scb_window_peek_desk (SCB_WINDOW (widget));

  /* A page that finds its own comes first: the key of the application never reaches it. */
  if (desk == NULL || !gtk_widget_get_mapped (GTK_WIDGET (desk)) || !scb_desk_find (desk))
    gtk_widget_activate_action (widget, "win.page", "s", "search");
}

static void
search_sessions_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);

  scb_window_show_page (self, "sessions");
  scb_desk_start_search (scb_window_get_desk (self));
}

/* In front of the window that asks: the first questions, or the book itself. */
static void
opening_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GtkWindow *parent
      = application != NULL ? gtk_application_get_active_window (application) : GTK_WINDOW (self);

  if (self->book == NULL)
    return;
  scb_autosave_commit_focus (widget);
  gtk_window_present (
      GTK_WINDOW (scb_opening_window_new (parent != NULL ? parent : GTK_WINDOW (self), self->book,
                                          g_variant_get_int64 (parameter))));
}

static void
open_official_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_window_open_official (SCB_WINDOW (widget), g_variant_get_int64 (parameter));
}

void
scb_window_install_page_actions (GtkWidgetClass *widget_class)
{
  g_type_ensure (SCB_TYPE_PAGE_LIST);
  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, page_list);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, navigation_button);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, welcome_slot);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);

  gtk_widget_class_install_action (widget_class, "win.page", "s", page_cb);
  gtk_widget_class_install_action (widget_class, "win.opening", "x", opening_cb);
  gtk_widget_class_install_action (widget_class, "win.open-official", "x", open_official_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.search-sessions", NULL, search_sessions_cb);
  for (guint i = 0; i < MIN (scb_window_n_pages, N_DIGITS); i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + (i + 1) % 10, GDK_ALT_MASK,
                                         "win.page", "s", scb_window_pages[i].name);
}
