/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Assigning by a decision, and replacing. */

#include "scb-config.h"

#include "scb-assign-dialog.h"

#include <glib/gi18n-lib.h>

#include "scb-book-officials.h"
#include "scb-branch-list.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-labels.h"
#include "scb-text-fold.h"
#include "scb-text.h"

struct _ScbAssignDialog
{
  AdwWindow parent_instance;

  ScbBook *book;
  gint64 official;
  gboolean replaces;
  GArray *successors;  /* gint64, in the order of the list */
  GPtrArray *branches; /* AdwActionRow, in the group; its check has the data "branch" */

  /* template children */
  GtkLabel *who;
  GtkLabel *problem;
  AdwComboRow *successor;
  AdwComboRow *duty;
  AdwEntryRow *since;
  AdwEntryRow *until;
  AdwEntryRow *number;
  AdwEntryRow *issued_on;
  AdwEntryRow *issuer;
  AdwPreferencesGroup *branch_group;
  GtkSearchEntry *branch_words;
  GtkButton *keep_button;
};

G_DEFINE_FINAL_TYPE (ScbAssignDialog, scb_assign_dialog, ADW_TYPE_WINDOW)

static void
say (ScbAssignDialog *self, const char *sentence)
{
  gtk_label_set_label (self->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), *sentence != '\0');
  if (*sentence != '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->problem));
}

/* ---- what was typed ---- */

/* (transfer full) (nullable) */
static char *
typed (AdwEntryRow *row)
{
  return scb_text_clean_line (gtk_editable_get_text (GTK_EDITABLE (row)));
}

/* FALSE where something stands there that is no day. */
static gboolean
read_day (ScbAssignDialog *self, AdwEntryRow *row, char **day)
{
  g_autofree char *text = typed (row);

  *day = text != NULL ? scb_date_parse (text) : NULL;
  if (text == NULL || (*day != NULL && scb_date_is_day (*day)))
    return TRUE;
  g_clear_pointer (day, g_free);
  say (self, _("Write days like this: 10/9/2020."));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return FALSE;
}

/* (transfer full) (nullable): NULL also where a day is wrong, which sets @is_wrong. */
static ScbDecision *
read_decision (ScbAssignDialog *self, gboolean *is_wrong)
{
  g_autofree char *number = typed (self->number);
  g_autofree char *issuer = typed (self->issuer);
  g_autofree char *issued_on = NULL;

  *is_wrong = !read_day (self, self->issued_on, &issued_on);
  if (*is_wrong || (number == NULL && issuer == NULL && issued_on == NULL))
    return NULL;
  return g_object_new (SCB_TYPE_DECISION, "number", number, "issued-on", issued_on, "issuer",
                       issuer, NULL);
}

static GArray *
list_chosen (ScbAssignDialog *self)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->branches->len; i++)
    {
      GtkWidget *check = g_object_get_data (self->branches->pdata[i], "check");
      gint64 *branch = g_object_get_data (self->branches->pdata[i], "branch");

      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
        g_array_append_val (chosen, *branch);
    }
  return chosen;
}

/* ---- keeping it ---- */

static gboolean
assign (ScbAssignDialog *self, ScbDecision *decision, const char *since, GError **error)
{
  g_autoptr (GArray) chosen = list_chosen (self);
  g_autofree char *until = NULL;
  ScbAssigning assigning
      = { decision, since, NULL, (ScbAssignmentDuty)(adw_combo_row_get_selected (self->duty) + 1) };

  if (!read_day (self, self->until, &until))
    return FALSE;
  assigning.until = until;
  return scb_book_assign_official (self->book, self->official, &assigning,
                                   (const gint64 *)chosen->data, chosen->len, error);
}

static gboolean
replace (ScbAssignDialog *self, ScbDecision *decision, const char *since, GError **error)
{
  guint selected = adw_combo_row_get_selected (self->successor);
  gint64 successor
      = selected < self->successors->len ? g_array_index (self->successors, gint64, selected) : 0;

  return scb_book_replace_official (self->book, self->official, successor,
                                    since != NULL ? since : "", decision, error);
}

static void
keep_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbAssignDialog *self = SCB_ASSIGN_DIALOG (widget);
  g_autofree char *since = NULL;
  gboolean is_wrong = FALSE;
  g_autoptr (ScbDecision) decision = NULL;
  g_autoptr (GError) error = NULL;
  gboolean kept;

  say (self, "");
  if (!read_day (self, self->since, &since))
    return;
  decision = read_decision (self, &is_wrong);
  if (is_wrong)
    return;
  kept = self->replaces ? replace (self, decision, since, &error)
                        : assign (self, decision, since, &error);
  if (kept)
    gtk_window_close (GTK_WINDOW (self));
  else if (error != NULL)
    say (self, error->message);
}

/* ---- the branches ---- */

static void
words_changed_cb (ScbAssignDialog *self)
{
  g_autofree char *words
      = scb_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->branch_words)));

  for (guint i = 0; i < self->branches->len; i++)
    {
      AdwPreferencesRow *row = self->branches->pdata[i];
      g_autofree char *folded = scb_text_fold (adw_preferences_row_get_title (row));

      gtk_widget_set_visible (GTK_WIDGET (row),
                              *words == '\0' || scb_text_fold_matches (folded, words));
    }
}

