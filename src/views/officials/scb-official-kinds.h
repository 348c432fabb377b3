/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-data-kind.h"

G_BEGIN_DECLS

/* What is kept of the officials who go to branches (domain.md 3). */

/** scb_official_data_kind: what a browser shows. */
const ScbDataKind *scb_official_data_kind (void);
/** scb_assignment_data_kind, scb_visit_data_kind: lists of an official. */
const ScbDataKind *scb_assignment_data_kind (void);
const ScbDataKind *scb_visit_data_kind (void);

G_END_DECLS
