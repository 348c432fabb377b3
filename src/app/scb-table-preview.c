/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table before it is taken over. */

#include "scb-config.h"

#include "scb-table-preview.h"

#include <glib/gi18n-lib.h>

#include "scb-branch-choice.h"
#include "scb-list-row.h"
#include "scb-tab-stop.h"

struct _ScbTablePreview
{
  AdwWindow parent_instance;

  ScbBook *book;
  ScbImportTable *table; /* (nullable): once it is given away */
  GPtrArray *lines;      /* (nullable): where no column holds the names */
  gint64 branch;
  GPtrArray *column_rows; /* AdwComboRow of each column, unowned */
  guint n_faulty, n_news;
  gboolean is_filling; /* the choices follow the table, not the user */

  /* template children */
  GtkLabel *sentence;
  GtkStack *stack;
  GtkListView *list;
  AdwPreferencesGroup *table_group;
  AdwPreferencesGroup *column_group;
  AdwComboRow *head_row;
  AdwActionRow *branch_row;
  ScbBranchChoice *branch_choice;
  GtkCheckButton *leave_out_button;
  GtkWidget *cancel_button;
  GtkWidget *keep_button;
};

G_DEFINE_FINAL_TYPE (ScbTablePreview, scb_table_preview, ADW_TYPE_WINDOW)

enum
{
  KEEP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- rows ---- */

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  ScbImportTableLine *first = *(ScbImportTableLine *const *)a,
                     *second = *(ScbImportTableLine *const *)b;
  int order = (int)scb_import_table_line_get_state (first)
              - (int)scb_import_table_line_get_state (second);

  return order != 0 ? order : (int)first->line - (int)second->line;
}

static void
append (GString *text, GPtrArray *sentences, const char *separator)
{
  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "",
                            (char *)sentences->pdata[i]);
}

static void
show_line (ScbListRow *widget, gpointer item)
{
  static const char *const notes[]
      = { N_("Not taken over"), N_("New"), N_("Completed"), N_("The book has it already") };
  ScbImportTableLine *line = item;
  ScbImportTableLineState state = scb_import_table_line_get_state (line);
  g_autofree char *title = g_strdup_printf ("%u. %s", line->line, line->name);
  g_autoptr (GString) details = g_string_new (NULL);

  if (state == SCB_IMPORT_TABLE_LINE_FAULTY)
    append (details, line->faults, "\n");
  else
    append (details, line->news, " · ");
  append (details, line->remarks, "\n");
  scb_list_row_set_texts (widget, title, details->str, _ (notes[state]));
}

static void
fill_list (ScbTablePreview *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autoptr (GListStore) store = g_list_store_new (SCB_TYPE_IMPORT_TABLE_LINE);
  g_autoptr (GtkNoSelection) selection = NULL;

  for (guint i = 0; self->lines != NULL && i < self->lines->len; i++)
    g_ptr_array_add (lines, self->lines->pdata[i]);
  g_ptr_array_sort (lines, compare_cb);
  g_list_store_splice (store, 0, 0, lines->pdata, lines->len);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&store)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

/* ---- what all of it comes to ---- */

static void
count (ScbTablePreview *self)
{
  self->n_faulty = 0;
  self->n_news = 0;
  for (guint i = 0; self->lines != NULL && i < self->lines->len; i++)
    {
      ScbImportTableLineState state = scb_import_table_line_get_state (self->lines->pdata[i]);

      self->n_faulty += state == SCB_IMPORT_TABLE_LINE_FAULTY;
      self->n_news += state == SCB_IMPORT_TABLE_LINE_NEW || state == SCB_IMPORT_TABLE_LINE_CHANGED;
    }
}

