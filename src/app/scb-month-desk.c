/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report of a month and its papers. */

#include "scb-config.h"

#include "scb-month-desk.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-book-month-report.h"
#include "scb-book-organization-reform.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-editor-dialog.h"
#include "scb-flow-layout.h"
#include "scb-month-bar.h"
#include "scb-month-source.h"
#include "scb-organization-choice.h"
#include "scb-press-month.h"
#include "scb-report-part.h"
#include "scb-tab-stop.h"

struct _ScbMonthDesk
{
  AdwBin parent_instance;

  ScbBook *book; /* (nullable) */
  ScbViewState *state;
  ScbMonthSource *source; /* (nullable) */
  char *period;           /* (nullable): that is shown … */
  gint64 office;          /* … and whose; 0 for none */
  ScbOrganizationChoice *organization;

  /* template children */
  GtkPaned *paned;
  ScbMonthBar *month_bar;
  AdwBin *organization_slot;
  GtkLabel *sentence;
  GtkLabel *differences;
  GtkBox *parts;
  GtkWidget *buttons;
  GtkWidget *close_button;
  GtkWidget *reopen_button;
  ScbPreview *preview;
};

G_DEFINE_FINAL_TYPE (ScbMonthDesk, scb_month_desk, ADW_TYPE_BIN)

enum
{
  PROP_READY = 1,
  N_PROPERTIES,
};

enum
{
  FAILED,
  SAVE,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
report (ScbMonthDesk *self, const char *heading, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, heading, error);
}

/* ---- the sentences ---- */

static gboolean
part_changed_cb (ScbMonthDesk *self, const char *key, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (scb_book_set_month_text (self->book, self->office, self->period, key, text, &error))
    return TRUE;
  report (self, _("This Was Not Kept"), error);
  return FALSE;
}

static void
add_parts (ScbMonthDesk *self, GPtrArray *texts)
{
  for (guint i = 0; i < texts->len; i++)
    {
      ScbMonthPartText *text = texts->pdata[i];
      GtkWidget *part = scb_report_part_new (text->key, text->label);

      g_signal_connect_object (part, "changed", G_CALLBACK (part_changed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->parts, part);
    }
}

static void
show_parts (ScbMonthDesk *self, GPtrArray *texts, gboolean editable)
{
  GtkWidget *part = gtk_widget_get_first_child (GTK_WIDGET (self->parts));

  if (part == NULL)
    add_parts (self, texts);
  part = gtk_widget_get_first_child (GTK_WIDGET (self->parts));
  for (guint i = 0; i < texts->len; i++, part = gtk_widget_get_next_sibling (part))
    {
      ScbMonthPartText *text = texts->pdata[i];

      scb_report_part_show (SCB_REPORT_PART (part), text->draft, text->text, editable);
    }
}

/* ---- the state ---- */

static gboolean
is_closed (ScbMonth *month)
{
  return month->report != NULL && month->report->state == SCB_MONTH_STATE_CLOSED;
}

static void
show_sentence (ScbMonthDesk *self, ScbMonth *month)
{
  g_autofree char *day = is_closed (month) ? scb_date_text_short (month->report->closed_on) : NULL;
  g_autofree char *sentence = NULL;

  if (day == NULL)
    sentence = g_strdup (_("The report is open: its sentences follow the record."));
  else if (month->number == NULL)
    sentence = g_strdup_printf (_("The report was closed on %s."), day);
  else
    sentence = g_strdup_printf (_("The report was closed on %s, as number %d."), day,
                                (int)month->number->number);
  gtk_label_set_label (self->sentence, sentence);
}

static void
show_differences (ScbMonthDesk *self, ScbMonth *month)
{
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (is_closed (month))
    differences
        = scb_press_list_month_differences (self->book, month->organization, month->period, NULL);
  for (guint i = 0; differences != NULL && i < differences->len; i++)
    g_string_append_printf (text, "%s%s",
                            i == 0 ? _("Changed since the report was closed:\n") : "\n",
                            (char *)differences->pdata[i]);
  gtk_label_set_label (self->differences, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->differences), text->len > 0);
}

static void
show_month (ScbMonthDesk *self, ScbMonth *month)
{
  gboolean can_write = !scb_book_is_read_only (self->book);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) texts = scb_press_list_month_texts (month, &error);

  if (texts == NULL)
    {
      report (self, _("The Book Cannot Be Read"), error);
      return;
    }
  show_sentence (self, month);
  show_differences (self, month);
  show_parts (self, texts, can_write && !is_closed (month));
  gtk_widget_set_visible (self->close_button, !is_closed (month));
  gtk_widget_set_visible (self->reopen_button, is_closed (month));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.close",
                                 can_write && !is_closed (month));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.open-again",
                                 can_write && is_closed (month));
}

