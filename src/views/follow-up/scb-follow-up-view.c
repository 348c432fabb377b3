/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One open matter. */

#include "scb-config.h"

#include "scb-follow-up-view.h"

#include <glib/gi18n-lib.h>

#include "scb-book-follow-up.h"
#include "scb-book-sessions.h"
#include "scb-data-form.h"
#include "scb-data-list.h"
#include "scb-date.h"
#include "scb-follow-up-kinds.h"
#include "scb-ui.h"

struct _ScbFollowUpView
{
  GtkWidget parent_instance;

  ScbBook *book;    /* (nullable) */
  ScbFollowUp *row; /* (nullable) */
  GArray *persons;  /* gint64: of the drop-down, from its second line on */

  /* children of parts */
  GtkWidget *forms[SCB_N_FOLLOW_UPS]; /* NULL for tasks */
  ScbDataList *notes;

  /* template children */
  GtkWidget *parts;
  GtkLabel *title_label;
  GtkLabel *details_label;
  GtkLabel *facts_label;
  GtkWidget *story_part;
  GtkBox *story;
  GtkWidget *hand_over_part;
  GtkDropDown *person_choice;
  GtkWidget *hand_over_button;
  GtkWidget *session_button;
  GtkWidget *slip_button;
  GtkWidget *person_button;
};

G_DEFINE_FINAL_TYPE (ScbFollowUpView, scb_follow_up_view, GTK_TYPE_WIDGET)

enum
{
  OPEN_SESSION,
  PRINT_SLIP,
  ONLY_PERSON,
  DELETED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
failed_cb (ScbFollowUpView *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
deleted_cb (ScbFollowUpView *self, const char *label)
{
  g_signal_emit (self, signals[DELETED], 0, label);
}

/* ---- the story ---- */

static void
show_story (ScbFollowUpView *self)
{
  g_autofree char *today = scb_date_today ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbTaskStory) story = NULL;
  g_autofree char *facts = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->story))) != NULL)
    gtk_box_remove (self->story, child);
  if (self->row != NULL && self->row->kind == SCB_FOLLOW_UP_TASK)
    story = scb_book_load_task_story (self->book, self->row->id, &error);
  if (error != NULL)
    failed_cb (self, error);
  for (guint i = 0; story != NULL && i < story->steps->len; i++)
    {
      g_autofree char *text = scb_follow_up_step_text (story, story->steps->pdata[i]);

      gtk_box_append (self->story,
                      g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                    "wrap-mode", PANGO_WRAP_WORD_CHAR, "selectable", TRUE, NULL));
    }
  facts = story != NULL ? scb_follow_up_facts (story, today) : NULL;
  gtk_label_set_label (self->facts_label, facts != NULL ? facts : "");
  gtk_widget_set_visible (GTK_WIDGET (self->facts_label), facts != NULL);
  gtk_widget_set_visible (self->story_part, story != NULL && story->steps->len > 0);
}

/* ---- handing over ---- */

static void
show_persons (ScbFollowUpView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *today = scb_date_today ();
  g_autoptr (GPtrArray) roll = NULL;

  g_array_set_size (self->persons, 0);
  gtk_string_list_append (names, _("Nobody chosen"));
  if (self->row != NULL && self->row->kind == SCB_FOLLOW_UP_TASK)
    roll = scb_book_list_roll (self->book, self->row->branch, today, NULL);
  for (guint i = 0; roll != NULL && i < roll->len; i++)
    {
      gint64 id = SCB_ATTENDANCE (roll->pdata[i])->member;
      g_autoptr (ScbMember) member = scb_book_get (self->book, SCB_TYPE_MEMBER, id, NULL);

      if (member == NULL || id == self->row->member)
        continue;
      g_array_append_val (self->persons, id);
      gtk_string_list_append (names, member->full_name);
    }
  gtk_drop_down_set_model (self->person_choice, G_LIST_MODEL (names));
}

static void
person_chosen_cb (ScbFollowUpView *self)
{
  guint position = gtk_drop_down_get_selected (self->person_choice);

  gtk_widget_set_sensitive (self->hand_over_button, position > 0 && position <= self->persons->len);
}

