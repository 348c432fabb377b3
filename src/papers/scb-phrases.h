/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-dossier.h"

G_BEGIN_DECLS

/*
 * The fixed phrases of the papers (resources/phrases/papers.json).  A phrase holds places for
 * values: "Số {number}-BB/CB".  An office puts its own wording in the place of a phrase with the
 * book's setting "phrase.KEY", and writes uỷ or ủy with the setting "spelling" ("uỷ", "ủy").  A
 * wording with a place that the shipped phrase does not have is not taken.
 */

typedef struct _ScbPhrases ScbPhrases;

/** scb_phrases_new: @settings (nullable): the book's settings. SCB_PAPER_ERROR where the shipped
 * phrases cannot be read. */
ScbPhrases *scb_phrases_new (GHashTable *settings, GError **error);
void scb_phrases_free (ScbPhrases *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbPhrases, scb_phrases_free)

/** scb_phrases_get: (transfer none): the phrase as it is; a key that does not exist is a
 * programmer's error. */
const char *scb_phrases_get (ScbPhrases *self, const char *key);

/** scb_phrases_has: whether there is such a phrase. */
gboolean scb_phrases_has (ScbPhrases *self, const char *key);

/**
 * scb_phrases_format:
 * @key: of the phrase
 * @...: pairs of a place's name and its value, NULL-terminated; a NULL value becomes dots for the
 * pen, and where nothing but a full stop follows, the rest of the line
 *
 * Returns: (transfer full): the sentence, with what belongs together ("ngày 03", "500 m", "đồng chí
 * Được") held together
 */
char *scb_phrases_format (ScbPhrases *self, const char *key, ...) G_GNUC_NULL_TERMINATED;

/** scb_phrases_glue: (transfer full): @text with spaces that must not break made NBSP. */
char *scb_phrases_glue (const char *text);

#define SCB_PAPER_ERROR (scb_paper_error_quark ())
GQuark scb_paper_error_quark (void);
typedef enum
{
  SCB_PAPER_ERROR_PHRASES,
} ScbPaperError;

G_END_DECLS