static void
refresh (ScbMonthDesk *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbMonth) month = NULL;
  gboolean has_office = self->book != NULL && self->office != 0;

  gtk_widget_set_visible (GTK_WIDGET (self->parts), has_office);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.close", has_office);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.open-again", has_office);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save-sheet", has_office);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save-visits", has_office);
  if (!has_office)
    {
      gtk_label_set_label (self->sentence, _("Choose whose report it is."));
      return;
    }
  month = scb_press_load_month (self->book, self->office, self->period, &error);
  if (month != NULL)
    show_month (self, month);
  else
    report (self, _("The Book Cannot Be Read"), error);
}

/* ---- callbacks ---- */

static void
book_changed_cb (ScbMonthDesk *self)
{
  refresh (self);
  scb_preview_refresh (self->preview);
}

/* Another month, another office. What is being typed belongs to the one before. */
static void
subject_changed_cb (ScbMonthDesk *self)
{
  if (self->book == NULL)
    return;
  scb_autosave_commit_focus (GTK_WIDGET (self));
  g_free (self->period);
  self->period = g_strdup (scb_view_state_get_period (self->state));
  self->office = scb_organization_choice_get_organization (self->organization);
  scb_month_source_set_period (self->source, self->period);
  scb_preview_set_session (self->preview, self->office);
  book_changed_cb (self);
}

static void
preview_ready_cb (ScbMonthDesk *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
close_response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  ScbMonthDesk *self = user_data;
  g_autofree char *typed = NULL;
  g_autofree char *day = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "close-report"))
    return;
  typed = scb_editor_dialog_get_text (dialog, "day");
  day = typed != NULL ? scb_date_parse (typed) : NULL;
  if (!scb_press_close_month (self->book, self->office, self->period, day, &error))
    report (self, _("The Report Was Not Closed"), error);
}

static char *
check_day (AdwMessageDialog *dialog, gpointer user_data)
{
  g_autofree char *typed = scb_editor_dialog_get_text (dialog, "day");
  g_autofree char *day = typed != NULL ? scb_date_parse (typed) : NULL;

  return day != NULL && scb_date_is_day (day)
             ? NULL
             : g_strdup (_("Write the day like this: 10/9/2020."));
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbMonthDesk *self = SCB_MONTH_DESK (widget);
  g_autofree char *today = scb_date_today ();
  g_autofree char *day = scb_date_text_short (today);
  AdwMessageDialog *dialog;

  scb_autosave_commit_focus (widget);
  dialog = scb_editor_dialog_new (
      widget, _("Close the Report?"),
      _("It takes its number from the register and stays as it is now, whatever changes in the "
         "sessions; what changes is listed here. It can be opened again."),
      "close-report", _("_Close the Report"));
  scb_editor_dialog_add_entry (dialog, "day", _("Dated"), day, TRUE);
  scb_editor_dialog_set_check (dialog, check_day, NULL);
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
reopen_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbMonthDesk *self = SCB_MONTH_DESK (widget);
  g_autoptr (GError) error = NULL;

  if (!scb_book_reopen_month (self->book, self->office, self->period, &error))
    report (self, _("The Report Was Not Opened Again"), error);
}

static void
save_sheet_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbMonthDesk *self = SCB_MONTH_DESK (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbMonth) month
      = scb_press_load_month (self->book, self->office, self->period, &error);
  g_autoptr (GBytes) bytes = month != NULL ? scb_press_make_month_workbook (month, &error) : NULL;
  g_autofree char *name = g_strdup_printf ("tong-hop-thang-%s.xlsx", self->period);

  if (bytes != NULL)
    g_signal_emit (self, signals[SAVE], 0, bytes, name);
  else
    report (self, _("The Paper Was Not Saved"), error);
}

static void
save_visits_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbMonthDesk *self = SCB_MONTH_DESK (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbMonth) month
      = scb_press_load_month (self->book, self->office, self->period, &error);
  g_autoptr (GBytes) bytes = month != NULL ? scb_press_make_visits_workbook (month, &error) : NULL;
  g_autofree char *name = g_strdup_printf ("du-sinh-hoat-thang-%s.xlsx", self->period);

  if (bytes != NULL)
    g_signal_emit (self, signals[SAVE], 0, bytes, name);
  else
    report (self, _("The Paper Was Not Saved"), error);
}

/* ---- the widget ---- */

