/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for what a new branch cannot be without. */

#include "scb-config.h"

#include "scb-add-branch.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-labels.h"
#include "scb-organization-choice.h"
#include "scb-text.h"
#include "scb-ui.h"

struct _ScbAddBranch
{
  AdwWindow parent_instance;

  ScbBook *book;
  GtkWidget *organization; /* ScbOrganizationChoice, child of choice_slot */

  /* template children */
  GtkEntry *name;
  GtkDropDown *kind;
  GtkWidget *known;
  AdwBin *choice_slot;
  GtkCheckButton *is_new;
  GtkWidget *new_organization;
  GtkEntry *organization_name;
  GtkDropDown *organization_kind;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (ScbAddBranch, scb_add_branch, ADW_TYPE_WINDOW)

enum
{
  ADDED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- what was typed ---- */

typedef struct
{
  char *name;
  int kind;
  gint64 organization;     /* 0: a new one */
  char *organization_name; /* of a new one */
  int organization_kind;
} Typed;

static void
typed_clear (Typed *typed)
{
  g_free (typed->name);
  g_free (typed->organization_name);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Typed, typed_clear)

/* The lists begin with 1: 0 is unknown. */
static void
read_typed (ScbAddBranch *self, Typed *typed)
{
  typed->name = scb_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->name)));
  typed->kind = gtk_drop_down_get_selected (self->kind) + 1;
  if (!gtk_check_button_get_active (self->is_new))
    typed->organization
        = scb_organization_choice_get_organization (SCB_ORGANIZATION_CHOICE (self->organization));
  typed->organization_name
      = scb_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->organization_name)));
  typed->organization_kind = gtk_drop_down_get_selected (self->organization_kind) + 1;
}

static void
complain (ScbAddBranch *self, const char *sentence, GtkWidget *place)
{
  gtk_label_set_label (self->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
  gtk_widget_grab_focus (place);
}

static gboolean
is_complete (ScbAddBranch *self, const Typed *typed)
{
  gboolean is_new = gtk_check_button_get_active (self->is_new);

  if (typed->name == NULL)
    complain (self, _("Type the name of the branch."), GTK_WIDGET (self->name));
  else if (is_new && typed->organization_name == NULL)
    complain (self, _("Type the name of the organization the branch belongs to."),
              GTK_WIDGET (self->organization_name));
  else if (!is_new && typed->organization == 0)
    complain (self, _("Choose the organization the branch belongs to."), self->organization);
  else
    return TRUE;
  return FALSE;
}

/* ---- keeping it ---- */

static gboolean
add_organization (ScbBook *book, Typed *typed, GError **error)
{
  g_autoptr (ScbOrganization) organization = scb_record_new (SCB_TYPE_ORGANIZATION);
  g_autoptr (ScbOrganizationSpell) spell = scb_record_new (SCB_TYPE_ORGANIZATION_SPELL);

  g_object_set (organization, "kind", typed->organization_kind, NULL);
  if (!scb_book_insert (book, organization, error))
    return FALSE;
  typed->organization = scb_record_get_id (SCB_RECORD (organization));
  g_object_set (spell, "organization", typed->organization, "name", typed->organization_name, NULL);
  return scb_book_insert (book, spell, error);
}

static gint64
add_branch (ScbBook *book, Typed *typed, GError **error)
{
  g_autoptr (ScbBranch) branch = scb_record_new (SCB_TYPE_BRANCH);
  g_autoptr (ScbBranchSpell) spell = scb_record_new (SCB_TYPE_BRANCH_SPELL);
  gint64 id;

  g_object_set (branch, "kind", typed->kind, NULL);
  if (typed->organization == 0 && !add_organization (book, typed, error))
    return 0;
  if (!scb_book_insert (book, branch, error))
    return 0;
  id = scb_record_get_id (SCB_RECORD (branch));
  g_object_set (spell, "branch", id, "organization", typed->organization, "name", typed->name,
                NULL);
  return scb_book_insert (book, spell, error) ? id : 0;
}

static gint64
keep (ScbAddBranch *self, Typed *typed, GError **error)
{
  gint64 branch;

  if (!scb_book_begin (self->book, N_("Add branch"), error))
    return 0;
  branch = add_branch (self->book, typed, error);
  if (branch != 0 && scb_book_commit (self->book, error))
    return branch;
  if (scb_book_in_transaction (self->book))
    scb_book_rollback (self->book);
  return 0;
}

static void
add_cb (ScbAddBranch *self)
{
  g_auto (Typed) typed = { 0 };
  g_autoptr (GError) error = NULL;
  gint64 branch;

  scb_autosave_commit_focus (GTK_WIDGET (self));
  read_typed (self, &typed);
  if (!is_complete (self, &typed))
    return;
  branch = keep (self, &typed, &error);
  if (branch == 0)
    {
      complain (self, error->message, GTK_WIDGET (self->name));
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  g_signal_emit (self, signals[ADDED], 0, branch);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* ---- the window ---- */

static void
fill (GtkDropDown *drop_down, const char *(*label) (int value), int selected)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (int value = 1; label (value) != NULL; value++)
    gtk_string_list_append (labels, label (value));
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (drop_down, selected - 1);
}

static const char *
kind_label (int value)
{
  return scb_branch_kind_label (value);
}

static const char *
organization_kind_label (int value)
{
  return scb_organization_kind_label (value);
}

static void
is_new_toggled_cb (ScbAddBranch *self)
{
  gboolean is_new = gtk_check_button_get_active (self->is_new);

  gtk_widget_set_visible (self->new_organization, is_new);
  gtk_widget_set_sensitive (self->organization, !is_new);
}

static void
scb_add_branch_dispose (GObject *object)
{
  ScbAddBranch *self = SCB_ADD_BRANCH (object);

  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_ADD_BRANCH);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_add_branch_parent_class)->dispose (object);
}

