/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a PDF to a printer. */

#include "scb-config.h"

#include "scb-print-operation.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "scb-portal-path.h"
#include "scb-print-sides.h"

#define POINTS_IN_MILLIMETRE (72.0 / 25.4)

/* No paper has narrower margins: a printer that does not reach so far would cut it. */
#define NARROWEST_MARGIN (10 * POINTS_IN_MILLIMETRE)

typedef struct
{
  ScbPdfPages *pages;
  GArray *order; /* (nullable): guint: until the printer is chosen */
  ScbPrintSides sides;
  gboolean reverse;
  gboolean fit;

  /* of the dialog, which owns them */
  GtkWidget *sides_choice;
  GtkWidget *reverse_button;
  GtkWidget *fit_button;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->pages);
  g_clear_pointer (&job->order, g_array_unref);
  g_free (job);
}

/* Which page of the paper is the printer's page @i; the last one where the printer asks for more.
 */
static guint
page_of (Job *job, int i)
{
  if (job->order == NULL || i < 0 || (guint)i >= job->order->len)
    return MIN ((guint)MAX (i, 0), scb_pdf_pages_get_n_pages (job->pages) - 1);
  return g_array_index (job->order, guint, i);
}

/* ---- the page of the dialog ---- */

static GtkWidget *
wrapped_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  return label;
}

static GtkWidget *
create_custom_widget_cb (GtkPrintOperation *operation, Job *job)
{
  const char *const sides[] = { _("All pages"), _("Only the odd pages: the fronts"),
                                _("Only the even pages: the backs"), NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  job->sides_choice = gtk_drop_down_new_from_strings (sides);
  gtk_accessible_update_property (GTK_ACCESSIBLE (job->sides_choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Which pages"), -1);
  job->reverse_button = gtk_check_button_new_with_mnemonic (_("In _reverse order"));
  job->fit_button
      = gtk_check_button_new_with_mnemonic (_("Shrink into what the printer _reaches"));
  gtk_box_append (GTK_BOX (box),
                  wrapped_label (_("Both sides on a printer that prints only one: print the odd "
                                    "pages, turn the pile over, put it back, print the even "
                                    "pages.")));
  gtk_box_append (GTK_BOX (box), job->sides_choice);
  gtk_box_append (GTK_BOX (box), job->reverse_button);
  gtk_box_append (GTK_BOX (box), job->fit_button);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  return box;
}

static void
custom_widget_apply_cb (GtkPrintOperation *operation, GtkWidget *widget, Job *job)
{
  job->sides = gtk_drop_down_get_selected (GTK_DROP_DOWN (job->sides_choice));
  job->reverse = gtk_check_button_get_active (GTK_CHECK_BUTTON (job->reverse_button));
  job->fit = gtk_check_button_get_active (GTK_CHECK_BUTTON (job->fit_button));
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  g_clear_pointer (&job->order, g_array_unref);
  job->order
      = scb_print_sides_list (scb_pdf_pages_get_n_pages (job->pages), job->sides, job->reverse);
  gtk_print_operation_set_n_pages (operation, MAX ((int)job->order->len, 1));
}

/* ---- sheets ---- */

static GtkPaperSize *
find_paper (double width, double height)
{
  GtkPaperSize *a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  if (fabs (gtk_paper_size_get_width (a4, GTK_UNIT_POINTS) - width) < POINTS_IN_MILLIMETRE
      && fabs (gtk_paper_size_get_height (a4, GTK_UNIT_POINTS) - height) < POINTS_IN_MILLIMETRE)
    return a4;
  gtk_paper_size_free (a4);
  return gtk_paper_size_new_custom ("so-chi-bo", "Sổ Chi Bộ", width, height, GTK_UNIT_POINTS);
}

static void
set_up_page (GtkPageSetup *setup, double width, double height)
{
  GtkPaperSize *paper = find_paper (MIN (width, height), MAX (width, height));

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (paper);
}

/* Papers may mix pages upright and across. */
static void
request_page_setup_cb (
    GtkPrintOperation *operation, GtkPrintContext *context, int page, GtkPageSetup *setup, Job *job)
{
  guint shown = page_of (job, page);
  double width, height;

  scb_pdf_pages_get_size (job->pages, shown != SCB_PRINT_BLANK ? shown : 0, &width, &height);
  set_up_page (setup, width, height);
}

/* A printer that leaves out more of the sheet than any paper's margin would cut it. */
static gboolean
must_shrink (const ScbPrintEdges *edges)
{
  return MAX (MAX (edges->top, edges->bottom), MAX (edges->left, edges->right)) > NARROWEST_MARGIN;
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Job *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  ScbPrintEdges edges = { .width = gtk_print_context_get_width (context),
                          .height = gtk_print_context_get_height (context) };
  guint shown = page_of (job, page);
  double scale, x, y;

  if (shown == SCB_PRINT_BLANK)
    return;
  if (gtk_print_context_get_hard_margins (context, &edges.top, &edges.bottom, &edges.left,
                                          &edges.right)
      && (job->fit || must_shrink (&edges)))
    {
      scb_print_fit (&edges, &scale, &x, &y);
      cairo_translate (cr, x, y);
      cairo_scale (cr, scale, scale);
    }
  scb_pdf_pages_draw (job->pages, shown, cr);
}

GtkPrintOperation *
scb_print_operation_new (ScbPdfPages *pages, const char *title)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Job *job = g_new0 (Job, 1);

  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_n_pages (operation, scb_pdf_pages_get_n_pages (pages));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  job->pages = g_object_ref (pages);
  g_object_set_data_full (G_OBJECT (operation), "scb-job", job, job_free);
  /* The portal's dialog has no page of ours: scb_print_operation_ask() shows it. */
  if (!scb_portal_is_sandboxed ())
    {
      gtk_print_operation_set_custom_tab_label (operation, _("Both Sides, Margins"));
      g_signal_connect (operation, "create-custom-widget", G_CALLBACK (create_custom_widget_cb),
                        job);
      g_signal_connect (operation, "custom-widget-apply", G_CALLBACK (custom_widget_apply_cb), job);
    }
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), job);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (request_page_setup_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  return operation;
}

/* ---- the same page before the dialog of a portal ---- */

typedef struct
{
  GtkPrintOperation *operation;
  GtkPrintOperationAction action;
  GtkWindow *parent;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->operation);
  g_object_unref (question->parent);
  g_free (question);
}

static void
answered_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Question *question = user_data;

  if (g_strcmp0 (response, "print") != 0)
    return;
  custom_widget_apply_cb (question->operation, adw_message_dialog_get_extra_child (dialog),
                          g_object_get_data (G_OBJECT (question->operation), "scb-job"));
  /* Its errors come with its signal "done". */
  gtk_print_operation_run (question->operation, question->action, question->parent, NULL);
}

GtkWindow *
scb_print_operation_ask (GtkPrintOperation *operation,
                         GtkPrintOperationAction action,
                         GtkWindow *parent)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, _("Both Sides, Margins"), NULL);
  Job *job = g_object_get_data (G_OBJECT (operation), "scb-job");
  Question *question = g_new0 (Question, 1);

  question->operation = g_object_ref (operation);
  question->action = action;
  question->parent = g_object_ref (parent);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog),
                                      create_custom_widget_cb (operation, job));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "print",
                                    _("_Print"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "print");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return GTK_WINDOW (dialog);
}
