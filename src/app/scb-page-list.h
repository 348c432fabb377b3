/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The list of the window's pages, beside them: an icon and a title each, under the heading of their
 * group.  It follows the stack (which page is shown, which are hidden) and leads it; a stack
 * sidebar knows neither icons nor groups.
 */
#define SCB_TYPE_PAGE_LIST (scb_page_list_get_type ())
G_DECLARE_FINAL_TYPE (ScbPageList, scb_page_list, SCB, PAGE_LIST, AdwBin)

/** scb_page_list_set_stack: before the pages are added. */
void scb_page_list_set_stack (ScbPageList *self, GtkStack *stack);

/**
 * scb_page_list_add:
 * @page: of the stack; its title, icon and visibility are followed
 * @group: (nullable): translated heading of the group it belongs to, that of a page before it where
 * they are one group
 */
void scb_page_list_add (ScbPageList *self, GtkStackPage *page, const char *group);

G_END_DECLS
