/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * Assigns an official to several branches by one decision, or hands all that he is assigned to over
 * to another; each is one user action. What cannot be is said in the dialog, which stays open.
 *
 * Action: assign.keep.
 */
#define SCB_TYPE_ASSIGN_DIALOG (scb_assign_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ScbAssignDialog, scb_assign_dialog, SCB, ASSIGN_DIALOG, AdwWindow)

/** scb_assign_dialog_new: (transfer none): not yet presented. @parent: whose window it belongs to;
 * @replaces: asks who takes over, and not which branches. */
GtkWidget *
scb_assign_dialog_new (GtkWidget *parent, ScbBook *book, gint64 official, gboolean replaces);

G_END_DECLS
