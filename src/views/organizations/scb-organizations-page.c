/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tree of party organizations. */

#include "scb-config.h"

#include "scb-organizations-page.h"

#include <glib/gi18n-lib.h>

#include "scb-book-sessions.h"
#include "scb-data-list.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-glib.h"
#include "scb-labels.h"
#include "scb-list-row.h"
#include "scb-organization-kinds.h"
#include "scb-organization-reform-form.h"
#include "scb-organization-tree.h"
#include "scb-reform-window.h"
#include "scb-tab-stop.h"
#include "scb-tree-reform-form.h"

/* How far a level is set in. */
#define INDENT 18

struct _ScbOrganizationsPage
{
  AdwBin parent_instance;

  ScbBook *book;     /* (nullable) */
  char *day;         /* as the tree stands then */
  GListStore *nodes; /* ScbOrganizationNode */
  gint64 organization;
  gboolean is_stale;  /* the book changed while nobody looked */
  gboolean is_moving; /* the list is changing under the selection */

  ScbDataList *names; /* child of parts */

  /* template children */
  GtkStack *stack;
  GtkEditable *day_entry;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkWidget *details;
  GtkBox *parts;
  GtkLabel *title;
  GtkLabel *facts;
  GtkWidget *reform_button;
  GtkLabel *branches_heading;
  GtkListBox *branches;
};

G_DEFINE_FINAL_TYPE (ScbOrganizationsPage, scb_organizations_page, ADW_TYPE_BIN)

enum
{
  OPEN_BRANCH,
  CHANGED,
  DELETED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
failed_cb (ScbOrganizationsPage *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
deleted_cb (ScbOrganizationsPage *self, const char *label)
{
  g_signal_emit (self, signals[DELETED], 0, label);
}

/* ---- one of them ---- */

static void
add_branch (ScbOrganizationsPage *self, gint64 branch)
{
  g_autofree char *name = scb_book_get_branch_name (self->book, branch, self->day);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *content = scb_list_row_new ();

  scb_list_row_set_texts (SCB_LIST_ROW (content), name, NULL, NULL);
  gtk_widget_add_css_class (content, "boxed-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), "branch", g_memdup2 (&branch, sizeof branch), g_free);
  gtk_list_box_append (self->branches, row);
}

static void
show_branches (ScbOrganizationsPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids
      = self->organization != 0
            ? scb_book_list_branches_under (self->book, self->organization, self->day, &error)
            : NULL;
  g_autofree char *heading = NULL;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->branches))) != NULL)
    gtk_list_box_remove (self->branches, row);
  if (error != NULL)
    failed_cb (self, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    add_branch (self, g_array_index (ids, gint64, i));
  heading = g_strdup_printf (_("Branches directly under it (%u)"), ids != NULL ? ids->len : 0);
  gtk_label_set_label (self->branches_heading, heading);
  gtk_widget_set_visible (GTK_WIDGET (self->branches), ids != NULL && ids->len > 0);
}

static void
show_node (ScbOrganizationsPage *self, ScbOrganizationNode *node)
{
  g_autofree char *above
      = node != NULL && node->parent != 0
            ? scb_book_get_organization_name (self->book, node->parent, self->day)
            : NULL;
  g_autofree char *facts
      = node != NULL
            ? scb_list_row_join ((const char *const[]){ scb_organization_kind_label (node->kind),
                                                        node->committee_name, node->place, above },
                                 4)
            : NULL;

  self->organization = node != NULL ? node->id : 0;
  gtk_label_set_label (self->title, node != NULL ? node->name : "");
  gtk_label_set_label (self->facts, facts != NULL ? facts : "");
  scb_data_list_set_owner (self->names, self->book, self->organization);
  gtk_widget_set_visible (self->details, node != NULL);
  show_branches (self);
}

static void
selected_cb (ScbOrganizationsPage *self)
{
  if (!self->is_moving)
    show_node (self, gtk_single_selection_get_selected_item (self->selection));
}

static void
branch_activated_cb (ScbOrganizationsPage *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[OPEN_BRANCH], 0,
                 *(const gint64 *)g_object_get_data (G_OBJECT (row), "branch"));
}

/* ---- the tree ---- */

