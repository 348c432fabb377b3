/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One field of a form. */

#include "scb-config.h"

#include "scb-record-field.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-glib.h"
#include "scb-member.h"
#include "scb-person-entry.h"
#include "scb-text.h"
#include "scb-typed-value.h"
#include "scb-ui.h"

struct _ScbRecordField
{
  GtkWidget parent_instance;

  const ScbFormField *description; /* static */
  const ScbField *field;           /* static, of the record's class */
  const ScbField *partner;         /* (nullable) the same */

  ScbRecord *shown;      /* (nullable) */
  ScbAutosave *autosave; /* (nullable): of what is typed */
  GArray *ids;           /* (nullable): gint64 of a drop-down's entries */
  gboolean is_setting;   /* the value comes from the book */
  gboolean is_leaving;

  /* children */
  GtkWidget *label;
  GtkWidget *frame; /* the editor, or what it stands in */
  GtkWidget *editor;
  GtkWidget *problem;
};

G_DEFINE_FINAL_TYPE (ScbRecordField, scb_record_field, GTK_TYPE_WIDGET)

enum
{
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_person (ScbRecordField *self)
{
  return self->field->kind == SCB_FIELD_REF && self->field->get_type () == SCB_TYPE_MEMBER;
}

static gboolean
is_choice (ScbRecordField *self)
{
  return self->field->kind == SCB_FIELD_ENUM
         || (self->field->kind == SCB_FIELD_REF && !is_person (self));
}

/* A value that makes no sense before its last character: half a date is no wrong date. */
static gboolean
is_value (ScbRecordField *self)
{
  return self->autosave != NULL && self->field->kind != SCB_FIELD_LINE
         && self->field->kind != SCB_FIELD_TEXT;
}

static gboolean
is_being_typed (ScbRecordField *self)
{
  return !self->is_leaving
         && (gtk_widget_get_state_flags (self->editor) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* ---- the user's changes ---- */

static gboolean
offer (ScbRecordField *self)
{
  gboolean kept = FALSE;

  g_signal_emit (self, signals[EDITED], 0, &kept);
  return kept;
}

static gboolean
autosave_cb (ScbRecordField *self, const char *text)
{
  return offer (self);
}

static void
focus_left_cb (ScbRecordField *self)
{
  self->is_leaving = TRUE;
  scb_autosave_flush (self->autosave);
  self->is_leaving = FALSE;
  if (self->shown != NULL && !scb_autosave_is_dirty (self->autosave))
    {
      g_autofree char *text = scb_typed_value_show (self->shown, self->field);

      if (self->partner == NULL || !scb_record_is_known (self->shown, self->partner))
        scb_autosave_set_text (self->autosave, text);
    }
}

static void
value_changed_cb (ScbRecordField *self)
{
  if (!self->is_setting)
    offer (self);
}

/* ---- the editors ---- */

static GtkWidget *
make_entry (ScbRecordField *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry),
                                self->field->kind == SCB_FIELD_LINE ? 18 : 12);
  return entry;
}

static GtkWidget *
make_text (ScbRecordField *self)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 8);
  self->frame = gtk_frame_new (NULL);
  gtk_frame_set_child (GTK_FRAME (self->frame), view);
  gtk_widget_add_css_class (self->frame, "text-field");
  return view;
}

static void
set_up_entry_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_entry_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* A long title of an agenda item is wrapped: it must neither be cut nor make the window wider. */
static GtkListItemFactory *
make_wrapping_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_entry_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_entry_cb), NULL);
  return factory;
}

static GtkWidget *
make_drop_down (ScbRecordField *self)
{
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)), NULL);
  g_autoptr (GtkListItemFactory) factory = make_wrapping_factory ();

  gtk_drop_down_set_factory (GTK_DROP_DOWN (drop_down), factory);

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (value_changed_cb), self,
                           G_CONNECT_SWAPPED);
  scb_ui_name_drop_down (GTK_DROP_DOWN (drop_down));
  return drop_down;
}

