/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing while people speak. */

#include "scb-config.h"

#include "scb-speaking-bar.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-flow-layout.h"
#include "scb-glib.h"
#include "scb-opinion-turn.h"
#include "scb-person-entry.h"
#include "scb-record-row.h"
#include "scb-speaking-text.h"

/* The clock of a point in sight is a minute behind at most. */
#define CLOCK_SECONDS 20

struct _ScbSpeakingBar
{
  GtkWidget parent_instance;

  ScbEditorContext *context;
  ScbAutosave *autosave;
  gint64 item;    /* of the agenda, that is spoken about; 0 for none */
  gint64 opinion; /* that is being written; 0 before its first letter */
  gint64 last;    /* that was written before it; 0 for none */
  ScbPlace made;  /* what "Go there" goes to */
  guint clock_id;
  gboolean is_showing; /* what changes comes from the book */

  /* template children */
  GtkWidget *previous_button;
  GtkWidget *next_button;
  GtkLabel *item_label;
  GtkLabel *time_label;
  GtkWidget *writing;
  GtkWidget *item_buttons;
  GtkCheckButton *live_button;
  ScbPersonEntry *person;
  GtkTextView *text;
  GtkWidget *buttons;
  GtkButton *split_button;
  GtkWidget *made_row;
  GtkLabel *made_label;
  GtkLabel *speakers_label;
};

G_DEFINE_FINAL_TYPE (ScbSpeakingBar, scb_speaking_bar, GTK_TYPE_WIDGET)

static ScbDossier *
dossier_of (ScbSpeakingBar *self)
{
  return scb_editor_context_get_dossier (self->context);
}

static gpointer
find (GPtrArray *records, gint64 id)
{
  for (guint i = 0; id != 0 && i < records->len; i++)
    if (scb_record_get_id (records->pdata[i]) == id)
      return records->pdata[i];
  return NULL;
}

/* ---- what is shown ---- */

static int
place_of_item (ScbSpeakingBar *self)
{
  GPtrArray *agenda = dossier_of (self)->agenda;

  for (guint i = 0; i < agenda->len; i++)
    if (scb_record_get_id (agenda->pdata[i]) == self->item)
      return (int)i;
  return -1;
}

static void
show_item (ScbSpeakingBar *self)
{
  ScbDossier *dossier = dossier_of (self);
  int place = place_of_item (self);
  g_autofree char *now = scb_editor_context_now (self->context);
  g_autofree char *title = scb_speaking_item_text (dossier, place);
  g_autofree char *time = scb_speaking_time_text (dossier, place, now);

  gtk_label_set_label (self->item_label, title);
  gtk_label_set_label (self->time_label, time);
  gtk_widget_set_sensitive (self->previous_button, place > 0);
  gtk_widget_set_sensitive (self->next_button,
                            place >= 0 && (guint)place + 1 < dossier->agenda->len);
}

/* What was pasted in of several speakers is offered to be parted. */
static void
show_split (ScbSpeakingBar *self)
{
  g_autofree char *text = scb_autosave_get_text (self->autosave);
  g_autoptr (ScbOpinionSplit) split = scb_opinion_split (text);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->split_button), split->pieces->len > 1);
  if (split->pieces->len < 2)
    return;
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Part it into %u opinion",
                                        "Part it into %u opinions", split->pieces->len),
                           split->pieces->len);
  gtk_button_set_label (self->split_button, label);
}

