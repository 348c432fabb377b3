/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rule sets: looked at, copied, changed. */

#include "scb-config.h"

#include "scb-rule-sets.h"

#include <glib/gi18n-lib.h>

#include "scb-book-rules.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-period.h"
#include "scb-rules-form.h"
#include "scb-ui.h"

struct _ScbRuleSets
{
  AdwWindow parent_instance;

  ScbBook *book;
  GPtrArray *sets;      /* ScbRuleSet: shipped and own, the youngest first */
  ScbRuleSet *set;      /* (nullable): that is shown */
  ScbRulesDraft *draft; /* (nullable): of it */
  char **sheets;        /* codes of the shipped sheets */
  gboolean is_dirty;    /* something was typed, or the set is a copy that is not kept yet */
  gboolean is_showing;

  /* template children */
  GtkDropDown *choice;
  GtkLabel *sentence;
  GtkWidget *editing;
  GtkEditable *since;
  GtkDropDown *sheet;
  GtkLabel *problem;
  ScbRulesForm *form;
};

G_DEFINE_FINAL_TYPE (ScbRuleSets, scb_rule_sets, ADW_TYPE_WINDOW)

/* ---- what can be done ---- */

static gboolean
is_own (const ScbRuleSet *set)
{
  return scb_record_get_id (SCB_RECORD ((gpointer)set)) != 0;
}

/* A copy that is not kept yet belongs to no list of ours but to the user. */
static gboolean
is_new (ScbRuleSets *self)
{
  return self->set != NULL && !is_own (self->set) && self->is_dirty;
}

static gboolean
is_editable (ScbRuleSets *self)
{
  return self->set != NULL && !scb_book_is_read_only (self->book)
         && (is_new (self)
             || (is_own (self->set) && !scb_book_rule_set_is_used (self->book, self->set)));
}

static void
update_actions (ScbRuleSets *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "rules.copy",
                                 self->set != NULL && !self->is_dirty
                                     && !scb_book_is_read_only (self->book));
  gtk_widget_action_set_enabled (widget, "rules.save", self->is_dirty);
  gtk_widget_action_set_enabled (widget, "rules.discard", self->is_dirty);
  gtk_widget_action_set_enabled (widget, "rules.delete",
                                 !self->is_dirty && is_editable (self) && is_own (self->set));
  gtk_widget_set_sensitive (GTK_WIDGET (self->choice), !self->is_dirty);
}

static void
show_problem (ScbRuleSets *self, const char *text)
{
  gtk_label_set_label (self->problem, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), text != NULL);
}

/* ---- showing ---- */

static char *
span_of (const ScbRuleSet *set)
{
  g_autofree char *since = set->since != NULL ? scb_date_text_short (set->since) : NULL;
  g_autofree char *until = set->until != NULL ? scb_date_text_short (set->until) : NULL;

  if (since == NULL)
    return g_strdup_printf (_("before %s"), until != NULL ? until : "…");
  return until != NULL ? g_strdup_printf (_("from %s to before %s"), since, until)
                       : g_strdup_printf (_("from %s"), since);
}

static void
show_sentence (ScbRuleSets *self)
{
  g_autofree char *span = span_of (self->set);
  const char *state;
  g_autofree char *sentence = NULL;

  if (is_new (self))
    state = _("A copy that is not saved yet.");
  else if (!is_own (self->set))
    state = _("Comes with the application: copy it to change it.");
  else if (is_editable (self))
    state = _("The office’s own. No session was scored by it yet: it can be changed.");
  else
    state = _("The office’s own. Sessions were scored by it: it stays as it is. Copy it for what "
               "comes after.");
  sentence = g_strdup_printf (_("Valid %s. %s"), span, state);
  gtk_label_set_label (self->sentence, sentence);
}

static void
show_set (ScbRuleSets *self, ScbRuleSet *set, gboolean is_dirty)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbRulesDraft) draft = scb_rules_draft_new (set->body, &error);
  g_autofree char *since = set->since != NULL ? scb_date_text_short (set->since) : g_strdup ("");

  show_problem (self, error != NULL ? error->message : NULL);
  if (draft == NULL)
    return;
  self->is_showing = TRUE;
  self->is_dirty = is_dirty;
  g_set_object (&self->set, set);
  g_set_object (&self->draft, draft);
  gtk_editable_set_text (self->since, since);
  gtk_drop_down_set_selected (self->sheet, 0);
  gtk_widget_set_visible (self->editing, is_editable (self));
  scb_rules_form_show (self->form, draft, is_editable (self));
  show_sentence (self);
  update_actions (self);
  self->is_showing = FALSE;
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  return -g_strcmp0 ((*(ScbRuleSet *const *)a)->since, (*(ScbRuleSet *const *)b)->since);
}

