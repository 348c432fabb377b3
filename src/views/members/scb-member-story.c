/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What sessions tell of one member. */

#include "scb-config.h"

#include "scb-member-story.h"

#include <glib/gi18n-lib.h>

#include "scb-attendance-chart.h"
#include "scb-book-person.h"
#include "scb-date-text.h"
#include "scb-decision-labels.h"
#include "scb-labels.h"
#include "scb-list-row.h"

/* So many lines of each part are read and shown: the page stays quick on a big book. */
#define LINES 30

struct _ScbMemberStory
{
  AdwBin parent_instance;

  GtkBox *parts; /* owned by the bin */
};

G_DEFINE_FINAL_TYPE (ScbMemberStory, scb_member_story, ADW_TYPE_BIN)

enum
{
  OPEN_SESSION,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *heading; /* msgid */
  const char *empty;
} parts[SCB_N_PERSON_PARTS] = {
  [SCB_PERSON_OPINIONS] = { N_("What was said in sessions"), N_("No opinion is written down.") },
  [SCB_PERSON_TASKS] = { N_("Tasks"), N_("No task is written down.") },
  [SCB_PERSON_RECOGNITIONS]
  = { N_("Commended, reminded, helped"), N_("Nothing of this is written down.") },
  [SCB_PERSON_PLEDGES] = { N_("Pledges"), N_("No pledge is written down.") },
};

static const char *
value_label (ScbPersonPart part, int value)
{
  switch (part)
    {
    case SCB_PERSON_TASKS:
      return scb_task_state_label (value);
    case SCB_PERSON_RECOGNITIONS:
      return scb_recognition_kind_label (value);
    default:
      return NULL;
    }
}

/* ---- parts ---- */

static void
add_label (ScbMemberStory *self, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (self->parts, label);
}

static void
row_activated_cb (ScbMemberStory *self, GtkListBoxRow *row)
{
  gint64 *session = g_object_get_data (G_OBJECT (row), "session");

  if (session != NULL && *session != 0)
    g_signal_emit (self, signals[OPEN_SESSION], 0, *session);
}

static GtkWidget *
make_row (ScbPersonPart part, const ScbPersonLine *line)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *texts = scb_list_row_new ();
  g_autofree char *day = scb_date_text_short (line->day);
  g_autofree char *details = scb_list_row_join (
      (const char *const[]){ value_label (part, line->value), day, line->branch_name, line->details,
                             line->confidential ? _("not printed") : NULL },
      5);

  scb_list_row_set_texts (
      SCB_LIST_ROW (texts),
      line->text != NULL && *line->text != '\0' ? line->text : value_label (part, line->value),
      details, line->session != 0 ? _("Open the session") : NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), texts);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), line->session != 0);
  g_object_set_data_full (G_OBJECT (row), "session", g_memdup2 (&line->session, sizeof (gint64)),
                          g_free);
  return row;
}

static void
add_part (ScbMemberStory *self, const ScbPersonStory *story, ScbPersonPart part)
{
  GtkWidget *list = gtk_list_box_new ();
  guint count = story->n_lines[part];
  g_autofree char *heading = count > 0 ? g_strdup_printf ("%s (%u)", _(parts[part].heading), count)
                                       : g_strdup (_(parts[part].heading));
  g_autofree char *rest = NULL;

  add_label (self, heading, "heading");
  if (count == 0)
    {
      g_object_ref_sink (list);
      g_object_unref (list);
      add_label (self, _(parts[part].empty), "dim-label");
      return;
    }
  for (guint i = 0; i < story->lines[part]->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (part, story->lines[part]->pdata[i]));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(parts[part].heading), -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->parts, list);
  if (count <= LINES)
    return;
  rest = g_strdup_printf (_("The last %d are shown; Search finds the others."), LINES);
  add_label (self, rest, "dim-label");
}

static void
add_attendance (ScbMemberStory *self, const ScbPersonStory *story)
{
  GtkWidget *chart = scb_attendance_chart_new ();
  g_autofree char *text = scb_attendance_chart_text (story->years);

  add_label (self, _("Attendance through the years"), "heading");
  scb_attendance_chart_set_years (SCB_ATTENDANCE_CHART (chart), story->years);
  gtk_widget_set_visible (chart, story->years->len > 0);
  gtk_box_append (self->parts, chart);
  add_label (self, story->years->len > 0 ? text : _("No roll-call names this member."),
             "dim-label");
}

/* ---- the widget ---- */

static void
scb_member_story_class_init (ScbMemberStoryClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[OPEN_SESSION] = g_signal_new ("open-session", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
scb_member_story_init (ScbMemberStory *self)
{
  self->parts = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->parts));
}

GtkWidget *
scb_member_story_new (void)
{
  return g_object_new (SCB_TYPE_MEMBER_STORY, NULL);
}

void
scb_member_story_show (ScbMemberStory *self, ScbBook *book, gint64 member)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbPersonStory) story = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->parts))) != NULL)
    gtk_box_remove (self->parts, child);
  if (book == NULL || member == 0)
    return;
  story = scb_book_load_person (book, member, LINES, &error);
  if (story == NULL)
    {
      g_signal_emit (self, signals[FAILED], 0, error);
      return;
    }
  add_attendance (self, story);
  for (guint i = 0; i < SCB_N_PERSON_PARTS; i++)
    add_part (self, story, i);
}
