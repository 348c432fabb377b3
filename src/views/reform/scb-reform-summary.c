/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reform would do. */

#include "scb-config.h"

#include "scb-reform-summary.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "scb-marked-sentence.h"
#include "scb-reform-text.h"

/* A group of no more lines stands open. */
#define N_OPEN 4

struct _ScbReformSummary
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (ScbReformSummary, scb_reform_summary, GTK_TYPE_BOX)

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static void
add_sentences (ScbReformSummary *self, const char *icon, GPtrArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    gtk_box_append (GTK_BOX (self), scb_marked_sentence_new (icon, sentences->pdata[i]));
}

static GtkWidget *
make_line (const ScbReformLine *line)
{
  g_autofree char *text = scb_reform_line_text (line);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = make_label (text);

  gtk_widget_add_css_class (label, "boxed-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static void
add_group (ScbReformSummary *self, const ScbReformPreview *preview, ScbReformLineKind kind)
{
  guint n = scb_reform_preview_count (preview, kind);
  g_autofree char *heading = n > 0 ? scb_reform_group_heading (kind, n) : NULL;
  GtkWidget *list;
  GtkWidget *group;

  if (n == 0)
    return;
  list = gtk_list_box_new ();
  group = adw_expander_row_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (group), heading);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (group), n <= N_OPEN);
  for (guint i = 0; i < preview->lines->len; i++)
    {
      const ScbReformLine *line = preview->lines->pdata[i];

      if (line->kind == kind)
        adw_expander_row_add_row (ADW_EXPANDER_ROW (group), make_line (line));
    }
  gtk_list_box_append (GTK_LIST_BOX (list), group);
  gtk_box_append (GTK_BOX (self), list);
}

static void
scb_reform_summary_class_init (ScbReformSummaryClass *klass)
{
}

static void
scb_reform_summary_init (ScbReformSummary *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

GtkWidget *
scb_reform_summary_new (void)
{
  return g_object_new (SCB_TYPE_REFORM_SUMMARY, NULL);
}

void
scb_reform_summary_set_preview (ScbReformSummary *self, const ScbReformPreview *preview)
{
  g_autoptr (GPtrArray) warnings = scb_reform_list_warnings (preview);
  g_autoptr (GPtrArray) facts = scb_reform_list_facts (preview);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  add_sentences (self, "dialog-warning-symbolic", warnings);
  add_sentences (self, "dialog-information-symbolic", facts);
  for (int kind = 0; kind < SCB_REFORM_N_LINES; kind++)
    add_group (self, preview, (ScbReformLineKind)kind);
}
