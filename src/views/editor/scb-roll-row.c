/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the roll-call. */

#include "scb-config.h"

#include "scb-roll-row.h"

#include <glib/gi18n-lib.h>

#include "scb-flow-layout.h"
#include "scb-record-form.h"
#include "scb-roll-kinds.h"

/* The buttons, in the order of the keys. */
static const struct
{
  ScbRollMark mark;
  const char *key;
  const char *label; /* (nullable): msgid; NULL where the item says it */
} buttons[] = {
  { SCB_ROLL_MARK_PRESENT, "1", NC_("roll-call", "Present") },
  { SCB_ROLL_MARK_EXCUSED, "2", NC_("roll-call", "Excused") },
  { SCB_ROLL_MARK_ABSENT, "3", NC_("roll-call", "Absent") },
  { SCB_ROLL_MARK_EXEMPT, "4", NC_("roll-call", "Exempt") },
  { SCB_ROLL_MARK_LATE, "L", NC_("roll-call", "Late") },
  { SCB_ROLL_MARK_EARLY, "E", NC_("roll-call", "Left early") },
  { SCB_ROLL_MARK_DUES, "5", NULL },
};

struct _ScbRollRow
{
  GtkWidget parent_instance;

  ScbEditorContext *context;
  ScbRollItem *item; /* (nullable) */
  gulong changed_id;
  gboolean editable;

  GtkWidget *buttons[G_N_ELEMENTS (buttons)];
  GtkWidget *form; /* (nullable): made when it is first needed */

  /* template children */
  GtkLabel *name;
  GtkLabel *about;
  GtkLabel *state;
  GtkWidget *button_box;
};

G_DEFINE_FINAL_TYPE (ScbRollRow, scb_roll_row, GTK_TYPE_WIDGET)

enum
{
  PROP_EDITABLE = 1,
  N_PROPERTIES,
};

enum
{
  MARK,
  NEXT,
  FIND,
  FOCUSED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* ---- reason and times ---- */

static void
entry_activated_cb (ScbRollRow *self)
{
  g_signal_emit (self, signals[NEXT], 0);
}

/* Return in an entry goes on to the next member. */
static void
follow_entries (ScbRollRow *self, GtkWidget *widget)
{
  if (GTK_IS_ENTRY (widget))
    {
      g_signal_connect_object (widget, "activate", G_CALLBACK (entry_activated_cb), self,
                               G_CONNECT_SWAPPED);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    follow_entries (self, child);
}

/* A form is never handed from one member to the next: what was refused must not turn up there. */
static void
drop_form (ScbRollRow *self)
{
  GtkWidget *form = g_steal_pointer (&self->form);

  if (form == NULL)
    return;
  scb_record_form_flush (SCB_RECORD_FORM (form));
  gtk_widget_unparent (form);
}

static void
need_form (ScbRollRow *self)
{
  if (self->form != NULL)
    return;
  self->form = scb_record_form_new (self->context, scb_roll_details ());
  gtk_widget_insert_before (self->form, GTK_WIDGET (self), NULL);
  follow_entries (self, self->form);
}

/* The state of the row tells what is known; entries stand there where something was asked for or is
 * missing. */
static gboolean
has_details (ScbRollRow *self)
{
  ScbRecord *record = scb_roll_item_get_record (self->item);
  ScbAttendance *row = SCB_IS_ATTENDANCE (record) ? SCB_ATTENDANCE (record) : NULL;

  if (row == NULL || !self->editable)
    return FALSE;
  return scb_roll_item_get_open (self->item)
         || (row->state == SCB_ATTENDANCE_STATE_EXCUSED && row->reason == NULL);
}

static void
keep_focus (ScbRollRow *self)
{
  if (self->form != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self)) == self->form)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
show_details (ScbRollRow *self)
{
  gboolean shown = has_details (self);

  if (shown)
    {
      need_form (self);
      scb_record_form_set_record (SCB_RECORD_FORM (self->form),
                                  scb_roll_item_get_record (self->item));
    }
  else
    keep_focus (self);
  if (self->form != NULL)
    gtk_widget_set_visible (self->form, shown);
}

/* ---- showing ---- */

static const char *
label_of (ScbRollRow *self, guint i)
{
  if (buttons[i].mark == SCB_ROLL_MARK_DUES)
    return scb_roll_item_get_dues (self->item);
  /* Of a guest nobody asks for a reason. */
  if (buttons[i].mark == SCB_ROLL_MARK_ABSENT
      && SCB_IS_GUEST (scb_roll_item_get_record (self->item)))
    return _("Absent");
  return g_dpgettext2 (GETTEXT_PACKAGE, "roll-call", buttons[i].label);
}

static void
show_label (ScbRollRow *self, guint i)
{
  g_autofree char *label = g_strdup_printf ("%s %s", buttons[i].key, label_of (self, i));

  if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (self->buttons[i])), label) != 0)
    gtk_button_set_label (GTK_BUTTON (self->buttons[i]), label);
}

