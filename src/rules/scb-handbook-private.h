/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-handbook.h"

G_BEGIN_DECLS

/* The handbook at work: the phrases, and the block that is being written. */
typedef struct
{
  ScbDossier *dossier;
  GHashTable *phrases; /* char * → char * */
  GPtrArray *blocks;
  GString *text;     /* of the block */
  GHashTable *names; /* gint64 * id → char *: as they stand in the blocks */
} ScbHandbook;

/**
 * scb_handbook_phrase:
 * @...: pairs of a place's name and its value, NULL-terminated
 *
 * Returns: (transfer full) (nullable): the phrase; NULL where one of the values is NULL: what is
 * unknown is not said
 */
char *scb_handbook_phrase (ScbHandbook *self, const char *key, ...) G_GNUC_NULL_TERMINATED;

/** scb_handbook_add_line: takes @line (nullable: nothing to add). */
void scb_handbook_add_line (ScbHandbook *self, char *line);
/** scb_handbook_end_block: the lines so far become a block; takes @title. Without lines there is
 * none. */
void scb_handbook_end_block (ScbHandbook *self, const char *code, char *title);

/** scb_handbook_count: (transfer full) (nullable): digits; NULL for SCB_UNKNOWN. */
char *scb_handbook_count (gint64 count);
/** scb_handbook_join: (transfer full): frees @parts; NULL ones are passed over. (nullable): NULL
 * where nothing is left. */
char *scb_handbook_join (GPtrArray *parts, const char *separator);

/** scb_handbook_name: (transfer none) (nullable): a member's name; with the year of birth where
 * another has the same name. */
const char *scb_handbook_name (ScbHandbook *self, gint64 member);

/* The blocks, each in a function of its own. */
void scb_handbook_write_before (ScbHandbook *self);
void scb_handbook_write_after (ScbHandbook *self);

G_END_DECLS
