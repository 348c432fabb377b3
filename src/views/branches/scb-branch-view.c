/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One branch. */

#include "scb-config.h"

#include "scb-branch-view.h"

#include <glib/gi18n-lib.h>

#include "scb-book-sessions.h"
#include "scb-branch-kinds.h"
#include "scb-branch-officials.h"
#include "scb-branch-story.h"
#include "scb-data-form.h"
#include "scb-date.h"
#include "scb-list-row.h"
#include "scb-member-list.h"
#include "scb-tab-stop.h"

/* Sessions that are shown at first: a year of them. */
#define N_FIRST 12

struct _ScbBranchView
{
  AdwBin parent_instance;

  ScbBook *book; /* (nullable) */
  gint64 branch;
  ScbMemberList *roll;       /* (nullable) */
  ScbSessionList *sessions;  /* (nullable) */
  GtkSliceListModel *newest; /* (nullable): of sessions */
  gboolean is_stale;         /* the book changed while nobody looked */

  GtkWidget *spell_form; /* children of forms */
  GtkWidget *branch_form;
  GtkWidget *officials;

  /* template children */
  GtkLabel *title;
  GtkScrolledWindow *scroller;
  GtkBox *forms;
  GtkLabel *roll_heading;
  GtkLabel *roll_empty;
  GtkListBox *roll_list;
  GtkWidget *add_member_button;
  GtkLabel *sessions_empty;
  GtkListBox *session_list;
  GtkWidget *all_button;
  GtkWidget *prepare_button;
  ScbBranchStory *story;
  GtkWidget *opening_button;
};

G_DEFINE_FINAL_TYPE (ScbBranchView, scb_branch_view, ADW_TYPE_BIN)

enum
{
  OPEN_SESSION,
  PREPARE_SESSION,
  OPEN_MEMBER,
  ADD_MEMBER,
  OPEN_BRANCH,
  PRINT,
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
failed_cb (ScbBranchView *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* ---- its data ---- */

static void
show_name (ScbBranchView *self)
{
  g_autofree char *name
      = self->branch != 0 ? scb_book_get_branch_name (self->book, self->branch, NULL) : NULL;

  gtk_label_set_label (self->title, name != NULL ? name : "");
}

static void
show_data (ScbBranchView *self)
{
  g_autofree char *today = scb_date_today ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbBranch) branch = NULL;
  g_autoptr (ScbBranchSpell) spell = NULL;

  self->is_stale = FALSE;
  if (self->branch != 0)
    branch = scb_book_get (self->book, SCB_TYPE_BRANCH, self->branch, &error);
  if (branch != NULL)
    spell = scb_branch_find_spell (self->book, self->branch, today, &error);
  if (error != NULL && !g_error_matches (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_NOT_FOUND))
    failed_cb (self, error);
  scb_data_form_set_record (SCB_DATA_FORM (self->branch_form), self->book, branch);
  scb_data_form_set_record (SCB_DATA_FORM (self->spell_form), self->book, spell);
  gtk_widget_set_visible (self->spell_form, spell != NULL);
  show_name (self);
}

static gboolean
touches_data (const ScbChange *changes, guint n_changes)
{
  for (guint i = 0; i < n_changes; i++)
    if (changes[i].type == SCB_TYPE_BRANCH || changes[i].type == SCB_TYPE_BRANCH_SPELL
        || changes[i].type == SCB_TYPE_ORGANIZATION_SPELL)
      return TRUE;
  return FALSE;
}

/* Nobody looks at it while typing elsewhere. */
static void
book_changed_cb (ScbBranchView *self, const ScbChange *changes, guint n_changes)
{
  if (!touches_data (changes, n_changes))
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_data (self);
  else
    self->is_stale = TRUE;
}

static void
scb_branch_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (scb_branch_view_parent_class)->map (widget);

  if (SCB_BRANCH_VIEW (widget)->is_stale)
    show_data (SCB_BRANCH_VIEW (widget));
}

/* ---- its roll ---- */

static GtkWidget *
make_row (const char *title, const char *details, const char *note)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *content = scb_list_row_new ();

  scb_list_row_set_texts (SCB_LIST_ROW (content), title, details, note);
  gtk_widget_add_css_class (content, "boxed-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return row;
}

static GtkWidget *
make_roll_row (gpointer item, gpointer user_data)
{
  g_autofree char *name = NULL;
  g_autofree char *year = NULL;
  g_autofree char *post = NULL;
  g_autofree char *exemption = NULL;
  g_autofree char *standing = NULL;
  g_autofree char *details = NULL;

  g_object_get (item, "name", &name, "birth-year", &year, "post-text", &post, "exemption-text",
                &exemption, "standing-label", &standing, NULL);
  details = scb_list_row_join ((const char *const[]){ year, post, exemption }, 3);
  return make_row (name, details, standing);
}

