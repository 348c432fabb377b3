/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for an event of a member. */

#include "scb-config.h"

#include "scb-member-event-dialog.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-book-member-event.h"
#include "scb-branch-choice.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-glib.h"
#include "scb-labels.h"
#include "scb-member-history.h"
#include "scb-member-kinds.h"
#include "scb-text.h"
#include "scb-ui.h"

struct _ScbMemberEventDialog
{
  AdwWindow parent_instance;

  ScbBook *book;
  ScbMemberHistory *history;
  ScbMemberEventKind kind;
  gint64 session; /* that decided it, 0 for none */
  GArray *posts;  /* (element-type gint64): in the order of the list */

  /* template children */
  GtkLabel *what;
  GtkLabel *who;
  GtkWidget *name_row;
  GtkEntry *name;
  GtkEntry *day;
  GtkWidget *until_row;
  GtkEntry *until;
  GtkWidget *branch_row;
  ScbBranchChoice *branch;
  GtkWidget *target_row;
  ScbBranchChoice *target;
  GtkWidget *place_row;
  GtkEntry *place;
  GtkWidget *standing_row;
  GtkDropDown *standing;
  GtkWidget *new_post_row;
  GtkDropDown *post_kind;
  GtkEntry *post_title;
  GtkWidget *post_row;
  GtkDropDown *post;
  GtkWidget *reason_row;
  GtkEntry *reason;
  GtkEntry *number;
  GtkEntry *issued_on;
  GtkEntry *issuer;
  GtkLabel *preview;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (ScbMemberEventDialog, scb_member_event_dialog, ADW_TYPE_WINDOW)

enum
{
  KEPT,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- what was typed ---- */

static char *
text_of (GtkEntry *entry)
{
  return scb_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (entry)));
}

/* NULL without a text; what is no whole day stays as it is typed, and is refused as such. */
static char *
day_of (GtkEntry *entry)
{
  g_autofree char *text = text_of (entry);
  char *day = text != NULL ? scb_date_parse (text) : NULL;

  return day != NULL || text == NULL ? day : g_steal_pointer (&text);
}

static ScbDecision *
decision_of (ScbMemberEventDialog *self)
{
  g_autofree char *number = text_of (self->number);
  g_autofree char *issuer = text_of (self->issuer);
  g_autofree char *issued_on = day_of (self->issued_on);

  if (number == NULL && issuer == NULL && issued_on == NULL)
    return NULL;
  return g_object_new (SCB_TYPE_DECISION, "number", number, "issuer", issuer, "issued-on",
                       issued_on, "subject", scb_member_event_label (self->kind), NULL);
}

static gint64
chosen_post (ScbMemberEventDialog *self)
{
  guint position = gtk_drop_down_get_selected (self->post);

  return position < self->posts->len ? g_array_index (self->posts, gint64, position) : 0;
}

static void
read_event (ScbMemberEventDialog *self, ScbMemberEvent *event)
{
  ScbMemberEventParts asks = scb_member_event_asks (self->kind);

  event->kind = self->kind;
  event->day = day_of (self->day);
  event->until = (asks & SCB_MEMBER_EVENT_ASKS_UNTIL) != 0 ? day_of (self->until) : NULL;
  event->branch = scb_branch_choice_get_branch (self->branch);
  event->target = scb_branch_choice_get_branch (self->target);
  event->place = (asks & SCB_MEMBER_EVENT_ASKS_PLACE) != 0 ? text_of (self->place) : NULL;
  event->standing = gtk_drop_down_get_selected (self->standing) == 0
                        ? SCB_MEMBERSHIP_KIND_OFFICIAL
                        : SCB_MEMBERSHIP_KIND_PROBATIONARY;
  event->post_kind = gtk_drop_down_get_selected (self->post_kind) + 1;
  event->post_title = text_of (self->post_title);
  event->post = chosen_post (self);
  event->reason = text_of (self->reason);
  event->decision = decision_of (self);
  event->session = self->session;
}

