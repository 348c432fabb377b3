/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three questions for a new book. */

#include "scb-config.h"

#include "scb-first-steps.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-book-sessions.h"
#include "scb-branch-choice.h"
#include "scb-date.h"
#include "scb-labels.h"
#include "scb-member-lines.h"
#include "scb-text.h"

struct _ScbFirstSteps
{
  AdwWindow parent_instance;

  ScbBook *book;
  gint64 organization; /* 0 until the first question is answered */
  guint step;

  /* template children */
  AdwWindowTitle *title;
  GtkStack *stack;
  GtkEditable *organization_name;
  AdwComboRow *organization_kind;
  GtkEditable *committee_name;
  GtkEditable *place;
  GtkLabel *branches_question;
  GtkTextView *branches;
  AdwComboRow *branch_kind;
  GtkLabel *known_branches;
  ScbBranchChoice *branch;
  GtkTextView *members;
  GtkLabel *known_members;
  GtkListBox *openings;
  GtkLabel *problem;
  GtkWidget *back_button;
  GtkWidget *skip_button;
  GtkButton *next_button;
};

G_DEFINE_FINAL_TYPE (ScbFirstSteps, scb_first_steps, ADW_TYPE_WINDOW)

enum
{
  IMPORT_MEMBERS,
  OPENING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *const step_names[] = { "organization", "branches", "members", "opening" };

static void
complain (ScbFirstSteps *self, const char *sentence)
{
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

static char *
text_of (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  return text;
}

static char *
typed (GtkEditable *editable)
{
  return scb_text_clean (gtk_editable_get_text (editable));
}

/* ---- keeping an answer ---- */

typedef gboolean (*Keep) (ScbFirstSteps *self, gpointer data, GError **error);

static gboolean
keep (ScbFirstSteps *self, const char *label, Keep function, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (scb_book_begin (self->book, label, &error))
    {
      if (function (self, data, &error) && scb_book_commit (self->book, &error))
        return TRUE;
      if (scb_book_in_transaction (self->book))
        scb_book_rollback (self->book);
    }
  complain (self, error->message);
  return FALSE;
}

/* ---- the organization ---- */

static gboolean
keep_organization (ScbFirstSteps *self, gpointer data, GError **error)
{
  g_autoptr (ScbOrganization) organization = NULL;
  g_autoptr (ScbOrganizationSpell) spell = NULL;
  g_autoptr (GPtrArray) spells = NULL;
  g_autofree char *name = typed (self->organization_name);
  g_autofree char *committee = typed (self->committee_name);
  g_autofree char *place = typed (self->place);

  if (self->organization != 0)
    {
      organization = scb_book_get (self->book, SCB_TYPE_ORGANIZATION, self->organization, error);
      spells = scb_book_list (self->book, SCB_TYPE_ORGANIZATION_SPELL, "organization",
                              self->organization, error);
      if (organization == NULL || spells == NULL)
        return FALSE;
    }
  if (organization == NULL)
    organization = scb_record_new (SCB_TYPE_ORGANIZATION);
  g_object_set (organization, "kind", (int)adw_combo_row_get_selected (self->organization_kind) + 1,
                NULL);
  if (!scb_book_save (self->book, organization, "-", error))
    return FALSE;
  spell = spells != NULL && spells->len > 0 ? g_object_ref (spells->pdata[0])
                                            : scb_record_new (SCB_TYPE_ORGANIZATION_SPELL);
  g_object_set (spell, "organization", scb_record_get_id (SCB_RECORD (organization)), "name", name,
                "committee-name", committee, "place", place, NULL);
  if (!scb_book_save (self->book, spell, "-", error))
    return FALSE;
  self->organization = scb_record_get_id (SCB_RECORD (organization));
  return TRUE;
}

static gboolean
answer_organization (ScbFirstSteps *self)
{
  g_autofree char *name = typed (self->organization_name);
  gint64 before = self->organization;

  if (name == NULL)
    {
      complain (self, _("Type the name of the organization, or skip the question."));
      gtk_widget_grab_focus (GTK_WIDGET (self->organization_name));
      return FALSE;
    }
  if (keep (self, N_("Name the organization"), keep_organization, NULL))
    return TRUE;
  self->organization = before;
  return FALSE;
}

/* ---- its branches ---- */

static gboolean
keep_branches (ScbFirstSteps *self, gpointer names, GError **error)
{
  for (char **name = names; *name != NULL; name++)
    {
      g_autoptr (ScbBranch) branch = scb_record_new (SCB_TYPE_BRANCH);
      g_autoptr (ScbBranchSpell) spell = scb_record_new (SCB_TYPE_BRANCH_SPELL);

      g_object_set (branch, "kind", (int)adw_combo_row_get_selected (self->branch_kind) + 1, NULL);
      if (!scb_book_insert (self->book, branch, error))
        return FALSE;
      g_object_set (spell, "branch", scb_record_get_id (SCB_RECORD (branch)), "organization",
                    self->organization, "name", *name, NULL);
      if (!scb_book_insert (self->book, spell, error))
        return FALSE;
    }
  return TRUE;
}

/* What the book has already, in one sentence. */
static void
show_branches (ScbFirstSteps *self)
{
  g_autoptr (GPtrArray) branches = scb_book_list (self->book, SCB_TYPE_BRANCH, NULL, 0, NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  for (guint i = 0; branches != NULL && i < branches->len; i++)
    {
      g_autofree char *name
          = scb_book_get_branch_name (self->book, scb_record_get_id (branches->pdata[i]), NULL);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  sentence = g_strdup_printf (_("In the book already: %s."), names->str);
  gtk_label_set_label (self->known_branches, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->known_branches), names->len > 0);
}

static gboolean
answer_branches (ScbFirstSteps *self)
{
  g_autofree char *text = text_of (self->branches);
  g_auto (GStrv) names = scb_lines_split (text);

  if (*names == NULL)
    {
      complain (self, _("Type the name of a branch, or skip the question."));
      gtk_widget_grab_focus (GTK_WIDGET (self->branches));
      return FALSE;
    }
  if (!keep (self, N_("Add branches"), keep_branches, names))
    return FALSE;
  /* Whoever comes back adds more of them, never the same again. */
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->branches), "", -1);
  return TRUE;
}

/* ---- their members ---- */

static gboolean
keep_members (ScbFirstSteps *self, gpointer data, GError **error)
{
  GPtrArray *lines = data;

  for (guint i = 0; i < lines->len; i++)
    {
      const ScbMemberLine *line = lines->pdata[i];
      g_autoptr (ScbMember) member = scb_record_new (SCB_TYPE_MEMBER);
      g_autoptr (ScbMembership) membership = scb_record_new (SCB_TYPE_MEMBERSHIP);

      g_object_set (member, "full-name", line->name, "born-on", line->born_on, "admitted-on",
                    line->admitted_on, NULL);
      if (!scb_book_insert (self->book, member, error))
        return FALSE;
      g_object_set (membership, "member", scb_record_get_id (SCB_RECORD (member)), "branch",
                    scb_branch_choice_get_branch (self->branch), "kind",
                    SCB_MEMBERSHIP_KIND_OFFICIAL, "since",
                    scb_date_is_day (line->admitted_on) ? line->admitted_on : NULL, NULL);
      if (!scb_book_insert (self->book, membership, error))
        return FALSE;
    }
  return TRUE;
}

static void
show_members (ScbFirstSteps *self)
{
  gint64 branch = scb_branch_choice_get_branch (self->branch);
  g_autoptr (GPtrArray) memberships
      = branch != 0 ? scb_book_list (self->book, SCB_TYPE_MEMBERSHIP, "branch", branch, NULL)
                    : NULL;
  guint n_members = memberships != NULL ? memberships->len : 0;
  g_autofree char *sentence
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u member is on the roll of this branch.",
                                      "%u members are on the roll of this branch.", n_members),
                         n_members);

  gtk_label_set_label (self->known_members, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->known_members), n_members > 0);
}