static gboolean
load (ScbRuleSets *self, GError **error)
{
  g_autoptr (GPtrArray) own = scb_book_list (self->book, SCB_TYPE_RULE_SET, NULL, 0, error);
  GPtrArray *sets = own != NULL ? scb_rules_list_shipped (error) : NULL;

  if (sets == NULL)
    return FALSE;
  for (guint i = 0; i < own->len; i++)
    g_ptr_array_add (sets, g_object_ref (own->pdata[i]));
  g_ptr_array_sort (sets, compare_cb);
  g_clear_pointer (&self->sets, g_ptr_array_unref);
  self->sets = sets;
  return TRUE;
}

/* Fills the list and shows the set with @code; without one that which is valid today. */
static void
refresh (ScbRuleSets *self, const char *code)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *today = scb_date_today ();
  guint chosen = GTK_INVALID_LIST_POSITION;

  if (!load (self, &error))
    {
      show_problem (self, error->message);
      return;
    }
  for (guint i = 0; i < self->sets->len; i++)
    {
      ScbRuleSet *set = self->sets->pdata[i];
      g_autofree char *span = span_of (set);
      g_autofree char *name = g_strdup_printf ("%s (%s)", set->name, span);

      gtk_string_list_append (names, name);
      if (chosen == GTK_INVALID_LIST_POSITION
          && (code != NULL ? g_str_equal (set->code, code)
                           : scb_date_in_span (today, set->since, set->until)))
        chosen = i;
    }
  chosen = chosen != GTK_INVALID_LIST_POSITION ? chosen : 0;
  self->is_showing = TRUE;
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->choice, chosen);
  self->is_showing = FALSE;
  show_set (self, self->sets->pdata[chosen], FALSE);
}

/* ---- callbacks ---- */

static void
chosen_cb (ScbRuleSets *self)
{
  guint chosen = gtk_drop_down_get_selected (self->choice);

  if (!self->is_showing && self->sets != NULL && chosen < self->sets->len)
    show_set (self, self->sets->pdata[chosen], FALSE);
}

static void
changed_cb (ScbRuleSets *self)
{
  if (self->is_showing || self->is_dirty)
    return;
  self->is_dirty = TRUE;
  update_actions (self);
}

static void
sheet_chosen_cb (ScbRuleSets *self)
{
  guint chosen = gtk_drop_down_get_selected (self->sheet);
  g_autoptr (GError) error = NULL;

  if (self->is_showing || chosen == 0 || chosen == GTK_INVALID_LIST_POSITION)
    return;
  if (!scb_rules_draft_take_sheet (self->draft, self->sheets[chosen - 1], &error))
    show_problem (self, error->message);
  changed_cb (self);
  scb_rules_form_show (self->form, self->draft, TRUE);
}

/* The first day of the next month, or after the last session that is scored. */
static char *
first_free_day (ScbRuleSets *self)
{
  g_autofree char *today = scb_date_today ();
  g_autofree char *month = scb_period_of (today);
  g_autofree char *next = scb_period_next_first_day (month);
  g_autofree char *scored = scb_book_get_last_scored_day (self->book);
  g_autofree char *after = scored != NULL ? scb_date_add_days (scored, 1) : NULL;

  return g_strdup (after != NULL && g_strcmp0 (after, next) > 0 ? after : next);
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbRuleSets *self = SCB_RULE_SETS (widget);
  g_autoptr (ScbRuleSet) copy = NULL;
  g_autofree char *since = first_free_day (self);
  g_autofree char *code = g_uuid_string_random ();

  copy = g_object_new (SCB_TYPE_RULE_SET, "code", code, "name", self->set->name, "since", since,
                       "body", self->set->body, "source", self->set->source, "predecessor",
                       scb_record_get_id (SCB_RECORD (self->set)), NULL);
  show_set (self, copy, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->since));
}

