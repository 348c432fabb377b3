/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * Which organization of those the book knows, by the name it has today.
 *
 * Property: "organization", an id, 0 for none. Signal: "chosen": the user took another one.
 */
#define SCB_TYPE_ORGANIZATION_CHOICE (scb_organization_choice_get_type ())
G_DECLARE_FINAL_TYPE (
    ScbOrganizationChoice, scb_organization_choice, SCB, ORGANIZATION_CHOICE, AdwBin)

/** scb_organization_choice_new: @label: what a screen reader calls it, translated */
GtkWidget *scb_organization_choice_new (const char *label);

/** scb_organization_choice_set_book: (nullable): also reads the names anew. */
gboolean
scb_organization_choice_set_book (ScbOrganizationChoice *self, ScbBook *book, GError **error);

/** scb_organization_choice_get_n_known: how many there are to choose from. */
guint scb_organization_choice_get_n_known (ScbOrganizationChoice *self);

gint64 scb_organization_choice_get_organization (ScbOrganizationChoice *self);
void scb_organization_choice_set_organization (ScbOrganizationChoice *self, gint64 organization);

G_END_DECLS
