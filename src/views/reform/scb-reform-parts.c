/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The new branches of a split that are described already. */

#include "scb-config.h"

#include "scb-reform-parts.h"

#include <glib/gi18n-lib.h>

struct _ScbReformParts
{
  GtkWidget parent_instance;

  ScbReform *described; /* holds the parts */

  /* template children */
  GtkWidget *content;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (ScbReformParts, scb_reform_parts, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void show_parts (ScbReformParts *self);

/* ---- rows ---- */

static void
remove_cb (ScbReformParts *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);

  g_ptr_array_remove_index (self->described->parts,
                            (guint)gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  show_parts (self);
}

static GtkWidget *
make_row (ScbReformParts *self, const ScbReformPart *part)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *count
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u member", "%u members",
                                      part->members->len),
                         part->members->len);
  g_autofree char *text = g_strdup_printf ("%s · %s", part->name, count);
  g_autofree char *remove = g_strdup_printf (_("Take “%s” Back"), part->name);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_margin_start (row, 9);
  gtk_widget_set_margin_end (row, 3);
  gtk_widget_set_tooltip_text (button, remove);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), button);
  return row;
}

static void
show_parts (ScbReformParts *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->described->parts->len; i++)
    gtk_list_box_append (self->list, make_row (self, self->described->parts->pdata[i]));
  gtk_widget_set_visible (self->content, self->described->parts->len > 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- the widget ---- */

static void
scb_reform_parts_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SCB_TYPE_REFORM_PARTS);

  G_OBJECT_CLASS (scb_reform_parts_parent_class)->dispose (object);
}

static void
scb_reform_parts_finalize (GObject *object)
{
  scb_reform_free (SCB_REFORM_PARTS (object)->described);

  G_OBJECT_CLASS (scb_reform_parts_parent_class)->finalize (object);
}

static void
scb_reform_parts_class_init (ScbReformPartsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_reform_parts_dispose;
  G_OBJECT_CLASS (klass)->finalize = scb_reform_parts_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/reform/scb-reform-parts.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbReformParts, content);
  gtk_widget_class_bind_template_child (widget_class, ScbReformParts, list);
}

static void
scb_reform_parts_init (ScbReformParts *self)
{
  self->described = scb_reform_new (SCB_REFORM_SPLIT);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
scb_reform_parts_new (void)
{
  return g_object_new (SCB_TYPE_REFORM_PARTS, NULL);
}

void
scb_reform_parts_add (ScbReformParts *self,
                      const char *name,
                      ScbBranchKind kind,
                      const char *term_name,
                      const GArray *members)
{
  scb_reform_add_part (self->described, name, kind, term_name, members);
  show_parts (self);
}

void
scb_reform_parts_clear (ScbReformParts *self)
{
  if (self->described->parts->len == 0)
    return;
  g_ptr_array_set_size (self->described->parts, 0);
  show_parts (self);
}

gboolean
scb_reform_parts_holds (ScbReformParts *self, gint64 member)
{
  for (guint i = 0; i < self->described->parts->len; i++)
    {
      const ScbReformPart *part = self->described->parts->pdata[i];

      for (guint j = 0; j < part->members->len; j++)
        if (g_array_index (part->members, gint64, j) == member)
          return TRUE;
    }
  return FALSE;
}

void
scb_reform_parts_fill (ScbReformParts *self, ScbReform *reform)
{
  guint n = self->described->parts->len;
  gboolean is_whole = n > 0 && reform->name == NULL && reform->members->len == 0;

  for (guint i = 0; i < n - is_whole; i++)
    {
      const ScbReformPart *part = self->described->parts->pdata[i];

      scb_reform_add_part (reform, part->name, part->kind, part->term_name, part->members);
    }
  if (is_whole)
    {
      const ScbReformPart *last = self->described->parts->pdata[n - 1];

      reform->name = g_strdup (last->name);
      reform->branch_kind = last->kind;
      g_free (reform->term_name);
      reform->term_name = g_strdup (last->term_name);
      g_array_append_vals (reform->members, last->members->data, last->members->len);
    }
}