static void
roll_changed_cb (ScbBranchView *self)
{
  guint n_members = self->roll != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->roll)) : 0;
  g_autofree char *heading = g_strdup_printf (_("Roll today (%u)"), n_members);

  gtk_label_set_label (self->roll_heading, heading);
  gtk_widget_set_visible (GTK_WIDGET (self->roll_list), n_members > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->roll_empty), n_members == 0);
}

static void
member_activated_cb (ScbBranchView *self, GtkListBoxRow *row)
{
  gint64 member
      = scb_lazy_list_get_id (SCB_LAZY_LIST (self->roll), gtk_list_box_row_get_index (row));

  if (member != 0)
    g_signal_emit (self, signals[OPEN_MEMBER], 0, member);
}

static void
add_member_cb (ScbBranchView *self)
{
  g_signal_emit (self, signals[ADD_MEMBER], 0);
}

/* ---- its sessions ---- */

static GtkWidget *
make_session_row (gpointer item, gpointer user_data)
{
  g_autofree char *period = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *day = NULL;
  g_autofree char *state = NULL;
  g_autofree char *details = NULL;

  g_object_get (item, "period-text", &period, "kind-label", &kind, "held-on-text", &day,
                "state-label", &state, NULL);
  details = scb_list_row_join ((const char *const[]){ kind, day }, 2);
  return make_row (period, details, state);
}

static void
sessions_changed_cb (ScbBranchView *self)
{
  guint n_sessions
      = self->sessions != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->sessions)) : 0;
  g_autofree char *label = g_strdup_printf (_("Show all %u sessions"), n_sessions);

  gtk_button_set_label (GTK_BUTTON (self->all_button), label);
  gtk_widget_set_visible (self->all_button,
                          self->newest != NULL
                              && n_sessions > gtk_slice_list_model_get_size (self->newest));
  gtk_widget_set_visible (GTK_WIDGET (self->session_list), n_sessions > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->sessions_empty), n_sessions == 0);
}

static void
session_activated_cb (ScbBranchView *self, GtkListBoxRow *row)
{
  gint64 session
      = scb_lazy_list_get_id (SCB_LAZY_LIST (self->sessions), gtk_list_box_row_get_index (row));

  if (session != 0)
    g_signal_emit (self, signals[OPEN_SESSION], 0, session);
}

static void
show_all_cb (ScbBranchView *self)
{
  gtk_slice_list_model_set_size (self->newest, G_MAXUINT);
  sessions_changed_cb (self);
  gtk_widget_child_focus (GTK_WIDGET (self->session_list), GTK_DIR_TAB_FORWARD);
}

static void
prepare_cb (ScbBranchView *self)
{
  g_signal_emit (self, signals[PREPARE_SESSION], 0);
}

/* ---- its story ---- */

static void
open_branch_cb (ScbBranchView *self, gint64 branch)
{
  g_signal_emit (self, signals[OPEN_BRANCH], 0, branch);
}

static void
print_cb (ScbBranchView *self, gint64 branch)
{
  g_signal_emit (self, signals[PRINT], 0, branch);
}

static void
changed_cb (ScbBranchView *self, const char *label)
{
  g_signal_emit (self, signals[CHANGED], 0, label);
}

/* ---- the widget ---- */

static void
add_forms (ScbBranchView *self)
{
  GtkWidget *forms[2];

  forms[0] = self->spell_form = scb_data_form_new (scb_branch_spell_data_kind ());
  forms[1] = self->branch_form = scb_data_form_new (scb_branch_data_kind ());
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_signal_connect_object (forms[i], "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->forms, forms[i]);
    }
  self->officials = scb_branch_officials_new ();
  g_signal_connect_object (self->officials, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->forms, self->officials);
}

static void
drop_lists (ScbBranchView *self)
{
  if (self->roll_list != NULL)
    {
      gtk_list_box_bind_model (self->roll_list, NULL, NULL, NULL, NULL);
      gtk_list_box_bind_model (self->session_list, NULL, NULL, NULL, NULL);
    }
  g_clear_object (&self->newest);
  g_clear_object (&self->roll);
  g_clear_object (&self->sessions);
}

