/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Directives, courses, experience. */

#include "scb-config.h"

#include "scb-guidance-page.h"

#include <glib/gi18n-lib.h>

#include "scb-book-guidance.h"
#include "scb-branch-choice.h"
#include "scb-coverage-view.h"
#include "scb-data-browser.h"
#include "scb-data-list.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-guidance-kinds.h"
#include "scb-list-row.h"
#include "scb-row-list.h"

enum
{
  DIRECTIVES,
  COURSES,
  EXPERIENCE,
  N_BROWSERS,
};

struct _ScbGuidancePage
{
  AdwBin parent_instance;

  ScbBook *book; /* (nullable) */

  /* children of the stack, and of its parts */
  ScbDataBrowser *browsers[N_BROWSERS];
  ScbDataList *addressees;
  ScbDataList *attendees;
  ScbCoverageView *coverage;
  ScbBranchChoice *branch; /* of whose experience */
  GtkCheckButton *only_good;

  /* template children */
  GtkStack *views;
  GtkWidget *untrained;
  GtkLabel *untrained_sentence;
  AdwBin *untrained_slot;

  ScbRowList *untrained_rows; /* child of its slot */
};

G_DEFINE_FINAL_TYPE (ScbGuidancePage, scb_guidance_page, ADW_TYPE_BIN)