static void
add_branch (ScbAssignDialog *self, gint64 branch, const char *name, const char *organization)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", name, "use-markup", FALSE,
                                 "activatable-widget", check, NULL);

  if (organization != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), organization);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (row), "check", check);
  g_object_set_data_full (G_OBJECT (row), "branch", g_memdup2 (&branch, sizeof branch), g_free);
  adw_preferences_group_add (self->branch_group, row);
  g_ptr_array_add (self->branches, row);
}

static void
add_branches (ScbAssignDialog *self)
{
  g_autoptr (ScbBranchList) list = scb_branch_list_new (self->book);
  guint n;

  scb_branch_list_set_query (list, &(ScbBranchQuery){ 0 });
  n = g_list_model_get_n_items (G_LIST_MODEL (list));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autofree char *name = NULL;
      g_autofree char *organization = NULL;

      g_object_get (item, "name", &name, "organization-name", &organization, NULL);
      add_branch (self, scb_lazy_list_get_id (SCB_LAZY_LIST (list), i), name, organization);
    }
}

/* ---- who takes over ---- */

static void
add_successors (ScbAssignDialog *self)
{
  g_autoptr (GPtrArray) officials = scb_book_list (self->book, SCB_TYPE_OFFICIAL, NULL, 0, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; officials != NULL && i < officials->len; i++)
    {
      ScbOfficial *official = officials->pdata[i];
      gint64 id = scb_record_get_id (SCB_RECORD (official));
      g_autofree char *label = official->post != NULL
                                   ? g_strdup_printf ("%s, %s", official->name, official->post)
                                   : g_strdup (official->name);

      if (id == self->official)
        continue;
      g_array_append_val (self->successors, id);
      gtk_string_list_append (names, label);
    }
  adw_combo_row_set_model (self->successor, G_LIST_MODEL (names));
}

static void
add_duties (ScbAssignDialog *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const char *label;

  for (int value = 1; (label = scb_assignment_duty_label (value)) != NULL; value++)
    gtk_string_list_append (labels, label);
  adw_combo_row_set_model (self->duty, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (self->duty, SCB_ASSIGNMENT_DUTY_ATTEND - 1);
}

/* ---- the dialog ---- */

static void
scb_assign_dialog_dispose (GObject *object)
{
  ScbAssignDialog *self = SCB_ASSIGN_DIALOG (object);

  g_ptr_array_set_size (self->branches, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_ASSIGN_DIALOG);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_assign_dialog_parent_class)->dispose (object);
}

static void
scb_assign_dialog_finalize (GObject *object)
{
  ScbAssignDialog *self = SCB_ASSIGN_DIALOG (object);

  g_array_unref (self->successors);
  g_ptr_array_unref (self->branches);

  G_OBJECT_CLASS (scb_assign_dialog_parent_class)->finalize (object);
}

static void
scb_assign_dialog_class_init (ScbAssignDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_assign_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = scb_assign_dialog_finalize;

  gtk_widget_class_install_action (widget_class, "assign.keep", NULL, keep_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/officials/scb-assign-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbAssignDialog, who);
  gtk_widget_class_bind_template_child (widget_class, ScbAssignDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, ScbAssignDialog, successor);
  gtk_widget_class_bind_template_child (widget_class, ScbAssignDialog, duty);
  gtk_widget_class_bind_template_child (widget_class, ScbAssignDialog, since);
  gtk_widget_class_bind_template_child (widget_class, ScbAssignDialog, until);
  gtk_widget_class_bind_template_child (widget_class, ScbAssignDialog, number);
  gtk_widget_class_bind_template_child (widget_class, ScbAssignDialog, issued_on);
  gtk_widget_class_bind_template_child (widget_class, ScbAssignDialog, issuer);
  gtk_widget_class_bind_template_child (widget_class, ScbAssignDialog, branch_group);
  gtk_widget_class_bind_template_child (widget_class, ScbAssignDialog, branch_words);
  gtk_widget_class_bind_template_child (widget_class, ScbAssignDialog, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
}

static void
scb_assign_dialog_init (ScbAssignDialog *self)
{
  self->successors = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->branches = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  add_duties (self);
}

static void
set_up (ScbAssignDialog *self)
{
  g_autoptr (ScbOfficial) official
      = scb_book_get (self->book, SCB_TYPE_OFFICIAL, self->official, NULL);
  g_autofree char *today = scb_date_today ();
  g_autofree char *day = scb_date_text_short (today);

  gtk_window_set_title (GTK_WINDOW (self), self->replaces ? _("Replace by Another Official")
                                                          : _("Assign by a Decision"));
  gtk_button_set_label (self->keep_button, self->replaces ? _("_Replace") : _("_Assign"));
  gtk_label_set_label (self->who, official != NULL ? official->name : "");
  gtk_editable_set_text (GTK_EDITABLE (self->since), day);
  gtk_widget_set_visible (GTK_WIDGET (self->successor), self->replaces);
  gtk_widget_set_visible (GTK_WIDGET (self->duty), !self->replaces);
  gtk_widget_set_visible (GTK_WIDGET (self->until), !self->replaces);
  gtk_widget_set_visible (GTK_WIDGET (self->branch_group), !self->replaces);
  if (self->replaces)
    add_successors (self);
  else
    add_branches (self);
}

GtkWidget *
scb_assign_dialog_new (GtkWidget *parent, ScbBook *book, gint64 official, gboolean replaces)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  ScbAssignDialog *self = g_object_new (SCB_TYPE_ASSIGN_DIALOG, "transient-for", root, NULL);

  self->book = g_object_ref (book);
  self->official = official;
  self->replaces = replaces;
  set_up (self);
  return GTK_WIDGET (self);
}