static void
show_made (ScbSpeakingBar *self, const char *sentence)
{
  gtk_label_set_label (self->made_label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (self->made_row, sentence != NULL);
}

/* What was undone elsewhere is no longer being written. */
static void
follow_opinion (ScbSpeakingBar *self)
{
  ScbOpinion *opinion = find (dossier_of (self)->opinions, self->opinion);

  if (self->opinion == 0)
    return;
  if (opinion == NULL)
    {
      self->opinion = 0;
      scb_autosave_set_text (self->autosave, "");
      return;
    }
  scb_autosave_set_text (self->autosave, opinion->text);
}

static void
show_dossier (ScbSpeakingBar *self)
{
  ScbDossier *dossier = dossier_of (self);
  g_autofree char *speakers = scb_speaking_speakers_text (dossier);

  if (place_of_item (self) < 0)
    self->item = scb_speaking_first_item (dossier);
  self->is_showing = TRUE;
  gtk_check_button_set_active (self->live_button, scb_editor_context_get_live (self->context));
  self->is_showing = FALSE;
  scb_person_entry_set_dossier (self->person, dossier);
  gtk_label_set_label (self->speakers_label, speakers);
  gtk_widget_set_visible (self->writing,
                          !scb_editor_context_get_read_only (self->context) && self->item != 0);
  follow_opinion (self);
  show_item (self);
}

static gboolean
clock_cb (gpointer user_data)
{
  show_item (user_data);
  return G_SOURCE_CONTINUE;
}

/* ---- the clock ---- */

typedef struct
{
  ScbAgendaItem *left;    /* (nullable) (owned): its end is stamped */
  ScbAgendaItem *entered; /* (nullable) (owned): its start is stamped */
} Step;

static gboolean
stamp_action (ScbBook *book, gpointer data, GError **error)
{
  Step *step = data;

  return (step->left == NULL || scb_book_update (book, step->left, error))
         && (step->entered == NULL || scb_book_update (book, step->entered, error));
}

/* Nobody looks at a clock while people speak.  A time that stands there is never changed. */
static void
stamp (ScbSpeakingBar *self, gint64 left_id, gint64 entered_id)
{
  g_autofree char *now = scb_editor_context_now (self->context);
  ScbAgendaItem *left = find (dossier_of (self)->agenda, left_id);
  ScbAgendaItem *entered = find (dossier_of (self)->agenda, entered_id);
  Step step = { NULL };

  if (now == NULL || scb_editor_context_get_read_only (self->context))
    return;
  if (left != NULL && left->started_at != NULL && left->ended_at == NULL)
    step.left = scb_record_copy (SCB_RECORD (left));
  if (entered != NULL && entered->started_at == NULL)
    step.entered = scb_record_copy (SCB_RECORD (entered));
  if (step.left != NULL)
    g_object_set (step.left, "ended-at", now, NULL);
  if (step.entered != NULL)
    g_object_set (step.entered, "started-at", now, NULL);
  if (step.left != NULL || step.entered != NULL)
    scb_editor_context_run (self->context, N_("Go to the next point"), stamp_action, &step);
  g_clear_object (&step.left);
  g_clear_object (&step.entered);
}

/* ---- writing ---- */

static gboolean
add_opinion (ScbSpeakingBar *self, const char *text)
{
  g_autofree char *now = scb_editor_context_now (self->context);
  g_autoptr (ScbOpinion) opinion = g_object_new (
      SCB_TYPE_OPINION, "agenda-item", self->item, "position",
      scb_speaking_next_position (dossier_of (self)), "text", text, "spoken-at", now, NULL);

  scb_opinion_set_speaker (opinion, dossier_of (self), scb_person_entry_get_member (self->person),
                           scb_person_entry_get_text (self->person));
  if (!scb_editor_context_save (self->context, opinion, N_("Add opinion")))
    return FALSE;
  self->opinion = scb_record_get_id (SCB_RECORD (opinion));
  stamp (self, 0, self->item);
  return TRUE;
}

static gboolean
delete_action (ScbBook *book, gpointer opinion, GError **error)
{
  return scb_book_delete (book, opinion, error);
}

/* Who takes back every letter said nothing. */
static gboolean
take_opinion_back (ScbSpeakingBar *self)
{
  ScbOpinion *opinion = find (dossier_of (self)->opinions, self->opinion);
  g_autoptr (ScbRecord) copy = opinion != NULL ? scb_record_copy (SCB_RECORD (opinion)) : NULL;

  self->opinion = 0;
  return copy == NULL
         || scb_editor_context_run (self->context, N_("Delete opinion"), delete_action, copy);
}

static gboolean
save_cb (ScbSpeakingBar *self, const char *text)
{
  ScbOpinion *opinion = find (dossier_of (self)->opinions, self->opinion);
  gboolean kept;

  if (scb_editor_context_get_read_only (self->context) || self->item == 0)
    return FALSE;
  if (scb_string_is_empty (text))
    kept = take_opinion_back (self);
  else if (opinion == NULL)
    kept = add_opinion (self, text);
  else
    kept
        = scb_editor_context_set_text (self->context, opinion, "text", text, N_("Change opinion"));
  show_split (self);
  return kept;
}

static void
chosen_cb (ScbSpeakingBar *self)
{
  ScbOpinion *opinion = find (dossier_of (self)->opinions, self->opinion);
  gboolean is_inside
      = (gtk_widget_get_state_flags (GTK_WIDGET (self->person)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  if (opinion != NULL)
    {
      g_autoptr (ScbOpinion) copy = scb_record_copy (SCB_RECORD (opinion));

      scb_opinion_set_speaker (copy, dossier_of (self), scb_person_entry_get_member (self->person),
                               scb_person_entry_get_text (self->person));
      if (!scb_record_equal (SCB_RECORD (copy), SCB_RECORD (opinion)))
        scb_editor_context_save (self->context, copy, N_("Change opinion"));
    }
  /* Enter goes on to the words; who leaves by Tab or the mouse has chosen where to. */
  if (is_inside && !scb_string_is_empty (scb_person_entry_get_text (self->person)))
    gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/* Ends what is written; FALSE where it could not be kept. */
static gboolean
end_opinion (ScbSpeakingBar *self)
{
  scb_autosave_commit_focus (GTK_WIDGET (self));
  scb_autosave_flush (self->autosave);
  if (scb_autosave_is_dirty (self->autosave))
    return FALSE;
  if (self->opinion != 0)
    self->last = self->opinion;
  self->opinion = 0;
  scb_autosave_set_text (self->autosave, "");
  scb_person_entry_clear (self->person);
  gtk_widget_set_visible (GTK_WIDGET (self->split_button), FALSE);
  show_made (self, NULL);
  return TRUE;
}

static void
keep_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbSpeakingBar *self = SCB_SPEAKING_BAR (widget);

  if (end_opinion (self))
    scb_speaking_bar_start (self);
}

/* ---- points of the agenda ---- */

static void
item_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbSpeakingBar *self = SCB_SPEAKING_BAR (widget);
  GPtrArray *agenda = dossier_of (self)->agenda;
  int place = place_of_item (self) + g_variant_get_int32 (parameter);
  gint64 left = self->item;

  if (place < 0 || (guint)place >= agenda->len || !end_opinion (self))
    return;
  self->item = scb_record_get_id (agenda->pdata[place]);
  stamp (self, left, self->item);
  show_item (self);
  scb_speaking_bar_start (self);
}

/* The fields of the point lie in the list below; Ctrl+Enter comes back from there. */
static void
write_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbSpeakingBar *self = SCB_SPEAKING_BAR (widget);
  const char *field = g_intern_string (g_variant_get_string (parameter, NULL));
  ScbPlace place = { "course", SCB_TYPE_AGENDA_ITEM, self->item, field };

  if (self->item != 0)
    scb_editor_context_go_to (self->context, &place);
}

/* ---- decisions ---- */

/* The opinion that is meant: what is written, the one in the list that has the cursor, or what was
 * written last. */
static ScbOpinion *
find_meant (ScbSpeakingBar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, SCB_TYPE_RECORD_ROW) : NULL;
  gpointer record = row != NULL ? scb_record_row_get_record (SCB_RECORD_ROW (row)) : NULL;
  gint64 id = self->opinion != 0 ? self->opinion : self->last;

  if (SCB_IS_OPINION (record))
    id = scb_record_get_id (record);
  return find (dossier_of (self)->opinions, id);
}

