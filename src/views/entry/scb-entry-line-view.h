/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "scb-entry-cell.h"

G_BEGIN_DECLS

/*
 * One line of the sheet: name, cells and the remark below, put into two rows of a grid.
 *
 * Signals: "entered" (GtkWidget *cell): the focus came; "changed": kept, or its remark is another;
 * "failed" (const GError *): the book did not keep it.
 */
#define SCB_TYPE_ENTRY_LINE_VIEW (scb_entry_line_view_get_type ())
G_DECLARE_FINAL_TYPE (ScbEntryLineView, scb_entry_line_view, SCB, ENTRY_LINE_VIEW, GObject)

/** scb_entry_line_view_new: (transfer full) */
ScbEntryLineView *scb_entry_line_view_new (ScbBook *book, const char *period, ScbMonthEntry *entry);

/** scb_entry_line_view_attach: puts it into the rows @row and @row + 1. */
void scb_entry_line_view_attach (ScbEntryLineView *self, GtkGrid *grid, int row);
void scb_entry_line_view_detach (ScbEntryLineView *self);

/** scb_entry_line_view_show: what the book holds now. What is being typed, and what could not be
 * kept, stays. */
void scb_entry_line_view_show (ScbEntryLineView *self, ScbMonthEntry *entry);

/** scb_entry_line_view_get_entry: (transfer none): as it is kept. */
ScbMonthEntry *scb_entry_line_view_get_entry (ScbEntryLineView *self);
gboolean scb_entry_line_view_has_remark (ScbEntryLineView *self);

/** scb_entry_line_view_find_cell: whether @widget is, or is in, a cell of the line; which one in
 * @column (out). */
gboolean
scb_entry_line_view_find_cell (ScbEntryLineView *self, GtkWidget *widget, ScbEntryColumn *column);

/** scb_entry_line_view_focus: FALSE where that cell is not typed. */
gboolean scb_entry_line_view_focus (ScbEntryLineView *self, ScbEntryColumn column);

/** scb_entry_line_view_restore: takes back what was typed and not kept. FALSE where there is
 * nothing. */
gboolean scb_entry_line_view_restore (ScbEntryLineView *self, ScbEntryColumn column);

/** scb_entry_column_width: in characters, for cells and head alike. */
int scb_entry_column_width (ScbEntryColumn column);

#define SCB_ENTRY_NAME_WIDTH 22

/** scb_entry_line_view_set_groups: the groups of name and cells that keep the head as wide as they
 * are; they outlive the line. */
void scb_entry_line_view_set_groups (ScbEntryLineView *self, GtkSizeGroup **groups);

G_END_DECLS
