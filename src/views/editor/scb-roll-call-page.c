/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The roll-call of a session. */

#include "scb-config.h"

#include "scb-roll-call-page.h"

#include <glib/gi18n-lib.h>

#include "scb-attendance-text.h"
#include "scb-autosave.h"
#include "scb-book-agenda.h"
#include "scb-flow-layout.h"
#include "scb-record-form.h"
#include "scb-roll-by-counts.h"
#include "scb-roll-kinds.h"
#include "scb-roll-list.h"
#include "scb-roll-text.h"
#include "scb-search-text.h"

struct _ScbRollCallPage
{
  GtkWidget parent_instance;

  ScbEditorContext *context;
  ScbRollList *list;
  ScbRecordForm *counts;
  ScbSearchText *search;
  gboolean is_showing;    /* the switch follows the book, not the user */
  gboolean called_itself; /* or found the roll called */

  /* template children */
  GtkLabel *count;
  GtkLabel *uncalled;
  GtkLabel *dues;
  GtkWidget *lines;
  GtkWidget *tools;
  GtkWidget *call_button;
  GtkWidget *present_button;
  GtkWidget *paid_button;
  GtkWidget *uncalled_button;
  GtkWidget *entry;
  GtkWidget *no_match;
  GtkWidget *counts_switch;
  GtkStack *stack;
  GtkWidget *empty;
  GtkBox *counts_box;
};

static void editor_page_init (ScbEditorPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ScbRollCallPage,
                               scb_roll_call_page,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (SCB_TYPE_EDITOR_PAGE, editor_page_init))

enum
{
  PROP_CONTEXT = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* ---- the whole roll ---- */

static gint64
session_id (ScbRollCallPage *self)
{
  return scb_record_get_id (SCB_RECORD (scb_editor_context_get_session (self->context)));
}

static void
call_roll (ScbRollCallPage *self, gboolean (*call) (ScbBook *book, gint64 session, GError **error))
{
  g_autoptr (GError) error = NULL;

  scb_autosave_commit_focus (GTK_WIDGET (self));
  if (!call (scb_editor_context_get_book (self->context), session_id (self), &error))
    scb_editor_context_report (self->context, error);
}

static void
call_clicked_cb (ScbRollCallPage *self)
{
  call_roll (self, scb_book_call_roll);
  /* The button goes; the work goes on in the list. */
  if (!gtk_widget_get_visible (self->call_button))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
present_clicked_cb (ScbRollCallPage *self)
{
  call_roll (self, scb_book_set_all_present);
}

static gboolean
pay_action (ScbBook *book, gpointer user_data, GError **error)
{
  GPtrArray *attendance = scb_editor_context_get_dossier (user_data)->attendance;

  for (guint i = 0; i < attendance->len; i++)
    {
      g_autoptr (ScbAttendance) changed = scb_record_copy (attendance->pdata[i]);

      if (changed->dues != SCB_DUES_UNKNOWN)
        continue;
      g_object_set (changed, "dues", SCB_DUES_PAID, NULL);
      if (!scb_book_update (book, changed, error))
        return FALSE;
    }
  return TRUE;
}

static void
paid_clicked_cb (ScbRollCallPage *self)
{
  scb_autosave_commit_focus (GTK_WIDGET (self));
  scb_editor_context_run (self->context, N_("Mark all dues as paid"), pay_action, self->context);
}

/* ---- only the counts ---- */

static void show (ScbRollCallPage *self);

static void
counts_toggled_cb (ScbRollCallPage *self)
{
  gboolean only_counts = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->counts_switch));

  if (self->is_showing)
    return;
  scb_autosave_commit_focus (GTK_WIDGET (self));
  scb_roll_set_by_counts (self->context, only_counts);
  /* Back to what holds, where it was refused. */
  show (self);
}

/* ---- showing ---- */

