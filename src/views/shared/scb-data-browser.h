/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-data-kind.h"

G_BEGIN_DECLS

/*
 * Records of one kind in a list that can be searched, and beside it the one that is looked at: its
 * fields, and below them what its owner appends. It follows the book.
 *
 * Signals: "selected": another record is looked at, or none; "deleted" (const char *label): one was
 * taken away, for a toast with Undo; "failed" (const GError *).
 * Actions: browser.add, browser.delete.
 */
#define SCB_TYPE_DATA_BROWSER (scb_data_browser_get_type ())
G_DECLARE_FINAL_TYPE (ScbDataBrowser, scb_data_browser, SCB, DATA_BROWSER, AdwBin)

/** scb_data_browser_new: @kind is static; its list texts are used: heading (what the records are
 * called), add, empty, and title and subtitle, which are also what is searched. @compare
 * (nullable): their order, of two ScbRecord **; else that of the book. */
GtkWidget *scb_data_browser_new (const ScbDataKind *kind, GCompareFunc compare);

/** scb_data_browser_set_book: (nullable) */
void scb_data_browser_set_book (ScbDataBrowser *self, ScbBook *book);

/** scb_data_browser_get_id: of the record that is looked at; 0 for none, and for one that is not in
 * the book yet. */
gint64 scb_data_browser_get_id (ScbDataBrowser *self);

/** scb_data_browser_select: shows one; 0: the first. What is searched for is forgotten. */
void scb_data_browser_select (ScbDataBrowser *self, gint64 id);

/** scb_data_browser_add: opens a new one; it is kept as soon as it has what it cannot be without.
 */
void scb_data_browser_add (ScbDataBrowser *self);

/** scb_data_browser_append: puts a widget of the owner's below the fields; it is shown while a
 * record of the book is looked at. */
void scb_data_browser_append (ScbDataBrowser *self, GtkWidget *part);

/** scb_data_browser_add_filter: puts a widget above the list. */
void scb_data_browser_add_filter (ScbDataBrowser *self, GtkWidget *widget);

/** scb_data_browser_set_filter: @func is asked about each record (a ScbRecord); @user_data lives as
 * long. */
void
scb_data_browser_set_filter (ScbDataBrowser *self, GtkCustomFilterFunc func, gpointer user_data);
/** scb_data_browser_refilter: the filter wants something else now. */
void scb_data_browser_refilter (ScbDataBrowser *self);

G_END_DECLS
