/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the user may set. */

#include "scb-config.h"

#include "scb-preferences.h"

#include <glib/gi18n-lib.h>

#include "scb-book-choice.h"
#include "scb-book-month.h"
#include "scb-book-rules.h"
#include "scb-book-sessions.h"
#include "scb-data-form.h"
#include "scb-date.h"
#include "scb-press-source.h"
#include "scb-preview.h"
#include "scb-rules.h"
#include "scb-text-size.h"

struct _ScbPreferences
{
  AdwPreferencesWindow parent_instance;

  /* template children */
  AdwComboRow *text_size;
  AdwComboRow *language;
  GtkWidget *reminders;
  GtkWidget *daily_backups;
  GtkWidget *backups_row;
  AdwPreferencesGroup *book_group;
  GtkWidget *paper_page;
  AdwPreferencesGroup *preview_group;
  AdwPreferencesGroup *paper_group;
  AdwPreferencesGroup *office_group;
};

G_DEFINE_FINAL_TYPE (ScbPreferences, scb_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order of the template's list. */
static const char *const languages[] = { "vi", "en" };

static gboolean
language_to_position (GValue *value, GVariant *variant, gpointer user_data)
{
  const char *language = g_variant_get_string (variant, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (language, languages[i]))
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
position_to_language (const GValue *value, const GVariantType *type, gpointer user_data)
{
  return g_variant_new_string (
      languages[MIN (g_value_get_uint (value), G_N_ELEMENTS (languages) - 1)]);
}

static gboolean
size_to_position (GValue *value, GVariant *variant, gpointer user_data)
{
  int percent = g_variant_get_int32 (variant);

  g_value_set_uint (value, (guint)(percent - SCB_TEXT_SIZE_LEAST) / SCB_TEXT_SIZE_STEP);
  return TRUE;
}

static GVariant *
position_to_size (const GValue *value, const GVariantType *type, gpointer user_data)
{
  int percent = SCB_TEXT_SIZE_LEAST + (int)g_value_get_uint (value) * SCB_TEXT_SIZE_STEP;

  return g_variant_new_int32 (CLAMP (percent, SCB_TEXT_SIZE_LEAST, SCB_TEXT_SIZE_MOST));
}

/* ---- the book ---- */

static const ScbBookChoice served = {
  "mode",
  N_("This book serves"),
  NULL,
  { { "branch", N_("One branch") }, { "office", N_("The office of a committee") } },
};

/* What offices do differently (domain.md 6). */
static const ScbBookChoice papers[] = {
  { "line-pitch",
    N_("Distance of the lines"),
    NULL,
    { { "", N_("As the rules say") },
      { "18", N_("18 pt") },
      { "19", N_("19 pt") },
      { "20", N_("20 pt") },
      { "21", N_("21 pt") },
      { "22", N_("22 pt") } } },
  { "spelling",
    N_("Spelling"),
    NULL,
    { { "", N_("ủy (đảng ủy, ủy viên)") }, { "uỷ", N_("uỷ (đảng uỷ, uỷ viên)") } } },
  { "tm-line",
    N_("Who signs for the branch"),
    NULL,
    { { "", N_("T/M CHI BỘ") }, { "committee", N_("T/M CHI ỦY") } } },
  { "office-bold",
    N_("The signer’s office"),
    NULL,
    { { "", N_("As the rules say") }, { "yes", N_("Bold") }, { "no", N_("Not bold") } } },
  { "month-tm-line",
    N_("Who signs the month’s papers"),
    NULL,
    { { "", N_("T/M ĐẢNG ỦY") }, { "standing", N_("T/M BAN THƯỜNG VỤ") } } },
  { "month-signer",
    N_("As what"),
    NULL,
    { { "", N_("BÍ THƯ") }, { "deputy", N_("PHÓ BÍ THƯ") } } },
  { "minutes.number-line",
    N_("Number of the minutes"),
    NULL,
    { { "", N_("Printed") }, { "dots", N_("Dots for the pen") }, { "off", N_("Left out") } } },
  { "minutes.place-date-line",
    N_("Place and date on the minutes"),
    NULL,
    { { "", N_("Printed") }, { "dots", N_("Dots for the pen") }, { "off", N_("Left out") } } },
};

static void
failed_cb (const GError *error, gpointer user_data)
{
  g_autofree char *escaped = g_markup_escape_text (error->message, -1);

  adw_preferences_window_add_toast (user_data, adw_toast_new (escaped));
}

/* ---- the rules ---- */

static void
rules_cb (GtkWidget *row)
{
  GtkWindow *self = GTK_WINDOW (gtk_widget_get_root (row));
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (self));

  gtk_window_close (self);
  gtk_widget_activate_action (parent, "win.rules", NULL);
}

/* By which sheet sessions of today are scored, and the way to change it. */
static GtkWidget *
rules_row_new (ScbBook *book)
{
  g_autofree char *today = scb_date_today ();
  g_autoptr (ScbRuleSet) set = scb_book_find_rule_set (book, today, NULL);
  g_autoptr (ScbRules) rules = scb_rules_new_of (set, today, NULL);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *subtitle
      = rules != NULL ? g_strdup_printf ("%s · %s", rules->sheet->name, rules->name) : NULL;
  g_autofree char *escaped = g_markup_escape_text (subtitle != NULL ? subtitle : "", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Sessions are scored by"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), escaped);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (rules_cb), NULL);
  return row;
}

/* ---- the office ---- */

static const ScbDataKind *
office_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "name", .label = N_("Name of the organization"), .is_wide = TRUE },
    { .name = "committee_name", .label = N_("Its committee, as it signs"), .is_wide = TRUE },
    { .name = "place", .label = N_("Place before the date") },
  };
  static const ScbDataKind kind = {
    .get_type = scb_organization_spell_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Name the organization"),
    .change_label = N_("Name the organization"),
    .needed = N_("An organization needs its name."),
  };

  return &kind;
}

