/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month keyed in from paper. */

#include "scb-config.h"

#include "scb-entry-page.h"

#include <glib/gi18n-lib.h>

#include "scb-entry-grid.h"
#include "scb-entry-scan.h"
#include "scb-file-dialog.h"
#include "scb-flow-layout.h"
#include "scb-month-bar.h"

struct _ScbEntryPage
{
  AdwBin parent_instance;

  ScbBook *book; /* (nullable) */
  ScbViewState *state;
  gboolean is_stale; /* the book changed while nobody looked */

  /* template children */
  GtkLabel *totals;
  GtkLabel *remarks;
  GtkStack *stack;
  ScbEntryGrid *grid;
  GtkWidget *tools;
};

G_DEFINE_FINAL_TYPE (ScbEntryPage, scb_entry_page, ADW_TYPE_BIN)

enum
{
  PROP_BOOK = 1,
  PROP_STATE,
  N_PROPERTIES,
};

enum
{
  OPEN_SESSION,
  ADD_BRANCH,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* ---- showing ---- */

static void
show_remarks (ScbEntryPage *self)
{
  guint n = scb_entry_grid_get_n_remarks (self->grid);
  g_autofree char *text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u line asks for a second look.",
                                      "%u lines ask for a second look.", n),
                         n);

  gtk_label_set_label (self->remarks, text);
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), n > 0);
}

static void
line_cb (ScbEntryPage *self)
{
  ScbMonthEntry *line = scb_entry_grid_get_line (self->grid);
  gboolean has_session = line != NULL && line->session != NULL;
  gboolean writable = self->book != NULL && !scb_book_is_read_only (self->book);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entry.add-line", has_session && writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entry.open", has_session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entry.attach", has_session && writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entry.show-scans",
                                 line != NULL && line->n_scans > 0);
}

static void
grid_changed_cb (ScbEntryPage *self)
{
  g_autoptr (GPtrArray) entries = scb_entry_grid_get_entries (self->grid);
  g_autofree char *totals = scb_entry_totals (entries);

  gtk_label_set_label (self->totals, totals);
  gtk_stack_set_visible_child_name (self->stack, entries->len > 0 ? "sheet" : "empty");
  show_remarks (self);
  line_cb (self);
}

static void
failed_cb (ScbEntryPage *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
show (ScbEntryPage *self)
{
  self->is_stale = FALSE;
  scb_entry_grid_show (self->grid, self->book, scb_view_state_get_period (self->state));
}

static void
refresh (ScbEntryPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show (self);
  else
    self->is_stale = TRUE;
}

static void
scb_entry_page_map (GtkWidget *widget)
{
  if (SCB_ENTRY_PAGE (widget)->is_stale)
    show (SCB_ENTRY_PAGE (widget));

  GTK_WIDGET_CLASS (scb_entry_page_parent_class)->map (widget);
}

/* ---- the line ---- */

static void
add_line_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_entry_grid_add_line (SCB_ENTRY_PAGE (widget)->grid);
}

static gint64
session_of (ScbEntryPage *self)
{
  ScbMonthEntry *line = scb_entry_grid_get_line (self->grid);

  return line != NULL && line->session != NULL ? scb_record_get_id (SCB_RECORD (line->session)) : 0;
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gint64 session = session_of (SCB_ENTRY_PAGE (widget));

  if (session != 0)
    g_signal_emit (widget, signals[OPEN_SESSION], 0, session);
}

static void
add_branch_cb (ScbEntryPage *self)
{
  g_signal_emit (self, signals[ADD_BRANCH], 0);
}

/* ---- the scans ---- */

void
scb_entry_page_attach (ScbEntryPage *self, GFile *file)
{
  gint64 session = session_of (self);
  g_autoptr (GError) error = NULL;

  if (session != 0 && !scb_entry_scan_keep (self->book, session, file, &error))
    failed_cb (self, error);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ScbEntryPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = scb_file_dialog_finish (result, &error);

  if (file != NULL && self->book != NULL)
    scb_entry_page_attach (self, file);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    failed_cb (self, error);
}

