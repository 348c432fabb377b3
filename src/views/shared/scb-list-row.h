/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * What stands in a row of a list: a title, below it what is to be known about it, and at the end
 * what Enter does with it or how it stands. Long texts are wrapped, never cut.
 */
#define SCB_TYPE_LIST_ROW (scb_list_row_get_type ())
G_DECLARE_FINAL_TYPE (ScbListRow, scb_list_row, SCB, LIST_ROW, AdwBin)

GtkWidget *scb_list_row_new (void);

/** scb_list_row_set_texts: @details and @note (nullable): nothing stands there then. */
void
scb_list_row_set_texts (ScbListRow *self, const char *title, const char *details, const char *note);

/* Fills @row with what is known of @item, a row of a list model. */
typedef void (*ScbListRowShow) (ScbListRow *row, gpointer item);

/** scb_list_row_factory_new: (transfer full): list items that hold such a row. */
GtkListItemFactory *scb_list_row_factory_new (ScbListRowShow show);

/** scb_list_row_join: (transfer full): those of @n_texts texts (each nullable) that say something,
 * on one line. */
char *scb_list_row_join (const char *const *texts, guint n_texts);

G_END_DECLS