enum
{
  OPEN_SESSION,
  OPEN_BRANCH,
  OPEN_MEMBER,
  DELETED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
failed_cb (ScbGuidancePage *self, const GError *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
deleted_cb (ScbGuidancePage *self, const char *label)
{
  g_signal_emit (self, signals[DELETED], 0, label);
}

static void
open_session_cb (ScbGuidancePage *self, gint64 session)
{
  g_signal_emit (self, signals[OPEN_SESSION], 0, session);
}

static void
open_branch_cb (ScbGuidancePage *self, gint64 branch)
{
  g_signal_emit (self, signals[OPEN_BRANCH], 0, branch);
}

static void
open_member_cb (ScbGuidancePage *self, gint64 member)
{
  g_signal_emit (self, signals[OPEN_MEMBER], 0, member);
}

/* ---- who has not been to a course ---- */

static void
add_untrained (ScbGuidancePage *self, const ScbUntrained *row)
{
  g_autofree char *since = row->since != NULL ? scb_date_text_short (row->since) : NULL;
  g_autofree char *details
      = scb_list_row_join ((const char *const[]){ row->branch_name, row->title }, 2);
  g_autofree char *note = since != NULL ? g_strdup_printf (_("since %s"), since) : NULL;

  scb_row_list_add (self->untrained_rows, row->name, details, note, row->member);
}

static void
show_untrained (ScbGuidancePage *self)
{
  g_autofree char *today = scb_date_today ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows
      = self->book != NULL ? scb_book_list_untrained (self->book, today, &error) : NULL;
  g_autofree char *sentence = NULL;

  scb_row_list_clear (self->untrained_rows);
  if (error != NULL)
    failed_cb (self, error);
  if (rows == NULL)
    return;
  for (guint i = 0; i < rows->len; i++)
    add_untrained (self, rows->pdata[i]);
  sentence = rows->len == 0
                 ? g_strdup (_("Every committee member who took office in this term has been to a "
                                "course since."))
                 : g_strdup_printf (
                     _("%u committee members took office in the term of their branch, and "
                        "have been to no course since it began:"),
                     rows->len);
  gtk_label_set_label (self->untrained_sentence, sentence);
}

static void
book_changed_cb (ScbGuidancePage *self)
{
  if (gtk_widget_get_mapped (self->untrained))
    show_untrained (self);
}

/* ---- the lists ---- */

static void
directive_selected_cb (ScbGuidancePage *self)
{
  gint64 directive = scb_data_browser_get_id (self->browsers[DIRECTIVES]);

  scb_data_list_set_owner (self->addressees, self->book, directive);
  scb_coverage_view_set_directive (self->coverage, self->book, directive);
}

static void
course_selected_cb (ScbGuidancePage *self)
{
  scb_data_list_set_owner (self->attendees, self->book,
                           scb_data_browser_get_id (self->browsers[COURSES]));
}

static gboolean
is_wanted (gpointer item, gpointer user_data)
{
  ScbGuidancePage *self = user_data;
  ScbExperience *experience = item;
  gint64 branch = scb_branch_choice_get_branch (self->branch);

  return (branch == 0 || experience->branch == branch)
         && (experience->good_practice || !gtk_check_button_get_active (self->only_good));
}

static void
filter_changed_cb (ScbGuidancePage *self)
{
  scb_data_browser_refilter (self->browsers[EXPERIENCE]);
}

/* ---- the widget ---- */

static void
scb_guidance_page_dispose (GObject *object)
{
  ScbGuidancePage *self = SCB_GUIDANCE_PAGE (object);

  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_clear_object (&self->book);
  /* Bound and the bin's own child: it would be taken away twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SCB_TYPE_GUIDANCE_PAGE);

  G_OBJECT_CLASS (scb_guidance_page_parent_class)->dispose (object);
}

static guint
add_open_signal (const char *name, GType type)
{
  return g_signal_new (name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                       G_TYPE_INT64);
}

static void
scb_guidance_page_class_init (ScbGuidancePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scb_guidance_page_dispose;

  signals[OPEN_SESSION] = add_open_signal ("open-session", type);
  signals[OPEN_BRANCH] = add_open_signal ("open-branch", type);
  signals[OPEN_MEMBER] = add_open_signal ("open-member", type);
  signals[DELETED] = g_signal_new ("deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SCB_RESOURCE_BASE "/guidance/scb-guidance-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ScbGuidancePage, views);
  gtk_widget_class_bind_template_child (widget_class, ScbGuidancePage, untrained);
  gtk_widget_class_bind_template_child (widget_class, ScbGuidancePage, untrained_sentence);
  gtk_widget_class_bind_template_child (widget_class, ScbGuidancePage, untrained_slot);
  gtk_widget_class_bind_template_callback (widget_class, show_untrained);
}

static ScbDataBrowser *
add_browser (ScbGuidancePage *self, const ScbDataKind *kind, GCompareFunc compare, const char *name)
{
  GtkWidget *browser = scb_data_browser_new (kind, compare);

  g_signal_connect_object (browser, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (browser, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_titled (self->views, browser, name, _ (kind->heading));
  return SCB_DATA_BROWSER (browser);
}

static ScbDataList *
add_list (ScbGuidancePage *self, ScbDataBrowser *browser, const ScbDataKind *kind)
{
  GtkWidget *list = scb_data_list_new (kind);

  g_signal_connect_object (list, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  scb_data_browser_append (browser, list);
  return SCB_DATA_LIST (list);
}

static void
add_directives (ScbGuidancePage *self)
{
  ScbDataBrowser *browser
      = add_browser (self, scb_directive_data_kind (), scb_directive_compare, "directives");
  GtkWidget *coverage = scb_coverage_view_new ();

  self->browsers[DIRECTIVES] = browser;
  self->addressees = add_list (self, browser, scb_addressee_data_kind ());
  self->coverage = SCB_COVERAGE_VIEW (coverage);
  scb_data_browser_append (browser, coverage);
  g_signal_connect_object (browser, "selected", G_CALLBACK (directive_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (coverage, "open-session", G_CALLBACK (open_session_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (coverage, "open-branch", G_CALLBACK (open_branch_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (coverage, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

static void
add_courses (ScbGuidancePage *self)
{
  ScbDataBrowser *browser
      = add_browser (self, scb_course_data_kind (), scb_course_compare, "courses");

  self->browsers[COURSES] = browser;
  self->attendees = add_list (self, browser, scb_attendee_data_kind ());
  g_signal_connect_object (browser, "selected", G_CALLBACK (course_selected_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_untrained_view (ScbGuidancePage *self)
{
  GtkWidget *rows = scb_row_list_new (_("Who has not been to a course"));

  self->untrained_rows = SCB_ROW_LIST (rows);
  adw_bin_set_child (self->untrained_slot, rows);
  g_signal_connect_object (rows, "activated", G_CALLBACK (open_member_cb), self, G_CONNECT_SWAPPED);
}

static void
add_experience (ScbGuidancePage *self)
{
  ScbDataBrowser *browser
      = add_browser (self, scb_experience_data_kind (), scb_experience_compare, "experience");
  GtkWidget *branch = scb_branch_choice_new ();
  GtkWidget *good = gtk_check_button_new_with_mnemonic (_("Only _good ways of working"));

  self->browsers[EXPERIENCE] = browser;
  self->branch = SCB_BRANCH_CHOICE (branch);
  self->only_good = GTK_CHECK_BUTTON (good);
  scb_branch_choice_set_texts (self->branch, _("Of which branch"), _("All branches"), TRUE);
  scb_data_browser_add_filter (browser, branch);
  scb_data_browser_add_filter (browser, good);
  scb_data_browser_set_filter (browser, is_wanted, self);
  g_signal_connect_object (branch, "chosen", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (branch, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (good, "toggled", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* In the order of the switcher: who has not been to a course follows the courses. */
static void
scb_guidance_page_init (ScbGuidancePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_ref (self->untrained);
  gtk_stack_remove (self->views, self->untrained);
  add_directives (self);
  add_courses (self);
  gtk_stack_add_titled (self->views, self->untrained, "untrained", _("Not Trained Yet"));
  g_object_unref (self->untrained);
  add_untrained_view (self);
  add_experience (self);
  gtk_stack_set_visible_child_name (self->views, "directives");
}

GtkWidget *
scb_guidance_page_new (void)
{
  return g_object_new (SCB_TYPE_GUIDANCE_PAGE, NULL);
}

void
scb_guidance_page_set_book (ScbGuidancePage *self, ScbBook *book)
{
  if (self->book == book)
    return;
  /* Before the book is let go of: what is typed is kept in it. */
  scb_data_list_set_owner (self->addressees, self->book, 0);
  scb_data_list_set_owner (self->attendees, self->book, 0);
  scb_coverage_view_set_directive (self->coverage, NULL, 0);
  if (self->book != NULL)
    g_signal_handlers_disconnect_by_data (self->book, self);
  g_set_object (&self->book, book);
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), self,
                             G_CONNECT_SWAPPED);
  scb_branch_choice_set_branch (self->branch, 0);
  scb_branch_choice_set_book (self->branch, book);
  for (guint i = 0; i < N_BROWSERS; i++)
    scb_data_browser_set_book (self->browsers[i], book);
  directive_selected_cb (self);
  course_selected_cb (self);
  show_untrained (self);
}

gboolean
scb_guidance_page_show (ScbGuidancePage *self, GType type, gint64 id)
{
  const struct
  {
    GType type;
    const char *name;
  } views[N_BROWSERS] = {
    [DIRECTIVES] = { SCB_TYPE_DIRECTIVE, "directives" },
    [COURSES] = { SCB_TYPE_COURSE, "courses" },
    [EXPERIENCE] = { SCB_TYPE_EXPERIENCE, "experience" },
  };

  for (guint i = 0; i < N_BROWSERS; i++)
    if (views[i].type == type)
      {
        gtk_stack_set_visible_child_name (self->views, views[i].name);
        scb_data_browser_select (self->browsers[i], id);
        return TRUE;
      }
  return FALSE;
}