static void
attach_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_file_dialog_open_async (GTK_WINDOW (gtk_widget_get_root (widget)), _("Attach a Scan"),
                              SCB_FILE_KIND_SCAN, NULL, file_chosen_cb, g_object_ref (widget));
}

static void
show_scans_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbEntryPage *self = SCB_ENTRY_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!scb_entry_scan_show (self->book, session_of (self),
                            GTK_WINDOW (gtk_widget_get_root (widget)), &error))
    failed_cb (self, error);
}

/* ---- the widget ---- */

static void
scb_entry_page_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  ScbEntryPage *self = SCB_ENTRY_PAGE (object);

  switch (property_id)
    {
    case PROP_BOOK:
      g_value_set_object (value, self->book);
      break;
    case PROP_STATE:
      g_value_set_object (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_entry_page_set_property (GObject *object,
                             guint property_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  ScbEntryPage *self = SCB_ENTRY_PAGE (object);

  switch (property_id)
    {
    case PROP_BOOK:
      scb_entry_page_set_book (self, g_value_get_object (value));
      break;
    case PROP_STATE:
      scb_entry_page_set_state (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
scb_entry_page_dispose (GObject *object)
{
  ScbEntryPage *self = SCB_ENTRY_PAGE (object);

  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_clear_object (&self->book);
  g_clear_object (&self->state);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_ENTRY_PAGE);

  G_OBJECT_CLASS (scb_entry_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "entry.add-line", NULL, add_line_cb);
  gtk_widget_class_install_action (klass, "entry.open", NULL, open_cb);
  gtk_widget_class_install_action (klass, "entry.attach", NULL, attach_cb);
  gtk_widget_class_install_action (klass, "entry.show-scans", NULL, show_scans_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "entry.add-line", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Return, GDK_CONTROL_MASK, "entry.open", NULL);
}

static void
scb_entry_page_class_init (ScbEntryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = scb_entry_page_get_property;
  object_class->set_property = scb_entry_page_set_property;
  object_class->dispose = scb_entry_page_dispose;
  widget_class->map = scb_entry_page_map;

  properties[PROP_BOOK] = g_param_spec_object ("book", NULL, NULL, SCB_TYPE_BOOK, flags);
  properties[PROP_STATE] = g_param_spec_object ("state", NULL, NULL, SCB_TYPE_VIEW_STATE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[OPEN_SESSION] = g_signal_new ("open-session", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[ADD_BRANCH]
      = g_signal_new ("add-branch", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  install_actions (widget_class);
  g_type_ensure (SCB_TYPE_ENTRY_GRID);
  g_type_ensure (SCB_TYPE_MONTH_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/entry/scb-entry-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbEntryPage, totals);
  gtk_widget_class_bind_template_child (widget_class, ScbEntryPage, remarks);
  gtk_widget_class_bind_template_child (widget_class, ScbEntryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ScbEntryPage, grid);
  gtk_widget_class_bind_template_child (widget_class, ScbEntryPage, tools);
  gtk_widget_class_bind_template_callback (widget_class, add_branch_cb);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, grid_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, line_cb);
}

static void
scb_entry_page_init (ScbEntryPage *self)
{
  g_autoptr (ScbViewState) state = scb_view_state_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->tools, scb_flow_layout_new (6, FALSE));
  scb_entry_page_set_state (self, state);
  line_cb (self);
}

GtkWidget *
scb_entry_page_new (void)
{
  return g_object_new (SCB_TYPE_ENTRY_PAGE, NULL);
}

void
scb_entry_page_set_book (ScbEntryPage *self, ScbBook *book)
{
  if (self->book == book)
    return;
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_set_object (&self->book, book);
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOOK]);
}

ScbViewState *
scb_entry_page_get_state (ScbEntryPage *self)
{
  return self->state;
}

void
scb_entry_page_set_state (ScbEntryPage *self, ScbViewState *state)
{
  g_return_if_fail (SCB_IS_VIEW_STATE (state));

  if (self->state == state)
    return;
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_set_object (&self->state, state);
  g_signal_connect_object (state, "notify::period", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}
