/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The story of a branch. */

#include "scb-config.h"

#include "scb-branch-story.h"

#include <glib/gi18n-lib.h>

#include "scb-attached-file.h"
#include "scb-book-branch-history.h"
#include "scb-branch-kinds.h"
#include "scb-branch-reform-form.h"
#include "scb-branch-story-text.h"
#include "scb-data-list.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-list-row.h"
#include "scb-marked-sentence.h"
#include "scb-reform-text.h"
#include "scb-reform-window.h"
#include "scb-tab-stop.h"
#include "scb-term-window.h"
#include "scb-ui.h"

struct _ScbBranchStory
{
  GtkWidget parent_instance;

  ScbBook *book; /* (nullable) */
  gint64 branch;
  ScbBranchHistory *history; /* (nullable) */
  gboolean is_stale;         /* the book changed while nobody looked */

  ScbDataList *terms; /* child of terms_slot */

  /* template children */
  GtkWidget *content;
  GtkWidget *reform_button;
  GtkWidget *term_button;
  GtkListBox *events;
  GtkWidget *events_empty;
  GtkWidget *family_heading;
  GtkListBox *family;
  GtkLabel *committee;
  GtkBox *term_warnings;
  AdwBin *terms_slot;
  GtkDropDown *basis;
  GtkLabel *sums;
};

G_DEFINE_FINAL_TYPE (ScbBranchStory, scb_branch_story, GTK_TYPE_WIDGET)

