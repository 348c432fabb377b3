/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of the session editor. */

#include "scb-config.h"

#include "scb-score-board.h"
#include "scb-session-editor.h"

#include <glib/gi18n-lib.h>

#include "scb-agenda-tools.h"
#include "scb-autosave.h"
#include "scb-checklist-view.h"
#include "scb-closing-bar.h"
#include "scb-date-text.h"
#include "scb-decisions-page.h"
#include "scb-editor-kinds.h"
#include "scb-flow-layout.h"
#include "scb-handbook-page.h"
#include "scb-labels.h"
#include "scb-parts-page.h"
#include "scb-roll-call-page.h"
#include "scb-speaking-bar.h"
#include "scb-start-bar.h"

struct _ScbSessionEditor
{
  AdwBin parent_instance;

  ScbEditorContext *context;

  /* template children */
  GtkLabel *title;
  GtkLabel *state;
  GtkWidget *steps;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (ScbSessionEditor, scb_session_editor, ADW_TYPE_BIN)

enum
{
  PROP_CONTEXT = 1,
  N_PROPERTIES,
};

enum
{
  CLOSED,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* The steps, in the order of the work; Alt and a digit goes to one. */
static const struct
{
  const char *name;
  const char *label;
  ScbPart parts[6];
  guint n_parts;
  GtkWidget *(*make) (ScbEditorContext *context); /* (nullable): a page of its own */
} steps[] = {
  { "prepare",
    N_("Prepare"),
    { { scb_editor_session, TRUE },
      { scb_editor_agenda, FALSE },
      { scb_editor_remarks, FALSE },
      { scb_editor_guests, FALSE },
      { scb_editor_documents, FALSE },
      { scb_editor_comments, FALSE } },
    6 },
  { "roll-call", N_("Roll-call"), { { NULL } }, 0, scb_roll_call_page_new },
  { "course",
    N_("Course"),
    { { scb_editor_opinions, FALSE },
      { scb_editor_course, FALSE },
      { scb_editor_opening, TRUE },
      { scb_editor_remarks, FALSE } },
    4 },
  { "decisions", N_("Decisions"), { { NULL } }, 0, scb_decisions_page_new },
  { "score",
    N_("Score"),
    { { scb_editor_own_score, FALSE },
      { scb_editor_official_score, FALSE },
      { scb_editor_committee_score, FALSE } },
    3 },
  { "close",
    N_("Close"),
    { { scb_editor_closing, TRUE }, { scb_editor_experiences, FALSE } },
    2 },
  { "handbook", N_("Handbook"), { { NULL } }, 0, scb_handbook_page_new },
};

/* ---- pages ---- */

static GtkWidget *
make_page (ScbSessionEditor *self, guint step)
{
  GtkWidget *page;

  if (steps[step].make != NULL)
    return steps[step].make (self->context);
  page = scb_parts_page_new (self->context, steps[step].parts, steps[step].n_parts);
  if (g_str_equal (steps[step].name, "prepare"))
    {
      scb_parts_page_add (SCB_PARTS_PAGE (page), scb_start_bar_new (self->context));
      scb_parts_page_add (SCB_PARTS_PAGE (page), scb_checklist_view_new (self->context, "prepare"));
      scb_parts_page_add_below (SCB_PARTS_PAGE (page), SCB_TYPE_AGENDA_ITEM,
                                scb_agenda_tools_new (self->context));
    }
  else if (g_str_equal (steps[step].name, "score"))
    scb_parts_page_add (SCB_PARTS_PAGE (page), scb_score_board_new (self->context));
  else if (g_str_equal (steps[step].name, "close"))
    scb_parts_page_add (SCB_PARTS_PAGE (page), scb_closing_bar_new (self->context));
  else if (g_str_equal (steps[step].name, "course"))
    scb_parts_page_add (SCB_PARTS_PAGE (page), scb_speaking_bar_new (self->context));
  return page;
}

static guint
find_step (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (steps[i].name, name))
      return i;
  return 0;
}

static GtkWidget *
button_of_step (ScbSessionEditor *self, guint step)
{
  GtkWidget *button = gtk_widget_get_first_child (self->steps);

  for (guint i = 0; i < step; i++)
    button = gtk_widget_get_next_sibling (button);
  return button;
}

static void
show_state (ScbSessionEditor *self)
{
  ScbDossier *dossier = scb_editor_context_get_dossier (self->context);
  ScbSession *session = dossier->session;
  g_autofree char *month = scb_date_text_period_short (session->period);
  g_autofree char *title
      = g_strdup_printf ("%s · %s · %s", dossier->branch_name != NULL ? dossier->branch_name : "–",
                         scb_session_kind_label (session->kind), month);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->state, scb_session_state_label (session->state));
  /* The meeting of a committee is not scored (HD 12, part II). */
  gtk_widget_set_visible (button_of_step (self, find_step ("score")),
                          session->kind != SCB_SESSION_KIND_COMMITTEE);
}

static void
go_to_step (ScbSessionEditor *self, guint step)
{
  /* What is being typed is kept before the page goes. */
  scb_autosave_commit_focus (GTK_WIDGET (self));
  if (gtk_stack_get_child_by_name (self->stack, steps[step].name) == NULL)
    gtk_stack_add_named (self->stack, make_page (self, step), steps[step].name);
  gtk_stack_set_visible_child_name (self->stack, steps[step].name);
  show_state (self);
}

static void
step_toggled_cb (ScbSessionEditor *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    go_to_step (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "step")));
}