static char *
make_sentence (ScbTablePreview *self)
{
  g_autofree char *news
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row brings something new.",
                                      "%u rows bring something new.", self->n_news),
                         self->n_news);
  g_autofree char *faults = NULL;

  if (self->n_faulty == 0)
    return self->n_news > 0 ? g_steal_pointer (&news)
                            : g_strdup (_("The book has all of this already."));
  faults = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "%u row has faults: nothing is taken over until it is corrected in the table, "
                   "or left out.",
                   "%u rows have faults: nothing is taken over until they are corrected in the "
                   "table, or left out.",
                   self->n_faulty),
      self->n_faulty);
  return g_strconcat (news, " ", faults, NULL);
}

static void
update (ScbTablePreview *self)
{
  gboolean leave_out = gtk_check_button_get_active (self->leave_out_button);

  gtk_widget_set_visible (GTK_WIDGET (self->leave_out_button), self->n_faulty > 0);
  gtk_widget_set_sensitive (self->keep_button,
                            self->n_news > 0 && (self->n_faulty == 0 || leave_out));
}

static void
judge (ScbTablePreview *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = scb_import_table_judge (self->table, self->book, self->branch, &error);
  count (self);
  fill_list (self);
  sentence = self->lines != NULL ? make_sentence (self) : NULL;
  gtk_label_set_label (self->sentence,
                       error == NULL ? sentence
                       : g_error_matches (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID)
                           ? _("Say which column holds the names.")
                           : error->message);
  if (error != NULL)
    gtk_stack_set_visible_child_name (self->stack, "columns");
  update (self);
}

/* ---- what the columns hold ---- */

static void
show_columns (ScbTablePreview *self)
{
  self->is_filling = TRUE;
  adw_combo_row_set_selected (self->head_row, (guint)(scb_import_table_get_head (self->table) + 1));
  for (guint i = 0; i < self->column_rows->len; i++)
    {
      g_autofree char *heading = scb_import_table_get_heading (self->table, i);
      g_autofree char *escaped = g_markup_escape_text (heading, -1);
      g_autofree char *example
          = g_markup_escape_text (scb_import_table_get_example (self->table, i), -1);

      adw_preferences_row_set_title (self->column_rows->pdata[i], escaped);
      adw_action_row_set_subtitle (self->column_rows->pdata[i], example);
      adw_combo_row_set_selected (self->column_rows->pdata[i],
                                  (guint)(scb_import_table_get_field (self->table, i) + 1));
    }
  self->is_filling = FALSE;
}

static void
column_chosen_cb (ScbTablePreview *self, GParamSpec *pspec, AdwComboRow *row)
{
  guint column;

  if (self->is_filling || !g_ptr_array_find (self->column_rows, row, &column))
    return;
  scb_import_table_set_field (self->table, column, (int)adw_combo_row_get_selected (row) - 1);
  show_columns (self);
  judge (self);
}

static void
head_chosen_cb (ScbTablePreview *self)
{
  if (self->is_filling)
    return;
  scb_import_table_set_head (self->table, (int)adw_combo_row_get_selected (self->head_row) - 1);
  show_columns (self);
  judge (self);
}

static void
branch_chosen_cb (ScbTablePreview *self)
{
  self->branch = scb_branch_choice_get_branch (self->branch_choice);
  judge (self);
}

static GListModel *
field_names (ScbImportTableKind kind)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Not taken over"));
  for (guint i = 0; i < scb_import_table_kind_n_fields (kind); i++)
    gtk_string_list_append (names, scb_import_table_kind_get_label (kind, i));
  return G_LIST_MODEL (names);
}

