/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help. */

#include "scb-config.h"

#include "scb-help-window.h"

#include <string.h>

#include "scb-help-topic.h"
#include "scb-tab-stop.h"
#include "scb-text-fold.h"

#define LINK "help:"

struct _ScbHelpWindow
{
  AdwWindow parent_instance;

  GListModel *topics;        /* (nullable): ScbHelpTopic */
  const ScbHelpTopic *shown; /* (nullable): one of them */
  GQueue trail;              /* const ScbHelpTopic *: those before it */
  char *words;               /* folded, of the search */

  /* template children */
  AdwWindowTitle *title;
  GtkSearchEntry *search;
  GtkListBox *list;
  GtkWidget *not_found;
  GtkScrolledWindow *scroller;
  GtkBox *article;
};

G_DEFINE_FINAL_TYPE (ScbHelpWindow, scb_help_window, ADW_TYPE_WINDOW)

/* ---- a topic ---- */

static const ScbHelpTopic *
find_topic (ScbHelpWindow *self, const char *id)
{
  guint n_topics = self->topics != NULL ? g_list_model_get_n_items (self->topics) : 0;

  for (guint i = 0; i < n_topics; i++)
    {
      /* The list keeps it. */
      g_autoptr (ScbHelpTopic) topic = g_list_model_get_item (self->topics, i);

      if (g_strcmp0 (topic->id, id) == 0)
        return topic;
    }
  return NULL;
}

static gboolean link_cb (ScbHelpWindow *self, const char *uri);

static GtkWidget *
text_new (ScbHelpWindow *self, const char *markup)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  g_signal_connect_object (label, "activate-link", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);
  return label;
}

/* A step or a point: its number or a dot stands before all of its lines. */
static GtkWidget *
item_new (ScbHelpWindow *self, const ScbHelpBlock *block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *mark
      = block->kind == SCB_HELP_STEP ? g_strdup_printf ("%u.", block->number) : g_strdup ("•");
  GtkWidget *label = gtk_label_new (mark);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_margin_start (label, 9);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), text_new (self, block->markup));
  return box;
}

static GtkWidget *
picture_new (const ScbHelpBlock *block)
{
  g_autofree char *path = g_strdup_printf (SCB_RESOURCE_BASE "/%s", block->picture);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *picture = gtk_picture_new_for_resource (path);
  GtkWidget *frame = gtk_frame_new (NULL);
  GtkWidget *caption = gtk_label_new (block->markup);

  gtk_picture_set_alternative_text (GTK_PICTURE (picture), block->markup);
  gtk_picture_set_can_shrink (GTK_PICTURE (picture), TRUE);
  gtk_frame_set_child (GTK_FRAME (frame), picture);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "caption");
  gtk_box_append (GTK_BOX (box), frame);
  gtk_box_append (GTK_BOX (box), caption);
  return box;
}

static GtkWidget *
block_new (ScbHelpWindow *self, const ScbHelpBlock *block)
{
  GtkWidget *widget;

  switch (block->kind)
    {
    case SCB_HELP_STEP:
    case SCB_HELP_POINT:
      return item_new (self, block);
    case SCB_HELP_PICTURE:
      return picture_new (block);
    case SCB_HELP_HEADING:
      widget = text_new (self, block->markup);
      gtk_widget_add_css_class (widget, "title-4");
      gtk_widget_set_margin_top (widget, 9);
      return widget;
    case SCB_HELP_PARAGRAPH:
    default:
      return text_new (self, block->markup);
    }
}

static void
select_row (ScbHelpWindow *self)
{
  for (int i = 0;; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (row == NULL)
        return;
      if (g_object_get_data (G_OBJECT (row), "scb-topic") == (gpointer)self->shown)
        gtk_list_box_select_row (self->list, row);
    }
}

static void
show_topic (ScbHelpWindow *self, const ScbHelpTopic *topic)
{
  GtkWidget *child, *heading;
  g_autofree char *escaped = NULL;

  if (topic == NULL)
    return;
  self->shown = topic;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->article))) != NULL)
    gtk_box_remove (self->article, child);
  escaped = g_markup_escape_text (topic->title, -1);
  heading = text_new (self, escaped);
  gtk_widget_add_css_class (heading, "title-2");
  gtk_box_append (self->article, heading);
  for (guint i = 0; i < topic->blocks->len; i++)
    gtk_box_append (self->article, block_new (self, topic->blocks->pdata[i]));
  adw_window_title_set_subtitle (self->title, topic->title);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  select_row (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "help.back", !g_queue_is_empty (&self->trail));
}

/* ---- the ways between them ---- */

