/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * The tree of party organizations as it stands on a day, and one of them: its names through time,
 * its branches. From here organizations are founded, renamed, moved, ended by decision, or a whole
 * tree is reformed at once.
 *
 * Signals: "open-branch" (gint64); "changed" (const char *label): a step that can be undone was
 * made; "deleted" (const char *label): a record was taken away; "failed" (const GError *).
 * Actions: organizations.reform (s), organizations.reform-tree.
 */
#define SCB_TYPE_ORGANIZATIONS_PAGE (scb_organizations_page_get_type ())
G_DECLARE_FINAL_TYPE (ScbOrganizationsPage, scb_organizations_page, SCB, ORGANIZATIONS_PAGE, AdwBin)

GtkWidget *scb_organizations_page_new (void);

void scb_organizations_page_set_book (ScbOrganizationsPage *self, ScbBook *book);

/** scb_organizations_page_set_day: as the tree stood then; no day: today. */
void scb_organizations_page_set_day (ScbOrganizationsPage *self, const char *day);
void scb_organizations_page_set_organization (ScbOrganizationsPage *self, gint64 organization);

G_END_DECLS
