/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"
#include "scb-organization-reform.h"

G_BEGIN_DECLS

/* Changes of organizations by decision (domain.md 2). Papers dated before keep their headings. As
 * with branches (scb-book-reform.h) a preview touches nothing, and what is applied is one step. */

ScbReformPreview *scb_book_preview_organization_reform (ScbBook *self,
                                                        const ScbOrganizationReform *reform,
                                                        GError **error);
/** scb_book_apply_organization_reform: Returns: the organization; 0 with @error. */
gint64 scb_book_apply_organization_reform (ScbBook *self,
                                           const ScbOrganizationReform *reform,
                                           GError **error);

/** scb_book_preview_tree_reform: districts end; chosen communes end in new ones, directly under
 * what the district stood under, with bodies of their own; their branches pass to them; the other
 * communes of the district pass upward. */
ScbReformPreview *
scb_book_preview_tree_reform (ScbBook *self, const ScbTreeReform *reform, GError **error);
/** scb_book_apply_tree_reform: Returns: the first new commune; 0 with @error. */
gint64 scb_book_apply_tree_reform (ScbBook *self, const ScbTreeReform *reform, GError **error);

/** scb_book_get_own_organization_in: whose office keeps the book, as it is at the end of the month
 * @period (nullable: as it was set): where the one that was set has ended, the one that goes on. 0
 * where it is not known. */
gint64 scb_book_get_own_organization_in (ScbBook *self, const char *period);

G_END_DECLS