static void
show_uncalled (ScbRollCallPage *self, ScbDossier *dossier)
{
  guint n_uncalled;
  g_autofree char *text = scb_roll_uncalled_text (dossier, &n_uncalled);

  gtk_label_set_label (self->uncalled, text);
  gtk_widget_set_visible (GTK_WIDGET (self->uncalled), dossier->attendance->len > 0);
  gtk_widget_set_visible (self->uncalled_button, n_uncalled > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "roll-call.next-uncalled", n_uncalled > 0);
}

static void
show_dues (ScbRollCallPage *self, ScbDossier *dossier)
{
  g_autofree char *text = scb_roll_dues_text (dossier);

  gtk_label_set_label (self->dues, text);
  gtk_widget_set_visible (GTK_WIDGET (self->dues), dossier->attendance->len > 0);
}

static gboolean
has_row (ScbDossier *dossier, gint64 member)
{
  for (guint i = 0; i < dossier->attendance->len; i++)
    if (SCB_ATTENDANCE (dossier->attendance->pdata[i])->member == member)
      return TRUE;
  return FALSE;
}

/* A committee's meeting calls only the committee, which the roll of the branch does not tell. */
static gboolean
can_call (ScbDossier *dossier)
{
  if (dossier->attendance->len == 0 || dossier->session->kind == SCB_SESSION_KIND_COMMITTEE)
    return TRUE;
  for (guint i = 0; i < dossier->roll->len; i++)
    if (!has_row (dossier, SCB_ATTENDANCE (dossier->roll->pdata[i])->member))
      return TRUE;
  return FALSE;
}

static void
show_tools (ScbRollCallPage *self, ScbDossier *dossier)
{
  gboolean editable = !scb_editor_context_get_read_only (self->context);
  gboolean by_counts = scb_roll_is_by_counts (dossier);
  gboolean any = dossier->attendance->len > 0 || dossier->guests->len > 0;

  gtk_widget_set_visible (self->call_button, editable && !by_counts && can_call (dossier));
  gtk_widget_set_visible (self->present_button, editable && !by_counts);
  gtk_widget_set_visible (self->paid_button,
                          editable && !by_counts && dossier->attendance->len > 0);
  gtk_widget_set_visible (self->entry, !by_counts && any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "roll-call.find", !by_counts && any);
  gtk_widget_set_sensitive (self->counts_switch, editable);
  gtk_widget_set_visible (self->empty, dossier->attendance->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), any);
  g_object_set (self->counts, "editable", editable, NULL);
  gtk_stack_set_visible_child_name (self->stack, by_counts ? "counts" : "list");
  self->is_showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->counts_switch), by_counts);
  self->is_showing = FALSE;
}

static void
show (ScbRollCallPage *self)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);
  ScbAttendanceCount count;
  g_autofree char *text = NULL;

  scb_attendance_count (dossier, &count);
  text = scb_attendance_text (&count);
  gtk_label_set_label (self->count, text);
  show_uncalled (self, dossier);
  show_dues (self, dossier);
  show_tools (self, dossier);
  scb_record_form_set_record (self->counts, dossier->session);
}

/* ---- finding a member ---- */

static void
show_match (ScbRollCallPage *self, gboolean found)
{
  gtk_widget_set_visible (self->no_match, !found);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               found ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}

static gboolean
find_typed (ScbRollCallPage *self, const char *text, int step)
{
  gboolean found = *text == '\0' || scb_roll_list_find (self->list, text, step);

  show_match (self, found);
  return found;
}

static void
search_changed_cb (ScbRollCallPage *self)
{
  find_typed (self, scb_search_text_get (self->search), 0);
}

/* Return may come before the pause after which a search begins by itself. */
static void
search_activated_cb (ScbRollCallPage *self)
{
  if (find_typed (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)), 0))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
next_match_cb (ScbRollCallPage *self)
{
  find_typed (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)), 1);
}

static void
previous_match_cb (ScbRollCallPage *self)
{
  find_typed (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)), -1);
}