static void
add_columns (ScbTablePreview *self)
{
  g_autoptr (GListModel) names = field_names (scb_import_table_get_kind (self->table));

  for (guint i = 0; i < scb_import_table_get_n_columns (self->table); i++)
    {
      GtkWidget *row = adw_combo_row_new ();

      adw_combo_row_set_model (ADW_COMBO_ROW (row), names);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
      g_ptr_array_add (self->column_rows, row);
      adw_preferences_group_add (self->column_group, row);
      g_signal_connect_object (row, "notify::selected", G_CALLBACK (column_chosen_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

static void
add_heads (ScbTablePreview *self)
{
  g_autoptr (GtkStringList) heads = gtk_string_list_new (NULL);

  gtk_string_list_append (heads, _("No row"));
  for (guint i = 0; i < scb_import_table_get_n_heads (self->table); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      gtk_string_list_append (heads, number);
    }
  self->is_filling = TRUE;
  adw_combo_row_set_model (self->head_row, G_LIST_MODEL (heads));
  self->is_filling = FALSE;
}

/* ---- callbacks ---- */

static void
leave_out_cb (ScbTablePreview *self)
{
  update (self);
}

static void
keep_cb (ScbTablePreview *self)
{
  g_object_ref (self);
  g_signal_emit (self, signals[KEEP], 0);
  gtk_window_destroy (GTK_WINDOW (self));
  g_object_unref (self);
}

/* ---- the window ---- */

static void
scb_table_preview_dispose (GObject *object)
{
  ScbTablePreview *self = SCB_TABLE_PREVIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), SCB_TYPE_TABLE_PREVIEW);
  g_clear_pointer (&self->column_rows, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->table, scb_import_table_free);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (scb_table_preview_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (SCB_TYPE_BRANCH_CHOICE);
  g_type_ensure (SCB_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/app/scb-table-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbTablePreview, sentence);
  gtk_widget_class_bind_template_child (widget_class, ScbTablePreview, stack);
  gtk_widget_class_bind_template_child (widget_class, ScbTablePreview, list);
  gtk_widget_class_bind_template_child (widget_class, ScbTablePreview, table_group);
  gtk_widget_class_bind_template_child (widget_class, ScbTablePreview, column_group);
  gtk_widget_class_bind_template_child (widget_class, ScbTablePreview, head_row);
  gtk_widget_class_bind_template_child (widget_class, ScbTablePreview, branch_row);
  gtk_widget_class_bind_template_child (widget_class, ScbTablePreview, branch_choice);
  gtk_widget_class_bind_template_child (widget_class, ScbTablePreview, leave_out_button);
  gtk_widget_class_bind_template_child (widget_class, ScbTablePreview, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, ScbTablePreview, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, branch_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, head_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_out_cb);
}

static void
scb_table_preview_class_init (ScbTablePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_table_preview_dispose;
  signals[KEEP] = g_signal_new ("keep", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  bind_template (widget_class);
}

static void
scb_table_preview_init (ScbTablePreview *self)
{
  g_autoptr (GtkListItemFactory) factory = scb_list_row_factory_new (show_line);

  self->column_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->list, factory);
}

ScbTablePreview *
scb_table_preview_new (GtkWindow *parent, ScbBook *book, ScbImportTable *table, gint64 branch)
{
  ScbTablePreview *self
      = g_object_new (SCB_TYPE_TABLE_PREVIEW, "transient-for", parent, "modal", TRUE, NULL);
  gboolean members = scb_import_table_get_kind (table) == SCB_IMPORT_TABLE_MEMBERS;

  self->book = g_object_ref (book);
  self->table = table;
  self->branch = branch;
  gtk_window_set_title (GTK_WINDOW (self),
                        members ? _("Members From a Table") : _("Branches From a Table"));
  gtk_widget_set_visible (GTK_WIDGET (self->branch_row), members);
  scb_branch_choice_set_texts (self->branch_choice, _("Branch of those without one"),
                               _("No branch"), TRUE);
  scb_branch_choice_set_book (self->branch_choice, book);
  scb_branch_choice_set_branch (self->branch_choice, branch);
  scb_import_table_recall (table, book);
  add_heads (self);
  add_columns (self);
  show_columns (self);
  judge (self);
  gtk_window_set_focus (GTK_WINDOW (self), gtk_widget_get_sensitive (self->keep_button)
                                               ? self->keep_button
                                               : self->cancel_button);
  return self;
}

ScbImportTable *
scb_table_preview_steal (ScbTablePreview *self, GPtrArray **lines, gboolean *leave_out)
{
  *leave_out = gtk_check_button_get_active (self->leave_out_button);
  *lines = g_steal_pointer (&self->lines);
  return g_steal_pointer (&self->table);
}
