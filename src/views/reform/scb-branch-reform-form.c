/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked before a change of branches. */

#include "scb-config.h"

#include "scb-branch-reform-form.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "scb-book-reform.h"
#include "scb-book-sessions.h"
#include "scb-branch-choice.h"
#include "scb-branch-list.h"
#include "scb-date.h"
#include "scb-decision-form.h"
#include "scb-labels.h"
#include "scb-list-row.h"
#include "scb-organization-choice.h"
#include "scb-reform-parts.h"
#include "scb-several-choice.h"
#include "scb-text.h"
#include "scb-ui.h"

struct _ScbBranchReformForm
{
  GtkWidget parent_instance;

  ScbBook *book;

  /* children of the slots */
  ScbDecisionForm *decision;
  ScbBranchChoice *branch;
  ScbBranchChoice *heir;
  ScbOrganizationChoice *organization;
  ScbSeveralChoice *others;
  ScbSeveralChoice *members;
  ScbReformParts *parts;
  gint64 divided; /* whose parts they are */

  /* template children */
  GtkWidget *content;
  GtkDropDown *kind;
  GtkLabel *branch_label;
  AdwBin *branch_slot;
  GtkCheckButton *is_new;
  AdwBin *others_slot;
  GtkWidget *name_part;
  GtkLabel *name_label;
  GtkEditable *name;
  GtkWidget *kind_part;
  GtkDropDown *branch_kind;
  GtkWidget *organization_part;
  AdwBin *organization_slot;
  AdwBin *members_slot;
  AdwBin *parts_slot;
  GtkWidget *add_part;
  GtkWidget *term_part;
  GtkEditable *term_name;
  GtkWidget *heir_part;
  AdwBin *heir_slot;
  GtkCheckButton *move_assignments;
  AdwBin *decision_slot;
  GtkEditable *note;
};

static void scb_branch_reform_form_iface_init (ScbReformFormInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ScbBranchReformForm,
                               scb_branch_reform_form,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SCB_TYPE_REFORM_FORM,
                                                      scb_branch_reform_form_iface_init))

/* In the order of the list. */
static const struct
{
  ScbReformKind kind;
  const char *label;
  const char *branch; /* (nullable) msgid: what the branch is that is chosen first */
} kinds[] = {
  { SCB_REFORM_MERGE, N_("Merge branches"), N_("The branch that goes on") },
  { SCB_REFORM_SPLIT, N_("Split a branch"), N_("The branch that is divided") },
  { SCB_REFORM_RENAME, N_("Rename a branch"), N_("Branch") },
  { SCB_REFORM_MOVE, N_("Move a branch to another organization"), N_("Branch") },
  { SCB_REFORM_DISSOLVE, N_("Dissolve a branch"), N_("Branch") },
  { SCB_REFORM_FOUND, N_("Found a branch"), N_("Members come from, one branch after the other") },
};

static ScbReformKind
get_kind (ScbBranchReformForm *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind);

  return selected < G_N_ELEMENTS (kinds) ? kinds[selected].kind : SCB_REFORM_UNKNOWN;
}

/* A merger forms a new branch, or one of them goes on. */
static gboolean
merges_into_new (ScbBranchReformForm *self)
{
  return get_kind (self) == SCB_REFORM_MERGE && gtk_check_button_get_active (self->is_new);
}

/* ---- what can be chosen ---- */

static char *
today_or (ScbBranchReformForm *self)
{
  char *day = scb_decision_form_get_day (self->decision);

  return day != NULL ? day : scb_date_today ();
}

static void
list_others (ScbBranchReformForm *self)
{
  g_autoptr (GArray) chosen = scb_several_choice_list (self->others);
  g_autofree char *today = scb_date_today ();
  g_autoptr (GArray) ids
      = scb_book_query_branches (self->book, &(ScbBranchQuery){ .day = today }, NULL);
  gint64 kept = merges_into_new (self) ? 0 : scb_branch_choice_get_branch (self->branch);

  scb_several_choice_clear (self->others);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autofree char *name = scb_book_get_branch_name (self->book, id, today);
      g_autofree char *organization = scb_book_get_organization_name (
          self->book, scb_book_get_organization_of (self->book, id, today), today);
      g_autofree char *text = scb_list_row_join ((const char *const[]){ name, organization }, 2);

      if (id != kept)
        scb_several_choice_add (self->others, id, text);
    }
  for (guint i = 0; i < chosen->len; i++)
    scb_several_choice_set_chosen (self->others, g_array_index (chosen, gint64, i), TRUE);
  scb_several_choice_show (self->others);
}