static GtkWidget *
make_person (ScbRecordField *self)
{
  GtkWidget *entry = scb_person_entry_new (self->partner != NULL);

  g_signal_connect_object (entry, "chosen", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
  scb_person_entry_set_accessible_label (SCB_PERSON_ENTRY (entry), _ (self->description->label));
  return entry;
}

static GtkWidget *
make_check (ScbRecordField *self)
{
  GtkWidget *check = gtk_check_button_new_with_label (_ (self->description->label));

  gtk_widget_set_visible (self->label, FALSE);
  gtk_widget_set_valign (check, GTK_ALIGN_END);
  g_signal_connect_object (check, "toggled", G_CALLBACK (value_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return check;
}

static void
save_what_is_typed (ScbRecordField *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->autosave = scb_autosave_new (self->editor);
  g_signal_connect_object (self->autosave, "save", G_CALLBACK (autosave_cb), self,
                           G_CONNECT_SWAPPED);
  if (GTK_IS_TEXT_VIEW (self->editor))
    {
      g_object_unref (focus);
      return;
    }
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->editor, focus);
}

static void
make_editor (ScbRecordField *self)
{
  if (is_person (self))
    self->editor = make_person (self);
  else if (is_choice (self))
    self->editor = make_drop_down (self);
  else if (self->field->kind == SCB_FIELD_BOOL)
    self->editor = make_check (self);
  else
    {
      self->editor = self->field->kind == SCB_FIELD_TEXT ? make_text (self) : make_entry (self);
      save_what_is_typed (self);
    }
  if (!is_person (self))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ (self->description->label), -1);
  if (self->frame == NULL)
    self->frame = self->editor;
  gtk_widget_insert_after (self->frame, GTK_WIDGET (self), self->label);
}

static GtkWidget *
make_label (GtkWidget *self, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, self);
  return label;
}

/* ---- the widget ---- */

static gboolean
scb_record_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SCB_RECORD_FIELD (widget)->editor);
}

static void
scb_record_field_dispose (GObject *object)
{
  ScbRecordField *self = SCB_RECORD_FIELD (object);
  GtkWidget *child;

  g_clear_object (&self->autosave);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (scb_record_field_parent_class)->dispose (object);
}

static void
scb_record_field_finalize (GObject *object)
{
  g_clear_pointer (&SCB_RECORD_FIELD (object)->ids, g_array_unref);

  G_OBJECT_CLASS (scb_record_field_parent_class)->finalize (object);
}

static void
scb_record_field_class_init (ScbRecordFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = scb_record_field_dispose;
  object_class->finalize = scb_record_field_finalize;
  widget_class->grab_focus = scb_record_field_grab_focus;

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
scb_record_field_init (ScbRecordField *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  gtk_widget_add_css_class (GTK_WIDGET (self), "record-field");
  self->label = make_label (GTK_WIDGET (self), "caption");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  self->problem = make_label (GTK_WIDGET (self), "error");
  gtk_widget_set_visible (self->problem, FALSE);
}

GtkWidget *
scb_record_field_new (const ScbFormField *description, ScbRecordClass *klass)
{
  ScbRecordField *self = g_object_new (SCB_TYPE_RECORD_FIELD, NULL);

  self->description = description;
  self->field = scb_record_class_find_field (klass, description->name);
  g_assert (self->field != NULL);
  if (description->partner != NULL)
    self->partner = scb_record_class_find_field (klass, description->partner);
  gtk_label_set_label (GTK_LABEL (self->label), _ (description->label));
  make_editor (self);
  return GTK_WIDGET (self);
}

const char *
scb_record_field_get_name (ScbRecordField *self)
{
  return self->description->name;
}

gboolean
scb_record_field_is_wide (ScbRecordField *self)
{
  return self->description->is_wide || self->field->kind == SCB_FIELD_TEXT
         || (is_choice (self) && self->field->kind == SCB_FIELD_REF);
}

/* ---- showing ---- */

typedef struct
{
  GArray *ids;
  GPtrArray *labels;
} Choices;

static void
add_choice (gpointer user_data, gint64 id, const char *label)
{
  Choices *choices = user_data;

  g_array_append_val (choices->ids, id);
  g_ptr_array_add (choices->labels, g_strdup (label));
}

static void
add_choices (ScbRecordField *self, ScbDossier *dossier, Choices *choices)
{
  const char *label;

  if (self->description->none != NULL)
    add_choice (choices, 0, _ (self->description->none));
  if (self->field->kind == SCB_FIELD_REF)
    self->description->list_choices (dossier, add_choice, choices);
  else
    for (int value = 1; (label = self->description->value_label (value)) != NULL; value++)
      add_choice (choices, value, label);
}

static gboolean
are_the_same (const Choices *choices, GArray *ids, GtkStringList *labels)
{
  if (ids->len != choices->ids->len)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) != g_array_index (choices->ids, gint64, i)
        || g_strcmp0 (gtk_string_list_get_string (labels, i), choices->labels->pdata[i]) != 0)
      return FALSE;
  return TRUE;
}

