/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-records.h"

G_BEGIN_DECLS

/*
 * What "so-chi-bo list" can list: a record type, the columns to show, and how a record belongs to a
 * branch and a month.
 *
 * A column's value is found along a path of fields: "session.branch" is the session's branch. Steps
 * that are no fields: "spell" the name and place valid today, else the last; "membership" likewise;
 * "score" the score that counts; "attendance" of a session, "18/19".  A path that ends at a record
 * shows its name.
 */
typedef struct
{
  const char *title; /* msgid */
  const char *path;
} ScbListColumn;

typedef struct
{
  const char *name;
  const char *title; /* msgid */
  GType (*get_type) (void);
  ScbListColumn columns[8];
  ScbListColumn more[10]; /* that a file has room for, after the others */
  const char *branch;     /* (nullable): path to the branch a record belongs to */
  const char
      *month; /* (nullable): path to the date or month it belongs to; "span": since and until */
  const char *order; /* (nullable): path to sort by; NULL: the book's own order */
} ScbListKind;

/** scb_list_kind_find: (nullable): by its name. */
const ScbListKind *scb_list_kind_find (const char *name);
guint scb_list_kind_n_kinds (void);
/** scb_list_kind_get: the @i-th one. */
const ScbListKind *scb_list_kind_get (guint i);
/** scb_list_kind_names: (transfer full): all names, for people: "organizations, branches, …". */
char *scb_list_kind_names (void);
/** scb_list_kind_n_columns: how many there are, in a file or on a screen. */
guint scb_list_kind_n_columns (const ScbListKind *self, gboolean in_file);
/** scb_list_kind_get_column: (transfer none): in their order. */
const ScbListColumn *scb_list_kind_get_column (const ScbListKind *self, guint i);

G_END_DECLS
