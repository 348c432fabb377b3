/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for a branch's new term. */

#include "scb-config.h"

#include "scb-term-window.h"

#include <glib/gi18n-lib.h>

#include "scb-book-branch-history.h"
#include "scb-book-sessions.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-marked-sentence.h"
#include "scb-reform-text.h"
#include "scb-tab-stop.h"
#include "scb-text.h"
#include "scb-ui.h"

/* How long a term of a branch is, in years; only suggested. */
#define YEARS 3

struct _ScbTermWindow
{
  AdwWindow parent_instance;

  ScbBook *book;
  gint64 branch;
  GPtrArray *offices; /* GtkDropDown, each with its "member" */
  gint64 n_official;

  /* template children */
  GtkEditable *name;
  GtkEditable *since;
  GtkEditable *congress;
  GtkListBox *people;
  GtkBox *warnings;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (ScbTermWindow, scb_term_window, ADW_TYPE_WINDOW)

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the order of the lists; the titles stand on papers. */
static const struct
{
  ScbPostKind kind;
  const char *label;
  const char *title; /* (nullable) */
} offices[] = {
  { SCB_POST_KIND_UNKNOWN, N_("Not elected"), NULL },
  { SCB_POST_KIND_SECRETARY, N_("Secretary"), N_("Secretary of the branch") },
  { SCB_POST_KIND_DEPUTY_SECRETARY, N_("Deputy secretary"),
    N_("Deputy secretary of the branch") },
  { SCB_POST_KIND_COMMITTEE_MEMBER, N_("Member of the branch committee"),
    N_("Member of the branch committee") },
};

static guint
get_office (gpointer drop_down)
{
  guint selected = gtk_drop_down_get_selected (drop_down);

  return selected < G_N_ELEMENTS (offices) ? selected : 0;
}

/* ---- what is unusual ---- */

static void
office_changed_cb (ScbTermWindow *self)
{
  ScbCommitteeCount count = { .official = self->n_official };
  g_autoptr (GPtrArray) warnings = NULL;

  for (guint i = 0; i < self->offices->len; i++)
    {
      ScbPostKind kind = offices[get_office (self->offices->pdata[i])].kind;

      count.secretaries += kind == SCB_POST_KIND_SECRETARY;
      count.deputies += kind == SCB_POST_KIND_DEPUTY_SECRETARY;
      count.others += kind == SCB_POST_KIND_COMMITTEE_MEMBER;
    }
  warnings = scb_committee_list_warnings (&count);
  scb_marked_sentence_fill (self->warnings, "dialog-warning-symbolic", warnings);
}

/* ---- the roll ---- */

static void
add_person (ScbTermWindow *self, ScbMember *member)
{
  gint64 id = scb_record_get_id (SCB_RECORD (member));
  g_autofree char *year = member->born_on != NULL ? g_strndup (member->born_on, 4) : NULL;
  g_autofree char *label = g_strdup_printf (_("Office of %s in the new term"), member->full_name);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *office;

  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    gtk_string_list_append (labels, _ (offices[i].label));
  office = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL);
  gtk_widget_set_valign (office, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (office), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  scb_ui_name_drop_down (GTK_DROP_DOWN (office));
  g_object_set_data_full (G_OBJECT (office), "member", g_memdup2 (&id, sizeof id), g_free);
  g_signal_connect_object (office, "notify::selected", G_CALLBACK (office_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), member->full_name);
  if (year != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), year);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), office);
  gtk_list_box_append (self->people, row);
  g_ptr_array_add (self->offices, office);
}

/* Official members stand for election. */
static void
list_people (ScbTermWindow *self, const char *day)
{
  g_autoptr (GPtrArray) roll = scb_book_list_roll (self->book, self->branch, day, NULL);

  for (guint i = 0; roll != NULL && i < roll->len; i++)
    {
      ScbAttendance *item = roll->pdata[i];
      g_autoptr (ScbMember) member = NULL;

      if (item->standing != SCB_STANDING_OFFICIAL)
        continue;
      member = scb_book_get (self->book, SCB_TYPE_MEMBER, item->member, NULL);
      if (member != NULL)
        add_person (self, member);
      self->n_official++;
    }
}

/* ---- keeping it ---- */

