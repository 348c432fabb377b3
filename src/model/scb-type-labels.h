/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Words for the screen, in the user's language. */

/** scb_record_type_label: (transfer none) (nullable): what one record of the type is called:
 * "Task"; NULL for what is no record type. */
const char *scb_record_type_label (GType type);

/** scb_enum_label: (transfer none) (nullable): a value of an enumeration in words; NULL where there
 * are none. */
const char *scb_enum_label (GType type, int value);

G_END_DECLS