static void
show_row (ScbListRow *row, gpointer item)
{
  ScbOrganizationNode *node = item;
  g_autofree char *branches
      = node->branches > 0 ? g_strdup_printf (
            g_dngettext (GETTEXT_PACKAGE, "%d branch", "%d branches", (gulong)node->branches),
            (int)node->branches)
                           : NULL;
  g_autofree char *details = scb_list_row_join (
      (const char *const[]){ scb_organization_kind_label (node->kind), branches }, 2);

  scb_list_row_set_texts (row, node->name, details, NULL);
  gtk_widget_set_margin_start (GTK_WIDGET (row), INDENT * (int)node->depth);
}

static guint
find (ScbOrganizationsPage *self, gint64 id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->nodes));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ScbOrganizationNode) node = g_list_model_get_item (G_LIST_MODEL (self->nodes), i);

      if (node->id == id)
        return i;
    }
  return 0;
}

static void
load (ScbOrganizationsPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tree = NULL;

  self->is_stale = FALSE;
  if (self->book != NULL)
    tree = scb_book_list_organization_tree (self->book, self->day, &error);
  if (error != NULL)
    failed_cb (self, error);
  self->is_moving = TRUE;
  g_list_store_splice (self->nodes, 0, g_list_model_get_n_items (G_LIST_MODEL (self->nodes)),
                       tree != NULL ? tree->pdata : NULL, tree != NULL ? tree->len : 0);
  gtk_single_selection_set_selected (self->selection, find (self, self->organization));
  self->is_moving = FALSE;
  selected_cb (self);
  gtk_stack_set_visible_child_name (
      self->stack,
      self->book != NULL && scb_book_count (self->book, SCB_TYPE_ORGANIZATION, NULL) > 0
          ? "organizations"
          : "empty");
}

static gboolean
touches (const ScbChange *changes, guint n_changes)
{
  for (guint i = 0; i < n_changes; i++)
    if (changes[i].type == SCB_TYPE_ORGANIZATION || changes[i].type == SCB_TYPE_ORGANIZATION_SPELL
        || changes[i].type == SCB_TYPE_BRANCH || changes[i].type == SCB_TYPE_BRANCH_SPELL)
      return TRUE;
  return n_changes == 0;
}

static void
book_changed_cb (ScbOrganizationsPage *self, const ScbChange *changes, guint n_changes)
{
  if (!touches (changes, n_changes))
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
  else
    self->is_stale = TRUE;
}

/* A day that is half typed is no day: the tree stays. */
static void
day_changed_cb (ScbOrganizationsPage *self)
{
  g_autofree char *day = scb_date_parse (gtk_editable_get_text (self->day_entry));

  if (scb_date_is_day (day) && scb_set_string (&self->day, day))
    load (self);
}

/* ---- by decision ---- */

static void
done_cb (ScbOrganizationsPage *self, gint64 result)
{
  g_signal_emit (self, signals[CHANGED], 0, _("Change by Decision"));
  if (result != 0)
    scb_organizations_page_set_organization (self, result);
}

static void
ask (ScbOrganizationsPage *self, const char *title, GtkWidget *form)
{
  GtkWidget *window = scb_reform_window_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                             self->book, title, form);

  g_signal_connect_object (window, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
reform_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const struct
  {
    const char *name;
    const char *title;
    ScbOrganizationReformKind kind;
  } kinds[] = {
    { "found", N_("Found an Organization"), SCB_ORGANIZATION_REFORM_FOUND },
    { "rename", N_("Rename an Organization"), SCB_ORGANIZATION_REFORM_RENAME },
    { "move", N_("Move an Organization"), SCB_ORGANIZATION_REFORM_MOVE },
    { "end", N_("End an Organization"), SCB_ORGANIZATION_REFORM_END },
  };
  ScbOrganizationsPage *self = SCB_ORGANIZATIONS_PAGE (widget);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, g_variant_get_string (parameter, NULL)))
      ask (self, _ (kinds[i].title),
           scb_organization_reform_form_new (self->book, kinds[i].kind, self->organization));
}

