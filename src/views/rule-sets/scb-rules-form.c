/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rule set in rows. */

#include "scb-config.h"

#include "scb-rules-form.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "scb-date-text.h"

struct _ScbRulesForm
{
  AdwBin parent_instance;

  ScbRulesDraft *draft; /* (nullable) */
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (ScbRulesForm, scb_rules_form, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- what there is ---- */

typedef struct
{
  const char *place;
  const char *title; /* msgid */
  double most;
  double step;
} Number;

typedef struct
{
  const char *title; /* msgid */
  Number numbers[8];
} Group;

static const Group groups[] = {
  { N_("Lengths and deadlines"),
    { { "minutes.minimum", N_("Least length of a session, in minutes"), 1440, 5 },
      { "minutes.combined", N_("Least length with a thematic part, in minutes"), 1440, 5 },
      { "deadlines.notice_days", N_("Days between documents and session"), 366, 1 },
      { "deadlines.finishing_days", N_("Days in which adopted minutes may be finished"), 366, 1 },
      { "deadlines.report_days", N_("Days in which the branch reports"), 366, 1 },
      { "absences.excused_warn", N_("Absences in a row that are warned of"), 100, 1 },
      { "absences.excused_limit", N_("Absences in a row that are too many"), 100, 1 } } },
  { N_("Levels"),
    { { "levels.good", N_("Good from, in points"), 100, 1 },
      { "levels.fair", N_("Fair from, in points"), 100, 1 },
      { "levels.average", N_("Average from, in points"), 100, 1 },
      { "year.good_sessions", N_("Good sessions that a good year needs"), 100, 1 },
      { "year.below_fair", N_("Sessions below fair that a good year allows"), 100, 1 } } },
  { N_("Papers: margins and heads, in millimetres"),
    { { "layout.margins.top", N_("Margin at the top"), 200, 1 },
      { "layout.margins.bottom", N_("Margin at the bottom"), 200, 1 },
      { "layout.margins.left", N_("Margin at the left"), 200, 1 },
      { "layout.margins.right", N_("Margin at the right"), 200, 1 },
      { "layout.body.first_line_indent", N_("Indent of first lines"), 100, 1 },
      { "layout.head.left_width", N_("Width of the left head"), 500, 1 },
      { "layout.head.right_width", N_("Width of the right head"), 500, 1 } } },
  { N_("Papers: type, in points"),
    { { "layout.body.size", N_("Body"), 40, 0.5 },
      { "layout.body.line_pitch", N_("Distance of the lines"), 80, 1 },
      { "layout.body.paragraph_gap", N_("Space between paragraphs"), 80, 1 },
      { "layout.head.party_size", N_("Name of the Party"), 40, 0.5 },
      { "layout.head.size", N_("Heads"), 40, 0.5 },
      { "layout.title.type_size", N_("Kind of the paper"), 40, 0.5 },
      { "layout.title.subject_size", N_("Subject"), 40, 0.5 },
      { "layout.foot.recipients_size", N_("Recipients"), 40, 0.5 } } },
};

static const struct
{
  const char *name;
  const char *title; /* msgid */
} evidences[] = {
  { "time", N_("length of the session") },
  { "attendance", N_("attendance") },
  { "excused-in-row", N_("absences in a row") },
  { "committee", N_("meeting of the committee beforehand") },
  { "notice", N_("notice of the session") },
  { "documents", N_("documents sent beforehand") },
  { "preparation", N_("preparation as a whole") },
  { "procedure", N_("order of the session") },
  { "recognition", N_("who was commended or reminded") },
  { "speakers", N_("who spoke") },
  { "minutes", N_("completeness of the minutes") },
  { "ideology", N_("time for ideology") },
  { "tasks", N_("tasks of earlier sessions") },
  { "conclusion", N_("conclusion") },
  { "assignment", N_("assignment of tasks") },
  { "finish", N_("finishing of the minutes") },
};

static const struct
{
  const char *name;
  const char *title; /* msgid */
} conditions[] = {
  { "at_least", N_("At least so many per cent") },
  { "more_than", N_("More than so many per cent") },
  { "short_at_most", N_("At most so many minutes too short") },
};

static const char *
evidence_title (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (evidences); i++)
    if (g_strcmp0 (name, evidences[i].name) == 0)
      return _(evidences[i].title);
  return _("a matter of judgement");
}

/* ---- rows ---- */

static char *
place_of (gpointer widget)
{
  return g_object_get_data (widget, "place");
}

static void
set_place (gpointer widget, const char *holder, const char *member)
{
  g_object_set_data_full (
      widget, "place",
      *holder != '\0' ? g_strconcat (holder, ".", member, NULL) : g_strdup (member), g_free);
}

static void
number_changed_cb (ScbRulesForm *self, GtkSpinButton *spin)
{
  scb_rules_draft_set_number (self->draft, place_of (spin), gtk_spin_button_get_value (spin));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
text_changed_cb (ScbRulesForm *self, GtkEditable *row)
{
  const char *text = gtk_editable_get_text (row);

  scb_rules_draft_set_text (self->draft, place_of (row), *text != '\0' ? text : NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_title (GtkWidget *row, const char *title)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
}

/* Whoever scrolls through the page is not to change what lies under the pointer. */
static void
ignore_wheel (GtkWidget *spin)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (spin);

  for (guint i = g_list_model_get_n_items (controllers); i > 0; i--)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i - 1);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_widget_remove_controller (spin, controller);
    }
}

