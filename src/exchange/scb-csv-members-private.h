/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-csv-columns-private.h"
#include "scb-csv.h"
#include "scb-package-private.h"

G_BEGIN_DECLS

/* A table of members on its way into the book. */
typedef struct
{
  ScbBook *book;
  GPtrArray *rows;
  ScbCsvColumns columns;
  gint64 branch;
  GHashTable *branches; /* name → gint64 *, as the table writes it */
  GPtrArray *known;     /* (nullable): the members of the book, from the first row on */
  guint next;           /* the row that comes next */
  ScbPackageReport *report;
  ScbPackageCount *members, *memberships;
} ScbCsvMembers;

/** scb_csv_members_import_row: the member of @row and the membership; the message of a failure
 * names row and column. */
gboolean scb_csv_members_import_row (ScbCsvMembers *import, const ScbCsvRow *row, GError **error);

G_END_DECLS
