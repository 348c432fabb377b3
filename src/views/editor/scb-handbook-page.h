/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-editor-context.h"

G_BEGIN_DECLS

/*
 * The session's texts for the online handbook (scb-handbook.h), before and after the meeting, each
 * with a button that copies it, and all of them as a file. They follow the book while the page is
 * in sight.
 */
#define SCB_TYPE_HANDBOOK_PAGE (scb_handbook_page_get_type ())
G_DECLARE_FINAL_TYPE (ScbHandbookPage, scb_handbook_page, SCB, HANDBOOK_PAGE, GtkWidget)

GtkWidget *scb_handbook_page_new (ScbEditorContext *context);

G_END_DECLS
