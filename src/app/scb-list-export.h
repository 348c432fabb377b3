/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/*
 * Which list to write into a file, of which branch and month, and in which form.
 *
 * Signal: "save" (GBytes *file, const char *name, gboolean as_csv): what was asked for; "failed"
 * (const GError *): the book cannot be read.
 */
#define SCB_TYPE_LIST_EXPORT (scb_list_export_get_type ())
G_DECLARE_FINAL_TYPE (ScbListExport, scb_list_export, SCB, LIST_EXPORT, AdwWindow)

/** scb_list_export_new: @name: the list that is chosen first ("members"); @branch (0 for none) and
 * @month are offered. */
ScbListExport *scb_list_export_new (
    GtkWindow *parent, ScbBook *book, const char *name, gint64 branch, const char *month);

G_END_DECLS