static void
turn_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const sentences[SCB_N_TURNS] = {
    N_("A task was made of it; who does it until when is still to be said."),
    N_("A pledge was made of it."),
    N_("A proposal to the level above was made of it."),
    N_("A commendation was made of it."),
  };
  ScbSpeakingBar *self = SCB_SPEAKING_BAR (widget);
  ScbTurn turn = g_variant_get_uint32 (parameter);
  g_autoptr (ScbRecord) record = NULL;
  ScbOpinion *opinion;

  if (turn >= SCB_N_TURNS || scb_editor_context_get_read_only (self->context))
    return;
  scb_autosave_flush (self->autosave);
  opinion = find_meant (self);
  if (opinion == NULL)
    {
      self->made = (ScbPlace){ NULL };
      show_made (self, _("First write what is said, or put the cursor into an opinion."));
      return;
    }
  record = scb_opinion_turn (opinion, dossier_of (self), turn);
  if (!scb_editor_context_save (self->context, record, scb_turn_label (turn)))
    return;
  self->made = (ScbPlace){ "decisions", G_OBJECT_TYPE (record), scb_record_get_id (record), NULL };
  show_made (self, _(sentences[turn]));
}

static void
go_there_cb (ScbSpeakingBar *self)
{
  ScbPlace place = self->made;

  show_made (self, NULL);
  if (place.page != NULL)
    scb_editor_context_go_to (self->context, &place);
}

