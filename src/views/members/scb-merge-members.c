/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members who seem to be one person. */

#include "scb-config.h"

#include "scb-merge-members.h"

#include <glib/gi18n-lib.h>

#include "scb-book-merge.h"
#include "scb-date-text.h"
#include "scb-glib.h"
#include "scb-member-kinds.h"

struct _ScbMergeMembers
{
  AdwWindow parent_instance;

  ScbBook *book;
  GArray *pairs; /* ScbDuplicate */
  guint position;

  /* template children */
  GtkStack *stack;
  GtkLabel *why;
  GtkCheckButton *one;
  GtkLabel *one_text;
  GtkCheckButton *other;
  GtkLabel *other_text;
  GtkLabel *problem;
  GtkButton *merge_button;
};

G_DEFINE_FINAL_TYPE (ScbMergeMembers, scb_merge_members, ADW_TYPE_WINDOW)

enum
{
  MERGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- a person in words ---- */

static void
add_line (GString *text, const char *label, const char *value)
{
  g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", label,
                          value != NULL ? value : _("not known"));
}

static void
add_day (GString *text, const char *label, const char *day)
{
  g_autofree char *value = scb_date_text_short (day);

  add_line (text, label, value);
}

static void
add_records (GString *text, ScbBook *book, const ScbDataKind *kind, gint64 member)
{
  g_autoptr (GPtrArray) records = scb_book_list (book, kind->get_type (), "member", member, NULL);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      g_autofree char *title = kind->get_title (records->pdata[i], book);
      g_autofree char *details = kind->get_subtitle (records->pdata[i], book);

      g_string_append_printf (text, "\n• %s: %s", title, details);
    }
}

static char *
describe (ScbBook *book, ScbMember *member)
{
  GString *text = g_string_new (NULL);
  gint64 id = scb_record_get_id (SCB_RECORD (member));
  g_autofree char *minutes = scb_book_find_signed_mention (book, id);

  add_day (text, _("Born on"), member->born_on);
  add_line (text, _("Number of the party card"), member->card_number);
  add_day (text, _("Admitted to the party on"), member->admitted_on);
  add_line (text, _("Address"), member->address);
  add_records (text, book, scb_membership_data_kind (), id);
  add_records (text, book, scb_post_data_kind (), id);
  if (minutes != NULL)
    add_line (text, _("Named in signed minutes"), minutes);
  return scb_string_free (text);
}

/* ---- a pair ---- */

static void
complain (ScbMergeMembers *self, const char *sentence)
{
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

static ScbMember *
show_person (ScbMergeMembers *self, gint64 id, GtkCheckButton *button, GtkLabel *label)
{
  ScbMember *member = scb_book_get (self->book, SCB_TYPE_MEMBER, id, NULL);
  g_autofree char *text = NULL;

  if (member == NULL)
    return NULL;
  text = describe (self->book, member);
  gtk_check_button_set_label (button, member->full_name);
  gtk_label_set_label (label, text);
  return member;
}

/* FALSE where one of them is gone by now. */
static gboolean
show_pair (ScbMergeMembers *self, const ScbDuplicate *pair)
{
  g_autoptr (ScbMember) one = show_person (self, pair->one, self->one, self->one_text);
  g_autoptr (ScbMember) other = show_person (self, pair->other, self->other, self->other_text);
  g_autofree char *named = NULL, *why = NULL;

  if (one == NULL || other == NULL)
    return FALSE;
  why = g_strdup_printf (_("Pair %u of %u: %s. Choose the one that is kept."), self->position + 1,
                         self->pairs->len,
                         pair->same_card ? _("the same number of the party card")
                                         : _("the same name and year of birth"));
  gtk_label_set_label (self->why, why);
  /* Whoever signed minutes name must stay. */
  named = scb_book_find_signed_mention (self->book, pair->other);
  gtk_check_button_set_active (named != NULL ? self->other : self->one, TRUE);
  complain (self, NULL);
  return TRUE;
}

static void
show_next (ScbMergeMembers *self)
{
  while (self->position < self->pairs->len
         && !show_pair (self, &g_array_index (self->pairs, ScbDuplicate, self->position)))
    self->position++;
  gtk_stack_set_visible_child_name (self->stack,
                                    self->position < self->pairs->len ? "pair" : "none");
}

static void
skip_cb (ScbMergeMembers *self)
{
  self->position++;
  show_next (self);
}

static void
merge_cb (ScbMergeMembers *self)
{
  const ScbDuplicate *pair = &g_array_index (self->pairs, ScbDuplicate, self->position);
  gboolean keeps_one = gtk_check_button_get_active (self->one);
  g_autoptr (GError) error = NULL;

  if (!scb_book_merge_members (self->book, keeps_one ? pair->one : pair->other,
                               keeps_one ? pair->other : pair->one, &error))
    {
      complain (self, error->message);
      return;
    }
  g_signal_emit (self, signals[MERGED], 0, N_("Merge members"));
  skip_cb (self);
}

/* ---- the window ---- */

static void
scb_merge_members_dispose (GObject *object)
{
  ScbMergeMembers *self = SCB_MERGE_MEMBERS (object);

  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_MERGE_MEMBERS);
  g_clear_object (&self->book);
  g_clear_pointer (&self->pairs, g_array_unref);

  G_OBJECT_CLASS (scb_merge_members_parent_class)->dispose (object);
}

static void
scb_merge_members_class_init (ScbMergeMembersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_merge_members_dispose;

  signals[MERGED] = g_signal_new ("merged", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/members/scb-merge-members.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbMergeMembers, stack);
  gtk_widget_class_bind_template_child (widget_class, ScbMergeMembers, why);
  gtk_widget_class_bind_template_child (widget_class, ScbMergeMembers, one);
  gtk_widget_class_bind_template_child (widget_class, ScbMergeMembers, one_text);
  gtk_widget_class_bind_template_child (widget_class, ScbMergeMembers, other);
  gtk_widget_class_bind_template_child (widget_class, ScbMergeMembers, other_text);
  gtk_widget_class_bind_template_child (widget_class, ScbMergeMembers, problem);
  gtk_widget_class_bind_template_child (widget_class, ScbMergeMembers, merge_button);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
  gtk_widget_class_bind_template_callback (widget_class, skip_cb);
}

static void
scb_merge_members_init (ScbMergeMembers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
scb_merge_members_new (GtkWindow *parent, ScbBook *book)
{
  ScbMergeMembers *self = g_object_new (SCB_TYPE_MERGE_MEMBERS, "transient-for", parent, NULL);

  self->book = g_object_ref (book);
  self->pairs = scb_book_list_duplicates (book, NULL);
  if (self->pairs == NULL)
    self->pairs = g_array_new (FALSE, FALSE, sizeof (ScbDuplicate));
  gtk_widget_set_sensitive (GTK_WIDGET (self->merge_button), !scb_book_is_read_only (book));
  show_next (self);
  return GTK_WIDGET (self);
}
