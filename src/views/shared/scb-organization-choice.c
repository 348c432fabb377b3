/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which organization. */

#include "scb-config.h"

#include "scb-organization-choice.h"

#include "scb-date.h"
#include "scb-name-key.h"
#include "scb-ui.h"

/* In characters: narrower than that a name is not broken. */
#define NARROWEST 16

struct _ScbOrganizationChoice
{
  AdwBin parent_instance;

  gint64 organization;
  GPtrArray *known;    /* Known, in the order of names */
  gboolean is_setting; /* the choice comes from the book */
  GtkDropDown *drop_down;
};

G_DEFINE_FINAL_TYPE (ScbOrganizationChoice, scb_organization_choice, ADW_TYPE_BIN)

enum
{
  PROP_ORGANIZATION = 1,
  N_PROPERTIES,
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

typedef struct
{
  gint64 id;
  char *name;
  char *key;
} Known;

static void
known_free (gpointer data)
{
  Known *known = data;

  g_free (known->name);
  g_free (known->key);
  g_free (known);
}

static int
compare_known (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(Known *const *)a)->key, (*(Known *const *)b)->key);
}

/* ---- the names of today ---- */

static void
add_known (GPtrArray *known, ScbOrganizationSpell *spell)
{
  Known *entry = g_new0 (Known, 1);

  entry->id = spell->organization;
  entry->name = g_strdup (spell->name);
  entry->key = scb_text_key (spell->name);
  g_ptr_array_add (known, entry);
}

static GPtrArray *
read_known (ScbBook *book, GError **error)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func (known_free);
  g_autoptr (GPtrArray) spells
      = book != NULL ? scb_book_list (book, SCB_TYPE_ORGANIZATION_SPELL, NULL, 0, error) : NULL;
  g_autofree char *today = scb_date_today ();

  if (book != NULL && spells == NULL)
    return NULL;
  for (guint i = 0; spells != NULL && i < spells->len; i++)
    {
      ScbOrganizationSpell *spell = spells->pdata[i];

      if (scb_date_in_span (today, spell->since, spell->until))
        add_known (known, spell);
    }
  g_ptr_array_sort (known, compare_known);
  return g_steal_pointer (&known);
}

static gboolean
are_the_same (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      Known *one = a->pdata[i];
      Known *other = b->pdata[i];

      if (one->id != other->id || g_strcmp0 (one->name, other->name) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
show_choice (ScbOrganizationChoice *self)
{
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < self->known->len; i++)
    if (((Known *)self->known->pdata[i])->id == self->organization)
      selected = i;
  self->is_setting = TRUE;
  gtk_drop_down_set_selected (self->drop_down, selected);
  self->is_setting = FALSE;
}

static void
show_known (ScbOrganizationChoice *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->known->len; i++)
    gtk_string_list_append (names, ((Known *)self->known->pdata[i])->name);
  self->is_setting = TRUE;
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (names));
  self->is_setting = FALSE;
  show_choice (self);
}

/* ---- choosing ---- */

static void
selected_cb (ScbOrganizationChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);

  if (self->is_setting || selected >= self->known->len)
    return;
  self->organization = ((Known *)self->known->pdata[selected])->id;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORGANIZATION]);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
set_up_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  /* While nothing is chosen the button would be as high as a name of one letter a line. */
  gtk_label_set_width_chars (GTK_LABEL (label), NARROWEST);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* ---- the widget ---- */

static gboolean
scb_organization_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SCB_ORGANIZATION_CHOICE (widget)->drop_down));
}

static void
scb_organization_choice_get_property (GObject *object,
                                      guint property_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  if (property_id == PROP_ORGANIZATION)
    g_value_set_int64 (value, SCB_ORGANIZATION_CHOICE (object)->organization);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_organization_choice_set_property (GObject *object,
                                      guint property_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  if (property_id == PROP_ORGANIZATION)
    scb_organization_choice_set_organization (SCB_ORGANIZATION_CHOICE (object),
                                              g_value_get_int64 (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
scb_organization_choice_finalize (GObject *object)
{
  g_ptr_array_unref (SCB_ORGANIZATION_CHOICE (object)->known);

  G_OBJECT_CLASS (scb_organization_choice_parent_class)->finalize (object);
}

static void
scb_organization_choice_class_init (ScbOrganizationChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = scb_organization_choice_get_property;
  object_class->set_property = scb_organization_choice_set_property;
  object_class->finalize = scb_organization_choice_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = scb_organization_choice_grab_focus;

  properties[PROP_ORGANIZATION]
      = g_param_spec_int64 ("organization", NULL, NULL, 0, G_MAXINT64, 0,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
scb_organization_choice_init (ScbOrganizationChoice *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->known = g_ptr_array_new_with_free_func (known_free);
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_name_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_name_cb), NULL);
  gtk_drop_down_set_factory (self->drop_down, factory);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->drop_down));
  scb_ui_name_drop_down (self->drop_down);
}

GtkWidget *
scb_organization_choice_new (const char *label)
{
  ScbOrganizationChoice *self = g_object_new (SCB_TYPE_ORGANIZATION_CHOICE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  return GTK_WIDGET (self);
}

gboolean
scb_organization_choice_set_book (ScbOrganizationChoice *self, ScbBook *book, GError **error)
{
  g_autoptr (GPtrArray) known = read_known (book, error);

  if (known == NULL)
    return FALSE;
  /* Left alone where nothing changed: it may be open. */
  if (are_the_same (known, self->known))
    return TRUE;
  g_ptr_array_unref (self->known);
  self->known = g_steal_pointer (&known);
  show_known (self);
  return TRUE;
}

guint
scb_organization_choice_get_n_known (ScbOrganizationChoice *self)
{
  return self->known->len;
}

gint64
scb_organization_choice_get_organization (ScbOrganizationChoice *self)
{
  return self->organization;
}

void
scb_organization_choice_set_organization (ScbOrganizationChoice *self, gint64 organization)
{
  gboolean is_another = self->organization != organization;

  self->organization = organization;
  show_choice (self);
  if (is_another)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORGANIZATION]);
}
