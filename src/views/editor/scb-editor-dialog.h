/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The questions that the session editor asks before a step: a sentence, some entries below it,
 * "Cancel" and the step. Enter in an entry does the step. */

/** scb_editor_dialog_new: (transfer none): a dialog of the window that holds @widget, not yet
 * shown. @response and @label are of the step. */
AdwMessageDialog *scb_editor_dialog_new (GtkWidget *widget,
                                         const char *heading,
                                         const char *body,
                                         const char *response,
                                         const char *label);

/** scb_editor_dialog_add_entry: (transfer none): a line under its label; @text (nullable) stands in
 * it. With @needed the step can be done only while it is not empty. */
GtkWidget *scb_editor_dialog_add_entry (AdwMessageDialog *dialog,
                                        const char *name,
                                        const char *label,
                                        const char *text,
                                        gboolean needed);

/** scb_editor_dialog_add_note: a sentence of its own below what was added. */
void scb_editor_dialog_add_note (AdwMessageDialog *dialog, const char *sentence);

/** scb_editor_dialog_add_widget: something else below what was added. */
void scb_editor_dialog_add_widget (AdwMessageDialog *dialog, GtkWidget *widget);

/** scb_editor_dialog_get_text: (transfer full) (nullable): what stands in an entry, without spaces
 * around it; NULL for nothing. */
char *scb_editor_dialog_get_text (AdwMessageDialog *dialog, const char *name);

/* Tells why the entries cannot be as they are, as a sentence for the user; NULL for no reason. */
typedef char *(*ScbEditorDialogCheck) (AdwMessageDialog *dialog, gpointer user_data);

/** scb_editor_dialog_set_check: asked after every change; its sentence is shown, and the step
 * cannot be done then. @user_data has to live as long as @dialog. */
void scb_editor_dialog_set_check (AdwMessageDialog *dialog,
                                  ScbEditorDialogCheck check,
                                  gpointer user_data);

G_END_DECLS