static void
search_stopped_cb (ScbRollCallPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  show_match (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
list_find_cb (ScbRollCallPage *self)
{
  scb_editor_page_find (SCB_EDITOR_PAGE (self));
}

/* ---- actions ---- */

static void
find_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_editor_page_find (SCB_EDITOR_PAGE (widget));
}

static void
mark_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_roll_list_mark (SCB_ROLL_CALL_PAGE (widget)->list, g_variant_get_int32 (parameter));
}

static void
next_uncalled_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_roll_list_go_to_uncalled (SCB_ROLL_CALL_PAGE (widget)->list);
}

/* ---- places ---- */

/* A finding about the whole roll, or about one who is not in it yet. */
static gboolean
show_tool (ScbRollCallPage *self, const char *field)
{
  GtkWidget *tools[] = { self->call_button, self->present_button, self->counts_switch };

  if (g_strcmp0 (field, "dues_paid") == 0 && gtk_widget_get_visible (self->paid_button))
    return gtk_widget_grab_focus (self->paid_button);
  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    if (gtk_widget_get_visible (tools[i]) && gtk_widget_grab_focus (tools[i]))
      return TRUE;
  return FALSE;
}

static gboolean
show_place (ScbEditorPage *page, const ScbPlace *place)
{
  ScbRollCallPage *self = SCB_ROLL_CALL_PAGE (page);
  gboolean by_counts = scb_roll_is_by_counts (scb_editor_context_get_dossier (self->context));

  if (place->type == SCB_TYPE_ATTENDANCE || place->type == SCB_TYPE_GUEST)
    return !by_counts
           && scb_roll_list_show_record (self->list, place->type, place->id, place->field);
  if (place->type == SCB_TYPE_SESSION && by_counts)
    return scb_record_form_focus (
        self->counts, scb_roll_counts_is_field (place->field) ? place->field : "present");
  if (place->type == SCB_TYPE_SESSION || place->type == SCB_TYPE_MEMBER)
    return show_tool (self, place->field);
  return FALSE;
}

/* With the focus in the list each key is a mark. */
static gboolean
begin (ScbEditorPage *page)
{
  ScbRollCallPage *self = SCB_ROLL_CALL_PAGE (page);

  return gtk_widget_get_child_visible (GTK_WIDGET (self->list))
         && gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static gboolean
find (ScbEditorPage *page)
{
  ScbRollCallPage *self = SCB_ROLL_CALL_PAGE (page);

  if (!gtk_widget_get_visible (self->entry) || !gtk_widget_grab_focus (self->entry))
    return FALSE;
  /* The next name takes the place of the last one. */
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  return TRUE;
}

static void
editor_page_init (ScbEditorPageInterface *iface)
{
  iface->show_place = show_place;
  iface->begin = begin;
  iface->find = find;
}

/* ---- the widget ---- */

/* Once, when the page of a session that is being recorded comes into sight: who undoes it has it
 * undone. */
static void
call_by_itself (ScbRollCallPage *self)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);

  if (self->called_itself || dossier->session->state != SCB_SESSION_STATE_DRAFT)
    return;
  self->called_itself = TRUE;
  if (!scb_editor_context_get_read_only (self->context)
      && dossier->session->detail == SCB_SESSION_DETAIL_FULL && dossier->attendance->len == 0
      && dossier->roll->len > 0)
    call_roll (self, scb_book_call_roll);
}

static void
scb_roll_call_page_map (GtkWidget *widget)
{
  call_by_itself (SCB_ROLL_CALL_PAGE (widget));

  GTK_WIDGET_CLASS (scb_roll_call_page_parent_class)->map (widget);
}

