/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-book.h"

G_BEGIN_DECLS

/* A list of members that was asked for. */
typedef struct
{
  gint64 branch;
  const char *day;
  const guint *columns; /* of ScbMemberColumn, in order */
  guint n_columns;
  gboolean as_table; /* for spreadsheet programs, else for paper */
} ScbMemberListRequest;

/*
 * Asks of which branch and day the list of members is, and which columns it has.
 *
 * Signals: "wanted" (const ScbMemberListRequest *): it lives during the call; "failed" (const
 * GError *): the book cannot be read.
 */
#define SCB_TYPE_MEMBER_LIST_DIALOG (scb_member_list_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    ScbMemberListDialog, scb_member_list_dialog, SCB, MEMBER_LIST_DIALOG, AdwWindow)

/** scb_member_list_dialog_new: @parent: (nullable); @branch: the one that is proposed, 0 for none
 */
GtkWidget *scb_member_list_dialog_new (GtkWindow *parent, ScbBook *book, gint64 branch);

G_END_DECLS
