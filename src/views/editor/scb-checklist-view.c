/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps before and after a session. */

#include "scb-config.h"

#include "scb-checklist-view.h"

#include <glib/gi18n-lib.h>

#include "scb-checklist.h"
#include "scb-date-text.h"
#include "scb-date.h"

/* The widgets of one step. */
typedef struct
{
  const char *code;
  GtkWidget *widget; /* a button; of a step without a field just the box inside */
  GtkImage *sign;
  GtkLabel *label;
  ScbPlace place;
} Line;

struct _ScbChecklistView
{
  GtkWidget parent_instance;

  ScbEditorContext *context;
  const char *page;
  GPtrArray *lines; /* Line, in the order of the list */

  GtkWidget *expander; /* child */
  GtkLabel *summary;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (ScbChecklistView, scb_checklist_view, GTK_TYPE_WIDGET)

/* ---- words ---- */

static char *
state_text (const ScbCheckItem *item)
{
  g_autofree char *due = scb_date_text_short (item->due_on);

  switch (item->state)
    {
    case SCB_CHECK_DONE:
      return g_strdup (C_("check", "Done"));
    case SCB_CHECK_LATE:
      if (item->done)
        return g_strdup (C_("check", "Done late"));
      return due != NULL ? g_strdup_printf (C_("check", "Late, was due on %s"), due)
                         : g_strdup (C_("check", "Late"));
    case SCB_CHECK_NOT_NEEDED:
      return g_strdup (C_("check", "Not needed"));
    case SCB_CHECK_OPEN:
    default:
      return due != NULL ? g_strdup_printf (C_("check", "Open, until %s"), due)
                         : g_strdup (C_("check", "Open"));
    }
}

static const char *
state_icon (const ScbCheckItem *item)
{
  switch (item->state)
    {
    case SCB_CHECK_DONE:
      return "object-select-symbolic";
    case SCB_CHECK_LATE:
      return item->done ? "object-select-symbolic" : "dialog-warning-symbolic";
    case SCB_CHECK_NOT_NEEDED:
      return "list-remove-symbolic";
    case SCB_CHECK_OPEN:
    default:
      return "document-edit-symbolic";
    }
}

static char *
summarize (GPtrArray *items, const char *page)
{
  guint n_done = 0, n_needed = 0, n_late = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const ScbCheckItem *item = items->pdata[i];

      if (!g_str_equal (item->page, page) || item->state == SCB_CHECK_NOT_NEEDED)
        continue;
      n_needed++;
      n_done += item->done;
      n_late += item->state == SCB_CHECK_LATE && !item->done;
    }
  if (n_late > 0)
    return g_strdup_printf (_("To do: %u of %u steps are done, %u are late"), n_done, n_needed,
                            n_late);
  return g_strdup_printf (_("To do: %u of %u steps are done"), n_done, n_needed);
}

/* ---- places ---- */

static gint64
find_uninvited (ScbDossier *dossier)
{
  for (guint i = 0; i < dossier->guests->len; i++)
    {
      ScbGuest *guest = dossier->guests->pdata[i];

      if (guest->assigned && guest->invited_on == NULL)
        return scb_record_get_id (SCB_RECORD (guest));
    }
  return 0;
}

static gint64
find_without_presenter (ScbDossier *dossier)
{
  for (guint i = 0; i < dossier->agenda->len; i++)
    {
      ScbAgendaItem *item = dossier->agenda->pdata[i];

      if (scb_check_needs_presenter (item))
        return scb_record_get_id (SCB_RECORD (item));
    }
  return 0;
}

static gint64
find_unanswered (ScbDossier *dossier)
{
  for (guint i = 0; i < dossier->comments->len; i++)
    if (SCB_DRAFT_COMMENT (dossier->comments->pdata[i])->answer == NULL)
      return scb_record_get_id (dossier->comments->pdata[i]);
  return 0;
}

static ScbPlace
find_place (ScbChecklistView *self, const ScbCheckItem *item)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);

  if (g_strcmp0 (item->field, "guests") == 0)
    return (ScbPlace){ self->page, SCB_TYPE_GUEST, find_uninvited (dossier), "invited_on" };
  if (g_strcmp0 (item->field, "agenda") == 0)
    return (ScbPlace){ self->page, SCB_TYPE_AGENDA_ITEM, find_without_presenter (dossier),
                       "presenter" };
  if (g_strcmp0 (item->field, "comments") == 0)
    return (ScbPlace){ self->page, SCB_TYPE_DRAFT_COMMENT, find_unanswered (dossier), "answer" };
  return (ScbPlace){ self->page, SCB_TYPE_SESSION,
                     scb_record_get_id (SCB_RECORD (dossier->session)),
                     g_intern_string (item->field) };
}

static void
clicked_cb (ScbChecklistView *self, GtkWidget *button)
{
  const Line *line = g_object_get_data (G_OBJECT (button), "line");
  ScbPlace place = line->place;

  scb_editor_context_go_to (self->context, &place);
}