static void
show_buttons (ScbRollRow *self)
{
  ScbRecord *record = scb_roll_item_get_record (self->item);

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      gtk_widget_set_visible (self->buttons[i],
                              scb_roll_mark_fits (buttons[i].mark, G_OBJECT_TYPE (record)));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]),
                                    scb_roll_mark_is_set (buttons[i].mark, record));
      show_label (self, i);
    }
}

static void
item_changed_cb (ScbRollRow *self)
{
  g_autofree char *said = g_strdup_printf ("%s, %s, %s", scb_roll_item_get_name (self->item),
                                           scb_roll_item_get_about (self->item),
                                           scb_roll_item_get_state (self->item));

  gtk_label_set_label (self->name, scb_roll_item_get_name (self->item));
  gtk_label_set_label (self->about, scb_roll_item_get_about (self->item));
  gtk_label_set_label (self->state, scb_roll_item_get_state (self->item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  show_buttons (self);
  show_details (self);
}

/* ---- the user ---- */

static void
mark (ScbRollRow *self, ScbRollMark mark, gboolean by_key)
{
  g_autoptr (ScbRollItem) item = g_object_ref (self->item);

  if (!self->editable
      || !scb_roll_mark_fits (mark, G_OBJECT_TYPE (scb_roll_item_get_record (item))))
    return;
  g_signal_emit (self, signals[MARK], 0, mark, by_key);
}

static void
button_clicked_cb (ScbRollRow *self, GtkButton *button)
{
  /* What is being typed is kept before it is marked, and the keys go on from here. */
  gtk_widget_grab_focus (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      mark (self, buttons[i].mark, FALSE);
  /* A button shows what is kept, not that it was pressed. */
  if (self->item != NULL)
    show_buttons (self);
}

static GtkWidget *
find_focus (ScbRollRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

static void
open_details (ScbRollRow *self)
{
  if (self->editable && SCB_IS_ATTENDANCE (scb_roll_item_get_record (self->item)))
    scb_roll_row_edit (self, "reason");
}

/* The name is typed in the search entry, where an input method can help: the key that began it is
 * handed on. */
static void
begin_to_find (ScbRollRow *self, GtkEventControllerKey *keys, guint keyval)
{
  GtkWidget *focus;

  g_signal_emit (self, signals[FIND], 0);
  focus = find_focus (self);
  if (!GTK_IS_TEXT (focus))
    return;
  if (gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (keys)) == NULL
      || !gtk_event_controller_key_forward (keys, focus))
    {
      char letter[7] = "";
      int position = 0;

      g_unichar_to_utf8 (gdk_keyval_to_unicode (keyval), letter);
      gtk_editable_set_text (GTK_EDITABLE (focus), "");
      gtk_editable_insert_text (GTK_EDITABLE (focus), letter, -1, &position);
      gtk_editable_set_position (GTK_EDITABLE (focus), position);
    }
}

static gboolean
key_in_row (ScbRollRow *self, GtkEventControllerKey *keys, guint keyval)
{
  ScbRollMark key_mark;

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      open_details (self);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_Left:
      return gtk_widget_child_focus (
          GTK_WIDGET (self), keyval == GDK_KEY_Right ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
    default:
      if (scb_roll_mark_from_key (keyval, &key_mark))
        mark (self, key_mark, TRUE);
      else if (g_unichar_isalpha (gdk_keyval_to_unicode (keyval)))
        begin_to_find (self, keys, keyval);
      else
        return FALSE;
      return TRUE;
    }
}

static gboolean
key_pressed_cb (ScbRollRow *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventControllerKey *keys)
{
  if (self->item == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  if (!GTK_IS_TEXT (find_focus (self)))
    return key_in_row (self, keys, keyval);
  if (keyval != GDK_KEY_Escape)
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return TRUE;
}

static void
focus_entered_cb (ScbRollRow *self)
{
  g_signal_emit (self, signals[FOCUSED], 0);
}

/* ---- the widget ---- */

static void
add_buttons (ScbRollRow *self)
{
  gtk_widget_set_layout_manager (self->button_box, scb_flow_layout_new (4, FALSE));
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      self->buttons[i] = gtk_toggle_button_new_with_label (buttons[i].key);
      g_signal_connect_object (self->buttons[i], "clicked", G_CALLBACK (button_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->button_box), self->buttons[i]);
    }
}

static void
scb_roll_row_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_EDITABLE)
    g_value_set_boolean (value, SCB_ROLL_ROW (object)->editable);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_roll_row_set_property (GObject *object,
                           guint property_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  ScbRollRow *self = SCB_ROLL_ROW (object);

  if (property_id != PROP_EDITABLE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  self->editable = g_value_get_boolean (value);
  gtk_widget_set_sensitive (self->button_box, self->editable);
  if (self->item != NULL)
    show_details (self);
}

static void
scb_roll_row_dispose (GObject *object)
{
  ScbRollRow *self = SCB_ROLL_ROW (object);
  GtkWidget *child;

  scb_roll_row_set_item (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_ROLL_ROW);
  /* 4.8 leaves the children that have no name in the template. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (scb_roll_row_parent_class)->dispose (object);
}

static void
scb_roll_row_class_init (ScbRollRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = scb_roll_row_get_property;
  object_class->set_property = scb_roll_row_set_property;
  object_class->dispose = scb_roll_row_dispose;

  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[MARK] = g_signal_new ("mark", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_BOOLEAN);
  signals[NEXT] = g_signal_new ("next", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[FIND] = g_signal_new ("find", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[FOCUSED] = g_signal_new ("focused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/editor/scb-roll-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbRollRow, name);
  gtk_widget_class_bind_template_child (widget_class, ScbRollRow, about);
  gtk_widget_class_bind_template_child (widget_class, ScbRollRow, state);
  gtk_widget_class_bind_template_child (widget_class, ScbRollRow, button_box);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_entered_cb);
}

static void
scb_roll_row_init (ScbRollRow *self)
{
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_buttons (self);
}

GtkWidget *
scb_roll_row_new (ScbEditorContext *context)
{
  ScbRollRow *self = g_object_new (SCB_TYPE_ROLL_ROW, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

void
scb_roll_row_set_item (ScbRollRow *self, ScbRollItem *item)
{
  if (self->item == item)
    return;
  if (self->item != NULL)
    g_clear_signal_handler (&self->changed_id, self->item);
  drop_form (self);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  self->changed_id = g_signal_connect_swapped (item, "changed", G_CALLBACK (item_changed_cb), self);
  item_changed_cb (self);
}

ScbRollItem *
scb_roll_row_get_item (ScbRollRow *self)
{
  return self->item;
}

gboolean
scb_roll_row_edit (ScbRollRow *self, const char *field)
{
  GtkWidget *entry;

  if (!self->editable || !SCB_IS_ATTENDANCE (scb_roll_item_get_record (self->item)))
    return FALSE;
  scb_roll_item_set_open (self->item, TRUE);
  entry = scb_record_form_get_field (SCB_RECORD_FORM (self->form), field);
  return entry != NULL && gtk_widget_get_visible (entry)
         && scb_record_form_focus (SCB_RECORD_FORM (self->form), field);
}
