/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the window and the ways between them. */

#include "scb-config.h"

#include "scb-window-private.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-history-page.h"
#include "scb-search-page.h"
#include "scb-tab-stop.h"

/* ---- each page ---- */

static void
failed_cb (ScbWindow *self, const GError *error)
{
  scb_window_show_error (self, _("The Book Cannot Be Read"), error);
}

static void
desk_failed_cb (ScbWindow *self, const char *heading, const GError *error)
{
  scb_window_show_error (self, heading, error);
}

/* The session and its paper need the room. */
static void
editing_changed_cb (ScbWindow *self, GParamSpec *pspec, ScbDesk *desk)
{
  if (scb_desk_get_editing (desk))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  else if (!adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, TRUE);
}

static GtkWidget *
make_desk (ScbWindow *self)
{
  GtkWidget *desk = scb_desk_new ();

  scb_desk_set_position (SCB_DESK (desk), g_settings_get_int (self->settings, "preview-position"));
  g_signal_connect_object (desk, "failed", G_CALLBACK (desk_failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "deleted", G_CALLBACK (scb_window_offer_undo), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::editing", G_CALLBACK (editing_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::ready", G_CALLBACK (scb_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  return desk;
}

static void
search_opened_session_cb (ScbWindow *self, gint64 session, GType type, gint64 id)
{
  ScbPlace place = { .type = type, .id = id };

  scb_window_edit (self, session, &place);
}

static GtkWidget *
make_search (ScbWindow *self)
{
  GtkWidget *page = scb_search_page_new ();

  g_signal_connect_object (page, "open-session", G_CALLBACK (search_opened_session_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  return page;
}

static GtkWidget *
make_history (ScbWindow *self)
{
  GtkWidget *page = scb_history_page_new ();

  g_signal_connect_object (page, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  return page;
}

static void
show_book_on_desk (GtkWidget *page, ScbBook *book)
{
  scb_desk_set_book (SCB_DESK (page), book);
}

static void
show_book_in_search (GtkWidget *page, ScbBook *book)
{
  scb_search_page_set_book (SCB_SEARCH_PAGE (page), book);
}

static void
show_book_in_history (GtkWidget *page, ScbBook *book)
{
  scb_history_page_set_book (SCB_HISTORY_PAGE (page), book);
}

/* In the order of the list beside them; Alt and a digit goes to one.  A page is made when it is
 * first shown: the window is there at once, and a book of one branch never pays for the rest. */
static const struct
{
  const char *name;
  const char *title;
  GtkWidget *(*make) (ScbWindow *self);
  void (*show_book) (GtkWidget *page, ScbBook *book);
} pages[] = {
  { "sessions", N_("Sessions"), make_desk, show_book_on_desk },
  { "search", N_("Search"), make_search, show_book_in_search },
  { "history", N_("History"), make_history, show_book_in_history },
};

static AdwBin *
slot_of (ScbWindow *self, guint page)
{
  return ADW_BIN (gtk_stack_get_child_by_name (self->pages, pages[page].name));
}

static guint
find_page (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      return i;
  return 0;
}

static GtkWidget *
ensure_page (ScbWindow *self, guint page)
{
  AdwBin *slot = slot_of (self, page);

  if (adw_bin_get_child (slot) == NULL)
    {
      adw_bin_set_child (slot, pages[page].make (self));
      pages[page].show_book (adw_bin_get_child (slot), self->book);
    }
  return adw_bin_get_child (slot);
}

static GtkWidget *
show_page (ScbWindow *self, const char *name)
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
  ScbDesk *desk = self->book != NULL ? scb_window_peek_desk (self) : NULL;

  gboolean in_sight = g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "sessions") == 0;

  return desk != NULL && in_sight ? scb_desk_get_preview (desk) : NULL;
}

void
scb_window_edit (ScbWindow *self, gint64 session, const ScbPlace *place)
{
  if (scb_desk_edit (scb_window_get_desk (self), session, place))
    show_page (self, "sessions");
}

void
scb_window_fill_pages (ScbWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (adw_bin_get_child (slot_of (self, i)) != NULL)
      pages[i].show_book (adw_bin_get_child (slot_of (self, i)), self->book);
}

void
scb_window_add_pages (ScbWindow *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, "page");

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    gtk_stack_add_titled (self->pages, adw_bin_new (), pages[i].name, _(pages[i].title));
  gtk_stack_set_visible_child_name (self->pages, pages[find_page (name)].name);
}

void
scb_window_make_first_page (ScbWindow *self)
{
  ensure_page (self, find_page (gtk_stack_get_visible_child_name (self->pages)));
}

/* ---- actions ---- */

static void
page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  GtkWidget *page;

  if (self->book == NULL)
    return;
  page = show_page (self, g_variant_get_string (parameter, NULL));
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

  show_page (self, "sessions");
  scb_desk_start_search (scb_window_get_desk (self));
}

void
scb_window_install_page_actions (GtkWidgetClass *widget_class)
{
  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, ScbWindow, navigation_button);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);

  gtk_widget_class_install_action (widget_class, "win.page", "s", page_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.search-sessions", NULL, search_sessions_cb);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "win.page", "s",
                                         pages[i].name);
}