static void
make_lists (ScbBranchView *self)
{
  ScbSessionQuery query
      = { .branch = self->branch, .order = SCB_SESSION_ORDER_HELD_ON, .descending = TRUE };

  self->roll = scb_member_list_new (self->book);
  scb_member_list_set_query (self->roll, &(ScbMemberQuery){ .branch = self->branch });
  self->sessions = scb_session_list_new (self->book);
  scb_session_list_set_query (self->sessions, &query);
  self->newest
      = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->sessions)), 0, N_FIRST);
  gtk_list_box_bind_model (self->roll_list, G_LIST_MODEL (self->roll), make_roll_row, NULL, NULL);
  gtk_list_box_bind_model (self->session_list, G_LIST_MODEL (self->newest), make_session_row, NULL,
                           NULL);
  g_signal_connect_object (self->roll, "items-changed", G_CALLBACK (roll_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sessions, "items-changed", G_CALLBACK (sessions_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->roll, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sessions, "failed", G_CALLBACK (failed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
scb_branch_view_dispose (GObject *object)
{
  ScbBranchView *self = SCB_BRANCH_VIEW (object);

  drop_lists (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_BRANCH_VIEW);
  self->roll_list = NULL;
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_branch_view_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
  signals[OPEN_SESSION] = g_signal_new ("open-session", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[PREPARE_SESSION] = g_signal_new ("prepare-session", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);
  signals[OPEN_MEMBER] = g_signal_new ("open-member", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[ADD_MEMBER]
      = g_signal_new ("add-member", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPEN_BRANCH] = g_signal_new ("open-branch", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[PRINT] = g_signal_new ("print", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, G_TYPE_INT64);
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
bind_template (GtkWidgetClass *klass)
{
  g_type_ensure (SCB_TYPE_BRANCH_STORY);
  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (klass,
                                               SCB_RESOURCE_BASE "/branches/scb-branch-view.ui");
  gtk_widget_class_bind_template_child (klass, ScbBranchView, title);
  gtk_widget_class_bind_template_child (klass, ScbBranchView, scroller);
  gtk_widget_class_bind_template_child (klass, ScbBranchView, forms);
  gtk_widget_class_bind_template_child (klass, ScbBranchView, roll_heading);
  gtk_widget_class_bind_template_child (klass, ScbBranchView, roll_empty);
  gtk_widget_class_bind_template_child (klass, ScbBranchView, roll_list);
  gtk_widget_class_bind_template_child (klass, ScbBranchView, add_member_button);
  gtk_widget_class_bind_template_child (klass, ScbBranchView, sessions_empty);
  gtk_widget_class_bind_template_child (klass, ScbBranchView, session_list);
  gtk_widget_class_bind_template_child (klass, ScbBranchView, all_button);
  gtk_widget_class_bind_template_child (klass, ScbBranchView, prepare_button);
  gtk_widget_class_bind_template_child (klass, ScbBranchView, story);
  gtk_widget_class_bind_template_child (klass, ScbBranchView, opening_button);
  gtk_widget_class_bind_template_callback (klass, add_member_cb);
  gtk_widget_class_bind_template_callback (klass, member_activated_cb);
  gtk_widget_class_bind_template_callback (klass, changed_cb);
  gtk_widget_class_bind_template_callback (klass, failed_cb);
  gtk_widget_class_bind_template_callback (klass, open_branch_cb);
  gtk_widget_class_bind_template_callback (klass, prepare_cb);
  gtk_widget_class_bind_template_callback (klass, print_cb);
  gtk_widget_class_bind_template_callback (klass, session_activated_cb);
  gtk_widget_class_bind_template_callback (klass, show_all_cb);
}

static void
scb_branch_view_class_init (ScbBranchViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_branch_view_dispose;
  widget_class->map = scb_branch_view_map;

  install_signals (G_TYPE_FROM_CLASS (klass));
  bind_template (widget_class);
}

static void
scb_branch_view_init (ScbBranchView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_forms (self);
}

GtkWidget *
scb_branch_view_new (void)
{
  return g_object_new (SCB_TYPE_BRANCH_VIEW, NULL);
}

static void
show_what_can_be_done (ScbBranchView *self)
{
  gboolean editable = self->book != NULL && !scb_book_is_read_only (self->book);

  g_object_set (self->spell_form, "editable", editable, NULL);
  g_object_set (self->branch_form, "editable", editable, NULL);
  gtk_widget_set_visible (self->add_member_button, editable);
  gtk_widget_set_visible (self->prepare_button, editable);
  gtk_widget_set_visible (self->opening_button, editable);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->opening_button), "x", self->branch);
}

void
scb_branch_view_set_branch (ScbBranchView *self, ScbBook *book, gint64 branch)
{
  if (self->book == book && self->branch == branch)
    return;
  drop_lists (self);
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  /* Before the book is let go of: what is typed is kept in it. */
  self->branch = branch;
  scb_data_form_set_record (SCB_DATA_FORM (self->spell_form), self->book, NULL);
  scb_data_form_set_record (SCB_DATA_FORM (self->branch_form), self->book, NULL);
  g_set_object (&self->book, book);
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                             G_CONNECT_SWAPPED);
  show_what_can_be_done (self);
  scb_branch_officials_set_branch (SCB_BRANCH_OFFICIALS (self->officials), book, branch);
  if (book != NULL)
    show_data (self);
  if (book != NULL && branch != 0)
    make_lists (self);
  scb_branch_story_set_branch (self->story, book, branch);
  roll_changed_cb (self);
  sessions_changed_cb (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

gint64
scb_branch_view_get_branch (ScbBranchView *self)
{
  return self->branch;
}