static gboolean
save (ScbRuleSets *self)
{
  g_autofree char *since = scb_date_parse (gtk_editable_get_text (self->since));
  g_autofree char *body = NULL;
  g_autoptr (ScbRuleSet) set = scb_record_copy (SCB_RECORD (self->set));
  g_autoptr (GError) error = NULL;

  if (since == NULL || !scb_date_is_day (since))
    {
      show_problem (self, _("Write the day from which the set is valid, such as “01/01/2027”."));
      gtk_widget_grab_focus (GTK_WIDGET (self->since));
      return FALSE;
    }
  scb_rules_draft_set_text (self->draft, "code", set->code);
  scb_rules_draft_set_text (self->draft, "since", since);
  scb_rules_draft_set_text (self->draft, "until", NULL);
  body = scb_rules_draft_finish (self->draft, &error);
  if (body != NULL)
    {
      g_object_set (set, "name", scb_rules_draft_get_text (self->draft, "name"), "source",
                    scb_rules_draft_get_text (self->draft, "source"), "since", since, "until", NULL,
                    "body", body, NULL);
      if (scb_book_save_rule_set (self->book, set, &error))
        {
          refresh (self, set->code);
          return TRUE;
        }
    }
  show_problem (self, error->message);
  return FALSE;
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  save (SCB_RULE_SETS (widget));
}

static void
discard_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  refresh (SCB_RULE_SETS (widget), SCB_RULE_SETS (widget)->set->code);
}

static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbRuleSets *self = SCB_RULE_SETS (widget);
  g_autoptr (GError) error = NULL;

  if (scb_book_delete_rule_set (self->book, self->set, &error))
    refresh (self, NULL);
  else
    show_problem (self, error->message);
}

/* ---- leaving ---- */

static void
answered_cb (ScbRuleSets *self, const char *response)
{
  if (g_str_equal (response, "discard") || (g_str_equal (response, "save") && save (self)))
    gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
scb_rule_sets_close_request (GtkWindow *window)
{
  ScbRuleSets *self = SCB_RULE_SETS (window);
  AdwMessageDialog *dialog;

  if (!self->is_dirty)
    return GTK_WINDOW_CLASS (scb_rule_sets_parent_class)->close_request (window);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      window, _("Save the Rule Set?"), _("What was changed in it is lost otherwise.")));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "discard", _("_Discard"),
                                    "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}

/* ---- the window ---- */

static void
scb_rule_sets_dispose (GObject *object)
{
  ScbRuleSets *self = SCB_RULE_SETS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_RULE_SETS);
  g_clear_pointer (&self->sets, g_ptr_array_unref);
  g_clear_object (&self->set);
  g_clear_object (&self->draft);
  g_clear_object (&self->book);
  g_clear_pointer (&self->sheets, g_strfreev);

  G_OBJECT_CLASS (scb_rule_sets_parent_class)->dispose (object);
}

static void
scb_rule_sets_class_init (ScbRuleSetsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_rule_sets_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = scb_rule_sets_close_request;

  g_type_ensure (SCB_TYPE_RULES_FORM);
  gtk_widget_class_install_action (widget_class, "rules.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "rules.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "rules.discard", NULL, discard_cb);
  gtk_widget_class_install_action (widget_class, "rules.delete", NULL, delete_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "rules.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/rule-sets/scb-rule-sets.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbRuleSets, choice);
  gtk_widget_class_bind_template_child (widget_class, ScbRuleSets, sentence);
  gtk_widget_class_bind_template_child (widget_class, ScbRuleSets, editing);
  gtk_widget_class_bind_template_child (widget_class, ScbRuleSets, since);
  gtk_widget_class_bind_template_child (widget_class, ScbRuleSets, sheet);
  gtk_widget_class_bind_template_child (widget_class, ScbRuleSets, problem);
  gtk_widget_class_bind_template_child (widget_class, ScbRuleSets, form);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sheet_chosen_cb);
}

static void
scb_rule_sets_init (ScbRuleSets *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->sheets = scb_rules_list_sheets (NULL);
  gtk_string_list_append (names, _("As it is"));
  for (char **code = self->sheets; code != NULL && *code != NULL; code++)
    {
      g_autoptr (ScbCriteria) sheet = scb_criteria_new_shipped (*code, NULL);

      gtk_string_list_append (names, sheet != NULL ? sheet->name : *code);
    }
  gtk_drop_down_set_model (self->sheet, G_LIST_MODEL (names));
}

ScbRuleSets *
scb_rule_sets_new (GtkWindow *parent, ScbBook *book)
{
  ScbRuleSets *self = g_object_new (SCB_TYPE_RULE_SETS, "transient-for", parent, NULL);

  self->book = g_object_ref (book);
  refresh (self, NULL);
  return self;
}
