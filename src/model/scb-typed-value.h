/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-record.h"

G_BEGIN_DECLS

/* Between what people type and what a record holds: dates, times, numbers, texts. No widgets. */

/** scb_typed_value_show: (transfer full): the value as people write it: "03/9/2020", "19:30",
 * "1.200,5"; "" for unknown. */
char *scb_typed_value_show (ScbRecord *record, const ScbField *field);

/**
 * scb_typed_value_read:
 * @text: what was typed; empty for unknown
 * @error: SCB_MODEL_ERROR_INVALID: a sentence that says how to write it
 *
 * Sets @field of @record; leaves it alone on error.
 */
gboolean
scb_typed_value_read (ScbRecord *record, const ScbField *field, const char *text, GError **error);

/** scb_typed_value_read_number: a number as Vietnamese write it: "90,5", "1.200", also "90.5";
 * FALSE for anything else. */
gboolean scb_typed_value_read_number (const char *text, double *value);

G_END_DECLS