/* Left alone where nothing changed: it may be open, or in the middle of telling what was chosen. */
static void
refill_drop_down (ScbRecordField *self, ScbDossier *dossier)
{
  GtkStringList *labels = GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (self->editor)));
  Choices choices
      = { g_array_new (FALSE, FALSE, sizeof (gint64)), g_ptr_array_new_with_free_func (g_free) };

  add_choices (self, dossier, &choices);
  if (!are_the_same (&choices, self->ids, labels))
    {
      g_array_set_size (self->ids, 0);
      g_array_append_vals (self->ids, choices.ids->data, choices.ids->len);
      g_ptr_array_add (choices.labels, NULL);
      gtk_string_list_splice (labels, 0, g_list_model_get_n_items (G_LIST_MODEL (labels)),
                              (const char *const *)choices.labels->pdata);
    }
  g_array_unref (choices.ids);
  g_ptr_array_unref (choices.labels);
}

static void
show_choice (ScbRecordField *self, ScbRecord *record, ScbDossier *dossier)
{
  guint selected = GTK_INVALID_LIST_POSITION;

  refill_drop_down (self, dossier);
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == scb_record_get_int (record, self->field))
      selected = i;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->editor), selected);
}

static void
show_person (ScbRecordField *self, ScbRecord *record, ScbDossier *dossier)
{
  gint64 member = scb_record_get_int (record, self->field);
  const char *name = self->partner != NULL ? scb_record_get_text (record, self->partner) : NULL;

  scb_person_entry_set_dossier (SCB_PERSON_ENTRY (self->editor), dossier);
  scb_person_entry_set_person (SCB_PERSON_ENTRY (self->editor), member, name);
}

static void
show_text (ScbRecordField *self, ScbRecord *record)
{
  gboolean words = self->partner != NULL && scb_record_is_known (record, self->partner);
  g_autofree char *text = scb_typed_value_show (record, words ? self->partner : self->field);
  g_autofree char *typed = scb_autosave_get_text (self->autosave);
  g_autofree char *clean = scb_text_clean (typed);

  /* Spaces that cleaning takes away, and a date in another dress, are no reason to move the caret.
   */
  if (is_being_typed (self)
      && (is_value (self) || g_strcmp0 (clean != NULL ? clean : "", text) == 0))
    return;
  scb_autosave_set_text (self->autosave, text);
}

static gboolean
holds_the_same (const ScbField *field, ScbRecord *a, ScbRecord *b)
{
  g_autofree char *one = scb_typed_value_show (a, field);
  g_autofree char *other = scb_typed_value_show (b, field);

  return g_strcmp0 (one, other) == 0;
}

