/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the user may set. */

#include "scb-config.h"

#include "scb-preferences.h"

#include <glib/gi18n-lib.h>

#include "scb-book-choice.h"
#include "scb-book-rules.h"
#include "scb-date.h"
#include "scb-rules.h"

struct _ScbPreferences
{
  AdwPreferencesWindow parent_instance;

  /* template children */
  AdwComboRow *language;
  AdwPreferencesGroup *book_group;
  AdwPreferencesGroup *paper_group;
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
  gtk_widget_class_bind_template_child (widget_class, ScbPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, ScbPreferences, book_group);
  gtk_widget_class_bind_template_child (widget_class, ScbPreferences, paper_group);
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
  gtk_widget_set_visible (GTK_WIDGET (self->book_group), book != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->paper_group), book != NULL);
  if (book != NULL)
    add_choices (self, book);
  return GTK_WIDGET (self);
}