static void
scb_month_desk_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_READY)
    g_value_set_boolean (value, scb_preview_get_ready (SCB_MONTH_DESK (object)->preview));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_month_desk_dispose (GObject *object)
{
  ScbMonthDesk *self = SCB_MONTH_DESK (object);

  if (self->preview != NULL)
    scb_month_desk_set_book (self, NULL);
  g_clear_object (&self->state);
  /* Bound and the bin's own child: it would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_MONTH_DESK);

  G_OBJECT_CLASS (scb_month_desk_parent_class)->dispose (object);
}

static void
scb_month_desk_finalize (GObject *object)
{
  g_free (SCB_MONTH_DESK (object)->period);

  G_OBJECT_CLASS (scb_month_desk_parent_class)->finalize (object);
}

static void
scb_month_desk_class_init (ScbMonthDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = scb_month_desk_get_property;
  object_class->dispose = scb_month_desk_dispose;
  object_class->finalize = scb_month_desk_finalize;

  properties[PROP_READY]
      = g_param_spec_boolean ("ready", NULL, NULL, FALSE,
                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[FAILED] = g_signal_new (
      "failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
      G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  signals[SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_BYTES | G_SIGNAL_TYPE_STATIC_SCOPE,
                                G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  g_type_ensure (SCB_TYPE_MONTH_BAR);
  g_type_ensure (SCB_TYPE_PREVIEW);
  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_install_action (widget_class, "report.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "report.open-again", NULL, reopen_cb);
  gtk_widget_class_install_action (widget_class, "report.save-sheet", NULL, save_sheet_cb);
  gtk_widget_class_install_action (widget_class, "report.save-visits", NULL, save_visits_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/app/scb-month-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbMonthDesk, paned);
  gtk_widget_class_bind_template_child (widget_class, ScbMonthDesk, month_bar);
  gtk_widget_class_bind_template_child (widget_class, ScbMonthDesk, organization_slot);
  gtk_widget_class_bind_template_child (widget_class, ScbMonthDesk, sentence);
  gtk_widget_class_bind_template_child (widget_class, ScbMonthDesk, differences);
  gtk_widget_class_bind_template_child (widget_class, ScbMonthDesk, parts);
  gtk_widget_class_bind_template_child (widget_class, ScbMonthDesk, buttons);
  gtk_widget_class_bind_template_child (widget_class, ScbMonthDesk, close_button);
  gtk_widget_class_bind_template_child (widget_class, ScbMonthDesk, reopen_button);
  gtk_widget_class_bind_template_child (widget_class, ScbMonthDesk, preview);
  gtk_widget_class_bind_template_callback (widget_class, preview_ready_cb);
}

static void
scb_month_desk_init (ScbMonthDesk *self)
{
  GtkWidget *organization;

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Below each other where large text leaves no room beside each other. */
  gtk_widget_set_layout_manager (self->buttons, scb_flow_layout_new (6, FALSE));
  organization = scb_organization_choice_new (_("Whose report"));
  self->organization = SCB_ORGANIZATION_CHOICE (organization);
  adw_bin_set_child (self->organization_slot, organization);
  g_signal_connect_object (organization, "chosen", G_CALLBACK (subject_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
scb_month_desk_new (ScbViewState *state)
{
  ScbMonthDesk *self = g_object_new (SCB_TYPE_MONTH_DESK, NULL);

  self->state = g_object_ref (state);
  scb_month_bar_set_state (self->month_bar, state);
  g_signal_connect_object (state, "notify::period", G_CALLBACK (subject_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
scb_month_desk_set_book (ScbMonthDesk *self, ScbBook *book)
{
  g_autoptr (GError) error = NULL;

  if (self->book != NULL)
    {
      scb_autosave_commit_focus (GTK_WIDGET (self));
      g_signal_handlers_disconnect_by_func (self->book, book_changed_cb, self);
    }
  g_set_object (&self->book, book);
  g_clear_object (&self->source);
  if (book != NULL)
    self->source = scb_month_source_new (book);
  scb_preview_set_source (self->preview, (ScbPreviewSource *)self->source);
  if (!scb_organization_choice_set_book (self->organization, book, &error))
    report (self, _("The Book Cannot Be Read"), error);
  if (book == NULL)
    return;
  scb_organization_choice_set_organization (
      self->organization,
      scb_book_get_own_organization_in (book, scb_view_state_get_period (self->state)));
  g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self, G_CONNECT_SWAPPED);
  subject_changed_cb (self);
}

gint64
scb_month_desk_get_office (ScbMonthDesk *self)
{
  return self->office;
}

ScbPreview *
scb_month_desk_get_preview (ScbMonthDesk *self)
{
  return self->preview;
}
