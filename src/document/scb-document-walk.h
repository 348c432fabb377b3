/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-document.h"

G_BEGIN_DECLS

/* A document from its first block to its last, for whoever writes it in another way than as placed
 * text: an editable draft. Texts are clean and never NULL; they may hold the marks of
 * scb_document_add_text(). */

typedef struct
{
  const ScbTableStyle *style;
  const ScbTableColumn *columns; /* widths as given, not scaled */
  guint n_columns;
  guint n_heads, n_rows;
} ScbTableView;

/* One row of a table. */
typedef struct
{
  const char *const *cells; /* n_columns texts, "" where covered or empty */
  const guint *spans;       /* (nullable) of a head: how many columns each cell covers */
  const guint *row_spans;   /* (nullable) of a head: how many rows */
  guint span;               /* of a row: how many columns the first cell covers */
  ScbFace face;
} ScbTableRowView;

/** scb_table_get_head, scb_table_get_row: @index is below n_heads, n_rows. */
ScbTableRowView scb_table_get_head (const ScbTable *self, guint index);
ScbTableRowView scb_table_get_row (const ScbTable *self, guint index);

/* What is told of each block. */
typedef struct
{
  void (*text) (gpointer data, const ScbParagraphStyle *style, const char *text);
  void (*space) (gpointer data, double height);
  void (*rule) (gpointer data, double length, double weight, double before, double after);
  void (*dots) (gpointer data, const ScbParagraphStyle *style, guint n_lines);
  void (*page_break) (gpointer data);
  /* @widths, @lines, @n_lines: @n_columns of each */
  void (*columns) (gpointer data,
                   guint n_columns,
                   const double *widths,
                   const ScbColumnLine *const *lines,
                   const guint *n_lines);
  void (*table) (gpointer data, const ScbTable *table, const ScbTableView *view);
  /* @share: of the longest bar, 0 to 1; 0 for none */
  void (*bar) (gpointer data,
               const ScbParagraphStyle *style,
               const char *label,
               double share,
               const char *note);
} ScbDocumentVisitor;

/** scb_document_walk: calls @visitor for each block in its order. */
void scb_document_walk (const ScbDocument *self, const ScbDocumentVisitor *visitor, gpointer data);

const ScbSheet *scb_document_get_sheet (const ScbDocument *self);
const char *scb_document_get_title (const ScbDocument *self);
const char *scb_document_get_author (const ScbDocument *self);
const char *scb_document_get_subject (const ScbDocument *self);
const char *scb_document_get_date (const ScbDocument *self);

/**
 * scb_document_take:
 * @other: (transfer full): freed
 *
 * Binds @other in: its blocks and bookmarks come after those of @self, bookmarks @levels deeper,
 * page numbers going on. Its sheet and properties are lost.
 */
void scb_document_take (ScbDocument *self, ScbDocument *other, int levels);

G_END_DECLS