/* ---- what it comes to ---- */

static const ScbDataKind *
kind_of (ScbRecord *record)
{
  if (SCB_IS_MEMBERSHIP (record))
    return scb_membership_data_kind ();
  return SCB_IS_POST (record) ? scb_post_data_kind () : scb_exemption_data_kind ();
}

static void
add_change (GString *text, ScbRecord *record, ScbBook *book)
{
  const ScbDataKind *kind = kind_of (record);
  g_autofree char *title = kind->get_title (record, book);
  g_autofree char *details = kind->get_subtitle (record, book);

  g_string_append_printf (text, "\n• %s: %s", title, details);
}

static void
show_preview (ScbMemberEventDialog *self, ScbMemberPlan *plan)
{
  GString *text = g_string_new (_("This will be written down:"));
  g_autofree char *whole = NULL;

  for (guint i = 0; i < plan->records->len; i++)
    add_change (text, plan->records->pdata[i], self->book);
  for (guint i = 0; i < plan->doubts->len; i++)
    g_string_append_printf (text, "\n⚠ %s", (const char *)plan->doubts->pdata[i]);
  whole = scb_string_free (text);
  gtk_label_set_label (self->preview, whole);
  gtk_widget_set_visible (GTK_WIDGET (self->preview), plan->problem == NULL);
}

static void
changed_cb (ScbMemberEventDialog *self)
{
  g_auto (ScbMemberEvent) event = { 0 };
  g_autoptr (ScbMemberPlan) plan = NULL;

  if (self->history == NULL)
    return;
  read_event (self, &event);
  plan = scb_member_event_plan (&event, self->history);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  show_preview (self, plan);
}

/* ---- keeping ---- */