static void
go_to (ScbHelpWindow *self, const ScbHelpTopic *topic)
{
  if (topic == NULL || topic == self->shown)
    return;
  if (self->shown != NULL)
    g_queue_push_tail (&self->trail, (gpointer)self->shown);
  show_topic (self, topic);
}

static gboolean
link_cb (ScbHelpWindow *self, const char *uri)
{
  if (!g_str_has_prefix (uri, LINK))
    return FALSE;
  go_to (self, find_topic (self, uri + strlen (LINK)));
  return TRUE;
}

static void
row_activated_cb (ScbHelpWindow *self, GtkListBoxRow *row)
{
  go_to (self, g_object_get_data (G_OBJECT (row), "scb-topic"));
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbHelpWindow *self = SCB_HELP_WINDOW (widget);

  show_topic (self, g_queue_pop_tail (&self->trail));
}

/* ---- search ---- */

static gboolean
filter_cb (GtkListBoxRow *row, gpointer user_data)
{
  ScbHelpWindow *self = user_data;
  const ScbHelpTopic *topic = g_object_get_data (G_OBJECT (row), "scb-topic");

  return scb_text_fold_matches (topic->folded, self->words);
}

static void
search_changed_cb (ScbHelpWindow *self)
{
  gboolean is_found = FALSE;

  g_free (self->words);
  self->words = scb_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gtk_list_box_invalidate_filter (self->list);
  for (int i = 0; !is_found; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (row == NULL)
        break;
      is_found = gtk_widget_get_child_visible (GTK_WIDGET (row));
    }
  gtk_widget_set_visible (self->not_found, !is_found);
}

/* Enter takes the first one that has the words as they stand, else the first that was found. */
static void
search_activated_cb (ScbHelpWindow *self)
{
  GtkListBoxRow *row, *found = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      const ScbHelpTopic *topic = g_object_get_data (G_OBJECT (row), "scb-topic");

      if (self->words != NULL && strstr (topic->folded, self->words) != NULL)
        {
          row_activated_cb (self, row);
          return;
        }
      if (found == NULL && gtk_widget_get_child_visible (GTK_WIDGET (row)))
        found = row;
    }
  if (found != NULL)
    row_activated_cb (self, found);
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (SCB_HELP_WINDOW (widget)->search));
}

/* ---- the window ---- */

static void
add_rows (ScbHelpWindow *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->topics); i++)
    {
      g_autoptr (ScbHelpTopic) topic = g_list_model_get_item (self->topics, i);
      GtkWidget *row = gtk_list_box_row_new ();
      GtkWidget *label = gtk_label_new (topic->title);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      g_object_set_data_full (G_OBJECT (row), "scb-topic", g_object_ref (topic), g_object_unref);
      gtk_list_box_append (self->list, row);
    }
}

static void
scb_help_window_dispose (GObject *object)
{
  ScbHelpWindow *self = SCB_HELP_WINDOW (object);

  g_queue_clear (&self->trail);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_HELP_WINDOW);
  self->shown = NULL;
  g_clear_object (&self->topics);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (scb_help_window_parent_class)->dispose (object);
}

static void
scb_help_window_class_init (ScbHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_help_window_dispose;

  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_install_action (widget_class, "help.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "help.search", NULL, search_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "help.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "help.search",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/help/scb-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbHelpWindow, title);
  gtk_widget_class_bind_template_child (widget_class, ScbHelpWindow, search);
  gtk_widget_class_bind_template_child (widget_class, ScbHelpWindow, list);
  gtk_widget_class_bind_template_child (widget_class, ScbHelpWindow, not_found);
  gtk_widget_class_bind_template_child (widget_class, ScbHelpWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, ScbHelpWindow, article);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
scb_help_window_init (ScbHelpWindow *self)
{
  g_autoptr (GError) error = NULL;

  g_queue_init (&self->trail);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  self->topics = scb_help_load (&error);
  if (self->topics == NULL)
    {
      gtk_box_append (self->article, gtk_label_new (error->message));
      return;
    }
  add_rows (self);
}

ScbHelpWindow *
scb_help_window_new (GtkWindow *parent)
{
  return g_object_new (SCB_TYPE_HELP_WINDOW, "transient-for", parent, NULL);
}

void
scb_help_window_show_page (ScbHelpWindow *self, const char *page)
{
  g_autofree char *id = scb_help_find_topic (page);
  const ScbHelpTopic *topic = id != NULL ? find_topic (self, id) : NULL;

  if (topic == NULL && self->topics != NULL)
    {
      g_autoptr (ScbHelpTopic) first = g_list_model_get_item (self->topics, 0);

      topic = first;
    }
  go_to (self, topic);
}

const char *
scb_help_window_get_topic (ScbHelpWindow *self)
{
  return self->shown != NULL ? self->shown->id : NULL;
}