enum
{
  OPEN_BRANCH,
  PRINT,
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
failed (ScbBranchStory *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
deleted_cb (ScbBranchStory *self, const char *label)
{
  g_signal_emit (self, signals[CHANGED], 0, label);
}

/* ---- rows ---- */

static void
clear (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/* Returns the box of the row, for a button at its end. */
static GtkWidget *
add_row (GtkListBox *list, const char *title, const char *details, const char *note)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *content = scb_list_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  scb_list_row_set_texts (SCB_LIST_ROW (content), title, details, note);
  gtk_widget_add_css_class (content, "boxed-row");
  gtk_widget_set_hexpand (content, TRUE);
  gtk_box_append (GTK_BOX (box), content);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (list, row);
  return box;
}

static void
open_file_cb (ScbBranchStory *self, GtkWidget *button)
{
  gint64 decision = *(gint64 *)g_object_get_data (G_OBJECT (button), "decision");
  g_autoptr (GError) error = NULL;

  if (!scb_attached_file_show (self->book, "decision", decision,
                               GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), &error))
    failed (self, error);
}

static void
add_file_button (ScbBranchStory *self, GtkWidget *box, ScbDecision *decision)
{
  gint64 id = scb_record_get_id (SCB_RECORD (decision));
  GtkWidget *button;

  if (scb_attached_file_count (self->book, "decision", id) == 0)
    return;
  button = gtk_button_new_from_icon_name ("document-open-symbolic");
  gtk_widget_set_tooltip_text (button, _("Open the decision"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_end (button, 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Open the decision"), -1);
  g_object_set_data_full (G_OBJECT (button), "decision", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_file_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

/* ---- what is shown ---- */

static void
show_events (ScbBranchStory *self)
{
  clear (self->events);
  for (guint i = 0; i < self->history->events->len; i++)
    {
      const ScbHistoryEvent *told = self->history->events->pdata[i];
      g_autofree char *title = scb_branch_story_event (told);
      g_autofree char *day = scb_date_text_short (told->event->happened_on);
      g_autofree char *decision = scb_branch_story_decision (told->decision);
      g_autofree char *details
          = scb_list_row_join ((const char *const[]){ decision, told->event->note }, 2);
      GtkWidget *box = add_row (self->events, title, details, day);

      if (told->decision != NULL)
        add_file_button (self, box, told->decision);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->events), self->history->events->len > 0);
  gtk_widget_set_visible (self->events_empty, self->history->events->len == 0);
}

/* Generations are indented; a screen reader hears the words. */
static void
show_relatives (ScbBranchStory *self, GPtrArray *relatives, gboolean are_heirs)
{
  for (guint i = 0; i < relatives->len; i++)
    {
      const ScbHistoryRelative *relative = relatives->pdata[i];
      g_autofree char *details = scb_branch_story_relative (relative, are_heirs);
      GtkWidget *box = add_row (self->family, relative->name, details, NULL);
      GtkWidget *row = gtk_widget_get_parent (box);

      gtk_widget_set_margin_start (box, 24 * (int)relative->depth);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data_full (G_OBJECT (row), "branch",
                              g_memdup2 (&relative->branch, sizeof relative->branch), g_free);
    }
}

static void
family_activated_cb (ScbBranchStory *self, GtkListBoxRow *row)
{
  const gint64 *branch = g_object_get_data (G_OBJECT (row), "branch");

  if (branch != NULL)
    g_signal_emit (self, signals[OPEN_BRANCH], 0, *branch);
}

static void
show_family (ScbBranchStory *self)
{
  gboolean has_family = self->history->predecessors->len + self->history->heirs->len > 0;

  clear (self->family);
  show_relatives (self, self->history->predecessors, FALSE);
  show_relatives (self, self->history->heirs, TRUE);
  gtk_widget_set_visible (self->family_heading, has_family);
  gtk_widget_set_visible (GTK_WIDGET (self->family), has_family);
}

/* Of the last term; the others stand on paper. */
static void
show_committee (ScbBranchStory *self)
{
  guint n_terms = self->history->terms->len;
  const ScbHistoryTerm *last = n_terms > 0 ? self->history->terms->pdata[n_terms - 1] : NULL;
  g_autofree char *details = last != NULL ? scb_branch_story_term (last) : NULL;
  g_autofree char *text
      = last != NULL ? g_strdup_printf ("%s: %s", last->term->name, details) : g_strdup ("");

  gtk_label_set_label (self->committee, text);
  gtk_widget_set_visible (GTK_WIDGET (self->committee), last != NULL);
}

static void
basis_changed_cb (ScbBranchStory *self)
{
  guint basis = gtk_drop_down_get_selected (self->basis);
  g_autofree char *text = self->history != NULL && basis < SCB_HISTORY_N_BASES
                              ? scb_branch_story_sums (&self->history->sums[basis])
                              : NULL;

  gtk_label_set_label (self->sums, text != NULL ? text : "");
}

static void
load (ScbBranchStory *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) warnings = NULL;

  self->is_stale = FALSE;
  g_clear_object (&self->history);
  if (self->book != NULL && self->branch != 0)
    self->history = scb_book_load_branch_history (self->book, self->branch, NULL, &error);
  if (error != NULL && !g_error_matches (error, SCB_BOOK_ERROR, SCB_BOOK_ERROR_NOT_FOUND))
    failed (self, error);
  gtk_widget_set_visible (self->content, self->history != NULL);
  if (self->history == NULL)
    return;
  warnings = scb_branch_list_warnings (self->history);
  show_events (self);
  show_family (self);
  show_committee (self);
  scb_marked_sentence_fill (self->term_warnings, "dialog-warning-symbolic", warnings);
  basis_changed_cb (self);
}

/* ---- what comes next ---- */

static void
done_cb (ScbBranchStory *self, gint64 result)
{
  g_signal_emit (self, signals[CHANGED], 0, _("Change by Decision"));
  if (result != 0 && result != self->branch)
    g_signal_emit (self, signals[OPEN_BRANCH], 0, result);
}

static void
reform_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const struct
  {
    const char *name;
    ScbReformKind kind;
  } kinds[] = {
    { "merge", SCB_REFORM_MERGE },   { "split", SCB_REFORM_SPLIT },
    { "rename", SCB_REFORM_RENAME }, { "move", SCB_REFORM_MOVE },
    { "found", SCB_REFORM_FOUND },   { "dissolve", SCB_REFORM_DISSOLVE },
  };
  ScbBranchStory *self = SCB_BRANCH_STORY (widget);
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (widget));

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, g_variant_get_string (parameter, NULL)))
      {
        GtkWidget *window = scb_reform_window_new (
            parent, self->book, _("Change by Decision"),
            scb_branch_reform_form_new (self->book, kinds[i].kind, self->branch));

        g_signal_connect_object (window, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
        gtk_window_present (GTK_WINDOW (window));
      }
}

static void
term_opened_cb (ScbBranchStory *self)
{
  g_signal_emit (self, signals[CHANGED], 0, _("Open a term"));
}

static void
open_term_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbBranchStory *self = SCB_BRANCH_STORY (widget);
  GtkWidget *window
      = scb_term_window_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->book, self->branch);

  g_signal_connect_object (window, "opened", G_CALLBACK (term_opened_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[PRINT], 0, SCB_BRANCH_STORY (widget)->branch);
}

/* ---- following the book ---- */