static void
activate_step (ScbSessionEditor *self, guint step)
{
  GtkWidget *button = button_of_step (self, step);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  /* The shortcuts work only while the focus is inside. */
  if (!scb_editor_page_begin (SCB_EDITOR_PAGE (gtk_stack_get_visible_child (self->stack))))
    gtk_widget_grab_focus (button);
}

static void
add_step_buttons (ScbSessionEditor *self)
{
  GtkToggleButton *group = NULL;

  gtk_widget_set_layout_manager (self->steps, scb_flow_layout_new (3, FALSE));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (_(steps[i].label));

      g_object_set_data (G_OBJECT (button), "step", GUINT_TO_POINTER (i));
      if (group == NULL)
        group = GTK_TOGGLE_BUTTON (button);
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
      g_signal_connect_object (button, "toggled", G_CALLBACK (step_toggled_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->steps), button);
    }
}

/* ---- callbacks ---- */

static void
context_go_to_cb (ScbSessionEditor *self, const ScbPlace *place)
{
  if (g_str_equal (place->page, "sessions"))
    g_signal_emit (self, signals[CLOSED], 0);
  else
    scb_session_editor_show (self, place);
}

static void
context_failed_cb (ScbSessionEditor *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_autosave_commit_focus (widget);
  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbSessionEditor *self = SCB_SESSION_EDITOR (widget);
  guint step = g_variant_get_uint32 (parameter);

  if (step < G_N_ELEMENTS (steps) && gtk_widget_get_visible (button_of_step (self, step)))
    activate_step (self, step);
}

/* ---- the widget ---- */

static void
scb_session_editor_constructed (GObject *object)
{
  ScbSessionEditor *self = SCB_SESSION_EDITOR (object);
  gboolean is_planned;

  G_OBJECT_CLASS (scb_session_editor_parent_class)->constructed (object);

  g_signal_connect_object (self->context, "notify::dossier", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "go-to", G_CALLBACK (context_go_to_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->context, "failed", G_CALLBACK (context_failed_cb), self,
                           G_CONNECT_SWAPPED);
  add_step_buttons (self);
  is_planned = scb_editor_context_get_session (self->context)->state == SCB_SESSION_STATE_PLANNED;
  activate_step (self, find_step (is_planned ? "prepare" : "course"));
}

static void
scb_session_editor_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  if (property_id == PROP_CONTEXT)
    g_value_set_object (value, SCB_SESSION_EDITOR (object)->context);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_session_editor_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  if (property_id == PROP_CONTEXT)
    SCB_SESSION_EDITOR (object)->context = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_session_editor_dispose (GObject *object)
{
  ScbSessionEditor *self = SCB_SESSION_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_SESSION_EDITOR);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (scb_session_editor_parent_class)->dispose (object);
}

static void
scb_session_editor_class_init (ScbSessionEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = scb_session_editor_constructed;
  object_class->get_property = scb_session_editor_get_property;
  object_class->set_property = scb_session_editor_set_property;
  object_class->dispose = scb_session_editor_dispose;

  properties[PROP_CONTEXT]
      = g_param_spec_object ("context", NULL, NULL, SCB_TYPE_EDITOR_CONTEXT,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED]
      = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_install_action (widget_class, "editor.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "editor.step", "u", step_cb);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "editor.step",
                                         "u", i);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/editor/scb-session-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbSessionEditor, title);
  gtk_widget_class_bind_template_child (widget_class, ScbSessionEditor, state);
  gtk_widget_class_bind_template_child (widget_class, ScbSessionEditor, steps);
  gtk_widget_class_bind_template_child (widget_class, ScbSessionEditor, stack);
}

static void
scb_session_editor_init (ScbSessionEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
scb_session_editor_new (ScbEditorContext *context)
{
  return g_object_new (SCB_TYPE_SESSION_EDITOR, "context", context, NULL);
}

/* The page that shows the records of a type best; NULL for the session itself. */
static const char *
find_page_of (GType type)
{
  const struct
  {
    GType type;
    const char *page;
  } pages[] = {
    { SCB_TYPE_AGENDA_ITEM, "prepare" },      { SCB_TYPE_GUEST, "prepare" },
    { SCB_TYPE_SESSION_DOCUMENT, "prepare" }, { SCB_TYPE_ATTENDANCE, "roll-call" },
    { SCB_TYPE_OPINION, "course" },           { SCB_TYPE_VOTE, "decisions" },
    { SCB_TYPE_RESOLUTION, "decisions" },     { SCB_TYPE_TASK, "decisions" },
    { SCB_TYPE_PLEDGE, "decisions" },         { SCB_TYPE_RECOGNITION, "decisions" },
    { SCB_TYPE_PROPOSAL, "decisions" },       { SCB_TYPE_SCORE, "score" },
    { SCB_TYPE_SCORE_ITEM, "score" },         { SCB_TYPE_EXPERIENCE, "close" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (pages[i].type == type)
      return pages[i].page;
  return NULL;
}

void
scb_session_editor_show (ScbSessionEditor *self, const ScbPlace *place)
{
  const char *page = place->page != NULL ? place->page : find_page_of (place->type);

  if (page == NULL)
    return;
  activate_step (self, find_step (page));
  if (place->type != 0)
    scb_editor_page_show_place (SCB_EDITOR_PAGE (gtk_stack_get_visible_child (self->stack)), place);
}

const char *
scb_session_editor_get_step (ScbSessionEditor *self)
{
  return gtk_stack_get_visible_child_name (self->stack);
}

gboolean
scb_session_editor_find (ScbSessionEditor *self)
{
  return scb_editor_page_find (SCB_EDITOR_PAGE (gtk_stack_get_visible_child (self->stack)));
}