/* A new branch mostly belongs where its members come from. */
static void
propose_organization (ScbBranchReformForm *self)
{
  gint64 branch = scb_branch_choice_get_branch (self->branch);
  g_autofree char *today = scb_date_today ();

  if (get_kind (self) == SCB_REFORM_FOUND && branch != 0
      && scb_organization_choice_get_organization (self->organization) == 0)
    scb_organization_choice_set_organization (
        self->organization, scb_book_get_organization_of (self->book, branch, today));
}

static gboolean
is_on_roll (GPtrArray *roll, gint64 member)
{
  for (guint i = 0; roll != NULL && i < roll->len; i++)
    if (SCB_ATTENDANCE (roll->pdata[i])->member == member)
      return TRUE;
  return FALSE;
}

/* @detail: (nullable): what stands beside name and year */
static void
offer_member (ScbBranchReformForm *self, gint64 id, const char *detail)
{
  g_autoptr (ScbMember) member = scb_book_get (self->book, SCB_TYPE_MEMBER, id, NULL);
  g_autofree char *year
      = member != NULL && member->born_on != NULL ? g_strndup (member->born_on, 4) : NULL;
  g_autofree char *text = NULL;

  if (member == NULL)
    return;
  text = scb_list_row_join ((const char *const[]){ member->full_name, year, detail }, 3);
  scb_several_choice_add (self->members, id, text);
}

/* (transfer full) (nullable): where somebody is on the roll */
static char *
branch_name_of (ScbBranchReformForm *self, gint64 member, const char *day)
{
  g_autoptr (GPtrArray) memberships
      = scb_book_list (self->book, SCB_TYPE_MEMBERSHIP, "member", member, NULL);

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      ScbMembership *membership = memberships->pdata[i];

      if (scb_date_in_span (day, membership->since, membership->until))
        return scb_book_get_branch_name (self->book, membership->branch, day);
    }
  return NULL;
}

/* The roll of the chosen branch on the day of the change. Those who were chosen from another branch
 * before stay for a foundation, above it; those who go to a part of a split are gone. */
static void
list_members (ScbBranchReformForm *self)
{
  gint64 branch = scb_branch_choice_get_branch (self->branch);
  gboolean keeps = get_kind (self) == SCB_REFORM_FOUND;
  g_autofree char *day = today_or (self);
  g_autoptr (GArray) chosen = scb_several_choice_list (self->members);
  g_autoptr (GPtrArray) roll
      = branch != 0 ? scb_book_list_roll (self->book, branch, day, NULL) : NULL;

  scb_several_choice_clear (self->members);
  for (guint i = 0; keeps && i < chosen->len; i++)
    {
      gint64 id = g_array_index (chosen, gint64, i);
      g_autofree char *name = branch_name_of (self, id, day);

      if (!is_on_roll (roll, id))
        offer_member (self, id, name);
    }
  for (guint i = 0; roll != NULL && i < roll->len; i++)
    {
      ScbAttendance *item = roll->pdata[i];

      if (!scb_reform_parts_holds (self->parts, item->member))
        offer_member (self, item->member, scb_standing_label (item->standing));
    }
  for (guint i = 0; i < chosen->len; i++)
    scb_several_choice_set_chosen (self->members, g_array_index (chosen, gint64, i), TRUE);
  scb_several_choice_show (self->members);
}

/* ---- several new branches of a split ---- */

/* Parts are of the branch that was chosen when they were described. */
static void
keep_parts_of_branch (ScbBranchReformForm *self)
{
  gint64 divided
      = get_kind (self) == SCB_REFORM_SPLIT ? scb_branch_choice_get_branch (self->branch) : 0;

  if (divided != self->divided)
    scb_reform_parts_clear (self->parts);
  self->divided = divided;
}

