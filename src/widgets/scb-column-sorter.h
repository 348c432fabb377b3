/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The sorter of a column whose list is sorted by the book and not by the view: clicking the
 * column's head tells what is wanted, and the page asks scb_column_sorter_get_order() and queries
 * anew. It compares nothing.
 *
 * Property: "order", construct only: a number that says by what, an enumeration of the list's own.
 */
#define SCB_TYPE_COLUMN_SORTER (scb_column_sorter_get_type ())
G_DECLARE_FINAL_TYPE (ScbColumnSorter, scb_column_sorter, SCB, COLUMN_SORTER, GtkSorter)

/** scb_column_sorter_new: (transfer full) */
GtkSorter *scb_column_sorter_new (int order);

/**
 * scb_column_sorter_get_order:
 * @view: a view whose sortable columns have sorters of this type
 * @order: (out): the order of the column that was clicked last
 * @descending: (out): whether from the greatest
 *
 * To be asked when the view's sorter (gtk_column_view_get_sorter()) emits "changed".
 *
 * Returns: FALSE where no column is sorted by
 */
gboolean scb_column_sorter_get_order (GtkColumnView *view, int *order, gboolean *descending);

G_END_DECLS