static void
scb_add_branch_class_init (ScbAddBranchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_add_branch_dispose;

  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[FAILED]
      = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/branches/scb-add-branch.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbAddBranch, name);
  gtk_widget_class_bind_template_child (widget_class, ScbAddBranch, kind);
  gtk_widget_class_bind_template_child (widget_class, ScbAddBranch, known);
  gtk_widget_class_bind_template_child (widget_class, ScbAddBranch, choice_slot);
  gtk_widget_class_bind_template_child (widget_class, ScbAddBranch, is_new);
  gtk_widget_class_bind_template_child (widget_class, ScbAddBranch, new_organization);
  gtk_widget_class_bind_template_child (widget_class, ScbAddBranch, organization_name);
  gtk_widget_class_bind_template_child (widget_class, ScbAddBranch, organization_kind);
  gtk_widget_class_bind_template_child (widget_class, ScbAddBranch, problem);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_new_toggled_cb);
}

static void
scb_add_branch_init (ScbAddBranch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  scb_ui_name_drop_down (self->kind);
  scb_ui_name_drop_down (self->organization_kind);
  fill (self->kind, kind_label, SCB_BRANCH_KIND_VILLAGE);
  fill (self->organization_kind, organization_kind_label, SCB_ORGANIZATION_KIND_COMMUNE);
  self->organization = scb_organization_choice_new (_("Belongs to"));
  adw_bin_set_child (self->choice_slot, self->organization);
}

GtkWidget *
scb_add_branch_new (GtkWindow *parent, ScbBook *book)
{
  ScbAddBranch *self = g_object_new (SCB_TYPE_ADD_BRANCH, "transient-for", parent, NULL);
  g_autoptr (GError) error = NULL;
  gboolean is_first;

  self->book = g_object_ref (book);
  if (!scb_organization_choice_set_book (SCB_ORGANIZATION_CHOICE (self->organization), book,
                                         &error))
    complain (self, error->message, GTK_WIDGET (self->name));
  is_first
      = scb_organization_choice_get_n_known (SCB_ORGANIZATION_CHOICE (self->organization)) == 0;
  gtk_check_button_set_active (self->is_new, is_first);
  gtk_widget_set_visible (self->known, !is_first);
  return GTK_WIDGET (self);
}