static void
add_part_cb (ScbBranchReformForm *self)
{
  g_autofree char *name = scb_text_clean_line (gtk_editable_get_text (self->name));
  g_autofree char *term_name = scb_text_clean_line (gtk_editable_get_text (self->term_name));
  g_autoptr (GArray) members = scb_several_choice_list (self->members);

  if (name == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self->name));
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
      return;
    }
  if (members->len == 0)
    {
      gtk_widget_error_bell (GTK_WIDGET (self->members));
      gtk_widget_child_focus (GTK_WIDGET (self->members), GTK_DIR_TAB_FORWARD);
      return;
    }
  scb_reform_parts_add (self->parts, name,
                        (ScbBranchKind)(gtk_drop_down_get_selected (self->branch_kind) + 1),
                        term_name, members);
  gtk_editable_set_text (self->name, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/* ---- what is asked of each kind ---- */

static void
show_parts (ScbBranchReformForm *self)
{
  ScbReformKind kind = get_kind (self);
  guint selected = gtk_drop_down_get_selected (self->kind);
  gboolean is_merger = kind == SCB_REFORM_MERGE;
  gboolean forms = kind == SCB_REFORM_FOUND || kind == SCB_REFORM_SPLIT || merges_into_new (self);
  gboolean sends = kind == SCB_REFORM_SPLIT || kind == SCB_REFORM_FOUND;

  if (selected >= G_N_ELEMENTS (kinds))
    return;
  gtk_label_set_label (self->branch_label, _ (kinds[selected].branch));
  gtk_widget_set_visible (GTK_WIDGET (self->branch_label), !merges_into_new (self));
  gtk_widget_set_visible (GTK_WIDGET (self->branch_slot), !merges_into_new (self));
  gtk_widget_set_visible (GTK_WIDGET (self->is_new), is_merger);
  gtk_widget_set_visible (GTK_WIDGET (self->others_slot), is_merger);
  gtk_widget_set_visible (self->name_part, forms || is_merger || kind == SCB_REFORM_RENAME);
  gtk_label_set_label (self->name_label, forms       ? _("Name of the new branch")
                                         : is_merger ? _("Its new name, if it gets one")
                                                     : _("New name of the branch"));
  gtk_widget_set_visible (self->kind_part, forms);
  gtk_widget_set_visible (self->organization_part,
                          kind == SCB_REFORM_FOUND || kind == SCB_REFORM_MOVE);
  gtk_widget_set_visible (GTK_WIDGET (self->members_slot), sends);
  gtk_widget_set_visible (self->term_part, forms);
  gtk_widget_set_visible (GTK_WIDGET (self->parts_slot), kind == SCB_REFORM_SPLIT);
  gtk_widget_set_visible (self->add_part, kind == SCB_REFORM_SPLIT);
  gtk_widget_set_visible (self->heir_part, kind == SCB_REFORM_DISSOLVE);
  gtk_widget_set_visible (GTK_WIDGET (self->move_assignments),
                          is_merger || kind == SCB_REFORM_DISSOLVE);
}

static void
asked_cb (ScbBranchReformForm *self)
{
  if (self->others == NULL)
    return;
  show_parts (self);
  propose_organization (self);
  keep_parts_of_branch (self);
  list_others (self);
  list_members (self);
}

/* ---- what was asked for ---- */

ScbReform *
scb_branch_reform_form_read (ScbBranchReformForm *self, GError **error)
{
  ScbReformKind kind = get_kind (self);
  g_autoptr (ScbReform) reform = scb_reform_new (kind);
  gboolean sends = kind == SCB_REFORM_SPLIT || kind == SCB_REFORM_FOUND;

  if (!scb_decision_form_read (self->decision, &reform->decision, error))
    return NULL;
  reform->day = scb_decision_form_get_day (self->decision);
  reform->note = scb_text_clean (gtk_editable_get_text (self->note));
  reform->branch_kind = (ScbBranchKind)(gtk_drop_down_get_selected (self->branch_kind) + 1);
  if (!merges_into_new (self) && kind != SCB_REFORM_FOUND)
    reform->branch = scb_branch_choice_get_branch (self->branch);
  if (gtk_widget_get_visible (self->name_part))
    reform->name = scb_text_clean_line (gtk_editable_get_text (self->name));
  if (gtk_widget_get_visible (self->term_part))
    reform->term_name = scb_text_clean_line (gtk_editable_get_text (self->term_name));
  if (gtk_widget_get_visible (self->organization_part))
    reform->organization = scb_organization_choice_get_organization (self->organization);
  if (kind == SCB_REFORM_DISSOLVE)
    reform->heir = scb_branch_choice_get_branch (self->heir);
  if (kind == SCB_REFORM_MERGE)
    {
      g_array_unref (reform->others);
      reform->others = scb_several_choice_list (self->others);
    }
  if (sends)
    {
      g_array_unref (reform->members);
      reform->members = scb_several_choice_list (self->members);
    }
  if (kind == SCB_REFORM_SPLIT)
    scb_reform_parts_fill (self->parts, reform);
  reform->move_assignments = gtk_check_button_get_active (self->move_assignments);
  return g_steal_pointer (&reform);
}

static ScbReformPreview *
preview (ScbReformForm *form, ScbBook *book, GError **error)
{
  g_autoptr (ScbReform) reform = scb_branch_reform_form_read (SCB_BRANCH_REFORM_FORM (form), error);

  return reform != NULL ? scb_book_preview_reform (book, reform, error) : NULL;
}

static gint64
apply (ScbReformForm *form, ScbBook *book, GError **error)
{
  g_autoptr (ScbReform) reform = scb_branch_reform_form_read (SCB_BRANCH_REFORM_FORM (form), error);

  return reform != NULL ? scb_book_apply_reform (book, reform, error) : 0;
}

static void
scb_branch_reform_form_iface_init (ScbReformFormInterface *iface)
{
  iface->preview = preview;
  iface->apply = apply;
}

/* ---- the widget ---- */

static void
scb_branch_reform_form_dispose (GObject *object)
{
  ScbBranchReformForm *self = SCB_BRANCH_REFORM_FORM (object);

  self->others = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_BRANCH_REFORM_FORM);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_branch_reform_form_parent_class)->dispose (object);
}

