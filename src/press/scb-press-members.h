/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-press.h"

G_BEGIN_DECLS

/** scb_press_make_members_workbook: (transfer full): the list of members that @job asks for as a
 * table for spreadsheet programs (.xlsx). */
GBytes *scb_press_make_members_workbook (ScbBook *book, const ScbPressJob *job, GError **error);

/** scb_press_name_members: (transfer full): a file name for it: "danh-sach-dang-vien-…-2020-09-03"
 * and @ending. */
char *scb_press_name_members (ScbBook *book, const ScbPressJob *job, const char *ending);

G_END_DECLS