/* ---- a copied text ---- */

typedef struct
{
  ScbSpeakingBar *self;
  ScbOpinionSplit *split;
} Parting;

static gboolean
part_action (ScbBook *book, gpointer data, GError **error)
{
  Parting *parting = data;
  ScbDossier *dossier = dossier_of (parting->self);
  g_autoptr (GPtrArray) opinions = g_ptr_array_new_with_free_func (g_object_unref);
  ScbOpinion *whole = find (dossier->opinions, parting->self->opinion);
  ScbAgendaItem *item = find (dossier->agenda, parting->self->item);
  gint64 position = scb_speaking_next_position (dossier);

  for (guint i = 0; i < parting->split->pieces->len; i++)
    {
      ScbOpinion *opinion = scb_opinion_new_from_piece (parting->split->pieces->pdata[i], dossier,
                                                        parting->self->item, position + i);

      if (opinion != NULL)
        g_ptr_array_add (opinions, opinion);
    }
  if (!scb_string_is_empty (parting->split->presented) && item != NULL)
    {
      g_autoptr (ScbAgendaItem) copy = scb_record_copy (SCB_RECORD (item));
      g_autofree char *presented
          = item->presented != NULL
                ? g_strdup_printf ("%s\n%s", item->presented, parting->split->presented)
                : g_strdup (parting->split->presented);

      g_object_set (copy, "presented", presented, NULL);
      if (!scb_book_update (book, copy, error))
        return FALSE;
    }
  if (whole != NULL)
    {
      g_autoptr (ScbRecord) copy = scb_record_copy (SCB_RECORD (whole));

      if (!scb_book_delete (book, copy, error))
        return FALSE;
    }
  for (guint i = 0; i < opinions->len; i++)
    if (!scb_book_insert (book, opinions->pdata[i], error))
      return FALSE;
  return TRUE;
}

static void
split_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbSpeakingBar *self = SCB_SPEAKING_BAR (widget);
  g_autofree char *text = NULL;
  g_autoptr (ScbOpinionSplit) split = NULL;
  Parting parting = { self };

  scb_autosave_flush (self->autosave);
  text = scb_autosave_get_text (self->autosave);
  split = scb_opinion_split (text);
  if (split->pieces->len < 2 || scb_editor_context_get_read_only (self->context))
    return;
  parting.split = split;
  if (!scb_editor_context_run (self->context, N_("Part a copied text into opinions"), part_action,
                               &parting))
    return;
  self->opinion = 0;
  scb_autosave_set_text (self->autosave, "");
  show_split (self);
  scb_speaking_bar_start (self);
}

/* ---- live or copied ---- */

static void
live_toggled_cb (ScbSpeakingBar *self)
{
  gboolean live = gtk_check_button_get_active (self->live_button);
  g_autoptr (ScbSession) session = NULL;

  if (self->is_showing || scb_editor_context_get_read_only (self->context))
    return;
  session = scb_record_copy (SCB_RECORD (scb_editor_context_get_session (self->context)));
  g_object_set (session, "source", live ? SCB_SESSION_SOURCE_LIVE : SCB_SESSION_SOURCE_NOTEBOOK,
                NULL);
  g_object_set (self->context, "live", live, NULL);
  scb_editor_context_save (self->context, session, N_("Change how the session is recorded"));
}

/* ---- the widget ---- */

static gboolean
shortcut_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  /* Keys anywhere in the window, but only while the bar is in sight. */
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  return gtk_widget_activate_action_variant (widget, user_data, arguments);
}

static void
add_shortcut (GtkShortcutController *controller, guint key, const char *action, GVariant *arguments)
{
  GtkShortcut *shortcut
      = gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_CONTROL_MASK),
                          gtk_callback_action_new (shortcut_cb, (gpointer)action, NULL));

  gtk_shortcut_set_arguments (shortcut, arguments);
  gtk_shortcut_controller_add_shortcut (controller, shortcut);
}

