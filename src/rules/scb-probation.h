/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A member is on probation for twelve months, then due to be recognised as official. */
#define SCB_PROBATION_MONTHS 12

typedef enum
{
  SCB_PROBATION_UNKNOWN, /* nobody knows when it began */
  SCB_PROBATION_RUNNING,
  SCB_PROBATION_SOON, /* ends within thirty days */
  SCB_PROBATION_OVER, /* the day has come, or is past */
} ScbProbation;

/** scb_probation_end: (transfer full) (nullable): the day on which the probation ends that began on
 * @since, as precise as that is known: "2021-02" for "2020-02". Begun on 29/02 it ends on 28/02. */
char *scb_probation_end (const char *since);

/** scb_probation_judge: of a probation that ends on @end (nullable, as precise as it is known). One
 * that is known by month or year only is over when all of it is past. */
ScbProbation scb_probation_judge (const char *end, const char *today);

G_END_DECLS
