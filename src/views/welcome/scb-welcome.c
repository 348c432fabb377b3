/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first start. */

#include "scb-config.h"

#include "scb-welcome.h"

#include "scb-glib.h"

#define MODE        "mode"
#define MODE_BRANCH "branch"
#define MODE_OFFICE "office"

struct _ScbWelcome
{
  AdwBin parent_instance;

  ScbBook *book; /* (nullable) */

  /* template children */
  GtkWidget *branch_button;
  GtkWidget *office_button;
};

G_DEFINE_FINAL_TYPE (ScbWelcome, scb_welcome, ADW_TYPE_BIN)

enum
{
  PROP_BOOK = 1,
  N_PROPERTIES,
};

enum
{
  CHOSEN,
  OPEN_SAMPLE,
  OPEN_FILE,
  IMPORT_PACKAGE,
  RESTORE,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* ---- the answer ---- */

static void
choose (ScbWelcome *self, gboolean is_office)
{
  g_autoptr (GError) error = NULL;

  if (self->book == NULL)
    return;
  if (scb_book_set_setting (self->book, MODE, is_office ? MODE_OFFICE : MODE_BRANCH, &error))
    g_signal_emit (self, signals[CHOSEN], 0, is_office);
  else
    g_signal_emit (self, signals[FAILED], 0, error);
}

static void
branch_cb (ScbWelcome *self)
{
  choose (self, FALSE);
}

static void
office_cb (ScbWelcome *self)
{
  choose (self, TRUE);
}

static void
open_sample_cb (ScbWelcome *self)
{
  g_signal_emit (self, signals[OPEN_SAMPLE], 0);
}

static void
open_file_cb (ScbWelcome *self)
{
  g_signal_emit (self, signals[OPEN_FILE], 0);
}

static void
import_package_cb (ScbWelcome *self)
{
  g_signal_emit (self, signals[IMPORT_PACKAGE], 0);
}

static void
restore_cb (ScbWelcome *self)
{
  g_signal_emit (self, signals[RESTORE], 0);
}

/* ---- the widget ---- */

static gboolean
scb_welcome_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SCB_WELCOME (widget)->branch_button);
}

static void
scb_welcome_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_BOOK)
    g_value_set_object (value, SCB_WELCOME (object)->book);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_welcome_set_property (GObject *object,
                          guint property_id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  if (property_id == PROP_BOOK)
    scb_welcome_set_book (SCB_WELCOME (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_welcome_dispose (GObject *object)
{
  ScbWelcome *self = SCB_WELCOME (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_WELCOME);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_welcome_parent_class)->dispose (object);
}

static guint
add_signal (GType type, const char *name)
{
  return g_signal_new (name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
scb_welcome_class_init (ScbWelcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = scb_welcome_get_property;
  object_class->set_property = scb_welcome_set_property;
  object_class->dispose = scb_welcome_dispose;
  widget_class->grab_focus = scb_welcome_grab_focus;

  properties[PROP_BOOK]
      = g_param_spec_object ("book", NULL, NULL, SCB_TYPE_BOOK,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHOSEN] = g_signal_new ("chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[OPEN_SAMPLE] = add_signal (type, "open-sample");
  signals[OPEN_FILE] = add_signal (type, "open-file");
  signals[IMPORT_PACKAGE] = add_signal (type, "import-package");
  signals[RESTORE] = add_signal (type, "restore");
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/welcome/scb-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbWelcome, branch_button);
  gtk_widget_class_bind_template_child (widget_class, ScbWelcome, office_button);
  gtk_widget_class_bind_template_callback (widget_class, branch_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_package_cb);
  gtk_widget_class_bind_template_callback (widget_class, office_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_file_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_sample_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
}

static void
scb_welcome_init (ScbWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_sensitive (self->branch_button, FALSE);
  gtk_widget_set_sensitive (self->office_button, FALSE);
}

GtkWidget *
scb_welcome_new (void)
{
  return g_object_new (SCB_TYPE_WELCOME, NULL);
}

void
scb_welcome_set_book (ScbWelcome *self, ScbBook *book)
{
  gboolean can_answer = book != NULL && !scb_book_is_read_only (book);

  if (!g_set_object (&self->book, book))
    return;
  gtk_widget_set_sensitive (self->branch_button, can_answer);
  gtk_widget_set_sensitive (self->office_button, can_answer);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOOK]);
}

gboolean
scb_welcome_is_needed (ScbBook *book)
{
  g_autofree char *mode = scb_book_get_setting (book, MODE);

  return !scb_book_is_read_only (book) && scb_string_is_empty (mode);
}

gboolean
scb_welcome_is_office (ScbBook *book)
{
  g_autofree char *mode = scb_book_get_setting (book, MODE);

  if (g_strcmp0 (mode, MODE_OFFICE) == 0)
    return TRUE;
  return g_strcmp0 (mode, MODE_BRANCH) != 0 && scb_book_count (book, SCB_TYPE_BRANCH, NULL) > 1;
}
