/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-reform-form.h"

G_BEGIN_DECLS

/*
 * A change by decision in two steps: what is asked for, then what it would do. Nothing is written
 * before the second step is agreed to.
 *
 * Signal: "done" (gint64 result): it was carried out, as one step that can be undone.
 */
#define SCB_TYPE_REFORM_WINDOW (scb_reform_window_get_type ())
G_DECLARE_FINAL_TYPE (ScbReformWindow, scb_reform_window, SCB, REFORM_WINDOW, AdwWindow)

/** scb_reform_window_new: @title: translated; @form: a #ScbReformForm, floating */
GtkWidget *
scb_reform_window_new (GtkWindow *parent, ScbBook *book, const char *title, GtkWidget *form);

/** scb_reform_window_get_form: (transfer none) */
GtkWidget *scb_reform_window_get_form (ScbReformWindow *self);

G_END_DECLS