/* Members of the next branch may follow, so the page stays until nothing stands there any more. */
static gboolean
answer_members (ScbFirstSteps *self)
{
  g_autofree char *text = text_of (self->members);
  g_autofree char *problem = NULL;
  g_autoptr (GPtrArray) lines = scb_member_lines_parse (text, &problem);

  if (lines == NULL)
    {
      complain (self, problem);
      gtk_widget_grab_focus (GTK_WIDGET (self->members));
      return FALSE;
    }
  if (lines->len == 0)
    return TRUE;
  if (scb_branch_choice_get_branch (self->branch) == 0)
    {
      complain (self, _("Choose the branch that these members belong to."));
      gtk_widget_grab_focus (GTK_WIDGET (self->branch));
      return FALSE;
    }
  if (!keep (self, N_("Add members"), keep_members, lines))
    return FALSE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->members), "", -1);
  show_members (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->members));
  return scb_book_count (self->book, SCB_TYPE_BRANCH, NULL) <= 1;
}

/* ---- what there was before ---- */

static void
opening_cb (ScbFirstSteps *self, GtkListBoxRow *row)
{
  gint64 *branch = g_object_get_data (G_OBJECT (row), "scb-branch");

  g_signal_emit (self, signals[OPENING], 0, *branch);
}

static void
show_openings (ScbFirstSteps *self)
{
  g_autoptr (GPtrArray) branches = scb_book_list (self->book, SCB_TYPE_BRANCH, NULL, 0, NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->openings))) != NULL)
    gtk_list_box_remove (self->openings, child);
  for (guint i = 0; branches != NULL && i < branches->len; i++)
    {
      gint64 branch = scb_record_get_id (branches->pdata[i]);
      g_autofree char *name = scb_book_get_branch_name (self->book, branch, NULL);
      g_autofree char *escaped = g_markup_escape_text (name != NULL ? name : "", -1);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data_full (G_OBJECT (row), "scb-branch", g_memdup2 (&branch, sizeof branch),
                              g_free);
      gtk_list_box_append (self->openings, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->openings), branches != NULL && branches->len > 0);
}

