/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-data-kind.h"

G_BEGIN_DECLS

/* What the level above gives the branches, and what they give each other. */

/** scb_directive_data_kind, scb_course_data_kind, scb_experience_data_kind: what browsers show. */
const ScbDataKind *scb_directive_data_kind (void);
const ScbDataKind *scb_course_data_kind (void);
const ScbDataKind *scb_experience_data_kind (void);

/** scb_addressee_data_kind: branches that a directive is addressed to. */
const ScbDataKind *scb_addressee_data_kind (void);
/** scb_attendee_data_kind: who went to a course. */
const ScbDataKind *scb_attendee_data_kind (void);

/** scb_directive_compare, scb_course_compare, scb_experience_compare: of two ScbRecord **: the
 * newest first. */
int scb_directive_compare (gconstpointer a, gconstpointer b);
int scb_course_compare (gconstpointer a, gconstpointer b);
int scb_experience_compare (gconstpointer a, gconstpointer b);

G_END_DECLS