static void
add_shortcuts (ScbSpeakingBar *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), GDK_KEY_Return, "speaking.keep", NULL);
  add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), GDK_KEY_KP_Enter, "speaking.keep", NULL);
  add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), GDK_KEY_Page_Up, "speaking.item",
                g_variant_new_int32 (-1));
  add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), GDK_KEY_Page_Down, "speaking.item",
                g_variant_new_int32 (1));
  for (guint i = 0; i < SCB_N_TURNS; i++)
    add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), GDK_KEY_1 + i, "speaking.turn",
                  g_variant_new_uint32 (i));
  add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), GDK_KEY_5, "speaking.write",
                g_variant_new_string ("presented"));
  add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), GDK_KEY_6, "speaking.write",
                g_variant_new_string ("conclusion"));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
scb_speaking_bar_dispose (GObject *object)
{
  ScbSpeakingBar *self = SCB_SPEAKING_BAR (object);
  GtkWidget *child;

  g_clear_handle_id (&self->clock_id, g_source_remove);
  g_clear_object (&self->autosave);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_SPEAKING_BAR);
  /* 4.8 leaves the children that have no name in the template. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (scb_speaking_bar_parent_class)->dispose (object);
}

static void
scb_speaking_bar_class_init (ScbSpeakingBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_speaking_bar_dispose;

  gtk_widget_class_install_action (widget_class, "speaking.keep", NULL, keep_cb);
  gtk_widget_class_install_action (widget_class, "speaking.item", "i", item_cb);
  gtk_widget_class_install_action (widget_class, "speaking.turn", "u", turn_cb);
  gtk_widget_class_install_action (widget_class, "speaking.split", NULL, split_cb);
  gtk_widget_class_install_action (widget_class, "speaking.write", "s", write_cb);

  g_type_ensure (SCB_TYPE_PERSON_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/editor/scb-speaking-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbSpeakingBar, previous_button);
  gtk_widget_class_bind_template_child (widget_class, ScbSpeakingBar, next_button);
  gtk_widget_class_bind_template_child (widget_class, ScbSpeakingBar, item_label);
  gtk_widget_class_bind_template_child (widget_class, ScbSpeakingBar, time_label);
  gtk_widget_class_bind_template_child (widget_class, ScbSpeakingBar, writing);
  gtk_widget_class_bind_template_child (widget_class, ScbSpeakingBar, item_buttons);
  gtk_widget_class_bind_template_child (widget_class, ScbSpeakingBar, live_button);
  gtk_widget_class_bind_template_child (widget_class, ScbSpeakingBar, person);
  gtk_widget_class_bind_template_child (widget_class, ScbSpeakingBar, text);
  gtk_widget_class_bind_template_child (widget_class, ScbSpeakingBar, buttons);
  gtk_widget_class_bind_template_child (widget_class, ScbSpeakingBar, split_button);
  gtk_widget_class_bind_template_child (widget_class, ScbSpeakingBar, made_row);
  gtk_widget_class_bind_template_child (widget_class, ScbSpeakingBar, made_label);
  gtk_widget_class_bind_template_child (widget_class, ScbSpeakingBar, speakers_label);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, live_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_there_cb);
}

static void
scb_speaking_bar_init (ScbSpeakingBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->buttons, scb_flow_layout_new (6, FALSE));
  gtk_widget_set_layout_manager (self->item_buttons, scb_flow_layout_new (6, FALSE));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->previous_button), "i", -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->next_button), "i", 1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->previous_button), "speaking.item");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), "speaking.item");
  scb_person_entry_set_accessible_label (self->person, _("Who speaks"));
  scb_person_entry_set_offers_speakers (self->person, TRUE);
  self->autosave = scb_autosave_new (GTK_WIDGET (self->text));
  g_signal_connect_object (self->autosave, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  add_shortcuts (self);
}

GtkWidget *
scb_speaking_bar_new (ScbEditorContext *context)
{
  ScbSpeakingBar *self = g_object_new (SCB_TYPE_SPEAKING_BAR, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "notify::dossier", G_CALLBACK (show_dossier), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::read-only", G_CALLBACK (show_dossier), self,
                           G_CONNECT_SWAPPED);
  self->clock_id = g_timeout_add_seconds (CLOCK_SECONDS, clock_cb, self);
  show_dossier (self);
  return GTK_WIDGET (self);
}

void
scb_speaking_bar_start (ScbSpeakingBar *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->person), GTK_DIR_TAB_FORWARD);
}
