/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who: letters typed, people offered. */

#include "scb-config.h"

#include "scb-person-entry.h"

#include "scb-glib.h"
#include "scb-session-people.h"
#include "scb-text.h"

/* More are not read while typing; another letter is quicker. */
#define MAXIMUM_OFFERED 8

struct _ScbPersonEntry
{
  GtkWidget parent_instance;

  ScbDossier *dossier; /* (nullable) */
  gint64 member;
  char *preedit; /* (nullable): what the input method shows */
  gboolean accepts_names;
  gboolean offers_speakers;
  gboolean is_typing;
  gboolean is_setting; /* the text comes from the program */

  /* template children */
  GtkEntry *entry;
  GtkPopover *popover;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (ScbPersonEntry, scb_person_entry, GTK_TYPE_WIDGET)

enum
{
  PROP_ACCEPTS_NAMES = 1,
  PROP_EDITABLE,
  N_PROPERTIES,
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
set_text (ScbPersonEntry *self, const char *text)
{
  if (g_strcmp0 (text, scb_person_entry_get_text (self)) == 0)
    return;
  self->is_setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->is_setting = FALSE;
}

static void
finish (ScbPersonEntry *self, gint64 member, const char *text)
{
  self->member = member;
  self->is_typing = FALSE;
  scb_set_string (&self->preedit, NULL);
  set_text (self, text);
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* ---- what is offered ---- */

static void
empty_list (ScbPersonEntry *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
add_row (ScbPersonEntry *self, const ScbPersonMatch *match)
{
  GtkWidget *label = gtk_label_new (match->label);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, match->label,
                                  -1);
  g_object_set_data_full (G_OBJECT (row), "member", g_memdup2 (&match->id, sizeof match->id),
                          g_free);
  gtk_list_box_append (self->list, row);
}

/* What stands on the screen, the syllable in the input method included. */
static char *
get_shown_text (ScbPersonEntry *self)
{
  const char *text = scb_person_entry_get_text (self);
  const char *cursor
      = g_utf8_offset_to_pointer (text, gtk_editable_get_position (GTK_EDITABLE (self->entry)));
  g_autofree char *before = g_strndup (text, cursor - text);

  return g_strconcat (before, self->preedit != NULL ? self->preedit : "", cursor, NULL);
}

/* Nothing is offered where nobody types: the place may even be out of sight. */
static gboolean
has_focus (ScbPersonEntry *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self->entry)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
offer (ScbPersonEntry *self)
{
  g_autofree char *shown = get_shown_text (self);
  g_autofree char *words = scb_text_clean_line (shown);
  g_autoptr (GArray) found = NULL;

  empty_list (self);
  if (words != NULL && self->dossier != NULL && has_focus (self))
    found = self->offers_speakers
                ? scb_session_people_find_speaker (self->dossier, words)
                : scb_person_index_find (scb_session_people_of (self->dossier), words, NULL);
  if (found == NULL || found->len == 0)
    {
      gtk_popover_popdown (self->popover);
      return;
    }
  for (guint i = 0; i < MIN (found->len, MAXIMUM_OFFERED); i++)
    add_row (self, &g_array_index (found, ScbPersonMatch, i));
  /* Where any name will do, Enter takes what is typed unless the user goes down into the list. */
  if (!self->accepts_names || self->offers_speakers)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_popover_popup (self->popover);
}

static void
take_row (ScbPersonEntry *self, GtkListBoxRow *row)
{
  gint64 member = *(gint64 *)g_object_get_data (G_OBJECT (row), "member");

  finish (self, member, scb_session_people_name (self->dossier, member));
}

static void
move_selection (ScbPersonEntry *self, int step)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  int index = selected != NULL ? gtk_list_box_row_get_index (selected) + step : step > 0 ? 0 : -1;
  GtkListBoxRow *row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;

  if (row != NULL || (self->accepts_names && index < 0))
    gtk_list_box_select_row (self->list, row);
}

/* ---- callbacks ---- */

static void
typed (ScbPersonEntry *self)
{
  self->is_typing = TRUE;
  self->member = 0;
  offer (self);
}

static void
entry_changed_cb (ScbPersonEntry *self)
{
  if (!self->is_setting)
    typed (self);
}

static void
preedit_changed_cb (ScbPersonEntry *self, const char *preedit)
{
  if (scb_set_string (&self->preedit, scb_string_is_empty (preedit) ? NULL : preedit)
      && self->preedit != NULL)
    typed (self);
}

static void
entry_activate_cb (ScbPersonEntry *self)
{
  GtkListBoxRow *row = gtk_widget_get_visible (GTK_WIDGET (self->popover))
                           ? gtk_list_box_get_selected_row (self->list)
                           : NULL;

  if (row != NULL)
    take_row (self, row);
  else
    scb_person_entry_decide (self);
}

static void
row_activated_cb (ScbPersonEntry *self, GtkListBoxRow *row)
{
  take_row (self, row);
}

static gboolean
key_pressed_cb (ScbPersonEntry *self, guint keyval)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_selection (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_selection (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      gtk_popover_popdown (self->popover);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
focus_left_cb (ScbPersonEntry *self)
{
  gtk_popover_popdown (self->popover);
  scb_person_entry_decide (self);
}

/* ---- the widget ---- */

static void
scb_person_entry_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (SCB_PERSON_ENTRY (widget)->entry), orientation, for_size, minimum,
                      natural, minimum_baseline, natural_baseline);
}

static void
scb_person_entry_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ScbPersonEntry *self = SCB_PERSON_ENTRY (widget);

