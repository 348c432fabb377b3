/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A commune that comes of others. */

#include "scb-config.h"

#include "scb-new-commune-form.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-organization-tree.h"
#include "scb-several-choice.h"
#include "scb-text.h"

struct _ScbNewCommuneForm
{
  GtkWidget parent_instance;

  ScbSeveralChoice *merged; /* child of merged_slot */
  char *suggested;          /* (nullable): what was put into the committee's name */

  /* template children */
  GtkWidget *content;
  GtkEditable *name;
  GtkEditable *committee_name;
  GtkEditable *place;
  AdwBin *merged_slot;
  GtkCheckButton *bodies;
};

G_DEFINE_FINAL_TYPE (ScbNewCommuneForm, scb_new_commune_form, GTK_TYPE_WIDGET)

/* "Đảng bộ xã Lương Minh" is led by "Đảng ủy xã Lương Minh", in Lương Minh: suggested until the
 * user writes something else. */
static void
name_changed_cb (ScbNewCommuneForm *self)
{
  static const char party[] = "Đảng bộ ", committee[] = "Đảng ủy ";
  const char *name = gtk_editable_get_text (self->name);
  const char *written = gtk_editable_get_text (self->committee_name);

  if (!g_str_has_prefix (name, party)
      || (*written != '\0' && g_strcmp0 (written, self->suggested) != 0))
    return;
  g_free (self->suggested);
  self->suggested = g_strconcat (committee, name + strlen (party), NULL);
  gtk_editable_set_text (self->committee_name, self->suggested);
}

static void
scb_new_commune_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SCB_TYPE_NEW_COMMUNE_FORM);

  G_OBJECT_CLASS (scb_new_commune_form_parent_class)->dispose (object);
}

static void
scb_new_commune_form_finalize (GObject *object)
{
  g_free (SCB_NEW_COMMUNE_FORM (object)->suggested);

  G_OBJECT_CLASS (scb_new_commune_form_parent_class)->finalize (object);
}

static void
scb_new_commune_form_class_init (ScbNewCommuneFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_new_commune_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = scb_new_commune_form_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/reform/scb-new-commune-form.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbNewCommuneForm, content);
  gtk_widget_class_bind_template_child (widget_class, ScbNewCommuneForm, name);
  gtk_widget_class_bind_template_child (widget_class, ScbNewCommuneForm, committee_name);
  gtk_widget_class_bind_template_child (widget_class, ScbNewCommuneForm, place);
  gtk_widget_class_bind_template_child (widget_class, ScbNewCommuneForm, merged_slot);
  gtk_widget_class_bind_template_child (widget_class, ScbNewCommuneForm, bodies);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
}

static void
scb_new_commune_form_init (ScbNewCommuneForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->merged = SCB_SEVERAL_CHOICE (scb_several_choice_new (_("Made up of")));
  adw_bin_set_child (self->merged_slot, GTK_WIDGET (self->merged));
}

GtkWidget *
scb_new_commune_form_new (ScbBook *book, const char *day)
{
  ScbNewCommuneForm *self = g_object_new (SCB_TYPE_NEW_COMMUNE_FORM, NULL);
  g_autoptr (GPtrArray) tree = scb_book_list_organization_tree (book, day, NULL);

  for (guint i = 0; tree != NULL && i < tree->len; i++)
    {
      ScbOrganizationNode *node = tree->pdata[i];

      if (node->kind == SCB_ORGANIZATION_KIND_COMMUNE)
        scb_several_choice_add (self->merged, node->id, node->name);
    }
  scb_several_choice_show (self->merged);
  return GTK_WIDGET (self);
}

gboolean
scb_new_commune_form_is_empty (ScbNewCommuneForm *self)
{
  g_autoptr (GArray) merged = scb_several_choice_list (self->merged);

  return merged->len == 0 && *gtk_editable_get_text (self->name) == '\0'
         && *gtk_editable_get_text (self->committee_name) == '\0';
}

/* Văn phòng, Ban Xây dựng Đảng, Ủy ban Kiểm tra (298-QĐ/TW). */
static char **
name_bodies (const char *committee)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autofree char *office = g_strdup_printf (_("Office of %s"), committee);
  g_autofree char *building = g_strdup_printf (_("Party-building board of %s"), committee);
  g_autofree char *inspection = g_strdup_printf (_("Inspection committee of %s"), committee);

  g_strv_builder_add_many (names, office, building, inspection, NULL);
  return g_strv_builder_end (names);
}

void
scb_new_commune_form_read (ScbNewCommuneForm *self, ScbNewCommune *commune)
{
  commune->name = scb_text_clean_line (gtk_editable_get_text (self->name));
  commune->committee_name = scb_text_clean_line (gtk_editable_get_text (self->committee_name));
  commune->place = scb_text_clean_line (gtk_editable_get_text (self->place));
  g_array_unref (commune->merged);
  commune->merged = scb_several_choice_list (self->merged);
  if (gtk_check_button_get_active (self->bodies) && commune->name != NULL)
    commune->bodies
        = name_bodies (commune->committee_name != NULL ? commune->committee_name : commune->name);
}