/* A number, to be read or typed. */
static GtkWidget *
make_number (ScbRulesForm *self,
             const char *holder,
             const char *member,
             const char *name,
             double most,
             double step)
{
  g_autofree char *place
      = *holder != '\0' ? g_strconcat (holder, ".", member, NULL) : g_strdup (member);
  double number = scb_rules_draft_get_number (self->draft, place);
  GtkWidget *widget;

  if (!self->editable)
    {
      g_autofree char *text = scb_number_text (number, 2);

      return gtk_label_new (text);
    }
  widget = gtk_spin_button_new_with_range (0, most, step);
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (widget),
                              step < 1 || number != floor (number) ? 1 : 0);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (widget), number);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  ignore_wheel (widget);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  set_place (widget, holder, member);
  g_signal_connect_object (widget, "value-changed", G_CALLBACK (number_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return widget;
}

static GtkWidget *
make_number_row (ScbRulesForm *self, const Number *number)
{
  GtkWidget *row = adw_action_row_new ();

  set_title (row, _(number->title));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (
      ADW_ACTION_ROW (row),
      make_number (self, "", number->place, _(number->title), number->most, number->step));
  return row;
}

static GtkWidget *
make_text_row (ScbRulesForm *self, const char *holder, const char *member, const char *title)
{
  g_autofree char *place
      = *holder != '\0' ? g_strconcat (holder, ".", member, NULL) : g_strdup (member);
  const char *text = scb_rules_draft_get_text (self->draft, place);
  GtkWidget *row;

  if (!self->editable)
    {
      g_autofree char *escaped = g_markup_escape_text (text != NULL ? text : "–", -1);

      row = adw_action_row_new ();
      set_title (row, title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      return row;
    }
  row = adw_entry_row_new ();
  set_title (row, title);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  set_place (row, holder, member);
  g_signal_connect_object (row, "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* ---- the sheet ---- */

static GtkWidget *
make_band (ScbRulesForm *self, const char *band, double points)
{
  GtkWidget *row = adw_action_row_new ();
  const char *title = _("Else");

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    {
      g_autofree char *place = g_strconcat (band, ".", conditions[i].name, NULL);

      if (isnan (scb_rules_draft_get_number (self->draft, place)))
        continue;
      title = _(conditions[i].title);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 make_number (self, band, conditions[i].name, title, 100, 1));
    }
  set_title (row, title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_label_new (_("points:")));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             make_number (self, band, "points", _("Points"), points, 0.5));
  return row;
}

static void
add_points (ScbRulesForm *self, AdwExpanderRow *expander, const char *criterion)
{
  g_autofree char *bands = g_strconcat (criterion, ".bands", NULL);
  GtkWidget *row = adw_action_row_new ();

  set_title (row, _("Points at most"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_number (self, criterion, "points",
                                                                _("Points at most"), 100, 0.5));
  adw_expander_row_add_row (expander, row);
  for (guint i = 0; i < scb_rules_draft_count (self->draft, bands); i++)
    {
      g_autofree char *band = g_strdup_printf ("%s.%u", bands, i);

      adw_expander_row_add_row (expander, make_band (self, band, 100));
    }
}

static char *
describe (ScbRulesForm *self, const char *criterion, gboolean is_group)
{
  g_autofree char *points_place = g_strconcat (criterion, ".points", NULL);
  g_autofree char *evidence_place = g_strconcat (criterion, ".evidence", NULL);
  g_autofree char *points
      = scb_number_text (scb_rules_draft_get_number (self->draft, points_place), 2);

  if (is_group)
    return g_strdup_printf (_("%s points together"), points);
  return g_strdup_printf (_("%s points, by: %s"), points,
                          evidence_title (scb_rules_draft_get_text (self->draft, evidence_place)));
}

static void
add_criterion (ScbRulesForm *self, AdwPreferencesGroup *group, const char *criterion)
{
  g_autofree char *children = g_strconcat (criterion, ".children", NULL);
  g_autofree char *code_place = g_strconcat (criterion, ".code", NULL);
  g_autofree char *name_place = g_strconcat (criterion, ".name", NULL);
  guint n_children = scb_rules_draft_count (self->draft, children);
  g_autofree char *title
      = g_strdup_printf ("%s. %s", scb_rules_draft_get_text (self->draft, code_place),
                         scb_rules_draft_get_text (self->draft, name_place));
  g_autofree char *subtitle = describe (self, criterion, n_children > 0);
  GtkWidget *expander = adw_expander_row_new ();

  set_title (expander, title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), subtitle);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander),
                            make_text_row (self, criterion, "name", _("Wording")));
  if (n_children == 0)
    add_points (self, ADW_EXPANDER_ROW (expander), criterion);
  adw_preferences_group_add (group, expander);
  for (guint i = 0; i < n_children; i++)
    {
      g_autofree char *child = g_strdup_printf ("%s.%u", children, i);

      add_criterion (self, group, child);
    }
}

