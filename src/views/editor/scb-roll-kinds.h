/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-record-kind.h"

G_BEGIN_DECLS

/* The forms of the roll-call page. */

/** scb_roll_details: what is told of one member besides the mark: reason and times. */
const ScbRecordKind *scb_roll_details (void);

/** scb_roll_counts: a session of which only the numbers are known. Sums that cannot be are refused;
 * what does not add up is said. */
const ScbRecordKind *scb_roll_counts (void);

/** scb_roll_counts_is_field: whether the counts have this field of a ScbSession. */
gboolean scb_roll_counts_is_field (const char *name);

G_END_DECLS