static void
bind_parts (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, content);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, kind);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, branch_label);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, branch_slot);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, is_new);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, others_slot);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, name_part);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, name_label);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, name);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, kind_part);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, branch_kind);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, organization_part);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, organization_slot);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, members_slot);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, parts_slot);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, add_part);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, term_part);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, term_name);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, heir_part);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, heir_slot);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, move_assignments);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, decision_slot);
  gtk_widget_class_bind_template_child (klass, ScbBranchReformForm, note);
}

static void
scb_branch_reform_form_class_init (ScbBranchReformFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_branch_reform_form_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, SCB_RESOURCE_BASE
                                               "/reform/scb-branch-reform-form.ui");
  bind_parts (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, add_part_cb);
  gtk_widget_class_bind_template_callback (widget_class, asked_cb);
}

static void
fill_lists (ScbBranchReformForm *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) branch_kinds = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (labels, _ (kinds[i].label));
  for (int value = 1; scb_branch_kind_label ((ScbBranchKind)value) != NULL; value++)
    gtk_string_list_append (branch_kinds, scb_branch_kind_label ((ScbBranchKind)value));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (labels));
  gtk_drop_down_set_model (self->branch_kind, G_LIST_MODEL (branch_kinds));
  scb_ui_name_drop_down (self->kind);
  scb_ui_name_drop_down (self->branch_kind);
}

static void
scb_branch_reform_form_init (ScbBranchReformForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_lists (self);
  self->decision = SCB_DECISION_FORM (scb_decision_form_new ());
  adw_bin_set_child (self->decision_slot, GTK_WIDGET (self->decision));
  self->branch = SCB_BRANCH_CHOICE (scb_branch_choice_new ());
  scb_branch_choice_set_texts (self->branch, _("Branch"), _("Choose a branch"), TRUE);
  adw_bin_set_child (self->branch_slot, GTK_WIDGET (self->branch));
  self->heir = SCB_BRANCH_CHOICE (scb_branch_choice_new ());
  scb_branch_choice_set_texts (self->heir, _("Where its members and tasks go"), _("Nowhere"),
                               TRUE);
  adw_bin_set_child (self->heir_slot, GTK_WIDGET (self->heir));
  self->organization = SCB_ORGANIZATION_CHOICE (scb_organization_choice_new (_("Belongs to")));
  adw_bin_set_child (self->organization_slot, GTK_WIDGET (self->organization));
  self->members = SCB_SEVERAL_CHOICE (scb_several_choice_new (_("Members who go to it")));
  adw_bin_set_child (self->members_slot, GTK_WIDGET (self->members));
  self->parts = SCB_REFORM_PARTS (scb_reform_parts_new ());
  adw_bin_set_child (self->parts_slot, GTK_WIDGET (self->parts));
  g_signal_connect_object (self->parts, "changed", G_CALLBACK (list_members), self,
                           G_CONNECT_SWAPPED);
  self->others = SCB_SEVERAL_CHOICE (scb_several_choice_new (_("Branches that end")));
  adw_bin_set_child (self->others_slot, GTK_WIDGET (self->others));
  g_signal_connect_object (self->branch, "chosen", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
scb_branch_reform_form_new (ScbBook *book, ScbReformKind kind, gint64 branch)
{
  ScbBranchReformForm *self = g_object_new (SCB_TYPE_BRANCH_REFORM_FORM, NULL);
  g_autofree char *today = scb_date_today ();
  g_autoptr (ScbBranch) record
      = branch != 0 ? scb_book_get (book, SCB_TYPE_BRANCH, branch, NULL) : NULL;

  self->book = g_object_ref (book);
  scb_branch_choice_set_book (self->branch, book);
  scb_branch_choice_set_book (self->heir, book);
  scb_organization_choice_set_book (self->organization, book, NULL);
  scb_branch_choice_set_branch (self->branch, branch);
  if (record != NULL)
    gtk_drop_down_set_selected (self->branch_kind, record->kind - 1);
  scb_decision_form_set_day (self->decision, today);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == kind)
      gtk_drop_down_set_selected (self->kind, i);
  asked_cb (self);
  return GTK_WIDGET (self);
}