static const char *const no_topics[] = { "given", "dropped", "rescaled" };

static void
no_topic_cb (ScbRulesForm *self, GParamSpec *pspec, AdwComboRow *row)
{
  scb_rules_draft_set_text (self->draft, "sheet.no_topic",
                            no_topics[adw_combo_row_get_selected (row)]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_no_topic (ScbRulesForm *self)
{
  const char *const titles[]
      = { _("Its criterion gets all its points"), _("Its criterion is left out of the total"),
          _("Left out, and the rest is stretched to 100"), NULL };
  const char *kept = scb_rules_draft_get_text (self->draft, "sheet.no_topic");
  g_autoptr (GtkStringList) model = gtk_string_list_new (titles);
  GtkWidget *row = self->editable ? adw_combo_row_new () : adw_action_row_new ();
  guint found = 0;

  while (found + 1 < G_N_ELEMENTS (no_topics) && g_strcmp0 (no_topics[found], kept) != 0)
    found++;
  set_title (row, _("A month without a thematic session"));
  if (!self->editable)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), titles[found]);
      return row;
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), found);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (no_topic_cb), self,
                           G_CONNECT_SWAPPED);
  return row;
}

/* ---- groups ---- */

static AdwPreferencesGroup *
add_group (GtkWidget *page, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_sheet (ScbRulesForm *self, GtkWidget *page)
{
  AdwPreferencesGroup *group = add_group (page, _("The sheet"));

  adw_preferences_group_add (group, make_text_row (self, "sheet", "name", _("Name of the sheet")));
  adw_preferences_group_add (group, make_no_topic (self));
  for (guint i = 0; i < scb_rules_draft_count (self->draft, "sheet.criteria"); i++)
    {
      g_autofree char *criterion = g_strdup_printf ("sheet.criteria.%u", i);

      add_criterion (self, group, criterion);
    }
}

/* How the holes of the source were closed. */
static void
add_notes (ScbRulesForm *self, GtkWidget *page)
{
  guint n = scb_rules_draft_count (self->draft, "sheet.notes");
  AdwPreferencesGroup *group;

  if (n == 0)
    return;
  group = add_group (page, _("How gaps of the source were closed"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *place = g_strdup_printf ("sheet.notes.%u", i);
      GtkWidget *row = adw_action_row_new ();

      set_title (row, scb_rules_draft_get_text (self->draft, place));
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_preferences_group_add (group, row);
    }
}

void
scb_rules_form_show (ScbRulesForm *self, ScbRulesDraft *draft, gboolean editable)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *head;

  g_set_object (&self->draft, draft);
  self->editable = editable;
  head = add_group (page, _("The rule set"));
  adw_preferences_group_add (head, make_text_row (self, "", "name", _("Name")));
  adw_preferences_group_add (head, make_text_row (self, "", "source", _("Source")));
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      AdwPreferencesGroup *group;

      /* The sheet before the measures of papers. */
      if (i == 2)
        add_sheet (self, page);
      group = add_group (page, _(groups[i].title));
      for (guint j = 0; j < G_N_ELEMENTS (groups[i].numbers); j++)
        if (groups[i].numbers[j].place != NULL)
          adw_preferences_group_add (group, make_number_row (self, &groups[i].numbers[j]));
    }
  add_notes (self, page);
  adw_bin_set_child (ADW_BIN (self), page);
}

/* ---- the widget ---- */

static void
scb_rules_form_dispose (GObject *object)
{
  g_clear_object (&SCB_RULES_FORM (object)->draft);

  G_OBJECT_CLASS (scb_rules_form_parent_class)->dispose (object);
}

static void
scb_rules_form_class_init (ScbRulesFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = scb_rules_form_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
scb_rules_form_init (ScbRulesForm *self)
{
}
