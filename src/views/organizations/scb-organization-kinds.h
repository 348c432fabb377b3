/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-data-kind.h"

G_BEGIN_DECLS

/** scb_organization_spell_data_kind: how an organization was called, and under whom it stood. */
const ScbDataKind *scb_organization_spell_data_kind (void);

G_END_DECLS