static void
complain (ScbTermWindow *self, const char *sentence)
{
  gtk_label_set_label (self->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

/* (transfer full) (nullable): NULL where it is no day, or nothing was typed. */
static char *
read_day (GtkEditable *entry)
{
  g_autofree char *day = scb_date_parse (gtk_editable_get_text (entry));

  return scb_date_is_day (day) ? g_steal_pointer (&day) : NULL;
}

static GArray *
list_elected (ScbTermWindow *self)
{
  GArray *elected = g_array_new (FALSE, FALSE, sizeof (ScbElected));

  for (guint i = 0; i < self->offices->len; i++)
    {
      guint office = get_office (self->offices->pdata[i]);
      ScbElected one
          = { .member = *(gint64 *)g_object_get_data (self->offices->pdata[i], "member"),
              .kind = offices[office].kind,
              .title = offices[office].title != NULL ? _ (offices[office].title) : NULL };

      if (one.kind != SCB_POST_KIND_UNKNOWN)
        g_array_append_val (elected, one);
    }
  return elected;
}

static void
open_cb (ScbTermWindow *self)
{
  g_autofree char *name = scb_text_clean_line (gtk_editable_get_text (self->name));
  g_autofree char *since = read_day (self->since);
  g_autofree char *typed = scb_text_clean_line (gtk_editable_get_text (self->congress));
  g_autofree char *congress = read_day (self->congress);
  g_autoptr (GArray) elected = list_elected (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbTerm) term = NULL;

  if (typed != NULL && congress == NULL)
    {
      complain (self, _("The day of the congress is no day; write it like 14/02/2020."));
      gtk_widget_grab_focus (GTK_WIDGET (self->congress));
      return;
    }
  term = g_object_new (SCB_TYPE_TERM, "branch", self->branch, "name", name, "since", since,
                       "congress-on", congress, NULL);
  if (!scb_book_open_term (self->book, term, (const ScbElected *)elected->data, elected->len,
                           &error))
    {
      complain (self, error->message);
      return;
    }
  g_signal_emit (self, signals[OPENED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* ---- the window ---- */

static void
scb_term_window_dispose (GObject *object)
{
  ScbTermWindow *self = SCB_TERM_WINDOW (object);

  g_ptr_array_set_size (self->offices, 0);
  /* It lies in the content. */
  gtk_window_set_default_widget (GTK_WINDOW (self), NULL);
  adw_window_set_content (ADW_WINDOW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_TERM_WINDOW);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_term_window_parent_class)->dispose (object);
}

static void
scb_term_window_finalize (GObject *object)
{
  g_ptr_array_unref (SCB_TERM_WINDOW (object)->offices);

  G_OBJECT_CLASS (scb_term_window_parent_class)->finalize (object);
}

static void
scb_term_window_class_init (ScbTermWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_term_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = scb_term_window_finalize;

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/branches/scb-term-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbTermWindow, name);
  gtk_widget_class_bind_template_child (widget_class, ScbTermWindow, since);
  gtk_widget_class_bind_template_child (widget_class, ScbTermWindow, congress);
  gtk_widget_class_bind_template_child (widget_class, ScbTermWindow, people);
  gtk_widget_class_bind_template_child (widget_class, ScbTermWindow, warnings);
  gtk_widget_class_bind_template_child (widget_class, ScbTermWindow, problem);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
scb_term_window_init (ScbTermWindow *self)
{
  self->offices = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
scb_term_window_new (GtkWindow *parent, ScbBook *book, gint64 branch)
{
  ScbTermWindow *self = g_object_new (SCB_TYPE_TERM_WINDOW, "transient-for", parent, NULL);
  g_autofree char *today = scb_date_today ();
  g_autofree char *day = scb_date_text_short (today);
  int year = (int)g_ascii_strtoll (today, NULL, 10);
  g_autofree char *name = g_strdup_printf ("%d-%d", year, year + YEARS);

  self->book = g_object_ref (book);
  self->branch = branch;
  gtk_editable_set_text (self->name, name);
  gtk_editable_set_text (self->since, day);
  list_people (self, today);
  office_changed_cb (self);
  return GTK_WIDGET (self);
}

void
scb_term_window_elect (ScbTermWindow *self, gint64 member, ScbPostKind office)
{
  for (guint i = 0; i < self->offices->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (offices); j++)
      if (*(gint64 *)g_object_get_data (self->offices->pdata[i], "member") == member
          && offices[j].kind == office)
        gtk_drop_down_set_selected (self->offices->pdata[i], j);
}
