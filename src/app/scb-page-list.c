/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the window, beside them. */

#include "scb-config.h"

#include "scb-page-list.h"

#include <glib/gi18n-lib.h>

struct _ScbPageList
{
  AdwBin parent_instance;

  GtkStack *stack;    /* (nullable) */
  GtkListBox *list;   /* the child */
  GPtrArray *pages;   /* GtkStackPage: of the rows, in their order */
  GPtrArray *groups;  /* char * (nullable): of the rows */
  gboolean is_moving; /* the selection follows the stack, it does not lead it */
};

G_DEFINE_FINAL_TYPE (ScbPageList, scb_page_list, ADW_TYPE_BIN)

/* ---- which is shown ---- */

static void
follow_stack (ScbPageList *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);

  self->is_moving = TRUE;
  for (guint i = 0; i < self->pages->len; i++)
    if (gtk_stack_page_get_child (self->pages->pdata[i]) == shown)
      gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, i));
  self->is_moving = FALSE;
}

static void
row_selected_cb (ScbPageList *self, GtkListBoxRow *row)
{
  if (row == NULL || self->is_moving)
    return;
  gtk_stack_set_visible_child (
      self->stack, gtk_stack_page_get_child (self->pages->pdata[gtk_list_box_row_get_index (row)]));
}

/* ---- rows ---- */

static void
show_heading (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  ScbPageList *self = user_data;
  const char *group = self->groups->pdata[gtk_list_box_row_get_index (row)];
  const char *above
      = before != NULL ? self->groups->pdata[gtk_list_box_row_get_index (before)] : NULL;
  GtkWidget *label;

  if (group == NULL || g_strcmp0 (group, above) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (group);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "page-group");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_list_box_row_set_header (row, label);
}

static void
visible_changed_cb (ScbPageList *self)
{
  gtk_list_box_invalidate_headers (self->list);
}

static GtkWidget *
make_row (GtkStackPage *page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *title = gtk_label_new (NULL);

  g_object_bind_property (page, "icon-name", icon, "icon-name", G_BINDING_SYNC_CREATE);
  g_object_bind_property (page, "title", title, "label", G_BINDING_SYNC_CREATE);
  g_object_bind_property (page, "visible", row, "visible", G_BINDING_SYNC_CREATE);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), title);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_stack_page_get_title (page), -1);
  return row;
}

/* ---- the widget ---- */

static void
scb_page_list_finalize (GObject *object)
{
  ScbPageList *self = SCB_PAGE_LIST (object);

  g_clear_object (&self->stack);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->groups);

  G_OBJECT_CLASS (scb_page_list_parent_class)->finalize (object);
}

static void
scb_page_list_class_init (ScbPageListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_page_list_finalize;
}

static void
scb_page_list_init (ScbPageList *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->pages = g_ptr_array_new_with_free_func (g_object_unref);
  self->groups = g_ptr_array_new_with_free_func (g_free);
  self->list = GTK_LIST_BOX (list);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages"),
                                  -1);
  gtk_list_box_set_header_func (self->list, show_heading, self, NULL);
  g_signal_connect_object (list, "row-selected", G_CALLBACK (row_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

void
scb_page_list_set_stack (ScbPageList *self, GtkStack *stack)
{
  g_return_if_fail (self->stack == NULL);

  self->stack = g_object_ref (stack);
  g_signal_connect_object (stack, "notify::visible-child", G_CALLBACK (follow_stack), self,
                           G_CONNECT_SWAPPED);
}

void
scb_page_list_add (ScbPageList *self, GtkStackPage *page, const char *group)
{
  g_ptr_array_add (self->pages, g_object_ref (page));
  g_ptr_array_add (self->groups, g_strdup (group));
  gtk_list_box_append (self->list, make_row (page));
  g_signal_connect_object (page, "notify::visible", G_CALLBACK (visible_changed_cb), self,
                           G_CONNECT_SWAPPED);
  follow_stack (self);
}
