/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-enums.h"
#include "scb-evidence.h"

G_BEGIN_DECLS

/* What a session is scored by (domain.md 4): criteria with their points, and what a level needs
 * besides points.  It comes with a rule set, as JSON (resources/sheets; resources/rules/schema.json
 * describes it). */

typedef enum
{
  SCB_NO_TOPIC_GIVEN,    /* a month without a thematic session: its criterion in full */
  SCB_NO_TOPIC_DROPPED,  /* left out of the total */
  SCB_NO_TOPIC_RESCALED, /* left out, and the rest stretched to 100 */
} ScbNoTopic;

/* A step of a scale.  Of its conditions one is set, the others are negative; none: it always
 * holds. */
typedef struct
{
  double at_least, more_than; /* per cent */
  int short_at_most;          /* minutes below the length that is asked for */
  double points;
} ScbBand;

typedef struct
{
  char *code; /* "4e": as printed, and as scores keep it */
  char *name;
  double points; /* at most; of a group, the sum of its children */
  ScbEvidenceKind evidence;
  GArray *bands; /* (nullable) (element-type ScbBand): the first that holds decides */
  double
      unexcused_points; /* where anybody is absent without reason; NaN: that makes no difference */
  gboolean topic;       /* only of a month with a thematic session */
  gboolean is_group;
  guint depth;
  int parent; /* index in the sheet; −1: none */
} ScbCriterion;

/* A condition on the record. */
typedef struct
{
  ScbEvidenceKind evidence;
  ScbBand band;            /* its points are of no use */
  gboolean none_unexcused; /* nobody absent without reason */
} ScbNeed;

typedef struct
{
  ScbLevel level, otherwise;
  GArray *full;  /* (element-type guint): indexes of criteria that must have all their points */
  GArray *needs; /* (element-type ScbNeed) */
} ScbGate;

typedef struct
{
  char *code;
  char *name;
  char *source;
  char *notes; /* (nullable): how holes of the source are closed, one a line */
  ScbNoTopic no_topic;
  GPtrArray *criteria; /* (element-type ScbCriterion): each group before its children */
  GPtrArray *gates;    /* (element-type ScbGate) */
} ScbCriteria;

/**
 * scb_criteria_new_from_json:
 * @object: a JsonObject of json-glib, untyped here so that nobody else needs its headers
 *
 * Checks that the criteria add up: children to their group, all to 100.
 *
 * Returns: (transfer full): SCB_RULES_ERROR_INVALID names the place
 */
ScbCriteria *scb_criteria_new_from_json (gpointer object, GError **error);

/** scb_criteria_new_shipped: (transfer full): "mau-a" */
ScbCriteria *scb_criteria_new_shipped (const char *code, GError **error);

void scb_criteria_free (ScbCriteria *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbCriteria, scb_criteria_free)

/** scb_criteria_find: index of a criterion by its code; −1: none. */
int scb_criteria_find (const ScbCriteria *self, const char *code);

/** scb_band_holds: whether @evidence, which is known, reaches the step. */
gboolean scb_band_holds (const ScbBand *band, const ScbEvidence *evidence);

/** scb_criterion_suggest: the points that @evidence supports; NaN where it does not decide. */
double scb_criterion_suggest (const ScbCriterion *self, const ScbEvidence *evidence);

G_END_DECLS
