/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-data-kind.h"

G_BEGIN_DECLS

/* How a member's data, and what changes with time, are shown and edited. */

const ScbDataKind *scb_member_data_kind (void);
const ScbDataKind *scb_membership_data_kind (void);
const ScbDataKind *scb_post_data_kind (void);
const ScbDataKind *scb_exemption_data_kind (void);

/** scb_member_find_branch: id of the branch a member belongs to today; one where the member is only
 * temporarily comes last; 0 for none. */
gint64 scb_member_find_branch (ScbBook *book, gint64 member);

/** scb_member_post_label: (nullable): what the screen calls a ScbPostKind. */
const char *scb_member_post_label (int value);

G_END_DECLS