static void
hand_over_cb (ScbFollowUpView *self)
{
  guint position = gtk_drop_down_get_selected (self->person_choice);
  g_autofree char *today = scb_date_today ();
  g_autoptr (ScbTaskNote) note = NULL;
  g_autoptr (GError) error = NULL;

  if (self->row == NULL || position == 0 || position > self->persons->len)
    return;
  note = g_object_new (SCB_TYPE_TASK_NOTE, "task", self->row->id, "noted-on", today, "outcome",
                       SCB_TASK_OUTCOME_HANDED_OVER, "new-lead",
                       g_array_index (self->persons, gint64, position - 1), NULL);
  if (!scb_book_keep_task_note (self->book, note, &error))
    failed_cb (self, error);
}

/* ---- buttons ---- */

static void
open_session_cb (ScbFollowUpView *self)
{
  if (self->row != NULL && self->row->session != 0)
    g_signal_emit (self, signals[OPEN_SESSION], 0, self->row->session);
}

static void
print_slip_cb (ScbFollowUpView *self)
{
  if (self->row != NULL)
    g_signal_emit (self, signals[PRINT_SLIP], 0, self->row->branch, self->row->member);
}

static void
only_person_cb (ScbFollowUpView *self)
{
  if (self->row != NULL)
    g_signal_emit (self, signals[ONLY_PERSON], 0, self->row->member);
}

/* ---- what is shown ---- */

static gboolean
is_editable (ScbFollowUpView *self)
{
  return self->book != NULL && !scb_book_is_read_only (self->book);
}

static void
show_texts (ScbFollowUpView *self)
{
  g_autofree char *details = self->row != NULL ? scb_follow_up_details (self->row) : NULL;
  ScbFollowUpKind kind = self->row != NULL ? self->row->kind : SCB_FOLLOW_UP_UNKNOWN;

  gtk_label_set_label (self->title_label, self->row != NULL ? self->row->title : "");
  gtk_label_set_label (self->details_label, details != NULL ? details : "");
  gtk_widget_set_visible (self->session_button, self->row != NULL && self->row->session != 0);
  gtk_widget_set_visible (self->slip_button, kind == SCB_FOLLOW_UP_TASK && self->row->member != 0);
  gtk_widget_set_visible (self->person_button, self->row != NULL && self->row->member != 0);
  gtk_widget_set_visible (self->hand_over_part, kind == SCB_FOLLOW_UP_TASK && is_editable (self));
  gtk_widget_set_visible (GTK_WIDGET (self->notes), kind == SCB_FOLLOW_UP_TASK);
  for (guint i = 0; i < SCB_N_FOLLOW_UPS; i++)
    if (self->forms[i] != NULL)
      gtk_widget_set_visible (self->forms[i], kind == i);
}

/* The record of each form: NULL where it is another kind's turn. */
static void
show_records (ScbFollowUpView *self)
{
  ScbFollowUpKind kind = self->row != NULL ? self->row->kind : SCB_FOLLOW_UP_UNKNOWN;

  for (guint i = 0; i < SCB_N_FOLLOW_UPS; i++)
    {
      g_autoptr (ScbRecord) record
          = self->forms[i] != NULL && kind == i
                ? scb_book_get (self->book, scb_follow_up_type (i), self->row->id, NULL)
                : NULL;

      if (self->forms[i] == NULL)
        continue;
      g_object_set (self->forms[i], "editable", is_editable (self), NULL);
      scb_data_form_set_record (SCB_DATA_FORM (self->forms[i]), self->book, record);
    }
}

void
scb_follow_up_view_show (ScbFollowUpView *self, ScbBook *book, ScbFollowUp *row)
{
  gboolean is_same = self->book == book && self->row != NULL && row != NULL
                     && self->row->kind == row->kind && self->row->id == row->id;

  g_set_object (&self->book, book);
  g_set_object (&self->row, row);
  show_records (self);
  if (!is_same)
    scb_data_list_set_owner (self->notes, book,
                             row != NULL && row->kind == SCB_FOLLOW_UP_TASK ? row->id : 0);
  show_texts (self);
  show_story (self);
  if (!is_same || row->kind == SCB_FOLLOW_UP_TASK)
    show_persons (self);
  gtk_widget_set_visible (self->parts, row != NULL);
}