/* The name that holds today. */
static ScbOrganizationSpell *
find_office (ScbBook *book)
{
  gint64 office = scb_book_get_own_organization (book);
  g_autofree char *today = scb_date_today ();
  g_autoptr (GPtrArray) spells = office != 0 ? scb_book_list (book, SCB_TYPE_ORGANIZATION_SPELL,
                                                              "organization", office, NULL)
                                             : NULL;

  for (guint i = 0; spells != NULL && i < spells->len; i++)
    {
      ScbOrganizationSpell *spell = spells->pdata[i];

      if (scb_date_in_span (today, spell->since, spell->until))
        return g_object_ref (spell);
    }
  return NULL;
}

static void
form_failed_cb (ScbPreferences *self, const GError *error)
{
  failed_cb (error, self);
}

static void
add_office (ScbPreferences *self, ScbBook *book)
{
  g_autoptr (ScbOrganizationSpell) spell = find_office (book);
  GtkWidget *form;

  gtk_widget_set_visible (GTK_WIDGET (self->office_group), spell != NULL);
  if (spell == NULL)
    return;
  form = scb_data_form_new (office_kind ());
  g_object_set (form, "editable", !scb_book_is_read_only (book), NULL);
  scb_data_form_set_record (SCB_DATA_FORM (form), book, spell);
  g_signal_connect_object (form, "failed", G_CALLBACK (form_failed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->office_group, form);
}

/* ---- how it looks ---- */

static void
refresh_cb (ScbPreview *preview)
{
  scb_preview_refresh (preview);
}

/* (nullable): the sessions of a book, the last first; signed ones show most. */
static GArray *
list_sessions (ScbBook *book)
{
  ScbSessionQuery query = { .state = SCB_SESSION_STATE_SIGNED,
                            .order = SCB_SESSION_ORDER_HELD_ON,
                            .descending = TRUE };
  g_autoptr (GArray) sessions = scb_book_query_sessions (book, &query, NULL);

  if (sessions != NULL && sessions->len > 0)
    return g_steal_pointer (&sessions);
  query.state = SCB_SESSION_STATE_UNKNOWN;
  return scb_book_query_sessions (book, &query, NULL);
}

/* A change of any choice is a change of the book. */
static void
add_preview (ScbPreferences *self, ScbBook *book)
{
  g_autoptr (GArray) sessions = list_sessions (book);
  g_autoptr (ScbPressSource) source = NULL;
  GtkWidget *preview;

  gtk_widget_set_visible (GTK_WIDGET (self->preview_group), sessions != NULL && sessions->len > 0);
  if (sessions == NULL || sessions->len == 0)
    return;
  source = scb_press_source_new (book);
  preview = scb_preview_new ();
  gtk_widget_set_size_request (preview, -1, 300);
  scb_preview_set_source (SCB_PREVIEW (preview), SCB_PREVIEW_SOURCE (source));
  scb_preview_set_session (SCB_PREVIEW (preview), g_array_index (sessions, gint64, 0));
  g_signal_connect_object (book, "changed", G_CALLBACK (refresh_cb), preview, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->preview_group, preview);
}

static void
backups_cb (ScbPreferences *self)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));

  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (parent, "win.backups", NULL);
}