/* ---- from question to question ---- */

static void
choose_only_branch (ScbFirstSteps *self)
{
  g_autoptr (GPtrArray) branches = scb_book_list (self->book, SCB_TYPE_BRANCH, NULL, 0, NULL);

  if (branches != NULL && branches->len > 0 && scb_branch_choice_get_branch (self->branch) == 0)
    scb_branch_choice_set_branch (self->branch, scb_record_get_id (branches->pdata[0]));
}

static void
show_step (ScbFirstSteps *self, guint step)
{
  gboolean is_last = step + 1 == G_N_ELEMENTS (step_names);
  g_autofree char *subtitle
      = g_strdup_printf (_("Question %u of %u"), step + 1, (guint)G_N_ELEMENTS (step_names) - 1);
  g_autoptr (GError) error = NULL;

  self->step = step;
  complain (self, NULL);
  show_branches (self);
  choose_only_branch (self);
  show_members (self);
  show_openings (self);
  gtk_stack_set_visible_child_name (self->stack, step_names[step]);
  adw_window_title_set_subtitle (self->title, is_last ? "" : subtitle);
  gtk_widget_set_visible (self->back_button, step > 0);
  gtk_widget_set_visible (self->skip_button, !is_last);
  gtk_button_set_label (self->next_button, is_last ? _("_Begin to Work") : _("_Next"));
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
back_cb (ScbFirstSteps *self)
{
  show_step (self, self->step - 1);
}

static void
skip_cb (ScbFirstSteps *self)
{
  show_step (self, self->step + 1);
}

static void
next_cb (ScbFirstSteps *self)
{
  static gboolean (*const answers[]) (ScbFirstSteps *)
      = { answer_organization, answer_branches, answer_members };

  scb_autosave_commit_focus (GTK_WIDGET (self));
  complain (self, NULL);
  if (self->step >= G_N_ELEMENTS (answers))
    gtk_window_close (GTK_WINDOW (self));
  else if (self->step == 1 && self->organization == 0)
    {
      show_step (self, 0);
      complain (self, _("A branch belongs to an organization: type its name first."));
    }
  else if (answers[self->step](self))
    show_step (self, self->step + 1);
}

static void
branch_chosen_cb (ScbFirstSteps *self)
{
  show_members (self);
}

static void
import_cb (ScbFirstSteps *self)
{
  g_signal_emit (self, signals[IMPORT_MEMBERS], 0, scb_branch_choice_get_branch (self->branch));
}

static void
failed_cb (ScbFirstSteps *self, const GError *error)
{
  complain (self, error->message);
}

static void
book_changed_cb (ScbFirstSteps *self)
{
  show_branches (self);
  show_members (self);
}

/* ---- the window ---- */

static void
scb_first_steps_dispose (GObject *object)
{
  ScbFirstSteps *self = SCB_FIRST_STEPS (object);

  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_FIRST_STEPS);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_first_steps_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  g_type_ensure (SCB_TYPE_BRANCH_CHOICE);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (klass,
                                               SCB_RESOURCE_BASE "/welcome/scb-first-steps.ui");
  gtk_widget_class_bind_template_child (klass, ScbFirstSteps, title);
  gtk_widget_class_bind_template_child (klass, ScbFirstSteps, stack);
  gtk_widget_class_bind_template_child (klass, ScbFirstSteps, organization_name);
  gtk_widget_class_bind_template_child (klass, ScbFirstSteps, organization_kind);
  gtk_widget_class_bind_template_child (klass, ScbFirstSteps, committee_name);
  gtk_widget_class_bind_template_child (klass, ScbFirstSteps, place);
  gtk_widget_class_bind_template_child (klass, ScbFirstSteps, branches_question);
  gtk_widget_class_bind_template_child (klass, ScbFirstSteps, branches);
  gtk_widget_class_bind_template_child (klass, ScbFirstSteps, branch_kind);
  gtk_widget_class_bind_template_child (klass, ScbFirstSteps, known_branches);
  gtk_widget_class_bind_template_child (klass, ScbFirstSteps, branch);
  gtk_widget_class_bind_template_child (klass, ScbFirstSteps, members);
  gtk_widget_class_bind_template_child (klass, ScbFirstSteps, known_members);
  gtk_widget_class_bind_template_child (klass, ScbFirstSteps, openings);
  gtk_widget_class_bind_template_child (klass, ScbFirstSteps, problem);
  gtk_widget_class_bind_template_child (klass, ScbFirstSteps, back_button);
  gtk_widget_class_bind_template_child (klass, ScbFirstSteps, skip_button);
  gtk_widget_class_bind_template_child (klass, ScbFirstSteps, next_button);
  gtk_widget_class_bind_template_callback (klass, back_cb);
  gtk_widget_class_bind_template_callback (klass, branch_chosen_cb);
  gtk_widget_class_bind_template_callback (klass, failed_cb);
  gtk_widget_class_bind_template_callback (klass, import_cb);
  gtk_widget_class_bind_template_callback (klass, next_cb);
  gtk_widget_class_bind_template_callback (klass, opening_cb);
  gtk_widget_class_bind_template_callback (klass, skip_cb);
}