static void
reform_tree_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbOrganizationsPage *self = SCB_ORGANIZATIONS_PAGE (widget);

  ask (self, _("Reform a Whole Tree"), scb_tree_reform_form_new (self->book));
}

/* ---- the widget ---- */

static void
scb_organizations_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (scb_organizations_page_parent_class)->map (widget);

  if (SCB_ORGANIZATIONS_PAGE (widget)->is_stale)
    load (SCB_ORGANIZATIONS_PAGE (widget));
}

static void
scb_organizations_page_dispose (GObject *object)
{
  ScbOrganizationsPage *self = SCB_ORGANIZATIONS_PAGE (object);

  self->is_moving = TRUE;
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  /* Bound and the bin's own child: it would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_ORGANIZATIONS_PAGE);
  g_clear_object (&self->nodes);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_organizations_page_parent_class)->dispose (object);
}

static void
scb_organizations_page_finalize (GObject *object)
{
  g_free (SCB_ORGANIZATIONS_PAGE (object)->day);

  G_OBJECT_CLASS (scb_organizations_page_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  signals[OPEN_BRANCH] = g_signal_new ("open-branch", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[DELETED] = g_signal_new ("deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
scb_organizations_page_class_init (ScbOrganizationsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_organizations_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = scb_organizations_page_finalize;
  widget_class->map = scb_organizations_page_map;

  install_signals (G_TYPE_FROM_CLASS (klass));
  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_install_action (widget_class, "organizations.reform", "s", reform_cb);
  gtk_widget_class_install_action (widget_class, "organizations.reform-tree", NULL, reform_tree_cb);
  gtk_widget_class_set_template_from_resource (widget_class, SCB_RESOURCE_BASE
                                               "/organizations/scb-organizations-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationsPage, day_entry);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationsPage, list);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationsPage, selection);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationsPage, details);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationsPage, parts);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationsPage, title);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationsPage, facts);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationsPage, reform_button);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationsPage, branches_heading);
  gtk_widget_class_bind_template_child (widget_class, ScbOrganizationsPage, branches);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, branch_activated_cb);
}

static void
scb_organizations_page_init (ScbOrganizationsPage *self)
{
  g_autoptr (GtkListItemFactory) factory = scb_list_row_factory_new (show_row);
  GtkWidget *names;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->nodes = g_list_store_new (SCB_TYPE_ORGANIZATION_NODE);
  gtk_list_view_set_factory (self->list, factory);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->nodes));
  names = scb_data_list_new (scb_organization_spell_data_kind ());
  self->names = SCB_DATA_LIST (names);
  gtk_widget_set_margin_top (names, 12);
  g_signal_connect_object (names, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (names, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->parts, names);
  scb_organizations_page_set_day (self, NULL);
}

GtkWidget *
scb_organizations_page_new (void)
{
  return g_object_new (SCB_TYPE_ORGANIZATIONS_PAGE, NULL);
}

void
scb_organizations_page_set_book (ScbOrganizationsPage *self, ScbBook *book)
{
  gboolean editable = book != NULL && !scb_book_is_read_only (book);

  if (self->book == book)
    return;
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  /* Before the book is let go of: what is typed is kept in it. */
  scb_data_list_set_owner (self->names, self->book, 0);
  self->organization = 0;
  g_set_object (&self->book, book);
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->reform_button, editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "organizations.reform", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "organizations.reform-tree", editable);
  load (self);
}

void
scb_organizations_page_set_day (ScbOrganizationsPage *self, const char *day)
{
  g_autofree char *today = scb_date_today ();
  g_autofree char *text = scb_date_text_short (day != NULL ? day : today);

  gtk_editable_set_text (self->day_entry, text);
}

/* One that is not there on the day is shown as it is when it is: the tree goes to that day. */
void
scb_organizations_page_set_organization (ScbOrganizationsPage *self, gint64 organization)
{
  g_autoptr (ScbOrganization) record
      = self->book != NULL ? scb_book_get (self->book, SCB_TYPE_ORGANIZATION, organization, NULL)
                           : NULL;

  if (record != NULL && record->since != NULL && g_strcmp0 (self->day, record->since) < 0)
    scb_organizations_page_set_day (self, record->since);
  self->organization = organization;
  load (self);
}