/* What was just finished is no open matter any more, but stays in sight with its story. */
void
scb_follow_up_view_refresh (ScbFollowUpView *self)
{
  g_autoptr (ScbFollowUp) row = NULL;

  if (self->row == NULL)
    return;
  row = scb_book_get_follow_up (self->book, scb_follow_up_key (self->row->kind, self->row->id),
                                NULL, NULL);
  scb_follow_up_view_show (self, self->book, row != NULL ? row : self->row);
}

void
scb_follow_up_view_begin_weak_point (ScbFollowUpView *self, ScbBook *book, gint64 branch)
{
  g_autofree char *today = scb_date_today ();
  g_autoptr (ScbWeakPoint) point
      = g_object_new (SCB_TYPE_WEAK_POINT, "branch", branch, "opened-on", today, NULL);
  GtkWidget *form = self->forms[SCB_FOLLOW_UP_WEAK_POINT];

  scb_follow_up_view_show (self, book, NULL);
  gtk_label_set_label (self->title_label, _("New Weak Point"));
  scb_data_form_set_record (SCB_DATA_FORM (form), book, point);
  gtk_widget_set_visible (form, TRUE);
  gtk_widget_set_visible (self->parts, TRUE);
  gtk_widget_grab_focus (form);
}

/* ---- the widget ---- */

static void
scb_follow_up_view_dispose (GObject *object)
{
  ScbFollowUpView *self = SCB_FOLLOW_UP_VIEW (object);
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_FOLLOW_UP_VIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->row);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_follow_up_view_parent_class)->dispose (object);
}

static void
scb_follow_up_view_finalize (GObject *object)
{
  g_array_unref (SCB_FOLLOW_UP_VIEW (object)->persons);

  G_OBJECT_CLASS (scb_follow_up_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, SCB_RESOURCE_BASE
                                               "/follow-up/scb-follow-up-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpView, parts);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpView, title_label);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpView, details_label);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpView, facts_label);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpView, story_part);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpView, story);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpView, hand_over_part);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpView, person_choice);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpView, hand_over_button);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpView, session_button);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpView, slip_button);
  gtk_widget_class_bind_template_child (widget_class, ScbFollowUpView, person_button);
  gtk_widget_class_bind_template_callback (widget_class, person_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, hand_over_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_session_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_slip_cb);
  gtk_widget_class_bind_template_callback (widget_class, only_person_cb);
}

static void
scb_follow_up_view_class_init (ScbFollowUpViewClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_follow_up_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = scb_follow_up_view_finalize;

  signals[OPEN_SESSION] = g_signal_new ("open-session", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[PRINT_SLIP] = g_signal_new ("print-slip", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
  signals[ONLY_PERSON] = g_signal_new ("only-person", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[DELETED] = g_signal_new ("deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  bind_template (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
add_part (ScbFollowUpView *self, GtkWidget *part)
{
  g_signal_connect_object (part, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->parts), part);
}

static void
scb_follow_up_view_init (ScbFollowUpView *self)
{
  self->persons = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  scb_ui_name_drop_down (self->person_choice);
  for (guint kind = 0; kind < SCB_N_FOLLOW_UPS; kind++)
    {
      const ScbDataKind *data_kind = scb_follow_up_data_kind (kind);

      if (data_kind == NULL)
        continue;
      self->forms[kind] = scb_data_form_new (data_kind);
      add_part (self, self->forms[kind]);
    }
  self->notes = SCB_DATA_LIST (scb_data_list_new (scb_task_note_data_kind ()));
  g_signal_connect_object (self->notes, "deleted", G_CALLBACK (deleted_cb), self,
                           G_CONNECT_SWAPPED);
  add_part (self, GTK_WIDGET (self->notes));
  scb_follow_up_view_show (self, NULL, NULL);
}
