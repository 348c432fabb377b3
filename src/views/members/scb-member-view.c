/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One member. */

#include "scb-config.h"

#include "scb-member-view.h"

#include <glib/gi18n-lib.h>

#include "scb-book-matters.h"
#include "scb-book-sessions.h"
#include "scb-data-form.h"
#include "scb-data-list.h"
#include "scb-member-event-dialog.h"
#include "scb-member-kinds.h"
#include "scb-member-matter.h"
#include "scb-member-story.h"

#define N_LISTS 3

struct _ScbMemberView
{
  AdwBin parent_instance;

  ScbBook *book; /* (nullable) */
  gint64 member;
  gint64 branch;     /* the one the member belongs to today, 0 for none */
  gboolean is_stale; /* the book changed while nobody looked */
  ScbVote *matter;   /* (nullable): a session decided it, and no event carries it out yet */

  /* children of parts */
  GtkWidget *form;
  ScbDataList *lists[N_LISTS];
  GtkWidget *story;

  /* template children */
  GtkMenuButton *event_button;
  GtkWidget *matter_box;
  GtkLabel *matter_label;
  GtkScrolledWindow *scroller;
  GtkLabel *title;
  GtkWidget *branch_button;
  GtkLabel *branch_label;
  GtkBox *parts;
};

G_DEFINE_FINAL_TYPE (ScbMemberView, scb_member_view, ADW_TYPE_BIN)

enum
{
  OPEN_BRANCH,
  OPEN_SESSION,
  DELETED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
failed_cb (ScbMemberView *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
deleted_cb (ScbMemberView *self, const char *label)
{
  g_signal_emit (self, signals[DELETED], 0, label);
}

static void
branch_clicked_cb (ScbMemberView *self)
{
  if (self->branch != 0)
    g_signal_emit (self, signals[OPEN_BRANCH], 0, self->branch);
}

static void
open_session_cb (ScbMemberView *self, gint64 session)
{
  g_signal_emit (self, signals[OPEN_SESSION], 0, session);
}

/* ---- events ---- */

static gboolean
is_editable (ScbMemberView *self)
{
  return self->book != NULL && !scb_book_is_read_only (self->book) && self->member != 0;
}

static void
ask_for_event (ScbMemberView *self, const ScbMemberEvent *event)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog = scb_member_event_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                                   self->book, self->member, NULL, event);

  g_signal_connect_object (dialog, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
event_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbMemberView *self = SCB_MEMBER_VIEW (widget);
  guint32 kind = g_variant_get_uint32 (parameter);
  ScbMemberEvent event = { .branch = self->branch };

  if (!is_editable (self) || kind >= SCB_N_MEMBER_EVENTS)
    return;
  event.kind = kind;
  /* A stay begins in another branch than one's own. */
  if (kind == SCB_MEMBER_EVENT_STAYING)
    event.branch = 0;
  ask_for_event (self, &event);
}

static void
matter_clicked_cb (ScbMemberView *self)
{
  g_auto (ScbMemberEvent) event = { 0 };

  if (self->matter != NULL && is_editable (self)
      && scb_member_matter_propose (self->book, self->matter, &event))
    ask_for_event (self, &event);
}

static void
show_matter (ScbMemberView *self)
{
  g_autoptr (GPtrArray) matters
      = self->member != 0 ? scb_book_list_pending_matters (self->book, self->member, NULL) : NULL;
  g_autofree char *text = NULL;

  g_clear_object (&self->matter);
  if (matters != NULL && matters->len > 0)
    self->matter = g_object_ref (matters->pdata[0]);
  text = self->matter != NULL ? scb_member_matter_text (self->book, self->matter) : NULL;
  gtk_label_set_label (self->matter_label, text != NULL ? text : "");
  gtk_widget_set_visible (self->matter_box, self->matter != NULL);
}

static GMenuModel *
make_event_menu (void)
{
  static const ScbMemberEventKind firsts[]
      = { SCB_MEMBER_EVENT_ADMITTED,   SCB_MEMBER_EVENT_MOVED_IN,   SCB_MEMBER_EVENT_AWAY,
          SCB_MEMBER_EVENT_POST_BEGUN, SCB_MEMBER_EVENT_STRUCK_OFF, SCB_N_MEMBER_EVENTS };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i + 1 < G_N_ELEMENTS (firsts); i++)
    {
      g_autoptr (GMenu) section = g_menu_new ();

      for (guint kind = firsts[i]; kind < firsts[i + 1]; kind++)
        {
          g_autoptr (GMenuItem) item = g_menu_item_new (scb_member_event_label (kind), NULL);

          g_menu_item_set_action_and_target (item, "member.event", "u", kind);
          g_menu_append_item (section, item);
        }
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }
  return G_MENU_MODEL (menu);
}

/* ---- what is shown ---- */