/* ---- lines ---- */

static Line *
add_line (ScbChecklistView *self, const char *code)
{
  Line *line = g_new0 (Line, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  line->code = g_intern_string (code);
  line->sign = GTK_IMAGE (gtk_image_new ());
  line->label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "hexpand", TRUE,
                              "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, NULL);
  gtk_widget_set_valign (GTK_WIDGET (line->sign), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (line->sign));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (line->label));
  /* Minutes are signed with the button of the page, in no field. */
  if (g_str_equal (code, "finish"))
    {
      line->widget = box;
      gtk_widget_add_css_class (box, "check-line");
    }
  else
    {
      line->widget = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (line->widget), box);
      gtk_widget_add_css_class (line->widget, "flat");
      gtk_widget_add_css_class (line->widget, "check-line");
      gtk_accessible_update_relation (GTK_ACCESSIBLE (line->widget),
                                      GTK_ACCESSIBLE_RELATION_LABELLED_BY, line->label, NULL, -1);
      g_object_set_data (G_OBJECT (line->widget), "line", line);
      g_signal_connect_object (line->widget, "clicked", G_CALLBACK (clicked_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_box_append (GTK_BOX (self->box), line->widget);
  g_ptr_array_add (self->lines, line);
  return line;
}

static Line *
find_line (ScbChecklistView *self, const char *code)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (g_str_equal (((Line *)self->lines->pdata[i])->code, code))
      return self->lines->pdata[i];
  return NULL;
}

static void
show_item (ScbChecklistView *self, const ScbCheckItem *item)
{
  Line *line = find_line (self, item->code);
  g_autofree char *state = state_text (item);
  /* Translators: the state of a step, and the step: "Open, until 03/9/2020: The day is not fixed
   * yet." */
  g_autofree char *text = g_strdup_printf (C_("check", "%s: %s"), state, item->sentence);

  if (line == NULL)
    line = add_line (self, item->code);
  line->place = find_place (self, item);
  gtk_image_set_from_icon_name (line->sign, state_icon (item));
  gtk_label_set_label (line->label, text);
  gtk_widget_set_visible (line->widget, TRUE);
  if (item->state == SCB_CHECK_LATE && !item->done)
    gtk_widget_add_css_class (GTK_WIDGET (line->label), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (line->label), "heading");
}

static void
hide_missing (ScbChecklistView *self, GPtrArray *items)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = self->lines->pdata[i];
      gboolean found = FALSE;

      for (guint j = 0; j < items->len && !found; j++)
        found = g_str_equal (((ScbCheckItem *)items->pdata[j])->code, line->code);
      gtk_widget_set_visible (line->widget, found);
    }
}

static void
refresh (ScbChecklistView *self)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbRules) rules = scb_rules_new_for_dossier (dossier, &error);
  g_autofree char *today = scb_date_today ();
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *summary = NULL;

  if (rules == NULL)
    {
      scb_editor_context_report (self->context, error);
      return;
    }
  items = scb_checklist (dossier, rules, today);
  hide_missing (self, items);
  for (guint i = 0; i < items->len; i++)
    if (g_str_equal (((ScbCheckItem *)items->pdata[i])->page, self->page))
      show_item (self, items->pdata[i]);
  summary = summarize (items, self->page);
  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (self->expander, items->len > 0);
}

/* ---- the widget ---- */

static void
scb_checklist_view_dispose (GObject *object)
{
  ScbChecklistView *self = SCB_CHECKLIST_VIEW (object);

  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_ptr_array_set_size (self->lines, 0);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (scb_checklist_view_parent_class)->dispose (object);
}

static void
scb_checklist_view_finalize (GObject *object)
{
  g_ptr_array_unref (SCB_CHECKLIST_VIEW (object)->lines);

  G_OBJECT_CLASS (scb_checklist_view_parent_class)->finalize (object);
}

static void
scb_checklist_view_class_init (ScbChecklistViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = scb_checklist_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = scb_checklist_view_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
scb_checklist_view_init (ScbChecklistView *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->summary = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "css-classes",
                                (const char *[]){ "heading", NULL }, NULL);
  self->expander = gtk_expander_new (NULL);
  gtk_expander_set_label_widget (GTK_EXPANDER (self->expander), GTK_WIDGET (self->summary));
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->expander),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->summary, NULL, -1);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
}

GtkWidget *
scb_checklist_view_new (ScbEditorContext *context, const char *page)
{
  ScbChecklistView *self = g_object_new (SCB_TYPE_CHECKLIST_VIEW, NULL);
  ScbSessionState state = scb_editor_context_get_session (context)->state;
  gboolean is_before = g_str_equal (page, "prepare");

  self->context = g_object_ref (context);
  self->page = g_intern_string (page);
  /* Once the meeting is on, what was to be done before it no longer stands in the way. */
  gtk_expander_set_expanded (GTK_EXPANDER (self->expander),
                             is_before == (state == SCB_SESSION_STATE_PLANNED));
  g_signal_connect_object (context, "notify::dossier", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