void
scb_record_field_show (ScbRecordField *self, ScbRecord *record, ScbDossier *dossier)
{
  gboolean keep = self->autosave != NULL && scb_record_field_has_problem (self)
                  && self->shown != NULL && holds_the_same (self->field, self->shown, record);

  g_set_object (&self->shown, record);
  if (keep)
    return;
  self->is_setting = TRUE;
  if (is_person (self))
    show_person (self, record, dossier);
  else if (is_choice (self))
    show_choice (self, record, dossier);
  else if (self->field->kind == SCB_FIELD_BOOL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->editor),
                                 scb_record_get_int (record, self->field) != 0);
  else
    show_text (self, record);
  self->is_setting = FALSE;
}

/* ---- reading ---- */

static gboolean
read_person (ScbRecordField *self, ScbRecord *record, GError **error)
{
  gint64 member = scb_person_entry_get_member (SCB_PERSON_ENTRY (self->editor));
  const char *text = scb_person_entry_get_text (SCB_PERSON_ENTRY (self->editor));

  if (member == 0 && self->partner == NULL && !scb_string_is_empty (text))
    {
      g_set_error (error, SCB_MODEL_ERROR, SCB_MODEL_ERROR_INVALID,
                   _("Nobody on the roll is called “%s”."), text);
      return FALSE;
    }
  scb_record_set_int (record, self->field, member);
  if (self->partner != NULL)
    scb_record_set_text (record, self->partner, member == 0 ? text : NULL);
  return TRUE;
}

static void
read_choice (ScbRecordField *self, ScbRecord *record)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->editor));

  if (selected < self->ids->len)
    scb_record_set_int (record, self->field, g_array_index (self->ids, gint64, selected));
}

static gboolean
read_text (ScbRecordField *self, ScbRecord *record, GError **error)
{
  g_autofree char *text = scb_autosave_get_text (self->autosave);
  gboolean read
      = scb_typed_value_read (record, self->field, text, self->partner != NULL ? NULL : error);

  if (self->partner == NULL)
    return read;
  if (!read)
    scb_typed_value_read (record, self->field, "", NULL);
  scb_record_set_text (record, self->partner, read ? NULL : text);
  return TRUE;
}

gboolean
scb_record_field_read (ScbRecordField *self, ScbRecord *record, GError **error)
{
  if (is_person (self))
    return read_person (self, record, error);
  if (self->autosave != NULL)
    return read_text (self, record, error);
  if (is_choice (self))
    read_choice (self, record);
  else
    scb_record_set_int (record, self->field,
                        gtk_check_button_get_active (GTK_CHECK_BUTTON (self->editor)));
  return TRUE;
}

/* ---- the rest ---- */

void
scb_record_field_set_problem (ScbRecordField *self, const char *sentence)
{
  GtkAccessibleInvalidState state
      = sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE;

  if (sentence != NULL && is_value (self) && is_being_typed (self))
    return;
  gtk_label_set_label (GTK_LABEL (self->problem), sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->problem, sentence != NULL);
  if (sentence != NULL)
    gtk_widget_add_css_class (self->frame, "error");
  else
    gtk_widget_remove_css_class (self->frame, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_STATE_INVALID, state,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence != NULL ? sentence : "", -1);
}

gboolean
scb_record_field_has_problem (ScbRecordField *self)
{
  return gtk_widget_get_visible (self->problem);
}

void
scb_record_field_flush (ScbRecordField *self)
{
  if (is_person (self))
    scb_person_entry_decide (SCB_PERSON_ENTRY (self->editor));
  else if (self->autosave != NULL)
    scb_autosave_flush (self->autosave);
}

void
scb_record_field_set_editable (ScbRecordField *self, gboolean editable)
{
  if (GTK_IS_TEXT_VIEW (self->editor))
    gtk_text_view_set_editable (GTK_TEXT_VIEW (self->editor), editable);
  else if (self->autosave != NULL || is_person (self))
    g_object_set (self->editor, "editable", editable, NULL);
  else
    gtk_widget_set_sensitive (self->editor, editable);
}
