/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scb-book.h"
#include "scb-organization-reform.h"

G_BEGIN_DECLS

/* A commune that comes of others: its names, which ones, its bodies. */
#define SCB_TYPE_NEW_COMMUNE_FORM (scb_new_commune_form_get_type ())
G_DECLARE_FINAL_TYPE (ScbNewCommuneForm, scb_new_commune_form, SCB, NEW_COMMUNE_FORM, GtkWidget)

/** scb_new_commune_form_new: communes that are there on @day can be chosen. */
GtkWidget *scb_new_commune_form_new (ScbBook *book, const char *day);

/** scb_new_commune_form_is_empty: nothing is typed or chosen. */
gboolean scb_new_commune_form_is_empty (ScbNewCommuneForm *self);
/** scb_new_commune_form_read: into @commune, which is empty. */
void scb_new_commune_form_read (ScbNewCommuneForm *self, ScbNewCommune *commune);

G_END_DECLS