static void
complain (ScbMemberEventDialog *self, const char *sentence, gpointer place)
{
  gtk_label_set_label (self->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
  gtk_widget_grab_focus (GTK_WIDGET (place));
}

static gpointer
find_place (ScbMemberEventDialog *self, const char *name)
{
  const struct
  {
    const char *name;
    gpointer widget;
  } places[] = { { "until", self->until },
                 { "branch", self->branch },
                 { "target", self->target },
                 { "post", self->post } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_strcmp0 (name, places[i].name) == 0)
      return places[i].widget;
  return self->day;
}

/* What the value of the event does not know of: texts that are no days, a person without a name. */
static gboolean
check_typed (ScbMemberEventDialog *self, const ScbMemberEvent *event)
{
  static const char *const sentence
      = N_("Type the day like 03/9/2020, or leave it empty if it is not known.");
  g_autofree char *name = text_of (self->name);

  if (scb_record_get_id (SCB_RECORD (self->history->member)) == 0 && name == NULL)
    complain (self, _("Type the full name of the member."), self->name);
  else if (event->until != NULL && !scb_date_is_day (event->until))
    complain (self, _(sentence), self->until);
  else if (event->decision != NULL && event->decision->issued_on != NULL
           && !scb_date_is_day (event->decision->issued_on))
    complain (self, _(sentence), self->issued_on);
  else
    return TRUE;
  return FALSE;
}

/* The person who is not in the book yet, with the name as it is typed now. */
static ScbMember *
new_member (ScbMemberEventDialog *self, ScbMemberPlan *plan)
{
  g_autofree char *name = text_of (self->name);

  if (plan->member == NULL)
    plan->member = scb_record_copy (SCB_RECORD (self->history->member));
  g_object_set (plan->member, "full-name", name, NULL);
  return plan->member;
}

static void
keep_cb (ScbMemberEventDialog *self)
{
  g_auto (ScbMemberEvent) event = { 0 };
  g_autoptr (ScbMemberPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  gint64 member = scb_record_get_id (SCB_RECORD (self->history->member));
  ScbMemberEventRecords records;

  scb_autosave_commit_focus (GTK_WIDGET (self));
  read_event (self, &event);
  if (!check_typed (self, &event))
    return;
  plan = scb_member_event_plan (&event, self->history);
  if (plan->problem != NULL)
    {
      complain (self, plan->problem, find_place (self, plan->place_of_problem));
      return;
    }
  records = (ScbMemberEventRecords){ member == 0 ? new_member (self, plan) : plan->member,
                                     event.decision, plan->records };
  if (!scb_book_keep_member_event (self->book, scb_member_event_msgid (self->kind), &records,
                                   &error))
    {
      complain (self, error->message, self->day);
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  g_signal_emit (self, signals[KEPT], 0,
                 member != 0 ? member : scb_record_get_id (SCB_RECORD (plan->member)));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
failed_cb (ScbMemberEventDialog *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* ---- the window ---- */

static void
scb_member_event_dialog_dispose (GObject *object)
{
  ScbMemberEventDialog *self = SCB_MEMBER_EVENT_DIALOG (object);

  g_clear_pointer (&self->history, scb_member_history_free);
  /* It goes before the window that would still let go of it. */
  gtk_window_set_default_widget (GTK_WINDOW (self), NULL);
  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_MEMBER_EVENT_DIALOG);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_member_event_dialog_parent_class)->dispose (object);
}

static void
scb_member_event_dialog_finalize (GObject *object)
{
  g_array_unref (SCB_MEMBER_EVENT_DIALOG (object)->posts);

  G_OBJECT_CLASS (scb_member_event_dialog_parent_class)->finalize (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, ScbMemberEventDialog, child)

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (SCB_TYPE_BRANCH_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, SCB_RESOURCE_BASE
                                               "/members/scb-member-event-dialog.ui");
  BIND (what);
  BIND (who);
  BIND (name_row);
  BIND (name);
  BIND (day);
  BIND (until_row);
  BIND (until);
  BIND (branch_row);
  BIND (branch);
  BIND (target_row);
  BIND (target);
  BIND (place_row);
  BIND (place);
  BIND (standing_row);
  BIND (standing);
  BIND (new_post_row);
  BIND (post_kind);
  BIND (post_title);
  BIND (post_row);
  BIND (post);
  BIND (reason_row);
  BIND (reason);
  BIND (number);
  BIND (issued_on);
  BIND (issuer);
  BIND (preview);
  BIND (problem);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
}

static void
scb_member_event_dialog_class_init (ScbMemberEventDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_member_event_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = scb_member_event_dialog_finalize;

  signals[KEPT] = g_signal_new ("kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[FAILED]
      = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  bind_template (widget_class);
}

/* From the first value of an enumeration on. */
static void
fill_drop_down (GtkDropDown *drop_down, const char *(*label) (int value), int first, int last)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (int value = first; value <= last; value++)
    gtk_string_list_append (labels, label (value));
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (labels));
}

static const char *
membership_label (int value)
{
  return scb_membership_kind_label (value);
}

static void
scb_member_event_dialog_init (ScbMemberEventDialog *self)
{
  self->posts = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  scb_ui_name_drop_down (self->standing);
  scb_ui_name_drop_down (self->post_kind);
  scb_ui_name_drop_down (self->post);
  fill_drop_down (self->standing, membership_label, SCB_MEMBERSHIP_KIND_OFFICIAL,
                  SCB_MEMBERSHIP_KIND_PROBATIONARY);
  fill_drop_down (self->post_kind, scb_member_post_label, SCB_POST_KIND_SECRETARY,
                  SCB_POST_KIND_OTHER);
  scb_branch_choice_set_texts (self->branch, _("Branch"), _("Choose a branch"), TRUE);
  scb_branch_choice_set_texts (self->target, _("Branch the member goes to"),
                               _("A place outside the book"), TRUE);
}

/* ---- what is shown at first ---- */

static void
show_parts (ScbMemberEventDialog *self)
{
  ScbMemberEventParts asks = scb_member_event_asks (self->kind);
  const struct
  {
    GtkWidget *row;
    ScbMemberEventParts part;
  } rows[] = {
    { self->until_row, SCB_MEMBER_EVENT_ASKS_UNTIL },
    { self->branch_row, SCB_MEMBER_EVENT_ASKS_BRANCH },
    { self->target_row, SCB_MEMBER_EVENT_ASKS_TARGET },
    { self->place_row, SCB_MEMBER_EVENT_ASKS_PLACE },
    { self->standing_row, SCB_MEMBER_EVENT_ASKS_STANDING },
    { self->new_post_row, SCB_MEMBER_EVENT_ASKS_NEW_POST },
    { self->post_row, SCB_MEMBER_EVENT_ASKS_POST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_set_visible (rows[i].row, (asks & rows[i].part) != 0);
  gtk_widget_set_visible (self->reason_row, scb_member_event_keeps_reason (self->kind));
  gtk_widget_set_visible (self->name_row,
                          scb_record_get_id (SCB_RECORD (self->history->member)) == 0);
}

/* Those the member holds, or whose end is still to come. */
static void
fill_posts (ScbMemberEventDialog *self, gint64 proposed)
{
  const ScbDataKind *kind = scb_post_data_kind ();
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree char *today = scb_date_today ();
  guint selected = 0;

  for (guint i = 0; i < self->history->posts->len; i++)
    {
      ScbPost *post = self->history->posts->pdata[i];
      gint64 id = scb_record_get_id (SCB_RECORD (post));
      g_autofree char *title = kind->get_title (SCB_RECORD (post), self->book);
      g_autofree char *details = kind->get_subtitle (SCB_RECORD (post), self->book);
      g_autofree char *text = g_strdup_printf ("%s (%s)", title, details);

      if (post->until != NULL && g_strcmp0 (post->until, today) <= 0)
        continue;
      if (id == proposed)
        selected = self->posts->len;
      g_array_append_val (self->posts, id);
      gtk_string_list_append (labels, text);
    }
  gtk_drop_down_set_model (self->post, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->post, selected);
}

static void
set_text (GtkEntry *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

static void
set_day (GtkEntry *entry, const char *day)
{
  g_autofree char *text = scb_date_text_short (day);

  set_text (entry, text);
}

static void
show_proposed (ScbMemberEventDialog *self, const ScbMemberEvent *proposed)
{
  set_day (self->day, proposed->day);
  set_day (self->until, proposed->until);
  scb_branch_choice_set_branch (self->branch, proposed->branch);
  scb_branch_choice_set_branch (self->target, proposed->target);
  set_text (self->place, proposed->place);
  set_text (self->post_title, proposed->post_title);
  set_text (self->reason, proposed->reason);
  if (proposed->post_kind != SCB_POST_KIND_UNKNOWN)
    gtk_drop_down_set_selected (self->post_kind, proposed->post_kind - 1);
  fill_posts (self, proposed->post);
}

GtkWidget *
scb_member_event_dialog_new (GtkWindow *parent,
                             ScbBook *book,
                             gint64 member,
                             const char *name,
                             const ScbMemberEvent *proposed)
{
  ScbMemberEventDialog *self
      = g_object_new (SCB_TYPE_MEMBER_EVENT_DIALOG, "transient-for", parent, NULL);

  self->book = g_object_ref (book);
  self->kind = proposed->kind;
  self->session = proposed->session;
  gtk_label_set_label (self->what, scb_member_event_label (proposed->kind));
  scb_branch_choice_set_book (self->branch, book);
  scb_branch_choice_set_book (self->target, book);
  self->history = scb_member_history_load (book, member, name, NULL);
  if (self->history == NULL)
    self->history = scb_member_history_load (book, 0, name, NULL);
  gtk_label_set_label (
      self->who, self->history->member->full_name != NULL ? self->history->member->full_name : "");
  gtk_widget_set_visible (GTK_WIDGET (self->who),
                          scb_record_get_id (SCB_RECORD (self->history->member)) != 0);
  set_text (self->name, name);
  show_parts (self);
  show_proposed (self, proposed);
  changed_cb (self);
  return GTK_WIDGET (self);
}