static void
scb_first_steps_class_init (ScbFirstStepsClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_first_steps_dispose;

  signals[IMPORT_MEMBERS] = g_signal_new ("import-members", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[OPENING] = g_signal_new ("opening", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT64);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static const char *
organization_kind_label (int value)
{
  return scb_organization_kind_label (value);
}

static const char *
branch_kind_label (int value)
{
  return scb_branch_kind_label (value);
}

/* The lists begin with 1: 0 is unknown. */
static void
fill (AdwComboRow *row, const char *(*label) (int value), int selected)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (int value = 1; label (value) != NULL; value++)
    gtk_string_list_append (labels, label (value));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (row, selected - 1);
}

static void
scb_first_steps_init (ScbFirstSteps *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self->organization_kind, organization_kind_label, SCB_ORGANIZATION_KIND_COMMUNE);
  fill (self->branch_kind, branch_kind_label, SCB_BRANCH_KIND_VILLAGE);
  scb_branch_choice_set_texts (self->branch, _("Branch"), _("Choose a branch"), FALSE);
}

GtkWidget *
scb_first_steps_new (GtkWindow *parent, ScbBook *book, gboolean is_office)
{
  ScbFirstSteps *self = g_object_new (SCB_TYPE_FIRST_STEPS, "transient-for", parent, NULL);

  self->book = g_object_ref (book);
  gtk_label_set_label (self->branches_question,
                       is_office ? _("Which branches does it have? Type or paste their names as "
                                      "they are printed, one in each line.")
                                 : _("What is your branch called? Type its name as it is printed, "
                                      "such as “Chi bộ thôn Xóm Mới”."));
  scb_branch_choice_set_book (self->branch, book);
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  show_step (self, 0);
  return GTK_WIDGET (self);
}

gboolean
scb_first_steps_are_needed (ScbBook *book)
{
  return !scb_book_is_read_only (book) && scb_book_count (book, SCB_TYPE_ORGANIZATION, NULL) == 0
         && scb_book_count (book, SCB_TYPE_BRANCH, NULL) == 0;
}