  gtk_widget_size_allocate (GTK_WIDGET (self->entry), &(GtkAllocation){ 0, 0, width, height },
                            baseline);
  gtk_popover_present (self->popover);
}

static gboolean
scb_person_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SCB_PERSON_ENTRY (widget)->entry));
}

static void
scb_person_entry_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  ScbPersonEntry *self = SCB_PERSON_ENTRY (object);

  switch (property_id)
    {
    case PROP_ACCEPTS_NAMES:
      g_value_set_boolean (value, self->accepts_names);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, gtk_editable_get_editable (GTK_EDITABLE (self->entry)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_person_entry_set_property (GObject *object,
                               guint property_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  ScbPersonEntry *self = SCB_PERSON_ENTRY (object);

  switch (property_id)
    {
    case PROP_ACCEPTS_NAMES:
      self->accepts_names = g_value_get_boolean (value);
      break;
    case PROP_EDITABLE:
      if (gtk_editable_get_editable (GTK_EDITABLE (self->entry)) == g_value_get_boolean (value))
        return;
      gtk_editable_set_editable (GTK_EDITABLE (self->entry), g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_person_entry_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SCB_TYPE_PERSON_ENTRY);

  G_OBJECT_CLASS (scb_person_entry_parent_class)->dispose (object);
}

static void
scb_person_entry_finalize (GObject *object)
{
  ScbPersonEntry *self = SCB_PERSON_ENTRY (object);

  g_clear_object (&self->dossier);
  g_free (self->preedit);

  G_OBJECT_CLASS (scb_person_entry_parent_class)->finalize (object);
}

static void
scb_person_entry_class_init (ScbPersonEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_person_entry_get_property;
  object_class->set_property = scb_person_entry_set_property;
  object_class->dispose = scb_person_entry_dispose;
  object_class->finalize = scb_person_entry_finalize;
  widget_class->measure = scb_person_entry_measure;
  widget_class->size_allocate = scb_person_entry_size_allocate;
  widget_class->grab_focus = scb_person_entry_grab_focus;

  properties[PROP_ACCEPTS_NAMES]
      = g_param_spec_boolean ("accepts-names", NULL, NULL, FALSE, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_EDITABLE]
      = g_param_spec_boolean ("editable", NULL, NULL, TRUE, flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/editor/scb-person-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbPersonEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, ScbPersonEntry, popover);
  gtk_widget_class_bind_template_child (widget_class, ScbPersonEntry, list);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
}

static void
scb_person_entry_init (ScbPersonEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)),
                           "preedit-changed", G_CALLBACK (preedit_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
scb_person_entry_new (gboolean accepts_names)
{
  return g_object_new (SCB_TYPE_PERSON_ENTRY, "accepts-names", accepts_names, NULL);
}

void
scb_person_entry_set_dossier (ScbPersonEntry *self, ScbDossier *dossier)
{
  g_set_object (&self->dossier, dossier);
}

void
scb_person_entry_set_person (ScbPersonEntry *self, gint64 member, const char *name)
{
  const char *label = member != 0 && self->dossier != NULL
                          ? scb_session_people_name (self->dossier, member)
                          : NULL;

  if (self->is_typing)
    return;
  self->member = member;
  set_text (self, label != NULL ? label : name != NULL ? name : "");
}

void
scb_person_entry_clear (ScbPersonEntry *self)
{
  self->is_typing = FALSE;
  scb_person_entry_set_person (self, 0, NULL);
}

gint64
scb_person_entry_get_member (ScbPersonEntry *self)
{
  return self->member;
}

const char *
scb_person_entry_get_text (ScbPersonEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

gboolean
scb_person_entry_is_typing (ScbPersonEntry *self)
{
  return self->is_typing;
}

/* Where nothing but a member will do, letters that fit one alone mean that one. */
static gint64
only_match (ScbPersonEntry *self, const char *text)
{
  g_autoptr (GArray) found
      = scb_person_index_find (scb_session_people_of (self->dossier), text, NULL);

  return found->len == 1 ? g_array_index (found, ScbPersonMatch, 0).id : 0;
}

void
scb_person_entry_decide (ScbPersonEntry *self)
{
  g_autofree char *text = NULL;
  gint64 member = 0;

  if (!self->is_typing)
    return;
  text = scb_text_clean_line (scb_person_entry_get_text (self));
  if (text != NULL && self->dossier != NULL)
    {
      member = scb_session_people_named (scb_session_people_of (self->dossier), text);
      if (member == 0 && !self->accepts_names)
        member = only_match (self, text);
    }
  finish (self, member,
          member != 0    ? scb_session_people_name (self->dossier, member)
          : text != NULL ? text
                         : "");
}

void
scb_person_entry_set_accessible_label (ScbPersonEntry *self, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

void
scb_person_entry_set_offers_speakers (ScbPersonEntry *self, gboolean offers_speakers)
{
  self->offers_speakers = offers_speakers;
}