static void
show_branch (ScbMemberView *self)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  self->branch = self->member != 0 ? scb_member_find_branch (self->book, self->member) : 0;
  if (self->branch != 0)
    name = scb_book_get_branch_name (self->book, self->branch, NULL);
  gtk_widget_set_visible (self->branch_button, name != NULL);
  if (name == NULL)
    return;
  text = g_strdup_printf (_("Open %s"), name);
  gtk_label_set_label (self->branch_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->branch_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
show_data (ScbMemberView *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbMember) member = NULL;

  self->is_stale = FALSE;
  if (self->member != 0)
    member = scb_book_get (self->book, SCB_TYPE_MEMBER, self->member, &error);
  if (error != NULL && !g_error_matches (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_NOT_FOUND))
    failed_cb (self, error);
  scb_data_form_set_record (SCB_DATA_FORM (self->form), self->book, member);
  gtk_label_set_label (self->title, member != NULL ? member->full_name : "");
  show_branch (self);
  show_matter (self);
  scb_member_story_show (SCB_MEMBER_STORY (self->story), self->book, self->member);
}

static gboolean
touches_data (const ScbChange *changes, guint n_changes)
{
  for (guint i = 0; i < n_changes; i++)
    if (changes[i].type == SCB_TYPE_MEMBER || changes[i].type == SCB_TYPE_MEMBERSHIP
        || changes[i].type == SCB_TYPE_EXEMPTION || changes[i].type == SCB_TYPE_BRANCH_SPELL
        || changes[i].type == SCB_TYPE_SESSION || changes[i].type == SCB_TYPE_ATTENDANCE
        || changes[i].type == SCB_TYPE_OPINION || changes[i].type == SCB_TYPE_TASK
        || changes[i].type == SCB_TYPE_VOTE || changes[i].type == SCB_TYPE_PLEDGE
        || changes[i].type == SCB_TYPE_RECOGNITION)
      return TRUE;
  return FALSE;
}

/* Nobody looks at it while typing elsewhere. */
static void
book_changed_cb (ScbMemberView *self, const ScbChange *changes, guint n_changes)
{
  if (!touches_data (changes, n_changes))
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_data (self);
  else
    self->is_stale = TRUE;
}

static void
scb_member_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (scb_member_view_parent_class)->map (widget);

  if (SCB_MEMBER_VIEW (widget)->is_stale)
    show_data (SCB_MEMBER_VIEW (widget));
}

/* ---- the widget ---- */

static void
scb_member_view_dispose (GObject *object)
{
  ScbMemberView *self = SCB_MEMBER_VIEW (object);

  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_MEMBER_VIEW);
  g_clear_object (&self->matter);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_member_view_parent_class)->dispose (object);
}

static void
scb_member_view_class_init (ScbMemberViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_member_view_dispose;
  widget_class->map = scb_member_view_map;

  signals[OPEN_BRANCH] = g_signal_new ("open-branch", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[OPEN_SESSION] = g_signal_new ("open-session", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[DELETED] = g_signal_new ("deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_install_action (widget_class, "member.event", "u", event_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/members/scb-member-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbMemberView, scroller);
  gtk_widget_class_bind_template_child (widget_class, ScbMemberView, title);
  gtk_widget_class_bind_template_child (widget_class, ScbMemberView, branch_button);
  gtk_widget_class_bind_template_child (widget_class, ScbMemberView, branch_label);
  gtk_widget_class_bind_template_child (widget_class, ScbMemberView, event_button);
  gtk_widget_class_bind_template_child (widget_class, ScbMemberView, matter_box);
  gtk_widget_class_bind_template_child (widget_class, ScbMemberView, matter_label);
  gtk_widget_class_bind_template_child (widget_class, ScbMemberView, parts);
  gtk_widget_class_bind_template_callback (widget_class, matter_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, branch_clicked_cb);
}

static void
add_lists (ScbMemberView *self)
{
  const ScbDataKind *kinds[N_LISTS]
      = { scb_membership_data_kind (), scb_post_data_kind (), scb_exemption_data_kind () };

  for (guint i = 0; i < N_LISTS; i++)
    {
      GtkWidget *list = scb_data_list_new (kinds[i]);

      self->lists[i] = SCB_DATA_LIST (list);
      gtk_widget_set_margin_top (list, 12);
      g_signal_connect_object (list, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (list, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->parts, list);
    }
}

static void
scb_member_view_init (ScbMemberView *self)
{
  g_autoptr (GMenuModel) events = make_event_menu ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->event_button, events);
  self->form = scb_data_form_new (scb_member_data_kind ());
  g_signal_connect_object (self->form, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->parts, self->form);
  add_lists (self);
  self->story = scb_member_story_new ();
  gtk_widget_set_margin_top (self->story, 12);
  g_signal_connect_object (self->story, "open-session", G_CALLBACK (open_session_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->story, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->parts, self->story);
}

GtkWidget *
scb_member_view_new (void)
{
  return g_object_new (SCB_TYPE_MEMBER_VIEW, NULL);
}

void
scb_member_view_set_member (ScbMemberView *self, ScbBook *book, gint64 member)
{
  if (self->book == book && self->member == member)
    return;
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  /* Before the book is let go of: what is typed is kept in it. */
  scb_data_form_set_record (SCB_DATA_FORM (self->form), self->book, NULL);
  for (guint i = 0; i < N_LISTS; i++)
    scb_data_list_set_owner (self->lists[i], book, member);
  self->member = member;
  g_set_object (&self->book, book);
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_object_set (self->form, "editable", book != NULL && !scb_book_is_read_only (book), NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "member.event", is_editable (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->event_button), is_editable (self));
  if (book != NULL)
    show_data (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

gint64
scb_member_view_get_member (ScbMemberView *self)
{
  return self->member;
}
