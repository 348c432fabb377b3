/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-entry-cell.h"

G_BEGIN_DECLS

/*
 * A month as a sheet: a line for each branch, a cell for each fact. Tab goes to the next cell,
 * Enter and Down to the same cell of the next line, Up to the one before, Escape takes back what
 * was typed in the cell. What is typed is kept by itself; what cannot be kept stays in its cell,
 * with a sentence below the line.
 *
 * Property "line" (ScbMonthEntry, nullable, read only): the one in which the user was last.
 * Signals: "changed": something was kept or is remarked on; "failed" (const GError *).
 */
#define SCB_TYPE_ENTRY_GRID (scb_entry_grid_get_type ())
G_DECLARE_FINAL_TYPE (ScbEntryGrid, scb_entry_grid, SCB, ENTRY_GRID, AdwBin)

GtkWidget *scb_entry_grid_new (void);

/** scb_entry_grid_show: fills it from @book (nullable), or brings it up to date. Cells in which
 * something is being typed are left alone. */
void scb_entry_grid_show (ScbEntryGrid *self, ScbBook *book, const char *period);

/** scb_entry_grid_add_line: an empty line below the one in which the user was last: a second
 * session of its branch. */
void scb_entry_grid_add_line (ScbEntryGrid *self);

/** scb_entry_grid_get_entries: (transfer container) (element-type ScbMonthEntry): all lines. */
GPtrArray *scb_entry_grid_get_entries (ScbEntryGrid *self);

/** scb_entry_grid_get_line: (transfer none) (nullable) */
ScbMonthEntry *scb_entry_grid_get_line (ScbEntryGrid *self);

/** scb_entry_grid_get_n_remarks: lines that ask for a second look. */
guint scb_entry_grid_get_n_remarks (ScbEntryGrid *self);

G_END_DECLS