static void
add_choices (ScbPreferences *self, ScbBook *book)
{
  adw_preferences_group_add (self->book_group,
                             scb_book_choice_row_new (&served, book, failed_cb, self));
  adw_preferences_group_add (self->book_group, rules_row_new (book));
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    adw_preferences_group_add (self->paper_group,
                               scb_book_choice_row_new (&papers[i], book, failed_cb, self));
}

/* ---- the window ---- */

static void
scb_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SCB_TYPE_PREFERENCES);

  G_OBJECT_CLASS (scb_preferences_parent_class)->dispose (object);
}

static void
scb_preferences_class_init (ScbPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/app/scb-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbPreferences, text_size);
  gtk_widget_class_bind_template_child (widget_class, ScbPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, ScbPreferences, reminders);
  gtk_widget_class_bind_template_child (widget_class, ScbPreferences, daily_backups);
  gtk_widget_class_bind_template_child (widget_class, ScbPreferences, backups_row);
  gtk_widget_class_bind_template_child (widget_class, ScbPreferences, book_group);
  gtk_widget_class_bind_template_child (widget_class, ScbPreferences, paper_page);
  gtk_widget_class_bind_template_child (widget_class, ScbPreferences, preview_group);
  gtk_widget_class_bind_template_child (widget_class, ScbPreferences, paper_group);
  gtk_widget_class_bind_template_child (widget_class, ScbPreferences, office_group);
  gtk_widget_class_bind_template_callback (widget_class, backups_cb);
}

static void
scb_preferences_init (ScbPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
scb_preferences_new (GSettings *settings, ScbBook *book, GtkWindow *parent)
{
  ScbPreferences *self = g_object_new (SCB_TYPE_PREFERENCES, "transient-for", parent, NULL);

  g_settings_bind_with_mapping (settings, "language", self->language, "selected",
                                G_SETTINGS_BIND_DEFAULT, language_to_position, position_to_language,
                                NULL, NULL);
  g_settings_bind_with_mapping (settings, "text-size", self->text_size, "selected",
                                G_SETTINGS_BIND_DEFAULT, size_to_position, position_to_size, NULL,
                                NULL);
  g_settings_bind (settings, "reminders", self->reminders, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "daily-backups", self->daily_backups, "active",
                   G_SETTINGS_BIND_DEFAULT);
  gtk_widget_set_visible (GTK_WIDGET (self->book_group), book != NULL);
  gtk_widget_set_visible (self->backups_row, book != NULL && parent != NULL);
  gtk_widget_set_visible (self->paper_page, book != NULL);
  if (book != NULL)
    {
      add_choices (self, book);
      add_office (self, book);
      add_preview (self, book);
    }
  return GTK_WIDGET (self);
}