static gboolean
touches (const ScbChange *changes, guint n_changes)
{
  const GType types[]
      = { SCB_TYPE_BRANCH,     SCB_TYPE_BRANCH_SPELL,   SCB_TYPE_BRANCH_EVENT, SCB_TYPE_DECISION,
          SCB_TYPE_TERM,       SCB_TYPE_POST,           SCB_TYPE_MEMBERSHIP,   SCB_TYPE_SESSION,
          SCB_TYPE_ATTACHMENT, SCB_TYPE_OPENING_BALANCE };

  for (guint i = 0; i < n_changes; i++)
    for (guint j = 0; j < G_N_ELEMENTS (types); j++)
      if (changes[i].type == types[j])
        return TRUE;
  return n_changes == 0;
}

/* Nobody looks at it while typing elsewhere. */
static void
book_changed_cb (ScbBranchStory *self, const ScbChange *changes, guint n_changes)
{
  if (!touches (changes, n_changes))
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
  else
    self->is_stale = TRUE;
}

static void
scb_branch_story_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (scb_branch_story_parent_class)->map (widget);

  if (SCB_BRANCH_STORY (widget)->is_stale)
    load (SCB_BRANCH_STORY (widget));
}

/* ---- the widget ---- */

static void
scb_branch_story_dispose (GObject *object)
{
  ScbBranchStory *self = SCB_BRANCH_STORY (object);

  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_BRANCH_STORY);
  g_clear_object (&self->history);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_branch_story_parent_class)->dispose (object);
}

static void
install_signals (GType type)
{
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
scb_branch_story_class_init (ScbBranchStoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_branch_story_dispose;
  widget_class->map = scb_branch_story_map;

  install_signals (G_TYPE_FROM_CLASS (klass));
  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_install_action (widget_class, "story.reform", "s", reform_cb);
  gtk_widget_class_install_action (widget_class, "story.open-term", NULL, open_term_cb);
  gtk_widget_class_install_action (widget_class, "story.print", NULL, print_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/branches/scb-branch-story.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbBranchStory, content);
  gtk_widget_class_bind_template_child (widget_class, ScbBranchStory, reform_button);
  gtk_widget_class_bind_template_child (widget_class, ScbBranchStory, term_button);
  gtk_widget_class_bind_template_child (widget_class, ScbBranchStory, events);
  gtk_widget_class_bind_template_child (widget_class, ScbBranchStory, events_empty);
  gtk_widget_class_bind_template_child (widget_class, ScbBranchStory, family_heading);
  gtk_widget_class_bind_template_child (widget_class, ScbBranchStory, family);
  gtk_widget_class_bind_template_child (widget_class, ScbBranchStory, committee);
  gtk_widget_class_bind_template_child (widget_class, ScbBranchStory, term_warnings);
  gtk_widget_class_bind_template_child (widget_class, ScbBranchStory, terms_slot);
  gtk_widget_class_bind_template_child (widget_class, ScbBranchStory, basis);
  gtk_widget_class_bind_template_child (widget_class, ScbBranchStory, sums);
  gtk_widget_class_bind_template_callback (widget_class, basis_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, family_activated_cb);
}

static void
scb_branch_story_init (ScbBranchStory *self)
{
  GtkWidget *terms;

  gtk_widget_init_template (GTK_WIDGET (self));
  scb_ui_name_drop_down (self->basis);
  terms = scb_data_list_new (scb_term_data_kind ());
  self->terms = SCB_DATA_LIST (terms);
  g_signal_connect_object (terms, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (terms, "failed", G_CALLBACK (failed), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->terms_slot, terms);
}

GtkWidget *
scb_branch_story_new (void)
{
  return g_object_new (SCB_TYPE_BRANCH_STORY, NULL);
}

void
scb_branch_story_set_branch (ScbBranchStory *self, ScbBook *book, gint64 branch)
{
  gboolean editable = book != NULL && !scb_book_is_read_only (book);

  /* Before the book is let go of: what is typed is kept in it. */
  scb_data_list_set_owner (self->terms, book, branch);
  if (self->book != book)
    {
      if (self->book != NULL)
        g_signal_handlers_disconnect_by_data (self->book, self);
      g_set_object (&self->book, book);
      if (book != NULL)
        g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                                 G_CONNECT_SWAPPED);
    }
  self->branch = branch;
  gtk_widget_set_visible (self->reform_button, editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "story.reform", editable);
  gtk_widget_set_visible (self->term_button, editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "story.open-term", editable);
  load (self);
}
