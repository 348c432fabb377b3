/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "scb-handbook.h"

G_BEGIN_DECLS

/*
 * The handbook's texts of one stage under their heading: each with its title, the text (which can
 * be selected) and a button that copies it and then says so. Signal: "copied".
 */
#define SCB_TYPE_HANDBOOK_BLOCKS (scb_handbook_blocks_get_type ())
G_DECLARE_FINAL_TYPE (ScbHandbookBlocks, scb_handbook_blocks, SCB, HANDBOOK_BLOCKS, AdwBin)

/** scb_handbook_blocks_new: @heading and @empty, what is said while there is no text, are
 * translated. */
GtkWidget *scb_handbook_blocks_new (const char *heading, const char *empty);

/** scb_handbook_blocks_show: @blocks (element-type ScbHandbookBlock): a block that was there keeps
 * its widgets, and with them the focus. */
void scb_handbook_blocks_show (ScbHandbookBlocks *self, GPtrArray *blocks);

/** scb_handbook_blocks_forget_copied: something else is in the clipboard now. */
void scb_handbook_blocks_forget_copied (ScbHandbookBlocks *self);

G_END_DECLS
