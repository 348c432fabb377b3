/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms of a month: given out, and taken back into the book of the window. */

#include "scb-config.h"

#include "scb-window-private.h"

#include <glib/gi18n-lib.h>

#include "scb-autosave.h"
#include "scb-book-organization-reform.h"
#include "scb-form-preview.h"
#include "scb-package.h"
#include "scb-press-form.h"

/* ---- given out ---- */

static void
export_form_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ScbWindow *self = SCB_WINDOW (widget);
  const char *period = scb_view_state_get_period (self->state);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) form = NULL;

  scb_autosave_commit_focus (widget);
  form = scb_press_make_form (self->book, scb_book_get_own_organization_in (self->book, period), 0,
                              period, &error);
  if (form == NULL)
    {
      scb_window_show_error (self, _("The Form Was Not Made"), error);
      return;
    }
  name = scb_press_name_form (self->book, period);
  scb_window_save (self, form, name, SCB_FILE_KIND_SHEET);
}

static void
folder_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ScbWindow *self = SCB_WINDOW (object);
  g_autoptr (GFile) folder = scb_file_dialog_finish (result, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  const char *period;
  guint n;

  if (folder == NULL || self->book == NULL)
    return;
  period = scb_view_state_get_period (self->state);
  n = scb_press_save_forms (self->book, scb_book_get_own_organization_in (self->book, period),
                            period, folder, &error);
  if (n == 0)
    {
      scb_window_show_error (self, _("The Forms Were Not Saved"), error);
      return;
    }
  text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u form was saved.", "%u forms were saved.", n), n);
  scb_window_show_toast (self, text);
}

static void
export_forms_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_autosave_commit_focus (widget);
  scb_file_dialog_folder_async (GTK_WINDOW (widget), _("Where to Save the Forms"), NULL,
                                folder_chosen_cb, NULL);
}

/* ---- taken back ---- */

typedef struct
{
  ScbWindow *window;
  ScbForm *form;
} Return;

static void
return_free (gpointer data, GClosure *closure)
{
  Return *back = data;

  g_object_unref (back->window);
  scb_form_free (back->form);
  g_free (back);
}

static void
keep_cb (ScbFormPreview *preview, Return *back)
{
  ScbWindow *self = back->window;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (self->book == NULL)
    return;
  if (!scb_press_keep_form (self->book, back->form, &error))
    {
      scb_window_show_error (self, _("The Form Was Not Taken Over"), error);
      return;
    }
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u line was taken over.",
                                       "%u lines were taken over.", back->form->n_news),
                          back->form->n_news);
  scb_view_state_set_period (self->state, back->form->period);
  scb_window_offer_undo (self, text);
}

void
scb_window_read_form (ScbWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ScbForm) form = NULL;
  ScbFormPreview *preview;
  Return *back;

  scb_autosave_commit_focus (GTK_WIDGET (self));
  bytes = scb_package_load (g_file_peek_path (file), &error);
  form = bytes != NULL ? scb_press_read_form (self->book, bytes, &error) : NULL;
  if (form == NULL)
    {
      scb_window_show_error (self, _("The Form Cannot Be Read"), error);
      return;
    }
  preview = scb_form_preview_new (GTK_WINDOW (self), form);
  back = g_new0 (Return, 1);
  back->window = g_object_ref (self);
  back->form = g_steal_pointer (&form);
  g_signal_connect_data (preview, "keep", G_CALLBACK (keep_cb), back, return_free, 0);
  gtk_window_present (GTK_WINDOW (preview));
}

static void
form_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ScbWindow *self = SCB_WINDOW (object);
  g_autoptr (GFile) file = scb_file_dialog_finish (result, NULL);

  if (file != NULL && self->book != NULL)
    scb_window_read_form (self, file);
}

static void
read_form_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  scb_file_dialog_open_async (GTK_WINDOW (widget), _("Read a Form"), SCB_FILE_KIND_SHEET, NULL,
                              form_chosen_cb, NULL);
}

void
scb_window_install_form_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export-form", NULL, export_form_cb);
  gtk_widget_class_install_action (widget_class, "win.export-forms", NULL, export_forms_cb);
  gtk_widget_class_install_action (widget_class, "win.read-form", NULL, read_form_cb);
}
