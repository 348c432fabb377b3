/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is assigned to a branch. */

#include "scb-config.h"

#include "scb-branch-officials.h"

#include <glib/gi18n-lib.h>

#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-list-row.h"
#include "scb-labels.h"
#include "scb-row-list.h"

struct _ScbBranchOfficials
{
  AdwBin parent_instance;

  ScbBook *book; /* (nullable) */
  gint64 branch;

  /* children */
  GtkWidget *empty;
  ScbRowList *rows;
};

G_DEFINE_FINAL_TYPE (ScbBranchOfficials, scb_branch_officials, ADW_TYPE_BIN)

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
add_row (ScbBranchOfficials *self, ScbAssignment *assignment)
{
  g_autoptr (ScbOfficial) official
      = scb_book_get (self->book, SCB_TYPE_OFFICIAL, assignment->official, NULL);
  g_autofree char *details = NULL;
  g_autofree char *since
      = assignment->since != NULL ? scb_date_text_short (assignment->since) : NULL;
  g_autofree char *note = since != NULL ? g_strdup_printf (_("since %s"), since) : NULL;

  if (official == NULL)
    return;
  details = scb_list_row_join ((const char *const[]){ scb_assignment_duty_label (assignment->duty),
                                                      official->post, official->agency },
                               3);
  scb_row_list_add (self->rows, official->name, details, note, assignment->official);
}

static void
refresh (ScbBranchOfficials *self)
{
  g_autofree char *today = scb_date_today ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) assignments = NULL;

  scb_row_list_clear (self->rows);
  if (self->book != NULL && self->branch != 0)
    assignments = scb_book_list (self->book, SCB_TYPE_ASSIGNMENT, "branch", self->branch, &error);
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error);
  for (guint i = 0; assignments != NULL && i < assignments->len; i++)
    {
      ScbAssignment *assignment = assignments->pdata[i];

      if (scb_date_in_span (today, assignment->since, assignment->until))
        add_row (self, assignment);
    }
  gtk_widget_set_visible (self->empty, scb_row_list_get_n_rows (self->rows) == 0);
}

static void
book_changed_cb (ScbBranchOfficials *self, const ScbChange *changes, guint n_changes)
{
  for (guint i = 0; i < n_changes; i++)
    if (changes[i].type == SCB_TYPE_ASSIGNMENT || changes[i].type == SCB_TYPE_OFFICIAL)
      {
        refresh (self);
        return;
      }
}

static void
activated_cb (ScbBranchOfficials *self, gint64 official)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-official", "x", official);
}

/* ---- the widget ---- */

static void
scb_branch_officials_dispose (GObject *object)
{
  ScbBranchOfficials *self = SCB_BRANCH_OFFICIALS (object);

  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_branch_officials_parent_class)->dispose (object);
}

static void
scb_branch_officials_class_init (ScbBranchOfficialsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = scb_branch_officials_dispose;

  signals[FAILED]
      = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
scb_branch_officials_init (ScbBranchOfficials *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading
      = g_object_new (GTK_TYPE_LABEL, "label", _("Assigned officials"), "xalign", 0.0, "wrap",
                      TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "css-classes",
                      (const char *[]){ "title-4", NULL }, NULL);
  GtkWidget *rows = scb_row_list_new (_("Assigned officials"));

  self->empty
      = g_object_new (GTK_TYPE_LABEL, "label", _("No official is assigned to it."), "xalign", 0.0,
                      "wrap", TRUE, "css-classes", (const char *[]){ "dim-label", NULL }, NULL);
  self->rows = SCB_ROW_LIST (rows);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), self->empty);
  gtk_box_append (GTK_BOX (box), rows);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (rows, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
scb_branch_officials_new (void)
{
  return g_object_new (SCB_TYPE_BRANCH_OFFICIALS, NULL);
}

void
scb_branch_officials_set_branch (ScbBranchOfficials *self, ScbBook *book, gint64 branch)
{
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_set_object (&self->book, book);
  self->branch = branch;
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                             G_CONNECT_SWAPPED);
  refresh (self);
}