static void
scb_roll_call_page_constructed (GObject *object)
{
  ScbRollCallPage *self = SCB_ROLL_CALL_PAGE (object);

  G_OBJECT_CLASS (scb_roll_call_page_parent_class)->constructed (object);

  self->list = SCB_ROLL_LIST (scb_roll_list_new (self->context));
  gtk_widget_insert_after (GTK_WIDGET (self->list), gtk_widget_get_parent (self->empty),
                           self->empty);
  g_signal_connect_object (self->list, "find", G_CALLBACK (list_find_cb), self, G_CONNECT_SWAPPED);
  self->counts = SCB_RECORD_FORM (scb_record_form_new (self->context, scb_roll_counts ()));
  gtk_box_append (self->counts_box, GTK_WIDGET (self->counts));
  self->search = scb_search_text_new (GTK_SEARCH_ENTRY (self->entry));
  g_signal_connect_object (self->search, "changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "notify::dossier", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "notify::read-only", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);
}

static void
scb_roll_call_page_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  if (property_id == PROP_CONTEXT)
    g_value_set_object (value, SCB_ROLL_CALL_PAGE (object)->context);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_roll_call_page_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  if (property_id == PROP_CONTEXT)
    SCB_ROLL_CALL_PAGE (object)->context = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_roll_call_page_dispose (GObject *object)
{
  ScbRollCallPage *self = SCB_ROLL_CALL_PAGE (object);
  GtkWidget *child;

  g_clear_object (&self->search);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_ROLL_CALL_PAGE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (scb_roll_call_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/editor/scb-roll-call-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbRollCallPage, count);
  gtk_widget_class_bind_template_child (widget_class, ScbRollCallPage, uncalled);
  gtk_widget_class_bind_template_child (widget_class, ScbRollCallPage, dues);
  gtk_widget_class_bind_template_child (widget_class, ScbRollCallPage, lines);
  gtk_widget_class_bind_template_child (widget_class, ScbRollCallPage, tools);
  gtk_widget_class_bind_template_child (widget_class, ScbRollCallPage, call_button);
  gtk_widget_class_bind_template_child (widget_class, ScbRollCallPage, present_button);
  gtk_widget_class_bind_template_child (widget_class, ScbRollCallPage, paid_button);
  gtk_widget_class_bind_template_child (widget_class, ScbRollCallPage, uncalled_button);
  gtk_widget_class_bind_template_child (widget_class, ScbRollCallPage, entry);
  gtk_widget_class_bind_template_child (widget_class, ScbRollCallPage, no_match);
  gtk_widget_class_bind_template_child (widget_class, ScbRollCallPage, counts_switch);
  gtk_widget_class_bind_template_child (widget_class, ScbRollCallPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ScbRollCallPage, empty);
  gtk_widget_class_bind_template_child (widget_class, ScbRollCallPage, counts_box);
  gtk_widget_class_bind_template_callback (widget_class, call_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, present_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, paid_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, counts_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
scb_roll_call_page_class_init (ScbRollCallPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = scb_roll_call_page_constructed;
  object_class->get_property = scb_roll_call_page_get_property;
  object_class->set_property = scb_roll_call_page_set_property;
  object_class->dispose = scb_roll_call_page_dispose;
  widget_class->map = scb_roll_call_page_map;

  properties[PROP_CONTEXT]
      = g_param_spec_object ("context", NULL, NULL, SCB_TYPE_EDITOR_CONTEXT,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_install_action (widget_class, "roll-call.find", NULL, find_cb);
  gtk_widget_class_install_action (widget_class, "roll-call.mark", "i", mark_cb);
  gtk_widget_class_install_action (widget_class, "roll-call.next-uncalled", NULL, next_uncalled_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "roll-call.find",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "roll-call.next-uncalled",
                                       NULL);
  bind_template (widget_class);
}

static void
scb_roll_call_page_init (ScbRollCallPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->lines, scb_flow_layout_new (12, FALSE));
  gtk_widget_set_layout_manager (self->tools, scb_flow_layout_new (6, FALSE));
}

GtkWidget *
scb_roll_call_page_new (ScbEditorContext *context)
{
  return g_object_new (SCB_TYPE_ROLL_CALL_PAGE, "context", context, NULL);
}
